/* test-tables.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/canvas/canvas-item.h"
#include "app/contents/contents.h"
#include "app/records/record-edits.h"
#include "app/tables/service-cell.h"
#include "app/tables/table-pane-private.h"
#include "app/tables/table-row.h"
#include "app/window/application.h"
#include "app/window/window.h"

#include "display-test.h"

/* As many rows as a list must scroll through without a jerk. */
#define MANY 10000

typedef struct
{
  CharterWindow    *window;
  CharterDocument  *document;
  CharterContents  *contents;
  CharterTablePane *pane;     /* nullable: no table was chosen yet */
  char             *pasted;   /* nullable: nothing was read yet */
  guint             expected; /* rows that are waited for */
} Fixture;

typedef void (*BodyFunc) (Fixture *fixture);
static void
run_body (CharterWindow *window,
          gpointer       data)
{
  BodyFunc *body = data;
  Fixture fixture = { NULL, };

  fixture.window = window;
  fixture.document = charter_test_get_document (window);
  fixture.contents = CHARTER_CONTENTS (charter_test_find_type (GTK_WIDGET (window),
                                                               CHARTER_TYPE_CONTENTS));
  charter_test_spin_until (charter_test_is_drawn (window));
  (*body) (&fixture);
  g_free (fixture.pasted);
  gtk_window_destroy (GTK_WINDOW (fixture.window));
}

static void
run (gconstpointer data)
{
  BodyFunc body = (BodyFunc) data;
  g_autofree char *path = charter_test_copy_example ();

  charter_test_run (path, run_body, &body);
}

static CharterRecord *
find_record (Fixture       *fixture,
             CharterKindId  kind,
             const char    *id)
{
  return charter_test_find_record (fixture->window, kind, id);
}

static gboolean
has_expected_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->pane->shown)) == fixture->expected;
}

static gboolean
is_table_mapped (Fixture *fixture)
{
  return gtk_widget_get_mapped (GTK_WIDGET (fixture->pane));
}

static gboolean
is_table_unmapped (Fixture *fixture)
{
  return !gtk_widget_get_mapped (GTK_WIDGET (fixture->pane));
}

static void
choose_table (Fixture    *fixture,
              const char *id)
{
  charter_table_list_set_kind (charter_contents_get_table_list (fixture->contents),
                               charter_table_kind_find (id));
  fixture->pane = CHARTER_TABLE_PANE (charter_test_find_type (GTK_WIDGET (fixture->window),
                                                              CHARTER_TYPE_TABLE_PANE));
  charter_test_spin_until (is_table_mapped (fixture) && fixture->pane->building == NULL);
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->pane->shown));
}

static char *
get_text (Fixture *fixture,
          guint    position,
          guint    column)
{
  g_autoptr(CharterTableRow) row = g_list_model_get_item (G_LIST_MODEL (fixture->pane->shown),
                                                          position);

  return charter_table_row_get_text (row, column);
}

static void
assert_text (Fixture    *fixture,
             guint       position,
             guint       column,
             const char *expected)
{
  g_autofree char *text = get_text (fixture, position, column);

  g_assert_cmpstr (text, ==, expected);
}

static void
search (Fixture    *fixture,
        const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->pane->search_entry), text);
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->pane->stack);
}

/* A column that is only hidden would make rows too high. */
static void
assert_columns_filled (Fixture *fixture)
{
  CharterTable *table = fixture->pane->built->table;
  guint n_filled = 1;

  for (guint i = 1; i < charter_table_get_n_columns (table); i++)
    n_filled += charter_table_is_column_filled (table, i) ? 1 : 0;
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (fixture->pane->list)),
                    ==, n_filled);
}

