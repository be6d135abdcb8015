/* dash.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/dash.h"

/* In widths of the line, so that a pattern keeps its look in any weight. No
 * round ends: they differ between renderers at small sizes.
 */
static const double dashed[] = { 4, 2.5 };
static const double dotted[] = { 1.2, 1.8 };
static const double dash_dot[] = { 6, 2, 1.2, 2 };
static const double long_dashes[] = { 10, 3 };
static const double dash_dot_dot[] = { 6, 2, 1.2, 2, 1.2, 2 };

/**
 * charter_dash_get_pattern:
 * @dash: a line style
 * @n_lengths: (out): how many lengths there are; 0 for a solid line
 *
 * The pattern of a line style. The lengths of dashes and gaps in turn count
 * in widths of the line: the painter and the SVG writer multiply them by it.
 *
 * Returns: (array length=n_lengths) (nullable) (transfer none): the lengths
 */
const double *
charter_dash_get_pattern (CharterDash  dash,
                          guint       *n_lengths)
{
  g_return_val_if_fail (n_lengths != NULL, NULL);

  *n_lengths = 0;

  switch (dash)
    {
    case CHARTER_DASH_SOLID:
      return NULL;

    case CHARTER_DASH_DASHED:
      *n_lengths = G_N_ELEMENTS (dashed);
      return dashed;

    case CHARTER_DASH_DOTTED:
      *n_lengths = G_N_ELEMENTS (dotted);
      return dotted;

    case CHARTER_DASH_DASH_DOT:
      *n_lengths = G_N_ELEMENTS (dash_dot);
      return dash_dot;

    case CHARTER_DASH_LONG:
      *n_lengths = G_N_ELEMENTS (long_dashes);
      return long_dashes;

    case CHARTER_DASH_DASH_DOT_DOT:
      *n_lengths = G_N_ELEMENTS (dash_dot_dot);
      return dash_dot_dot;

    default:
      g_return_val_if_reached (NULL);
    }
}
