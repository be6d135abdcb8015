/* test-canvas.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "app/canvas/canvas-private.h"
#include "app/canvas/find-bar.h"
#include "app/canvas/line-dialog.h"
#include "app/canvas/part-edits.h"
#include "app/canvas/rename-popover.h"
#include "app/diagrams/diagram-menu.h"
#include "app/diagrams/diagram-pane.h"
#include "app/records/record-group.h"
#include "app/window/application.h"
#include "app/window/window.h"

#include "display-test.h"

/* More people than parts have widgets. */
#define MANY_PEOPLE 2000

/* What a test works with; it is filled before the body runs. */
typedef struct
{
  CharterWindow    *window;
  CharterCanvas    *canvas;
  GtkWidget        *pane;
  CharterDocument  *document;
  CharterSelection *selection;
} Scene;

typedef void (*BodyFunc) (Scene *scene);
/* The controller of a kind that a widget has; of several, the one for a
 * button of the mouse. */
static gpointer
find_controller (GtkWidget *widget,
                 GType      type,
                 guint      button)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) &&
          (!GTK_IS_GESTURE_SINGLE (controller) ||
           gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == button))
        return controller;
    }
  g_assert_not_reached ();
}

static gboolean
is_drawn (Scene *scene)
{
  return charter_canvas_get_drawing (scene->canvas) != NULL &&
         gtk_widget_get_width (GTK_WIDGET (scene->canvas)) > 200 &&
         !charter_diagram_loader_get_busy (
           charter_diagram_pane_get_loader (CHARTER_DIAGRAM_PANE (scene->pane)));
}

static void
run_body (CharterWindow *window,
          gpointer       data)
{
  BodyFunc *body = data;
  Scene scene = { 0 };

  scene.window = window;
  scene.canvas = CHARTER_CANVAS (charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_CANVAS));
  scene.pane = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DIAGRAM_PANE);
  scene.document = charter_test_get_document (window);
  scene.selection = charter_window_get_selection (window);
  charter_test_spin_until (is_drawn (&scene));
  (*body) (&scene);
}

static void
run_file (const char *path,
          BodyFunc    body)
{
  charter_test_run (path, run_body, &body);
}

static void
run (gconstpointer body)
{
  g_autofree char *path = charter_test_copy_example ();

  run_file (path, (BodyFunc) body);
}

static CharterRecord *
find_record (Scene         *scene,
             CharterKindId  kind,
             const char    *id)
{
  return charter_test_find_record (scene->window, kind, id);
}

static guint64
find_handle (Scene         *scene,
             CharterKindId  kind,
             const char    *id)
{
  return charter_record_get_handle (find_record (scene, kind, id));
}

static guint
count_records (Scene         *scene,
               CharterKindId  kind)
{
  return charter_record_set_get_n_records (charter_document_get_records (scene->document), kind);
}

static guint
find_group (Scene   *scene,
            guint64  handle)
{
  CharterDrawing *drawing = charter_canvas_get_drawing (scene->canvas);

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      if (charter_drawing_get_group (drawing, i)->handle == handle)
        return i;
    }
  return CHARTER_DRAWING_NO_GROUP;
}

static void
emit_click (Scene      *scene,
            const char *signal,
            guint       button,
            int         n_press,
            double      x,
            double      y)
{
  g_signal_emit_by_name (find_controller (GTK_WIDGET (scene->canvas), GTK_TYPE_GESTURE_CLICK,
                                          button),
                         signal, n_press, x, y);
}

static void
click (Scene *scene,
       guint  group,
       guint  button,
       int    n_press)
{
  GdkRectangle place = charter_canvas_get_place (scene->canvas, group);
  double x = place.x + place.width / 2.0;
  double y = place.y + MIN (place.height / 2.0, 8);

  emit_click (scene, "pressed", button, n_press, x, y);
  emit_click (scene, "released", button, n_press, x, y);
}