/* Every table can be shown after every other one: each has its own columns. */
static void
check_every_table (Fixture *fixture)
{
  const CharterTableKind *kind;

  for (guint i = 0; (kind = charter_table_kind_get_nth (i)) != NULL; i++)
    {
      choose_table (fixture, kind->id);
      g_assert_cmpstr (gtk_label_get_text (fixture->pane->title), ==, kind->title);
      g_assert_cmpstr (gtk_label_get_text (fixture->pane->date_label), ==,
                       "As recorded, not dated.");
      assert_columns_filled (fixture);
      if (count_rows (fixture) > 0)
        g_assert_cmpstr (get_page (fixture), ==, "rows");
      else
        {
          g_assert_cmpstr (get_page (fixture), ==, "empty");
          g_assert_cmpstr (adw_status_page_get_title (
                             ADW_STATUS_PAGE (fixture->pane->empty_page)), ==, kind->empty);
        }
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
    }
}

/* The chosen diagram is not chosen while a table is shown; choosing it again
 * leads back. */
static void
check_back_to_diagram (Fixture *fixture)
{
  CharterDiagramList *diagrams = charter_contents_get_diagram_list (fixture->contents);
  GtkListView *list = GTK_LIST_VIEW (
    charter_test_find_type (GTK_WIDGET (diagrams), GTK_TYPE_LIST_VIEW));
  GtkSelectionModel *rows = gtk_list_view_get_model (list);
  guint64 diagram = charter_diagram_list_get_diagram (diagrams);

  g_assert_true (gtk_selection_model_is_selected (rows, 0));
  choose_table (fixture, "seats");
  g_assert_false (gtk_selection_model_is_selected (rows, 0));
  g_assert_cmpuint (charter_diagram_list_get_diagram (diagrams), ==, diagram);

  gtk_selection_model_select_item (rows, 0, TRUE);
  charter_test_spin_until (is_table_unmapped (fixture));
  g_assert_cmpuint (charter_diagram_list_get_diagram (diagrams), ==, diagram);
  g_assert_null (charter_table_list_get_kind (charter_contents_get_table_list (fixture->contents)));

  /* What is done with the diagram leads to it too. */
  choose_table (fixture, "seats");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.set-up-diagram", NULL);
  charter_test_spin_until (is_table_unmapped (fixture));
  g_assert_true (gtk_selection_model_is_selected (rows, 0));
}

/* Saving and the first edit must not take the table away. */
static void
check_stays_while_editing (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  CharterRecord *swale = find_record (fixture, CHARTER_KIND_ORGANIZATION, "swale");

  choose_table (fixture, "services");
  g_assert_true (charter_record_edits_rename (fixture->document,
                                              charter_record_get_handle (swale), "Swaleham",
                                              &error));
  g_assert_no_error (error);
  g_assert_true (is_table_mapped (fixture));
}

static gboolean
is_searched (Fixture *fixture)
{
  return fixture->pane->search != NULL;
}

static void
check_search (Fixture *fixture)
{
  guint n_rows;

  choose_table (fixture, "seats");
  n_rows = count_rows (fixture);
  search (fixture, "TRÚELOVE  mks");
  fixture->expected = 1;
  charter_test_spin_until (has_expected_rows (fixture));
  assert_text (fixture, 0, 2, "Cllr Roger Truelove");
  g_assert_true (g_str_has_prefix (gtk_label_get_text (fixture->pane->count_label), "1 of "));

  search (fixture, "nobody-of-this-name");
  fixture->expected = 0;
  charter_test_spin_until (has_expected_rows (fixture));
  g_assert_cmpstr (get_page (fixture), ==, "nothing");

  g_signal_emit_by_name (fixture->pane->search_entry, "stop-search");
  g_assert_cmpuint (count_rows (fixture), ==, n_rows);
  g_assert_cmpstr (get_page (fixture), ==, "rows");

  /* What was looked for in one table is not looked for in the next. */
  search (fixture, "truelove");
  charter_test_spin_until (is_searched (fixture));
  choose_table (fixture, "services");
  g_assert_false (is_searched (fixture));
}

static void
sort (Fixture     *fixture,
      guint        column,
      GtkSortType  order)
{
  g_autoptr(GtkColumnViewColumn) item =
    g_list_model_get_item (gtk_column_view_get_columns (fixture->pane->list), column);

  gtk_column_view_sort_by_column (fixture->pane->list, item, order);
}

