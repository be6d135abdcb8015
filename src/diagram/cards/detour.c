/* detour.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/detour.h"

#include "diagram/drawing/track.h"

/* Lines that pass rows of cards run beside all of them, each in a lane of its
 * own, on the left or on the right: the shortest innermost, so that one lies
 * in the other. Where a card stands at the end of its row, they leave it at its
 * side; else they run through the gap between two rows. A line between two cards
 * of a row runs above or below it. */

/* From the cards to the first lane, and from lane to lane, in points. */
#define FIRST_LANE 11.0
#define LANE_STEP  7.0

/* How round a corner is, in points. */
#define RADIUS 5.0

/* How near to the end of a row a card or part lies at it, in points. */
#define TOUCHING 3.0

/* More lines than this are not led on all sides, and not so many that more
 * pairs of lines than that have to be looked at. */
#define MOST_DETOURS 7
#define MOST_PAIRS   130000

/* A way has at most this many corners and ends. */
#define MOST_TURNS 6

typedef enum
{
  WAY_OWN,
  WAY_LEFT,
  WAY_RIGHT,
  N_WAYS
} Way;

/* Where a line leaves one of its cards. */
typedef struct
{
  guint            card;
  CharterRectangle place;
  gboolean         above;  /* whether the line goes downwards from it */
  gboolean         beside; /* whether it leaves at the side */
  CharterPoint     start;
  double           slot;   /* the height in the gap, where it does not */
} End;

typedef struct
{
  guint        line;       /* its number */
  gboolean     reversed;   /* whether it begins at the lower end */
  gboolean     flat;       /* whether it stays at its row: left is above, right is below */
  End          ends[2];    /* upper, lower */
  Way          way;
  guint        lane;
  CharterPoint turns[MOST_TURNS];
  guint        n_turns;
} Detour;

typedef struct
{
  GArray    *cards;
  GArray    *lines;
  GArray    *detours;   /* of Detour */
  GPtrArray *own;       /* of CharterTrack: the ways that the lines have */
  guint     *crossings; /* of every two of these */
  double     left;      /* the borders of all cards */
  double     right;
} Finder;

static const CharterDetourCard *
get_card (const Finder *self,
          guint         card)
{
  return &g_array_index (self->cards, CharterDetourCard, card);
}

static Detour *
get_detour (const Finder *self,
            guint         number)
{
  return &g_array_index (self->detours, Detour, number);
}

static double
get_right (const CharterRectangle *rectangle)
{
  return rectangle->x + rectangle->width;
}

static double
get_bottom (const CharterRectangle *rectangle)
{
  return rectangle->y + rectangle->height;
}

static void
find_borders (Finder *self)
{
  self->left = G_MAXDOUBLE;
  self->right = -G_MAXDOUBLE;
  for (guint i = 0; i < self->cards->len; i++)
    {
      self->left = MIN (self->left, get_card (self, i)->bounds.x);
      self->right = MAX (self->right, get_right (&get_card (self, i)->bounds));
    }
}

/* The gap before or behind a row. */
static void
get_gap (const Finder *self,
         guint         level,
         gboolean      behind,
         double       *top,
         double       *bottom)
{
  double row_top = G_MAXDOUBLE;
  double row_bottom = -G_MAXDOUBLE;
  double last = -G_MAXDOUBLE;
  double next = G_MAXDOUBLE;

  for (guint i = 0; i < self->cards->len; i++)
    {
      const CharterDetourCard *card = get_card (self, i);

      if (card->level == level)
        {
          row_top = MIN (row_top, card->bounds.y);
          row_bottom = MAX (row_bottom, get_bottom (&card->bounds));
        }
      else if (card->level < level)
        last = MAX (last, get_bottom (&card->bounds));
      else
        next = MIN (next, card->bounds.y);
    }
  *top = behind ? row_bottom : last;
  *bottom = behind ? next : row_top;
}

/* Whether a line can leave the card at that side: nothing stands further out
 * in its row, and what is meant touches the side. */
static gboolean
is_outermost (const Finder *self,
              const End    *end,
              Way           way)
{
  const CharterDetourCard *card = get_card (self, end->card);
  gboolean left = way == WAY_LEFT;

  for (guint i = 0; i < self->cards->len; i++)
    {
      const CharterDetourCard *other = get_card (self, i);

      if (i != end->card && other->level == card->level &&
          (left ? other->bounds.x < card->bounds.x : other->bounds.x > card->bounds.x))
        return FALSE;
    }
  return left ? end->place.x < card->bounds.x + TOUCHING
              : get_right (&end->place) > get_right (&card->bounds) - TOUCHING;
}

static gboolean
is_same_place (const End *one,
               const End *other)
{
  return one->card == other->card && one->place.y == other->place.y && one->place.x == other->place.x &&
         one->place.height == other->place.height;
}

