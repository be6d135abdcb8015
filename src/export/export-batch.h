/* export-batch.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "diagram/compared-sides.h"
#include "export/export-settings.h"

G_BEGIN_DECLS

/**
 * CharterExportBatch:
 *
 * Files that are made of diagrams in one go: which, where, in what form, and
 * what became of each. Counted. While it is being written in a thread, only
 * what it was given and how many have been tried may be asked.
 */
typedef struct _CharterExportBatch CharterExportBatch;

CharterExportBatch          *charter_export_batch_new          (CharterRecordSet            *records,
                                                                const CharterExportSettings *settings);
CharterExportBatch          *charter_export_batch_ref          (CharterExportBatch          *self);
void                         charter_export_batch_unref        (CharterExportBatch          *self);
void                         charter_export_batch_compare      (CharterExportBatch          *self,
                                                                CharterComparedSides        *sides);
void                         charter_export_batch_add          (CharterExportBatch          *self,
                                                                CharterRecord               *view,
                                                                const char                  *path);
guint                        charter_export_batch_get_n_items  (const CharterExportBatch    *self);
guint                        charter_export_batch_get_n_written (const CharterExportBatch   *self);
CharterRecord               *charter_export_batch_get_view     (const CharterExportBatch    *self,
                                                                guint                        number);
const char                  *charter_export_batch_get_path     (const CharterExportBatch    *self,
                                                                guint                        number);
gboolean                     charter_export_batch_is_written   (const CharterExportBatch    *self,
                                                                guint                        number);
guint                        charter_export_batch_get_n_pages  (const CharterExportBatch    *self,
                                                                guint                        number);
const char                  *charter_export_batch_get_says     (const CharterExportBatch    *self,
                                                                guint                        number);
void                         charter_export_batch_set_says     (CharterExportBatch          *self,
                                                                guint                        number,
                                                                const char                  *says);
GPtrArray                   *charter_export_batch_list_outdated (CharterExportBatch         *self);
const GError                *charter_export_batch_get_error    (const CharterExportBatch    *self,
                                                                guint                        number);
const CharterExportSettings *charter_export_batch_get_settings (const CharterExportBatch    *self);
gboolean                     charter_export_batch_write        (CharterExportBatch          *self,
                                                                guint                        number,
                                                                GCancellable                *cancellable);
void                         charter_export_batch_write_all_async (CharterExportBatch       *self,
                                                                  GCancellable             *cancellable,
                                                                  GAsyncReadyCallback       callback,
                                                                  gpointer                  user_data);
guint                        charter_export_batch_get_n_tried  (CharterExportBatch          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterExportBatch, charter_export_batch_unref)

G_END_DECLS
