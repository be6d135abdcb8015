/* time-axis.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/changes/timeline.h"
#include "diagram/cards/scene.h"

G_BEGIN_DECLS

/**
 * CharterTimeAxis:
 * @first_year: in which it begins
 * @last_year: in which it ends
 * @as_at_day: the Julian day that is marked, or 0
 *
 * The years over which a timeline runs.
 */
typedef struct
{
  guint   first_year;
  guint   last_year;
  guint32 as_at_day;
} CharterTimeAxis;

guint32      charter_time_axis_get_first_day (const CharterTimeAxis     *self);
guint32      charter_time_axis_get_last_day  (const CharterTimeAxis     *self);
CharterCell *charter_time_axis_build_years   (const CharterTimeAxis     *self,
                                              CharterScene              *scene);
CharterCell *charter_time_axis_build_track   (const CharterTimeAxis     *self,
                                              CharterScene              *scene,
                                              const CharterTimelineRow  *row,
                                              const CharterCardColours  *colours);

G_END_DECLS
