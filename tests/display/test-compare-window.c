/* test-compare-window.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "app/export/export-dialog.h"
#include "app/questions/comparison-window.h"
#include "export/exporter.h"

#include "document-test.h"

#define COMPARED "Compares arrangements on 9 July 2008 with those on 12 January 2015."

static AdwActionRow *
find_row (GtkWidget  *from,
          const char *words)
{
  if (ADW_IS_ACTION_ROW (from) && gtk_widget_get_mapped (from) &&
      strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (from)), words) != NULL)
    return ADW_ACTION_ROW (from);
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwActionRow *found = find_row (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
open_with (CharterWindow *window,
           const char    *action)
{
  GtkWidget *compare;

  charter_test_activate (window, action);
  compare = charter_test_find_toplevel (CHARTER_TYPE_COMPARISON_WINDOW);
  g_assert_nonnull (compare);
  charter_test_spin_until (gtk_widget_get_mapped (charter_test_find_id (compare, "answer")));
  return compare;
}

static void
type_dates (GtkWidget  *parent,
            const char *from,
            const char *to)
{
  GtkWidget *from_rows = charter_test_find_id (parent, "from");
  GtkWidget *to_rows = charter_test_find_id (parent, "to");

  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (from_rows, "date_row")), from);
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (to_rows, "date_row")), to);
}

static gboolean
is_sensitive (GtkWidget  *parent,
              const char *id)
{
  return gtk_widget_get_sensitive (charter_test_find_id (parent, id));
}

static const char *
get_label (GtkWidget  *parent,
           const char *id)
{
  return gtk_label_get_text (GTK_LABEL (charter_test_find_id (parent, id)));
}

/* Whether the window says so above a list. */
static gboolean
says (GtkWidget  *from,
      const char *words)
{
  if (GTK_IS_LABEL (from) && strstr (gtk_label_get_text (GTK_LABEL (from)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }
  return FALSE;
}

/* Whether the picture has these words, on one line or several. */
static gboolean
is_compared (CharterWindow *window,
             const char    *words)
{
  CharterDiagram *diagram = charter_diagram_loader_get_diagram (charter_test_get_loader (window));
  g_autoptr(GString) text = g_string_new (NULL);
  CharterDrawing *drawing;

  if (!charter_test_is_drawn (window) || diagram == NULL)
    return FALSE;
  drawing = charter_diagram_get_drawing (diagram);
  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, i);

      if (item->shape == CHARTER_DRAWING_TEXT)
        g_string_append_printf (text, "%s ", item->text);
    }
  return strstr (text->str, words) != NULL;
}

/* Draws the shown diagram as a comparison of two dates. */
static void
show (CharterWindow *window)
{
  gpointer compare;

  compare = open_with (window, "win.compare");
  g_object_add_weak_pointer (G_OBJECT (compare), &compare);
  type_dates (compare, "2008-07-09", "2015-01-12");
  g_signal_emit_by_name (charter_test_find_id (compare, "show_button"), "clicked");
  charter_test_spin_until (compare == NULL && is_compared (window, COMPARED));
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
check_sentences (CharterWindow *window)
{
  CharterRecordSet *records = charter_test_get_records (window);
  GtkWidget *compare = open_with (window, "win.compare");
  g_autofree char *text = NULL;

  type_dates (compare, "2008-07-09", "2015-01-12");
  g_assert_true (says (compare, "From 9 July 2008 to 12 January 2015"));
  charter_test_spin_until (find_row (compare, "The service ICT began on 1 April 2013.") != NULL);
  gtk_widget_activate (
    GTK_WIDGET (find_row (compare, "The service ICT began on 1 April 2013.")));
  g_assert_cmpuint (charter_selection_get_handle (charter_window_get_selection (window)), ==,
                    charter_test_find_handle (window, CHARTER_KIND_ORGANIZATION, "ict"));

  g_signal_emit_by_name (charter_test_find_id (compare, "copy_button"), "clicked");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (compare), NULL, copied_cb, &text);
  charter_test_spin_until (text != NULL);
  g_assert_nonnull (strstr (text, ": From 9 July 2008 to 12 January 2015\n\nBegan\n- "));
  g_assert_nonnull (strstr (text, "- The service ICT began on 1 April 2013.\n"));
  /* Asking changes nothing. */
  g_assert_true (records == charter_test_get_records (window));
}

