/* annual-words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/annual/annual-council.h"

G_BEGIN_DECLS

GPtrArray *charter_annual_words_for_preview  (const CharterAnnualCouncil *council);
GPtrArray *charter_annual_words_for_notes    (const CharterAnnualCouncil *council);
char      *charter_annual_words_for_label    (const CharterAnnualCouncil *council);
char      *charter_annual_words_for_meeting  (const CharterAnnualCouncil *council);
char      *charter_annual_words_for_minutes  (const CharterAnnualCouncil *council);
char      *charter_annual_words_for_place    (const char                 *minute);
char      *charter_annual_words_for_new_seat (const CharterAnnualCouncil *council,
                                              const CharterAnnualSeat    *seat);

G_END_DECLS
