/* rule-tables.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/rules/rule.h"

G_BEGIN_DECLS

/* The rules that can be asked of the model alone, by what they are about. */

const CharterRule *charter_rule_tables_get_nth (guint  position,
                                                guint *n_rules);

G_END_DECLS
