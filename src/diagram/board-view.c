/* board-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "analysis/names.h"
#include "analysis/scope.h"
#include "diagram/board-parts.h"
#include "diagram/board-words.h"
#include "diagram/description-parts.h"
#include "diagram/view-kinds.h"

/* The councils beside each other, or below each other. */
static const char *const forms[] = { "columns", "rows", NULL };

static gboolean
is_shown (CharterState  *state,
          CharterRecord *body)
{
  return charter_organization_is_body (body) &&
         charter_state_get_in_force (state, body) == CHARTER_IN_FORCE_YES;
}

static void
compose (CharterScene *scene)
{
  CharterState *state = charter_scene_get_state (scene);
  const CharterView *view = charter_scene_get_view (scene);
  CharterCell *table = charter_cell_new_stack (12);

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
      charter_cell_append (table,
                           charter_board_parts_build_card (scene, seating,
                                                           g_strcmp0 (charter_scene_get_form (scene),
                                                                      forms[1]) != 0));
      charter_board_parts_use (scene, seating);
      charter_scene_add_not_known (scene, charter_seating_get_n_not_known (seating));
      if (charter_scene_get_marks (scene) == NULL)
        {
          g_autofree char *count = charter_board_words_write_count (seating);

          charter_scene_add_note (scene, count);
        }
    }
  charter_scene_set_table (scene, table);
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
  .compose = compose,
  .describe = describe,
  .summarise = summarise,
};
