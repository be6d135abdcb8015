/* test-proposals-window.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/questions/adoption-window.h"
#include "app/questions/withdrawal-window.h"
#include "app/records/record-edits.h"
#include "app/records/record-group.h"
#include "app/widgets/message-bar.h"
#include "formats/partnership-json.h"
#include "model/value.h"

#include "display-test.h"

#define MODEL "single-host"

static char *
write_file (CharterWindow *window)
{
  return charter_partnership_json_to_text (
    charter_document_get_base (charter_test_get_document (window)));
}

static CharterMessageBar *
get_bar (CharterWindow *window)
{
  return CHARTER_MESSAGE_BAR (charter_test_find_id (GTK_WIDGET (window), "proposal_bar"));
}

static void
work_on (CharterWindow *window,
         guint64        option)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.work-on", "t", option);
}

static CharterRecord *
find_base (CharterWindow *window,
           CharterKindId  kind,
           const char    *id)
{
  return charter_record_set_find_id (
    charter_document_get_base (charter_test_get_document (window)), kind, id);
}

static void
rename_record (CharterWindow *window,
               CharterKindId  kind,
               const char    *id,
               const char    *name)
{
  g_autoptr(GError) error = NULL;

  charter_record_edits_rename (charter_test_get_document (window),
                               charter_test_find_handle (window, kind, id), name, &error);
  g_assert_no_error (error);
}

static const char *
get_text (GtkWidget *from,
          const char *id)
{
  return gtk_label_get_text (GTK_LABEL (charter_test_find_id (from, id)));
}

/* Whether a label or row that is shown says so. */
static gboolean
says (GtkWidget  *from,
      const char *words)
{
  if (GTK_IS_LABEL (from) && gtk_widget_get_mapped (from) &&
      strstr (gtk_label_get_text (GTK_LABEL (from)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }
  return FALSE;
}

/* Make one, edit it, go back, and take it all back to the byte. */
static void
check_edit (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  CharterHistory *history = charter_document_get_history (document);
  g_autofree char *before = write_file (window);
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  guint64 option;
  guint n_done;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.add", "i",
                              (int) CHARTER_RECORD_GROUP_OPTIONS);
  option = charter_selection_get_handle (charter_window_get_selection (window));
  g_assert_cmpstr (charter_record_get_text (charter_record_set_find_handle (
                     charter_document_get_base (document), option), "status"), ==, "proposed");
  rename_record (window, CHARTER_KIND_OPTION,
                 charter_record_get_id (charter_record_set_find_handle (
                   charter_document_get_base (document), option)), "Two hosts");
  g_assert_false (charter_message_bar_is_shown (get_bar (window)));

  work_on (window, option);
  g_assert_cmpstr (charter_message_bar_get_message (get_bar (window)), ==,
                   "You are working on the proposed model “Two hosts”");
  n_done = charter_history_get_n_done (history);
  rename_record (window, CHARTER_KIND_ORGANIZATION, "ict", "Computing");
  g_assert_cmpuint (charter_history_get_n_done (history), ==, n_done + 1);
  g_assert_cmpstr (charter_history_get_undo_label (history), ==, "rename ICT, in “Two hosts”");
  g_assert_cmpstr (charter_record_get_name (charter_test_find_record (
                     window, CHARTER_KIND_ORGANIZATION, "ict")), ==, "Computing");
  g_assert_cmpstr (charter_record_get_name (find_base (
                     window, CHARTER_KIND_ORGANIZATION, "ict")), !=, "Computing");

  charter_test_activate (window, "win.current-arrangements");
  g_assert_false (charter_message_bar_is_shown (get_bar (window)));
  g_assert_cmpstr (charter_record_get_name (charter_test_find_record (
                     window, CHARTER_KIND_ORGANIZATION, "ict")), !=, "Computing");
  after = write_file (window);
  g_assert_nonnull (strstr (after, "\"Computing\""));

  while (charter_history_can_undo (history))
    charter_document_undo (document);
  again = write_file (window);
  g_assert_cmpstr (again, ==, before);
  while (charter_history_can_redo (history))
    charter_document_redo (document);
  g_free (again);
  again = write_file (window);
  g_assert_cmpstr (again, ==, after);
}

static void
test_edit (void)
{
  charter_test_run_example (check_edit);
}

/* What is added in a model is selected, shown, and goes with the model. */
static void
check_addition (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  GtkWidget *details = charter_test_find_id (GTK_WIDGET (window), "details");
  GtkWidget *stack = charter_test_find_id (details, "stack");
  guint64 option = charter_test_find_handle (window, CHARTER_KIND_OPTION, MODEL);
  guint64 handle;
  guint n_base = charter_record_set_get_n_records (charter_document_get_base (document),
                                                   CHARTER_KIND_ORGANIZATION);

  work_on (window, option);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add", "i",
                              (int) CHARTER_RECORD_GROUP_BODIES);
  handle = charter_selection_get_handle (charter_window_get_selection (window));
  g_assert_nonnull (charter_record_set_find_handle (charter_document_get_records (document),
                                                    handle));
  g_assert_cmpuint (charter_record_set_get_n_records (charter_document_get_base (document),
                                                      CHARTER_KIND_ORGANIZATION), ==, n_base);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "record");
  g_assert_cmpstr (get_text (details, "title"), ==, "New board or committee");

  /* Current arrangements do not have it, and the details say where it is. */
  work_on (window, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "elsewhere");
  g_assert_cmpstr (adw_status_page_get_title (
                     ADW_STATUS_PAGE (charter_test_find_id (details, "elsewhere"))), ==,
                   "New board or committee");
  g_signal_emit_by_name (charter_test_find_id (details, "elsewhere_button"), "clicked");
  charter_test_spin_until (charter_document_get_proposal (document) != NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "record");

  /* A model that goes leaves current arrangements. */
  charter_document_undo (document);
  g_assert_null (charter_record_set_find_handle (charter_document_get_records (document), handle));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "none");
  charter_record_edits_delete (document, option, NULL);
  g_assert_null (charter_document_get_proposal (document));
  g_assert_false (charter_message_bar_is_shown (get_bar (window)));
}