static void
check_sort (Fixture *fixture)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  choose_table (fixture, "people");
  sort (fixture, 0, GTK_SORT_ASCENDING);
  first = get_text (fixture, 0, 0);
  last = get_text (fixture, count_rows (fixture) - 1, 0);
  g_assert_cmpint (g_utf8_collate (first, last), <, 0);
  sort (fixture, 0, GTK_SORT_DESCENDING);
  assert_text (fixture, 0, 0, last);

  /* What is not stated stands after what is. */
  sort (fixture, 1, GTK_SORT_ASCENDING);
  assert_text (fixture, count_rows (fixture) - 1, 1, "");
}

static gboolean
is_at_2008 (Fixture *fixture)
{
  return strstr (gtk_label_get_text (fixture->pane->date_label), "9 July 2008") != NULL;
}

static void
check_follows (Fixture *fixture)
{
  CharterDate date = { 2008, 7, 9 };
  CharterRecord *audit;
  g_autoptr(GError) error = NULL;
  guint n_rows;

  choose_table (fixture, "services");
  n_rows = count_rows (fixture);
  g_assert_cmpuint (n_rows, >, 3);
  charter_look_set_date (charter_window_get_look (fixture->window), &date);
  charter_test_spin_until (is_at_2008 (fixture));
  g_assert_cmpuint (count_rows (fixture), <, n_rows);

  charter_look_set_date (charter_window_get_look (fixture->window), NULL);
  fixture->expected = n_rows;
  charter_test_spin_until (has_expected_rows (fixture));
  audit = find_record (fixture, CHARTER_KIND_ORGANIZATION, "audit");
  g_assert_true (charter_record_edits_delete (fixture->document,
                                              charter_record_get_handle (audit), &error));
  fixture->expected = n_rows - 1;
  charter_test_spin_until (has_expected_rows (fixture));
  charter_document_undo (fixture->document);
  fixture->expected = n_rows;
  charter_test_spin_until (has_expected_rows (fixture));
}

static void
check_activate (Fixture *fixture)
{
  CharterSelection *selection = charter_window_get_selection (fixture->window);
  g_autoptr(CharterTableRow) row = NULL;

  choose_table (fixture, "services");
  sort (fixture, 0, GTK_SORT_DESCENDING);
  row = g_list_model_get_item (G_LIST_MODEL (fixture->pane->shown), 1);
  g_signal_emit_by_name (fixture->pane->list, "activate", 1);
  g_assert_cmpuint (charter_selection_get_handle (selection), ==,
                    charter_table_row_get_handle (row));
  g_assert_true (is_table_mapped (fixture));
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->pasted = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_pasted (Fixture *fixture)
{
  return fixture->pasted != NULL;
}

/* What is found is copied, in the order in which it stands. */
static void
check_copy (Fixture *fixture)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  g_auto(GStrv) lines = NULL;

  choose_table (fixture, "services");
  sort (fixture, 0, GTK_SORT_DESCENDING);
  search (fixture, "enforcement");
  fixture->expected = 2;
  charter_test_spin_until (has_expected_rows (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "table.copy", NULL);
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                        "text/html"));
  gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, fixture);
  charter_test_spin_until (is_pasted (fixture));
  lines = g_strsplit (fixture->pasted, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_prefix (lines[0], "Service\tCouncils taking part\t"));
  g_assert_true (g_str_has_prefix (lines[1], "Parking Enforcement\tMaidstone; Swale\t"));
  g_assert_true (g_str_has_prefix (lines[2], "Mid-Kent Enforcement"));
}

static char *
make_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

