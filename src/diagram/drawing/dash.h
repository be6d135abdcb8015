/* dash.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/drawing/drawing.h"

G_BEGIN_DECLS

const double *charter_dash_get_pattern (CharterDash  dash,
                                        guint       *n_lengths);

G_END_DECLS
