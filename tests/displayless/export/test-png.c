/* test-png.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/png.h"

#include <cairo.h>
#include <string.h>
#include <zlib.h>

#include "../hostile-strings.h"
#include "export/export-error.h"
#include "run-program.h"
#include "sample-figure.h"

#define TITLE "Governance of Wye"
#define WELSH_TITLE "Llywodraethu Ŵyn"

typedef struct
{
  const guint8 *data;
  gsize         length;
  gsize         position;
} Reader;

static cairo_status_t
read_bytes (void          *closure,
            unsigned char *data,
            unsigned int   length)
{
  Reader *reader = closure;

  if (reader->length - reader->position < length)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, reader->data + reader->position, length);
  reader->position += length;

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
open_png (GBytes *png)
{
  Reader reader = { g_bytes_get_data (png, NULL), g_bytes_get_size (png), 0 };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_bytes, &reader);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

static guint32
read_number (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/* Walks through all chunks, checks their sums, and gives those of one kind. */
static GPtrArray *
find_chunks (GBytes     *png,
             const char *type)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  gsize length;
  const guint8 *data = g_bytes_get_data (png, &length);
  gsize position = 8;

  g_assert_cmpmem (data, 8, "\211PNG\r\n\032\n", 8);
  while (position < length)
    {
      guint32 chunk_length = read_number (data + position);
      const guint8 *chunk = data + position + 4;

      g_assert_cmpuint (position + chunk_length + 12, <=, length);
      g_assert_cmphex (crc32 (crc32 (0, NULL, 0), chunk, chunk_length + 4), ==,
                       read_number (chunk + 4 + chunk_length));
      if (memcmp (chunk, type, 4) == 0)
        g_ptr_array_add (found, g_bytes_new (chunk + 4, chunk_length));

      position += chunk_length + 12;
      if (memcmp (chunk, "IEND", 4) == 0)
        g_assert_cmpuint (position, ==, length);
    }

  return found;
}

static gboolean
has_text (GBytes     *png,
          const char *type,
          const char *keyword,
          const char *text)
{
  g_autoptr (GPtrArray) chunks = find_chunks (png, type);

  for (guint i = 0; i < chunks->len; i++)
    {
      gsize length;
      const char *data = g_bytes_get_data (chunks->pdata[i], &length);

      if (g_str_equal (data, keyword) && length >= strlen (text) &&
          memcmp (data + length - strlen (text), text, strlen (text)) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
test_size (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, TITLE);
  CharterFigure figure = sample_figure (drawing, TITLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GPtrArray) resolution = NULL;
  const guint8 *data;
  cairo_surface_t *surface;

  figure.scale = 0.5;
  png = charter_png_export (&figure, 144, FALSE, &error);
  g_assert_no_error (error);

  surface = open_png (png);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, SAMPLE_WIDTH);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, SAMPLE_HEIGHT);
  cairo_surface_destroy (surface);

  /* 144 dots an inch are 5,669 a metre. */
  resolution = find_chunks (png, "pHYs");
  g_assert_cmpuint (resolution->len, ==, 1);
  data = g_bytes_get_data (resolution->pdata[0], NULL);
  g_assert_cmpuint (read_number (data), ==, 5669);
  g_assert_cmpuint (read_number (data + 4), ==, 5669);
  g_assert_cmpuint (data[8], ==, 1);
}

static void
test_words (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, TITLE);
  CharterFigure figure = sample_figure (drawing, TITLE);
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) welsh = NULL;

  figure.alt_text = "Boards and councils";
  plain = charter_png_export (&figure, 72, FALSE, NULL);
  g_assert_true (has_text (plain, "tEXt", "Title", TITLE));
  g_assert_true (has_text (plain, "tEXt", "Description", "Boards and councils"));
  g_assert_true (has_text (plain, "tEXt", "Language", "en-GB"));
  g_assert_true (has_text (plain, "tEXt", "Software", "Charter " CHARTER_VERSION));
  g_assert_true (has_text (plain, "tEXt", "Creation Time", "2015-01-01T00:00:00Z"));

  figure.title = WELSH_TITLE;
  figure.language = "cy";
  welsh = charter_png_export (&figure, 72, FALSE, NULL);
  g_assert_true (has_text (welsh, "iTXt", "Title", WELSH_TITLE));
  g_assert_false (has_text (welsh, "tEXt", "Title", WELSH_TITLE));
}

