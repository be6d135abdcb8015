/* shelf.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/scene.h"

G_BEGIN_DECLS

/**
 * CHARTER_SHELF_GAP:
 *
 * Between two cards that stand beside each other, points.
 */
#define CHARTER_SHELF_GAP 10.0

/**
 * CharterShelf:
 * @level: the level of the next card
 * @full: what a whole level may take, points
 * @used: what it takes so far, points
 * @is_open: whether a card stands on it
 *
 * Where the next card goes: cards stand beside each other as long as they fit
 * the width.
 */
typedef struct
{
  guint    level;
  double   full;
  double   used;
  gboolean is_open;
} CharterShelf;

void         charter_shelf_begin_level (CharterShelf *self);
CharterCell *charter_shelf_add         (CharterShelf *self,
                                        CharterScene *scene,
                                        CharterCell  *card,
                                        double        width);
double       charter_shelf_get_even    (double        length);

G_END_DECLS
