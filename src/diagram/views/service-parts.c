/* service-parts.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/service-parts.h"

#include <glib/gi18n.h>

#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "diagram/cards/cell-marks.h"
#include "diagram/cards/style.h"

/* Behind the initials of a council. */
#define NOT_STATED_SIGN "?"
#define ASSUMED_SIGN    "*"

/**
 * charter_service_parts_is_marked:
 * @standing: what is stated of a council and a service
 *
 * Returns: whether a sign says so, rather than there being none
 */
gboolean
charter_service_parts_is_marked (CharterParticipationStanding standing)
{
  return standing == CHARTER_PARTICIPATION_YES ||
         standing == CHARTER_PARTICIPATION_INFERRED ||
         standing == CHARTER_PARTICIPATION_NOT_STATED;
}

/**
 * charter_service_parts_build_chip:
 * @scene: a scene
 * @participation: who takes part in what
 * @service: a number from 0
 * @council: a number from 0
 *
 * Builds the sign of one council in one service and explains it in the
 * legend.
 *
 * Returns: (transfer full) (nullable): the sign, or %NULL when the council is
 *   not listed for the service
 */
CharterCell *
charter_service_parts_build_chip (CharterScene               *scene,
                                  const CharterParticipation *participation,
                                  guint                       service,
                                  guint                       council)
{
  const char *language = charter_scene_get_view (scene)->language;
  const CharterParticipationCell *cell =
    charter_participation_get_cell (participation, service, council);
  CharterRecord *council_record = charter_participation_get_council (participation, council);
  CharterCardColours colours = charter_scene_get_colours (scene, council_record);
  const CharterCardColours *absent =
    &charter_palette_get_colours (charter_scene_get_palette (scene))->absent_chip;
  g_autofree char *initials = charter_name_get_initials (council_record, language);
  g_autofree char *name = charter_name_get_short (council_record, language);
  g_autofree char *sentence = NULL;
  g_autofree char *mark = NULL;
  CharterCell *chip;

  if (!charter_service_parts_is_marked (cell->standing))
    return NULL;

  if (!charter_scene_get_names_councils (scene))
    charter_legend_add_chip (charter_scene_get_legend (scene), initials, &colours, name);
  if (cell->standing == CHARTER_PARTICIPATION_YES)
    chip = charter_style_chip (initials, &colours);
  else
    {
      gboolean assumed = cell->standing == CHARTER_PARTICIPATION_INFERRED;

      mark = g_strdup_printf ("%s%s", initials, assumed ? ASSUMED_SIGN : NOT_STATED_SIGN);
      charter_legend_add_chip (charter_scene_get_legend (scene),
                               assumed ? ASSUMED_SIGN : NOT_STATED_SIGN, absent,
                               assumed ? _("assumed") : _("not stated whether it takes part"));
      chip = charter_style_chip (mark, absent);
    }

  charter_cell_set_brief (chip, TRUE);
  sentence = charter_words_for_participation (charter_participation_get_service (participation, service),
                                              council_record, cell, language);
  charter_cell_set_subject (chip, CHARTER_DRAWING_ROLE_PART,
                            charter_record_get_handle (cell->membership), sentence);
  return chip;
}

/**
 * charter_service_parts_build_chips:
 * @scene: a scene
 * @participation: who takes part in what
 * @service: a number from 0
 *
 * Returns: (transfer full): the signs of all councils of one service, or the
 *   words that they are not known
 */
CharterCell *
charter_service_parts_build_chips (CharterScene               *scene,
                                   const CharterParticipation *participation,
                                   guint                       service)
{
  const CharterPalette *palette = charter_scene_get_palette (scene);
  g_autoptr(GPtrArray) unknown =
    charter_participation_list_councils (participation, service, CHARTER_PARTICIPATION_NOT_KNOWN);
  CharterCell *chips = charter_cell_new_flow (3);

  for (guint i = 0; i < charter_participation_get_n_councils (participation); i++)
    {
      CharterCell *chip = charter_service_parts_build_chip (scene, participation, service, i);

      if (chip != NULL)
        charter_cell_append (chips, chip);
    }
  if (charter_cell_get_n_children (chips) == 0)
    charter_cell_append (chips, charter_style_quiet (palette, unknown->len > 0
                                                              ? _("councils not known")
                                                              : _("councils not stated")));
  else if (unknown->len > 0)
    charter_cell_append (chips, charter_style_quiet (palette, _("others not known")));
  return chips;
}

/**
 * charter_service_parts_build_words:
 * @scene: a scene
 * @participation: who takes part in what
 * @service: a number from 0
 * @with_roles: whether the roles of the councils are wanted
 *
 * Returns: (transfer full): the name of the service and what is particular
 *   about it
 */
