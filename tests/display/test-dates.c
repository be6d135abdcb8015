/* test-dates.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/application.h"
#include "app/canvas-item.h"
#include "app/change-question.h"
#include "app/date-bar.h"
#include "app/details.h"
#include "app/diagram-pane.h"
#include "app/field-row.h"
#include "app/window.h"
#include "formats/partnership-json.h"

#include "example.h"
#include "open-window.h"

/* Longer than any drawing takes on a busy machine, microseconds. */
#define PATIENCE (20 * G_USEC_PER_SEC)

typedef void (*BodyFunc) (CharterWindow *window);
typedef gboolean (*ConditionFunc) (CharterWindow *window);

typedef struct
{
  BodyFunc body;
} Run;

static gboolean
tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
spin_until (CharterWindow *window,
            ConditionFunc  condition)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint source = g_timeout_add (5, tick, NULL);

  while (!condition (window))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

static GtkWidget *
find_widget (GtkWidget *from,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_id (GtkWidget  *from,
         const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (from)), id) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_id (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A part of the date bar. */
static GtkWidget *
find_part (CharterWindow *window,
           const char    *id)
{
  GtkWidget *part = find_id (find_widget (GTK_WIDGET (window), CHARTER_TYPE_DATE_BAR), id);

  g_assert_nonnull (part);
  return part;
}

static CharterDiagramLoader *
get_loader (CharterWindow *window)
{
  return charter_diagram_pane_get_loader (
    CHARTER_DIAGRAM_PANE (find_widget (GTK_WIDGET (window), CHARTER_TYPE_DIAGRAM_PANE)));
}

/* There may be nothing to draw at a date. */
static gboolean
is_settled (CharterWindow *window)
{
  return !charter_diagram_loader_get_busy (get_loader (window));
}

static gboolean
is_drawn (CharterWindow *window)
{
  return find_widget (GTK_WIDGET (window), CHARTER_TYPE_CANVAS_ITEM) != NULL &&
         is_settled (window);
}

static gboolean
has_window (gpointer application)
{
  return find_open_window (application) != NULL;
}

static void
open_cb (GApplication *application,
         gpointer      files,
         int           n_files,
         const char   *hint,
         Run          *run)
{
  CharterWindow *window;

  while (!has_window (application))
    g_main_context_iteration (NULL, TRUE);
  window = find_open_window (application);
  spin_until (window, is_drawn);
  run->body (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
run_with (BodyFunc body)
{
  CharterApplication *application = charter_application_new (G_APPLICATION_NON_UNIQUE);
  g_autofree char *path = copy_example ();
  char *arguments[] = { (char *) "test", path, NULL };
  Run run = { body };

  g_signal_connect_after (application, "open", G_CALLBACK (open_cb), &run);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 2, arguments), ==, 0);
  g_assert_finalize_object (application);
}

static CharterDocument *
get_document (CharterWindow *window)
{
  return charter_file_get_document (charter_window_get_file (window));
}

static CharterHistory *
get_history (CharterWindow *window)
{
  return charter_document_get_history (get_document (window));
}

static CharterRecord *
find_record (CharterWindow *window,
             CharterKindId  kind,
             const char    *id)
{
  CharterRecord *record =
    charter_record_set_find_id (charter_document_get_records (get_document (window)), kind, id);

  g_assert_nonnull (record);
  return record;
}

static char *
write_out (CharterWindow *window)
{
  return charter_partnership_json_to_text (charter_document_get_records (get_document (window)));
}

static void
type_date (CharterWindow *window,
           const char    *text)
{
  GtkWidget *entry = find_part (window, "entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  spin_until (window, is_settled);
}

static void
click (CharterWindow *window,
       const char    *id)
{
  GtkWidget *button = find_part (window, id);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  spin_until (window, is_settled);
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
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_part (window, "entry"))), ==,
                   expected);
}

