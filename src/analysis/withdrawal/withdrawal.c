/* withdrawal.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/withdrawal/withdrawal-private.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "analysis/words/scope.h"

/* The last day that a file can write. */
static const CharterDate last_day = { 9999, 12, 31 };

G_DEFINE_QUARK (charter-withdrawal-error-quark, charter_withdrawal_error)

static const struct
{
  const char *id;
  const char *caused;
} forms[] = {
  [CHARTER_WITHDRAWAL_LEAVES] = { "leaves", N_("Caused by leaving") },
  [CHARTER_WITHDRAWAL_ENDS] = { "ends", N_("Caused by the end") },
  [CHARTER_WITHDRAWAL_GOES] = { "goes", N_("Caused by going") },
};

/* The first day on which it is no longer so, no more exact than the last one
 * is. */
static gboolean
find_next (CharterWithdrawal  *self,
           GError            **error)
{
  guint32 day;

  if (!charter_date_is_set (&self->on))
    return TRUE;
  day = charter_date_get_last_day (&self->on);
  if (day >= charter_date_get_last_day (&last_day))
    {
      g_set_error_literal (error, CHARTER_WITHDRAWAL_ERROR, CHARTER_WITHDRAWAL_ERROR_DATE,
                           _("There is no day after that date. Write an earlier one."));
      return FALSE;
    }
  charter_date_init_day (&self->next, day + 1);
  if (self->on.day == 0)
    self->next.day = 0;
  if (self->on.month == 0)
    self->next.month = 0;
  return TRUE;
}

static char *
write_on (const CharterWithdrawal *self)
{
  g_autofree char *words = NULL;

  if (!charter_date_is_set (&self->on))
    return g_strdup ("");
  words = charter_date_to_words (&self->on);
  return charter_date_is_whole (&self->on)
         /* Translators: after "Swale leaves MKIP"; a day such as "5 May 2014" */
         ? g_strdup_printf (_(" on %s"), words)
         /* Translators: after "Swale leaves MKIP"; "May 2014" or "2014" */
         : g_strdup_printf (_(" at the end of %s"), words);
}

/* Its last words say when. */
static char *
write_sentence (const CharterWithdrawal *self,
                gboolean                 full)
{
  g_autofree char *name = full ? charter_name_get_full (self->subject, NULL)
                               : charter_name_get_short (self->subject, NULL);
  g_autofree char *from = self->from == NULL ? NULL
                        : full ? charter_name_get_full (self->from, NULL)
                               : charter_name_get_short (self->from, NULL);
  g_autofree char *on = write_on (self);

  if (self->form == CHARTER_WITHDRAWAL_ENDS)
    /* Translators: a service or body; nothing, or " on 5 May 2014" */
    return g_strdup_printf (_("%1$s ends%2$s"), name, on);
  if (from == NULL)
    /* Translators: a person; nothing, or " on 5 May 2014" */
    return g_strdup_printf (_("%1$s goes%2$s"), name, on);
  /* Translators: a council, a partnership; nothing, or " on 5 May 2014" */
  return g_strdup_printf (_("%1$s leaves %2$s%3$s"), name, from, on);
}

static CharterRecord *
find_in (const CharterState  *state,
         const CharterRecord *record)
{
  return record != NULL ? charter_state_get_record (state, record) : NULL;
}

static CharterWithdrawal *
make (CharterRecordSet    *records,
      const CharterRecord *subject,
      const CharterRecord *from,
      const CharterDate   *on,
      const CharterDate   *today,
      GError             **error)
{
  g_autoptr(CharterWithdrawal) self = g_new0 (CharterWithdrawal, 1);
  gboolean is_person = charter_record_get_kind (subject) == CHARTER_KIND_PERSON;
  CharterDate day = { 0 };

  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  self->edited = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->losses = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->consequences = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_consequence_free);
  if (charter_date_is_set (on))
    self->on = *on;
  if (!find_next (self, error))
    return NULL;
  /* A month or year is asked about on its first day. */
  if (charter_date_is_set (&self->next))
    charter_date_init_day (&day, charter_date_get_first_day (&self->next));
  self->before = charter_state_new (records, &day, today);
  self->recorded = charter_state_new (charter_state_get_records (self->before), NULL,
                                      charter_date_is_set (&day) ? &day : today);
  self->subject = find_in (self->before, subject);
  self->from = find_in (self->before, from);
  self->form = is_person ? CHARTER_WITHDRAWAL_GOES
             : from != NULL ? CHARTER_WITHDRAWAL_LEAVES : CHARTER_WITHDRAWAL_ENDS;
  self->from_partnership = self->from != NULL && !is_person &&
                           self->from == charter_scope_find_partnership (self->before);
  if (!is_person || from != NULL)
    {
      self->focus = g_ptr_array_new ();
      g_ptr_array_add (self->focus, from != NULL ? self->from : self->subject);
    }
  self->sentence = write_sentence (self, FALSE);
  return g_steal_pointer (&self);
}

