/* test-painter.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/painter.h"

#include "diagram/drawing/dash.h"

#define WIDTH 200
#define HEIGHT 100

static const CharterColour black = { 0, 0, 0 };
static const CharterColour red = { 1, 0, 0 };

static CharterDrawing *
create_drawing (CharterTypesetter *typesetter)
{
  g_autoptr (CharterDrawingBuilder) builder = charter_drawing_builder_new (typesetter);
  static const CharterFont font = { 12, FALSE };
  static const CharterRectangle rectangle = { 10, 10, 40, 40 };
  static const CharterStroke dashed = { { 0, 0, 0 }, 2, CHARTER_DASH_DASHED };
  static const CharterPoint curve[] = { { 100, 90 }, { 130, 90 }, { 160, 90 }, { 190, 90 } };
  static const CharterPoint triangle[] = { { 60, 60 }, { 80, 60 }, { 70, 80 } };

  charter_drawing_builder_add_rectangle (builder, &rectangle, 10, &red, NULL);
  charter_drawing_builder_add_text (builder, "Maidstone Borough", 80, 30, &font, &black);
  charter_drawing_builder_add_curve (builder, curve, G_N_ELEMENTS (curve), &dashed);
  charter_drawing_builder_add_polygon (builder, triangle, G_N_ELEMENTS (triangle), &red, NULL);

  return charter_drawing_builder_finish (builder, WIDTH, HEIGHT);
}

static cairo_surface_t *
paint (CharterPainter         *painter,
       const CharterRectangle *clip,
       double                  scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  charter_painter_paint (painter, cr, clip, scale);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) +
                      y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

static guint
count_marked (cairo_surface_t *surface,
              int              left,
              int              top,
              int              right,
              int              bottom)
{
  guint marked = 0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      if (get_pixel (surface, x, y) != 0xffffff)
        marked++;

  return marked;
}

static void
test_shapes (void)
{
  g_autoptr (CharterTypesetter) typesetter = charter_typesetter_new (NULL);
  g_autoptr (CharterDrawing) drawing = create_drawing (typesetter);
  g_autoptr (CharterPainter) painter = charter_painter_new (drawing);
  cairo_surface_t *surface = paint (painter, NULL, 1);

  g_assert_cmphex (get_pixel (surface, 30, 30), ==, 0xff0000);
  g_assert_cmphex (get_pixel (surface, 11, 11), ==, 0xffffff);
  g_assert_cmphex (get_pixel (surface, 70, 65), ==, 0xff0000);

  /* Dashes of 8 points, gaps of 5. */
  g_assert_cmphex (get_pixel (surface, 104, 89), ==, 0x000000);
  g_assert_cmphex (get_pixel (surface, 110, 89), ==, 0xffffff);
  g_assert_cmphex (get_pixel (surface, 116, 89), ==, 0x000000);

  g_assert_cmpuint (count_marked (surface, 80, 18, 190, 34), >, 200);
  cairo_surface_destroy (surface);
}

static void
test_culling (void)
{
  g_autoptr (CharterTypesetter) typesetter = charter_typesetter_new (NULL);
  g_autoptr (CharterDrawing) drawing = create_drawing (typesetter);
  g_autoptr (CharterPainter) painter = charter_painter_new_with_typesetter (drawing, typesetter);
  CharterRectangle clip = { 0, 0, 55, 55 };
  cairo_surface_t *surface = paint (painter, &clip, 1);

  g_assert_cmphex (get_pixel (surface, 30, 30), ==, 0xff0000);
  g_assert_cmpuint (count_marked (surface, 56, 0, WIDTH, HEIGHT), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_bars (void)
{
  g_autoptr (CharterTypesetter) typesetter = charter_typesetter_new (NULL);
  g_autoptr (CharterDrawing) drawing = create_drawing (typesetter);
  g_autoptr (CharterPainter) painter = charter_painter_new_with_typesetter (drawing, typesetter);
  cairo_surface_t *small_text = paint (painter, NULL, 0.3);
  cairo_surface_t *bars;

  /* A scale alone makes no bars: an export at a low resolution keeps its text. */
  g_assert_false (charter_painter_get_shows_bars (painter));
  g_assert_cmphex (get_pixel (small_text, 82, 27), !=, get_pixel (small_text, 81, 27));

  g_object_set (painter, "shows-bars", TRUE, NULL);
  bars = paint (painter, NULL, 0.3);
  for (int x = 82; x < 170; x++)
    g_assert_cmphex (get_pixel (bars, x, 27), ==, 0x7f7f7f);

  cairo_surface_destroy (small_text);
  cairo_surface_destroy (bars);
}

static void
test_items (void)
{
  g_autoptr (CharterTypesetter) typesetter = charter_typesetter_new (NULL);
  g_autoptr (CharterDrawing) drawing = create_drawing (typesetter);
  g_autoptr (CharterPainter) painter = charter_painter_new_with_typesetter (drawing, typesetter);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  charter_painter_paint_items (painter, cr, 2, 2, 1);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_assert_cmpuint (count_marked (surface, 0, 0, WIDTH, 50), ==, 0);
  g_assert_cmphex (get_pixel (surface, 70, 65), ==, 0xff0000);
  g_assert_cmphex (get_pixel (surface, 104, 89), ==, 0x000000);
  cairo_surface_destroy (surface);
}

static void
test_dashes (void)
{
  guint n_lengths;

  g_assert_null (charter_dash_get_pattern (CHARTER_DASH_SOLID, &n_lengths));
  g_assert_cmpuint (n_lengths, ==, 0);

  for (int dash = CHARTER_DASH_DASHED; dash <= CHARTER_DASH_DASH_DOT_DOT; dash++)
    {
      const double *lengths = charter_dash_get_pattern (dash, &n_lengths);

      g_assert_cmpuint (n_lengths % 2, ==, 0);
      for (guint i = 0; i < n_lengths; i++)
        g_assert_cmpfloat (lengths[i], >, 0);
    }
}

static void
test_finalize (void)
{
  g_autoptr (CharterTypesetter) typesetter = charter_typesetter_new (NULL);
  g_autoptr (CharterDrawing) drawing = create_drawing (typesetter);
  CharterPainter *painter = charter_painter_new (drawing);

  cairo_surface_destroy (paint (painter, NULL, 1));
  g_assert_finalize_object (painter);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/painter/shapes", test_shapes);
  g_test_add_func ("/charter/painter/culling", test_culling);
  g_test_add_func ("/charter/painter/bars", test_bars);
  g_test_add_func ("/charter/painter/items", test_items);
  g_test_add_func ("/charter/painter/dashes", test_dashes);
  g_test_add_func ("/charter/painter/finalize", test_finalize);

  return g_test_run ();
}
