/* test-colour-vision.c
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

/* Text that is to be read by everybody: 4.5:1 (WCAG 2.1, 1.4.3), and lines and
 * borders 3:1 (1.4.11). A simulation is an estimate, so a twentieth is given. */
#define TEXT_CONTRAST   (4.5 * 0.95)
#define BORDER_CONTRAST (3.0 * 0.95)

/* What a heading keeps on a colour that a council prescribes. */
#define HEADING_CONTRAST 3.0

/* How far apart the headers of councils that mostly stand side by side are at
 * least, as CIE 1976 colour difference; 2.3 is just noticeable. */
#define NEIGHBOUR_DIFFERENCE 7.0
#define FIRST_SLOTS          6

typedef struct
{
  const char *name;
  double      matrix[3][3];
} Vision;

/* The whole deficiencies of G. M. Machado, M. M. Oliveira, L. A. F. Fernandes:
 * A Physiologically-based Model for Simulation of Color Vision Deficiency,
 * IEEE Transactions on Visualization and Computer Graphics 15 (2009), for
 * linear RGB. */
static const Vision visions[] = {
  { "normal", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protanopia", { { 0.152286, 1.052583, -0.204868 },
                    { 0.114503, 0.786281, 0.099216 },
                    { -0.003882, -0.048116, 1.051998 } } },
  { "deuteranopia", { { 0.367322, 0.860646, -0.227968 },
                      { 0.280085, 0.672501, 0.047413 },
                      { -0.011820, 0.042940, 0.968881 } } },
  { "tritanopia", { { 1.255528, -0.076749, -0.178779 },
                    { -0.078411, 0.930809, 0.147602 },
                    { 0.004733, 0.691367, 0.303900 } } },
};

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
from_linear (double value)
{
  value = CLAMP (value, 0, 1);
  return value <= 0.0031308 ? value * 12.92 : 1.055 * pow (value, 1 / 2.4) - 0.055;
}

static CharterColour
see (const Vision        *vision,
     const CharterColour *colour)
{
  double linear[] = { to_linear (colour->red), to_linear (colour->green), to_linear (colour->blue) };
  double seen[3];

  for (guint i = 0; i < 3; i++)
    seen[i] = from_linear (vision->matrix[i][0] * linear[0] + vision->matrix[i][1] * linear[1] +
                           vision->matrix[i][2] * linear[2]);
  return (CharterColour) { seen[0], seen[1], seen[2] };
}

static double
bend (double ratio)
{
  return ratio > 216.0 / 24389 ? cbrt (ratio) : (24389.0 / 27 * ratio + 16) / 116;
}

