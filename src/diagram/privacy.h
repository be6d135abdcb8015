/* privacy.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/view.h"

G_BEGIN_DECLS

/* What a view that does not name persons may show. */

CharterState *charter_privacy_prepare        (CharterState       *state,
                                              const CharterView  *view,
                                              CharterView       **seen);
const char   *charter_privacy_get_id         (CharterRecordSet   *records,
                                              const CharterView  *view);
gboolean      charter_privacy_withholds      (CharterRecordSet   *records,
                                              const CharterView  *view);

G_END_DECLS
