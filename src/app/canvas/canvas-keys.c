/* canvas-keys.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas-private.h"

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

/* Returns the part that has the keys, or CHARTER_DRAWING_NO_GROUP. */
static guint
select_focused (CharterCanvas *self)
{
  guint focused = charter_canvas_find_focused (self);

  if (focused != CHARTER_DRAWING_NO_GROUP)
    charter_canvas_select_group (self, focused);
  return focused;
}

static gboolean
activate_binding_cb (GtkWidget *widget,
                     GVariant  *arguments,
                     gpointer   user_data)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);

  if (select_focused (self) == CHARTER_DRAWING_NO_GROUP)
    return FALSE;
  charter_canvas_activate (self);
  return TRUE;
}

static gboolean
clear_binding_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);

  if (self->linking)
    {
      charter_canvas_link_end (self, FALSE);
      return TRUE;
    }
  if (self->selection == NULL || charter_selection_get_handle (self->selection) == 0)
    return FALSE;
  charter_canvas_hover (self, CHARTER_DRAWING_NO_GROUP);
  charter_selection_set_handle (self->selection, 0);
  return TRUE;
}

static gboolean
rename_binding_cb (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   user_data)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);
  guint focused = select_focused (self);

  if (focused == CHARTER_DRAWING_NO_GROUP)
    return FALSE;
  charter_canvas_request_rename (self, focused);
  return TRUE;
}

static gboolean
menu_binding_cb (GtkWidget *widget,
                 GVariant  *arguments,
                 gpointer   user_data)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);
  guint focused = select_focused (self);
  GdkRectangle place = { 0, 0, 1, 1 };

  if (focused != CHARTER_DRAWING_NO_GROUP)
    place = charter_canvas_get_place (self, focused);
  charter_canvas_request_menu (self, focused, &place);
  return TRUE;
}

/* What is done with the selected record is done with the focused part. */
static gboolean
action_binding_cb (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   user_data)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);

  if (select_focused (self) == CHARTER_DRAWING_NO_GROUP)
    return FALSE;
  return gtk_widget_activate_action_variant (widget, g_variant_get_string (arguments, NULL), NULL);
}

static gboolean
walk_in_order (CharterCanvas *self,
               guint          focused,
               gboolean       forward)
{
  guint next = forward ? charter_navigation_get_next (self->navigation, focused)
                       : charter_navigation_get_previous (self->navigation, focused);

  if (next == CHARTER_DRAWING_NO_GROUP)
    return FALSE;
  charter_canvas_focus_group (self, next);
  return TRUE;
}

/* Somebody who walks along a line hears what the line says. */
static void
walk (CharterCanvas    *self,
      guint             focused,
      GtkDirectionType  direction)
{
  static const CharterDirection directions[] = {
    [GTK_DIR_LEFT] = CHARTER_DIRECTION_LEFT,
    [GTK_DIR_RIGHT] = CHARTER_DIRECTION_RIGHT,
    [GTK_DIR_UP] = CHARTER_DIRECTION_UP,
    [GTK_DIR_DOWN] = CHARTER_DIRECTION_DOWN,
  };
  guint line;
  guint next = charter_navigation_walk (self->navigation, focused, directions[direction], &line);
  GtkWidget *item;

  if (next == CHARTER_DRAWING_NO_GROUP)
    return;
  item = charter_canvas_items_get (self, next);
  charter_canvas_item_set_description (CHARTER_CANVAS_ITEM (item),
                                       line != CHARTER_DRAWING_NO_GROUP
                                       ? charter_drawing_get_group (charter_canvas_get_drawing (self),
                                                                    line)->name
                                       : NULL);
  charter_canvas_focus_group (self, next);
}

/* Tab goes through the picture in reading order, and out of it at either
 * end; the arrow keys go along lines and to what lies there. */
static gboolean
charter_canvas_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);
  guint focused = charter_canvas_find_focused (self);

  if (self->navigation == NULL)
    return FALSE;
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return walk_in_order (self, focused, direction == GTK_DIR_TAB_FORWARD);
  if (focused == CHARTER_DRAWING_NO_GROUP)
    return walk_in_order (self, focused, TRUE);
  walk (self, focused, direction);
  return TRUE;
}

static gboolean
charter_canvas_grab_focus (GtkWidget *widget)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);
  guint group = charter_canvas_find_selected (self);

  if (self->navigation == NULL)
    return FALSE;
  if (group == CHARTER_DRAWING_NO_GROUP)
    group = self->last_focused;
  if (group == CHARTER_DRAWING_NO_GROUP)
    group = charter_navigation_get_next (self->navigation, CHARTER_DRAWING_NO_GROUP);
  return group != CHARTER_DRAWING_NO_GROUP &&
         gtk_widget_grab_focus (charter_canvas_items_get (self, group));
}

/* The keys come back to where they were. */
static void
charter_canvas_set_focus_child (GtkWidget *widget,
                                GtkWidget *child)
{
  GtkWidgetClass *parent_class = g_type_class_peek (GTK_TYPE_WIDGET);

  parent_class->set_focus_child (widget, child);
  if (CHARTER_IS_CANVAS_ITEM (child))
    CHARTER_CANVAS (widget)->last_focused =
      charter_canvas_item_get_group (CHARTER_CANVAS_ITEM (child));
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
  static const struct
  {
    guint           keyval;
    GdkModifierType modifiers;
    GtkShortcutFunc func;
    const char     *action; /* nullable */
  } keys[] = {
    { GDK_KEY_Return,   0,              activate_binding_cb, NULL },
    { GDK_KEY_KP_Enter, 0,              activate_binding_cb, NULL },
    { GDK_KEY_Escape,   0,              clear_binding_cb,    NULL },
    { GDK_KEY_F2,       0,              rename_binding_cb,   NULL },
    { GDK_KEY_Menu,     0,              menu_binding_cb,     NULL },
    { GDK_KEY_F10,      GDK_SHIFT_MASK, menu_binding_cb,     NULL },
    { GDK_KEY_l,        0,              action_binding_cb,   "diagram.add-line" },
    { GDK_KEY_Delete,   0,              action_binding_cb,   "win.delete" },
  };

  widget_class->focus = charter_canvas_focus;
  widget_class->grab_focus = charter_canvas_grab_focus;
  widget_class->set_focus_child = charter_canvas_set_focus_child;
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding (widget_class, zooms[i].keyval, zooms[i].modifiers,
                                  zoom_binding_cb, "i", zooms[i].steps);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].keyval, keys[i].modifiers, keys[i].func,
                                  keys[i].action != NULL ? "s" : NULL, keys[i].action);
}
