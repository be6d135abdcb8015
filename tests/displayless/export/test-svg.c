/* test-svg.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/svg.h"

#include <cairo.h>
#include <locale.h>
#include <string.h>

#include "../hostile-strings.h"
#include "export/png.h"
#include "export/xml-writer.h"
#include "run-program.h"
#include "sample-figure.h"

#define TITLE "Governance of Wye & <Dee>"

/* Side of the blocks of pixels that are compared: about a line of text. */
#define BLOCK 10

static const char *allowed_elements[] = {
  "svg", "title", "desc", "g", "rect", "path", "polygon", "text", NULL
};

static const char *allowed_attributes[] = {
  "xmlns", "width", "height", "viewBox", "lang", "xml:lang", "font-family", "stroke-linejoin",
  "role", "aria-labelledby", "aria-describedby", "aria-label", "id", "fill", "stroke",
  "stroke-width", "stroke-dasharray", "x", "y", "rx", "d", "points", "font-size", "font-weight",
  "textLength", "lengthAdjust", "direction", "text-anchor", NULL
};

typedef struct
{
  GHashTable *ids;
  GPtrArray  *elements; /* the open ones */
  GString    *text;     /* of all text elements */
  gboolean    title_expected;
  guint       n_cards;
  guint       n_symbols;
} Reading;

static void
start_element (GMarkupParseContext  *context,
               const char           *name,
               const char          **attribute_names,
               const char          **attribute_values,
               gpointer              user_data,
               GError              **error)
{
  Reading *reading = user_data;

  g_assert_true (g_strv_contains (allowed_elements, name));
  if (reading->title_expected)
    g_assert_cmpstr (name, ==, "title");
  reading->title_expected = FALSE;

  for (guint i = 0; attribute_names[i] != NULL; i++)
    {
      const char *value = attribute_values[i];

      g_assert_true (g_strv_contains (allowed_attributes, attribute_names[i]));
      if (g_str_equal (attribute_names[i], "id"))
        g_assert_true (g_hash_table_add (reading->ids, g_strdup (value)));
      if (g_str_equal (attribute_names[i], "role"))
        {
          reading->n_cards += g_str_equal (value, "graphics-object");
          reading->n_symbols += g_str_equal (value, "graphics-symbol");
          reading->title_expected = g_str_has_prefix (value, "graphics-");
        }
    }

  g_ptr_array_add (reading->elements, g_strdup (name));
}

static void
end_element (GMarkupParseContext  *context,
             const char           *name,
             gpointer              user_data,
             GError              **error)
{
  Reading *reading = user_data;

  g_ptr_array_set_size (reading->elements, reading->elements->len - 1);
}

static void
read_text (GMarkupParseContext  *context,
           const char           *text,
           gsize                 length,
           gpointer              user_data,
           GError              **error)
{
  Reading *reading = user_data;
  const char *element;

  if (reading->elements->len == 0)
    return;

  element = reading->elements->pdata[reading->elements->len - 1];
  if (g_str_equal (element, "text"))
    g_string_append_printf (reading->text, "%.*s\n", (int) length, text);
}

