/* png.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/png.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>
#include <zlib.h>

#include "diagram/drawing/clean-text.h"
#include "diagram/drawing/painter.h"
#include "export/export-error.h"

#define POINTS_PER_INCH 72.0
#define METRES_PER_INCH 0.0254

/* The most pixels a side that cairo 1.16 takes. */
#define LONGEST_SIDE 32767.0

/* 1 GiB of pixels in memory: more fails on many desktops. */
#define LARGEST_AREA (256.0 * 1024 * 1024)

#define SIGNATURE_LENGTH 8
#define CHUNK_HEADER_LENGTH 8
#define CHUNK_CRC_LENGTH 4
#define IHDR_LENGTH 13
#define HEAD_LENGTH (SIGNATURE_LENGTH + CHUNK_HEADER_LENGTH + IHDR_LENGTH + CHUNK_CRC_LENGTH)

static double
get_pixels (double length,
            double dpi)
{
  /* What is a whole number of pixels but for rounding needs no further one. */
  return MAX (1, ceil (length * dpi / POINTS_PER_INCH - 1e-6));
}

static void
append_number (GByteArray *array,
               guint32     number)
{
  guint32 big_endian = GUINT32_TO_BE (number);

  g_byte_array_append (array, (const guint8 *) &big_endian, sizeof big_endian);
}

static void
append_chunk (GByteArray *png,
              const char *type,
              GByteArray *data)
{
  guint start;

  g_assert (strlen (type) == 4);

  append_number (png, data->len);
  start = png->len;
  g_byte_array_append (png, (const guint8 *) type, 4);
  g_byte_array_append (png, data->data, data->len);

  /* PNG specification, section 5.3: the sum covers type and data. */
  append_number (png, crc32 (crc32 (0, NULL, 0), png->data + start, png->len - start));
}

static void
append_resolution (GByteArray *png,
                   double      dpi)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint32 dots_per_metre = lround (dpi / METRES_PER_INCH);
  guint8 unit_is_metre = 1;

  append_number (data, dots_per_metre);
  append_number (data, dots_per_metre);
  g_byte_array_append (data, &unit_is_metre, 1);

  append_chunk (png, "pHYs", data);
}

/* tEXt is read by more programs, but holds only Latin-1; what is not ASCII
 * goes into iTXt, in UTF-8 and with its language.
 */
static void
append_text (GByteArray *png,
             const char *keyword,
             const char *text,
             const char *language)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autofree char *clean = NULL;
  gboolean ascii;

  clean = charter_clean_text (text != NULL ? text : "");
  if (clean[0] == '\0')
    return;

  ascii = g_str_is_ascii (clean);
  g_byte_array_append (data, (const guint8 *) keyword, strlen (keyword) + 1);
  if (!ascii)
    {
      /* Not compressed; no translated keyword. */
      g_byte_array_append (data, (const guint8 *) "\0\0", 2);
      g_byte_array_append (data, (const guint8 *) language, strlen (language) + 1);
      g_byte_array_append (data, (const guint8 *) "", 1);
    }
  g_byte_array_append (data, (const guint8 *) clean, strlen (clean));

  append_chunk (png, ascii ? "tEXt" : "iTXt", data);
}

static void
append_created (GByteArray *png,
                gint64      created)
{
  g_autoptr (GDateTime) date_time = g_date_time_new_from_unix_utc (created);
  g_autofree char *text = NULL;

  if (date_time == NULL)
    return;

  text = g_date_time_format_iso8601 (date_time);
  append_text (png, "Creation Time", text, "");
}

