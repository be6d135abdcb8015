/* tidiness.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/tidiness.h"

#include "diagram/drawing/track.h"

/* What may stick out or overlap without anybody seeing it, in points: half a
 * border and rounding. */
#define SLACK 1.5

static GPtrArray *
list_tracks (const CharterDrawing *drawing)
{
  GPtrArray *tracks = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_track_free);

  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, i);

      if (item->shape == CHARTER_DRAWING_CURVE && item->group != CHARTER_DRAWING_NO_GROUP &&
          charter_drawing_get_group (drawing, item->group)->role == CHARTER_DRAWING_ROLE_LINE)
        g_ptr_array_add (tracks, charter_track_new (item->points, item->n_points));
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

static gboolean
is_inside (const CharterPoint     *point,
           const CharterRectangle *card,
           double                  margin)
{
  return point->x > card->x + margin && point->x < card->x + card->width - margin &&
         point->y > card->y + margin && point->y < card->y + card->height - margin;
}

static gboolean
runs_through (const CharterTrack     *track,
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
  g_autoptr(GPtrArray) tracks = NULL;
  g_autoptr(GArray) cards = NULL;

  g_return_if_fail (drawing != NULL);
  g_return_if_fail (tidiness != NULL);

  *tidiness = (CharterTidiness) { .white_share = measure_white_share (drawing) };
  tracks = list_tracks (drawing);
  cards = list_cards (drawing);
  for (guint i = 0; i < cards->len; i++)
    for (guint j = i + 1; j < cards->len; j++)
      tidiness->n_overlaps +=
        charter_rectangle_overlaps (&g_array_index (cards, CharterRectangle, i),
                                    &g_array_index (cards, CharterRectangle, j), SLACK) ? 1 : 0;

  for (guint i = 0; i < tracks->len; i++)
    {
      const CharterTrack *track = g_ptr_array_index (tracks, i);

      for (guint j = 0; j < cards->len; j++)
        tidiness->n_through_cards +=
          runs_through (track, &g_array_index (cards, CharterRectangle, j)) ? 1 : 0;
      for (guint j = i + 1; j < tracks->len; j++)
        tidiness->n_crossings += charter_track_count_crossings (track, g_ptr_array_index (tracks, j));
    }

  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, i);

      if (item->shape == CHARTER_DRAWING_TEXT && is_clipped (drawing, item))
        tidiness->n_clipped++;
    }
}