static void
test_background (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, TITLE);
  CharterFigure figure = sample_figure (drawing, TITLE);
  g_autoptr (GBytes) white = charter_png_export (&figure, 72, FALSE, NULL);
  g_autoptr (GBytes) transparent = charter_png_export (&figure, 72, TRUE, NULL);
  cairo_surface_t *white_surface = open_png (white);
  cairo_surface_t *transparent_surface = open_png (transparent);

  g_assert_cmpint (cairo_image_surface_get_format (white_surface), ==, CAIRO_FORMAT_RGB24);
  g_assert_cmphex (*cairo_image_surface_get_data (white_surface), ==, 0xff);
  g_assert_cmpint (cairo_image_surface_get_format (transparent_surface), ==, CAIRO_FORMAT_ARGB32);
  g_assert_cmphex (*cairo_image_surface_get_data (transparent_surface), ==, 0);

  cairo_surface_destroy (white_surface);
  cairo_surface_destroy (transparent_surface);
}

static void
test_too_large (void)
{
  g_autoptr (CharterTypesetter) typesetter = charter_typesetter_new (NULL);
  g_autoptr (CharterDrawingBuilder) builder = charter_drawing_builder_new (typesetter);
  g_autoptr (CharterDrawing) thin = charter_drawing_builder_finish (builder, 72, 1);
  CharterFigure figure = sample_figure (thin, TITLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) largest = NULL;
  cairo_surface_t *surface;

  g_assert_cmpfloat (charter_png_get_largest_dpi (&figure), ==, 32767);
  g_assert_null (charter_png_export (&figure, 32768, FALSE, &error));
  g_assert_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "32767 dpi"));
  g_clear_error (&error);

  largest = charter_png_export (&figure, 32767, FALSE, &error);
  g_assert_no_error (error);
  surface = open_png (largest);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 32767);
  cairo_surface_destroy (surface);
}

static void
test_too_much_memory (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, TITLE);
  CharterFigure figure = sample_figure (drawing, TITLE);
  g_autoptr (GError) error = NULL;

  g_assert_null (charter_png_export (&figure, 4000, FALSE, &error));
  g_assert_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_TOO_LARGE);
  g_assert_cmpfloat (charter_png_get_largest_dpi (&figure), <, 4000);
}

static void
test_dpi_for_width (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, TITLE);
  CharterFigure figure = sample_figure (drawing, TITLE);
  g_autoptr (GBytes) png = NULL;
  cairo_surface_t *surface;

  png = charter_png_export (&figure, charter_png_get_dpi_for_width (&figure, 777), FALSE, NULL);
  surface = open_png (png);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 777);
  cairo_surface_destroy (surface);
}

static void
test_same_bytes (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, TITLE);
  g_autoptr (CharterDrawing) again = sample_drawing_new (CHARTER_PALETTE_COLOUR, TITLE);
  CharterFigure figure = sample_figure (drawing, TITLE);
  CharterFigure figure_again = sample_figure (again, TITLE);
  g_autoptr (GBytes) first = charter_png_export (&figure, 96, FALSE, NULL);
  g_autoptr (GBytes) second = charter_png_export (&figure_again, 96, FALSE, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_hostile (void)
{
  g_auto (GStrv) strings = load_hostile_strings ();

  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    {
      g_autoptr (CharterDrawing) drawing = sample_drawing_new (i % 4, strings[i]);
      CharterFigure figure = sample_figure (drawing, strings[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) png = NULL;
      g_autoptr (GPtrArray) ends = NULL;

      figure.language = strings[i];
      png = charter_png_export (&figure, 36, FALSE, &error);
      g_assert_no_error (error);
      ends = find_chunks (png, "IEND");
      g_assert_cmpuint (ends->len, ==, 1);
      cairo_surface_destroy (open_png (png));
    }
}

static void
test_file_program (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, TITLE);
  CharterFigure figure = sample_figure (drawing, TITLE);
  g_autoptr (GBytes) png = charter_png_export (&figure, 72, FALSE, NULL);
  g_autofree char *output = run_program_on (png, ".png", "file FILE");

  if (output == NULL)
    {
      g_test_skip ("file is not installed");
      return;
    }

  g_assert_nonnull (strstr (output, "PNG image data, 500 x 430"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/png/size", test_size);
  g_test_add_func ("/charter/png/words", test_words);
  g_test_add_func ("/charter/png/background", test_background);
  g_test_add_func ("/charter/png/too-large", test_too_large);
  g_test_add_func ("/charter/png/too-much-memory", test_too_much_memory);
  g_test_add_func ("/charter/png/dpi-for-width", test_dpi_for_width);
  g_test_add_func ("/charter/png/same-bytes", test_same_bytes);
  g_test_add_func ("/charter/png/hostile", test_hostile);
  g_test_add_func ("/charter/png/file-program", test_file_program);

  return g_test_run ();
}
