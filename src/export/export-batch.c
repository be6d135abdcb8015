/* export-batch.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/export-batch.h"

#include "diagram/alt-text.h"
#include "diagram/pages.h"
#include "export/atomic-file.h"
#include "export/file-names.h"

typedef struct
{
  CharterRecord *view;
  char          *path;
  gboolean       is_written;
  guint          n_pages; /* each a file, or 1 */
  char          *says;    /* nullable: what it said when it was written */
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
  g_free (item->says);
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

/* What a file is made of. */
typedef struct
{
  const CharterExportSettings *settings;
  CharterState                *state;
  CharterView                 *view;
  GCancellable                *cancellable;
} Making;

/* Takes @bytes. */
static gboolean
write_bytes (const Making  *making,
             GBytes        *bytes,
             const char    *path,
             GError       **error)
{
  g_autoptr(GBytes) owned = bytes;

  /* Whoever stops it keeps the file that was there. */
  return owned != NULL && !g_cancellable_set_error_if_cancelled (making->cancellable, error) &&
         charter_export_write_file (path, owned, error);
}

static gboolean
write_diagram (const Making    *making,
               CharterDiagram  *diagram,
               const char      *path,
               GError         **error)
{
  return write_bytes (making,
                      charter_exporter_export (diagram, making->state, making->view,
                                               making->settings->format,
                                               &making->settings->options, NULL, error),
                      path, error);
}