static void
test_sentences (void)
{
  charter_test_run_example (check_sentences);
}

static void
check_no_answer (GtkWidget  *compare,
                 const char *problem)
{
  g_assert_nonnull (strstr (get_label (compare, "advice"), problem));
  g_assert_null (gtk_widget_get_first_child (charter_test_find_id (compare, "answer")));
  g_assert_false (is_sensitive (compare, "copy_button"));
  g_assert_false (is_sensitive (compare, "show_button"));
}

static void
check_problems (CharterWindow *window)
{
  GtkWidget *compare = open_with (window, "win.compare");
  GtkWidget *from = charter_test_find_id (compare, "from");

  check_no_answer (compare, "Both sides are the same.");
  type_dates (compare, "2015-01-12", "2008-07-09");
  check_no_answer (compare, "12 January 2015 is after 9 July 2008.");
  type_dates (compare, "12 of January", "2015-01-12");
  check_no_answer (compare, "");
  g_assert_nonnull (strstr (get_label (from, "problem"), "Write a date as"));
  type_dates (compare, "2008-07-09", "2015-01-12");
  g_assert_true (is_sensitive (compare, "show_button"));
  g_assert_false (gtk_widget_get_visible (charter_test_find_id (from, "problem")));
}

static void
test_problems (void)
{
  charter_test_run_example (check_problems);
}

static void
check_show (CharterWindow *window)
{
  CharterRecordSet *records = charter_test_get_records (window);
  GtkWidget *bar = charter_test_find_id (GTK_WIDGET (window), "look_bar");

  show (window);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (bar)));
  g_assert_cmpstr (get_label (GTK_WIDGET (window), "look_label"), ==,
                   "You are comparing 9 July 2008 with 12 January 2015");
  g_assert_true (records == charter_test_get_records (window));

  charter_test_activate (window, "win.stop-comparing");
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (bar)));
  charter_test_spin_until (charter_test_is_drawn (window) && !is_compared (window, COMPARED));
}

static void
test_show (void)
{
  charter_test_run_example (check_show);
}

/* A date is another way to look at the same diagram. */
static void
check_date (CharterWindow *window)
{
  CharterLook *look = charter_window_get_look (window);
  CharterDate date;

  show (window);
  g_assert_true (charter_date_parse ("2014-05-06", &date));
  charter_look_set_date (look, &date);
  g_assert_null (charter_look_get_compared (look));
  g_assert_cmpstr (get_label (GTK_WIDGET (window), "look_label"), ==,
                   "You are looking at 6 May 2014");
  g_assert_false (gtk_widget_get_visible (charter_test_find_id (GTK_WIDGET (window),
                                                                "stop_button")));
}

static void
test_date (void)
{
  charter_test_run_example (check_date);
}

static CharterRecord *
find_shown (CharterWindow *window)
{
  return charter_record_set_find_handle (
    charter_test_get_records (window),
    charter_diagram_loader_get_view (charter_test_get_loader (window)));
}

