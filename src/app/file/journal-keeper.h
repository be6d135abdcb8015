/* journal-keeper.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/file/file.h"
#include "formats/journal.h"

G_BEGIN_DECLS

/**
 * CHARTER_JOURNAL_KEEPER_DELAY:
 *
 * How long after an edit it is written to the journal, in milliseconds; at
 * most so much is lost when the program or the machine breaks off.
 */
#define CHARTER_JOURNAL_KEEPER_DELAY 700

/**
 * CharterJournalKeeper:
 *
 * Writes the unsaved work of one file to its journal, in a thread, soon after
 * each edit, and takes the journal away when the file is saved or closed.
 */
#define CHARTER_TYPE_JOURNAL_KEEPER (charter_journal_keeper_get_type ())

G_DECLARE_FINAL_TYPE (CharterJournalKeeper, charter_journal_keeper, CHARTER, JOURNAL_KEEPER, GObject)

CharterJournalKeeper *charter_journal_keeper_new   (CharterFile          *file,
                                                    CharterJournal       *journal);
void                  charter_journal_keeper_close (CharterJournalKeeper *self);

G_END_DECLS
