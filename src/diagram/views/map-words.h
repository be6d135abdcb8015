/* map-words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/sharing.h"
#include "diagram/cards/view.h"
#include "diagram/views/description.h"

G_BEGIN_DECLS

char *charter_map_words_write_unshared (const CharterSharing *sharing);
void  charter_map_words_list_used      (const CharterSharing *sharing,
                                        GPtrArray            *used);
void  charter_map_words_describe       (CharterState         *state,
                                        const CharterView    *view,
                                        CharterDescription   *description);
char *charter_map_words_summarise      (CharterState         *state,
                                        const CharterView    *view);

G_END_DECLS