static void
check_keep (CharterWindow *window)
{
  CharterRecordSet *records = charter_test_get_records (window);
  guint n_views = charter_record_set_get_n_records (records, CHARTER_KIND_VIEW);
  CharterHistory *history =
    charter_document_get_history (charter_test_get_document (window));
  guint n_done = charter_history_get_n_done (history);
  g_autofree char *name = g_strdup (charter_record_get_text (find_shown (window), "name"));
  g_autofree char *wanted = g_strconcat (name, ": 9 July 2008 and 12 January 2015", NULL);
  g_autoptr(CharterView) view = NULL;

  show (window);
  charter_test_activate (window, "win.keep-comparison");
  g_assert_null (charter_look_get_compared (charter_window_get_look (window)));
  g_assert_cmpuint (charter_history_get_n_done (history), ==, n_done + 1);
  records = charter_test_get_records (window);
  g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_VIEW), ==, n_views + 1);

  charter_test_spin_until (is_compared (window, COMPARED));
  g_assert_cmpstr (charter_record_get_text (find_shown (window), "name"), ==, wanted);
  view = charter_view_new (records, find_shown (window));
  g_assert_true (view->compares);
  g_assert_cmpint (view->as_at.year, ==, 2015);
  g_assert_cmpint (view->other_as_at.year, ==, 2008);

  charter_document_undo (charter_test_get_document (window));
  records = charter_test_get_records (window);
  g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_VIEW), ==, n_views);
}

static void
test_keep (void)
{
  charter_test_run_example (check_keep);
}

static void
rename_ict (CharterWindow *window,
            const char    *name)
{
  CharterRecord *record = charter_test_find_record (window, CHARTER_KIND_ORGANIZATION, "ict");
  g_autoptr(GError) error = NULL;

  charter_document_perform_one (charter_test_get_document (window), "rename",
                                charter_edit_new_set (record, "/name",
                                                      g_variant_new_string (name)), &error);
  g_assert_no_error (error);
}

/* What was last saved is followed when it is saved again. */
static void
check_saved (CharterWindow *window)
{
  GtkWidget *compare;
  guint n_diagrams;

  rename_ict (window, "Computing");
  compare = open_with (window, "win.compare-saved");
  g_assert_true (says (compare, "From what was last saved to what is recorded"));
  charter_test_spin_until (find_row (compare, "Computing") != NULL);
  charter_look_compare (charter_window_get_look (window),
                        charter_comparison_window_get_sides (CHARTER_COMPARISON_WINDOW (compare)));
  charter_test_spin_until (is_compared (window, "as last saved"));
  /* Nothing is kept, and why is said. */
  n_diagrams = charter_record_set_get_n_records (charter_test_get_records (window), CHARTER_KIND_VIEW);
  charter_test_activate (window, "win.keep-comparison");
  charter_test_spin_until (says (GTK_WIDGET (window), "A diagram can be kept for what is in the file: "
                                                      "dates and proposed models."));
  g_assert_cmpuint (charter_record_set_get_n_records (charter_test_get_records (window),
                                                      CHARTER_KIND_VIEW), ==, n_diagrams);

  charter_test_activate (window, "win.save");
  charter_test_spin_until (!charter_test_is_modified (window));
  g_assert_null (find_row (compare, "Computing"));
  g_assert_true (is_sensitive (compare, "copy_button"));
  g_assert_true (charter_compared_sides_get_from (
                   charter_look_get_compared (charter_window_get_look (window)))->records ==
                 charter_test_get_records (window));
}

static void
test_saved (void)
{
  charter_test_run_example (check_saved);
}

static CharterComparedSideRows *
get_from (GtkWidget *compare)
{
  return CHARTER_COMPARED_SIDE_ROWS (charter_test_find_id (compare, "from"));
}

static void
load (GtkWidget  *compare,
      const char *path)
{
  g_autoptr(GFile) location = g_file_new_for_path (path);

  charter_compared_side_rows_load (get_from (compare), location);
}

