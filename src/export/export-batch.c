/* export-batch.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/export-batch.h"

#include "export/atomic-file.h"

typedef struct
{
  CharterRecord *view;
  char          *path;
  gboolean       is_written;
  GError        *error;
} Item;

struct _CharterExportBatch
{
  CharterRecordSet      *records;
  CharterExportSettings *settings;
  CharterComparedSides  *compared; /* nullable: what all of them compare */
  GPtrArray             *items;    /* of Item */
  gint                   n_tried;  /* atomic */
  gatomicrefcount        references;
};

static void
item_free (Item *item)
{
  charter_record_unref (item->view);
  g_free (item->path);
  g_clear_error (&item->error);
  g_free (item);
}

static const Item *
get_item (const CharterExportBatch *self,
          guint                     number)
{
  g_assert (number < self->items->len);

  return g_ptr_array_index (self->items, number);
}

static gboolean
write_item (CharterExportBatch *self,
            Item               *item,
            GCancellable       *cancellable,
            GError            **error)
{
  const CharterExportFormat *format = self->settings->format;
  g_autoptr(CharterView) view = NULL;
  g_autoptr(CharterState) state = NULL;
  g_autoptr(CharterDiagram) diagram = NULL;
  g_autoptr(GBytes) bytes = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  view = self->compared != NULL
       ? charter_compared_sides_make_view (self->compared, self->records, item->view, &today)
       : charter_view_new (self->records, item->view);
  charter_export_settings_apply (self->settings, view);
  view->titled = !charter_export_format_has_title (format);
  state = self->compared != NULL
        ? charter_compared_sides_make_state (self->compared, view, self->records, &today)
        : charter_view_make_state (view, self->records, &today);
  if (charter_export_format_is_picture (format))
    {
      diagram = charter_diagram_new (state, view, cancellable, error);
      if (diagram == NULL)
        return FALSE;
    }
  bytes = charter_exporter_export (diagram, state, view, format, &self->settings->options, NULL,
                                   error);
  /* Whoever stops it keeps the file that was there. */
  return bytes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         charter_export_write_file (item->path, bytes, error);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  CharterExportBatch *self = data;

  for (guint i = 0; i < self->items->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      charter_export_batch_write (self, i, cancellable);
      g_atomic_int_inc (&self->n_tried);
    }
  g_task_return_boolean (task, TRUE);
}

/**
 * charter_export_batch_new:
 * @records: the records as they are now
 * @settings: in what form
 *
 * Returns: (transfer full): a batch of no files
 */
CharterExportBatch *
charter_export_batch_new (CharterRecordSet            *records,
                          const CharterExportSettings *settings)
{
  CharterExportBatch *self;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (settings != NULL && settings->format != NULL, NULL);

  self = g_new0 (CharterExportBatch, 1);
  g_atomic_ref_count_init (&self->references);
  self->records = charter_record_set_ref (records);
  self->settings = charter_export_settings_copy (settings);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  return self;
}

/**
 * charter_export_batch_ref:
 * @self: a batch
 *
 * Returns: (transfer full): the batch
 */
