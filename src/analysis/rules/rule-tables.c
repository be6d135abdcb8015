/* rule-tables.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/rule-tables.h"

#include "analysis/rules/agreement-rules.h"
#include "analysis/rules/board-rules.h"
#include "analysis/rules/decision-rules.h"
#include "analysis/rules/evidence-rules.h"
#include "analysis/rules/language-rules.h"
#include "analysis/rules/line-rules.h"
#include "analysis/rules/people-rules.h"
#include "analysis/rules/post-rules.h"
#include "analysis/rules/proposal-rules.h"
#include "analysis/rules/service-rules.h"
#include "analysis/rules/structure-rules.h"
#include "analysis/rules/term-rules.h"

static const CharterRule *(*const tables[]) (guint *n_rules) = {
  charter_structure_rules_get,
  charter_post_rules_get,
  charter_term_rules_get,
  charter_people_rules_get,
  charter_board_rules_get,
  charter_service_rules_get,
  charter_agreement_rules_get,
  charter_line_rules_get,
  charter_decision_rules_get,
  charter_evidence_rules_get,
  charter_proposal_rules_get,
  charter_language_rules_get,
};

/**
 * charter_rule_tables_get_nth:
 * @position: a number from 0
 * @n_rules: (out): how many rules the table has
 *
 * Returns: (transfer none) (nullable) (array length=n_rules): the rules of a
 *   table, or %NULL past the last
 */
const CharterRule *
charter_rule_tables_get_nth (guint  position,
                             guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = 0;
  return position < G_N_ELEMENTS (tables) ? tables[position] (n_rules) : NULL;
}
