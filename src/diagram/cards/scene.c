/* scene.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/scene-private.h"

#include "analysis/words/scope.h"

/* Space between the title, the picture and the legend, in points. */
#define PART_GAP 9.0

/* By how much the width of a card is reduced to see whether its words still
 * have room, in points. */
#define WIDTH_STEP 6.0

static double
get_body_least_height (const CharterScene *self)
{
  return self->table != NULL ? charter_cell_get_height (self->table)
                             : charter_placement_get_least_height (self->placement);
}

/* Places the cards; afterwards it is known how wide it is. */
gboolean
charter_scene_run_body (CharterScene       *self,
                        double             *width,
                        CharterLayoutStep  *step,
                        GCancellable       *cancellable,
                        GError            **error)
{
  *width = self->width;
  if (self->table != NULL || charter_placement_is_empty (self->placement))
    return TRUE;
  if (!charter_placement_run (self->placement, cancellable, error))
    return FALSE;
  *width = MAX (*width, charter_placement_get_width (self->placement));
  *step = MAX (*step, charter_layout_get_step (charter_placement_get_layout (self->placement)));
  return TRUE;
}

/* Returns how high it is. */
double
charter_scene_draw_body (const CharterScene    *self,
                         CharterDrawingBuilder *builder,
                         double                 width,
                         double                 x,
                         double                 y)
{
  const CharterLayout *layout = charter_placement_get_layout (self->placement);

  if (self->table != NULL)
    {
      charter_cell_draw (self->table, builder, self->typesetter, x, y);
      return charter_cell_get_height (self->table);
    }
  if (layout == NULL)
    return 0;
  charter_placement_draw (self->placement, builder, self->typesetter,
                          x + (width - charter_placement_get_width (self->placement)) / 2, y);
  return charter_layout_get_height (layout);
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
  self->colours = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->placement = charter_placement_new ();
  self->legend = charter_legend_new ();
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->marked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->used = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_record_unref);
  self->panels = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_scene_panel_free);
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
  g_hash_table_unref (self->colours);
  g_clear_pointer (&self->table, charter_cell_free);
  charter_placement_free (self->placement);
  charter_legend_free (self->legend);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->used);
  g_hash_table_unref (self->marked);
  g_free (self->dates);
  g_ptr_array_unref (self->panels);
  g_free (self->form);
  g_free (self->part_name);
  g_free (self->refusal);
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
  CharterCardColours *colours;

  g_return_val_if_fail (self != NULL, (CharterCardColours) { 0 });

  if (council == NULL)
    return charter_palette_get_colours (self->palette)->card;
  colours = g_hash_table_lookup (self->colours, council);
  if (colours == NULL)
    {
      colours = g_new (CharterCardColours, 1);
      *colours = charter_palette_get_council (self->palette,
                                              charter_scope_get_council_slot (self->state, council),
                                              charter_record_get_text (council, "colour"));
      g_hash_table_insert (self->colours, (gpointer) council, colours);
    }
  return *colours;
}

/**
 * charter_scene_get_placement:
 * @self: a scene
 *
 * Returns: (transfer none): its cards and lines
 */
CharterPlacement *
charter_scene_get_placement (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->placement;
}

/**
 * charter_scene_get_legend:
 * @self: a scene
 *
 * Returns: (transfer none): what explains its signs and lines
 */
CharterLegend *
charter_scene_get_legend (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->legend;
}

/**
 * charter_scene_set_dates:
 * @self: a scene
 * @dates: what the picture compares, as a sentence
 */
void
charter_scene_set_dates (CharterScene *self,
                         const char   *dates)
{
  g_return_if_fail (self != NULL);

  g_free (self->dates);
  self->dates = g_strdup (dates);
}

/**
 * charter_scene_get_dates:
 * @self: a scene
 *
 * Returns: (nullable): what the picture compares, as a sentence; %NULL when it
 *   has one date
 */
const char *
charter_scene_get_dates (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->dates;
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
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (card != NULL, NULL);

  charter_scene_mark_not_known (self, card);
  charter_scene_mark (self, card);
  if (width <= 0)
    width = MIN (self->width, charter_cell_get_natural_width (card, self->typesetter));
  charter_cell_layout (card, self->typesetter, width);
  return charter_placement_add_card (self->placement, level, card);
}

/**
 * charter_scene_add_snug_card:
 * @self: a scene
 * @card: (transfer full): the card
 * @most_width: how wide it may be, in points
 *
 * Adds a card on the first level that is no wider than its lines of text.
 *
 * Returns: (transfer none): @card
 */
