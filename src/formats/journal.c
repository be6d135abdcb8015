/* journal.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "formats/journal.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "formats/json-value.h"
#include "model/value.h"

#define JOURNAL_VERSION 1
#define N_SLOTS         2
#define SLOT_ENDING     ".journal-"

/* Nobody else has to see work that is not saved. */
#define FILE_MODE   0600
#define FOLDER_MODE 0700

struct _CharterJournal
{
  GObject  parent_instance;

  char    *folder;
  char    *name;
  gint64   sequence; /* of the last write */
};

G_DEFINE_FINAL_TYPE (CharterJournal, charter_journal, G_TYPE_OBJECT)

static char *
get_slot_path (CharterJournal *self,
               gint64          sequence)
{
  g_autofree char *file = g_strdup_printf ("%s" SLOT_ENDING "%d", self->name, (int) (sequence % N_SLOTS));

  return g_build_filename (self->folder, file, NULL);
}

static void
add_text (GVariantBuilder *header,
          const char      *key,
          const char      *text)
{
  if (text != NULL)
    g_variant_builder_add (header, "{sv}", key, g_variant_new_string (text));
}

/* What a write that broke off has left beside the slot that it was to become. */
static gboolean
is_unfinished (const char *file)
{
  const char *ending = g_strrstr (file, SLOT_ENDING);

  return ending != NULL && strchr (ending + strlen (SLOT_ENDING), '.') != NULL;
}

/* One line of JSON, which says what follows it and how to know that it is
 * whole. */
static char *
write_header (const CharterJournalNote *note,
              gint64                    sequence,
              const char               *text)
{
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autoptr(GVariant) value = NULL;
  g_autofree char *lines = NULL;
  GVariantBuilder header;

  g_variant_builder_init (&header, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&header, "{sv}", "charter_journal", g_variant_new_int64 (JOURNAL_VERSION));
  add_text (&header, "uri", note->uri);
  add_text (&header, "title", note->title);
  add_text (&header, "hash", note->hash);
  g_variant_builder_add (&header, "{sv}", "time", g_variant_new_int64 (note->time));
  g_variant_builder_add (&header, "{sv}", "sequence", g_variant_new_int64 (sequence));
  g_variant_builder_add (&header, "{sv}", "sha256", g_variant_new_string (checksum));
  value = g_variant_ref_sink (g_variant_builder_end (&header));
  lines = charter_json_value_to_text (value);
  return g_strdelimit (g_steal_pointer (&lines), "\n", ' ');
}

static gint64
get_whole_number (GVariant   *header,
                  const char *key)
{
  gint64 number = 0;

  g_variant_lookup (header, key, "x", &number);
  return number;
}

/* The text of a slot when it is whole; its header goes to @header. */
static char *
read_slot (const char  *path,
           GVariant   **header)
{
  g_autofree char *contents = NULL;
  g_autofree char *checksum = NULL;
  g_autoptr(GVariant) value = NULL;
  const char *text;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return NULL;
  text = memchr (contents, '\n', length);
  if (text == NULL)
    return NULL;

  value = charter_json_value_parse (contents, (gsize) (text - contents), NULL);
  if (!charter_value_is_object (value) ||
      get_whole_number (value, "charter_journal") != JOURNAL_VERSION)
    return NULL;
  text++;
  checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text,
                                          length - (gsize) (text - contents));
  if (g_strcmp0 (checksum, charter_value_get_member_text (value, "sha256")) != 0)
    return NULL;

  *header = g_steal_pointer (&value);
  return g_strndup (text, length - (gsize) (text - contents));
}

static void
charter_journal_finalize (GObject *object)
{
  CharterJournal *self = CHARTER_JOURNAL (object);

  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (charter_journal_parent_class)->finalize (object);
}

static void
charter_journal_class_init (CharterJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = charter_journal_finalize;
}

static void
charter_journal_init (CharterJournal *self)
{
}

/**
 * charter_journal_new:
 * @folder: where journals are kept; made when it is not there
 *
 * Returns: (transfer full): a journal for a document that has none
 */
CharterJournal *
charter_journal_new (const char *folder)
{
  g_autofree char *name = g_uuid_string_random ();

  return charter_journal_open (folder, name);
}

/**
 * charter_journal_open:
 * @folder: where journals are kept
 * @name: which, as charter_journal_list_left() names it
 *
 * Returns: (transfer full): that journal
 */
CharterJournal *
charter_journal_open (const char *folder,
                      const char *name)
{
  CharterJournal *self;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_JOURNAL, NULL);
  self->folder = g_strdup (folder);
  self->name = g_strdup (name);
  return self;
}

