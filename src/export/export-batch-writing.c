/* export-batch-writing.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/export-batch-private.h"

#include <glib/gi18n.h>

#include "diagram/pages.h"
#include "diagram/privacy.h"
#include "export/atomic-file.h"
#include "export/bundle.h"
#include "export/file-names.h"

/* What goes wrong with a file is told in the user's own language, %NULL. */
static void
speak (const CharterExportBatch *self,
       const char               *language)
{
  if (self->speak != NULL)
    self->speak (language != NULL ? language : self->own_language);
}

/* What a file is made of. */
typedef struct
{
  const CharterExportBatch    *batch;
  const CharterExportSettings *settings;
  const char                  *language;
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
  gboolean is_written;

  /* Whoever stops it keeps the file that was there. */
  if (owned == NULL || g_cancellable_set_error_if_cancelled (making->cancellable, error))
    return FALSE;
  speak (making->batch, NULL);
  is_written = charter_export_write_file (path, owned, error);
  speak (making->batch, making->language);
  return is_written;
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
write_pages (const Making       *making,
             CharterExportItem  *item,
             GError            **error)
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
  if (pages->len == 1 ||
      charter_export_format_get_paging (format) == CHARTER_EXPORT_PAGING_FIGURES)
    return write_diagram (making, g_ptr_array_index (pages, 0), item->path, error);

  item->n_files = pages->len;
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *path =
        charter_file_names_for_page (item->path, charter_export_format_get_suffix (format), i + 1);

      if (!write_diagram (making, g_ptr_array_index (pages, i), path, error))
        return FALSE;
    }
  return TRUE;
}

/* Without what names persons, where it names none: once for all that is made
 * of it. */
static CharterState *
make_shown (CharterExportBatch       *self,
            const CharterExportItem  *item,
            CharterView             **seen)
{
  g_autoptr(CharterView) view = charter_export_batch_make_view (self, item);
  g_autoptr(CharterState) state = charter_export_batch_make_state (self, view);

  return charter_privacy_prepare (state, view, seen);
}

static gboolean
write_item (CharterExportBatch *self,
            CharterExportItem  *item,
            GCancellable       *cancellable,
            GError            **error)
{
  g_autoptr(CharterView) view = NULL;
  g_autoptr(CharterState) state = make_shown (self, item, &view);
  const Making making = { self, self->settings, item->language, state, view, cancellable };

  item->n_files = 1;
  if (charter_export_format_is_picture (self->settings->format)
      ? !write_pages (&making, item, error) : !write_diagram (&making, NULL, item->path, error))
    return FALSE;
  charter_export_batch_keep_says (item, state, view);
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
           CharterExportItem  *item,
           CharterExportPart  *part,
           GCancellable       *cancellable,
           GError            **error)
{
  CharterView *view;

  part->state = make_shown (self, item, &view);
  part->view = view;
  part->pages = charter_pages_new (part->state, view, cancellable, error);
  return part->pages != NULL;
}

static void
settle_part (CharterExportItem       *item,
             const CharterExportPart *part,
             const GError            *error)
{
  g_clear_error (&item->error);
  item->is_written = error == NULL;
  item->n_files = 1;
  if (error != NULL)
    item->error = g_error_copy (error);
  else
    charter_export_batch_keep_says (item, part->state, part->view);
}

/* One file that has the diagrams from @first on that come in one language, or
 * none: half a report is of no use. Gives the first that is in another. */
static guint
write_together (CharterExportBatch *self,
                guint               first,
                GCancellable       *cancellable)
{
  const CharterExportItem *head = charter_export_batch_get_item (self, first);
  g_autoptr(GArray) parts = g_array_new (FALSE, TRUE, sizeof (CharterExportPart));
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  guint end = first;

  while (end < self->items->len &&
         g_strcmp0 (charter_export_batch_get_item (self, end)->language, head->language) == 0)
    end++;
  g_array_set_clear_func (parts, (GDestroyNotify) part_clear);
  g_array_set_size (parts, end - first);
  speak (self, head->language);
  for (guint i = 0; error == NULL && i < parts->len; i++)
    {
      draw_part (self, charter_export_batch_get_item (self, first + i),
                 &g_array_index (parts, CharterExportPart, i), cancellable, &error);
      g_atomic_int_inc (&self->n_tried);
    }
  if (error == NULL)
    bytes = charter_exporter_export_pages ((CharterExportPart *) parts->data, parts->len,
                                           &self->settings->options, NULL, &error);
  speak (self, NULL);
  if (bytes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error))
    charter_export_write_file (head->path, bytes, &error);
  for (guint i = 0; i < parts->len; i++)
    settle_part (charter_export_batch_get_item (self, first + i),
                 &g_array_index (parts, CharterExportPart, i), error);
  return end;
}

static gboolean
add_to_bundle (CharterExportBatch *self,
               CharterBundle      *bundle,
               CharterExportItem  *item,
               GCancellable       *cancellable)
{
  g_autofree char *name = g_path_get_basename (item->path);
  guint n_before = charter_bundle_get_n_files (bundle);
  g_autoptr(CharterView) view = NULL;
  g_autoptr(CharterState) state = NULL;

  speak (self, item->language);
  view = charter_export_batch_make_view (self, item);
  state = charter_export_batch_make_state (self, view);
  item->is_written = charter_bundle_add (bundle, state, view, name, cancellable, &item->error);
  item->n_files = charter_bundle_get_n_files (bundle) - n_before;
  if (item->is_written)
    charter_export_batch_keep_says (item, state, view);
  speak (self, NULL);
  return item->is_written;
}

