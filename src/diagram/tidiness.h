/* tidiness.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/drawing/drawing.h"

G_BEGIN_DECLS

/**
 * CharterTidiness:
 * @n_overlaps: pairs of cards that overlap
 * @n_clipped: texts that stick out of the card they belong to, or of the page
 * @n_through_cards: lines that run through a card they do not join
 * @n_crossings: times that one line crosses another
 * @white_share: how much of the picture no card, title or legend covers, from
 *   0 to 1
 *
 * What a person would find untidy in a picture.
 */
typedef struct
{
  guint  n_overlaps;
  guint  n_clipped;
  guint  n_through_cards;
  guint  n_crossings;
  double white_share;
} CharterTidiness;

void charter_tidiness_measure (const CharterDrawing *drawing,
                               CharterTidiness      *tidiness);

G_END_DECLS
