/* layout-join.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "diagram/layout/graph-private.h"
#include "diagram/layout/layout-join.h"
#include "diagram/layout/layout-private.h"

/* How far a line from a box to itself stands off its border, points. */
#define LOOP_REACH 24.0

/* Corners of a line that goes round are rounded with this radius, points. */
#define CORNER_RADIUS 6.0

/* The share of the gap between two levels that lines between neighbours may
 * use; the rest keeps them clear of the boxes on the next level. */
#define GAP_SHARE 0.6

/* A port, the way out, the gap between the boxes, the way in, a port. */
#define MAX_CORNERS 6

/* One of @n_lines between the same two neighbours. It is worked out as if
 * levels were rows; with columns, x and y have changed places. */
typedef struct
{
  CharterRectangle before;
  CharterRectangle after;
  double           level_gap;
  double           share;     /* 0 to 1: its place among the lines beside it */
  gboolean         swap_axes;
} Passage;

typedef struct
{
  gboolean     at_port;
  gboolean     at_start; /* of the levels: a port on top */
  CharterPoint point;    /* if at a port */
} PassageEnd;

static CharterPoint
swap_point (CharterPoint point)
{
  return (CharterPoint) { point.y, point.x };
}

static CharterRectangle
swap_rectangle (CharterRectangle rectangle)
{
  return (CharterRectangle) { rectangle.y, rectangle.x, rectangle.height, rectangle.width };
}

static CharterPoint
rectangle_middle (const CharterRectangle *rectangle)
{
  return (CharterPoint) { rectangle->x + rectangle->width / 2.0,
                          rectangle->y + rectangle->height / 2.0 };
}

static CharterPoint
point_between (CharterPoint from,
               CharterPoint to,
               double       share)
{
  return (CharterPoint) { from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share };
}

/* Appends a straight segment, without its start. */
static void
append_straight (GArray       *points,
                 CharterPoint  to)
{
  CharterPoint from = g_array_index (points, CharterPoint, points->len - 1);
  CharterPoint segment[3] = { point_between (from, to, 1.0 / 3.0),
                              point_between (from, to, 2.0 / 3.0),
                              to };

  g_array_append_vals (points, segment, 3);
}

/* A line through @corners, rounded where it turns. */
static GArray *
round_corners (const CharterPoint *corners,
               guint               n_corners)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (CharterPoint));

  g_assert (n_corners >= 2);

  g_array_append_val (points, corners[0]);
  for (guint i = 1; i + 1 < n_corners; i++)
    {
      CharterPoint corner = corners[i];
      double before = hypot (corner.x - corners[i - 1].x, corner.y - corners[i - 1].y);
      double after = hypot (corners[i + 1].x - corner.x, corners[i + 1].y - corner.y);
      double radius = MIN (CORNER_RADIUS, MIN (before, after) / 2.0);
      CharterPoint curve[3] = { corner, corner, corner };

      if (radius < 0.01)
        continue;
      append_straight (points, point_between (corner, corners[i - 1], radius / before));
      curve[2] = point_between (corner, corners[i + 1], radius / after);
      g_array_append_vals (points, curve, 3);
    }
  append_straight (points, corners[n_corners - 1]);
  return points;
}

/* Where the straight line from the middle of @rectangle to @target leaves
 * it; its middle if @target is inside. */
static CharterPoint
leave_rectangle (const CharterRectangle *rectangle,
                 CharterPoint            target)
{
  CharterPoint middle = rectangle_middle (rectangle);
  double x = target.x - middle.x;
  double y = target.y - middle.y;
  double share = MAX (2.0 * fabs (x) / rectangle->width, 2.0 * fabs (y) / rectangle->height);

  return share <= 1.0 ? middle : point_between (middle, target, 1.0 / share);
}

static void
join_to_itself (const CharterRectangle *rectangle,
                const CharterPoint     *tail_port,
                const CharterPoint     *head_port,
                CharterPoint            points[4])
{
  double right = rectangle->x + rectangle->width;
  CharterPoint upper = { right, rectangle->y + rectangle->height / 4.0 };
  CharterPoint lower = { right, rectangle->y + rectangle->height * 3.0 / 4.0 };

  points[0] = tail_port != NULL ? *tail_port : upper;
  points[3] = head_port != NULL ? *head_port : lower;
  points[1] = (CharterPoint) { right + LOOP_REACH, points[0].y };
  points[2] = (CharterPoint) { right + LOOP_REACH, points[3].y };
}

