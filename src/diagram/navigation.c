/* navigation.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/navigation.h"

#include <math.h>

/* What is nearer than this is at the same place to an eye, points. */
#define SAME_PLACE 1.0

/* How many times farther aside than ahead something may lie and still count
 * as lying in a direction. */
#define MOST_ASIDE 3.0

/* How much of the shorter of two boxes may lie beside the other one and it
 * still counts as lying ahead. */
#define MOST_OVERLAP 0.25

/* A line and the boxes it joins. */
typedef struct
{
  guint        group;
  guint        from;  /* a group, or CHARTER_DRAWING_NO_GROUP */
  guint        to;
  CharterPoint start;
  CharterPoint end;
} Line;

struct _CharterNavigation
{
  CharterDrawing *drawing;
  GArray         *lines;   /* of Line */
  GHashTable     *boxes;   /* of the handle of a record the boxes that show it, a GArray of guint */
  guint           n_stops;
};

static const CharterDrawingGroup *
get_group (const CharterNavigation *self,
           guint                    group)
{
  return charter_drawing_get_group (self->drawing, group);
}

static gboolean
is_line (const CharterNavigation *self,
         guint                    group)
{
  return get_group (self, group)->role == CHARTER_DRAWING_ROLE_LINE;
}

static gboolean
is_box (const CharterNavigation *self,
        guint                    group)
{
  return charter_navigation_is_stop (self, group) && !is_line (self, group);
}

/* The box it stands in; furniture around it does not count. */
static guint
get_parent (const CharterNavigation *self,
            guint                    group)
{
  guint parent = get_group (self, group)->parent;

  while (parent != CHARTER_DRAWING_NO_GROUP && !charter_navigation_is_stop (self, parent))
    parent = get_group (self, parent)->parent;
  return parent;
}

static gboolean
is_inside (const CharterNavigation *self,
           guint                    group,
           guint                    box)
{
  while (group != CHARTER_DRAWING_NO_GROUP && group != box)
    group = get_group (self, group)->parent;
  return group == box && box != CHARTER_DRAWING_NO_GROUP;
}

static double
get_distance (const CharterRectangle *place,
              const CharterPoint     *point)
{
  double dx = MAX (MAX (place->x - point->x, point->x - place->x - place->width), 0);
  double dy = MAX (MAX (place->y - point->y, point->y - place->y - place->height), 0);

  return hypot (dx, dy);
}

/* A record may be drawn more than once: the line means the place it meets. */
static guint
find_end (const CharterNavigation *self,
          guint64                  handle,
          const CharterPoint      *point)
{
  guint found = CHARTER_DRAWING_NO_GROUP;
  double least = G_MAXDOUBLE;
  const GArray *boxes = g_hash_table_lookup (self->boxes, &handle);

  for (guint i = 0; boxes != NULL && i < boxes->len; i++)
    {
      guint box = g_array_index (boxes, guint, i);
      double distance = get_distance (&get_group (self, box)->bounds, point);

      if (distance < least)
        {
          least = distance;
          found = box;
        }
    }
  return found;
}

/* A large picture has thousands of lines, of which each looks for its ends. */
static void
add_box (CharterNavigation *self,
         guint              group)
{
  guint64 handle = get_group (self, group)->handle;
  GArray *boxes = g_hash_table_lookup (self->boxes, &handle);

  if (handle == 0)
    return;
  if (boxes == NULL)
    {
      boxes = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->boxes, g_memdup2 (&handle, sizeof handle), boxes);
    }
  g_array_append_val (boxes, group);
}

static void
add_line (CharterNavigation *self,
          guint              group)
{
  const CharterDrawingGroup *shown = get_group (self, group);
  Line line = { .group = group };
  gboolean begun = FALSE;

  for (guint i = shown->first_item; i < shown->first_item + shown->n_items; i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (self->drawing, i);

      if (item->shape != CHARTER_DRAWING_CURVE)
        continue;
      if (!begun)
        line.start = item->points[0];
      line.end = item->points[item->n_points - 1];
      begun = TRUE;
    }
  line.from = begun ? find_end (self, shown->from, &line.start) : CHARTER_DRAWING_NO_GROUP;
  line.to = begun ? find_end (self, shown->to, &line.end) : CHARTER_DRAWING_NO_GROUP;
  g_array_append_val (self->lines, line);
}

static const Line *
find_line (const CharterNavigation *self,
           guint                    group)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (line->group == group)
        return line;
    }
  return NULL;
}

