/* evidence-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/evidence-rules.h"

#include <glib/gi18n.h>

#include "analysis/rules/rule-facts.h"
#include "analysis/seats/seating.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "model/value.h"

/* What is a fact and not a part of the file. */
static const CharterKindId fact_kinds[] = {
  CHARTER_KIND_ORGANIZATION,
  CHARTER_KIND_POST,
  CHARTER_KIND_MEMBERSHIP,
  CHARTER_KIND_RELATION,
  CHARTER_KIND_AGREEMENT,
  CHARTER_KIND_CONTRIBUTION,
  CHARTER_KIND_EVENT,
};

static gboolean
has_source (const CharterRecord *record)
{
  return charter_value_get_n_entries (charter_record_get_value (record, "citations")) > 0 ||
         charter_value_get_n_entries (charter_record_get_value (record, "sources")) > 0;
}

/* Of what is only inferred or not stated, no document says anything. */
static void
check_sources (const CharterRule *rule,
               CharterRuleRun    *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  g_autoptr(GPtrArray) bare = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fact_kinds); i++)
    {
      guint n_records = charter_record_set_get_n_records (records, fact_kinds[i]);

      for (guint j = 0; j < n_records; j++)
        {
          CharterRecord *one = charter_record_set_get_record (records, fact_kinds[i], j);

          if (charter_record_is_readable (one) && !has_source (one) &&
              charter_record_get_certainty (one) == CHARTER_CERTAINTY_STATED &&
              charter_rule_run_may_hold (run, one))
            g_ptr_array_add (bare, one);
        }
    }
  names = charter_rule_write_names (run, bare);
  charter_rule_run_report_group (
    run, rule, bare,
    /* Translators: a number, records */
    g_strdup_printf (ngettext ("For %1$u fact no document is named: %2$s.",
                               "For %1$u facts no document is named: %2$s.", bare->len),
                     bare->len, names));
}

static gboolean
is_open (const CharterRecord *claim)
{
  return charter_value_get_n_entries (charter_record_get_value (claim, "conflicts_with_ids")) > 0 &&
         !charter_name_is_visible (charter_record_get_text (claim, "resolution"));
}

/* Claims that differ from each other, directly or by way of others, are about
 * one thing; marks all of them. */
static void
mark_conflicts (CharterRecordSet *records,
                CharterRecord    *claim,
                GHashTable       *seen)
{
  g_autoptr(GQueue) waiting = g_queue_new ();

  g_queue_push_tail (waiting, claim);
  while (!g_queue_is_empty (waiting))
    {
      CharterRecord *one = g_queue_pop_head (waiting);
      GVariant *ids = charter_record_get_value (one, "conflicts_with_ids");

      if (!g_hash_table_add (seen, one))
        continue;
      for (gsize i = 0; i < charter_value_get_n_entries (ids); i++)
        {
          g_autoptr(GVariant) entry = charter_value_get_entry (ids, i);
          const char *id = charter_value_get_text (entry);
          CharterRecord *other = id != NULL
            ? charter_record_set_find_id (records, CHARTER_KIND_CLAIM, id) : NULL;

          if (other != NULL && !g_hash_table_contains (seen, other))
            g_queue_push_tail (waiting, other);
        }
    }
}

static void
check_conflicts (const CharterRule *rule,
                 CharterRuleRun    *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  guint n_records = charter_record_set_get_n_records (records, CHARTER_KIND_CLAIM);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *claim = charter_record_set_get_record (records, CHARTER_KIND_CLAIM, i);

      if (!charter_record_is_readable (claim) || !is_open (claim) ||
          g_hash_table_contains (seen, claim))
        continue;
      mark_conflicts (records, claim, seen);
      g_ptr_array_add (open, claim);
    }
  charter_rule_run_report_group (
    run, rule, open,
    /* Translators: a number */
    g_strdup_printf (ngettext ("On %u matter documents say different things, and it is not written "
                               "which of them holds.",
                               "On %u matters documents say different things, and it is not written "
                               "which of them holds.", open->len), open->len));
}

typedef struct
{
  guint least;
  guint most;
} Count;

static gboolean
count_parties (CharterRuleRun *run,
               CharterRecord  *organization,
               Count          *count)
{
  g_autoptr(GPtrArray) parties = NULL;
  guint n_not_known;

  parties = charter_rule_list_parties (run, organization, &n_not_known);
  count->least = parties->len;
  count->most = parties->len + n_not_known;
  return TRUE;
}

static gboolean
count_services (CharterRuleRun *run,
                CharterRecord  *organization,
                Count          *count)
{
  CharterState *state = charter_rule_run_get_state (run);
  g_autoptr(GPtrArray) focus = g_ptr_array_new ();
  g_autoptr(GPtrArray) sure = NULL;
  g_autoptr(GPtrArray) unsure = NULL;

  g_ptr_array_add (focus, organization);
  sure = charter_scope_list_organizations (state, focus, CHARTER_CLASSIFICATION_SERVICE,
                                           CHARTER_IN_FORCE_YES);
  unsure = charter_scope_list_organizations (state, focus, CHARTER_CLASSIFICATION_SERVICE,
                                             CHARTER_IN_FORCE_NOT_KNOWN);
  count->least = sure->len;
  count->most = sure->len + unsure->len;
  return TRUE;
}

static gboolean
count_people (CharterRuleRun *run,
              CharterRecord  *organization,
              Count          *count)
{
  g_autoptr(CharterSeating) seating =
    charter_seating_new (charter_rule_run_get_state (run), organization, NULL);

  count->least = charter_seating_count_members (seating);
  count->most = count->least + charter_seating_count_substitutes (seating) +
                charter_seating_get_n_not_known (seating) + charter_seating_get_unstated (seating)->len;
  return count->most > 0;
}