static gboolean
write_pages (const Making  *making,
             Item          *item,
             GError       **error)
{
  const CharterExportFormat *format = making->settings->format;
  g_autoptr(GPtrArray) pages =
    charter_pages_new (making->state, making->view, making->cancellable, error);

  if (pages == NULL)
    return FALSE;
  if (charter_export_format_get_paging (format) == CHARTER_EXPORT_PAGING_INSIDE)
    {
      CharterExportPart part = { pages, making->state, making->view };

      return write_bytes (making,
                          charter_exporter_export_pages (&part, 1, &making->settings->options,
                                                         NULL, error),
                          item->path, error);
    }
  if (pages->len == 1)
    return write_diagram (making, g_ptr_array_index (pages, 0), item->path, error);

  item->n_pages = pages->len;
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *path =
        charter_file_names_for_page (item->path, charter_export_format_get_suffix (format), i + 1);

      if (!write_diagram (making, g_ptr_array_index (pages, i), path, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_whole (const Making  *making,
             Item          *item,
             GError       **error)
{
  g_autoptr(CharterDiagram) diagram = NULL;

  if (charter_export_format_is_picture (making->settings->format))
    {
      diagram = charter_diagram_new (making->state, making->view, making->cancellable, error);
      if (diagram == NULL)
        return FALSE;
    }
  return write_diagram (making, diagram, item->path, error);
}

static CharterView *
make_view (CharterExportBatch *self,
           const Item         *item)
{
  CharterDate today;
  CharterView *view;

  charter_date_init_today (&today);
  view = self->compared != NULL
       ? charter_compared_sides_make_view (self->compared, self->records, item->view, &today)
       : charter_view_new (self->records, item->view);
  charter_export_settings_apply (self->settings, view);
  return view;
}

static CharterState *
make_state (CharterExportBatch *self,
            const CharterView  *view)
{
  CharterDate today;

  charter_date_init_today (&today);
  return self->compared != NULL
       ? charter_compared_sides_make_state (self->compared, view, self->records, &today)
       : charter_view_make_state (view, self->records, &today);
}

static gboolean
write_item (CharterExportBatch *self,
            Item               *item,
            GCancellable       *cancellable,
            GError            **error)
{
  const CharterExportFormat *format = self->settings->format;
  g_autoptr(CharterView) view = make_view (self, item);
  g_autoptr(CharterState) state = NULL;
  Making making = { self->settings, NULL, view, cancellable };

  view->titled = !charter_export_format_has_title (format);
  state = making.state = make_state (self, view);
  item->n_pages = 1;
  if (charter_export_format_get_paging (format) == CHARTER_EXPORT_PAGING_WHOLE
      ? !write_whole (&making, item, error) : !write_pages (&making, item, error))
    return FALSE;
  g_free (item->says);
  item->says = charter_alt_text_make_hash (state, view);
  return TRUE;
}

static void
part_clear (CharterExportPart *part)
{
  g_clear_pointer (&part->pages, g_ptr_array_unref);
  g_clear_pointer (&part->state, charter_state_unref);
  g_clear_pointer ((CharterView **) &part->view, charter_view_free);
}

static gboolean
draw_part (CharterExportBatch *self,
           Item               *item,
           CharterExportPart  *part,
           GCancellable       *cancellable,
           GError            **error)
{
  CharterView *view = make_view (self, item);

  part->view = view;
  part->state = make_state (self, view);
  part->pages = charter_pages_new (part->state, view, cancellable, error);
  return part->pages != NULL;
}

/* One file that has all diagrams, or none: half a report is of no use. */
static void
write_together (CharterExportBatch *self,
                GCancellable       *cancellable)
{
  g_autoptr(GArray) parts = g_array_new (FALSE, TRUE, sizeof (CharterExportPart));
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  gboolean is_written = TRUE;

  g_array_set_clear_func (parts, (GDestroyNotify) part_clear);
  g_array_set_size (parts, self->items->len);
  for (guint i = 0; is_written && i < self->items->len; i++)
    {
      is_written = draw_part (self, g_ptr_array_index (self->items, i),
                              &g_array_index (parts, CharterExportPart, i), cancellable, &error);
      g_atomic_int_inc (&self->n_tried);
    }
  if (is_written)
    bytes = charter_exporter_export_pages ((CharterExportPart *) parts->data, parts->len,
                                           &self->settings->options, NULL, &error);
  is_written = bytes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error) &&
               charter_export_write_file (get_item (self, 0)->path, bytes, &error);
  for (guint i = 0; i < self->items->len; i++)
    {
      const CharterExportPart *part = &g_array_index (parts, CharterExportPart, i);
      Item *item = g_ptr_array_index (self->items, i);

      g_clear_error (&item->error);
      item->is_written = is_written;
      item->n_pages = 1;
      if (!is_written)
        item->error = g_error_copy (error);
      else
        {
          g_free (item->says);
          item->says = charter_alt_text_make_hash (part->state, part->view);
        }
    }
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  CharterExportBatch *self = data;

  if (self->settings->together && self->items->len > 0)
    {
      write_together (self, cancellable);
      g_task_return_boolean (task, TRUE);
      return;
    }
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
 * charter_export_batch_get_n_pages:
 * @self: a batch
 * @number: of a file that has been made, from 0
 *
 * Returns: 1, or how many pages it took, each a file with its number in the
 *   name
 */
guint
charter_export_batch_get_n_pages (const CharterExportBatch *self,
                                  guint                     number)
{
  g_return_val_if_fail (self != NULL && number < self->items->len, 0);

  return get_item (self, number)->n_pages;
}

/**
 * charter_export_batch_get_says:
 * @self: a batch
 * @number: of a file, from 0
 *
 * Returns: (nullable): the hash of what the diagram said when the file was
 *   made, from charter_alt_text_make_hash(), or %NULL where that is not known
 */
const char *
charter_export_batch_get_says (const CharterExportBatch *self,
                               guint                     number)
{
  g_return_val_if_fail (self != NULL && number < self->items->len, NULL);

  return get_item (self, number)->says;
}

/**
 * charter_export_batch_set_says:
 * @self: a batch
 * @number: of a file, from 0
 * @says: (nullable): from charter_export_batch_get_says()
 *
 * Tells what the diagram said when the file was made the last time.
 */
void
charter_export_batch_set_says (CharterExportBatch *self,
                               guint               number,
                               const char         *says)
{
  Item *item;

  g_return_if_fail (self != NULL && number < self->items->len);

  item = g_ptr_array_index (self->items, number);
  g_free (item->says);
  item->says = g_strdup (says);
}

/**
 * charter_export_batch_list_outdated:
 * @self: a batch of files that were made before
 *
 * Asks each diagram what it says now. That takes as long as describing it.
 *
 * Returns: (transfer full) (element-type utf8): the titles of the diagrams
 *   that say something else than when their files were made, each once
 */
GPtrArray *
charter_export_batch_list_outdated (CharterExportBatch *self)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, titles);

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = get_item (self, i);
      g_autoptr(CharterView) view = NULL;
      g_autoptr(CharterState) state = NULL;
      g_autofree char *says = NULL;

      if (item->says == NULL)
        continue;
      view = make_view (self, item);
      view->titled = !charter_export_format_has_title (self->settings->format);
      state = make_state (self, view);
      says = charter_alt_text_make_hash (state, view);
      if (g_strcmp0 (says, item->says) != 0 &&
          !g_ptr_array_find_with_equal_func (titles, view->name, g_str_equal, NULL))
        g_ptr_array_add (titles, g_strdup (view->name));
    }
  return titles;
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
 * not keep the others from it, unless all diagrams are to be in one file.
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