static void
test_addition (void)
{
  charter_test_run_example (check_addition);
}

static void
check_diagram (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  CharterDiagramLoader *loader = charter_test_get_loader (window);
  CharterRecord *view;
  GtkWidget *row;

  charter_test_spin_until (charter_test_is_drawn (window));
  work_on (window, charter_test_find_handle (window, CHARTER_KIND_OPTION, MODEL));
  charter_test_spin_until (!charter_diagram_loader_get_busy (loader));
  g_assert_nonnull (strstr (charter_diagram_loader_get_alt_text (loader), "(proposed model)"));
  work_on (window, 0);
  charter_test_spin_until (!charter_diagram_loader_get_busy (loader));
  g_assert_null (strstr (charter_diagram_loader_get_alt_text (loader), "(proposed model)"));

  /* The first of the list is current arrangements, then come the models. */
  charter_test_activate (window, "win.set-up-diagram");
  row = charter_test_find_id (GTK_WIDGET (window), "model_row");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  view = charter_record_set_find_handle (charter_document_get_base (document),
                                         charter_diagram_loader_get_view (loader));
  g_assert_cmpstr (charter_record_get_text (view, "option_id"), ==,
                   charter_record_get_id (charter_record_set_get_record (
                     charter_document_get_base (document), CHARTER_KIND_OPTION, 0)));
  charter_test_spin_until (!charter_diagram_loader_get_busy (loader));
  g_assert_nonnull (strstr (charter_diagram_loader_get_alt_text (loader), "(proposed model)"));
  charter_document_undo (document);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
}

static void
test_diagram (void)
{
  charter_test_run_example (check_diagram);
}

static void
check_adoption (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  guint64 option = charter_test_find_handle (window, CHARTER_KIND_OPTION, MODEL);
  guint64 added;
  g_autofree char *before = NULL;
  g_autofree char *again = NULL;
  g_autofree char *id = NULL;
  GtkWidget *adoption;
  CharterRecord *record;
  guint n_done;

  work_on (window, option);
  added = charter_record_edits_add (document, CHARTER_RECORD_GROUP_BODIES, NULL);
  record = charter_record_set_find_handle (charter_document_get_records (document), added);
  id = g_strdup (charter_record_get_id (record));
  before = write_file (window);
  n_done = charter_history_get_n_done (charter_document_get_history (document));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.adopt", "t", option);
  adoption = charter_test_find_toplevel (CHARTER_TYPE_ADOPTION_WINDOW);
  g_assert_nonnull (adoption);
  charter_test_spin_until (gtk_widget_get_mapped (adoption));
  g_assert_false (gtk_widget_get_sensitive (charter_test_find_id (adoption, "adopt_button")));
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (adoption, "date_row")), "April");
  g_assert_true (gtk_widget_get_visible (charter_test_find_id (adoption, "problem")));
  g_assert_false (gtk_widget_get_sensitive (charter_test_find_id (adoption, "adopt_button")));
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (adoption, "date_row")), "2027-04-01");
  g_assert_false (gtk_widget_get_visible (charter_test_find_id (adoption, "problem")));
  charter_test_spin_until (says (adoption, "New board or committee"));

  /* Looking at the preview changes nothing. */
  again = write_file (window);
  g_assert_cmpstr (again, ==, before);
  g_signal_emit_by_name (charter_test_find_id (adoption, "adopt_button"), "clicked");
  g_assert_null (charter_document_get_proposal (document));
  g_assert_cmpuint (charter_history_get_n_done (charter_document_get_history (document)), ==,
                    n_done + 1);
  record = find_base (window, CHARTER_KIND_ORGANIZATION, id);
  g_assert_nonnull (record);
  g_assert_cmpstr (charter_record_get_text (record, "founding_date"), ==, "2027-04-01");

  charter_document_undo (document);
  g_free (again);
  again = write_file (window);
  g_assert_cmpstr (again, ==, before);
}

