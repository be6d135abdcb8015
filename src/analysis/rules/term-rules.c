/* term-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/term-rules.h"

#include <glib/gi18n.h>

#include "analysis/rules/rule-facts.h"
#include "analysis/words/names.h"

/* By the end of this month all councils have met for their year. */
#define ANNUAL_MONTH 5
#define ANNUAL_DAY 31

/* A chain of bodies longer than this goes round in a circle. */
#define LONGEST_CHAIN 32

/* What a record cannot outlive. */
static const struct
{
  CharterKindId  kind;
  const char    *field;
} hosts[] = {
  { CHARTER_KIND_ORGANIZATION, "parent_id" },
  { CHARTER_KIND_POST,         "organization_id" },
  { CHARTER_KIND_POST,         "on_behalf_of_id" },
  { CHARTER_KIND_MEMBERSHIP,   "organization_id" },
  { CHARTER_KIND_MEMBERSHIP,   "post_id" },
  { CHARTER_KIND_MEMBERSHIP,   "member" },
  { CHARTER_KIND_MEMBERSHIP,   "on_behalf_of_id" },
};

static void
check_term (const CharterRule *rule,
            CharterRuleRun    *run,
            CharterRecord     *membership)
{
  CharterDate end;
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;

  if (charter_record_get_flag (membership, "until_successor") != CHARTER_FLAG_YES ||
      !charter_record_get_end (membership, &end) ||
      charter_date_get_last_day (&end) >= charter_rule_run_get_day (run) ||
      !charter_rule_run_holds (run, membership))
    return;
  name = charter_rule_run_name (run, membership);
  date = charter_date_to_words (&end);
  charter_rule_run_report (run, rule, membership, "/end_date",
                           /* Translators: a membership, such as "Ann Lee, Chair"; a date */
                           _("%1$s: the term has ended (%2$s), and nobody is recorded as the successor."),
                           name, date);
}

static void
check_record_ended (const CharterRule *rule,
                    CharterRuleRun    *run,
                    CharterRecord     *record)
{
  g_autofree char *name = NULL;
  CharterDate date;

  if (!charter_record_has_text (record, "status", "ended") ||
      !charter_record_get_start (record, &date) || charter_record_get_end (record, &date))
    return;
  name = charter_rule_run_name (run, record);
  charter_rule_run_report (run, rule, record, "/status",
                           /* Translators: a record */
                           _("“%s” has a date on which it began and is marked as ended, but not when."),
                           name);
}

static void
check_ended (const CharterRule *rule,
             CharterRuleRun    *run)
{
  static const CharterKindId kinds[] = {
    CHARTER_KIND_ORGANIZATION, CHARTER_KIND_POST, CHARTER_KIND_MEMBERSHIP, CHARTER_KIND_RELATION,
    CHARTER_KIND_AGREEMENT, CHARTER_KIND_CONTRIBUTION,
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    charter_rule_ask_each (rule, run, kinds[i], check_record_ended);
}

static void
check_terms (const CharterRule *rule,
             CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_MEMBERSHIP, check_term);
}

/* On which day at the latest the record is said to hold still; of an open one
 * it is the day on which it begins. */
static gboolean
find_last_claimed (const CharterRecord *record,
                   CharterDate         *date,
                   gboolean            *is_end)
{
  *is_end = charter_record_get_end (record, date);
  return *is_end || charter_record_get_start (record, date);
}

static void
report_outliving (const CharterRule   *rule,
                  CharterRuleRun      *run,
                  CharterRecord       *record,
                  const CharterRecord *host,
                  const CharterDate   *date,
                  gboolean             is_end,
                  const CharterDate   *host_end)
{
  g_autofree char *name = charter_rule_run_name (run, record);
  g_autofree char *host_name = charter_rule_run_name (run, host);
  g_autofree char *words = charter_date_to_words (date);
  g_autofree char *host_words = charter_date_to_words (host_end);
  CharterFinding *finding;

  if (is_end)
    finding = charter_rule_run_report (run, rule, record, "",
                                       /* Translators: a record, a date, what it belongs to, a date */
                                       _("“%1$s” is recorded until %2$s, but “%3$s” has ended (%4$s)."),
                                       name, words, host_name, host_words);
  else
    finding = charter_rule_run_report (run, rule, record, "",
                                       /* Translators: a record, a date, what it belongs to, a date */
                                       _("“%1$s” is recorded from %2$s, but “%3$s” has ended (%4$s)."),
                                       name, words, host_name, host_words);
  charter_rule_run_add_fact (run, finding, host);
}