/* Whether a line has one end at a box or in it, and where. */
static gboolean
find_other_end (const CharterNavigation *self,
                const Line              *line,
                guint                    box,
                guint                   *other,
                CharterPoint            *point)
{
  gboolean begins = is_inside (self, line->from, box);
  gboolean ends = is_inside (self, line->to, box);

  if (begins == ends)
    return FALSE;
  *other = begins ? line->to : line->from;
  *point = begins ? line->start : line->end;
  return TRUE;
}

/* The side of the outermost box on which a line meets it. */
static CharterDirection
get_side (const CharterNavigation *self,
          guint                    box,
          const CharterPoint      *point)
{
  const CharterRectangle *place;
  double distances[CHARTER_N_DIRECTIONS];
  CharterDirection nearest = CHARTER_DIRECTION_LEFT;

  while (get_parent (self, box) != CHARTER_DRAWING_NO_GROUP)
    box = get_parent (self, box);
  place = &get_group (self, box)->bounds;
  distances[CHARTER_DIRECTION_LEFT] = fabs (point->x - place->x);
  distances[CHARTER_DIRECTION_RIGHT] = fabs (point->x - place->x - place->width);
  distances[CHARTER_DIRECTION_UP] = fabs (point->y - place->y);
  distances[CHARTER_DIRECTION_DOWN] = fabs (point->y - place->y - place->height);
  for (guint i = 0; i < CHARTER_N_DIRECTIONS; i++)
    {
      if (distances[i] < distances[nearest])
        nearest = (CharterDirection) i;
    }
  return nearest;
}

static CharterPoint
get_middle (const CharterNavigation *self,
            guint                    group)
{
  const CharterRectangle *place = &get_group (self, group)->bounds;

  return (CharterPoint) { place->x + place->width / 2, place->y + place->height / 2 };
}

/* Along the straightest of the lines that leave a box on a side. */
static guint
walk_line (const CharterNavigation *self,
           guint                    box,
           CharterDirection         direction,
           guint                   *line)
{
  CharterPoint here = get_middle (self, box);
  guint found = CHARTER_DRAWING_NO_GROUP;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *one = &g_array_index (self->lines, Line, i);
      CharterPoint point;
      CharterPoint there;
      double aside;
      guint other;

      if (!find_other_end (self, one, box, &other, &point) ||
          other == CHARTER_DRAWING_NO_GROUP || get_side (self, box, &point) != direction)
        continue;
      there = get_middle (self, other);
      aside = direction == CHARTER_DIRECTION_LEFT || direction == CHARTER_DIRECTION_RIGHT
            ? fabs (there.y - here.y)
            : fabs (there.x - here.x);
      if (aside < least)
        {
          least = aside;
          found = other;
          *line = one->group;
        }
    }
  return found;
}

/* From a line to the one of its ends that lies in a direction. */
static guint
walk_from_line (const CharterNavigation *self,
                const Line              *line,
                CharterDirection         direction)
{
  gboolean across = direction == CHARTER_DIRECTION_LEFT || direction == CHARTER_DIRECTION_RIGHT;
  double start = across ? line->start.x : line->start.y;
  double end = across ? line->end.x : line->end.y;
  gboolean back = direction == CHARTER_DIRECTION_LEFT || direction == CHARTER_DIRECTION_UP;

  if (fabs (end - start) < SAME_PLACE)
    return CHARTER_DRAWING_NO_GROUP;
  return (start < end) == back ? line->from : line->to;
}

static double
get_gap (double start,
         double length,
         double other_start,
         double other_length)
{
  return MAX (MAX (other_start - start - length, start - other_start - other_length), 0);
}

static gboolean
overlaps (double start,
          double length,
          double other_start,
          double other_length)
{
  double shared = MIN (start + length, other_start + other_length) - MAX (start, other_start);

  return shared > MOST_OVERLAP * MIN (length, other_length);
}

/* How far something lies in a direction, the way aside counted double, or
 * G_MAXDOUBLE when it does not lie there. */
static double
measure_way (const CharterNavigation *self,
             guint                    from,
             guint                    to,
             CharterDirection         direction)
{
  const CharterRectangle *here = &get_group (self, from)->bounds;
  const CharterRectangle *there = &get_group (self, to)->bounds;
  gboolean across = direction == CHARTER_DIRECTION_LEFT || direction == CHARTER_DIRECTION_RIGHT;
  CharterPoint start = get_middle (self, from);
  CharterPoint end = get_middle (self, to);
  double ahead = across ? end.x - start.x : end.y - start.y;
  double turn = fabs (across ? end.y - start.y : end.x - start.x);
  double gap = across ? get_gap (here->x, here->width, there->x, there->width)
                      : get_gap (here->y, here->height, there->y, there->height);
  double aside = across ? get_gap (here->y, here->height, there->y, there->height)
                        : get_gap (here->x, here->width, there->x, there->width);

  if (direction == CHARTER_DIRECTION_LEFT || direction == CHARTER_DIRECTION_UP)
    ahead = -ahead;
  if (ahead < SAME_PLACE || aside > MOST_ASIDE * ahead ||
      (across ? overlaps (here->x, here->width, there->x, there->width)
              : overlaps (here->y, here->height, there->y, there->height)))
    return G_MAXDOUBLE;
  return gap + 2 * aside + ahead / 10 + turn / 10;
}

