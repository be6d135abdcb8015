/* test-drawing.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/drawing.h"

static const CharterColour black = { 0, 0, 0 };
static const CharterStroke thin = { { 0, 0, 0 }, 2, CHARTER_DASH_SOLID };

typedef struct
{
  CharterTypesetter     *typesetter;
  CharterDrawingBuilder *builder;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  user_data)
{
  fixture->typesetter = charter_typesetter_new (NULL);
  fixture->builder = charter_drawing_builder_new (fixture->typesetter);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  user_data)
{
  charter_drawing_builder_free (fixture->builder);
  g_assert_finalize_object (fixture->typesetter);
}

static guint
begin (Fixture            *fixture,
       CharterDrawingRole  role)
{
  return charter_drawing_builder_begin_group (fixture->builder, role, 7, "a\nname");
}

static void
add_rectangle (Fixture *fixture,
               double   x,
               double   y,
               double   width,
               double   height)
{
  CharterRectangle rectangle = { x, y, width, height };

  charter_drawing_builder_add_rectangle (fixture->builder, &rectangle, 3, NULL, &thin);
}

static void
test_groups (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (CharterDrawing) drawing = NULL;
  const CharterDrawingGroup *group;
  guint card;
  guint part;

  add_rectangle (fixture, 0, 0, 10, 10);
  card = begin (fixture, CHARTER_DRAWING_ROLE_CARD);
  add_rectangle (fixture, 20, 20, 100, 50);
  part = begin (fixture, CHARTER_DRAWING_ROLE_PART);
  add_rectangle (fixture, 110, 60, 30, 30);
  charter_drawing_builder_end_group (fixture->builder);
  charter_drawing_builder_end_group (fixture->builder);
  drawing = charter_drawing_builder_finish (fixture->builder, 300, 200);

  g_assert_cmpuint (charter_drawing_get_n_items (drawing), ==, 3);
  g_assert_cmpuint (charter_drawing_get_n_groups (drawing), ==, 2);
  g_assert_cmpuint (charter_drawing_get_item (drawing, 0)->group, ==, CHARTER_DRAWING_NO_GROUP);
  g_assert_cmpuint (charter_drawing_get_item (drawing, 1)->group, ==, card);
  g_assert_cmpuint (charter_drawing_get_item (drawing, 2)->group, ==, part);

  group = charter_drawing_get_group (drawing, card);
  g_assert_cmpuint (group->parent, ==, CHARTER_DRAWING_NO_GROUP);
  g_assert_cmpstr (group->name, ==, "a name");
  g_assert_cmpuint (group->handle, ==, 7);
  g_assert_cmpuint (group->first_item, ==, 1);
  g_assert_cmpuint (group->n_items, ==, 2);

  /* Half the line stands over on each side. */
  g_assert_cmpfloat (group->bounds.x, ==, 19);
  g_assert_cmpfloat (group->bounds.y, ==, 19);
  g_assert_cmpfloat (group->bounds.width, ==, 122);
  g_assert_cmpfloat (group->bounds.height, ==, 72);

  group = charter_drawing_get_group (drawing, part);
  g_assert_cmpuint (group->parent, ==, card);
  g_assert_cmpuint (group->n_items, ==, 1);
}

static void
test_text (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (CharterDrawing) drawing = NULL;
  static const CharterFont large = { 18, TRUE };
  static const CharterFont small = { 10.5, FALSE };
  const CharterDrawingItem *item;

  charter_drawing_builder_add_text (fixture->builder, "Swale", 10, 30, &large, &black);
  charter_drawing_builder_add_text (fixture->builder, " \n", 10, 30, &small, &black);
  charter_drawing_builder_add_text (fixture->builder, "Maid\001stone\n", 10, 60, &small, &black);
  drawing = charter_drawing_builder_finish (fixture->builder, 300, 200);

  g_assert_cmpuint (charter_drawing_get_n_items (drawing), ==, 2);
  g_assert_cmpfloat (charter_drawing_get_smallest_text (drawing), ==, 10.5);

  item = charter_drawing_get_item (drawing, 1);
  g_assert_cmpstr (item->text, ==, "Maidstone");
  g_assert_cmpfloat (item->width, ==,
                     charter_typesetter_get_width (fixture->typesetter, "Maidstone", &small));
  g_assert_cmpfloat (item->bounds.y, <, 60);
  g_assert_cmpfloat (item->bounds.y + item->bounds.height, >, 60);
  g_assert_cmpfloat (item->bounds.width, >=, item->width);
}

