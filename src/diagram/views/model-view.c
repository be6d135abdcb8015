/* model-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "analysis/words/level.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "diagram/cards/brace.h"
#include "diagram/cards/style.h"
#include "diagram/views/description-parts.h"
#include "diagram/views/view-kinds.h"
#include "model/value.h"

#define GRID     "grid"
#define HEADINGS "headings"
#define ACROSS   "across"

/* The parts of a level below each other, or in two columns, with the name of
 * the level beside them; or with its name above them, in three columns; or the
 * levels beside each other. */
static const char *const forms[] = { "list", GRID, HEADINGS, ACROSS, NULL };

#define LABEL_WIDTH 100.0

typedef struct
{
  char      *id;   /* of a level, or NULL for parts without one */
  char      *name;
  GPtrArray *parts; /* of borrowed CharterRecord */
} Level;

static void
level_free (Level *level)
{
  g_free (level->id);
  g_free (level->name);
  g_ptr_array_unref (level->parts);
  g_free (level);
}

static Level *
level_new (const char *id,
           const char *name)
{
  Level *level = g_new0 (Level, 1);

  level->id = g_strdup (id);
  level->name = g_strdup (name);
  level->parts = g_ptr_array_new ();
  return level;
}

/* The level of a part; one that the partnership does not list comes after
 * those that it does. */
static Level *
find_level (GPtrArray     *levels,
            GPtrArray     *listed,
            CharterRecord *part)
{
  const char *value = charter_record_get_text (part, "level");
  const char *id;

  if (!charter_name_is_visible (value))
    return NULL;
  id = charter_level_find_id (listed, value);
  if (id == NULL)
    id = value;
  for (guint i = 0; i < levels->len; i++)
    {
      Level *level = g_ptr_array_index (levels, i);

      if (g_str_equal (level->id, id))
        return level;
    }
  g_ptr_array_add (levels, level_new (id, id));
  return g_ptr_array_index (levels, levels->len - 1);
}

/* The levels in the order of the model, then the parts that no source puts
 * on a level. */
static GPtrArray *
list_levels (CharterState      *state,
             const CharterView *view,
             guint             *n_unknown)
{
  GPtrArray *levels = g_ptr_array_new_with_free_func ((GDestroyNotify) level_free);
  g_autoptr(GPtrArray) listed = charter_level_list (charter_state_get_records (state));
  Level *unstated = level_new (NULL, _("Level not stated"));

  *n_unknown = 0;
  for (guint i = 0; i < listed->len; i++)
    {
      const CharterLevel *level = g_ptr_array_index (listed, i);

      g_ptr_array_add (levels, level_new (level->id, level->name));
    }

  for (guint i = 0; i < view->focus->len; i++)
    {
      CharterRecord *part = g_ptr_array_index (view->focus, i);
      Level *level;

      if (charter_state_get_in_force (state, part) != CHARTER_IN_FORCE_YES)
        {
          *n_unknown += charter_state_get_in_force (state, part) == CHARTER_IN_FORCE_NOT_KNOWN ? 1 : 0;
          continue;
        }
      level = find_level (levels, listed, part);
      g_ptr_array_add (level != NULL ? level->parts : unstated->parts, part);
    }
  if (unstated->parts->len > 0)
    g_ptr_array_add (levels, unstated);
  else
    level_free (unstated);
  return levels;
}

static CharterCell *
build_part (CharterScene  *scene,
            CharterRecord *part)
{
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  g_autofree char *name = charter_name_get_full (part, charter_scene_get_view (scene)->language);
  CharterCell *card = charter_style_card (&colours, NULL);
  CharterCell *header = charter_cell_append (card, charter_style_header (&colours, name));

  charter_cell_set_padding (header, 8, 10);
  charter_cell_set_fill (card, &colours.header);
  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD, charter_record_get_handle (part), name);
  charter_scene_use (scene, part);
  return card;
}

static CharterCell *
build_parts (CharterScene *scene,
             const Level  *level)
{
  const char *form = charter_scene_get_form (scene);
  guint n_columns = g_strcmp0 (form, GRID) == 0 ? 2 : g_strcmp0 (form, HEADINGS) == 0 ? 3 : 1;
  CharterCell *stack = charter_cell_new_stack (8);

  if (level->parts->len == 0)
    {
      CharterCell *note =
        charter_cell_append (stack, charter_style_quiet (charter_scene_get_palette (scene),
                                                         _("No source says what is at this level.")));

      charter_cell_set_padding (note, 4, 12);
    }
  for (guint i = 0; i < level->parts->len; i += n_columns)
    {
      CharterCell *row = charter_cell_append (stack, charter_cell_new_row (8));

      for (guint j = i; j < i + n_columns; j++)
        {
          CharterCell *part = j < level->parts->len
                            ? build_part (scene, g_ptr_array_index (level->parts, j))
                            : charter_cell_new_stack (0);

          charter_cell_set_weight (charter_cell_append (row, part), 1);
        }
    }
  return stack;
}

