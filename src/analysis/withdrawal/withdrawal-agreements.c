/* withdrawal-agreements.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/withdrawal/withdrawal-private.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "analysis/words/notice.h"
#include "model/value.h"

/* One agreement with what it names. */
typedef struct
{
  CharterWithdrawal *withdrawal;
  CharterRecord     *agreement;
  GPtrArray         *parties;  /* of CharterRecord */
  GPtrArray         *covers;   /* of CharterRecord: what is left or ends, of what it covers */
  guint              n_covers; /* of everything */
  gboolean           is_party;
} Asking;

static void
asking_clear (Asking *self)
{
  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->covers);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asking, asking_clear)

static GPtrArray *
list_named (const CharterWithdrawal *self,
            const CharterRecord     *agreement,
            const char              *key)
{
  GVariant *ids = charter_record_get_value (agreement, key);
  GPtrArray *list = g_ptr_array_new ();

  for (gsize i = 0; i < charter_value_get_n_entries (ids); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (ids, i);
      const char *id = charter_value_get_text (entry);
      CharterRecord *record = id != NULL
        ? charter_record_set_find_id (charter_state_get_records (self->before),
                                      CHARTER_KIND_ORGANIZATION, id)
        : NULL;

      if (record != NULL && !g_ptr_array_find (list, record, NULL))
        g_ptr_array_add (list, record);
    }
  return list;
}

/* Who leaves a partnership does not leave a service in which it has no part. */
static gboolean
is_touched (const CharterWithdrawal *self,
            CharterRecord           *organization)
{
  if (!charter_withdrawal_is_in_scope (self, organization))
    return FALSE;
  if (organization == self->from || self->form == CHARTER_WITHDRAWAL_ENDS)
    return TRUE;
  for (guint i = 0; i < self->consequences->len; i++)
    {
      const CharterConsequence *one = g_ptr_array_index (self->consequences, i);

      if (one->kind == CHARTER_LOSS_PARTICIPATION &&
          charter_withdrawal_find_place (self, g_ptr_array_index (one->records, 0)) == organization)
        return TRUE;
    }
  return FALSE;
}

static Asking
asking_new (CharterWithdrawal *self,
            CharterRecord     *agreement)
{
  Asking asking = { self, agreement, list_named (self, agreement, "party_ids"),
                    g_ptr_array_new (), 0, FALSE };
  g_autoptr(GPtrArray) covers = list_named (self, agreement, "covers_ids");

  asking.n_covers = covers->len;
  for (guint i = 0; i < covers->len; i++)
    {
      if (is_touched (self, g_ptr_array_index (covers, i)))
        g_ptr_array_add (asking.covers, g_ptr_array_index (covers, i));
    }
  for (guint i = 0; i < asking.parties->len; i++)
    asking.is_party = asking.is_party ||
                      charter_withdrawal_is_own (self, g_ptr_array_index (asking.parties, i));
  return asking;
}

