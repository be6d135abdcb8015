/* words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/words/names.h"
#include "analysis/words/relation.h"

/* A file has the program's own words where there are such words, and its own
 * elsewhere; the empty message would be the head of the catalogue. */
static char *
translate_words (const char *words)
{
  g_auto(GStrv) each = NULL;

  if (!charter_name_is_visible (words))
    return NULL;
  each = g_strsplit (words, CHARTER_PARTICIPATION_SEPARATOR, -1);
  for (guint i = 0; each[i] != NULL; i++)
    {
      char *word = each[i];

      if (*word == '\0')
        continue;
      each[i] = g_strdup (_(word));
      g_free (word);
    }
  return g_strjoinv (CHARTER_PARTICIPATION_SEPARATOR, each);
}

static char *
write_takes_part (const char                     *council,
                  const char                     *service,
                  const CharterParticipationCell *cell)
{
  g_autofree char *roles = translate_words (cell->roles);

  if (roles != NULL && cell->scope != NULL)
    /* Translators: a council, a service, roles such as "host", a part of the service */
    return g_strdup_printf (_("%1$s takes part in %2$s as %3$s (%4$s)"),
                            council, service, roles, cell->scope);
  if (roles != NULL)
    /* Translators: a council, a service, roles such as "host" */
    return g_strdup_printf (_("%1$s takes part in %2$s as %3$s"), council, service, roles);
  if (cell->scope != NULL)
    /* Translators: a council, a service, a part of the service */
    return g_strdup_printf (_("%1$s takes part in %2$s (%3$s)"), council, service, cell->scope);
  /* Translators: a council, a service */
  return g_strdup_printf (_("%1$s takes part in %2$s"), council, service);
}

/* A membership whose person is not in the file still fills its seat. */
static char *
write_name (const CharterSeat *seat,
            const char        *language)
{
  return seat->person != NULL
       ? charter_name_get_full (seat->person, language)
       : g_strdup (_("A person not recorded"));
}

/* "from 5 May 2014 to May 2015", or NULL when no date is recorded. */
static char *
write_dates (const CharterRecord *record)
{
  CharterDate start;
  CharterDate end;
  gboolean has_start = charter_record_get_start (record, &start);
  gboolean has_end = charter_record_get_end (record, &end);
  g_autofree char *start_words = has_start ? charter_date_to_words (&start) : NULL;
  g_autofree char *end_words = has_end ? charter_date_to_words (&end) : NULL;

  if (has_start && has_end && charter_date_is_whole (&start) && charter_date_is_whole (&end) &&
      charter_date_get_first_day (&start) == charter_date_get_first_day (&end))
    /* Translators: a date */
    return g_strdup_printf (_("on %s"), start_words);
  if (has_start && has_end)
    /* Translators: two dates */
    return g_strdup_printf (_("from %1$s to %2$s"), start_words, end_words);
  if (has_start)
    /* Translators: a date */
    return g_strdup_printf (_("from %s"), start_words);
  if (has_end)
    /* Translators: a date */
    return g_strdup_printf (_("until %s"), end_words);
  return NULL;
}

/* For how long a substitute stands in, where it is not for good. */
static char *
write_occasion (const CharterSeat *seat)
{
  g_autofree char *dates = write_dates (seat->membership);
  const char *occasion = NULL;

  if (g_strcmp0 (seat->occasion, "one meeting") == 0)
    occasion = _("for one meeting");
  else if (g_strcmp0 (seat->occasion, "period") == 0)
    occasion = _("for a period");
  if (occasion == NULL || dates == NULL)
    return g_strdup (occasion);
  /* Translators: "for one meeting", and a term such as "on 5 May 2014" */
  return g_strdup_printf (_("%1$s, %2$s"), occasion, dates);
}

/* That somebody is not there for good, or longer than the term. */
static char *
write_standing (const CharterSeat *seat)
{
  g_autofree char *standing = charter_words_for_standing (seat->membership);
  CharterDate end;
  g_autofree char *words = charter_record_get_end (seat->membership, &end)
                         ? charter_date_to_words (&end)
                         : NULL;

  if (seat->is_carried_over)
    /* Translators: a date */
    return g_strdup_printf (_("term ended %s, stays until a successor takes over"), words);
  if (standing != NULL && words != NULL)
    /* Translators: "seconded" or "for a limited time", a date */
    return g_strdup_printf (_("%1$s until %2$s"), standing, words);
  return g_steal_pointer (&standing);
}

