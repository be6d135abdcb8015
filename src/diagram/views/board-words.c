/* board-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/board-words.h"

#include <glib/gi18n.h>

#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"

typedef enum
{
  COUNCILLORS,
  OTHERS,
  SUBSTITUTES,
} Column;

static Column
get_column (const CharterSeat *seat)
{
  if (seat->is_substitute)
    return SUBSTITUTES;
  return g_strcmp0 (seat->capacity, "councillor") == 0 ? COUNCILLORS : OTHERS;
}

static char *
write_person (const CharterSeat *seat,
              const CharterView *view)
{
  if (view->people == CHARTER_PEOPLE_NAMES || seat->membership == NULL)
    return charter_words_for_person (seat, view->posts, view->language);
  return charter_words_for_office (seat);
}

/* How many there are, vacant seats apart. */
static void
add_counts (const CharterSeating *seating,
            const CharterRecord  *council,
            Column                column,
            GPtrArray            *counts)
{
  guint n_people = 0;
  guint n_vacant = 0;

  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);

      if (seat->council != council || get_column (seat) != column)
        continue;
      if (seat->membership != NULL)
        n_people++;
      else
        n_vacant++;
    }
  if (n_people > 0)
    g_ptr_array_add (counts, g_strdup_printf ("%u", n_people));
  if (n_vacant > 0)
    g_ptr_array_add (counts, g_strdup_printf (ngettext ("%u vacant seat", "%u vacant seats", n_vacant),
                                              n_vacant));
}

static GPtrArray *
list_people (const CharterSeating *seating,
             const CharterRecord  *council,
             Column                column,
             const CharterView    *view)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);

  if (view->people == CHARTER_PEOPLE_COUNTS)
    add_counts (seating, council, column, people);
  for (guint i = 0; i < charter_seating_get_n_seats (seating) &&
                    view->people != CHARTER_PEOPLE_COUNTS; i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);

      if (seat->council == council && get_column (seat) == column)
        g_ptr_array_add (people, write_person (seat, view));
    }
  if (people->len == 0)
    g_ptr_array_add (people, g_strdup (_("none listed")));
  return people;
}

static void
mention_row (const CharterSeating *seating,
             const CharterRecord  *council,
             const CharterView    *view,
             CharterDescription   *description)
{
  if (council != NULL)
    charter_description_mention (description, charter_record_get_handle (council));
  for (guint i = 0; i < charter_seating_get_n_seats (seating) &&
                    view->people != CHARTER_PEOPLE_COUNTS; i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);
      CharterRecord *shown = seat->membership != NULL ? seat->membership : seat->post;

      if (seat->council == council && shown != NULL)
        charter_description_mention (description, charter_record_get_handle (shown));
    }
}

static void
add_row (const CharterSeating *seating,
         const CharterRecord  *council,
         const char           *name,
         const CharterView    *view,
         CharterDescription   *description)
{
  charter_description_begin_row (description, name);
  charter_description_add_cell (description, list_people (seating, council, COUNCILLORS, view));
  charter_description_add_cell (description, list_people (seating, council, OTHERS, view));
  charter_description_add_cell (description, list_people (seating, council, SUBSTITUTES, view));
  mention_row (seating, council, view, description);
}

static gboolean
has_people (const CharterSeating *seating,
            const CharterRecord  *council)
{
  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      if (charter_seating_get_seat (seating, i)->council == council)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_role (const CharterSeating *seating,
          const char           *role)
{
  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      if (g_strcmp0 (charter_seating_get_seat (seating, i)->role, role) == 0)
        return TRUE;
    }
  return FALSE;
}

static void add_item (CharterDescription *description,
                      const char         *format,
                      ...) G_GNUC_PRINTF (2, 3);

static void
add_item (CharterDescription *description,
          const char         *format,
          ...)
{
  g_autofree char *item = NULL;
  va_list arguments;

  va_start (arguments, format);
  item = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  charter_description_add_item (description, item);
}

static guint
count_councillors_without_office (const CharterSeating *seating)
{
  guint count = 0;

  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);

      if (seat->person != NULL && seat->office == NULL && get_column (seat) == COUNCILLORS)
        count++;
    }
  return count;
}

/**
 * charter_board_words_write_count:
 * @seating: who sits on a body
 *
 * Returns: (transfer full): how many, as a sentence; substitutes are counted
 *   apart
 */