static gboolean
check_place (const CharterWithdrawal  *self,
             GError                  **error)
{
  g_autofree char *name = NULL;
  g_autofree char *from = NULL;

  if (self->from == NULL || !charter_withdrawal_is_own (self, self->from))
    return TRUE;
  name = charter_name_get_full (self->subject, NULL);
  from = charter_name_get_full (self->from, NULL);
  g_set_error (error, CHARTER_WITHDRAWAL_ERROR, CHARTER_WITHDRAWAL_ERROR_PLACE,
               self->from == self->subject
               /* Translators: a council */
               ? _("%1$s cannot leave itself. Choose what it leaves.")
               /* Translators: a council, one of its bodies */
               : _("%1$s cannot leave %2$s, which is its own. Choose what it leaves."), name, from);
  return FALSE;
}

static void
set_nothing (const CharterWithdrawal  *self,
             GError                  **error)
{
  const CharterDate *as_at = charter_state_get_as_at (self->before);
  g_autofree char *name = charter_name_get_full (self->subject, NULL);
  g_autofree char *from = self->from != NULL ? charter_name_get_full (self->from, NULL) : NULL;
  g_autofree char *words = as_at != NULL ? charter_date_to_words (as_at) : NULL;
  g_autofree char *when = NULL;

  /* Translators: before a full stop; a day such as "5 May 2014" */
  when = words != NULL ? g_strdup_printf (_(" for %s"), words) : g_strdup ("");
  if (self->form == CHARTER_WITHDRAWAL_ENDS)
    g_set_error (error, CHARTER_WITHDRAWAL_ERROR, CHARTER_WITHDRAWAL_ERROR_NOTHING,
                 /* Translators: a service; nothing, or " for 5 May 2014" */
                 _("%1$s is not recorded as existing%2$s, so it cannot end. Choose another date."),
                 name, when);
  else if (from == NULL)
    g_set_error (error, CHARTER_WITHDRAWAL_ERROR, CHARTER_WITHDRAWAL_ERROR_NOTHING,
                 /* Translators: a person; nothing, or " for 5 May 2014" */
                 _("No seat or post is recorded%2$s for %1$s, so nothing would change."), name, when);
  else
    g_set_error (error, CHARTER_WITHDRAWAL_ERROR, CHARTER_WITHDRAWAL_ERROR_NOTHING,
                 /* Translators: a council, a partnership; nothing, or " for 5 May 2014" */
                 _("%1$s is not recorded as taking part in %2$s%3$s, so it cannot leave. Choose "
                   "something else, or another date."), name, from, when);
}

static void
add_topic (const CharterWithdrawal   *self,
           CharterConsequenceHeading  heading,
           CharterConsequenceTopic    topic,
           GPtrArray                 *sorted)
{
  for (guint i = 0; i < self->consequences->len; i++)
    {
      CharterConsequence *one = g_ptr_array_index (self->consequences, i);

      if (one->heading == heading && one->topic == topic)
        g_ptr_array_add (sorted, one);
    }
}

/* What follows only from things that may not be so may not be so either. */
static void
doubt (CharterWithdrawal *self)
{
  for (guint i = 0; i < self->consequences->len; i++)
    {
      CharterConsequence *one = g_ptr_array_index (self->consequences, i);
      gboolean is_sure = one->causes->len == 0 || one->kind < CHARTER_CONSEQUENCE_TOO_FEW;

      for (guint j = 0; j < one->causes->len && !is_sure; j++)
        is_sure = ((const CharterConsequence *) g_ptr_array_index (one->causes, j))->heading ==
                  CHARTER_CONSEQUENCE_CAUSED;
      if (!is_sure && one->heading == CHARTER_CONSEQUENCE_CAUSED)
        one->heading = CHARTER_CONSEQUENCE_NOT_SAID;
    }
}

/* By heading and topic, and within them as they were found. */
static void
sort_consequences (CharterWithdrawal *self)
{
  GPtrArray *sorted = g_ptr_array_new_full (self->consequences->len,
                                            (GDestroyNotify) charter_consequence_free);

  for (guint heading = 0; heading < CHARTER_N_CONSEQUENCE_HEADINGS; heading++)
    {
      for (guint topic = 0; topic < CHARTER_N_CONSEQUENCE_TOPICS; topic++)
        add_topic (self, (CharterConsequenceHeading) heading, (CharterConsequenceTopic) topic, sorted);
    }
  g_ptr_array_set_free_func (self->consequences, NULL);
  g_ptr_array_unref (self->consequences);
  self->consequences = sorted;
}