static void
test_curve (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (CharterDrawing) drawing = NULL;
  static const CharterPoint curve[] = {
    { 0, 0 }, { 0, 100 }, { 100, 100 }, { 100, 0 }, { 100, 0 }, { 150, 0 }, { 150, 0 },
  };
  static const CharterPoint triangle[] = { { 0, 0 }, { 5, 9 }, { 10, 0 } };
  const CharterDrawingItem *item;

  charter_drawing_builder_add_polygon (fixture->builder, triangle, G_N_ELEMENTS (triangle),
                                       &black, NULL);
  charter_drawing_builder_add_curve (fixture->builder, curve, G_N_ELEMENTS (curve), &thin);
  drawing = charter_drawing_builder_finish (fixture->builder, 300, 200);

  item = charter_drawing_get_item (drawing, 0);
  g_assert_cmpuint (item->n_points, ==, 3);
  g_assert_cmpfloat (item->points[1].y, ==, 9);

  /* The curve goes down three quarters of the way to its control points. */
  item = charter_drawing_get_item (drawing, 1);
  g_assert_cmpuint (item->n_points, ==, 7);
  g_assert_cmpfloat (item->points[6].x, ==, 150);
  g_assert_cmpfloat_with_epsilon (item->bounds.y, -1, 1e-6);
  g_assert_cmpfloat_with_epsilon (item->bounds.height, 77, 1e-6);
  g_assert_cmpfloat_with_epsilon (item->bounds.width, 152, 1e-6);
}

static void
test_find_group (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (CharterDrawing) drawing = NULL;
  static const CharterPoint curve[] = { { 0, 0 }, { 0, 200 }, { 200, 200 }, { 200, 0 } };
  guint band = begin (fixture, CHARTER_DRAWING_ROLE_FURNITURE);
  guint line;
  guint card;
  guint part;

  add_rectangle (fixture, 0, 0, 250, 180);
  charter_drawing_builder_end_group (fixture->builder);
  line = begin (fixture, CHARTER_DRAWING_ROLE_LINE);
  charter_drawing_builder_add_curve (fixture->builder, curve, G_N_ELEMENTS (curve), &thin);
  charter_drawing_builder_end_group (fixture->builder);
  card = begin (fixture, CHARTER_DRAWING_ROLE_CARD);
  add_rectangle (fixture, 80, 20, 60, 60);
  part = begin (fixture, CHARTER_DRAWING_ROLE_PART);
  add_rectangle (fixture, 90, 30, 20, 20);
  charter_drawing_builder_end_group (fixture->builder);
  charter_drawing_builder_end_group (fixture->builder);
  begin (fixture, CHARTER_DRAWING_ROLE_PART);
  charter_drawing_builder_end_group (fixture->builder);
  drawing = charter_drawing_builder_finish (fixture->builder, 300, 200);

  g_assert_cmpuint (charter_drawing_find_group (drawing, 100, 40), ==, part);
  g_assert_cmpuint (charter_drawing_find_group (drawing, 130, 70), ==, card);
  g_assert_cmpuint (charter_drawing_find_group (drawing, 100, 150), ==, line);
  g_assert_cmpuint (charter_drawing_find_group (drawing, 100, 153.5), ==, line);
  g_assert_cmpuint (charter_drawing_find_group (drawing, 100, 155), ==, band);
  g_assert_cmpuint (charter_drawing_find_group (drawing, 100, 100), ==, band);
  g_assert_cmpuint (charter_drawing_find_group (drawing, 290, 100), ==, CHARTER_DRAWING_NO_GROUP);
}

static gpointer
read_drawing (gpointer data)
{
  CharterDrawing *drawing = data;

  for (guint i = 0; i < 1000; i++)
    charter_drawing_unref (charter_drawing_ref (drawing));
  charter_drawing_unref (drawing);

  return NULL;
}

static void
test_threads (Fixture       *fixture,
              gconstpointer  user_data)
{
  CharterDrawing *drawing;
  GThread *threads[4];

  add_rectangle (fixture, 0, 0, 10, 10);
  drawing = charter_drawing_builder_finish (fixture->builder, 20, 20);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_drawing, charter_drawing_ref (drawing));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  g_assert_cmpuint (charter_drawing_get_n_items (drawing), ==, 1);
  charter_drawing_unref (drawing);
}

static void
test_misuse (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*open_groups->len > 0*");
  charter_drawing_builder_end_group (fixture->builder);
  g_test_assert_expected_messages ();

  begin (fixture, CHARTER_DRAWING_ROLE_CARD);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*open_groups->len == 0*");
  g_assert_null (charter_drawing_builder_finish (fixture->builder, 10, 10));
  g_test_assert_expected_messages ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                     \
  g_test_add ("/charter/drawing/" name, Fixture, NULL,          \
              fixture_set_up, function, fixture_tear_down)

  ADD ("groups", test_groups);
  ADD ("text", test_text);
  ADD ("curve", test_curve);
  ADD ("find-group", test_find_group);
  ADD ("threads", test_threads);
  ADD ("misuse", test_misuse);

  return g_test_run ();
}
