/* file-save.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/file/file-private.h"

#include "formats/partnership-json.h"

/* What a thread works on: nothing that the main thread can change. */
typedef struct
{
  CharterRecordSet *records;
  GFile            *location;
  char             *expected_hash; /* nullable: write whatever is there */
  char             *new_hash;      /* nullable: not written yet */
  gboolean          moving;        /* to another place than before */
  CharterFileLock  *lock;          /* nullable: of the new place */
} Saving;

static void
saving_free (Saving *saving)
{
  g_clear_pointer (&saving->records, charter_record_set_unref);
  g_clear_object (&saving->location);
  g_clear_pointer (&saving->lock, charter_file_lock_free);
  g_free (saving->expected_hash);
  g_free (saving->new_hash);
  g_free (saving);
}

static void
save_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Saving *saving = task_data;
  g_autoptr(CharterDocument) copy = charter_document_new (saving->records, 1);
  GError *error = NULL;

  if (!charter_partnership_json_save (copy, saving->location, saving->expected_hash,
                                      &saving->new_hash, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (saving->moving)
    saving->lock = charter_file_lock_seize (saving->location);
  g_task_return_boolean (task, TRUE);
}

/**
 * charter_file_save_async:
 * @self: an open file
 * @location: where to save it
 * @replace: whether to write even what somebody else has changed since
 * @callback: called when it is on the disk, or why not
 * @user_data: for @callback
 *
 * Saves the records as they are now, in a thread; what is edited meanwhile
 * stays unsaved.
 */
void
charter_file_save_async (CharterFile         *self,
                         GFile               *location,
                         gboolean             replace,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  gboolean same_place;
  Saving *saving;

  g_return_if_fail (CHARTER_IS_FILE (self));
  g_return_if_fail (G_IS_FILE (location));

  same_place = self->location != NULL && g_file_equal (self->location, location);
  charter_history_end_coalescing (charter_document_get_history (self->document));
  saving = g_new0 (Saving, 1);
  saving->records = charter_record_set_ref (charter_document_get_base (self->document));
  saving->location = g_object_ref (location);
  saving->moving = !same_place;
  saving->expected_hash = same_place && !replace ? g_strdup (self->hash) : NULL;

  self->n_saving++;
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, charter_file_save_async);
  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * charter_file_save_finish:
 * @self: an open file
 * @result: what the callback was given
 * @error: return location for an error of charter_partnership_json_save()
 *
 * Returns: whether it is on the disk; @self then has its place there
 */
gboolean
charter_file_save_finish (CharterFile   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  Saving *saving;

  g_return_val_if_fail (CHARTER_IS_FILE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  self->n_saving--;
  saving = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  charter_file_set_hash (self, saving->new_hash);
  charter_file_set_saved (self, saving->records);
  if (saving->moving)
    {
      charter_file_release (self);
      self->lock = g_steal_pointer (&saving->lock);
      g_clear_pointer (&self->holder, charter_file_holder_free);
      charter_file_set_location (self, saving->location);
      charter_file_set_read_only (self, CHARTER_READ_ONLY_NOT);
    }
  if (charter_document_get_base (self->document) == saving->records)
    charter_history_mark_saved (charter_document_get_history (self->document));
  return TRUE;
}

