/* scene.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/scene.h"

#include <glib/gi18n.h>

#include "analysis/scope.h"
#include "diagram/arrow.h"
#include "diagram/style.h"

/* Space between the title, the picture and the legend, in points. */
#define PART_GAP 9.0

/* How long a port is that only one line meets, in points. */
#define PORT_LENGTH 2.0

/* A level is moved to the middle only when it has more room than this left on
 * each side, in points. */
#define LEAST_SPACER 2.0

typedef struct
{
  guint        level;
  CharterCell *cell; /* owned */
} Card;

typedef struct
{
  guint            from_card;
  guint            to_card;
  CharterRectangle from_place;
  CharterRectangle to_place;
  guint64          handle;
  CharterStroke    stroke;
  gboolean         arrow;
  char            *sentence;
} Line;

typedef struct
{
  char               *initials; /* of a chip, or NULL for a line */
  CharterCardColours  colours;
  CharterStroke       stroke;
  gboolean            arrow;
  char               *meaning;
} Explanation;

struct _CharterScene
{
  CharterState          *state;
  const CharterView     *view; /* borrowed */
  CharterTypesetter     *typesetter;
  const CharterPalette  *palette;
  char                  *form;
  guint                  columns;
  double                 width;

  CharterGraphDirection  direction;
  double                 box_gap;
  double                 level_gap;
  CharterCell           *table;        /* owned; instead of cards */
  GArray                *cards;        /* of Card */
  GArray                *lines;        /* of Line */
  GHashTable            *aliases;      /* handle → handle it is shown as */
  GArray                *explanations; /* of Explanation */
  GPtrArray             *notes;
  GPtrArray             *used;         /* of CharterRecord, owned references */
  guint                  n_not_known;
  gboolean               names_councils;
};

static void
card_clear (Card *card)
{
  g_clear_pointer (&card->cell, charter_cell_free);
}

static void
line_clear (Line *line)
{
  g_clear_pointer (&line->sentence, g_free);
}

static void
explanation_clear (Explanation *explanation)
{
  g_clear_pointer (&explanation->initials, g_free);
  g_clear_pointer (&explanation->meaning, g_free);
}

