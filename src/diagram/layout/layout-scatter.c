/* layout-scatter.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/layout/layout-scatter.h"

#include <glib/gi18n.h>
#include <math.h>

#include "diagram/layout/graph-private.h"
#include "diagram/layout/layout-private.h"

/* What boxes may share without anybody seeing it, points: Graphviz places
 * middles of boxes in whole points. */
#define ROUNDING 0.75

/* How far a line keeps from boxes that it does not join, points. */
#define CLEARANCE 3.0

/* How far a line swings out at a third and at two thirds of its way, of the
 * distance of its ends: to one side or the other, or to both one after the
 * other. */
static const double swings[] = { 0.0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32, 0.46, -0.46 };
#define MOST_SWING 0.46
#define N_BENDS    (G_N_ELEMENTS (swings) * G_N_ELEMENTS (swings))

/* How often everything is moved apart, and by how much, for lines that find no
 * way round boxes. */
#define MOST_SPREADS 7
#define SPREAD       1.1

/* How finely a bent line is looked at. */
#define N_PIECES 24

/* How often a stretch of a line is halved to find where it leaves its box. */
#define N_HALVINGS 24

typedef struct
{
  double start;
  guint  box;
} Edge;

/* How far a line swings out in its first and its second half. */
typedef struct
{
  double first;
  double second;
} Bend;

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const Edge *edge_a = a;
  const Edge *edge_b = b;

  if (edge_a->start != edge_b->start)
    return edge_a->start < edge_b->start ? -1 : 1;
  return edge_a->box < edge_b->box ? -1 : edge_a->box > edge_b->box;
}

static double
get_strength (const Bend *bend)
{
  return fabs (bend->first) + fabs (bend->second) + fabs (bend->first - bend->second) / 2.0;
}

static int
compare_bends (gconstpointer a,
               gconstpointer b)
{
  double strength_a = get_strength (a);
  double strength_b = get_strength (b);

  return strength_a < strength_b ? -1 : strength_a > strength_b;
}

/* All of them, the least first. */
static GArray *
list_bends (void)
{
  GArray *bends = g_array_sized_new (FALSE, FALSE, sizeof (Bend), N_BENDS);

  for (guint i = 0; i < G_N_ELEMENTS (swings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (swings); j++)
      {
        Bend bend = { swings[i], swings[j] };

        g_array_append_val (bends, bend);
      }
  g_array_sort (bends, compare_bends);
  return bends;
}

static CharterPoint
get_middle (const CharterRectangle *box)
{
  return (CharterPoint) { box->x + box->width / 2.0, box->y + box->height / 2.0 };
}

/* Narrows the stretch of a straight piece to what lies between two parallel
 * sides. */
static gboolean
narrow (double  start,
        double  reach,
        double  low,
        double  high,
        double *first,
        double *last)
{
  double enter;
  double leave;

  if (fabs (reach) < 1e-9)
    return start > low && start < high;
  enter = (low - start) / reach;
  leave = (high - start) / reach;
  *first = MAX (*first, MIN (enter, leave));
  *last = MIN (*last, MAX (enter, leave));
  return *first < *last;
}

static gboolean
meets (CharterPoint            from,
       CharterPoint            to,
       const CharterRectangle *box)
{
  double first = 0.0;
  double last = 1.0;

  return narrow (from.x, to.x - from.x, box->x - CLEARANCE, box->x + box->width + CLEARANCE,
                 &first, &last) &&
         narrow (from.y, to.y - from.y, box->y - CLEARANCE, box->y + box->height + CLEARANCE,
                 &first, &last);
}

/* The boxes that a line between two others could meet, however far it swings
 * out. */
static void
find_near (const CharterLayout *layout,
           guint                tail,
           guint                head,
           GArray              *near)
{
  CharterPoint from = get_middle (&layout->boxes[tail]);
  CharterPoint to = get_middle (&layout->boxes[head]);
  double reach = hypot (to.x - from.x, to.y - from.y) * MOST_SWING + CLEARANCE;
  CharterRectangle room = { MIN (from.x, to.x) - reach, MIN (from.y, to.y) - reach,
                            fabs (to.x - from.x) + 2.0 * reach, fabs (to.y - from.y) + 2.0 * reach };

  g_array_set_size (near, 0);
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      if (i != tail && i != head && charter_rectangle_overlaps (&layout->boxes[i], &room, ROUNDING))
        g_array_append_val (near, i);
    }
}

