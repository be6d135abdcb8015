/* governance-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "analysis/words/relation.h"
#include "analysis/words/scope.h"
#include "diagram/cards/cell-marks.h"
#include "diagram/cards/style.h"
#include "diagram/views/board-parts.h"
#include "diagram/views/compared-view.h"
#include "diagram/views/governance-lines.h"
#include "diagram/views/governance-part.h"
#include "diagram/views/governance-words.h"
#include "diagram/views/service-parts.h"
#include "diagram/views/view-kinds.h"

/* The councils as cards beside each other, or as rows of one card; or
 * everything folded: bodies, members and boards in running lines and grids,
 * reporting lines in words. */
static const char *const forms[] = { "councils-across", "councils-list", CHARTER_GOVERNANCE_FOLDED, NULL };

/* From so many boxes, or so many boards, on it is worth folding: more do not
 * stand beside each other on a page, and a bundle of lines tells nothing. */
#define FOLD_BOXES  45
#define FOLD_BOARDS 8

/* The narrowest cards that stand in a grid, with one and with two columns of
 * the arrangement. */
#define WIDE_CARD   220.0
#define NARROW_CARD 150.0

/* More boxes, or more services times councils, are not worth composing as one
 * picture. */
#define MOST_BOXES  600
#define MOST_PLACES 10000

/* The most columns of services, and how many every page has room for. */
#define MOST_COLUMNS 3
#define FEW_COLUMNS  2

#define BOX_GAP   10.0
#define LEVEL_GAP 13.0

/* Where a word stands at a line. */
#define MARKED_LEVEL_GAP 22.0

/* More councils than this beside each other leave too little room for their
 * names on a portrait page. */
#define MOST_COUNCILS_ACROSS 4

/* What is left free above and below lines that are said in a card. */
#define LINES_PADDING 3.0

/* What share of the width that its text would take a card may have. */
#define MOST_SQUEEZED 0.7

/* How finely the width of a level is shared out, and how often that is tried. */
#define WIDTH_STEPS 64
#define MOST_STEPS  16

/* How much more room a council's card gets for each of its bodies. */
#define SHARE_PER_BODY 0.25

static guint
count_boxes (const CharterGovernance *governance)
{
  return charter_governance_get_n_councils (governance) +
         charter_governance_get_n_boards (governance) +
         charter_governance_get_n_posts (governance) +
         charter_participation_get_n_services (charter_governance_get_participation (governance));
}

/* A page of several has room for few of them. */
static gboolean
is_too_much (const CharterScene      *scene,
             const CharterGovernance *governance)
{
  const CharterParticipation *participation = charter_governance_get_participation (governance);
  const CharterViewPart *part = &charter_scene_get_view (scene)->part;

  if (part->number > 0)
    return part->n_rows > MOST_BOXES;
  return count_boxes (governance) > MOST_BOXES ||
         charter_participation_get_n_services (participation) *
         charter_participation_get_n_councils (participation) > MOST_PLACES;
}

static gboolean
is_worth_folding (const CharterGovernance *governance)
{
  return count_boxes (governance) > FOLD_BOXES ||
         charter_governance_get_n_boards (governance) > FOLD_BOARDS;
}

/* How many cards stand beside each other in a folded picture. */
static guint
get_n_across (const CharterScene *scene)
{
  double least = charter_scene_get_columns (scene) > 1 ? NARROW_CARD : WIDE_CARD;

  return MAX (1, (guint) ((charter_scene_get_width (scene) + BOX_GAP) / (least + BOX_GAP)));
}

/* Where the next card goes: cards stand beside each other as long as they
 * fit the width. */
typedef struct
{
  guint    level;
  double   full; /* what a whole level may take, in points */
  double   used;
  gboolean is_open;
} Shelf;

static void
shelf_begin_level (Shelf *shelf)
{
  if (shelf->is_open)
    shelf->level++;
  shelf->is_open = FALSE;
  shelf->used = 0;
}

