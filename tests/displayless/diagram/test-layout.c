/* test-layout.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/layout/graph-dot.h"
#include "diagram/layout/layout-reader.h"

#include "layout-samples.h"

#define N_GENERATED 1000u
#define N_AT_ONCE 2u

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

typedef struct
{
  double along;  /* farthest from the middle of a port, along its side */
  double across; /* farthest from the border of the room of a box */
  guint  n_ends;
} PortMeasure;

/* Takes Graphviz's own answer, before the client moves the ends. */
static void
measure_port (const CharterGraph  *graph,
              const CharterLayout *raw,
              guint                box,
              guint                port,
              CharterPoint         end,
              PortMeasure         *measure)
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
    return;

  middle = charter_graph_get_port_point (graph, box, port, &place);
  border = charter_graph_get_port_point (graph, box, port, room);
  measure->along = MAX (measure->along, down ? fabs (end.x - middle.x) : fabs (end.y - middle.y));
  measure->across = MAX (measure->across, down ? fabs (end.y - border.y)
                                               : fabs (end.x - border.x));
  measure->n_ends++;
}

/* Graphviz 2.42.2 starts a line a point outside its port. */
static void
test_ports_agree (void)
{
  GRand *random = g_rand_new_with_seed (SEED);
  PortMeasure measure = { 0.0, 0.0, 0 };

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr(CharterGraph) graph = random_graph (random);
      g_autofree char *dot = charter_graph_to_dot (graph, CHARTER_LAYOUT_STEP_CURVES);
      g_autofree char *answer = run_worker (g_getenv ("CHARTER_LAYOUT_WORKER"), dot,
                                            &patient, NULL);
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
          measure_port (graph, raw, line.tail_box, line.tail_port, points[0], &measure);
          measure_port (graph, raw, line.head_box, line.head_port, points[n_points - 1],
                        &measure);
        }
    }
  g_rand_free (random);

  g_test_message ("%u ends at ports, at most %.3f points off along the side, %.3f across",
                  measure.n_ends, measure.along, measure.across);
  g_assert_cmpuint (measure.n_ends, >, 500);
  g_assert_cmpfloat (measure.along, <=, 0.501);
  g_assert_cmpfloat (measure.across, <=, 1.001);
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
  g_test_add_func ("/charter/layout/ports-agree", test_ports_agree);
  g_test_add_func ("/charter/layout/one-more-line", test_one_more_line);
  g_test_add_func ("/charter/layout/time-of-thirty-boxes", test_time_of_thirty_boxes);

  return g_test_run ();
}
