/* participation.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

/**
 * CHARTER_PARTICIPATION_SEPARATOR:
 *
 * What stands between the roles of one council in one service.
 */
#define CHARTER_PARTICIPATION_SEPARATOR ", "

/**
 * CharterParticipationStanding:
 * @CHARTER_PARTICIPATION_NONE: not listed for the service
 * @CHARTER_PARTICIPATION_YES: a document states that it takes part
 * @CHARTER_PARTICIPATION_INFERRED: it is inferred that it takes part, and
 *   that is wanted
 * @CHARTER_PARTICIPATION_NOT_STATED: no document says whether it does
 * @CHARTER_PARTICIPATION_NOT_KNOWN: recorded, but not for the date asked
 */
typedef enum
{
  CHARTER_PARTICIPATION_NONE,
  CHARTER_PARTICIPATION_YES,
  CHARTER_PARTICIPATION_INFERRED,
  CHARTER_PARTICIPATION_NOT_STATED,
  CHARTER_PARTICIPATION_NOT_KNOWN,
} CharterParticipationStanding;

/**
 * CharterParticipationCell:
 * @standing: whether the council takes part in the service
 * @membership: (nullable): the record that says so
 * @roles: (nullable): its roles, such as "host"
 * @scope: (nullable): what alone it takes part in
 */
typedef struct
{
  CharterParticipationStanding  standing;
  CharterRecord                *membership;
  char                         *roles;
  char                         *scope;
} CharterParticipationCell;

/**
 * CharterParticipation:
 *
 * Which councils take part in which services.
 */
typedef struct _CharterParticipation CharterParticipation;

CharterParticipationStanding    charter_participation_judge            (CharterState         *state,
                                                                        const CharterRecord  *membership,
                                                                        gboolean              with_assumed);
CharterParticipation           *charter_participation_new              (CharterState         *state,
                                                                        GPtrArray            *services,
                                                                        gboolean              with_assumed,
                                                                        const char           *language);
CharterParticipation           *charter_participation_new_with_councils (CharterState        *state,
                                                                        GPtrArray            *services,
                                                                        GPtrArray            *councils,
                                                                        gboolean              with_assumed,
                                                                        const char           *language);
void                            charter_participation_free             (CharterParticipation *self);
guint                           charter_participation_get_n_services   (const CharterParticipation *self);
guint                           charter_participation_get_n_councils   (const CharterParticipation *self);
CharterRecord                  *charter_participation_get_service      (const CharterParticipation *self,
                                                                        guint                 service);
CharterRecord                  *charter_participation_get_council      (const CharterParticipation *self,
                                                                        guint                 council);
const CharterParticipationCell *charter_participation_get_cell         (const CharterParticipation *self,
                                                                        guint                 service,
                                                                        guint                 council);
GPtrArray                      *charter_participation_list_councils    (const CharterParticipation *self,
                                                                        guint                 service,
                                                                        CharterParticipationStanding standing);
GPtrArray                      *charter_participation_list_services    (const CharterParticipation *self,
                                                                        guint                 council,
                                                                        CharterParticipationStanding standing);
guint                           charter_participation_get_n_not_known  (const CharterParticipation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterParticipation, charter_participation_free)

G_END_DECLS
