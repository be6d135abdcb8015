/* annual-council.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/annual/annual-council.h"

#include <glib/gi18n.h>

#include "analysis/annual/annual-seats.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"

struct _CharterAnnualCouncil
{
  CharterState     *state;
  CharterRecordSet *records; /* of the document, with the names of today */
  CharterRecord    *council; /* borrowed from the records */
  CharterDate       date;
  GPtrArray        *seats;   /* of CharterAnnualSeat */
};

G_DEFINE_QUARK (charter-annual-error-quark, charter_annual_error)

static CharterAnnualSeat *
get_seat (const CharterAnnualCouncil *self,
          guint                       seat)
{
  return g_ptr_array_index (self->seats, seat);
}

static void
forget_name (CharterAnnualSeat *seat)
{
  g_clear_pointer (&seat->name, g_free);
  g_clear_pointer (&seat->candidates, g_ptr_array_unref);
  seat->match = CHARTER_PERSON_MATCH_NONE;
  seat->incoming = NULL;
}

/* Whom the user may mean: the names, and what to write to be understood. */
static char *
write_candidates (const CharterAnnualSeat *seat)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < seat->candidates->len; i++)
    {
      CharterRecord *person = g_ptr_array_index (seat->candidates, i);
      g_autofree char *name = charter_name_get_full (person, NULL);
      const char *id = charter_record_get_id (person);

      if (id != NULL)
        /* Translators: a person, and the identifier of the record */
        g_ptr_array_add (names, g_strdup_printf (_("%1$s (%2$s)"), name, id));
      else
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  return charter_name_join (names);
}

static gboolean
check_seat (const CharterAnnualSeat  *seat,
            GError                  **error)
{
  g_autofree char *candidates = NULL;

  if (seat->choice != CHARTER_ANNUAL_NEW_PERSON || seat->incoming != NULL)
    return TRUE;
  if (!charter_name_is_visible (seat->name))
    {
      g_set_error (error, CHARTER_ANNUAL_ERROR, CHARTER_ANNUAL_ERROR_NO_NAME,
                   /* Translators: a seat */
                   _("%s: A new person is chosen, but nobody is named. Write the name."),
                   seat->title);
      return FALSE;
    }
  if (seat->match != CHARTER_PERSON_MATCH_UNSURE)
    return TRUE;
  candidates = write_candidates (seat);
  g_set_error (error, CHARTER_ANNUAL_ERROR, CHARTER_ANNUAL_ERROR_UNSURE,
               /* Translators: a seat, a name, and who may be meant */
               _("%1$s: “%2$s” may be %3$s. Say who is meant, or that it is somebody new."),
               seat->title, seat->name, candidates);
  return FALSE;
}

/**
 * charter_annual_council_can_be_held:
 * @record: a record
 *
 * Returns: whether it is a council
 */
gboolean
charter_annual_council_can_be_held (const CharterRecord *record)
{
  g_return_val_if_fail (record != NULL, FALSE);

  return charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL);
}

/**
 * charter_annual_council_new:
 * @records: (transfer none): the records of a document
 * @council: a council among them
 * @date: the day of the meeting, a whole date
 *
 * Returns: (transfer full): the seats of the council on that day, all of them
 *   to stay as they are
 */
CharterAnnualCouncil *
charter_annual_council_new (CharterRecordSet  *records,
                            CharterRecord     *council,
                            const CharterDate *date)
{
  CharterAnnualCouncil *self;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (council != NULL, NULL);
  g_return_val_if_fail (charter_date_is_whole (date), NULL);

  self = g_new0 (CharterAnnualCouncil, 1);
  self->records = charter_record_set_ref (records);
  self->council = council;
  self->date = *date;
  self->state = charter_state_new (records, date, date);
  self->seats = charter_annual_seats_list (self->state,
                                           charter_state_get_record (self->state, council));
  return self;
}

/**
 * charter_annual_council_free:
 * @self: (transfer full): an annual council
 */
void
charter_annual_council_free (CharterAnnualCouncil *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->seats);
  charter_state_unref (self->state);
  charter_record_set_unref (self->records);
  g_free (self);
}

