/* arrow.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/arrow.h"

#include <math.h>
#include <string.h>

#define HALF_WIDTH 3.5

/* The direction in which a curve arrives. Control points may coincide with
 * the end, so the last one that does not is what counts. */
static void
get_arrival (const CharterPoint *points,
             guint               n_points,
             CharterPoint       *direction)
{
  const CharterPoint *end = &points[n_points - 1];

  for (guint i = n_points - 1; i > 0; i--)
    {
      double dx = end->x - points[i - 1].x;
      double dy = end->y - points[i - 1].y;
      double length = hypot (dx, dy);

      if (length > 0.5)
        {
          direction->x = dx / length;
          direction->y = dy / length;
          return;
        }
    }
  direction->x = 0;
  direction->y = 1;
}

/**
 * charter_arrow_add_line:
 * @builder: where to draw
 * @points: (array length=n_points): a curve: its start and then three control
 *   points a segment
 * @n_points: how many
 * @stroke: how the line looks
 * @arrow: whether it has a head at its end
 *
 * Adds a line to a drawing. With a head the line stops at the base of the
 * head, so that a wide or dashed stroke does not blunt its tip.
 */
void
charter_arrow_add_line (CharterDrawingBuilder *builder,
                        const CharterPoint    *points,
                        guint                  n_points,
                        const CharterStroke   *stroke,
                        gboolean               arrow)
{
  g_autofree CharterPoint *shortened = NULL;
  CharterStroke outline = { .width = 0 };
  CharterPoint tip;
  CharterPoint direction;
  CharterPoint base;
  CharterPoint corners[3];

  g_return_if_fail (builder != NULL);
  g_return_if_fail (points != NULL && n_points >= 4);
  g_return_if_fail (stroke != NULL);

  if (!arrow)
    {
      charter_drawing_builder_add_curve (builder, points, n_points, stroke);
      return;
    }

  tip = points[n_points - 1];
  get_arrival (points, n_points, &direction);
  base.x = tip.x - direction.x * CHARTER_ARROW_LENGTH;
  base.y = tip.y - direction.y * CHARTER_ARROW_LENGTH;
  corners[0] = tip;
  corners[1].x = base.x - direction.y * HALF_WIDTH;
  corners[1].y = base.y + direction.x * HALF_WIDTH;
  corners[2].x = base.x + direction.y * HALF_WIDTH;
  corners[2].y = base.y - direction.x * HALF_WIDTH;

  shortened = g_memdup2 (points, n_points * sizeof *points);
  shortened[n_points - 1] = base;
  charter_drawing_builder_add_curve (builder, shortened, n_points, stroke);
  charter_drawing_builder_add_polygon (builder, corners, G_N_ELEMENTS (corners),
                                       &stroke->colour, &outline);
}
