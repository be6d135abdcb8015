/* rule-facts.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/rules/rule.h"

G_BEGIN_DECLS

/* What the rules ask of the records, whatever they are about. */

typedef void (*CharterRuleRecordFunc) (const CharterRule *rule,
                                       CharterRuleRun    *run,
                                       CharterRecord     *record);

void           charter_rule_ask_each       (const CharterRule     *rule,
                                            CharterRuleRun        *run,
                                            CharterKindId          kind,
                                            CharterRuleRecordFunc  func);
GPtrArray     *charter_rule_list_referrers (CharterRuleRun        *run,
                                            const CharterRecord   *record,
                                            const char            *field,
                                            CharterKindId          kind);
GPtrArray     *charter_rule_list_named     (CharterRuleRun        *run,
                                            const CharterRecord   *record,
                                            const char            *key);
CharterRecord *charter_rule_find_place     (CharterRuleRun        *run,
                                            const CharterRecord   *membership);
CharterRecord *charter_rule_find_council   (CharterRuleRun        *run,
                                            CharterRecord         *organization);
GPtrArray     *charter_rule_list_parties   (CharterRuleRun        *run,
                                            const CharterRecord   *organization,
                                            guint                 *n_not_known);
gboolean       charter_rule_is_substitute  (const CharterRecord   *membership);
gboolean       charter_rule_get_months     (const CharterRecord   *agreement,
                                            double                *months);
char          *charter_rule_write_names    (CharterRuleRun        *run,
                                            GPtrArray             *records);

G_END_DECLS
