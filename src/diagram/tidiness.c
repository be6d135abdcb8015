/* tidiness.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/tidiness.h"

#include <math.h>

/* How finely a curve is looked at: straight pieces a Bézier segment. */
#define PIECES_PER_SEGMENT 12

/* What may stick out or overlap without anybody seeing it, in points: half a
 * border and rounding. */
#define SLACK 1.5

typedef struct
{
  CharterPoint *points;
  guint         n_points;
} Track;

static void
track_clear (Track *track)
{
  g_clear_pointer (&track->points, g_free);
}

static Track
make_track (const CharterDrawingItem *curve)
{
  guint n_segments = (curve->n_points - 1) / 3;
  Track track = { g_new (CharterPoint, n_segments * PIECES_PER_SEGMENT + 1), 0 };

  track.points[track.n_points++] = curve->points[0];
  for (guint i = 0; i < n_segments; i++)
    for (guint j = 1; j <= PIECES_PER_SEGMENT; j++)
      track.points[track.n_points++] =
        charter_curve_get_point (&curve->points[3 * i], (double) j / PIECES_PER_SEGMENT);
  return track;
}

static GArray *
list_tracks (const CharterDrawing *drawing)
{
  GArray *tracks = g_array_new (FALSE, FALSE, sizeof (Track));

  g_array_set_clear_func (tracks, (GDestroyNotify) track_clear);
  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, i);

      if (item->shape == CHARTER_DRAWING_CURVE && item->group != CHARTER_DRAWING_NO_GROUP &&
          charter_drawing_get_group (drawing, item->group)->role == CHARTER_DRAWING_ROLE_LINE)
        {
          Track track = make_track (item);

          g_array_append_val (tracks, track);
        }
    }
  return tracks;
}

/* The cards that stand in no other card. */
static GArray *
list_cards (const CharterDrawing *drawing)
{
  GArray *cards = g_array_new (FALSE, FALSE, sizeof (CharterRectangle));

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);

      if (group->role == CHARTER_DRAWING_ROLE_CARD && group->parent == CHARTER_DRAWING_NO_GROUP)
        g_array_append_val (cards, group->bounds);
    }
  return cards;
}

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

static guint
count_crossings (const Track *one,
                 const Track *other)
{
  guint count = 0;

  for (guint i = 1; i < one->n_points; i++)
    for (guint j = 1; j < other->n_points; j++)
      {
        if (pieces_cross (&one->points[i - 1], &one->points[i],
                          &other->points[j - 1], &other->points[j]))
          count++;
      }
  return count;
}

static gboolean
is_inside (const CharterPoint     *point,
           const CharterRectangle *card,
           double                  margin)
{
  return point->x > card->x + margin && point->x < card->x + card->width - margin &&
         point->y > card->y + margin && point->y < card->y + card->height - margin;
}

static gboolean
runs_through (const Track            *track,
              const CharterRectangle *card)
{
  const double reach = 12; /* an arrowhead and a border */

  if (is_inside (&track->points[0], card, -reach) ||
      is_inside (&track->points[track->n_points - 1], card, -reach))
    return FALSE;
  for (guint i = 0; i < track->n_points; i++)
    {
      if (is_inside (&track->points[i], card, SLACK))
        return TRUE;
    }
  return FALSE;
}

static gboolean
overlap (const CharterRectangle *a,
         const CharterRectangle *b)
{
  return a->x + a->width - SLACK > b->x && b->x + b->width - SLACK > a->x &&
         a->y + a->height - SLACK > b->y && b->y + b->height - SLACK > a->y;
}

static gboolean
holds (const CharterRectangle *frame,
       const CharterRectangle *bounds)
{
  return bounds->x >= frame->x - SLACK && bounds->y >= frame->y - SLACK &&
         bounds->x + bounds->width <= frame->x + frame->width + SLACK &&
         bounds->y + bounds->height <= frame->y + frame->height + SLACK;
}

/* The frame of a card or part is the rectangle it is painted on: its first
 * item, when everything else in it lies there. */
static gboolean
find_frame (const CharterDrawing *drawing,
            guint                 group,
            CharterRectangle     *frame)
{
  const CharterDrawingGroup *place = charter_drawing_get_group (drawing, group);
  const CharterDrawingItem *first = charter_drawing_get_item (drawing, place->first_item);

  if (place->role == CHARTER_DRAWING_ROLE_FURNITURE || place->role == CHARTER_DRAWING_ROLE_LINE ||
      place->n_items == 0 || first->shape != CHARTER_DRAWING_RECTANGLE)
    return FALSE;

  *frame = first->bounds;
  for (guint i = 1; i < place->n_items; i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, place->first_item + i);

      if (item->shape == CHARTER_DRAWING_RECTANGLE && !holds (frame, &item->bounds))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_clipped (const CharterDrawing     *drawing,
            const CharterDrawingItem *text)
{
  CharterRectangle frame = {
    0, 0, charter_drawing_get_width (drawing), charter_drawing_get_height (drawing),
  };

  if (!holds (&frame, &text->bounds))
    return TRUE;
  for (guint group = text->group; group != CHARTER_DRAWING_NO_GROUP;
       group = charter_drawing_get_group (drawing, group)->parent)
    {
      if (find_frame (drawing, group, &frame) && !holds (&frame, &text->bounds))
        return TRUE;
    }
  return FALSE;
}

static double
measure_white_share (const CharterDrawing *drawing)
{
  double covered = 0;

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);

      if (group->parent == CHARTER_DRAWING_NO_GROUP && group->role != CHARTER_DRAWING_ROLE_LINE)
        covered += group->bounds.width * group->bounds.height;
    }
  return CLAMP (1 - covered / (charter_drawing_get_width (drawing) * charter_drawing_get_height (drawing)),
                0, 1);
}

/**
 * charter_tidiness_measure:
 * @drawing: a picture
 * @tidiness: (out caller-allocates): what is untidy in it
 */
void
charter_tidiness_measure (const CharterDrawing *drawing,
                          CharterTidiness      *tidiness)
{
  g_autoptr(GArray) tracks = NULL;
  g_autoptr(GArray) cards = NULL;

  g_return_if_fail (drawing != NULL);
  g_return_if_fail (tidiness != NULL);

  *tidiness = (CharterTidiness) { .white_share = measure_white_share (drawing) };
  tracks = list_tracks (drawing);
  cards = list_cards (drawing);
  for (guint i = 0; i < cards->len; i++)
    for (guint j = i + 1; j < cards->len; j++)
      tidiness->n_overlaps += overlap (&g_array_index (cards, CharterRectangle, i),
                                       &g_array_index (cards, CharterRectangle, j)) ? 1 : 0;

  for (guint i = 0; i < tracks->len; i++)
    {
      const Track *track = &g_array_index (tracks, Track, i);

      for (guint j = 0; j < cards->len; j++)
        tidiness->n_through_cards +=
          runs_through (track, &g_array_index (cards, CharterRectangle, j)) ? 1 : 0;
      for (guint j = i + 1; j < tracks->len; j++)
        tidiness->n_crossings += count_crossings (track, &g_array_index (tracks, Track, j));
    }

  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, i);

      if (item->shape == CHARTER_DRAWING_TEXT && is_clipped (drawing, item))
        tidiness->n_clipped++;
    }
}
