/* test-export-languages.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/export/export-report.h"
#include "export/bundle.h"

#include "export-test.h"

/* Where the formats stand in the row. */
#define SVG    2
#define TXT    6
#define BUNDLE 9

/* Where the languages stand in the row. */
#define ENGLISH           0
#define WELSH             1
#define ENGLISH_AND_WELSH 2

#define POSTS_ONLY 2

typedef CharterTestExport Fixture;

static char *
read_only_file (const char *folder,
                const char *suffix)
{
  g_autoptr(GDir) listed = g_dir_open (folder, 0, NULL);
  const char *name;
  char *text = NULL;

  while (listed != NULL && (name = g_dir_read_name (listed)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_str_has_suffix (name, suffix))
        continue;
      g_assert_null (text);
      text = charter_test_read_text (path);
    }
  g_assert_nonnull (text);
  return text;
}

static void
rename_audit (Fixture    *fixture,
              const char *name)
{
  CharterDocument *document = charter_file_get_document (fixture->file);
  CharterRecord *audit = charter_record_set_find_id (charter_document_get_records (document),
                                                     CHARTER_KIND_ORGANIZATION, "audit");

  g_assert_nonnull (audit);
  charter_document_perform_one (document, "rename",
                                charter_edit_new_set (audit, "/name",
                                                      g_variant_new_string (name)),
                                NULL);
}

static char *
make_folder (Fixture *fixture)
{
  char *folder = g_build_filename (fixture->folder, "report", NULL);

  g_mkdir (folder, 0700);
  return folder;
}

/* What is looked at is drawn in the other language, and the window says what
 * has no name in it. */
static void
test_preview (Fixture       *fixture,
              gconstpointer  data)
{
  AdwActionRow *row = ADW_ACTION_ROW (charter_test_export_get (fixture, "language_row"));
  GtkPicture *preview = GTK_PICTURE (charter_test_export_get (fixture, "preview"));

  g_assert_true (charter_test_export_is_shown (fixture, "language_row"));
  charter_test_export_choose (fixture, "language_row", WELSH);
  charter_test_spin_until (strstr (adw_action_row_get_subtitle (row), "Borough Council") != NULL);
  g_assert_true (charter_test_export_has_text (fixture, "printing_label", "Smallest text"));
  g_assert_nonnull (strstr (gtk_picture_get_alternative_text (preview), "disgrifiad yn dilyn"));
  charter_test_export_choose (fixture, "language_row", ENGLISH);
  charter_test_spin_until (*adw_action_row_get_subtitle (row) == '\0');
  g_assert_nonnull (strstr (gtk_picture_get_alternative_text (preview), "Description follows"));
}

/* An edit that is not saved is in it too. */
static void
test_one_file (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "matrix.svg", NULL);
  g_autofree char *text = NULL;

  rename_audit (fixture, "Archwilio");
  charter_test_export_choose (fixture, "format_row", SVG);
  charter_test_export_choose (fixture, "language_row", WELSH);
  charter_export_dialog_write (fixture->dialog, path);
  charter_test_spin_until (fixture->exported != NULL);
  text = charter_test_read_text (path);
  g_assert_nonnull (strstr (text, "lang=\"cy\""));
  g_assert_nonnull (strstr (text, "Archwilio"));
  g_assert_nonnull (strstr (text, "isgrifiad yn dilyn"));
}

/* A failure is told in the words of the window. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  charter_test_export_choose (fixture, "language_row", WELSH);
  charter_export_dialog_write (fixture->dialog, "/dev/null/matrix.docx");
  charter_test_spin_until (
      charter_test_export_has_text (fixture, "problem_label", "matrix.docx could not be written"));
  g_assert_null (fixture->exported);

  g_setenv ("CHARTER_CLI", "/dev/null/charter-cli", TRUE);
  charter_export_dialog_write (fixture->dialog, "/dev/null/matrix.docx");
  charter_test_spin_until (
      charter_test_export_has_text (fixture, "problem_label", "installed whole"));
}

static void
test_both (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = make_folder (fixture);
  g_autoptr(GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(CharterExportBatch) again = NULL;
  g_autoptr(GPtrArray) outdated = NULL;
  g_autofree char *english = NULL;
  g_autofree char *welsh = NULL;

  charter_test_export_choose (fixture, "format_row", TXT);
  charter_test_export_choose (fixture, "language_row", ENGLISH_AND_WELSH);
  charter_export_dialog_write_folder (fixture->dialog, folder);
  charter_test_export_spin_until_summary (fixture);
  english = read_only_file (folder, "-en.md");
  welsh = read_only_file (folder, "-cy.md");
  g_assert_nonnull (strstr (english, "Councils listed for it"));
  g_assert_nonnull (strstr (welsh, "heb ddyddiad"));

  again = charter_export_report_recall (fixture->file, gone, NULL);
  g_assert_cmpuint (charter_export_batch_get_n_items (again), ==, 2);
  g_assert_cmpstr (charter_export_batch_get_language (again, 1), ==, "cy");
  outdated = charter_export_batch_list_outdated (again);
  g_assert_cmpuint (outdated->len, ==, 0);
}

static guint
count_rows (GtkWidget *list)
{
  guint n_rows = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n_rows) != NULL)
    n_rows++;
  return n_rows;
}

static void
export_bundle (Fixture    *fixture,
               const char *folder,
               guint       language)
{
  charter_test_export_choose (fixture, "format_row", BUNDLE);
  charter_test_export_choose (fixture, "language_row", language);
  charter_export_dialog_write_folder (fixture->dialog, folder);
  charter_test_export_spin_until_summary (fixture);
}

/* Every format in both languages with a list; made again, it tells what says
 * something else. */
