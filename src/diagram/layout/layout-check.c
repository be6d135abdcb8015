/* layout-check.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "diagram/layout/graph-private.h"
#include "diagram/layout/layout-check.h"
#include "diagram/layout/layout-join.h"
#include "diagram/layout/layout-private.h"
#include "diagram/layout/layout-parts.h"
#include "diagram/layout/layout-scatter.h"

/* Graphviz places middles of boxes in whole points. */
#define ROUNDING 0.75

/* An end of a line may be off its place by half the spare room of a box (1
 * point each way), half a point of rounding, a point where two ports share a
 * cell, and the point by which Graphviz starts a line outside its port
 * (beginpath () in its lib/common/splines.c). */
#define END_TOLERANCE 3.0

static double
extent_start (const CharterGraph     *graph,
              const CharterRectangle *box,
              gboolean                along_row)
{
  return along_row == (graph->direction == CHARTER_GRAPH_DOWN) ? box->x : box->y;
}

static double
extent_end (const CharterGraph     *graph,
            const CharterRectangle *box,
            gboolean                along_row)
{
  return along_row == (graph->direction == CHARTER_GRAPH_DOWN)
    ? box->x + box->width
    : box->y + box->height;
}

static gboolean
check_sizes (const CharterLayout  *layout,
             const CharterGraph   *graph,
             GError              **error)
{
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      double width;
      double height;

      charter_graph_get_box_room (graph, i, &width, &height);
      if (fabs (layout->boxes[i].width - width) > ROUNDING ||
          fabs (layout->boxes[i].height - height) > ROUNDING)
        {
          g_set_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_MISPLACED,
                       _("Graphviz changed the size of box %u."), i);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_order (const CharterLayout  *layout,
             const CharterGraph   *graph,
             const GArray         *row,
             GError              **error)
{
  for (guint i = 1; i < row->len; i++)
    {
      guint before = g_array_index (row, guint, i - 1);
      guint after = g_array_index (row, guint, i);

      if (extent_end (graph, &layout->boxes[before], TRUE) >
          extent_start (graph, &layout->boxes[after], TRUE) + ROUNDING)
        {
          g_set_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_MISPLACED,
                       _("Graphviz put box %u before box %u."), after, before);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_rows (const CharterLayout  *layout,
            const CharterGraph   *graph,
            GError              **error)
{
  g_autoptr(GPtrArray) rows = charter_graph_get_rows (graph);
  double previous_end = -G_MAXDOUBLE;

  for (guint r = 0; r < rows->len; r++)
    {
      const GArray *row = g_ptr_array_index (rows, r);
      double end = -G_MAXDOUBLE;

      if (!check_order (layout, graph, row, error))
        return FALSE;
      for (guint i = 0; i < row->len; i++)
        {
          guint box = g_array_index (row, guint, i);

          if (extent_start (graph, &layout->boxes[box], FALSE) < previous_end - ROUNDING)
            {
              g_set_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_MISPLACED,
                           _("Graphviz put box %u on a level before its own."), box);
              return FALSE;
            }
          end = MAX (end, extent_end (graph, &layout->boxes[box], FALSE));
        }
      previous_end = end;
    }
  return TRUE;
}

/* Gives the boxes their own sizes, in the middle of the room they had. */
static void
settle_boxes (CharterLayout      *layout,
              const CharterGraph *graph)
{
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      const CharterGraphBox *own = charter_graph_get_box (graph, i);
      CharterRectangle *box = &layout->boxes[i];

      box->x += (box->width - own->width) / 2.0;
      box->y += (box->height - own->height) / 2.0;
      box->width = own->width;
      box->height = own->height;
    }
}

static CharterPoint
nearest_on_border (const CharterRectangle *box,
                   CharterPoint            point)
{
  double right = box->x + box->width;
  double bottom = box->y + box->height;
  CharterPoint inside = { CLAMP (point.x, box->x, right), CLAMP (point.y, box->y, bottom) };
  double to_side = MIN (inside.x - box->x, right - inside.x);
  double to_end = MIN (inside.y - box->y, bottom - inside.y);

  if (to_side < to_end)
    inside.x = inside.x - box->x < right - inside.x ? box->x : right;
  else
    inside.y = inside.y - box->y < bottom - inside.y ? box->y : bottom;
  return inside;
}

/* Moves the end of a line, with the control point that gives its direction
 * there, onto its port or the border of its box. */
static gboolean
settle_end (const CharterLayout *layout,
            const CharterGraph  *graph,
            guint                box,
            guint                port,
            CharterPoint        *end,
            CharterPoint        *control)
{
  const CharterRectangle *rectangle = &layout->boxes[box];
  CharterPoint place = port == CHARTER_GRAPH_WHOLE_BOX || layout->step == CHARTER_LAYOUT_STEP_PLAIN
    ? nearest_on_border (rectangle, *end)
    : charter_graph_get_port_point (graph, box, port, rectangle);
  double x = place.x - end->x;
  double y = place.y - end->y;

  if (hypot (x, y) > END_TOLERANCE)
    return FALSE;
  *end = place;
  control->x += x;
  control->y += y;
  return TRUE;
}

static void
reverse_points (CharterPoint *points,
                guint         n_points)
{
  for (guint i = 0; i < n_points / 2; i++)
    {
      CharterPoint point = points[i];

      points[i] = points[n_points - 1 - i];
      points[n_points - 1 - i] = point;
    }
}

static gboolean
settle_line (CharterLayout       *layout,
             const CharterGraph  *graph,
             guint                line,
             GError             **error)
{
  const CharterGraphLine *ends = charter_graph_get_line (graph, line);
  CharterPoint *points;
  guint n_points;

  points = charter_layout_get_line_points (layout, line, &n_points);
  if (n_points == 0)
    {
      g_set_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_MISPLACED,
                   _("Graphviz lost line %u."), line);
      return FALSE;
    }
  if (charter_graph_line_is_reversed (graph, line))
    reverse_points (points, n_points);
  if (!settle_end (layout, graph, ends->tail_box, ends->tail_port, &points[0], &points[1]) ||
      !settle_end (layout, graph, ends->head_box, ends->head_port,
                   &points[n_points - 1], &points[n_points - 2]))
    {
      g_set_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_MISPLACED,
                   _("Graphviz did not bring line %u to its boxes."), line);
      return FALSE;
    }
  return TRUE;
}