static void
check_other_file (CharterWindow *window)
{
  const char *name = "other.partnership.json";
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);
  GtkWidget *compare;
  GtkWidget *problem;
  guint n_diagrams;

  charter_test_copy_to (path);
  rename_ict (window, "Computing");
  compare = open_with (window, "win.compare");
  problem = charter_test_find_id (GTK_WIDGET (get_from (compare)), "problem");

  load (compare, "/nowhere/at-all.json");
  charter_test_spin_until (gtk_widget_get_visible (problem));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (problem)), !=, "");
  g_assert_cmpint (charter_compared_side_rows_get_side (get_from (compare))->place, ==,
                   CHARTER_COMPARED_RECORDED);

  load (compare, path);
  charter_test_spin_until (find_row (compare, "Computing") != NULL);
  g_assert_false (gtk_widget_get_visible (problem));
  g_assert_true (says (compare, name));
  g_assert_true (says (compare, "Records matched by"));
  gtk_widget_activate (GTK_WIDGET (find_row (compare, "Computing")));
  g_assert_cmpuint (charter_selection_get_handle (charter_window_get_selection (window)), ==,
                    charter_test_find_handle (window, CHARTER_KIND_ORGANIZATION, "ict"));

  g_signal_emit_by_name (charter_test_find_id (compare, "show_button"), "clicked");
  charter_test_spin_until (is_compared (window, name));
  /* Nothing is kept, and why is said. */
  n_diagrams = charter_record_set_get_n_records (charter_test_get_records (window), CHARTER_KIND_VIEW);
  charter_test_activate (window, "win.keep-comparison");
  charter_test_spin_until (says (GTK_WIDGET (window), "A diagram can be kept for what is in the file: "
                                                      "dates and proposed models."));
  g_assert_cmpuint (charter_record_set_get_n_records (charter_test_get_records (window),
                                                      CHARTER_KIND_VIEW), ==, n_diagrams);
  g_unlink (path);
}

static void
test_other_file (void)
{
  charter_test_run_example (check_other_file);
}

static void
choose_words (GtkWidget *dialog)
{
  AdwComboRow *row = ADW_COMBO_ROW (charter_test_find_id (dialog, "format_row"));
  const char *name = charter_export_format_get_name (charter_export_format_find ("txt"));
  GtkStringList *formats = GTK_STRING_LIST (adw_combo_row_get_model (row));
  guint position = 0;

  while (g_strcmp0 (gtk_string_list_get_string (formats, position), name) != 0)
    {
      g_assert_cmpuint (position, <, g_list_model_get_n_items (G_LIST_MODEL (formats)));
      position++;
    }
  adw_combo_row_set_selected (row, position);
}

static void
check_export (CharterWindow *window)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "compared.md", NULL);
  g_autofree char *text = NULL;
  gpointer dialog;

  show (window);
  charter_test_activate (window, "win.export");
  dialog = charter_test_find_toplevel (CHARTER_TYPE_EXPORT_DIALOG);
  g_assert_nonnull (dialog);
  g_object_add_weak_pointer (G_OBJECT (dialog), &dialog);
  choose_words (dialog);
  charter_export_dialog_write (dialog, path);
  charter_test_spin_until (dialog == NULL);
  text = charter_test_read_text (path);
  g_unlink (path);
  g_assert_nonnull (strstr (text, "Compares arrangements on 9 July 2008"));
}

static void
test_export (void)
{
  charter_test_run_example (check_export);
}

static void
check_settings (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  GtkWidget *comparison;
  g_autoptr(CharterView) view = NULL;
  const char *name;

  show (window);
  charter_test_activate (window, "win.keep-comparison");
  charter_test_spin_until (is_compared (window, COMPARED));
  charter_test_activate (window, "win.set-up-diagram");
  comparison = charter_test_find_id (GTK_WIDGET (window), "comparison");
  charter_test_spin_until (gtk_widget_get_mapped (comparison));

  type_dates (comparison, "2008-07-09", "2014-05-06");
  charter_test_spin_until (is_compared (window, "with those on 6 May 2014."));
  name = charter_record_get_text (find_shown (window), "name");
  g_assert_true (g_str_has_suffix (name, ": 9 July 2008 and 6 May 2014"));
  type_dates (comparison, "2016", "2014-05-06");
  g_assert_true (gtk_widget_get_visible (charter_test_find_id (comparison, "advice")));

  g_signal_emit_by_name (charter_test_find_id (comparison, "end_button"), "clicked");
  view = charter_view_new (charter_document_get_records (document), find_shown (window));
  g_assert_false (view->compares);
  charter_test_spin_until (!gtk_widget_get_visible (comparison));
}

