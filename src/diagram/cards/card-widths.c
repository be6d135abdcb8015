/* card-widths.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/card-widths.h"

#include <string.h>

/* How often a little width goes from one card to another. */
#define MOST_STEPS 16

/* What is higher by less is as high, points. */
#define SLACK 0.1

static guint
find_highest (const double *heights,
              guint         n_cards)
{
  guint highest = 0;

  for (guint i = 1; i < n_cards; i++)
    {
      if (heights[i] > heights[highest] + SLACK)
        highest = i;
    }
  return highest;
}

/* Which of the cards stays the lowest when it gives @step points away, or how
 * many there are when none stays below @height. */
static guint
find_giver (GPtrArray         *cards,
            CharterTypesetter *typesetter,
            const double      *widths,
            const double      *least,
            double             step,
            double             height)
{
  guint giver = cards->len;

  for (guint i = 0; i < cards->len; i++)
    {
      double lowered;

      if (widths[i] - step < least[i])
        continue;
      lowered = charter_cell_layout (g_ptr_array_index (cards, i), typesetter, widths[i] - step);
      if (lowered < height - SLACK)
        {
          height = lowered;
          giver = i;
        }
    }
  return giver;
}

/**
 * charter_card_widths_level:
 * @cards: (element-type CharterCell): cards beside each other
 * @typesetter: measures their texts
 * @step: how much width goes from one to another at a time, points
 * @least: how wide each stays at least, points
 * @widths: (inout): how wide each is, points
 *
 * Gives the highest card width that lower ones do without, as long as that makes
 * the whole level lower. The sum of the widths stays.
 */
void
charter_card_widths_level (GPtrArray         *cards,
                           CharterTypesetter *typesetter,
                           double             step,
                           const double      *least,
                           double            *widths)
{
  g_autofree double *heights = NULL;
  g_autofree double *tried = NULL;
  double best;

  g_return_if_fail (cards != NULL && cards->len > 0);
  g_return_if_fail (CHARTER_IS_TYPESETTER (typesetter));
  g_return_if_fail (least != NULL && widths != NULL);

  heights = g_new (double, cards->len);
  tried = g_memdup2 (widths, cards->len * sizeof *widths);
  for (guint i = 0; i < cards->len; i++)
    heights[i] = charter_cell_layout (g_ptr_array_index (cards, i), typesetter, tried[i]);
  best = heights[find_highest (heights, cards->len)];
  for (guint i = 0; i < MOST_STEPS; i++)
    {
      guint highest = find_highest (heights, cards->len);
      guint giver = find_giver (cards, typesetter, tried, least, step, heights[highest]);

      if (giver == cards->len || giver == highest)
        break;
      tried[giver] -= step;
      tried[highest] += step;
      heights[giver] = charter_cell_layout (g_ptr_array_index (cards, giver), typesetter, tried[giver]);
      heights[highest] =
        charter_cell_layout (g_ptr_array_index (cards, highest), typesetter, tried[highest]);
      if (heights[find_highest (heights, cards->len)] > best - SLACK)
        continue;
      best = heights[find_highest (heights, cards->len)];
      memcpy (widths, tried, cards->len * sizeof *widths);
    }
}
