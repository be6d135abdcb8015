/* test-graph-dot.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <cgraph.h>

#include "diagram/layout/graph-dot.h"

#define WHOLE CHARTER_GRAPH_WHOLE_BOX

/* Two councils over two boards over one director. */
static CharterGraph *
sample_graph (CharterGraphDirection direction)
{
  CharterGraph *graph = charter_graph_new (direction, 18.0, 24.0);

  for (guint i = 0; i < 5; i++)
    charter_graph_add_box (graph, i / 2, 60.0 + 2.0 * i, 40.0);
  return graph;
}

static Agraph_t *
parse (const CharterGraph *graph,
       CharterLayoutStep   step)
{
  g_autofree char *dot = charter_graph_to_dot (graph, step);
  Agraph_t *parsed = agmemread (dot);

  g_assert_nonnull (parsed);
  return parsed;
}

static Agnode_t *
get_node (Agraph_t   *graph,
          const char *name)
{
  Agnode_t *node = agnode (graph, (char *) name, FALSE);

  g_assert_nonnull (node);
  return node;
}

static Agedge_t *
get_edge (Agraph_t   *graph,
          const char *tail,
          const char *head,
          const char *key)
{
  return agedge (graph, get_node (graph, tail), get_node (graph, head), (char *) key, FALSE);
}

static void
assert_attribute (void       *object,
                  const char *name,
                  const char *value)
{
  g_assert_cmpstr (agget (object, (char *) name), ==, value);
}

static void
test_chains (void)
{
  static const char *const links[][2] = {
    { "s0", "n0" }, { "n0", "n1" }, { "s1", "n2" }, { "n2", "n3" }, { "s2", "n4" },
    { "s0", "s1" }, { "s1", "s2" },
  };
  g_autoptr(CharterGraph) graph = sample_graph (CHARTER_GRAPH_DOWN);
  Agraph_t *dot = parse (graph, CHARTER_LAYOUT_STEP_CURVES);
  guint n_ranks = 0;

  g_assert_cmpint (agnnodes (dot), ==, 8);
  g_assert_cmpint (agnedges (dot), ==, G_N_ELEMENTS (links));
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      Agedge_t *edge = get_edge (dot, links[i][0], links[i][1], NULL);

      g_assert_nonnull (edge);
      assert_attribute (edge, "style", "invis");
    }
  for (Agraph_t *rank = agfstsubg (dot); rank != NULL; rank = agnxtsubg (rank))
    {
      assert_attribute (rank, "rank", "same");
      n_ranks++;
    }
  g_assert_cmpuint (n_ranks, ==, 3);
  agclose (dot);
}

static void
test_boxes (void)
{
  g_autoptr(CharterGraph) graph = sample_graph (CHARTER_GRAPH_DOWN);
  Agraph_t *dot = parse (graph, CHARTER_LAYOUT_STEP_CURVES);
  Agnode_t *node = get_node (dot, "n3");

  assert_attribute (dot, "rankdir", "TB");
  assert_attribute (dot, "nodesep", "0.250000");
  assert_attribute (dot, "ranksep", "0.333333");
  assert_attribute (dot, "splines", "true");
  assert_attribute (node, "shape", "box");
  assert_attribute (node, "fixedsize", "true");
  assert_attribute (node, "label", "");
  assert_attribute (node, "width", "0.916667");
  assert_attribute (node, "height", "0.555556");
  agclose (dot);
}

static void
test_lines (void)
{
  g_autoptr(CharterGraph) graph = sample_graph (CHARTER_GRAPH_DOWN);
  Agraph_t *dot;

  charter_graph_add_box (graph, 0, 60.0, 40.0);
  charter_graph_add_line (graph, 0, WHOLE, 2, WHOLE);
  charter_graph_add_line (graph, 3, WHOLE, 0, WHOLE);
  charter_graph_add_line (graph, 0, WHOLE, 4, WHOLE);
  charter_graph_add_line (graph, 0, WHOLE, 1, WHOLE);
  charter_graph_add_line (graph, 5, WHOLE, 0, WHOLE);
  charter_graph_add_line (graph, 4, WHOLE, 4, WHOLE);
  dot = parse (graph, CHARTER_LAYOUT_STEP_CURVES);

  assert_attribute (get_edge (dot, "n0", "n2", "e0"), "constraint", "");
  assert_attribute (get_edge (dot, "n0", "n3", "e1"), "constraint", "");
  assert_attribute (get_edge (dot, "n0", "n4", "e2"), "constraint", "false");
  g_assert_null (get_edge (dot, "n0", "n1", "e3"));
  assert_attribute (get_edge (dot, "n0", "n5", "e4"), "constraint", "false");
  assert_attribute (get_edge (dot, "n4", "n4", "e5"), "constraint", "false");
  assert_attribute (get_edge (dot, "n4", "n4", "e5"), "dir", "none");
  agclose (dot);
}

