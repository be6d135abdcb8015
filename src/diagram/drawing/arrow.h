/* arrow.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/drawing/drawing.h"

G_BEGIN_DECLS

/**
 * CHARTER_ARROW_LENGTH:
 *
 * Length of an arrowhead, in points.
 */
#define CHARTER_ARROW_LENGTH 8.0

void charter_arrow_add_line (CharterDrawingBuilder *builder,
                             const CharterPoint    *points,
                             guint                  n_points,
                             const CharterStroke   *stroke,
                             gboolean               arrow);

G_END_DECLS
