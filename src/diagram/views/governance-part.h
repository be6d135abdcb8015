/* governance-part.h
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
 * CharterGovernanceSection:
 * @CHARTER_GOVERNANCE_COUNCILS: the councils with their bodies
 * @CHARTER_GOVERNANCE_BOARDS: the boards with the people on them
 * @CHARTER_GOVERNANCE_POSTS: the posts
 * @CHARTER_GOVERNANCE_LOOSE: the parts that no line joins, one row for all
 * @CHARTER_GOVERNANCE_SERVICES: the services
 *
 * What a governance consists of, from top to bottom. Each council, seat of a
 * board, post and service is a row of what several pages share; a board without
 * seats is one, too.
 */
typedef enum
{
  CHARTER_GOVERNANCE_COUNCILS,
  CHARTER_GOVERNANCE_BOARDS,
  CHARTER_GOVERNANCE_POSTS,
  CHARTER_GOVERNANCE_LOOSE,
  CHARTER_GOVERNANCE_SERVICES,
} CharterGovernanceSection;

#define CHARTER_N_GOVERNANCE_SECTIONS (CHARTER_GOVERNANCE_SERVICES + 1)

guint    charter_governance_part_count_rows (const CharterGovernance *governance);
GArray  *charter_governance_part_rate_breaks (const CharterGovernance *governance,
                                             CharterState            *state);
void     charter_governance_part_get_range  (const CharterGovernance *governance,
                                             const CharterView       *view,
                                             CharterGovernanceSection section,
                                             guint                   *first,
                                             guint                   *end);
CharterSeating *charter_governance_part_take_board (const CharterGovernance *governance,
                                             const CharterView       *view,
                                             guint                    board);
gboolean charter_governance_part_shows      (const CharterGovernance *governance,
                                             CharterState            *state,
                                             const CharterView       *view,
                                             const CharterRecord     *record);
gboolean charter_governance_part_begins     (const CharterGovernance *governance,
                                             CharterState            *state,
                                             const CharterView       *view,
                                             const CharterRecord     *record);
guint    charter_governance_part_find_page  (const CharterGovernance *governance,
                                             CharterState            *state,
                                             const CharterView       *view,
                                             const CharterRecord     *record);
char    *charter_governance_part_write_name (const CharterGovernance *governance,
                                             const CharterView       *view);

G_END_DECLS
