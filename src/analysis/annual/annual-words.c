/* annual-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/annual/annual-words.h"

#include <glib/gi18n.h>

#include "analysis/seats/succession.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"

static char *
write_council (const CharterAnnualCouncil *council)
{
  return charter_name_get_short (charter_annual_council_get_council (council), NULL);
}

static char *
write_holder (const CharterAnnualSeat *seat)
{
  return seat->person != NULL ? charter_name_get_full (seat->person, NULL)
                              : g_strdup (_("somebody not recorded"));
}

static char *
write_incoming (const CharterAnnualSeat *seat)
{
  g_autofree char *prefix = NULL;
  g_autofree char *name = NULL;

  if (seat->incoming != NULL)
    return charter_name_get_full (seat->incoming, NULL);
  if (!charter_name_is_visible (seat->name))
    return g_strdup (_("Somebody not yet named"));
  if (seat->match == CHARTER_PERSON_MATCH_UNSURE)
    /* Translators: a name as somebody typed it */
    return g_strdup_printf (_("“%s”"), seat->name);
  name = charter_person_name_read (seat->name, &prefix);
  return prefix != NULL ? g_strdup_printf ("%s %s", prefix, name) : g_steal_pointer (&name);
}

static gboolean
has_known_holder (const CharterAnnualSeat *seat)
{
  return seat->membership != NULL &&
         charter_record_get_certainty (seat->membership) != CHARTER_CERTAINTY_NOT_STATED;
}

static char *
write_arrival (const CharterAnnualSeat *seat,
               const char              *date)
{
  g_autofree char *incoming = write_incoming (seat);
  g_autofree char *holder = NULL;

  if (!has_known_holder (seat))
    /* Translators: a person, what the person becomes, a date */
    return g_strdup_printf (_("%1$s becomes %2$s from %3$s"), incoming, seat->office, date);
  holder = write_holder (seat);
  /* Translators: two persons, what both are, a date: "Tim Valentine replaces Mike
   * Baldock as Leader of Swale from 19 May 2027" */
  return g_strdup_printf (_("%1$s replaces %2$s as %3$s from %4$s"),
                          incoming, holder, seat->office, date);
}

static char *
write_departure (const CharterAnnualSeat *seat,
                 const char              *last)
{
  g_autofree char *holder = write_holder (seat);
  gboolean vacant = charter_annual_seat_get_effect (seat) == CHARTER_ANNUAL_VACANT;

  if (!has_known_holder (seat))
    /* Translators: a seat or office, a date */
    return vacant ? g_strdup_printf (_("%1$s is vacant after %2$s"), seat->title, last)
                  : g_strdup_printf (_("Who is %1$s after %2$s is not yet known"), seat->office, last);
  /* Translators: a person, what the person is, a date */
  return vacant ? g_strdup_printf (_("%1$s is %2$s until %3$s; then it is vacant"),
                                   holder, seat->office, last)
                : g_strdup_printf (_("%1$s is %2$s until %3$s; who follows is not yet known"),
                                   holder, seat->office, last);
}

/* Nothing is said of who stays unasked. */
static char *
write_staying (const CharterAnnualSeat *seat,
               const char              *date)
{
  g_autofree char *holder = NULL;

  if (seat->minute == NULL || !has_known_holder (seat) || seat->filled_by != NULL)
    return NULL;
  holder = write_holder (seat);
  /* Translators: a person, what the person is, a date */
  return g_strdup_printf (_("%1$s stays %2$s, confirmed on %3$s"), holder, seat->office, date);
}