static CharterCell *
shelf_add (Shelf        *shelf,
           CharterScene *scene,
           CharterCell  *card,
           double        width)
{
  charter_scene_mark (scene, card);
  if (width <= 0)
    width = MIN (shelf->full,
                 charter_cell_get_natural_width (card, charter_scene_get_typesetter (scene)));
  if (shelf->is_open && shelf->used + BOX_GAP + width > shelf->full + 0.1)
    shelf_begin_level (shelf);
  shelf->used += width + (shelf->is_open ? BOX_GAP : 0);
  shelf->is_open = TRUE;
  return charter_scene_add_card (scene, shelf->level, card, width);
}

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
  charter_governance_lines_append (scene, governance, council->council, LINES_PADDING, card);
  append_council_bodies (scene, governance, council, &colours, card);
  return card;
}

/* Graphviz gets boxes of an even number of points; what is even already stands
 * flush with the level below. */
static double
get_even (double length)
{
  return floor (length / 2) * 2;
}

/* A council with more bodies gets more room, so that its card is not much
 * higher than the others. */
static double
get_share (const CharterGovernance *governance,
           guint                    council)
{
  return 1 + SHARE_PER_BODY * charter_governance_get_council (governance, council)->bodies->len;
}

static double
measure_council_card (CharterScene            *scene,
                      const CharterGovernance *governance,
                      guint                    council,
                      double                   width)
{
  g_autoptr(CharterCell) card =
    build_council_card (scene, governance, charter_governance_get_council (governance, council));

  return charter_cell_layout (card, charter_scene_get_typesetter (scene), width);
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

/* Which of the cards stays the lowest when it gives @step points away, or
 * %MOST_COUNCILS_ACROSS when none stays below @height. */
static guint
find_giver (CharterScene            *scene,
            const CharterGovernance *governance,
            guint                    first,
            guint                    n_cards,
            const double            *widths,
            const double            *least,
            double                   step,
            double                   height)
{
  guint giver = MOST_COUNCILS_ACROSS;

  for (guint i = 0; i < n_cards; i++)
    {
      double lowered;

      if (widths[i] - step < least[i])
        continue;
      lowered = measure_council_card (scene, governance, first + i, widths[i] - step);
      if (lowered < height - 0.1)
        {
          height = lowered;
          giver = i;
        }
    }
  return giver;
}

static guint
find_highest (const double *heights,
              guint         n_cards)
{
  guint highest = 0;

  for (guint i = 1; i < n_cards; i++)
    {
      if (heights[i] > heights[highest] + 0.1)
        highest = i;
    }
  return highest;
}

/* Gives the highest card width that lower ones do without, as long as that makes
 * the whole level lower. */
static void
level_widths (CharterScene            *scene,
              const CharterGovernance *governance,
              guint                    first,
              guint                    n_cards,
              double                  *widths)
{
  double heights[MOST_COUNCILS_ACROSS];
  double least[MOST_COUNCILS_ACROSS];
  double tried[MOST_COUNCILS_ACROSS];
  double best;
  double step = charter_scene_get_width (scene) / WIDTH_STEPS;

  memcpy (tried, widths, n_cards * sizeof *tried);
  for (guint i = 0; i < n_cards; i++)
    {
      heights[i] = measure_council_card (scene, governance, first + i, tried[i]);
      least[i] = get_least_width (scene, governance, first + i, tried[i]);
    }
  best = heights[find_highest (heights, n_cards)];
  for (guint i = 0; i < MOST_STEPS; i++)
    {
      guint highest = find_highest (heights, n_cards);
      guint giver = find_giver (scene, governance, first, n_cards, tried, least, step,
                                 heights[highest]);

      if (giver == MOST_COUNCILS_ACROSS || giver == highest)
        break;
      tried[giver] -= step;
      tried[highest] += step;
      heights[giver] = measure_council_card (scene, governance, first + giver, tried[giver]);
      heights[highest] = measure_council_card (scene, governance, first + highest, tried[highest]);
      if (heights[find_highest (heights, n_cards)] > best - 0.1)
        continue;
      best = heights[find_highest (heights, n_cards)];
      memcpy (widths, tried, n_cards * sizeof *tried);
    }
}

static void
add_council_shelf (CharterScene            *scene,
                   const CharterGovernance *governance,
                   guint                    first,
                   guint                    last,
                   Shelf                   *shelf)
{
  double room = charter_scene_get_width (scene) + BOX_GAP;
  double widths[MOST_COUNCILS_ACROSS];
  double shares = 0;

  for (guint i = first; i < last; i++)
    shares += get_share (governance, i);
  for (guint i = first; i < last; i++)
    widths[i - first] = room * get_share (governance, i) / shares - BOX_GAP;
  level_widths (scene, governance, first, last - first, widths);
  for (guint i = first; i < last; i++)
    shelf_add (shelf, scene,
               build_council_card (scene, governance, charter_governance_get_council (governance, i)),
               get_even (widths[i - first]));
  charter_placement_level_heights (charter_scene_get_placement (scene), shelf->level);
}

static void
add_council_cards (CharterScene            *scene,
                   const CharterGovernance *governance,
                   Shelf                   *shelf)
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
      shelf_begin_level (shelf);
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
  charter_governance_lines_append (scene, governance, council->council, LINES_PADDING, rest);
  append_council_bodies (scene, governance, council, &colours, rest);
  return row;
}