static gboolean
is_csv_written (Fixture *fixture)
{
  g_autofree char *path = make_path ("services.CSV.csv");

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
is_plain_written (Fixture *fixture)
{
  g_autofree char *path = make_path ("services");

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* The ending of the name counts for more than what was chosen in the menu. */
static void
check_export (Fixture *fixture)
{
  g_autofree char *csv = make_path ("services.CSV.csv");
  g_autofree char *plain = make_path ("services");
  g_autofree char *text = NULL;
  g_autofree char *json = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  choose_table (fixture, "services");
  charter_table_pane_write (fixture->pane, "docx", csv);
  charter_test_spin_until (is_csv_written (fixture));
  text = charter_test_read_text (csv);
  g_assert_nonnull (strstr (text, "Service,Councils taking part"));

  charter_table_pane_write (fixture->pane, "json", plain);
  charter_test_spin_until (is_plain_written (fixture));
  json = charter_test_read_text (plain);
  g_assert_nonnull (strstr (json, "\"Services by council\""));
  g_assert_cmpint (g_unlink (csv), ==, 0);
  g_assert_cmpint (g_unlink (plain), ==, 0);
}

/* The widgets of the list that are around the label with a text. */
static GtkWidget *
find_label (GtkWidget  *from,
            const char *text)
{
  if (GTK_IS_LABEL (from) && g_str_equal (gtk_label_get_text (GTK_LABEL (from)), text))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_audit_shown (Fixture *fixture)
{
  return find_label (GTK_WIDGET (fixture->pane->list), "Audit") != NULL;
}

static void
check_names (Fixture *fixture)
{
  GtkWidget *cell;
  GtkWidget *row;

  choose_table (fixture, "services");
  charter_test_spin_until (is_audit_shown (fixture));
  cell = gtk_widget_get_parent (find_label (GTK_WIDGET (fixture->pane->list), "Audit"));
  row = gtk_widget_get_parent (cell);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Service: Audit");
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Service: Audit, Councils taking part: Ashford; Maidstone; Swale; Tunbridge Wells");
}

static void
check_keys (Fixture *fixture)
{
  GtkWidget *focus;

  choose_table (fixture, "services");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->pane->list));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, fixture->pane->search_entry));

  gtk_widget_grab_focus (GTK_WIDGET (fixture->contents));
  gtk_widget_child_focus (GTK_WIDGET (fixture->contents), GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->contents)));
}

static void
add_many_agreements (Fixture *fixture)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("Agreement %u of the many, which has a name that takes two lines", i);
      GVariantDict content;

      g_variant_dict_init (&content, NULL);
      g_variant_dict_insert (&content, "name", "s", name);
      g_ptr_array_add (edits,
                       charter_edit_new_add (CHARTER_KIND_AGREEMENT,
                                             charter_document_take_handle (fixture->document),
                                             CHARTER_EDIT_AT_END,
                                             g_variant_dict_end (&content)));
    }
  g_assert_true (charter_document_perform (fixture->document, "add", NULL, edits, &error));
  g_assert_no_error (error);
}

/* The list has widgets for what is in view only, wherever it is scrolled. */
static void
check_many (Fixture *fixture)
{
  GtkAdjustment *place;
  GtkWidget *scroller;
  gint64 start;

  choose_table (fixture, "agreements");
  fixture->expected = count_rows (fixture) + MANY;
  choose_table (fixture, "services");
  add_many_agreements (fixture);
  start = g_get_monotonic_time ();
  choose_table (fixture, "agreements");
  g_assert_true (has_expected_rows (fixture));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_test_message ("shown in %.0f ms", (double) (g_get_monotonic_time () - start) / 1000);

  scroller = gtk_widget_get_ancestor (GTK_WIDGET (fixture->pane->list), GTK_TYPE_SCROLLED_WINDOW);
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 50; i++)
    {
      gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + 173);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
    }
  g_test_message ("a step of scrolling takes %.1f ms",
                  (double) (g_get_monotonic_time () - start) / 50000);
  start = g_get_monotonic_time ();
  sort (fixture, 0, GTK_SORT_DESCENDING);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_test_message ("sorted in %.0f ms", (double) (g_get_monotonic_time () - start) / 1000);
  search (fixture, "agreement 9999");
  fixture->expected = 1;
  start = g_get_monotonic_time ();
  charter_test_spin_until (has_expected_rows (fixture));
  g_test_message ("found in %.0f ms", (double) (g_get_monotonic_time () - start) / 1000);
}

