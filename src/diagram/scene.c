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
#define PART_GAP 12.0

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

/* A line to a part of a card meets the card's border where the part lies; a
 * line to the card itself meets it where it likes. */
static guint
add_port (const CharterScene     *self,
          CharterGraph           *graph,
          guint                   card,
          guint                   other_card,
          const CharterRectangle *place)
{
  const Card *end = &g_array_index (self->cards, Card, card);
  const Card *other = &g_array_index (self->cards, Card, other_card);
  gboolean down = self->direction == CHARTER_GRAPH_DOWN;
  gboolean ahead = other->level > end->level;
  CharterGraphSide side;

  if (end->level == other->level ||
      (place->width >= charter_cell_get_width (end->cell) - 0.1 &&
       place->height >= charter_cell_get_height (end->cell) - 0.1))
    return CHARTER_GRAPH_WHOLE_BOX;

  if (down)
    side = ahead ? CHARTER_GRAPH_SIDE_BOTTOM : CHARTER_GRAPH_SIDE_TOP;
  else
    side = ahead ? CHARTER_GRAPH_SIDE_RIGHT : CHARTER_GRAPH_SIDE_LEFT;
  return charter_graph_add_port (graph, card, side,
                                 down ? place->x : place->y,
                                 down ? place->width : place->height);
}

static CharterLayout *
run_layout (const CharterScene  *self,
            GCancellable        *cancellable,
            GError             **error)
{
  g_autoptr(CharterGraph) graph =
    charter_graph_new (self->direction, self->box_gap, self->level_gap);

  for (guint i = 0; i < self->cards->len; i++)
    {
      const Card *card = &g_array_index (self->cards, Card, i);

      charter_graph_add_box (graph, card->level, charter_cell_get_width (card->cell),
                             charter_cell_get_height (card->cell));
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      guint tail = add_port (self, graph, line->from_card, line->to_card, &line->from_place);
      guint head = add_port (self, graph, line->to_card, line->from_card, &line->to_place);

      charter_graph_add_line (graph, line->from_card, tail, line->to_card, head);
    }
  return charter_layout_new_for_graph (graph, cancellable, error);
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
            CharterDrawingBuilder *builder,
            double                 x,
            double                 y)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      const CharterRectangle *box = charter_layout_get_box (layout, i);

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
  guint n_levels = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (self->table != NULL)
    return charter_cell_get_height (self->table);

  for (guint i = 0; i < self->cards->len; i++)
    n_levels = MAX (n_levels, g_array_index (self->cards, Card, i).level + 1);
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
  double width;
  double y = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (step != NULL, NULL);

  *step = CHARTER_LAYOUT_STEP_CURVES;
  width = self->width;
  if (self->table == NULL && self->cards->len > 0)
    {
      layout = run_layout (self, cancellable, error);
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
      draw_graph (self, layout, builder,
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