static void
test_settings (void)
{
  charter_test_run_example (check_settings);
}

static CharterComparedSideRows *
add_side (GtkWidget  *compare,
          const char *date)
{
  GtkWidget *further = charter_test_find_id (compare, "further");
  GtkWidget *box = gtk_widget_get_first_child (further);
  GtkWidget *button = gtk_widget_get_last_child (box);
  GtkWidget *rows;

  g_signal_emit_by_name (button, "clicked");
  rows = gtk_widget_get_prev_sibling (gtk_widget_get_last_child (box));
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (rows, "date_row")), date);
  return CHARTER_COMPARED_SIDE_ROWS (rows);
}

/* Three dates side by side: told one by one, drawn together, kept, and one of
 * them taken out again. */
static void
check_several (CharterWindow *window)
{
  gpointer compare = open_with (window, "win.compare");
  GtkWidget *comparison;
  g_autoptr(CharterView) view = NULL;
  g_autoptr(CharterView) less = NULL;
  CharterDocument *document = charter_test_get_document (window);

  g_object_add_weak_pointer (G_OBJECT (compare), &compare);
  type_dates (compare, "2008-07-09", "2014-05-06");
  add_side (compare, "2014-05-06");
  g_assert_true (says (compare, "Two of them are the same."));
  add_side (compare, "2015-01-12");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_last_child (gtk_widget_get_first_child (
                    charter_test_find_id (compare, "further")))));
  g_signal_emit_by_name (charter_test_find_type (charter_test_find_id (compare, "further"),
                                                 GTK_TYPE_BUTTON), "clicked");
  charter_test_spin_until (says (compare, "From 9 July 2008 to 12 January 2015"));
  g_assert_true (says (compare, "From 9 July 2008 to 6 May 2014"));
  g_signal_emit_by_name (charter_test_find_id (compare, "show_button"), "clicked");
  charter_test_spin_until (compare == NULL &&
                           is_compared (window, "Compares arrangements: on 9 July 2008; on 6 May "
                                                "2014; on 12 January 2015."));

  charter_test_activate (window, "win.keep-comparison");
  charter_test_spin_until (g_str_has_suffix (charter_record_get_text (find_shown (window), "name"),
                                             ": 9 July 2008, 6 May 2014 and 12 January 2015"));
  view = charter_view_new (charter_document_get_base (document), find_shown (window));
  g_assert_true (view->side_by_side);
  g_assert_cmpuint (view->further->len, ==, 1);

  charter_test_activate (window, "win.set-up-diagram");
  comparison = charter_test_find_id (GTK_WIDGET (window), "comparison");
  charter_test_spin_until (gtk_widget_get_mapped (comparison));
  type_dates (comparison, "2012", "2014-05-06");
  charter_test_spin_until (is_compared (window, "on 31 December 2012; on 6 May 2014; on 12 January "
                                                "2015."));
  g_signal_emit_by_name (charter_test_find_type (charter_test_find_id (comparison, "further"),
                                                 GTK_TYPE_BUTTON), "clicked");
  less = charter_view_new (charter_document_get_base (document), find_shown (window));
  g_assert_cmpuint (less->further->len, ==, 0);
  charter_document_undo (document);
  charter_test_spin_until (is_compared (window, "on 12 January 2015."));
}

static void
test_several (void)
{
  charter_test_run_example (check_several);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compare-window/sentences", test_sentences);
  g_test_add_func ("/compare-window/problems", test_problems);
  g_test_add_func ("/compare-window/show", test_show);
  g_test_add_func ("/compare-window/date", test_date);
  g_test_add_func ("/compare-window/keep", test_keep);
  g_test_add_func ("/compare-window/saved", test_saved);
  g_test_add_func ("/compare-window/other-file", test_other_file);
  g_test_add_func ("/compare-window/export", test_export);
  g_test_add_func ("/compare-window/settings", test_settings);
  g_test_add_func ("/compare-window/several", test_several);

  return g_test_run ();
}
