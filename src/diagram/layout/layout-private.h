/* layout-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/layout/layout.h"

G_BEGIN_DECLS

typedef struct
{
  guint first_point;
  guint n_points; /* 0 until the line is placed */
} CharterLayoutLine;

struct _CharterLayout
{
  gatomicrefcount    ref_count;
  CharterLayoutStep  step;
  GError            *reason; /* (nullable) why the first step failed */
  double             width;
  double             height;
  guint              n_boxes;
  CharterRectangle  *boxes;
  guint              n_lines;
  CharterLayoutLine *lines;
  GArray            *points; /* (element-type CharterPoint) of all lines */
};

CharterLayout *charter_layout_new             (const CharterGraph *graph,
                                               CharterLayoutStep   step);
void           charter_layout_set_line        (CharterLayout      *self,
                                               guint               line,
                                               const CharterPoint *points,
                                               guint               n_points);
CharterPoint  *charter_layout_get_line_points (CharterLayout      *self,
                                               guint               line,
                                               guint              *n_points);
void           charter_layout_move_to_origin  (CharterLayout      *self);

G_END_DECLS
