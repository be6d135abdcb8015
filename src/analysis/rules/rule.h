/* rule.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/rules/finding.h"
#include "model/state.h"

G_BEGIN_DECLS

/**
 * CharterRuleRun:
 *
 * One pass of rules over a state, which collects what they find.
 */
typedef struct _CharterRuleRun CharterRuleRun;

typedef struct _CharterRule CharterRule;

/**
 * CharterRuleFunc:
 * @rule: the rule to follow
 * @run: what to look at, and where to put what is found
 */
typedef void (*CharterRuleFunc) (const CharterRule *rule,
                                 CharterRuleRun    *run);

/**
 * CharterRule:
 * @id: what it is called in files and on the command line, such as
 *   "date-invalid"
 * @severity: how much what it finds matters
 * @title: what it is called on screen
 * @func: what finds it
 *
 * One rule. To add one is to add a line to a table.
 */
struct _CharterRule
{
  const char      *id;
  CharterSeverity  severity;
  const char      *title;
  CharterRuleFunc  func;
};

GPtrArray        *charter_rule_run_table       (const CharterRule   *rules,
                                                guint                n_rules,
                                                CharterState        *state);
CharterState     *charter_rule_run_get_state   (CharterRuleRun      *run);
CharterRecordSet *charter_rule_run_get_records (CharterRuleRun      *run);
void              charter_rule_run_report      (CharterRuleRun      *run,
                                                const CharterRule   *rule,
                                                const CharterRecord *record,
                                                const char          *path,
                                                const char          *format,
                                                ...) G_GNUC_PRINTF (5, 6);
char             *charter_rule_run_name        (CharterRuleRun      *run,
                                                const CharterRecord *record);

G_END_DECLS
