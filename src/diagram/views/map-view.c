/* map-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "analysis/seats/sharing.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "diagram/cards/cell-marks.h"
#include "diagram/cards/style.h"
#include "diagram/views/map-words.h"
#include "diagram/views/view-kinds.h"

#define TALL       "tall"
#define TALL_ROOMY "tall-roomy"
#define WIDE_ROOMY "wide-roomy"

/* The same map, upright or on its side, and with more room between marks for
 * those who ask for it. */
static const char *const forms[] = { TALL, "wide", TALL_ROOMY, WIDE_ROOMY, NULL };

/* More services and boards than this have no room for their names beside each
 * other: they stand as signs, and are named when somebody points at them. */
#define MOST_NAMED 40

/* Room between marks, and how wide one is at most, in points. With less room
 * between many of them more lines find no way round (62 of 2,157 instead of 20
 * in a partnership of 400 councils). */
#define GAP        12.0
#define MANY_GAP   24.0
#define ROOMY_GAP  48.0
#define MARK_WIDTH 150.0
#define LINE_WIDTH 1.2

static CharterCell *
build_council (CharterScene             *scene,
               CharterRecord            *council,
               const CharterCardColours *colours)
{
  g_autofree char *name =
    charter_name_get_short (council, charter_scene_get_view (scene)->language);
  CharterCell *card = charter_style_card (colours, name);

  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD, charter_record_get_handle (council), name);
  return card;
}

/* A sign that the legend explains, with the name beside it if there are not
 * too many. */
static CharterCell *
build_shared (CharterScene  *scene,
              CharterRecord *record,
              gboolean       is_named)
{
  gboolean is_service = charter_organization_is (record, CHARTER_CLASSIFICATION_SERVICE);
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  g_autofree char *name = charter_name_get_full (record, charter_scene_get_view (scene)->language);
  /* Translators: a sign, the first letter of "Shared service" and of "Board" */
  const char *sign = is_service ? C_("sign on a map", "S") : C_("sign on a map", "B");
  CharterCell *chip = charter_style_chip (sign, &colours);
  CharterCell *card = chip;

  charter_legend_add_chip (charter_scene_get_legend (scene), sign, &colours,
                           is_service ? _("shared service") : _("board or committee"));
  if (is_named)
    {
      CharterCell *row;
      CharterCell *signs;
      CharterCell *words;

      card = charter_style_card (&colours, NULL);
      row = charter_cell_append (card, charter_cell_new_row (5));
      charter_cell_set_padding (row, 4, 3);
      signs = charter_cell_append (row, charter_cell_new_flow (0));
      charter_cell_set_middle (signs, TRUE);
      charter_cell_append (signs, chip);
      words = charter_cell_append (row, charter_cell_new_text (name, &(CharterFont) { CHARTER_SCENE_TEXT_SIZE, FALSE },
                                                               &colours.body_text));
      charter_cell_set_middle (words, TRUE);
    }
  else
    charter_cell_set_brief (card, TRUE);
  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD, charter_record_get_handle (record), name);
  return card;
}

/* The record for which a line is marked where two states are compared. Where
 * somebody has left and somebody else has come, the council takes part in
 * both. */
static CharterRecord *
choose_ground (CharterScene             *scene,
               const CharterSharingLink *link)
{
  const CharterComparisonMarks *marks = charter_scene_get_marks (scene);
  CharterRecord *first = g_ptr_array_index (link->memberships, 0);
  CharterMark mark;

  if (marks == NULL)
    return first;
  mark = charter_comparison_marks_get (marks, charter_record_get_handle (first));
  for (guint i = 1; i < link->memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (link->memberships, i);
      CharterMark other = charter_comparison_marks_get (marks, charter_record_get_handle (membership));

      if (other == CHARTER_MARK_NONE)
        return membership;
      if (other != mark && mark != CHARTER_MARK_NONE)
        first = link->council;
    }
  return first;
}