/* CIE L*a*b* for the white of D65. */
static void
to_lab (const CharterColour *colour,
        double              *lab)
{
  double red = to_linear (colour->red);
  double green = to_linear (colour->green);
  double blue = to_linear (colour->blue);
  double x = bend ((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  double y = bend (0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
  double z = bend ((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);

  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

static double
get_difference (const CharterColour *a,
                const CharterColour *b)
{
  double first[3];
  double second[3];

  to_lab (a, first);
  to_lab (b, second);
  return sqrt (pow (first[0] - second[0], 2) + pow (first[1] - second[1], 2) +
               pow (first[2] - second[2], 2));
}

static double
get_seen_contrast (const Vision        *vision,
                   const CharterColour *colour,
                   const CharterColour *background)
{
  CharterColour front = see (vision, colour);
  CharterColour back = see (vision, background);

  return charter_colour_get_contrast (&front, &back);
}

static void
check_card (const Vision             *vision,
            const CharterPalette     *palette,
            const CharterCardColours *card)
{
  const CharterPaletteColours *colours = charter_palette_get_colours (palette);

  g_assert_cmpfloat (get_seen_contrast (vision, &card->header_text, &card->header), >=, TEXT_CONTRAST);
  g_assert_cmpfloat (get_seen_contrast (vision, &card->body_text, &card->body), >=, TEXT_CONTRAST);
  g_assert_cmpfloat (get_seen_contrast (vision, &card->border, &card->body), >=, BORDER_CONTRAST);
  g_assert_cmpfloat (get_seen_contrast (vision, &card->border, &colours->page), >=, BORDER_CONTRAST);
}

static void
test_contrast (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (visions); i++)
    for (guint kind = 0; kind < N_KINDS; kind++)
      {
        const CharterPalette *palette = charter_palette_get (kind);
        const CharterPaletteColours *colours = charter_palette_get_colours (palette);

        check_card (&visions[i], palette, &colours->card);
        check_card (&visions[i], palette, &colours->absent_chip);
        g_assert_cmpfloat (get_seen_contrast (&visions[i], &colours->text, &colours->page), >=,
                           TEXT_CONTRAST);
        g_assert_cmpfloat (get_seen_contrast (&visions[i], &colours->quiet_text, &colours->page), >=,
                           TEXT_CONTRAST);
        for (guint slot = 0; slot < 2 * CHARTER_PALETTE_N_SLOTS; slot++)
          {
            CharterCardColours card = charter_palette_get_council (palette, slot, NULL);

            check_card (&visions[i], palette, &card);
          }
        for (guint line = 0; line < CHARTER_N_RELATION_KINDS; line++)
          {
            CharterStroke stroke = charter_palette_get_line (palette, line, FALSE);

            g_assert_cmpfloat (get_seen_contrast (&visions[i], &stroke.colour, &colours->page), >=,
                               BORDER_CONTRAST);
          }
      }
}

/* Any colour that a council prescribes, as others see what becomes of it. */
static void
test_custom (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (visions); i++)
    for (guint kind = 0; kind < N_KINDS; kind++)
      for (guint colour = 0; colour < 6 * 6 * 6; colour++)
        {
          const CharterPalette *palette = charter_palette_get (kind);
          g_autofree char *custom = g_strdup_printf ("#%02x%02x%02x", colour / 36 * 51,
                                                     colour / 6 % 6 * 51, colour % 6 * 51);
          CharterCardColours card = charter_palette_get_council (palette, 0, custom);

          g_assert_cmpfloat (get_seen_contrast (&visions[i], &card.header_text, &card.header), >=,
                             HEADING_CONTRAST);
          g_assert_cmpfloat (get_seen_contrast (&visions[i], &card.body_text, &card.body), >=,
                             TEXT_CONTRAST);
        }
}

static void
test_councils_differ (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (visions); i++)
    {
      const CharterPalette *palette = charter_palette_get (CHARTER_PALETTE_COLOUR);
      double least = G_MAXDOUBLE;

      for (guint slot = 0; slot < FIRST_SLOTS; slot++)
        for (guint other = 0; other < slot; other++)
          {
            CharterCardColours one = charter_palette_get_council (palette, slot, NULL);
            CharterCardColours two = charter_palette_get_council (palette, other, NULL);
            CharterColour first = see (&visions[i], &one.header);
            CharterColour second = see (&visions[i], &two.header);

            least = MIN (least, get_difference (&first, &second));
          }
      g_test_message ("%s: the headers of the first %d councils differ by %.1f at least",
                      visions[i].name, FIRST_SLOTS, least);
      g_assert_cmpfloat (least, >=, NEIGHBOUR_DIFFERENCE);
    }
}

/* The rows of each matrix add up to 1: grey stays grey. */
static void
test_grey_is_kept (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (visions); i++)
    for (guint grey = 0; grey <= 10; grey++)
      {
        CharterColour colour = { grey / 10.0, grey / 10.0, grey / 10.0 };
        CharterColour seen = see (&visions[i], &colour);

        g_assert_cmpfloat (get_difference (&colour, &seen), <, 0.01);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/colour-vision/contrast", test_contrast);
  g_test_add_func ("/charter/colour-vision/custom", test_custom);
  g_test_add_func ("/charter/colour-vision/councils-differ", test_councils_differ);
  g_test_add_func ("/charter/colour-vision/grey-is-kept", test_grey_is_kept);

  return g_test_run ();
}
