/* page.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/page.h"

#include <glib/gi18n.h>
#include <math.h>

#define MM(millimetres) ((millimetres) * 72.0 / 25.4)

#define MARGIN_SIDE 20.0
#define MARGIN_TOP 25.0

#define PAPER(id, width, height)                                        \
  {                                                                     \
    id, MM (width), MM (height),                                        \
    MM ((width) - 2 * MARGIN_SIDE), MM ((height) - 2 * MARGIN_TOP),     \
    MM (MARGIN_SIDE), MM (MARGIN_TOP)                                   \
  }

#define SPACE_ID "space"

/* What floating point leaves of a whole number, in tenths of a point. */
#define ROUNDING 0.01

/* ISO 216 sizes. */
static const CharterPage pages[] = {
  PAPER ("a4-portrait", 210, 297),
  PAPER ("a4-landscape", 297, 210),
  PAPER ("a3-portrait", 297, 420),
  PAPER ("a3-landscape", 420, 297),
  { "none", 0, 0, 0, 0, 0, 0 },
};

/**
 * charter_page_find:
 * @id: (nullable): "a4-portrait", "a4-landscape", "a3-portrait",
 *   "a3-landscape" or "none"
 *
 * Returns: (transfer none) (nullable): the page, or %NULL if there is none
 */
const CharterPage *
charter_page_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].id, id) == 0)
      return &pages[i];

  return NULL;
}

/**
 * charter_page_get_nth:
 * @number: from 0
 *
 * Gets the pages in the order in which they are offered.
 *
 * Returns: (transfer none) (nullable): the page, or %NULL after the last one
 */
const CharterPage *
charter_page_get_nth (guint number)
{
  return number < G_N_ELEMENTS (pages) ? &pages[number] : NULL;
}

/**
 * charter_page_for_space:
 * @width: mm; 0 or less for %CHARTER_PAGE_SPACE_WIDTH
 * @height: mm; 0 or less for %CHARTER_PAGE_SPACE_HEIGHT
 *
 * Describes the space that a report leaves for the picture, which then has no
 * paper of its own.
 *
 * Returns: the space
 */
CharterPage
charter_page_for_space (double width,
                        double height)
{
  CharterPage space = { .id = SPACE_ID };

  space.text_width = MM (width > 0 ? width : CHARTER_PAGE_SPACE_WIDTH);
  space.text_height = MM (height > 0 ? height : CHARTER_PAGE_SPACE_HEIGHT);

  return space;
}

/**
 * charter_page_get_name:
 * @self: a page
 *
 * Returns: (transfer full): its name in the user's language
 */
char *
charter_page_get_name (const CharterPage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (g_str_equal (self->id, "a4-portrait"))
    return g_strdup (_("A4 portrait"));
  if (g_str_equal (self->id, "a4-landscape"))
    return g_strdup (_("A4 landscape"));
  if (g_str_equal (self->id, "a3-portrait"))
    return g_strdup (_("A3 portrait"));
  if (g_str_equal (self->id, "a3-landscape"))
    return g_strdup (_("A3 landscape"));
  if (g_str_equal (self->id, SPACE_ID))
    /* Translators: width and height of the space for a picture, in whole mm */
    return g_strdup_printf (_("a space of %.0f × %.0f mm"),
                            self->text_width * 25.4 / 72, self->text_height * 25.4 / 72);

  return g_strdup (_("no page"));
}

/**
 * charter_page_get_scale:
 * @self: a page
 * @width: of the drawing, points
 * @height: of the drawing, points
 *
 * Returns: how much a drawing must be reduced to fit, never above 1: a picture
 *   is not blown up
 */
double
charter_page_get_scale (const CharterPage *self,
                        double             width,
                        double             height)
{
  double scale = 1;

  g_return_val_if_fail (self != NULL, 1);
  g_return_val_if_fail (width > 0 && height > 0, 1);

  if (self->text_width > 0)
    scale = MIN (scale, self->text_width / width);
  if (self->text_height > 0)
    scale = MIN (scale, self->text_height / height);

  return scale;
}

/**
 * charter_page_get_printed_size:
 * @self: a page
 * @width: of the drawing, points
 * @height: of the drawing, points
 * @smallest_text: of the drawing, points
 *
 * Returns: the size in points at which the smallest text prints
 */
double
charter_page_get_printed_size (const CharterPage *self,
                               double             width,
                               double             height,
                               double             smallest_text)
{
  g_return_val_if_fail (self != NULL, 0);

  return smallest_text * charter_page_get_scale (self, width, height);
}

/**
 * charter_page_is_legible:
 * @points: the size at which text prints
 *
 * Returns: whether it reaches %CHARTER_PAGE_FLOOR as it is written
 */
gboolean
charter_page_is_legible (double points)
{
  return points * 10 + ROUNDING >= CHARTER_PAGE_FLOOR * 10;
}

/**
 * charter_page_format_points:
 * @points: a size of text
 *
 * Writes a size with one decimal, or none if it is whole. It is rounded down:
 * what prints at 11.98 points does not reach 12.
 *
 * Returns: (transfer full): the number, in the user's locale
 */
char *
charter_page_format_points (double points)
{
  double tenths = floor (points * 10 + ROUNDING);

  if (fmod (tenths, 10) == 0)
    return g_strdup_printf ("%.0f", tenths / 10);

  return g_strdup_printf ("%.1f", tenths / 10);
}

/**
 * charter_page_describe_printing:
 * @self: a page
 * @width: of the drawing, points
 * @height: of the drawing, points
 * @smallest_text: of the drawing, points
 *
 * Says how legible a picture is on its page, such as "Smallest text prints at
 * 12 pt on A4 portrait".
 *
 * Returns: (transfer full): a sentence in the user's language
 */
char *
charter_page_describe_printing (const CharterPage *self,
                                double             width,
                                double             height,
                                double             smallest_text)
{
  g_autofree char *points = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  points = charter_page_format_points (charter_page_get_printed_size (self, width, height,
                                                                      smallest_text));
  if (self->text_width <= 0)
    /* Translators: %s is a number of points */
    return g_strdup_printf (_("Smallest text prints at %s pt"), points);

  name = charter_page_get_name (self);
  if (self->paper_width <= 0)
    /* Translators: a number of points, then "a space of 159 × 200 mm" */
    return g_strdup_printf (_("Smallest text prints at %s pt in %s"), points, name);

  /* Translators: a number of points, then "A4 portrait" */
  return g_strdup_printf (_("Smallest text prints at %s pt on %s"), points, name);
}