char *
charter_board_words_write_count (const CharterSeating *seating)
{
  guint n_members = charter_seating_count_members (seating);
  guint n_substitutes = charter_seating_count_substitutes (seating);
  guint n_vacancies = charter_seating_count_vacancies (seating);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u person", "%u people", n_members), n_members);
  if (n_substitutes > 0)
    g_string_append_printf (text, ngettext (" and %u substitute", " and %u substitutes", n_substitutes),
                            n_substitutes);
  if (n_vacancies > 0)
    g_string_append_printf (text, ngettext (", %u vacant seat", ", %u vacant seats", n_vacancies),
                            n_vacancies);
  g_string_append (text, _(" listed."));
  return g_string_free (text, FALSE);
}

/**
 * charter_board_words_write_absence:
 * @state: a state
 * @body: what a view of boards is about, but cannot show
 * @name: its name
 *
 * Returns: (transfer full): why it is not shown, as a sentence
 */
char *
charter_board_words_write_absence (CharterState  *state,
                                   CharterRecord *body,
                                   const char    *name)
{
  if (!charter_organization_is_body (body))
    return g_strdup_printf (_("%s is no board or committee."), name);
  if (charter_state_get_in_force (state, body) == CHARTER_IN_FORCE_NOT_KNOWN)
    return g_strdup_printf (_("%s is not known for this date."), name);
  return g_strdup_printf (_("%s is not in force at this date."), name);
}

/**
 * charter_board_words_add_table:
 * @seating: who sits on a body
 * @view: the view that is described
 * @description: gets a heading and a table of members by council
 */
void
charter_board_words_add_table (const CharterSeating *seating,
                               const CharterView    *view,
                               CharterDescription   *description)
{
  g_autofree char *body = charter_name_get_full (charter_seating_get_body (seating), view->language);
  /* Translators: a body */
  g_autofree char *heading = g_strdup_printf (_("Who is listed on the %s"), body);
  g_autofree char *count = charter_board_words_write_count (seating);

  charter_description_add_heading (description, heading);
  charter_description_mention (description,
                               charter_record_get_handle (charter_seating_get_body (seating)));
  charter_description_add_paragraph (description, count);
  charter_description_begin_table (description, _("Council"), _("Councillors"),
                                   _("Others"), _("Substitutes"), NULL);
  for (guint i = 0; i < charter_seating_get_n_councils (seating); i++)
    {
      CharterRecord *council = charter_seating_get_council (seating, i);
      g_autofree char *name = charter_name_get_short (council, view->language);

      add_row (seating, council, name, view, description);
    }
  if (has_people (seating, NULL))
    add_row (seating, NULL, _("No council stated"), view, description);
}

/**
 * charter_board_words_add_unstated:
 * @state: a state
 * @seating: who sits on a body
 * @view: the view that is described
 * @description: gets a list of what no document says about the body
 */
void
charter_board_words_add_unstated (CharterState         *state,
                                  const CharterSeating *seating,
                                  const CharterView    *view,
                                  CharterDescription   *description)
{
  CharterRecord *body = charter_seating_get_body (seating);
  g_autofree char *name = charter_name_get_full (body, view->language);
  guint n_councillors = count_councillors_without_office (seating);
  GPtrArray *unstated = charter_seating_get_unstated (seating);

  for (guint i = 0; i < unstated->len; i++)
    {
      g_autofree char *seat = charter_name_get_full (g_ptr_array_index (unstated, i), view->language);

      /* Translators: a seat, a body */
      add_item (description, _("Who has the seat “%1$s” on the %2$s."), seat, name);
    }
  if (!has_role (seating, "chair"))
    /* Translators: a body */
    add_item (description, _("Who chairs the %s."), name);
  if (charter_record_get_value (body, "seats") == NULL)
    add_item (description, _("How many seats the %s has."), name);
  if (charter_record_get_value (body, "quorum") == NULL)
    add_item (description, _("The quorum of the %s."), name);
  if (charter_record_get_value (body, "decision_rule") == NULL)
    add_item (description, _("How the %s votes."), name);
  if (charter_record_get_value (body, "powers") == NULL)
    add_item (description, _("Whether the %s takes decisions or advises."), name);

  if (n_councillors > 0)
    /* Translators: a number of councillors, a body */
    add_item (description,
              ngettext ("Whether the %1$u councillor on the %2$s is a leader or holds another office.",
                        "Which of the %1$u councillors on the %2$s are leaders or hold another office.",
                        n_councillors),
              n_councillors, name);

  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);
      g_autofree char *person = NULL;

      if (view->people != CHARTER_PEOPLE_NAMES || seat->person == NULL ||
          seat->office != NULL || g_strcmp0 (seat->capacity, "councillor") == 0)
        continue;
      person = charter_name_get_full (seat->person, view->language);
      /* Translators: a person */
      add_item (description, _("Which post %s holds."), person);
    }
}