/* A board on which very many people sit. */
static char *
write_large_file (void)
{
  g_autoptr(GString) text = g_string_new ("{\"format_version\": 1, \"organizations\": ["
                                          "{\"id\": \"b\", \"name\": \"Board\","
                                          " \"classification\": \"board\"}], \"persons\": [");
  g_autoptr(GError) error = NULL;
  char *path = g_build_filename (g_get_tmp_dir (), "charter-large.partnership.json", NULL);

  for (guint i = 0; i < MANY_PEOPLE; i++)
    g_string_append_printf (text, "%s{\"id\": \"p%u\", \"name\": \"Person %u\"}",
                            i > 0 ? "," : "", i, i);
  g_string_append (text, "], \"memberships\": [");
  for (guint i = 0; i < MANY_PEOPLE; i++)
    g_string_append_printf (text, "%s{\"id\": \"m%u\", \"person_id\": \"p%u\","
                            " \"organization_id\": \"b\"}", i > 0 ? "," : "", i, i);
  g_string_append (text, "], \"views\": [{\"id\": \"v\", \"name\": \"All\", \"kind\": \"board\","
                   " \"page\": \"none\","
                   " \"focus\": [{\"kind\": \"organizations\", \"id\": \"b\"}]}]}");
  g_file_set_contents (path, text->str, -1, &error);
  g_assert_no_error (error);
  return path;
}

static guint
count_items (Scene *scene)
{
  guint count = 0;

  for (guint i = 0; i < scene->canvas->items->len; i++)
    count += g_ptr_array_index (scene->canvas->items, i) != NULL ? 1 : 0;
  return count;
}

static gboolean
has_few_items (Scene *scene)
{
  return count_items (scene) < 300;
}

static void
check_large (Scene *scene)
{
  CharterDrawing *drawing = charter_canvas_get_drawing (scene->canvas);
  guint last = find_group (scene, find_handle (scene, CHARTER_KIND_MEMBERSHIP, "m1990"));
  GdkRectangle place;
  guint next;

  g_assert_cmpuint (charter_navigation_get_n_stops (scene->canvas->navigation), >,
                    CHARTER_CANVAS_MOST_ITEMS);
  g_assert_cmpuint (count_items (scene), <=, CHARTER_CANVAS_MOST_ITEMS + 8);
  g_assert_cmpuint (last, !=, CHARTER_DRAWING_NO_GROUP);

  /* Larger, so that only a few parts are seen. */
  charter_viewport_zoom_to (scene->canvas->viewport, 1, 10, 10);
  charter_viewport_pan (scene->canvas->viewport, 1e6, 1e6);
  charter_test_spin_until (has_few_items (scene));
  g_assert_null (g_ptr_array_index (scene->canvas->items, last));

  /* Without the time to make a widget the part is clicked. */
  charter_viewport_reveal (scene->canvas->viewport,
                           &charter_drawing_get_group (drawing, last)->bounds);
  g_assert_null (g_ptr_array_index (scene->canvas->items, last));
  place = charter_canvas_get_place (scene->canvas, last);
  emit_click (scene, "pressed", GDK_BUTTON_PRIMARY, 1, place.x + place.width / 2.0,
              place.y + place.height / 2.0);
  g_assert_cmpuint (charter_selection_get_handle (scene->selection), ==,
                    charter_drawing_get_group (drawing, last)->handle);
  g_assert_cmpuint (charter_canvas_find_focused (scene->canvas), ==, last);
  g_assert_true (charter_canvas_item_get_selected (g_ptr_array_index (scene->canvas->items, last)));

  /* The keys go on from there. */
  next = charter_navigation_get_next (scene->canvas->navigation, last);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (scene->canvas), GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (charter_canvas_find_focused (scene->canvas), ==, next);
}

static void
test_large (void)
{
  g_autofree char *path = write_large_file ();

  run_file (path, check_large);
  g_remove (path);
}

