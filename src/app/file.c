/* file.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/file.h"

#include <string.h>

#include <glib/gi18n.h>

#include "formats/partnership-json.h"

#define SUFFIX ".partnership.json"

struct _CharterFile
{
  GObject          parent_instance;

  CharterDocument *document;
  GFile           *location; /* nullable: never saved */
  char            *hash;     /* nullable: of what is on the disk */
  char            *title;
  gboolean         modified;
  gboolean         read_only;
};

/* What a thread works on: nothing that the main thread can change. */
typedef struct
{
  CharterRecordSet *records;
  GFile            *location;
  char             *expected_hash; /* nullable: write whatever is there */
  char             *new_hash;      /* nullable: not written yet */
} Saving;

G_DEFINE_FINAL_TYPE (CharterFile, charter_file, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_MODIFIED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
saving_free (Saving *saving)
{
  g_clear_pointer (&saving->records, charter_record_set_unref);
  g_clear_object (&saving->location);
  g_free (saving->expected_hash);
  g_free (saving->new_hash);
  g_free (saving);
}

static void
update_modified (CharterFile *self)
{
  gboolean modified = !charter_history_is_saved (charter_document_get_history (self->document));

  if (self->modified == modified)
    return;
  self->modified = modified;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

static void
set_location (CharterFile *self,
              GFile       *location)
{
  g_autofree char *title = NULL;

  g_set_object (&self->location, location);
  title = location != NULL ? g_file_get_basename (location) : g_strdup (_("New partnership"));
  if (g_str_has_suffix (title, SUFFIX))
    title[strlen (title) - strlen (SUFFIX)] = '\0';
  if (g_strcmp0 (self->title, title) == 0)
    return;
  g_free (self->title);
  self->title = g_filename_display_name (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static CharterFile *
file_new (CharterDocument *document,
          GFile           *location,
          const char      *hash)
{
  CharterFile *self = g_object_new (CHARTER_TYPE_FILE, NULL);

  self->document = g_object_ref (document);
  self->hash = g_strdup (hash);
  self->read_only = charter_partnership_json_is_read_only (charter_document_get_records (document));
  set_location (self, location);
  g_signal_connect_object (charter_document_get_history (document), "changed",
                           G_CALLBACK (update_modified), self, G_CONNECT_SWAPPED);
  return self;
}

static void
open_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autofree char *hash = NULL;
  GError *error = NULL;
  CharterDocument *document;

  document = charter_partnership_json_load (G_FILE (task_data), &hash, &error);
  if (document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_object_set_data_full (G_OBJECT (task), "hash", g_steal_pointer (&hash), g_free);
  g_task_return_pointer (task, document, g_object_unref);
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

  if (charter_partnership_json_save (copy, saving->location, saving->expected_hash,
                                     &saving->new_hash, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
charter_file_finalize (GObject *object)
{
  CharterFile *self = CHARTER_FILE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->location);
  g_free (self->hash);
  g_free (self->title);

  G_OBJECT_CLASS (charter_file_parent_class)->finalize (object);
}

static void
charter_file_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  CharterFile *self = CHARTER_FILE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_file_class_init (CharterFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = charter_file_finalize;
  object_class->get_property = charter_file_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
charter_file_init (CharterFile *self)
{
}

/**
 * charter_file_new_empty:
 *
 * Returns: (transfer full): a new partnership that is nowhere on the disk
 */
CharterFile *
charter_file_new_empty (void)
{
  g_autoptr(CharterDocument) document =
    charter_partnership_json_new_empty (_("New partnership"));

  return file_new (document, NULL, NULL);
}

/**
 * charter_file_new_recovered:
 * @note: what a journal says of the work
 * @text: the work
 * @error: return location for a #GError of charter_partnership_json_parse()
 *
 * Returns: (transfer full) (nullable): a file with work that is not saved;
 *   where the file on the disk has changed since, saving will say so
 */
CharterFile *
charter_file_new_recovered (const CharterJournalNote  *note,
                            const char                *text,
                            GError                   **error)
{
  g_autoptr(CharterDocument) document = NULL;
  g_autoptr(GFile) location = NULL;
  CharterFile *self;

  g_return_val_if_fail (note != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  document = charter_partnership_json_parse (note->title, text, strlen (text), error);
  if (document == NULL)
    return NULL;
  location = note->uri != NULL ? g_file_new_for_uri (note->uri) : NULL;
  self = file_new (document, location, note->hash);
  charter_history_mark_unsaved (charter_document_get_history (document));
  return self;
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

  g_return_if_fail (G_IS_FILE (location));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, charter_file_open_async);
  g_task_set_task_data (task, g_object_ref (location), g_object_unref);
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
  GTask *task;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  task = G_TASK (result);
  document = g_task_propagate_pointer (task, error);
  if (document == NULL)
    return NULL;
  return file_new (document, G_FILE (g_task_get_task_data (task)),
                   g_object_get_data (G_OBJECT (task), "hash"));
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
  saving->records = charter_record_set_ref (charter_document_get_records (self->document));
  saving->location = g_object_ref (location);
  saving->expected_hash = same_place && !replace ? g_strdup (self->hash) : NULL;

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

  saving = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  g_free (self->hash);
  self->hash = g_steal_pointer (&saving->new_hash);
  set_location (self, saving->location);
  if (charter_document_get_records (self->document) == saving->records)
    charter_history_mark_saved (charter_document_get_history (self->document));
  return TRUE;
}

/**
 * charter_file_get_document:
 * @self: an open file
 *
 * Returns: (transfer none): the document
 */
CharterDocument *
charter_file_get_document (CharterFile *self)
{
  g_return_val_if_fail (CHARTER_IS_FILE (self), NULL);

  return self->document;
}

/**
 * charter_file_get_location:
 * @self: an open file
 *
 * Returns: (transfer none) (nullable): where it is on the disk
 */
GFile *
charter_file_get_location (CharterFile *self)
{
  g_return_val_if_fail (CHARTER_IS_FILE (self), NULL);

  return self->location;
}

/**
 * charter_file_get_title:
 * @self: an open file
 *
 * Returns: what to call it in a window
 */
const char *
charter_file_get_title (CharterFile *self)
{
  g_return_val_if_fail (CHARTER_IS_FILE (self), NULL);

  return self->title;
}

/**
 * charter_file_get_hash:
 * @self: a file
 *
 * Returns: (nullable): the hash of what is on the disk, as it was read or
 *   written last
 */
const char *
charter_file_get_hash (CharterFile *self)
{
  g_return_val_if_fail (CHARTER_IS_FILE (self), NULL);

  return self->hash;
}

/**
 * charter_file_get_modified:
 * @self: an open file
 *
 * Returns: whether it has edits that are not on the disk
 */
gboolean
charter_file_get_modified (CharterFile *self)
{
  g_return_val_if_fail (CHARTER_IS_FILE (self), FALSE);

  return self->modified;
}

/**
 * charter_file_get_read_only:
 * @self: an open file
 *
 * Returns: whether a newer Charter made it, so that it is only looked at
 */
gboolean
charter_file_get_read_only (CharterFile *self)
{
  g_return_val_if_fail (CHARTER_IS_FILE (self), TRUE);

  return self->read_only;
}
