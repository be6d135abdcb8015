/* test-file.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/file/file.h"

#include "app/records/record-edits.h"
#include "formats/file-store.h"
#include "formats/partnership-json.h"

#include "display-test.h"

typedef struct
{
  GAsyncResult *result;
} Wait;

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  ((Wait *) user_data)->result = g_object_ref (result);
}

static GAsyncResult *
wait_for (Wait *wait)
{
  charter_test_spin_until (wait->result != NULL);
  return wait->result;
}

static CharterFile *
open_file (GFile   *location,
           GError **error)
{
  Wait wait = { NULL };
  g_autoptr(GAsyncResult) result = NULL;

  charter_file_open_async (location, NULL, done_cb, &wait);
  result = wait_for (&wait);
  return charter_file_open_finish (result, error);
}

static gboolean
save_file (CharterFile  *file,
           GFile        *location,
           gboolean      replace,
           GError      **error)
{
  Wait wait = { NULL };
  g_autoptr(GAsyncResult) result = NULL;

  charter_file_save_async (file, location, replace, done_cb, &wait);
  result = wait_for (&wait);
  return charter_file_save_finish (file, result, error);
}

static GFile *
make_copy (void)
{
  g_autofree char *folder = g_dir_make_tmp ("charter-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "copy.partnership.json", NULL);

  charter_test_copy_to (path);
  return g_file_new_for_path (path);
}

/* Closes @file too, whose lock lies beside it. */
static void
remove_copy (GFile       *copy,
             CharterFile *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (copy);

  charter_file_release (file);
  g_assert_true (g_file_delete (copy, NULL, NULL));
  g_assert_true (g_file_delete (folder, NULL, NULL));
}

static char *
read_all (GFile *location)
{
  char *text = NULL;

  g_assert_true (g_file_load_contents (location, NULL, &text, NULL, NULL, NULL));
  return text;
}

static void
test_new (void)
{
  CharterFile *file = charter_file_new_empty ();

  g_assert_null (charter_file_get_location (file));
  g_assert_false (charter_file_get_modified (file));
  g_assert_false (charter_file_get_read_only (file));
  g_assert_finalize_object (file);
}

static void
test_undo_gives_the_same_bytes (void)
{
  g_autoptr(GFile) copy = make_copy ();
  g_autofree char *before = read_all (copy);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterFile) file = open_file (copy, &error);
  g_autofree char *changed = NULL;
  g_autofree char *after = NULL;
  CharterDocument *document;

  g_assert_no_error (error);
  g_assert_cmpstr (charter_file_get_title (file), ==, "copy");
  document = charter_file_get_document (file);
  g_assert_cmpuint (charter_record_edits_add (document, CHARTER_RECORD_GROUP_COUNCILS, &error),
                    !=, 0);
  g_assert_no_error (error);
  g_assert_true (charter_file_get_modified (file));
  g_assert_true (save_file (file, copy, FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (charter_file_get_modified (file));
  changed = read_all (copy);
  g_assert_cmpstr (changed, !=, before);

  g_assert_true (charter_document_undo (document));
  g_assert_true (charter_file_get_modified (file));
  g_assert_true (save_file (file, copy, FALSE, &error));
  after = read_all (copy);
  g_assert_cmpstr (after, ==, before);
  remove_copy (copy, file);
}

static void
test_changed_on_disk (void)
{
  g_autoptr(GFile) copy = make_copy ();
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterFile) file = open_file (copy, &error);
  g_autofree char *theirs = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_replace_contents (copy, "{}\n", 3, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                          NULL, NULL));
  charter_record_edits_add (charter_file_get_document (file), CHARTER_RECORD_GROUP_PEOPLE, NULL);
  g_assert_false (save_file (file, copy, FALSE, &error));
  g_assert_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_CHANGED);
  g_assert_true (charter_file_get_modified (file));
  theirs = read_all (copy);
  g_assert_cmpstr (theirs, ==, "{}\n");

  g_clear_error (&error);
  g_assert_true (save_file (file, copy, TRUE, &error));
  g_assert_no_error (error);
  g_assert_false (charter_file_get_modified (file));
  remove_copy (copy, file);
}

static void
test_missing (void)
{
  g_autoptr(GFile) nowhere = g_file_new_for_path ("/nonexistent/x.partnership.json");
  g_autoptr(GError) error = NULL;

  g_assert_null (open_file (nowhere, &error));
  g_assert_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_MISSING);
}

/* What is edited while the thread writes is not on the disk. */
static void
test_edit_while_saving (void)
{
  g_autoptr(GFile) copy = make_copy ();
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterFile) file = open_file (copy, &error);
  g_autoptr(GAsyncResult) result = NULL;
  Wait wait = { NULL };

  charter_file_save_async (file, copy, FALSE, done_cb, &wait);
  charter_record_edits_add (charter_file_get_document (file), CHARTER_RECORD_GROUP_PEOPLE, NULL);
  result = wait_for (&wait);
  g_assert_true (charter_file_save_finish (file, result, &error));
  g_assert_no_error (error);
  g_assert_true (charter_file_get_modified (file));
  remove_copy (copy, file);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file/new", test_new);
  g_test_add_func ("/file/undo-gives-the-same-bytes", test_undo_gives_the_same_bytes);
  g_test_add_func ("/file/changed-on-disk", test_changed_on_disk);
  g_test_add_func ("/file/missing", test_missing);
  g_test_add_func ("/file/edit-while-saving", test_edit_while_saving);

  return g_test_run ();
}
