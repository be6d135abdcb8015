/* decision-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/decision-rules.h"

#include <glib/gi18n.h>

#include "analysis/rules/rule-facts.h"
#include "model/value.h"

static gboolean
is_named_in (GVariant   *about,
             const char *kind,
             const char *id)
{
  for (gsize i = 0; i < charter_value_get_n_entries (about); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (about, i);

      if (g_strcmp0 (charter_value_get_member_text (entry, "kind"), kind) == 0 &&
          g_strcmp0 (charter_value_get_member_text (entry, "id"), id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether two decisions are about one thing, or the other is about this one. */
static gboolean
belong_together (const CharterRecord *decision,
                 const CharterRecord *other)
{
  GVariant *about = charter_record_get_value (decision, "about");
  GVariant *other_about = charter_record_get_value (other, "about");
  const char *own_id = charter_record_get_id (decision);

  if (own_id != NULL &&
      is_named_in (other_about, charter_kind_get (CHARTER_KIND_EVENT)->collection, own_id))
    return TRUE;
  for (gsize i = 0; i < charter_value_get_n_entries (about); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (about, i);
      const char *id = charter_value_get_member_text (entry, "id");

      if (id != NULL && is_named_in (other_about, charter_value_get_member_text (entry, "kind"), id))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_agreed (CharterRuleRun      *run,
            const CharterRecord *body,
            const CharterRecord *decision)
{
  g_autoptr(GPtrArray) events =
    charter_rule_list_referrers (run, body, "organization_id", CHARTER_KIND_EVENT);

  for (guint i = 0; i < events->len; i++)
    {
      CharterRecord *one = g_ptr_array_index (events, i);

      if (charter_record_has_text (one, "outcome", "agreed") && belong_together (decision, one) &&
          charter_rule_run_may_hold (run, one))
        return TRUE;
    }
  return FALSE;
}

static void
check_decision (const CharterRule *rule,
                CharterRuleRun    *run,
                CharterRecord     *decision)
{
  g_autoptr(GPtrArray) bodies = charter_rule_list_named (run, decision, "needs_agreement_of_ids");
  g_autoptr(GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *name = NULL;
  g_autofree char *names = NULL;
  CharterFinding *finding;

  if (!charter_rule_run_may_hold (run, decision))
    return;
  for (guint i = 0; i < bodies->len; i++)
    {
      if (!has_agreed (run, g_ptr_array_index (bodies, i), decision))
        g_ptr_array_add (missing, g_ptr_array_index (bodies, i));
    }
  if (missing->len == 0)
    return;
  name = charter_rule_run_name (run, decision);
  names = charter_rule_write_names (run, missing);
  finding = charter_rule_run_report (run, rule, decision, "/needs_agreement_of_ids",
                                     /* Translators: a decision, bodies such as "Full Council" */
                                     _("%1$s: it needs the agreement of %2$s too, which is not "
                                       "recorded."), name, names);
  for (guint i = 0; i < missing->len; i++)
    charter_rule_run_add_fact (run, finding, g_ptr_array_index (missing, i));
}

static void
check_decisions (const CharterRule *rule,
                 CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_EVENT, check_decision);
}

static const CharterRule rules[] = {
  { "decision-half", CHARTER_SEVERITY_NOTE, N_("Decision that another body has to agree to"),
    check_decisions, N_("What Cabinet and Council have to decide together does not hold by one of "
                        "them alone."),
    N_("Record the decision of the other body as an event about the same thing, with the outcome "
       "“agreed”, if a document states it."), FALSE },
};

/**
 * charter_decision_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on decisions that several bodies take.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_decision_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