static gboolean
find_place (const CharterScene  *self,
            const CharterRecord *record,
            guint               *card,
            CharterRectangle    *place)
{
  guint64 handle = charter_record_get_handle (record);
  const guint64 *alias = g_hash_table_lookup (self->aliases, &handle);

  for (guint i = 0; i < self->cards->len; i++)
    {
      const CharterCell *cell = g_array_index (self->cards, Card, i).cell;

      if (charter_cell_find (cell, handle, place) ||
          (alias != NULL && charter_cell_find (cell, *alias, place)))
        {
          *card = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* The least room a level can take: its boxes beside each other. */
static void
get_level_size (const CharterScene *self,
                guint               level,
                double             *along,
                double             *across)
{
  *along = 0;
  *across = 0;
  for (guint i = 0; i < self->cards->len; i++)
    {
      const Card *card = &g_array_index (self->cards, Card, i);
      double width = charter_cell_get_width (card->cell);
      double height = charter_cell_get_height (card->cell);

      if (card->level != level)
        continue;
      *along += (*along > 0 ? self->box_gap : 0) +
                (self->direction == CHARTER_GRAPH_DOWN ? width : height);
      *across = MAX (*across, self->direction == CHARTER_GRAPH_DOWN ? height : width);
    }
}

static gboolean
is_whole_card (const CharterScene     *self,
               guint                   card,
               const CharterRectangle *place)
{
  const CharterCell *cell = g_array_index (self->cards, Card, card).cell;

  return place->width >= charter_cell_get_width (cell) - 0.1 &&
         place->height >= charter_cell_get_height (cell) - 0.1;
}

static guint
get_level (const CharterScene *self,
           guint               card)
{
  return g_array_index (self->cards, Card, card).level;
}

/* How many lines leave a card towards the same side, and how many of them
 * come before this one in the order of their other ends: side by side in that
 * order they do not cross near the card. */
static void
find_turn (const CharterScene *self,
           guint               line,
           guint               card,
           guint              *turn,
           guint              *n_lines)
{
  const Line *wanted = &g_array_index (self->lines, Line, line);
  guint other = wanted->from_card == card ? wanted->to_card : wanted->from_card;
  gboolean ahead = get_level (self, other) > get_level (self, card);

  *turn = 0;
  *n_lines = 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *one = &g_array_index (self->lines, Line, i);
      guint its_other;

      if (one->from_card != card && one->to_card != card)
        continue;
      its_other = one->from_card == card ? one->to_card : one->from_card;
      if ((get_level (self, its_other) > get_level (self, card)) != ahead)
        continue;
      (*n_lines)++;
      if (its_other < other || (its_other == other && i < line))
        (*turn)++;
    }
}

static CharterGraphSide
get_side (const CharterScene *self,
          gboolean            ahead)
{
  if (self->direction == CHARTER_GRAPH_DOWN)
    return ahead ? CHARTER_GRAPH_SIDE_BOTTOM : CHARTER_GRAPH_SIDE_TOP;
  return ahead ? CHARTER_GRAPH_SIDE_RIGHT : CHARTER_GRAPH_SIDE_LEFT;
}

/* A line to a part of a card meets the card's border where the part lies. In
 * columns the lines of a card leave it side by side; in rows a line to the
 * card itself meets it where it likes. */
static guint
add_port (const CharterScene     *self,
          CharterGraph           *graph,
          guint                   box,
          guint                   line,
          guint                   card,
          guint                   other_card,
          const CharterRectangle *place)
{
  gboolean down = self->direction == CHARTER_GRAPH_DOWN;
  CharterGraphSide side = get_side (self, get_level (self, other_card) > get_level (self, card));
  double offset = down ? place->x : place->y;
  double length = down ? place->width : place->height;
  guint turn;
  guint n_lines;

  if (get_level (self, card) == get_level (self, other_card))
    return CHARTER_GRAPH_WHOLE_BOX;
  if (!is_whole_card (self, card, place))
    return charter_graph_add_port (graph, box, side, offset, length);
  if (down)
    return CHARTER_GRAPH_WHOLE_BOX;

  find_turn (self, line, card, &turn, &n_lines);
  return charter_graph_add_port (graph, box, side,
                                 offset + length * (turn + 0.5) / n_lines - PORT_LENGTH / 2,
                                 PORT_LENGTH);
}

/* Room for a level to stand in the middle of the picture, or for its boxes to
 * stand as far apart as the picture is high: empty boxes before, behind and,
 * in columns, between its boxes. */
static double
get_spacer (const CharterScene *self,
            guint               level,
            guint               n_boxes,
            double              longest)
{
  guint n_spacers = self->direction == CHARTER_GRAPH_DOWN ? 2 : n_boxes + 1;
  double along;
  double across;

  get_level_size (self, level, &along, &across);
  return (longest - along) / n_spacers - self->box_gap;
}

static void
add_spacer (const CharterScene *self,
            CharterGraph       *graph,
            guint               level,
            double              length)
{
  if (length < LEAST_SPACER)
    return;
  if (self->direction == CHARTER_GRAPH_DOWN)
    charter_graph_add_box (graph, level, length, LEAST_SPACER);
  else
    charter_graph_add_box (graph, level, LEAST_SPACER, length);
}

static guint
count_levels (const CharterScene *self)
{
  guint n_levels = 0;

  for (guint i = 0; i < self->cards->len; i++)
    n_levels = MAX (n_levels, get_level (self, i) + 1);
  return n_levels;
}

static void
add_level (const CharterScene *self,
           CharterGraph       *graph,
           guint               level,
           double              longest,
           guint              *boxes)
{
  guint n_boxes = 0;
  guint n_added = 0;
  double spacer;

  for (guint i = 0; i < self->cards->len; i++)
    n_boxes += get_level (self, i) == level ? 1 : 0;
  spacer = get_spacer (self, level, n_boxes, longest);

  add_spacer (self, graph, level, spacer);
  for (guint i = 0; i < self->cards->len; i++)
    {
      const Card *card = &g_array_index (self->cards, Card, i);

      if (card->level != level)
        continue;
      boxes[i] = charter_graph_add_box (graph, level, charter_cell_get_width (card->cell),
                                        charter_cell_get_height (card->cell));
      n_added++;
      if (n_added == n_boxes || self->direction == CHARTER_GRAPH_RIGHT)
        add_spacer (self, graph, level, spacer);
    }
}

static CharterGraph *
build_graph (const CharterScene *self,
             guint              *boxes)
{
  CharterGraph *graph = charter_graph_new (self->direction, self->box_gap, self->level_gap);
  guint n_levels = count_levels (self);
  double longest = 0;

  charter_graph_set_packed (graph, TRUE);
  for (guint level = 0; level < n_levels; level++)
    {
      double along;
      double across;

      get_level_size (self, level, &along, &across);
      longest = MAX (longest, along);
    }
  for (guint level = 0; level < n_levels; level++)
    add_level (self, graph, level, longest, boxes);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      guint tail = add_port (self, graph, boxes[line->from_card], i,
                             line->from_card, line->to_card, &line->from_place);
      guint head = add_port (self, graph, boxes[line->to_card], i,
                             line->to_card, line->from_card, &line->to_place);

      charter_graph_add_line (graph, boxes[line->from_card], tail, boxes[line->to_card], head);
    }
  return graph;
}

static void
draw_line (const Line            *line,
           const CharterPoint    *points,
           guint                  n_points,
           double                 x,
           double                 y,
           CharterDrawingBuilder *builder)
{
  g_autofree CharterPoint *moved = g_memdup2 (points, n_points * sizeof *points);

  for (guint i = 0; i < n_points; i++)
    {
      moved[i].x += x;
      moved[i].y += y;
    }
  charter_drawing_builder_begin_group (builder, CHARTER_DRAWING_ROLE_LINE,
                                       line->handle, line->sentence);
  charter_arrow_add_line (builder, moved, n_points, &line->stroke, line->arrow);
  charter_drawing_builder_end_group (builder);
}

static void
draw_graph (const CharterScene    *self,
            const CharterLayout   *layout,
            const guint           *boxes,
            CharterDrawingBuilder *builder,
            double                 x,
            double                 y)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      const CharterRectangle *box = charter_layout_get_box (layout, boxes[i]);

      charter_cell_draw (g_array_index (self->cards, Card, i).cell, builder, self->typesetter,
                         x + box->x, y + box->y);
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      guint n_points;
      const CharterPoint *points = charter_layout_get_line (layout, i, &n_points);

      draw_line (&g_array_index (self->lines, Line, i), points, n_points, x, y, builder);
    }
}

