/* test-window.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas-item.h"
#include "app/canvas/canvas.h"
#include "app/checks/check-entry.h"
#include "app/contents/contents.h"
#include "app/contents/outline-pane.h"
#include "app/details/details.h"
#include "app/details/field-row.h"
#include "app/details/reference-button.h"
#include "app/diagrams/diagram-list.h"
#include "app/diagrams/diagram-pane.h"
#include "app/records/record-row.h"
#include "app/tables/table-list.h"
#include "app/window/about.h"
#include "app/window/application.h"
#include "app/window/window.h"

#include "display-test.h"

static void
check_new (CharterWindow *window)
{
  g_assert_true (charter_window_is_untouched (window));
}

static void
test_new (void)
{
  charter_test_run_body (NULL, check_new);
}

static void
check_draws (CharterWindow *window)
{
  GtkWidget *canvas = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_CANVAS);
  guint n_items = 0;

  for (GtkWidget *item = gtk_widget_get_first_child (canvas); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    n_items++;
  g_assert_cmpuint (n_items, >, 20);
}

static void
test_draws (void)
{
  charter_test_run_example (check_draws);
}

static void
check_edits (CharterWindow *window)
{
  guint64 handle = charter_test_find_handle (window, CHARTER_KIND_ORGANIZATION, "swale");
  CharterDocument *document = charter_test_get_document (window);
  g_autofree char *before = NULL;
  GtkWidget *row;
  GtkWidget *entry;

  charter_selection_set_handle (charter_window_get_selection (window), handle);
  row = charter_test_find_type (charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DETAILS),
                                CHARTER_TYPE_FIELD_ROW);
  g_assert_nonnull (row);
  entry = charter_test_find_type (row, GTK_TYPE_ENTRY);
  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  g_assert_cmpstr (before, ==, "Swale Borough Council");

  gtk_editable_set_text (GTK_EDITABLE (entry), "Swale District Council");
  g_assert_true (charter_file_get_modified (charter_window_get_file (window)));
  g_assert_cmpstr (charter_record_get_name (
                     charter_record_set_find_handle (charter_document_get_records (document),
                                                     handle)),
                   ==, "Swale District Council");

  charter_test_activate (window, "win.undo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, before);
  g_assert_false (charter_file_get_modified (charter_window_get_file (window)));
}

static void
test_edits (void)
{
  charter_test_run_example (check_edits);
}

static void
check_add_and_delete (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  CharterSelection *selection = charter_window_get_selection (window);
  guint before = charter_record_set_get_n_records (charter_document_get_records (document),
                                                   CHARTER_KIND_PERSON);
  guint64 handle;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.add", "i", 6);
  handle = charter_selection_get_handle (selection);
  g_assert_cmpuint (charter_record_set_get_n_records (charter_document_get_records (document),
                                                      CHARTER_KIND_PERSON), ==, before + 1);
  g_assert_nonnull (charter_record_set_find_handle (charter_document_get_records (document),
                                                    handle));
  charter_test_activate (window, "win.delete");
  g_assert_null (charter_record_set_find_handle (charter_document_get_records (document),
                                                 handle));
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, 0);
}

static void
test_add_and_delete (void)
{
  charter_test_run_example (check_add_and_delete);
}

static void
check_selection_reaches_canvas (CharterWindow *window)
{
  GtkWidget *canvas = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_CANVAS);
  guint n_selected = 0;

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "mks-board");
  for (GtkWidget *item = gtk_widget_get_first_child (canvas); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      if (charter_canvas_item_get_selected (CHARTER_CANVAS_ITEM (item)))
        {
          gtk_test_accessible_assert_role (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
          n_selected++;
        }
    }
  g_assert_cmpuint (n_selected, >=, 1);
}

static void
test_selection_reaches_canvas (void)
{
  charter_test_run_example (check_selection_reaches_canvas);
}

static gboolean
is_control (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  /* A menu button and a drop-down are the control; the toggle inside is theirs. */
  if (parent != NULL && (GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent)))
    return FALSE;
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_ENTRY (widget) ||
         GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_DROP_DOWN (widget) ||
         GTK_IS_LIST_VIEW (widget) || CHARTER_IS_CANVAS_ITEM (widget) || CHARTER_IS_CANVAS (widget);
}

static gboolean
has_visible_words (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL;
}

