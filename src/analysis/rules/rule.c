/* rule.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/rule.h"

#include "analysis/rules/places.h"

struct _CharterRuleRun
{
  CharterState  *state;    /* borrowed */
  CharterPlaces *places;
  GPtrArray     *findings; /* of CharterFinding */
};

/**
 * charter_rule_run_table:
 * @rules: (array length=n_rules): rules
 * @n_rules: how many
 * @state: what they are asked of
 *
 * Returns: (transfer full) (element-type CharterFinding): what they find, in
 *   the order of the rules, and for one rule in that of the file
 */
GPtrArray *
charter_rule_run_table (const CharterRule *rules,
                        guint              n_rules,
                        CharterState      *state)
{
  g_autoptr(CharterPlaces) places = NULL;
  CharterRuleRun run;

  g_return_val_if_fail (rules != NULL || n_rules == 0, NULL);
  g_return_val_if_fail (state != NULL, NULL);

  places = charter_places_new (charter_state_get_records (state));
  run.state = state;
  run.places = places;
  run.findings = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_finding_free);
  for (guint i = 0; i < n_rules; i++)
    rules[i].func (&rules[i], &run);
  return run.findings;
}

/**
 * charter_rule_run_get_state:
 * @run: a run
 *
 * Returns: (transfer none): what the rules are asked of
 */
CharterState *
charter_rule_run_get_state (CharterRuleRun *run)
{
  g_return_val_if_fail (run != NULL, NULL);

  return run->state;
}

/**
 * charter_rule_run_get_records:
 * @run: a run
 *
 * Returns: (transfer none): all records of the state, in force or not
 */
CharterRecordSet *
charter_rule_run_get_records (CharterRuleRun *run)
{
  g_return_val_if_fail (run != NULL, NULL);

  return charter_state_get_records (run->state);
}

/**
 * charter_rule_run_report:
 * @run: a run
 * @rule: the rule that found something
 * @record: (nullable): the record it is about, or %NULL for the file
 * @path: a JSON pointer inside @record, or inside the file
 * @format: what is wrong and what to do, as for printf()
 * @...: what goes into @format
 */
void
charter_rule_run_report (CharterRuleRun      *run,
                         const CharterRule   *rule,
                         const CharterRecord *record,
                         const char          *path,
                         const char          *format,
                         ...)
{
  g_autofree char *pointer = NULL;
  g_autofree char *words = NULL;
  va_list arguments;

  g_return_if_fail (run != NULL);
  g_return_if_fail (rule != NULL);
  g_return_if_fail (path != NULL);
  g_return_if_fail (format != NULL);

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  pointer = record != NULL ? charter_places_get_pointer (run->places, record, path)
                           : g_strdup (path);
  g_ptr_array_add (run->findings,
                   charter_finding_new (rule->id, rule->severity, record, pointer, words));
}

/**
 * charter_rule_run_name:
 * @run: a run
 * @record: a record
 *
 * Returns: (transfer full): what to call it in a finding: its name, its id or
 *   else its place in the file
 */
char *
charter_rule_run_name (CharterRuleRun      *run,
                       const CharterRecord *record)
{
  const char *name;

  g_return_val_if_fail (run != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  name = charter_record_get_name (record);
  if (name == NULL)
    name = charter_record_get_id (record);
  return name != NULL ? g_strdup (name) : charter_places_get_pointer (run->places, record, "");
}
