/* proposal-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/proposal-rules.h"

#include <glib/gi18n.h>

#include "analysis/changes/proposal-words.h"
#include "analysis/rules/rule-facts.h"

static void
check_edits_of (const CharterRule *rule,
                CharterRuleRun    *run,
                CharterRecord     *option)
{
  CharterState *state = charter_rule_run_get_state (run);
  g_autoptr(CharterProposal) proposal =
    charter_proposal_new (charter_state_get_base (state), option);
  g_autoptr(CharterState) proposed = NULL;
  g_autofree char *name = NULL;

  if (charter_proposal_get_n_conflicts (proposal) == 0)
    return;
  proposed = charter_state_new_for_proposal (proposal, charter_state_get_as_at (state),
                                             charter_state_get_today (state));
  name = charter_rule_run_name (run, option);
  for (guint i = 0; i < charter_proposal_get_n_conflicts (proposal); i++)
    {
      const CharterConflict *conflict = charter_proposal_get_conflict (proposal, i);
      g_autofree char *words = charter_proposal_words_for_conflict (proposed, conflict);
      g_autofree char *path = g_strdup_printf ("/edits/%u", conflict->position);
      CharterFinding *finding = charter_rule_run_report (run, rule, option, path,
                                                         /* Translators: a proposed model, a sentence */
                                                         _("“%1$s”: %2$s"), name, words);

      if (conflict->record != NULL)
        charter_rule_run_add_fact (run, finding, conflict->record);
    }
}

static void
check_edits (const CharterRule *rule,
             CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_OPTION, check_edits_of);
}

static const CharterRule rules[] = {
  { "proposal-conflict", CHARTER_SEVERITY_WARNING, N_("Change of a proposed model that does not fit"),
    check_edits, N_("It is kept, but no diagram of the proposed model shows it."),
    N_("Choose the proposed model, and make the change again or remove it from its list."), FALSE },
};

/**
 * charter_proposal_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on proposed models.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_proposal_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
