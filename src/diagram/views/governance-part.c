/* governance-part.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/governance-part.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "diagram/views/service-parts.h"

/* How well a page may begin with a row. */
typedef enum
{
  BREAK_INSIDE,        /* what belongs together */
  BREAK_ACROSS_LINES,  /* between sections or boards, where lines are cut */
  BREAK_CLEAN,
} Break;

/* More boards than this on a page are not named one by one. */
#define FEW_BOARDS 2

static guint
count_board_rows (const CharterSeating *seating)
{
  return MAX (1, charter_seating_get_n_seats (seating));
}

static guint
count_all_board_rows (const CharterGovernance *governance)
{
  guint n_rows = 0;

  for (guint i = 0; i < charter_governance_get_n_boards (governance); i++)
    n_rows += count_board_rows (charter_governance_get_board (governance, i));
  return n_rows;
}

/* Which board has a row of its section, and where its own rows begin. */
static const CharterSeating *
find_board (const CharterGovernance *governance,
            guint                    row,
            guint                   *start)
{
  guint board = 0;

  *start = 0;
  for (; board + 1 < charter_governance_get_n_boards (governance); board++)
    {
      guint end = *start + count_board_rows (charter_governance_get_board (governance, board));

      if (row < end)
        break;
      *start = end;
    }
  return charter_governance_get_board (governance, board);
}

static guint
count_section (const CharterGovernance  *governance,
               CharterGovernanceSection  section)
{
  switch (section)
    {
    case CHARTER_GOVERNANCE_COUNCILS:
      return charter_governance_get_n_councils (governance);
    case CHARTER_GOVERNANCE_BOARDS:
      return count_all_board_rows (governance);
    case CHARTER_GOVERNANCE_POSTS:
      return charter_governance_get_n_posts (governance);
    case CHARTER_GOVERNANCE_LOOSE:
      return charter_governance_get_loose_parts (governance)->len > 0 ? 1 : 0;
    case CHARTER_GOVERNANCE_SERVICES:
      return charter_participation_get_n_services (charter_governance_get_participation (governance));
    default:
      g_assert_not_reached ();
    }
}

static guint
get_section_start (const CharterGovernance  *governance,
                   CharterGovernanceSection  section)
{
  guint start = 0;

  for (guint i = 0; i < section; i++)
    start += count_section (governance, i);
  return start;
}

static CharterRecord *
get_row_record (const CharterGovernance  *governance,
                CharterGovernanceSection  section,
                guint                     number)
{
  guint start;

  switch (section)
    {
    case CHARTER_GOVERNANCE_COUNCILS:
      return charter_governance_get_council (governance, number)->council;
    case CHARTER_GOVERNANCE_BOARDS:
      return charter_seating_get_body (find_board (governance, number, &start));
    case CHARTER_GOVERNANCE_POSTS:
      return charter_governance_get_post (governance, number)->post;
    case CHARTER_GOVERNANCE_SERVICES:
      return charter_participation_get_service (charter_governance_get_participation (governance), number);
    case CHARTER_GOVERNANCE_LOOSE:
    default:
      return NULL;
    }
}

static gboolean
find_single_row (const CharterGovernance  *governance,
                 CharterGovernanceSection  section,
                 const CharterRecord      *record,
                 guint                    *row)
{
  guint start = get_section_start (governance, section);
  guint count = count_section (governance, section);

  for (guint i = 0; i < count; i++)
    {
      if (get_row_record (governance, section, i) != record)
        continue;
      *row = start + i;
      return TRUE;
    }
  return FALSE;
}

static gboolean
find_board_rows (const CharterGovernance *governance,
                 const CharterRecord     *record,
                 guint                   *first,
                 guint                   *end)
{
  *end = get_section_start (governance, CHARTER_GOVERNANCE_BOARDS);
  for (guint i = 0; i < charter_governance_get_n_boards (governance); i++)
    {
      const CharterSeating *seating = charter_governance_get_board (governance, i);

      *first = *end;
      *end += count_board_rows (seating);
      if (charter_seating_get_body (seating) == record)
        return TRUE;
    }
  return FALSE;
}

/* The rows where a record stands: a body of a council with it, a board where its
 * members are, the group of the services with all of them. */
static gboolean
find_rows (const CharterGovernance *governance,
           CharterState            *state,
           const CharterRecord     *record,
           guint                   *first,
           guint                   *end)
{
  CharterRecord *parent = charter_state_resolve (state, record, "parent_id");

  if (find_board_rows (governance, record, first, end))
    return TRUE;
  if (find_single_row (governance, CHARTER_GOVERNANCE_COUNCILS, record, first) ||
      find_single_row (governance, CHARTER_GOVERNANCE_POSTS, record, first) ||
      find_single_row (governance, CHARTER_GOVERNANCE_SERVICES, record, first) ||
      (parent != NULL && find_single_row (governance, CHARTER_GOVERNANCE_COUNCILS, parent, first)))
    {
      *end = *first + 1;
      return TRUE;
    }
  *first = get_section_start (governance, CHARTER_GOVERNANCE_SERVICES);
  *end = *first + count_section (governance, CHARTER_GOVERNANCE_SERVICES);
  return *first < *end &&
         charter_service_parts_find_group (state, charter_governance_get_participation (governance)) == record;
}