static char *
write_seat (const CharterAnnualCouncil *council,
            const CharterAnnualSeat    *seat)
{
  const CharterDate *from = charter_annual_council_get_date (council);
  g_autofree char *date = charter_date_to_words (from);
  g_autofree char *last = NULL;
  g_autofree char *said = NULL;
  g_autofree char *place = NULL;
  CharterDate end;

  if (charter_succession_get_last_before (from, &end))
    last = charter_date_to_words (&end);
  switch (charter_annual_seat_get_effect (seat))
    {
    case CHARTER_ANNUAL_NEW_PERSON:
      said = write_arrival (seat, date);
      break;

    case CHARTER_ANNUAL_VACANT:
    case CHARTER_ANNUAL_NOT_YET_KNOWN:
      said = write_departure (seat, last != NULL ? last : date);
      break;

    case CHARTER_ANNUAL_STAYS:
    default:
      said = write_staying (seat, date);
    }
  if (said == NULL || seat->minute == NULL)
    return said != NULL ? g_strconcat (said, ".", NULL) : NULL;
  place = charter_annual_words_for_place (seat->minute);
  /* Translators: a sentence, and where it was decided: "minute 12" */
  return g_strdup_printf (_("%1$s (%2$s)."), said, place);
}

/* The office of which one holder goes, and whose seats so go along. */
static void
add_followers (const CharterAnnualCouncil *council,
               const CharterAnnualSeat    *office,
               GPtrArray                  *sentences)
{
  CharterAnnualChoice effect = charter_annual_seat_get_effect (office);
  g_autofree char *incoming = write_incoming (office);

  if (office->post == NULL || effect == CHARTER_ANNUAL_STAYS)
    return;
  for (guint i = 0; i < charter_annual_council_get_n_seats (council); i++)
    {
      const CharterAnnualSeat *seat = charter_annual_council_get_seat (council, i);

      if (seat->filled_by != office->post || seat->membership != office->membership)
        continue;
      if (effect == CHARTER_ANNUAL_NEW_PERSON)
        g_ptr_array_add (sentences,
                         /* Translators: a person, a seat, an office */
                         g_strdup_printf (_("%1$s also has the seat “%2$s”, which goes with being "
                                            "%3$s."), incoming, seat->title, office->office));
      else if (effect == CHARTER_ANNUAL_VACANT)
        g_ptr_array_add (sentences,
                         /* Translators: a seat, an office */
                         g_strdup_printf (_("The seat “%1$s”, which goes with being %2$s, is vacant "
                                            "too."), seat->title, office->office));
      else
        g_ptr_array_add (sentences,
                         /* Translators: a seat, an office */
                         g_strdup_printf (_("Who has the seat “%1$s”, which goes with being %2$s, is "
                                            "not yet known either."), seat->title, office->office));
    }
}

static gboolean
is_new_name (const CharterAnnualSeat *seat)
{
  return charter_annual_seat_get_effect (seat) == CHARTER_ANNUAL_NEW_PERSON &&
         seat->incoming == NULL && seat->match == CHARTER_PERSON_MATCH_NONE &&
         charter_name_is_visible (seat->name);
}

static void
add_new_persons (const CharterAnnualCouncil *council,
                 GPtrArray                  *notes)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < charter_annual_council_get_n_seats (council); i++)
    {
      const CharterAnnualSeat *seat = charter_annual_council_get_seat (council, i);
      g_autofree char *name = is_new_name (seat) ? write_incoming (seat) : NULL;

      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (notes,
                     /* Translators: a person */
                     g_strdup_printf (_("%s was not recorded before and is added."),
                                      (const char *) g_ptr_array_index (names, i)));
}

static void
add_unsure (const CharterAnnualSeat *seat,
            GPtrArray               *notes)
{
  if (seat->choice == CHARTER_ANNUAL_NEW_PERSON && seat->incoming == NULL &&
      seat->match == CHARTER_PERSON_MATCH_UNSURE)
    g_ptr_array_add (notes,
                     /* Translators: a seat, a name as somebody typed it */
                     g_strdup_printf (_("%1$s: It is not clear yet who “%2$s” is."), seat->title,
                                      seat->name));
}

