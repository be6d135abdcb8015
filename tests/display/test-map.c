/* test-map.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-list.h"
#include "app/diagrams/diagram-pane.h"
#include "app/export/export-dialog.h"
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
  /* The map that is kept is not what is seen. */
  charter_test_activate (window, "win.export");
  g_assert_null (charter_test_find_toplevel (CHARTER_TYPE_EXPORT_DIALOG));

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

/* What the pane does for a key pressed with Alt, wherever in it the keys are. */
static void
press_with_alt (CharterWindow *window,
                guint          key)
{
  GtkWidget *pane = GTK_WIDGET (get_pane (window));
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (pane);
  guint n_activated = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
           j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (!GTK_IS_KEYVAL_TRIGGER (trigger) ||
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != key ||
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) != GDK_ALT_MASK)
            continue;
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, pane,
                                        gtk_shortcut_get_arguments (shortcut));
          n_activated++;
        }
    }
  g_assert_cmpuint (n_activated, ==, 1);
}

static CharterPoint
find_corner (CharterWindow *window)
{
  CharterCanvas *canvas = charter_diagram_pane_get_canvas (get_pane (window));

  return charter_viewport_to_content (charter_canvas_get_viewport (canvas), 0, 0);
}

static gboolean
is_near (CharterPoint one,
         CharterPoint other)
{
  return ABS (one.x - other.x) < 1 && ABS (one.y - other.y) < 1;
}

/* There and back, twice: what was seen of the map is seen again, also where the
 * bar below was higher for a moment, and of a council's diagram all. */
static void
check_keys (CharterWindow *window)
{
  static const char *const councils[] = { "swale", "maidstone" };
  CharterCanvas *canvas = charter_diagram_pane_get_canvas (get_pane (window));
  CharterViewport *viewport = charter_canvas_get_viewport (canvas);
  CharterPoint corner;
  double zoom;
  int height;

  show (window, "map");
  press_with_alt (window, GDK_KEY_Down);
  press_with_alt (window, GDK_KEY_Up);
  g_assert_cmpstr (get_title (window), ==, "What the councils share");
  charter_viewport_zoom_to (viewport, 2.5, 0, 0);
  charter_viewport_pan (viewport, -40, -60);
  zoom = charter_viewport_get_zoom (viewport);
  corner = find_corner (window);

  for (guint i = 0; i < G_N_ELEMENTS (councils); i++)
    {
      charter_test_select (window, CHARTER_KIND_ORGANIZATION, councils[i]);
      charter_viewport_zoom_to (viewport, zoom, 0, 0);
      charter_viewport_pan (viewport,
                            charter_viewport_to_widget (viewport, find_corner (window).x, 0).x -
                            charter_viewport_to_widget (viewport, corner.x, 0).x,
                            charter_viewport_to_widget (viewport, 0, find_corner (window).y).y -
                            charter_viewport_to_widget (viewport, 0, corner.y).y);
      g_assert_true (is_near (find_corner (window), corner));
      press_with_alt (window, GDK_KEY_Down);
      charter_test_spin_until (!g_str_equal (get_title (window), "What the councils share"));
      g_assert_true (charter_viewport_get_fits (viewport));
      height = gtk_widget_get_height (GTK_WIDGET (canvas));
      gtk_widget_set_size_request (get_child (window, "council_box"), -1, 120);
      charter_test_spin_until (gtk_widget_get_height (GTK_WIDGET (canvas)) < height);
      press_with_alt (window, GDK_KEY_Up);
      charter_test_spin_until (g_str_equal (get_title (window), "What the councils share"));
      gtk_widget_set_size_request (get_child (window, "council_box"), -1, -1);
      charter_test_spin_until (is_near (find_corner (window), corner));
      g_assert_cmpfloat_with_epsilon (charter_viewport_get_zoom (viewport), zoom, 0.001);
      g_assert_false (charter_viewport_get_fits (viewport));
    }
}

static void
test_keys (void)
{
  charter_test_run_example (check_keys);
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
  g_test_add_func ("/map/keys", test_keys);

  return g_test_run ();
}