/**
 * charter_governance_part_count_rows:
 * @governance: the parts of a governance
 *
 * Returns: how many rows several pages can share
 */
guint
charter_governance_part_count_rows (const CharterGovernance *governance)
{
  g_return_val_if_fail (governance != NULL, 0);

  return get_section_start (governance, CHARTER_N_GOVERNANCE_SECTIONS);
}

/**
 * charter_governance_part_rate_breaks:
 * @governance: the parts of a governance
 * @state: what they are taken from
 *
 * Councils stay together, and services do; a page begins best where it cuts no
 * reporting or scrutiny line.
 *
 * Returns: (transfer full) (element-type guint): how well a page may begin with
 *   each row, 0 inside what belongs together
 */
GArray *
charter_governance_part_rate_breaks (const CharterGovernance *governance,
                                     CharterState            *state)
{
  GArray *breaks = g_array_new (FALSE, TRUE, sizeof (guint));
  GPtrArray *lines;

  g_return_val_if_fail (governance != NULL, breaks);
  g_return_val_if_fail (state != NULL, breaks);

  lines = charter_governance_get_lines (governance);
  g_array_set_size (breaks, charter_governance_part_count_rows (governance));
  for (guint section = 0; section < CHARTER_N_GOVERNANCE_SECTIONS; section++)
    {
      guint start = get_section_start (governance, section);
      guint count = count_section (governance, section);

      for (guint i = 0; i < count; i++)
        {
          guint board_start = 0;

          if (section == CHARTER_GOVERNANCE_BOARDS)
            find_board (governance, i, &board_start);
          g_array_index (breaks, guint, start + i) = i == board_start ? BREAK_CLEAN : BREAK_INSIDE;
        }
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const CharterRecord *line = g_ptr_array_index (lines, i);
      guint from, from_end, to, to_end;

      if (!find_rows (governance, state, charter_state_resolve (state, line, "from"), &from, &from_end) ||
          !find_rows (governance, state, charter_state_resolve (state, line, "to"), &to, &to_end))
        continue;
      for (guint row = MIN (from_end, to_end); row <= MAX (from, to); row++)
        g_array_index (breaks, guint, row) = MIN (g_array_index (breaks, guint, row), BREAK_ACROSS_LINES);
    }
  return breaks;
}

/**
 * charter_governance_part_get_range:
 * @governance: the parts of a governance
 * @view: which page is drawn
 * @section: one of its sections
 * @first: (out): the first row of the section on the page, from 0
 * @end: (out): the one behind the last; as @first when none is on it
 *
 * Says what stands on the page: all where there is only one.
 */
void
charter_governance_part_get_range (const CharterGovernance  *governance,
                                   const CharterView        *view,
                                   CharterGovernanceSection  section,
                                   guint                    *first,
                                   guint                    *end)
{
  guint start;
  guint count;

  g_return_if_fail (governance != NULL);
  g_return_if_fail (view != NULL);
  g_return_if_fail (first != NULL && end != NULL);

  count = count_section (governance, section);
  *first = 0;
  *end = count;
  if (view->part.number == 0)
    return;
  start = get_section_start (governance, section);
  *first = CLAMP (view->part.first_row, start, start + count) - start;
  *end = CLAMP (view->part.first_row + view->part.n_rows, start, start + count) - start;
}

/**
 * charter_governance_part_take_board:
 * @governance: the parts of a governance
 * @view: which page is drawn
 * @board: one of its boards
 *
 * Returns: (transfer full) (nullable): the seats of the board that stand on the
 *   page of several, or %NULL when none does
 */
