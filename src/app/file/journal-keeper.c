/* journal-keeper.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/file/journal-keeper.h"

#include "formats/partnership-json.h"

struct _CharterJournalKeeper
{
  GObject         parent_instance;

  CharterFile    *file;
  CharterJournal *journal;
  guint           source;  /* waiting to write */
  gboolean        writing; /* a thread is at it */
  gboolean        again;   /* something changed while it was */
  gboolean        unwanted; /* saved or closed: nothing is to be left */
};

G_DEFINE_FINAL_TYPE (CharterJournalKeeper, charter_journal_keeper, G_TYPE_OBJECT)

/* What a thread works on: nothing that the main thread can change. */
typedef struct
{
  CharterJournal     *journal;
  CharterRecordSet   *records;
  CharterJournalNote *note;
} Writing;

static void schedule (CharterJournalKeeper *self);

static void
writing_free (Writing *writing)
{
  g_object_unref (writing->journal);
  charter_record_set_unref (writing->records);
  charter_journal_note_free (writing->note);
  g_free (writing);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Writing *writing = data;
  g_autofree char *text = charter_partnership_json_to_text (writing->records);
  GError *error = NULL;

  if (charter_journal_write (writing->journal, writing->note, text, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  CharterJournalKeeper *self = CHARTER_JOURNAL_KEEPER (source);
  g_autoptr(GError) error = NULL;

  /* Without a journal the work goes on; it is only less safe, and saying so
   * again and again would help nobody. */
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_debug ("The journal was not written: %s", error->message);

  self->writing = FALSE;
  if (self->unwanted)
    charter_journal_discard (self->journal);
  else if (self->again)
    schedule (self);
  self->again = FALSE;
}

static CharterJournalNote *
make_note (CharterJournalKeeper *self)
{
  CharterJournalNote *note = g_new0 (CharterJournalNote, 1);
  GFile *location = charter_file_get_location (self->file);

  note->uri = location != NULL ? g_file_get_uri (location) : NULL;
  note->title = g_strdup (charter_file_get_title (self->file));
  note->hash = g_strdup (charter_file_get_hash (self->file));
  note->time = g_get_real_time () / G_USEC_PER_SEC;
  return note;
}

static gboolean
write_cb (gpointer user_data)
{
  CharterJournalKeeper *self = user_data;
  CharterDocument *document = charter_file_get_document (self->file);
  Writing *writing = g_new0 (Writing, 1);
  g_autoptr(GTask) task = g_task_new (self, NULL, written_cb, NULL);

  self->source = 0;
  self->writing = TRUE;
  writing->journal = g_object_ref (self->journal);
  writing->records = charter_record_set_ref (charter_document_get_base (document));
  writing->note = make_note (self);
  g_task_set_source_tag (task, write_cb);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  g_task_run_in_thread (task, write_in_thread);
  return G_SOURCE_REMOVE;
}

static void
schedule (CharterJournalKeeper *self)
{
  if (self->writing)
    self->again = TRUE;
  else if (self->source == 0)
    self->source = g_timeout_add (CHARTER_JOURNAL_KEEPER_DELAY, write_cb, self);
}

static void
discard (CharterJournalKeeper *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->again = FALSE;
  self->unwanted = TRUE;
  if (!self->writing)
    charter_journal_discard (self->journal);
}

static void
update (CharterJournalKeeper *self)
{
  if (!charter_file_get_modified (self->file))
    {
      discard (self);
      return;
    }
  self->unwanted = FALSE;
  schedule (self);
}

static void
charter_journal_keeper_dispose (GObject *object)
{
  CharterJournalKeeper *self = CHARTER_JOURNAL_KEEPER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->file);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (charter_journal_keeper_parent_class)->dispose (object);
}

static void
charter_journal_keeper_class_init (CharterJournalKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = charter_journal_keeper_dispose;
}

static void
charter_journal_keeper_init (CharterJournalKeeper *self)
{
}

/**
 * charter_journal_keeper_new:
 * @file: (transfer none): whose work to keep
 * @journal: (transfer none): where
 *
 * Returns: (transfer full): a keeper
 */
CharterJournalKeeper *
charter_journal_keeper_new (CharterFile    *file,
                            CharterJournal *journal)
{
  CharterJournalKeeper *self;

  g_return_val_if_fail (CHARTER_IS_FILE (file), NULL);
  g_return_val_if_fail (CHARTER_IS_JOURNAL (journal), NULL);

  self = g_object_new (CHARTER_TYPE_JOURNAL_KEEPER, NULL);
  self->file = g_object_ref (file);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (charter_file_get_document (file), "records-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (file, "notify::modified", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * charter_journal_keeper_close:
 * @self: a keeper
 *
 * Says that the file is closed, with its work saved or given up: nothing is
 * left behind.
 */
void
charter_journal_keeper_close (CharterJournalKeeper *self)
{
  g_return_if_fail (CHARTER_IS_JOURNAL_KEEPER (self));

  g_signal_handlers_disconnect_by_data (charter_file_get_document (self->file), self);
  g_signal_handlers_disconnect_by_data (self->file, self);
  discard (self);
}
