/* matrix-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "diagram/cards/style.h"
#include "diagram/views/service-parts.h"
#include "diagram/views/service-words.h"
#include "diagram/views/view-kinds.h"

#define COUNCILS_DOWN "councils-down"
#define INITIALS      "services-initials"
#define HALVES        "services-halves"

/* A ruled table with services down and councils across, or the other way; or
 * councils by their initials, which leaves the services more room, and that in
 * two halves beside each other. */
static const char *const forms[] = { "services-down", COUNCILS_DOWN, INITIALS, HALVES, NULL };

/* Room for initials, at most and at least, and between two halves, in points. */
#define MOST_FOR_INITIALS  44.0
#define LEAST_FOR_INITIALS 34.0
#define HALVES_GAP         12.0

/* The first column gets as much room as this many of the others. */
#define NAME_WEIGHT    2.4
#define COUNCIL_WEIGHT 1.4

/* The most places that are worth composing as one picture. */
#define MOST_PLACES 10000

/* The services and councils that stand on the page. */
typedef struct
{
  guint first_service;
  guint end_service;
  guint first_council;
  guint end_council;
} Range;

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

static char *
write_heading (const CharterScene  *scene,
               const CharterRecord *record,
               gboolean             is_council)
{
  const char *language = charter_scene_get_view (scene)->language;

  return is_council ? charter_words_for_council (record, FALSE, language)
                    : charter_name_get_full (record, language);
}

/* The narrowest column in which no heading of the councils or services breaks
 * inside a word. */
static double
measure_all (CharterScene               *scene,
             const CharterParticipation *participation,
             const Range                *range,
             gboolean                    councils)
{
  guint first = councils ? range->first_council : range->first_service;
  guint end = councils ? range->end_council : range->end_service;
  double longest = 0;

  for (guint i = first; i < end; i++)
    {
      g_autofree char *heading =
        write_heading (scene, councils ? charter_participation_get_council (participation, i)
                                       : charter_participation_get_service (participation, i),
                       councils);

      longest = MAX (longest, charter_style_measure_heading (heading, charter_scene_get_typesetter (scene)));
    }
  return longest;
}

/* What the first column gets of the width, in columns of weight 1: the usual,
 * or less where the others then have room for their words. */
static double
find_first_weight (CharterScene               *scene,
                   const CharterParticipation *participation,
                   const Range                *range,
                   gboolean                    councils_down,
                   double                      usual)
{
  guint n_others = councils_down ? range->end_service - range->first_service
                                 : range->end_council - range->first_council;
  double width = charter_scene_get_width (scene);
  double others = ceil (measure_all (scene, participation, range, !councils_down));
  double first = ceil (measure_all (scene, participation, range, councils_down));

  if (n_others == 0 || others <= width / (usual + n_others))
    return usual;
  /* Pages have fewer columns instead: names over many lines take more pages. */
  if (first + n_others * others > width || charter_scene_get_view (scene)->part.number > 0)
    {
      charter_scene_add_cramped (scene);
      return usual;
    }
  return (width - n_others * others) / others;
}

static CharterCell *
build_header (CharterScene        *scene,
              const CharterRecord *record,
              gboolean             is_council)
{
  CharterCardColours colours = charter_scene_get_colours (scene, is_council ? record : NULL);
  g_autofree char *name = write_heading (scene, record, is_council);
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

static gboolean
has_councils_down (const char *form)
{
  return g_strcmp0 (form, COUNCILS_DOWN) == 0;
}

static gboolean
has_initials (const CharterScene *scene)
{
  const char *form = charter_scene_get_form (scene);

  return g_strcmp0 (form, INITIALS) == 0 || g_strcmp0 (form, HALVES) == 0;
}

/* What stands on the page: everything, or one part of a table on several. */
static Range
get_range (const CharterScene         *scene,
           const CharterParticipation *participation)
{
  const CharterViewPart *part = &charter_scene_get_view (scene)->part;
  guint n_services = charter_participation_get_n_services (participation);
  guint n_councils = charter_participation_get_n_councils (participation);
  Range range = { 0, n_services, 0, n_councils };

  if (part->number > 0)
    {
      gboolean turned = has_councils_down (charter_scene_get_form (scene));

      range.first_service = turned ? part->first_column : part->first_row;
      range.first_council = turned ? part->first_row : part->first_column;
      range.end_service = MIN (n_services, range.first_service + (turned ? part->n_columns : part->n_rows));
      range.end_council = MIN (n_councils, range.first_council + (turned ? part->n_rows : part->n_columns));
    }
  return range;
}

static void
build_services_down (CharterScene               *scene,
                     const CharterParticipation *participation,
                     const Range                *range,
                     CharterCell                *table)
{
  CharterCell *row = charter_cell_append (table, charter_cell_new_row (0));
  double weight = find_first_weight (scene, participation, range, FALSE, NAME_WEIGHT);

  add_ruled (scene, row, build_corner (scene, _("Service")), weight);
  for (guint i = range->first_council; i < range->end_council; i++)
    add_ruled (scene, row,
               build_header (scene, charter_participation_get_council (participation, i), TRUE), 1);

  for (guint i = range->first_service; i < range->end_service; i++)
    {
      row = charter_cell_append (table, charter_cell_new_row (0));
      add_ruled (scene, row,
                 build_header (scene, charter_participation_get_service (participation, i), FALSE),
                 weight);
      for (guint j = range->first_council; j < range->end_council; j++)
        add_ruled (scene, row, build_place (scene, participation, i, j), 1);
    }
}

static CharterCell *
build_initials (CharterScene        *scene,
                const CharterRecord *council)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterCardColours colours = charter_scene_get_colours (scene, council);
  g_autofree char *initials = charter_name_get_initials (council, language);
  g_autofree char *name = charter_name_get_short (council, language);
  CharterCell *header = charter_style_header (&colours, initials);

  charter_cell_set_subject (header, CHARTER_DRAWING_ROLE_PART, charter_record_get_handle (council), name);
  charter_legend_add_chip (charter_scene_get_legend (scene), initials, &colours, name);
  return header;
}