static void
add_council_list (CharterScene            *scene,
                  const CharterGovernance *governance,
                  Shelf                   *shelf)
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
  shelf_add (shelf, scene, card, shelf->full);
  shelf_begin_level (shelf);
}

/* The boards on the page, each with the seats that stand on it. */
static GPtrArray *
list_boards (const CharterScene      *scene,
             const CharterGovernance *governance,
             GPtrArray               *parts)
{
  const CharterView *view = charter_scene_get_view (scene);
  GPtrArray *boards = g_ptr_array_new ();

  for (guint i = 0; i < charter_governance_get_n_boards (governance); i++)
    {
      CharterSeating *part = charter_governance_part_take_board (governance, view, i);

      if (part != NULL)
        g_ptr_array_add (parts, part);
      if (part != NULL || view->part.number == 0)
        g_ptr_array_add (boards, part != NULL ? part
                                              : (gpointer) charter_governance_get_board (governance, i));
    }
  return boards;
}

static CharterCell *
build_board (CharterScene            *scene,
             const CharterGovernance *governance,
             const CharterSeating    *seating,
             CharterBoardForm         form)
{
  CharterCell *card = charter_board_parts_build_card (scene, seating, form);

  charter_governance_lines_append (scene, governance, charter_seating_get_body (seating),
                                  form == CHARTER_BOARD_RUNS ? 0 : LINES_PADDING, card);
  charter_board_parts_use (scene, seating);
  return card;
}

/* Boards of a folded picture stand in a grid, those of a row equally high. */
static void
add_board_grid (CharterScene            *scene,
                const CharterGovernance *governance,
                GPtrArray               *boards,
                Shelf                   *shelf)
{
  guint n_across = MIN (get_n_across (scene), MAX (1, boards->len));
  double width = get_even ((shelf->full + BOX_GAP) / n_across - BOX_GAP);

  for (guint i = 0; i < boards->len; i++)
    {
      shelf_add (shelf, scene,
                 build_board (scene, governance, g_ptr_array_index (boards, i), CHARTER_BOARD_RUNS), width);
      if ((i + 1) % n_across == 0 || i + 1 == boards->len)
        {
          charter_placement_level_heights (charter_scene_get_placement (scene), shelf->level);
          shelf_begin_level (shelf);
        }
    }
}

static void
add_boards (CharterScene            *scene,
            const CharterGovernance *governance,
            Shelf                   *shelf)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_seating_free);
  g_autoptr(GPtrArray) boards = list_boards (scene, governance, parts);

  if (charter_governance_lines_is_folded (scene))
    {
      add_board_grid (scene, governance, boards, shelf);
      return;
    }
  for (guint i = 0; i < boards->len; i++)
    {
      const CharterSeating *seating = g_ptr_array_index (boards, i);
      guint n_councils = charter_seating_get_n_councils (seating);

      shelf_add (shelf, scene,
                 build_board (scene, governance, seating,
                              n_councils <= 3 ? CHARTER_BOARD_COLUMNS : CHARTER_BOARD_ROWS),
                 n_councils > 1 ? shelf->full : 0);
    }
  shelf_begin_level (shelf);
}

