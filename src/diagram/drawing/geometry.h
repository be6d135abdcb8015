/* geometry.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CharterPoint:
 * @x: points from the left edge
 * @y: points from the top edge, downwards
 *
 * A place on a drawing, in points (1/72 inch).
 */
typedef struct
{
  double x;
  double y;
} CharterPoint;

/**
 * CharterRectangle:
 * @x: left edge, points
 * @y: top edge, points
 * @width: points
 * @height: points
 *
 * A rectangle on a drawing, in points (1/72 inch), y downwards.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CharterRectangle;

/**
 * CharterColour:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 *
 * An opaque sRGB colour. Pictures use no transparency: it prints badly and
 * makes contrast unknowable.
 */
typedef struct
{
  double red;
  double green;
  double blue;
} CharterColour;

CharterRectangle charter_rectangle_unite      (const CharterRectangle *self,
                                               const CharterRectangle *other);
CharterRectangle charter_rectangle_expand     (const CharterRectangle *self,
                                               double                  margin);
gboolean         charter_rectangle_intersects (const CharterRectangle *self,
                                               const CharterRectangle *other);
gboolean         charter_rectangle_overlaps   (const CharterRectangle *self,
                                               const CharterRectangle *other,
                                               double                  slack);
gboolean         charter_rectangle_contains   (const CharterRectangle *self,
                                               double                  x,
                                               double                  y);

CharterRectangle charter_polygon_get_bounds   (const CharterPoint     *points,
                                               guint                   n_points);
CharterRectangle charter_curve_get_bounds     (const CharterPoint     *points,
                                               guint                   n_points);
CharterPoint     charter_curve_get_point      (const CharterPoint     *control,
                                               double                  t);
double           charter_curve_get_distance   (const CharterPoint     *points,
                                               guint                   n_points,
                                               double                  x,
                                               double                  y);

G_END_DECLS