/**
 * charter_scene_new:
 * @state: (transfer none): what is shown
 * @view: (transfer none): how; it must outlive the scene
 * @typesetter: (transfer none): measures the texts
 * @form: (nullable): the form of the arrangement
 * @columns: columns of the arrangement
 * @width: how wide the picture is meant to be, in points
 *
 * Returns: (transfer full): an empty picture
 */
CharterScene *
charter_scene_new (CharterState      *state,
                   const CharterView *view,
                   CharterTypesetter *typesetter,
                   const char        *form,
                   guint              columns,
                   double             width)
{
  CharterScene *self;
  const CharterPalette *palette;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (CHARTER_IS_TYPESETTER (typesetter), NULL);

  palette = charter_palette_find (view->palette);
  self = g_new0 (CharterScene, 1);
  self->state = charter_state_ref (state);
  self->view = view;
  self->typesetter = g_object_ref (typesetter);
  self->palette = palette != NULL ? palette : charter_palette_get (CHARTER_PALETTE_COLOUR);
  self->form = g_strdup (form);
  self->columns = columns;
  self->width = width;
  self->direction = CHARTER_GRAPH_DOWN;
  self->box_gap = 10;
  self->level_gap = 20;
  self->cards = g_array_new (FALSE, FALSE, sizeof (Card));
  g_array_set_clear_func (self->cards, (GDestroyNotify) card_clear);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, (GDestroyNotify) line_clear);
  self->aliases = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->explanations = g_array_new (FALSE, FALSE, sizeof (Explanation));
  g_array_set_clear_func (self->explanations, (GDestroyNotify) explanation_clear);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->used = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_record_unref);
  return self;
}

/**
 * charter_scene_free:
 * @self: (transfer full): a scene
 */
void
charter_scene_free (CharterScene *self)
{
  g_return_if_fail (self != NULL);

  charter_state_unref (self->state);
  g_object_unref (self->typesetter);
  g_clear_pointer (&self->table, charter_cell_free);
  g_array_unref (self->cards);
  g_array_unref (self->lines);
  g_hash_table_unref (self->aliases);
  g_array_unref (self->explanations);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->used);
  g_free (self->form);
  g_free (self);
}

/**
 * charter_scene_get_state:
 * @self: a scene
 *
 * Returns: (transfer none): what is shown
 */
CharterState *
charter_scene_get_state (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->state;
}

/**
 * charter_scene_get_view:
 * @self: a scene
 *
 * Returns: (transfer none): how it is shown
 */
const CharterView *
charter_scene_get_view (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->view;
}