static void
add_lines (CharterScene         *scene,
           const CharterSharing *sharing,
           GHashTable           *colours_of)
{
  CharterCardColours neutral = charter_scene_get_colours (scene, NULL);
  CharterLegend *legend = charter_scene_get_legend (scene);

  for (guint i = 0; i < charter_sharing_get_n_shared (sharing); i++)
    for (guint j = 0; j < charter_sharing_get_n_links (sharing, i); j++)
      {
        const CharterSharingLink *link = charter_sharing_get_link (sharing, i, j);
        const CharterCardColours *colours = g_hash_table_lookup (colours_of, link->council);
        gboolean is_assumed = link->standing == CHARTER_PARTICIPATION_INFERRED;
        CharterStroke stroke = { colours->border, LINE_WIDTH,
                                 is_assumed ? CHARTER_DASH_DOTTED : CHARTER_DASH_SOLID };
        CharterStroke sample = { neutral.border, LINE_WIDTH, stroke.dash };
        g_autofree char *sentence =
          charter_sharing_write_link (sharing, i, j, charter_scene_get_view (scene)->language);

        charter_scene_add_line (scene, link->council, charter_sharing_get_shared (sharing, i),
                                choose_ground (scene, link), &stroke, NULL, sentence);
        charter_legend_add_line (legend, &sample, FALSE,
                                 is_assumed ? _("assumed") : _("takes part or is represented"));
      }
}

static void
scatter (CharterScene *scene,
         gboolean      is_roomy,
         gboolean      is_named)
{
  const char *form = charter_scene_get_form (scene);

  charter_placement_set_scattered (charter_scene_get_placement (scene),
                                   g_strcmp0 (form, TALL) == 0 || g_strcmp0 (form, TALL_ROOMY) == 0,
                                   is_roomy ? ROOMY_GAP : is_named ? GAP : MANY_GAP);
}

static void
add_records (CharterScene         *scene,
             const CharterSharing *sharing)
{
  g_autoptr(GPtrArray) used = g_ptr_array_new ();
  g_autofree char *unshared = charter_map_words_write_unshared (sharing);

  charter_map_words_list_used (sharing, used);
  for (guint i = 0; i < used->len; i++)
    charter_scene_use (scene, g_ptr_array_index (used, i));
  if (charter_sharing_get_n_councils (sharing) > 0)
    charter_scene_add_note (scene, _("Councils that share more stand nearer to each other. Where they "
                                     "lie in the country is not shown."));
  if (unshared != NULL)
    charter_scene_add_note (scene, unshared);
  charter_scene_add_not_known (scene, charter_sharing_get_n_not_known (sharing));
}

static void
compose (CharterScene *scene)
{
  const CharterView *view = charter_scene_get_view (scene);
  const char *form = charter_scene_get_form (scene);
  gboolean is_roomy = g_strcmp0 (form, TALL_ROOMY) == 0 || g_strcmp0 (form, WIDE_ROOMY) == 0;
  g_autoptr(CharterSharing) sharing = NULL;
  g_autoptr(GHashTable) colours_of = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  gboolean is_named;

  if (is_roomy && g_strcmp0 (view->form, form) != 0)
    {
      charter_scene_leave (scene);
      return;
    }
  sharing = charter_sharing_new (charter_scene_get_state (scene), view->focus, view->assumed_lines,
                                 view->language);
  is_named = charter_sharing_get_n_shared (sharing) <= MOST_NAMED;
  charter_scene_set_names_councils (scene, TRUE);
  scatter (scene, is_roomy, is_named);
  for (guint i = 0; i < charter_sharing_get_n_councils (sharing); i++)
    {
      CharterRecord *council = charter_sharing_get_council (sharing, i);
      CharterCardColours colours = charter_scene_get_colours (scene, council);

      g_hash_table_insert (colours_of, council, g_memdup2 (&colours, sizeof colours));
      charter_scene_add_snug_card (scene, build_council (scene, council, &colours), MARK_WIDTH);
    }
  for (guint i = 0; i < charter_sharing_get_n_shared (sharing); i++)
    charter_scene_add_snug_card (scene,
                                 build_shared (scene, charter_sharing_get_shared (sharing, i), is_named),
                                 MARK_WIDTH);
  add_lines (scene, sharing, colours_of);
  add_records (scene, sharing);
}

const CharterViewKind charter_map_view_kind = {
  .id = "map",
  .title = N_("Map of councils"),
  .forms = forms,
  .most_columns = 1,
  .is_scattered = TRUE,
  .compose = compose,
  .describe = charter_map_words_describe,
  .summarise = charter_map_words_summarise,
};