/* As many services of the page as @n_services from @first on, @width wide. */
static CharterCell *
build_with_initials (CharterScene               *scene,
                     const CharterParticipation *participation,
                     const Range                *range,
                     guint                       first,
                     guint                       n_services,
                     double                      width)
{
  CharterCell *table = charter_cell_new_stack (0);
  CharterCell *row = charter_cell_append (table, charter_cell_new_row (0));
  guint n_councils = range->end_council - range->first_council;
  double names = ceil (measure_all (scene, participation, range, FALSE));
  double wanted = n_councils > 0 ? floor ((width - names) / n_councils) : MOST_FOR_INITIALS;
  double initials = CLAMP (wanted, LEAST_FOR_INITIALS, MOST_FOR_INITIALS);
  double weight = MAX (NAME_WEIGHT, width / initials - n_councils);

  if (wanted < LEAST_FOR_INITIALS)
    charter_scene_add_cramped (scene);
  add_ruled (scene, row, build_corner (scene, _("Service")), weight);
  for (guint i = range->first_council; i < range->end_council; i++)
    add_ruled (scene, row, build_initials (scene, charter_participation_get_council (participation, i)), 1);
  for (guint i = first; i < first + n_services; i++)
    {
      row = charter_cell_append (table, charter_cell_new_row (0));
      add_ruled (scene, row,
                 build_header (scene, charter_participation_get_service (participation, i), FALSE), weight);
      for (guint j = range->first_council; j < range->end_council; j++)
        add_ruled (scene, row, build_place (scene, participation, i, j), 1);
    }
  return table;
}

static void
build_halves (CharterScene               *scene,
              const CharterParticipation *participation,
              const Range                *range,
              CharterCell                *table)
{
  guint n_services = range->end_service - range->first_service;
  gboolean halved = g_strcmp0 (charter_scene_get_form (scene), HALVES) == 0 && n_services > 1;
  guint n_first = halved ? (n_services + 1) / 2 : n_services;
  double width = charter_scene_get_width (scene);
  CharterCell *row = charter_cell_append (table, charter_cell_new_row (HALVES_GAP));

  if (halved)
    width = (width - HALVES_GAP) / 2;
  charter_cell_set_weight (charter_cell_append (row, build_with_initials (scene, participation, range,
                                                                          range->first_service, n_first,
                                                                          width)), 1);
  if (halved)
    charter_cell_set_weight (charter_cell_append (row, build_with_initials (scene, participation, range,
                                                                            range->first_service + n_first,
                                                                            n_services - n_first, width)), 1);
}

