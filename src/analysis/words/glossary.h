/* glossary.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

GPtrArray *charter_glossary_explain (CharterState *state,
                                     GPtrArray    *texts);

G_END_DECLS
