/* canvas.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas.h"

#include <math.h>

#include <glib/gi18n.h>

#include "app/canvas-item.h"
#include "app/picture.h"

/* One step of a zoom button or of the wheel. */
#define ZOOM_STEP 1.2

/* Pixels that one notch of the wheel moves the picture. */
#define SCROLL_STEP 60.0

/* Widgets beyond this cost more than a frame (500 of them: 7 ms, measured
 * with GTK 4.8); what has none is reached through the contents. */
#define MOST_ITEMS 1500

struct _CharterCanvas
{
  GtkWidget         parent_instance;

  CharterViewport  *viewport;
  CharterSelection *selection; /* nullable */
  CharterPicture   *picture;   /* nullable */
  GPtrArray        *items;     /* borrowed CharterCanvasItem, in reading order */
  double            pointer_x;
  double            pointer_y;
  double            drag_x;    /* how far the drag has moved the picture */
  double            drag_y;
  double            zoom_start;
  gboolean          space_held;
};

G_DEFINE_FINAL_TYPE (CharterCanvas, charter_canvas, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CharterDrawing *
get_drawing (CharterCanvas *self)
{
  return self->picture != NULL ? charter_picture_get_drawing (self->picture) : NULL;
}

static const CharterDrawingGroup *
get_group (CharterCanvas     *self,
           CharterCanvasItem *item)
{
  return charter_drawing_get_group (get_drawing (self), charter_canvas_item_get_group (item));
}

static void
show_selection (CharterCanvas *self)
{
  guint64 handle = self->selection != NULL ? charter_selection_get_handle (self->selection) : 0;
  gboolean revealed = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      CharterCanvasItem *item = g_ptr_array_index (self->items, i);
      const CharterDrawingGroup *group = get_group (self, item);
      gboolean selected = handle != 0 && group->handle == handle;

      charter_canvas_item_set_selected (item, selected);
      if (selected && !revealed)
        {
          charter_viewport_reveal (self->viewport, &group->bounds);
          revealed = TRUE;
        }
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
make_items (CharterCanvas *self)
{
  CharterDrawing *drawing = get_drawing (self);
  guint n_groups = drawing != NULL ? charter_drawing_get_n_groups (drawing) : 0;

  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->items, i));
  g_ptr_array_set_size (self->items, 0);

  for (guint i = 0; i < n_groups && self->items->len < MOST_ITEMS; i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);
      GtkWidget *item;

      if (group->role == CHARTER_DRAWING_ROLE_FURNITURE || group->name == NULL)
        continue;
      item = charter_canvas_item_new (i, group->name);
      gtk_widget_set_parent (item, GTK_WIDGET (self));
      g_ptr_array_add (self->items, item);
    }
}

static int
find_focused (CharterCanvas *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      if (gtk_widget_has_focus (g_ptr_array_index (self->items, i)))
        return (int) i;
    }
  return -1;
}

static void
focus_item (CharterCanvas *self,
            guint          number)
{
  CharterCanvasItem *item = g_ptr_array_index (self->items, number);

  charter_viewport_reveal (self->viewport, &get_group (self, item)->bounds);
  gtk_widget_grab_focus (GTK_WIDGET (item));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The item that lies next in a direction: near, and more along than aside. */
static int
find_neighbour (CharterCanvas    *self,
                guint             from,
                GtkDirectionType  direction)
{
  const CharterRectangle *start = &get_group (self, g_ptr_array_index (self->items, from))->bounds;
  double best = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < self->items->len; i++)
    {
      const CharterRectangle *there = &get_group (self, g_ptr_array_index (self->items, i))->bounds;
      double dx = there->x + there->width / 2 - start->x - start->width / 2;
      double dy = there->y + there->height / 2 - start->y - start->height / 2;
      gboolean across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
      double along = across ? dx : dy;
      double aside = fabs (across ? dy : dx);
      double distance;

      if (direction == GTK_DIR_LEFT || direction == GTK_DIR_UP)
        along = -along;
      distance = along + 2 * aside;
      if (i != from && along > 0.5 && aside <= 3 * along && distance < best)
        {
          best = distance;
          found = (int) i;
        }
    }
  return found;
}

