/* main.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <gvc.h>

#include "layout-worker/limits.h"

/* charter-layout-worker: one layout, then the end.
 *
 * DOT comes on standard input; this goes to standard output, in points, from
 * the top left corner, y downwards:
 *
 *   charter-layout 1
 *   box NAME X Y WIDTH HEIGHT       left, top; one for each node n0, n1, ...
 *   line NAME COUNT X Y X Y ...     COUNT = 1 + 3k Bezier points, from tail to
 *                                   head; one for each edge keyed e0, e1, ...
 *   end
 *
 * An answer without its last line is cut off and worth nothing. */

typedef enum
{
  WORKER_DONE = 0,
  WORKER_LAYOUT_FAILED = 1,
  WORKER_INPUT_NOT_DOT = 2,
  WORKER_NO_LIMITS = 3,
  WORKER_LINES_LOST = 4,
  WORKER_OUTPUT_FAILED = 5,
} WorkerExit;

/* Whether @name is @letter and a number, as Charter names things. */
static bool
is_charter_name (const char *name,
                 char        letter)
{
  return name != NULL &&
         name[0] == letter &&
         name[1] != '\0' &&
         strspn (name + 1, "0123456789") == strlen (name + 1);
}

static bool
is_invisible (Agedge_t *edge)
{
  char style[] = "style";
  const char *value = agget (edge, style);

  return value != NULL && strcmp (value, "invis") == 0;
}

/* gvLayout () returns 0 even if it gave up on an edge: the only traces are a
 * missing or a stunted curve. */
static const bezier *
find_curve (Agedge_t *edge)
{
  const splines *route = ED_spl (edge);
  const bezier *curve;

  if (route == NULL || route->list == NULL || route->size != 1)
    return NULL;
  curve = &route->list[0];
  if (curve->list == NULL || curve->size < 4 || curve->size % 3 != 1)
    return NULL;
  for (int i = 0; i < (int) curve->size; i++)
    {
      if (!isfinite (curve->list[i].x) || !isfinite (curve->list[i].y))
        return NULL;
    }
  return curve;
}

/* Sums come out different in the twelfth digit with the places that the system
 * gives memory at, and the same graph is to have the same answer. Many are
 * halves of a thousandth, where rounding would go one way or the other; they
 * never are this part of it. */
static double
round_off (double points)
{
  return floor (points * 1000.0 + 0.382) / 1000.0 + 0.0;
}

static void
print_box (Agraph_t *graph,
           Agnode_t *node)
{
  boxf bounds = GD_bb (graph);
  double width = ND_width (node) * 72.0;
  double height = ND_height (node) * 72.0;

  printf ("box %s %.3f %.3f %.3f %.3f\n",
          agnameof (node),
          round_off (ND_coord (node).x - bounds.LL.x - width / 2.0),
          round_off (bounds.UR.y - ND_coord (node).y - height / 2.0),
          width,
          height);
}

static void
print_line (Agraph_t     *graph,
            Agedge_t     *edge,
            const bezier *curve)
{
  boxf bounds = GD_bb (graph);

  printf ("line %s %d", agnameof (edge), (int) curve->size);
  for (int i = 0; i < (int) curve->size; i++)
    printf (" %.3f %.3f",
            round_off (curve->list[i].x - bounds.LL.x),
            round_off (bounds.UR.y - curve->list[i].y));
  putchar ('\n');
}

static WorkerExit
print_answer (Agraph_t *graph)
{
  bool lines_lost = false;

  puts ("charter-layout 1");
  for (Agnode_t *node = agfstnode (graph); node != NULL; node = agnxtnode (graph, node))
    {
      if (is_charter_name (agnameof (node), 'n'))
        print_box (graph, node);
    }
  for (Agnode_t *node = agfstnode (graph); node != NULL; node = agnxtnode (graph, node))
    {
      for (Agedge_t *edge = agfstout (graph, node); edge != NULL; edge = agnxtout (graph, edge))
        {
          const bezier *curve;

          if (is_invisible (edge))
            continue;
          curve = find_curve (edge);
          if (curve == NULL)
            lines_lost = true;
          else if (is_charter_name (agnameof (edge), 'e'))
            print_line (graph, edge, curve);
        }
    }
  puts ("end");
  if (fflush (stdout) != 0 || ferror (stdout) != 0)
    return WORKER_OUTPUT_FAILED;
  return lines_lost ? WORKER_LINES_LOST : WORKER_DONE;
}

/* Where everything stands on levels, and where nothing does. */
static const char *
choose_engine (Agraph_t *graph)
{
  static const char *const engines[] = { "neato", "sfdp" };
  char layout[] = "layout";
  const char *engine = agget (graph, layout);

  for (size_t i = 0; engine != NULL && i < sizeof engines / sizeof engines[0]; i++)
    {
      if (strcmp (engine, engines[i]) == 0)
        return engines[i];
    }
  return "dot";
}

static WorkerExit
lay_out (void)
{
  GVC_t *context;
  Agraph_t *graph;

  if (!charter_limits_apply ())
    return WORKER_NO_LIMITS;
  graph = agread (stdin, NULL);
  if (graph == NULL)
    return WORKER_INPUT_NOT_DOT;
  context = gvContext ();
  if (context == NULL || gvLayout (context, graph, choose_engine (graph)) != 0)
    return WORKER_LAYOUT_FAILED;
  return print_answer (graph);
}

int
main (void)
{
  /* Freeing a layout is where Graphviz crashes most (double free in flat.c);
   * the system takes the memory back anyway. */
  _exit (lay_out ());
}
