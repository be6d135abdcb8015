/* test-navigation.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/navigation.h"

#define NONE CHARTER_DRAWING_NO_GROUP

static const CharterStroke thin = { { 0, 0, 0 }, 1, CHARTER_DASH_SOLID };

/* The groups of the sample, in reading order:
 *
 *        BOARD [ CHAIR  CLERK ]           OFFICE
 *              |        |
 *            LEFT      RIGHT
 */
enum
{
  FURNITURE,
  BOARD,
  CHAIR,
  CLERK,
  OFFICE,
  LEFT,
  RIGHT,
  FIRST_LINE,
  SECOND_LINE,
};

typedef struct
{
  CharterTypesetter *typesetter;
  CharterDrawing    *drawing;
  CharterNavigation *navigation;
} Fixture;

static void
begin_box (CharterDrawingBuilder *builder,
           CharterDrawingRole     role,
           guint64                handle,
           double                 x,
           double                 y,
           double                 width)
{
  CharterRectangle place = { x, y, width, 40 };

  charter_drawing_builder_begin_group (builder, role, handle, "a box");
  charter_drawing_builder_add_rectangle (builder, &place, 0, NULL, &thin);
}

static void
add_line (CharterDrawingBuilder *builder,
          guint64                from,
          guint64                to,
          double                 x,
          double                 start,
          double                 end)
{
  CharterPoint points[] = { { x, start }, { x, 70 }, { x, 70 }, { x, end } };

  charter_drawing_builder_begin_group (builder, CHARTER_DRAWING_ROLE_LINE, 9, "a line");
  charter_drawing_builder_set_ends (builder, from, to);
  charter_drawing_builder_add_curve (builder, points, G_N_ELEMENTS (points), &thin);
  charter_drawing_builder_end_group (builder);
}

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr(CharterDrawingBuilder) builder = NULL;

  fixture->typesetter = charter_typesetter_new (NULL);
  builder = charter_drawing_builder_new (fixture->typesetter);
  begin_box (builder, CHARTER_DRAWING_ROLE_FURNITURE, 0, 0, -60, 400);
  charter_drawing_builder_end_group (builder);
  begin_box (builder, CHARTER_DRAWING_ROLE_CARD, BOARD, 0, 0, 200);
  begin_box (builder, CHARTER_DRAWING_ROLE_PART, CHAIR, 5, 0, 90);
  charter_drawing_builder_end_group (builder);
  begin_box (builder, CHARTER_DRAWING_ROLE_PART, CLERK, 105, 0, 90);
  charter_drawing_builder_end_group (builder);
  charter_drawing_builder_end_group (builder);
  begin_box (builder, CHARTER_DRAWING_ROLE_CARD, OFFICE, 300, 0, 100);
  charter_drawing_builder_end_group (builder);
  begin_box (builder, CHARTER_DRAWING_ROLE_CARD, LEFT, 0, 100, 90);
  charter_drawing_builder_end_group (builder);
  begin_box (builder, CHARTER_DRAWING_ROLE_CARD, RIGHT, 120, 100, 90);
  charter_drawing_builder_end_group (builder);
  add_line (builder, LEFT, BOARD, 40, 100, 40);
  add_line (builder, CLERK, RIGHT, 150, 40, 100);
  fixture->drawing = charter_drawing_builder_finish (builder, 400, 200);
  fixture->navigation = charter_navigation_new (fixture->drawing);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  user_data)
{
  charter_navigation_free (fixture->navigation);
  charter_drawing_unref (fixture->drawing);
  g_assert_finalize_object (fixture->typesetter);
}

static void
assert_walk (Fixture          *fixture,
             guint             from,
             CharterDirection  direction,
             guint             to,
             guint             along)
{
  guint line;

  g_assert_cmpuint (charter_navigation_walk (fixture->navigation, from, direction, &line), ==, to);
  g_assert_cmpuint (line, ==, along);
}

static gboolean
holds (GArray *groups,
       guint   group)
{
  for (guint i = 0; i < groups->len; i++)
    {
      if (g_array_index (groups, guint, i) == group)
        return TRUE;
    }
  return FALSE;
}

static void
test_reading_order (Fixture       *fixture,
                    gconstpointer  user_data)
{
  guint group = NONE;

  g_assert_cmpuint (charter_navigation_get_n_stops (fixture->navigation), ==, SECOND_LINE);
  g_assert_false (charter_navigation_is_stop (fixture->navigation, FURNITURE));
  for (guint i = BOARD; i <= SECOND_LINE; i++)
    {
      group = charter_navigation_get_next (fixture->navigation, group);
      g_assert_cmpuint (group, ==, i);
    }
  g_assert_cmpuint (charter_navigation_get_next (fixture->navigation, group), ==, NONE);

  group = NONE;
  for (guint i = SECOND_LINE; i >= BOARD; i--)
    {
      group = charter_navigation_get_previous (fixture->navigation, group);
      g_assert_cmpuint (group, ==, i);
    }
  g_assert_cmpuint (charter_navigation_get_previous (fixture->navigation, group), ==, NONE);
}