/* How many of the boxes near it a line would run through, or @most. */
static guint
count_met (const CharterLayout *layout,
           const GArray        *near,
           const CharterPoint   control[4],
           guint                n_pieces,
           guint                most)
{
  guint n_met = 0;

  for (guint i = 0; i < near->len && n_met < most; i++)
    {
      const CharterRectangle *box = &layout->boxes[g_array_index (near, guint, i)];
      CharterPoint from = control[0];

      for (guint j = 1; j <= n_pieces; j++)
        {
          CharterPoint to = charter_curve_get_point (control, (double) j / n_pieces);

          if (meets (from, to, box))
            {
              n_met++;
              break;
            }
          from = to;
        }
    }
  return n_met;
}

/* From middle to middle. */
static void
swing_out (CharterPoint from,
           CharterPoint to,
           const Bend  *bend,
           CharterPoint control[4])
{
  /* The inner points of a cubic stand farther out than it reaches itself. */
  const double share = 4.0 / 3.0;
  CharterPoint out = { -(to.y - from.y) * share, (to.x - from.x) * share };

  control[0] = from;
  control[1] = (CharterPoint) { from.x + (to.x - from.x) / 3.0 + out.x * bend->first,
                                from.y + (to.y - from.y) / 3.0 + out.y * bend->first };
  control[2] = (CharterPoint) { from.x + (to.x - from.x) * 2.0 / 3.0 + out.x * bend->second,
                                from.y + (to.y - from.y) * 2.0 / 3.0 + out.y * bend->second };
  control[3] = to;
}

/* Where on the line it leaves the box, from the middle of which it comes at
 * @start, on its way to @end. */
static double
find_border (const CharterRectangle *box,
             const CharterPoint      control[4],
             double                  start,
             double                  end)
{
  double inside = start;
  double outside = end;

  for (guint i = 1; i < N_PIECES && outside == end; i++)
    {
      double here = start + (end - start) * i / N_PIECES;
      CharterPoint point = charter_curve_get_point (control, here);

      if (charter_rectangle_contains (box, point.x, point.y))
        inside = here;
      else
        outside = here;
    }
  for (guint i = 0; i < N_HALVINGS; i++)
    {
      double middle = (inside + outside) / 2.0;
      CharterPoint point = charter_curve_get_point (control, middle);

      if (charter_rectangle_contains (box, point.x, point.y))
        inside = middle;
      else
        outside = middle;
    }
  return outside;
}

static CharterPoint
mix (CharterPoint from,
     CharterPoint to,
     double       share)
{
  return (CharterPoint) { from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share };
}

/* The point of a cubic that belongs to three places on it: what lies between
 * two of them is the cubic with the points of (first, first, first), (first,
 * first, last), (first, last, last) and (last, last, last). */
static CharterPoint
blossom (const CharterPoint control[4],
         double             a,
         double             b,
         double             c)
{
  CharterPoint first[3];
  CharterPoint second[2];

  for (guint i = 0; i < 3; i++)
    first[i] = mix (control[i], control[i + 1], a);
  for (guint i = 0; i < 2; i++)
    second[i] = mix (first[i], first[i + 1], b);
  return mix (second[0], second[1], c);
}

/* Leaves of a line what lies outside of the boxes that it joins. */
static void
cut_ends (const CharterRectangle *tail,
          const CharterRectangle *head,
          CharterPoint            control[4])
{
  double first = find_border (tail, control, 0.0, 1.0);
  double last = find_border (head, control, 1.0, 0.0);
  CharterPoint cut[4] = {
    blossom (control, first, first, first),
    blossom (control, first, first, last),
    blossom (control, first, last, last),
    blossom (control, last, last, last),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cut); i++)
    control[i] = cut[i];
}

/* The line that bends least among those that meet the fewest boxes; returns how
 * many it meets. */
static guint
bend_line (const CharterLayout *layout,
           guint                tail,
           guint                head,
           const GArray        *near,
           const GArray        *bends,
           CharterPoint         best[4])
{
  CharterPoint from = get_middle (&layout->boxes[tail]);
  CharterPoint to = get_middle (&layout->boxes[head]);
  guint n_best = G_MAXUINT;

  for (guint i = 0; i < bends->len && n_best > 0; i++)
    {
      CharterPoint bent[4];
      guint n_met;

      swing_out (from, to, &g_array_index (bends, Bend, i), bent);
      n_met = count_met (layout, near, bent, i == 0 ? 1 : N_PIECES, n_best);
      if (n_met >= n_best)
        continue;
      n_best = n_met;
      for (guint j = 0; j < G_N_ELEMENTS (bent); j++)
        best[j] = bent[j];
    }
  cut_ends (&layout->boxes[tail], &layout->boxes[head], best);
  return n_best;
}

/* Works out every line, four points each; returns how often they meet boxes
 * that they do not join. */
