/* placement.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/placement-private.h"

#include "diagram/cards/detour.h"
#include "diagram/drawing/arrow.h"

/* How far a part may be from the border of its card and still lie at it, in
 * points. */
#define TOUCHING 3.0

/* The text of a word at a line, how far it stands from the line, in points, and
 * how finely the line is looked at to find its place. */
#define LABEL_SIZE  12.0
#define LABEL_GAP   4.0
#define CURVE_STEPS 8

/* What is less apart is at the same place to an eye, in points. */
#define SAME_PLACE 1.0

static void
card_clear (CharterPlacementCard *card)
{
  g_clear_pointer (&card->cell, charter_cell_free);
}

static void
line_clear (CharterPlacementLine *line)
{
  g_clear_pointer (&line->sentence, g_free);
  g_clear_pointer (&line->label, g_free);
}

static gboolean
find_place (const CharterPlacement  *self,
            const CharterRecord *record,
            guint               *card,
            CharterRectangle    *place)
{
  guint64 handle = charter_record_get_handle (record);

  for (guint i = 0; i < self->cards->len; i++)
    {
      const CharterCell *cell = g_array_index (self->cards, CharterPlacementCard, i).cell;

      if (charter_cell_find (cell, handle, place))
        {
          *card = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* Whether a line can meet the part where it lies: the part has to touch the
 * side of the card on which the line arrives, or the line would seem to mean
 * the part in between. */
static gboolean
can_reach (const CharterPlacement *self,
           guint                   card,
           guint                   other_card,
           const CharterRectangle *place)
{
  const CharterCell *cell = g_array_index (self->cards, CharterPlacementCard, card).cell;
  gboolean ahead = charter_placement_get_level (self, other_card) > charter_placement_get_level (self, card);
  gboolean down = self->direction == CHARTER_GRAPH_DOWN;
  double end = down ? charter_cell_get_height (cell) : charter_cell_get_width (cell);
  double first = down ? place->y : place->x;
  double last = first + (down ? place->height : place->width);

  if (charter_placement_is_whole_card (self, card, place) ||
      charter_placement_get_level (self, card) == charter_placement_get_level (self, other_card))
    return charter_placement_is_whole_card (self, card, place);
  return ahead ? last > end - TOUCHING : first < TOUCHING;
}

/* Between columns that stand beside each other nothing is in the way, and two
 * lines that bend alike cross once at most; those that Graphviz routes wander
 * and cross again. */
static gboolean
can_bend (const CharterPlacement *self,
          const CharterPlacementLine *line)
{
  guint from = g_array_index (self->cards, CharterPlacementCard, line->from_card).level;
  guint to = g_array_index (self->cards, CharterPlacementCard, line->to_card).level;

  return self->direction == CHARTER_GRAPH_RIGHT && MAX (from, to) - MIN (from, to) == 1 &&
         charter_layout_get_step (self->layout) == CHARTER_LAYOUT_STEP_CURVES;
}

static void
bend (const CharterPoint *points,
      guint               n_points,
      CharterPoint       *bent)
{
  CharterPoint start = points[0];
  CharterPoint end = points[n_points - 1];
  double middle = (start.x + end.x) / 2;

  bent[0] = start;
  bent[1] = (CharterPoint) { middle, start.y };
  bent[2] = (CharterPoint) { middle, end.y };
  bent[3] = end;
}

static CharterRectangle
get_bounds (const CharterPlacement *self,
            guint                   card)
{
  return *charter_layout_get_box (self->layout, self->boxes[card]);
}

static CharterRectangle
move_place (const CharterPlacement *self,
            guint                   card,
            const CharterRectangle *place)
{
  CharterRectangle bounds = get_bounds (self, card);

  return (CharterRectangle) { bounds.x + place->x, bounds.y + place->y, place->width, place->height };
}

/* Lines between rows that are not next to each other run beside the cards
 * where they would cross others. */
static void
find_detours (CharterPlacement *self)
{
  g_autoptr(GArray) cards = g_array_new (FALSE, FALSE, sizeof (CharterDetourCard));
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (CharterDetourLine));

  g_clear_pointer (&self->detours, g_ptr_array_unref);
  if (self->direction != CHARTER_GRAPH_DOWN)
    return;
  for (guint i = 0; i < self->cards->len; i++)
    {
      CharterDetourCard card = { charter_placement_get_level (self, i), get_bounds (self, i) };

      g_array_append_val (cards, card);
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CharterPlacementLine *line = &g_array_index (self->lines, CharterPlacementLine, i);
      CharterDetourLine way = { .from = line->from_card, .to = line->to_card };

      way.from_place = move_place (self, line->from_card, &line->from_place);
      way.to_place = move_place (self, line->to_card, &line->to_place);
      way.points = charter_layout_get_line (self->layout, i, &way.n_points);
      g_array_append_val (lines, way);
    }
  self->detours = charter_detour_find (cards, lines);
}

static const CharterPoint *
get_way (const CharterPlacement *self,
         guint                   line,
         guint                  *n_points)
{
  const GArray *detour = self->detours != NULL ? g_ptr_array_index (self->detours, line) : NULL;

  if (detour == NULL)
    return charter_layout_get_line (self->layout, line, n_points);
  *n_points = detour->len;
  return &g_array_index (detour, CharterPoint, 0);
}

/* From where to where it goes across; what runs outside of all cards has room
 * for half its stroke. */
static void
find_extent (const CharterPlacement *self,
             double                 *left,
             double                 *right)
{
  double cards_left = G_MAXDOUBLE;
  double cards_right = -G_MAXDOUBLE;
  double stroke = 0;

  for (guint i = 0; i < self->cards->len; i++)
    {
      CharterRectangle bounds = get_bounds (self, i);

      cards_left = MIN (cards_left, bounds.x);
      cards_right = MAX (cards_right, bounds.x + bounds.width);
    }
  *left = self->detours != NULL ? cards_left : 0;
  *right = self->detours != NULL ? cards_right : charter_layout_get_width (self->layout);
  for (guint i = 0; i < self->lines->len; i++)
    {
      guint n_points;
      const CharterPoint *points = get_way (self, i, &n_points);
      CharterRectangle bounds = charter_curve_get_bounds (points, n_points);

      stroke = MAX (stroke, g_array_index (self->lines, CharterPlacementLine, i).stroke.width);
      *left = self->detours != NULL ? MIN (*left, bounds.x) : *left;
      *right = self->detours != NULL ? MAX (*right, bounds.x + bounds.width) : *right;
    }
  if (*left > cards_left - SAME_PLACE && *right < cards_right + SAME_PLACE)
    return;
  *left -= stroke / 2 + SAME_PLACE;
  *right += stroke / 2 + SAME_PLACE;
}

/* The words of a line stand beside it in the gap to the level of its end: no
 * card is there. */
static void
draw_label (const CharterPlacement *self,
            const CharterPlacementLine *line,
            const CharterPoint     *points,
            guint                   n_points,
            CharterDrawingBuilder  *builder,
            CharterTypesetter      *typesetter)
{
  const CharterFont font = { LABEL_SIZE, TRUE };
  double height = charter_typesetter_get_line_height (typesetter, &font);
  CharterPoint end = points[n_points - 1];
  double middle = end.y + (points[0].y < end.y ? -1 : 1) * self->level_gap / 2;
  double right = end.x;

  for (guint i = 0; i + 3 < n_points; i += 3)
    for (guint j = 0; j <= CURVE_STEPS; j++)
      {
        CharterPoint point = charter_curve_get_point (points + i, (double) j / CURVE_STEPS);

        if (ABS (point.y - middle) <= height / 2)
          right = MAX (right, point.x);
      }
  charter_drawing_builder_add_text (builder, line->label, right + LABEL_GAP,
                                    middle - height / 2 + charter_typesetter_get_ascent (typesetter, &font),
                                    &font, &line->stroke.colour);
}

static void
draw_line (const CharterPlacement *self,
           const CharterPlacementLine *line,
           const CharterPoint     *points,
           guint                   n_points,
           double                  x,
           double                  y,
           CharterDrawingBuilder  *builder,
           CharterTypesetter      *typesetter)
{
  g_autofree CharterPoint *moved = g_memdup2 (points, n_points * sizeof *points);

  for (guint i = 0; i < n_points; i++)
    {
      moved[i].x += x;
      moved[i].y += y;
    }
  charter_drawing_builder_begin_group (builder, CHARTER_DRAWING_ROLE_LINE,
                                       line->handle, line->sentence);
  charter_drawing_builder_set_ends (builder, line->from, line->to);
  charter_arrow_add_line (builder, moved, n_points, &line->stroke, line->arrow);
  if (line->label != NULL)
    draw_label (self, line, moved, n_points, builder, typesetter);
  charter_drawing_builder_end_group (builder);
}

static void
draw_cards (const CharterPlacement *self,
            CharterDrawingBuilder  *builder,
            CharterTypesetter      *typesetter,
            double                  x,
            double                  y)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      const CharterRectangle *box = charter_layout_get_box (self->layout, self->boxes[i]);

      charter_cell_draw (g_array_index (self->cards, CharterPlacementCard, i).cell, builder, typesetter,
                         x + box->x, y + box->y);
    }
}

