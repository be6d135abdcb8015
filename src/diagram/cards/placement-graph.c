/* placement-graph.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/placement-private.h"

/* How long a port is at most that only one line meets, in points. */
#define PORT_LENGTH 2.0

/* A level is moved to the middle only when it has more room than this left on
 * each side, in points. */
#define LEAST_SPACER 2.0

/* How many lines leave a card towards the same side, and how many of them
 * come before this one in the order of their other ends: side by side in that
 * order they do not cross near the card. */
static void
find_turn (const CharterPlacement *self,
           guint                   line,
           guint                   card,
           guint                  *turn,
           guint                  *n_lines)
{
  const CharterPlacementLine *wanted = &g_array_index (self->lines, CharterPlacementLine, line);
  guint other = wanted->from_card == card ? wanted->to_card : wanted->from_card;
  guint level = charter_placement_get_level (self, card);
  gboolean ahead = charter_placement_get_level (self, other) > level;

  *turn = 0;
  *n_lines = 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CharterPlacementLine *one = &g_array_index (self->lines, CharterPlacementLine, i);
      guint its_other;

      if (one->from_card != card && one->to_card != card)
        continue;
      its_other = one->from_card == card ? one->to_card : one->from_card;
      if ((charter_placement_get_level (self, its_other) > level) != ahead)
        continue;
      (*n_lines)++;
      if (its_other < other || (its_other == other && i < line))
        (*turn)++;
    }
}

static CharterGraphSide
get_side (const CharterPlacement *self,
          gboolean                ahead)
{
  if (self->direction == CHARTER_GRAPH_DOWN)
    return ahead ? CHARTER_GRAPH_SIDE_BOTTOM : CHARTER_GRAPH_SIDE_TOP;
  return ahead ? CHARTER_GRAPH_SIDE_RIGHT : CHARTER_GRAPH_SIDE_LEFT;
}

/* A line to a part of a card meets the card's border where the part lies. In
 * columns the lines of a card leave it side by side; in rows a line to the
 * card itself meets it where it likes. */
static guint
add_port (const CharterPlacement *self,
          CharterGraph           *graph,
          guint                   box,
          guint                   line,
          guint                   card,
          guint                   other_card,
          const CharterRectangle *place)
{
  gboolean down = self->direction == CHARTER_GRAPH_DOWN;
  guint level = charter_placement_get_level (self, card);
  guint other_level = charter_placement_get_level (self, other_card);
  CharterGraphSide side = get_side (self, other_level > level);
  double offset = down ? place->x : place->y;
  double length = down ? place->width : place->height;
  double port_length;
  guint turn;
  guint n_lines;

  if (level == other_level)
    return CHARTER_GRAPH_WHOLE_BOX;
  if (!charter_placement_is_whole_card (self, card, place))
    return charter_graph_add_port (graph, box, side, offset, length);
  if (down)
    return CHARTER_GRAPH_WHOLE_BOX;

  find_turn (self, line, card, &turn, &n_lines);
  port_length = MIN (PORT_LENGTH, length / n_lines);
  return charter_graph_add_port (graph, box, side,
                                 offset + length * (turn + 0.5) / n_lines - port_length / 2,
                                 port_length);
}

/* Room for a level to stand in the middle of the picture, or for its boxes to
 * stand as far apart as the picture is high: empty boxes before, behind and,
 * in columns, between its boxes. */
static double
get_spacer (const CharterPlacement *self,
            guint                   level,
            guint                   n_boxes,
            double                  longest)
{
  guint n_spacers = self->direction == CHARTER_GRAPH_DOWN ? 2 : n_boxes + 1;
  double along;
  double across;

  charter_placement_measure_level (self, level, &along, &across);
  return (longest - along) / n_spacers - self->box_gap;
}

static void
add_spacer (const CharterPlacement *self,
            CharterGraph           *graph,
            guint                   level,
            double                  length)
{
  if (length < LEAST_SPACER)
    return;
  if (self->direction == CHARTER_GRAPH_DOWN)
    charter_graph_add_box (graph, level, length, LEAST_SPACER);
  else
    charter_graph_add_box (graph, level, LEAST_SPACER, length);
}

static void
add_level (const CharterPlacement *self,
           CharterGraph           *graph,
           guint                   level,
           double                  longest,
           guint                  *boxes)
{
  guint n_boxes = 0;
  guint n_added = 0;
  double spacer;

  for (guint i = 0; i < self->cards->len; i++)
    n_boxes += charter_placement_get_level (self, i) == level ? 1 : 0;
  spacer = get_spacer (self, level, n_boxes, longest);

  add_spacer (self, graph, level, spacer);
  for (guint i = 0; i < self->cards->len; i++)
    {
      const CharterPlacementCard *card = &g_array_index (self->cards, CharterPlacementCard, i);

      if (card->level != level)
        continue;
      boxes[i] = charter_graph_add_box (graph, level, charter_cell_get_width (card->cell),
                                        charter_cell_get_height (card->cell));
      n_added++;
      if (n_added == n_boxes || self->direction == CHARTER_GRAPH_RIGHT)
        add_spacer (self, graph, level, spacer);
    }
}

