/* canvas-gestures.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas-private.h"

#include <math.h>

/* Pixels that one notch of the wheel moves the picture. */
#define SCROLL_STEP 60.0

static int
find_item_at (CharterCanvas *self,
              double         x,
              double         y)
{
  CharterPoint place = charter_viewport_to_content (self->viewport, x, y);
  CharterDrawing *drawing = charter_canvas_get_drawing (self);
  guint group = drawing != NULL
              ? charter_drawing_find_group (drawing, place.x, place.y)
              : CHARTER_DRAWING_NO_GROUP;

  while (group != CHARTER_DRAWING_NO_GROUP)
    {
      for (guint i = 0; i < self->items->len; i++)
        {
          CharterCanvasItem *item = g_ptr_array_index (self->items, i);

          if (charter_canvas_item_get_group (item) == group && charter_canvas_get_group (self, item)->handle != 0)
            return (int) i;
        }
      group = charter_drawing_get_group (drawing, group)->parent;
    }
  return -1;
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
  charter_canvas_select_item (self, g_ptr_array_index (self->items, (guint) found));
  if (n_press == 2)
    charter_canvas_activate (self);
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
    charter_viewport_zoom_by (self->viewport, pow (CHARTER_CANVAS_ZOOM_STEP, -dy * step / SCROLL_STEP),
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

static void
add_presses (CharterCanvas *self)
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
add_motions (CharterCanvas *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * charter_canvas_add_gestures:
 * @self: a canvas
 *
 * Lets the pointer select, move and zoom what is shown.
 */
void
charter_canvas_add_gestures (CharterCanvas *self)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  add_presses (self);
  add_motions (self);
}