static void
draw_lines (const CharterPlacement *self,
            CharterDrawingBuilder  *builder,
            CharterTypesetter      *typesetter,
            double                  x,
            double                  y)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CharterPlacementLine *line = &g_array_index (self->lines, CharterPlacementLine, i);
      guint n_points;
      const CharterPoint *points = get_way (self, i, &n_points);
      CharterPoint bent[4];

      if (can_bend (self, line))
        {
          bend (points, n_points, bent);
          draw_line (self, line, bent, G_N_ELEMENTS (bent), x, y, builder, typesetter);
        }
      else
        draw_line (self, line, points, n_points, x, y, builder, typesetter);
    }
}

/**
 * charter_placement_new:
 *
 * Returns: (transfer full): a placement without cards
 */
CharterPlacement *
charter_placement_new (void)
{
  CharterPlacement *self = g_new0 (CharterPlacement, 1);

  self->direction = CHARTER_GRAPH_DOWN;
  self->cards = g_array_new (FALSE, FALSE, sizeof (CharterPlacementCard));
  g_array_set_clear_func (self->cards, (GDestroyNotify) card_clear);
  self->lines = g_array_new (FALSE, FALSE, sizeof (CharterPlacementLine));
  g_array_set_clear_func (self->lines, (GDestroyNotify) line_clear);
  return self;
}

