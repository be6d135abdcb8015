/* test-layout.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "diagram/graph-dot.h"
#include "diagram/graph-private.h"
#include "diagram/layout-client.h"
#include "diagram/layout-private.h"
#include "diagram/layout-reader.h"

#define WHOLE CHARTER_GRAPH_WHOLE_BOX
#define N_GENERATED 1000u
#define N_AT_ONCE 2u
#define SEED 20261122u

static const CharterLayoutLimits patient = { 10 * 1000, 32 * 1024 * 1024 };
static const CharterLayoutLimits hasty = { 300, 256 * 1024 };

typedef struct
{
  char *worker; /* the real one, from the environment */
  char *folder; /* holds the script that stands in for it */
  char *script;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->worker = g_strdup (g_getenv ("CHARTER_LAYOUT_WORKER"));
  g_assert_nonnull (fixture->worker);
  fixture->folder = g_dir_make_tmp ("charter-layout-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->script = g_build_filename (fixture->folder, "worker", NULL);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_setenv ("CHARTER_LAYOUT_WORKER", fixture->worker, TRUE);
  g_remove (fixture->script);
  g_rmdir (fixture->folder);
  g_free (fixture->worker);
  g_free (fixture->folder);
  g_free (fixture->script);
}

/* Lets a shell script stand in for the worker; $WORKER is the real one. */
static void
stand_in (Fixture    *fixture,
          const char *commands)
{
  g_autofree char *text = g_strdup_printf ("#!/bin/sh\nWORKER='%s'\n%s\n",
                                           fixture->worker, commands);
  g_autoptr(GError) error = NULL;

  g_file_set_contents_full (fixture->script, text, -1,
                            G_FILE_SET_CONTENTS_NONE, 0700, &error);
  g_assert_no_error (error);
  g_setenv ("CHARTER_LAYOUT_WORKER", fixture->script, TRUE);
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static CharterLayout *
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

static char *
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

static CharterLayout *
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
static CharterGraph *
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

static double
random_size (GRand    *random,
             gboolean  whole,
             double    least,
             double    most)
{
  double size = g_rand_double_range (random, least, most);

  return whole ? round (size) : size;
}

static void
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

static guint
random_port (GRand              *random,
             const CharterGraph *graph,
             guint               box)
{
  guint n_ports = charter_graph_get_box (graph, box)->ports->len;

  if (n_ports == 0 || g_rand_double (random) < 0.3)
    return WHOLE;
  return (guint) g_rand_int_range (random, 0, (gint32) n_ports);
}

static void
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
static CharterGraph *
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
static void
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

static gboolean
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

static void
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
static void
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

static void
assert_sound (const CharterGraph  *graph,
              const CharterLayout *layout)
{
  assert_in_order (graph, layout);
  assert_lines_join (graph, layout);
}

static void
assert_step (const CharterGraph *graph,
             CharterLayout      *layout,
             CharterLayoutStep   step,
             int                 reason)
{
  g_assert_nonnull (layout);
  g_assert_cmpint (charter_layout_get_step (layout), ==, step);
  g_assert_error ((GError *) charter_layout_get_reason (layout), CHARTER_LAYOUT_ERROR, reason);
  assert_sound (graph, layout);
}

static void
test_empty (void)
{
  g_autoptr(CharterGraph) graph = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 24.0);
  g_autoptr(CharterLayout) layout = lay_out (graph);

  g_assert_cmpint (charter_layout_get_step (layout), ==, CHARTER_LAYOUT_STEP_CURVES);
  g_assert_cmpfloat (charter_layout_get_width (layout), ==, 0.0);
  g_assert_cmpfloat (charter_layout_get_height (layout), ==, 0.0);
}

static void
test_one_box (void)
{
  g_autoptr(CharterGraph) graph = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 24.0);
  g_autoptr(CharterLayout) layout = NULL;
  const CharterRectangle *box;

  charter_graph_add_box (graph, 7, 101.5, 33.0);
  layout = lay_out (graph);
  box = charter_layout_get_box (layout, 0);

  g_assert_cmpint (charter_layout_get_step (layout), ==, CHARTER_LAYOUT_STEP_CURVES);
  g_assert_null (charter_layout_get_reason (layout));
  g_assert_cmpfloat (box->x, ==, 0.0);
  g_assert_cmpfloat (box->y, ==, 0.0);
  g_assert_cmpfloat (charter_layout_get_width (layout), ==, 101.5);
  g_assert_cmpfloat (charter_layout_get_height (layout), ==, 33.0);
}