static void
check_names_below (GtkWidget *widget)
{
  if (is_control (widget) && !has_visible_words (widget) &&
      !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      g_test_message ("%s (%s) has no name", G_OBJECT_TYPE_NAME (widget),
                      gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
      g_test_fail ();
    }
  /* What is inside the toolkit's own widgets is theirs to name. */
  if (GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_DROP_DOWN (widget) ||
      GTK_IS_SPIN_BUTTON (widget) || ADW_IS_COMBO_ROW (widget) || ADW_IS_ENTRY_ROW (widget) ||
      GTK_IS_COLUMN_VIEW (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names_below (child);
}

static void
check_names (CharterWindow *window)
{
  static const struct
  {
    CharterKindId  kind;
    const char    *id;
  } records[] = {
    { CHARTER_KIND_ORGANIZATION, "swale" },
    { CHARTER_KIND_PERSON, "alison-broom" },
    { CHARTER_KIND_MEMBERSHIP, "mkip-ashford-2008" },
    { CHARTER_KIND_VIEW, "governance-2015" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      charter_test_select (window, records[i].kind, records[i].id);
      check_names_below (GTK_WIDGET (window));
    }
}

static void
test_names (void)
{
  charter_test_run_example (check_names);
}

static void
check_panes (CharterWindow *window)
{
  GtkWidget *contents = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_CONTENTS);
  GtkWidget *details = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DETAILS);

  g_assert_true (gtk_widget_get_visible (contents));
  charter_test_activate (window, "win.contents-shown");
  g_assert_false (gtk_widget_get_visible (contents));
  charter_test_activate (window, "win.details-shown");
  g_assert_false (gtk_widget_is_visible (details));
}

static void
test_panes (void)
{
  charter_test_run_example (check_panes);
}

static void
check_every_view (CharterWindow *window)
{
  CharterDocument *document = charter_test_get_document (window);
  CharterRecordSet *records = charter_document_get_records (document);
  CharterDiagramLoader *loader = charter_test_get_loader (window);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);

      charter_diagram_loader_set_view (loader, charter_record_get_handle (view));
      charter_test_spin_until (!charter_diagram_loader_get_busy (loader));
      if (charter_diagram_loader_get_problem (loader) != NULL)
        g_test_message ("%s: %s", charter_record_get_id (view),
                        charter_diagram_loader_get_problem (loader));
      g_assert_null (charter_diagram_loader_get_problem (loader));
      g_assert_nonnull (charter_diagram_loader_get_diagram (loader));
    }
}

static void
test_every_view (void)
{
  charter_test_run_example (check_every_view);
}

static gboolean
is_said (GtkWidget  *from,
         const char *words)
{
  if (GTK_IS_LABEL (from) && g_str_equal (gtk_label_get_text (GTK_LABEL (from)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (is_said (child, words))
        return TRUE;
    }
  return FALSE;
}

/* Names are said as they are, whatever characters are in them. */
static void
check_messages (CharterWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.notify", "s", "Tunbridge & <Wells>");
  charter_test_spin_until (is_said (GTK_WIDGET (window), "Tunbridge & <Wells>"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.offer-undo", "s",
                              "Deleted “Swale & <Medway>”");
  charter_test_spin_until (is_said (GTK_WIDGET (window), "Deleted “Swale & <Medway>”"));
}

static void
test_messages (void)
{
  charter_test_run_example (check_messages);
}

/* The menu is made when it is first opened: by the key too. */
static void
check_offer_new (CharterWindow *window)
{
  GtkWidget *pane = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_OUTLINE_PANE);
  GtkMenuButton *button = GTK_MENU_BUTTON (gtk_widget_get_template_child (
    pane, CHARTER_TYPE_OUTLINE_PANE, "add_button"));

  g_assert_null (gtk_menu_button_get_popover (button));
  charter_test_activate (window, "win.offer-new");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  g_assert_true (gtk_popover_get_mnemonics_visible (gtk_menu_button_get_popover (button)));
}

static void
test_offer_new (void)
{
  charter_test_run_example (check_offer_new);
}

static void
test_debug_information (void)
{
  g_autofree char *text = charter_about_get_debug_information ();

  g_assert_nonnull (strstr (text, CHARTER_VERSION));
  g_assert_nonnull (strstr (text, "GTK: 4."));
}

static gboolean
has_keys (CharterWindow *window,
          GType          type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

/* F6 goes down the panes at the left, one by one. */
static void
check_stops (CharterWindow *window)
{
  const GType stops[] = { CHARTER_TYPE_DIAGRAM_LIST, CHARTER_TYPE_TABLE_LIST,
                          CHARTER_TYPE_CHECK_ENTRY, CHARTER_TYPE_OUTLINE_PANE };

  gtk_widget_grab_focus (charter_test_find_type (GTK_WIDGET (window), stops[0]));
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      g_assert_true (has_keys (window, stops[i]));
      charter_test_activate (window, "win.next-pane");
    }
  g_assert_false (has_keys (window, CHARTER_TYPE_CONTENTS));
}

static void
test_stops (void)
{
  charter_test_run_example (check_stops);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/window/new", test_new);
  g_test_add_func ("/window/draws", test_draws);
  g_test_add_func ("/window/edits", test_edits);
  g_test_add_func ("/window/add-and-delete", test_add_and_delete);
  g_test_add_func ("/window/selection-reaches-canvas", test_selection_reaches_canvas);
  g_test_add_func ("/window/names", test_names);
  g_test_add_func ("/window/panes", test_panes);
  g_test_add_func ("/window/stops", test_stops);
  g_test_add_func ("/window/every-view", test_every_view);
  g_test_add_func ("/window/messages", test_messages);
  g_test_add_func ("/window/offer-new", test_offer_new);
  g_test_add_func ("/window/debug-information", test_debug_information);

  return g_test_run ();
}
