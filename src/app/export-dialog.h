/* export-dialog.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/record-set.h"

G_BEGIN_DECLS

/**
 * CharterExportDialog:
 *
 * Asks in what form a diagram is to be exported, says at what size its text
 * prints and what its alternative text is, and writes the file.
 *
 * ## Accessibility
 *
 * Every row carries its title as its label; the reading of the printed size is
 * a status that changes with the choices.
 */
#define CHARTER_TYPE_EXPORT_DIALOG (charter_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CharterExportDialog, charter_export_dialog, CHARTER, EXPORT_DIALOG, AdwWindow)

CharterExportDialog *charter_export_dialog_new   (GtkWindow           *parent,
                                                  CharterRecordSet    *records,
                                                  CharterRecord       *view);
void                 charter_export_dialog_write (CharterExportDialog *self,
                                                  const char          *path);

G_END_DECLS