/* A bundle without its list is none. */
static void
write_list (CharterExportBatch *self,
            CharterBundle      *bundle)
{
  g_autoptr(GError) error = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  if (charter_bundle_write_manifest (bundle, self->model_name != NULL ? self->model_name : "",
                                     self->model_hash != NULL ? self->model_hash : "", &today,
                                     &error))
    return;
  for (guint i = 0; i < self->items->len; i++)
    {
      CharterExportItem *item = charter_export_batch_get_item (self, i);

      item->is_written = FALSE;
      item->error = g_error_copy (error);
    }
}

static void
write_bundle (CharterExportBatch *self,
              GCancellable       *cancellable)
{
  g_autofree char *folder =
    g_path_get_dirname (charter_export_batch_get_item (self, 0)->path);
  g_autoptr(CharterBundle) bundle = charter_bundle_new (folder, &self->settings->options);
  gboolean is_whole = TRUE;

  for (guint i = 0; is_whole && i < self->items->len; i++)
    {
      CharterExportItem *item = charter_export_batch_get_item (self, i);

      g_clear_error (&item->error);
      is_whole = !g_cancellable_set_error_if_cancelled (cancellable, &item->error) &&
                 add_to_bundle (self, bundle, item, cancellable);
      g_atomic_int_inc (&self->n_tried);
    }
  if (is_whole)
    write_list (self, bundle);
}

static void
run_here (CharterExportBatch *self,
          GCancellable       *cancellable)
{
  guint i = 0;

  if (self->settings->bundle)
    {
      write_bundle (self, cancellable);
      return;
    }
  while (i < self->items->len && !g_cancellable_is_cancelled (cancellable))
    {
      if (self->settings->together)
        i = write_together (self, i, cancellable);
      else
        {
          charter_export_batch_write (self, i++, cancellable);
          g_atomic_int_inc (&self->n_tried);
        }
    }
}

static char *
get_list_path (const CharterExportBatch *self)
{
  g_autofree char *folder =
    g_path_get_dirname (charter_export_batch_get_item (self, 0)->path);

  return g_build_filename (folder, CHARTER_BUNDLE_MANIFEST, NULL);
}

static char *
write_before (const CharterManifest *before)
{
  CharterDate day;

  return charter_date_parse (charter_manifest_get_date (before), &day)
         ? charter_date_to_words (&day) : g_strdup (_("an unknown date"));
}

/* Whoever made it, the list in the folder says what is there. */
static void
list_changes (CharterExportBatch    *self,
              const CharterManifest *before)
{
  g_autofree char *path = get_list_path (self);
  g_autoptr(CharterManifest) now = charter_manifest_read (path);

  if (now == NULL)
    return;
  self->changes = charter_manifest_list_changes (now, before);
  self->before = write_before (before);
}

static void
hash_model (CharterExportBatch *self)
{
  g_autofree char *model = NULL;

  if (self->write_model == NULL)
    return;
  model = self->write_model (self->records);
  g_free (self->model_hash);
  self->model_hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, model, -1);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  CharterExportBatch *self = data;
  gboolean is_bundle = self->settings->bundle && self->items->len > 0;
  g_autoptr(CharterManifest) before = NULL;

  if (is_bundle)
    {
      g_autofree char *path = get_list_path (self);

      before = charter_manifest_read (path);
      hash_model (self);
    }
  if (self->items->len > 0 && charter_export_batch_is_elsewhere (self))
    charter_export_batch_run_elsewhere (self, cancellable);
  else if (self->items->len > 0)
    run_here (self, cancellable);
  if (before != NULL && charter_export_batch_get_n_written (self) == self->items->len)
    list_changes (self, before);
  g_task_return_boolean (task, TRUE);
}

/**
 * charter_export_batch_write:
 * @self: a batch
 * @number: of a file, from 0
 * @cancellable: (nullable): to stop it
 *
 * Makes one file whole, or leaves what was there and keeps the reason. It must
 * be in a language that this program speaks.
 *
 * Returns: whether it is written
 */
gboolean
charter_export_batch_write (CharterExportBatch *self,
                            guint               number,
                            GCancellable       *cancellable)
{
  CharterExportItem *item;

  g_return_val_if_fail (self != NULL && number < self->items->len, FALSE);

  item = charter_export_batch_get_item (self, number);
  g_clear_error (&item->error);
  speak (self, item->language);
  item->is_written = write_item (self, item, cancellable, &item->error);
  speak (self, NULL);
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
 * Makes one file after the other in a thread, or in a process that speaks
 * another language. One that cannot be made does not keep the others from it,
 * unless all diagrams are to be in one file or in a bundle.
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

/**
 * charter_export_batch_preview:
 * @self: a batch
 * @cancellable: (nullable): to stop it
 * @error: return location for a #CharterDiagramError or
 *   %CHARTER_EXPORT_ERROR_LANGUAGE
 *
 * Draws its first diagram and writes nothing. That takes as long as exporting
 * it.
 *
 * Returns: (transfer full) (nullable): what the diagram looks like
 */
CharterExportPreview *
charter_export_batch_preview (CharterExportBatch  *self,
                              GCancellable        *cancellable,
                              GError             **error)
{
  const CharterExportItem *item;
  g_autoptr(CharterView) view = NULL;
  g_autoptr(CharterState) state = NULL;
  CharterExportPreview *preview;

  g_return_val_if_fail (self != NULL && self->items->len > 0, NULL);

  if (charter_export_batch_is_elsewhere (self))
    return charter_export_batch_preview_elsewhere (self, cancellable, error);
  item = charter_export_batch_get_item (self, 0);
  speak (self, item->language);
  view = charter_export_batch_make_view (self, item);
  state = charter_export_batch_make_state (self, view);
  preview = charter_export_preview_new (state, view, self->settings, cancellable, error);
  speak (self, NULL);
  if (preview != NULL)
    charter_export_preview_read (preview);
  return preview;
}
