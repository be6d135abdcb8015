/* export-batch.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "diagram/compared-sides.h"
#include "export/export-preview.h"
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

/**
 * CharterExportWriteModel:
 * @records: the records of a file
 *
 * Returns: (transfer full): the text of the file
 */
typedef char *(*CharterExportWriteModel) (const CharterRecordSet *records);

/**
 * CharterExportSpeak:
 * @language: BCP 47 tag of the language that words are to be in from here on
 */
typedef void (*CharterExportSpeak) (const char *language);

CharterExportBatch          *charter_export_batch_new          (CharterRecordSet            *records,
                                                                const CharterExportSettings *settings);
CharterExportBatch          *charter_export_batch_ref          (CharterExportBatch          *self);
void                         charter_export_batch_unref        (CharterExportBatch          *self);
void                         charter_export_batch_compare      (CharterExportBatch          *self,
                                                                CharterComparedSides        *sides);
void                         charter_export_batch_set_model    (CharterExportBatch          *self,
                                                                const char                  *name,
                                                                CharterExportWriteModel      write);
void                         charter_export_batch_set_speak    (CharterExportBatch          *self,
                                                                CharterExportSpeak           speak);
void                         charter_export_batch_add          (CharterExportBatch          *self,
                                                                CharterRecord               *view,
                                                                const char                  *path,
                                                                const char                  *language);
guint                        charter_export_batch_get_n_items  (const CharterExportBatch    *self);
guint                        charter_export_batch_get_n_written (const CharterExportBatch   *self);
CharterRecord               *charter_export_batch_get_view     (const CharterExportBatch    *self,
                                                                guint                        number);
const char                  *charter_export_batch_get_path     (const CharterExportBatch    *self,
                                                                guint                        number);
const char                  *charter_export_batch_get_language (const CharterExportBatch    *self,
                                                                guint                        number);
gboolean                     charter_export_batch_is_written   (const CharterExportBatch    *self,
                                                                guint                        number);
guint                        charter_export_batch_get_n_pages  (const CharterExportBatch    *self,
                                                                guint                        number);
guint                        charter_export_batch_get_n_files  (const CharterExportBatch    *self);
gboolean                     charter_export_batch_has_changed  (const CharterExportBatch    *self,
                                                                guint                        number);
GPtrArray                   *charter_export_batch_get_changes  (const CharterExportBatch    *self);
const char                  *charter_export_batch_get_before   (const CharterExportBatch    *self);
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
CharterExportPreview        *charter_export_batch_preview      (CharterExportBatch          *self,
                                                                GCancellable                *cancellable,
                                                                GError                     **error);
char                        *charter_export_batch_write_request (CharterExportBatch         *self,
                                                                gboolean                     is_preview,
                                                                char                       **model,
                                                                GError                     **error);
CharterExportBatch          *charter_export_batch_read_request (JsonObject                  *request,
                                                                CharterRecordSet            *records);
char                        *charter_export_batch_write_answer (CharterExportBatch          *self,
                                                                guint                        number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterExportBatch, charter_export_batch_unref)

G_END_DECLS
