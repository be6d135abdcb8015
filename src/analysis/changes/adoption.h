/* adoption.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/document.h"
#include "model/proposal.h"

G_BEGIN_DECLS

GPtrArray *charter_adoption_list_edits (const CharterProposal  *proposal,
                                        CharterDocument        *document,
                                        const CharterDate      *from,
                                        const CharterDate      *today,
                                        GError                **error);

G_END_DECLS