static void
test_bundle (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = make_folder (fixture);
  g_autofree char *path = g_build_filename (folder, CHARTER_BUNDLE_MANIFEST, NULL);
  g_autoptr(CharterManifest) manifest = NULL;
  GtkWidget *changes;

  g_assert_false (charter_test_export_is_shown (fixture, "together_row"));
  export_bundle (fixture, folder, ENGLISH_AND_WELSH);
  g_assert_false (charter_test_export_is_shown (fixture, "changes_group"));
  g_assert_cmpuint (charter_test_export_count_files (folder), ==, 2 * BUNDLE + 1);
  manifest = charter_manifest_read (path);
  g_assert_cmpuint (charter_manifest_get_n_files (manifest), ==, 2 * BUNDLE);
  g_assert_cmpstr (charter_manifest_get_file (manifest, BUNDLE)->language, ==, "cy");

  charter_test_export_close (fixture);
  rename_audit (fixture, "Internal Audit");
  charter_test_export_open (fixture, "matrix");
  export_bundle (fixture, folder, ENGLISH_AND_WELSH);
  g_assert_true (charter_test_export_is_shown (fixture, "changes_group"));
  changes = charter_test_find_type (
      charter_test_export_get (fixture, "changes_group"), ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (changes);
  g_assert_cmpuint (count_rows (gtk_widget_get_parent (changes)), ==, 2);
  g_assert_cmpuint (charter_test_export_count_files (folder), ==, 2 * BUNDLE + 1);
}

/* Where a diagram names nobody, the name of its file does not either. */
static void
test_withheld_name (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *folder = make_folder (fixture);
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;
  CharterDocument *document = charter_file_get_document (fixture->file);
  CharterRecord *view = charter_record_set_find_id (charter_document_get_records (document),
                                                    CHARTER_KIND_VIEW, "matrix");
  g_autoptr(GDir) listed = NULL;

  charter_test_export_close (fixture);
  charter_document_perform_one (document, "rename",
                                charter_edit_new_set (view, "/name",
                                                      g_variant_new_string ("For Alison Broom")),
                                NULL);
  charter_test_export_open (fixture, "matrix");
  charter_test_export_choose (fixture, "format_row", TXT);
  charter_test_export_choose (fixture, "people_row", POSTS_ONLY);
  charter_test_export_choose (fixture, "language_row", ENGLISH_AND_WELSH);
  charter_export_dialog_write_folder (fixture->dialog, folder);
  charter_test_export_spin_until_summary (fixture);
  listed = g_dir_open (folder, 0, NULL);
  with = g_strdup (g_dir_read_name (listed));
  without = g_strdup (g_dir_read_name (listed));
  g_assert_null (strstr (with, "Broom"));
  g_assert_null (strstr (without, "Broom"));
}

/* Whoever stops it keeps the files that were there. */
static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "matrix.pdf", NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  charter_test_export_choose (fixture, "language_row", WELSH);
  charter_export_dialog_write (fixture->dialog, path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "export.stop", NULL);
  charter_test_spin_until (
      charter_test_export_has_text (fixture, "problem_label", "No file was changed"));
  contents = charter_test_read_text (path);
  g_assert_cmpstr (contents, ==, "old");
}

#define ADD(name, function) \
  g_test_add ("/charter/export-languages/" name, Fixture, NULL, \
              charter_test_export_set_up, function, charter_test_export_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("preview", test_preview);
  ADD ("one-file", test_one_file);
  ADD ("both", test_both);
  ADD ("bundle", test_bundle);
  ADD ("withheld-name", test_withheld_name);
  ADD ("stop", test_stop);
  ADD ("failure", test_failure);

  return g_test_run ();
}
