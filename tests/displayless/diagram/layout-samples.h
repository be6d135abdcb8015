/* layout-samples.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <math.h>

#include "diagram/layout/graph-private.h"
#include "diagram/layout/layout-client.h"
#include "diagram/layout/layout-private.h"

/* Graphs to lay out, ways to lay them out, and what must hold of every
 * layout: for the tests of the layout and of its client. */

#define WHOLE CHARTER_GRAPH_WHOLE_BOX
#define SEED 20261122u

static const CharterLayoutLimits patient = { 10 * 1000, 32 * 1024 * 1024 };

static inline void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static inline CharterLayout *
run_client (const CharterGraph         *graph,
            const CharterLayoutLimits  *limits,
            GCancellable               *cancellable,
            GError                    **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  charter_layout_client_run_async (graph, limits, cancellable, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return charter_layout_new_for_graph_finish (result, error);
}

static inline char *
run_worker (const char                 *worker,
            const char                 *dot,
            const CharterLayoutLimits  *limits,
            GError                    **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  charter_layout_process_run_async (worker, dot, limits, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return charter_layout_process_run_finish (result, error);
}

static inline CharterLayout *
lay_out (const CharterGraph *graph)
{
  g_autoptr(GError) error = NULL;
  CharterLayout *layout = charter_layout_new_for_graph (graph, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (layout);
  return layout;
}

/* A board over two committees, with a line down from a port to a port and
 * one up. */
static inline CharterGraph *
small_graph (CharterGraphDirection direction)
{
  gboolean down = direction == CHARTER_GRAPH_DOWN;
  CharterGraph *graph = charter_graph_new (direction, 18.0, 24.0);
  guint board = charter_graph_add_box (graph, 0, 120.0, 60.0);
  guint left = charter_graph_add_box (graph, 1, 80.0, 40.0);
  guint right = charter_graph_add_box (graph, 1, 91.0, 33.0);
  guint out = charter_graph_add_port (graph, board,
                                      down ? CHARTER_GRAPH_SIDE_BOTTOM : CHARTER_GRAPH_SIDE_RIGHT,
                                      10.0, 20.0);
  guint in = charter_graph_add_port (graph, left,
                                     down ? CHARTER_GRAPH_SIDE_TOP : CHARTER_GRAPH_SIDE_LEFT,
                                     4.0, 12.0);

  charter_graph_add_line (graph, board, out, left, in);
  charter_graph_add_line (graph, right, WHOLE, board, WHOLE);
  return graph;
}

static inline double
random_size (GRand    *random,
             gboolean  whole,
             double    least,
             double    most)
{
  double size = g_rand_double_range (random, least, most);

  return whole ? round (size) : size;
}

static inline void
add_random_ports (GRand        *random,
                  CharterGraph *graph,
                  guint         box,
                  double        side_length)
{
  gboolean down = charter_graph_get_direction (graph) == CHARTER_GRAPH_DOWN;
  guint n_ports = (guint) g_rand_int_range (random, 0, 5);

  for (guint i = 0; i < n_ports; i++)
    {
      CharterGraphSide near = down ? CHARTER_GRAPH_SIDE_TOP : CHARTER_GRAPH_SIDE_LEFT;
      CharterGraphSide far = down ? CHARTER_GRAPH_SIDE_BOTTOM : CHARTER_GRAPH_SIDE_RIGHT;
      double cell = floor (side_length / n_ports);

      charter_graph_add_port (graph, box, g_rand_boolean (random) ? near : far, i * cell, cell);
    }
}

static inline guint
random_port (GRand              *random,
             const CharterGraph *graph,
             guint               box)
{
  guint n_ports = charter_graph_get_box (graph, box)->ports->len;

  if (n_ports == 0 || g_rand_double (random) < 0.3)
    return WHOLE;
  return (guint) g_rand_int_range (random, 0, (gint32) n_ports);
}

static inline void
add_random_line (GRand        *random,
                 CharterGraph *graph)
{
  gint32 n_boxes = (gint32) charter_graph_get_n_boxes (graph);
  guint tail = (guint) g_rand_int_range (random, 0, n_boxes);
  guint head = (guint) g_rand_int_range (random, 0, n_boxes);
  guint tail_level = charter_graph_get_box (graph, tail)->level;
  guint head_level = charter_graph_get_box (graph, head)->level;

  if ((tail_level == head_level && g_rand_double (random) > 0.3) ||
      (tail_level > head_level && g_rand_double (random) > 0.4))
    return;
  charter_graph_add_line (graph,
                          tail, random_port (random, graph, tail),
                          head, random_port (random, graph, head));
}

/* 3 to 5 levels of 1 to 6 boxes, in either direction, with ports; lines down,
 * up, far, inside a level, from a box to itself, twice between two boxes. */
static inline CharterGraph *
random_graph (GRand *random)
{
  CharterGraphDirection direction = g_rand_boolean (random) ? CHARTER_GRAPH_DOWN
                                                            : CHARTER_GRAPH_RIGHT;
  CharterGraph *graph = charter_graph_new (direction, 18.0, 24.0);
  guint n_levels = (guint) g_rand_int_range (random, 3, 6);
  gboolean whole = g_rand_boolean (random);
  gint32 n_boxes;
  guint n_lines;

  for (guint level = 0; level < n_levels; level++)
    {
      guint n_on_level = (guint) g_rand_int_range (random, 1, 7);

      for (guint i = 0; i < n_on_level; i++)
        {
          double width = random_size (random, whole, 58.0, 216.0);
          double height = random_size (random, whole, 22.0, 108.0);
          guint box = charter_graph_add_box (graph, level, width, height);

          add_random_ports (random, graph, box,
                            direction == CHARTER_GRAPH_DOWN ? width : height);
        }
    }
  n_boxes = (gint32) charter_graph_get_n_boxes (graph);
  n_lines = (guint) g_rand_int_range (random, n_boxes / 2, 2 * n_boxes + 1);
  for (guint i = 0; i < n_lines; i++)
    add_random_line (random, graph);
  return graph;
}

/* Written apart from the client's own check, so that a mistake in that one is
 * seen: every box has its size, stands right of the one before it on its
 * level, and below all of the level before. */
static inline void
assert_in_order (const CharterGraph  *graph,
                 const CharterLayout *layout)
{
  gboolean down = charter_graph_get_direction (graph) == CHARTER_GRAPH_DOWN;

  for (guint i = 0; i < charter_graph_get_n_boxes (graph); i++)
    {
      const CharterGraphBox *box = charter_graph_get_box (graph, i);
      const CharterRectangle *place = charter_layout_get_box (layout, i);

      g_assert_cmpfloat (place->width, ==, box->width);
      g_assert_cmpfloat (place->height, ==, box->height);
      for (guint j = i + 1; j < charter_graph_get_n_boxes (graph); j++)
        {
          const CharterRectangle *other = charter_layout_get_box (layout, j);
          guint level = charter_graph_get_box (graph, j)->level;

          if (box->level == level)
            g_assert_cmpfloat (down ? place->x + place->width : place->y + place->height, <=,
                               (down ? other->x : other->y) + 0.5);
          else if (box->level < level)
            g_assert_cmpfloat (down ? place->y + place->height : place->x + place->width, <=,
                               (down ? other->y : other->x) + 0.5);
        }
    }
}

static inline gboolean
is_on_border (const CharterRectangle *box,
              CharterPoint            point)
{
  const double near = 0.001;
  gboolean within = point.x > box->x - near && point.x < box->x + box->width + near &&
                    point.y > box->y - near && point.y < box->y + box->height + near;
  gboolean at_side = fabs (point.x - box->x) < near ||
                     fabs (point.x - box->x - box->width) < near;
  gboolean at_end = fabs (point.y - box->y) < near ||
                    fabs (point.y - box->y - box->height) < near;

  return within && (at_side || at_end);
}

static inline void
assert_end (const CharterGraph  *graph,
            const CharterLayout *layout,
            guint                box,
            guint                port,
            CharterPoint         end)
{
  const CharterRectangle *place = charter_layout_get_box (layout, box);

  g_assert_true (is_on_border (place, end));
  if (port != WHOLE && charter_layout_get_step (layout) != CHARTER_LAYOUT_STEP_PLAIN)
    {
      CharterPoint wanted = charter_graph_get_port_point (graph, box, port, place);

      g_assert_cmpfloat_with_epsilon (end.x, wanted.x, 0.001);
      g_assert_cmpfloat_with_epsilon (end.y, wanted.y, 0.001);
    }
}

/* Every line runs from its tail to its head, and everything lies within the
 * size of the layout. */
static inline void
assert_lines_join (const CharterGraph  *graph,
                   const CharterLayout *layout)
{
  for (guint i = 0; i < charter_graph_get_n_lines (graph); i++)
    {
      const CharterGraphLine *line = charter_graph_get_line (graph, i);
      guint n_points;
      const CharterPoint *points = charter_layout_get_line (layout, i, &n_points);

      g_assert_cmpuint (n_points, >=, 4);
      g_assert_cmpuint (n_points % 3, ==, 1);
      assert_end (graph, layout, line->tail_box, line->tail_port, points[0]);
      assert_end (graph, layout, line->head_box, line->head_port, points[n_points - 1]);
      for (guint j = 0; j < n_points; j += 3)
        {
          g_assert_cmpfloat (points[j].x, >=, -0.001);
          g_assert_cmpfloat (points[j].y, >=, -0.001);
          g_assert_cmpfloat (points[j].x, <=, charter_layout_get_width (layout) + 0.001);
          g_assert_cmpfloat (points[j].y, <=, charter_layout_get_height (layout) + 0.001);
        }
    }
}

static inline void
assert_sound (const CharterGraph  *graph,
              const CharterLayout *layout)
{
  assert_in_order (graph, layout);
  assert_lines_join (graph, layout);
}