CharterSeating *
charter_governance_part_take_board (const CharterGovernance *governance,
                                    const CharterView       *view,
                                    guint                    board)
{
  const CharterSeating *seating;
  guint position = 0;
  guint count, first, end;

  g_return_val_if_fail (governance != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (view->part.number == 0)
    return NULL;
  seating = charter_governance_get_board (governance, board);
  for (guint i = 0; i < board; i++)
    position += count_board_rows (charter_governance_get_board (governance, i));
  count = count_board_rows (seating);
  charter_governance_part_get_range (governance, view, CHARTER_GOVERNANCE_BOARDS, &first, &end);
  first = CLAMP (first, position, position + count);
  end = CLAMP (end, position, position + count);
  return first < end ? charter_seating_new_part (seating, first - position, end - first) : NULL;
}

/**
 * charter_governance_part_shows:
 * @governance: the parts of a governance
 * @state: what they are taken from
 * @view: which page is drawn
 * @record: an end of a line
 *
 * Returns: whether it stands on the page
 */
gboolean
charter_governance_part_shows (const CharterGovernance *governance,
                               CharterState            *state,
                               const CharterView       *view,
                               const CharterRecord     *record)
{
  const CharterViewPart *part;
  guint first, end;

  g_return_val_if_fail (governance != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  part = &view->part;
  if (part->number == 0 || record == NULL || !find_rows (governance, state, record, &first, &end))
    return TRUE;
  return first < part->first_row + part->n_rows && part->first_row < end;
}

/**
 * charter_governance_part_begins:
 * @governance: the parts of a governance
 * @state: what they are taken from
 * @view: which page is drawn
 * @record: what stands on the page
 *
 * Returns: whether it does not stand on one before it, too
 */
gboolean
charter_governance_part_begins (const CharterGovernance *governance,
                                CharterState            *state,
                                const CharterView       *view,
                                const CharterRecord     *record)
{
  guint first, end;

  g_return_val_if_fail (governance != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  return view->part.number == 0 || !find_rows (governance, state, record, &first, &end) ||
         first >= view->part.first_row;
}

/**
 * charter_governance_part_find_page:
 * @governance: the parts of a governance
 * @state: what they are taken from
 * @view: which page is drawn
 * @record: an end of a line that is not on it
 *
 * Returns: the number of the page on which it stands, the first of several; as
 *   long as that is not known, one with as many digits
 */
guint
charter_governance_part_find_page (const CharterGovernance *governance,
                                   CharterState            *state,
                                   const CharterView       *view,
                                   const CharterRecord     *record)
{
  guint first, end;
  guint page = 1;

  g_return_val_if_fail (governance != NULL, 1);
  g_return_val_if_fail (state != NULL, 1);
  g_return_val_if_fail (view != NULL, 1);

  if (view->page_starts == NULL || !find_rows (governance, state, record, &first, &end))
    return view->part.total;
  while (page < view->page_starts->len && g_array_index (view->page_starts, guint, page) <= first)
    page++;
  return page;
}

static char *
name_row (const CharterGovernance  *governance,
          CharterGovernanceSection  section,
          guint                     number,
          const char               *language)
{
  return charter_name_get_short (get_row_record (governance, section, number), language);
}

/* How many different things the rows show. */
static guint
count_names (const CharterGovernance  *governance,
             CharterGovernanceSection  section,
             guint                     first,
             guint                     end)
{
  guint count = 0;

  for (guint i = first; i < end; i++)
    count += i == first || get_row_record (governance, section, i) !=
                           get_row_record (governance, section, i - 1) ? 1 : 0;
  return count;
}

/* Councils and services mostly stand all on one page; boards have names that
 * say more than what they are. */
static char *
write_section (const CharterGovernance  *governance,
               const CharterView        *view,
               CharterGovernanceSection  section,
               guint                     first,
               guint                     end)
{
  static const char *const titles[CHARTER_N_GOVERNANCE_SECTIONS] = {
    [CHARTER_GOVERNANCE_COUNCILS] = N_("Councils"),
    [CHARTER_GOVERNANCE_BOARDS] = N_("Boards and committees"),
    [CHARTER_GOVERNANCE_POSTS] = N_("Posts"),
    [CHARTER_GOVERNANCE_LOOSE] = N_("Parts of the governance"),
    [CHARTER_GOVERNANCE_SERVICES] = N_("Shared services"),
  };
  gboolean is_board = section == CHARTER_GOVERNANCE_BOARDS;
  guint n_names = count_names (governance, section, first, end);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *range = NULL;

  if (section == CHARTER_GOVERNANCE_LOOSE ||
      (end - first == count_section (governance, section) && (!is_board || n_names > FEW_BOARDS)))
    return g_strdup (_(titles[section]));
  from = name_row (governance, section, first, view->language);
  to = name_row (governance, section, end - 1, view->language);
  if (is_board && n_names == 1)
    return g_steal_pointer (&from);
  if (is_board && n_names <= FEW_BOARDS)
    return g_strdup_printf ("%s; %s", from, to);
  range = n_names == 1 ? g_strdup (from) : g_strdup_printf (_("%1$s to %2$s"), from, to);
  /* Translators: such as "Councils", then those that stand on a page */
  return g_strdup_printf (_("%1$s: %2$s"), _(titles[section]), range);
}

/**
 * charter_governance_part_write_name:
 * @governance: the parts of a governance
 * @view: which page is drawn
 *
 * Returns: (transfer full): what stands on the page: "Councils; MKS Board"
 */
char *
charter_governance_part_write_name (const CharterGovernance *governance,
                                    const CharterView       *view)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (governance != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  for (guint section = 0; section < CHARTER_N_GOVERNANCE_SECTIONS; section++)
    {
      guint first, end;

      charter_governance_part_get_range (governance, view, section, &first, &end);
      if (first < end)
        g_ptr_array_add (names, write_section (governance, view, section, first, end));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (char **) names->pdata);
}