static void
append_term (CharterScene        *scene,
             const CharterRecord *membership,
             CharterCell         *card)
{
  g_autofree char *standing = charter_words_for_standing (membership);
  g_autofree char *term = charter_words_for_term (membership);
  const char *lines[] = { standing, term };
  CharterCell *block = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      CharterCell *entry;

      if (lines[i] == NULL)
        continue;
      if (block == NULL)
        {
          block = charter_cell_append (card, charter_cell_new_stack (2));
          charter_cell_set_padding (block, 0, 3);
        }
      entry = charter_cell_append (block, charter_style_quiet (charter_scene_get_palette (scene),
                                                               lines[i]));
      charter_cell_set_padding (entry, 6, 0);
      charter_cell_set_align (entry, CHARTER_CELL_CENTRE);
    }
}

/* Each holder stands alone, since one may have come for another. */
static void
append_holder (CharterScene                *scene,
               const CharterGovernancePost *post,
               guint                        holder,
               CharterCell                 *card)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterRecord *person = g_ptr_array_index (post->holders, holder);
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  g_autofree char *name = charter_name_get_full (person, language);
  g_autofree char *title = charter_name_get_full (post->post, language);
  g_autofree char *sentence = g_strdup_printf (_("%1$s is %2$s"), name, title);
  CharterCell *entry = charter_cell_append (card, charter_style_entry (&colours, name));

  charter_cell_set_padding (entry, 6, 3);
  charter_cell_set_align (entry, CHARTER_CELL_CENTRE);
  charter_cell_set_subject (entry, CHARTER_DRAWING_ROLE_PART, charter_record_get_handle (person),
                            sentence);
  charter_cell_set_grounds (entry,
                            charter_record_get_handle (g_ptr_array_index (post->memberships, holder)));
}

static CharterCell *
build_post_card (CharterScene                *scene,
                 const CharterGovernance     *governance,
                 const CharterGovernancePost *post)
{
  const CharterView *view = charter_scene_get_view (scene);
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  g_autofree char *name = charter_name_get_full (post->post, view->language);
  g_autofree char *holders = charter_words_for_post (post, view->language);
  CharterCell *card = charter_style_card (&colours, name);

  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD,
                            charter_record_get_handle (post->post), name);
  if (charter_scene_get_marks (scene) != NULL && post->holders->len > 0)
    {
      for (guint i = 0; view->people == CHARTER_PEOPLE_NAMES && i < post->holders->len; i++)
        append_holder (scene, post, i, card);
    }
  else if (view->people == CHARTER_PEOPLE_NAMES || post->holders->len == 0)
    {
      g_autofree char *sentence = post->holders->len > 0
                                /* Translators: a person, a post */
                                ? g_strdup_printf (_("%1$s is %2$s"), holders, name)
                                : g_strdup_printf ("%s: %s", name, holders);
      CharterCell *entry = charter_cell_append (card, charter_style_entry (&colours, holders));

      charter_cell_set_padding (entry, 6, 3);
      charter_cell_set_align (entry, CHARTER_CELL_CENTRE);
      charter_cell_set_subject (entry, CHARTER_DRAWING_ROLE_PART,
                                post->holders->len > 0
                                ? charter_record_get_handle (g_ptr_array_index (post->holders, 0))
                                : 0,
                                sentence);
    }
  if (view->dates && post->memberships->len == 1)
    append_term (scene, g_ptr_array_index (post->memberships, 0), card);
  charter_governance_lines_append (scene, governance, post->post, LINES_PADDING, card);
  charter_scene_use (scene, post->post);
  return card;
}

static CharterCell *
build_loose_card (CharterScene *scene,
                  GPtrArray    *parts)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  CharterCell *card = charter_style_card (&colours, _("Parts of the governance"));
  CharterCell *block = charter_cell_append (card, charter_style_block (&colours));

  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD, 0, _("Parts of the governance"));
  for (guint i = 0; i < parts->len; i++)
    {
      CharterRecord *part = g_ptr_array_index (parts, i);
      g_autofree char *name = charter_name_get_full (part, language);
      g_autofree char *text = charter_governance_words_name_part (part, language);
      CharterCell *entry = charter_cell_append (block, charter_style_entry (&colours, text));

      charter_cell_set_subject (entry, CHARTER_DRAWING_ROLE_PART,
                                charter_record_get_handle (part), name);
      charter_scene_use (scene, part);
    }
  return card;
}

/* The cards stand beside each other where a little less room for each is
 * enough: a line from one would have to go round those below it. */
