/* aligned-records.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

CharterRecordSet *charter_aligned_records_new (CharterState *state,
                                               CharterState *model);

G_END_DECLS