/**
 * charter_scene_get_typesetter:
 * @self: a scene
 *
 * Returns: (transfer none): what measures its texts
 */
CharterTypesetter *
charter_scene_get_typesetter (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->typesetter;
}

/**
 * charter_scene_get_palette:
 * @self: a scene
 *
 * Returns: (transfer none): its colours
 */
const CharterPalette *
charter_scene_get_palette (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->palette;
}

/**
 * charter_scene_get_form:
 * @self: a scene
 *
 * Returns: (nullable): the form of the arrangement
 */
const char *
charter_scene_get_form (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->form;
}

/**
 * charter_scene_get_columns:
 * @self: a scene
 *
 * Returns: the columns of the arrangement, at least 1
 */
guint
charter_scene_get_columns (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return MAX (1, self->columns);
}

/**
 * charter_scene_get_width:
 * @self: a scene
 *
 * Returns: how wide the picture is meant to be, in points
 */
double
charter_scene_get_width (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * charter_scene_get_colours:
 * @self: a scene
 * @council: (nullable): a council, or %NULL for the neutral card
 *
 * Returns: the colours of its card
 */
CharterCardColours
charter_scene_get_colours (const CharterScene  *self,
                           const CharterRecord *council)
{
  g_return_val_if_fail (self != NULL, (CharterCardColours) { 0 });

  if (council == NULL)
    return charter_palette_get_colours (self->palette)->card;
  return charter_palette_get_council (self->palette,
                                      charter_scope_get_council_slot (self->state, council),
                                      charter_record_get_text (council, "colour"));
}

/**
 * charter_scene_set_direction:
 * @self: a scene
 * @direction: how the levels follow each other
 * @box_gap: space between boxes of one level, in points
 * @level_gap: space between levels, in points
 */
void
charter_scene_set_direction (CharterScene          *self,
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
 * charter_scene_set_table:
 * @self: a scene
 * @table: (transfer full): the whole picture
 *
 * For views that are one table or one card: nothing needs to be placed.
 */
void
charter_scene_set_table (CharterScene *self,
                         CharterCell  *table)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (table != NULL);

  g_clear_pointer (&self->table, charter_cell_free);
  self->table = table;
  charter_cell_layout (table, self->typesetter, self->width);
}

/**
 * charter_scene_add_card:
 * @self: a scene
 * @level: the level it stands on
 * @card: (transfer full): the card
 * @width: how wide it is, in points, or 0 for as wide as it needs
 *
 * Returns: (transfer none): @card
 */
CharterCell *
charter_scene_add_card (CharterScene *self,
                        guint         level,
                        CharterCell  *card,
                        double        width)
{
  Card added = { level, card };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (card != NULL, NULL);

  if (width <= 0)
    width = MIN (self->width, charter_cell_get_natural_width (card, self->typesetter));
  charter_cell_layout (card, self->typesetter, width);
  g_array_append_val (self->cards, added);
  return card;
}

/**
 * charter_scene_level_heights:
 * @self: a scene
 * @level: a level
 *
 * Makes all cards of @level as high as the highest.
 */
void
charter_scene_level_heights (CharterScene *self,
                             guint         level)
{
  double height = 0;

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->cards->len; i++)
    {
      const Card *card = &g_array_index (self->cards, Card, i);

      if (card->level == level)
        height = MAX (height, charter_cell_get_height (card->cell));
    }
  for (guint i = 0; i < self->cards->len; i++)
    {
      const Card *card = &g_array_index (self->cards, Card, i);

      if (card->level == level)
        charter_cell_set_height (card->cell, height);
    }
}

/**
 * charter_scene_add_alias:
 * @self: a scene
 * @record: a record without a cell of its own
 * @shown_as: the handle of the record whose cell stands for it
 *
 * A line to the group of services goes to the card that lists them.
 */
void
charter_scene_add_alias (CharterScene        *self,
                         const CharterRecord *record,
                         guint64              shown_as)
{
  guint64 handle;

  g_return_if_fail (self != NULL);
  g_return_if_fail (record != NULL);

  handle = charter_record_get_handle (record);
  g_hash_table_insert (self->aliases, g_memdup2 (&handle, sizeof handle),
                       g_memdup2 (&shown_as, sizeof shown_as));
}

/**
 * charter_scene_add_line:
 * @self: a scene
 * @from: the record at its beginning
 * @to: the record at its end
 * @record: (nullable): the record the line shows
 * @stroke: how it looks
 * @arrow: whether it has a head at @to
 * @sentence: what it says
 *
 * Returns: whether both ends are in the picture and on different cards; a
 *   line inside one card has to be said in words there
 */
