/* layout.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "diagram/layout/layout-private.h"

G_DEFINE_QUARK (charter-layout-error-quark, charter_layout_error)

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Bounds;

static void
bounds_include (Bounds *bounds,
                double  x,
                double  y)
{
  bounds->left = MIN (bounds->left, x);
  bounds->top = MIN (bounds->top, y);
  bounds->right = MAX (bounds->right, x);
  bounds->bottom = MAX (bounds->bottom, y);
}

static double
cubic_at (double start,
          double control_1,
          double control_2,
          double end,
          double t)
{
  double u = 1.0 - t;

  return u * u * u * start +
         3.0 * u * u * t * control_1 +
         3.0 * u * t * t * control_2 +
         t * t * t * end;
}

/* Where a cubic turns round: the roots of its derivative inside 0 to 1. */
static guint
find_turns (double start,
            double control_1,
            double control_2,
            double end,
            double turns[2])
{
  double a = end - 3.0 * control_2 + 3.0 * control_1 - start;
  double b = 2.0 * (control_2 - 2.0 * control_1 + start);
  double c = control_1 - start;
  double discriminant = b * b - 4.0 * a * c;
  double roots[2];
  guint n_roots = 0;
  guint n_turns = 0;

  if (fabs (a) < 1e-9)
    {
      if (fabs (b) > 1e-9)
        roots[n_roots++] = -c / b;
    }
  else if (discriminant >= 0.0)
    {
      roots[n_roots++] = (-b + sqrt (discriminant)) / (2.0 * a);
      roots[n_roots++] = (-b - sqrt (discriminant)) / (2.0 * a);
    }
  for (guint i = 0; i < n_roots; i++)
    {
      if (roots[i] > 0.0 && roots[i] < 1.0)
        turns[n_turns++] = roots[i];
    }
  return n_turns;
}

static void
bounds_include_segment (Bounds             *bounds,
                        const CharterPoint *p)
{
  double turns[2];
  guint n_turns;

  bounds_include (bounds, p[0].x, p[0].y);
  bounds_include (bounds, p[3].x, p[3].y);
  n_turns = find_turns (p[0].x, p[1].x, p[2].x, p[3].x, turns);
  for (guint i = 0; i < n_turns; i++)
    bounds_include (bounds, cubic_at (p[0].x, p[1].x, p[2].x, p[3].x, turns[i]), p[0].y);
  n_turns = find_turns (p[0].y, p[1].y, p[2].y, p[3].y, turns);
  for (guint i = 0; i < n_turns; i++)
    bounds_include (bounds, p[0].x, cubic_at (p[0].y, p[1].y, p[2].y, p[3].y, turns[i]));
}

static Bounds
find_bounds (CharterLayout *self)
{
  Bounds bounds = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < self->n_boxes; i++)
    {
      const CharterRectangle *box = &self->boxes[i];

      bounds_include (&bounds, box->x, box->y);
      bounds_include (&bounds, box->x + box->width, box->y + box->height);
    }
  for (guint i = 0; i < self->n_lines; i++)
    {
      guint n_points;
      const CharterPoint *points = charter_layout_get_line_points (self, i, &n_points);

      for (guint j = 0; j + 3 < n_points; j += 3)
        bounds_include_segment (&bounds, points + j);
    }
  return bounds;
}

/**
 * charter_layout_new:
 * @graph: the graph to be laid out
 * @step: how it is laid out
 *
 * Makes room for every box and line of @graph, for a sibling to fill.
 *
 * Returns: (transfer full): a layout that is not ready yet
 */
CharterLayout *
charter_layout_new (const CharterGraph *graph,
                    CharterLayoutStep   step)
{
  CharterLayout *self;

  g_return_val_if_fail (graph != NULL, NULL);

  self = g_new0 (CharterLayout, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->step = step;
  self->n_boxes = charter_graph_get_n_boxes (graph);
  self->boxes = g_new0 (CharterRectangle, self->n_boxes);
  self->n_lines = charter_graph_get_n_lines (graph);
  self->lines = g_new0 (CharterLayoutLine, self->n_lines);
  self->points = g_array_new (FALSE, FALSE, sizeof (CharterPoint));
  return self;
}

/**
 * charter_layout_set_line:
 * @self: a layout that is not ready yet
 * @line: number of a line that is not placed yet
 * @points: (array length=n_points): its points, from tail to head
 * @n_points: 1 + 3k
 *
 * Places a line.
 */
void
charter_layout_set_line (CharterLayout      *self,
                         guint               line,
                         const CharterPoint *points,
                         guint               n_points)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (line < self->n_lines && self->lines[line].n_points == 0);
  g_return_if_fail (points != NULL);
  g_return_if_fail (n_points >= 4 && n_points % 3 == 1);

  self->lines[line] = (CharterLayoutLine) { self->points->len, n_points };
  g_array_append_vals (self->points, points, n_points);
}

