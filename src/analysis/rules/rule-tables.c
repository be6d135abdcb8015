/* rule-tables.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/rule-tables.h"

#include "analysis/rules/structure-rules.h"

static const CharterRule *(*const tables[]) (guint *n_rules) = {
  charter_structure_rules_get,
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