static void
add_small_cards (CharterScene *scene,
                 GPtrArray    *cards,
                 Shelf        *shelf)
{
  double needed = 0;
  double room = shelf->full - (cards->len - 1) * BOX_GAP;
  gboolean squeezed;

  for (guint i = 0; i < cards->len; i++)
    needed += charter_cell_get_natural_width (g_ptr_array_index (cards, i),
                                              charter_scene_get_typesetter (scene));
  squeezed = needed > room && needed * MOST_SQUEEZED <= room;
  for (guint i = 0; i < cards->len; i++)
    {
      CharterCell *card = g_ptr_array_index (cards, i);
      double natural = charter_cell_get_natural_width (card, charter_scene_get_typesetter (scene));

      shelf_add (shelf, scene, card, squeezed ? get_even (natural * room / needed) : 0);
    }
  charter_placement_level_heights (charter_scene_get_placement (scene), shelf->level);
}

static void
add_posts_and_loose_parts (CharterScene            *scene,
                           const CharterGovernance *governance,
                           Shelf                   *shelf)
{
  const CharterView *view = charter_scene_get_view (scene);
  g_autoptr(GPtrArray) cards = g_ptr_array_new ();
  guint first, end;

  charter_governance_part_get_range (governance, view, CHARTER_GOVERNANCE_POSTS, &first, &end);
  for (guint i = first; i < end; i++)
    g_ptr_array_add (cards, build_post_card (scene, governance, charter_governance_get_post (governance, i)));
  charter_governance_part_get_range (governance, view, CHARTER_GOVERNANCE_LOOSE, &first, &end);
  if (first < end)
    g_ptr_array_add (cards, build_loose_card (scene, charter_governance_get_loose_parts (governance)));
  if (cards->len > 0)
    add_small_cards (scene, cards, shelf);
  shelf_begin_level (shelf);
}

static CharterCell *
build_service (CharterScene               *scene,
               const CharterParticipation *participation,
               guint                       service)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterRecord *record = charter_participation_get_service (participation, service);
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  g_autofree char *name = charter_name_get_full (record, language);
  CharterCell *cell = charter_cell_new_row (4);
  CharterCell *words = charter_cell_append (cell, charter_service_parts_build_words (scene, participation,
                                                                                    service, FALSE));
  CharterCell *chips = charter_cell_append (cell, charter_service_parts_build_chips (scene, participation,
                                                                                    service));

  charter_cell_set_padding (cell, 6, 3);
  charter_cell_set_middle (cell, TRUE);
  charter_cell_set_border (cell, &(CharterStroke) { colours.border, 0.8, CHARTER_DASH_SOLID }, 0);
  charter_cell_set_subject (cell, CHARTER_DRAWING_ROLE_CARD, charter_record_get_handle (record), name);
  charter_cell_set_weight (words, 1);
  charter_cell_set_middle (chips, TRUE);
  return cell;
}

static void
append_service_rows (CharterScene               *scene,
                     const CharterParticipation *participation,
                     guint                       first,
                     guint                       end,
                     CharterCell                *card)
{
  guint n_columns = MIN (charter_governance_lines_is_folded (scene) ? get_n_across (scene)
                                                                    : charter_scene_get_columns (scene),
                         end - first);
  guint n_rows = (end - first + n_columns - 1) / n_columns;

  for (guint i = 0; i < n_rows; i++)
    {
      CharterCell *row = charter_cell_append (card, charter_cell_new_row (0));

      for (guint j = 0; j < n_columns; j++)
        {
          guint service = first + j * n_rows + i;
          CharterCell *cell = service < end
                            ? build_service (scene, participation, service)
                            : charter_cell_new_stack (0);

          charter_cell_set_weight (charter_cell_append (row, cell), 1);
        }
    }
}

