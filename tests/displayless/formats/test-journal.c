/* test-journal.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "formats/journal.h"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *parent = g_dir_make_tmp ("charter-journal-XXXXXX", NULL);

  fixture->folder = g_build_filename (parent, "journals", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->folder);
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *file;

  while (folder != NULL && (file = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, file, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_rmdir (parent);
  g_free (fixture->folder);
}

static void
write_text (CharterJournal *journal,
            const char     *text)
{
  CharterJournalNote note = { (char *) "file:///a%20b.json", (char *) "a “b”\n", (char *) "abc", 12345 };
  g_autoptr(GError) error = NULL;

  charter_journal_write (journal, &note, text, &error);
  g_assert_no_error (error);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint count = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    count++;
  return count;
}

/* Cuts the newest slot in the middle, or changes a byte of its text. */
static void
damage (Fixture  *fixture,
        int       slot,
        gboolean  cut)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  g_autofree char *ending = g_strdup_printf (".journal-%d", slot);
  const char *file;

  while ((file = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, file, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      if (!g_str_has_suffix (file, ending))
        continue;
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      contents[length - 1] ^= 1;
      g_assert_true (g_file_set_contents (path, contents, cut ? (gssize) length - 1 : (gssize) length, NULL));
    }
}

static void
test_last_text (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(CharterJournal) journal = charter_journal_new (fixture->folder);
  g_autoptr(CharterJournalNote) note = NULL;
  g_autofree char *text = NULL;

  g_assert_null (charter_journal_read (journal, NULL));
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *version = g_strdup_printf ("{\n  \"version\": %u\n}\n", i);

      write_text (journal, version);
    }

  text = charter_journal_read (journal, &note);
  g_assert_cmpstr (text, ==, "{\n  \"version\": 4\n}\n");
  g_assert_cmpstr (note->uri, ==, "file:///a%20b.json");
  g_assert_cmpstr (note->title, ==, "a “b”\n");
  g_assert_cmpstr (note->hash, ==, "abc");
  g_assert_cmpint (note->time, ==, 12345);
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

static void
test_damage (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CharterJournal) journal = charter_journal_new (fixture->folder);
  g_autofree char *text = NULL;

  write_text (journal, "first\n");
  write_text (journal, "second\n");
  damage (fixture, 0, GPOINTER_TO_INT (data));
  text = charter_journal_read (journal, NULL);
  g_assert_cmpstr (text, ==, "first\n");

  damage (fixture, 1, GPOINTER_TO_INT (data));
  g_assert_null (charter_journal_read (journal, NULL));
}

static void
test_left (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CharterJournal) one = charter_journal_new (fixture->folder);
  g_autoptr(CharterJournal) other = charter_journal_new (fixture->folder);
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(GPtrArray) rest = NULL;
  g_autofree char *text = NULL;

  left = charter_journal_list_left (fixture->folder);
  g_assert_cmpuint (left->len, ==, 0);
  g_ptr_array_unref (left);

  write_text (one, "one\n");
  write_text (one, "one again\n");
  write_text (other, "other\n");
  left = charter_journal_list_left (fixture->folder);
  g_assert_cmpuint (left->len, ==, 2);

  charter_journal_discard (other);
  rest = charter_journal_list_left (fixture->folder);
  g_assert_cmpuint (rest->len, ==, 1);
  text = charter_journal_read (g_ptr_array_index (rest, 0), NULL);
  g_assert_cmpstr (text, ==, "one again\n");

  /* A journal that is taken up again goes on where it was. */
  write_text (g_ptr_array_index (rest, 0), "one more\n");
  g_free (text);
  text = charter_journal_read (one, NULL);
  g_assert_cmpstr (text, ==, "one more\n");
}

/* A write that broke off leaves a file that is neither slot. */
static void
test_unfinished (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(CharterJournal) journal = charter_journal_new (fixture->folder);
  g_autofree char *path = g_build_filename (fixture->folder, "x.journal-1.EAY5Y3", NULL);
  g_autoptr(GPtrArray) left = NULL;

  write_text (journal, "text\n");
  g_assert_true (g_file_set_contents (path, "half", -1, NULL));
  left = charter_journal_list_left (fixture->folder);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_private (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(CharterJournal) journal = charter_journal_new (fixture->folder);
  g_autoptr(GDir) folder = NULL;
  g_autofree char *path = NULL;
  GStatBuf status;

  write_text (journal, "text\n");
  folder = g_dir_open (fixture->folder, 0, NULL);
  path = g_build_filename (fixture->folder, g_dir_read_name (folder), NULL);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (fixture->folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  g_autoptr(CharterJournal) first = charter_journal_new (fixture->folder);
  g_autoptr(CharterJournal) journal = charter_journal_new (file);
  g_autoptr(GError) error = NULL;
  CharterJournalNote note = { 0 };

  write_text (first, "text\n");
  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_assert_false (charter_journal_write (journal, &note, "text\n", &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/charter/journal/last-text", Fixture, NULL, set_up, test_last_text, tear_down);
  g_test_add ("/charter/journal/cut", Fixture, GINT_TO_POINTER (TRUE), set_up, test_damage, tear_down);
  g_test_add ("/charter/journal/changed", Fixture, GINT_TO_POINTER (FALSE), set_up, test_damage, tear_down);
  g_test_add ("/charter/journal/left", Fixture, NULL, set_up, test_left, tear_down);
  g_test_add ("/charter/journal/unfinished", Fixture, NULL, set_up, test_unfinished, tear_down);
  g_test_add ("/charter/journal/private", Fixture, NULL, set_up, test_private, tear_down);
  g_test_add ("/charter/journal/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);

  return g_test_run ();
}
