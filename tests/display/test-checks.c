/* test-checks.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/checks/check-entry.h"
#include "app/checks/check-pane.h"
#include "app/checks/check-row.h"
#include "app/tables/table-list.h"

#include "document-test.h"

#define TWO_FLAWS \
  "{\"organizations\": [{\"id\": \"p\", \"name\": \"Partnership\", \"classification\": " \
  "\"partnership\"}, {\"id\": \"audit\", \"name\": \"Audit\", \"classification\": \"shared " \
  "service\", \"parent_id\": \"p\"}, {\"id\": \"legal\", \"name\": \"Legal\", \"classification\": " \
  "\"shared service\", \"parent_id\": \"p\"}], \"posts\": [{\"id\": \"chief\", \"label\": " \
  "\"Chief\", \"organization_id\": \"nowhere\"}]}"

static CharterCheckPane *
get_pane (CharterWindow *window)
{
  return CHARTER_CHECK_PANE (charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_CHECK_PANE));
}

/* The row in view that shows a point of a rule. */
static CharterCheckRow *
find_row (GtkWidget  *from,
          const char *rule)
{
  if (CHARTER_IS_CHECK_ROW (from) && gtk_widget_get_mapped (from))
    {
      CharterCheckItem *item = charter_check_row_get_item (CHARTER_CHECK_ROW (from));
      const CharterFinding *finding = item != NULL ? charter_check_item_get_finding (item) : NULL;

      return finding != NULL && g_str_equal (finding->rule, rule) ? CHARTER_CHECK_ROW (from) : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      CharterCheckRow *found = find_row (child, rule);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static const char *
get_label (GtkWidget  *from,
           const char *id)
{
  return gtk_label_get_text (GTK_LABEL (charter_test_find_id (from, id)));
}

static CharterCheckPane *
show_checks (CharterWindow *window)
{
  CharterCheckPane *pane;

  charter_test_activate (window, "win.show-checks");
  pane = get_pane (window);
  charter_test_spin_until (gtk_widget_get_mapped (GTK_WIDGET (pane)));
  charter_test_spin_until (g_str_equal (gtk_stack_get_visible_child_name (
                             GTK_STACK (charter_test_find_id (GTK_WIDGET (pane), "stack"))), "points"));
  return pane;
}

static guint
count_rows (CharterCheckPane *pane)
{
  GtkListView *list = GTK_LIST_VIEW (charter_test_find_id (GTK_WIDGET (pane), "list"));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static guint
find_position (GListModel      *list,
               CharterCheckRow *row)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(CharterCheckItem) item = g_list_model_get_item (list, i);

      if (item == charter_check_row_get_item (row))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* The points of the example are counted in the contents, and lead to the
 * records that they are about. */
static void
check_example (CharterWindow *window)
{
  CharterCheckPane *pane = show_checks (window);
  GtkWidget *entry = charter_test_find_id (GTK_WIDGET (window), "check_entry");
  GtkListView *list = GTK_LIST_VIEW (charter_test_find_id (GTK_WIDGET (pane), "list"));
  GtkSingleSelection *chosen = GTK_SINGLE_SELECTION (gtk_list_view_get_model (list));
  CharterRecordSet *before = charter_test_get_records (window);
  CharterCheckRow *row;

  g_assert_cmpint (atoi (get_label (entry, "count")), >, 5);
  g_assert_nonnull (strstr (get_label (GTK_WIDGET (pane), "count_label"), "notes"));
  charter_test_spin_until (find_row (GTK_WIDGET (pane), "holder-unstated") != NULL);
  row = find_row (GTK_WIDGET (pane), "holder-unstated");
  g_assert_true (gtk_widget_get_visible (charter_test_find_id (GTK_WIDGET (row), "records_button")));
  g_assert_false (gtk_widget_get_visible (charter_test_find_id (GTK_WIDGET (row), "mend_button")));
  gtk_single_selection_set_selected (chosen, find_position (G_LIST_MODEL (chosen), row));
  g_assert_cmpuint (charter_selection_get_handle (charter_window_get_selection (window)), ==,
                    charter_test_find_handle (window, CHARTER_KIND_POST, "leader-ashford"));
  g_signal_emit_by_name (row, "go-to",
                         charter_test_find_handle (window, CHARTER_KIND_POST, "leader-swale"));
  g_assert_cmpuint (charter_selection_get_handle (charter_window_get_selection (window)), ==,
                    charter_test_find_handle (window, CHARTER_KIND_POST, "leader-swale"));
  g_assert_true (before == charter_test_get_records (window));
}

static void
test_example (void)
{
  charter_test_run_example (check_example);
}

static void
check_search (CharterWindow *window)
{
  CharterCheckPane *pane = show_checks (window);
  GtkWidget *search = charter_test_find_id (GTK_WIDGET (pane), "search_entry");
  GtkStack *stack = GTK_STACK (charter_test_find_id (GTK_WIDGET (pane), "stack"));
  guint n_all = count_rows (pane);

  gtk_editable_set_text (GTK_EDITABLE (search), "leader of");
  charter_test_spin_until (count_rows (pane) < n_all);
  charter_test_spin_until (find_row (GTK_WIDGET (pane), "holder-unstated") != NULL);
  g_assert_null (find_row (GTK_WIDGET (pane), "service-host"));
  gtk_editable_set_text (GTK_EDITABLE (search), "no such thing");
  charter_test_spin_until (g_str_equal (gtk_stack_get_visible_child_name (stack), "nothing"));
  g_signal_emit_by_name (search, "stop-search");
  g_assert_cmpuint (count_rows (pane), ==, n_all);
}

static void
test_search (void)
{
  charter_test_run_example (check_search);
}

/* At another date other services are known to be shared. */
static void
check_date (CharterWindow *window)
{
  CharterCheckPane *pane = show_checks (window);
  CharterDate date = { 2015, 1, 12 };
  CharterCheckRow *row;

  charter_test_spin_until (find_row (GTK_WIDGET (pane), "service-host") != NULL);
  charter_look_set_date (charter_window_get_look (window), &date);
  charter_test_spin_until (
    (row = find_row (GTK_WIDGET (pane), "service-host")) != NULL &&
    g_str_has_prefix (get_label (GTK_WIDGET (row), "words"), "Host not stated for 5 services: "));
  charter_test_spin_until (strstr (get_label (GTK_WIDGET (pane), "date_label"), "12 January 2015") != NULL);
}

static void
test_date (void)
{
  charter_test_run_example (check_date);
}

/* A table or a diagram that is chosen takes the place of the list. */
static void
check_places (CharterWindow *window)
{
  CharterCheckPane *pane = show_checks (window);
  GtkWidget *entry = charter_test_find_id (GTK_WIDGET (window), "check_entry");
  CharterTableList *tables =
    CHARTER_TABLE_LIST (charter_test_find_id (GTK_WIDGET (window), "table_list"));

  charter_table_list_set_kind (tables, charter_table_kind_get_nth (0));
  charter_test_spin_until (!gtk_widget_get_mapped (GTK_WIDGET (pane)));
  g_assert_false (charter_check_entry_is_chosen (CHARTER_CHECK_ENTRY (entry)));
  show_checks (window);
  g_assert_null (charter_table_list_get_kind (tables));
  g_assert_true (charter_check_entry_is_chosen (CHARTER_CHECK_ENTRY (entry)));
}

static void
test_places (void)
{
  charter_test_run_example (check_places);
}

static guint
count_dismissals (CharterWindow *window)
{
  return charter_record_set_get_n_records (charter_test_get_records (window),
                                           CHARTER_KIND_DISMISSAL);
}

/* One edit mends it, and one step takes it back. */
static void
check_mending (CharterTestPlace *place,
               CharterWindow    *window)
{
  CharterCheckPane *pane = show_checks (window);
  CharterCheckRow *row;

  charter_test_spin_until ((row = find_row (GTK_WIDGET (pane), "reference-dangling")) != NULL);
  g_assert_cmpstr (gtk_button_get_label (
                     GTK_BUTTON (charter_test_find_id (GTK_WIDGET (row), "mend_button"))), ==,
                   "Remove from “In”");
  g_signal_emit_by_name (charter_test_find_id (GTK_WIDGET (row), "mend_button"), "clicked");
  g_assert_null (charter_record_get_text (
    charter_test_find_record (window, CHARTER_KIND_POST, "chief"), "organization_id"));
  charter_test_spin_until (find_row (GTK_WIDGET (pane), "reference-dangling") == NULL);
  charter_test_activate (window, "win.undo");
  g_assert_cmpstr (charter_record_get_text (
                     charter_test_find_record (window, CHARTER_KIND_POST, "chief"),
                     "organization_id"), ==, "nowhere");
  charter_test_spin_until (find_row (GTK_WIDGET (pane), "reference-dangling") != NULL);
}

static void
test_mending (void)
{
  charter_test_run_place (TWO_FLAWS, NULL, NULL, check_mending);
}

/* What is set aside is kept in the file with its reason, shown when asked for,
 * and comes back when it is so of others. */
static void
check_set_aside (CharterTestPlace *place,
                 CharterWindow    *window)
{
  CharterCheckPane *pane = show_checks (window);
  GtkSwitch *aside = GTK_SWITCH (charter_test_find_id (GTK_WIDGET (pane), "aside_switch"));
  CharterCheckRow *row;
  CharterRecord *dismissal;

  charter_test_spin_until ((row = find_row (GTK_WIDGET (pane), "service-host")) != NULL);
  g_signal_emit_by_name (row, "set-aside", "No host is wanted");
  g_assert_cmpuint (count_dismissals (window), ==, 1);
  dismissal = charter_record_set_get_record (charter_test_get_records (window),
                                             CHARTER_KIND_DISMISSAL, 0);
  g_assert_cmpstr (charter_record_get_text (dismissal, "rule"), ==, "service-host");
  g_assert_cmpstr (charter_record_get_text (dismissal, "reason"), ==, "No host is wanted");
  g_assert_nonnull (charter_record_get_text (dismissal, "hash"));
  charter_test_spin_until (find_row (GTK_WIDGET (pane), "service-host") == NULL);

  gtk_switch_set_active (aside, TRUE);
  charter_test_spin_until ((row = find_row (GTK_WIDGET (pane), "service-host")) != NULL);
  g_assert_cmpstr (get_label (GTK_WIDGET (row), "reason"), ==, "Set aside: No host is wanted");
  g_signal_emit_by_name (row, "take-back");
  g_assert_cmpuint (count_dismissals (window), ==, 0);
  charter_test_activate (window, "win.undo");
  g_assert_cmpuint (count_dismissals (window), ==, 1);
  gtk_switch_set_active (aside, FALSE);
  charter_test_spin_until (find_row (GTK_WIDGET (pane), "service-host") == NULL);

  charter_document_undo (charter_test_get_document (window));
  g_assert_cmpuint (count_dismissals (window), ==, 0);
  charter_test_spin_until (find_row (GTK_WIDGET (pane), "service-host") != NULL);
}

static void
test_set_aside (void)
{
  charter_test_run_place (TWO_FLAWS, NULL, NULL, check_set_aside);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checks/example", test_example);
  g_test_add_func ("/checks/search", test_search);
  g_test_add_func ("/checks/date", test_date);
  g_test_add_func ("/checks/places", test_places);
  g_test_add_func ("/checks/mending", test_mending);
  g_test_add_func ("/checks/set-aside", test_set_aside);
  return g_test_run ();
}
