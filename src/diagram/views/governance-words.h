/* governance-words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/governance.h"
#include "diagram/cards/view.h"
#include "diagram/views/description.h"

G_BEGIN_DECLS

char *charter_governance_words_name_part        (const CharterRecord     *part,
                                                 const char              *language);
char *charter_governance_words_write_lines_note (const CharterGovernance *governance);
void  charter_governance_words_describe         (CharterState            *state,
                                                 const CharterView       *view,
                                                 CharterDescription      *description);
char *charter_governance_words_summarise        (CharterState            *state,
                                                 const CharterView       *view);

G_END_DECLS