static void
reading_clear (Reading *reading)
{
  g_hash_table_unref (reading->ids);
  g_ptr_array_unref (reading->elements);
  g_string_free (reading->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* Reads an SVG and fails on anything that has no business in one. */
static Reading
read_svg (GBytes *svg)
{
  static const GMarkupParser parser = { start_element, end_element, read_text, NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  Reading reading = {
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_ptr_array_new_with_free_func (g_free),
    g_string_new (NULL),
  };

  context = g_markup_parse_context_new (&parser, 0, &reading, NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (svg, NULL), g_bytes_get_size (svg),
                                &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  return reading;
}

static gboolean
contains (GBytes     *svg,
          const char *text)
{
  return g_strstr_len (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), text) != NULL;
}

static void
test_picture (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, TITLE);
  CharterFigure figure = sample_figure (drawing, TITLE);
  g_autoptr (GBytes) svg = NULL;
  g_auto (Reading) reading = { 0 };

  figure.scale = 0.5;
  figure.alt_text = "Boards";
  figure.description = "A long story";
  svg = charter_svg_export (&figure, CHARTER_SVG_PICTURE);
  reading = read_svg (svg);

  g_assert_cmpuint (reading.n_cards + reading.n_symbols, ==, 0);
  g_assert_nonnull (strstr (reading.text->str, "Joint Board – leaders and chief executives\n"));
  g_assert_true (contains (svg, "role=\"img\" aria-labelledby=\"title description\""));
  g_assert_true (contains (svg, "<title id=\"title\">Governance of Wye &amp; &lt;Dee&gt;</title>"));
  g_assert_true (contains (svg, "<desc id=\"description\">Boards</desc>"));
  g_assert_true (contains (svg, "font-family=\"Cantarell, Arial, sans-serif\""));
  g_assert_true (contains (svg, " lang=\"en-GB\" xml:lang=\"en-GB\""));

  /* 500 pt at half the size are 88.19 mm. */
  g_assert_true (contains (svg, "width=\"88.19mm\" height=\"75.85mm\" viewBox=\"0 0 500 430\""));
}

static void
test_navigable (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, TITLE);
  CharterFigure figure = sample_figure (drawing, TITLE);
  g_autoptr (GBytes) svg = NULL;
  g_auto (Reading) reading = { 0 };

  figure.description = "First line\nSecond line";
  svg = charter_svg_export (&figure, CHARTER_SVG_NAVIGABLE);
  reading = read_svg (svg);

  g_assert_cmpuint (reading.n_cards, ==, 4);
  g_assert_cmpuint (reading.n_symbols, ==, 6 + 12 + 10 + 10);
  g_assert_true (contains (svg, "role=\"graphics-document document\""));
  g_assert_true (contains (svg, "First line\nSecond line</desc>"));
  g_assert_true (contains (svg, "aria-label=\"Cabinet of Ashby Borough\">\n"
                                "      <title>Cabinet of Ashby Borough</title>\n"));
}

static void
test_family_is_quoted (void)
{
  g_autoptr (CharterTypesetter) typesetter = charter_typesetter_new ("DejaVu Sans");
  g_autoptr (CharterDrawingBuilder) builder = charter_drawing_builder_new (typesetter);
  g_autoptr (CharterDrawing) drawing = charter_drawing_builder_finish (builder, 10, 10);
  CharterFigure figure = sample_figure (drawing, TITLE);
  g_autoptr (GBytes) svg = charter_svg_export (&figure, CHARTER_SVG_PICTURE);

  g_assert_true (contains (svg, "font-family=\"&apos;DejaVu Sans&apos;, Arial, sans-serif\""));
}

static void
test_right_to_left (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, "مجلس");
  CharterFigure figure = sample_figure (drawing, "مجلس");
  g_autoptr (GBytes) svg = charter_svg_export (&figure, CHARTER_SVG_PICTURE);

  g_assert_true (contains (svg, "direction=\"rtl\" text-anchor=\"end\""));
}

static void
test_numbers (void)
{
  static const struct
  {
    double      number;
    const char *text;
  } numbers[] = {
    { 0, "0" }, { -0.001, "0" }, { 12, "12" }, { 100, "100" }, { 1.5, "1.5" },
    { 0.125, "0.12" }, { -7.256, "-7.26" }, { 1e6, "1000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) xml = g_string_new (NULL);

      charter_xml_append_number (xml, numbers[i].number);
      g_assert_cmpstr (xml->str, ==, numbers[i].text);
    }
}

static void
test_hostile (void)
{
  g_auto (GStrv) strings = load_hostile_strings ();

  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    for (guint kind = CHARTER_SVG_PICTURE; kind <= CHARTER_SVG_NAVIGABLE; kind++)
      {
        g_autoptr (CharterDrawing) drawing = sample_drawing_new (i % 4, strings[i]);
        CharterFigure figure = sample_figure (drawing, strings[i]);
        g_autoptr (GBytes) svg = NULL;
        g_autofree char *output = NULL;
        g_auto (Reading) reading = { 0 };

        figure.language = strings[i];
        svg = charter_svg_export (&figure, kind);
        reading = read_svg (svg);
        output = run_program_on (svg, ".svg", "xmllint --noout FILE");
      }
}

static void
test_same_bytes (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, TITLE);
  g_autoptr (CharterDrawing) again = sample_drawing_new (CHARTER_PALETTE_COLOUR, TITLE);
  CharterFigure figure = sample_figure (drawing, TITLE);
  CharterFigure figure_again = sample_figure (again, TITLE);
  g_autoptr (GBytes) first = charter_svg_export (&figure, CHARTER_SVG_NAVIGABLE);
  g_autoptr (GBytes) second = charter_svg_export (&figure_again, CHARTER_SVG_NAVIGABLE);

  g_assert_true (g_bytes_equal (first, second));
}