/**
 * charter_journal_write:
 * @self: a journal
 * @note: what the work belongs to
 * @text: the whole document as the file would have it
 * @error: return location for a #GFileError
 *
 * Writes and waits until it is on the disk; not for the main thread.
 *
 * Returns: whether it was written; if not, the last one is still there
 */
gboolean
charter_journal_write (CharterJournal            *self,
                       const CharterJournalNote  *note,
                       const char                *text,
                       GError                   **error)
{
  g_autofree char *header = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (CHARTER_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (note != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (g_mkdir_with_parents (self->folder, FOLDER_MODE) != 0)
    {
      int code = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code),
                   "%s: %s", self->folder, g_strerror (code));
      return FALSE;
    }

  header = write_header (note, self->sequence + 1, text);
  contents = g_strconcat (header, "\n", text, NULL);
  path = get_slot_path (self, self->sequence + 1);
  if (!g_file_set_contents_full (path, contents, -1,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 FILE_MODE, error))
    return FALSE;
  self->sequence++;
  return TRUE;
}

/**
 * charter_journal_read:
 * @self: a journal
 * @note: (out) (optional): what the work belongs to
 *
 * Returns: (transfer full) (nullable): the last text that is whole, or %NULL
 *   when there is none
 */
char *
charter_journal_read (CharterJournal      *self,
                      CharterJournalNote **note)
{
  g_autofree char *best = NULL;
  g_autoptr(GVariant) best_header = NULL;

  g_return_val_if_fail (CHARTER_IS_JOURNAL (self), NULL);

  for (gint64 slot = 0; slot < N_SLOTS; slot++)
    {
      g_autofree char *path = get_slot_path (self, slot);
      g_autoptr(GVariant) header = NULL;
      g_autofree char *text = read_slot (path, &header);

      if (text == NULL ||
          (best_header != NULL &&
           get_whole_number (header, "sequence") < get_whole_number (best_header, "sequence")))
        continue;
      g_clear_pointer (&best_header, g_variant_unref);
      g_free (best);
      best_header = g_steal_pointer (&header);
      best = g_steal_pointer (&text);
    }
  if (best == NULL)
    return NULL;

  self->sequence = MAX (self->sequence, get_whole_number (best_header, "sequence"));
  if (note != NULL)
    {
      *note = g_new0 (CharterJournalNote, 1);
      (*note)->uri = g_strdup (charter_value_get_member_text (best_header, "uri"));
      (*note)->title = g_strdup (charter_value_get_member_text (best_header, "title"));
      (*note)->hash = g_strdup (charter_value_get_member_text (best_header, "hash"));
      (*note)->time = get_whole_number (best_header, "time");
    }
  return g_steal_pointer (&best);
}

/**
 * charter_journal_discard:
 * @self: a journal
 *
 * Takes the files away: the work is saved, or nobody wants it.
 */
void
charter_journal_discard (CharterJournal *self)
{
  g_return_if_fail (CHARTER_IS_JOURNAL (self));

  for (gint64 slot = 0; slot < N_SLOTS; slot++)
    {
      g_autofree char *path = get_slot_path (self, slot);

      g_unlink (path);
    }
}

/**
 * charter_journal_list_left:
 * @folder: where journals are kept
 *
 * Finds what a program that ended without saving has left. Only one program
 * of a user works with a folder, so at its start every journal is left over,
 * and what was not written to its end is taken away.
 *
 * Returns: (transfer full) (element-type CharterJournal): the journals that
 *   hold something whole
 */
GPtrArray *
charter_journal_list_left (const char *folder)
{
  GPtrArray *journals = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GDir) directory = NULL;
  const char *file;

  g_return_val_if_fail (folder != NULL, journals);

  directory = g_dir_open (folder, 0, NULL);
  while (directory != NULL && (file = g_dir_read_name (directory)) != NULL)
    {
      const char *ending = g_strrstr (file, SLOT_ENDING);
      g_autofree char *name = ending != NULL ? g_strndup (file, (gsize) (ending - file)) : NULL;
      g_autoptr(CharterJournal) journal = NULL;
      g_autofree char *text = NULL;

      if (is_unfinished (file))
        {
          g_autofree char *path = g_build_filename (folder, file, NULL);

          g_unlink (path);
          continue;
        }
      if (name == NULL || !g_hash_table_add (names, g_strdup (name)))
        continue;
      journal = charter_journal_open (folder, name);
      text = charter_journal_read (journal, NULL);
      if (text != NULL)
        g_ptr_array_add (journals, g_steal_pointer (&journal));
    }
  return journals;
}

/**
 * charter_journal_note_free:
 * @note: (transfer full): a note
 */
void
charter_journal_note_free (CharterJournalNote *note)
{
  g_return_if_fail (note != NULL);

  g_free (note->uri);
  g_free (note->title);
  g_free (note->hash);
  g_free (note);
}