static void
select_item (CharterCanvas     *self,
             CharterCanvasItem *item)
{
  guint64 handle = get_group (self, item)->handle;

  if (self->selection != NULL && handle != 0)
    charter_selection_set_handle (self->selection, handle);
}

static int
find_item_at (CharterCanvas *self,
              double         x,
              double         y)
{
  CharterPoint place = charter_viewport_to_content (self->viewport, x, y);
  CharterDrawing *drawing = get_drawing (self);
  guint group = drawing != NULL
              ? charter_drawing_find_group (drawing, place.x, place.y)
              : CHARTER_DRAWING_NO_GROUP;

  while (group != CHARTER_DRAWING_NO_GROUP)
    {
      for (guint i = 0; i < self->items->len; i++)
        {
          CharterCanvasItem *item = g_ptr_array_index (self->items, i);

          if (charter_canvas_item_get_group (item) == group && get_group (self, item)->handle != 0)
            return (int) i;
        }
      group = charter_drawing_get_group (drawing, group)->parent;
    }
  return -1;
}

static void
viewport_changed_cb (CharterCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pressed_cb (CharterCanvas   *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  int found;

  if (self->space_held)
    return;
  found = find_item_at (self, x, y);
  if (found < 0)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      if (self->selection != NULL)
        charter_selection_set_handle (self->selection, 0);
      return;
    }
  gtk_widget_grab_focus (g_ptr_array_index (self->items, (guint) found));
  select_item (self, g_ptr_array_index (self->items, (guint) found));
  if (n_press == 2)
    g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
drag_begin_cb (CharterCanvas  *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != GDK_BUTTON_MIDDLE && !(button == GDK_BUTTON_PRIMARY && self->space_held))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->drag_x = 0;
  self->drag_y = 0;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
}

static void
drag_update_cb (CharterCanvas *self,
                double         x,
                double         y)
{
  charter_viewport_pan (self->viewport, x - self->drag_x, y - self->drag_y);
  self->drag_x = x;
  self->drag_y = y;
}

static void
drag_end_cb (CharterCanvas *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static gboolean
scroll_cb (CharterCanvas            *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double step = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL
              ? SCROLL_STEP
              : 1;

  if ((state & GDK_CONTROL_MASK) != 0)
    charter_viewport_zoom_by (self->viewport, pow (ZOOM_STEP, -dy * step / SCROLL_STEP),
                              self->pointer_x, self->pointer_y);
  else if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
    charter_viewport_pan (self->viewport, -dy * step, 0);
  else
    charter_viewport_pan (self->viewport, -dx * step, -dy * step);
  return TRUE;
}

static void
motion_cb (CharterCanvas *self,
           double         x,
           double         y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
pinch_begin_cb (CharterCanvas *self)
{
  self->zoom_start = charter_viewport_get_zoom (self->viewport);
}

static void
pinch_cb (CharterCanvas *self,
          double         factor,
          GtkGesture    *gesture)
{
  double x = self->pointer_x;
  double y = self->pointer_y;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  charter_viewport_zoom_to (self->viewport, self->zoom_start * factor, x, y);
}

static gboolean
key_pressed_cb (CharterCanvas *self,
                guint          keyval)
{
  if (keyval != GDK_KEY_space)
    return FALSE;
  self->space_held = TRUE;
  return TRUE;
}

static void
key_released_cb (CharterCanvas *self,
                 guint          keyval)
{
  if (keyval == GDK_KEY_space)
    self->space_held = FALSE;
}

static void
left_cb (CharterCanvas *self)
{
  self->space_held = FALSE;
}

static gboolean
zoom_binding_cb (GtkWidget *widget,
                 GVariant  *arguments,
                 gpointer   user_data)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);
  int steps = g_variant_get_int32 (arguments);

  if (steps > 0)
    charter_canvas_zoom_in (self);
  else if (steps < 0)
    charter_canvas_zoom_out (self);
  else
    charter_viewport_zoom_to (self->viewport, 1,
                              gtk_widget_get_width (widget) / 2.0,
                              gtk_widget_get_height (widget) / 2.0);
  return TRUE;
}