static guint
find_beside (const CharterNavigation *self,
             guint                    box,
             CharterDirection         direction)
{
  guint parent = get_parent (self, box);
  guint found = CHARTER_DRAWING_NO_GROUP;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < charter_drawing_get_n_groups (self->drawing); i++)
    {
      double way;

      if (i == box || !is_box (self, i) || get_parent (self, i) != parent)
        continue;
      way = measure_way (self, box, i, direction);
      if (way < least)
        {
          least = way;
          found = i;
        }
    }
  return found;
}

static void
add_once (GArray *groups,
          guint   group)
{
  if (group == CHARTER_DRAWING_NO_GROUP)
    return;
  for (guint i = 0; i < groups->len; i++)
    {
      if (g_array_index (groups, guint, i) == group)
        return;
    }
  g_array_append_val (groups, group);
}

/**
 * charter_navigation_new:
 * @drawing: (transfer none): a drawing
 *
 * Returns: (transfer full): the ways through it
 */
CharterNavigation *
charter_navigation_new (CharterDrawing *drawing)
{
  CharterNavigation *self;

  g_return_val_if_fail (drawing != NULL, NULL);

  self = g_new0 (CharterNavigation, 1);
  self->drawing = charter_drawing_ref (drawing);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->boxes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                       (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      if (!charter_navigation_is_stop (self, i))
        continue;
      self->n_stops++;
      if (!is_line (self, i))
        add_box (self, i);
    }
  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      if (charter_navigation_is_stop (self, i) && is_line (self, i))
        add_line (self, i);
    }
  return self;
}

/**
 * charter_navigation_free:
 * @self: (transfer full): ways through a drawing
 */
void
charter_navigation_free (CharterNavigation *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->lines);
  g_hash_table_unref (self->boxes);
  charter_drawing_unref (self->drawing);
  g_free (self);
}

/**
 * charter_navigation_is_stop:
 * @self: ways through a drawing
 * @group: number of one of its groups
 *
 * Returns: whether somebody who walks through the drawing comes by it: it is
 *   no furniture, has a name and paints something
 */
gboolean
charter_navigation_is_stop (const CharterNavigation *self,
                            guint                    group)
{
  const CharterDrawingGroup *shown;

  g_return_val_if_fail (self != NULL, FALSE);

  shown = get_group (self, group);
  return shown->role != CHARTER_DRAWING_ROLE_FURNITURE && shown->name[0] != '\0' &&
         shown->n_items > 0;
}

/**
 * charter_navigation_get_n_stops:
 * @self: ways through a drawing
 *
 * Returns: how many stops the drawing has
 */
guint
charter_navigation_get_n_stops (const CharterNavigation *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_stops;
}

/**
 * charter_navigation_get_next:
 * @self: ways through a drawing
 * @group: number of a group, or %CHARTER_DRAWING_NO_GROUP for the beginning
 *
 * Returns: the stop that comes next in reading order, or
 *   %CHARTER_DRAWING_NO_GROUP after the last one
 */
guint
charter_navigation_get_next (const CharterNavigation *self,
                             guint                    group)
{
  guint n_groups;

  g_return_val_if_fail (self != NULL, CHARTER_DRAWING_NO_GROUP);

  n_groups = charter_drawing_get_n_groups (self->drawing);
  for (guint i = group == CHARTER_DRAWING_NO_GROUP ? 0 : group + 1; i < n_groups; i++)
    {
      if (charter_navigation_is_stop (self, i))
        return i;
    }
  return CHARTER_DRAWING_NO_GROUP;
}

/**
 * charter_navigation_get_previous:
 * @self: ways through a drawing
 * @group: number of a group, or %CHARTER_DRAWING_NO_GROUP for the end
 *
 * Returns: the stop that comes before in reading order, or
 *   %CHARTER_DRAWING_NO_GROUP before the first one
 */
