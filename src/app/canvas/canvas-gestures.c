/* canvas-gestures.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas-private.h"

#include <math.h>

/* Pixels that one notch of the wheel moves the picture. */
#define SCROLL_STEP 60.0

/* The part at a place that stands for a record. */
static guint
find_record_at (CharterCanvas *self,
                double         x,
                double         y)
{
  guint group = charter_canvas_find_at (self, x, y);

  while (group != CHARTER_DRAWING_NO_GROUP &&
         (!charter_navigation_is_stop (self->navigation, group) ||
          charter_drawing_get_group (charter_canvas_get_drawing (self), group)->handle == 0))
    group = charter_drawing_get_group (charter_canvas_get_drawing (self), group)->parent;
  return group;
}

static void
press (CharterCanvas *self,
       guint          found)
{
  if (found == CHARTER_DRAWING_NO_GROUP)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      if (self->selection != NULL)
        charter_selection_set_handle (self->selection, 0);
      return;
    }
  gtk_widget_grab_focus (charter_canvas_items_get (self, found));
  charter_canvas_select_group (self, found);
}

static void
pressed_cb (CharterCanvas   *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  if (!self->space_held && !charter_canvas_link_is_at (self, x, y))
    press (self, find_record_at (self, x, y));
}

/* Not while the button is down: letting it go would close what came up. */
static void
released_cb (CharterCanvas   *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *gesture)
{
  guint found = find_record_at (self, x, y);

  if (n_press == 2 && !self->space_held && found != CHARTER_DRAWING_NO_GROUP)
    charter_canvas_request_rename (self, found);
}

static void
menu_pressed_cb (CharterCanvas   *self,
                 int              n_press,
                 double           x,
                 double           y,
                 GtkGestureClick *gesture)
{
  guint found = find_record_at (self, x, y);

  press (self, found);
  charter_canvas_request_menu (self, found, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
drag_begin_cb (CharterCanvas  *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  charter_canvas_hover (self, CHARTER_DRAWING_NO_GROUP);
  if (button == GDK_BUTTON_PRIMARY && !self->space_held && charter_canvas_link_is_at (self, x, y))
    {
      charter_canvas_link_begin (self);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      return;
    }
  if (button != GDK_BUTTON_MIDDLE && !(button == GDK_BUTTON_PRIMARY && self->space_held))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->panning = TRUE;
  self->drag_x = 0;
  self->drag_y = 0;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
}

static void
drag_update_cb (CharterCanvas  *self,
                double          x,
                double          y,
                GtkGestureDrag *gesture)
{
  double start_x;
  double start_y;

  if (self->linking && gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y))
    {
      charter_canvas_link_move (self, start_x + x, start_y + y);
      return;
    }
  if (!self->panning)
    return;
  charter_viewport_pan (self->viewport, x - self->drag_x, y - self->drag_y);
  self->drag_x = x;
  self->drag_y = y;
}

static void
drag_end_cb (CharterCanvas *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  self->panning = FALSE;
  if (self->linking)
    charter_canvas_link_end (self, TRUE);
}

static void
drag_cancel_cb (CharterCanvas *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  self->panning = FALSE;
  charter_canvas_link_end (self, FALSE);
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
  if (self->linking)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  if (!self->space_held)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                     charter_canvas_link_is_at (self, x, y) ? "crosshair" : NULL);
  charter_canvas_hover (self, charter_canvas_find_at (self, x, y));
}

static void
pointer_left_cb (CharterCanvas *self)
{
  charter_canvas_hover (self, CHARTER_DRAWING_NO_GROUP);
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

  if (gtk_gesture_is_active (gesture))
    gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  charter_viewport_zoom_to (self->viewport, self->zoom_start * factor, x, y);
}

static void
add_presses (CharterCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
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
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
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
