/* graph.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "diagram/layout/graph-private.h"

static void
box_clear (gpointer data)
{
  CharterGraphBox *box = data;

  g_clear_pointer (&box->ports, g_array_unref);
}

static int
compare_levels (gconstpointer a,
                gconstpointer b)
{
  guint level_a = *(const guint *) a;
  guint level_b = *(const guint *) b;

  return level_a < level_b ? -1 : level_a > level_b;
}

/* The levels that hold a box, each once, in order. */
static GArray *
collect_levels (const CharterGraph *self)
{
  GArray *levels = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->boxes->len);
  guint n_levels = 0;

  for (guint i = 0; i < self->boxes->len; i++)
    g_array_append_val (levels, charter_graph_get_box (self, i)->level);
  g_array_sort (levels, compare_levels);
  for (guint i = 0; i < levels->len; i++)
    {
      guint level = g_array_index (levels, guint, i);

      if (n_levels == 0 || g_array_index (levels, guint, n_levels - 1) != level)
        g_array_index (levels, guint, n_levels++) = level;
    }
  g_array_set_size (levels, n_levels);
  return levels;
}

/* The even number of whole points that holds @size. */
static double
round_up_to_room (double size)
{
  return MAX (4.0, 2.0 * ceil (size / 2.0));
}

/**
 * charter_graph_get_box:
 * @self: a graph
 * @box: number of a box
 *
 * Returns: (transfer none): the box, good until the next is added
 */
const CharterGraphBox *
charter_graph_get_box (const CharterGraph *self,
                       guint               box)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (box < self->boxes->len, NULL);

  return &g_array_index (self->boxes, CharterGraphBox, box);
}

/**
 * charter_graph_get_port:
 * @self: a graph
 * @box: number of a box
 * @port: number of a port of that box
 *
 * Returns: (transfer none): the port, good until the next is added
 */
const CharterGraphPort *
charter_graph_get_port (const CharterGraph *self,
                        guint               box,
                        guint               port)
{
  const CharterGraphBox *owner = charter_graph_get_box (self, box);

  g_return_val_if_fail (owner != NULL, NULL);
  g_return_val_if_fail (port < owner->ports->len, NULL);

  return &g_array_index (owner->ports, CharterGraphPort, port);
}

/**
 * charter_graph_get_line:
 * @self: a graph
 * @line: number of a line
 *
 * Returns: (transfer none): the line, good until the next is added
 */
const CharterGraphLine *
charter_graph_get_line (const CharterGraph *self,
                        guint               line)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (line < self->lines->len, NULL);

  return &g_array_index (self->lines, CharterGraphLine, line);
}

/**
 * charter_graph_line_is_reversed:
 * @self: a graph
 * @line: number of a line
 *
 * Whether Graphviz is to be given the line from head to tail, because it
 * runs against the levels or against the order inside one. A line against
 * the order would pull the boxes the wrong way round.
 *
 * Returns: %TRUE if the ends change places; never without levels
 */
gboolean
charter_graph_line_is_reversed (const CharterGraph *self,
                                guint               line)
{
  const CharterGraphLine *ends = charter_graph_get_line (self, line);
  guint tail_level;
  guint head_level;

  g_return_val_if_fail (ends != NULL, FALSE);

  if (self->direction == CHARTER_GRAPH_SCATTERED)
    return FALSE;
  tail_level = charter_graph_get_box (self, ends->tail_box)->level;
  head_level = charter_graph_get_box (self, ends->head_box)->level;
  if (tail_level == head_level)
    return ends->tail_box > ends->head_box;
  return tail_level > head_level;
}

/**
 * charter_graph_line_is_short:
 * @self: a graph
 * @line: number of a line
 *
 * Whether the line joins two neighbours on a level. There is nothing between
 * them to go round, and Graphviz 2.42.2 puts such a line up to 140 points
 * off if one of its ends is a port (354 of 1,000 generated graphs): Charter
 * draws it itself.
 *
 * Returns: %TRUE if it is not for Graphviz; never without levels
 */
