/* rule.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "analysis/rules/finding.h"
#include "model/state.h"

G_BEGIN_DECLS

/**
 * CharterRuleRun:
 *
 * One pass of rules over a state, which collects what they find. It may be
 * used in any thread, by one at a time.
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
 * @func: (nullable): what finds it; %NULL where a rule before it finds it too
 * @matters: (nullable): why it matters, as a sentence
 * @remedy: (nullable): what to do, as a sentence; none where what is found
 *   says it each time
 * @is_optional: whether it is followed only when somebody asks for it
 *
 * One rule. To add one is to add a line to a table.
 */
struct _CharterRule
{
  const char      *id;
  CharterSeverity  severity;
  const char      *title;
  CharterRuleFunc  func;
  const char      *matters;
  const char      *remedy;
  gboolean         is_optional;
};

CharterRuleRun   *charter_rule_run_new           (CharterState        *state);
void              charter_rule_run_free          (CharterRuleRun      *run);
void              charter_rule_run_ask_for       (CharterRuleRun      *run,
                                                  const char          *id);
void              charter_rule_run_add_language  (CharterRuleRun      *run,
                                                  const char          *language);
GPtrArray        *charter_rule_run_get_languages (CharterRuleRun      *run);
void              charter_rule_run_set_exported  (CharterRuleRun      *run,
                                                  GPtrArray           *titles);
GPtrArray        *charter_rule_run_get_exported  (CharterRuleRun      *run);
void              charter_rule_run_follow        (CharterRuleRun      *run,
                                                  const CharterRule   *rules,
                                                  guint                n_rules,
                                                  GCancellable        *cancellable);
GPtrArray        *charter_rule_run_finish        (CharterRuleRun      *run);

CharterState     *charter_rule_run_get_state     (CharterRuleRun      *run);
CharterRecordSet *charter_rule_run_get_records   (CharterRuleRun      *run);
GCancellable     *charter_rule_run_get_cancellable (CharterRuleRun    *run);
gboolean          charter_rule_run_holds         (CharterRuleRun      *run,
                                                  const CharterRecord *record);
gboolean          charter_rule_run_may_hold      (CharterRuleRun      *run,
                                                  const CharterRecord *record);
guint32           charter_rule_run_get_day       (CharterRuleRun      *run);
CharterFinding   *charter_rule_run_report        (CharterRuleRun      *run,
                                                  const CharterRule   *rule,
                                                  const CharterRecord *record,
                                                  const char          *path,
                                                  const char          *format,
                                                  ...) G_GNUC_PRINTF (5, 6);
void              charter_rule_run_report_group  (CharterRuleRun      *run,
                                                  const CharterRule   *rule,
                                                  GPtrArray           *records,
                                                  char                *words);
void              charter_rule_run_add_fact      (CharterRuleRun      *run,
                                                  CharterFinding      *finding,
                                                  const CharterRecord *record);
void              charter_rule_run_add_fact_text (CharterRuleRun      *run,
                                                  CharterFinding      *finding,
                                                  const char          *text);
void              charter_rule_run_add_fix       (CharterRuleRun      *run,
                                                  CharterFinding      *finding,
                                                  const char          *label,
                                                  CharterEdit         *edit);
char             *charter_rule_run_name          (CharterRuleRun      *run,
                                                  const CharterRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterRuleRun, charter_rule_run_free)

G_END_DECLS