CharterExportBatch *
charter_export_batch_ref (CharterExportBatch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * charter_export_batch_unref:
 * @self: (transfer full): a batch
 */
void
charter_export_batch_unref (CharterExportBatch *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  charter_record_set_unref (self->records);
  charter_export_settings_free (self->settings);
  g_clear_pointer (&self->compared, charter_compared_sides_unref);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * charter_export_batch_compare:
 * @self: a batch
 * @sides: what all its diagrams are to compare
 *
 * Has them drawn as comparisons, whatever they were saved with.
 */
void
charter_export_batch_compare (CharterExportBatch   *self,
                              CharterComparedSides *sides)
{
  g_return_if_fail (self != NULL && self->compared == NULL);
  g_return_if_fail (sides != NULL);

  self->compared = charter_compared_sides_ref (sides);
}

/**
 * charter_export_batch_add:
 * @self: a batch
 * @view: (transfer none): a diagram
 * @path: (type filename): where it is to be written
 */
void
charter_export_batch_add (CharterExportBatch *self,
                          CharterRecord      *view,
                          const char         *path)
{
  Item *item;

  g_return_if_fail (self != NULL);
  g_return_if_fail (view != NULL);
  g_return_if_fail (path != NULL);

  item = g_new0 (Item, 1);
  item->view = charter_record_ref (view);
  item->path = g_strdup (path);
  g_ptr_array_add (self->items, item);
}

/**
 * charter_export_batch_get_n_items:
 * @self: a batch
 *
 * Returns: how many files it is to make
 */
guint
charter_export_batch_get_n_items (const CharterExportBatch *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

/**
 * charter_export_batch_get_n_written:
 * @self: a batch
 *
 * Returns: how many files it has made
 */
guint
charter_export_batch_get_n_written (const CharterExportBatch *self)
{
  guint n_written = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    n_written += get_item (self, i)->is_written;
  return n_written;
}

/**
 * charter_export_batch_get_view:
 * @self: a batch
 * @number: of a file, from 0
 *
 * Returns: (transfer none): the diagram it is made of
 */
CharterRecord *
charter_export_batch_get_view (const CharterExportBatch *self,
                               guint                     number)
{
  g_return_val_if_fail (self != NULL && number < self->items->len, NULL);

  return get_item (self, number)->view;
}

/**
 * charter_export_batch_get_path:
 * @self: a batch
 * @number: of a file, from 0
 *
 * Returns: (transfer none) (type filename): where it is written
 */
const char *
charter_export_batch_get_path (const CharterExportBatch *self,
                               guint                     number)
{
  g_return_val_if_fail (self != NULL && number < self->items->len, NULL);

  return get_item (self, number)->path;
}

/**
 * charter_export_batch_is_written:
 * @self: a batch
 * @number: of a file, from 0
 *
 * Returns: whether the file has been made
 */
gboolean
charter_export_batch_is_written (const CharterExportBatch *self,
                                 guint                     number)
{
  g_return_val_if_fail (self != NULL && number < self->items->len, FALSE);

  return get_item (self, number)->is_written;
}

/**
 * charter_export_batch_get_error:
 * @self: a batch
 * @number: of a file, from 0
 *
 * Returns: (transfer none) (nullable): why it could not be made
 */
const GError *
charter_export_batch_get_error (const CharterExportBatch *self,
                                guint                     number)
{
  g_return_val_if_fail (self != NULL && number < self->items->len, NULL);

  return get_item (self, number)->error;
}

/**
 * charter_export_batch_get_settings:
 * @self: a batch
 *
 * Returns: (transfer none): in what form its files are made
 */
const CharterExportSettings *
charter_export_batch_get_settings (const CharterExportBatch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->settings;
}

/**
 * charter_export_batch_write:
 * @self: a batch
 * @number: of a file, from 0
 * @cancellable: (nullable): to stop it
 *
 * Makes one file whole, or leaves what was there and keeps the reason.
 *
 * Returns: whether it is written
 */
gboolean
charter_export_batch_write (CharterExportBatch *self,
                            guint               number,
                            GCancellable       *cancellable)
{
  Item *item;

  g_return_val_if_fail (self != NULL && number < self->items->len, FALSE);

  item = g_ptr_array_index (self->items, number);
  g_clear_error (&item->error);
  item->is_written = write_item (self, item, cancellable, &item->error);
  return item->is_written;
}

/**
 * charter_export_batch_write_all_async:
 * @self: a batch
 * @cancellable: (nullable): to stop it; what is written by then stays
 * @callback: called when all have been tried, or it was stopped; @self then
 *   says what became of each
 * @user_data: for @callback
 *
 * Makes one file after the other in a thread. One that cannot be made does
 * not keep the others from it.
 */
void
charter_export_batch_write_all_async (CharterExportBatch  *self,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (self != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, charter_export_batch_write_all_async);
  g_task_set_task_data (task, charter_export_batch_ref (self),
                        (GDestroyNotify) charter_export_batch_unref);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * charter_export_batch_get_n_tried:
 * @self: a batch, which may be being written
 *
 * Returns: how many files have been made or have failed
 */
guint
charter_export_batch_get_n_tried (CharterExportBatch *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) g_atomic_int_get (&self->n_tried);
}
