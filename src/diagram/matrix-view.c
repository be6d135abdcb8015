/* matrix-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "analysis/names.h"
#include "analysis/words.h"
#include "diagram/service-parts.h"
#include "diagram/service-words.h"
#include "diagram/style.h"
#include "diagram/view-kinds.h"

/* A ruled table with services down and councils across, or the other way. */
static const char *const forms[] = { "services-down", "councils-down", NULL };

/* The first column gets as much room as this many of the others. */
#define NAME_WEIGHT 2.4

static void
add_ruled (CharterScene *scene,
           CharterCell  *row,
           CharterCell  *cell,
           double        weight)
{
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);

  charter_cell_set_weight (cell, weight);
  charter_cell_set_border (cell, &(CharterStroke) { colours.border, 0.8, CHARTER_DASH_SOLID }, 0);
  charter_cell_append (row, cell);
}

static CharterCell *
build_header (CharterScene        *scene,
              const CharterRecord *record,
              gboolean             is_council)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterCardColours colours = charter_scene_get_colours (scene, is_council ? record : NULL);
  g_autofree char *name = is_council
                        ? charter_words_for_council (record, FALSE, language)
                        : charter_name_get_full (record, language);
  CharterCell *header = charter_style_header (&colours, name);

  charter_cell_set_subject (header, CHARTER_DRAWING_ROLE_PART,
                            charter_record_get_handle (record), name);
  if (!is_council)
    charter_cell_set_align (header, CHARTER_CELL_START);
  return header;
}

static CharterCell *
build_corner (CharterScene *scene,
              const char   *text)
{
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  CharterCell *corner = charter_style_header (&colours, text);

  charter_cell_set_align (corner, CHARTER_CELL_START);
  return corner;
}

/* One place of the table: the council's sign, "?", a dash, or that it is not
 * known: a dash would say that the council is not listed. */
static CharterCell *
build_place (CharterScene               *scene,
             const CharterParticipation *participation,
             guint                       service,
             guint                       council)
{
  const CharterPalette *palette = charter_scene_get_palette (scene);
  const char *language = charter_scene_get_view (scene)->language;
  CharterParticipationStanding standing =
    charter_participation_get_cell (participation, service, council)->standing;
  CharterCell *place = charter_cell_new_flow (0);
  CharterCell *chip = charter_service_parts_build_chip (scene, participation, service, council);

  charter_cell_set_align (place, CHARTER_CELL_CENTRE);
  charter_cell_set_middle (place, TRUE);
  charter_cell_set_padding (place, 3, 3);
  if (chip == NULL)
    {
      g_autofree char *sentence =
        charter_words_for_participation (charter_participation_get_service (participation, service),
                                         charter_participation_get_council (participation, council),
                                         charter_participation_get_cell (participation, service, council),
                                         language);

      chip = charter_style_quiet (palette, standing == CHARTER_PARTICIPATION_NOT_KNOWN
                                           ? _("not known")
                                           : "–");
      charter_cell_set_subject (chip, CHARTER_DRAWING_ROLE_PART, 0, sentence);
    }
  charter_cell_append (place, chip);
  return place;
}

static void
build_services_down (CharterScene               *scene,
                     const CharterParticipation *participation,
                     CharterCell                *table)
{
  guint n_councils = charter_participation_get_n_councils (participation);
  CharterCell *row = charter_cell_append (table, charter_cell_new_row (0));

  add_ruled (scene, row, build_corner (scene, _("Service")), NAME_WEIGHT);
  for (guint i = 0; i < n_councils; i++)
    add_ruled (scene, row,
               build_header (scene, charter_participation_get_council (participation, i), TRUE), 1);

  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    {
      row = charter_cell_append (table, charter_cell_new_row (0));
      add_ruled (scene, row,
                 build_header (scene, charter_participation_get_service (participation, i), FALSE),
                 NAME_WEIGHT);
      for (guint j = 0; j < n_councils; j++)
        add_ruled (scene, row, build_place (scene, participation, i, j), 1);
    }
}

static void
build_councils_down (CharterScene               *scene,
                     const CharterParticipation *participation,
                     CharterCell                *table)
{
  guint n_services = charter_participation_get_n_services (participation);
  CharterCell *row = charter_cell_append (table, charter_cell_new_row (0));

  add_ruled (scene, row, build_corner (scene, _("Council")), 1.4);
  for (guint i = 0; i < n_services; i++)
    {
      CharterCell *header =
        build_header (scene, charter_participation_get_service (participation, i), FALSE);

      charter_cell_set_align (header, CHARTER_CELL_CENTRE);
      add_ruled (scene, row, header, 1);
    }

  for (guint i = 0; i < charter_participation_get_n_councils (participation); i++)
    {
      row = charter_cell_append (table, charter_cell_new_row (0));
      add_ruled (scene, row,
                 build_header (scene, charter_participation_get_council (participation, i), TRUE), 1.4);
      for (guint j = 0; j < n_services; j++)
        add_ruled (scene, row, build_place (scene, participation, j, i), 1);
    }
}

static void
compose (CharterScene *scene)
{
  guint n_unknown;
  g_autoptr(CharterParticipation) participation =
    charter_service_parts_find (charter_scene_get_state (scene), charter_scene_get_view (scene),
                                &n_unknown);
  CharterCardColours absent =
    charter_palette_get_colours (charter_scene_get_palette (scene))->absent_chip;
  g_autoptr(CharterCell) table = charter_cell_new_stack (0);

  charter_scene_set_names_councils (scene, TRUE);
  charter_cell_set_subject (table, CHARTER_DRAWING_ROLE_CARD, 0, _("Services and councils"));
  if (g_strcmp0 (charter_scene_get_form (scene), forms[1]) == 0)
    build_councils_down (scene, participation, table);
  else
    build_services_down (scene, participation, table);

  charter_legend_add_chip (charter_scene_get_legend (scene), "–", &absent, _("not listed as taking part"));
  charter_service_parts_use (scene, participation);
  charter_service_parts_add_notes (scene, participation);
  charter_scene_add_not_known (scene, n_unknown);
  charter_scene_set_table (scene, g_steal_pointer (&table));
}

const CharterViewKind charter_matrix_view_kind = {
  .id = "matrix",
  .title = N_("Services by council"),
  .forms = forms,
  .most_columns = 1,
  .compose = compose,
  .describe = charter_service_words_describe,
  .summarise = charter_service_words_summarise,
};
