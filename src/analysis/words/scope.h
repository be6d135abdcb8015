/* scope.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

#define CHARTER_CLASSIFICATION_COUNCIL  "council"
#define CHARTER_CLASSIFICATION_SERVICE  "shared service"
#define CHARTER_CLASSIFICATION_MEETINGS "meetings"

gboolean       charter_organization_is           (const CharterRecord *organization,
                                                  const char          *classification);
gboolean       charter_organization_is_body      (const CharterRecord *organization);
gboolean       charter_organization_is_service   (const CharterRecord *organization);
CharterRecord *charter_scope_find_partnership    (const CharterState  *state);
GPtrArray     *charter_scope_list_partners       (const CharterState  *state);
gboolean       charter_scope_contains            (const CharterState  *state,
                                                  GPtrArray           *focus,
                                                  const CharterRecord *organization);
GPtrArray     *charter_scope_list_organizations  (const CharterState  *state,
                                                  GPtrArray           *focus,
                                                  const char          *classification,
                                                  CharterInForce       in_force);
guint          charter_scope_get_council_slot    (const CharterState  *state,
                                                  const CharterRecord *council);
void           charter_scope_sort                (const CharterState  *state,
                                                  GPtrArray           *records,
                                                  const char          *language);
void           charter_scope_sort_by_name        (GPtrArray           *records,
                                                  const char          *language);

G_END_DECLS
