/* seat-tables.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/tables/tables.h"

#include <glib/gi18n.h>

#include "analysis/seats/seating.h"
#include "analysis/seats/words.h"
#include "analysis/tables/table-parts.h"
#include "analysis/words/names.h"

/* A term that ends within this many days is worth a line. */
#define SOON 366

static void
add_person (CharterTable      *table,
            const CharterSeat *seat,
            gboolean           with_names,
            const char        *language)
{
  if (seat->person == NULL)
    charter_table_add_text (table, seat->membership == NULL ? _("vacant") : NULL);
  else if (with_names)
    charter_table_take_text (table, charter_name_get_full (seat->person, language));
  else
    charter_table_take_text (table, charter_words_for_office (seat));
}

/* "substitute" is said before other roles: it decides who votes. */
static char *
describe_role (const CharterSeat *seat,
               gboolean           with_names,
               const char        *language)
{
  g_autofree char *principal = NULL;

  if (!seat->is_substitute)
    return charter_name_is_visible (seat->role) ? g_strdup (_(seat->role)) : NULL;
  if (seat->principal == NULL ||
      (!with_names && charter_record_get_kind (seat->principal) == CHARTER_KIND_PERSON))
    return g_strdup (_("substitute"));
  principal = charter_name_get_full (seat->principal, language);
  /* Translators: a person, seat or council */
  return g_strdup_printf (_("substitute for %s"), principal);
}

static char *
write_carried_over (const CharterRecord *membership)
{
  CharterDate end;
  g_autofree char *words = charter_record_get_date (membership, "end_date", &end)
                         ? charter_date_to_words (&end)
                         : NULL;

  /* Translators: a date */
  return g_strdup_printf (_("%s, then until a successor takes over"), words != NULL ? words : "");
}

static void
add_seat (CharterTable         *table,
          const CharterSeating *seating,
          const CharterSeat    *seat,
          gboolean              with_names,
          const char           *language)
{
  const CharterRecord *record = seat->membership != NULL ? seat->membership : seat->post;

  charter_table_begin_row (table, record != NULL ? charter_record_get_handle (record) : 0);
  charter_table_add_name (table, charter_seating_get_body (seating), language);
  charter_table_add_name (table, seat->council, language);
  add_person (table, seat, with_names, language);
  charter_table_add_text (table, seat->office);
  charter_table_take_text (table, describe_role (seat, with_names, language));
  charter_table_add_text (table, charter_name_is_visible (seat->capacity) ? _(seat->capacity) : NULL);
  if (record != NULL)
    {
      charter_table_add_date (table, record, "start_date");
      if (seat->is_carried_over)
        charter_table_take_text (table, write_carried_over (record));
      else
        charter_table_add_date (table, record, "end_date");
    }
  else
    {
      charter_table_add_text (table, NULL);
      charter_table_add_text (table, NULL);
    }
}

/**
 * charter_seat_table_build:
 * @state: what is asked
 * @with_names: whether persons may be named
 * @title: what the table is called
 * @language: (nullable): of the names
 *
 * Who sits where, for which council.
 *
 * Returns: (transfer full): a table with a row for each seat
 */
CharterTable *
charter_seat_table_build (CharterState *state,
                          gboolean      with_names,
                          const char   *title,
                          const char   *language)
{
  CharterTable *table = charter_table_new (title);
  g_autoptr(GPtrArray) seatings = charter_table_list_seatings (state, language);

  charter_table_add_column (table, "body", _("Body"));
  charter_table_add_column (table, "council", _("Council"));
  charter_table_add_column (table, "person", _("Person"));
  charter_table_add_column (table, "post", _("Post"));
  charter_table_add_column (table, "role", _("Role"));
  charter_table_add_column (table, "as", _("As"));
  charter_table_add_column (table, "from", _("From"));
  charter_table_add_column (table, "until", _("Until"));
  for (guint i = 0; i < seatings->len; i++)
    {
      const CharterSeating *seating = g_ptr_array_index (seatings, i);

      for (guint j = 0; j < charter_seating_get_n_seats (seating); j++)
        add_seat (table, seating, charter_seating_get_seat (seating, j), with_names, language);
    }
  return table;
}

/* Whether the term of a member ends soon after the day that is looked at, or
 * has ended and nobody has followed. */
static gboolean
ends_soon (CharterState      *state,
           const CharterSeat *seat,
           CharterDate       *end)
{
  const CharterDate *day = charter_state_get_as_at (state);
  guint32 first;

  if (day == NULL)
    day = charter_state_get_today (state);
  if (seat->membership == NULL || !charter_record_get_date (seat->membership, "end_date", end))
    return FALSE;
  if (seat->is_substitute)
    return FALSE;
  first = charter_date_get_first_day (day);
  return seat->is_carried_over || (charter_date_get_last_day (end) >= first && charter_date_get_first_day (end) <= first + SOON);
}

/**
 * charter_vacancy_table_build:
 * @state: what is asked
 * @with_names: whether persons may be named
 * @title: what the table is called
 * @language: (nullable): of the names
 *
 * Seats that are vacant, and terms that end within a year.
 *
 * Returns: (transfer full): a table with a row for each
 */
CharterTable *
charter_vacancy_table_build (CharterState *state,
                             gboolean      with_names,
                             const char   *title,
                             const char   *language)
{
  CharterTable *table = charter_table_new (title);
  g_autoptr(GPtrArray) seatings = charter_table_list_seatings (state, language);

  charter_table_add_column (table, "body", _("Body"));
  charter_table_add_column (table, "seat", _("Seat"));
  charter_table_add_column (table, "council", _("Council"));
  charter_table_add_column (table, "person", _("Person"));
  charter_table_add_column (table, "ends", _("Term ends"));
  for (guint i = 0; i < seatings->len; i++)
    {
      const CharterSeating *seating = g_ptr_array_index (seatings, i);

      for (guint j = 0; j < charter_seating_get_n_seats (seating); j++)
        {
          const CharterSeat *seat = charter_seating_get_seat (seating, j);
          const CharterRecord *record = seat->membership != NULL ? seat->membership : seat->post;
          gboolean is_vacant = seat->person == NULL && seat->membership == NULL;
          CharterDate end;

          if (!is_vacant && !ends_soon (state, seat, &end))
            continue;
          charter_table_begin_row (table, record != NULL ? charter_record_get_handle (record) : 0);
          charter_table_add_name (table, charter_seating_get_body (seating), language);
          charter_table_add_name (table, seat->post, language);
          charter_table_add_name (table, seat->council, language);
          add_person (table, seat, with_names, language);
          if (is_vacant)
            charter_table_add_text (table, NULL);
          else if (seat->is_carried_over)
            charter_table_take_text (table, write_carried_over (record));
          else
            charter_table_add_day (table, &end);
        }
    }
  return table;
}