gboolean
charter_scene_add_line (CharterScene        *self,
                        const CharterRecord *from,
                        const CharterRecord *to,
                        const CharterRecord *record,
                        const CharterStroke *stroke,
                        gboolean             arrow,
                        const char          *sentence)
{
  Line line = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);
  g_return_val_if_fail (stroke != NULL, FALSE);
  g_return_val_if_fail (sentence != NULL, FALSE);

  if (!find_place (self, from, &line.from_card, &line.from_place) ||
      !find_place (self, to, &line.to_card, &line.to_place) ||
      line.from_card == line.to_card)
    return FALSE;

  line.handle = record != NULL ? charter_record_get_handle (record) : 0;
  line.stroke = *stroke;
  line.arrow = arrow;
  line.sentence = g_strdup (sentence);
  g_array_append_val (self->lines, line);
  return TRUE;
}

/**
 * charter_scene_set_names_councils:
 * @self: a scene
 * @names_councils: whether cards or headers name each council with its initials
 *
 * The legend need not say again what stands in the picture.
 */
void
charter_scene_set_names_councils (CharterScene *self,
                                  gboolean      names_councils)
{
  g_return_if_fail (self != NULL);

  self->names_councils = names_councils;
}

/**
 * charter_scene_get_names_councils:
 * @self: a scene
 *
 * Returns: whether cards or headers name each council with its initials
 */
gboolean
charter_scene_get_names_councils (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->names_councils;
}

/**
 * charter_scene_explain_chip:
 * @self: a scene
 * @initials: what the chip says
 * @colours: its colours
 * @meaning: what it means
 *
 * Adds a line to the legend, once for each meaning.
 */
void
charter_scene_explain_chip (CharterScene             *self,
                            const char               *initials,
                            const CharterCardColours *colours,
                            const char               *meaning)
{
  Explanation explanation = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (initials != NULL && colours != NULL && meaning != NULL);

  for (guint i = 0; i < self->explanations->len; i++)
    {
      if (g_str_equal (g_array_index (self->explanations, Explanation, i).meaning, meaning))
        return;
    }
  explanation.initials = g_strdup (initials);
  explanation.colours = *colours;
  explanation.meaning = g_strdup (meaning);
  g_array_append_val (self->explanations, explanation);
}

/**
 * charter_scene_explain_line:
 * @self: a scene
 * @stroke: how the line looks
 * @arrow: whether it has a head
 * @meaning: what it means
 *
 * Adds a line to the legend, once for each meaning.
 */
void
charter_scene_explain_line (CharterScene        *self,
                            const CharterStroke *stroke,
                            gboolean             arrow,
                            const char          *meaning)
{
  Explanation explanation = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (stroke != NULL && meaning != NULL);

  for (guint i = 0; i < self->explanations->len; i++)
    {
      if (g_str_equal (g_array_index (self->explanations, Explanation, i).meaning, meaning))
        return;
    }
  explanation.stroke = *stroke;
  explanation.arrow = arrow;
  explanation.meaning = g_strdup (meaning);
  g_array_append_val (self->explanations, explanation);
}

/**
 * charter_scene_add_note:
 * @self: a scene
 * @note: a sentence to stand below the picture
 */
void
charter_scene_add_note (CharterScene *self,
                        const char   *note)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (note != NULL);

  for (guint i = 0; i < self->notes->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (self->notes, i), note))
        return;
    }
  g_ptr_array_add (self->notes, g_strdup (note));
}

/**
 * charter_scene_use:
 * @self: a scene
 * @record: (transfer none): a record that the picture shows
 *
 * The documents it comes from are named below the picture.
 */
void
charter_scene_use (CharterScene  *self,
                   CharterRecord *record)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (record != NULL);

  if (!g_ptr_array_find (self->used, record, NULL))
    g_ptr_array_add (self->used, charter_record_ref (record));
}

/**
 * charter_scene_add_not_known:
 * @self: a scene
 * @n_records: how many more records belong here but are not known for the date
 */
void
charter_scene_add_not_known (CharterScene *self,
                             guint         n_records)
{
  g_return_if_fail (self != NULL);

  self->n_not_known += n_records;
}

/**
 * charter_scene_get_used:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type CharterRecord): the records shown
 */
GPtrArray *
charter_scene_get_used (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->used;
}