CharterCell *
charter_service_parts_build_words (CharterScene               *scene,
                                   const CharterParticipation *participation,
                                   guint                       service,
                                   gboolean                    with_roles)
{
  const char *language = charter_scene_get_view (scene)->language;
  const CharterPalette *palette = charter_scene_get_palette (scene);
  CharterRecord *record = charter_participation_get_service (participation, service);
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  g_autofree char *name = charter_name_get_full (record, language);
  g_autofree char *scope = charter_words_for_scope (participation, service);
  g_autofree char *roles = with_roles
                         ? charter_words_for_roles (participation, service, language)
                         : NULL;
  CharterCell *words = charter_cell_new_stack (0);

  charter_cell_append (words, charter_cell_new_text (name, &(CharterFont) { CHARTER_SCENE_TEXT_SIZE, TRUE },
                                                     &colours.body_text));
  if (scope != NULL)
    charter_cell_append (words, charter_style_quiet (palette, scope));
  if (roles != NULL)
    charter_cell_append (words, charter_style_quiet (palette, roles));
  charter_cell_set_middle (words, TRUE);
  return words;
}

/**
 * charter_service_parts_find:
 * @state: a state
 * @view: a view about services, or about something they are part of
 * @n_unknown: (out) (optional): how many services and memberships are not
 *   known for the date
 *
 * Returns: (transfer full): the services in force and who takes part in them
 */
CharterParticipation *
charter_service_parts_find (CharterState      *state,
                            const CharterView *view,
                            guint             *n_unknown)
{
  g_autoptr(GPtrArray) services =
    charter_scope_list_organizations (state, view->focus, CHARTER_CLASSIFICATION_SERVICE,
                                      CHARTER_IN_FORCE_YES);
  g_autoptr(GPtrArray) unknown =
    charter_scope_list_organizations (state, view->focus, CHARTER_CLASSIFICATION_SERVICE,
                                      CHARTER_IN_FORCE_NOT_KNOWN);
  CharterParticipation *participation =
    charter_participation_new (state, services, view->assumed_lines, view->language);

  if (n_unknown != NULL)
    *n_unknown = unknown->len + charter_participation_get_n_not_known (participation);
  return participation;
}

/**
 * charter_service_parts_find_group:
 * @state: a state
 * @participation: who takes part in what
 *
 * Returns: (transfer none) (nullable): the group of which all the services are
 *   part, so that a line to the group ends at the card that lists them
 */
CharterRecord *
charter_service_parts_find_group (CharterState               *state,
                                  const CharterParticipation *participation)
{
  CharterRecord *group = NULL;

  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    {
      CharterRecord *parent =
        charter_state_resolve (state, charter_participation_get_service (participation, i), "parent_id");

      if (i > 0 && parent != group)
        return NULL;
      group = parent;
    }
  return group;
}

static void
list_used (const CharterParticipation *participation,
           guint                       service,
           GPtrArray                  *used)
{
  g_ptr_array_add (used, charter_participation_get_service (participation, service));
  for (guint i = 0; i < charter_participation_get_n_councils (participation); i++)
    {
      const CharterParticipationCell *cell = charter_participation_get_cell (participation, service, i);

      if (charter_service_parts_is_marked (cell->standing))
        g_ptr_array_add (used, cell->membership);
    }
}

/**
 * charter_service_parts_list_used:
 * @participation: who takes part in what
 * @used: (element-type CharterRecord): gets the records that say so
 */
void
charter_service_parts_list_used (const CharterParticipation *participation,
                                 GPtrArray                  *used)
{
  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    list_used (participation, i, used);
}

/**
 * charter_service_parts_use_some:
 * @scene: a scene
 * @participation: who takes part in what
 * @first: the first service on the page, from 0
 * @end: the one behind the last
 *
 * Names the documents behind them below the picture.
 */
void
charter_service_parts_use_some (CharterScene               *scene,
                                const CharterParticipation *participation,
                                guint                       first,
                                guint                       end)
{
  g_autoptr(GPtrArray) used = g_ptr_array_new ();

  for (guint i = first; i < end; i++)
    list_used (participation, i, used);
  for (guint i = 0; i < used->len; i++)
    charter_scene_use (scene, g_ptr_array_index (used, i));
}

/**
 * charter_service_parts_use:
 * @scene: a scene
 * @participation: who takes part in what
 *
 * Names the documents behind all of them below the picture.
 */
void
charter_service_parts_use (CharterScene               *scene,
                           const CharterParticipation *participation)
{
  charter_service_parts_use_some (scene, participation, 0,
                                  charter_participation_get_n_services (participation));
}

/**
 * charter_service_parts_add_note:
 * @scene: a scene
 * @participation: who takes part in what
 * @service: a number from 0
 *
 * Says below the picture of what part of the service councils alone have, and
 * who has a role in it.
 */
void
charter_service_parts_add_note (CharterScene               *scene,
                                const CharterParticipation *participation,
                                guint                       service)
{
  const char *language = charter_scene_get_view (scene)->language;
  g_autofree char *name =
    charter_name_get_full (charter_participation_get_service (participation, service), language);
  g_autofree char *roles = charter_words_for_roles (participation, service, language);
  g_autofree char *scope = charter_words_for_scope (participation, service);
  g_autofree char *note = NULL;

  if (roles == NULL && scope == NULL)
    return;
  /* Translators: a service, then what is particular about it */
  note = g_strdup_printf (_("%1$s: %2$s%3$s%4$s."), name,
                          roles != NULL ? roles : "",
                          roles != NULL && scope != NULL ? "; " : "",
                          scope != NULL ? scope : "");
  charter_scene_add_note (scene, note);
}
