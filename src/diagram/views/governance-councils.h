/* governance-councils.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/governance.h"
#include "diagram/cards/scene.h"
#include "diagram/cards/shelf.h"

G_BEGIN_DECLS

/* The councils of a governance with their bodies, as cards or as rows. */

void charter_governance_councils_add_cards (CharterScene            *scene,
                                            const CharterGovernance *governance,
                                            CharterShelf            *shelf);
void charter_governance_councils_add_list  (CharterScene            *scene,
                                            const CharterGovernance *governance,
                                            CharterShelf            *shelf);

G_END_DECLS
