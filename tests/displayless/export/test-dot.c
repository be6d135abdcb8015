/* test-dot.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/dot.h"

#include <cgraph.h>
#include <string.h>

#include "../hostile-strings.h"
#include "../model/parse-records.h"
#include "diagram/drawing/clean-text.h"
#include "run-program.h"
#include "sample-figure.h"

static GBytes *
export (const char *text)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, text);
  g_autoptr (CharterRecordSet) records = parse_records ("{}");
  CharterDate today = { 2026, 11, 22 };
  g_autoptr (CharterState) state = charter_state_new (records, NULL, &today);
  CharterFigure figure = sample_figure (drawing, text);

  return charter_dot_export (&figure, state);
}

static Agraph_t *
read_graph (GBytes *dot)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (dot, NULL), g_bytes_get_size (dot));
  Agraph_t *graph = agmemread (text);

  g_assert_nonnull (graph);
  return graph;
}

/* What Graphviz makes of a label: an escape, then an entity. */
static char *
read_label (const char *label)
{
  GString *text = g_string_new (NULL);

  for (const char *p = label; *p != '\0'; p++)
    {
      if (*p == '\\' && (p[1] == 'n' || p[1] == 'l'))
        g_string_append_c (text, '\n');
      else if (*p == '\\' && p[1] != '\0')
        g_string_append_c (text, p[1]);
      else
        g_string_append_c (text, *p);
      if (*p == '\\' && p[1] != '\0')
        p++;
    }
  g_string_replace (text, "&amp;", "&", 0);
  return g_string_free (text, FALSE);
}

/* Each text comes back as one line of the card that it stands on, and nothing
 * else is in the graph for it. */
static void
check_text (const char *text,
            int         n_nodes,
            int         n_edges)
{
  g_autoptr (GBytes) dot = export (text);
  g_autofree char *clean = charter_clean_text (text);
  g_autofree char *line = g_strdup_printf ("\n%s\n", clean);
  g_autofree char *title = NULL;
  Agraph_t *graph = read_graph (dot);
  guint n_found = 0;

  g_assert_cmpint (agnnodes (graph), ==, n_nodes);
  g_assert_cmpint (agnedges (graph), ==, n_edges);
  title = read_label (agget (graph, (char *) "label"));
  g_assert_cmpstr (title, ==, clean);
  for (Agnode_t *node = agfstnode (graph); node != NULL; node = agnxtnode (graph, node))
    {
      g_autofree char *label = read_label (agget (node, (char *) "label"));

      n_found += strstr (label, line) != NULL;
    }
  g_assert_cmpuint (n_found, ==, 1);
  agclose (graph);
}

static void
test_hostile (void)
{
  static const char *const more[] = {
    "Plain", "a\\", "\\N \\G \\n", "&amp; &copy; &#92;", "\"]; evil [label=\"x", "<b>bold</b>", "}", "//", "/*",
  };
  g_auto (GStrv) strings = load_hostile_strings ();
  g_autoptr (GBytes) plain = export ("Plain");
  Agraph_t *graph = read_graph (plain);
  int n_nodes = agnnodes (graph);
  int n_edges = agnedges (graph);

  agclose (graph);
  g_assert_cmpint (n_nodes, >, 3);
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    check_text (more[i], n_nodes, n_edges);
  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    check_text (strings[i], n_nodes, n_edges);
}

/* Graphviz itself sets them as they were typed. */
static void
test_drawn (void)
{
  g_autoptr (GBytes) dot = export ("A & B \\N \"C\" <i>");
  g_autofree char *svg = run_program_on (dot, ".dot", "dot -Tsvg FILE");

  if (svg == NULL)
    {
      g_test_skip ("dot is not installed");
      return;
    }
  g_assert_nonnull (strstr (svg, ">A &amp; B \\N &quot;C&quot; &lt;i&gt;</text>"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/dot/hostile", test_hostile);
  g_test_add_func ("/charter/dot/drawn", test_drawn);

  return g_test_run ();
}
