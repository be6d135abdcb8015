/* governance-councils.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/governance-councils.h"

#include <glib/gi18n.h>

#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "diagram/cards/card-widths.h"
#include "diagram/cards/cell-marks.h"
#include "diagram/cards/style.h"
#include "diagram/views/compared-view.h"
#include "diagram/views/governance-lines.h"
#include "diagram/views/governance-part.h"

/* More councils than this beside each other leave too little room for their
 * names on a portrait page. */
#define MOST_COUNCILS_ACROSS 4

/* How finely the width of a level is shared out. */
#define WIDTH_STEPS 64

/* How much more room a council's card gets for each of its bodies. */
#define SHARE_PER_BODY 0.25

static CharterCell *
build_council_body (CharterScene            *scene,
                    const CharterGovernance *governance,
                    CharterRecord           *body,
                    const CharterCardColours *colours)
{
  g_autofree char *name = charter_name_get_full (body, charter_scene_get_view (scene)->language);
  CharterCell *part = charter_cell_new_stack (0);

  charter_cell_set_padding (part, 0, 3);
  charter_cell_set_border (part, &(CharterStroke) { colours->border, 0.8, CHARTER_DASH_SOLID }, 0);
  charter_cell_set_subject (part, CHARTER_DRAWING_ROLE_PART,
                            charter_record_get_handle (body), name);
  charter_cell_append (part, charter_style_entry (colours, name));
  charter_governance_lines_append (scene, governance, body, 0, part);
  charter_scene_use (scene, body);
  return part;
}

/* Bodies with a line to another card stand last, where the line can reach
 * them without crossing the others. */
static void
append_council_bodies (CharterScene                   *scene,
                       const CharterGovernance        *governance,
                       const CharterGovernanceCouncil *council,
                       const CharterCardColours       *colours,
                       CharterCell                    *card)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < council->bodies->len; i++)
      {
        CharterRecord *body = g_ptr_array_index (council->bodies, i);

        if (charter_governance_has_line (governance, body) == (pass == 1))
          charter_cell_append (card, build_council_body (scene, governance, body, colours));
      }
}

static void
set_partner_grounds (CharterScene                   *scene,
                     CharterCell                    *entry,
                     const CharterGovernanceCouncil *council)
{
  if (council->membership == NULL)
    return;
  charter_cell_set_grounds (entry, charter_record_get_handle (council->membership));
  charter_scene_use (scene, council->membership);
}

/* What one of two states that are compared says of a council. */
static char *
write_side (CharterScene        *scene,
            CharterState        *side,
            const CharterRecord *council)
{
  g_autoptr(CharterView) view = charter_view_copy_for (charter_scene_get_view (scene), side);
  g_autoptr(CharterGovernance) governance =
    charter_governance_new (side, view->focus, view->assumed_lines, view->language);

  for (guint i = 0; i < charter_governance_get_n_councils (governance); i++)
    {
      const CharterGovernanceCouncil *one = charter_governance_get_council (governance, i);

      if (charter_record_get_handle (one->council) == charter_record_get_handle (council))
        return charter_words_for_partner (one, view->language);
    }
  return g_strdup (_("Not listed"));
}

static char *
write_standing (CharterScene                   *scene,
                const CharterGovernanceCouncil *council)
{
  const CharterComparisonMarks *marks = charter_scene_get_marks (scene);
  CharterState *state = charter_scene_get_state (scene);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *when_before = NULL;

  if (marks == NULL)
    return charter_words_for_partner (council, charter_scene_get_view (scene)->language);
  before = write_side (scene, charter_state_get_before (state), council->council);
  after = write_side (scene, charter_state_get_after (state), council->council);
  if (g_str_equal (before, after) ||
      (council->membership != NULL &&
       charter_comparison_marks_get (marks, charter_record_get_handle (council->membership)) != CHARTER_MARK_NONE))
    return charter_words_for_partner (council, charter_scene_get_view (scene)->language);
  when_before = charter_compared_view_write_title (charter_comparison_marks_get_before (marks));
  /* Translators: "On 9 July 2008", what a council was then, "on 12 January 2015",
   * what it was then */
  return g_strdup_printf (_("%1$s: %2$s; %3$s: %4$s"), when_before, before,
                          charter_comparison_marks_get_after (marks), after);
}

static CharterCell *
build_council_card (CharterScene                   *scene,
                    const CharterGovernance        *governance,
                    const CharterGovernanceCouncil *council)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterCardColours colours = charter_scene_get_colours (scene, council->council);
  g_autofree char *name = charter_name_get_full (council->council, language);
  g_autofree char *title = charter_words_for_council (council->council, FALSE, language);
  g_autofree char *standing = write_standing (scene, council);
  CharterCell *card = charter_style_card (&colours, title);
  CharterCell *entry;

  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD,
                            charter_record_get_handle (council->council), name);
  entry = charter_cell_append (card, charter_style_entry (&colours, standing));
  set_partner_grounds (scene, entry, council);
  charter_cell_set_padding (entry, 6, 3);
  charter_cell_set_align (entry, CHARTER_CELL_CENTRE);
  charter_governance_lines_append (scene, governance, council->council, CHARTER_GOVERNANCE_LINES_PADDING, card);
  append_council_bodies (scene, governance, council, &colours, card);
  return card;
}

/* A council with more bodies gets more room, so that its card is not much
 * higher than the others. */
static double
get_share (const CharterGovernance *governance,
           guint                    council)
{
  return 1 + SHARE_PER_BODY * charter_governance_get_council (governance, council)->bodies->len;
}

