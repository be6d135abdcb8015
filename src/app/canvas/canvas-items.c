/* canvas-items.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas-private.h"

/* How much beyond its edges the view makes widgets for, points: a screen
 * reader reaches a little farther than the eye. */
#define AROUND_VIEW 100.0

static CharterRectangle
get_seen (CharterCanvas *self)
{
  CharterPoint start = charter_viewport_to_content (self->viewport, 0, 0);
  CharterPoint end = charter_viewport_to_content (self->viewport,
                                                  gtk_widget_get_width (GTK_WIDGET (self)),
                                                  gtk_widget_get_height (GTK_WIDGET (self)));

  return (CharterRectangle) { start.x, start.y, end.x - start.x, end.y - start.y };
}

static void
want_neighbours (CharterCanvas *self,
                 guint          group,
                 gboolean      *wanted)
{
  g_autoptr(GArray) neighbours = charter_navigation_list_neighbours (self->navigation, group);

  wanted[group] = TRUE;
  for (guint i = 0; i < neighbours->len; i++)
    wanted[g_array_index (neighbours, guint, i)] = TRUE;
}

/* Every part of a usual picture has a widget; of a large one only those that
 * are seen, that are selected, and those that one key leads to. */
static void
choose (CharterCanvas *self,
        guint          n_groups,
        gboolean      *wanted)
{
  gboolean all = charter_navigation_get_n_stops (self->navigation) <= CHARTER_CANVAS_MOST_ITEMS;
  CharterRectangle seen = get_seen (self);
  CharterRectangle around = charter_rectangle_expand (&seen, AROUND_VIEW);
  guint focused = charter_canvas_find_focused (self);
  guint selected = charter_canvas_find_selected (self);
  guint count = 0;

  for (guint i = 0; i < n_groups && (all || count < CHARTER_CANVAS_MOST_ITEMS); i++)
    {
      const CharterDrawingGroup *group =
        charter_drawing_get_group (charter_canvas_get_drawing (self), i);

      if (!charter_navigation_is_stop (self->navigation, i) ||
          (!all && !charter_rectangle_intersects (&group->bounds, &around)))
        continue;
      wanted[i] = TRUE;
      count++;
    }
  if (focused != CHARTER_DRAWING_NO_GROUP)
    want_neighbours (self, focused, wanted);
  if (selected != CHARTER_DRAWING_NO_GROUP)
    wanted[selected] = TRUE;
}

/* Children stand in reading order. */
static GtkWidget *
make_item (CharterCanvas *self,
           guint          group)
{
  const CharterDrawingGroup *shown =
    charter_drawing_get_group (charter_canvas_get_drawing (self), group);
  GtkWidget *item = charter_canvas_item_new (group, shown->name);
  GtkWidget *previous = NULL;

  for (guint i = group; i > 0 && previous == NULL; i--)
    previous = g_ptr_array_index (self->items, i - 1);
  gtk_widget_insert_after (item, GTK_WIDGET (self), previous);
  g_ptr_array_index (self->items, group) = item;
  charter_canvas_item_set_selected (CHARTER_CANVAS_ITEM (item),
                                    self->selection != NULL && shown->handle != 0 &&
                                    charter_selection_get_handle (self->selection) ==
                                    shown->handle);
  return item;
}

static gboolean
make_queued (gpointer user_data)
{
  CharterCanvas *self = CHARTER_CANVAS (user_data);

  self->items_source = 0;
  charter_canvas_items_make (self);
  return G_SOURCE_REMOVE;
}

/**
 * charter_canvas_items_clear:
 * @self: a canvas
 *
 * Takes all widgets of the parts away.
 */
void
charter_canvas_items_clear (CharterCanvas *self)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  g_clear_handle_id (&self->items_source, g_source_remove);
  for (guint i = 0; i < self->items->len; i++)
    {
      if (g_ptr_array_index (self->items, i) != NULL)
        gtk_widget_unparent (g_ptr_array_index (self->items, i));
    }
  g_ptr_array_set_size (self->items, 0);
}

/**
 * charter_canvas_items_make:
 * @self: a canvas
 *
 * Gives the parts that ought to have a widget one, and takes it from others.
 */
void
charter_canvas_items_make (CharterCanvas *self)
{
  g_autofree gboolean *wanted = NULL;
  guint n_groups;

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  if (self->navigation == NULL)
    return;
  n_groups = charter_drawing_get_n_groups (charter_canvas_get_drawing (self));
  g_ptr_array_set_size (self->items, (int) n_groups);
  wanted = g_new0 (gboolean, n_groups + 1);
  choose (self, n_groups, wanted);
  for (guint i = 0; i < n_groups; i++)
    {
      GtkWidget *item = g_ptr_array_index (self->items, i);

      if (wanted[i] && item == NULL)
        make_item (self, i);
      else if (!wanted[i] && item != NULL)
        {
          gtk_widget_unparent (item);
          g_ptr_array_index (self->items, i) = NULL;
        }
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * charter_canvas_items_queue:
 * @self: a canvas
 *
 * Something else is seen: in a large picture, other parts get widgets before
 * the next frame.
 */
void
charter_canvas_items_queue (CharterCanvas *self)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  if (self->items_source == 0 && self->navigation != NULL &&
      charter_navigation_get_n_stops (self->navigation) > CHARTER_CANVAS_MOST_ITEMS)
    self->items_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, make_queued, self, NULL);
}

/**
 * charter_canvas_items_get:
 * @self: a canvas
 * @group: number of a group
 *
 * Returns: (transfer none): the widget of a part; one is made when it has none
 */
GtkWidget *
charter_canvas_items_get (CharterCanvas *self,
                          guint          group)
{
  g_return_val_if_fail (CHARTER_IS_CANVAS (self), NULL);
  g_return_val_if_fail (group < self->items->len, NULL);

  if (g_ptr_array_index (self->items, group) == NULL)
    {
      make_item (self, group);
      charter_canvas_items_queue (self);
    }
  return g_ptr_array_index (self->items, group);
}

/**
 * charter_canvas_items_select:
 * @self: a canvas
 *
 * Marks the widgets of what is selected.
 */
void
charter_canvas_items_select (CharterCanvas *self)
{
  guint64 handle;

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  handle = self->selection != NULL ? charter_selection_get_handle (self->selection) : 0;
  for (guint i = 0; i < self->items->len; i++)
    {
      CharterCanvasItem *item = g_ptr_array_index (self->items, i);
      const CharterDrawingGroup *group =
        charter_drawing_get_group (charter_canvas_get_drawing (self), i);

      if (item != NULL)
        charter_canvas_item_set_selected (item, handle != 0 && group->handle == handle);
      else if (handle != 0 && group->handle == handle &&
               charter_navigation_is_stop (self->navigation, i))
        make_item (self, i);
    }
  charter_canvas_items_queue (self);
}
