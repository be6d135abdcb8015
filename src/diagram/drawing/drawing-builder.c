/* drawing-builder.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/clean-text.h"
#include "diagram/drawing/drawing-private.h"

struct _CharterDrawingBuilder
{
  CharterTypesetter *typesetter;
  CharterDrawing    *drawing;
  GArray            *open_groups; /* guint, the innermost last */
};

static CharterDrawing *
create_drawing (CharterTypesetter *typesetter)
{
  CharterDrawing *drawing = g_new0 (CharterDrawing, 1);

  g_atomic_ref_count_init (&drawing->references);
  drawing->font_family = g_strdup (charter_typesetter_get_family (typesetter));
  drawing->items = g_array_new (FALSE, TRUE, sizeof (CharterDrawingItem));
  drawing->groups = g_array_new (FALSE, TRUE, sizeof (CharterDrawingGroup));
  drawing->points = g_array_new (FALSE, FALSE, sizeof (CharterPoint));
  drawing->strings = g_string_chunk_new (4096);

  return drawing;
}

static guint
get_open_group (CharterDrawingBuilder *self)
{
  if (self->open_groups->len == 0)
    return CHARTER_DRAWING_NO_GROUP;

  return g_array_index (self->open_groups, guint, self->open_groups->len - 1);
}

static void
add_item (CharterDrawingBuilder *self,
          CharterDrawingItem    *item)
{
  g_assert (self != NULL);
  g_assert (item != NULL);

  item->group = get_open_group (self);
  if (item->stroke.width > 0)
    item->bounds = charter_rectangle_expand (&item->bounds, item->stroke.width / 2);

  g_array_append_val (self->drawing->items, *item);
}

/* Items point into the one array of points only when it grows no more. */
static void
add_shape (CharterDrawingBuilder *self,
           CharterDrawingItem    *item,
           const CharterPoint    *points,
           guint                  n_points)
{
  g_assert (self != NULL);
  g_assert (points != NULL);

  item->n_points = n_points;
  g_array_append_vals (self->drawing->points, points, n_points);
  add_item (self, item);
}

static void
point_items_to_their_points (CharterDrawing *drawing)
{
  guint first = 0;

  for (guint i = 0; i < drawing->items->len; i++)
    {
      CharterDrawingItem *item = &g_array_index (drawing->items, CharterDrawingItem, i);

      if (item->n_points == 0)
        continue;

      item->points = &g_array_index (drawing->points, CharterPoint, first);
      first += item->n_points;
    }
}

static void
compute_bounds (CharterDrawing      *drawing,
                CharterDrawingGroup *group)
{
  for (guint i = 0; i < group->n_items; i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, group->first_item + i);

      if (i == 0)
        group->bounds = item->bounds;
      else
        group->bounds = charter_rectangle_unite (&group->bounds, &item->bounds);
    }
}

/**
 * charter_drawing_builder_new:
 * @typesetter: measures the texts; the drawing takes over its family
 *
 * Returns: (transfer full): a builder of one drawing; free it with
 *   charter_drawing_builder_free()
 */
CharterDrawingBuilder *
charter_drawing_builder_new (CharterTypesetter *typesetter)
{
  CharterDrawingBuilder *self;

  g_return_val_if_fail (CHARTER_IS_TYPESETTER (typesetter), NULL);

  self = g_new0 (CharterDrawingBuilder, 1);
  self->typesetter = g_object_ref (typesetter);
  self->drawing = create_drawing (typesetter);
  self->open_groups = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

/**
 * charter_drawing_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees a builder, finished or not.
 */
void
charter_drawing_builder_free (CharterDrawingBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->drawing, charter_drawing_unref);
  g_clear_object (&self->typesetter);
  g_array_unref (self->open_groups);
  g_free (self);
}

/**
 * charter_drawing_builder_begin_group:
 * @self: a builder
 * @role: what the group is to a reader
 * @handle: handle of the record it shows, or 0
 * @name: (nullable): what it says, as a sentence; it is cleaned
 *
 * Begins a group inside the one that is open. What is added until its end
 * belongs to it.
 *
 * Returns: number of the group
 */
