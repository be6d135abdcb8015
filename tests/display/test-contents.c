/* test-contents.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "app/canvas/canvas-item.h"
#include "app/contents/outline-pane-private.h"
#include "app/details/details.h"
#include "app/records/record-edits.h"
#include "app/window/application.h"
#include "app/window/window.h"

#include "display-test.h"

typedef struct
{
  CharterWindow      *window;
  CharterOutlinePane *pane;
  CharterDocument    *document;
} Fixture;

typedef void (*BodyFunc) (Fixture *fixture);
static void
run_body (CharterWindow *window,
          gpointer       data)
{
  BodyFunc *body = data;
  Fixture fixture;

  fixture.window = window;
  fixture.document = charter_test_get_document (window);
  fixture.pane = CHARTER_OUTLINE_PANE (charter_test_find_type (GTK_WIDGET (window),
                                                               CHARTER_TYPE_OUTLINE_PANE));
  charter_test_spin_until (charter_test_is_drawn (window));
  (*body) (&fixture);
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

static guint64
get_handle (Fixture    *fixture,
            const char *id)
{
  return charter_record_get_handle (find_record (fixture, CHARTER_KIND_ORGANIZATION, id));
}

static void
choose (Fixture *fixture,
        guint64  handle)
{
  charter_selection_set_handle (charter_window_get_selection (fixture->window), handle);
}

static void
act (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), action, NULL);
}

static const char *
get_undo_label (Fixture *fixture)
{
  return charter_history_get_undo_label (charter_document_get_history (fixture->document));
}

/* The entry in the list into which a name is typed. */
static GtkWidget *
find_entry (Fixture *fixture)
{
  return charter_test_find_type (GTK_WIDGET (fixture->pane->list), GTK_TYPE_ENTRY);
}

static gboolean
is_renaming (Fixture *fixture)
{
  GtkWidget *entry = find_entry (fixture);

  return entry != NULL && gtk_widget_get_mapped (entry);
}

static gboolean
is_not_renaming (Fixture *fixture)
{
  return find_entry (fixture) == NULL;
}

static void
check_rename (Fixture *fixture)
{
  guint64 handle = get_handle (fixture, "swale");
  GtkWidget *focus;

  choose (fixture, handle);
  act (fixture, "outline.rename");
  charter_test_spin_until (is_renaming (fixture));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture))), ==,
                   "Swale Borough Council");
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture)), "  Swale Council ");
  g_signal_emit_by_name (find_entry (fixture), "activate");
  charter_test_spin_until (is_not_renaming (fixture));
  g_assert_cmpstr (charter_record_get_name (find_record (fixture, CHARTER_KIND_ORGANIZATION,
                                                         "swale")), ==, "Swale Council");
  g_assert_cmpstr (get_undo_label (fixture), ==, "rename Swale");
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->pane->list)));

  /* A name without letters is no name: the old one stays. */
  act (fixture, "outline.rename");
  charter_test_spin_until (is_renaming (fixture));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture)), "  ");
  g_signal_emit_by_name (find_entry (fixture), "activate");
  charter_test_spin_until (is_not_renaming (fixture));
  g_assert_cmpstr (charter_record_get_name (find_record (fixture, CHARTER_KIND_ORGANIZATION,
                                                         "swale")), ==, "Swale Council");
}

static gboolean
is_swale_renamed (Fixture *fixture)
{
  return charter_record_has_text (find_record (fixture, CHARTER_KIND_ORGANIZATION, "swale"),
                                  "name", "Swale");
}

/* Typing is not lost when something else gets the keyboard. */
static void
check_rename_by_leaving (Fixture *fixture)
{
  choose (fixture, get_handle (fixture, "swale"));
  act (fixture, "outline.rename");
  charter_test_spin_until (is_renaming (fixture));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture)), "Swale");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->pane->search_entry));
  charter_test_spin_until (is_swale_renamed (fixture));
  g_assert_null (find_entry (fixture));
}

