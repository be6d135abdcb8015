/* colour.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/drawing/geometry.h"

G_BEGIN_DECLS

gboolean      charter_colour_parse         (const char          *text,
                                            CharterColour       *colour);
char         *charter_colour_to_string     (const CharterColour *self);
CharterColour charter_colour_mix           (const CharterColour *self,
                                            const CharterColour *other,
                                            double               share);
double        charter_colour_get_luminance (const CharterColour *self);
double        charter_colour_get_contrast  (const CharterColour *self,
                                            const CharterColour *other);

G_END_DECLS
