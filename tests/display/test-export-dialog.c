/* test-export-dialog.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/diagrams/diagram-edits.h"
#include "app/export/export-report.h"
#include "app/export/export-watch.h"
#include "export/manifest.h"

#include "export-test.h"

/* Where the formats stand in the row. */
#define DOCX 0
#define PNG  3
#define PDF  4
#define HTML 5
#define TXT  6

/* Where the pages stand in the row. */
#define PAGE_A4_LANDSCAPE 2
#define PAGE_A3_LANDSCAPE 4
#define PAGE_SPACE        6

typedef CharterTestExport Fixture;

static const char *
get_text (Fixture    *fixture,
          const char *label)
{
  return gtk_label_get_text (GTK_LABEL (charter_test_export_get (fixture, label)));
}

static void
spin_until_text (Fixture    *fixture,
                 const char *label,
                 const char *text)
{
  charter_test_spin_until (strstr (get_text (fixture, label), text) != NULL);
}

static char *
get_alt_text (Fixture *fixture)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (
      charter_test_export_get (fixture, "text_view")));
  char *text;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static void
type_alt_text (Fixture    *fixture,
               const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (
      charter_test_export_get (fixture, "text_view"))),
                            text, -1);
}

static CharterDocument *
get_document (Fixture *fixture)
{
  return charter_file_get_document (fixture->file);
}

static CharterRecord *
get_view (Fixture *fixture)
{
  return charter_record_set_find_id (charter_document_get_records (get_document (fixture)),
                                     CHARTER_KIND_VIEW, "matrix");
}

static void
test_reading (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *alt_text = get_alt_text (fixture);

  g_assert_true (g_str_has_suffix (alt_text, "Description follows."));
  g_assert_false (charter_test_export_is_shown (fixture, "printing_icon"));
  for (guint i = 0; i <= PAGE_A3_LANDSCAPE; i++)
    charter_test_export_choose (fixture, "page_row", i);
  spin_until_text (fixture, "printing_label", "A3 landscape");

  charter_test_export_choose (fixture, "page_row", PAGE_SPACE);
  g_assert_true (charter_test_export_is_shown (fixture, "width_row"));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (charter_test_export_get (fixture, "width_spin")), 60);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (
      charter_test_export_get (fixture, "height_spin")), 40);
  spin_until_text (fixture, "printing_label", "60 × 40 mm");
  g_assert_true (charter_test_export_is_shown (fixture, "printing_icon"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "export.set-up", NULL);
  g_assert_cmpuint (fixture->n_set_up, ==, 1);
}

/* What makes no difference to a format is not asked. */
static void
test_choices (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    guint    format;
    gboolean has_words;
    gboolean has_headings;
    gboolean has_pixels;
    gboolean has_page;
  } cases[] = {
    { DOCX, TRUE, TRUE, FALSE, TRUE },
    { PNG, FALSE, FALSE, TRUE, TRUE },
    { HTML, FALSE, TRUE, FALSE, TRUE },
    { TXT, FALSE, TRUE, FALSE, FALSE },
  };

  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (
      charter_test_export_get (fixture, "format_row"))), ==,
                    DOCX);
  g_assert_false (charter_test_export_is_shown (fixture, "width_row"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      charter_test_export_choose (fixture, "format_row", cases[i].format);
      g_assert_cmpint (charter_test_export_is_shown (fixture, "words_row"), ==, cases[i].has_words);
      g_assert_cmpint (
          charter_test_export_is_shown (fixture, "heading_row"), ==, cases[i].has_headings);
      g_assert_cmpint (
          charter_test_export_is_shown (fixture, "resolution_row"), ==, cases[i].has_pixels);
      g_assert_cmpint (
          charter_test_export_is_shown (fixture, "transparent_row"), ==, cases[i].has_pixels);
      g_assert_cmpint (charter_test_export_is_shown (fixture, "page_row"), ==, cases[i].has_page);
      g_assert_cmpint (
          charter_test_export_is_shown (fixture, "colours_row"), ==, cases[i].has_page);
      g_assert_true (charter_test_export_is_shown (fixture, "people_row"));
    }
}

static gboolean
has_alt_text (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *text = get_alt_text (fixture);

  return g_str_equal (text, expected);
}

