/* journal.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CharterJournalNote:
 * @uri: (nullable): the file that is being worked on, or %NULL when it was
 *   never saved
 * @title: what the document is called
 * @hash: (nullable): the hash of the file as it was read or last saved
 * @time: when this was written, seconds since 1970 UTC
 *
 * What a journal says of the work it keeps.
 */
typedef struct
{
  char   *uri;
  char   *title;
  char   *hash;
  gint64  time;
} CharterJournalNote;

/**
 * CharterJournal:
 *
 * Keeps unsaved work of one document on disk until it is saved or discarded.
 * The whole text is written each time, in turn to two files with a checksum
 * each, so that a write that breaks off leaves the one before it.
 */
#define CHARTER_TYPE_JOURNAL (charter_journal_get_type ())

G_DECLARE_FINAL_TYPE (CharterJournal, charter_journal, CHARTER, JOURNAL, GObject)

CharterJournal *charter_journal_new       (const char                *folder);
CharterJournal *charter_journal_open      (const char                *folder,
                                           const char                *name);
gboolean        charter_journal_write     (CharterJournal            *self,
                                           const CharterJournalNote  *note,
                                           const char                *text,
                                           GError                   **error);
char           *charter_journal_read      (CharterJournal            *self,
                                           CharterJournalNote       **note);
void            charter_journal_discard   (CharterJournal            *self);
GPtrArray      *charter_journal_list_left (const char                *folder);

void            charter_journal_note_free (CharterJournalNote        *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterJournalNote, charter_journal_note_free)

G_END_DECLS