static CharterCell *
build_label (CharterScene *scene,
             const Level  *level)
{
  CharterCell *label = charter_cell_new_stack (0);

  charter_cell_append (label, charter_style_strong (charter_scene_get_palette (scene), level->name));
  charter_cell_set_middle (label, TRUE);
  charter_cell_set_subject (label, CHARTER_DRAWING_ROLE_PART, 0, level->name);
  return label;
}

/* The name of a level, a brace, its parts. */
static void
append_beside (CharterScene *scene,
               const Level  *level,
               CharterCell  *table)
{
  const CharterPalette *palette = charter_scene_get_palette (scene);
  CharterStroke stroke = { charter_palette_get_colours (palette)->card.border, 1.4, CHARTER_DASH_SOLID };
  CharterCell *row = charter_cell_append (table, charter_cell_new_row (10));

  charter_cell_set_min_width (charter_cell_append (row, build_label (scene, level)), LABEL_WIDTH);
  charter_cell_append (row, charter_brace_new (&stroke));
  charter_cell_set_weight (charter_cell_append (row, build_parts (scene, level)), 1);
}

/* A frame with the name of a level above its parts. */
static CharterCell *
build_frame (CharterScene *scene,
             const Level  *level)
{
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  CharterCell *frame = charter_cell_new_stack (8);

  charter_cell_set_padding (frame, 8, 8);
  charter_cell_set_border (frame, &(CharterStroke) { colours.border, 1.4, CHARTER_DASH_SOLID }, 4);
  charter_cell_append (frame, build_label (scene, level));
  charter_cell_append (frame, build_parts (scene, level));
  return frame;
}

static void
compose (CharterScene *scene)
{
  guint n_unknown;
  g_autoptr(GPtrArray) levels = list_levels (charter_scene_get_state (scene),
                                             charter_scene_get_view (scene), &n_unknown);
  const char *form = charter_scene_get_form (scene);
  CharterCell *table = charter_cell_new_stack (16);
  CharterCell *row = NULL;

  for (guint i = 0; i < levels->len; i++)
    {
      const Level *level = g_ptr_array_index (levels, i);

      if (g_strcmp0 (form, ACROSS) == 0)
        {
          row = row != NULL ? row : charter_cell_append (table, charter_cell_new_row (10));
          charter_cell_set_weight (charter_cell_append (row, build_frame (scene, level)), 1);
        }
      else if (g_strcmp0 (form, HEADINGS) == 0)
        charter_cell_append (table, build_frame (scene, level));
      else
        append_beside (scene, level, table);
    }
  charter_scene_add_note (scene, _("The sources do not say how the parts are joined."));
  charter_scene_add_not_known (scene, n_unknown);
  charter_scene_set_table (scene, table);
}

static void
describe (CharterState       *state,
          const CharterView  *view,
          CharterDescription *description)
{
  guint n_unknown;
  g_autoptr(GPtrArray) levels = list_levels (state, view, &n_unknown);
  g_autoptr(GPtrArray) used = g_ptr_array_new ();

  for (guint i = 0; i < levels->len; i++)
    g_ptr_array_extend (used, ((Level *) g_ptr_array_index (levels, i))->parts, NULL, NULL);
  charter_description_parts_add_opening (state, view, used, description);

  charter_description_add_heading (description, _("Levels and the parts at each"));
  charter_description_begin_table (description, _("Level"), _("Parts"), NULL);
  for (guint i = 0; i < levels->len; i++)
    {
      const Level *level = g_ptr_array_index (levels, i);
      GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

      for (guint j = 0; j < level->parts->len; j++)
        g_ptr_array_add (names, charter_name_get_full (g_ptr_array_index (level->parts, j), view->language));
      if (names->len == 0)
        g_ptr_array_add (names, g_strdup (_("not stated")));
      charter_description_begin_row (description, level->name);
      charter_description_add_cell (description, names);
      for (guint j = 0; j < level->parts->len; j++)
        charter_description_mention (description,
                                     charter_record_get_handle (g_ptr_array_index (level->parts, j)));
    }

  charter_description_add_heading (description, _("What the sources do not say"));
  charter_description_add_item (description, _("How the parts are joined."));
  for (guint i = 0; i < levels->len; i++)
    {
      if (((Level *) g_ptr_array_index (levels, i))->id == NULL)
        charter_description_add_item (description, _("Which part is at which level."));
    }
  charter_description_parts_add_closing (n_unknown, description);
}

static char *
summarise (CharterState      *state,
           const CharterView *view)
{
  guint n_unknown;
  g_autoptr(GPtrArray) levels = list_levels (state, view, &n_unknown);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < levels->len; i++)
    {
      const Level *level = g_ptr_array_index (levels, i);

      for (guint j = 0; j < level->parts->len; j++)
        g_ptr_array_add (names, charter_name_get_full (g_ptr_array_index (level->parts, j), view->language));
    }
  return charter_description_parts_summarise (view, names);
}

const CharterViewKind charter_model_view_kind = {
  .id = "organisational-model",
  .title = N_("Organisational model"),
  .forms = forms,
  .most_columns = 1,
  .compose = compose,
  .describe = describe,
  .summarise = summarise,
};