static void
test_alt_text (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *written = get_alt_text (fixture);
  g_autofree char *too_long = g_strnfill (CHARTER_ALT_TEXT_LONGEST + 12, 'x');
  g_autoptr(CharterView) view = NULL;

  g_assert_nonnull (strstr (get_text (fixture, "count_label"), "of at most 150"));
  g_assert_false (charter_test_export_is_shown (fixture, "reset_button"));
  type_alt_text (fixture, "Who takes part in what.");
  view = charter_view_new (charter_document_get_records (get_document (fixture)),
                           get_view (fixture));
  g_assert_cmpstr (charter_view_get_alt_text (view), ==, "Who takes part in what.");
  g_assert_cmpstr (get_text (fixture, "count_label"), ==, "23 characters of at most 150");
  g_assert_true (charter_test_export_is_shown (fixture, "reset_button"));
  /* It is kept with what the diagram says now, which it is not older than. */
  spin_until_text (fixture, "note_label", "Typed by hand");

  type_alt_text (fixture, too_long);
  g_assert_nonnull (strstr (get_text (fixture, "count_label"), "12 more than the 150"));
  g_signal_emit_by_name (charter_test_export_get (fixture, "reset_button"), "clicked");
  charter_test_spin_until (has_alt_text (fixture, written));
  g_assert_null (charter_record_get_value (get_view (fixture), "alt_text"));
  g_assert_false (charter_test_export_is_shown (fixture, "reset_button"));

  /* Two steps: the typing, and going back. */
  charter_document_undo (get_document (fixture));
  g_assert_nonnull (charter_record_get_value (get_view (fixture), "alt_text"));
  charter_document_undo (get_document (fixture));
  g_assert_null (charter_record_get_value (get_view (fixture), "alt_text"));
}

static void
test_write (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "matrix.png", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  charter_test_export_choose (fixture, "format_row", PNG);
  charter_export_dialog_write (fixture->dialog, path);
  charter_test_spin_until (fixture->exported != NULL);
  g_assert_cmpstr (fixture->exported, ==, path);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (contents, 8, "\x89PNG\r\n\x1a\n", 8);
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  charter_export_dialog_write (fixture->dialog, "/dev/null/matrix.png");
  spin_until_text (fixture, "problem_label", "matrix.png");
  g_assert_true (charter_test_export_is_shown (fixture, "problem_label"));
  g_assert_true (gtk_widget_get_sensitive (charter_test_export_get (fixture, "export_button")));
  g_assert_null (fixture->exported);
}

static void
test_preview (Fixture       *fixture,
              gconstpointer  data)
{
  GtkPicture *preview = GTK_PICTURE (charter_test_export_get (fixture, "preview"));
  g_autoptr(GdkPaintable) before = g_object_ref (gtk_picture_get_paintable (preview));

  g_assert_cmpint (gdk_paintable_get_intrinsic_width (before), >, 300);
  charter_test_export_choose (fixture, "page_row", PAGE_A4_LANDSCAPE);
  spin_until_text (fixture, "printing_label", "A4 landscape");
  g_assert_true (gtk_picture_get_paintable (preview) != before);
  g_assert_nonnull (gtk_picture_get_alternative_text (preview));
}

/* Whoever stops an export keeps the file that was there. */
static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "matrix.png", NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  charter_export_dialog_write (fixture->dialog, path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "export.stop", NULL);
  spin_until_text (fixture, "problem_label", "No file was changed");
  g_assert_null (fixture->exported);
  contents = charter_test_read_text (path);
  g_assert_cmpstr (contents, ==, "old");
}

static const char *
get_summary (Fixture *fixture)
{
  return adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (
      charter_test_export_get (fixture, "summary_group")));
}

