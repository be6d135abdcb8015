/* agreement-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/agreement-rules.h"

#include <glib/gi18n.h>

#include "analysis/rules/rule-facts.h"
#include "analysis/words/names.h"
#include "analysis/words/notice.h"
#include "model/value.h"

/* How long before the last day for notice somebody has to know, in months. */
#define NOTICE_MONTHS 6

static gboolean
has_other_agreement (CharterRuleRun      *run,
                     const CharterRecord *organization,
                     const CharterRecord *agreement)
{
  g_autoptr(GPtrArray) others =
    charter_rule_list_referrers (run, organization, "covers_ids", CHARTER_KIND_AGREEMENT);

  for (guint i = 0; i < others->len; i++)
    {
      if (g_ptr_array_index (others, i) != agreement &&
          charter_rule_run_may_hold (run, g_ptr_array_index (others, i)))
        return TRUE;
    }
  return FALSE;
}

/* What it covered goes on, and nothing else covers it. */
static GPtrArray *
list_left_bare (CharterRuleRun      *run,
                const CharterRecord *agreement)
{
  g_autoptr(GPtrArray) covered = charter_rule_list_named (run, agreement, "covers_ids");
  GPtrArray *bare = g_ptr_array_new ();

  for (guint i = 0; i < covered->len; i++)
    {
      CharterRecord *one = g_ptr_array_index (covered, i);

      if (charter_rule_run_holds (run, one) && !has_other_agreement (run, one, agreement))
        g_ptr_array_add (bare, one);
    }
  return bare;
}

static void
check_expired_one (const CharterRule *rule,
                   CharterRuleRun    *run,
                   CharterRecord     *agreement)
{
  g_autoptr(GPtrArray) bare = NULL;
  g_autofree char *name = NULL;
  g_autofree char *names = NULL;
  g_autofree char *date = NULL;
  CharterFinding *finding;
  CharterDate end;

  if (!charter_record_get_end (agreement, &end) ||
      charter_date_get_last_day (&end) >= charter_rule_run_get_day (run) ||
      charter_record_get_certainty (agreement) != CHARTER_CERTAINTY_STATED)
    return;
  bare = list_left_bare (run, agreement);
  if (bare->len == 0)
    return;
  name = charter_rule_run_name (run, agreement);
  names = charter_rule_write_names (run, bare);
  date = charter_date_to_words (&end);
  finding = charter_rule_run_report (run, rule, agreement, "/end_date",
                                     /* Translators: an agreement, a date, services */
                                     _("“%1$s” has expired (%2$s), and no other agreement is recorded "
                                       "for %3$s."), name, date, names);
  for (guint i = 0; i < bare->len; i++)
    charter_rule_run_add_fact (run, finding, g_ptr_array_index (bare, i));
}

static void
check_expired (const CharterRule *rule,
               CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_AGREEMENT, check_expired_one);
}

static void
check_notice_of (const CharterRule *rule,
                 CharterRuleRun    *run,
                 CharterRecord     *agreement)
{
  g_autofree char *name = NULL;
  g_autofree char *last_words = NULL;
  g_autofree char *end_words = NULL;
  CharterDate end;
  CharterDate last;
  GDate horizon;
  guint32 day = charter_rule_run_get_day (run);

  if (!charter_record_get_end (agreement, &end) || !charter_rule_run_holds (run, agreement) ||
      !charter_notice_find_last_day (agreement, &end, &last))
    return;
  g_date_clear (&horizon, 1);
  g_date_set_julian (&horizon, day);
  g_date_add_months (&horizon, NOTICE_MONTHS);
  if (charter_date_get_last_day (&last) < day ||
      charter_date_get_first_day (&last) > g_date_get_julian (&horizon))
    return;
  name = charter_rule_run_name (run, agreement);
  last_words = charter_date_to_words (&last);
  end_words = charter_date_to_words (&end);
  charter_rule_run_report (run, rule, agreement, "/notice_months",
                           /* Translators: an agreement, a day, a day */
                           _("“%1$s”: the last day for notice is %2$s, for an end on %3$s."),
                           name, last_words, end_words);
}

static void
check_notice (const CharterRule *rule,
              CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_AGREEMENT, check_notice_of);
}

static void
check_review_of (const CharterRule *rule,
                 CharterRuleRun    *run,
                 CharterRecord     *agreement)
{
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  CharterDate review;

  if (!charter_record_get_date (agreement, "review_date", &review) ||
      charter_date_get_last_day (&review) >= charter_rule_run_get_day (run) ||
      !charter_rule_run_holds (run, agreement))
    return;
  name = charter_rule_run_name (run, agreement);
  words = charter_date_to_words (&review);
  charter_rule_run_report (run, rule, agreement, "/review_date",
                           /* Translators: an agreement, a date */
                           _("“%1$s” was to be reviewed (%2$s), and the date has passed."),
                           name, words);
}

