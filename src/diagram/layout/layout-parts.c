/* layout-parts.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/layout/layout-parts.h"

#include <math.h>

#include "diagram/layout/graph-parts.h"
#include "diagram/layout/graph-private.h"
#include "diagram/layout/layout-private.h"

/* Parts have rooms in steps of this, and rows in steps of that, points: who
 * takes a box away from one part then seldom moves the others. */
#define ROOM_STEP 24.0
#define ROW_STEP  240.0

/* How much longer a page is than wide (ISO 216). */
#define PAGE_RATIO G_SQRT2

typedef struct
{
  const GArray     *boxes;
  CharterRectangle  extents;
  double            width;  /* of its room */
  double            height;
} Part;

/* The largest come first, so that those in a row are about as high. */
static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const Part *part_a = a;
  const Part *part_b = b;

  if (part_a->boxes->len != part_b->boxes->len)
    return part_a->boxes->len > part_b->boxes->len ? -1 : 1;
  return g_array_index (part_a->boxes, guint, 0) < g_array_index (part_b->boxes, guint, 0) ? -1 : 1;
}

static double
round_up (double value,
          double step)
{
  return ceil (value / step) * step;
}

static Part
measure_part (const CharterLayout *layout,
              const GArray        *boxes,
              double               gap)
{
  CharterRectangle extents = layout->boxes[g_array_index (boxes, guint, 0)];

  for (guint i = 1; i < boxes->len; i++)
    extents = charter_rectangle_unite (&extents, &layout->boxes[g_array_index (boxes, guint, i)]);
  return (Part) { boxes, extents, round_up (extents.width + gap, ROOM_STEP),
                  round_up (extents.height + gap, ROOM_STEP) };
}

static void
move_part (CharterLayout *layout,
           const Part    *part,
           double         x,
           double         y)
{
  for (guint i = 0; i < part->boxes->len; i++)
    {
      CharterRectangle *box = &layout->boxes[g_array_index (part->boxes, guint, i)];

      box->x += x - part->extents.x;
      box->y += y - part->extents.y;
    }
}

/* Places parts from @first on beside each other, middle by middle, and returns
 * the first that has no room in the row. */
static guint
place_row (CharterLayout *layout,
           const GArray  *parts,
           guint          first,
           double         length,
           double        *y)
{
  double height = 0.0;
  double x = 0.0;
  guint end = first;

  for (; end < parts->len; end++)
    {
      const Part *part = &g_array_index (parts, Part, end);

      if (end > first && x + part->width > length)
        break;
      x += part->width;
      height = MAX (height, part->height);
    }
  x = 0.0;
  for (guint i = first; i < end; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      move_part (layout, part, x + (part->width - part->extents.width) / 2.0,
                 *y + (height - part->extents.height) / 2.0);
      x += part->width;
    }
  *y += height;
  return end;
}

/* About as long as makes the whole a page, and long enough for any part. */
static double
choose_row_length (const GArray *parts,
                   gboolean      upright)
{
  double area = 0.0;
  double widest = 0.0;

  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      area += part->width * part->height;
      widest = MAX (widest, part->width);
    }
  return MAX (widest, round_up (sqrt (upright ? area / PAGE_RATIO : area * PAGE_RATIO), ROW_STEP));
}

/**
 * charter_layout_lies_wrong:
 * @layout: a layout as charter_layout_read() gives it
 * @graph: its graph, without levels
 *
 * Which way Graphviz lays out a picture is left to chance. Of several parts it
 * does not matter, since rows of them make a page.
 *
 * Returns: whether the picture is wider than high and should be higher than
 *   wide, or the other way round
 */
gboolean
charter_layout_lies_wrong (const CharterLayout *layout,
                           const CharterGraph  *graph)
{
  g_autoptr(GPtrArray) parts = NULL;
  Part whole;

  g_return_val_if_fail (layout != NULL, FALSE);
  g_return_val_if_fail (graph != NULL, FALSE);

  parts = charter_graph_list_parts (graph);
  if (parts->len != 1)
    return FALSE;
  whole = measure_part (layout, g_ptr_array_index (parts, 0), 0.0);
  return graph->upright ? whole.extents.width > whole.extents.height
                        : whole.extents.height > whole.extents.width;
}

/**
 * charter_layout_turn:
 * @layout: a layout of boxes alone
 *
 * Lets what lay beside each other lie below each other.
 */
void
charter_layout_turn (CharterLayout *layout)
{
  g_return_if_fail (layout != NULL);

  for (guint i = 0; i < layout->n_boxes; i++)
    {
      const CharterRectangle box = layout->boxes[i];

      layout->boxes[i] = (CharterRectangle) { box.y, box.x, box.height, box.width };
    }
}

/**
 * charter_layout_pack_parts:
 * @layout: a layout without lines
 * @graph: its graph, without levels
 *
 * Places the parts that no line joins in rows, the largest first, each with its
 * boxes as they lie. Graphviz packs them more loosely, and all of them anew when
 * one changes.
 */
void
charter_layout_pack_parts (CharterLayout      *layout,
                           const CharterGraph *graph)
{
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GArray) parts = NULL;
  double length;
  double y = 0.0;

  g_return_if_fail (layout != NULL);
  g_return_if_fail (graph != NULL);

  list = charter_graph_list_parts (graph);
  if (list->len < 2)
    return;
  parts = g_array_sized_new (FALSE, FALSE, sizeof (Part), list->len);
  for (guint i = 0; i < list->len; i++)
    {
      Part part = measure_part (layout, g_ptr_array_index (list, i), 2.0 * graph->box_gap);

      g_array_append_val (parts, part);
    }
  g_array_sort (parts, compare_parts);
  length = choose_row_length (parts, graph->upright);
  for (guint first = 0; first < parts->len;)
    first = place_row (layout, parts, first, length, &y);
}