static void
check_record_outliving (const CharterRule *rule,
                        CharterRuleRun    *run,
                        CharterRecord     *record)
{
  CharterDate date;
  CharterDate host_end;
  gboolean is_end;

  if (!find_last_claimed (record, &date, &is_end))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      CharterRecord *host;

      if (hosts[i].kind != charter_record_get_kind (record))
        continue;
      host = charter_state_resolve (charter_rule_run_get_state (run), record, hosts[i].field);
      if (host == NULL || !charter_record_get_end (host, &host_end) ||
          charter_date_get_first_day (&date) <= charter_date_get_last_day (&host_end))
        continue;
      report_outliving (rule, run, record, host, &date, is_end, &host_end);
      return;
    }
}

static void
check_outliving (const CharterRule *rule,
                 CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_ORGANIZATION, check_record_outliving);
  charter_rule_ask_each (rule, run, CHARTER_KIND_POST, check_record_outliving);
  charter_rule_ask_each (rule, run, CHARTER_KIND_MEMBERSHIP, check_record_outliving);
}

/* Whether the council took part in it, and does no longer; @last is the record
 * that ended last. */
static gboolean
has_left (CharterRuleRun       *run,
          const CharterRecord  *council,
          const CharterRecord  *organization,
          CharterRecord       **last)
{
  g_autoptr(GPtrArray) memberships =
    charter_rule_list_referrers (run, council, "member", CHARTER_KIND_MEMBERSHIP);
  CharterDate latest = { 0 };
  CharterDate end;

  *last = NULL;
  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);

      if (charter_state_resolve (charter_rule_run_get_state (run), membership,
                                 "organization_id") != organization)
        continue;
      if (charter_rule_run_may_hold (run, membership))
        return FALSE;
      if (charter_record_has_text (membership, "status", "proposed") ||
          charter_record_has_text (membership, "status", "recommended") ||
          !charter_record_get_end (membership, &end) ||
          charter_date_get_last_day (&end) >= charter_rule_run_get_day (run))
        continue;
      if (*last == NULL || charter_date_get_last_day (&end) > charter_date_get_last_day (&latest))
        {
          *last = membership;
          latest = end;
        }
    }
  return *last != NULL;
}

static void
report_left (const CharterRule   *rule,
             CharterRuleRun      *run,
             CharterRecord       *membership,
             const CharterRecord *council,
             const CharterRecord *organization,
             const CharterRecord *last)
{
  g_autofree char *name = charter_rule_run_name (run, membership);
  g_autofree char *council_name = charter_name_get_short (council, NULL);
  g_autofree char *organization_name = charter_name_get_short (organization, NULL);
  g_autofree char *words = NULL;
  CharterFinding *finding;
  CharterDate end;

  if (!charter_record_get_end (last, &end))
    return;
  words = charter_date_to_words (&end);
  finding = charter_rule_run_report (run, rule, membership, "",
                                     /* Translators: a membership, a council, a partnership, a date */
                                     _("%1$s: %2$s has left %3$s (%4$s)."),
                                     name, council_name, organization_name, words);
  charter_rule_run_add_fact (run, finding, last);
}

static void
check_representation (const CharterRule *rule,
                      CharterRuleRun    *run,
                      CharterRecord     *membership)
{
  CharterState *state = charter_rule_run_get_state (run);
  CharterRecord *place = charter_rule_find_place (run, membership);
  CharterRecord *council = charter_state_resolve (state, membership, "on_behalf_of_id");
  CharterRecord *post = charter_state_resolve (state, membership, "post_id");
  CharterRecord *last;

  if (council == NULL && post != NULL)
    council = charter_state_resolve (state, post, "on_behalf_of_id");
  if (council == NULL || !charter_rule_run_holds (run, membership))
    return;
  for (guint i = 0; place != NULL && i < LONGEST_CHAIN; i++)
    {
      if (has_left (run, council, place, &last))
        {
          report_left (rule, run, membership, council, place, last);
          return;
        }
      place = charter_state_resolve (state, place, "parent_id");
    }
}