/* Whether the canvas has a box or part of that name. */
static gboolean
is_on_canvas (CharterWindow *window,
              CharterKindId  kind,
              const char    *id)
{
  guint64 handle = charter_record_get_handle (find_record (window, kind, id));
  GtkWidget *canvas = find_widget (GTK_WIDGET (window), CHARTER_TYPE_CANVAS);
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
  return gtk_revealer_get_reveal_child (GTK_REVEALER (find_id (GTK_WIDGET (window), "look_bar")));
}

static void
check_draws_the_date (CharterWindow *window)
{
  g_autofree char *before = write_out (window);
  g_autofree char *after = NULL;

  g_assert_true (is_on_canvas (window, CHARTER_KIND_ORGANIZATION, "mks-board"));
  g_assert_false (is_looking_elsewhen (window));
  type_date (window, "2008-07-09");
  assert_looks_at (window, "2008-07-09");
  g_assert_false (is_on_canvas (window, CHARTER_KIND_ORGANIZATION, "mks-board"));
  g_assert_true (is_looking_elsewhen (window));

  /* A look changes nothing in the file. */
  after = write_out (window);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (charter_file_get_modified (charter_window_get_file (window)));

  type_date (window, "not a date");
  assert_looks_at (window, "2008-07-09");
  g_assert_true (gtk_widget_has_css_class (find_part (window, "entry"), "error"));
  type_date (window, "31/12/2013");
  assert_looks_at (window, "2013-12-31");

  /* A picture that comes meanwhile leaves what is being typed alone. */
  gtk_editable_set_text (GTK_EDITABLE (find_part (window, "entry")), "201");
  g_signal_emit_by_name (get_loader (window), "changed");
  assert_entry_has (window, "201");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back-to-today", NULL);
  spin_until (window, is_settled);
  assert_looks_at (window, "");
  assert_entry_has (window, "");
  g_assert_false (is_looking_elsewhen (window));
  g_assert_true (is_on_canvas (window, CHARTER_KIND_ORGANIZATION, "mks-board"));
}

static void
test_draws_the_date (void)
{
  run_with (check_draws_the_date);
}

static void
check_steps (CharterWindow *window)
{
  type_date (window, "2014-05-06");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_part (window, "previous_button")), ==,
                   "Previous change: 5 May 2014");
  click (window, "previous_button");
  assert_looks_at (window, "2014-05-05");
  click (window, "next_button");
  assert_looks_at (window, "2014-06-02");
  assert_entry_has (window, "2014-06-02");

  type_date (window, "1999");
  g_assert_false (gtk_widget_is_sensitive (find_part (window, "previous_button")));
  click (window, "next_button");
  assert_looks_at (window, "2008-01-01");

  click (window, "today_button");
  g_assert_false (is_looking_elsewhen (window));
  g_assert_false (gtk_widget_is_sensitive (find_part (window, "next_button")));
}

static void
test_steps (void)
{
  run_with (check_steps);
}

static void
check_strip (CharterWindow *window)
{
  GtkWidget *strip = find_part (window, "strip");
  CharterDate date;
  gboolean handled;

  type_date (window, "2014-05-05");
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
  run_with (check_strip);
}

static void
check_keeps (CharterWindow *window)
{
  g_autofree char *before = write_out (window);
  g_autofree char *after = NULL;
  guint64 view = charter_diagram_loader_get_view (get_loader (window));
  CharterRecord *record;

  g_assert_false (gtk_widget_is_sensitive (find_part (window, "keep_button")));
  type_date (window, "2013-04");
  click (window, "keep_button");
  record = charter_record_set_find_handle (charter_document_get_records (get_document (window)),
                                           view);
  g_assert_cmpstr (charter_record_get_text (record, "as_at"), ==, "2013-04");
  assert_looks_at (window, "");
  assert_entry_has (window, "2013-04");
  g_assert_false (is_looking_elsewhen (window));
  g_assert_false (gtk_widget_is_sensitive (find_part (window, "keep_button")));

  /* Emptied, the picture of this diagram is of what is recorded. */
  type_date (window, "");
  g_assert_true (charter_look_is_active (charter_window_get_look (window)));
  g_assert_true (is_on_canvas (window, CHARTER_KIND_ORGANIZATION, "mks-board"));
  charter_look_set_date (charter_window_get_look (window), NULL);

  g_assert_true (charter_document_undo (get_document (window)));
  g_assert_false (charter_history_can_undo (get_history (window)));
  spin_until (window, is_settled);
  after = write_out (window);
  g_assert_cmpstr (after, ==, before);
  assert_entry_has (window, "");
}

