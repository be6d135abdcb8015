/* colour.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/colour.h"

#include <math.h>
#include <string.h>

static double
to_linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

/**
 * charter_colour_parse:
 * @text: (nullable): "#rrggbb"
 * @colour: (out): the colour
 *
 * Returns: whether @text is a colour; if not, @colour is left alone
 */
gboolean
charter_colour_parse (const char    *text,
                      CharterColour *colour)
{
  int digits[6];

  g_return_val_if_fail (colour != NULL, FALSE);

  if (text == NULL || text[0] != '#' || strlen (text) != 7)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      digits[i] = g_ascii_xdigit_value (text[i + 1]);
      if (digits[i] < 0)
        return FALSE;
    }

  colour->red = (digits[0] * 16 + digits[1]) / 255.0;
  colour->green = (digits[2] * 16 + digits[3]) / 255.0;
  colour->blue = (digits[4] * 16 + digits[5]) / 255.0;

  return TRUE;
}

/**
 * charter_colour_to_string:
 * @self: a colour
 *
 * Returns: (transfer full): the colour as "#rrggbb"
 */
char *
charter_colour_to_string (const CharterColour *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("#%02x%02x%02x",
                          (guint) lround (CLAMP (self->red, 0, 1) * 255),
                          (guint) lround (CLAMP (self->green, 0, 1) * 255),
                          (guint) lround (CLAMP (self->blue, 0, 1) * 255));
}

/**
 * charter_colour_mix:
 * @self: a colour
 * @other: another
 * @share: how much of @other there is, 0 to 1
 *
 * Returns: the mixture
 */
CharterColour
charter_colour_mix (const CharterColour *self,
                    const CharterColour *other,
                    double               share)
{
  g_return_val_if_fail (self != NULL, (CharterColour) { 0 });
  g_return_val_if_fail (other != NULL, *self);

  return (CharterColour) {
    self->red + (other->red - self->red) * share,
    self->green + (other->green - self->green) * share,
    self->blue + (other->blue - self->blue) * share,
  };
}

/**
 * charter_colour_get_luminance:
 * @self: a colour
 *
 * Returns: how light it is, from 0 for black to 1 for white: the relative
 *   luminance of WCAG 2.1
 */
double
charter_colour_get_luminance (const CharterColour *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return 0.2126 * to_linear (self->red) +
         0.7152 * to_linear (self->green) +
         0.0722 * to_linear (self->blue);
}

/**
 * charter_colour_get_contrast:
 * @self: a colour
 * @other: another
 *
 * Returns: the contrast ratio of WCAG 2.1, from 1 to 21
 */
double
charter_colour_get_contrast (const CharterColour *self,
                             const CharterColour *other)
{
  double first;
  double second;

  g_return_val_if_fail (self != NULL, 1);
  g_return_val_if_fail (other != NULL, 1);

  first = charter_colour_get_luminance (self) + 0.05;
  second = charter_colour_get_luminance (other) + 0.05;

  return MAX (first, second) / MIN (first, second);
}