/* Who stands in for somebody who goes may go too, but nobody has said so. */
static void
add_substitutes (const CharterAnnualCouncil *council,
                 const CharterAnnualSeat    *seat,
                 GPtrArray                  *notes)
{
  CharterState *state = charter_annual_council_get_state (council);
  g_autoptr(GPtrArray) known = charter_state_list_referrers (state, seat->person, "substitute_for",
                                                             CHARTER_IN_FORCE_YES);
  g_autoptr(GPtrArray) unknown = charter_state_list_referrers (state, seat->person,
                                                               "substitute_for",
                                                               CHARTER_IN_FORCE_NOT_KNOWN);

  g_ptr_array_extend (known, unknown, NULL, NULL);
  for (guint i = 0; i < known->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (known, i);
      CharterRecord *substitute = charter_state_resolve (state, membership, "person_id");
      g_autofree char *name = NULL;
      g_autofree char *principal = NULL;

      if (substitute == NULL || substitute == seat->person ||
          charter_state_resolve (state, membership, "organization_id") != seat->body)
        continue;
      name = charter_name_get_full (substitute, NULL);
      principal = charter_name_get_full (seat->person, NULL);
      g_ptr_array_add (notes,
                       /* Translators: a person, another person, a seat */
                       g_strdup_printf (_("%1$s is recorded as a substitute for %2$s, who is no longer "
                                          "%3$s. Check whether that still holds."),
                                        name, principal, seat->office));
    }
}

/* Whoever comes to a body on which they have a seat already has two. */
static void
add_doubles (const CharterAnnualCouncil *council,
             const CharterAnnualSeat    *seat,
             GPtrArray                  *notes)
{
  for (guint i = 0; seat->incoming != NULL && i < charter_annual_council_get_n_seats (council); i++)
    {
      const CharterAnnualSeat *other = charter_annual_council_get_seat (council, i);
      g_autofree char *name = NULL;

      if (other == seat || other->person == NULL || other->body != seat->body ||
          other->body == NULL || !charter_organization_is_body (other->body) ||
          charter_annual_seat_get_effect (other) != CHARTER_ANNUAL_STAYS ||
          charter_record_get_handle (other->person) != charter_record_get_handle (seat->incoming))
        continue;
      name = charter_name_get_full (seat->incoming, NULL);
      g_ptr_array_add (notes,
                       /* Translators: a person, two seats */
                       g_strdup_printf (_("%1$s then has two seats: “%2$s” and “%3$s”. Check what "
                                          "becomes of the second."), name, seat->title, other->title));
    }
}

/* A seat that is dated on a body that is not is in no diagram of a date. */
static void
add_undated_bodies (const CharterAnnualCouncil *council,
                    GPtrArray                  *notes)
{
  CharterState *state = charter_annual_council_get_state (council);
  g_autofree char *date = charter_date_to_words (charter_annual_council_get_date (council));
  g_autoptr(GPtrArray) said = g_ptr_array_new ();

  for (guint i = 0; i < charter_annual_council_get_n_seats (council); i++)
    {
      const CharterAnnualSeat *seat = charter_annual_council_get_seat (council, i);
      g_autofree char *name = NULL;

      if (seat->body == NULL || charter_annual_seat_get_effect (seat) == CHARTER_ANNUAL_STAYS ||
          !charter_organization_is_body (seat->body) ||
          charter_state_get_in_force (state, seat->body) != CHARTER_IN_FORCE_NOT_KNOWN ||
          g_ptr_array_find (said, seat->body, NULL))
        continue;
      g_ptr_array_add (said, seat->body);
      name = charter_name_get_full (seat->body, NULL);
      g_ptr_array_add (notes,
                       /* Translators: a body, a date */
                       g_strdup_printf (_("No date is recorded for %1$s, so diagrams as at %2$s do not "
                                          "show it. Write when it began, or a day on which it was "
                                          "known."), name, date));
    }
}

/**
 * charter_annual_words_for_preview:
 * @council: an annual council
 *
 * Returns: (transfer full) (element-type utf8): a sentence for everything that
 *   changes or is confirmed, in the order of the seats
 */