static gboolean
activate_binding_cb (GtkWidget *widget,
                     GVariant  *arguments,
                     gpointer   user_data)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);
  int focused = find_focused (self);

  if (focused < 0)
    return FALSE;
  select_item (self, g_ptr_array_index (self->items, (guint) focused));
  g_signal_emit (self, signals[ACTIVATED], 0);
  return TRUE;
}

static void
add_gestures (CharterCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

static void
add_controllers (CharterCanvas *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
charter_canvas_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = 120;
  *natural = 400;
}

static void
charter_canvas_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);
  double scale;

  charter_viewport_set_size (self->viewport, width, height);
  scale = charter_viewport_get_scale (self->viewport);
  for (guint i = 0; i < self->items->len; i++)
    {
      CharterCanvasItem *item = g_ptr_array_index (self->items, i);
      const CharterRectangle *bounds = &get_group (self, item)->bounds;
      CharterPoint corner = charter_viewport_to_widget (self->viewport, bounds->x, bounds->y);
      GtkAllocation place = { (int) floor (corner.x), (int) floor (corner.y),
                              MAX (1, (int) ceil (bounds->width * scale)),
                              MAX (1, (int) ceil (bounds->height * scale)) };

      gtk_widget_size_allocate (GTK_WIDGET (item), &place, -1);
    }
}

static void
charter_canvas_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);
  double scale = charter_viewport_get_scale (self->viewport);
  CharterPoint start;
  CharterPoint end;
  CharterPoint corner;

  if (self->picture == NULL)
    return;

  start = charter_viewport_to_content (self->viewport, 0, 0);
  end = charter_viewport_to_content (self->viewport, gtk_widget_get_width (widget),
                                     gtk_widget_get_height (widget));
  corner = charter_viewport_to_widget (self->viewport, 0, 0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) floor (corner.x),
                                                          (float) floor (corner.y)));
  charter_picture_snapshot (self->picture, snapshot, scale,
                            &(CharterRectangle) { start.x, start.y,
                                                  end.x - start.x, end.y - start.y });
  for (guint i = 0; i < self->items->len; i++)
    {
      CharterCanvasItem *item = g_ptr_array_index (self->items, i);

      if (charter_canvas_item_get_selected (item) &&
          get_group (self, item)->role == CHARTER_DRAWING_ROLE_LINE)
        charter_picture_snapshot_halo (self->picture, snapshot,
                                       charter_canvas_item_get_group (item), scale);
    }
  gtk_snapshot_restore (snapshot);

  for (guint i = 0; i < self->items->len; i++)
    {
      CharterCanvasItem *item = g_ptr_array_index (self->items, i);
      gboolean ringed = charter_canvas_item_get_selected (item) &&
                        get_group (self, item)->role != CHARTER_DRAWING_ROLE_LINE;

      if (ringed || gtk_widget_has_visible_focus (GTK_WIDGET (item)))
        gtk_widget_snapshot_child (widget, GTK_WIDGET (item), snapshot);
    }
}

/* Tab goes through the picture in reading order, and out of it at either
 * end; the arrow keys go to what lies there. */
static gboolean
charter_canvas_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);
  int focused = find_focused (self);
  int next;

  if (self->items->len == 0)
    return FALSE;

  if (direction == GTK_DIR_TAB_FORWARD)
    next = focused + 1;
  else if (direction == GTK_DIR_TAB_BACKWARD)
    next = focused >= 0 ? focused - 1 : (int) self->items->len - 1;
  else
    next = focused >= 0 ? find_neighbour (self, (guint) focused, direction) : 0;

  if (next < 0 || next >= (int) self->items->len)
    return direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD && focused >= 0;
  focus_item (self, (guint) next);
  return TRUE;
}

static gboolean
charter_canvas_grab_focus (GtkWidget *widget)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);

  for (guint i = 0; i < self->items->len; i++)
    {
      if (charter_canvas_item_get_selected (g_ptr_array_index (self->items, i)))
        return gtk_widget_grab_focus (g_ptr_array_index (self->items, i));
    }
  return self->items->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->items, 0));
}

static void
charter_canvas_dispose (GObject *object)
{
  CharterCanvas *self = CHARTER_CANVAS (object);

  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->items, i));
  g_ptr_array_set_size (self->items, 0);
  g_clear_object (&self->picture);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (charter_canvas_parent_class)->dispose (object);
}

