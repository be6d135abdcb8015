/* canvas-trace.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas-private.h"

/* How long the pointer rests on something before it stands out, so that a
 * picture does not flicker while the pointer only crosses it: milliseconds. */
#define REST 150

static gboolean
rested (gpointer user_data)
{
  CharterCanvas *self = CHARTER_CANVAS (user_data);

  self->hover_source = 0;
  self->hovered = charter_canvas_find_at (self, self->pointer_x, self->pointer_y);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static guint
find_looked_at (CharterCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->linking)
    return CHARTER_DRAWING_NO_GROUP;
  if (self->hovered != CHARTER_DRAWING_NO_GROUP)
    return self->hovered;
  if (GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root)))
    return charter_canvas_find_focused (self);
  return CHARTER_DRAWING_NO_GROUP;
}

/**
 * charter_canvas_hover:
 * @self: a canvas
 * @group: what is under the pointer, or %CHARTER_DRAWING_NO_GROUP
 *
 * Lets what the pointer rests on stand out. The first time it takes a moment.
 */
void
charter_canvas_hover (CharterCanvas *self,
                      guint          group)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  if (group == CHARTER_DRAWING_NO_GROUP)
    g_clear_handle_id (&self->hover_source, g_source_remove);
  if (self->hovered == group)
    return;
  if (group == CHARTER_DRAWING_NO_GROUP || self->hovered != CHARTER_DRAWING_NO_GROUP)
    {
      self->hovered = group;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  else if (self->hover_source == 0)
    self->hover_source = g_timeout_add (REST, rested, self);
}

/**
 * charter_canvas_get_traced:
 * @self: a canvas
 *
 * Returns: (transfer none) (element-type guint): the groups that stand out
 *   since the pointer rests on one of them or one has the keyboard focus
 */
GArray *
charter_canvas_get_traced (CharterCanvas *self)
{
  guint group;

  g_return_val_if_fail (CHARTER_IS_CANVAS (self), NULL);

  group = find_looked_at (self);
  if (self->traced == NULL || self->traced_group != group)
    {
      g_clear_pointer (&self->traced, g_array_unref);
      self->traced_group = group;
      self->traced = group != CHARTER_DRAWING_NO_GROUP
                   ? charter_navigation_list_traced (self->navigation, group)
                   : g_array_new (FALSE, FALSE, sizeof (guint));
    }
  return self->traced;
}

/**
 * charter_canvas_forget_traced:
 * @self: a canvas
 *
 * The picture is another one: what stood out in the old one is gone.
 */
void
charter_canvas_forget_traced (CharterCanvas *self)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  g_clear_handle_id (&self->hover_source, g_source_remove);
  g_clear_pointer (&self->traced, g_array_unref);
  self->hovered = CHARTER_DRAWING_NO_GROUP;
}
