/* change-dates.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

GArray   *charter_change_dates_list            (const CharterRecordSet *records);
gboolean  charter_change_dates_next_after      (const GArray           *dates,
                                                const CharterDate      *date,
                                                CharterDate            *next);
gboolean  charter_change_dates_previous_before (const GArray           *dates,
                                                const CharterDate      *date,
                                                CharterDate            *previous);

G_END_DECLS