gboolean
charter_graph_line_is_short (const CharterGraph *self,
                             guint               line)
{
  const CharterGraphLine *ends = charter_graph_get_line (self, line);
  guint first;
  guint last;
  guint level;

  g_return_val_if_fail (ends != NULL, FALSE);

  if (self->direction == CHARTER_GRAPH_SCATTERED)
    return FALSE;
  first = MIN (ends->tail_box, ends->head_box);
  last = MAX (ends->tail_box, ends->head_box);
  level = charter_graph_get_box (self, first)->level;
  if (first == last || charter_graph_get_box (self, last)->level != level)
    return FALSE;
  for (guint i = first + 1; i < last; i++)
    {
      if (charter_graph_get_box (self, i)->level == level)
        return FALSE;
    }
  return TRUE;
}

/**
 * charter_graph_get_rows:
 * @self: a graph
 *
 * The boxes by level. A level without boxes has no row: it would be a gap
 * that means nothing to a reader.
 *
 * Returns: (transfer full) (element-type GArray): for each level, in order,
 *   the numbers of its boxes (#guint) in their order
 */
GPtrArray *
charter_graph_get_rows (const CharterGraph *self)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GHashTable) row_of_level = NULL;
  g_autoptr(GArray) levels = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  row_of_level = g_hash_table_new (NULL, NULL);
  levels = collect_levels (self);
  for (guint i = 0; i < levels->len; i++)
    {
      GArray *row = g_array_new (FALSE, FALSE, sizeof (guint));

      g_ptr_array_add (rows, row);
      g_hash_table_insert (row_of_level,
                           GUINT_TO_POINTER (g_array_index (levels, guint, i)),
                           row);
    }
  for (guint i = 0; i < self->boxes->len; i++)
    {
      guint level = charter_graph_get_box (self, i)->level;
      GArray *row = g_hash_table_lookup (row_of_level, GUINT_TO_POINTER (level));

      g_array_append_val (row, i);
    }
  return g_steal_pointer (&rows);
}

/**
 * charter_graph_get_box_room:
 * @self: a graph
 * @box: number of a box
 * @width: (out): points
 * @height: (out): points
 *
 * The room a box is given by Graphviz, with the box in its middle. Graphviz
 * works in whole points from the middle of a box: only an even number of
 * points puts its ports within half a point of where they are wanted
 * (measured on 2.42.2; an odd width is half a point out before any rounding).
 */
void
charter_graph_get_box_room (const CharterGraph *self,
                            guint               box,
                            double             *width,
                            double             *height)
{
  const CharterGraphBox *owner = charter_graph_get_box (self, box);

  g_return_if_fail (owner != NULL);
  g_return_if_fail (width != NULL && height != NULL);

  *width = round_up_to_room (owner->width);
  *height = round_up_to_room (owner->height);
}

/**
 * charter_graph_get_port_point:
 * @self: a graph
 * @box: number of a box
 * @port: number of a port of that box
 * @rectangle: where the box lies, points
 *
 * Returns: where a line meets the port: the middle of its stretch of border
 */
CharterPoint
charter_graph_get_port_point (const CharterGraph     *self,
                              guint                   box,
                              guint                   port,
                              const CharterRectangle *rectangle)
{
  const CharterGraphPort *stretch = charter_graph_get_port (self, box, port);
  CharterPoint point = { 0.0, 0.0 };
  double middle;

  g_return_val_if_fail (stretch != NULL, point);
  g_return_val_if_fail (rectangle != NULL, point);

  middle = stretch->offset + stretch->length / 2.0;
  point = (CharterPoint) { rectangle->x, rectangle->y };
  switch (stretch->side)
    {
    case CHARTER_GRAPH_SIDE_TOP:
      point.x += middle;
      break;
    case CHARTER_GRAPH_SIDE_BOTTOM:
      point.x += middle;
      point.y += rectangle->height;
      break;
    case CHARTER_GRAPH_SIDE_LEFT:
      point.y += middle;
      break;
    case CHARTER_GRAPH_SIDE_RIGHT:
      point.x += rectangle->width;
      point.y += middle;
      break;
    default:
      g_assert_not_reached ();
    }
  return point;
}