static void
test_adoption (void)
{
  charter_test_run_example (check_adoption);
}

/* The base moves: what does not fit is told, kept, and can be taken out. */
static void
check_conflict (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  GtkWidget *details = charter_test_find_id (GTK_WIDGET (window), "details");
  guint64 option = charter_test_find_handle (window, CHARTER_KIND_OPTION, MODEL);
  gsize n_edits;
  GtkWidget *conflicts;

  work_on (window, option);
  rename_record (window, CHARTER_KIND_ORGANIZATION, "ict", "Computing");
  n_edits = charter_value_get_n_entries (charter_record_get_value (
    find_base (window, CHARTER_KIND_OPTION, MODEL), "edits"));
  work_on (window, 0);
  rename_record (window, CHARTER_KIND_ORGANIZATION, "ict", "Digital");

  charter_test_select (window, CHARTER_KIND_OPTION, MODEL);
  conflicts = charter_test_find_id (details, "conflicts");
  charter_test_spin_until (gtk_widget_get_mapped (conflicts));
  g_assert_true (says (conflicts, "is kept and not made"));
  work_on (window, option);
  g_assert_nonnull (strstr (charter_message_bar_get_message (get_bar (window)),
                            "1 of its changes does not fit"));
  g_assert_cmpstr (charter_record_get_name (charter_test_find_record (
                     window, CHARTER_KIND_ORGANIZATION, "ict")), ==, "Digital");
  g_assert_cmpuint (charter_value_get_n_entries (charter_record_get_value (
                      find_base (window, CHARTER_KIND_OPTION, MODEL), "edits")), ==, n_edits);

  gtk_widget_activate_action (gtk_widget_get_first_child (conflicts), "proposal.forget", "u", 0);
  g_assert_cmpuint (charter_value_get_n_entries (charter_record_get_value (
                      find_base (window, CHARTER_KIND_OPTION, MODEL), "edits")), ==, n_edits - 1);
  g_assert_false (gtk_widget_get_visible (conflicts));
  charter_document_undo (document);
  g_assert_true (gtk_widget_get_visible (conflicts));
}

static void
test_conflict (void)
{
  charter_test_run_example (check_conflict);
}

static void
check_what_if (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  g_autofree char *before = write_file (window);
  g_autofree char *again = NULL;
  GtkWidget *what_if;
  CharterRecord *option;

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
  charter_test_activate (window, "win.what-if");
  what_if = charter_test_find_toplevel (CHARTER_TYPE_WITHDRAWAL_WINDOW);
  g_assert_nonnull (what_if);
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (what_if, "date_row")), "2027-03-31");
  charter_test_spin_until (
    gtk_widget_get_sensitive (charter_test_find_id (what_if, "keep_button")));
  g_signal_emit_by_name (charter_test_find_id (what_if, "keep_button"), "clicked");
  option = charter_record_set_find_handle (
    charter_document_get_base (document),
    charter_selection_get_handle (charter_window_get_selection (window)));
  g_assert_cmpint (charter_record_get_kind (option), ==, CHARTER_KIND_OPTION);
  g_assert_nonnull (strstr (charter_record_get_name (option), "Swale"));
  work_on (window, charter_record_get_handle (option));
  g_assert_cmpuint (charter_proposal_get_n_conflicts (charter_document_get_proposal (document)),
                    ==, 0);

  charter_document_undo (document);
  again = write_file (window);
  g_assert_cmpstr (again, ==, before);
}

static void
test_what_if (void)
{
  charter_test_run_example (check_what_if);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/proposals-window/edit", test_edit);
  g_test_add_func ("/proposals-window/addition", test_addition);
  g_test_add_func ("/proposals-window/diagram", test_diagram);
  g_test_add_func ("/proposals-window/adoption", test_adoption);
  g_test_add_func ("/proposals-window/conflict", test_conflict);
  g_test_add_func ("/proposals-window/what-if", test_what_if);

  return g_test_run ();
}