/* A membership has no name of its own. */
static void
check_rename_in_details (Fixture *fixture)
{
  CharterRecord *record = find_record (fixture, CHARTER_KIND_MEMBERSHIP, "mkip-ashford-2008");
  GtkWidget *focus;

  choose (fixture, charter_record_get_handle (record));
  act (fixture, "outline.rename");
  g_assert_null (find_entry (fixture));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus != NULL &&
                 gtk_widget_get_ancestor (focus, CHARTER_TYPE_DETAILS) != NULL);
}

static void
check_duplicate (Fixture *fixture)
{
  CharterRecordSet *records = charter_document_get_records (fixture->document);
  guint n_memberships = charter_record_set_get_n_records (records, CHARTER_KIND_MEMBERSHIP);
  CharterRecord *copy;
  guint64 handle = get_handle (fixture, "mks-board");
  guint position;

  g_assert_true (charter_record_set_find_position (records, CHARTER_KIND_ORGANIZATION, handle,
                                                   &position));
  choose (fixture, handle);
  act (fixture, "outline.duplicate");
  charter_test_spin_until (is_renaming (fixture));

  records = charter_document_get_records (fixture->document);
  copy = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, position + 1);
  g_assert_cmpuint (charter_selection_get_handle (charter_window_get_selection (fixture->window)),
                    ==, charter_record_get_handle (copy));
  g_assert_true (g_str_has_suffix (charter_record_get_name (copy), " (copy)"));
  g_assert_cmpuint (charter_record_set_count_id (records, CHARTER_KIND_ORGANIZATION,
                                                 charter_record_get_id (copy)), ==, 1);
  g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_MEMBERSHIP), ==,
                    n_memberships);
  g_assert_cmpuint (charter_record_edits_count_referrers (fixture->document,
                                                          charter_record_get_handle (copy)),
                    ==, 0);
  g_assert_true (charter_record_has_text (copy, "classification",
                                          charter_record_get_text (
                                            find_record (fixture, CHARTER_KIND_ORGANIZATION,
                                                         "mks-board"), "classification")));

  charter_document_undo (fixture->document);
  g_assert_null (get_undo_label (fixture));
}

static guint
get_position (Fixture    *fixture,
              const char *id)
{
  guint position = 0;

  g_assert_true (charter_record_set_find_position (charter_document_get_records (fixture->document),
                                                   CHARTER_KIND_ORGANIZATION,
                                                   get_handle (fixture, id), &position));
  return position;
}

static void
check_move (Fixture *fixture)
{
  CharterRecordItem *item;
  guint64 handle = get_handle (fixture, "swale");
  g_autofree char *before = NULL;

  choose (fixture, handle);
  item = charter_outline_get_neighbour (fixture->pane->outline, handle, -1);
  before = g_strdup (charter_record_get_id (charter_record_item_get_record (item)));
  act (fixture, "outline.move-up");
  g_assert_cmpstr (get_undo_label (fixture), ==, "move Swale");
  g_assert_cmpuint (get_position (fixture, "swale") + 1, ==, get_position (fixture, before));
  g_assert_cmpuint (charter_record_item_get_handle (charter_outline_pane_get_item (fixture->pane)),
                    ==, handle);

  act (fixture, "outline.move-down");
  g_assert_cmpuint (get_position (fixture, before) + 1, ==, get_position (fixture, "swale"));
  charter_document_undo (fixture->document);
  charter_document_undo (fixture->document);
  g_assert_null (get_undo_label (fixture));
  g_assert_cmpuint (charter_record_item_get_handle (charter_outline_pane_get_item (fixture->pane)),
                    ==, handle);
}

/* Councils, bodies and services stand in one collection: whatever is between
 * two councils stays where it is. */
