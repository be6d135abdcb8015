/* test-tidiness.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/tidiness.h"

static const CharterFont font = { 12, FALSE };
static const CharterColour black = { 0, 0, 0 };
static const CharterColour white = { 1, 1, 1 };
static const CharterStroke no_line = { .width = 0 };
static const CharterStroke thin = { { 0, 0, 0 }, 1, CHARTER_DASH_SOLID };

static void
add_card (CharterDrawingBuilder *builder,
          double                 x,
          double                 y,
          const char            *text)
{
  charter_drawing_builder_begin_group (builder, CHARTER_DRAWING_ROLE_CARD, 0, "Card");
  charter_drawing_builder_add_rectangle (builder, &(CharterRectangle) { x, y, 100, 50 }, 0, &white, &no_line);
  if (text != NULL)
    charter_drawing_builder_add_text (builder, text, x + 5, y + 30, &font, &black);
  charter_drawing_builder_end_group (builder);
}

static void
add_line (CharterDrawingBuilder *builder,
          double                 x1,
          double                 y1,
          double                 x2,
          double                 y2)
{
  CharterPoint points[] = {
    { x1, y1 }, { x1 + (x2 - x1) / 3, y1 + (y2 - y1) / 3 }, { x1 + (x2 - x1) * 2 / 3, y1 + (y2 - y1) * 2 / 3 }, { x2, y2 },
  };

  charter_drawing_builder_begin_group (builder, CHARTER_DRAWING_ROLE_LINE, 0, "Line");
  charter_drawing_builder_add_curve (builder, points, G_N_ELEMENTS (points), &thin);
  charter_drawing_builder_end_group (builder);
}

typedef struct
{
  CharterTypesetter     *typesetter;
  CharterDrawingBuilder *builder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->typesetter = charter_typesetter_new (NULL);
  fixture->builder = charter_drawing_builder_new (fixture->typesetter);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  charter_drawing_builder_free (fixture->builder);
  g_object_unref (fixture->typesetter);
}

static void
check (Fixture *fixture,
       guint    n_overlaps,
       guint    n_clipped,
       guint    n_through_cards,
       guint    n_crossings)
{
  g_autoptr(CharterDrawing) drawing = charter_drawing_builder_finish (fixture->builder, 400, 300);
  CharterTidiness tidiness;

  charter_tidiness_measure (drawing, &tidiness);
  g_assert_cmpuint (tidiness.n_overlaps, ==, n_overlaps);
  g_assert_cmpuint (tidiness.n_clipped, ==, n_clipped);
  g_assert_cmpuint (tidiness.n_through_cards, ==, n_through_cards);
  g_assert_cmpuint (tidiness.n_crossings, ==, n_crossings);
}

static void
test_tidy (Fixture       *fixture,
           gconstpointer  data)
{
  add_card (fixture->builder, 0, 0, "Text");
  add_card (fixture->builder, 100, 0, "Text");
  add_card (fixture->builder, 0, 100, "Text");
  add_line (fixture->builder, 50, 50, 50, 100);
  check (fixture, 0, 0, 0, 0);
}

static void
test_overlap (Fixture       *fixture,
              gconstpointer  data)
{
  add_card (fixture->builder, 0, 0, NULL);
  add_card (fixture->builder, 90, 40, NULL);
  check (fixture, 1, 0, 0, 0);
}

static void
test_clipped (Fixture       *fixture,
              gconstpointer  data)
{
  add_card (fixture->builder, 0, 0, "A text that is wider than its card");
  add_card (fixture->builder, 0, 100, "Text");
  charter_drawing_builder_add_text (fixture->builder, "Over the edge of the page", 380, 200, &font, &black);
  check (fixture, 0, 2, 0, 0);
}

/* A line may touch the cards it joins, and no other. */
static void
test_through_card (Fixture       *fixture,
                   gconstpointer  data)
{
  add_card (fixture->builder, 0, 0, NULL);
  add_card (fixture->builder, 0, 100, NULL);
  add_card (fixture->builder, 0, 200, NULL);
  add_line (fixture->builder, 50, 50, 50, 200);
  check (fixture, 0, 0, 1, 0);
}

static void
test_crossing (Fixture       *fixture,
               gconstpointer  data)
{
  add_line (fixture->builder, 0, 0, 100, 103);
  add_line (fixture->builder, 100, 0, 0, 101);
  add_line (fixture->builder, 200, 0, 200, 100);
  check (fixture, 0, 0, 0, 1);
}

/* Curves cross where both have a corner, and at the same place of both. Lines
 * that end at the same place do not. */
static void
test_crossing_at_corner (Fixture       *fixture,
                         gconstpointer  data)
{
  add_line (fixture->builder, 0, 0, 100, 100);
  add_line (fixture->builder, 100, 0, 0, 100);
  add_line (fixture->builder, 300, 0, 200, 100);
  add_line (fixture->builder, 100, 0, 200, 100);
  check (fixture, 0, 0, 0, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/tidiness/tidy", Fixture, NULL, set_up, test_tidy, tear_down);
  g_test_add ("/tidiness/overlap", Fixture, NULL, set_up, test_overlap, tear_down);
  g_test_add ("/tidiness/clipped", Fixture, NULL, set_up, test_clipped, tear_down);
  g_test_add ("/tidiness/through-card", Fixture, NULL, set_up, test_through_card, tear_down);
  g_test_add ("/tidiness/crossing", Fixture, NULL, set_up, test_crossing, tear_down);
  g_test_add ("/tidiness/crossing-at-corner", Fixture, NULL, set_up, test_crossing_at_corner, tear_down);

  return g_test_run ();
}
