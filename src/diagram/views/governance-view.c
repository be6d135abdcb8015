/* governance-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "diagram/cards/cell-marks.h"
#include "diagram/cards/shelf.h"
#include "diagram/cards/style.h"
#include "diagram/views/board-parts.h"
#include "diagram/views/governance-councils.h"
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

#define LEVEL_GAP 13.0

/* Where a word stands at a line. */
#define MARKED_LEVEL_GAP 22.0

/* What share of the width that its text would take a card may have. */
#define MOST_SQUEEZED 0.7

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

  return MAX (1, (guint) ((charter_scene_get_width (scene) + CHARTER_SHELF_GAP) / (least + CHARTER_SHELF_GAP)));
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
                                  form == CHARTER_BOARD_RUNS ? 0 : CHARTER_GOVERNANCE_LINES_PADDING, card);
  charter_board_parts_use (scene, seating);
  return card;
}

/* Boards of a folded picture stand in a grid, those of a row equally high. */
static void
add_board_grid (CharterScene            *scene,
                const CharterGovernance *governance,
                GPtrArray               *boards,
                CharterShelf            *shelf)
{
  guint n_across = MIN (get_n_across (scene), MAX (1, boards->len));
  double width = charter_shelf_get_even ((shelf->full + CHARTER_SHELF_GAP) / n_across - CHARTER_SHELF_GAP);

  for (guint i = 0; i < boards->len; i++)
    {
      charter_shelf_add (shelf, scene,
                         build_board (scene, governance, g_ptr_array_index (boards, i),
                                      CHARTER_BOARD_RUNS), width);
      if ((i + 1) % n_across == 0 || i + 1 == boards->len)
        {
          charter_placement_level_heights (charter_scene_get_placement (scene), shelf->level);
          charter_shelf_begin_level (shelf);
        }
    }
}

static void
add_boards (CharterScene            *scene,
            const CharterGovernance *governance,
            CharterShelf            *shelf)
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

      charter_shelf_add (shelf, scene,
                         build_board (scene, governance, seating,
                                      n_councils <= 3 ? CHARTER_BOARD_COLUMNS : CHARTER_BOARD_ROWS),
                         n_councils > 1 ? shelf->full : 0);
    }
  charter_shelf_begin_level (shelf);
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
  charter_governance_lines_append (scene, governance, post->post, CHARTER_GOVERNANCE_LINES_PADDING, card);
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
                 CharterShelf *shelf)
{
  double needed = 0;
  double room = shelf->full - (cards->len - 1) * CHARTER_SHELF_GAP;
  gboolean squeezed;

  for (guint i = 0; i < cards->len; i++)
    needed += charter_cell_get_natural_width (g_ptr_array_index (cards, i),
                                              charter_scene_get_typesetter (scene));
  squeezed = needed > room && needed * MOST_SQUEEZED <= room;
  for (guint i = 0; i < cards->len; i++)
    {
      CharterCell *card = g_ptr_array_index (cards, i);
      double natural = charter_cell_get_natural_width (card, charter_scene_get_typesetter (scene));

      charter_shelf_add (shelf, scene, card, squeezed ? charter_shelf_get_even (natural * room / needed) : 0);
    }
  charter_placement_level_heights (charter_scene_get_placement (scene), shelf->level);
}

static void
add_posts_and_loose_parts (CharterScene            *scene,
                           const CharterGovernance *governance,
                           CharterShelf            *shelf)
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
  charter_shelf_begin_level (shelf);
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
              CharterShelf            *shelf)
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
  charter_governance_lines_append (scene, governance, group, CHARTER_GOVERNANCE_LINES_PADDING, card);
  append_service_rows (scene, participation, first, end, card);
  charter_shelf_add (shelf, scene, card, shelf->full);
  charter_service_parts_use_some (scene, participation, first, end);
}

static void
refuse (CharterScene            *scene,
        const CharterGovernance *governance)
{
  g_autofree char *reason =
    g_strdup_printf (_("It would show more than one picture can (councils: %1$u, boards: %2$u, "
                       "services: %3$u). Let it be about one council, one board or some of the "
                       "services, or look at a map of councils."),
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
  CharterShelf shelf = { .full = charter_shelf_get_even (charter_scene_get_width (scene)) };

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
  charter_placement_set_direction (charter_scene_get_placement (scene), CHARTER_GRAPH_DOWN, CHARTER_SHELF_GAP,
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
        charter_governance_councils_add_list (scene, governance, &shelf);
      else
        charter_governance_councils_add_cards (scene, governance, &shelf);
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