static void
check_move_past_others (Fixture *fixture)
{
  CharterRecordGroup group;
  CharterRecordItem *first = charter_outline_find (fixture->pane->outline,
                                                   get_handle (fixture, "mks-board"), &group);
  CharterRecordItem *last = first;
  CharterRecordItem *next;
  g_autofree char *id = NULL;

  while ((next = charter_outline_get_neighbour (fixture->pane->outline,
                                                charter_record_item_get_handle (last), 1)) != NULL)
    last = next;
  while ((next = charter_outline_get_neighbour (fixture->pane->outline,
                                                charter_record_item_get_handle (first), -1)) != NULL)
    first = next;
  id = g_strdup (charter_record_get_id (charter_record_item_get_record (first)));
  g_assert_true (charter_outline_pane_move (fixture->pane, get_handle (fixture, "mks-board"),
                                            charter_record_item_get_handle (first), FALSE));
  g_assert_cmpuint (get_position (fixture, "mks-board") + 1, ==, get_position (fixture, id));
  g_assert_cmpuint (charter_record_item_get_position (
                      charter_outline_find (fixture->pane->outline,
                                            get_handle (fixture, "mks-board"), NULL)), ==, 0);

  g_free (id);
  id = g_strdup (charter_record_get_id (charter_record_item_get_record (last)));
  g_assert_true (charter_outline_pane_move (fixture->pane, get_handle (fixture, "mks-board"),
                                            charter_record_item_get_handle (last), TRUE));
  g_assert_cmpuint (get_position (fixture, id) + 1, ==, get_position (fixture, "mks-board"));
  g_assert_null (charter_outline_get_neighbour (fixture->pane->outline,
                                                get_handle (fixture, "mks-board"), 1));
}

static gboolean
is_searching (Fixture *fixture)
{
  return fixture->pane->search != NULL;
}

static gboolean
is_not_searching (Fixture *fixture)
{
  return fixture->pane->search == NULL;
}

static void
look_for (Fixture    *fixture,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->pane->search_entry), text);
  charter_test_spin_until (g_strcmp0 (text, fixture->pane->search) == 0);
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->pane->rows));
}

static void
check_no_move_while_searching (Fixture *fixture)
{
  choose (fixture, get_handle (fixture, "swale"));
  look_for (fixture, "council");
  charter_test_spin_until (is_searching (fixture));
  act (fixture, "outline.move-up");
  act (fixture, "outline.move-down");
  g_assert_null (get_undo_label (fixture));
}

static void
check_search (Fixture *fixture)
{
  guint before;

  choose (fixture, get_handle (fixture, "swale"));
  before = count_rows (fixture);

  /* By initials that are not in the name. */
  look_for (fixture, "mkip");
  g_assert_cmpuint (count_rows (fixture), >, 1);
  g_assert_nonnull (charter_outline_find (fixture->pane->outline, get_handle (fixture, "mkip"),
                                          NULL));
  g_assert_false (gtk_widget_get_visible (fixture->pane->nothing_found));

  look_for (fixture, "zzz");
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  g_assert_true (gtk_widget_get_visible (fixture->pane->nothing_found));

  /* Groups are as they were before. */
  g_signal_emit_by_name (fixture->pane->search_entry, "stop-search");
  charter_test_spin_until (is_not_searching (fixture));
  g_assert_cmpuint (count_rows (fixture), ==, before);
  g_assert_false (gtk_widget_get_visible (fixture->pane->nothing_found));
  g_assert_cmpuint (charter_record_item_get_handle (charter_outline_pane_get_item (fixture->pane)),
                    ==, get_handle (fixture, "swale"));
}

/* The key that leads from the entry to what was found. */
static void
press_down (Fixture *fixture)
{
  GtkWidget *entry = GTK_WIDGET (fixture->pane->search_entry);
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (entry);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      g_autoptr(GtkShortcut) shortcut = NULL;

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller) ||
          gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;
      shortcut = g_list_model_get_item (G_LIST_MODEL (controller), 0);
      gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, entry, NULL);
    }
}

/* Sooner than what was typed is looked for by itself. */
static void
check_quick_search (Fixture *fixture)
{
  GtkEditable *entry = GTK_EDITABLE (fixture->pane->search_entry);

  choose (fixture, get_handle (fixture, "swale"));
  gtk_editable_set_text (entry, "zzz");
  press_down (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 0);

  gtk_editable_set_text (entry, "mkip");
  press_down (fixture);
  g_assert_cmpuint (count_rows (fixture), >, 1);
  g_assert_cmpuint (charter_selection_get_handle (charter_window_get_selection (fixture->window)),
                    !=, get_handle (fixture, "swale"));
}

