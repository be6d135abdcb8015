/* detour.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/drawing/geometry.h"

G_BEGIN_DECLS

/**
 * CharterDetourCard:
 * @level: the row it stands in
 * @bounds: where
 */
typedef struct
{
  guint            level;
  CharterRectangle bounds;
} CharterDetourCard;

/**
 * CharterDetourLine:
 * @from: the card at its beginning
 * @to: the card at its end
 * @from_place: the part of it that is meant, or all of it
 * @to_place: the same at its end
 * @points: the way it has, Bézier segments
 * @n_points: how many
 */
typedef struct
{
  guint               from;
  guint               to;
  CharterRectangle    from_place;
  CharterRectangle    to_place;
  const CharterPoint *points;
  guint               n_points;
} CharterDetourLine;

GPtrArray *charter_detour_find (GArray *cards,
                                GArray *lines);

G_END_DECLS
