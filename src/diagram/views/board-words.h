/* board-words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/seating.h"
#include "diagram/cards/view.h"
#include "diagram/views/description.h"

G_BEGIN_DECLS

char *charter_board_words_write_count   (const CharterSeating *seating);
char *charter_board_words_write_absence (CharterState         *state,
                                         CharterRecord        *body,
                                         const char           *name);
void  charter_board_words_add_table     (const CharterSeating *seating,
                                         const CharterView    *view,
                                         CharterDescription   *description);
void  charter_board_words_add_unstated  (CharterState         *state,
                                         const CharterSeating *seating,
                                         const CharterView    *view,
                                         CharterDescription   *description);

G_END_DECLS