static char *
write_substitute (const char        *person,
                  const CharterSeat *seat,
                  const char        *body,
                  const char        *language)
{
  g_autofree char *principal = seat->principal != NULL
                             ? charter_name_get_full (seat->principal, language)
                             : g_strdup (_("somebody not recorded"));
  g_autofree char *council = seat->council != NULL
                           ? charter_name_get_short (seat->council, language)
                           : NULL;
  g_autofree char *occasion = write_occasion (seat);
  g_autofree char *said = NULL;

  if (council != NULL)
    /* Translators: a person, another person, a body, a council */
    said = g_strdup_printf (_("%1$s is a substitute for %2$s on %3$s for %4$s"),
                            person, principal, body, council);
  else
    /* Translators: a person, another person, a body */
    said = g_strdup_printf (_("%1$s is a substitute for %2$s on %3$s"), person, principal, body);
  /* Translators: a sentence about a substitute, and for how long */
  return occasion != NULL ? g_strdup_printf (_("%1$s (%2$s)"), said, occasion)
                          : g_steal_pointer (&said);
}

/**
 * charter_words_for_participation:
 * @service: a service
 * @council: a council
 * @cell: what is recorded for the two
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): such as "Swale takes part in Audit"
 */
char *
charter_words_for_participation (const CharterRecord            *service,
                                 const CharterRecord            *council,
                                 const CharterParticipationCell *cell,
                                 const char                     *language)
{
  g_autofree char *council_name = charter_name_get_short (council, language);
  g_autofree char *service_name = charter_name_get_full (service, language);

  g_return_val_if_fail (cell != NULL, NULL);

  switch (cell->standing)
    {
    case CHARTER_PARTICIPATION_YES:
      return write_takes_part (council_name, service_name, cell);
    case CHARTER_PARTICIPATION_INFERRED:
      /* Translators: a council, a service */
      return g_strdup_printf (_("It is assumed that %1$s takes part in %2$s"),
                              council_name, service_name);
    case CHARTER_PARTICIPATION_NOT_STATED:
      /* Translators: a council, a service */
      return g_strdup_printf (_("Whether %1$s takes part in %2$s is not stated"),
                              council_name, service_name);
    case CHARTER_PARTICIPATION_NOT_KNOWN:
      /* Translators: a council, a service */
      return g_strdup_printf (_("Whether %1$s takes part in %2$s is not known for this date"),
                              council_name, service_name);
    case CHARTER_PARTICIPATION_NONE:
    default:
      /* Translators: a council, a service */
      return g_strdup_printf (_("%1$s is not listed for %2$s"), council_name, service_name);
    }
}

/**
 * charter_words_for_seat:
 * @seat: a place on a body
 * @body: the body
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): such as "Alison Broom represents Maidstone on MKS
 *   Board"
 */
char *
charter_words_for_seat (const CharterSeat   *seat,
                        const CharterRecord *body,
                        const char          *language)
{
  g_autofree char *body_name = charter_name_get_full (body, language);
  g_autofree char *person = NULL;
  g_autofree char *council = NULL;
  g_autofree char *post = NULL;

  g_return_val_if_fail (seat != NULL, NULL);

  if (seat->council != NULL)
    council = charter_name_get_short (seat->council, language);
  if (seat->membership == NULL)
    {
      post = seat->post != NULL ? charter_name_get_full (seat->post, language) : g_strdup (_("A seat"));
      /* Translators: the name of a seat, a body */
      return g_strdup_printf (_("%1$s on %2$s is vacant"), post, body_name);
    }

  person = write_name (seat, language);
  if (seat->is_substitute)
    return write_substitute (person, seat, body_name, language);
  if (council != NULL)
    /* Translators: a person, a council, a body */
    return g_strdup_printf (_("%1$s represents %2$s on %3$s"), person, council, body_name);
  /* Translators: a person, a body */
  return g_strdup_printf (_("%1$s sits on %2$s"), person, body_name);
}

