/* line-style.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/palette.h"
#include "model/state.h"

G_BEGIN_DECLS

CharterStroke charter_line_style_get (const CharterPalette *palette,
                                      const CharterRecord  *relation);

G_END_DECLS
