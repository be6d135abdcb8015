/* export-batch-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/export-batch.h"

G_BEGIN_DECLS

/**
 * CharterExportItem:
 * @view: a diagram
 * @path: (type filename): where it is written; of a bundle, without a suffix
 * @language: (nullable): BCP 47 tag, or %NULL for that of the window
 * @is_written: whether it has been
 * @n_files: how many files it became
 * @has_changed: whether it says something else than the last time
 * @says: (nullable): what it said when it was written
 * @error: (nullable): why it was not written
 *
 * One diagram in one language.
 */
typedef struct
{
  CharterRecord *view;
  char          *path;
  char          *language;
  gboolean       is_written;
  guint          n_files;
  gboolean       has_changed;
  char          *says;
  GError        *error;
} CharterExportItem;

struct _CharterExportBatch
{
  CharterRecordSet        *records;
  CharterExportSettings   *settings;
  CharterComparedSides    *compared;    /* nullable: what all of them compare */
  GPtrArray               *items;       /* of CharterExportItem */
  char                    *model_name;  /* nullable */
  char                    *model_hash;  /* nullable: SHA-256 of its text */
  CharterExportWriteModel  write_model; /* nullable */
  CharterExportSpeak       speak;       /* nullable: no language but the window's */
  char                    *own_language; /* nullable: what the user is spoken to in */
  GPtrArray               *changes;     /* nullable: of utf8, since the last bundle */
  char                    *before;      /* nullable: the date of the last bundle */
  gint                     n_tried;     /* atomic */
  gatomicrefcount          references;
};

CharterExportItem *charter_export_batch_get_item      (const CharterExportBatch *self,
                                                       guint                     number);
CharterView       *charter_export_batch_make_view     (const CharterExportBatch *self,
                                                       const CharterExportItem  *item);
CharterState      *charter_export_batch_make_state    (const CharterExportBatch *self,
                                                       const CharterView        *view);
void               charter_export_batch_keep_says     (CharterExportItem        *item,
                                                       CharterState             *state,
                                                       const CharterView        *view);
gboolean           charter_export_batch_is_elsewhere  (const CharterExportBatch *self);
void               charter_export_batch_run_elsewhere (CharterExportBatch       *self,
                                                       GCancellable             *cancellable);
CharterExportPreview *
                   charter_export_batch_preview_elsewhere (CharterExportBatch   *self,
                                                           GCancellable         *cancellable,
                                                           GError              **error);

G_END_DECLS
