/* file-disk.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/file/file-private.h"

#include "formats/file-store.h"

/* What a thread works on and finds: nothing that the main thread can change. */
typedef struct
{
  GFile *location;
  char  *known_hash; /* nullable */
  char  *known_etag; /* nullable */
  char  *etag;       /* nullable: it is gone */
  char  *hash;       /* nullable: nothing has happened since it was compared */
} Comparison;

static void
comparison_free (Comparison *comparison)
{
  g_object_unref (comparison->location);
  g_free (comparison->known_hash);
  g_free (comparison->known_etag);
  g_free (comparison->etag);
  g_free (comparison->hash);
  g_free (comparison);
}

/* Whether @self was saved or read while a thread looked at the disk: what it
 * saw may be either. */
static gboolean
is_out_of_date (CharterFile      *self,
                const Comparison *comparison)
{
  return self->n_saving > 0 ||
         self->location == NULL || !g_file_equal (self->location, comparison->location) ||
         g_strcmp0 (self->hash, comparison->known_hash) != 0;
}

/**
 * charter_file_query_etag:
 * @location: a file
 * @error: return location for a #GIOErrorEnum
 *
 * Blocks; call it in a thread.
 *
 * Returns: (transfer full) (nullable): what is another one as soon as the file
 *   has another time or size, or %NULL when it cannot be asked for
 */
char *
charter_file_query_etag (GFile   *location,
                         GError **error)
{
  g_autoptr(GFileInfo) info = g_file_query_info (location, G_FILE_ATTRIBUTE_ETAG_VALUE,
                                                 G_FILE_QUERY_INFO_NONE, NULL, error);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

/* A file is only read again where its time or size has changed. What cannot
 * be read now says nothing about what is there. */
static void
compare_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Comparison *comparison = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) contents = NULL;

  comparison->etag = charter_file_query_etag (comparison->location, &error);
  if (error != NULL)
    {
      g_task_return_int (task, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
                               ? CHARTER_DISK_GONE : CHARTER_DISK_SAME);
      return;
    }
  if (g_strcmp0 (comparison->etag, comparison->known_etag) != 0)
    charter_file_load (comparison->location, &contents, &comparison->hash, NULL);
  g_task_return_int (task, CHARTER_DISK_SAME);
}

/**
 * charter_file_compare_async:
 * @self: a file that is on the disk
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Looks, in a thread, whether the file on the disk is as it was.
 */
void
charter_file_compare_async (CharterFile         *self,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Comparison *comparison;

  g_return_if_fail (CHARTER_IS_FILE (self));
  g_return_if_fail (self->location != NULL);

  comparison = g_new0 (Comparison, 1);
  comparison->location = g_object_ref (self->location);
  comparison->known_hash = g_strdup (self->hash);
  comparison->known_etag = g_strdup (self->seen_etag);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, charter_file_compare_async);
  g_task_set_task_data (task, comparison, (GDestroyNotify) comparison_free);
  g_task_run_in_thread (task, compare_in_thread);
}

/**
 * charter_file_compare_finish:
 * @self: a file
 * @result: what the callback was given
 * @version: (out) (optional) (transfer full) (nullable): the hash of what is
 *   on the disk when it has changed, to tell one change from the next
 *
 * Returns: how the file on the disk compares with what was read or saved last
 */
CharterDiskAnswer
charter_file_compare_finish (CharterFile   *self,
                             GAsyncResult  *result,
                             char         **version)
{
  Comparison *comparison;
  CharterDiskAnswer answer;

  g_return_val_if_fail (CHARTER_IS_FILE (self), CHARTER_DISK_SAME);
  g_return_val_if_fail (g_task_is_valid (result, self), CHARTER_DISK_SAME);

  comparison = g_task_get_task_data (G_TASK (result));
  answer = (CharterDiskAnswer) g_task_propagate_int (G_TASK (result), NULL);
  if (version != NULL)
    *version = NULL;
  if (is_out_of_date (self, comparison))
    return CHARTER_DISK_SAME;
  if (answer == CHARTER_DISK_GONE)
    {
      g_clear_pointer (&self->seen_etag, g_free);
      g_clear_pointer (&self->seen_hash, g_free);
      return answer;
    }
  if (comparison->hash != NULL)
    {
      g_free (self->seen_etag);
      g_free (self->seen_hash);
      self->seen_etag = g_strdup (comparison->etag);
      self->seen_hash = g_strdup (comparison->hash);
    }
  if (self->seen_hash == NULL || g_strcmp0 (self->seen_hash, self->hash) == 0)
    return CHARTER_DISK_SAME;
  if (version != NULL)
    *version = g_strdup (self->seen_hash);
  return CHARTER_DISK_CHANGED;
}

/**
 * charter_file_keep_mine:
 * @self: a file that has changed on the disk, or is gone from it
 *
 * Says that what is open goes before what is on the disk: saving replaces it
 * or makes it again, without asking.
 */
void
charter_file_keep_mine (CharterFile *self)
{
  g_return_if_fail (CHARTER_IS_FILE (self));

  charter_file_set_hash (self, self->seen_hash);
  charter_history_mark_unsaved (charter_document_get_history (self->document));
}