/* All diagrams, each by its title and date; the choice is made again. */
static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "report", NULL);
  g_autoptr(GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(CharterExportBatch) again = NULL;
  g_autoptr(GError) error = NULL;
  guint n_views = charter_record_set_get_n_records (
    charter_document_get_records (get_document (fixture)), CHARTER_KIND_VIEW);

  g_mkdir (folder, 0700);
  charter_test_export_choose (fixture, "format_row", TXT);
  charter_test_export_choose (fixture, "which_row", 1);
  charter_export_dialog_write_folder (fixture->dialog, folder);
  charter_test_export_spin_until_summary (fixture);
  g_assert_cmpuint (charter_test_export_count_files (folder), ==, n_views);
  g_assert_true (g_str_has_suffix (get_summary (fixture), "files were written."));
  g_assert_true (charter_test_export_is_shown (fixture, "close_button"));
  g_assert_false (charter_test_export_is_shown (fixture, "export_button"));

  again = charter_export_report_recall (fixture->file, gone, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (charter_export_batch_get_n_items (again), ==, n_views);
  g_assert_true (charter_export_batch_write (again, n_views - 1, NULL));
  g_assert_cmpuint (charter_test_export_count_files (folder), ==, n_views);
}

static void
test_ticked (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *list = charter_test_export_get (fixture, "diagram_list");
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  g_autofree char *folder = g_build_filename (fixture->folder, "report", NULL);

  g_mkdir (folder, 0700);
  g_assert_false (gtk_widget_get_visible (list));
  charter_test_export_choose (fixture, "format_row", TXT);
  charter_test_export_choose (fixture, "which_row", 2);
  g_assert_true (gtk_widget_get_visible (list));
  /* The one that is looked at is ticked already. */
  gtk_widget_activate (GTK_WIDGET (first));
  charter_export_dialog_write_folder (fixture->dialog, folder);
  charter_test_export_spin_until_summary (fixture);
  g_assert_cmpstr (get_summary (fixture), ==, "2 files were written.");
  g_assert_cmpuint (charter_test_export_count_files (folder), ==, 2);
}

/* What was exported is out of date once the diagram says something else, and
 * not once it is exported again. */
static void
test_outdated (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "matrix.md", NULL);
  g_autoptr(GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(CharterExportBatch) again = NULL;
  g_autoptr(CharterExportWatch) watch = NULL;
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  CharterDocument *document = get_document (fixture);
  CharterRecord *council;

  charter_test_export_choose (fixture, "format_row", TXT);
  charter_export_dialog_write (fixture->dialog, path);
  charter_test_spin_until (fixture->exported != NULL);

  watch = charter_export_watch_new (fixture->file);
  council = charter_record_set_find_id (charter_document_get_records (document),
                                        CHARTER_KIND_ORGANIZATION, "swale");
  charter_document_perform_one (document, "rename",
                                charter_edit_new_set (council, "/short_name",
                                                      g_variant_new_string ("Swale City")),
                                &error);
  g_assert_no_error (error);
  charter_test_spin_until (charter_export_watch_get_titles (watch)->len == 1);
  words = charter_manifest_describe_outdated (charter_export_watch_get_titles (watch));
  g_assert_true (g_str_has_prefix (words, "1 diagram was exported before this change: "));

  again = charter_export_report_recall (fixture->file, gone, &error);
  g_assert_no_error (error);
  g_assert_true (charter_export_batch_write (again, 0, NULL));
  charter_export_report_keep (fixture->file, again);
  charter_export_watch_check (watch);
  charter_test_spin_until (charter_export_watch_get_titles (watch)->len == 0);
}

/* A table that is divided is one PDF, and one picture for each page. */
static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "matrix.png", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "matrix-2.png", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (charter_diagram_edits_set_space (get_document (fixture),
                                                  charter_record_get_handle (get_view (fixture)),
                                                  150, 60, &error));
  g_assert_true (charter_diagram_edits_set (get_document (fixture),
                                            charter_record_get_handle (get_view (fixture)),
                                            "/arrangement/several_pages",
                                            g_variant_new_boolean (TRUE), &error));
  charter_test_export_choose (fixture, "format_row", PNG);
  charter_test_spin_until (g_str_has_suffix (get_text (fixture, "printing_label"), " pages."));
  charter_export_dialog_write (fixture->dialog, path);
  charter_test_spin_until (fixture->exported != NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
}

/* Several diagrams and their descriptions in one PDF. */
static void
test_together (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "all.pdf", NULL);
  g_autoptr(GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(CharterExportBatch) again = NULL;
  GtkWidget *first;

  charter_test_export_choose (fixture, "format_row", PDF);
  g_assert_true (charter_test_export_is_shown (fixture, "description_row"));
  g_assert_false (charter_test_export_is_shown (fixture, "together_row"));
  charter_test_export_choose (fixture, "which_row", 2);
  g_assert_true (charter_test_export_is_shown (fixture, "together_row"));
  gtk_switch_set_active (GTK_SWITCH (charter_test_export_get (fixture, "together_switch")), TRUE);
  gtk_switch_set_active (GTK_SWITCH (
      charter_test_export_get (fixture, "description_switch")), TRUE);
  first = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (
      charter_test_export_get (fixture, "diagram_list")), 0));
  gtk_widget_activate (first);
  charter_export_dialog_write (fixture->dialog, path);
  charter_test_spin_until (fixture->exported != NULL);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  again = charter_export_report_recall (fixture->file, gone, NULL);
  g_assert_cmpuint (charter_export_batch_get_n_items (again), ==, 2);
  g_assert_true (charter_export_batch_get_settings (again)->together);
  g_assert_true (charter_export_batch_get_settings (again)->options.with_description);
}

/* A folder that nothing can be written to: each file says why. */
static void
test_folder_failure (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "missing", NULL);

  charter_test_export_choose (fixture, "format_row", TXT);
  charter_test_export_choose (fixture, "which_row", 1);
  charter_export_dialog_write_folder (fixture->dialog, folder);
  charter_test_export_spin_until_summary (fixture);
  g_assert_true (g_str_has_prefix (get_summary (fixture), "0 files of "));
  g_assert_null (fixture->exported);
}

static void
test_folder_stop (Fixture       *fixture,
                  gconstpointer  data)
{
  charter_test_export_choose (fixture, "which_row", 1);
  charter_export_dialog_write_folder (fixture->dialog, fixture->folder);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "export.stop", NULL);
  charter_test_export_spin_until_summary (fixture);
  g_assert_true (g_str_has_prefix (get_summary (fixture), "Stopped."));
}

#define ADD(name, function) \
  g_test_add ("/charter/export-dialog/" name, Fixture, NULL, \
              charter_test_export_set_up, function, charter_test_export_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("reading", test_reading);
  ADD ("choices", test_choices);
  ADD ("alt-text", test_alt_text);
  ADD ("write", test_write);
  ADD ("preview", test_preview);
  ADD ("stop", test_stop);
  ADD ("failure", test_failure);
  ADD ("folder", test_folder);
  ADD ("ticked", test_ticked);
  ADD ("outdated", test_outdated);
  ADD ("pages", test_pages);
  ADD ("together", test_together);
  ADD ("folder-failure", test_folder_failure);
  ADD ("folder-stop", test_folder_stop);

  return g_test_run ();
}
