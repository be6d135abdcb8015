/* test-shown-model.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/contents/contents.h"
#include "app/records/record-edits.h"
#include "app/records/record-words.h"
#include "app/widgets/message-bar.h"
#include "formats/partnership-json.h"

#include "display-test.h"

#define MODEL   "single-host"
#define DIAGRAM "model-single-host"

static CharterContents *
get_contents (CharterWindow *window)
{
  return CHARTER_CONTENTS (charter_test_find_id (GTK_WIDGET (window), "contents"));
}

static CharterMessageBar *
get_bar (CharterWindow *window)
{
  return CHARTER_MESSAGE_BAR (charter_test_find_id (GTK_WIDGET (window), "proposal_bar"));
}

static const char *
get_message (CharterWindow *window)
{
  return charter_message_bar_is_shown (get_bar (window))
       ? charter_message_bar_get_message (get_bar (window))
       : NULL;
}

static char *
write_file (CharterWindow *window)
{
  return charter_partnership_json_to_text (
    charter_document_get_base (charter_test_get_document (window)));
}

/* The id of the proposed model that is chosen, or "". */
static const char *
get_chosen (CharterWindow *window)
{
  CharterProposal *proposal = charter_document_get_proposal (charter_test_get_document (window));

  return proposal != NULL ? charter_record_get_id (charter_proposal_get_option (proposal)) : "";
}

/* As somebody does who clicks on its row. */
static void
show_diagram (CharterWindow *window,
              const char    *id)
{
  GtkWidget *list = charter_test_find_type (
    GTK_WIDGET (charter_contents_get_diagram_list (get_contents (window))), GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *rows = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  guint position;

  g_assert_true (charter_record_set_find_position (
    charter_test_get_records (window), CHARTER_KIND_VIEW,
    charter_test_find_handle (window, CHARTER_KIND_VIEW, id), &position));
  gtk_selection_model_select_item (rows, position, TRUE);
}

/* What is in the bar is pressed. */
static void
press_button (CharterWindow *window,
              const char    *label)
{
  GtkWidget *button = charter_test_find_type (GTK_WIDGET (get_bar (window)), GTK_TYPE_BUTTON);

  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, label);
  g_signal_emit_by_name (button, "clicked");
}

static void
rename_ict (CharterWindow *window)
{
  g_autoptr(GError) error = NULL;

  charter_record_edits_rename (charter_test_get_document (window),
                               charter_test_find_handle (window, CHARTER_KIND_ORGANIZATION, "ict"),
                               "Computing", &error);
  g_assert_no_error (error);
}

static gboolean
is_renamed_in_base (CharterWindow *window)
{
  CharterRecord *ict = charter_record_set_find_id (
    charter_document_get_base (charter_test_get_document (window)), CHARTER_KIND_ORGANIZATION, "ict");

  return g_str_equal (charter_record_get_name (ict), "Computing");
}

/* Who opens the diagram of a model changes that model, and nothing else. */
static void
check_follows (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  CharterHistory *history = charter_document_get_history (document);
  g_autofree char *before = write_file (window);
  g_autofree char *again = NULL;

  show_diagram (window, DIAGRAM);
  charter_test_spin_until (g_str_equal (get_chosen (window), MODEL));
  g_assert_cmpstr (get_message (window), ==,
                   "This diagram shows the proposed model “A single host operational model”. What "
                   "you change here changes that model.");
  g_assert_false (charter_history_can_undo (history));
  rename_ict (window);
  g_assert_false (is_renamed_in_base (window));
  g_assert_cmpstr (charter_history_get_undo_label (history), ==,
                   "rename ICT, in “A single host operational model”");

  /* Undoing and doing again leave the model chosen: it is still shown. */
  charter_document_undo (document);
  again = write_file (window);
  g_assert_cmpstr (again, ==, before);
  charter_document_redo (document);
  charter_test_turn ();
  g_assert_cmpstr (get_chosen (window), ==, MODEL);

  show_diagram (window, "governance");
  charter_test_spin_until (g_str_equal (get_chosen (window), ""));
  g_assert_null (get_message (window));
  g_assert_false (is_renamed_in_base (window));

  /* Elsewhere it is undone all the same. */
  charter_document_undo (document);
  g_free (again);
  again = write_file (window);
  g_assert_cmpstr (again, ==, before);
  g_assert_cmpstr (get_chosen (window), ==, "");
}

static void
test_follows (void)
{
  charter_test_run_example (check_follows);
}

/* Who wants to may change current arrangements all the same, and is told. */
static void
check_override (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  g_autofree char *before = write_file (window);
  g_autofree char *again = NULL;

  show_diagram (window, DIAGRAM);
  charter_test_spin_until (g_str_equal (get_chosen (window), MODEL));
  press_button (window, "_Edit current arrangements instead");
  charter_test_spin_until (g_str_equal (get_chosen (window), ""));
  g_assert_cmpstr (get_message (window), ==,
                   "You are looking at the proposed model “A single host operational model”, but "
                   "what you change here changes the current arrangements.");
  rename_ict (window);
  charter_test_turn ();
  g_assert_cmpstr (get_chosen (window), ==, "");
  g_assert_true (is_renamed_in_base (window));
  charter_document_undo (document);
  again = write_file (window);
  g_assert_cmpstr (again, ==, before);

  press_button (window, "_Edit this model instead");
  charter_test_spin_until (g_str_equal (get_chosen (window), MODEL));
  rename_ict (window);
  g_assert_false (is_renamed_in_base (window));

  /* What the user has chosen stays chosen. */
  show_diagram (window, "governance");
  charter_test_spin_until (!charter_diagram_loader_get_busy (charter_test_get_loader (window)));
  g_assert_cmpstr (get_chosen (window), ==, MODEL);
  press_button (window, "_Back to current arrangements");
  charter_test_spin_until (g_str_equal (get_chosen (window), ""));
  g_assert_null (get_message (window));
}

