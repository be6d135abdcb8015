/* service-parts.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/participation.h"
#include "diagram/cards/scene.h"

G_BEGIN_DECLS

/* Services and the councils that take part in them, as several views show
 * them. */

gboolean              charter_service_parts_is_marked   (CharterParticipationStanding standing);
CharterCell          *charter_service_parts_build_chips (CharterScene               *scene,
                                                         const CharterParticipation *participation,
                                                         guint                       service);
CharterCell          *charter_service_parts_build_chip  (CharterScene               *scene,
                                                         const CharterParticipation *participation,
                                                         guint                       service,
                                                         guint                       council);
CharterCell          *charter_service_parts_build_words (CharterScene               *scene,
                                                         const CharterParticipation *participation,
                                                         guint                       service,
                                                         gboolean                    with_roles);
CharterParticipation *charter_service_parts_find        (CharterState               *state,
                                                         const CharterView          *view,
                                                         guint                      *n_unknown);
CharterRecord        *charter_service_parts_find_group  (CharterState               *state,
                                                         const CharterParticipation *participation);
void                  charter_service_parts_list_used   (const CharterParticipation *participation,
                                                         GPtrArray                  *used);
void                  charter_service_parts_use_some    (CharterScene               *scene,
                                                         const CharterParticipation *participation,
                                                         guint                       first,
                                                         guint                       end);
void                  charter_service_parts_use         (CharterScene               *scene,
                                                         const CharterParticipation *participation);
void                  charter_service_parts_add_note    (CharterScene               *scene,
                                                         const CharterParticipation *participation,
                                                         guint                       service);

G_END_DECLS