/**
 * charter_withdrawal_new:
 * @records: the records; they stay as they are
 * @subject: the council that leaves, the body or service that ends, or the
 *   person who goes
 * @from: (nullable): what is left, an organization; %NULL when an organization
 *   ends, or when a person goes from everything
 * @on: (nullable): the last day on which it is so; a month or year means its
 *   end; %NULL asks about what is recorded, without a date
 * @today: the day on which the question is asked
 * @error: return location for a #CharterWithdrawalError
 *
 * Returns: (transfer full) (nullable): what would follow; %NULL when the
 *   question cannot be answered
 */
CharterWithdrawal *
charter_withdrawal_new (CharterRecordSet    *records,
                        const CharterRecord *subject,
                        const CharterRecord *from,
                        const CharterDate   *on,
                        const CharterDate   *today,
                        GError             **error)
{
  g_autoptr(CharterWithdrawal) self = NULL;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (subject != NULL, NULL);
  g_return_val_if_fail (charter_record_get_kind (subject) == CHARTER_KIND_ORGANIZATION ||
                        charter_record_get_kind (subject) == CHARTER_KIND_PERSON, NULL);
  g_return_val_if_fail (from == NULL ||
                        charter_record_get_kind (from) == CHARTER_KIND_ORGANIZATION, NULL);
  g_return_val_if_fail (charter_date_is_set (today), NULL);

  self = make (records, subject, from, on, today, error);
  if (self == NULL || !check_place (self, error))
    return NULL;
  if ((self->form == CHARTER_WITHDRAWAL_ENDS &&
       charter_withdrawal_judge (self, self->before, self->subject) == CHARTER_IN_FORCE_NO) ||
      !charter_withdrawal_make_edits (self, records))
    {
      set_nothing (self, error);
      return NULL;
    }
  self->after = charter_state_new (self->records_after, charter_state_get_as_at (self->before), today);
  charter_withdrawal_add_losses (self);
  charter_withdrawal_ask_services (self);
  charter_withdrawal_ask_bodies (self);
  charter_withdrawal_ask_people (self);
  charter_withdrawal_ask_agreements (self);
  charter_withdrawal_ask_unclear (self);
  doubt (self);
  sort_consequences (self);
  return g_steal_pointer (&self);
}

/**
 * charter_withdrawal_free:
 * @self: (transfer full): a withdrawal
 */
void
charter_withdrawal_free (CharterWithdrawal *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->focus, g_ptr_array_unref);
  g_ptr_array_unref (self->edits);
  g_hash_table_unref (self->edited);
  g_hash_table_unref (self->losses);
  g_ptr_array_unref (self->consequences);
  g_clear_pointer (&self->records_after, charter_record_set_unref);
  g_clear_pointer (&self->before, charter_state_unref);
  g_clear_pointer (&self->after, charter_state_unref);
  g_clear_pointer (&self->recorded, charter_state_unref);
  g_free (self->sentence);
  g_free (self);
}

/**
 * charter_withdrawal_get_subject:
 * @self: a withdrawal
 *
 * Returns: (transfer none): who leaves or goes, or what ends
 */
CharterRecord *
charter_withdrawal_get_subject (const CharterWithdrawal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->subject;
}

/**
 * charter_withdrawal_get_from:
 * @self: a withdrawal
 *
 * Returns: (transfer none) (nullable): what is left
 */
CharterRecord *
charter_withdrawal_get_from (const CharterWithdrawal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->from;
}

/**
 * charter_withdrawal_get_on:
 * @self: a withdrawal
 *
 * Returns: (transfer none) (nullable): the last day on which it is so, whole
 *   or partial; %NULL when no date was asked about
 */
const CharterDate *
charter_withdrawal_get_on (const CharterWithdrawal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return charter_date_is_set (&self->on) ? &self->on : NULL;
}

/**
 * charter_withdrawal_get_form:
 * @self: a withdrawal
 *
 * Returns: what a program calls it: "leaves", "ends" or "goes"
 */
const char *
charter_withdrawal_get_form (const CharterWithdrawal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return forms[self->form].id;
}

/**
 * charter_withdrawal_get_sentence:
 * @self: a withdrawal
 *
 * Returns: what is assumed, without a full stop: "Swale leaves MKIP on 31 March
 *   2027"; every chain of reasons ends in it
 */
const char *
charter_withdrawal_get_sentence (const CharterWithdrawal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sentence;
}