static void
test_gaps (gconstpointer data)
{
  CharterGraphDirection direction = GPOINTER_TO_INT (data);
  g_autoptr(CharterGraph) graph = charter_graph_new (direction, 18.0, 24.0);
  g_autoptr(CharterLayout) layout = NULL;
  const CharterRectangle *first;
  const CharterRectangle *second;
  const CharterRectangle *below;

  charter_graph_add_box (graph, 0, 60.0, 40.0);
  charter_graph_add_box (graph, 0, 60.0, 40.0);
  charter_graph_add_box (graph, 9, 60.0, 40.0);
  layout = lay_out (graph);
  first = charter_layout_get_box (layout, 0);
  second = charter_layout_get_box (layout, 1);
  below = charter_layout_get_box (layout, 2);

  assert_sound (graph, layout);
  if (direction == CHARTER_GRAPH_DOWN)
    {
      g_assert_cmpfloat_with_epsilon (second->x - first->x, 60.0 + 18.0, 1.0);
      g_assert_cmpfloat_with_epsilon (below->y - first->y, 40.0 + 24.0, 1.0);
    }
  else
    {
      g_assert_cmpfloat_with_epsilon (second->y - first->y, 40.0 + 18.0, 1.0);
      g_assert_cmpfloat_with_epsilon (below->x - first->x, 60.0 + 24.0, 1.0);
    }
}

/* Lines of every kind at once: down, up, far, twice, inside a level to the
 * neighbour and past it either way, to itself with and without ports. */
static void
test_kinds_of_lines (gconstpointer data)
{
  CharterGraphDirection direction = GPOINTER_TO_INT (data);
  gboolean down = direction == CHARTER_GRAPH_DOWN;
  g_autoptr(CharterGraph) graph = charter_graph_new (direction, 18.0, 24.0);
  g_autoptr(CharterLayout) layout = NULL;

  for (guint i = 0; i < 9; i++)
    charter_graph_add_box (graph, i / 3, 60.0 + i, 40.0 + i);
  charter_graph_add_port (graph, 1,
                          down ? CHARTER_GRAPH_SIDE_BOTTOM : CHARTER_GRAPH_SIDE_RIGHT, 2.0, 8.0);
  charter_graph_add_port (graph, 1,
                          down ? CHARTER_GRAPH_SIDE_TOP : CHARTER_GRAPH_SIDE_LEFT, 2.0, 8.0);
  charter_graph_add_line (graph, 0, WHOLE, 3, WHOLE);
  charter_graph_add_line (graph, 3, WHOLE, 0, WHOLE);
  charter_graph_add_line (graph, 0, WHOLE, 3, WHOLE);
  charter_graph_add_line (graph, 1, 0, 8, WHOLE);
  charter_graph_add_line (graph, 8, WHOLE, 1, 1);
  charter_graph_add_line (graph, 3, WHOLE, 4, WHOLE);
  charter_graph_add_line (graph, 5, WHOLE, 4, WHOLE);
  charter_graph_add_line (graph, 3, WHOLE, 5, WHOLE);
  charter_graph_add_line (graph, 5, WHOLE, 3, WHOLE);
  charter_graph_add_line (graph, 4, WHOLE, 4, WHOLE);
  charter_graph_add_line (graph, 1, 0, 1, 1);
  layout = lay_out (graph);

  g_assert_cmpint (charter_layout_get_step (layout), ==, CHARTER_LAYOUT_STEP_CURVES);
  assert_sound (graph, layout);
}