static cairo_surface_t *
open_png (GBytes *png)
{
  g_autofree char *path = NULL;
  cairo_surface_t *surface;
  int descriptor;

  descriptor = g_file_open_tmp ("charter-XXXXXX.png", &path, NULL);
  g_close (descriptor, NULL);
  g_file_set_contents (path, g_bytes_get_data (png, NULL), g_bytes_get_size (png), NULL);
  surface = cairo_image_surface_create_from_png (path);
  g_unlink (path);

  return surface;
}

static cairo_surface_t *
render_svg (GBytes *svg)
{
  g_autofree char *path = NULL;
  g_autofree char *command = NULL;
  g_autofree char *output = NULL;
  cairo_surface_t *surface;
  int descriptor;

  descriptor = g_file_open_tmp ("charter-XXXXXX.png", &path, NULL);
  g_close (descriptor, NULL);
  command = g_strdup_printf ("rsvg-convert -d 72 -p 72 -o %s FILE", path);
  output = run_program_on (svg, ".svg", command);
  if (output == NULL)
    {
      g_unlink (path);
      return NULL;
    }

  surface = cairo_image_surface_create_from_png (path);
  g_unlink (path);

  return surface;
}

static double
get_block_mean (cairo_surface_t *surface,
                int              left,
                int              top)
{
  double sum = 0;

  for (int y = top; y < top + BLOCK; y++)
    {
      const guint8 *row = cairo_image_surface_get_data (surface) +
                          y * cairo_image_surface_get_stride (surface);

      for (int x = left; x < left + BLOCK; x++)
        sum += row[4 * x] + row[4 * x + 1] + row[4 * x + 2];
    }

  return sum / (3 * BLOCK * BLOCK);
}

/* The largest difference of a block's mean, of 255. Single pixels differ,
 * since each renderer smooths its glyphs in its own way.
 */
static double
compare_surfaces (cairo_surface_t *first,
                  cairo_surface_t *second)
{
  double largest = 0;

  for (int y = 0; y + BLOCK <= SAMPLE_HEIGHT; y += BLOCK)
    for (int x = 0; x + BLOCK <= SAMPLE_WIDTH; x += BLOCK)
      largest = MAX (largest, ABS (get_block_mean (first, x, y) - get_block_mean (second, x, y)));

  return largest;
}

static void
test_looks_like_png (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, "Wye");
  CharterFigure figure = sample_figure (drawing, "Wye");
  g_autoptr (GBytes) png = charter_png_export (&figure, 72, FALSE, NULL);
  cairo_surface_t *painted = open_png (png);

  for (guint kind = CHARTER_SVG_PICTURE; kind <= CHARTER_SVG_NAVIGABLE; kind++)
    {
      g_autoptr (GBytes) svg = charter_svg_export (&figure, kind);
      cairo_surface_t *rendered = render_svg (svg);

      if (rendered == NULL)
        {
          g_test_skip ("rsvg-convert is not installed");
          break;
        }

      g_assert_cmpint (ABS (cairo_image_surface_get_width (rendered) - (int) SAMPLE_WIDTH), <=, 1);
      g_assert_cmpfloat (compare_surfaces (painted, rendered), <, 12);
      cairo_surface_destroy (rendered);
    }

  cairo_surface_destroy (painted);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/svg/picture", test_picture);
  g_test_add_func ("/charter/svg/navigable", test_navigable);
  g_test_add_func ("/charter/svg/family-is-quoted", test_family_is_quoted);
  g_test_add_func ("/charter/svg/right-to-left", test_right_to_left);
  g_test_add_func ("/charter/svg/numbers", test_numbers);
  g_test_add_func ("/charter/svg/hostile", test_hostile);
  g_test_add_func ("/charter/svg/same-bytes", test_same_bytes);
  g_test_add_func ("/charter/svg/looks-like-png", test_looks_like_png);

  return g_test_run ();
}
