/* test-arrow.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/arrow.h"

static const CharterStroke thick = { { 0, 0, 0 }, 2.5, CHARTER_DASH_DASHED };

static CharterDrawing *
draw_line (const CharterPoint *points,
           guint               n_points,
           gboolean            arrow)
{
  g_autoptr(CharterTypesetter) typesetter = charter_typesetter_new (NULL);
  g_autoptr(CharterDrawingBuilder) builder = charter_drawing_builder_new (typesetter);

  charter_arrow_add_line (builder, points, n_points, &thick, arrow);
  return charter_drawing_builder_finish (builder, 100, 100);
}

/* The tip is where the line was meant to end, and the line stops before it. */
static void
test_head (void)
{
  const CharterPoint points[] = { { 0, 0 }, { 0, 20 }, { 0, 40 }, { 0, 60 } };
  g_autoptr(CharterDrawing) drawing = draw_line (points, G_N_ELEMENTS (points), TRUE);
  const CharterDrawingItem *line = charter_drawing_get_item (drawing, 0);
  const CharterDrawingItem *head = charter_drawing_get_item (drawing, 1);

  g_assert_cmpuint (charter_drawing_get_n_items (drawing), ==, 2);
  g_assert_cmpfloat_with_epsilon (line->points[3].y, 60 - CHARTER_ARROW_LENGTH, 0.01);
  g_assert_cmpint (line->stroke.dash, ==, CHARTER_DASH_DASHED);
  g_assert_cmpint (head->shape, ==, CHARTER_DRAWING_POLYGON);
  g_assert_true (head->has_fill);
  g_assert_cmpfloat_with_epsilon (head->points[0].y, 60, 0.01);
  g_assert_cmpfloat_with_epsilon (head->points[1].y, 60 - CHARTER_ARROW_LENGTH, 0.01);
  g_assert_cmpfloat_with_epsilon (head->points[1].x, -head->points[2].x, 0.01);
}

static void
test_no_head (void)
{
  const CharterPoint points[] = { { 0, 0 }, { 0, 20 }, { 0, 40 }, { 0, 60 } };
  g_autoptr(CharterDrawing) drawing = draw_line (points, G_N_ELEMENTS (points), FALSE);

  g_assert_cmpuint (charter_drawing_get_n_items (drawing), ==, 1);
  g_assert_cmpfloat (charter_drawing_get_item (drawing, 0)->points[3].y, ==, 60);
}

/* The last control point may lie on the end: the head still points along the
 * line; a line without length points down. */
static void
test_direction (void)
{
  const CharterPoint level[] = { { 0, 0 }, { 20, 0 }, { 60, 0 }, { 60, 0 } };
  const CharterPoint none[] = { { 9, 9 }, { 9, 9 }, { 9, 9 }, { 9, 9 } };
  g_autoptr(CharterDrawing) drawing = draw_line (level, G_N_ELEMENTS (level), TRUE);
  g_autoptr(CharterDrawing) nothing = draw_line (none, G_N_ELEMENTS (none), TRUE);

  g_assert_cmpfloat_with_epsilon (charter_drawing_get_item (drawing, 1)->points[1].x,
                                  60 - CHARTER_ARROW_LENGTH, 0.01);
  g_assert_cmpfloat_with_epsilon (charter_drawing_get_item (nothing, 1)->points[1].y,
                                  9 - CHARTER_ARROW_LENGTH, 0.01);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arrow/head", test_head);
  g_test_add_func ("/arrow/no-head", test_no_head);
  g_test_add_func ("/arrow/direction", test_direction);

  return g_test_run ();
}
