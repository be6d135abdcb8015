/* test-detour.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/detour.h"
#include "diagram/drawing/track.h"

#define N_ROWS 4

/* Four rows with one card each, 100 wide and 40 high, 20 apart. */
static GArray *
make_cards (void)
{
  GArray *cards = g_array_new (FALSE, FALSE, sizeof (CharterDetourCard));

  for (guint i = 0; i < N_ROWS; i++)
    {
      CharterDetourCard card = { i, { 50, 60 * i, 100, 40 } };

      g_array_append_val (cards, card);
    }
  return cards;
}

static void
add_line (GArray             *lines,
          GArray             *cards,
          guint               from,
          guint               to,
          const CharterPoint *points)
{
  CharterDetourLine line = {
    from, to, g_array_index (cards, CharterDetourCard, from).bounds,
    g_array_index (cards, CharterDetourCard, to).bounds, points, 4,
  };

  g_array_append_val (lines, line);
}

static CharterTrack *
make_track (GPtrArray *ways,
            guint      number)
{
  const GArray *way = g_ptr_array_index (ways, number);

  g_assert_nonnull (way);
  return charter_track_new (&g_array_index (way, CharterPoint, 0), way->len);
}

static gboolean
meets (const CharterTrack     *track,
       const CharterRectangle *card)
{
  for (guint i = 0; i < track->n_points; i++)
    {
      if (charter_rectangle_contains (card, track->points[i].x, track->points[i].y))
        return TRUE;
    }
  return FALSE;
}

/* Two lines that cross beside the cards run beside them without crossing, and
 * through no card. */
static void
test_crossing (void)
{
  static const CharterPoint first[] = { { 150, 20 }, { 180, 60 }, { 160, 100 }, { 150, 140 } };
  static const CharterPoint second[] = { { 150, 200 }, { 160, 150 }, { 170, 80 }, { 150, 40 } };
  g_autoptr(GArray) cards = make_cards ();
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (CharterDetourLine));
  g_autoptr(GPtrArray) ways = NULL;
  g_autoptr(CharterTrack) one = NULL;
  g_autoptr(CharterTrack) other = NULL;

  add_line (lines, cards, 0, 2, first);
  add_line (lines, cards, 3, 0, second);
  ways = charter_detour_find (cards, lines);
  g_assert_nonnull (ways);
  one = g_ptr_array_index (ways, 0) != NULL ? make_track (ways, 0) : charter_track_new (first, 4);
  other = g_ptr_array_index (ways, 1) != NULL ? make_track (ways, 1) : charter_track_new (second, 4);
  g_assert_cmpuint (charter_track_count_crossings (one, other), ==, 0);
  g_assert_false (meets (one, &g_array_index (cards, CharterDetourCard, 1).bounds));
  g_assert_false (meets (other, &g_array_index (cards, CharterDetourCard, 1).bounds));
  g_assert_false (meets (other, &g_array_index (cards, CharterDetourCard, 2).bounds));

  /* An arrow points the same way as before. */
  if (g_ptr_array_index (ways, 1) != NULL)
    {
      g_assert_cmpfloat (other->points[0].y, >, 180);
      g_assert_cmpfloat (other->points[other->n_points - 1].y, <, 41);
    }
}

/* What does not cross keeps the way it has. */
static void
test_no_crossing (void)
{
  static const CharterPoint first[] = { { 150, 20 }, { 190, 60 }, { 190, 100 }, { 150, 140 } };
  static const CharterPoint second[] = { { 50, 20 }, { 10, 60 }, { 10, 150 }, { 50, 200 } };
  g_autoptr(GArray) cards = make_cards ();
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (CharterDetourLine));

  add_line (lines, cards, 0, 2, first);
  add_line (lines, cards, 0, 3, second);
  g_assert_null (charter_detour_find (cards, lines));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/detour/crossing", test_crossing);
  g_test_add_func ("/detour/no-crossing", test_no_crossing);

  return g_test_run ();
}