static void
build_councils_down (CharterScene               *scene,
                     const CharterParticipation *participation,
                     const Range                *range,
                     CharterCell                *table)
{
  CharterCell *row = charter_cell_append (table, charter_cell_new_row (0));
  double weight = find_first_weight (scene, participation, range, TRUE, COUNCIL_WEIGHT);

  add_ruled (scene, row, build_corner (scene, _("Council")), weight);
  for (guint i = range->first_service; i < range->end_service; i++)
    {
      CharterCell *header =
        build_header (scene, charter_participation_get_service (participation, i), FALSE);

      charter_cell_set_align (header, CHARTER_CELL_CENTRE);
      add_ruled (scene, row, header, 1);
    }

  for (guint i = range->first_council; i < range->end_council; i++)
    {
      row = charter_cell_append (table, charter_cell_new_row (0));
      add_ruled (scene, row,
                 build_header (scene, charter_participation_get_council (participation, i), TRUE),
                 weight);
      for (guint j = range->first_service; j < range->end_service; j++)
        add_ruled (scene, row, build_place (scene, participation, j, i), 1);
    }
}

static void
use_range (CharterScene               *scene,
           const CharterParticipation *participation,
           const Range                *range)
{
  for (guint i = range->first_service; i < range->end_service; i++)
    {
      charter_scene_use (scene, charter_participation_get_service (participation, i));
      for (guint j = range->first_council; j < range->end_council; j++)
        {
          const CharterParticipationCell *cell = charter_participation_get_cell (participation, i, j);

          if (charter_service_parts_is_marked (cell->standing))
            charter_scene_use (scene, cell->membership);
        }
      charter_service_parts_add_note (scene, participation, i);
    }
}

static char *
write_span (CharterRecord *first,
            CharterRecord *last,
            const char    *language)
{
  g_autofree char *from = charter_name_get_short (first, language);
  g_autofree char *to = charter_name_get_short (last, language);

  if (first == last)
    return g_steal_pointer (&from);
  /* Translators: the first and the last of the services or councils on a page */
  return g_strdup_printf (_("%1$s to %2$s"), from, to);
}

static void
name_part (CharterScene               *scene,
           const CharterParticipation *participation,
           const Range                *range)
{
  const char *language = charter_scene_get_view (scene)->language;
  g_autofree char *services = NULL;
  g_autofree char *councils = NULL;
  g_autofree char *name = NULL;

  if (range->first_service >= range->end_service || range->first_council >= range->end_council)
    return;
  services = write_span (charter_participation_get_service (participation, range->first_service),
                         charter_participation_get_service (participation, range->end_service - 1),
                         language);
  councils = write_span (charter_participation_get_council (participation, range->first_council),
                         charter_participation_get_council (participation, range->end_council - 1),
                         language);
  /* Translators: services, then councils, each from one to another */
  name = g_strdup_printf (_("services %1$s, councils %2$s"), services, councils);
  charter_scene_set_part_name (scene, name);
}

/* Nobody could read it, and composing it would take minutes. */
static void
refuse (CharterScene *scene,
        const Range  *range)
{
  g_autofree char *reason =
    g_strdup_printf (_("It would have %1$u services and %2$u councils, more than one picture can "
                       "show. Let it take several pages, be about a part of the services, or look at a "
                       "map of councils."),
                     range->end_service, range->end_council);

  charter_scene_refuse (scene, reason);
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
  Range range = get_range (scene, participation);

  if ((range.end_service - range.first_service) * (range.end_council - range.first_council) > MOST_PLACES)
    {
      refuse (scene, &range);
      return;
    }
  charter_scene_set_names_councils (scene, !has_initials (scene));
  charter_cell_set_subject (table, CHARTER_DRAWING_ROLE_CARD, 0, _("Services and councils"));
  if (has_councils_down (charter_scene_get_form (scene)))
    build_councils_down (scene, participation, &range, table);
  else if (has_initials (scene))
    build_halves (scene, participation, &range, table);
  else
    build_services_down (scene, participation, &range, table);

  charter_legend_add_chip (charter_scene_get_legend (scene), "–", &absent, _("not listed as taking part"));
  use_range (scene, participation, &range);
  name_part (scene, participation, &range);
  charter_scene_add_not_known (scene, n_unknown);
  charter_scene_set_table (scene, g_steal_pointer (&table));
}

static void
measure (CharterState      *state,
         const CharterView *view,
         guint             *n_rows,
         guint             *n_columns)
{
  g_autoptr(CharterParticipation) participation = charter_service_parts_find (state, view, NULL);
  guint n_services = charter_participation_get_n_services (participation);
  guint n_councils = charter_participation_get_n_councils (participation);

  *n_rows = has_councils_down (view->form) ? n_councils : n_services;
  *n_columns = has_councils_down (view->form) ? n_services : n_councils;
}

const CharterViewKind charter_matrix_view_kind = {
  .id = "matrix",
  .title = N_("Services by council"),
  .forms = forms,
  .most_columns = 1,
  .measure = measure,
  .compose = compose,
  .describe = charter_service_words_describe,
  .summarise = charter_service_words_summarise,
};
