/* file.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/file/file-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "formats/partnership-json.h"

#define SUFFIX ".partnership.json"

G_DEFINE_FINAL_TYPE (CharterFile, charter_file, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_READ_ONLY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_modified (CharterFile *self)
{
  gboolean modified = !charter_history_is_saved (charter_document_get_history (self->document));

  if (self->modified == modified)
    return;
  self->modified = modified;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/* Makes a document that is nowhere on the disk; @name is taken. */
static CharterFile *
new_unsaved (CharterDocument *document,
             char            *name)
{
  CharterFile *self = charter_file_new_for (document, NULL, NULL);

  g_free (self->title);
  self->title = name;
  return self;
}

static void
charter_file_finalize (GObject *object)
{
  CharterFile *self = CHARTER_FILE (object);

  g_clear_pointer (&self->lock, charter_file_lock_free);
  g_clear_pointer (&self->holder, charter_file_holder_free);
  g_clear_object (&self->document);
  g_clear_object (&self->location);
  g_clear_pointer (&self->saved, charter_record_set_unref);
  g_free (self->seen_etag);
  g_free (self->seen_hash);
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

    case PROP_READ_ONLY:
      g_value_set_boolean (value, charter_file_get_read_only (self));
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
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
charter_file_init (CharterFile *self)
{
}

/**
 * charter_file_new_for:
 * @document: a document
 * @location: (nullable): where it is on the disk
 * @hash: (nullable): of what was read there
 *
 * Returns: (transfer full): a file that can be edited
 */
CharterFile *
charter_file_new_for (CharterDocument *document,
                      GFile           *location,
                      const char      *hash)
{
  CharterFile *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (location == NULL || G_IS_FILE (location), NULL);

  self = g_object_new (CHARTER_TYPE_FILE, NULL);
  self->document = g_object_ref (document);
  self->hash = g_strdup (hash);
  charter_file_set_location (self, location);
  g_signal_connect_object (charter_document_get_history (document), "changed",
                           G_CALLBACK (update_modified), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * charter_file_set_location:
 * @self: an open file
 * @location: (nullable): where it is on the disk from now on
 *
 * Gives it a place, and the title that follows from it.
 */
void
charter_file_set_location (CharterFile *self,
                           GFile       *location)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CHARTER_IS_FILE (self));

  g_set_object (&self->location, location);
  name = location != NULL ? g_file_get_basename (location) : g_strdup (_("New partnership"));
  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  g_free (self->title);
  self->title = g_filename_display_name (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * charter_file_set_hash:
 * @self: an open file
 * @hash: (nullable): of what is on the disk
 *
 * Remembers what the file on the disk is known to be.
 */
void
charter_file_set_hash (CharterFile *self,
                       const char  *hash)
{
  g_return_if_fail (CHARTER_IS_FILE (self));

  if (hash == self->hash)
    return;
  g_free (self->hash);
  self->hash = g_strdup (hash);
}

/**
 * charter_file_set_saved:
 * @self: an open file
 * @saved: the records as they are on the disk
 */
void
charter_file_set_saved (CharterFile      *self,
                        CharterRecordSet *saved)
{
  g_return_if_fail (CHARTER_IS_FILE (self));
  g_return_if_fail (saved != NULL);

  charter_record_set_ref (saved);
  g_clear_pointer (&self->saved, charter_record_set_unref);
  self->saved = saved;
}

/**
 * charter_file_set_read_only:
 * @self: an open file
 * @reason: why it is only looked at, or %CHARTER_READ_ONLY_NOT
 *
 * Lets the document be edited or not.
 */
void
charter_file_set_read_only (CharterFile           *self,
                            CharterReadOnlyReason  reason)
{
  g_return_if_fail (CHARTER_IS_FILE (self));

  charter_document_set_read_only (self->document, reason != CHARTER_READ_ONLY_NOT);
  if (self->read_only == reason)
    return;
  self->read_only = reason;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
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
  CharterFile *self = charter_file_new_for (document, NULL, NULL);

  self->blank = TRUE;
  return self;
}

/**
 * charter_file_new_copy:
 * @original: an open file
 *
 * Returns: (transfer full): the same content as it is now, which is nowhere on
 *   the disk; @original and its file are left alone
 */
CharterFile *
charter_file_new_copy (CharterFile *original)
{
  g_autoptr(CharterDocument) document = NULL;
  CharterFile *self;

  g_return_val_if_fail (CHARTER_IS_FILE (original), NULL);

  document = charter_document_new (charter_document_get_base (original->document),
                                   charter_document_take_handle (original->document));
  /* Translators: the name of a file */
  self = new_unsaved (document, g_strdup_printf (_("Copy of %s"), original->title));
  charter_history_mark_unsaved (charter_document_get_history (document));
  if (charter_partnership_json_is_read_only (charter_document_get_base (document)))
    charter_file_set_read_only (self, CHARTER_READ_ONLY_NEWER);
  return self;
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
  if (note->uri == NULL)
    self = new_unsaved (document, g_strdup (note->title));
  else
    {
      location = g_file_new_for_uri (note->uri);
      self = charter_file_new_for (document, location, note->hash);
      charter_file_set_read_only (self, charter_file_find_read_only (document, location,
                                                                     &self->lock, &self->holder));
    }
  charter_history_mark_unsaved (charter_document_get_history (document));
  return self;
}

/**
 * charter_file_edit_anyway:
 * @self: a file that somebody else has open
 *
 * Lets it be edited all the same, and says so beside the file.
 */
void
charter_file_edit_anyway (CharterFile *self)
{
  g_return_if_fail (CHARTER_IS_FILE (self));
  g_return_if_fail (self->read_only == CHARTER_READ_ONLY_HELD);

  g_clear_pointer (&self->holder, charter_file_holder_free);
  self->lock = charter_file_lock_seize (self->location);
  charter_file_set_read_only (self, CHARTER_READ_ONLY_NOT);
}

/**
 * charter_file_release:
 * @self: an open file that is being closed
 *
 * Lets other people edit it.
 */
void
charter_file_release (CharterFile *self)
{
  g_return_if_fail (CHARTER_IS_FILE (self));

  g_clear_pointer (&self->lock, charter_file_lock_free);
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
 * charter_file_get_saved:
 * @self: an open file
 *
 * Returns: (transfer none) (nullable): the records as they were last read from
 *   the disk or saved there; %NULL when they never were, as in a new
 *   partnership and in one that was recovered
 */
CharterRecordSet *
charter_file_get_saved (CharterFile *self)
{
  g_return_val_if_fail (CHARTER_IS_FILE (self), NULL);

  return self->saved;
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
 * Returns: whether it is only looked at
 */
gboolean
charter_file_get_read_only (CharterFile *self)
{
  g_return_val_if_fail (CHARTER_IS_FILE (self), TRUE);

  return self->read_only != CHARTER_READ_ONLY_NOT;
}

/**
 * charter_file_get_read_only_reason:
 * @self: an open file
 *
 * Returns: why it is only looked at
 */
CharterReadOnlyReason
charter_file_get_read_only_reason (CharterFile *self)
{
  g_return_val_if_fail (CHARTER_IS_FILE (self), CHARTER_READ_ONLY_NOT);

  return self->read_only;
}

/**
 * charter_file_get_holder:
 * @self: an open file
 *
 * Returns: (transfer none) (nullable): who else has it open, when that is why
 *   it is only looked at
 */
const CharterFileHolder *
charter_file_get_holder (CharterFile *self)
{
  g_return_val_if_fail (CHARTER_IS_FILE (self), NULL);

  return self->holder;
}

/**
 * charter_file_is_blank:
 * @self: an open file
 *
 * Returns: whether it is new and nothing was done in it, not even something that
 *   was undone and may be wanted again
 */
gboolean
charter_file_is_blank (CharterFile *self)
{
  CharterHistory *history;

  g_return_val_if_fail (CHARTER_IS_FILE (self), FALSE);

  history = charter_document_get_history (self->document);
  return self->blank && self->location == NULL && !self->modified &&
         !charter_history_can_undo (history) && !charter_history_can_redo (history);
}