static void
check_representations (const CharterRule *rule,
                       CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_MEMBERSHIP, check_representation);
}

/* The last day by which all councils had met for their year. */
static void
find_annual_day (CharterRuleRun *run,
                 CharterDate    *date)
{
  CharterDate day;

  charter_date_init_day (&day, charter_rule_run_get_day (run));
  *date = (CharterDate) { day.year, ANNUAL_MONTH, ANNUAL_DAY };
  if (charter_date_get_last_day (date) > charter_rule_run_get_day (run))
    date->year--;
}

static gboolean
is_confirmed (CharterRuleRun      *run,
              const CharterRecord *membership,
              const CharterDate   *since)
{
  CharterDate date;

  return (charter_record_get_start (membership, &date) &&
          charter_date_get_last_day (&date) >= charter_date_get_first_day (since)) ||
         (charter_state_get_last_known (charter_rule_run_get_state (run), membership, &date) &&
          charter_date_get_last_day (&date) >= charter_date_get_first_day (since));
}

static void
check_confirmed (const CharterRule *rule,
                 CharterRuleRun    *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  guint n_records = charter_record_set_get_n_records (records, CHARTER_KIND_MEMBERSHIP);
  g_autoptr(GPtrArray) old = g_ptr_array_new ();
  g_autofree char *words = NULL;
  CharterDate annual;
  CharterDate since;

  find_annual_day (run, &annual);
  since = (CharterDate) { annual.year, annual.month, 1 };
  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *one = charter_record_set_get_record (records, CHARTER_KIND_MEMBERSHIP, i);

      if (charter_record_is_readable (one) && charter_rule_run_holds (run, one) &&
          charter_state_resolve (charter_rule_run_get_state (run), one, "person_id") != NULL &&
          !is_confirmed (run, one, &since))
        g_ptr_array_add (old, one);
    }
  annual.day = 0;
  words = charter_date_to_words (&annual);
  charter_rule_run_report_group (
    run, rule, old,
    /* Translators: a number, a month such as "May 2026" */
    g_strdup_printf (ngettext ("%1$u record of who holds a post or sits on a body is older than the "
                               "annual councils of %2$s.",
                               "%1$u records of who holds a post or sits on a body are older than the "
                               "annual councils of %2$s.", old->len), old->len, words));
}

static const CharterRule rules[] = {
  { "ended-undated", CHARTER_SEVERITY_WARNING, N_("Ended, but no document says when"), check_ended,
    N_("A diagram of a date after its beginning cannot tell whether it still held."),
    N_("Write the date on which it ended, if a document states it."), FALSE },
  { "term-carried-over", CHARTER_SEVERITY_WARNING, N_("Carried over past the end of a term"),
    check_terms,
    N_("Diagrams show the person until a successor is recorded, as the office is kept until then."),
    N_("Record the successor, or a new term if the person was appointed again."), FALSE },
  { "membership-outlives", CHARTER_SEVERITY_WARNING, N_("Goes on after what it belongs to ended"),
    check_outliving, N_("Diagrams leave it out after that end, whatever its own dates say."),
    N_("Correct one of the dates."), FALSE },
  { "participation-outlived", CHARTER_SEVERITY_WARNING, N_("Represents a council that has left"),
    check_representations,
    N_("The person is still shown, and counted, for a council that takes no part any more."),
    N_("Write when the person’s place ended, or correct when the council left."), FALSE },
  { "not-confirmed", CHARTER_SEVERITY_NOTE, N_("Not confirmed since the annual council"),
    check_confirmed, N_("Seats change at annual council, so they may be held by others by now."),
    N_("Go through them with “Annual council” in the main menu, or write when they were confirmed."),
    FALSE },
};

/**
 * charter_term_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on terms, and on what goes on after what it belongs to.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_term_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
