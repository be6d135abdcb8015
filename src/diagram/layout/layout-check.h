/* layout-check.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/layout/layout.h"

G_BEGIN_DECLS

gboolean charter_layout_settle (CharterLayout       *layout,
                                const CharterGraph  *graph,
                                GError             **error);

G_END_DECLS
