/* canvas-parts.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas-private.h"

#include <math.h>

static guint64
get_selected_handle (CharterCanvas *self)
{
  return self->selection != NULL ? charter_selection_get_handle (self->selection) : 0;
}

/**
 * charter_canvas_get_drawing:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CharterDrawing *
charter_canvas_get_drawing (CharterCanvas *self)
{
  g_return_val_if_fail (CHARTER_IS_CANVAS (self), NULL);

  return self->picture != NULL ? charter_picture_get_drawing (self->picture) : NULL;
}

/**
 * charter_canvas_find_focused:
 * @self: a canvas
 *
 * Returns: the group that has the keyboard focus, or %CHARTER_DRAWING_NO_GROUP
 */
guint
charter_canvas_find_focused (CharterCanvas *self)
{
  GtkWidget *child;

  g_return_val_if_fail (CHARTER_IS_CANVAS (self), CHARTER_DRAWING_NO_GROUP);

  child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  if (!CHARTER_IS_CANVAS_ITEM (child) || !gtk_widget_has_focus (child))
    return CHARTER_DRAWING_NO_GROUP;
  return charter_canvas_item_get_group (CHARTER_CANVAS_ITEM (child));
}

/**
 * charter_canvas_find_selected:
 * @self: a canvas
 *
 * Returns: the first group that stands for the selected record, or
 *   %CHARTER_DRAWING_NO_GROUP when it is not drawn; the group that has or
 *   had the focus when that is one of them
 */
guint
charter_canvas_find_selected (CharterCanvas *self)
{
  CharterDrawing *drawing;
  guint64 handle;
  guint last;

  g_return_val_if_fail (CHARTER_IS_CANVAS (self), CHARTER_DRAWING_NO_GROUP);

  handle = get_selected_handle (self);
  drawing = charter_canvas_get_drawing (self);
  if (handle == 0 || drawing == NULL)
    return CHARTER_DRAWING_NO_GROUP;
  last = self->last_focused;
  if (last != CHARTER_DRAWING_NO_GROUP &&
      charter_drawing_get_group (drawing, last)->handle == handle)
    return last;
  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      if (charter_drawing_get_group (drawing, i)->handle == handle &&
          charter_navigation_is_stop (self->navigation, i))
        return i;
    }
  return CHARTER_DRAWING_NO_GROUP;
}

/**
 * charter_canvas_find_at:
 * @self: a canvas
 * @x: pixels
 * @y: pixels
 *
 * Returns: the box, part or line at a place, or %CHARTER_DRAWING_NO_GROUP
 */
guint
charter_canvas_find_at (CharterCanvas *self,
                        double         x,
                        double         y)
{
  CharterPoint place;
  guint group;

  g_return_val_if_fail (CHARTER_IS_CANVAS (self), CHARTER_DRAWING_NO_GROUP);

  if (self->picture == NULL)
    return CHARTER_DRAWING_NO_GROUP;
  place = charter_viewport_to_content (self->viewport, x, y);
  group = charter_drawing_find_group (charter_canvas_get_drawing (self), place.x, place.y);
  while (group != CHARTER_DRAWING_NO_GROUP && !charter_navigation_is_stop (self->navigation, group))
    group = charter_drawing_get_group (charter_canvas_get_drawing (self), group)->parent;
  return group;
}

/**
 * charter_canvas_focus_group:
 * @self: a canvas
 * @group: number of a group
 *
 * Pans to a part and gives it the keyboard focus.
 */
void
charter_canvas_focus_group (CharterCanvas *self,
                            guint          group)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  charter_viewport_reveal (self->viewport,
                           &charter_drawing_get_group (charter_canvas_get_drawing (self),
                                                       group)->bounds);
  gtk_widget_grab_focus (charter_canvas_items_get (self, group));
  charter_canvas_items_queue (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * charter_canvas_select_group:
 * @self: a canvas
 * @group: number of a group
 *
 * Selects the record that a part stands for, or that the box around it does.
 */
void
charter_canvas_select_group (CharterCanvas *self,
                             guint          group)
{
  const CharterDrawingGroup *shown;

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  shown = charter_drawing_get_group (charter_canvas_get_drawing (self), group);
  if (self->selection != NULL && shown->handle != 0)
    charter_selection_set_handle (self->selection, shown->handle);
}

/**
 * charter_canvas_get_place:
 * @self: a canvas
 * @group: number of a group
 *
 * Returns: where a part is now, pixels of the canvas
 */
GdkRectangle
charter_canvas_get_place (CharterCanvas *self,
                          guint          group)
{
  const CharterRectangle *bounds;
  CharterPoint corner;
  double scale;

  g_return_val_if_fail (CHARTER_IS_CANVAS (self), (GdkRectangle) { 0 });

  bounds = &charter_drawing_get_group (charter_canvas_get_drawing (self), group)->bounds;
  corner = charter_viewport_to_widget (self->viewport, bounds->x, bounds->y);
  scale = charter_viewport_get_scale (self->viewport);
  return (GdkRectangle) { (int) floor (corner.x), (int) floor (corner.y),
                          MAX (1, (int) ceil (bounds->width * scale)),
                          MAX (1, (int) ceil (bounds->height * scale)) };
}

/**
 * charter_canvas_find_place:
 * @self: a canvas
 * @handle: the handle of a record
 * @place: (out): where it is drawn, pixels of the canvas
 *
 * Returns: whether it is drawn at all
 */
gboolean
charter_canvas_find_place (CharterCanvas *self,
                           guint64        handle,
                           GdkRectangle  *place)
{
  CharterDrawing *drawing;
  guint found = CHARTER_DRAWING_NO_GROUP;
  guint last;

  g_return_val_if_fail (CHARTER_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  drawing = charter_canvas_get_drawing (self);
  last = self->last_focused;
  if (last != CHARTER_DRAWING_NO_GROUP &&
      charter_drawing_get_group (drawing, last)->handle == handle)
    found = last;
  for (guint i = 0; i < self->items->len && found == CHARTER_DRAWING_NO_GROUP; i++)
    {
      if (charter_drawing_get_group (drawing, i)->handle == handle)
        found = i;
    }
  if (found == CHARTER_DRAWING_NO_GROUP)
    return FALSE;
  *place = charter_canvas_get_place (self, found);
  return TRUE;
}
