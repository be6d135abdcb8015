/* governance-lines.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/governance.h"
#include "diagram/cards/scene.h"

G_BEGIN_DECLS

/**
 * CHARTER_GOVERNANCE_FOLDED:
 *
 * The form of an arrangement in which everything is folded: bodies, members and
 * boards in running lines and grids, reporting lines in words.
 */
#define CHARTER_GOVERNANCE_FOLDED "folded"

/**
 * CHARTER_GOVERNANCE_LINES_PADDING:
 *
 * What is left free above and below lines that are said in a card, points.
 */
#define CHARTER_GOVERNANCE_LINES_PADDING 3.0

gboolean charter_governance_lines_is_folded (const CharterScene      *scene);
void     charter_governance_lines_append    (CharterScene            *scene,
                                             const CharterGovernance *governance,
                                             const CharterRecord     *record,
                                             double                   padding,
                                             CharterCell             *part);
void     charter_governance_lines_add       (CharterScene            *scene,
                                             const CharterGovernance *governance);

G_END_DECLS
