/* geometry.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/geometry.h"

#include <math.h>

/* Straight pieces in which the distance to one Bézier segment is measured.
 * With 24 the longest line of a page is off by less than 0.3 pt.
 */
#define CURVE_PIECES 24

static double
evaluate_cubic (double a,
                double b,
                double c,
                double d,
                double t)
{
  double u = 1 - t;

  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

static void
widen (double *least,
       double *most,
       double  value)
{
  *least = MIN (*least, value);
  *most = MAX (*most, value);
}

static void
widen_by_extreme (double *least,
                  double *most,
                  double  a,
                  double  b,
                  double  c,
                  double  d,
                  double  t)
{
  if (t > 0 && t < 1)
    widen (least, most, evaluate_cubic (a, b, c, d, t));
}

/* A curve turns where its derivative, a quadratic, is zero. */
static void
widen_by_cubic (double *least,
                double *most,
                double  a,
                double  b,
                double  c,
                double  d)
{
  double quadratic = -a + 3 * b - 3 * c + d;
  double linear = 2 * (a - 2 * b + c);
  double constant = b - a;
  double discriminant;

  widen (least, most, a);
  widen (least, most, d);

  if (fabs (quadratic) < 1e-9)
    {
      if (fabs (linear) > 1e-9)
        widen_by_extreme (least, most, a, b, c, d, -constant / linear);
      return;
    }

  discriminant = linear * linear - 4 * quadratic * constant;
  if (discriminant < 0)
    return;

  widen_by_extreme (least, most, a, b, c, d, (-linear + sqrt (discriminant)) / (2 * quadratic));
  widen_by_extreme (least, most, a, b, c, d, (-linear - sqrt (discriminant)) / (2 * quadratic));
}

static double
get_distance_to_straight (CharterPoint from,
                          CharterPoint to,
                          double       x,
                          double       y)
{
  double dx = to.x - from.x;
  double dy = to.y - from.y;
  double length_squared = dx * dx + dy * dy;
  double along = 0;

  if (length_squared > 0)
    along = CLAMP (((x - from.x) * dx + (y - from.y) * dy) / length_squared, 0, 1);

  return hypot (x - from.x - along * dx, y - from.y - along * dy);
}

/**
 * charter_rectangle_unite:
 * @self: a rectangle
 * @other: another
 *
 * Returns: the smallest rectangle that holds both
 */
CharterRectangle
charter_rectangle_unite (const CharterRectangle *self,
                         const CharterRectangle *other)
{
  CharterRectangle united;

  g_return_val_if_fail (self != NULL, (CharterRectangle) { 0 });
  g_return_val_if_fail (other != NULL, *self);

  united.x = MIN (self->x, other->x);
  united.y = MIN (self->y, other->y);
  united.width = MAX (self->x + self->width, other->x + other->width) - united.x;
  united.height = MAX (self->y + self->height, other->y + other->height) - united.y;

  return united;
}

/**
 * charter_rectangle_expand:
 * @self: a rectangle
 * @margin: points
 *
 * Returns: the rectangle with @margin more on every side
 */
CharterRectangle
charter_rectangle_expand (const CharterRectangle *self,
                          double                  margin)
{
  g_return_val_if_fail (self != NULL, (CharterRectangle) { 0 });

  return (CharterRectangle) {
    self->x - margin, self->y - margin, self->width + 2 * margin, self->height + 2 * margin
  };
}

/**
 * charter_rectangle_intersects:
 * @self: a rectangle
 * @other: another
 *
 * Returns: whether they share a point, be it on an edge
 */
gboolean
charter_rectangle_intersects (const CharterRectangle *self,
                              const CharterRectangle *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->x <= other->x + other->width && other->x <= self->x + self->width &&
         self->y <= other->y + other->height && other->y <= self->y + self->height;
}

/**
 * charter_rectangle_overlaps:
 * @self: a rectangle
 * @other: another
 * @slack: what both may have in common, points
 *
 * Returns: whether one lies on the other by more than that
 */
gboolean
charter_rectangle_overlaps (const CharterRectangle *self,
                            const CharterRectangle *other,
                            double                  slack)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->x + self->width - slack > other->x && other->x + other->width - slack > self->x &&
         self->y + self->height - slack > other->y && other->y + other->height - slack > self->y;
}

