/* figure.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/figure.h"

#include <string.h>

/* RFC 5646 allows 35 characters in all that registered subtags can make. */
#define LONGEST_LANGUAGE 35

/**
 * charter_figure_get_width:
 * @self: a figure
 *
 * Returns: the physical width of the picture in points
 */
double
charter_figure_get_width (const CharterFigure *self)
{
  g_return_val_if_fail (self != NULL && self->drawing != NULL, 0);

  return charter_drawing_get_width (self->drawing) * self->scale;
}

/**
 * charter_figure_get_height:
 * @self: a figure
 *
 * Returns: the physical height of the picture in points
 */
double
charter_figure_get_height (const CharterFigure *self)
{
  g_return_val_if_fail (self != NULL && self->drawing != NULL, 0);

  return charter_drawing_get_height (self->drawing) * self->scale;
}

/**
 * charter_figure_get_language:
 * @self: a figure
 *
 * Returns: (transfer full): its language if it has the form of a BCP 47 tag,
 *   else an empty text, which every format takes for "not stated"
 */
char *
charter_figure_get_language (const CharterFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->language == NULL || !g_ascii_isalpha (self->language[0]) ||
      strlen (self->language) > LONGEST_LANGUAGE)
    return g_strdup ("");

  for (const char *p = self->language; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return g_strdup ("");

  return g_strdup (self->language);
}
