/* rule-book.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/rules/rule.h"

G_BEGIN_DECLS

/* All rules together: those of the model, of its pictures and of what was
 * exported of it. */

const CharterRule *charter_rule_book_get_nth_table (guint           position,
                                                    guint          *n_rules);
const CharterRule *charter_rule_book_find          (const char     *id);
void               charter_rule_book_follow        (CharterRuleRun *run,
                                                    GCancellable   *cancellable);

G_END_DECLS
