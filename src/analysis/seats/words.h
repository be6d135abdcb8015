/* words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/governance.h"

G_BEGIN_DECLS

/* What records say as sentences without a full stop. Pictures name their
 * parts by them and descriptions are made of them, so that both say the
 * same. */

char *charter_words_for_participation (const CharterRecord            *service,
                                       const CharterRecord            *council,
                                       const CharterParticipationCell *cell,
                                       const char                     *language);
char *charter_words_for_seat          (const CharterSeat              *seat,
                                       const CharterRecord            *body,
                                       const char                     *language);
char *charter_words_for_tenure        (const CharterRecord              *membership);
char *charter_words_for_person        (const CharterSeat              *seat,
                                       gboolean                        with_office,
                                       const char                     *language);
char *charter_words_for_office        (const CharterSeat              *seat);
char *charter_words_for_post          (const CharterGovernancePost    *post,
                                       const char                     *language);
char *charter_words_for_roles         (const CharterParticipation     *participation,
                                       guint                           service,
                                       const char                     *language);
char *charter_words_for_scope         (const CharterParticipation     *participation,
                                       guint                           service);
char *charter_words_for_record        (const CharterState             *state,
                                       const CharterRecord            *record,
                                       gboolean                        with_persons,
                                       const char                     *language);
char *charter_words_for_term          (const CharterRecord            *record);
char *charter_words_for_standing      (const CharterRecord            *record);
char *charter_words_for_amount        (const CharterRecord            *contribution);
char *charter_words_for_council       (const CharterRecord            *council,
                                       gboolean                        full,
                                       const char                     *language);
char *charter_words_for_partner       (const CharterGovernanceCouncil *council,
                                       const char                     *language);

G_END_DECLS