GPtrArray *
charter_annual_words_for_preview (const CharterAnnualCouncil *council)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (council != NULL, NULL);

  for (guint i = 0; i < charter_annual_council_get_n_seats (council); i++)
    {
      const CharterAnnualSeat *seat = charter_annual_council_get_seat (council, i);
      char *said = write_seat (council, seat);

      if (said != NULL)
        g_ptr_array_add (sentences, said);
      add_followers (council, seat, sentences);
    }
  return sentences;
}

/**
 * charter_annual_words_for_notes:
 * @council: an annual council
 *
 * Returns: (transfer full) (element-type utf8): a sentence for everything that
 *   comes along or has to be looked at: new persons, substitutes of those who
 *   go, second seats, bodies without a date
 */
GPtrArray *
charter_annual_words_for_notes (const CharterAnnualCouncil *council)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (council != NULL, NULL);

  add_new_persons (council, notes);
  for (guint i = 0; i < charter_annual_council_get_n_seats (council); i++)
    {
      const CharterAnnualSeat *seat = charter_annual_council_get_seat (council, i);
      CharterAnnualChoice effect = charter_annual_seat_get_effect (seat);

      add_unsure (seat, notes);
      if (effect != CHARTER_ANNUAL_STAYS && seat->person != NULL)
        add_substitutes (council, seat, notes);
      if (effect == CHARTER_ANNUAL_NEW_PERSON)
        add_doubles (council, seat, notes);
    }
  add_undated_bodies (council, notes);
  return notes;
}

/**
 * charter_annual_words_for_label:
 * @council: an annual council
 *
 * Returns: (transfer full): the label of undoing
 */
char *
charter_annual_words_for_label (const CharterAnnualCouncil *council)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (council != NULL, NULL);

  name = write_council (council);
  /* Translators: the label of undoing; a council */
  return g_strdup_printf (_("record the annual council of %s"), name);
}

/**
 * charter_annual_words_for_meeting:
 * @council: an annual council
 *
 * Returns: (transfer full): what the meeting is called: "Annual council of
 *   Swale"
 */
char *
charter_annual_words_for_meeting (const CharterAnnualCouncil *council)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (council != NULL, NULL);

  name = write_council (council);
  /* Translators: a council */
  return g_strdup_printf (_("Annual council of %s"), name);
}

/**
 * charter_annual_words_for_minutes:
 * @council: an annual council
 *
 * Returns: (transfer full): what its minutes are called
 */
char *
charter_annual_words_for_minutes (const CharterAnnualCouncil *council)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (council != NULL, NULL);

  name = write_council (council);
  /* Translators: a council */
  return g_strdup_printf (_("Minutes of the annual council of %s"), name);
}

/**
 * charter_annual_words_for_place:
 * @minute: what was written of a minute: "12", "minute 12", "Part 2"
 *
 * Returns: (transfer full): where in the minutes it is
 */
char *
charter_annual_words_for_place (const char *minute)
{
  g_return_val_if_fail (minute != NULL, NULL);

  /* Translators: a number */
  return g_ascii_isdigit (*minute) ? g_strdup_printf (_("minute %s"), minute) : g_strdup (minute);
}

/**
 * charter_annual_words_for_new_seat:
 * @council: an annual council
 * @seat: a seat that is held without being recorded itself
 *
 * Returns: (transfer full): what it is called once it is recorded
 */
char *
charter_annual_words_for_new_seat (const CharterAnnualCouncil *council,
                                   const CharterAnnualSeat    *seat)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (council != NULL, NULL);
  g_return_val_if_fail (seat != NULL, NULL);

  if (charter_name_is_visible (charter_record_get_text (seat->membership, "role")) ||
      !seat->represents)
    return g_strdup (seat->title);
  name = write_council (council);
  /* Translators: the name of a seat on a body; a council */
  return g_strdup_printf (_("Seat of %s"), name);
}
