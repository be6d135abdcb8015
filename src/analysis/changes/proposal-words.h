/* proposal-words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

char       *charter_proposal_words_for_name     (const CharterState    *state);
const char *charter_proposal_words_for_summary  (const CharterState    *state);
char       *charter_proposal_words_for_stamp    (const CharterState    *state);
char       *charter_proposal_words_for_conflict (const CharterState    *state,
                                                 const CharterConflict *conflict);

G_END_DECLS