/**
 * charter_placement_free:
 * @self: (transfer full): a placement
 */
void
charter_placement_free (CharterPlacement *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->layout, charter_layout_unref);
  g_clear_pointer (&self->detours, g_ptr_array_unref);
  g_array_unref (self->cards);
  g_array_unref (self->lines);
  g_free (self->boxes);
  g_free (self);
}

/**
 * charter_placement_is_empty:
 * @self: a placement
 *
 * Returns: whether it has no cards
 */
gboolean
charter_placement_is_empty (const CharterPlacement *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->cards->len == 0;
}

/**
 * charter_placement_set_direction:
 * @self: a placement
 * @direction: how the levels follow each other
 * @box_gap: space between boxes of one level, in points
 * @level_gap: space between levels, in points
 */
void
charter_placement_set_direction (CharterPlacement          *self,
                             CharterGraphDirection  direction,
                             double                 box_gap,
                             double                 level_gap)
{
  g_return_if_fail (self != NULL);

  self->direction = direction;
  self->box_gap = box_gap;
  self->level_gap = level_gap;
}

/**
 * charter_placement_set_scattered:
 * @self: a placement
 * @upright: whether it is to be higher than wide
 * @gap: space between cards, in points
 *
 * Lets cards stand near those they are joined to and not on levels. Lines join
 * whole cards, straight or round others.
 */
