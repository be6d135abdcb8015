/* annual-seats.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/annual/annual-council.h"

G_BEGIN_DECLS

GPtrArray *charter_annual_seats_list (CharterState         *state,
                                      const CharterRecord  *council);
void       charter_annual_seat_free  (CharterAnnualSeat    *seat);

G_END_DECLS
