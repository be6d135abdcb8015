/* track.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/track.h"

#include <math.h>

/* How finely a curve is looked at: straight pieces a Bézier segment. */
#define PIECES_PER_SEGMENT 12

/* Lines that Graphviz draws often cross where both have a corner. One of the
 * two is moved aside by a hair, in points, so that they cross beside it. */
#define HAIR_X 0.0013
#define HAIR_Y 0.0029

/* Lines that end at the same place do not cross there, in points. */
#define SAME_END 2.0

static double
get_turn (const CharterPoint *a,
          const CharterPoint *b,
          const CharterPoint *c)
{
  return (b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x);
}

static gboolean
pieces_cross (const CharterPoint *a,
              const CharterPoint *b,
              const CharterPoint *c,
              const CharterPoint *d)
{
  return get_turn (a, b, c) * get_turn (a, b, d) < 0 &&
         get_turn (c, d, a) * get_turn (c, d, b) < 0;
}

/* Where two pieces that cross do. */
static CharterPoint
find_meeting (const CharterPoint *a,
              const CharterPoint *b,
              const CharterPoint *c,
              const CharterPoint *d)
{
  double before = ABS (get_turn (c, d, a));
  double share = before / (before + ABS (get_turn (c, d, b)));

  return (CharterPoint) { a->x + share * (b->x - a->x), a->y + share * (b->y - a->y) };
}

static gboolean
is_near (const CharterPoint *a,
         const CharterPoint *b)
{
  return hypot (a->x - b->x, a->y - b->y) < SAME_END;
}

/* Whether a point is at an end that both lines have. */
static gboolean
is_common_end (const CharterTrack *one,
               const CharterTrack *other,
               const CharterPoint *point)
{
  const CharterPoint *ends[] = { &one->points[0], &one->points[one->n_points - 1] };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (is_near (ends[i], point) &&
          (is_near (ends[i], &other->points[0]) ||
           is_near (ends[i], &other->points[other->n_points - 1])))
        return TRUE;
    }
  return FALSE;
}

/* A straight line is no rectangle, and the hair has room. */
static CharterRectangle
get_bounds (const CharterPoint *points,
            guint               n_points)
{
  CharterRectangle bounds = charter_polygon_get_bounds (points, n_points);

  return charter_rectangle_expand (&bounds, 1);
}

/* Most lines are apart, and most pieces of those that are not. */
static void
measure (CharterTrack *self)
{
  self->bounds = get_bounds (self->points, self->n_points);
  self->n_runs = (self->n_points - 1 + PIECES_PER_SEGMENT - 1) / PIECES_PER_SEGMENT;
  self->run_bounds = g_new (CharterRectangle, self->n_runs);
  for (guint i = 0; i < self->n_runs; i++)
    {
      guint first = i * PIECES_PER_SEGMENT;

      self->run_bounds[i] = get_bounds (&self->points[first],
                                        MIN (PIECES_PER_SEGMENT + 1, self->n_points - first));
    }
}

static guint
count_in_runs (const CharterTrack *self,
               guint               run,
               const CharterTrack *other,
               guint               other_run)
{
  guint end = MIN ((run + 1) * PIECES_PER_SEGMENT + 1, self->n_points);
  guint other_end = MIN ((other_run + 1) * PIECES_PER_SEGMENT + 1, other->n_points);
  guint count = 0;

  for (guint i = other_run * PIECES_PER_SEGMENT + 1; i < other_end; i++)
    {
      CharterPoint start = { other->points[i - 1].x + HAIR_X, other->points[i - 1].y + HAIR_Y };
      CharterPoint stop = { other->points[i].x + HAIR_X, other->points[i].y + HAIR_Y };

      for (guint j = run * PIECES_PER_SEGMENT + 1; j < end; j++)
        {
          CharterPoint meeting;

          if (!pieces_cross (&self->points[j - 1], &self->points[j], &start, &stop))
            continue;
          meeting = find_meeting (&self->points[j - 1], &self->points[j], &start, &stop);
          count += is_common_end (self, other, &meeting) ? 0 : 1;
        }
    }
  return count;
}

/**
 * charter_track_new:
 * @points: (array length=n_points): a chain of Bézier segments
 * @n_points: one more than three times as many as there are segments
 *
 * Returns: (transfer full): its track
 */
CharterTrack *
charter_track_new (const CharterPoint *points,
                   guint               n_points)
{
  CharterTrack *self;
  guint n_segments;

  g_return_val_if_fail (points != NULL && n_points > 0, NULL);

  n_segments = (n_points - 1) / 3;
  self = g_new0 (CharterTrack, 1);
  self->points = g_new (CharterPoint, n_segments * PIECES_PER_SEGMENT + 1);
  self->points[self->n_points++] = points[0];
  for (guint i = 0; i < n_segments; i++)
    for (guint j = 1; j <= PIECES_PER_SEGMENT; j++)
      self->points[self->n_points++] =
        charter_curve_get_point (&points[3 * i], (double) j / PIECES_PER_SEGMENT);
  measure (self);
  return self;
}

/**
 * charter_track_new_straight:
 * @points: (array length=n_points): where it turns
 * @n_points: how many points that are
 *
 * Returns: (transfer full): the track that goes straight from one to the next
 */
CharterTrack *
charter_track_new_straight (const CharterPoint *points,
                            guint               n_points)
{
  CharterTrack *self;

  g_return_val_if_fail (points != NULL && n_points > 0, NULL);

  self = g_new0 (CharterTrack, 1);
  self->points = g_memdup2 (points, n_points * sizeof *points);
  self->n_points = n_points;
  measure (self);
  return self;
}

/**
 * charter_track_free:
 * @self: (transfer full): a track
 */
void
charter_track_free (CharterTrack *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->points);
  g_free (self->run_bounds);
  g_free (self);
}

/**
 * charter_track_count_crossings:
 * @self: a track
 * @other: another one
 *
 * Returns: how often they cross; lines that end at the same place do not cross
 *   there
 */
guint
charter_track_count_crossings (const CharterTrack *self,
                               const CharterTrack *other)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL && other != NULL, 0);

  if (!charter_rectangle_intersects (&self->bounds, &other->bounds))
    return 0;

  for (guint i = 0; i < other->n_runs; i++)
    for (guint j = 0; j < self->n_runs; j++)
      {
        if (charter_rectangle_intersects (&self->run_bounds[j], &other->run_bounds[i]))
          count += count_in_runs (self, j, other, i);
      }
  return count;
}
