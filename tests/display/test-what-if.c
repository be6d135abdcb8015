/* test-what-if.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/questions/withdrawal-window.h"

#include "display-test.h"

static GtkWidget *
find_row (GtkWidget  *from,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (from) && gtk_widget_get_mapped (from) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (from)), title))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Answered, and all of it shown: until then the height is asked for. */
static gboolean
is_answered (GtkWidget *what_if)
{
  GtkWidget *answer = charter_test_find_id (what_if, "answer");
  int height;

  gtk_widget_get_size_request (answer, NULL, &height);
  return gtk_widget_get_sensitive (charter_test_find_id (what_if, "copy_button")) && height == -1 &&
         gtk_widget_get_first_child (answer) != NULL;
}

static GtkWidget *
ask_about (CharterWindow *window,
           CharterKindId  kind,
           const char    *id)
{
  GtkWidget *what_if;

  charter_test_select (window, kind, id);
  charter_test_activate (window, "win.what-if");
  what_if = charter_test_find_toplevel (CHARTER_TYPE_WITHDRAWAL_WINDOW);
  g_assert_nonnull (what_if);
  charter_test_spin_until (gtk_widget_get_mapped (charter_test_find_id (what_if, "answer")) &&
                           is_answered (what_if));
  return what_if;
}

static void
check_council (CharterWindow *window)
{
  CharterRecordSet *records = charter_test_get_records (window);
  GtkWidget *what_if = ask_about (window, CHARTER_KIND_ORGANIZATION, "swale");
  GtkWidget *date = charter_test_find_id (what_if, "date_row");
  GtkWidget *problem = charter_test_find_id (what_if, "problem");
  GtkWidget *note;
  GtkWidget *row;

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (what_if)), ==,
                   "What if Swale Borough Council leaves Mid Kent Improvement Partnership?");
  charter_test_spin_until (
    find_row (what_if, "Human Resources would be left with Maidstone alone.") != NULL);
  row = find_row (what_if, "Human Resources would be left with Maidstone alone.");
  note = gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (note)),
                            "Because Swale would no longer take part in Human Resources"));

  gtk_editable_set_text (GTK_EDITABLE (date), "31 of March");
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_null (gtk_widget_get_first_child (charter_test_find_id (what_if, "answer")));
  g_assert_false (gtk_widget_get_sensitive (charter_test_find_id (what_if, "copy_button")));

  gtk_editable_set_text (GTK_EDITABLE (date), "2027-03-31");
  g_assert_false (gtk_widget_get_visible (problem));
  charter_test_spin_until (is_answered (what_if));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (what_if)), ==,
                   "What if Swale Borough Council leaves Mid Kent Improvement Partnership on "
                   "31 March 2027?");
  charter_test_spin_until (
    find_row (what_if, "Human Resources would be left with Maidstone alone.") != NULL);
  gtk_widget_activate (find_row (what_if,
                                 "Human Resources would be left with Maidstone alone."));
  g_assert_cmpuint (charter_selection_get_handle (charter_window_get_selection (window)), ==,
                    charter_test_find_handle (window, CHARTER_KIND_ORGANIZATION,
                                              "human-resources"));
  /* Asking changes nothing. */
  g_assert_true (records == charter_test_get_records (window));
}

static void
test_council (void)
{
  charter_test_run_example (check_council);
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
check_service (CharterWindow *window)
{
  GtkWidget *what_if = ask_about (window, CHARTER_KIND_ORGANIZATION, "ict");
  g_autofree char *text = NULL;

  g_assert_false (gtk_widget_get_visible (charter_test_find_id (what_if, "place_row")));
  g_signal_emit_by_name (charter_test_find_id (what_if, "copy_button"), "clicked");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (what_if), NULL, copied_cb, &text);
  charter_test_spin_until (text != NULL);
  g_assert_true (g_str_has_prefix (text, "What if ICT ends?"));
}

static void
test_service (void)
{
  charter_test_run_example (check_service);
}

static void
check_person (CharterWindow *window)
{
  GtkWidget *what_if = ask_about (window, CHARTER_KIND_PERSON, "lee-colyer");
  AdwComboRow *place = ADW_COMBO_ROW (charter_test_find_id (what_if, "place_row"));
  g_autofree char *everything = g_strdup (gtk_window_get_title (GTK_WINDOW (what_if)));

  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (place)), >, 1);
  adw_combo_row_set_selected (place, 1);
  charter_test_spin_until (is_answered (what_if));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (what_if)), !=, everything);
}

static void
test_person (void)
{
  charter_test_run_example (check_person);
}

/* What is asked about can be deleted while the answer is shown. */
static void
check_follows (CharterWindow *window)
{
  gpointer what_if = ask_about (window, CHARTER_KIND_ORGANIZATION, "ict");
  CharterRecord *record =
    charter_test_find_record (window, CHARTER_KIND_ORGANIZATION, "ict");
  g_autoptr(GError) error = NULL;

  g_object_add_weak_pointer (G_OBJECT (what_if), &what_if);
  charter_document_perform_one (charter_test_get_document (window), "name",
                                charter_edit_new_set (record, "/name",
                                                      g_variant_new_string ("Computing")), &error);
  g_assert_no_error (error);
  charter_test_spin_until (g_str_equal (gtk_window_get_title (what_if), "What if Computing ends?"));
  record = charter_test_find_record (window, CHARTER_KIND_ORGANIZATION, "ict");
  charter_document_perform_one (charter_test_get_document (window), "drop",
                                charter_edit_new_drop (record), &error);
  g_assert_no_error (error);
  charter_test_spin_until (what_if == NULL);
}