/**
 * charter_words_for_person:
 * @seat: a place on a body
 * @with_office: whether the post the person holds elsewhere is wanted
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): what stands in a list of members, such as "Alison
 *   Broom, Chief Executive"
 */
char *
charter_words_for_person (const CharterSeat *seat,
                          gboolean           with_office,
                          const char        *language)
{
  GString *text;
  g_autofree char *name = NULL;

  g_return_val_if_fail (seat != NULL, NULL);

  if (seat->membership == NULL)
    {
      name = seat->post != NULL ? charter_name_get_full (seat->post, language) : g_strdup (_("A seat"));
      /* Translators: the name of a seat */
      return g_strdup_printf (_("%s: vacant"), name);
    }

  name = write_name (seat, language);
  text = g_string_new (name);
  if (with_office && seat->office != NULL)
    g_string_append_printf (text, ", %s", seat->office);
  if (seat->role != NULL && *seat->role != '\0')
    {
      g_autofree char *role = translate_words (seat->role);

      g_string_append_printf (text, " (%s)", role != NULL ? role : seat->role);
    }
  if (seat->is_substitute)
    {
      g_autofree char *principal = seat->principal != NULL
                                 ? charter_name_get_full (seat->principal, language)
                                 : g_strdup (_("somebody not recorded"));
      g_autofree char *occasion = write_occasion (seat);

      /* Translators: after the name of a substitute: whom they stand in for */
      g_string_append_printf (text, _(", for %s"), principal);
      if (occasion != NULL)
        g_string_append_printf (text, " (%s)", occasion);
    }
  else
    {
      g_autofree char *standing = write_standing (seat);

      if (standing != NULL)
        g_string_append_printf (text, " (%s)", standing);
    }
  return g_string_free (text, FALSE);
}

/**
 * charter_words_for_office:
 * @seat: a place on a body that is not vacant
 *
 * Returns: (transfer full): what stands in a list of members without names,
 *   such as "Chief Executive"
 */
char *
charter_words_for_office (const CharterSeat *seat)
{
  g_return_val_if_fail (seat != NULL, NULL);

  if (charter_name_is_visible (seat->office))
    return g_strdup (seat->office);
  if (charter_name_is_visible (seat->role))
    return translate_words (seat->role);
  return charter_name_is_visible (seat->capacity) ? translate_words (seat->capacity)
                                                  : g_strdup (_("Post not stated"));
}

/**
 * charter_words_for_post:
 * @post: a post
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): who holds it, or that this is not stated or not
 *   known
 */
char *
charter_words_for_post (const CharterGovernancePost *post,
                        const char                  *language)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (post != NULL, NULL);

  if (post->holders->len == 0)
    return g_strdup (post->not_known ? _("Holder not known for this date") : _("Holder not stated"));
  for (guint i = 0; i < post->holders->len; i++)
    g_ptr_array_add (names, charter_name_get_full (g_ptr_array_index (post->holders, i), language));
  return charter_name_join (names);
}

/**
 * charter_words_for_roles:
 * @participation: who takes part in what
 * @service: a number from 0
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full) (nullable): the roles in one service, such as
 *   "location: Swale and Tunbridge Wells"
 */
char *
charter_words_for_roles (const CharterParticipation *participation,
                         guint                       service,
                         const char                 *language)
{
  g_autoptr(GPtrArray) roles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) done = g_ptr_array_new ();
  guint n_councils = charter_participation_get_n_councils (participation);

  for (guint i = 0; i < n_councils; i++)
    {
      const char *role = charter_participation_get_cell (participation, service, i)->roles;
      g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *title = NULL;
      g_autofree char *list = NULL;

      if (role == NULL || g_ptr_array_find_with_equal_func (done, role, g_str_equal, NULL))
        continue;
      g_ptr_array_add (done, (gpointer) role);
      for (guint j = i; j < n_councils; j++)
        {
          if (g_strcmp0 (charter_participation_get_cell (participation, service, j)->roles, role) == 0)
            g_ptr_array_add (names, charter_name_get_short (charter_participation_get_council (participation, j),
                                                            language));
        }
      list = charter_name_join (names);
      /* Translators: a role such as "host", the councils that have it */
      title = translate_words (role);
      g_ptr_array_add (roles, g_strdup_printf (_("%1$s: %2$s"), title != NULL ? title : role, list));
    }
  if (roles->len == 0)
    return NULL;
  g_ptr_array_add (roles, NULL);
  return g_strjoinv ("; ", (char **) roles->pdata);
}