static void
test_override (void)
{
  charter_test_run_example (check_override);
}

/* One model after another, with a third one chosen by hand; a table, and a
 * diagram that compares, are of no model. */
static void
check_others (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  g_autoptr(GError) error = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.work-on", "t",
                              charter_test_find_handle (window, CHARTER_KIND_OPTION,
                                                        "enhanced-status-quo"));
  show_diagram (window, "model-separate-legal-entity");
  charter_test_spin_until (g_str_equal (get_chosen (window), "separate-legal-entity"));
  show_diagram (window, DIAGRAM);
  charter_test_spin_until (g_str_equal (get_chosen (window), MODEL));
  charter_table_list_set_kind (charter_contents_get_table_list (get_contents (window)),
                               charter_table_kind_find ("seats"));
  charter_test_spin_until (g_str_equal (get_chosen (window), "enhanced-status-quo"));
  g_assert_cmpstr (get_message (window), ==,
                   "You are working on the proposed model “Enhanced status quo”");
  show_diagram (window, DIAGRAM);
  charter_test_spin_until (g_str_equal (get_chosen (window), MODEL));

  /* A model that goes leaves what was chosen before. */
  charter_record_edits_delete (document, charter_test_find_handle (window, CHARTER_KIND_OPTION, MODEL),
                               &error);
  g_assert_no_error (error);
  charter_test_spin_until (g_str_equal (get_chosen (window), "enhanced-status-quo"));
  charter_document_undo (document);
  charter_test_spin_until (g_str_equal (get_chosen (window), MODEL));
}

static void
test_others (void)
{
  charter_test_run_example (check_others);
}

/* Whether a row of the contents says so to somebody who cannot see it. */
static gboolean
is_marked (CharterWindow *window,
           const char    *id)
{
  CharterRecord *option = charter_test_find_record (window, CHARTER_KIND_OPTION, id);
  g_autoptr(CharterState) state = NULL;
  g_autofree char *note = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_state_new_for_document (charter_test_get_document (window), NULL, &today);
  note = charter_record_words_get_note (state, option);
  return g_strcmp0 (note, "Being worked on") == 0;
}

static GtkWidget *
find_label (GtkWidget  *from,
            const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (from) && gtk_widget_get_mapped (from) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (from)), text))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

static void
check_mark (CharterWindow *window)
{
  GtkWidget *contents = GTK_WIDGET (get_contents (window));

  charter_test_select (window, CHARTER_KIND_OPTION, MODEL);
  charter_test_spin_until (find_label (contents, "A single host operational model") != NULL);
  g_assert_null (find_label (contents, "Being worked on"));
  show_diagram (window, DIAGRAM);
  charter_test_spin_until (find_label (contents, "Being worked on") != NULL);
  g_assert_true (is_marked (window, MODEL));
  g_assert_false (is_marked (window, "enhanced-status-quo"));
  show_diagram (window, "governance");
  charter_test_spin_until (find_label (contents, "Being worked on") == NULL);
}

static void
test_mark (void)
{
  charter_test_run_example (check_mark);
}

/* The copy of a model has its changes, and is a model of its own. */
static void
check_copy (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  g_autofree char *before = write_file (window);
  g_autofree char *again = NULL;
  guint n_options = charter_record_set_get_n_records (charter_document_get_base (document),
                                                      CHARTER_KIND_OPTION);
  guint64 handle;
  CharterRecord *copy;

  charter_test_select (window, CHARTER_KIND_OPTION, MODEL);
  gtk_widget_activate_action (
    GTK_WIDGET (charter_contents_get_outline_pane (get_contents (window))), "outline.duplicate", NULL);
  g_assert_cmpuint (charter_record_set_get_n_records (charter_document_get_base (document),
                                                      CHARTER_KIND_OPTION), ==, n_options + 1);
  handle = charter_selection_get_handle (charter_window_get_selection (window));
  g_assert_cmpuint (handle, !=, charter_test_find_handle (window, CHARTER_KIND_OPTION, MODEL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.work-on", "t", handle);
  g_assert_cmpuint (charter_proposal_get_n_conflicts (charter_document_get_proposal (document)), ==, 0);
  g_assert_nonnull (charter_test_find_record (window, CHARTER_KIND_ORGANIZATION,
                                              "single-host-council"));

  /* Renamed while it is worked on, and what is done in it is not in the other. */
  charter_record_edits_rename (document, handle, "Swale hosts", NULL);
  g_assert_cmpstr (get_message (window), ==,
                   "You are working on the proposed model “Swale hosts”");
  rename_ict (window);
  copy = charter_record_set_find_handle (charter_document_get_base (document), handle);
  g_assert_cmpstr (charter_record_get_name (copy), ==, "Swale hosts");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.work-on", "t",
                              charter_test_find_handle (window, CHARTER_KIND_OPTION, MODEL));
  g_assert_cmpstr (charter_record_get_name (charter_test_find_record (
                     window, CHARTER_KIND_ORGANIZATION, "ict")), ==, "ICT");
  while (charter_history_can_undo (charter_document_get_history (document)))
    charter_document_undo (document);
  again = write_file (window);
  g_assert_cmpstr (again, ==, before);
}

static void
test_copy (void)
{
  charter_test_run_example (check_copy);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shown-model/follows", test_follows);
  g_test_add_func ("/shown-model/override", test_override);
  g_test_add_func ("/shown-model/others", test_others);
  g_test_add_func ("/shown-model/mark", test_mark);
  g_test_add_func ("/shown-model/copy", test_copy);

  return g_test_run ();
}