static void
test_follows (void)
{
  charter_test_run_example (check_follows);
}

/* The answer stays until the next one is there, and is not kept for an answer to
 * what is asked by then; of several questions only the last is answered. */
static void
check_waits (CharterWindow *window)
{
  GtkWidget *what_if = ask_about (window, CHARTER_KIND_ORGANIZATION, "swale");
  GtkWidget *date = charter_test_find_id (what_if, "date_row");
  GtkWidget *keep = charter_test_find_id (what_if, "keep_button");
  GtkWidget *answer = charter_test_find_id (what_if, "answer");
  GtkWidget *first = gtk_widget_get_first_child (answer);
  guint n_models = charter_record_set_get_n_records (charter_test_get_records (window),
                                                     CHARTER_KIND_OPTION);

  gtk_editable_set_text (GTK_EDITABLE (date), "2027");
  gtk_editable_set_text (GTK_EDITABLE (date), "2028-03-31");
  g_assert_true (gtk_widget_get_first_child (answer) == first);
  g_assert_false (gtk_widget_get_sensitive (keep));
  g_signal_emit_by_name (keep, "clicked");
  g_assert_null (charter_withdrawal_window_make_sides (CHARTER_WITHDRAWAL_WINDOW (what_if)));
  g_assert_cmpuint (charter_record_set_get_n_records (charter_test_get_records (window),
                                                      CHARTER_KIND_OPTION), ==, n_models);
  charter_test_spin_until (is_answered (what_if));
  g_assert_true (g_str_has_suffix (gtk_window_get_title (GTK_WINDOW (what_if)),
                                   "on 31 March 2028?"));
  g_assert_false (gtk_widget_get_visible (charter_test_find_id (what_if, "working")));

  /* The window can go while something is being worked out. */
  gtk_editable_set_text (GTK_EDITABLE (date), "2029-03-31");
  gtk_window_destroy (GTK_WINDOW (what_if));
}

static void
test_waits (void)
{
  charter_test_run_example (check_waits);
}

static void
check_nothing (CharterWindow *window)
{
  charter_selection_set_handle (charter_window_get_selection (window), 0);
  charter_test_activate (window, "win.what-if");
  g_assert_null (charter_test_find_toplevel (CHARTER_TYPE_WITHDRAWAL_WINDOW));
}

static void
test_nothing (void)
{
  charter_test_run_example (check_nothing);
}

/* Whether the picture has a part of that name. */
static gboolean
has_part (CharterWindow *window,
          const char    *name)
{
  CharterDiagramLoader *loader = charter_test_get_loader (window);
  CharterDiagram *diagram = charter_diagram_loader_get_diagram (loader);
  CharterDrawing *drawing;

  if (charter_diagram_loader_get_busy (loader) || diagram == NULL)
    return FALSE;
  drawing = charter_diagram_get_drawing (diagram);
  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      if (g_str_has_prefix (charter_drawing_get_group (drawing, i)->name, name))
        return TRUE;
    }
  return FALSE;
}

/* What would go is marked in the diagram until the records change; nothing is
 * changed by looking. */
static void
check_picture (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  CharterRecordSet *records = charter_test_get_records (window);
  GtkWidget *label = charter_test_find_id (GTK_WIDGET (window), "look_label");
  gpointer what_if = ask_about (window, CHARTER_KIND_ORGANIZATION, "swale");
  g_autoptr(GError) error = NULL;

  g_object_add_weak_pointer (G_OBJECT (what_if), &what_if);
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (what_if, "date_row")), "2027-03-31");
  charter_test_spin_until (is_answered (what_if));
  g_signal_emit_by_name (charter_test_find_id (what_if, "show_button"), "clicked");
  charter_test_spin_until (what_if == NULL && has_part (window, "Ended: Cllr Mike Baldock"));
  g_assert_false (has_part (window, "Ended: Cllr David Burton"));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)),
                            "how it would be if: Swale leaves MKIP on 31 March 2027"));
  g_assert_true (records == charter_test_get_records (window));
  g_assert_false (charter_history_can_undo (charter_document_get_history (document)));

  charter_document_perform_one (document, "name",
                                charter_edit_new_set (charter_test_find_record (
                                                        window, CHARTER_KIND_ORGANIZATION, "ict"),
                                                      "/name", g_variant_new_string ("Computing")),
                                &error);
  g_assert_no_error (error);
  g_assert_null (charter_look_get_compared (charter_window_get_look (window)));
  charter_test_spin_until (has_part (window, "Computing"));
  g_assert_false (has_part (window, "Ended: "));
}

static void
test_picture (void)
{
  charter_test_run_example (check_picture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/what-if/council", test_council);
  g_test_add_func ("/what-if/service", test_service);
  g_test_add_func ("/what-if/person", test_person);
  g_test_add_func ("/what-if/follows", test_follows);
  g_test_add_func ("/what-if/waits", test_waits);
  g_test_add_func ("/what-if/nothing", test_nothing);
  g_test_add_func ("/what-if/picture", test_picture);

  return g_test_run ();
}