static void
join_apart (const CharterRectangle *tail_box,
            const CharterPoint     *tail_port,
            const CharterRectangle *head_box,
            const CharterPoint     *head_port,
            CharterPoint            points[4])
{
  CharterPoint tail = tail_port != NULL ? *tail_port : rectangle_middle (tail_box);
  CharterPoint head = head_port != NULL ? *head_port : leave_rectangle (head_box, tail);

  if (tail_port == NULL)
    tail = leave_rectangle (tail_box, head);
  for (guint i = 0; i < 4; i++)
    points[i] = point_between (tail, head, i / 3.0);
}

/* The straight line, whatever stands in its way; round the right side for a
 * line from a box to itself. */
static void
join_straight (CharterLayout      *layout,
               const CharterGraph *graph,
               guint               line)
{
  const CharterGraphLine *ends = charter_graph_get_line (graph, line);
  const CharterRectangle *tail_box = &layout->boxes[ends->tail_box];
  const CharterRectangle *head_box = &layout->boxes[ends->head_box];
  gboolean with_ports = layout->step != CHARTER_LAYOUT_STEP_PLAIN;
  CharterPoint tail;
  CharterPoint head;
  const CharterPoint *tail_port = NULL;
  const CharterPoint *head_port = NULL;
  CharterPoint points[4];

  if (with_ports && ends->tail_port != CHARTER_GRAPH_WHOLE_BOX)
    {
      tail = charter_graph_get_port_point (graph, ends->tail_box, ends->tail_port, tail_box);
      tail_port = &tail;
    }
  if (with_ports && ends->head_port != CHARTER_GRAPH_WHOLE_BOX)
    {
      head = charter_graph_get_port_point (graph, ends->head_box, ends->head_port, head_box);
      head_port = &head;
    }
  if (ends->tail_box == ends->head_box)
    join_to_itself (tail_box, tail_port, head_port, points);
  else
    join_apart (tail_box, tail_port, head_box, head_port, points);
  charter_layout_set_line (layout, line, points, 4);
}

static PassageEnd
passage_end (const CharterLayout *layout,
             const CharterGraph  *graph,
             const Passage       *passage,
             guint                box,
             guint                port)
{
  PassageEnd end = { FALSE };
  CharterGraphSide side;

  if (port == CHARTER_GRAPH_WHOLE_BOX || layout->step == CHARTER_LAYOUT_STEP_PLAIN)
    return end;

  side = charter_graph_get_port (graph, box, port)->side;
  end.at_port = TRUE;
  end.at_start = side == CHARTER_GRAPH_SIDE_TOP || side == CHARTER_GRAPH_SIDE_LEFT;
  end.point = charter_graph_get_port_point (graph, box, port, &layout->boxes[box]);
  if (passage->swap_axes)
    end.point = swap_point (end.point);
  return end;
}

/* How far above or below both boxes the line runs. */
static double
level_of_way (const Passage    *passage,
              const PassageEnd *end)
{
  double reach = passage->level_gap * GAP_SHARE * passage->share;

  if (end->at_start)
    return MIN (passage->before.y, passage->after.y) - reach;
  return MAX (passage->before.y + passage->before.height,
              passage->after.y + passage->after.height) + reach;
}

/* Where a line without ports crosses the gap: both boxes stand beside it. */
static double
level_of_crossing (const Passage *passage)
{
  double start = MAX (passage->before.y, passage->after.y);
  double end = MIN (passage->before.y + passage->before.height,
                    passage->after.y + passage->after.height);

  return start + (end - start) * passage->share;
}

static double
middle_of_gap (const Passage *passage)
{
  double start = passage->before.x + passage->before.width;

  return start + (passage->after.x - start) * passage->share;
}

/* From the end in a box to the middle of the gap; @border is the side of its
 * box that faces the gap. */
static guint
append_half (const Passage    *passage,
             const PassageEnd *end,
             double            border,
             CharterPoint     *corners)
{
  guint n = 0;

  if (end->at_port)
    {
      double level = level_of_way (passage, end);

      corners[n++] = end->point;
      corners[n++] = (CharterPoint) { end->point.x, level };
      corners[n++] = (CharterPoint) { middle_of_gap (passage), level };
    }
  else
    {
      corners[n++] = (CharterPoint) { border, level_of_crossing (passage) };
      corners[n++] = (CharterPoint) { middle_of_gap (passage), level_of_crossing (passage) };
    }
  return n;
}

