/* shelf.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/shelf.h"

#include <math.h>

/* What adding up widths may leave of a point. */
#define ROUNDING 0.1

/**
 * charter_shelf_begin_level:
 * @self: a shelf
 *
 * Lets the next card stand below what there is.
 */
void
charter_shelf_begin_level (CharterShelf *self)
{
  g_return_if_fail (self != NULL);

  if (self->is_open)
    self->level++;
  self->is_open = FALSE;
  self->used = 0;
}

/**
 * charter_shelf_add:
 * @self: a shelf
 * @scene: the picture
 * @card: (transfer full): a card
 * @width: points, or 0 for as much as its text takes
 *
 * Puts a card beside the last one, or below it where it has no room.
 *
 * Returns: (transfer none): the card
 */
CharterCell *
charter_shelf_add (CharterShelf *self,
                   CharterScene *scene,
                   CharterCell  *card,
                   double        width)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (card != NULL, NULL);

  charter_scene_mark (scene, card);
  if (width <= 0)
    width = MIN (self->full,
                 charter_cell_get_natural_width (card, charter_scene_get_typesetter (scene)));
  if (self->is_open && self->used + CHARTER_SHELF_GAP + width > self->full + ROUNDING)
    charter_shelf_begin_level (self);
  self->used += width + (self->is_open ? CHARTER_SHELF_GAP : 0);
  self->is_open = TRUE;
  return charter_scene_add_card (scene, self->level, card, width);
}

/**
 * charter_shelf_get_even:
 * @length: points
 *
 * Graphviz gets boxes of an even number of points; what is even already stands
 * flush with the level below.
 *
 * Returns: the largest even number of points that is no more
 */
double
charter_shelf_get_even (double length)
{
  return floor (length / 2) * 2;
}