static CharterServiceCell *
find_service_cell (GtkWidget  *from,
                   const char *words)
{
  if (CHARTER_IS_SERVICE_CELL (from) &&
      g_strcmp0 (gtk_widget_get_tooltip_text (from), words) == 0)
    return CHARTER_SERVICE_CELL (from);
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      CharterServiceCell *found = find_service_cell (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_swale_ticked (Fixture *fixture)
{
  return find_service_cell (GTK_WIDGET (fixture->pane->grid),
                            "Swale takes part in Local Land Charges: yes") != NULL;
}

static gboolean
is_swale_not_stated (Fixture *fixture)
{
  return find_service_cell (GTK_WIDGET (fixture->pane->grid),
                            "Swale takes part in Local Land Charges: not stated") != NULL;
}

static gboolean
is_swale_unticked (Fixture *fixture)
{
  return find_service_cell (GTK_WIDGET (fixture->pane->grid),
                            "Swale takes part in Local Land Charges: no") != NULL;
}

/* As if a key had been pressed that the grid has a shortcut for. */
static void
press (CharterServiceCell *cell,
       guint               key)
{
  GtkWidget *grid = gtk_widget_get_parent (GTK_WIDGET (cell));
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (grid);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) keys = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (keys) &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (keys)); j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (keys), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            {
              g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                                           0, grid,
                                                           gtk_shortcut_get_arguments (shortcut)));
              return;
            }
        }
    }
  g_assert_not_reached ();
}

static void
show_grid (Fixture *fixture)
{
  choose_table (fixture, "services");
  gtk_toggle_button_set_active (fixture->pane->grid_button, TRUE);
  g_assert_cmpstr (get_page (fixture), ==, "grid");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

/* What is not stated becomes stated, then no, by the same key; the keys stay
 * where they are. */
static void
check_grid_toggles (Fixture *fixture)
{
  CharterServiceCell *cell;
  GtkWidget *focus;

  show_grid (fixture);
  cell = find_service_cell (GTK_WIDGET (fixture->pane->grid),
                            "Swale takes part in Local Land Charges: not stated");
  g_assert_nonnull (cell);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Swale takes part in Local Land Charges: not stated");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_MIXED);
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  press (cell, GDK_KEY_space);
  charter_test_spin_until (is_swale_ticked (fixture));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus == GTK_WIDGET (cell));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_cmpstr (charter_history_get_undo_label (
                     charter_document_get_history (fixture->document)), ==,
                   "add Swale to Local Land Charges");

  press (cell, GDK_KEY_space);
  charter_test_spin_until (is_swale_unticked (fixture));
  charter_document_undo (fixture->document);
  charter_document_undo (fixture->document);
  charter_test_spin_until (is_swale_not_stated (fixture));
}

static gboolean
has_question (Fixture *fixture)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return TRUE;
    }
  return FALSE;
}

/* What has a date may have ended: the user is asked. */
static void
check_grid_asks (Fixture *fixture)
{
  CharterRecordSet *records = charter_document_get_records (fixture->document);
  CharterRecord *audit = find_record (fixture, CHARTER_KIND_ORGANIZATION, "audit");
  GPtrArray *memberships = charter_record_set_get_referrers (records, audit, "organization_id");
  CharterRecord *participation = NULL;
  g_autoptr(GError) error = NULL;
  CharterServiceCell *cell;

  for (guint i = 0; i < memberships->len && participation == NULL; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);

      if (charter_record_set_resolve (records, membership, "member") ==
          find_record (fixture, CHARTER_KIND_ORGANIZATION, "ashford"))
        participation = membership;
    }
  g_assert_nonnull (participation);
  charter_document_perform_one (fixture->document, "date",
                                charter_edit_new_set (participation, "/start_date",
                                                      g_variant_new_string ("2010")),
                                &error);
  g_assert_no_error (error);

  show_grid (fixture);
  cell = find_service_cell (GTK_WIDGET (fixture->pane->grid), "Ashford takes part in Audit: yes");
  g_assert_nonnull (cell);
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  press (cell, GDK_KEY_space);
  charter_test_spin_until (has_question (fixture));
  g_assert_cmpint (charter_service_cell_get_standing (cell), ==, CHARTER_PARTICIPATION_YES);
}