/**
 * charter_layout_get_line_points:
 * @self: a layout that is not ready yet
 * @line: number of a line
 * @n_points: (out): how many points, 0 if it is not placed yet
 *
 * Returns: (transfer none): its points, good until another line is placed
 */
CharterPoint *
charter_layout_get_line_points (CharterLayout *self,
                                guint          line,
                                guint         *n_points)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (line < self->n_lines, NULL);
  g_return_val_if_fail (n_points != NULL, NULL);

  *n_points = self->lines[line].n_points;
  return &g_array_index (self->points, CharterPoint, self->lines[line].first_point);
}

/**
 * charter_layout_move_to_origin:
 * @self: a layout with every box and line in place
 *
 * Moves everything so that the leftmost and topmost touch the axes, and
 * takes the size: it makes the layout ready.
 */
void
charter_layout_move_to_origin (CharterLayout *self)
{
  Bounds bounds;

  g_return_if_fail (self != NULL);

  if (self->n_boxes == 0)
    return;

  bounds = find_bounds (self);
  for (guint i = 0; i < self->n_boxes; i++)
    {
      self->boxes[i].x -= bounds.left;
      self->boxes[i].y -= bounds.top;
    }
  for (guint i = 0; i < self->points->len; i++)
    {
      g_array_index (self->points, CharterPoint, i).x -= bounds.left;
      g_array_index (self->points, CharterPoint, i).y -= bounds.top;
    }
  self->width = bounds.right - bounds.left;
  self->height = bounds.bottom - bounds.top;
}

/**
 * charter_layout_ref:
 * @self: a layout
 *
 * Returns: (transfer full): @self
 */
CharterLayout *
charter_layout_ref (CharterLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * charter_layout_unref:
 * @self: (transfer full): a layout
 *
 * Lets go of the layout.
 */
void
charter_layout_unref (CharterLayout *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_error (&self->reason);
  g_free (self->boxes);
  g_free (self->lines);
  g_array_unref (self->points);
  g_free (self);
}

/**
 * charter_layout_get_width:
 * @self: a layout
 *
 * Returns: the width of all boxes and lines together, points
 */
double
charter_layout_get_width (const CharterLayout *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->width;
}

/**
 * charter_layout_get_height:
 * @self: a layout
 *
 * Returns: the height of all boxes and lines together, points
 */
double
charter_layout_get_height (const CharterLayout *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->height;
}

/**
 * charter_layout_get_step:
 * @self: a layout
 *
 * Returns: the step of the ladder that worked
 */
CharterLayoutStep
charter_layout_get_step (const CharterLayout *self)
{
  g_return_val_if_fail (self != NULL, CHARTER_LAYOUT_STEP_ROWS);

  return self->step;
}

/**
 * charter_layout_get_reason:
 * @self: a layout
 *
 * Says why the layout is not at %CHARTER_LAYOUT_STEP_CURVES, by what went
 * wrong there, with a code of %CHARTER_LAYOUT_ERROR.
 *
 * Returns: (transfer none) (nullable): the reason, or %NULL at the first step
 */
const GError *
charter_layout_get_reason (const CharterLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->reason;
}

/**
 * charter_layout_get_box:
 * @self: a layout
 * @box: number of a box of the graph
 *
 * Returns: (transfer none): where it lies, in its own size
 */
const CharterRectangle *
charter_layout_get_box (const CharterLayout *self,
                        guint                box)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (box < self->n_boxes, NULL);

  return &self->boxes[box];
}

/**
 * charter_layout_get_line:
 * @self: a layout
 * @line: number of a line of the graph
 * @n_points: (out): how many points, 1 + 3k
 *
 * The points of a cubic Bézier line from tail to head: its start, then two
 * control points and an end for each segment. Its ends lie on the borders of
 * the boxes, at a port in the port's middle. A straight line has 4 points.
 *
 * Returns: (transfer none) (array length=n_points): its points
 */
const CharterPoint *
charter_layout_get_line (const CharterLayout *self,
                         guint                line,
                         guint               *n_points)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (line < self->n_lines, NULL);
  g_return_val_if_fail (n_points != NULL, NULL);

  *n_points = self->lines[line].n_points;
  return &g_array_index (self->points, CharterPoint, self->lines[line].first_point);
}