static void
test_same_twice (void)
{
  g_autoptr(CharterGraph) graph = small_graph (CHARTER_GRAPH_DOWN);
  g_autoptr(CharterLayout) first = lay_out (graph);
  g_autoptr(CharterLayout) second = run_client (graph, &patient, NULL, NULL);
  guint n_first;
  guint n_second;

  g_assert_cmpmem (first->boxes, 3 * sizeof (CharterRectangle),
                   second->boxes, 3 * sizeof (CharterRectangle));
  for (guint i = 0; i < 2; i++)
    {
      const CharterPoint *points_first = charter_layout_get_line (first, i, &n_first);
      const CharterPoint *points_second = charter_layout_get_line (second, i, &n_second);

      g_assert_cmpmem (points_first, n_first * sizeof (CharterPoint),
                       points_second, n_second * sizeof (CharterPoint));
    }
}

static void
test_limits (void)
{
  g_autoptr(CharterGraph) large = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 24.0);
  g_autoptr(CharterGraph) wide = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 24.0);
  g_autoptr(CharterGraph) apart = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 1e9);
  g_autoptr(CharterGraph) outside = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 24.0);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 5001; i++)
    charter_graph_add_box (large, i, 10.0, 10.0);
  g_assert_null (charter_layout_new_for_graph (large, NULL, &error));
  g_assert_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_TOO_LARGE);
  g_clear_error (&error);

  charter_graph_add_box (wide, 0, 14401.0, 10.0);
  g_assert_null (charter_layout_new_for_graph (wide, NULL, &error));
  g_assert_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_BAD_SIZE);
  g_clear_error (&error);

  g_assert_null (charter_layout_new_for_graph (apart, NULL, &error));
  g_assert_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_BAD_SIZE);
  g_clear_error (&error);

  charter_graph_add_box (outside, 0, 100.0, 10.0);
  charter_graph_add_port (outside, 0, CHARTER_GRAPH_SIDE_TOP, 90.0, 20.0);
  g_assert_null (charter_layout_new_for_graph (outside, NULL, &error));
  g_assert_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_BAD_SIZE);
}

/* Boxes of the greatest size, side by side and below each other: inside the
 * limits Graphviz must not give up. */
static void
test_greatest_sizes (void)
{
  g_autoptr(CharterGraph) graph = charter_graph_new (CHARTER_GRAPH_DOWN, 1440.0, 1440.0);
  g_autoptr(CharterLayout) layout = NULL;

  for (guint i = 0; i < 4; i++)
    {
      charter_graph_add_box (graph, i / 2, 14400.0, 14400.0);
      charter_graph_add_port (graph, i, CHARTER_GRAPH_SIDE_BOTTOM, 14390.0, 10.0);
    }
  charter_graph_add_line (graph, 0, 0, 3, WHOLE);
  charter_graph_add_line (graph, 1, 0, 2, WHOLE);
  layout = lay_out (graph);

  g_assert_cmpint (charter_layout_get_step (layout), ==, CHARTER_LAYOUT_STEP_CURVES);
  assert_sound (graph, layout);
}

typedef struct
{
  GRand *random;
  guint  n_started;
  guint  n_finished;
  guint  n_at_step[CHARTER_LAYOUT_STEP_ROWS + 1];
} Batch;

typedef struct
{
  Batch        *batch;
  CharterGraph *graph;
} BatchJob;

static void batch_start (Batch *batch);

static void
batch_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  BatchJob *job = user_data;
  Batch *batch = job->batch;
  g_autoptr(CharterLayout) layout = NULL;
  g_autoptr(GError) error = NULL;
  CharterLayoutStep step;

  layout = charter_layout_new_for_graph_finish (result, &error);
  g_assert_no_error (error);
  assert_sound (job->graph, layout);
  step = charter_layout_get_step (layout);
  if (step != CHARTER_LAYOUT_STEP_CURVES)
    g_test_message ("graph %u: step %d: %s", batch->n_finished, (int) step,
                    charter_layout_get_reason (layout)->message);
  batch->n_at_step[step]++;
  batch->n_finished++;
  charter_graph_free (job->graph);
  g_free (job);
  batch_start (batch);
}

static void
batch_start (Batch *batch)
{
  BatchJob *job;

  if (batch->n_started == N_GENERATED)
    return;

  batch->n_started++;
  job = g_new0 (BatchJob, 1);
  job->batch = batch;
  job->graph = random_graph (batch->random);
  charter_layout_new_for_graph_async (job->graph, NULL, batch_cb, job);
}