static guint
bend_all (const CharterLayout *layout,
          const CharterGraph  *graph,
          const GArray        *bends,
          CharterPoint        *points)
{
  g_autoptr(GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_met = 0;

  for (guint i = 0; i < layout->n_lines; i++)
    {
      const CharterGraphLine *ends = charter_graph_get_line (graph, i);

      if (ends->tail_box == ends->head_box)
        continue;
      find_near (layout, ends->tail_box, ends->head_box, near);
      n_met += bend_line (layout, ends->tail_box, ends->head_box, near, bends, points + 4 * i);
    }
  return n_met;
}

/* Moves the middles of all boxes apart. */
static void
spread (CharterLayout *layout)
{
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      CharterRectangle *box = &layout->boxes[i];
      CharterPoint middle = get_middle (box);

      box->x += middle.x * (SPREAD - 1.0);
      box->y += middle.y * (SPREAD - 1.0);
    }
}

/**
 * charter_layout_check_scattered:
 * @layout: a layout as charter_layout_read() gives it
 * @graph: its graph, without levels
 * @error: a #GError with %CHARTER_LAYOUT_ERROR_MISPLACED
 *
 * Returns: whether no box lies on another
 */
gboolean
charter_layout_check_scattered (const CharterLayout  *layout,
                                const CharterGraph   *graph,
                                GError              **error)
{
  g_autoptr(GArray) edges = NULL;

  g_return_val_if_fail (layout != NULL, FALSE);
  g_return_val_if_fail (graph != NULL, FALSE);

  edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      Edge edge = { layout->boxes[i].x, i };

      g_array_append_val (edges, edge);
    }
  g_array_sort (edges, compare_edges);
  for (guint i = 0; i < edges->len; i++)
    {
      guint one = g_array_index (edges, Edge, i).box;
      double end = layout->boxes[one].x + layout->boxes[one].width;

      for (guint j = i + 1; j < edges->len && g_array_index (edges, Edge, j).start < end; j++)
        {
          guint other = g_array_index (edges, Edge, j).box;

          if (!charter_rectangle_overlaps (&layout->boxes[one], &layout->boxes[other], ROUNDING))
            continue;
          g_set_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_MISPLACED,
                       _("Graphviz put box %u upon box %u."), other, one);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * charter_layout_place_in_grid:
 * @layout: a layout
 * @graph: its graph, without levels
 *
 * Places the boxes in their order, row after row, in about as many columns as
 * rows. It needs no Graphviz.
 */
void
charter_layout_place_in_grid (CharterLayout      *layout,
                              const CharterGraph *graph)
{
  double widest = 0.0;
  double highest = 0.0;
  guint n_columns;

  g_return_if_fail (layout != NULL);
  g_return_if_fail (graph != NULL);

  for (guint i = 0; i < layout->n_boxes; i++)
    {
      const CharterGraphBox *box = charter_graph_get_box (graph, i);

      widest = MAX (widest, box->width);
      highest = MAX (highest, box->height);
    }
  n_columns = MAX (1, (guint) ceil (sqrt (layout->n_boxes)));
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      const CharterGraphBox *box = charter_graph_get_box (graph, i);
      double x = (i % n_columns) * (widest + graph->box_gap);
      double y = (i / n_columns) * (highest + graph->box_gap);

      layout->boxes[i] = (CharterRectangle) { x + (widest - box->width) / 2.0,
                                              y + (highest - box->height) / 2.0,
                                              box->width, box->height };
    }
}

/**
 * charter_layout_bend_lines:
 * @layout: a layout with every box in place
 * @graph: its graph, without levels
 *
 * Draws every line between two boxes: straight, or as far round the boxes in
 * its way as it takes. A line that seemed to end at a box it only passes would
 * say what is not so. Where there is no way round, boxes are moved apart; what
 * is left meets as few as can be.
 */
void
charter_layout_bend_lines (CharterLayout      *layout,
                           const CharterGraph *graph)
{
  g_autoptr(GArray) bends = list_bends ();
  g_autofree CharterPoint *points = NULL;

  g_return_if_fail (layout != NULL);
  g_return_if_fail (graph != NULL);

  points = g_new0 (CharterPoint, 4 * layout->n_lines + 1);
  for (guint i = 0; bend_all (layout, graph, bends, points) > 0 && i < MOST_SPREADS; i++)
    spread (layout);
  for (guint i = 0; i < layout->n_lines; i++)
    {
      const CharterGraphLine *ends = charter_graph_get_line (graph, i);

      if (ends->tail_box != ends->head_box)
        charter_layout_set_line (layout, i, points + 4 * i, 4);
    }
}
