/* annual-list.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/annual/annual-council.h"

G_BEGIN_DECLS

GPtrArray *charter_annual_list_enter (CharterAnnualCouncil *council,
                                      const char           *text,
                                      guint                *n_entered);

G_END_DECLS
