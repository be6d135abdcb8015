/* rule-book.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/rule-book.h"

#include "analysis/rules/rule-tables.h"
#include "diagram/picture-rules.h"
#include "export/export-rules.h"

/* What stands above the rules of the model, which come first. */
static const CharterRule *(*const tables[]) (guint *n_rules) = {
  charter_picture_rules_get,
  charter_export_rules_get,
};

/**
 * charter_rule_book_get_nth_table:
 * @position: a number from 0
 * @n_rules: (out): how many rules the table has
 *
 * Returns: (transfer none) (nullable) (array length=n_rules): the rules of a
 *   table, or %NULL past the last
 */
const CharterRule *
charter_rule_book_get_nth_table (guint  position,
                                 guint *n_rules)
{
  const CharterRule *rules;
  guint n_of_model = 0;

  g_return_val_if_fail (n_rules != NULL, NULL);

  rules = charter_rule_tables_get_nth (position, n_rules);
  if (rules != NULL)
    return rules;
  while (charter_rule_tables_get_nth (n_of_model, n_rules) != NULL)
    n_of_model++;
  position -= n_of_model;
  return position < G_N_ELEMENTS (tables) ? tables[position] (n_rules) : NULL;
}

/**
 * charter_rule_book_find:
 * @id: (nullable): what a rule is called in files and on the command line
 *
 * Returns: (transfer none) (nullable): the rule
 */
const CharterRule *
charter_rule_book_find (const char *id)
{
  const CharterRule *rules;
  guint n_rules;

  for (guint i = 0; (rules = charter_rule_book_get_nth_table (i, &n_rules)) != NULL; i++)
    {
      for (guint j = 0; j < n_rules; j++)
        {
          if (g_strcmp0 (rules[j].id, id) == 0)
            return &rules[j];
        }
    }
  return NULL;
}

/**
 * charter_rule_book_follow:
 * @run: a run
 * @cancellable: (nullable): stops before the next rule
 *
 * Adds what all rules find. Some of them draw diagrams, which takes a while.
 */
void
charter_rule_book_follow (CharterRuleRun *run,
                          GCancellable   *cancellable)
{
  const CharterRule *rules;
  guint n_rules;

  g_return_if_fail (run != NULL);

  for (guint i = 0; (rules = charter_rule_book_get_nth_table (i, &n_rules)) != NULL; i++)
    charter_rule_run_follow (run, rules, n_rules, cancellable);
}