void
charter_placement_set_scattered (CharterPlacement *self,
                                 gboolean          upright,
                                 double            gap)
{
  g_return_if_fail (self != NULL);

  self->direction = CHARTER_GRAPH_SCATTERED;
  self->upright = upright;
  self->box_gap = gap;
  self->level_gap = gap;
}

/**
 * charter_placement_add_card:
 * @self: a placement
 * @level: the level it stands on
 * @card: (transfer full): the card, laid out
 *
 * Returns: (transfer none): @card
 */
CharterCell *
charter_placement_add_card (CharterPlacement *self,
                            guint             level,
                            CharterCell      *card)
{
  CharterPlacementCard added = { level, card };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (card != NULL, NULL);

  g_array_append_val (self->cards, added);
  return card;
}

/**
 * charter_placement_level_heights:
 * @self: a placement
 * @level: a level
 *
 * Makes all cards of @level as high as the highest.
 */
void
charter_placement_level_heights (CharterPlacement *self,
                             guint         level)
{
  double height = 0;

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->cards->len; i++)
    {
      const CharterPlacementCard *card = &g_array_index (self->cards, CharterPlacementCard, i);

      if (card->level == level)
        height = MAX (height, charter_cell_get_height (card->cell));
    }
  for (guint i = 0; i < self->cards->len; i++)
    {
      const CharterPlacementCard *card = &g_array_index (self->cards, CharterPlacementCard, i);

      if (card->level == level)
        charter_cell_set_height (card->cell, height);
    }
}

/**
 * charter_placement_add_line:
 * @self: a placement
 * @from: the record at its beginning
 * @to: the record at its end
 * @record: (nullable): the record the line shows
 * @stroke: how it looks
 * @arrow: whether it has a head at @to
 * @sentence: what it says
 *
 * Returns: whether both ends are in the picture, on different cards and where
 *   a line can reach them; otherwise the line has to be said in words
 */
gboolean
charter_placement_add_line (CharterPlacement        *self,
                        const CharterRecord *from,
                        const CharterRecord *to,
                        const CharterRecord *record,
                        const CharterStroke *stroke,
                        gboolean             arrow,
                        const char          *sentence)
{
  CharterPlacementLine line = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);
  g_return_val_if_fail (stroke != NULL, FALSE);
  g_return_val_if_fail (sentence != NULL, FALSE);

  if (!find_place (self, from, &line.from_card, &line.from_place) ||
      !find_place (self, to, &line.to_card, &line.to_place) ||
      line.from_card == line.to_card ||
      !can_reach (self, line.from_card, line.to_card, &line.from_place) ||
      !can_reach (self, line.to_card, line.from_card, &line.to_place))
    return FALSE;

  line.handle = record != NULL ? charter_record_get_handle (record) : 0;
  line.from = charter_record_get_handle (from);
  line.to = charter_record_get_handle (to);
  line.stroke = *stroke;
  line.arrow = arrow;
  line.sentence = g_strdup (sentence);
  g_array_append_val (self->lines, line);
  return TRUE;
}

/**
 * charter_placement_label_last_line:
 * @self: a placement with a line
 * @label: a word to stand at the line that was added last
 */
void
charter_placement_label_last_line (CharterPlacement *self,
                                   const char       *label)
{
  CharterPlacementLine *line;

  g_return_if_fail (self != NULL && self->lines->len > 0);
  g_return_if_fail (label != NULL);

  line = &g_array_index (self->lines, CharterPlacementLine, self->lines->len - 1);
  g_free (line->label);
  line->label = g_strdup (label);
}

