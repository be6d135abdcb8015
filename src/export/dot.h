/* dot.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/figure.h"
#include "model/state.h"

G_BEGIN_DECLS

GBytes *charter_dot_export (const CharterFigure *figure,
                            CharterState        *state);

G_END_DECLS
