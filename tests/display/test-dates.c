/* test-dates.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas-item.h"
#include "app/dates/change-question.h"
#include "app/dates/date-bar.h"
#include "app/details/details.h"
#include "app/details/field-row.h"
#include "app/diagrams/diagram-pane.h"
#include "app/window/application.h"
#include "app/window/window.h"
#include "formats/partnership-json.h"

#include "dated-test.h"

/* A part of the date bar. */

static void
click (CharterWindow *window,
       const char    *id)
{
  GtkWidget *button = charter_test_find_on_bar (window, id);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  charter_test_spin_until (charter_test_is_settled (window));
}

static char *
get_look (CharterWindow *window)
{
  const CharterDate *date = charter_look_get_date (charter_window_get_look (window));

  return date != NULL ? charter_date_to_text (date) : g_strdup ("");
}

static void
assert_looks_at (CharterWindow *window,
                 const char    *expected)
{
  g_autofree char *date = get_look (window);

  g_assert_cmpstr (date, ==, expected);
}

static void
assert_entry_has (CharterWindow *window,
                  const char    *expected)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                     charter_test_find_on_bar (window, "entry"))), ==,
                   expected);
}

/* Whether the canvas has a box or part of that name. */
static gboolean
is_on_canvas (CharterWindow *window,
              CharterKindId  kind,
              const char    *id)
{
  guint64 handle = charter_test_find_handle (window, kind, id);
  GtkWidget *canvas = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_CANVAS);
  gboolean found = FALSE;

  charter_selection_set_handle (charter_window_get_selection (window), handle);
  for (GtkWidget *item = gtk_widget_get_first_child (canvas); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      if (CHARTER_IS_CANVAS_ITEM (item) &&
          charter_canvas_item_get_selected (CHARTER_CANVAS_ITEM (item)))
        found = TRUE;
    }
  charter_selection_set_handle (charter_window_get_selection (window), 0);
  return found;
}

static gboolean
is_looking_elsewhen (CharterWindow *window)
{
  return gtk_revealer_get_reveal_child (
    GTK_REVEALER (charter_test_find_id (GTK_WIDGET (window), "look_bar")));
}

static void
check_draws_the_date (CharterWindow *window)
{
  g_autofree char *before = charter_test_write_out (window);
  g_autofree char *after = NULL;

  g_assert_true (is_on_canvas (window, CHARTER_KIND_ORGANIZATION, "mks-board"));
  g_assert_false (is_looking_elsewhen (window));
  charter_test_type_date (window, "2008-07-09");
  assert_looks_at (window, "2008-07-09");
  g_assert_false (is_on_canvas (window, CHARTER_KIND_ORGANIZATION, "mks-board"));
  g_assert_true (is_looking_elsewhen (window));

  /* A look changes nothing in the file. */
  after = charter_test_write_out (window);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (charter_file_get_modified (charter_window_get_file (window)));

  charter_test_type_date (window, "not a date");
  assert_looks_at (window, "2008-07-09");
  g_assert_true (gtk_widget_has_css_class (charter_test_find_on_bar (window, "entry"), "error"));
  charter_test_type_date (window, "31/12/2013");
  assert_looks_at (window, "2013-12-31");

  /* A picture that comes meanwhile leaves what is being typed alone. */
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_on_bar (window, "entry")), "201");
  g_signal_emit_by_name (charter_test_get_loader (window), "changed");
  assert_entry_has (window, "201");

  charter_test_activate (window, "win.back-to-today");
  charter_test_spin_until (charter_test_is_settled (window));
  assert_looks_at (window, "");
  assert_entry_has (window, "");
  g_assert_false (is_looking_elsewhen (window));
  g_assert_true (is_on_canvas (window, CHARTER_KIND_ORGANIZATION, "mks-board"));
}

static void
test_draws_the_date (void)
{
  charter_test_run_example (check_draws_the_date);
}

static void
check_steps (CharterWindow *window)
{
  charter_test_type_date (window, "2014-05-06");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (
                     charter_test_find_on_bar (window, "previous_button")), ==,
                   "Previous change: 5 May 2014");
  click (window, "previous_button");
  assert_looks_at (window, "2014-05-05");
  click (window, "next_button");
  assert_looks_at (window, "2014-06-02");
  assert_entry_has (window, "2014-06-02");

  charter_test_type_date (window, "1999");
  g_assert_false (gtk_widget_is_sensitive (charter_test_find_on_bar (window, "previous_button")));
  click (window, "next_button");
  assert_looks_at (window, "2008-01-01");

  click (window, "today_button");
  g_assert_false (is_looking_elsewhen (window));
  g_assert_false (gtk_widget_is_sensitive (charter_test_find_on_bar (window, "next_button")));
}

static void
test_steps (void)
{
  charter_test_run_example (check_steps);
}