/**
 * charter_graph_new:
 * @direction: where the levels run
 * @box_gap: least gap between neighbours on a level, points
 * @level_gap: least gap between two levels, points
 *
 * Returns: (transfer full): a graph without boxes
 */
CharterGraph *
charter_graph_new (CharterGraphDirection direction,
                   double                box_gap,
                   double                level_gap)
{
  CharterGraph *self;

  g_return_val_if_fail (isfinite (box_gap) && box_gap >= 0.0, NULL);
  g_return_val_if_fail (isfinite (level_gap) && level_gap >= 0.0, NULL);

  self = g_new0 (CharterGraph, 1);
  self->direction = direction;
  self->box_gap = box_gap;
  self->level_gap = level_gap;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (CharterGraphBox));
  g_array_set_clear_func (self->boxes, box_clear);
  self->lines = g_array_new (FALSE, FALSE, sizeof (CharterGraphLine));
  return self;
}

/**
 * charter_graph_copy:
 * @self: a graph
 *
 * Returns: (transfer full): a graph of its own with the same boxes and lines
 */
CharterGraph *
charter_graph_copy (const CharterGraph *self)
{
  CharterGraph *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = charter_graph_new (self->direction, self->box_gap, self->level_gap);
  copy->packed = self->packed;
  copy->upright = self->upright;
  for (guint i = 0; i < self->boxes->len; i++)
    {
      CharterGraphBox box = *charter_graph_get_box (self, i);

      box.ports = g_array_copy (box.ports);
      g_array_append_val (copy->boxes, box);
    }
  if (self->lines->len > 0)
    g_array_append_vals (copy->lines, self->lines->data, self->lines->len);
  return copy;
}

/**
 * charter_graph_free:
 * @self: (transfer full) (nullable): a graph
 *
 * Frees the graph.
 */
void
charter_graph_free (CharterGraph *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->boxes);
  g_array_unref (self->lines);
  g_free (self);
}

/**
 * charter_graph_add_box:
 * @self: a graph
 * @level: its level; levels without boxes take no room
 * @width: points
 * @height: points
 *
 * Adds a box at the end of its level. Sizes in whole even points are placed
 * without any loss.
 *
 * Returns: the number of the box, counted from 0
 */
guint
charter_graph_add_box (CharterGraph *self,
                       guint         level,
                       double        width,
                       double        height)
{
  CharterGraphBox box = { level, width, height, NULL };

  g_return_val_if_fail (self != NULL, G_MAXUINT);
  g_return_val_if_fail (isfinite (width) && width >= 0.0, G_MAXUINT);
  g_return_val_if_fail (isfinite (height) && height >= 0.0, G_MAXUINT);

  box.ports = g_array_new (FALSE, FALSE, sizeof (CharterGraphPort));
  g_array_append_val (self->boxes, box);
  return self->boxes->len - 1;
}

/**
 * charter_graph_add_port:
 * @self: a graph
 * @box: number of the box
 * @side: a side that faces another level
 * @offset: where it begins, points from the left or top end of the side
 * @length: points along the side
 *
 * Adds a stretch of border that lines can meet, in its middle. Stretches may
 * overlap.
 *
 * Returns: the number of the port, counted from 0 in each box
 */