static void
test_ports (gconstpointer data)
{
  CharterGraphDirection direction = GPOINTER_TO_INT (data);
  gboolean down = direction == CHARTER_GRAPH_DOWN;
  CharterGraphSide near = down ? CHARTER_GRAPH_SIDE_TOP : CHARTER_GRAPH_SIDE_LEFT;
  CharterGraphSide far = down ? CHARTER_GRAPH_SIDE_BOTTOM : CHARTER_GRAPH_SIDE_RIGHT;
  g_autoptr(CharterGraph) graph = sample_graph (direction);
  Agraph_t *dot;
  Agedge_t *edge;
  const char *label;

  charter_graph_add_port (graph, 0, far, 30.0, 10.0);
  charter_graph_add_port (graph, 0, far, 10.0, 10.0);
  charter_graph_add_port (graph, 0, far, 8.0, 14.0);
  charter_graph_add_port (graph, 2, near, 0.0, 2.0);
  charter_graph_add_line (graph, 0, 0, 2, 0);
  charter_graph_add_line (graph, 2, 0, 0, 2);
  dot = parse (graph, CHARTER_LAYOUT_STEP_CURVES);

  assert_attribute (dot, "rankdir", down ? "TB" : "LR");
  edge = get_edge (dot, "n0", "n2", "e0");
  assert_attribute (edge, "tailport", down ? "p0:s" : "p0:e");
  assert_attribute (edge, "headport", down ? "p0:n" : "p0:w");
  /* Ports 1 and 2 have one middle, so they share a cell. */
  edge = get_edge (dot, "n0", "n2", "e1");
  assert_attribute (edge, "tailport", down ? "p1:s" : "p1:e");
  label = agget (get_node (dot, "n0"), (char *) "label");
  g_assert_nonnull (strstr (label, "PORT=\"p0\""));
  g_assert_nonnull (strstr (label, "PORT=\"p1\""));
  g_assert_null (strstr (label, "PORT=\"p2\""));
  agclose (dot);
}

static void
test_plain (void)
{
  g_autoptr(CharterGraph) graph = sample_graph (CHARTER_GRAPH_DOWN);
  g_autofree char *text = NULL;
  Agraph_t *dot;

  charter_graph_add_port (graph, 0, CHARTER_GRAPH_SIDE_BOTTOM, 0.0, 9.0);
  charter_graph_add_line (graph, 0, 0, 4, WHOLE);
  charter_graph_add_line (graph, 0, WHOLE, 0, WHOLE);
  text = charter_graph_to_dot (graph, CHARTER_LAYOUT_STEP_PLAIN);
  dot = parse (graph, CHARTER_LAYOUT_STEP_PLAIN);

  assert_attribute (dot, "splines", "line");
  assert_attribute (get_edge (dot, "n0", "n4", "e0"), "minlen", "2");
  g_assert_null (get_edge (dot, "n0", "n0", "e1"));
  for (const char *const *word = (const char *const[]) { "rank=same", "constraint", "port", "PORT",
                                                         "TABLE", NULL }; *word != NULL; word++)
    g_assert_null (strstr (text, *word));
  agclose (dot);
}

/* What crashes Graphviz must not be written at any step. */
static void
test_safe_settings (void)
{
  static const char *const unsafe[] = {
    "cluster", "ortho", "concentrate", "compound", "record", "ordering", "shape=plain", "newrank",
    "xlabel", "headlabel", "taillabel", "minlen=0",
  };
  g_autoptr(CharterGraph) graph = sample_graph (CHARTER_GRAPH_DOWN);

  charter_graph_add_port (graph, 0, CHARTER_GRAPH_SIDE_BOTTOM, 0.0, 9.0);
  charter_graph_add_line (graph, 0, 0, 4, WHOLE);
  charter_graph_add_line (graph, 1, WHOLE, 2, WHOLE);
  for (int step = CHARTER_LAYOUT_STEP_CURVES; step <= CHARTER_LAYOUT_STEP_PLAIN; step++)
    {
      g_autofree char *dot = charter_graph_to_dot (graph, (CharterLayoutStep) step);

      for (guint i = 0; i < G_N_ELEMENTS (unsafe); i++)
        g_assert_null (strstr (dot, unsafe[i]));
    }
}

/* cgraph orders named subgraphs by address: the text must not depend on what
 * was allocated before. */
static void
test_same_text (void)
{
  g_autoptr(CharterGraph) graph = sample_graph (CHARTER_GRAPH_DOWN);
  g_autofree char *first = charter_graph_to_dot (graph, CHARTER_LAYOUT_STEP_CURVES);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *other = charter_graph_to_dot (graph, CHARTER_LAYOUT_STEP_STRAIGHT);
      g_autofree char *again = charter_graph_to_dot (graph, CHARTER_LAYOUT_STEP_CURVES);

      g_assert_cmpstr (first, !=, other);
      g_assert_cmpstr (first, ==, again);
    }
}

static gpointer
write_often (gpointer data)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *dot = charter_graph_to_dot (data, CHARTER_LAYOUT_STEP_CURVES);

      g_assert_true (g_str_has_suffix (dot, "}\n"));
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr(CharterGraph) graph = sample_graph (CHARTER_GRAPH_DOWN);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("dot", write_often, graph);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/graph-dot/chains", test_chains);
  g_test_add_func ("/charter/graph-dot/boxes", test_boxes);
  g_test_add_func ("/charter/graph-dot/lines", test_lines);
  g_test_add_data_func ("/charter/graph-dot/ports/down",
                        GINT_TO_POINTER (CHARTER_GRAPH_DOWN), test_ports);
  g_test_add_data_func ("/charter/graph-dot/ports/right",
                        GINT_TO_POINTER (CHARTER_GRAPH_RIGHT), test_ports);
  g_test_add_func ("/charter/graph-dot/plain", test_plain);
  g_test_add_func ("/charter/graph-dot/safe-settings", test_safe_settings);
  g_test_add_func ("/charter/graph-dot/same-text", test_same_text);
  g_test_add_func ("/charter/graph-dot/threads", test_threads);

  return g_test_run ();
}
