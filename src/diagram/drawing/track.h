/* track.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/drawing/geometry.h"

G_BEGIN_DECLS

/**
 * CharterTrack:
 * @points: (array length=n_points): where it turns
 * @n_points: how many points that are
 *
 * A curve as short straight pieces, to see what it meets.
 */
typedef struct
{
  CharterPoint     *points;
  guint             n_points;
  CharterRectangle  bounds;
  CharterRectangle *run_bounds; /* of so many pieces after each other */
  guint             n_runs;
} CharterTrack;

CharterTrack *charter_track_new             (const CharterPoint *points,
                                             guint               n_points);
CharterTrack *charter_track_new_straight    (const CharterPoint *points,
                                             guint               n_points);
void          charter_track_free            (CharterTrack       *self);
guint         charter_track_count_crossings (const CharterTrack *self,
                                             const CharterTrack *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterTrack, charter_track_free)

G_END_DECLS
