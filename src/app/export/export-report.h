/* export-report.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/file/file.h"
#include "export/export-memory.h"

G_BEGIN_DECLS

/* What is said of files that were exported, and kept of them. */

char               *charter_export_report_write_title (const CharterExportBatch *batch,
                                                       gboolean                  is_stopped);
char               *charter_export_report_write_item  (const CharterExportBatch *batch,
                                                       guint                     number);
GtkWidget          *charter_export_report_make_list   (const CharterExportBatch *batch);
char               *charter_export_report_write_changes_title (const CharterExportBatch *batch);
GtkWidget          *charter_export_report_make_changes (const CharterExportBatch *batch);
void                charter_export_report_set_model   (CharterFile              *file,
                                                       CharterExportBatch       *batch);
void                charter_export_report_keep        (CharterFile              *file,
                                                       const CharterExportBatch *batch);
CharterExportBatch *charter_export_report_recall      (CharterFile              *file,
                                                       GPtrArray                *gone,
                                                       GError                  **error);

G_END_DECLS
