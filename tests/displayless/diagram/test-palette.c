/* test-palette.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/palette.h"

#include <math.h>

#include "diagram/drawing/colour.h"

#define N_KINDS (CHARTER_PALETTE_PRINT + 1)

/* The step in CIE lightness between two greys that stay apart on paper. */
#define GREY_STEP 5.5

static double
get_lightness (const CharterColour *colour)
{
  double luminance = charter_colour_get_luminance (colour);

  /* CIE 1976, good above 1 per cent of white. */
  return 116 * pow (luminance, 1.0 / 3) - 16;
}

static void
assert_contrast (const CharterColour *colour,
                 const CharterColour *background,
                 double               contrast)
{
  g_assert_cmpfloat (charter_colour_get_contrast (colour, background), >=, contrast);
}

static void
assert_card (const CharterPalette     *palette,
             const CharterCardColours *card)
{
  const CharterPaletteColours *colours = charter_palette_get_colours (palette);
  double text = palette == charter_palette_get (CHARTER_PALETTE_HIGH_CONTRAST) ? 7 : 4.5;

  assert_contrast (&card->header_text, &card->header, text);
  assert_contrast (&card->body_text, &card->body, text);
  assert_contrast (&card->border, &card->body, 3);
  assert_contrast (&card->border, &colours->page, 3);
  assert_contrast (&card->border, &colours->band, 3);
  assert_contrast (&card->border, &colours->other_band, 3);
}

static void
test_contrast (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      const CharterPalette *palette = charter_palette_get (kind);
      const CharterPaletteColours *colours = charter_palette_get_colours (palette);
      const CharterColour *backgrounds[] = { &colours->page, &colours->band, &colours->other_band };

      assert_card (palette, &colours->card);
      assert_card (palette, &colours->absent_chip);
      assert_contrast (&colours->quiet_text, &colours->card.header, 4.5);
      assert_contrast (&colours->quiet_text, &colours->card.body, 4.5);

      for (guint i = 0; i < G_N_ELEMENTS (backgrounds); i++)
        {
          assert_contrast (&colours->text, backgrounds[i], 4.5);
          assert_contrast (&colours->quiet_text, backgrounds[i], 4.5);

          for (guint line = 0; line < CHARTER_N_RELATION_KINDS; line++)
            {
              CharterStroke stroke = charter_palette_get_line (palette, line, FALSE);

              assert_contrast (&stroke.colour, backgrounds[i], 3);
            }
        }

      for (guint slot = 0; slot < 3 * CHARTER_PALETTE_N_SLOTS; slot++)
        {
          CharterCardColours card = charter_palette_get_council (palette, slot, NULL);

          assert_card (palette, &card);
        }
    }
}

/* What began or was added to a file looks the same; the word tells which. */
static void
test_marks (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    for (guint mark = CHARTER_MARK_NONE + 1; mark < CHARTER_N_MARKS; mark++)
      {
        const CharterPalette *palette = charter_palette_get (kind);
        const CharterPaletteColours *colours = charter_palette_get_colours (palette);
        CharterStroke stroke = charter_palette_get_mark (palette, mark);

        /* The words at lines have the colour of the mark. */
        assert_contrast (&stroke.colour, &colours->page, 4.5);
        assert_contrast (&stroke.colour, &colours->band, 4.5);
        assert_contrast (&stroke.colour, &colours->other_band, 4.5);
        assert_contrast (&stroke.colour, &colours->card.body, 3);
        for (guint slot = 0; slot < 3 * CHARTER_PALETTE_N_SLOTS; slot++)
          {
            CharterCardColours card = charter_palette_get_council (palette, slot, NULL);

            assert_contrast (&stroke.colour, &card.body, 3);
          }
        for (guint other = CHARTER_MARK_NONE + 1; other < mark; other++)
          g_assert_cmpstr (charter_mark_get_word (mark), !=, charter_mark_get_word (other));
      }

  for (guint mark = CHARTER_MARK_REPLACED; mark < CHARTER_N_MARKS; mark++)
    for (guint other = CHARTER_MARK_ADDED; other < mark; other++)
      g_assert_cmpint (charter_palette_get_mark (charter_palette_get (0), mark).dash, !=,
                       charter_palette_get_mark (charter_palette_get (0), other).dash);
}

static void
test_greyscale (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    for (guint slot = 0; slot < 6; slot++)
      for (guint other = 0; other < slot; other++)
        {
          const CharterPalette *palette = charter_palette_get (kind);
          CharterCardColours a = charter_palette_get_council (palette, slot, NULL);
          CharterCardColours b = charter_palette_get_council (palette, other, NULL);
          double step = ABS (get_lightness (&a.header) - get_lightness (&b.header));

          g_assert_cmpfloat (step, >, GREY_STEP);

          /* Those that mostly stand side by side differ more. */
          if (slot == other + 1)
            g_assert_cmpfloat (step, >, 12);
        }
}

static void
test_tints (void)
{
  const CharterPalette *palette = charter_palette_get (CHARTER_PALETTE_COLOUR);

  for (guint slot = 0; slot < 2 * CHARTER_PALETTE_N_SLOTS; slot++)
    for (guint other = 0; other < slot; other++)
      {
        CharterCardColours a = charter_palette_get_council (palette, slot, NULL);
        CharterCardColours b = charter_palette_get_council (palette, other, NULL);
        g_autofree char *first = charter_colour_to_string (&a.header);
        g_autofree char *second = charter_colour_to_string (&b.header);

        g_assert_cmpstr (first, !=, second);
      }
}

