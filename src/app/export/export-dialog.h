/* export-dialog.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/dates/look.h"
#include "app/file/file.h"

G_BEGIN_DECLS

/**
 * CharterExportDialog:
 *
 * Asks in what form diagrams are to be exported, says at what size the text of
 * the one that is looked at prints and what its alternative text is, and
 * writes one file, or several into a folder.
 *
 * ## Accessibility
 *
 * Every row carries its title as its label; the reading of the printed size is
 * a status that changes with the choices.
 */
#define CHARTER_TYPE_EXPORT_DIALOG (charter_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CharterExportDialog, charter_export_dialog, CHARTER, EXPORT_DIALOG, AdwWindow)

CharterExportDialog *charter_export_dialog_new          (GtkWindow           *parent,
                                                         CharterFile         *file,
                                                         CharterLook         *look,
                                                         guint64              handle);
void                 charter_export_dialog_write        (CharterExportDialog *self,
                                                         const char          *path);
void                 charter_export_dialog_write_folder (CharterExportDialog *self,
                                                         const char          *folder);

G_END_DECLS
