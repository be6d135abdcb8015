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

/* Which of the cards stays the lowest when it gives @step points away, or
 * @n_cards when none stays below @height. */
static guint
find_giver (const double       *widths,
            const double       *least,
            guint               n_cards,
            double              step,
            double              height,
            CharterCardMeasure  measure,
            gpointer            user_data)
{
  guint giver = n_cards;

  for (guint i = 0; i < n_cards; i++)
    {
      double lowered;

      if (widths[i] - step < least[i])
        continue;
      lowered = measure (i, widths[i] - step, user_data);
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
 * @widths: (array length=n_cards) (inout): how wide the cards beside each other
 *   are, in points
 * @least: (array length=n_cards): how wide each stays at least
 * @n_cards: how many there are
 * @step: how much width goes from one to another at a time
 * @measure: says how high a card is
 * @user_data: for @measure
 *
 * Gives the highest card width that lower ones do without, as long as that makes
 * the whole level lower. The sum of the widths stays.
 */
void
charter_card_widths_level (double              *widths,
                           const double        *least,
                           guint                n_cards,
                           double               step,
                           CharterCardMeasure   measure,
                           gpointer             user_data)
{
  g_autofree double *heights = NULL;
  g_autofree double *tried = NULL;
  double best;

  g_return_if_fail (widths != NULL && least != NULL && n_cards > 0);
  g_return_if_fail (step > 0 && measure != NULL);

  heights = g_new (double, n_cards);
  tried = g_memdup2 (widths, n_cards * sizeof *widths);
  for (guint i = 0; i < n_cards; i++)
    heights[i] = measure (i, tried[i], user_data);
  best = heights[find_highest (heights, n_cards)];
  for (guint i = 0; i < MOST_STEPS; i++)
    {
      guint highest = find_highest (heights, n_cards);
      guint giver = find_giver (tried, least, n_cards, step, heights[highest], measure, user_data);

      if (giver == n_cards || giver == highest)
        break;
      tried[giver] -= step;
      tried[highest] += step;
      heights[giver] = measure (giver, tried[giver], user_data);
      heights[highest] = measure (highest, tried[highest], user_data);
      if (heights[find_highest (heights, n_cards)] > best - SLACK)
        continue;
      best = heights[find_highest (heights, n_cards)];
      memcpy (widths, tried, n_cards * sizeof *widths);
    }
}