static void
add_services (CharterScene            *scene,
              const CharterGovernance *governance,
              Shelf                   *shelf)
{
  const CharterParticipation *participation = charter_governance_get_participation (governance);
  CharterRecord *group = charter_service_parts_find_group (charter_scene_get_state (scene), participation);
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  CharterCell *card;
  guint first, end;

  charter_governance_part_get_range (governance, charter_scene_get_view (scene),
                                     CHARTER_GOVERNANCE_SERVICES, &first, &end);
  if (first == end)
    return;

  card = charter_style_card (&colours, _("Shared services and the councils taking part"));
  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD,
                            group != NULL ? charter_record_get_handle (group) : 0,
                            _("Shared services"));
  charter_governance_lines_append (scene, governance, group, LINES_PADDING, card);
  append_service_rows (scene, participation, first, end, card);
  shelf_add (shelf, scene, card, shelf->full);
  charter_service_parts_use_some (scene, participation, first, end);
}

static void
refuse (CharterScene            *scene,
        const CharterGovernance *governance)
{
  g_autofree char *reason =
    g_strdup_printf (_("It would show more than one picture can (councils: %1$u, boards: %2$u, "
                       "services: %3$u). Let it be about one council, one board or some of the "
                       "services."),
                     charter_governance_get_n_councils (governance),
                     charter_governance_get_n_boards (governance),
                     charter_participation_get_n_services (charter_governance_get_participation (governance)));

  charter_scene_refuse (scene, reason);
}

static void
compose (CharterScene *scene)
{
  const CharterView *view = charter_scene_get_view (scene);
  g_autoptr(CharterGovernance) governance =
    charter_governance_new (charter_scene_get_state (scene), view->focus,
                            view->assumed_lines, view->language);
  g_autofree char *note = charter_governance_words_write_lines_note (governance);
  Shelf shelf = { .full = get_even (charter_scene_get_width (scene)) };

  if (charter_governance_lines_is_folded (scene) &&
      g_strcmp0 (view->form, CHARTER_GOVERNANCE_FOLDED) != 0 && !is_worth_folding (governance))
    {
      charter_scene_leave (scene);
      return;
    }
  if (charter_scene_get_columns (scene) > FEW_COLUMNS &&
      view->columns != charter_scene_get_columns (scene) &&
      charter_scene_get_width (scene) < charter_scene_get_columns (scene) * WIDE_CARD)
    {
      charter_scene_leave (scene);
      return;
    }
  if (is_too_much (scene, governance))
    {
      refuse (scene, governance);
      return;
    }
  charter_placement_set_direction (charter_scene_get_placement (scene), CHARTER_GRAPH_DOWN, BOX_GAP,
                                   charter_scene_get_marks (scene) != NULL ? MARKED_LEVEL_GAP : LEVEL_GAP);
  charter_scene_set_names_councils (scene, TRUE);
  if (view->part.number > 0)
    {
      g_autofree char *name = charter_governance_part_write_name (governance, view);

      charter_scene_set_part_name (scene, name);
    }
  if (charter_governance_get_n_councils (governance) > 0)
    {
      if (charter_governance_lines_is_folded (scene) ||
          g_strcmp0 (charter_scene_get_form (scene), forms[1]) == 0)
        add_council_list (scene, governance, &shelf);
      else
        add_council_cards (scene, governance, &shelf);
    }
  add_boards (scene, governance, &shelf);
  add_posts_and_loose_parts (scene, governance, &shelf);
  add_services (scene, governance, &shelf);
  charter_governance_lines_add (scene, governance);
  charter_scene_add_note (scene, note);
  charter_scene_add_not_known (scene, charter_governance_get_n_not_known (governance));
}

static void
measure (CharterState      *state,
         const CharterView *view,
         guint             *n_rows,
         guint             *n_columns)
{
  g_autoptr(CharterGovernance) governance =
    charter_governance_new (state, view->focus, view->assumed_lines, view->language);

  *n_rows = charter_governance_part_count_rows (governance);
  *n_columns = 1;
}

static GArray *
rate_breaks (CharterState      *state,
             const CharterView *view)
{
  g_autoptr(CharterGovernance) governance =
    charter_governance_new (state, view->focus, view->assumed_lines, view->language);

  return charter_governance_part_rate_breaks (governance, state);
}

const CharterViewKind charter_governance_view_kind = {
  .id = "governance",
  .title = N_("Governance"),
  .forms = forms,
  .most_columns = MOST_COLUMNS,
  .measure = measure,
  .rate_breaks = rate_breaks,
  .compose = compose,
  .describe = charter_governance_words_describe,
  .summarise = charter_governance_words_summarise,
};
