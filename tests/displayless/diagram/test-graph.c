/* test-graph.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/layout/graph-private.h"

#define WHOLE CHARTER_GRAPH_WHOLE_BOX

static void
test_numbers (void)
{
  g_autoptr(CharterGraph) graph = charter_graph_new (CHARTER_GRAPH_RIGHT, 18.0, 24.0);

  g_assert_cmpint (charter_graph_get_direction (graph), ==, CHARTER_GRAPH_RIGHT);
  g_assert_cmpuint (charter_graph_add_box (graph, 4, 60.0, 40.0), ==, 0);
  g_assert_cmpuint (charter_graph_add_box (graph, 2, 60.0, 40.0), ==, 1);
  g_assert_cmpuint (charter_graph_add_port (graph, 1, CHARTER_GRAPH_SIDE_LEFT, 0.0, 9.0), ==, 0);
  g_assert_cmpuint (charter_graph_add_port (graph, 0, CHARTER_GRAPH_SIDE_LEFT, 0.0, 9.0), ==, 0);
  g_assert_cmpuint (charter_graph_add_port (graph, 0, CHARTER_GRAPH_SIDE_RIGHT, 0.0, 9.0), ==, 1);
  g_assert_cmpuint (charter_graph_add_line (graph, 0, 1, 1, WHOLE), ==, 0);
  g_assert_cmpuint (charter_graph_add_line (graph, 0, 1, 1, WHOLE), ==, 1);
  g_assert_cmpuint (charter_graph_add_line (graph, 0, WHOLE, 0, WHOLE), ==, 2);
  g_assert_cmpuint (charter_graph_get_n_boxes (graph), ==, 2);
  g_assert_cmpuint (charter_graph_get_n_lines (graph), ==, 3);
}

static void
test_copy (void)
{
  g_autoptr(CharterGraph) graph = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 24.0);
  g_autoptr(CharterGraph) copy = NULL;

  charter_graph_add_box (graph, 0, 60.0, 40.0);
  charter_graph_add_port (graph, 0, CHARTER_GRAPH_SIDE_TOP, 3.0, 9.0);
  charter_graph_add_line (graph, 0, 0, 0, WHOLE);
  copy = charter_graph_copy (graph);
  charter_graph_add_port (graph, 0, CHARTER_GRAPH_SIDE_TOP, 20.0, 9.0);
  charter_graph_add_box (graph, 1, 60.0, 40.0);
  charter_graph_add_line (graph, 0, 1, 1, WHOLE);

  g_assert_cmpuint (charter_graph_get_n_boxes (copy), ==, 1);
  g_assert_cmpuint (charter_graph_get_n_lines (copy), ==, 1);
  g_assert_cmpuint (charter_graph_get_box (copy, 0)->ports->len, ==, 1);
  g_assert_cmpfloat (charter_graph_get_port (copy, 0, 0)->offset, ==, 3.0);
  g_assert_cmpfloat (copy->box_gap, ==, 18.0);
  g_assert_cmpfloat (copy->level_gap, ==, 24.0);
}

static void
test_rows_leave_out_empty_levels (void)
{
  g_autoptr(CharterGraph) graph = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 24.0);
  g_autoptr(GPtrArray) rows = NULL;
  const GArray *first;
  const GArray *second;

  charter_graph_add_box (graph, 4000000000u, 60.0, 40.0);
  charter_graph_add_box (graph, 3, 60.0, 40.0);
  charter_graph_add_box (graph, 4000000000u, 60.0, 40.0);
  rows = charter_graph_get_rows (graph);

  g_assert_cmpuint (rows->len, ==, 2);
  first = g_ptr_array_index (rows, 0);
  second = g_ptr_array_index (rows, 1);
  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpuint (g_array_index (first, guint, 0), ==, 1);
  g_assert_cmpuint (second->len, ==, 2);
  g_assert_cmpuint (g_array_index (second, guint, 0), ==, 0);
  g_assert_cmpuint (g_array_index (second, guint, 1), ==, 2);
}

static void
test_reversed_and_short (void)
{
  static const struct
  {
    guint    tail;
    guint    head;
    gboolean reversed;
    gboolean is_short;
  } lines[] = {
    { 0, 1, FALSE, FALSE }, /* down */
    { 1, 0, TRUE, FALSE },  /* up */
    { 1, 2, FALSE, TRUE },  /* to the neighbour */
    { 2, 1, TRUE, TRUE },   /* and back */
    { 1, 4, FALSE, FALSE }, /* past one */
    { 2, 4, FALSE, TRUE },  /* neighbours added with another between them */
    { 1, 1, FALSE, FALSE }, /* to itself */
  };
  g_autoptr(CharterGraph) graph = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 24.0);

  charter_graph_add_box (graph, 0, 60.0, 40.0);
  charter_graph_add_box (graph, 1, 60.0, 40.0);
  charter_graph_add_box (graph, 1, 60.0, 40.0);
  charter_graph_add_box (graph, 0, 60.0, 40.0);
  charter_graph_add_box (graph, 1, 60.0, 40.0);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      guint line = charter_graph_add_line (graph, lines[i].tail, WHOLE, lines[i].head, WHOLE);

      g_assert_cmpint (charter_graph_line_is_reversed (graph, line), ==, lines[i].reversed);
      g_assert_cmpint (charter_graph_line_is_short (graph, line), ==, lines[i].is_short);
    }
}