static void
test_keeps (void)
{
  run_with (check_keeps);
}

static GtkWidget *
find_name_entry (CharterWindow *window)
{
  GtkWidget *details = find_widget (GTK_WIDGET (window), CHARTER_TYPE_DETAILS);

  return find_widget (find_widget (details, CHARTER_TYPE_FIELD_ROW), GTK_TYPE_ENTRY);
}

static CharterChangeQuestion *
find_question (CharterWindow *window)
{
  return CHARTER_CHANGE_QUESTION (find_widget (GTK_WIDGET (window),
                                               CHARTER_TYPE_CHANGE_QUESTION));
}

static void
check_asks_before_editing (CharterWindow *window)
{
  GtkWidget *edit_button = find_id (GTK_WIDGET (window), "edit_button");
  GtkWidget *entry;

  charter_selection_set_handle (charter_window_get_selection (window),
                                charter_record_get_handle (
                                  find_record (window, CHARTER_KIND_ORGANIZATION, "swale")));
  entry = find_name_entry (window);
  type_date (window, "2008-07-09");
  g_assert_false (gtk_widget_get_visible (edit_button));
  gtk_widget_grab_focus (entry);
  gtk_editable_insert_text (GTK_EDITABLE (entry), "!", -1, &(int) { 21 });
  g_assert_true (gtk_widget_get_visible (edit_button));

  /* Nothing of the typing is lost, nor has anything taken the focus away. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Swale Borough Council!");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), entry));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-at-date", NULL);
  g_assert_false (gtk_widget_get_visible (edit_button));
  gtk_editable_insert_text (GTK_EDITABLE (entry), "!", -1, &(int) { 22 });
  g_assert_false (gtk_widget_get_visible (edit_button));
  g_assert_true (is_looking_elsewhen (window));

  /* Another date is another question. */
  type_date (window, "2009");
  gtk_editable_insert_text (GTK_EDITABLE (entry), "!", -1, &(int) { 23 });
  g_assert_true (gtk_widget_get_visible (edit_button));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back-to-today", NULL);
  g_assert_false (gtk_widget_get_visible (edit_button));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Swale Borough Council!!!");
}

static void
test_asks_before_editing (void)
{
  run_with (check_asks_before_editing);
}

static void
rename_swale (CharterWindow *window)
{
  GtkWidget *entry;

  charter_selection_set_handle (charter_window_get_selection (window),
                                charter_record_get_handle (
                                  find_record (window, CHARTER_KIND_ORGANIZATION, "swale")));
  entry = find_name_entry (window);
  gtk_widget_grab_focus (entry);
  gtk_editable_insert_text (GTK_EDITABLE (entry), " and Sheppey", -1, &(int) { 5 });
  g_assert_false (charter_change_question_is_open (find_question (window)));

  /* Two steps, as when somebody paused in between. */
  charter_history_end_coalescing (get_history (window));
  gtk_editable_insert_text (GTK_EDITABLE (entry), "!", -1, &(int) { 33 });
  g_assert_cmpuint (charter_history_get_n_done (get_history (window)), ==, 2);

  gtk_widget_grab_focus (find_part (window, "today_button"));
  g_assert_true (charter_change_question_is_open (find_question (window)));
}