guint
charter_navigation_get_previous (const CharterNavigation *self,
                                 guint                    group)
{
  guint n_groups;

  g_return_val_if_fail (self != NULL, CHARTER_DRAWING_NO_GROUP);

  n_groups = charter_drawing_get_n_groups (self->drawing);
  for (guint i = MIN (group, n_groups); i > 0; i--)
    {
      if (charter_navigation_is_stop (self, i - 1))
        return i - 1;
    }
  return CHARTER_DRAWING_NO_GROUP;
}

/**
 * charter_navigation_walk:
 * @self: ways through a drawing
 * @group: number of a stop
 * @direction: where to
 * @line: (out): number of the line that was followed, or
 *   %CHARTER_DRAWING_NO_GROUP
 *
 * Goes from a box along a line that leaves it on that side to the box at the
 * other end, or else to what lies there: within the box around it first, then
 * outside of that. From a line it goes to the end that lies there.
 *
 * Returns: a stop, or %CHARTER_DRAWING_NO_GROUP when there is nothing
 */
guint
charter_navigation_walk (const CharterNavigation *self,
                         guint                    group,
                         CharterDirection         direction,
                         guint                   *line)
{
  g_return_val_if_fail (self != NULL, CHARTER_DRAWING_NO_GROUP);
  g_return_val_if_fail (line != NULL, CHARTER_DRAWING_NO_GROUP);

  *line = CHARTER_DRAWING_NO_GROUP;
  if (is_line (self, group))
    return walk_from_line (self, find_line (self, group), direction);

  while (group != CHARTER_DRAWING_NO_GROUP)
    {
      guint found = walk_line (self, group, direction, line);

      if (found == CHARTER_DRAWING_NO_GROUP)
        found = find_beside (self, group, direction);
      if (found != CHARTER_DRAWING_NO_GROUP)
        return found;
      group = get_parent (self, group);
    }
  return CHARTER_DRAWING_NO_GROUP;
}

/**
 * charter_navigation_get_ends:
 * @self: ways through a drawing
 * @line: number of a group
 * @from: (out): the box at its beginning, or %CHARTER_DRAWING_NO_GROUP
 * @to: (out): the box at its end, or %CHARTER_DRAWING_NO_GROUP
 *
 * Returns: whether @line is a line
 */
gboolean
charter_navigation_get_ends (const CharterNavigation *self,
                             guint                    line,
                             guint                   *from,
                             guint                   *to)
{
  const Line *found;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  found = find_line (self, line);
  *from = found != NULL ? found->from : CHARTER_DRAWING_NO_GROUP;
  *to = found != NULL ? found->to : CHARTER_DRAWING_NO_GROUP;
  return found != NULL;
}

/**
 * charter_navigation_list_traced:
 * @self: ways through a drawing
 * @group: number of a stop
 *
 * Lists what stands out while somebody looks at a part: a line with its ends,
 * or a box with all its lines and their other ends. A part without lines is
 * looked at as a part of the box around it.
 *
 * Returns: (transfer full) (element-type guint): groups; none when there are
 *   no lines
 */
GArray *
charter_navigation_list_traced (const CharterNavigation *self,
                                guint                    group)
{
  GArray *traced = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (self != NULL, traced);

  for (; traced->len == 0 && group != CHARTER_DRAWING_NO_GROUP; group = get_parent (self, group))
    {
      for (guint i = 0; i < self->lines->len; i++)
        {
          const Line *line = &g_array_index (self->lines, Line, i);

          if (line->group != group && !is_inside (self, line->from, group) &&
              !is_inside (self, line->to, group))
            continue;
          add_once (traced, line->group == group ? CHARTER_DRAWING_NO_GROUP : group);
          add_once (traced, line->group);
          add_once (traced, line->from);
          add_once (traced, line->to);
        }
    }
  return traced;
}

/**
 * charter_navigation_list_neighbours:
 * @self: ways through a drawing
 * @group: number of a stop
 *
 * Returns: (transfer full) (element-type guint): the stops that one key leads
 *   to from there
 */
GArray *
charter_navigation_list_neighbours (const CharterNavigation *self,
                                    guint                    group)
{
  GArray *neighbours = g_array_new (FALSE, FALSE, sizeof (guint));
  guint line;

  g_return_val_if_fail (self != NULL, neighbours);

  add_once (neighbours, charter_navigation_get_previous (self, group));
  add_once (neighbours, charter_navigation_get_next (self, group));
  for (guint i = 0; i < CHARTER_N_DIRECTIONS; i++)
    add_once (neighbours, charter_navigation_walk (self, group, (CharterDirection) i, &line));
  return neighbours;
}