static guint
get_span (const Finder *self,
          const Detour *detour)
{
  return get_card (self, detour->ends[1].card)->level - get_card (self, detour->ends[0].card)->level;
}

/* Shortest first; they get the inner lanes. */
static int
compare_spans (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Finder *self = data;
  const Detour *detours[] = { get_detour (self, *(const guint *) a), get_detour (self, *(const guint *) b) };
  guint spans[] = { get_span (self, detours[0]), get_span (self, detours[1]) };

  if (spans[0] != spans[1])
    return spans[0] < spans[1] ? -1 : 1;
  return detours[0]->line < detours[1]->line ? -1 : detours[0]->line > detours[1]->line;
}

static gboolean
overlap (const Finder *self,
         const Detour *one,
         const Detour *other)
{
  return one->way == other->way && !one->flat && !other->flat &&
         get_card (self, one->ends[0].card)->level <= get_card (self, other->ends[1].card)->level &&
         get_card (self, other->ends[0].card)->level <= get_card (self, one->ends[1].card)->level;
}

static void
assign_lanes (Finder *self)
{
  g_autofree guint *order = g_new (guint, self->detours->len + 1);

  for (guint i = 0; i < self->detours->len; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint) self->detours->len, sizeof *order, compare_spans, self);
  for (guint i = 0; i < self->detours->len; i++)
    {
      Detour *detour = get_detour (self, order[i]);

      /* Next to its row, whatever else is in the gap. */
      detour->lane = detour->flat ? G_MAXUINT : 0;
      for (guint j = 0; j < i; j++)
        {
          const Detour *inner = get_detour (self, order[j]);

          if (overlap (self, detour, inner))
            detour->lane = MAX (detour->lane, inner->lane + 1);
        }
    }
}

/* Whether a line stands before another one on the border that they share. At
 * the side those that go up come first, the innermost topmost; of those that
 * go down the outermost. At the top or bottom the innermost is the one that is
 * furthest from the side they go to. */
static gboolean
comes_before (const Detour *one,
              const Detour *other,
              const End    *end,
              const End    *other_end)
{
  if (end->beside && end->above != other_end->above)
    return !end->above;
  if (one->way != other->way)
    return one->way == WAY_LEFT;
  if (one->lane == other->lane)
    return one->line < other->line;
  if (end->beside)
    return end->above ? one->lane > other->lane : one->lane < other->lane;
  return one->way == WAY_RIGHT ? one->lane < other->lane : one->lane > other->lane;
}

static void
place_start (const Finder *self,
             const Detour *detour,
             End          *end)
{
  guint n_lines = 1;
  guint turn = 0;

  for (guint i = 0; i < self->detours->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        const Detour *other = get_detour (self, i);
        const End *other_end = &other->ends[j];

        if (other == detour || other->way == WAY_OWN || !is_same_place (end, other_end) ||
            end->beside != other_end->beside ||
            (end->beside ? other->way != detour->way : end->above != other_end->above))
          continue;
        n_lines++;
        turn += comes_before (other, detour, other_end, end) ? 1 : 0;
      }
  if (end->beside)
    {
      end->start.x = detour->way == WAY_LEFT ? get_card (self, end->card)->bounds.x
                                             : get_right (&get_card (self, end->card)->bounds);
      end->start.y = end->place.y + end->place.height * (turn + 0.5) / n_lines;
      return;
    }
  end->start.x = end->place.x + end->place.width * (turn + 0.5) / n_lines;
  end->start.y = end->above ? get_bottom (&get_card (self, end->card)->bounds)
                            : get_card (self, end->card)->bounds.y;
}

/* Lines in a gap: those from above first, the outermost nearest to its card on
 * both sides. */
static void
place_slot (const Finder *self,
            const Detour *detour,
            End          *end)
{
  guint level = get_card (self, end->card)->level + (end->above ? 1 : 0);
  guint n_lines = 1;
  guint turn = 0;
  double top;
  double bottom;

  for (guint i = 0; i < self->detours->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        const Detour *other = get_detour (self, i);
        const End *other_end = &other->ends[j];
        gboolean before;

        if (other == detour || other->way == WAY_OWN || other_end->beside ||
            get_card (self, other_end->card)->level + (other_end->above ? 1 : 0) != level)
          continue;
        if (other_end->above != end->above)
          before = other_end->above;
        else if (other->lane != detour->lane)
          before = end->above == (other->lane > detour->lane);
        else
          before = other->line < detour->line;
        n_lines++;
        turn += before ? 1 : 0;
      }
  get_gap (self, get_card (self, end->card)->level, end->above, &top, &bottom);
  end->slot = top + (bottom - top) * (turn + 1) / (n_lines + 1);
}

