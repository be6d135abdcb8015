/* export-target.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/cli-support.h"
#include "export/exporter.h"

G_BEGIN_DECLS

/**
 * CharterExportTarget:
 *
 * Where exported files go: one file, a folder, or the standard output.
 */
typedef struct _CharterExportTarget CharterExportTarget;

CharterExportTarget *charter_export_target_new              (const char                  *model_path,
                                                             const char                  *output,
                                                             GError                     **error);
void                 charter_export_target_free             (CharterExportTarget         *self);
gboolean             charter_export_target_is_output        (const CharterExportTarget   *self);
GPtrArray           *charter_export_target_choose_formats   (const CharterExportTarget   *self,
                                                             char                       **ids,
                                                             GError                     **error);
gboolean             charter_export_target_check            (const CharterExportTarget   *self,
                                                             guint                        n_views,
                                                             GPtrArray                   *formats,
                                                             GError                     **error);
char                *charter_export_target_get_path         (const CharterExportTarget   *self,
                                                             const char                  *name,
                                                             const CharterExportFormat   *format);
char                *charter_export_target_get_page_path    (const CharterExportTarget   *self,
                                                             const char                  *name,
                                                             const CharterExportFormat   *format,
                                                             guint                        number);
gboolean             charter_export_target_is_one_file      (const CharterExportTarget   *self,
                                                             GPtrArray                   *formats);
CharterExit          charter_export_target_get_exit         (const GError                *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterExportTarget, charter_export_target_free)

G_END_DECLS
