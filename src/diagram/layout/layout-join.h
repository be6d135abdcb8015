/* layout-join.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/layout/layout.h"

G_BEGIN_DECLS

void charter_layout_join_rest (CharterLayout      *layout,
                               const CharterGraph *graph);

G_END_DECLS
