/* file-open.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/file/file-private.h"

#include "formats/partnership-json.h"

/* What a thread works on and finds: nothing that the main thread can change. */
typedef struct
{
  GFile                 *location;
  CharterRecordSet      *known;       /* nullable: only when it is read again */
  guint64                next_handle;
  char                  *hash;
  char                  *etag;        /* nullable: of the disk before it was read */
  CharterReadOnlyReason  read_only;
  CharterFileLock       *lock;
  CharterFileHolder     *holder;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_object (&opening->location);
  g_clear_pointer (&opening->known, charter_record_set_unref);
  g_clear_pointer (&opening->lock, charter_file_lock_free);
  g_clear_pointer (&opening->holder, charter_file_holder_free);
  g_free (opening->hash);
  g_free (opening->etag);
  g_free (opening);
}

static void
open_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Opening *opening = task_data;
  GError *error = NULL;
  CharterDocument *document;

  opening->etag = charter_file_query_etag (opening->location, NULL);
  if (opening->known != NULL)
    document = charter_partnership_json_load_again (opening->location, opening->known,
                                                    opening->next_handle, &opening->hash, &error);
  else
    document = charter_partnership_json_load (opening->location, &opening->hash, &error);
  if (document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  charter_record_set_prepare (charter_document_get_base (document));
  if (g_task_get_source_tag (task) == charter_file_open_async)
    opening->read_only = charter_file_find_read_only (document, opening->location,
                                                      &opening->lock, &opening->holder);
  g_task_return_pointer (task, document, g_object_unref);
}

/**
 * charter_file_open_async:
 * @location: a file
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads a file in a thread.
 */
void
charter_file_open_async (GFile               *location,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Opening *opening;

  g_return_if_fail (G_IS_FILE (location));

  opening = g_new0 (Opening, 1);
  opening->location = g_object_ref (location);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, charter_file_open_async);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * charter_file_open_finish:
 * @result: what the callback was given
 * @error: return location for an error of charter_partnership_json_load()
 *
 * Returns: (transfer full) (nullable): the open file
 */
CharterFile *
charter_file_open_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_autoptr(CharterDocument) document = NULL;
  Opening *opening;
  CharterFile *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  opening = g_task_get_task_data (G_TASK (result));
  document = g_task_propagate_pointer (G_TASK (result), error);
  if (document == NULL)
    return NULL;
  self = charter_file_new_for (document, opening->location, opening->hash);
  charter_file_set_saved (self, charter_document_get_base (document));
  self->seen_etag = g_steal_pointer (&opening->etag);
  self->seen_hash = g_strdup (opening->hash);
  self->lock = g_steal_pointer (&opening->lock);
  self->holder = g_steal_pointer (&opening->holder);
  charter_file_set_read_only (self, opening->read_only);
  return self;
}

/**
 * charter_file_open_finish_unsaved:
 * @result: what the callback was given
 * @error: return location for an error of charter_partnership_json_load()
 *
 * Returns: (transfer full) (nullable): what the file holds, as a partnership
 *   that is nowhere on the disk: to save it asks for a place
 */
CharterFile *
charter_file_open_finish_unsaved (GAsyncResult  *result,
                                  GError       **error)
{
  CharterFile *self = charter_file_open_finish (result, error);

  if (self == NULL)
    return NULL;
  charter_file_release (self);
  g_clear_pointer (&self->seen_etag, g_free);
  g_clear_pointer (&self->seen_hash, g_free);
  g_clear_pointer (&self->holder, charter_file_holder_free);
  g_clear_object (&self->location);
  g_clear_pointer (&self->saved, charter_record_set_unref);
  charter_file_set_hash (self, NULL);
  if (self->read_only != CHARTER_READ_ONLY_NEWER)
    charter_file_set_read_only (self, CHARTER_READ_ONLY_NOT);
  return self;
}

/**
 * charter_file_reload_async:
 * @self: a file that is on the disk
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads the file as it is on the disk now, in a thread.
 */
void
charter_file_reload_async (CharterFile         *self,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Opening *opening;

  g_return_if_fail (CHARTER_IS_FILE (self));
  g_return_if_fail (self->location != NULL);

  opening = g_new0 (Opening, 1);
  opening->location = g_object_ref (self->location);
  opening->known = charter_record_set_ref (charter_document_get_base (self->document));
  opening->next_handle = charter_document_take_handle (self->document);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, charter_file_reload_async);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * charter_file_reload_finish:
 * @self: a file
 * @result: what the callback was given
 * @label: what the step is called when it is to be undone
 * @error: return location for an error of charter_partnership_json_load()
 *
 * Puts what was read in the place of what is there, as one step.
 *
 * Returns: whether that was done; the file then counts as saved
 */
gboolean
charter_file_reload_finish (CharterFile   *self,
                            GAsyncResult  *result,
                            const char    *label,
                            GError       **error)
{
  g_autoptr(CharterDocument) document = NULL;
  Opening *opening;

  g_return_val_if_fail (CHARTER_IS_FILE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  opening = g_task_get_task_data (G_TASK (result));
  document = g_task_propagate_pointer (G_TASK (result), error);
  if (document == NULL)
    return FALSE;
  charter_file_set_hash (self, opening->hash);
  charter_document_replace (self->document, label, document);
  charter_file_set_saved (self, charter_document_get_base (self->document));
  charter_history_mark_saved (charter_document_get_history (self->document));
  if (charter_partnership_json_is_read_only (charter_document_get_base (document)))
    charter_file_set_read_only (self, CHARTER_READ_ONLY_NEWER);
  return TRUE;
}