guint
charter_drawing_builder_begin_group (CharterDrawingBuilder *self,
                                     CharterDrawingRole     role,
                                     guint64                handle,
                                     const char            *name)
{
  CharterDrawingGroup group = { 0 };
  g_autofree char *clean = NULL;
  guint number;

  g_return_val_if_fail (self != NULL && self->drawing != NULL, CHARTER_DRAWING_NO_GROUP);

  clean = charter_clean_text (name != NULL ? name : "");
  number = self->drawing->groups->len;

  group.parent = get_open_group (self);
  group.role = role;
  group.handle = handle;
  group.name = g_string_chunk_insert_const (self->drawing->strings, clean);
  group.first_item = self->drawing->items->len;

  g_array_append_val (self->drawing->groups, group);
  g_array_append_val (self->open_groups, number);

  return number;
}

/**
 * charter_drawing_builder_set_ends:
 * @self: a builder with an open group
 * @from: the handle of the record at the beginning of a line, or 0
 * @to: the handle of the record at its end, or 0
 *
 * Says what the line that is the open group joins.
 */
void
charter_drawing_builder_set_ends (CharterDrawingBuilder *self,
                                  guint64                from,
                                  guint64                to)
{
  CharterDrawingGroup *group;

  g_return_if_fail (self != NULL && self->drawing != NULL);
  g_return_if_fail (self->open_groups->len > 0);

  group = &g_array_index (self->drawing->groups, CharterDrawingGroup, get_open_group (self));
  group->from = from;
  group->to = to;
}

/**
 * charter_drawing_builder_end_group:
 * @self: a builder
 *
 * Ends the group that was begun last.
 */
void
charter_drawing_builder_end_group (CharterDrawingBuilder *self)
{
  CharterDrawingGroup *group;

  g_return_if_fail (self != NULL && self->drawing != NULL);
  g_return_if_fail (self->open_groups->len > 0);

  group = &g_array_index (self->drawing->groups, CharterDrawingGroup, get_open_group (self));
  group->n_items = self->drawing->items->len - group->first_item;
  compute_bounds (self->drawing, group);

  g_array_set_size (self->open_groups, self->open_groups->len - 1);
}

/**
 * charter_drawing_builder_add_rectangle:
 * @self: a builder
 * @rectangle: points
 * @corner: radius of the corners, points
 * @fill: (nullable): what it is filled with, or %NULL
 * @stroke: (nullable): the line along its edge, or %NULL
 *
 * Adds a rectangle.
 */
void
charter_drawing_builder_add_rectangle (CharterDrawingBuilder  *self,
                                       const CharterRectangle *rectangle,
                                       double                  corner,
                                       const CharterColour    *fill,
                                       const CharterStroke    *stroke)
{
  CharterDrawingItem item = { .shape = CHARTER_DRAWING_RECTANGLE };
  CharterPoint corners[2];

  g_return_if_fail (self != NULL && self->drawing != NULL);
  g_return_if_fail (rectangle != NULL && rectangle->width >= 0 && rectangle->height >= 0);

  item.bounds = *rectangle;
  item.corner = CLAMP (corner, 0, MIN (rectangle->width, rectangle->height) / 2);
  item.has_fill = fill != NULL;
  if (fill != NULL)
    item.fill = *fill;
  if (stroke != NULL)
    item.stroke = *stroke;

  /* The bounds grow by the line, so the edge itself is kept as two points. */
  corners[0] = (CharterPoint) { rectangle->x, rectangle->y };
  corners[1] = (CharterPoint) { rectangle->x + rectangle->width, rectangle->y + rectangle->height };
  add_shape (self, &item, corners, G_N_ELEMENTS (corners));
}

/**
 * charter_drawing_builder_add_curve:
 * @self: a builder
 * @points: (array length=n_points): start and three control points a segment
 * @n_points: how many, 1 more than a multiple of 3 and at least 4
 * @stroke: the line
 *
 * Adds a line of cubic Bézier segments.
 */
