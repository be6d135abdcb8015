/* record-words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

/* What records are called in the window, where one line has to do. */

char     *charter_record_words_get_title    (const CharterState  *state,
                                             const CharterRecord *record);
char     *charter_record_words_get_note     (const CharterState  *state,
                                             const CharterRecord *record);
char     *charter_record_words_get_period   (const CharterState  *state,
                                             const CharterRecord *record);
char     *charter_record_words_get_known_by (const CharterState  *state,
                                             const CharterRecord *record);
char     *charter_record_words_for_search   (const char          *text);
gboolean  charter_record_words_match        (const char          *words,
                                             const char          *search);

G_END_DECLS
