/* test-map.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-list.h"
#include "app/diagrams/diagram-pane.h"
#include "app/records/record-edits.h"

#include "display-test.h"

static CharterDiagramPane *
get_pane (CharterWindow *window)
{
  return CHARTER_DIAGRAM_PANE (charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DIAGRAM_PANE));
}

static GtkWidget *
get_child (CharterWindow *window,
           const char    *id)
{
  return charter_test_find_id (GTK_WIDGET (get_pane (window)), id);
}

static void
show (CharterWindow *window,
      const char    *id)
{
  charter_diagram_list_choose_handle (
    CHARTER_DIAGRAM_LIST (charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DIAGRAM_LIST)),
    charter_test_find_handle (window, CHARTER_KIND_VIEW, id));
  charter_test_spin_until (charter_test_is_drawn (window));
}

/* What is drawn, once it is. */
static const char *
get_title (CharterWindow *window)
{
  CharterDiagramLoader *loader = charter_test_get_loader (window);

  charter_test_spin_until (!charter_diagram_loader_get_busy (loader) &&
                           charter_diagram_loader_get_diagram (loader) != NULL);
  return charter_diagram_get_title (charter_diagram_loader_get_diagram (loader));
}

static const char *
get_label (CharterWindow *window,
           const char    *id)
{
  return gtk_label_get_text (GTK_LABEL (get_child (window, id)));
}

static void
do_on_pane (CharterWindow *window,
            const char    *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_pane (window)), action, NULL));
}

/* A council without a diagram of its own: nothing is written for it. */
static void
check_unkept (CharterWindow *window)
{
  CharterRecordSet *records = charter_test_get_records (window);

  show (window, "map");
  g_assert_true (gtk_widget_get_visible (get_child (window, "open_button")));
  g_assert_false (gtk_widget_get_sensitive (get_child (window, "open_button")));
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
  g_assert_true (gtk_widget_get_sensitive (get_child (window, "open_button")));
  g_assert_cmpstr (get_label (window, "open_label"), ==, "Open the diagram of Swale");

  do_on_pane (window, "diagram.open-council");
  g_assert_cmpstr (get_title (window), ==, "Swale Borough Council");
  g_assert_true (gtk_widget_get_visible (get_child (window, "back_button")));
  g_assert_cmpstr (get_label (window, "back_label"), ==, "Back to the map");
  g_assert_true (gtk_widget_get_visible (get_child (window, "keep_button")));
  g_assert_true (records == charter_test_get_records (window));

  do_on_pane (window, "diagram.leave-council");
  g_assert_cmpstr (get_title (window), ==, "What the councils share");
  g_assert_false (gtk_widget_get_visible (get_child (window, "back_button")));
  g_assert_cmpuint (charter_selection_get_handle (charter_window_get_selection (window)), ==,
                    charter_test_find_handle (window, CHARTER_KIND_ORGANIZATION, "swale"));
}

static void
test_unkept (void)
{
  charter_test_run_example (check_unkept);
}

/* The file has a diagram of Maidstone. */
static void
check_kept (CharterWindow *window)
{
  show (window, "map");
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "maidstone");
  do_on_pane (window, "diagram.open-council");
  charter_test_spin_until (charter_diagram_loader_get_view (charter_test_get_loader (window)) ==
                           charter_test_find_handle (window, CHARTER_KIND_VIEW, "council-maidstone"));
  get_title (window);
  g_assert_true (gtk_widget_get_visible (get_child (window, "back_button")));
  g_assert_false (gtk_widget_get_visible (get_child (window, "keep_button")));
  do_on_pane (window, "diagram.leave-council");
  g_assert_cmpstr (get_title (window), ==, "What the councils share");

  /* Who goes elsewhere by the list has left the map. */
  do_on_pane (window, "diagram.open-council");
  get_title (window);
  show (window, "matrix");
  get_title (window);
  g_assert_false (gtk_widget_get_visible (get_child (window, "council_box")));
}

static void
test_kept (void)
{
  charter_test_run_example (check_kept);
}

static void
check_keep (CharterWindow *window)
{
  guint n_views = charter_record_set_get_n_records (charter_test_get_records (window), CHARTER_KIND_VIEW);

  show (window, "map");
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
  do_on_pane (window, "diagram.open-council");
  get_title (window);
  do_on_pane (window, "diagram.keep-council");
  g_assert_cmpuint (charter_record_set_get_n_records (charter_test_get_records (window), CHARTER_KIND_VIEW),
                    ==, n_views + 1);
  g_assert_cmpstr (get_title (window), ==, "Swale Borough Council");
  g_assert_cmpuint (charter_diagram_loader_get_council (charter_test_get_loader (window)), ==, 0);
  g_assert_true (gtk_widget_get_visible (get_child (window, "back_button")));
  g_assert_false (gtk_widget_get_visible (get_child (window, "keep_button")));
  do_on_pane (window, "diagram.leave-council");
  g_assert_cmpstr (get_title (window), ==, "What the councils share");

  charter_test_activate (window, "win.undo");
  g_assert_cmpuint (charter_record_set_get_n_records (charter_test_get_records (window), CHARTER_KIND_VIEW),
                    ==, n_views);
}

static void
test_keep (void)
{
  charter_test_run_example (check_keep);
}

/* What is set up is what the file has. */
static void
check_set_up (CharterWindow *window)
{
  show (window, "map");
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
  do_on_pane (window, "diagram.open-council");
  get_title (window);
  charter_test_activate (window, "win.set-up-diagram");
  g_assert_cmpstr (get_title (window), ==, "What the councils share");
}

static void
test_set_up (void)
{
  charter_test_run_example (check_set_up);
}

/* A council that is gone has no diagram. */
static void
check_deleted (CharterWindow *window)
{
  g_autoptr(GError) error = NULL;

  show (window, "map");
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
  do_on_pane (window, "diagram.open-council");
  get_title (window);
  g_assert_true (charter_record_edits_delete (charter_test_get_document (window),
                                              charter_test_find_handle (window, CHARTER_KIND_ORGANIZATION,
                                                                        "swale"),
                                              &error));
  charter_test_spin_until (charter_diagram_loader_get_council (charter_test_get_loader (window)) == 0);
  g_assert_cmpstr (get_title (window), ==, "What the councils share");
  charter_test_spin_until (!gtk_widget_get_visible (get_child (window, "back_button")));
}

static void
test_deleted (void)
{
  charter_test_run_example (check_deleted);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/unkept", test_unkept);
  g_test_add_func ("/map/kept", test_kept);
  g_test_add_func ("/map/keep", test_keep);
  g_test_add_func ("/map/set-up", test_set_up);
  g_test_add_func ("/map/deleted", test_deleted);

  return g_test_run ();
}
