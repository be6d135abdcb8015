/* export-batch.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/export-batch-private.h"

#include "analysis/words/language.h"
#include "diagram/alt-text.h"

static void
item_free (CharterExportItem *item)
{
  charter_record_unref (item->view);
  g_free (item->path);
  g_free (item->language);
  g_free (item->says);
  g_clear_error (&item->error);
  g_free (item);
}

/* Parts of the class that its other files share. */

CharterExportItem *
charter_export_batch_get_item (const CharterExportBatch *self,
                               guint                     number)
{
  g_assert (number < self->items->len);

  return g_ptr_array_index (self->items, number);
}

CharterView *
charter_export_batch_make_view (const CharterExportBatch *self,
                                const CharterExportItem  *item)
{
  CharterDate today;
  CharterView *view;

  charter_date_init_today (&today);
  view = self->compared != NULL
       ? charter_compared_sides_make_view (self->compared, self->records, item->view, &today)
       : charter_view_new (self->records, item->view);
  charter_export_settings_apply (self->settings, view);
  if (item->language != NULL)
    charter_view_set_language (view, self->records, item->language);
  if (!self->settings->together && !self->settings->bundle)
    view->titled = !charter_export_format_has_title (self->settings->format);
  return view;
}

CharterState *
charter_export_batch_make_state (const CharterExportBatch *self,
                                 const CharterView        *view)
{
  CharterDate today;

  charter_date_init_today (&today);
  return self->compared != NULL
       ? charter_compared_sides_make_state (self->compared, view, self->records, &today)
       : charter_view_make_state (view, self->records, &today);
}

void
charter_export_batch_keep_says (CharterExportItem *item,
                                CharterState      *state,
                                const CharterView *view)
{
  char *says = charter_alt_text_make_hash (state, view);

  item->has_changed = item->says != NULL && g_strcmp0 (says, item->says) != 0;
  g_free (item->says);
  item->says = says;
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
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_free (self->before);
  g_free (self->model_name);
  g_free (self->model_hash);
  g_free (self->own_language);
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
 * charter_export_batch_set_model:
 * @self: a batch
 * @name: what the file that the diagrams are of is called
 * @write: writes the records as the file would have them
 *
 * Tells what is needed for other languages than the window's, and for the list
 * of a bundle.
 */
void
charter_export_batch_set_model (CharterExportBatch      *self,
                                const char              *name,
                                CharterExportWriteModel  write)
{
  g_return_if_fail (self != NULL && self->model_name == NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (write != NULL);

  self->model_name = g_strdup (name);
  self->write_model = write;
}

/**
 * charter_export_batch_set_speak:
 * @self: a batch
 * @speak: changes the language of all words of this program
 *
 * For a program without a window, which may change its language while it makes
 * the files. Otherwise what is in another language is made by another process.
 */
void
charter_export_batch_set_speak (CharterExportBatch *self,
                                CharterExportSpeak  speak)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (speak != NULL);

  self->speak = speak;
  g_free (self->own_language);
  self->own_language = charter_language_get_of_words ();
}

/**
 * charter_export_batch_add:
 * @self: a batch
 * @view: (transfer none): a diagram
 * @path: (type filename): where it is to be written; in a bundle, all in one
 *   folder and without a suffix
 * @language: (nullable): BCP 47 tag of the language that it is to be in, or
 *   %NULL for that of the window
 */
void
charter_export_batch_add (CharterExportBatch *self,
                          CharterRecord      *view,
                          const char         *path,
                          const char         *language)
{
  CharterExportItem *item;

  g_return_if_fail (self != NULL);
  g_return_if_fail (view != NULL);
  g_return_if_fail (path != NULL);

  item = g_new0 (CharterExportItem, 1);
  item->view = charter_record_ref (view);
  item->path = g_strdup (path);
  item->language = g_strdup (language);
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
    n_written += charter_export_batch_get_item (self, i)->is_written;
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

  return charter_export_batch_get_item (self, number)->view;
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

  return charter_export_batch_get_item (self, number)->path;
}

/**
 * charter_export_batch_get_language:
 * @self: a batch
 * @number: of a file, from 0
 *
 * Returns: (transfer none) (nullable): the language that was asked for, or
 *   %NULL for that of the window
 */
const char *
charter_export_batch_get_language (const CharterExportBatch *self,
                                   guint                     number)
{
  g_return_val_if_fail (self != NULL && number < self->items->len, NULL);

  return charter_export_batch_get_item (self, number)->language;
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

  return charter_export_batch_get_item (self, number)->is_written;
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

  return charter_export_batch_get_item (self, number)->n_files;
}

/**
 * charter_export_batch_get_n_files:
 * @self: a batch that was written
 *
 * Returns: how many files there are now, without the list of a bundle
 */
guint
charter_export_batch_get_n_files (const CharterExportBatch *self)
{
  guint n_files = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (self->settings->together)
    return charter_export_batch_get_n_written (self) > 0;
  for (guint i = 0; i < self->items->len; i++)
    n_files += charter_export_batch_is_written (self, i)
             ? charter_export_batch_get_n_pages (self, i) : 0;
  return n_files;
}

/**
 * charter_export_batch_has_changed:
 * @self: a batch that was written again
 * @number: of a file, from 0
 *
 * Returns: whether its diagram says something else than when the file was made
 *   the last time
 */
gboolean
charter_export_batch_has_changed (const CharterExportBatch *self,
                                  guint                     number)
{
  g_return_val_if_fail (self != NULL && number < self->items->len, FALSE);

  return charter_export_batch_get_item (self, number)->has_changed;
}

/**
 * charter_export_batch_get_changes:
 * @self: a batch that was written
 *
 * Returns: (transfer none) (nullable) (element-type utf8): what is different
 *   from the bundle that was in the folder, in sentences, or %NULL where there
 *   was none
 */
GPtrArray *
charter_export_batch_get_changes (const CharterExportBatch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->changes;
}

/**
 * charter_export_batch_get_before:
 * @self: a batch that was written
 *
 * Returns: (transfer none) (nullable): the date of the bundle that was in the
 *   folder, in words
 */
const char *
charter_export_batch_get_before (const CharterExportBatch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->before;
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

  return charter_export_batch_get_item (self, number)->says;
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
  CharterExportItem *item;

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
      const CharterExportItem *item = charter_export_batch_get_item (self, i);
      g_autoptr(CharterView) view = NULL;
      g_autoptr(CharterState) state = NULL;
      g_autofree char *says = NULL;

      if (item->says == NULL)
        continue;
      view = charter_export_batch_make_view (self, item);
      state = charter_export_batch_make_state (self, view);
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

  return charter_export_batch_get_item (self, number)->error;
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