static void
check_grid_keys (Fixture *fixture)
{
  CharterSelection *selection = charter_window_get_selection (fixture->window);
  CharterServiceCell *cell;
  GtkWidget *focus;

  show_grid (fixture);
  cell = find_service_cell (GTK_WIDGET (fixture->pane->grid), "Ashford takes part in Audit: yes");
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  press (cell, GDK_KEY_Right);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (focus), ==, "Maidstone takes part in Audit: yes");
  press (cell, GDK_KEY_Down);
  press (cell, GDK_KEY_End);
  press (cell, GDK_KEY_Right);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (focus), ==,
                   "Tunbridge Wells takes part in Human Resources: no");
  press (cell, GDK_KEY_Return);
  g_assert_cmpuint (charter_selection_get_handle (selection), ==,
                    charter_record_get_handle (find_record (fixture, CHARTER_KIND_ORGANIZATION,
                                                            "human-resources")));

  /* Tab leaves the grid and comes back to the same cell. */
  gtk_widget_grab_focus (focus);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->pane->grid), GTK_DIR_TAB_FORWARD));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->pane->grid_button));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->pane->grid), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == focus);
}

static void
add_services (Fixture *fixture,
              guint    n_services)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < n_services; i++)
    {
      g_autofree char *name = g_strdup_printf ("Service %u", i);
      GVariantDict content;

      g_variant_dict_init (&content, NULL);
      g_variant_dict_insert (&content, "name", "s", name);
      g_variant_dict_insert (&content, "classification", "s", "shared service");
      g_ptr_array_add (edits,
                       charter_edit_new_add (CHARTER_KIND_ORGANIZATION,
                                             charter_document_take_handle (fixture->document),
                                             CHARTER_EDIT_AT_END,
                                             g_variant_dict_end (&content)));
    }
  g_assert_true (charter_document_perform (fixture->document, "add", NULL, edits, &error));
  g_assert_no_error (error);
}

static gboolean
has_grid_note (Fixture *fixture)
{
  return gtk_widget_get_visible (GTK_WIDGET (fixture->pane->grid_note));
}

/* Beyond its size the grid gives way to the list, and says so. */
static void
check_grid_limit (Fixture *fixture)
{
  show_grid (fixture);
  g_assert_false (has_grid_note (fixture));
  fixture->expected = CHARTER_SERVICE_GRID_MOST_SERVICES;
  add_services (fixture, CHARTER_SERVICE_GRID_MOST_SERVICES - count_rows (fixture));
  charter_test_spin_until (has_expected_rows (fixture));
  g_assert_cmpstr (get_page (fixture), ==, "grid");
  add_services (fixture, 1);
  charter_test_spin_until (has_grid_note (fixture));
  g_assert_cmpstr (get_page (fixture), ==, "rows");
  charter_document_undo (fixture->document);
  fixture->expected = CHARTER_SERVICE_GRID_MOST_SERVICES;
  charter_test_spin_until (has_expected_rows (fixture));
  g_assert_cmpstr (get_page (fixture), ==, "grid");
  g_assert_false (has_grid_note (fixture));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_data_func ("/tables/every", check_every_table, run);
  g_test_add_data_func ("/tables/back-to-diagram", check_back_to_diagram, run);
  g_test_add_data_func ("/tables/stays-while-editing", check_stays_while_editing, run);
  g_test_add_data_func ("/tables/search", check_search, run);
  g_test_add_data_func ("/tables/sort", check_sort, run);
  g_test_add_data_func ("/tables/follows", check_follows, run);
  g_test_add_data_func ("/tables/activate", check_activate, run);
  g_test_add_data_func ("/tables/copy", check_copy, run);
  g_test_add_data_func ("/tables/export", check_export, run);
  g_test_add_data_func ("/tables/names", check_names, run);
  g_test_add_data_func ("/tables/keys", check_keys, run);
  g_test_add_data_func ("/tables/many", check_many, run);
  g_test_add_data_func ("/tables/grid/toggles", check_grid_toggles, run);
  g_test_add_data_func ("/tables/grid/asks", check_grid_asks, run);
  g_test_add_data_func ("/tables/grid/keys", check_grid_keys, run);
  g_test_add_data_func ("/tables/grid/limit", check_grid_limit, run);
  return g_test_run ();
}