void
charter_drawing_builder_add_curve (CharterDrawingBuilder *self,
                                   const CharterPoint    *points,
                                   guint                  n_points,
                                   const CharterStroke   *stroke)
{
  CharterDrawingItem item = { .shape = CHARTER_DRAWING_CURVE };

  g_return_if_fail (self != NULL && self->drawing != NULL);
  g_return_if_fail (points != NULL);
  g_return_if_fail (n_points >= 4 && n_points % 3 == 1);
  g_return_if_fail (stroke != NULL);

  item.bounds = charter_curve_get_bounds (points, n_points);
  item.stroke = *stroke;
  add_shape (self, &item, points, n_points);
}

/**
 * charter_drawing_builder_add_polygon:
 * @self: a builder
 * @points: (array length=n_points): corners
 * @n_points: how many, at least 3
 * @fill: (nullable): what it is filled with, or %NULL
 * @stroke: (nullable): the line along its edge, or %NULL
 *
 * Adds a closed polygon, such as an arrowhead.
 */
void
charter_drawing_builder_add_polygon (CharterDrawingBuilder *self,
                                     const CharterPoint    *points,
                                     guint                  n_points,
                                     const CharterColour   *fill,
                                     const CharterStroke   *stroke)
{
  CharterDrawingItem item = { .shape = CHARTER_DRAWING_POLYGON };

  g_return_if_fail (self != NULL && self->drawing != NULL);
  g_return_if_fail (points != NULL);
  g_return_if_fail (n_points >= 3);

  item.bounds = charter_polygon_get_bounds (points, n_points);
  item.has_fill = fill != NULL;
  if (fill != NULL)
    item.fill = *fill;
  if (stroke != NULL)
    item.stroke = *stroke;
  add_shape (self, &item, points, n_points);
}

/**
 * charter_drawing_builder_add_text:
 * @self: a builder
 * @text: one line; it is cleaned, and an empty one adds nothing
 * @x: left end, points
 * @baseline: points from the top
 * @font: its face
 * @colour: its colour
 *
 * Adds a line of text.
 */
void
charter_drawing_builder_add_text (CharterDrawingBuilder *self,
                                  const char            *text,
                                  double                 x,
                                  double                 baseline,
                                  const CharterFont     *font,
                                  const CharterColour   *colour)
{
  CharterDrawingItem item = { .shape = CHARTER_DRAWING_TEXT };
  CharterDrawing *drawing;
  g_autofree char *clean = NULL;

  g_return_if_fail (self != NULL && self->drawing != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (font != NULL && font->size > 0);
  g_return_if_fail (colour != NULL);

  clean = charter_clean_text (text);
  if (clean[0] == '\0')
    return;

  drawing = self->drawing;
  item.text = g_string_chunk_insert_const (drawing->strings, clean);
  item.font = *font;
  item.has_fill = TRUE;
  item.fill = *colour;
  item.origin = (CharterPoint) { x, baseline };
  item.width = charter_typesetter_get_width (self->typesetter, clean, font);
  item.right_to_left = charter_typesetter_runs_right_to_left (self->typesetter, clean);
  item.bounds = charter_typesetter_get_extents (self->typesetter, clean, font);
  item.bounds.x += x;
  item.bounds.y += baseline;

  if (drawing->smallest_text == 0 || font->size < drawing->smallest_text)
    drawing->smallest_text = font->size;

  add_item (self, &item);
}

/**
 * charter_drawing_builder_finish:
 * @self: a builder, all of whose groups have ended
 * @width: of the drawing, points
 * @height: of the drawing, points
 *
 * Hands the drawing over. Nothing can be added afterwards.
 *
 * Returns: (transfer full): the drawing
 */
CharterDrawing *
charter_drawing_builder_finish (CharterDrawingBuilder *self,
                                double                 width,
                                double                 height)
{
  g_return_val_if_fail (self != NULL && self->drawing != NULL, NULL);
  g_return_val_if_fail (self->open_groups->len == 0, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  self->drawing->width = width;
  self->drawing->height = height;
  point_items_to_their_points (self->drawing);

  return g_steal_pointer (&self->drawing);
}