static void
check_keys (Scene *scene)
{
  guint director = find_group (scene, find_handle (scene, CHARTER_KIND_POST, "mks-director"));
  guint line;
  guint below = charter_navigation_walk (scene->canvas->navigation, director,
                                         CHARTER_DIRECTION_DOWN, &line);

  g_assert_cmpuint (line, !=, CHARTER_DRAWING_NO_GROUP);
  charter_canvas_focus_group (scene->canvas, director);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (scene->canvas), GTK_DIR_DOWN));
  g_assert_cmpuint (charter_canvas_find_focused (scene->canvas), ==, below);
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (g_ptr_array_index (scene->canvas->items, below)),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    charter_drawing_get_group (charter_canvas_get_drawing (scene->canvas), line)->name);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (scene->canvas), GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (charter_canvas_find_focused (scene->canvas), ==,
                    charter_navigation_get_next (scene->canvas->navigation, below));
}

/* What is not drawn here leaves the picture where it is. */
static void
check_not_drawn (Scene *scene)
{
  guint64 handle = find_handle (scene, CHARTER_KIND_ORGANIZATION, "joint-task-and-finish-group");
  CharterPoint before;
  CharterPoint after;

  g_assert_cmpuint (find_group (scene, handle), ==, CHARTER_DRAWING_NO_GROUP);
  charter_viewport_zoom_to (scene->canvas->viewport, 3, 0, 0);
  before = charter_viewport_to_content (scene->canvas->viewport, 0, 0);
  charter_selection_set_handle (scene->selection, handle);
  after = charter_viewport_to_content (scene->canvas->viewport, 0, 0);
  g_assert_cmpfloat (before.x, ==, after.x);
  g_assert_cmpfloat (before.y, ==, after.y);
}

/* Two fingers zoom from where the picture was when they came down. */
static void
check_pinch (Scene *scene)
{
  CharterViewport *viewport = scene->canvas->viewport;
  GtkGesture *pinch = find_controller (GTK_WIDGET (scene->canvas), GTK_TYPE_GESTURE_ZOOM, 0);

  charter_viewport_zoom_to (viewport, 1, 0, 0);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 1.5);
  g_assert_cmpfloat_with_epsilon (charter_viewport_get_zoom (viewport), 1.5, 0.001);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  g_assert_cmpfloat_with_epsilon (charter_viewport_get_zoom (viewport), 2, 0.001);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 0.75);
  g_assert_cmpfloat_with_epsilon (charter_viewport_get_zoom (viewport), 1.5, 0.001);
}

static gboolean
is_traced (Scene *scene)
{
  return charter_canvas_get_traced (scene->canvas)->len > 0;
}

static void
check_hover (Scene *scene)
{
  gpointer motion = find_controller (GTK_WIDGET (scene->canvas), GTK_TYPE_EVENT_CONTROLLER_MOTION,
                                     0);
  guint64 relation = find_handle (scene, CHARTER_KIND_RELATION, "director-line-manages-mks");
  guint line = find_group (scene, relation);
  GdkRectangle place;
  GArray *traced;

  g_assert_cmpuint (line, !=, CHARTER_DRAWING_NO_GROUP);
  gtk_window_set_focus_visible (GTK_WINDOW (scene->window), FALSE);
  place = charter_canvas_get_place (scene->canvas, line);
  g_signal_emit_by_name (motion, "motion", place.x + place.width / 2.0,
                         place.y + place.height / 2.0);
  charter_test_spin_until (is_traced (scene));
  traced = charter_canvas_get_traced (scene->canvas);
  g_assert_cmpuint (traced->len, ==, 3);
  g_assert_cmpuint (g_array_index (traced, guint, 0), ==, line);

  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpuint (charter_canvas_get_traced (scene->canvas)->len, ==, 0);
}

static gboolean
has_no_popover (Scene *scene)
{
  return charter_test_find_type (GTK_WIDGET (scene->canvas), GTK_TYPE_POPOVER) == NULL;
}

