/* withholding.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/words/person-names.h"
#include "model/state.h"

G_BEGIN_DECLS

/* What may be shown where persons are not to be named: the same records
 * without what names them. */

CharterRecordSet *charter_withholding_apply       (CharterRecordSet         *records,
                                                   CharterRecordSet         *compared);
CharterState     *charter_withholding_apply_state (CharterState             *state,
                                                   CharterState             *compared);

G_END_DECLS