static void
count_changes (guint *n_changes)
{
  (*n_changes)++;
}

/* An edit of one record touches its row and no other. */
static void
check_edit_keeps_rows (Fixture *fixture)
{
  CharterRecordItem *item;
  guint n_changes = 0;
  guint64 handle = get_handle (fixture, "swale");

  choose (fixture, handle);
  item = charter_outline_pane_get_item (fixture->pane);
  g_signal_connect_swapped (fixture->pane->rows, "items-changed", G_CALLBACK (count_changes),
                            &n_changes);
  g_assert_true (charter_record_edits_rename (fixture->document, handle, "Swale!", NULL));
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_true (charter_outline_pane_get_item (fixture->pane) == item);
  g_assert_cmpstr (charter_record_item_get_title (item), ==, "Swale!");
  g_signal_handlers_disconnect_by_data (fixture->pane->rows, &n_changes);
}

/* A membership is called after what it joins. */
static void
check_rows_follow_names (Fixture *fixture)
{
  CharterRecord *record = find_record (fixture, CHARTER_KIND_MEMBERSHIP, "mkip-ashford-2008");
  CharterRecordItem *item = charter_outline_find (fixture->pane->outline,
                                                  charter_record_get_handle (record), NULL);
  g_autofree char *before = g_strdup (charter_record_item_get_title (item));
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);

  g_ptr_array_add (edits,
                   charter_edit_new_set (find_record (fixture, CHARTER_KIND_ORGANIZATION, "ashford"),
                                         "/short_name", g_variant_new_string ("Ashdown")));
  g_assert_true (charter_document_perform (fixture->document, "test", NULL, edits, NULL));
  g_ptr_array_unref (edits);
  g_assert_cmpstr (charter_record_item_get_title (item), !=, before);
  g_assert_nonnull (strstr (charter_record_item_get_title (item), "Ashdown"));
}

static void
check_period (Fixture *fixture)
{
  CharterRecord *record = find_record (fixture, CHARTER_KIND_ORGANIZATION, "swale");
  guint64 handle = charter_record_get_handle (record);
  CharterRecordItem *item = charter_outline_find (fixture->pane->outline, handle, NULL);

  g_assert_null (charter_record_item_get_period (item));
  g_assert_true (charter_document_perform_one (fixture->document, "test",
                                               charter_edit_new_set (
                                                 record, "/dissolution_date",
                                                 g_variant_new_string ("2015-03-31")), NULL));
  g_assert_cmpstr (charter_record_item_get_period (item), ==, "ended 31 March 2015");
  charter_document_undo (fixture->document);
  record = find_record (fixture, CHARTER_KIND_ORGANIZATION, "swale");
  g_assert_true (charter_document_perform_one (fixture->document, "test",
                                               charter_edit_new_set (
                                                 record, "/founding_date",
                                                 g_variant_new_string ("2099-04-01")), NULL));
  g_assert_cmpstr (charter_record_item_get_period (item), ==, "begins 1 April 2099");
}

static void
check_seat (Fixture *fixture)
{
  CharterRecordSet *records;
  CharterRecord *seat;
  CharterRecordGroup group;
  guint64 handle;

  choose (fixture, get_handle (fixture, "mks-board"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add", "i",
                              CHARTER_RECORD_GROUP_SEATS);
  handle = charter_selection_get_handle (charter_window_get_selection (fixture->window));
  records = charter_document_get_records (fixture->document);
  seat = charter_record_set_find_handle (records, handle);
  g_assert_nonnull (seat);
  g_assert_true (charter_record_group_find (records, seat, &group));
  g_assert_cmpint (group, ==, CHARTER_RECORD_GROUP_SEATS);
  g_assert_true (charter_record_set_resolve (records, seat, "organization_id") ==
                 find_record (fixture, CHARTER_KIND_ORGANIZATION, "mks-board"));
  /* It is in sight: its group is open. */
  g_assert_cmpuint (charter_record_item_get_handle (charter_outline_pane_get_item (fixture->pane)),
                    ==, handle);
}

static gboolean
has_row_focus (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->pane->list));
}