static void
check_rename (Scene *scene)
{
  guint64 handle = find_handle (scene, CHARTER_KIND_POST, "mks-director");
  GtkWidget *popover;
  GtkWidget *entry;

  click (scene, find_group (scene, handle), GDK_BUTTON_PRIMARY, 2);
  popover = charter_test_find_type (GTK_WIDGET (scene->canvas), CHARTER_TYPE_RENAME_POPOVER);
  g_assert_nonnull (popover);
  entry = charter_test_find_type (popover, GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "MKS Director");

  /* A record has to have a name. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (charter_record_get_text (find_record (scene, CHARTER_KIND_POST, "mks-director"),
                                            "label"), ==, "MKS Director");

  gtk_editable_set_text (GTK_EDITABLE (entry), "Director of services");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (charter_record_get_text (find_record (scene, CHARTER_KIND_POST, "mks-director"),
                                            "label"), ==, "Director of services");
  charter_test_spin_until (has_no_popover (scene));

  charter_document_undo (scene->document);
  g_assert_cmpstr (charter_record_get_text (find_record (scene, CHARTER_KIND_POST, "mks-director"),
                                            "label"), ==, "MKS Director");
}

/* A line has no name: the details are asked for instead. */
static void
count_up (guint *count)
{
  (*count)++;
}

static void
check_rename_line (Scene *scene)
{
  guint64 relation = find_handle (scene, CHARTER_KIND_RELATION, "director-line-manages-mks");
  guint count = 0;

  g_signal_connect_swapped (scene->canvas, "activated", G_CALLBACK (count_up), &count);
  charter_canvas_request_rename (scene->canvas, find_group (scene, relation));
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (has_no_popover (scene));
  g_signal_handlers_disconnect_by_func (scene->canvas, count_up, &count);
}

static gboolean
menu_has (GMenuModel *menu,
          const char *action,
          int         target)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr(GVariant) number = g_menu_model_get_item_attribute_value (menu, i,
                                                                          G_MENU_ATTRIBUTE_TARGET,
                                                                          G_VARIANT_TYPE_INT32);
      g_autofree char *name = NULL;

      if (section != NULL && menu_has (section, action, target))
        return TRUE;
      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name) &&
          g_str_equal (name, action) &&
          (target < 0 || (number != NULL && g_variant_get_int32 (number) == target)))
        return TRUE;
    }
  return FALSE;
}

static void
check_menu_models (Scene *scene)
{
  g_autoptr(GMenuModel) board =
    charter_diagram_menu_new (find_record (scene, CHARTER_KIND_ORGANIZATION, "mks-board"), FALSE);
  g_autoptr(GMenuModel) council =
    charter_diagram_menu_new (find_record (scene, CHARTER_KIND_ORGANIZATION, "swale"), FALSE);
  g_autoptr(GMenuModel) read_only =
    charter_diagram_menu_new (find_record (scene, CHARTER_KIND_ORGANIZATION, "swale"), TRUE);
  g_autoptr(GMenuModel) background = charter_diagram_menu_new (NULL, FALSE);

  g_assert_true (menu_has (board, "diagram.rename", -1));
  g_assert_true (menu_has (board, "diagram.add-line", -1));
  g_assert_true (menu_has (board, "diagram.add-part", CHARTER_PART_ADD_MEMBER));
  g_assert_true (menu_has (board, "diagram.add-part", CHARTER_PART_ADD_SEAT));
  g_assert_false (menu_has (board, "diagram.add-part", CHARTER_PART_ADD_COUNCIL));
  g_assert_true (menu_has (council, "diagram.add-part", CHARTER_PART_ADD_SERVICE));
  g_assert_false (menu_has (council, "diagram.add-part", CHARTER_PART_ADD_SEAT));
  g_assert_false (menu_has (read_only, "win.delete", -1));
  g_assert_true (menu_has (read_only, "diagram.sources", -1));
  g_assert_true (menu_has (background, "win.add", CHARTER_RECORD_GROUP_PEOPLE));
  g_assert_false (menu_has (background, "win.delete", -1));
}