static void
test_generated (void)
{
  Batch batch = { g_rand_new_with_seed (SEED) };

  for (guint i = 0; i < N_AT_ONCE; i++)
    batch_start (&batch);
  while (batch.n_finished < N_GENERATED)
    g_main_context_iteration (NULL, TRUE);
  g_rand_free (batch.random);

  g_test_message ("steps: %u curves, %u straight, %u plain, %u rows",
                  batch.n_at_step[CHARTER_LAYOUT_STEP_CURVES],
                  batch.n_at_step[CHARTER_LAYOUT_STEP_STRAIGHT],
                  batch.n_at_step[CHARTER_LAYOUT_STEP_PLAIN],
                  batch.n_at_step[CHARTER_LAYOUT_STEP_ROWS]);
  g_assert_cmpuint (batch.n_at_step[CHARTER_LAYOUT_STEP_CURVES], >=, N_GENERATED * 99 / 100);
  g_assert_cmpuint (batch.n_at_step[CHARTER_LAYOUT_STEP_ROWS], ==, 0);
}

/* How far the line of a port ends from where it is wanted, in Graphviz's own
 * answer, before the client moves it there: along the side from the middle of
 * the port, across it from the border of the room the box was given. */
static double
measure_port (const CharterGraph  *graph,
              const CharterLayout *raw,
              guint                box,
              guint                port,
              CharterPoint         end)
{
  const CharterGraphBox *own = charter_graph_get_box (graph, box);
  const CharterRectangle *room = &raw->boxes[box];
  CharterRectangle place = { room->x + (room->width - own->width) / 2.0,
                             room->y + (room->height - own->height) / 2.0,
                             own->width, own->height };
  gboolean down = charter_graph_get_direction (graph) == CHARTER_GRAPH_DOWN;
  CharterPoint middle;
  CharterPoint border;

  if (port == WHOLE)
    return 0.0;

  middle = charter_graph_get_port_point (graph, box, port, &place);
  border = charter_graph_get_port_point (graph, box, port, room);
  return MAX (fabs (end.x - (down ? middle.x : border.x)),
              fabs (end.y - (down ? border.y : middle.y)));
}

static void
test_ports_agree (Fixture       *fixture,
                  gconstpointer  data)
{
  GRand *random = g_rand_new_with_seed (SEED);
  double worst = 0.0;
  guint n_ends = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr(CharterGraph) graph = random_graph (random);
      g_autofree char *dot = charter_graph_to_dot (graph, CHARTER_LAYOUT_STEP_CURVES);
      g_autofree char *answer = run_worker (fixture->worker, dot, &patient, NULL);
      g_autoptr(CharterLayout) raw = NULL;

      if (answer == NULL)
        continue;
      raw = charter_layout_read (graph, CHARTER_LAYOUT_STEP_CURVES, answer, NULL);
      g_assert_nonnull (raw);
      for (guint j = 0; j < charter_graph_get_n_lines (graph); j++)
        {
          CharterGraphLine line = *charter_graph_get_line (graph, j);
          guint n_points;
          const CharterPoint *points = charter_layout_get_line (raw, j, &n_points);

          if (charter_graph_line_is_short (graph, j))
            continue;
          if (charter_graph_line_is_reversed (graph, j))
            line = (CharterGraphLine) { line.head_box, line.head_port,
                                        line.tail_box, line.tail_port };
          worst = MAX (worst, measure_port (graph, raw, line.tail_box, line.tail_port,
                                            points[0]));
          worst = MAX (worst, measure_port (graph, raw, line.head_box, line.head_port,
                                            points[n_points - 1]));
          n_ends += (line.tail_port != WHOLE) + (line.head_port != WHOLE);
        }
    }
  g_rand_free (random);

  g_test_message ("%u ends at ports, worst %.3f points off", n_ends, worst);
  g_assert_cmpuint (n_ends, >, 500);
  g_assert_cmpfloat (worst, <=, 0.5);
}