/* cairo writes neither a resolution nor words: they go behind its header. */
static GBytes *
add_chunks (GByteArray          *plain,
            const CharterFigure *figure,
            double               dpi)
{
  GByteArray *png = g_byte_array_sized_new (plain->len + 1024);
  g_autofree char *language = charter_figure_get_language (figure);

  g_assert (plain->len > HEAD_LENGTH);

  g_byte_array_append (png, plain->data, HEAD_LENGTH);
  append_resolution (png, dpi);
  append_text (png, "Title", figure->title, language);
  append_text (png, "Description", figure->alt_text, language);
  append_text (png, "Software", "Charter " CHARTER_VERSION, language);
  append_text (png, "Language", language, language);
  append_created (png, figure->created);
  g_byte_array_append (png, plain->data + HEAD_LENGTH, plain->len - HEAD_LENGTH);

  return g_byte_array_free_to_bytes (png);
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
paint_figure (const CharterFigure *figure,
              double               dpi,
              gboolean             transparent)
{
  g_autoptr (CharterPainter) painter = charter_painter_new (figure->drawing);
  double pixels_per_point = figure->scale * dpi / POINTS_PER_INCH;
  cairo_surface_t *surface;
  cairo_t *cr;

  surface = cairo_image_surface_create (transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                        get_pixels (charter_figure_get_width (figure), dpi),
                                        get_pixels (charter_figure_get_height (figure), dpi));
  cr = cairo_create (surface);

  if (!transparent)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
    }

  cairo_scale (cr, pixels_per_point, pixels_per_point);
  charter_painter_paint (painter, cr, NULL, pixels_per_point);
  cairo_destroy (cr);

  return surface;
}

static gboolean
check_size (const CharterFigure  *figure,
            double                dpi,
            GError              **error)
{
  double largest = charter_png_get_largest_dpi (figure);

  if (dpi <= largest)
    return TRUE;

  if (largest < 1)
    {
      g_set_error_literal (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_TOO_LARGE,
                           _("The picture is too large for an image of any resolution. Export it as "
                             "PDF or SVG."));
      return FALSE;
    }
  g_set_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_TOO_LARGE,
               /* Translators: sizes in pixels, then resolutions in dots an inch */
               _("The picture would be %.0f × %.0f pixels at %.0f dpi, more than an image may "
                 "have. Choose %.0f dpi or less, or export it as PDF or SVG."),
               get_pixels (charter_figure_get_width (figure), dpi),
               get_pixels (charter_figure_get_height (figure), dpi),
               dpi, largest);

  return FALSE;
}

/**
 * charter_png_export:
 * @figure: what to export
 * @dpi: dots an inch, above 0; it is noted in the file
 * @transparent: whether the background is left transparent instead of white
 * @error: return location for an error in the %CHARTER_EXPORT_ERROR domain
 *
 * Makes a PNG of the picture at its physical size, with its title, alternative
 * text and language in it. The same figure gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with
 *   %CHARTER_EXPORT_ERROR_TOO_LARGE or %CHARTER_EXPORT_ERROR_DRAWING
 */
GBytes *
charter_png_export (const CharterFigure  *figure,
                    double                dpi,
                    gboolean              transparent,
                    GError              **error)
{
  g_autoptr (GByteArray) plain = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (figure != NULL && figure->drawing != NULL, NULL);
  g_return_val_if_fail (figure->scale > 0, NULL);
  g_return_val_if_fail (dpi > 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_size (figure, dpi, error))
    return NULL;

  plain = g_byte_array_new ();
  surface = paint_figure (figure, dpi, transparent);
  status = cairo_surface_write_to_png_stream (surface, append_bytes, plain);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_DRAWING,
                   /* Translators: what the drawing library says */
                   _("The picture could not be painted: %s. Choose a lower resolution."),
                   cairo_status_to_string (status));
      return NULL;
    }

  return add_chunks (plain, figure, dpi);
}

/**
 * charter_png_get_dpi_for_width:
 * @figure: what to export
 * @width: pixels
 *
 * Returns: the resolution at which the image is so many pixels wide
 */
double
charter_png_get_dpi_for_width (const CharterFigure *figure,
                               guint                width)
{
  g_return_val_if_fail (figure != NULL && figure->drawing != NULL, 0);

  return width * POINTS_PER_INCH / charter_figure_get_width (figure);
}

/**
 * charter_png_get_largest_dpi:
 * @figure: what to export
 *
 * Returns: the largest whole resolution that charter_png_export() takes: no
 *   side above 32,767 pixels, and no more than 1 GiB of pixels
 */
double
charter_png_get_largest_dpi (const CharterFigure *figure)
{
  double width;
  double height;
  double by_side;
  double by_area;

  g_return_val_if_fail (figure != NULL && figure->drawing != NULL, 0);

  width = charter_figure_get_width (figure) / POINTS_PER_INCH;
  height = charter_figure_get_height (figure) / POINTS_PER_INCH;
  by_side = LONGEST_SIDE / MAX (width, height);
  by_area = sqrt (LARGEST_AREA / (width * height));

  return floor (MIN (by_side, by_area));
}
