/* export-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/export-rules.h"

#include <glib/gi18n.h>

#include "export/manifest.h"

static void
check_exported (const CharterRule *rule,
                CharterRuleRun    *run)
{
  GPtrArray *titles = charter_rule_run_get_exported (run);
  g_autofree char *words = titles != NULL ? charter_manifest_describe_outdated (titles) : NULL;

  CharterFinding *finding;

  if (words == NULL)
    return;
  finding = charter_rule_run_report (run, rule, NULL, "", "%s", words);
  for (guint i = 0; i < titles->len; i++)
    charter_rule_run_add_fact_text (run, finding, g_ptr_array_index (titles, i));
}

static const CharterRule rules[] = {
  { "export-outdated", CHARTER_SEVERITY_WARNING, N_("Exported before the last change"),
    check_exported, N_("A report that has them says what is no longer recorded."), NULL, FALSE },
};

/**
 * charter_export_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on what was exported. Who runs them says which exports are out of
 * date, with charter_rule_run_set_exported().
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_export_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