static void
check_strip (CharterWindow *window)
{
  GtkWidget *strip = charter_test_find_on_bar (window, "strip");
  CharterDate date;
  gboolean handled;

  charter_test_type_date (window, "2014-05-05");
  g_signal_emit_by_name (strip, "change-value", GTK_SCROLL_STEP_FORWARD, 0.0, &handled);
  assert_looks_at (window, "2014-06-02");
  g_signal_emit_by_name (strip, "change-value", GTK_SCROLL_STEP_BACKWARD, 0.0, &handled);
  assert_looks_at (window, "2014-05-05");

  /* The pointer beside a change takes hold of it; elsewhere it has its day. */
  g_assert_true (charter_date_parse ("2014-06-10", &date));
  g_signal_emit_by_name (strip, "change-value", GTK_SCROLL_JUMP,
                         (double) charter_date_get_first_day (&date), &handled);
  assert_looks_at (window, "2014-06-02");
  g_assert_true (charter_date_parse ("2020-02-29", &date));
  g_signal_emit_by_name (strip, "change-value", GTK_SCROLL_JUMP,
                         (double) charter_date_get_first_day (&date), &handled);
  assert_looks_at (window, "2020-02-29");
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (strip)), ==,
                     charter_date_get_first_day (&date));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "29 February 2020");
}

static void
test_strip (void)
{
  charter_test_run_example (check_strip);
}

static void
check_keeps (CharterWindow *window)
{
  g_autofree char *before = charter_test_write_out (window);
  g_autofree char *after = NULL;
  guint64 view = charter_diagram_loader_get_view (charter_test_get_loader (window));
  CharterRecord *record;

  g_assert_false (gtk_widget_is_sensitive (charter_test_find_on_bar (window, "keep_button")));
  charter_test_type_date (window, "2013-04");
  click (window, "keep_button");
  record = charter_record_set_find_handle (charter_test_get_records (window),
                                           view);
  g_assert_cmpstr (charter_record_get_text (record, "as_at"), ==, "2013-04");
  assert_looks_at (window, "");
  assert_entry_has (window, "2013-04");
  g_assert_false (is_looking_elsewhen (window));
  g_assert_false (gtk_widget_is_sensitive (charter_test_find_on_bar (window, "keep_button")));

  /* Emptied, the picture of this diagram is of what is recorded. */
  charter_test_type_date (window, "");
  g_assert_true (charter_look_is_active (charter_window_get_look (window)));
  g_assert_true (is_on_canvas (window, CHARTER_KIND_ORGANIZATION, "mks-board"));
  charter_look_set_date (charter_window_get_look (window), NULL);

  g_assert_true (charter_document_undo (charter_test_get_document (window)));
  g_assert_false (charter_history_can_undo (charter_test_get_history (window)));
  charter_test_spin_until (charter_test_is_settled (window));
  after = charter_test_write_out (window);
  g_assert_cmpstr (after, ==, before);
  assert_entry_has (window, "");
}

static void
test_keeps (void)
{
  charter_test_run_example (check_keeps);
}

static GtkWidget *
find_name_entry (CharterWindow *window)
{
  GtkWidget *details = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DETAILS);

  return charter_test_find_type (charter_test_find_type (details, CHARTER_TYPE_FIELD_ROW),
                                 GTK_TYPE_ENTRY);
}

static CharterChangeQuestion *
find_question (CharterWindow *window)
{
  return CHARTER_CHANGE_QUESTION (charter_test_find_type (GTK_WIDGET (window),
                                                          CHARTER_TYPE_CHANGE_QUESTION));
}

static void
check_asks_before_editing (CharterWindow *window)
{
  GtkWidget *edit_button = charter_test_find_id (GTK_WIDGET (window), "edit_button");
  GtkWidget *entry;

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
  entry = find_name_entry (window);
  charter_test_type_date (window, "2008-07-09");
  g_assert_false (gtk_widget_get_visible (edit_button));
  gtk_widget_grab_focus (entry);
  gtk_editable_insert_text (GTK_EDITABLE (entry), "!", -1, &(int) { 21 });
  g_assert_true (gtk_widget_get_visible (edit_button));

  /* Nothing of the typing is lost, nor has anything taken the focus away. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Swale Borough Council!");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), entry));

  charter_test_activate (window, "win.edit-at-date");
  g_assert_false (gtk_widget_get_visible (edit_button));
  gtk_editable_insert_text (GTK_EDITABLE (entry), "!", -1, &(int) { 22 });
  g_assert_false (gtk_widget_get_visible (edit_button));
  g_assert_true (is_looking_elsewhen (window));

  /* Another date is another question. */
  charter_test_type_date (window, "2009");
  gtk_editable_insert_text (GTK_EDITABLE (entry), "!", -1, &(int) { 23 });
  g_assert_true (gtk_widget_get_visible (edit_button));
  charter_test_activate (window, "win.back-to-today");
  g_assert_false (gtk_widget_get_visible (edit_button));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Swale Borough Council!!!");
}

