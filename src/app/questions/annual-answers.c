/* annual-answers.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/questions/annual-answers.h"

struct _CharterAnnualAnswers
{
  GHashTable *by_seat; /* words that name the seat to Answer */
};

typedef struct
{
  CharterAnnualChoice  choice;
  char                *name;     /* nullable */
  char                *minute;   /* nullable */
  guint64              incoming; /* handle, 0 for nobody who is recorded */
  gboolean             is_new;   /* nobody of those who might be meant */
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_free (answer->name);
  g_free (answer->minute);
  g_free (answer);
}

static guint64
get_handle (const CharterRecord *record)
{
  return record != NULL ? charter_record_get_handle (record) : 0;
}

/* Numbers of seats change with the date; records stay the same. */
static char *
name_seat (const CharterAnnualCouncil *council,
           const CharterAnnualSeat    *seat)
{
  guint64 holder = seat->post != NULL && seat->membership != NULL ? get_handle (seat->person)
                                                                  : get_handle (seat->membership);

  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT,
                          get_handle (charter_annual_council_get_council (council)),
                          get_handle (seat->post), holder);
}

static gboolean
is_answered (const CharterAnnualSeat *seat)
{
  return seat->choice != CHARTER_ANNUAL_STAYS || seat->minute != NULL;
}

/**
 * charter_annual_answers_new:
 *
 * Returns: (transfer full): no answers
 */
CharterAnnualAnswers *
charter_annual_answers_new (void)
{
  CharterAnnualAnswers *self = g_new0 (CharterAnnualAnswers, 1);

  self->by_seat = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, answer_free);
  return self;
}

/**
 * charter_annual_answers_free:
 * @self: (transfer full): answers
 */
void
charter_annual_answers_free (CharterAnnualAnswers *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->by_seat);
  g_free (self);
}

/**
 * charter_annual_answers_keep:
 * @self: answers
 * @council: an annual council
 *
 * Keeps what is chosen for its seats.
 */
void
charter_annual_answers_keep (CharterAnnualAnswers       *self,
                             const CharterAnnualCouncil *council)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (council != NULL);

  for (guint i = 0; i < charter_annual_council_get_n_seats (council); i++)
    {
      const CharterAnnualSeat *seat = charter_annual_council_get_seat (council, i);
      g_autofree char *key = name_seat (council, seat);
      Answer *answer;

      if (!is_answered (seat))
        {
          g_hash_table_remove (self->by_seat, key);
          continue;
        }
      answer = g_new0 (Answer, 1);
      answer->choice = seat->choice;
      answer->name = g_strdup (seat->name);
      answer->minute = g_strdup (seat->minute);
      answer->incoming = get_handle (seat->incoming);
      answer->is_new = seat->match == CHARTER_PERSON_MATCH_NONE;
      g_hash_table_insert (self->by_seat, g_steal_pointer (&key), answer);
    }
}

/**
 * charter_annual_answers_give:
 * @self: answers
 * @council: an annual council of which nothing is chosen yet
 *
 * Chooses again what was kept for its seats.
 */
void
charter_annual_answers_give (CharterAnnualAnswers *self,
                             CharterAnnualCouncil *council)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (council != NULL);

  for (guint i = 0; i < charter_annual_council_get_n_seats (council); i++)
    {
      const CharterAnnualSeat *seat = charter_annual_council_get_seat (council, i);
      g_autofree char *key = name_seat (council, seat);
      const Answer *answer = g_hash_table_lookup (self->by_seat, key);
      CharterRecord *incoming;

      if (answer == NULL ||
          !charter_annual_council_choose (council, i, answer->choice, answer->name, NULL))
        continue;
      charter_annual_council_set_minute (council, i, answer->minute);
      if (answer->choice != CHARTER_ANNUAL_NEW_PERSON || answer->name == NULL)
        continue;
      incoming = charter_record_set_find_handle (charter_annual_council_get_records (council),
                                                 answer->incoming);
      if (incoming != NULL || answer->is_new)
        charter_annual_council_settle (council, i, incoming);
    }
}

/**
 * charter_annual_answers_is_empty:
 * @self: answers
 *
 * Returns: whether nothing is chosen anywhere
 */
gboolean
charter_annual_answers_is_empty (CharterAnnualAnswers *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return g_hash_table_size (self->by_seat) == 0;
}