/* The corners from the box before to the box after. */
static guint
find_corners (const Passage    *passage,
              const PassageEnd *before,
              const PassageEnd *after,
              CharterPoint      corners[MAX_CORNERS])
{
  CharterPoint back[MAX_CORNERS / 2];
  double before_border = passage->before.x + passage->before.width;
  guint n_corners;
  guint n_back;

  if (!before->at_port && !after->at_port)
    {
      corners[0] = (CharterPoint) { before_border, level_of_crossing (passage) };
      corners[1] = (CharterPoint) { passage->after.x, level_of_crossing (passage) };
      return 2;
    }
  if (before->at_port && after->at_port && before->at_start == after->at_start)
    {
      corners[0] = before->point;
      corners[1] = (CharterPoint) { before->point.x, level_of_way (passage, before) };
      corners[2] = (CharterPoint) { after->point.x, level_of_way (passage, after) };
      corners[3] = after->point;
      return 4;
    }
  n_corners = append_half (passage, before, before_border, corners);
  n_back = append_half (passage, after, passage->after.x, back);
  while (n_back > 0)
    corners[n_corners++] = back[--n_back];
  return n_corners;
}

static void
join_neighbours (CharterLayout      *layout,
                 const CharterGraph *graph,
                 guint               line,
                 double              share)
{
  const CharterGraphLine *ends = charter_graph_get_line (graph, line);
  gboolean forwards = ends->tail_box < ends->head_box;
  guint before_box = forwards ? ends->tail_box : ends->head_box;
  guint after_box = forwards ? ends->head_box : ends->tail_box;
  Passage passage = { layout->boxes[before_box], layout->boxes[after_box],
                      graph->level_gap, share, graph->direction == CHARTER_GRAPH_RIGHT };
  PassageEnd before = passage_end (layout, graph, &passage, before_box,
                                   forwards ? ends->tail_port : ends->head_port);
  PassageEnd after = passage_end (layout, graph, &passage, after_box,
                                  forwards ? ends->head_port : ends->tail_port);
  g_autoptr(GArray) points = NULL;
  CharterPoint corners[MAX_CORNERS];
  CharterPoint ordered[MAX_CORNERS];
  guint n_corners;

  if (passage.swap_axes)
    {
      passage.before = swap_rectangle (passage.before);
      passage.after = swap_rectangle (passage.after);
    }
  n_corners = find_corners (&passage, &before, &after, corners);
  for (guint i = 0; i < n_corners; i++)
    {
      CharterPoint corner = corners[forwards ? i : n_corners - 1 - i];

      ordered[i] = passage.swap_axes ? swap_point (corner) : corner;
    }
  points = round_corners (ordered, n_corners);
  charter_layout_set_line (layout, line, &g_array_index (points, CharterPoint, 0), points->len);
}

/**
 * charter_layout_join_rest:
 * @layout: a layout with every box in place
 * @graph: its graph
 *
 * Draws the lines that are not placed yet. Those between neighbours on a
 * level go straight across the gap, or from port to port round the corners
 * of the boxes, side by side where there are several; all others go straight
 * from end to end. Ports count except at %CHARTER_LAYOUT_STEP_PLAIN.
 */
void
charter_layout_join_rest (CharterLayout      *layout,
                          const CharterGraph *graph)
{
  g_autofree guint *n_after = NULL;
  g_autofree guint *n_drawn = NULL;

  g_return_if_fail (layout != NULL);
  g_return_if_fail (graph != NULL);

  n_after = g_new0 (guint, layout->n_boxes);
  n_drawn = g_new0 (guint, layout->n_boxes);
  for (guint i = 0; i < layout->n_lines; i++)
    {
      const CharterGraphLine *ends = charter_graph_get_line (graph, i);

      if (charter_graph_line_is_short (graph, i))
        n_after[MIN (ends->tail_box, ends->head_box)]++;
    }
  for (guint i = 0; i < layout->n_lines; i++)
    {
      const CharterGraphLine *ends = charter_graph_get_line (graph, i);
      guint before = MIN (ends->tail_box, ends->head_box);

      if (layout->lines[i].n_points != 0)
        continue;
      if (charter_graph_line_is_short (graph, i))
        join_neighbours (layout, graph, i,
                         (double) ++n_drawn[before] / (n_after[before] + 1.0));
      else
        join_straight (layout, graph, i);
    }
}