static void
check_menu (Scene *scene)
{
  guint64 handle = find_handle (scene, CHARTER_KIND_ORGANIZATION, "mks-board");
  guint before = count_records (scene, CHARTER_KIND_MEMBERSHIP);
  CharterRecord *added;
  GtkWidget *menu;

  click (scene, find_group (scene, handle), GDK_BUTTON_SECONDARY, 1);
  g_assert_cmpuint (charter_selection_get_handle (scene->selection), ==, handle);
  menu = charter_test_find_type (GTK_WIDGET (scene->canvas), GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (menu);

  gtk_widget_activate_action (menu, "diagram.add-part", "i", CHARTER_PART_ADD_MEMBER);
  g_assert_cmpuint (count_records (scene, CHARTER_KIND_MEMBERSHIP), ==, before + 1);
  added = charter_record_set_find_handle (charter_document_get_records (scene->document),
                                          charter_selection_get_handle (scene->selection));
  g_assert_nonnull (added);
  g_assert_cmpint (charter_record_get_kind (added), ==, CHARTER_KIND_MEMBERSHIP);
  g_assert_cmpstr (charter_record_get_text (added, "organization_id"), ==, "mks-board");

  charter_document_undo (scene->document);
  g_assert_cmpuint (count_records (scene, CHARTER_KIND_MEMBERSHIP), ==, before);
  gtk_popover_popdown (GTK_POPOVER (menu));
  charter_test_spin_until (has_no_popover (scene));
  check_menu_models (scene);
}

/* The window may be closed while a menu is open. */
static void
check_closing (Scene *scene)
{
  guint64 handle = find_handle (scene, CHARTER_KIND_ORGANIZATION, "mks-board");

  click (scene, find_group (scene, handle), GDK_BUTTON_SECONDARY, 1);
  g_assert_false (has_no_popover (scene));
}

/* Every addition makes a record that refers to the one it was asked for. */
static void
check_additions (Scene *scene)
{
  static const struct
  {
    CharterPartAddition  addition;
    CharterKindId        kind;
    const char          *id;
    const char          *field;
  } cases[] = {
    { CHARTER_PART_ADD_MEMBER, CHARTER_KIND_ORGANIZATION, "mks-board", "organization_id" },
    { CHARTER_PART_ADD_SEAT, CHARTER_KIND_ORGANIZATION, "mks-board", "organization_id" },
    { CHARTER_PART_ADD_BODY, CHARTER_KIND_ORGANIZATION, "swale", "parent_id" },
    { CHARTER_PART_ADD_SERVICE, CHARTER_KIND_ORGANIZATION, "swale", "member" },
    { CHARTER_PART_ADD_PLACE, CHARTER_KIND_PERSON, "alison-broom", "person_id" },
    { CHARTER_PART_ADD_HOLDER, CHARTER_KIND_POST, "mks-director", "post_id" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CharterRecord *record = find_record (scene, cases[i].kind, cases[i].id);
      g_autoptr(GError) error = NULL;
      guint64 handle = charter_part_edits_add (scene->document, cases[i].addition,
                                               charter_record_get_handle (record), &error);
      CharterRecordSet *records = charter_document_get_records (scene->document);

      g_assert_no_error (error);
      g_assert_true (charter_record_set_resolve (records,
                                                 charter_record_set_find_handle (records, handle),
                                                 cases[i].field) == record);
      charter_document_undo (scene->document);
      g_assert_null (charter_record_set_find_handle (
        charter_document_get_records (scene->document), handle));
    }
}

static void
check_line_is_added (Scene      *scene,
                     const char *classification,
                     const char *condition)
{
  CharterRecordSet *records = charter_document_get_records (scene->document);
  CharterRecord *line =
    charter_record_set_find_handle (records, charter_selection_get_handle (scene->selection));

  g_assert_cmpint (charter_record_get_kind (line), ==, CHARTER_KIND_RELATION);
  g_assert_true (charter_record_set_resolve (records, line, "from") ==
                 find_record (scene, CHARTER_KIND_POST, "mks-director"));
  g_assert_true (charter_record_set_resolve (records, line, "to") ==
                 find_record (scene, CHARTER_KIND_ORGANIZATION, "mks-board"));
  g_assert_cmpstr (charter_record_get_text (line, "classification"), ==, classification);
  g_assert_cmpstr (charter_record_get_text (line, "condition"), ==, condition);
}

static void
check_drag (Scene *scene)
{
  guint64 director = find_handle (scene, CHARTER_KIND_POST, "mks-director");
  guint board = find_group (scene, find_handle (scene, CHARTER_KIND_ORGANIZATION, "mks-board"));
  GdkRectangle from;
  GdkRectangle to;
  guint before = count_records (scene, CHARTER_KIND_RELATION);

  charter_selection_set_handle (scene->selection, director);
  from = charter_canvas_get_place (scene->canvas, find_group (scene, director));
  to = charter_canvas_get_place (scene->canvas, board);
  g_assert_true (charter_canvas_link_is_at (scene->canvas, from.x + from.width,
                                            from.y + from.height / 2.0));
  g_assert_false (charter_canvas_link_is_at (scene->canvas, from.x + from.width / 2.0,
                                             from.y + from.height / 2.0));

  /* Let go where nothing is. */
  charter_canvas_link_begin (scene->canvas);
  charter_canvas_link_move (scene->canvas, 1, 1);
  charter_canvas_link_end (scene->canvas, TRUE);
  g_assert_null (charter_test_find_toplevel (CHARTER_TYPE_LINE_DIALOG));

  /* Back to where it began. */
  charter_canvas_link_begin (scene->canvas);
  charter_canvas_link_move (scene->canvas, from.x + from.width / 2.0, from.y + 3);
  charter_canvas_link_end (scene->canvas, TRUE);
  g_assert_null (charter_test_find_toplevel (CHARTER_TYPE_LINE_DIALOG));

  charter_canvas_link_begin (scene->canvas);
  charter_canvas_link_move (scene->canvas, to.x + to.width / 2.0, to.y + 3);
  g_assert_cmpuint (scene->canvas->link_to, ==, board);
  charter_canvas_link_end (scene->canvas, TRUE);
  g_assert_nonnull (charter_test_find_toplevel (CHARTER_TYPE_LINE_DIALOG));
  gtk_widget_activate_action (charter_test_find_toplevel (CHARTER_TYPE_LINE_DIALOG), "line.add",
                              NULL);
  g_assert_cmpuint (count_records (scene, CHARTER_KIND_RELATION), ==, before + 1);
  check_line_is_added (scene, "reports to", NULL);
  charter_document_undo (scene->document);
  g_assert_cmpuint (count_records (scene, CHARTER_KIND_RELATION), ==, before);
  charter_test_spin_until (charter_test_find_toplevel (CHARTER_TYPE_LINE_DIALOG) == NULL);
}

static void
check_dialog (Scene *scene)
{
  guint64 board = find_handle (scene, CHARTER_KIND_ORGANIZATION, "mks-board");
  guint before = count_records (scene, CHARTER_KIND_RELATION);
  CharterLineDialog *dialog;
  GtkWidget *search;
  GtkWidget *condition;

  charter_selection_set_handle (scene->selection, board);
  gtk_widget_activate_action (scene->pane, "diagram.add-line", NULL);
  dialog = charter_test_find_toplevel (CHARTER_TYPE_LINE_DIALOG);
  g_assert_nonnull (dialog);

  /* Nothing happens before the other end is chosen. */
  gtk_widget_activate_action (GTK_WIDGET (dialog), "line.add", NULL);
  g_assert_cmpuint (count_records (scene, CHARTER_KIND_RELATION), ==, before);

  search = charter_test_find_type (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "MKS DIRECTOR");
  g_signal_emit_by_name (search, "activate");
  gtk_drop_down_set_selected (
    GTK_DROP_DOWN (charter_test_find_type (GTK_WIDGET (dialog), GTK_TYPE_DROP_DOWN)),
    CHARTER_RELATION_ADVISES);
  condition = charter_test_find_type (GTK_WIDGET (dialog), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (condition), "on ICT");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "line.turn", NULL);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "line.add", NULL);
  g_assert_cmpuint (count_records (scene, CHARTER_KIND_RELATION), ==, before + 1);
  check_line_is_added (scene, "advises", "on ICT");
  charter_document_undo (scene->document);
  g_assert_cmpuint (count_records (scene, CHARTER_KIND_RELATION), ==, before);
  charter_test_spin_until (charter_test_find_toplevel (CHARTER_TYPE_LINE_DIALOG) == NULL);
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }
  return FALSE;
}

