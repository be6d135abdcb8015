/* adoption-words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/proposal.h"

G_BEGIN_DECLS

GPtrArray *charter_adoption_words_list (CharterProposal    *proposal,
                                        GPtrArray          *edits,
                                        const CharterDate  *from,
                                        const CharterDate  *today,
                                        GError            **error);

G_END_DECLS
