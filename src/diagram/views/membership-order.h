/* membership-order.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/participation.h"
#include "diagram/cards/view.h"

G_BEGIN_DECLS

gboolean   charter_membership_order_takes_part    (const CharterParticipation *participation,
                                                   guint                       service,
                                                   guint                       council);
char      *charter_membership_order_write_key     (const CharterParticipation *participation,
                                                   guint                       service);
GArray    *charter_membership_order_list_services (CharterState               *state,
                                                   const CharterParticipation *participation,
                                                   const char                 *language);
GArray    *charter_membership_order_list_groups   (CharterState               *state,
                                                   const CharterParticipation *participation,
                                                   const char                 *language,
                                                   GArray                     *services);
GPtrArray *charter_membership_order_find          (CharterState               *state,
                                                   const CharterView          *view,
                                                   gboolean                    grouped);

G_END_DECLS