static gboolean
has_menu (Fixture *fixture)
{
  return fixture->pane->menu != NULL && gtk_widget_get_mapped (fixture->pane->menu);
}

static gboolean
is_row_mapped (Fixture *fixture)
{
  GtkWidget *row = charter_test_find_type (GTK_WIDGET (fixture->pane->list),
                                           CHARTER_TYPE_RECORD_ROW);

  return row != NULL && gtk_widget_get_mapped (row);
}

static char *
get_first_label (GMenuModel *menu)
{
  g_autoptr(GMenuModel) section = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  char *label = NULL;

  g_menu_model_get_item_attribute (section != NULL ? section : menu, 0, G_MENU_ATTRIBUTE_LABEL,
                                   "s", &label);
  return label;
}

static void
check_menu (Fixture *fixture)
{
  GtkPopoverMenu *menu;
  g_autofree char *label = NULL;
  g_autofree char *add = NULL;

  charter_test_spin_until (is_row_mapped (fixture));
  charter_outline_pane_go_to (fixture->pane, get_handle (fixture, "swale"));
  charter_test_spin_until (has_row_focus (fixture));
  act (fixture, "outline.menu");
  charter_test_spin_until (has_menu (fixture));
  menu = GTK_POPOVER_MENU (fixture->pane->menu);
  label = get_first_label (gtk_popover_menu_get_menu_model (menu));
  g_assert_cmpstr (label, ==, "Details");
  gtk_popover_popdown (GTK_POPOVER (menu));
  charter_test_spin_until (has_row_focus (fixture));

  gtk_single_selection_set_selected (fixture->pane->rows, 1);
  act (fixture, "outline.menu");
  add = get_first_label (gtk_popover_menu_get_menu_model (menu));
  g_assert_cmpstr (add, ==, "Add council");
}

/* What is no longer selected on the canvas is not marked here either; a heading
 * stays, which was never selected there. */
static void
check_nothing_selected (Fixture *fixture)
{
  choose (fixture, get_handle (fixture, "swale"));
  g_assert_nonnull (charter_outline_pane_get_item (fixture->pane));
  choose (fixture, 0);
  g_assert_null (charter_outline_pane_get_item (fixture->pane));

  choose (fixture, get_handle (fixture, "swale"));
  gtk_single_selection_set_selected (fixture->pane->rows, 1);
  choose (fixture, 0);
  g_assert_cmpuint (gtk_single_selection_get_selected (fixture->pane->rows), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_data_func ("/contents/rename", check_rename, run);
  g_test_add_data_func ("/contents/rename-by-leaving", check_rename_by_leaving, run);
  g_test_add_data_func ("/contents/rename-in-details", check_rename_in_details, run);
  g_test_add_data_func ("/contents/duplicate", check_duplicate, run);
  g_test_add_data_func ("/contents/move", check_move, run);
  g_test_add_data_func ("/contents/move-past-others", check_move_past_others, run);
  g_test_add_data_func ("/contents/no-move-while-searching", check_no_move_while_searching, run);
  g_test_add_data_func ("/contents/search", check_search, run);
  g_test_add_data_func ("/contents/quick-search", check_quick_search, run);
  g_test_add_data_func ("/contents/edit-keeps-rows", check_edit_keeps_rows, run);
  g_test_add_data_func ("/contents/rows-follow-names", check_rows_follow_names, run);
  g_test_add_data_func ("/contents/period", check_period, run);
  g_test_add_data_func ("/contents/seat", check_seat, run);
  g_test_add_data_func ("/contents/menu", check_menu, run);
  g_test_add_data_func ("/contents/nothing-selected", check_nothing_selected, run);

  return g_test_run ();
}
