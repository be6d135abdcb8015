/* board-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "diagram/views/board-parts.h"
#include "diagram/views/board-words.h"
#include "diagram/views/description-parts.h"
#include "diagram/views/view-kinds.h"

/* The councils beside each other, or below each other; two beside each other,
 * or below each other with their members in running lines. */
#define ROWS "rows"

static const char *const forms[] = { "columns", ROWS, "pairs", "runs", NULL };

static const CharterBoardForm board_forms[] = {
  CHARTER_BOARD_COLUMNS, CHARTER_BOARD_ROWS, CHARTER_BOARD_PAIRS, CHARTER_BOARD_RUNS,
};

static gboolean
is_shown (CharterState  *state,
          CharterRecord *body)
{
  return charter_organization_is_body (body) &&
         charter_state_get_in_force (state, body) == CHARTER_IN_FORCE_YES;
}

/* A board nobody sits on takes a row too. */
static guint
count_rows (const CharterSeating *seating)
{
  return MAX (1, charter_seating_get_n_seats (seating));
}

/* The seats of a board that stand on this page, of a list on several: those
 * from @position of all boards on; %NULL when there are none. */
static CharterSeating *
take_part (const CharterSeating  *seating,
           const CharterViewPart *part,
           guint                  position)
{
  guint end = position + count_rows (seating);
  guint first = MAX (position, part->first_row);
  guint part_end = MIN (end, part->first_row + part->n_rows);

  return first < part_end
       ? charter_seating_new_part (seating, first - position, part_end - first)
       : NULL;
}

static void
name_part (CharterScene         *scene,
           const CharterSeating *seating)
{
  const char *language = charter_scene_get_view (scene)->language;
  guint n_councils = charter_seating_get_n_councils (seating);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *name = NULL;

  if (n_councils == 0)
    return;
  first = charter_name_get_short (charter_seating_get_council (seating, 0), language);
  last = charter_name_get_short (charter_seating_get_council (seating, n_councils - 1), language);
  if (n_councils == 1)
    name = g_strdup (first);
  else
    /* Translators: the first and the last council on a page */
    name = g_strdup_printf (_("%1$s to %2$s"), first, last);
  charter_scene_set_part_name (scene, name);
}

static CharterBoardForm
get_form (const CharterScene *scene)
{
  for (guint i = 0; forms[i] != NULL; i++)
    {
      if (g_strcmp0 (charter_scene_get_form (scene), forms[i]) == 0)
        return board_forms[i];
    }
  return CHARTER_BOARD_COLUMNS;
}

static void
add_board (CharterScene         *scene,
           const CharterSeating *seating,
           guint                *position,
           CharterCell          *table)
{
  const CharterViewPart *part = &charter_scene_get_view (scene)->part;
  CharterBoardForm form = get_form (scene);
  g_autoptr(CharterSeating) some = NULL;
  const CharterSeating *shown = seating;

  if (part->number > 0)
    {
      some = take_part (seating, part, *position);
      *position += count_rows (seating);
      if (some == NULL)
        return;
      name_part (scene, some);
      shown = some;
    }
  charter_cell_append (table, charter_board_parts_build_card (scene, shown, form));
  charter_board_parts_use (scene, shown);
  charter_scene_add_not_known (scene, charter_seating_get_n_not_known (seating));
  if (charter_scene_get_marks (scene) == NULL)
    {
      g_autofree char *count = charter_board_words_write_count (seating);

      charter_scene_add_note (scene, count);
    }
}

static void
compose (CharterScene *scene)
{
  CharterState *state = charter_scene_get_state (scene);
  const CharterView *view = charter_scene_get_view (scene);
  CharterCell *table = charter_cell_new_stack (12);
  guint position = 0;

  for (guint i = 0; i < view->focus->len; i++)
    {
      CharterRecord *body = g_ptr_array_index (view->focus, i);
      g_autoptr(CharterSeating) seating = NULL;

      if (!is_shown (state, body))
        {
          g_autofree char *name = charter_name_get_full (body, view->language);
          g_autofree char *note = charter_board_words_write_absence (state, body, name);

          charter_scene_add_note (scene, note);
          continue;
        }

      seating = charter_seating_new (state, body, view->language);
      add_board (scene, seating, &position, table);
    }
  charter_scene_set_table (scene, table);
}