static void
test_asks_before_editing (void)
{
  charter_test_run_example (check_asks_before_editing);
}

static void
rename_swale (CharterWindow *window)
{
  GtkWidget *entry;

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
  entry = find_name_entry (window);
  gtk_widget_grab_focus (entry);
  gtk_editable_insert_text (GTK_EDITABLE (entry), " and Sheppey", -1, &(int) { 5 });
  g_assert_false (charter_change_question_is_open (find_question (window)));

  /* Two steps, as when somebody paused in between. */
  charter_history_end_coalescing (charter_test_get_history (window));
  gtk_editable_insert_text (GTK_EDITABLE (entry), "!", -1, &(int) { 33 });
  g_assert_cmpuint (charter_history_get_n_done (charter_test_get_history (window)), ==, 2);

  gtk_widget_grab_focus (charter_test_find_on_bar (window, "today_button"));
  g_assert_true (charter_change_question_is_open (find_question (window)));
}

static void
check_records_a_change (CharterWindow *window)
{
  g_autofree char *before = charter_test_write_out (window);
  g_autofree char *after = NULL;
  GtkWidget *question = GTK_WIDGET (find_question (window));
  GtkWidget *button = charter_test_find_id (question, "change_button");
  CharterRecord *swale;
  g_autofree char *names = NULL;

  rename_swale (window);
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (question, "entry")), "soon");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (question, "entry")), "2016-04");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (charter_change_question_is_open (find_question (window)));

  swale = charter_test_find_record (window, CHARTER_KIND_ORGANIZATION, "swale");
  g_assert_cmpstr (charter_record_get_name (swale), ==, "Swale and Sheppey Borough Council!");
  names = g_variant_print (charter_record_get_value (swale, "other_names"), FALSE);
  g_assert_cmpstr (names, ==, "[<{'name': <'Swale Borough Council'>, "
                              "'end_date': <'2016-03'>}>]");
  g_assert_cmpstr (charter_history_get_undo_label (charter_test_get_history (window)), ==,
                   "record a change: the name of Swale and Sheppey Borough Council!");

  g_assert_true (charter_document_undo (charter_test_get_document (window)));
  g_assert_false (charter_history_can_undo (charter_test_get_history (window)));
  after = charter_test_write_out (window);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (charter_document_redo (charter_test_get_document (window)));
  g_assert_false (charter_change_question_is_open (find_question (window)));
}

static void
test_records_a_change (void)
{
  charter_test_run_example (check_records_a_change);
}

/* What is typed again after undoing has the same label as what was undone. */
static void
check_asks_after_undoing (CharterWindow *window)
{
  GtkWidget *question = GTK_WIDGET (find_question (window));
  g_autofree char *names = NULL;
  GtkWidget *entry;

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
  entry = find_name_entry (window);
  gtk_widget_grab_focus (entry);
  gtk_editable_insert_text (GTK_EDITABLE (entry), "!", -1, &(int) { 21 });
  g_assert_true (charter_document_undo (charter_test_get_document (window)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Swale Borough Council");

  gtk_editable_insert_text (GTK_EDITABLE (entry), "?", -1, &(int) { 21 });
  gtk_editable_insert_text (GTK_EDITABLE (entry), "?", -1, &(int) { 22 });
  gtk_widget_grab_focus (charter_test_find_on_bar (window, "today_button"));
  g_assert_true (charter_change_question_is_open (find_question (window)));
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (question, "entry")), "2016-04");
  g_signal_emit_by_name (charter_test_find_id (question, "change_button"), "clicked");
  names = g_variant_print (charter_record_get_value (
    charter_test_find_record (window, CHARTER_KIND_ORGANIZATION, "swale"), "other_names"), FALSE);
  g_assert_cmpstr (names, ==, "[<{'name': <'Swale Borough Council'>, "
                              "'end_date': <'2016-03'>}>]");

  /* Undoing and doing it again is no change. */
  g_assert_true (charter_document_undo (charter_test_get_document (window)));
  g_assert_true (charter_document_redo (charter_test_get_document (window)));
  gtk_widget_grab_focus (entry);
  gtk_widget_grab_focus (charter_test_find_on_bar (window, "today_button"));
  g_assert_false (charter_change_question_is_open (find_question (window)));
}

static void
test_asks_after_undoing (void)
{
  charter_test_run_example (check_asks_after_undoing);
}