static void
check_records_a_change (CharterWindow *window)
{
  g_autofree char *before = write_out (window);
  g_autofree char *after = NULL;
  GtkWidget *question = GTK_WIDGET (find_question (window));
  GtkWidget *button = find_id (question, "change_button");
  CharterRecord *swale;
  g_autofree char *names = NULL;

  rename_swale (window);
  gtk_editable_set_text (GTK_EDITABLE (find_id (question, "entry")), "soon");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (find_id (question, "entry")), "2016-04");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (charter_change_question_is_open (find_question (window)));

  swale = find_record (window, CHARTER_KIND_ORGANIZATION, "swale");
  g_assert_cmpstr (charter_record_get_name (swale), ==, "Swale and Sheppey Borough Council!");
  names = g_variant_print (charter_record_get_value (swale, "other_names"), FALSE);
  g_assert_cmpstr (names, ==, "[<{'name': <'Swale Borough Council'>, "
                              "'end_date': <'2016-03'>}>]");
  g_assert_cmpstr (charter_history_get_undo_label (get_history (window)), ==,
                   "record a change: the name of Swale and Sheppey Borough Council!");

  g_assert_true (charter_document_undo (get_document (window)));
  g_assert_false (charter_history_can_undo (get_history (window)));
  after = write_out (window);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (charter_document_redo (get_document (window)));
  g_assert_false (charter_change_question_is_open (find_question (window)));
}

static void
test_records_a_change (void)
{
  run_with (check_records_a_change);
}

/* What is typed again after undoing has the same label as what was undone. */
static void
check_asks_after_undoing (CharterWindow *window)
{
  GtkWidget *question = GTK_WIDGET (find_question (window));
  g_autofree char *names = NULL;
  GtkWidget *entry;

  charter_selection_set_handle (charter_window_get_selection (window),
                                charter_record_get_handle (
                                  find_record (window, CHARTER_KIND_ORGANIZATION, "swale")));
  entry = find_name_entry (window);
  gtk_widget_grab_focus (entry);
  gtk_editable_insert_text (GTK_EDITABLE (entry), "!", -1, &(int) { 21 });
  g_assert_true (charter_document_undo (get_document (window)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Swale Borough Council");

  gtk_editable_insert_text (GTK_EDITABLE (entry), "?", -1, &(int) { 21 });
  gtk_editable_insert_text (GTK_EDITABLE (entry), "?", -1, &(int) { 22 });
  gtk_widget_grab_focus (find_part (window, "today_button"));
  g_assert_true (charter_change_question_is_open (find_question (window)));
  gtk_editable_set_text (GTK_EDITABLE (find_id (question, "entry")), "2016-04");
  g_signal_emit_by_name (find_id (question, "change_button"), "clicked");
  names = g_variant_print (charter_record_get_value (
    find_record (window, CHARTER_KIND_ORGANIZATION, "swale"), "other_names"), FALSE);
  g_assert_cmpstr (names, ==, "[<{'name': <'Swale Borough Council'>, "
                              "'end_date': <'2016-03'>}>]");

  /* Undoing and doing it again is no change. */
  g_assert_true (charter_document_undo (get_document (window)));
  g_assert_true (charter_document_redo (get_document (window)));
  gtk_widget_grab_focus (entry);
  gtk_widget_grab_focus (find_part (window, "today_button"));
  g_assert_false (charter_change_question_is_open (find_question (window)));
}

static void
test_asks_after_undoing (void)
{
  run_with (check_asks_after_undoing);
}

static void
check_corrects (CharterWindow *window)
{
  g_autofree char *before = write_out (window);
  g_autofree char *after = NULL;
  GtkWidget *question = GTK_WIDGET (find_question (window));

  rename_swale (window);
  g_signal_emit_by_name (find_id (question, "correct_button"), "clicked");
  g_assert_false (charter_change_question_is_open (find_question (window)));
  g_assert_null (charter_record_get_value (
    find_record (window, CHARTER_KIND_ORGANIZATION, "swale"), "other_names"));
  g_assert_cmpstr (charter_history_get_undo_label (get_history (window)), ==,
                   "correct the name of Swale and Sheppey Borough Council!");
  g_assert_true (charter_document_undo (get_document (window)));
  after = write_out (window);
  g_assert_cmpstr (after, ==, before);
}

static void
test_corrects (void)
{
  run_with (check_corrects);
}

static void
check_goes_unanswered (CharterWindow *window)
{
  rename_swale (window);
  while (charter_document_undo (get_document (window)))
    ;
  g_assert_false (charter_change_question_is_open (find_question (window)));

  rename_swale (window);
  charter_selection_set_handle (charter_window_get_selection (window), 0);
  g_assert_false (charter_change_question_is_open (find_question (window)));
  g_assert_cmpstr (charter_record_get_name (find_record (window, CHARTER_KIND_ORGANIZATION,
                                                         "swale")),
                   ==, "Swale and Sheppey Borough Council!");
}

static void
test_goes_unanswered (void)
{
  run_with (check_goes_unanswered);
}

/* The only dialog that is open, or NULL. */
static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (ADW_IS_MESSAGE_DIALOG (l->data))
        return l->data;
    }
  return NULL;
}

