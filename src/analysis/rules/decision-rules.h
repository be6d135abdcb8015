/* decision-rules.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/rules/rule.h"

G_BEGIN_DECLS

const CharterRule *charter_decision_rules_get (guint *n_rules);

G_END_DECLS