/* How many people there are is said once, and takes no other page. */
static void
measure (CharterState      *state,
         const CharterView *view,
         guint             *n_rows,
         guint             *n_columns)
{
  *n_rows = 0;
  *n_columns = 1;
  for (guint i = 0; i < view->focus->len && view->people != CHARTER_PEOPLE_COUNTS; i++)
    {
      CharterRecord *body = g_ptr_array_index (view->focus, i);
      g_autoptr(CharterSeating) seating = NULL;

      if (!is_shown (state, body))
        continue;
      seating = charter_seating_new (state, body, view->language);
      *n_rows += count_rows (seating);
    }
}

static void
add_absences (CharterState       *state,
              const CharterView  *view,
              CharterDescription *description)
{
  for (guint i = 0; i < view->focus->len; i++)
    {
      CharterRecord *body = g_ptr_array_index (view->focus, i);
      g_autofree char *name = NULL;
      g_autofree char *absence = NULL;

      if (is_shown (state, body))
        continue;
      name = charter_name_get_full (body, view->language);
      absence = charter_board_words_write_absence (state, body, name);
      charter_description_add_paragraph (description, absence);
    }
}

static void
describe (CharterState       *state,
          const CharterView  *view,
          CharterDescription *description)
{
  g_autoptr(GPtrArray) seatings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) charter_seating_free);
  g_autoptr(GPtrArray) used = g_ptr_array_new ();
  guint n_unknown = 0;

  for (guint i = 0; i < view->focus->len; i++)
    {
      CharterRecord *body = g_ptr_array_index (view->focus, i);

      if (!is_shown (state, body))
        continue;
      g_ptr_array_add (seatings, charter_seating_new (state, body, view->language));
      charter_board_parts_list_used (g_ptr_array_index (seatings, seatings->len - 1), used);
    }
  charter_description_parts_add_opening (state, view, used, description);
  add_absences (state, view, description);
  for (guint i = 0; i < seatings->len; i++)
    {
      const CharterSeating *seating = g_ptr_array_index (seatings, i);

      charter_board_words_add_table (seating, view, description);
      n_unknown += charter_seating_get_n_not_known (seating);
    }

  charter_description_add_heading (description, _("What the sources do not say"));
  for (guint i = 0; i < seatings->len; i++)
    charter_board_words_add_unstated (state, g_ptr_array_index (seatings, i), view, description);
  charter_description_parts_add_closing (n_unknown, description);
  if (view->people == CHARTER_PEOPLE_NAMES)
    charter_description_parts_add_claims (state, view->focus, description);
}

static char *
summarise (CharterState      *state,
           const CharterView *view)
{
  CharterRecord *body = view->focus->len > 0 ? g_ptr_array_index (view->focus, 0) : NULL;
  g_autoptr(CharterSeating) seating = NULL;
  g_autofree char *count = NULL;

  if (body == NULL || !is_shown (state, body))
    return g_strdup_printf (_("%s: nothing to show."), view->name);
  seating = charter_seating_new (state, body, view->language);
  count = charter_board_words_write_count (seating);
  /* Translators: the title of a diagram, then a sentence on how many sit there */
  return g_strdup_printf (_("%1$s, by council. %2$s"), view->name, count);
}

const CharterViewKind charter_board_view_kind = {
  .id = "board",
  .title = N_("Board"),
  .forms = forms,
  .most_columns = 1,
  .divided_form = ROWS,
  .measure = measure,
  .compose = compose,
  .describe = describe,
  .summarise = summarise,
};