/**
 * charter_annual_council_get_records:
 * @self: an annual council
 *
 * Returns: (transfer none): the records that it was made of
 */
CharterRecordSet *
charter_annual_council_get_records (const CharterAnnualCouncil *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->records;
}

/**
 * charter_annual_council_get_council:
 * @self: an annual council
 *
 * Returns: (transfer none): the council
 */
CharterRecord *
charter_annual_council_get_council (const CharterAnnualCouncil *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->council;
}

/**
 * charter_annual_council_get_date:
 * @self: an annual council
 *
 * Returns: (transfer none): the day of the meeting
 */
const CharterDate *
charter_annual_council_get_date (const CharterAnnualCouncil *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->date;
}

/**
 * charter_annual_council_get_state:
 * @self: an annual council
 *
 * Returns: (transfer none): how things stand on that day if nothing is chosen
 */
CharterState *
charter_annual_council_get_state (const CharterAnnualCouncil *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->state;
}

/**
 * charter_annual_council_get_n_seats:
 * @self: an annual council
 *
 * Returns: how many seats there are
 */
guint
charter_annual_council_get_n_seats (const CharterAnnualCouncil *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->seats->len;
}

/**
 * charter_annual_council_get_seat:
 * @self: an annual council
 * @seat: a number from 0
 *
 * Returns: (transfer none): a seat; offices come first
 */
const CharterAnnualSeat *
charter_annual_council_get_seat (const CharterAnnualCouncil *self,
                                 guint                       seat)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (seat < self->seats->len, NULL);

  return get_seat (self, seat);
}

/**
 * charter_annual_council_choose:
 * @self: an annual council
 * @seat: a number from 0
 * @choice: what becomes of the seat
 * @name: (nullable): who is new, as people write it, or the id of a person
 * @error: return location for %CHARTER_ANNUAL_ERROR_FOLLOWS
 *
 * A name that is not surely that of one person leaves the seat unsettled;
 * charter_annual_council_settle() says who is meant.
 *
 * Returns: whether something can be chosen for the seat
 */
gboolean
charter_annual_council_choose (CharterAnnualCouncil  *self,
                               guint                  seat,
                               CharterAnnualChoice    choice,
                               const char            *name,
                               GError               **error)
{
  CharterAnnualSeat *chosen;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (seat < self->seats->len, FALSE);
  g_return_val_if_fail (choice < CHARTER_N_ANNUAL_CHOICES, FALSE);

  chosen = get_seat (self, seat);
  if (chosen->filled_by != NULL && choice != CHARTER_ANNUAL_STAYS)
    {
      g_autofree char *office = charter_name_get_full (chosen->filled_by, NULL);

      g_set_error (error, CHARTER_ANNUAL_ERROR, CHARTER_ANNUAL_ERROR_FOLLOWS,
                   /* Translators: a seat, a post */
                   _("%1$s: Whoever is %2$s has this seat. Choose who is %2$s instead."),
                   chosen->title, office);
      return FALSE;
    }
  forget_name (chosen);
  chosen->choice = choice;
  if (choice != CHARTER_ANNUAL_NEW_PERSON || !charter_name_is_visible (name))
    return TRUE;
  chosen->name = g_strstrip (g_strdup (name));
  chosen->match = charter_person_name_match (self->records, chosen->name, &chosen->candidates);
  if (chosen->match == CHARTER_PERSON_MATCH_SURE)
    chosen->incoming = g_ptr_array_index (chosen->candidates, 0);
  return TRUE;
}

/**
 * charter_annual_council_settle:
 * @self: an annual council
 * @seat: the number of a seat for which somebody new is chosen
 * @person: (nullable): who is meant, or %NULL for somebody who is not recorded
 */
void
charter_annual_council_settle (CharterAnnualCouncil *self,
                               guint                 seat,
                               CharterRecord        *person)
{
  CharterAnnualSeat *chosen;

  g_return_if_fail (self != NULL);
  g_return_if_fail (seat < self->seats->len);

  chosen = get_seat (self, seat);
  g_return_if_fail (chosen->choice == CHARTER_ANNUAL_NEW_PERSON);
  chosen->incoming = person;
  chosen->match = person != NULL ? CHARTER_PERSON_MATCH_SURE : CHARTER_PERSON_MATCH_NONE;
}