static void
add_levels (const CharterPlacement *self,
            CharterGraph           *graph,
            guint                  *boxes)
{
  guint n_levels = charter_placement_count_levels (self);
  double longest = 0;

  charter_graph_set_packed (graph, TRUE);
  for (guint level = 0; level < n_levels; level++)
    {
      double along;
      double across;

      charter_placement_measure_level (self, level, &along, &across);
      longest = MAX (longest, along);
    }
  for (guint level = 0; level < n_levels; level++)
    add_level (self, graph, level, longest, boxes);
}

static void
add_scattered (const CharterPlacement *self,
               CharterGraph           *graph,
               guint                  *boxes)
{
  charter_graph_set_upright (graph, self->upright);
  for (guint i = 0; i < self->cards->len; i++)
    {
      const CharterCell *cell = g_array_index (self->cards, CharterPlacementCard, i).cell;

      boxes[i] = charter_graph_add_box (graph, 0, charter_cell_get_width (cell),
                                        charter_cell_get_height (cell));
    }
}

/**
 * charter_placement_get_level:
 * @self: a placement
 * @card: number of a card
 *
 * Returns: the level it stands on
 */
guint
charter_placement_get_level (const CharterPlacement *self,
                             guint                   card)
{
  g_return_val_if_fail (self != NULL && card < self->cards->len, 0);

  return g_array_index (self->cards, CharterPlacementCard, card).level;
}

/**
 * charter_placement_count_levels:
 * @self: a placement
 *
 * Returns: how many levels there are, up to the last with a card
 */
guint
charter_placement_count_levels (const CharterPlacement *self)
{
  guint n_levels = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->cards->len; i++)
    n_levels = MAX (n_levels, charter_placement_get_level (self, i) + 1);
  return n_levels;
}

/**
 * charter_placement_measure_level:
 * @self: a placement
 * @level: a level
 * @along: (out): how long it is at least, its boxes beside each other, in points
 * @across: (out): how deep
 */
void
charter_placement_measure_level (const CharterPlacement *self,
                                 guint                   level,
                                 double                 *along,
                                 double                 *across)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (along != NULL && across != NULL);

  *along = 0;
  *across = 0;
  for (guint i = 0; i < self->cards->len; i++)
    {
      const CharterPlacementCard *card = &g_array_index (self->cards, CharterPlacementCard, i);
      double width = charter_cell_get_width (card->cell);
      double height = charter_cell_get_height (card->cell);

      if (card->level != level)
        continue;
      *along += (*along > 0 ? self->box_gap : 0) +
                (self->direction == CHARTER_GRAPH_DOWN ? width : height);
      *across = MAX (*across, self->direction == CHARTER_GRAPH_DOWN ? height : width);
    }
}

/**
 * charter_placement_is_whole_card:
 * @self: a placement
 * @card: number of a card
 * @place: a part of it
 *
 * Returns: whether that is all of it
 */
gboolean
charter_placement_is_whole_card (const CharterPlacement *self,
                                 guint                   card,
                                 const CharterRectangle *place)
{
  const CharterCell *cell;

  g_return_val_if_fail (self != NULL && card < self->cards->len, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  cell = g_array_index (self->cards, CharterPlacementCard, card).cell;
  return place->width >= charter_cell_get_width (cell) - 0.1 &&
         place->height >= charter_cell_get_height (cell) - 0.1;
}

/**
 * charter_placement_build_graph:
 * @self: a placement
 * @boxes: (out caller-allocates): gets the box of each card
 *
 * Returns: (transfer full): what Graphviz is to place
 */
CharterGraph *
charter_placement_build_graph (const CharterPlacement *self,
                               guint                  *boxes)
{
  CharterGraph *graph;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (boxes != NULL, NULL);

  graph = charter_graph_new (self->direction, self->box_gap, self->level_gap);
  if (self->direction == CHARTER_GRAPH_SCATTERED)
    add_scattered (self, graph, boxes);
  else
    add_levels (self, graph, boxes);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CharterPlacementLine *line = &g_array_index (self->lines, CharterPlacementLine, i);
      guint tail = add_port (self, graph, boxes[line->from_card], i,
                             line->from_card, line->to_card, &line->from_place);
      guint head = add_port (self, graph, boxes[line->to_card], i,
                             line->to_card, line->from_card, &line->to_place);

      charter_graph_add_line (graph, boxes[line->from_card], tail, boxes[line->to_card], head);
    }
  return graph;
}