static void
add_turn (Detour *detour,
          double  x,
          double  y)
{
  detour->turns[detour->n_turns++] = (CharterPoint) { x, y };
}

static void
find_turns (const Finder *self,
            Detour       *detour)
{
  double out = FIRST_LANE + LANE_STEP * detour->lane;
  double lane = detour->way == WAY_LEFT ? self->left - out : self->right + out;
  const End *upper = &detour->ends[0];
  const End *lower = &detour->ends[1];

  detour->n_turns = 0;
  add_turn (detour, upper->start.x, upper->start.y);
  if (detour->flat)
    {
      add_turn (detour, upper->start.x, upper->slot);
      add_turn (detour, lower->start.x, upper->slot);
      add_turn (detour, lower->start.x, lower->start.y);
      return;
    }
  if (!upper->beside)
    add_turn (detour, upper->start.x, upper->slot);
  add_turn (detour, lane, upper->beside ? upper->start.y : upper->slot);
  add_turn (detour, lane, lower->beside ? lower->start.y : lower->slot);
  if (!lower->beside)
    add_turn (detour, lower->start.x, lower->slot);
  add_turn (detour, lower->start.x, lower->start.y);
}

static void
lay_out (Finder *self)
{
  assign_lanes (self);
  for (guint i = 0; i < self->detours->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        Detour *detour = get_detour (self, i);

        detour->ends[j].beside = !detour->flat && is_outermost (self, &detour->ends[j], detour->way);
        if (detour->flat)
          detour->ends[j].above = detour->way == WAY_RIGHT;
      }
  for (guint i = 0; i < self->detours->len; i++)
    {
      Detour *detour = get_detour (self, i);

      for (guint j = 0; j < 2; j++)
        {
          place_start (self, detour, &detour->ends[j]);
          if (!detour->ends[j].beside)
            place_slot (self, detour, &detour->ends[j]);
        }
      find_turns (self, detour);
    }
}

static void
track_own_ways (Finder *self)
{
  guint n = self->lines->len;

  self->own = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_track_free);
  self->crossings = g_new0 (guint, (gsize) n * n + 1);
  for (guint i = 0; i < n; i++)
    {
      const CharterDetourLine *line = &g_array_index (self->lines, CharterDetourLine, i);

      g_ptr_array_add (self->own, charter_track_new (line->points, line->n_points));
    }
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      self->crossings[(gsize) i * n + j] =
        charter_track_count_crossings (g_ptr_array_index (self->own, i), g_ptr_array_index (self->own, j));
}

static guint
count_crossings (const Finder *self)
{
  guint n = self->lines->len;
  g_autofree const CharterTrack **tracks = g_new0 (const CharterTrack *, n + 1);
  g_autoptr(GPtrArray) detours = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_track_free);
  guint count = 0;

  for (guint i = 0; i < self->detours->len; i++)
    {
      const Detour *detour = get_detour (self, i);

      if (detour->way == WAY_OWN)
        continue;
      g_ptr_array_add (detours, charter_track_new_straight (detour->turns, detour->n_turns));
      tracks[detour->line] = g_ptr_array_index (detours, detours->len - 1);
    }
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        const CharterTrack *one = tracks[i] != NULL ? tracks[i] : g_ptr_array_index (self->own, i);
        const CharterTrack *other = tracks[j] != NULL ? tracks[j] : g_ptr_array_index (self->own, j);

        count += tracks[i] == NULL && tracks[j] == NULL ? self->crossings[(gsize) i * n + j]
                                                        : charter_track_count_crossings (one, other);
      }
  return count;
}

static gboolean
is_between_rows (const Finder *self,
                 guint         level)
{
  gboolean before = FALSE;
  gboolean after = FALSE;

  for (guint i = 0; i < self->cards->len; i++)
    {
      before |= get_card (self, i)->level < level;
      after |= get_card (self, i)->level > level;
    }
  return before && after;
}

static guint
get_most_detours (const Finder *self)
{
  guint n_detours = 0;
  guint n_choices = N_WAYS;

  while (n_detours < MOST_DETOURS && n_choices * (n_detours + 1) * self->lines->len <= MOST_PAIRS)
    {
      n_detours++;
      n_choices *= N_WAYS;
    }
  return n_detours;
}

static void
list_detours (Finder *self)
{
  for (guint i = 0; i < self->lines->len && self->detours->len < get_most_detours (self); i++)
    {
      const CharterDetourLine *line = &g_array_index (self->lines, CharterDetourLine, i);
      guint from = get_card (self, line->from)->level;
      guint to = get_card (self, line->to)->level;
      Detour detour = { .line = i, .reversed = from > to, .flat = from == to };
      End first = { .card = line->from, .place = line->from_place };
      End last = { .card = line->to, .place = line->to_place };

      if (detour.flat ? !is_between_rows (self, from) : MAX (from, to) - MIN (from, to) < 2)
        continue;
      detour.ends[0] = detour.reversed ? last : first;
      detour.ends[1] = detour.reversed ? first : last;
      detour.ends[0].above = TRUE;
      g_array_append_val (self->detours, detour);
    }
}