/* Whether the worker was given the line. */
static gboolean
is_for_worker (const CharterLayout *layout,
               const CharterGraph  *graph,
               guint                line)
{
  const CharterGraphLine *ends = charter_graph_get_line (graph, line);

  if (charter_graph_line_is_short (graph, line))
    return FALSE;
  return layout->step != CHARTER_LAYOUT_STEP_PLAIN ||
         charter_graph_get_box (graph, ends->tail_box)->level !=
         charter_graph_get_box (graph, ends->head_box)->level;
}

/**
 * charter_layout_settle:
 * @layout: a layout as charter_layout_read() gives it
 * @graph: its graph
 * @error: a #GError with %CHARTER_LAYOUT_ERROR_MISPLACED
 *
 * Looks whether Graphviz kept to the graph: sizes of boxes, order in the
 * levels, order of the levels, every line there and from box to box; without
 * levels, that no box lies on another. Then
 * turns what it gave into the layout: boxes in their own sizes, lines from
 * tail to head with their ends exactly on ports and borders, the lines drawn
 * that the worker was not given, everything moved to the origin.
 *
 * Returns: whether the layout is ready
 */
gboolean
charter_layout_settle (CharterLayout       *layout,
                       const CharterGraph  *graph,
                       GError             **error)
{
  gboolean scattered;

  g_return_val_if_fail (layout != NULL, FALSE);
  g_return_val_if_fail (graph != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  scattered = graph->direction == CHARTER_GRAPH_SCATTERED;
  if (scattered && graph->turned)
    charter_layout_turn (layout);
  if (!check_sizes (layout, graph, error))
    return FALSE;
  if (scattered ? !charter_layout_check_scattered (layout, graph, error)
                : !check_rows (layout, graph, error))
    return FALSE;
  settle_boxes (layout, graph);
  if (scattered)
    {
      charter_layout_pack_parts (layout, graph);
      charter_layout_bend_lines (layout, graph);
    }
  for (guint i = 0; !scattered && i < layout->n_lines; i++)
    {
      if (is_for_worker (layout, graph, i) && !settle_line (layout, graph, i, error))
        return FALSE;
    }
  charter_layout_join_rest (layout, graph);
  charter_layout_move_to_origin (layout);
  return TRUE;
}