/**
 * charter_words_for_scope:
 * @participation: who takes part in what
 * @service: a number from 0
 *
 * Returns: (transfer full) (nullable): what alone the councils take part in,
 *   when it is the same for all of them, such as "shared manager post only"
 */
char *
charter_words_for_scope (const CharterParticipation *participation,
                         guint                       service)
{
  const char *scope = NULL;

  for (guint i = 0; i < charter_participation_get_n_councils (participation); i++)
    {
      const CharterParticipationCell *cell = charter_participation_get_cell (participation, service, i);

      if (cell->standing != CHARTER_PARTICIPATION_YES)
        continue;
      if (cell->scope == NULL || (scope != NULL && !g_str_equal (scope, cell->scope)))
        return NULL;
      scope = cell->scope;
    }
  return g_strdup (scope);
}

/**
 * charter_words_for_record:
 * @state: a state
 * @record: one of its records
 * @with_persons: whether persons may be named
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): what to call it in a list: its name; a membership,
 *   which has none, by who is a member of what, and a line by its sentence
 */
char *
charter_words_for_record (const CharterState  *state,
                          const CharterRecord *record,
                          gboolean             with_persons,
                          const char          *language)
{
  CharterRecord *member;
  CharterRecord *place;
  g_autofree char *member_name = NULL;
  g_autofree char *place_name = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  if (charter_record_get_kind (record) == CHARTER_KIND_RELATION)
    return charter_relation_write_sentence (state, record, language);
  if (charter_record_get_kind (record) == CHARTER_KIND_PERSON && !with_persons)
    return g_strdup (_("a person"));
  if (charter_record_get_kind (record) != CHARTER_KIND_MEMBERSHIP)
    return charter_name_get_full (record, language);

  member = charter_state_resolve (state, record, "member");
  if (member == NULL)
    member = charter_state_resolve (state, record, "person_id");
  place = charter_state_resolve (state, record, "post_id");
  if (place == NULL)
    place = charter_state_resolve (state, record, "organization_id");
  member_name = member == NULL ||
                (charter_record_get_kind (member) == CHARTER_KIND_PERSON && !with_persons)
              ? g_strdup (_("a person"))
              : charter_name_get_full (member, language);
  if (place == NULL)
    return g_steal_pointer (&member_name);
  place_name = charter_name_get_full (place, language);
  /* Translators: a person or council, a post, board or service */
  return g_strdup_printf (_("%1$s (%2$s)"), member_name, place_name);
}

/**
 * charter_words_for_term:
 * @record: a record with dates
 *
 * Returns: (transfer full) (nullable): from when until when it holds, such as
 *   "from 5 May 2014 to May 2015" or "ended, date not stated", or %NULL when
 *   nothing of that is recorded
 */
char *
charter_words_for_term (const CharterRecord *record)
{
  CharterDate end;
  g_autofree char *dates = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  dates = write_dates (record);
  if (charter_record_has_text (record, "status", "ended") && !charter_record_get_end (record, &end))
    return dates != NULL
         /* Translators: "from", and a date */
         ? g_strdup_printf (_("%s; ended, date not stated"), dates)
         : g_strdup (_("ended, date not stated"));
  if (dates != NULL && charter_record_get_value (record, "end_date") != NULL &&
      charter_record_get_flag (record, "until_successor") == CHARTER_FLAG_YES)
    /* Translators: a term such as "from 5 May 2014 to May 2015" */
    return g_strdup_printf (_("%s, then until a successor takes over"), dates);
  return g_steal_pointer (&dates);
}

/**
 * charter_words_for_standing:
 * @record: a record
 *
 * Returns: (transfer full) (nullable): that it is not meant for good:
 *   "seconded" or "for a limited time"; %NULL when nothing of that is recorded
 */
char *
charter_words_for_standing (const CharterRecord *record)
{
  g_return_val_if_fail (record != NULL, NULL);

  if (charter_record_has_text (record, "basis", "seconded"))
    return g_strdup (_("seconded"));
  if (charter_record_get_flag (record, "time_limited") == CHARTER_FLAG_YES)
    return g_strdup (_("for a limited time"));
  return NULL;
}

