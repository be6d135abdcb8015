/* test-journal-keeper.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "app/file/journal-keeper.h"

#include "display-test.h"

typedef struct
{
  char                 *folder;
  CharterFile          *file;
  CharterJournal       *journal;
  CharterJournalKeeper *keeper;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("charter-keeper-XXXXXX", NULL);
  fixture->file = charter_file_new_empty ();
  fixture->journal = charter_journal_new (fixture->folder);
  fixture->keeper = charter_journal_keeper_new (fixture->file, fixture->journal);
}

/* What is being written holds the keeper until it is written. */
static void
release_keeper (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->keeper), (gpointer *) &fixture->keeper);
  g_object_unref (fixture->keeper);
  charter_test_spin_until (fixture->keeper == NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  release_keeper (fixture);
  charter_journal_discard (fixture->journal);
  g_assert_finalize_object (fixture->journal);
  g_assert_finalize_object (fixture->file);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
rename_partnership (Fixture    *fixture,
                    const char *name)
{
  CharterDocument *document = charter_file_get_document (fixture->file);
  CharterRecord *record =
    charter_record_set_get_record (charter_document_get_records (document),
                                   CHARTER_KIND_ORGANIZATION, 0);
  g_autoptr(GError) error = NULL;

  charter_document_perform_one (document, "Rename",
                                charter_edit_new_set (record, "/name", g_variant_new_string (name)),
                                &error);
  g_assert_no_error (error);
}

static guint
count_left (Fixture *fixture)
{
  g_autoptr(GPtrArray) left = charter_journal_list_left (fixture->folder);

  return left->len;
}

static gboolean
has_words (Fixture    *fixture,
           const char *words)
{
  g_autofree char *text = charter_journal_read (fixture->journal, NULL);

  return text != NULL && strstr (text, words) != NULL;
}

static char *
wait_for (Fixture    *fixture,
          const char *words)
{
  charter_test_spin_until (has_words (fixture, words));
  return charter_journal_read (fixture->journal, NULL);
}

static void
let_pass (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    charter_test_turn ();
}

static void
test_recover (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autoptr(CharterJournalNote) note = NULL;
  g_autoptr(CharterFile) recovered = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (count_left (fixture), ==, 0);
  rename_partnership (fixture, "Downland");
  rename_partnership (fixture, "Downland Partnership");
  text = wait_for (fixture, "Downland Partnership");
  g_free (text);
  text = charter_journal_read (fixture->journal, &note);

  recovered = charter_file_new_recovered (note, text, &error);
  g_assert_no_error (error);
  g_assert_true (charter_file_get_modified (recovered));
  g_assert_null (charter_file_get_location (recovered));
}

static void
test_undone (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *text = NULL;

  rename_partnership (fixture, "Downland");
  text = wait_for (fixture, "Downland");
  charter_document_undo (charter_file_get_document (fixture->file));
  let_pass (2 * CHARTER_JOURNAL_KEEPER_DELAY);
  g_assert_cmpuint (count_left (fixture), ==, 0);
}

static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  rename_partnership (fixture, "Downland");
  charter_journal_keeper_close (fixture->keeper);
  rename_partnership (fixture, "Upland");
  let_pass (2 * CHARTER_JOURNAL_KEEPER_DELAY);
  g_assert_cmpuint (count_left (fixture), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/charter/journal-keeper/recover", Fixture, NULL, set_up, test_recover, tear_down);
  g_test_add ("/charter/journal-keeper/undone", Fixture, NULL, set_up, test_undone, tear_down);
  g_test_add ("/charter/journal-keeper/close", Fixture, NULL, set_up, test_close, tear_down);

  return g_test_run ();
}
