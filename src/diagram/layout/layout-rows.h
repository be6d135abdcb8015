/* layout-rows.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/layout/layout.h"

G_BEGIN_DECLS

CharterLayout *charter_layout_new_in_rows (const CharterGraph *graph);

G_END_DECLS