/**
 * charter_annual_council_set_minute:
 * @self: an annual council
 * @seat: a number from 0
 * @minute: (nullable): the minute of the decision, such as "12"
 *
 * A minute is where what is chosen for the seat comes from. Somebody who
 * stays is confirmed by it.
 */
void
charter_annual_council_set_minute (CharterAnnualCouncil *self,
                                   guint                 seat,
                                   const char           *minute)
{
  CharterAnnualSeat *chosen;

  g_return_if_fail (self != NULL);
  g_return_if_fail (seat < self->seats->len);

  chosen = get_seat (self, seat);
  g_free (chosen->minute);
  chosen->minute = charter_name_is_visible (minute) ? g_strstrip (g_strdup (minute)) : NULL;
}

/**
 * charter_annual_council_check:
 * @self: an annual council
 * @error: return location for a #CharterAnnualError about the first seat
 *   that is not settled
 *
 * Returns: whether it is clear who is meant everywhere
 */
gboolean
charter_annual_council_check (const CharterAnnualCouncil  *self,
                              GError                     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->seats->len; i++)
    {
      if (!check_seat (get_seat (self, i), error))
        return FALSE;
    }
  return TRUE;
}

/**
 * charter_annual_choice_get_title:
 * @choice: a choice
 *
 * Returns: what it is called
 */
const char *
charter_annual_choice_get_title (CharterAnnualChoice choice)
{
  switch (choice)
    {
    case CHARTER_ANNUAL_NEW_PERSON:
      return _("new person");

    case CHARTER_ANNUAL_VACANT:
      return _("vacant");

    case CHARTER_ANNUAL_NOT_YET_KNOWN:
      return _("not yet known");

    case CHARTER_ANNUAL_STAYS:
    default:
      return _("stays");
    }
}

/**
 * charter_annual_choice_find:
 * @text: what somebody wrote, in English or in the language of the user
 * @choice: (out): the choice of that name
 *
 * Returns: whether there is one
 */
gboolean
charter_annual_choice_find (const char          *text,
                            CharterAnnualChoice *choice)
{
  static const char *const words[CHARTER_N_ANNUAL_CHOICES] = {
    [CHARTER_ANNUAL_STAYS] = "stays",
    [CHARTER_ANNUAL_NEW_PERSON] = "new person",
    [CHARTER_ANNUAL_VACANT] = "vacant",
    [CHARTER_ANNUAL_NOT_YET_KNOWN] = "not yet known",
  };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (choice != NULL, FALSE);

  for (guint i = 0; i < CHARTER_N_ANNUAL_CHOICES; i++)
    {
      if (g_ascii_strcasecmp (text, words[i]) == 0 ||
          g_ascii_strcasecmp (text, charter_annual_choice_get_title ((CharterAnnualChoice) i)) == 0)
        {
          *choice = (CharterAnnualChoice) i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * charter_annual_seat_get_effect:
 * @seat: a seat
 *
 * Returns: what really becomes of it: who is chosen anew stays, and what is
 *   vacant already does not become so
 */
CharterAnnualChoice
charter_annual_seat_get_effect (const CharterAnnualSeat *seat)
{
  gboolean same = FALSE;

  g_return_val_if_fail (seat != NULL, CHARTER_ANNUAL_STAYS);

  switch (seat->choice)
    {
    case CHARTER_ANNUAL_NEW_PERSON:
      same = seat->incoming != NULL && seat->person != NULL &&
             charter_record_get_handle (seat->incoming) == charter_record_get_handle (seat->person);
      break;

    case CHARTER_ANNUAL_VACANT:
      same = seat->membership == NULL;
      break;

    case CHARTER_ANNUAL_NOT_YET_KNOWN:
      same = seat->membership != NULL &&
             charter_record_get_certainty (seat->membership) == CHARTER_CERTAINTY_NOT_STATED;
      break;

    case CHARTER_ANNUAL_STAYS:
    default:
      break;
    }
  return same ? CHARTER_ANNUAL_STAYS : seat->choice;
}