static void
check_corrects (CharterWindow *window)
{
  g_autofree char *before = charter_test_write_out (window);
  g_autofree char *after = NULL;
  GtkWidget *question = GTK_WIDGET (find_question (window));

  rename_swale (window);
  g_signal_emit_by_name (charter_test_find_id (question, "correct_button"), "clicked");
  g_assert_false (charter_change_question_is_open (find_question (window)));
  g_assert_null (charter_record_get_value (
    charter_test_find_record (window, CHARTER_KIND_ORGANIZATION, "swale"), "other_names"));
  g_assert_cmpstr (charter_history_get_undo_label (charter_test_get_history (window)), ==,
                   "correct the name of Swale and Sheppey Borough Council!");
  g_assert_true (charter_document_undo (charter_test_get_document (window)));
  after = charter_test_write_out (window);
  g_assert_cmpstr (after, ==, before);
}

static void
test_corrects (void)
{
  charter_test_run_example (check_corrects);
}

static void
check_goes_unanswered (CharterWindow *window)
{
  rename_swale (window);
  while (charter_document_undo (charter_test_get_document (window)))
    ;
  g_assert_false (charter_change_question_is_open (find_question (window)));

  rename_swale (window);
  charter_selection_set_handle (charter_window_get_selection (window), 0);
  g_assert_false (charter_change_question_is_open (find_question (window)));
  g_assert_cmpstr (charter_record_get_name (
                     charter_test_find_record (window, CHARTER_KIND_ORGANIZATION, "swale")), ==,
                   "Swale and Sheppey Borough Council!");
}

static void
test_goes_unanswered (void)
{
  charter_test_run_example (check_goes_unanswered);
}

static AdwMessageDialog *
delete_the_board (CharterWindow *window)
{
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "mks-board");
  charter_test_activate (window, "win.delete");
  charter_test_spin_until (charter_test_find_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  return charter_test_find_toplevel (ADW_TYPE_MESSAGE_DIALOG);
}

static gboolean
has_done_something (CharterWindow *window)
{
  return charter_test_find_toplevel (ADW_TYPE_MESSAGE_DIALOG) == NULL &&
         charter_history_can_undo (charter_test_get_history (window));
}

static void
check_deleting (CharterWindow *window)
{
  g_autofree char *before = charter_test_write_out (window);
  g_autofree char *after = NULL;
  AdwMessageDialog *dialog = delete_the_board (window);
  GtkWidget *entry = charter_test_find_type (adw_message_dialog_get_extra_child (dialog),
                                             GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "change"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "2020");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "change"));
  adw_message_dialog_response (dialog, "change");
  gtk_window_destroy (GTK_WINDOW (dialog));
  charter_test_spin_until (has_done_something (window));
  g_assert_cmpstr (charter_record_get_text (
                     charter_test_find_record (window, CHARTER_KIND_ORGANIZATION, "mks-board"),
                     "dissolution_date"), ==, "2019");
  g_assert_cmpstr (charter_history_get_undo_label (charter_test_get_history (window)), ==,
                   "record a change: the end of MKS Board");
  g_assert_true (charter_document_undo (charter_test_get_document (window)));
  after = charter_test_write_out (window);
  g_assert_cmpstr (after, ==, before);

  dialog = delete_the_board (window);
  adw_message_dialog_response (dialog, "delete");
  gtk_window_destroy (GTK_WINDOW (dialog));
  charter_test_spin_until (has_done_something (window));
  g_assert_null (charter_record_set_find_id (charter_test_get_records (window),
                                             CHARTER_KIND_ORGANIZATION, "mks-board"));
}

static void
test_deleting (void)
{
  charter_test_run_example (check_deleting);
}

static void
check_hides (CharterWindow *window)
{
  GtkWidget *bar = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DATE_BAR);

  g_assert_true (gtk_widget_get_visible (bar));
  g_action_group_activate_action (G_ACTION_GROUP (window), "date-shown", NULL);
  g_assert_false (gtk_widget_get_visible (bar));
  g_action_group_activate_action (G_ACTION_GROUP (window), "date-shown", NULL);
  g_assert_true (gtk_widget_get_visible (bar));
}

static void
test_hides (void)
{
  charter_test_run_example (check_hides);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/dates/draws-the-date", test_draws_the_date);
  g_test_add_func ("/dates/steps", test_steps);
  g_test_add_func ("/dates/strip", test_strip);
  g_test_add_func ("/dates/keeps", test_keeps);
  g_test_add_func ("/dates/asks-before-editing", test_asks_before_editing);
  g_test_add_func ("/dates/records-a-change", test_records_a_change);
  g_test_add_func ("/dates/asks-after-undoing", test_asks_after_undoing);
  g_test_add_func ("/dates/corrects", test_corrects);
  g_test_add_func ("/dates/goes-unanswered", test_goes_unanswered);
  g_test_add_func ("/dates/deleting", test_deleting);
  g_test_add_func ("/dates/hides", test_hides);

  return g_test_run ();
}