CharterCell *
charter_scene_add_snug_card (CharterScene *self,
                             CharterCell  *card,
                             double        most_width)
{
  double width;
  double height;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (card != NULL, NULL);

  charter_scene_mark_not_known (self, card);
  charter_scene_mark (self, card);
  width = MIN (most_width, charter_cell_get_natural_width (card, self->typesetter));
  height = charter_cell_layout (card, self->typesetter, width);
  while (width >= most_width / 2 &&
         charter_cell_layout (card, self->typesetter, width - WIDTH_STEP) <= height &&
         charter_cell_count_broken (card) == 0)
    width -= WIDTH_STEP;
  charter_cell_layout (card, self->typesetter, width);
  return charter_placement_add_card (self->placement, 0, card);
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
  charter_scene_mark_not_known (self, table);
  charter_scene_mark (self, table);
  charter_cell_layout (table, self->typesetter, self->width);
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
 * charter_scene_set_part_name:
 * @self: a scene
 * @name: what stands on this page, of a diagram that takes several
 */
void
charter_scene_set_part_name (CharterScene *self,
                             const char   *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  g_free (self->part_name);
  self->part_name = g_strdup (name);
}

/**
 * charter_scene_get_part_name:
 * @self: a scene
 *
 * Returns: (nullable): what stands on this page
 */
const char *
charter_scene_get_part_name (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->part_name;
}

/**
 * charter_scene_add_cramped:
 * @self: a scene
 *
 * Counts a heading of which a word has no room and breaks.
 */
void
charter_scene_add_cramped (CharterScene *self)
{
  g_return_if_fail (self != NULL);

  self->n_cramped++;
}

/**
 * charter_scene_get_n_cramped:
 * @self: a scene
 *
 * Returns: how many headings have a word that breaks
 */
guint
charter_scene_get_n_cramped (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_cramped;
}

/**
 * charter_scene_leave:
 * @self: a scene
 *
 * Leaves the picture to other arrangements: this one is for a partnership that
 * is larger. It must not be called where the view asks for the arrangement.
 */
void
charter_scene_leave (CharterScene *self)
{
  g_return_if_fail (self != NULL);

  self->is_unneeded = TRUE;
}

/**
 * charter_scene_is_left:
 * @self: a scene
 *
 * Returns: whether the picture is left to other arrangements
 */
gboolean
charter_scene_is_left (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_unneeded;
}

/**
 * charter_scene_refuse:
 * @self: a scene
 * @reason: why there is too much for one picture, and what to do, as sentences
 *
 * Gives the picture up before anything is placed.
 */
void
charter_scene_refuse (CharterScene *self,
                      const char   *reason)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (reason != NULL);

  g_free (self->refusal);
  self->refusal = g_strdup (reason);
}

/**
 * charter_scene_get_refusal:
 * @self: a scene
 *
 * Returns: (nullable): why it was given up
 */
const char *
charter_scene_get_refusal (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->refusal;
}

/**
 * charter_scene_add_undrawn:
 * @self: a scene
 *
 * Counts a line that this arrangement can only say in words; one that can
 * draw it is better.
 */
void
charter_scene_add_undrawn (CharterScene *self)
{
  g_return_if_fail (self != NULL);

  self->n_undrawn++;
}

/**
 * charter_scene_get_n_undrawn:
 * @self: a scene
 *
 * Returns: how many lines this arrangement can only say in words
 */
guint
charter_scene_get_n_undrawn (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_undrawn;
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
 * charter_scene_get_least_height:
 * @self: a composed scene
 *
 * Returns: a height, in points, that the picture has at least, known before
 *   anything is placed; title and legend are not in it
 */
double
charter_scene_get_least_height (CharterScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->panels->len > 0 ? charter_scene_get_least_panels_height (self)
                               : get_body_least_height (self);
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
  gboolean is_run;
  double width;
  double y = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (step != NULL, NULL);

  *step = CHARTER_LAYOUT_STEP_CURVES;
  is_run = self->panels->len > 0
         ? charter_scene_run_panels (self, &width, step, cancellable, error)
         : charter_scene_run_body (self, &width, step, cancellable, error);
  if (!is_run)
    return NULL;

  builder = charter_drawing_builder_new (self->typesetter);
  if (head != NULL)
    {
      y = charter_cell_layout (head, self->typesetter, width);
      charter_cell_draw (head, builder, self->typesetter, 0, 0);
      y += PART_GAP;
    }
  y += self->panels->len > 0 ? charter_scene_draw_panels (self, builder, y)
                             : charter_scene_draw_body (self, builder, width, 0, y);
  if (foot != NULL)
    {
      y += PART_GAP;
      charter_cell_layout (foot, self->typesetter, width);
      charter_cell_draw (foot, builder, self->typesetter, 0, y);
      y += charter_cell_get_height (foot);
    }
  return charter_drawing_builder_finish (builder, width, y);
}