static void
say (GString *text,
     char    *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static void
say_party (const Asking *asking,
           GString      *text)
{
  g_autofree char *name = charter_name_get_full (asking->agreement, NULL);
  g_autofree char *covers = charter_withdrawal_join_names (asking->covers);
  g_autofree char *subject = charter_name_get_short (asking->withdrawal->subject, NULL);

  if (asking->is_party && asking->covers->len == 0)
    /* Translators: a council, an agreement */
    say (text, g_strdup_printf (_("%1$s is a party to the agreement “%2$s”."), subject, name));
  else if (asking->is_party)
    /* Translators: a council, an agreement, services */
    say (text, g_strdup_printf (_("%1$s is a party to the agreement “%2$s”, which covers %3$s."),
                                subject, name, covers));
  else if (asking->withdrawal->form == CHARTER_WITHDRAWAL_ENDS)
    /* Translators: an agreement, services */
    say (text, g_strdup_printf (_("The agreement “%1$s” covers %2$s."), name, covers));
  else if (asking->parties->len == 0)
    /* Translators: an agreement, services */
    say (text, g_strdup_printf (_("The agreement “%1$s” covers %2$s. Its parties are not recorded."),
                                name, covers));
  else
    /* Translators: an agreement, services, a council */
    say (text, g_strdup_printf (_("The agreement “%1$s” covers %2$s. %3$s is not among its recorded "
                                  "parties."), name, covers, subject));
}

static void
say_rest (const Asking *asking,
          GString      *text)
{
  g_autoptr(GPtrArray) rest = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (guint i = 0; asking->is_party && i < asking->parties->len; i++)
    {
      CharterRecord *party = g_ptr_array_index (asking->parties, i);

      if (!charter_withdrawal_is_own (asking->withdrawal, party))
        g_ptr_array_add (rest, party);
    }
  if (rest->len != 1)
    return;
  names = charter_withdrawal_join_names (rest);
  /* Translators: a council */
  say (text, g_strdup_printf (_("Of the recorded parties only %s would be left."), names));
}

static gboolean
get_months (const CharterRecord *agreement,
            double              *months)
{
  return charter_record_get_number (agreement, "notice_months", months) && *months >= 0 &&
         *months <= G_MAXINT;
}

static void
say_notice (const Asking *asking,
            GString      *text)
{
  const CharterWithdrawal *self = asking->withdrawal;
  const CharterDate *today = charter_state_get_today (self->before);
  g_autofree char *words = NULL;
  CharterDate last;
  double months;

  if (!get_months (asking->agreement, &months))
    return;
  say (text, g_strdup_printf (ngettext ("It asks for %u month’s notice.",
                                        "It asks for %u months’ notice.", (guint) months),
                              (guint) months));
  if (!charter_notice_find_last_day (asking->agreement, &self->on, &last))
    return;
  words = charter_date_to_words (&last);
  /* Translators: a day */
  say (text, g_strdup_printf (_("For that day, notice has to be given by %s."), words));
  if (charter_date_get_last_day (&last) < charter_date_get_first_day (today))
    say (text, g_strdup (_("That day has passed.")));
}

static void
say_terms (const Asking *asking,
           GString      *text)
{
  const char *terms = charter_record_get_text (asking->agreement, "exit_terms");
  CharterFlag binding = charter_record_get_flag (asking->agreement, "legally_binding");
  CharterDate date;

  if (binding != CHARTER_FLAG_NOT_STATED)
    say (text, g_strdup (binding == CHARTER_FLAG_YES ? _("It is legally binding.")
                                                     : _("It is not legally binding.")));
  if (charter_record_get_date (asking->agreement, "end_date", &date))
    {
      g_autofree char *words = charter_date_to_words (&date);

      /* Translators: a date */
      say (text, g_strdup_printf (_("It runs until %s."), words));
    }
  else if (charter_state_get_last_known (asking->withdrawal->before, asking->agreement, &date))
    {
      g_autofree char *words = charter_date_to_words (&date);

      /* Translators: a date */
      say (text, g_strdup_printf (_("Its end is not recorded; the latest source on it is of %s."),
                                  words));
    }
  if (charter_name_is_visible (terms))
    /* Translators: words of an agreement */
    say (text, g_strdup_printf (_("Recorded on leaving: “%s”"), terms));
}

/* What is left or ends may be touched by it. */
static gboolean
is_relevant (const Asking *asking)
{
  return asking->covers->len > 0 || (asking->is_party && asking->n_covers == 0);
}

static CharterConsequenceHeading
choose_heading (const Asking *asking,
                GString      *text)
{
  const CharterWithdrawal *self = asking->withdrawal;
  CharterInForce in_force = charter_withdrawal_judge (self, self->before, asking->agreement);

  if (in_force == CHARTER_IN_FORCE_NO)
    {
      say (text, g_strdup (charter_record_has_text (asking->agreement, "status", "recommended")
                           ? _("It is only recommended.") : _("It is only proposed.")));
      return CHARTER_CONSEQUENCE_NOT_SAID;
    }
  if (in_force == CHARTER_IN_FORCE_NOT_KNOWN)
    {
      say (text, g_strdup (_("Whether it applies then is not recorded.")));
      return CHARTER_CONSEQUENCE_NOT_SAID;
    }
  if (asking->covers->len == 0 && !self->from_partnership)
    {
      say (text, g_strdup (_("What it covers is not recorded.")));
      return CHARTER_CONSEQUENCE_NOT_SAID;
    }
  return CHARTER_CONSEQUENCE_CAUSED;
}

static CharterConsequence *
ask_agreement (CharterWithdrawal *self,
               CharterRecord     *agreement)
{
  g_auto(Asking) asking = asking_new (self, agreement);
  g_autoptr(GString) text = g_string_new (NULL);
  CharterConsequenceHeading heading;

  if (!is_relevant (&asking) ||
      (charter_withdrawal_judge (self, self->before, agreement) == CHARTER_IN_FORCE_NO &&
       !charter_state_is_proposed (self->recorded, agreement)))
    return NULL;
  say_party (&asking, text);
  heading = choose_heading (&asking, text);
  say_rest (&asking, text);
  say_notice (&asking, text);
  say_terms (&asking, text);
  return charter_withdrawal_add (self, heading, CHARTER_CONSEQUENCE_AGREEMENT,
                                 CHARTER_CONSEQUENCE_AGREEMENTS, agreement,
                                 g_strdup (text->str));
}

static void
add_without_notice (CharterWithdrawal *self,
                    GPtrArray         *agreements)
{
  g_autofree char *names = charter_withdrawal_join_names (agreements);
  CharterConsequence *consequence;

  if (agreements->len == 0)
    return;
  consequence = charter_withdrawal_add (self, CHARTER_CONSEQUENCE_NOT_SAID,
                                        CHARTER_CONSEQUENCE_NOT_RECORDED,
                                        CHARTER_CONSEQUENCE_AGREEMENTS, NULL,
                                        /* Translators: agreements */
                                        g_strdup_printf (_("The notice to be given is not recorded "
                                                           "for: %s."), names));
  for (guint i = 0; i < agreements->len; i++)
    charter_consequence_add_record (consequence, g_ptr_array_index (agreements, i));
}

/**
 * charter_withdrawal_ask_agreements:
 * @self: a withdrawal
 *
 * Adds the agreements that bind who leaves, or cover what is left or ends,
 * with the notice they ask for and the last day to give it.
 */
void
charter_withdrawal_ask_agreements (CharterWithdrawal *self)
{
  g_autoptr(GPtrArray) without_notice = g_ptr_array_new ();
  CharterRecordSet *records;
  double months;

  g_return_if_fail (self != NULL);

  if (self->form == CHARTER_WITHDRAWAL_GOES)
    return;
  records = charter_state_get_records (self->before);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_AGREEMENT); i++)
    {
      CharterRecord *agreement = charter_record_set_get_record (records, CHARTER_KIND_AGREEMENT, i);
      CharterConsequence *consequence = ask_agreement (self, agreement);

      if (consequence != NULL && consequence->heading == CHARTER_CONSEQUENCE_CAUSED &&
          !get_months (agreement, &months))
        g_ptr_array_add (without_notice, agreement);
    }
  add_without_notice (self, without_notice);
}