static void
set_ways (Finder *self,
          guint   number)
{
  for (guint i = 0; i < self->detours->len; i++)
    {
      get_detour (self, i)->way = (Way) (number % N_WAYS);
      number /= N_WAYS;
    }
}

static void
append_segment (GArray             *curve,
                const CharterPoint *control,
                const CharterPoint *end)
{
  CharterPoint start = g_array_index (curve, CharterPoint, curve->len - 1);
  CharterPoint points[] = { *control, *control, *end };

  if (control == end)
    {
      points[0] = (CharterPoint) { start.x + (end->x - start.x) / 3, start.y + (end->y - start.y) / 3 };
      points[1] = (CharterPoint) { end->x - (end->x - start.x) / 3, end->y - (end->y - start.y) / 3 };
    }
  g_array_append_vals (curve, points, G_N_ELEMENTS (points));
}

/* A point so far from @corner towards @other. */
static CharterPoint
approach (const CharterPoint *corner,
          const CharterPoint *other)
{
  double x = other->x - corner->x;
  double y = other->y - corner->y;
  double length = MAX (ABS (x), ABS (y));
  double share = length > 0 ? MIN (RADIUS, length / 2) / length : 0;

  return (CharterPoint) { corner->x + x * share, corner->y + y * share };
}

static GArray *
make_curve (const Detour *detour)
{
  GArray *curve = g_array_new (FALSE, FALSE, sizeof (CharterPoint));
  CharterPoint turns[MOST_TURNS];
  guint last = detour->n_turns - 1;

  for (guint i = 0; i <= last; i++)
    turns[i] = detour->turns[detour->reversed ? last - i : i];
  g_array_append_val (curve, turns[0]);
  for (guint i = 1; i < last; i++)
    {
      CharterPoint before = approach (&turns[i], &turns[i - 1]);
      CharterPoint after = approach (&turns[i], &turns[i + 1]);

      append_segment (curve, &before, &before);
      append_segment (curve, &turns[i], &after);
    }
  append_segment (curve, &turns[last], &turns[last]);
  return curve;
}

static void
free_way (GArray *way)
{
  g_clear_pointer (&way, g_array_unref);
}

/* Returns whether a choice is better than that all lines stay. */
static gboolean
choose_ways (Finder *self)
{
  guint n_choices = 1;
  guint best = 0;
  guint least = count_crossings (self);

  if (least > 0)
    list_detours (self);
  for (guint i = 0; i < self->detours->len; i++)
    n_choices *= N_WAYS;
  for (guint i = 1; i < n_choices && least > 0; i++)
    {
      guint count;

      set_ways (self, i);
      lay_out (self);
      count = count_crossings (self);
      if (count < least)
        {
          least = count;
          best = i;
        }
    }
  if (best == 0)
    return FALSE;
  set_ways (self, best);
  lay_out (self);
  return TRUE;
}

static GPtrArray *
make_ways (const Finder *self)
{
  GPtrArray *ways = g_ptr_array_new_full (self->lines->len, (GDestroyNotify) free_way);

  g_ptr_array_set_size (ways, (gint) self->lines->len);
  for (guint i = 0; i < self->detours->len; i++)
    {
      const Detour *detour = get_detour (self, i);

      if (detour->way != WAY_OWN)
        g_ptr_array_index (ways, detour->line) = make_curve (detour);
    }
  return ways;
}

/**
 * charter_detour_find:
 * @cards: (element-type CharterDetourCard): cards in rows
 * @lines: (element-type CharterDetourLine): the lines between them
 *
 * Where lines cross, looks for ways beside the cards on which fewer do.
 *
 * Returns: (transfer full) (nullable) (element-type GArray): for each line its
 *   new way, of CharterPoint, or %NULL for the one it has; %NULL where all stay
 */
GPtrArray *
charter_detour_find (GArray *cards,
                     GArray *lines)
{
  Finder self = { .cards = cards, .lines = lines };
  g_autoptr(GArray) detours = g_array_new (FALSE, TRUE, sizeof (Detour));
  GPtrArray *ways = NULL;

  g_return_val_if_fail (cards != NULL, NULL);
  g_return_val_if_fail (lines != NULL, NULL);

  self.detours = detours;
  find_borders (&self);
  track_own_ways (&self);
  if (choose_ways (&self))
    ways = make_ways (&self);
  g_ptr_array_unref (self.own);
  g_free (self.crossings);
  return ways;
}