static void
check_reviews (const CharterRule *rule,
               CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_AGREEMENT, check_review_of);
}

/* Who signed and when, of the parties that are named. */
static gboolean
has_signed (const CharterRecord *agreement,
            const CharterRecord *party)
{
  GVariant *rows = charter_record_get_value (agreement, "signatories");

  for (gsize i = 0; i < charter_value_get_n_entries (rows); i++)
    {
      g_autoptr(GVariant) row = charter_value_get_entry (rows, i);

      if (g_strcmp0 (charter_value_get_member_text (row, "party_id"),
                     charter_record_get_id (party)) == 0 &&
          charter_value_get_member_text (row, "date") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Where no signature of a named party is recorded, signing is not recorded at
 * all. */
static void
check_signed_one (const CharterRule *rule,
                  CharterRuleRun    *run,
                  CharterRecord     *agreement)
{
  g_autoptr(GPtrArray) parties = NULL;
  g_autoptr(GPtrArray) unsigned_parties = g_ptr_array_new ();
  g_autofree char *name = NULL;
  g_autofree char *names = NULL;

  if (!charter_rule_run_holds (run, agreement))
    return;
  parties = charter_rule_list_named (run, agreement, "party_ids");
  for (guint i = 0; i < parties->len; i++)
    {
      if (!has_signed (agreement, g_ptr_array_index (parties, i)))
        g_ptr_array_add (unsigned_parties, g_ptr_array_index (parties, i));
    }
  if (unsigned_parties->len == 0 || unsigned_parties->len == parties->len)
    return;
  name = charter_rule_run_name (run, agreement);
  names = charter_rule_write_names (run, unsigned_parties);
  charter_rule_run_report (run, rule, agreement, "/signatories",
                           /* Translators: an agreement, councils */
                           _("“%1$s” counts as in force, and no signature of %2$s is recorded."),
                           name, names);
}

static void
check_signed (const CharterRule *rule,
              CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_AGREEMENT, check_signed_one);
}

/* A commitment of everybody to everybody has nobody to leave it. */
static gboolean
is_between_parties (const CharterRecord *agreement)
{
  return charter_value_get_n_entries (charter_record_get_value (agreement, "party_ids")) > 0 ||
         charter_value_get_n_entries (charter_record_get_value (agreement, "covers_ids")) > 0;
}

static void
check_exit (const CharterRule *rule,
            CharterRuleRun    *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  guint n_records = charter_record_set_get_n_records (records, CHARTER_KIND_AGREEMENT);
  g_autoptr(GPtrArray) agreements = g_ptr_array_new ();
  g_autofree char *names = NULL;
  double months;

  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *one = charter_record_set_get_record (records, CHARTER_KIND_AGREEMENT, i);

      if (charter_record_is_readable (one) && charter_rule_run_holds (run, one) &&
          !charter_name_is_visible (charter_record_get_text (one, "exit_terms")) &&
          !charter_rule_get_months (one, &months) && is_between_parties (one))
        g_ptr_array_add (agreements, one);
    }
  names = charter_rule_write_names (run, agreements);
  charter_rule_run_report_group (
    run, rule, agreements,
    /* Translators: a number, agreements */
    g_strdup_printf (ngettext ("Terms of leaving not stated for %1$u agreement: %2$s.",
                               "Terms of leaving not stated for %1$u agreements: %2$s.",
                               agreements->len), agreements->len, names));
}

static const CharterRule rules[] = {
  { "agreement-expired", CHARTER_SEVERITY_WARNING, N_("Agreement expired"), check_expired,
    N_("What it covered goes on without an agreement, as far as is recorded."),
    N_("Record the new agreement, or how long this one was extended."), FALSE },
  { "agreement-notice", CHARTER_SEVERITY_WARNING, N_("Last day for notice within six months"),
    check_notice, N_("Whoever wants to leave then has to say so by that day."),
    N_("Ask the councils whether they want to go on."), FALSE },
  { "agreement-review", CHARTER_SEVERITY_NOTE, N_("Review overdue"), check_reviews,
    N_("An agreement that is not reviewed may no longer be what is done."),
    N_("Record the review and the date of the next one."), FALSE },
  { "agreement-unsigned", CHARTER_SEVERITY_WARNING, N_("Agreement not signed by every party"),
    check_signed, N_("Who has not signed may not be bound."),
    N_("Record when it signed, or that the agreement is only agreed or proposed."), FALSE },
  { "agreement-exit", CHARTER_SEVERITY_NOTE, N_("Terms of leaving not stated"), check_exit,
    N_("What leaving would cost, and how long it takes, cannot be told."),
    N_("Write the terms of leaving or the notice, if the agreement has them."), FALSE },
};

/**
 * charter_agreement_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on agreements.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_agreement_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