static void
test_ends (Fixture       *fixture,
           gconstpointer  user_data)
{
  guint from;
  guint to;

  g_assert_true (charter_navigation_get_ends (fixture->navigation, SECOND_LINE, &from, &to));
  g_assert_cmpuint (from, ==, CLERK);
  g_assert_cmpuint (to, ==, RIGHT);
  g_assert_false (charter_navigation_get_ends (fixture->navigation, BOARD, &from, &to));
}

static void
test_along_lines (Fixture       *fixture,
                  gconstpointer  user_data)
{
  assert_walk (fixture, LEFT, CHARTER_DIRECTION_UP, BOARD, FIRST_LINE);
  assert_walk (fixture, RIGHT, CHARTER_DIRECTION_UP, CLERK, SECOND_LINE);
  assert_walk (fixture, CLERK, CHARTER_DIRECTION_DOWN, RIGHT, SECOND_LINE);

  /* The card has both lines: the straighter one is followed. */
  assert_walk (fixture, BOARD, CHARTER_DIRECTION_DOWN, LEFT, FIRST_LINE);

  /* A part without a line of its own goes along one of its card. */
  assert_walk (fixture, CHAIR, CHARTER_DIRECTION_DOWN, LEFT, FIRST_LINE);

  /* From a line to its ends. */
  assert_walk (fixture, FIRST_LINE, CHARTER_DIRECTION_UP, BOARD, NONE);
  assert_walk (fixture, FIRST_LINE, CHARTER_DIRECTION_DOWN, LEFT, NONE);
  assert_walk (fixture, SECOND_LINE, CHARTER_DIRECTION_DOWN, RIGHT, NONE);
  assert_walk (fixture, FIRST_LINE, CHARTER_DIRECTION_LEFT, NONE, NONE);
}

static void
test_beside (Fixture       *fixture,
             gconstpointer  user_data)
{
  assert_walk (fixture, CHAIR, CHARTER_DIRECTION_RIGHT, CLERK, NONE);
  assert_walk (fixture, CLERK, CHARTER_DIRECTION_LEFT, CHAIR, NONE);
  assert_walk (fixture, LEFT, CHARTER_DIRECTION_RIGHT, RIGHT, NONE);
  assert_walk (fixture, BOARD, CHARTER_DIRECTION_RIGHT, OFFICE, NONE);

  /* Out of the card where the parts end. */
  assert_walk (fixture, CLERK, CHARTER_DIRECTION_RIGHT, OFFICE, NONE);
  assert_walk (fixture, CHAIR, CHARTER_DIRECTION_UP, NONE, NONE);

  /* What is above, though its middle is farther left, is not on the left. */
  assert_walk (fixture, RIGHT, CHARTER_DIRECTION_LEFT, LEFT, NONE);
  assert_walk (fixture, LEFT, CHARTER_DIRECTION_LEFT, NONE, NONE);
  assert_walk (fixture, OFFICE, CHARTER_DIRECTION_RIGHT, NONE, NONE);
}

static void
test_traced (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr(GArray) line = charter_navigation_list_traced (fixture->navigation, SECOND_LINE);
  g_autoptr(GArray) card = charter_navigation_list_traced (fixture->navigation, BOARD);
  g_autoptr(GArray) part = charter_navigation_list_traced (fixture->navigation, CHAIR);
  g_autoptr(GArray) lonely = charter_navigation_list_traced (fixture->navigation, OFFICE);

  g_assert_cmpuint (line->len, ==, 3);
  g_assert_true (holds (line, SECOND_LINE) && holds (line, CLERK) && holds (line, RIGHT));
  g_assert_true (holds (card, BOARD) && holds (card, FIRST_LINE) && holds (card, LEFT) &&
                 holds (card, SECOND_LINE) && holds (card, RIGHT));
  g_assert_false (holds (card, OFFICE));
  g_assert_cmpuint (part->len, ==, card->len);
  g_assert_cmpuint (lonely->len, ==, 0);
}

static void
test_neighbours (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr(GArray) neighbours = charter_navigation_list_neighbours (fixture->navigation, RIGHT);

  g_assert_cmpuint (neighbours->len, ==, 4);
  g_assert_true (holds (neighbours, LEFT) && holds (neighbours, CLERK) &&
                 holds (neighbours, OFFICE) && holds (neighbours, FIRST_LINE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

  ADD ("/navigation/reading-order", test_reading_order);
  ADD ("/navigation/ends", test_ends);
  ADD ("/navigation/along-lines", test_along_lines);
  ADD ("/navigation/beside", test_beside);
  ADD ("/navigation/traced", test_traced);
  ADD ("/navigation/neighbours", test_neighbours);

  return g_test_run ();
}