guint
charter_graph_add_port (CharterGraph     *self,
                        guint             box,
                        CharterGraphSide  side,
                        double            offset,
                        double            length)
{
  CharterGraphPort port = { side, offset, length };
  const CharterGraphBox *owner;
  gboolean upright = side == CHARTER_GRAPH_SIDE_LEFT || side == CHARTER_GRAPH_SIDE_RIGHT;

  g_return_val_if_fail (self != NULL, G_MAXUINT);
  g_return_val_if_fail (box < self->boxes->len, G_MAXUINT);
  g_return_val_if_fail (self->direction != CHARTER_GRAPH_SCATTERED, G_MAXUINT);
  g_return_val_if_fail (upright == (self->direction == CHARTER_GRAPH_RIGHT), G_MAXUINT);
  g_return_val_if_fail (isfinite (offset) && offset >= 0.0, G_MAXUINT);
  g_return_val_if_fail (isfinite (length) && length >= 0.0, G_MAXUINT);

  owner = charter_graph_get_box (self, box);
  g_array_append_val (owner->ports, port);
  return owner->ports->len - 1;
}

/**
 * charter_graph_add_line:
 * @self: a graph
 * @tail_box: number of the box it leaves
 * @tail_port: a port of that box, or %CHARTER_GRAPH_WHOLE_BOX
 * @head_box: number of the box it reaches, which may be the same
 * @head_port: a port of that box, or %CHARTER_GRAPH_WHOLE_BOX
 *
 * Adds a line. It may run down, up or inside a level; two boxes may be joined
 * more than once.
 *
 * Returns: the number of the line, counted from 0
 */
guint
charter_graph_add_line (CharterGraph *self,
                        guint         tail_box,
                        guint         tail_port,
                        guint         head_box,
                        guint         head_port)
{
  CharterGraphLine line = { tail_box, tail_port, head_box, head_port };

  g_return_val_if_fail (self != NULL, G_MAXUINT);
  g_return_val_if_fail (tail_box < self->boxes->len, G_MAXUINT);
  g_return_val_if_fail (head_box < self->boxes->len, G_MAXUINT);
  g_return_val_if_fail (tail_port == CHARTER_GRAPH_WHOLE_BOX ||
                        tail_port < charter_graph_get_box (self, tail_box)->ports->len,
                        G_MAXUINT);
  g_return_val_if_fail (head_port == CHARTER_GRAPH_WHOLE_BOX ||
                        head_port < charter_graph_get_box (self, head_box)->ports->len,
                        G_MAXUINT);

  g_array_append_val (self->lines, line);
  return self->lines->len - 1;
}

/**
 * charter_graph_set_packed:
 * @self: a graph
 * @packed: whether the boxes of every level stand close behind each other,
 *   from one common edge
 *
 * Where the lengths of the levels say where everything is to be, lines should
 * not pull the boxes apart.
 */
void
charter_graph_set_packed (CharterGraph *self,
                          gboolean      packed)
{
  g_return_if_fail (self != NULL);

  self->packed = packed;
}

/**
 * charter_graph_set_upright:
 * @self: a graph without levels
 * @upright: whether it is to be higher than wide
 *
 * Turns it round before its boxes, which stay as they are, are moved apart.
 */
void
charter_graph_set_upright (CharterGraph *self,
                           gboolean      upright)
{
  g_return_if_fail (self != NULL);

  self->upright = upright;
}

/**
 * charter_graph_get_direction:
 * @self: a graph
 *
 * Returns: where the levels run
 */
CharterGraphDirection
charter_graph_get_direction (const CharterGraph *self)
{
  g_return_val_if_fail (self != NULL, CHARTER_GRAPH_DOWN);

  return self->direction;
}

/**
 * charter_graph_get_n_boxes:
 * @self: a graph
 *
 * Returns: how many boxes it has
 */
guint
charter_graph_get_n_boxes (const CharterGraph *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->boxes->len;
}

/**
 * charter_graph_get_n_lines:
 * @self: a graph
 *
 * Returns: how many lines it has
 */
guint
charter_graph_get_n_lines (const CharterGraph *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}
