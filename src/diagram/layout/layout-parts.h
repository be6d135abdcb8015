/* layout-parts.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/layout/layout.h"

G_BEGIN_DECLS

gboolean charter_layout_lies_wrong (const CharterLayout *layout,
                                    const CharterGraph  *graph);
void     charter_layout_turn       (CharterLayout       *layout);
void     charter_layout_pack_parts (CharterLayout       *layout,
                                    const CharterGraph  *graph);

G_END_DECLS