static void
charter_canvas_finalize (GObject *object)
{
  CharterCanvas *self = CHARTER_CANVAS (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (charter_canvas_parent_class)->finalize (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           keyval;
    GdkModifierType modifiers;
    int             steps;
  } zooms[] = {
    { GDK_KEY_plus,        0, 1 },
    { GDK_KEY_equal,       0, 1 },
    { GDK_KEY_KP_Add,      0, 1 },
    { GDK_KEY_minus,       0, -1 },
    { GDK_KEY_KP_Subtract, 0, -1 },
    { GDK_KEY_0,           0, 0 },
    { GDK_KEY_KP_0,        0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding (widget_class, zooms[i].keyval, zooms[i].modifiers,
                                  zoom_binding_cb, "i", zooms[i].steps);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_binding_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_binding_cb, NULL);
}

static void
charter_canvas_class_init (CharterCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_canvas_dispose;
  object_class->finalize = charter_canvas_finalize;
  widget_class->measure = charter_canvas_measure;
  widget_class->size_allocate = charter_canvas_size_allocate;
  widget_class->snapshot = charter_canvas_snapshot;
  widget_class->focus = charter_canvas_focus;
  widget_class->grab_focus = charter_canvas_grab_focus;

  /**
   * CharterCanvas::activated:
   *
   * The user wants to see more of what is selected.
   */
  signals[ACTIVATED] = g_signal_new ("activated",
                                     G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
charter_canvas_init (CharterCanvas *self)
{
  self->items = g_ptr_array_new ();
  self->viewport = charter_viewport_new ();
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (viewport_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Diagram"), -1);
  add_gestures (self);
  add_controllers (self);
}

/**
 * charter_canvas_set_selection:
 * @self: a canvas
 * @selection: what is shown and changed as selected
 */
void
charter_canvas_set_selection (CharterCanvas    *self,
                              CharterSelection *selection)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));
  g_return_if_fail (CHARTER_IS_SELECTION (selection));

  g_set_object (&self->selection, selection);
  g_signal_connect_object (selection, "notify::handle", G_CALLBACK (show_selection), self,
                           G_CONNECT_SWAPPED);
  show_selection (self);
}

/**
 * charter_canvas_set_diagram:
 * @self: a canvas
 * @diagram: (nullable): what to show
 * @palette: (nullable): the name of its colours
 *
 * Shows another diagram, or the same one after an edit: the focus and the
 * place that is seen stay.
 */
void
charter_canvas_set_diagram (CharterCanvas  *self,
                            CharterDiagram *diagram,
                            const char     *palette)
{
  g_autoptr(CharterPicture) picture = NULL;
  int focused;

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  focused = find_focused (self);
  if (diagram != NULL)
    picture = charter_picture_new (diagram, palette);
  g_set_object (&self->picture, picture);
  make_items (self);
  if (picture != NULL)
    charter_viewport_set_content_size (self->viewport,
                                       charter_drawing_get_width (get_drawing (self)),
                                       charter_drawing_get_height (get_drawing (self)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  show_selection (self);
  if (focused >= 0 && focused < (int) self->items->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->items, (guint) focused));
}

/**
 * charter_canvas_get_viewport:
 * @self: a canvas
 *
 * Returns: (transfer none): which part of the diagram is seen
 */
CharterViewport *
charter_canvas_get_viewport (CharterCanvas *self)
{
  g_return_val_if_fail (CHARTER_IS_CANVAS (self), NULL);

  return self->viewport;
}

/**
 * charter_canvas_zoom_in:
 * @self: a canvas
 *
 * Makes the picture one step larger; its middle stays.
 */
void
charter_canvas_zoom_in (CharterCanvas *self)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  charter_viewport_zoom_by (self->viewport, ZOOM_STEP,
                            gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                            gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/**
 * charter_canvas_zoom_out:
 * @self: a canvas
 *
 * Makes the picture one step smaller; its middle stays.
 */
void
charter_canvas_zoom_out (CharterCanvas *self)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  charter_viewport_zoom_by (self->viewport, 1 / ZOOM_STEP,
                            gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                            gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}