static void
check_sources (Scene *scene)
{
  GtkWidget *popover;

  charter_selection_set_handle (scene->selection,
                                find_handle (scene, CHARTER_KIND_RELATION,
                                             "director-line-manages-mks"));
  gtk_widget_activate_action (scene->pane, "diagram.sources", NULL);
  popover = charter_test_find_type (GTK_WIDGET (scene->canvas), GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  g_assert_true (says (popover, "paragraph 5"));
  g_assert_true (says (popover, "who would line manage"));
  gtk_popover_popdown (GTK_POPOVER (popover));
  charter_test_spin_until (has_no_popover (scene));
}

static const char *
get_count (Scene *scene)
{
  GtkWidget *bar = charter_test_find_type (scene->pane, CHARTER_TYPE_FIND_BAR);
  GtkWidget *entry = charter_test_find_type (bar, GTK_TYPE_SEARCH_ENTRY);

  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (entry)));
}

static gboolean
shows_first (Scene *scene)
{
  return g_str_has_prefix (get_count (scene), "1 of ");
}

static gboolean
shows_nothing (Scene *scene)
{
  return g_str_equal (get_count (scene), "Nothing found");
}

static void
check_find (Scene *scene)
{
  GtkWidget *bar = charter_test_find_type (scene->pane, CHARTER_TYPE_FIND_BAR);
  GtkWidget *entry = charter_test_find_type (bar, GTK_TYPE_SEARCH_ENTRY);
  guint last;

  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.find-in-diagram", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "mid kent enforcement");
  charter_test_spin_until (shows_first (scene));
  g_assert_cmpuint (scene->canvas->found->len, >, 1);
  last = g_array_index (scene->canvas->found, guint, scene->canvas->found->len - 1);

  /* Back from the first one is the last one, and on from there the first. */
  g_signal_emit_by_name (entry, "previous-match");
  g_assert_cmpuint (scene->canvas->found_group, ==, last);
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (shows_first (scene));

  gtk_editable_set_text (GTK_EDITABLE (entry), "zebra");
  charter_test_spin_until (shows_nothing (scene));

  gtk_editable_set_text (GTK_EDITABLE (entry), "mks board");
  charter_test_spin_until (shows_first (scene));
  last = scene->canvas->found_group;
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpuint (scene->canvas->found->len, ==, 0);
  g_assert_cmpuint (charter_canvas_find_focused (scene->canvas), ==, last);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/canvas/large", test_large);
  g_test_add_data_func ("/canvas/keys", check_keys, run);
  g_test_add_data_func ("/canvas/not-drawn", check_not_drawn, run);
  g_test_add_data_func ("/canvas/pinch", check_pinch, run);
  g_test_add_data_func ("/canvas/hover", check_hover, run);
  g_test_add_data_func ("/canvas/rename", check_rename, run);
  g_test_add_data_func ("/canvas/rename-line", check_rename_line, run);
  g_test_add_data_func ("/canvas/menu", check_menu, run);
  g_test_add_data_func ("/canvas/closing", check_closing, run);
  g_test_add_data_func ("/canvas/additions", check_additions, run);
  g_test_add_data_func ("/canvas/line-by-drag", check_drag, run);
  g_test_add_data_func ("/canvas/line-by-dialog", check_dialog, run);
  g_test_add_data_func ("/canvas/sources", check_sources, run);
  g_test_add_data_func ("/canvas/find", check_find, run);

  return g_test_run ();
}
