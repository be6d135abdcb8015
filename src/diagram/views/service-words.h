/* service-words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/participation.h"
#include "diagram/cards/view.h"
#include "diagram/views/description.h"

G_BEGIN_DECLS

/* The form in which each council has a card with its services. */
#define CHARTER_SERVICE_WORDS_COUNCILS "councils"

void  charter_service_words_describe     (CharterState               *state,
                                          const CharterView          *view,
                                          CharterDescription         *description);
char *charter_service_words_summarise    (CharterState               *state,
                                          const CharterView          *view);
void  charter_service_words_add_table    (const CharterParticipation *participation,
                                          const char                 *language,
                                          CharterDescription         *description);
void  charter_service_words_add_unstated (const CharterParticipation *participation,
                                          const char                 *language,
                                          CharterDescription         *description);

G_END_DECLS