/**
 * charter_placement_find_line:
 * @self: a placement
 * @handle: the handle of a record
 * @from: (out): the handle of what stands at the beginning of its line
 * @to: (out): the handle of what stands at its end
 *
 * Returns: whether a line shows the record
 */
gboolean
charter_placement_find_line (const CharterPlacement *self,
                             guint64                 handle,
                             guint64                *from,
                             guint64                *to)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  for (guint i = 0; handle != 0 && i < self->lines->len; i++)
    {
      const CharterPlacementLine *line = &g_array_index (self->lines, CharterPlacementLine, i);

      if (line->handle != handle)
        continue;
      *from = line->from;
      *to = line->to;
      return TRUE;
    }
  return FALSE;
}

/**
 * charter_placement_count_broken:
 * @self: a placement
 *
 * Returns: how often a word in its cards had no room and is broken
 */
guint
charter_placement_count_broken (const CharterPlacement *self)
{
  guint n_broken = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->cards->len; i++)
    n_broken += charter_cell_count_broken (g_array_index (self->cards, CharterPlacementCard, i).cell);
  return n_broken;
}

/**
 * charter_placement_get_least_height:
 * @self: a placement
 *
 * Returns: a height, in points, that it takes at least, known before anything
 *   is placed; nothing is known of cards that are scattered
 */
double
charter_placement_get_least_height (const CharterPlacement *self)
{
  double height = 0;
  guint n_levels;

  g_return_val_if_fail (self != NULL, 0);

  n_levels = self->direction != CHARTER_GRAPH_SCATTERED ? charter_placement_count_levels (self) : 0;
  for (guint level = 0; level < n_levels; level++)
    {
      double along;
      double across;

      charter_placement_measure_level (self, level, &along, &across);
      if (self->direction == CHARTER_GRAPH_DOWN)
        height += across + (height > 0 ? self->level_gap : 0);
      else
        height = MAX (height, along);
    }
  return height;
}

/**
 * charter_placement_run:
 * @self: a placement
 * @cancellable: (nullable): stops the layout
 * @error: return location for a #GError of charter_layout_new_for_graph()
 *
 * Finds a place for every card and a way for every line.
 *
 * Returns: whether it was done
 */
gboolean
charter_placement_run (CharterPlacement  *self,
                       GCancellable      *cancellable,
                       GError           **error)
{
  g_autoptr(CharterGraph) graph = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  g_clear_pointer (&self->layout, charter_layout_unref);
  g_free (self->boxes);
  self->boxes = g_new0 (guint, self->cards->len + 1);
  graph = charter_placement_build_graph (self, self->boxes);
  self->layout = charter_layout_new_for_graph (graph, cancellable, error);
  if (self->layout == NULL)
    return FALSE;
  find_detours (self);
  return TRUE;
}

/**
 * charter_placement_get_layout:
 * @self: a placement
 *
 * Returns: (transfer none) (nullable): what charter_placement_run() found
 */
const CharterLayout *
charter_placement_get_layout (const CharterPlacement *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->layout;
}

/**
 * charter_placement_get_width:
 * @self: a placement that has been run
 *
 * Returns: how wide everything is together, in points; where a line passes
 *   outside of all cards, with room for half its stroke on both sides
 */
double
charter_placement_get_width (const CharterPlacement *self)
{
  double left;
  double right;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (self->layout != NULL, 0);

  find_extent (self, &left, &right);
  return right - left;
}

/**
 * charter_placement_draw:
 * @self: a placement that has been run
 * @builder: where to draw
 * @typesetter: the one the cards were laid out with
 * @x: its left edge, in points
 * @y: its top edge, in points
 */
void
charter_placement_draw (const CharterPlacement *self,
                        CharterDrawingBuilder  *builder,
                        CharterTypesetter      *typesetter,
                        double                  x,
                        double                  y)
{
  double left;
  double right;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->layout != NULL);

  find_extent (self, &left, &right);
  x -= left;
  draw_cards (self, builder, typesetter, x, y);
  draw_lines (self, builder, typesetter, x, y);
}
