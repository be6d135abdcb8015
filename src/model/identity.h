/* identity.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/edit.h"

G_BEGIN_DECLS

char      *charter_identity_make_id      (const CharterRecordSet *set,
                                          CharterKindId           kind,
                                          const char             *name);
gboolean   charter_identity_is_unique    (const CharterRecordSet *set,
                                          const CharterRecord    *record);
char      *charter_identity_ensure       (const CharterRecordSet *set,
                                          const CharterRecord    *record,
                                          GPtrArray              *edits);
GPtrArray *charter_identity_change_edits (const CharterRecordSet *set,
                                          const CharterRecord    *record,
                                          const char             *id);

G_END_DECLS
