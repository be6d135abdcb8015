/* test-scatter.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "layout-samples.h"

/* Graphs without levels, as maps are made of. */

#define N_GRAPHS 60
#define N_PIECES 40

static CharterGraph *
scattered_graph (GRand *random,
                 guint  n_boxes,
                 guint  n_lines)
{
  CharterGraph *graph = charter_graph_new (CHARTER_GRAPH_SCATTERED, 16.0, 16.0);

  charter_graph_set_upright (graph, g_rand_boolean (random));
  for (guint i = 0; i < n_boxes; i++)
    charter_graph_add_box (graph, 0, random_size (random, g_rand_boolean (random), 10.0, 150.0),
                           random_size (random, g_rand_boolean (random), 10.0, 40.0));
  for (guint i = 0; i < n_lines; i++)
    charter_graph_add_line (graph, (guint) g_rand_int_range (random, 0, (gint32) n_boxes), WHOLE,
                            (guint) g_rand_int_range (random, 0, (gint32) n_boxes), WHOLE);
  return graph;
}

static void
assert_apart (const CharterGraph  *graph,
              const CharterLayout *layout)
{
  for (guint i = 0; i < charter_graph_get_n_boxes (graph); i++)
    for (guint j = i + 1; j < charter_graph_get_n_boxes (graph); j++)
      {
        CharterRectangle one = charter_rectangle_expand (charter_layout_get_box (layout, i), -1);

        g_assert_false (charter_rectangle_intersects (&one, charter_layout_get_box (layout, j)));
      }
}

/* How often lines run through boxes that they do not join. */
static guint
count_met (const CharterGraph  *graph,
           const CharterLayout *layout)
{
  guint n_met = 0;

  for (guint i = 0; i < charter_graph_get_n_lines (graph); i++)
    {
      const CharterGraphLine *ends = charter_graph_get_line (graph, i);
      guint n_points;
      const CharterPoint *points = charter_layout_get_line (layout, i, &n_points);

      g_assert_cmpuint (n_points, ==, 4);
      for (guint j = 0; j < charter_graph_get_n_boxes (graph); j++)
        for (guint k = 0; k <= N_PIECES && j != ends->tail_box && j != ends->head_box; k++)
          {
            CharterPoint point = charter_curve_get_point (points, (double) k / N_PIECES);

            if (!charter_rectangle_contains (charter_layout_get_box (layout, j), point.x, point.y))
              continue;
            n_met++;
            break;
          }
    }
  return n_met;
}