/**
 * charter_withdrawal_get_heading_title:
 * @self: a withdrawal
 * @heading: a heading
 *
 * Returns: what stands over such consequences, in the user's language
 */
const char *
charter_withdrawal_get_heading_title (const CharterWithdrawal   *self,
                                      CharterConsequenceHeading  heading)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (heading)
    {
    case CHARTER_CONSEQUENCE_CAUSED:
      return _(forms[self->from != NULL ? CHARTER_WITHDRAWAL_LEAVES : self->form].caused);

    case CHARTER_CONSEQUENCE_BEFORE:
      return _("Already so before");

    case CHARTER_CONSEQUENCE_NOT_SAID:
    case CHARTER_N_CONSEQUENCE_HEADINGS:
    default:
      return _("Cannot be said, not recorded");
    }
}

/**
 * charter_withdrawal_write_question:
 * @self: a withdrawal
 *
 * Returns: (transfer full): the title of a report: "What if Swale Borough
 *   Council leaves the Mid Kent Improvement Partnership on 31 March 2027?"
 */
char *
charter_withdrawal_write_question (const CharterWithdrawal *self)
{
  g_autofree char *said = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  said = write_sentence (self, TRUE);
  /* Translators: a sentence: "Swale leaves MKIP on 31 March 2027" */
  return g_strdup_printf (_("What if %s?"), said);
}

/**
 * charter_withdrawal_get_rule:
 * @self: a withdrawal
 *
 * Returns: (nullable): what is recorded of how a council leaves the
 *   partnership; %NULL when nothing is, or when something else is asked
 */
const char *
charter_withdrawal_get_rule (const CharterWithdrawal *self)
{
  CharterRecord *head;
  const char *rule;

  g_return_val_if_fail (self != NULL, NULL);

  if (!self->from_partnership)
    return NULL;
  head = charter_record_set_get_partnership (charter_state_get_records (self->before));
  rule = head != NULL ? charter_record_get_text (head, "withdrawal_rule") : NULL;
  return charter_name_is_visible (rule) ? rule : NULL;
}

/**
 * charter_withdrawal_get_before:
 * @self: a withdrawal
 *
 * Returns: (transfer none): how things stand without it on the day after, or
 *   as recorded
 */
CharterState *
charter_withdrawal_get_before (const CharterWithdrawal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->before;
}

/**
 * charter_withdrawal_get_after:
 * @self: a withdrawal
 *
 * Returns: (transfer none): how things would stand then
 */
CharterState *
charter_withdrawal_get_after (const CharterWithdrawal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->after;
}

/**
 * charter_withdrawal_get_records_after:
 * @self: a withdrawal
 *
 * Returns: (transfer none): the records as they would be, for any date; they
 *   have the handles of the document
 */
CharterRecordSet *
charter_withdrawal_get_records_after (const CharterWithdrawal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->records_after;
}

/**
 * charter_withdrawal_get_edits:
 * @self: a withdrawal
 *
 * Returns: (transfer none) (element-type CharterEdit): the edits that make
 *   those records from the document's, in their order
 */
GPtrArray *
charter_withdrawal_get_edits (const CharterWithdrawal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->edits;
}

/**
 * charter_withdrawal_get_n:
 * @self: a withdrawal
 *
 * Returns: how many consequences there are
 */
guint
charter_withdrawal_get_n (const CharterWithdrawal *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->consequences->len;
}

/**
 * charter_withdrawal_get:
 * @self: a withdrawal
 * @number: a number from 0
 *
 * Returns: (transfer none): a consequence; they stand by heading, then by topic
 */
const CharterConsequence *
charter_withdrawal_get (const CharterWithdrawal *self,
                        guint                    number)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (number < self->consequences->len, NULL);

  return g_ptr_array_index (self->consequences, number);
}

/**
 * charter_withdrawal_count_undated:
 * @self: a withdrawal
 *
 * Returns: how many records would end that have no date to say that they were
 *   so on the day asked about; they were taken as they are recorded
 */
guint
charter_withdrawal_count_undated (const CharterWithdrawal *self)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->consequences->len; i++)
    {
      const CharterConsequence *one = g_ptr_array_index (self->consequences, i);
      CharterRecord *record = one->records->len > 0 ? g_ptr_array_index (one->records, 0) : NULL;

      if (one->heading == CHARTER_CONSEQUENCE_CAUSED && record != NULL &&
          charter_withdrawal_find_loss (self, record) == one &&
          charter_state_get_in_force (self->before, record) == CHARTER_IN_FORCE_NOT_KNOWN)
        count++;
    }
  return count;
}
