/* notice.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record.h"

G_BEGIN_DECLS

gboolean charter_notice_find_last_day (const CharterRecord *agreement,
                                       const CharterDate   *end,
                                       CharterDate         *last);

G_END_DECLS