/* What a card keeps: room for its name on one line where it has that. */
static double
get_least_width (CharterScene            *scene,
                 const CharterGovernance *governance,
                 guint                    council,
                 double                   width)
{
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  g_autofree char *title =
    charter_words_for_council (charter_governance_get_council (governance, council)->council, FALSE,
                               charter_scene_get_view (scene)->language);
  g_autoptr(CharterCell) header = charter_style_header (&colours, title);

  return MIN (width, charter_cell_get_natural_width (header, charter_scene_get_typesetter (scene)));
}

static void
add_council_shelf (CharterScene            *scene,
                   const CharterGovernance *governance,
                   guint                    first,
                   guint                    last,
                   CharterShelf            *shelf)
{
  double room = charter_scene_get_width (scene) + CHARTER_SHELF_GAP;
  g_autoptr(GPtrArray) cards = g_ptr_array_new ();
  double widths[MOST_COUNCILS_ACROSS];
  double least[MOST_COUNCILS_ACROSS];
  double shares = 0;

  for (guint i = first; i < last; i++)
    shares += get_share (governance, i);
  for (guint i = first; i < last; i++)
    {
      g_ptr_array_add (cards, build_council_card (scene, governance,
                                                  charter_governance_get_council (governance, i)));
      widths[i - first] = room * get_share (governance, i) / shares - CHARTER_SHELF_GAP;
      least[i - first] = get_least_width (scene, governance, i, widths[i - first]);
    }
  charter_card_widths_level (cards, charter_scene_get_typesetter (scene),
                             charter_scene_get_width (scene) / WIDTH_STEPS, least, widths);
  for (guint i = 0; i < cards->len; i++)
    charter_shelf_add (shelf, scene, g_ptr_array_index (cards, i),
                       charter_shelf_get_even (widths[i]));
  charter_placement_level_heights (charter_scene_get_placement (scene), shelf->level);
}

/**
 * charter_governance_councils_add_cards:
 * @scene: the picture
 * @governance: what it is of
 * @shelf: where they stand
 *
 * Adds a card for every council of the page, as many beside each other as have
 * room, with its bodies in it.
 */
void
charter_governance_councils_add_cards (CharterScene            *scene,
                                       const CharterGovernance *governance,
                                       CharterShelf            *shelf)
{
  guint start, end, n_shelves, across;

  charter_governance_part_get_range (governance, charter_scene_get_view (scene),
                                     CHARTER_GOVERNANCE_COUNCILS, &start, &end);
  n_shelves = (end - start + MOST_COUNCILS_ACROSS - 1) / MOST_COUNCILS_ACROSS;
  across = (end - start + n_shelves - 1) / MAX (1, n_shelves);
  for (guint first = start; first < end; first += across)
    {
      add_council_shelf (scene, governance, first, MIN (first + across, end), shelf);
      shelf->full = MIN (shelf->full, shelf->used);
      charter_shelf_begin_level (shelf);
    }
}

static CharterCell *
build_council_row (CharterScene                   *scene,
                   const CharterGovernance        *governance,
                   const CharterGovernanceCouncil *council)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterCardColours colours = charter_scene_get_colours (scene, council->council);
  g_autofree char *name = charter_name_get_full (council->council, language);
  g_autofree char *title = charter_words_for_council (council->council, TRUE, language);
  g_autofree char *standing = write_standing (scene, council);
  CharterCell *row = charter_cell_new_row (0);
  CharterCell *header = charter_cell_append (row, charter_style_header (&colours, title));
  CharterCell *rest = charter_cell_append (row, charter_cell_new_stack (0));
  CharterCell *entry;

  charter_cell_set_subject (row, CHARTER_DRAWING_ROLE_PART,
                            charter_record_get_handle (council->council), name);
  charter_cell_set_weight (header, 1);
  charter_cell_set_weight (rest, charter_governance_lines_is_folded (scene) ? 3 : 1.3);
  charter_cell_set_fill (rest, &colours.body);
  if (charter_governance_lines_is_folded (scene))
    rest = charter_cell_append (rest, charter_cell_new_flow (0));
  entry = charter_cell_append (rest, charter_style_entry (&colours, standing));
  set_partner_grounds (scene, entry, council);
  charter_cell_set_padding (entry, 6, 3);
  charter_governance_lines_append (scene, governance, council->council, CHARTER_GOVERNANCE_LINES_PADDING, rest);
  append_council_bodies (scene, governance, council, &colours, rest);
  return row;
}

/**
 * charter_governance_councils_add_list:
 * @scene: the picture
 * @governance: what it is of
 * @shelf: where they stand
 *
 * Adds one card with a row for every council of the page.
 */
void
charter_governance_councils_add_list (CharterScene            *scene,
                                      const CharterGovernance *governance,
                                      CharterShelf            *shelf)
{
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  CharterCell *card;
  guint first, end;

  charter_governance_part_get_range (governance, charter_scene_get_view (scene),
                                     CHARTER_GOVERNANCE_COUNCILS, &first, &end);
  if (first == end)
    return;
  card = charter_style_card (&colours, _("Councils"));
  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD, 0, _("Councils"));
  for (guint i = first; i < end; i++)
    charter_cell_append (card, build_council_row (scene, governance,
                                                  charter_governance_get_council (governance, i)));
  charter_shelf_add (shelf, scene, card, shelf->full);
  charter_shelf_begin_level (shelf);
}
