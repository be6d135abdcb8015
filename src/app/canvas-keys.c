/* canvas-keys.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas-private.h"

#include <math.h>

static void
focus_item (CharterCanvas *self,
            guint          number)
{
  CharterCanvasItem *item = g_ptr_array_index (self->items, number);

  charter_viewport_reveal (self->viewport, &charter_canvas_get_group (self, item)->bounds);
  gtk_widget_grab_focus (GTK_WIDGET (item));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The item that lies next in a direction: near, and more along than aside. */
static int
find_neighbour (CharterCanvas    *self,
                guint             from,
                GtkDirectionType  direction)
{
  const CharterRectangle *start = &charter_canvas_get_group (self, g_ptr_array_index (self->items, from))->bounds;
  double best = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < self->items->len; i++)
    {
      const CharterRectangle *there = &charter_canvas_get_group (self, g_ptr_array_index (self->items, i))->bounds;
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
  int focused = charter_canvas_find_focused (self);

  if (focused < 0)
    return FALSE;
  charter_canvas_select_item (self, g_ptr_array_index (self->items, (guint) focused));
  charter_canvas_activate (self);
  return TRUE;
}

/* Tab goes through the picture in reading order, and out of it at either
 * end; the arrow keys go to what lies there. */
static gboolean
charter_canvas_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);
  int focused = charter_canvas_find_focused (self);
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

/**
 * charter_canvas_add_keys:
 * @self: a canvas
 *
 * Lets the space bar turn dragging into moving the picture.
 */
void
charter_canvas_add_keys (CharterCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * charter_canvas_install_keys:
 * @widget_class: the class of the canvas
 *
 * Lets the keys walk through what is shown, select and zoom it.
 */
void
charter_canvas_install_keys (GtkWidgetClass *widget_class)
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

  widget_class->focus = charter_canvas_focus;
  widget_class->grab_focus = charter_canvas_grab_focus;
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding (widget_class, zooms[i].keyval, zooms[i].modifiers,
                                  zoom_binding_cb, "i", zooms[i].steps);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_binding_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_binding_cb, NULL);
}