/* What documents count and Charter can count too. */
static const struct
{
  const char *measure;
  gboolean  (*count) (CharterRuleRun *run,
                      CharterRecord  *organization,
                      Count          *count);
} measures[] = {
  { "partners",             count_parties },
  { "councils taking part", count_parties },
  { "shared services",      count_services },
  { "people on the board",  count_people },
  { "members",              count_people },
};

static gboolean
get_stated (const CharterRecord  *claim,
            const char          **measure,
            double               *value)
{
  GVariant *states = charter_record_get_value (claim, "states");
  g_autoptr(GVariant) number = NULL;

  if (states == NULL || !charter_value_is_object (states))
    return FALSE;
  number = charter_value_get_member (states, "value");
  *measure = charter_value_get_member_text (states, "measure");
  return *measure != NULL && number != NULL && charter_value_get_number (number, value);
}

/* Several documents count the same thing, at their own dates: one that agrees
 * is enough. */
static gboolean
is_count_stated (CharterRuleRun      *run,
                 const CharterRecord *about,
                 const char          *measure,
                 const Count         *count)
{
  g_autoptr(GPtrArray) claims =
    charter_rule_list_referrers (run, about, "about", CHARTER_KIND_CLAIM);

  for (guint i = 0; i < claims->len; i++)
    {
      const char *other;
      double value;

      if (get_stated (g_ptr_array_index (claims, i), &other, &value) &&
          g_str_equal (measure, other) && value >= count->least && value <= count->most)
        return TRUE;
    }
  return FALSE;
}

static void
report_count (const CharterRule   *rule,
              CharterRuleRun      *run,
              CharterRecord       *claim,
              const CharterRecord *about,
              double               value,
              const Count         *count)
{
  g_autofree char *name = charter_name_get_short (about, NULL);
  const char *statement = charter_record_get_text (claim, "statement");
  g_autofree char *range = g_strdup_printf ("%u-%u", count->least, count->most);
  CharterFinding *finding;

  if (count->least == count->most)
    finding = charter_rule_run_report (run, rule, claim, "/states/value",
                                       /* Translators: a body, what a document says, a number */
                                       _("%1$s: a document says “%2$s” Recorded are %3$u."),
                                       name, statement, count->least);
  else
    finding = charter_rule_run_report (run, rule, claim, "/states/value",
                                       /* Translators: a body, what a document says, two numbers */
                                       _("%1$s: a document says “%2$s” Recorded are %3$u to %4$u."),
                                       name, statement, count->least, count->most);
  charter_rule_run_add_fact (run, finding, about);
  charter_rule_run_add_fact_text (run, finding, range);
}

/* A dated document counted what there was at its date; an undated one is a page
 * that is kept up to date. */
static CharterRuleRun *
find_run_then (CharterRuleRun      *run,
               const CharterRecord *claim)
{
  CharterState *state = charter_rule_run_get_state (run);
  const CharterDate *as_at = charter_state_get_as_at (state);
  const CharterDate *today = charter_state_get_today (state);
  g_autoptr(CharterState) then = NULL;
  CharterDate date;

  if (!charter_state_get_last_known (state, claim, &date))
    {
      if (as_at != NULL && charter_date_get_last_day (as_at) < charter_date_get_last_day (today))
        return NULL;
      then = charter_state_ref (state);
    }
  else
    then = charter_state_new (charter_state_get_base (state), &date, today);
  return charter_rule_run_new (then);
}

static void
check_claim (const CharterRule *rule,
             CharterRuleRun    *run,
             CharterRecord     *claim)
{
  CharterRecord *about = charter_state_resolve (charter_rule_run_get_state (run), claim, "about");
  g_autoptr(CharterRuleRun) then = NULL;
  const char *measure;
  double value;
  Count count;

  if (about == NULL || charter_record_get_kind (about) != CHARTER_KIND_ORGANIZATION ||
      !get_stated (claim, &measure, &value) || !charter_rule_run_may_hold (run, about) ||
      charter_name_is_visible (charter_record_get_text (claim, "resolution")))
    return;
  then = find_run_then (run, claim);
  if (then != NULL)
    about = charter_state_get_record (charter_rule_run_get_state (then), about);
  for (guint i = 0; then != NULL && about != NULL && i < G_N_ELEMENTS (measures); i++)
    {
      if (g_str_equal (measures[i].measure, measure) && measures[i].count (then, about, &count) &&
          !is_count_stated (then, about, measure, &count))
        report_count (rule, run, claim, about, value, &count);
    }
}

static void
check_counts (const CharterRule *rule,
              CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_CLAIM, check_claim);
}

static const CharterRule rules[] = {
  { "source-missing", CHARTER_SEVERITY_NOTE, N_("Facts without a source"), check_sources,
    N_("A reader cannot look up where they come from, and nobody can say whether they still hold."),
    N_("Add the document and the place under “Where this comes from”."), FALSE },
  { "claims-open", CHARTER_SEVERITY_NOTE, N_("Documents say different things"), check_conflicts,
    N_("The diagrams follow one of them, and a reader who knows the other will ask."),
    N_("Write under “Resolution” which of them holds, and why."), FALSE },
  { "count-differs", CHARTER_SEVERITY_NOTE, N_("Stated number differs from what is recorded"),
    check_counts, N_("Something may not be recorded yet, or be recorded that is not counted."),
    N_("Record what is missing, or write under “Resolution” why the numbers differ."), FALSE },
};

/**
 * charter_evidence_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on where facts come from, and on what documents say differently.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_evidence_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
