/* layout-rows.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/layout/graph-private.h"
#include "diagram/layout/layout-join.h"
#include "diagram/layout/layout-private.h"
#include "diagram/layout/layout-rows.h"
#include "diagram/layout/layout-scatter.h"

static double
row_length (const CharterGraph *graph,
            const GArray       *row)
{
  double length = graph->box_gap * (row->len - 1);

  for (guint i = 0; i < row->len; i++)
    {
      const CharterGraphBox *box = charter_graph_get_box (graph, g_array_index (row, guint, i));

      length += graph->direction == CHARTER_GRAPH_DOWN ? box->width : box->height;
    }
  return length;
}

static double
row_depth (const CharterGraph *graph,
           const GArray       *row)
{
  double depth = 0.0;

  for (guint i = 0; i < row->len; i++)
    {
      const CharterGraphBox *box = charter_graph_get_box (graph, g_array_index (row, guint, i));

      depth = MAX (depth, graph->direction == CHARTER_GRAPH_DOWN ? box->height : box->width);
    }
  return depth;
}

/* Places the boxes of @row one after the other, centred on 0 along the row
 * and on the middle of its depth, which begins at @start. */
static void
place_row (CharterLayout      *layout,
           const CharterGraph *graph,
           const GArray       *row,
           double              start)
{
  double along = -row_length (graph, row) / 2.0;
  double across = start + row_depth (graph, row) / 2.0;

  for (guint i = 0; i < row->len; i++)
    {
      guint number = g_array_index (row, guint, i);
      const CharterGraphBox *box = charter_graph_get_box (graph, number);
      CharterRectangle *place = &layout->boxes[number];

      place->width = box->width;
      place->height = box->height;
      if (graph->direction == CHARTER_GRAPH_DOWN)
        {
          place->x = along;
          place->y = across - box->height / 2.0;
          along += box->width + graph->box_gap;
        }
      else
        {
          place->x = across - box->width / 2.0;
          place->y = along;
          along += box->height + graph->box_gap;
        }
    }
}

static void
place_rows (CharterLayout      *layout,
            const CharterGraph *graph)
{
  g_autoptr(GPtrArray) rows = charter_graph_get_rows (graph);
  double start = 0.0;

  for (guint i = 0; i < rows->len; i++)
    {
      const GArray *row = g_ptr_array_index (rows, i);

      place_row (layout, graph, row, start);
      start += row_depth (graph, row) + graph->level_gap;
    }
}

/**
 * charter_layout_new_in_rows:
 * @graph: a graph
 *
 * Places each level as one centred row (or column) of boxes and joins them
 * with straight lines, which may cross boxes; without levels all boxes stand in
 * a grid. It needs no Graphviz and always succeeds.
 *
 * Returns: (transfer full): a layout at %CHARTER_LAYOUT_STEP_ROWS
 */
CharterLayout *
charter_layout_new_in_rows (const CharterGraph *graph)
{
  g_autoptr(CharterLayout) layout = NULL;

  g_return_val_if_fail (graph != NULL, NULL);

  layout = charter_layout_new (graph, CHARTER_LAYOUT_STEP_ROWS);
  if (graph->direction == CHARTER_GRAPH_SCATTERED)
    {
      charter_layout_place_in_grid (layout, graph);
      charter_layout_bend_lines (layout, graph);
    }
  else
    place_rows (layout, graph);
  charter_layout_join_rest (layout, graph);
  charter_layout_move_to_origin (layout);
  return g_steal_pointer (&layout);
}