static gboolean
has_dialog (CharterWindow *window)
{
  return find_dialog () != NULL;
}

static gboolean
has_no_dialog (CharterWindow *window)
{
  return find_dialog () == NULL;
}

static AdwMessageDialog *
delete_the_board (CharterWindow *window)
{
  charter_selection_set_handle (charter_window_get_selection (window),
                                charter_record_get_handle (
                                  find_record (window, CHARTER_KIND_ORGANIZATION, "mks-board")));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete", NULL);
  spin_until (window, has_dialog);
  return find_dialog ();
}

static gboolean
has_done_something (CharterWindow *window)
{
  return has_no_dialog (window) && charter_history_can_undo (get_history (window));
}

static void
check_deleting (CharterWindow *window)
{
  g_autofree char *before = write_out (window);
  g_autofree char *after = NULL;
  AdwMessageDialog *dialog = delete_the_board (window);
  GtkWidget *entry = find_widget (adw_message_dialog_get_extra_child (dialog), GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "change"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "2020");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "change"));
  adw_message_dialog_response (dialog, "change");
  gtk_window_destroy (GTK_WINDOW (dialog));
  spin_until (window, has_done_something);
  g_assert_cmpstr (charter_record_get_text (
                     find_record (window, CHARTER_KIND_ORGANIZATION, "mks-board"),
                     "dissolution_date"), ==, "2019");
  g_assert_cmpstr (charter_history_get_undo_label (get_history (window)), ==,
                   "record a change: the end of MKS Board");
  g_assert_true (charter_document_undo (get_document (window)));
  after = write_out (window);
  g_assert_cmpstr (after, ==, before);

  dialog = delete_the_board (window);
  adw_message_dialog_response (dialog, "delete");
  gtk_window_destroy (GTK_WINDOW (dialog));
  spin_until (window, has_done_something);
  g_assert_null (charter_record_set_find_id (charter_document_get_records (get_document (window)),
                                             CHARTER_KIND_ORGANIZATION, "mks-board"));
}

static void
test_deleting (void)
{
  run_with (check_deleting);
}

static void
check_hides (CharterWindow *window)
{
  GtkWidget *bar = find_widget (GTK_WIDGET (window), CHARTER_TYPE_DATE_BAR);

  g_assert_true (gtk_widget_get_visible (bar));
  g_action_group_activate_action (G_ACTION_GROUP (window), "date-shown", NULL);
  g_assert_false (gtk_widget_get_visible (bar));
  g_action_group_activate_action (G_ACTION_GROUP (window), "date-shown", NULL);
  g_assert_true (gtk_widget_get_visible (bar));
}

static void
test_hides (void)
{
  run_with (check_hides);
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
