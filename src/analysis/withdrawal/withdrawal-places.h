/* withdrawal-places.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

gboolean   charter_withdrawal_can_be_asked (const CharterRecord *subject);
GPtrArray *charter_withdrawal_list_places  (CharterState        *state,
                                            const CharterRecord *subject);

G_END_DECLS