static void
test_custom (void)
{
  /* Corners and grid of the colour cube: whatever a council prescribes. */
  for (guint kind = 0; kind < N_KINDS; kind++)
    for (guint red = 0; red < 256; red += 51)
      for (guint green = 0; green < 256; green += 51)
        for (guint blue = 0; blue < 256; blue += 51)
          {
            g_autofree char *custom = g_strdup_printf ("#%02x%02x%02x", red, green, blue);
            const CharterPalette *palette = charter_palette_get (kind);
            CharterCardColours card = charter_palette_get_council (palette, 0, custom);

            assert_card (palette, &card);
          }
}

static void
test_custom_is_kept (void)
{
  const CharterPalette *palette = charter_palette_get (CHARTER_PALETTE_COLOUR);
  CharterCardColours kept = charter_palette_get_council (palette, 0, "#7A1F3d");
  CharterCardColours unreadable = charter_palette_get_council (palette, 1, "red");
  CharterCardColours own = charter_palette_get_council (palette, 1, NULL);
  g_autofree char *header = charter_colour_to_string (&kept.header);

  g_assert_cmpstr (header, ==, "#7a1f3d");
  g_assert_cmpfloat (charter_colour_get_contrast (&unreadable.header, &own.header), ==, 1);
}

static void
test_grey_has_no_hue (void)
{
  const CharterPalette *palette = charter_palette_get (CHARTER_PALETTE_BLACK_AND_WHITE);

  for (guint slot = 0; slot < 2 * CHARTER_PALETTE_N_SLOTS; slot++)
    {
      CharterCardColours card = charter_palette_get_council (palette, slot,
                                                             slot % 2 ? "#c02040" : NULL);

      g_assert_cmpfloat (card.header.red, ==, card.header.green);
      g_assert_cmpfloat (card.header.red, ==, card.header.blue);
      g_assert_cmpfloat (charter_colour_get_luminance (&card.header), >, 0.3);
    }
}

static void
test_lines (void)
{
  const CharterPalette *palette = charter_palette_get (CHARTER_PALETTE_BLACK_AND_WHITE);

  for (guint line = 0; line < CHARTER_N_RELATION_KINDS; line++)
    {
      CharterStroke a = charter_palette_get_line (palette, line, FALSE);

      g_assert_cmpint (a.dash, !=, CHARTER_DASH_DOTTED);
      g_assert_cmpint (charter_palette_get_line (palette, line, TRUE).dash, ==,
                       CHARTER_DASH_DOTTED);
      for (guint other = 0; other < line; other++)
        {
          CharterStroke b = charter_palette_get_line (palette, other, FALSE);

          g_assert_true (a.dash != b.dash || a.width != b.width);
        }
    }
}

static void
test_find (void)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      const CharterPalette *palette = charter_palette_get (kind);

      g_assert_true (charter_palette_find (charter_palette_get_name (palette)) == palette);
    }

  g_assert_true (charter_palette_find ("print") == charter_palette_get (CHARTER_PALETTE_PRINT));
  g_assert_null (charter_palette_find ("sepia"));
  g_assert_null (charter_palette_find (NULL));
}

static void
test_parse (void)
{
  static const char *refused[] = {
    "", "#", "red", "#12345", "#1234567", "#12345g", "1234567", "#-1+2 3"
  };
  CharterColour colour = { 0 };

  g_assert_true (charter_colour_parse ("#ff8000", &colour));
  g_assert_cmpfloat (colour.red, ==, 1);
  g_assert_cmpfloat_with_epsilon (colour.green, 0.502, 0.001);
  g_assert_false (charter_colour_parse (NULL, &colour));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (charter_colour_parse (refused[i], &colour));
  g_assert_cmpfloat (colour.red, ==, 1);
}

static void
test_chosen_slot (void)
{
  const CharterPalette *palette = charter_palette_get (CHARTER_PALETTE_BLACK_AND_WHITE);
  CharterCardColours third = charter_palette_get_council (palette, 2, NULL);
  CharterCardColours first = charter_palette_get_council (palette, 0, NULL);
  CharterCardColours chosen = charter_palette_get_council (palette, 0, "3");
  CharterCardColours unknown = charter_palette_get_council (palette, 0, "9");

  g_assert_cmpmem (&chosen.header, sizeof chosen.header, &third.header, sizeof third.header);
  g_assert_cmpmem (&unknown.header, sizeof unknown.header, &first.header, sizeof first.header);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/palette/contrast", test_contrast);
  g_test_add_func ("/charter/palette/marks", test_marks);
  g_test_add_func ("/charter/palette/greyscale", test_greyscale);
  g_test_add_func ("/charter/palette/tints", test_tints);
  g_test_add_func ("/charter/palette/custom", test_custom);
  g_test_add_func ("/charter/palette/custom-is-kept", test_custom_is_kept);
  g_test_add_func ("/charter/palette/grey-has-no-hue", test_grey_has_no_hue);
  g_test_add_func ("/charter/palette/lines", test_lines);
  g_test_add_func ("/charter/palette/find", test_find);
  g_test_add_func ("/charter/palette/parse", test_parse);
  g_test_add_func ("/charter/palette/chosen-slot", test_chosen_slot);

  return g_test_run ();
}