/**
 * charter_scene_get_n_not_known:
 * @self: a scene
 *
 * Returns: how many records are left out since they are not known for the date
 */
guint
charter_scene_get_n_not_known (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_not_known;
}

/**
 * charter_scene_get_notes:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type utf8): sentences to stand below the
 *   picture
 */
GPtrArray *
charter_scene_get_notes (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->notes;
}

/**
 * charter_scene_build_legend:
 * @self: a scene
 *
 * Returns: (transfer full) (nullable): the explanations, or %NULL when there
 *   is nothing to explain
 */
CharterCell *
charter_scene_build_legend (const CharterScene *self)
{
  CharterCell *legend;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->explanations->len == 0)
    return NULL;

  legend = charter_cell_new_flow (14);
  for (guint i = 0; i < self->explanations->len; i++)
    {
      const Explanation *explanation = &g_array_index (self->explanations, Explanation, i);
      CharterCell *entry = charter_cell_append (legend, charter_cell_new_row (5));

      if (explanation->initials != NULL)
        charter_cell_append (entry, charter_style_chip (explanation->initials,
                                                        &explanation->colours));
      else
        charter_cell_append (entry, charter_cell_new_sample (&explanation->stroke,
                                                             explanation->arrow));
      charter_cell_set_middle (charter_cell_append (entry,
                                                    charter_style_text (self->palette,
                                                                        explanation->meaning)),
                               TRUE);
    }
  return legend;
}

/**
 * charter_scene_get_least_height:
 * @self: a composed scene
 *
 * Returns: a height, in points, that the picture has at least, known before
 *   anything is placed; title and legend are not in it
 */
double
charter_scene_get_least_height (CharterScene *self)
{
  double height = 0;
  guint n_levels;

  g_return_val_if_fail (self != NULL, 0);

  if (self->table != NULL)
    return charter_cell_get_height (self->table);

  n_levels = count_levels (self);
  for (guint level = 0; level < n_levels; level++)
    {
      double along;
      double across;

      get_level_size (self, level, &along, &across);
      if (self->direction == CHARTER_GRAPH_DOWN)
        height += across + (height > 0 ? self->level_gap : 0);
      else
        height = MAX (height, along);
    }
  return height;
}

/**
 * charter_scene_draw:
 * @self: a composed scene
 * @head: (nullable): title and date
 * @foot: (nullable): legend, notes and sources
 * @step: (out): how far down its ladder the layout had to go
 * @cancellable: (nullable): stops the layout
 * @error: return location for a #GError of charter_layout_new_for_graph()
 *
 * Returns: (transfer full) (nullable): the drawing
 */
CharterDrawing *
charter_scene_draw (CharterScene       *self,
                    CharterCell        *head,
                    CharterCell        *foot,
                    CharterLayoutStep  *step,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_autoptr(CharterDrawingBuilder) builder = NULL;
  g_autoptr(CharterLayout) layout = NULL;
  g_autofree guint *boxes = NULL;
  double width;
  double y = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (step != NULL, NULL);

  boxes = g_new0 (guint, self->cards->len + 1);

  *step = CHARTER_LAYOUT_STEP_CURVES;
  width = self->width;
  if (self->table == NULL && self->cards->len > 0)
    {
      g_autoptr(CharterGraph) graph = build_graph (self, boxes);

      layout = charter_layout_new_for_graph (graph, cancellable, error);
      if (layout == NULL)
        return NULL;
      width = MAX (width, charter_layout_get_width (layout));
      *step = charter_layout_get_step (layout);
    }

  builder = charter_drawing_builder_new (self->typesetter);
  if (head != NULL)
    {
      y = charter_cell_layout (head, self->typesetter, width);
      charter_cell_draw (head, builder, self->typesetter, 0, 0);
      y += PART_GAP;
    }
  if (self->table != NULL)
    {
      charter_cell_draw (self->table, builder, self->typesetter, 0, y);
      y += charter_cell_get_height (self->table);
    }
  else if (layout != NULL)
    {
      draw_graph (self, layout, boxes, builder,
                  (width - charter_layout_get_width (layout)) / 2, y);
      y += charter_layout_get_height (layout);
    }
  if (foot != NULL)
    {
      y += PART_GAP;
      charter_cell_layout (foot, self->typesetter, width);
      charter_cell_draw (foot, builder, self->typesetter, 0, y);
      y += charter_cell_get_height (foot);
    }
  return charter_drawing_builder_finish (builder, width, y);
}
