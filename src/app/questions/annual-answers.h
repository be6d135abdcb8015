/* annual-answers.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/annual/annual-council.h"

G_BEGIN_DECLS

/* What was chosen for the seats, for as long as it is not recorded: the seats
 * are listed anew for another date or council and when records change, and
 * nothing that was entered may be lost by it. */

typedef struct _CharterAnnualAnswers CharterAnnualAnswers;

CharterAnnualAnswers *charter_annual_answers_new      (void);
void                  charter_annual_answers_free     (CharterAnnualAnswers       *self);
void                  charter_annual_answers_keep     (CharterAnnualAnswers       *self,
                                                       const CharterAnnualCouncil *council);
void                  charter_annual_answers_give     (CharterAnnualAnswers       *self,
                                                       CharterAnnualCouncil       *council);
gboolean              charter_annual_answers_is_empty (CharterAnnualAnswers       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterAnnualAnswers, charter_annual_answers_free)

G_END_DECLS