/**
 * charter_words_for_tenure:
 * @membership: a membership
 *
 * Returns: (transfer full) (nullable): how and when it is held, such as
 *   "seconded from 5 May 2014 to May 2015"; %NULL when nothing of that is
 *   recorded
 */
char *
charter_words_for_tenure (const CharterRecord *membership)
{
  g_autofree char *standing = NULL;
  g_autofree char *term = NULL;

  g_return_val_if_fail (membership != NULL, NULL);

  standing = charter_words_for_standing (membership);
  term = charter_words_for_term (membership);
  if (standing != NULL && term != NULL)
    return g_strdup_printf ("%s %s", standing, term);
  return standing != NULL ? g_steal_pointer (&standing) : g_steal_pointer (&term);
}

/**
 * charter_words_for_amount:
 * @contribution: a contribution
 *
 * Returns: (transfer full) (nullable): money as it is written: "£1,234.50", or
 *   the code of its currency and the amount; %NULL when no amount is recorded
 */
char *
charter_words_for_amount (const CharterRecord *contribution)
{
  g_autoptr(GString) text = NULL;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  const char *currency;
  double amount;
  gsize whole;

  g_return_val_if_fail (contribution != NULL, NULL);

  if (!charter_record_get_number (contribution, "amount", &amount))
    return NULL;
  currency = charter_record_get_text (contribution, "currency");
  g_ascii_formatd (digits, sizeof digits, amount == (double) (gint64) amount ? "%.0f" : "%.2f", amount);
  text = g_string_new (digits);
  whole = strcspn (text->str, ".");
  while (whole > 3 && g_ascii_isdigit (text->str[whole - 4]))
    {
      whole -= 3;
      g_string_insert_c (text, (gssize) whole, ',');
    }
  return currency == NULL || g_str_equal (currency, "GBP")
       ? g_strdup_printf ("£%s", text->str)
       : g_strdup_printf ("%s %s", currency, text->str);
}

/**
 * charter_words_for_council:
 * @council: a council
 * @full: whether its full name is wanted
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): its name with the initials of its signs: "Swale
 *   Borough Council (S)"
 */
char *
charter_words_for_council (const CharterRecord *council,
                           gboolean             full,
                           const char          *language)
{
  g_autofree char *name = full ? charter_name_get_full (council, language)
                               : charter_name_get_short (council, language);
  g_autofree char *initials = charter_name_get_initials (council, language);

  /* Translators: a council, its initials */
  return g_strdup_printf (_("%1$s (%2$s)"), name, initials);
}

/**
 * charter_words_for_partner:
 * @council: a council in a governance
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): what it is to the partnership, such as "Takes
 *   part in Audit; not listed as partner"
 */
char *
charter_words_for_partner (const CharterGovernanceCouncil *council,
                           const char                     *language)
{
  g_autofree char *service = NULL;
  g_autofree char *roles = NULL;

  g_return_val_if_fail (council != NULL, NULL);

  if (council->is_partner)
    return g_strdup (_("Partner"));
  roles = translate_words (council->proposed_roles);
  if (council->is_proposed && roles != NULL)
    /* Translators: a role such as "accountable body" */
    return g_strdup_printf (_("Proposed as partner and as %s"), roles);
  if (council->is_proposed)
    return g_strdup (_("Proposed as partner"));
  if (council->is_assumed)
    return g_strdup (_("Assumed to be a partner"));
  if (council->is_not_stated)
    return g_strdup (_("Partner: not stated"));
  if (council->is_not_known)
    return g_strdup (_("Partner: not known for this date"));
  if (council->services->len == 1)
    {
      service = charter_name_get_full (g_ptr_array_index (council->services, 0), language);
      /* Translators: a service */
      return g_strdup_printf (_("Takes part in %s; not listed as partner"), service);
    }
  if (council->services->len > 1)
    return g_strdup_printf (ngettext ("Takes part in %u service; not listed as partner",
                                      "Takes part in %u services; not listed as partner",
                                      council->services->len),
                            council->services->len);
  return g_strdup (_("Not listed as partner"));
}