static void
test_room (void)
{
  g_autoptr(CharterGraph) graph = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 24.0);
  double width;
  double height;

  charter_graph_add_box (graph, 0, 60.0, 40.1);
  charter_graph_add_box (graph, 0, 61.0, 1.0);

  charter_graph_get_box_room (graph, 0, &width, &height);
  g_assert_cmpfloat (width, ==, 60.0);
  g_assert_cmpfloat (height, ==, 42.0);
  charter_graph_get_box_room (graph, 1, &width, &height);
  g_assert_cmpfloat (width, ==, 62.0);
  g_assert_cmpfloat (height, ==, 4.0);
}

static void
assert_port_point (CharterGraphDirection direction,
                   CharterGraphSide      side,
                   double                x,
                   double                y)
{
  const CharterRectangle place = { 100.0, 200.0, 60.0, 40.0 };
  g_autoptr(CharterGraph) graph = charter_graph_new (direction, 18.0, 24.0);
  CharterPoint point;

  charter_graph_add_box (graph, 0, 60.0, 40.0);
  charter_graph_add_port (graph, 0, side, 10.0, 5.0);
  point = charter_graph_get_port_point (graph, 0, 0, &place);
  g_assert_cmpfloat (point.x, ==, x);
  g_assert_cmpfloat (point.y, ==, y);
}

static void
test_port_points (void)
{
  assert_port_point (CHARTER_GRAPH_DOWN, CHARTER_GRAPH_SIDE_TOP, 112.5, 200.0);
  assert_port_point (CHARTER_GRAPH_DOWN, CHARTER_GRAPH_SIDE_BOTTOM, 112.5, 240.0);
  assert_port_point (CHARTER_GRAPH_RIGHT, CHARTER_GRAPH_SIDE_LEFT, 100.0, 212.5);
  assert_port_point (CHARTER_GRAPH_RIGHT, CHARTER_GRAPH_SIDE_RIGHT, 160.0, 212.5);
}

static void
test_refuses (void)
{
  g_autoptr(CharterGraph) graph = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 24.0);

  charter_graph_add_box (graph, 0, 60.0, 40.0);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*upright*failed*");
  g_assert_cmpuint (charter_graph_add_port (graph, 0, CHARTER_GRAPH_SIDE_LEFT, 0.0, 9.0),
                    ==, G_MAXUINT);
  g_test_assert_expected_messages ();
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*head_box*failed*");
  g_assert_cmpuint (charter_graph_add_line (graph, 0, WHOLE, 1, WHOLE), ==, G_MAXUINT);
  g_test_assert_expected_messages ();
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*tail_port*failed*");
  g_assert_cmpuint (charter_graph_add_line (graph, 0, 0, 0, WHOLE), ==, G_MAXUINT);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (charter_graph_get_n_lines (graph), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/graph/numbers", test_numbers);
  g_test_add_func ("/charter/graph/copy", test_copy);
  g_test_add_func ("/charter/graph/rows-leave-out-empty-levels",
                   test_rows_leave_out_empty_levels);
  g_test_add_func ("/charter/graph/reversed-and-short", test_reversed_and_short);
  g_test_add_func ("/charter/graph/room", test_room);
  g_test_add_func ("/charter/graph/port-points", test_port_points);
  g_test_add_func ("/charter/graph/refuses", test_refuses);

  return g_test_run ();
}