/**
 * charter_rectangle_contains:
 * @self: a rectangle
 * @x: points
 * @y: points
 *
 * Returns: whether the point lies in it or on its edge
 */
gboolean
charter_rectangle_contains (const CharterRectangle *self,
                            double                  x,
                            double                  y)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return x >= self->x && x <= self->x + self->width && y >= self->y && y <= self->y + self->height;
}

/**
 * charter_polygon_get_bounds:
 * @points: (array length=n_points): corners
 * @n_points: how many, at least 1
 *
 * Returns: the smallest rectangle that holds the points
 */
CharterRectangle
charter_polygon_get_bounds (const CharterPoint *points,
                            guint               n_points)
{
  CharterPoint least;
  CharterPoint most;

  g_return_val_if_fail (points != NULL, (CharterRectangle) { 0 });
  g_return_val_if_fail (n_points >= 1, (CharterRectangle) { 0 });

  least = most = points[0];
  for (guint i = 1; i < n_points; i++)
    {
      widen (&least.x, &most.x, points[i].x);
      widen (&least.y, &most.y, points[i].y);
    }

  return (CharterRectangle) { least.x, least.y, most.x - least.x, most.y - least.y };
}

/**
 * charter_curve_get_bounds:
 * @points: (array length=n_points): start and three control points a segment
 * @n_points: how many, 1 more than a multiple of 3
 *
 * Returns: the smallest rectangle that holds the curve itself, which is
 *   smaller than the one that holds its control points
 */
CharterRectangle
charter_curve_get_bounds (const CharterPoint *points,
                          guint               n_points)
{
  CharterPoint least;
  CharterPoint most;

  g_return_val_if_fail (points != NULL, (CharterRectangle) { 0 });
  g_return_val_if_fail (n_points % 3 == 1, (CharterRectangle) { 0 });

  least = most = points[0];
  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      widen_by_cubic (&least.x, &most.x,
                      points[i].x, points[i + 1].x, points[i + 2].x, points[i + 3].x);
      widen_by_cubic (&least.y, &most.y,
                      points[i].y, points[i + 1].y, points[i + 2].y, points[i + 3].y);
    }

  return (CharterRectangle) { least.x, least.y, most.x - least.x, most.y - least.y };
}

/**
 * charter_curve_get_point:
 * @control: (array fixed-size=4): a Bézier segment
 * @t: how far along it, from 0 to 1
 *
 * Returns: the point there
 */
CharterPoint
charter_curve_get_point (const CharterPoint *control,
                         double              t)
{
  g_return_val_if_fail (control != NULL, (CharterPoint) { 0 });

  return (CharterPoint) {
    evaluate_cubic (control[0].x, control[1].x, control[2].x, control[3].x, t),
    evaluate_cubic (control[0].y, control[1].y, control[2].y, control[3].y, t),
  };
}

/**
 * charter_curve_get_distance:
 * @points: (array length=n_points): start and three control points a segment
 * @n_points: how many, 1 more than a multiple of 3
 * @x: points
 * @y: points
 *
 * Returns: how far the point is from the curve, in points
 */
double
charter_curve_get_distance (const CharterPoint *points,
                            guint               n_points,
                            double              x,
                            double              y)
{
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (points != NULL, G_MAXDOUBLE);
  g_return_val_if_fail (n_points % 3 == 1, G_MAXDOUBLE);

  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      const CharterPoint *p = points + i;
      CharterPoint from = p[0];

      for (guint piece = 1; piece <= CURVE_PIECES; piece++)
        {
          double t = (double) piece / CURVE_PIECES;
          CharterPoint to = {
            evaluate_cubic (p[0].x, p[1].x, p[2].x, p[3].x, t),
            evaluate_cubic (p[0].y, p[1].y, p[2].y, p[3].y, t),
          };

          least = MIN (least, get_distance_to_straight (from, to, x, y));
          from = to;
        }
    }

  return least;
}
