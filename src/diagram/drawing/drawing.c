/* drawing.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/drawing.h"

#include <math.h>

#include "diagram/drawing/drawing-private.h"

/* How near the pointer must come to a line to meet it, in points. */
#define LINE_REACH 4.0

G_DEFINE_BOXED_TYPE (CharterDrawing, charter_drawing, charter_drawing_ref, charter_drawing_unref)

static guint
get_depth (const CharterDrawing      *self,
           const CharterDrawingGroup *group)
{
  guint depth = 0;

  while (group->parent != CHARTER_DRAWING_NO_GROUP)
    {
      group = charter_drawing_get_group (self, group->parent);
      depth++;
    }

  return depth;
}

/* The bounds of a line hold much that is not the line: its curves count, and
 * what else it consists of (arrowheads, a label) counts by its bounds.
 */
static double
get_distance_to_line (const CharterDrawing      *self,
                      const CharterDrawingGroup *group,
                      double                     x,
                      double                     y)
{
  double least = G_MAXDOUBLE;

  for (guint i = group->first_item; i < group->first_item + group->n_items; i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (self, i);

      if (item->shape == CHARTER_DRAWING_CURVE)
        least = MIN (least, charter_curve_get_distance (item->points, item->n_points, x, y));
      else if (charter_rectangle_contains (&item->bounds, x, y))
        least = 0;
    }

  return least;
}

/* Whether @group is rather meant than @best, both holding the point. */
static gboolean
is_better (const CharterDrawing      *self,
           const CharterDrawingGroup *group,
           const CharterDrawingGroup *best)
{
  gboolean furniture = group->role == CHARTER_DRAWING_ROLE_FURNITURE;
  gboolean best_is_furniture = best->role == CHARTER_DRAWING_ROLE_FURNITURE;
  guint depth;
  guint best_depth;

  if (furniture != best_is_furniture)
    return best_is_furniture;

  depth = get_depth (self, group);
  best_depth = get_depth (self, best);
  if (depth != best_depth)
    return depth > best_depth;

  return group->bounds.width * group->bounds.height <= best->bounds.width * best->bounds.height;
}

/**
 * charter_drawing_ref:
 * @self: a drawing
 *
 * Returns: (transfer full): the same drawing with one more reference
 */
CharterDrawing *
charter_drawing_ref (CharterDrawing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);

  return self;
}

/**
 * charter_drawing_unref:
 * @self: (transfer full): a drawing
 *
 * Gives a reference back; with the last one the drawing is freed.
 */
void
charter_drawing_unref (CharterDrawing *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_array_unref (self->items);
  g_array_unref (self->groups);
  g_array_unref (self->points);
  g_string_chunk_free (self->strings);
  g_free (self->font_family);
  g_free (self);
}

/**
 * charter_drawing_get_width:
 * @self: a drawing
 *
 * Returns: its width in points, before any scaling to a page
 */
double
charter_drawing_get_width (const CharterDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * charter_drawing_get_height:
 * @self: a drawing
 *
 * Returns: its height in points, before any scaling to a page
 */
double
charter_drawing_get_height (const CharterDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * charter_drawing_get_font_family:
 * @self: a drawing
 *
 * Returns: (transfer none): the one font family of its texts
 */
const char *
charter_drawing_get_font_family (const CharterDrawing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->font_family;
}

/**
 * charter_drawing_get_n_items:
 * @self: a drawing
 *
 * Returns: how many items it has
 */
guint
charter_drawing_get_n_items (const CharterDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

/**
 * charter_drawing_get_item:
 * @self: a drawing
 * @item: number of an item, below charter_drawing_get_n_items()
 *
 * Returns: (transfer none): the item, valid while the drawing is
 */
const CharterDrawingItem *
charter_drawing_get_item (const CharterDrawing *self,
                          guint                 item)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (item < self->items->len, NULL);

  return &g_array_index (self->items, CharterDrawingItem, item);
}

/**
 * charter_drawing_get_n_groups:
 * @self: a drawing
 *
 * Returns: how many groups it has
 */
guint
charter_drawing_get_n_groups (const CharterDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->groups->len;
}

/**
 * charter_drawing_get_group:
 * @self: a drawing
 * @group: number of a group, below charter_drawing_get_n_groups()
 *
 * Returns: (transfer none): the group, valid while the drawing is
 */
const CharterDrawingGroup *
charter_drawing_get_group (const CharterDrawing *self,
                           guint                 group)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (group < self->groups->len, NULL);

  return &g_array_index (self->groups, CharterDrawingGroup, group);
}

/**
 * charter_drawing_get_smallest_text:
 * @self: a drawing
 *
 * Returns: the size of the smallest text in points, or 0 if it has no text
 */
double
charter_drawing_get_smallest_text (const CharterDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->smallest_text;
}

/**
 * charter_drawing_find_group:
 * @self: a drawing
 * @x: points
 * @y: points
 *
 * Finds what a pointer at a place means: the innermost card or part whose
 * bounds hold it, else the nearest line within 4 pt, else furniture.
 *
 * Returns: number of the group, or %CHARTER_DRAWING_NO_GROUP
 */
guint
charter_drawing_find_group (const CharterDrawing *self,
                            double                x,
                            double                y)
{
  const CharterDrawingGroup *box = NULL;
  guint box_number = CHARTER_DRAWING_NO_GROUP;
  guint line_number = CHARTER_DRAWING_NO_GROUP;
  double nearest = LINE_REACH;

  g_return_val_if_fail (self != NULL, CHARTER_DRAWING_NO_GROUP);

  for (guint i = 0; i < self->groups->len; i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (self, i);
      gboolean is_line = group->role == CHARTER_DRAWING_ROLE_LINE;
      CharterRectangle reach = charter_rectangle_expand (&group->bounds, is_line ? LINE_REACH : 0);

      if (group->n_items == 0 || !charter_rectangle_contains (&reach, x, y))
        continue;

      if (is_line)
        {
          double distance = get_distance_to_line (self, group, x, y);

          if (distance <= nearest)
            {
              nearest = distance;
              line_number = i;
            }
        }
      else if (box == NULL || is_better (self, group, box))
        {
          box = group;
          box_number = i;
        }
    }

  if (line_number != CHARTER_DRAWING_NO_GROUP &&
      (box == NULL || box->role == CHARTER_DRAWING_ROLE_FURNITURE))
    return line_number;

  return box_number;
}
