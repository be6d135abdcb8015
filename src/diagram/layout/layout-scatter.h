/* layout-scatter.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/layout/layout.h"

G_BEGIN_DECLS

/* What is particular about a graph without levels. */

gboolean charter_layout_check_scattered (const CharterLayout  *layout,
                                         const CharterGraph   *graph,
                                         GError              **error);
void     charter_layout_place_in_grid   (CharterLayout        *layout,
                                         const CharterGraph   *graph);
void     charter_layout_bend_lines      (CharterLayout        *layout,
                                         const CharterGraph   *graph);

G_END_DECLS