static gboolean
is_same (const CharterGraph  *graph,
         const CharterLayout *one,
         const CharterLayout *other)
{
  for (guint i = 0; i < charter_graph_get_n_boxes (graph); i++)
    {
      if (memcmp (charter_layout_get_box (one, i), charter_layout_get_box (other, i),
                  sizeof (CharterRectangle)) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Loops, lines twice and boxes without lines are among them. */
static void
test_random (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  guint n_lines = 0;
  guint n_met = 0;

  for (guint i = 0; i < N_GRAPHS; i++)
    {
      guint n_boxes = (guint) g_rand_int_range (random, 1, 40);
      g_autoptr(CharterGraph) graph =
        scattered_graph (random, n_boxes, (guint) g_rand_int_range (random, 0, (gint32) n_boxes * 2));
      g_autoptr(CharterLayout) layout = lay_out (graph);
      g_autoptr(CharterLayout) again = lay_out (graph);

      g_assert_cmpint (charter_layout_get_step (layout), ==, CHARTER_LAYOUT_STEP_CURVES);
      assert_apart (graph, layout);
      assert_lines_join (graph, layout);
      g_assert_true (is_same (graph, layout, again));
      n_lines += charter_graph_get_n_lines (graph);
      n_met += count_met (graph, layout);
    }
  g_test_message ("%u of %u lines run through a box", n_met, n_lines);
  g_assert_cmpuint (n_lines, >, 500);
  g_assert_cmpuint (n_met, <=, n_lines / 100);
}

/* A long chain, upright and on its side. */
static void
test_upright (void)
{
  for (guint upright = 0; upright < 2; upright++)
    {
      g_autoptr(CharterGraph) graph = charter_graph_new (CHARTER_GRAPH_SCATTERED, 16.0, 16.0);
      g_autoptr(CharterLayout) layout = NULL;

      charter_graph_set_upright (graph, upright);
      for (guint i = 0; i < 12; i++)
        {
          charter_graph_add_box (graph, 0, 20.0, 20.0);
          if (i > 0)
            charter_graph_add_line (graph, i - 1, WHOLE, i, WHOLE);
        }
      layout = lay_out (graph);
      if (upright)
        g_assert_cmpfloat (charter_layout_get_height (layout), >, charter_layout_get_width (layout));
      else
        g_assert_cmpfloat (charter_layout_get_width (layout), >, charter_layout_get_height (layout));
    }
}

/* Stars of 2, 3, ... rays, as of forums with their councils, of which one may
 * have lost its last ray. */
static CharterGraph *
stars_graph (guint n_stars,
             guint shorter)
{
  CharterGraph *graph = charter_graph_new (CHARTER_GRAPH_SCATTERED, 16.0, 16.0);
  guint n_boxes = 0;

  for (guint i = 0; i < n_stars; i++)
    {
      guint middle = n_boxes++;

      charter_graph_add_box (graph, 0, 100.0, 24.0);
      for (guint j = 0; j < i + 2; j++)
        {
          if (i == shorter && j == i + 1)
            continue;
          charter_graph_add_box (graph, 0, 40.0 + 10.0 * (j % 5), 24.0);
          charter_graph_add_line (graph, n_boxes++, WHOLE, middle, WHOLE);
        }
    }
  return graph;
}

/* How far the middle of a star lies from where it was, and whether its rays
 * lie as they did. */
static double
measure_move (const CharterLayout *one,
              guint                first_one,
              const CharterLayout *other,
              guint                first_other,
              guint                n_boxes)
{
  const CharterRectangle *before = charter_layout_get_box (one, first_one);
  const CharterRectangle *after = charter_layout_get_box (other, first_other);
  double x = after->x - before->x;
  double y = after->y - before->y;

  for (guint i = 0; i < n_boxes; i++)
    {
      const CharterRectangle *ray = charter_layout_get_box (one, first_one + i);
      const CharterRectangle *same = charter_layout_get_box (other, first_other + i);

      g_assert_cmpfloat_with_epsilon (same->x - ray->x, x, 0.01);
      g_assert_cmpfloat_with_epsilon (same->y - ray->y, y, 0.01);
    }
  return hypot (x, y);
}

/* What is done to one part leaves the others as they are, and most of them
 * about where they are. */
static void
test_parts (void)
{
  const guint n_stars = 12;
  g_autoptr(CharterGraph) graph = stars_graph (n_stars, G_MAXUINT);
  g_autoptr(CharterLayout) layout = lay_out (graph);
  double moved = 0.0;

  assert_apart (graph, layout);
  for (guint shorter = 0; shorter < n_stars; shorter++)
    {
      g_autoptr(CharterGraph) edited = stars_graph (n_stars, shorter);
      g_autoptr(CharterLayout) other = lay_out (edited);
      guint first = 0;

      for (guint i = 0; i < n_stars; i++)
        {
          if (i != shorter)
            moved += measure_move (layout, first, other, i > shorter ? first - 1 : first, i + 3);
          first += i + 3;
        }
    }
  moved /= n_stars * (n_stars - 1);
  g_test_message ("a star moves %.1f points in %.0f when another one loses a ray", moved,
                  charter_layout_get_width (layout));
  g_assert_cmpfloat (moved, <, charter_layout_get_width (layout) / 10.0);
}

/* A few boxes that each share something with the next ones, as councils share
 * services, but for one line. */
static CharterGraph *
joined_graph (guint n_joined,
              guint without)
{
  CharterGraph *graph = charter_graph_new (CHARTER_GRAPH_SCATTERED, 16.0, 16.0);
  guint line = 0;

  for (guint i = 0; i < 2 * n_joined; i++)
    charter_graph_add_box (graph, 0, 60.0, 24.0);
  for (guint i = 0; i < n_joined; i++)
    for (guint j = 0; j < 3 && i + j < n_joined; j++)
      {
        if (line++ != without)
          charter_graph_add_line (graph, i + j, WHOLE, n_joined + i, WHOLE);
      }
  return graph;
}

/* A line less in a part of many boxes leaves most of them where they are. */
static void
test_edit (void)
{
  const guint n_joined = 12;
  g_autoptr(CharterGraph) graph = joined_graph (n_joined, G_MAXUINT);
  guint n_lines = charter_graph_get_n_lines (graph);
  g_autoptr(CharterLayout) layout = lay_out (graph);
  double moved = 0.0;

  for (guint without = 0; without < n_lines; without++)
    {
      g_autoptr(CharterGraph) edited = joined_graph (n_joined, without);
      g_autoptr(CharterLayout) other = lay_out (edited);

      for (guint i = 0; i < 2 * n_joined; i++)
        {
          const CharterRectangle *before = charter_layout_get_box (layout, i);
          const CharterRectangle *after = charter_layout_get_box (other, i);

          moved += hypot (after->x - before->x, after->y - before->y);
        }
    }
  moved /= 2 * n_joined * n_lines;
  g_test_message ("a box moves %.1f points in %.0f when a line goes", moved,
                  charter_layout_get_width (layout));
  g_assert_cmpfloat (moved, <, charter_layout_get_width (layout) / 6.0);
}

static void
test_limits (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr(CharterGraph) many = scattered_graph (random, 5001, 0);
  g_autoptr(CharterGraph) joined = scattered_graph (random, 2, 20001);
  g_autoptr(CharterGraph) none = charter_graph_new (CHARTER_GRAPH_SCATTERED, 16.0, 16.0);
  g_autoptr(CharterGraph) large = charter_graph_new (CHARTER_GRAPH_SCATTERED, 16.0, 16.0);
  g_autoptr(CharterLayout) empty = lay_out (none);
  g_autoptr(GError) error = NULL;

  g_assert_cmpfloat (charter_layout_get_width (empty), ==, 0);
  g_assert_null (charter_layout_new_for_graph (many, NULL, &error));
  g_assert_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_null (charter_layout_new_for_graph (joined, NULL, &error));
  g_assert_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_TOO_LARGE);
  g_clear_error (&error);
  charter_graph_add_box (large, 0, 20000.0, 10.0);
  g_assert_null (charter_layout_new_for_graph (large, NULL, &error));
  g_assert_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_BAD_SIZE);
}

typedef struct
{
  const char         *path;
  const char         *commands;
  CharterLayoutStep   step;
  CharterLayoutError  reason;
} StandIn;

/* What a Graphviz without a triangulation library does is among them: it says
 * so, and leaves boxes upon each other. */
static const StandIn stand_ins[] = {
  { "/charter/scatter/prism-fails",
    "dot=$(cat); case $dot in *overlap=prism*) exit 4;; esac; echo \"$dot\" | $WORKER",
    CHARTER_LAYOUT_STEP_STRAIGHT, CHARTER_LAYOUT_ERROR_WORKER_FAILED },
  { "/charter/scatter/no-triangulation", "sed 's/overlap=prism/overlap=true/' | $WORKER",
    CHARTER_LAYOUT_STEP_STRAIGHT, CHARTER_LAYOUT_ERROR_MISPLACED },
  { "/charter/scatter/no-neato", "exit 1",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_WORKER_FAILED },
  { "/charter/scatter/killed", "kill -SEGV $$",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_WORKER_FAILED },
  { "/charter/scatter/hangs", "exec sleep 60",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_TIMED_OUT },
  { "/charter/scatter/lost-box", "$WORKER | sed '/^box n1 /d'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/scatter/moved-box", "$WORKER | sed 's/^box n1 [-0-9.]* [-0-9.]*/box n1 0 0/; s/^box n0 [-0-9.]* [-0-9.]*/box n0 0 0/'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_MISPLACED },
};

static void
test_stand_in (gconstpointer data)
{
  const StandIn *worker = data;
  const CharterLayoutLimits hasty = { 300, 256 * 1024 };
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr(CharterGraph) graph = scattered_graph (random, 30, 60);
  g_autofree char *real = g_strdup (g_getenv ("CHARTER_LAYOUT_WORKER"));
  g_autofree char *text = g_strdup_printf ("#!/bin/sh\nWORKER='%s'\n%s\n", real, worker->commands);
  g_autofree char *folder = g_dir_make_tmp ("charter-scatter-XXXXXX", NULL);
  g_autofree char *script = g_build_filename (folder, "worker", NULL);
  g_autoptr(CharterLayout) layout = NULL;

  g_assert_true (g_file_set_contents_full (script, text, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_setenv ("CHARTER_LAYOUT_WORKER", script, TRUE);
  layout = run_client (graph, worker->reason == CHARTER_LAYOUT_ERROR_TIMED_OUT ? &hasty : &patient,
                       NULL, NULL);
  g_setenv ("CHARTER_LAYOUT_WORKER", real, TRUE);
  g_remove (script);
  g_rmdir (folder);

  g_assert_nonnull (layout);
  g_assert_cmpint (charter_layout_get_step (layout), ==, worker->step);
  g_assert_error ((GError *) charter_layout_get_reason (layout), CHARTER_LAYOUT_ERROR,
                  (int) worker->reason);
  assert_apart (graph, layout);
  assert_lines_join (graph, layout);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/scatter/random", test_random);
  g_test_add_func ("/charter/scatter/upright", test_upright);
  g_test_add_func ("/charter/scatter/parts", test_parts);
  g_test_add_func ("/charter/scatter/edit", test_edit);
  g_test_add_func ("/charter/scatter/limits", test_limits);
  for (guint i = 0; i < G_N_ELEMENTS (stand_ins); i++)
    g_test_add_data_func (stand_ins[i].path, &stand_ins[i], test_stand_in);

  return g_test_run ();
}
