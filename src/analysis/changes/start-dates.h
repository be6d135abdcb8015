/* start-dates.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/change.h"
#include "model/state.h"

G_BEGIN_DECLS

GArray    *charter_start_dates_list_missing (const CharterState     *state,
                                             GPtrArray              *changes);
GPtrArray *charter_start_dates_set          (const CharterRecordSet *records,
                                             const guint64          *handles,
                                             gsize                   n_handles,
                                             const CharterDate      *date);

G_END_DECLS