static void
test_one_more_line (void)
{
  GRand *random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr(CharterGraph) graph = random_graph (random);
      g_autoptr(CharterLayout) before = lay_out (graph);
      g_autoptr(CharterLayout) after = NULL;
      guint last = charter_graph_get_n_boxes (graph) - 1;

      charter_graph_add_line (graph, last, WHOLE, 0, WHOLE);
      after = lay_out (graph);
      assert_sound (graph, after);
      g_assert_cmpint (charter_layout_get_step (after), ==, charter_layout_get_step (before));
    }
  g_rand_free (random);
}

static void
test_no_worker (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(CharterGraph) graph = small_graph (GPOINTER_TO_INT (data));
  g_autoptr(CharterLayout) layout = NULL;

  g_setenv ("CHARTER_LAYOUT_WORKER", fixture->script, TRUE);
  layout = lay_out (graph);
  assert_step (graph, layout, CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_NO_WORKER);
}

typedef struct
{
  const char         *path;
  const char         *commands;
  CharterLayoutStep   step;
  CharterLayoutError  reason;
} StandIn;

static const StandIn stand_ins[] = {
  { "/charter/layout/hangs", "exec sleep 60",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_TIMED_OUT },
  { "/charter/layout/reads-and-hangs", "cat >/dev/null; exec sleep 60",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_TIMED_OUT },
  { "/charter/layout/closes-and-hangs", "exec >&-; exec <&-; exec sleep 60",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_TIMED_OUT },
  { "/charter/layout/rubbish", "echo rubbish",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout/zero-bytes", "head -c 1000 /dev/zero",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout/nothing", "exit 0",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout/endless", "exec yes",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout/fails", "exit 3",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_WORKER_FAILED },
  { "/charter/layout/right-answer-but-fails", "$WORKER; exit 1",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_WORKER_FAILED },
  { "/charter/layout/killed", "kill -SEGV $$",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_WORKER_FAILED },
  { "/charter/layout/cut-off", "$WORKER | sed '$d'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout/lost-line", "$WORKER | sed '/^line e1 /d'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_MISPLACED },
  { "/charter/layout/lost-box", "$WORKER | sed '/^box n1 /d'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout/line-twice", "$WORKER | sed '/^line e1 /p'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout/odd-number", "$WORKER | sed '/^box n1 /s/ [0-9.]* / nan /'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout/order-changed", "$WORKER | sed '/^box n1 /s/n1 [0-9.]* /n1 9999 /'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_MISPLACED },
  { "/charter/layout/level-changed", "$WORKER | sed '/^box n0 /s/\\(n0 [0-9.]*\\) [0-9.]*/\\1 9999/'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_MISPLACED },
  { "/charter/layout/size-changed", "$WORKER | sed '/^box n0 /s/120.000/122.000/'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_MISPLACED },
  { "/charter/layout/end-changed", "$WORKER | sed '/^line e0 /s/\\(e0 4\\) [0-9.]*/\\1 0/'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_MISPLACED },
  { "/charter/layout/curves-fail",
    "dot=$(cat); case $dot in *splines=true*) exit 4;; esac; echo \"$dot\" | $WORKER",
    CHARTER_LAYOUT_STEP_STRAIGHT, CHARTER_LAYOUT_ERROR_WORKER_FAILED },
  { "/charter/layout/ranks-fail",
    "dot=$(cat); case $dot in *rank=same*) kill -ABRT $$;; esac; echo \"$dot\" | $WORKER",
    CHARTER_LAYOUT_STEP_PLAIN, CHARTER_LAYOUT_ERROR_WORKER_FAILED },
};

static void
test_stand_in (Fixture       *fixture,
               gconstpointer  data)
{
  const StandIn *worker = data;
  g_autoptr(CharterGraph) graph = small_graph (CHARTER_GRAPH_DOWN);
  g_autoptr(CharterLayout) layout = NULL;
  g_autoptr(GError) error = NULL;

  stand_in (fixture, worker->commands);
  layout = run_client (graph,
                       worker->reason == CHARTER_LAYOUT_ERROR_TIMED_OUT ||
                       worker->reason == CHARTER_LAYOUT_ERROR_BAD_ANSWER ? &hasty : &patient,
                       NULL, &error);
  g_assert_no_error (error);
  assert_step (graph, layout, worker->step, worker->reason);
}

/* The pipe holds 64 KiB; a worker gone before it has read all must not end
 * this program by SIGPIPE. */
static void
test_stops_reading (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(CharterGraph) graph = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 24.0);
  g_autoptr(CharterLayout) layout = NULL;

  for (guint i = 0; i < 2000; i++)
    charter_graph_add_box (graph, i / 40, 60.0, 20.0);
  stand_in (fixture, "exit 3");
  layout = run_client (graph, &patient, NULL, NULL);
  assert_step (graph, layout, CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_WORKER_FAILED);
}

/* Lines inside a level are not given to Graphviz at this step, and all end on
 * borders. */
static void
test_plain_draws_every_line (Fixture       *fixture,
                             gconstpointer  data)
{
  CharterGraphDirection direction = GPOINTER_TO_INT (data);
  g_autoptr(CharterGraph) graph = small_graph (direction);
  g_autoptr(CharterLayout) layout = NULL;

  charter_graph_add_line (graph, 2, WHOLE, 1, WHOLE);
  charter_graph_add_line (graph, 2, WHOLE, 2, WHOLE);
  stand_in (fixture,
            "dot=$(cat); case $dot in *rank=same*) exit 1;; esac; echo \"$dot\" | $WORKER");
  layout = lay_out (graph);
  assert_step (graph, layout, CHARTER_LAYOUT_STEP_PLAIN, CHARTER_LAYOUT_ERROR_WORKER_FAILED);
}

static void
test_rows_are_sound (Fixture       *fixture,
                     gconstpointer  data)
{
  GRand *random = g_rand_new_with_seed (SEED);

  g_setenv ("CHARTER_LAYOUT_WORKER", fixture->script, TRUE);
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr(CharterGraph) graph = random_graph (random);
      g_autoptr(CharterLayout) layout = lay_out (graph);

      assert_step (graph, layout, CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_NO_WORKER);
    }
  g_rand_free (random);
}

static gboolean
cancel_cb (gpointer user_data)
{
  g_cancellable_cancel (user_data);
  return G_SOURCE_REMOVE;
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CharterGraph) graph = small_graph (CHARTER_GRAPH_DOWN);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  gint64 start;

  stand_in (fixture, "exec sleep 60");
  start = g_get_monotonic_time ();
  g_timeout_add (50, cancel_cb, cancellable);
  g_assert_null (run_client (graph, &patient, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_test_message ("cancelled after %" G_GINT64_FORMAT " ms",
                  (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
  g_clear_error (&error);

  g_assert_null (charter_layout_new_for_graph (graph, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* DOT files that crash or hang Graphviz 2.42.2, or make it lose edges. */
static void
test_crash_files (Fixture       *fixture,
                  gconstpointer  data)
{
  const CharterLayoutLimits limits = { 1500, 1024 * 1024 };
  g_autofree char *folder = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "..", "shared",
                                              "data", "graphviz-crashes", NULL);
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  if (files == NULL)
    {
      g_test_skip ("no files that crash Graphviz here");
      return;
    }
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *dot = NULL;
      g_autofree char *answer = NULL;
      g_autoptr(GError) error = NULL;
      gint64 start = g_get_monotonic_time ();

      g_assert_true (g_file_get_contents (path, &dot, NULL, NULL));
      answer = run_worker (fixture->worker, dot, &limits, &error);
      g_assert_true ((answer == NULL) == (error != NULL));
      g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
      g_test_message ("%s: %s", name, error == NULL ? "laid out" : error->message);
    }
}

/* Graphviz 2.42.2 gives up on an edge of this graph and reports success. */
static void
test_worker_sees_lost_line (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "..", "shared",
                                            "data", "graphviz-crashes", "known_1030.gv", NULL);
  g_autofree char *dot = NULL;
  g_autofree char *answer = NULL;
  g_autoptr(GError) error = NULL;

  if (!g_file_get_contents (path, &dot, NULL, NULL))
    {
      g_test_skip ("no file that loses edges here");
      return;
    }
  answer = run_worker (fixture->worker, dot, &patient, &error);
  g_assert_null (answer);
  g_assert_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_WORKER_FAILED);
  g_assert_nonnull (strstr (error->message, "status 4"));
}

static void
test_not_dot (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *answer = NULL;
  g_autoptr(GError) error = NULL;

  answer = run_worker (fixture->worker, "no graph", &patient, &error);
  g_assert_null (answer);
  g_assert_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_WORKER_FAILED);
  g_assert_nonnull (strstr (error->message, "status 2"));
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 time_a = *(const gint64 *) a;
  gint64 time_b = *(const gint64 *) b;

  return time_a < time_b ? -1 : time_a > time_b;
}

/* The whole way of a picture of 30 boxes, as large as the governance of Mid
 * Kent: DOT, process, reading, checks. Measured, not asserted: the machine
 * may be busy. */
static void
test_time_of_thirty_boxes (void)
{
  g_autoptr(CharterGraph) graph = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 24.0);
  gint64 times[21];

  for (guint i = 0; i < 30; i++)
    {
      charter_graph_add_box (graph, i / 6, 100.0, 40.0);
      charter_graph_add_port (graph, i, CHARTER_GRAPH_SIDE_BOTTOM, 10.0, 20.0);
    }
  for (guint i = 0; i < 33; i++)
    charter_graph_add_line (graph, (i * 7) % 24, i % 2 == 0 ? 0 : WHOLE, 6 + (i * 5) % 24, WHOLE);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr(CharterLayout) layout = lay_out (graph);

      times[i] = g_get_monotonic_time () - start;
      g_assert_cmpint (charter_layout_get_step (layout), ==, CHARTER_LAYOUT_STEP_CURVES);
    }
  qsort (times, G_N_ELEMENTS (times), sizeof times[0], compare_times);
  g_test_message ("30 boxes, 33 lines: median %.1f ms", times[G_N_ELEMENTS (times) / 2] / 1000.0);
}

static void
add_fixture_test (const char    *path,
                  gconstpointer  data,
                  void         (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, data, fixture_set_up, test, fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gconstpointer down = GINT_TO_POINTER (CHARTER_GRAPH_DOWN);
  gconstpointer right = GINT_TO_POINTER (CHARTER_GRAPH_RIGHT);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/layout/empty", test_empty);
  g_test_add_func ("/charter/layout/one-box", test_one_box);
  g_test_add_data_func ("/charter/layout/gaps/down", down, test_gaps);
  g_test_add_data_func ("/charter/layout/gaps/right", right, test_gaps);
  g_test_add_data_func ("/charter/layout/kinds-of-lines/down", down, test_kinds_of_lines);
  g_test_add_data_func ("/charter/layout/kinds-of-lines/right", right, test_kinds_of_lines);
  g_test_add_func ("/charter/layout/same-twice", test_same_twice);
  g_test_add_func ("/charter/layout/limits", test_limits);
  g_test_add_func ("/charter/layout/greatest-sizes", test_greatest_sizes);
  g_test_add_func ("/charter/layout/generated", test_generated);
  g_test_add_func ("/charter/layout/one-more-line", test_one_more_line);
  g_test_add_func ("/charter/layout/time-of-thirty-boxes", test_time_of_thirty_boxes);
  add_fixture_test ("/charter/layout/ports-agree", NULL, test_ports_agree);
  add_fixture_test ("/charter/layout/no-worker/down", down, test_no_worker);
  add_fixture_test ("/charter/layout/no-worker/right", right, test_no_worker);
  for (guint i = 0; i < G_N_ELEMENTS (stand_ins); i++)
    add_fixture_test (stand_ins[i].path, &stand_ins[i], test_stand_in);
  add_fixture_test ("/charter/layout/stops-reading", NULL, test_stops_reading);
  add_fixture_test ("/charter/layout/plain-draws-every-line/down", down,
                    test_plain_draws_every_line);
  add_fixture_test ("/charter/layout/plain-draws-every-line/right", right,
                    test_plain_draws_every_line);
  add_fixture_test ("/charter/layout/rows-are-sound", NULL, test_rows_are_sound);
  add_fixture_test ("/charter/layout/cancel", NULL, test_cancel);
  add_fixture_test ("/charter/layout/crash-files", NULL, test_crash_files);
  add_fixture_test ("/charter/layout/worker-sees-lost-line", NULL, test_worker_sees_lost_line);
  add_fixture_test ("/charter/layout/not-dot", NULL, test_not_dot);

  return g_test_run ();
}
