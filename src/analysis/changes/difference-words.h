/* difference-words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

char *charter_difference_words_for_beginning   (const CharterState  *after,
                                                const CharterRecord *record);
char *charter_difference_words_for_end         (const CharterState  *before,
                                                const CharterRecord *record,
                                                const CharterState  *after,
                                                const CharterRecord *record_after);
char *charter_difference_words_for_only        (const CharterState  *state,
                                                const CharterRecord *record,
                                                gboolean             in_second,
                                                gboolean             same_file);
char *charter_difference_words_for_not_known   (const CharterState  *known,
                                                const CharterRecord *record,
                                                const CharterState  *unknown);
char *charter_difference_words_for_replacement (const CharterState  *before,
                                                const CharterRecord *left,
                                                const CharterRecord *left_after,
                                                const CharterState  *after,
                                                const CharterRecord *came);
char *charter_difference_words_for_fact        (const CharterState  *state,
                                                const CharterRecord *record);
char *charter_difference_words_for_loss        (const CharterState  *state,
                                                const CharterRecord *record);
char *charter_difference_words_for_renaming    (const char          *title_before,
                                                const char          *title_after,
                                                const CharterRecord *record);
char *charter_difference_words_for_value       (const CharterState  *state,
                                                const CharterRecord *record,
                                                const CharterField  *field);

G_END_DECLS
