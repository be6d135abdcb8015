/* brace.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/brace.h"

#define WIDTH        10.0
#define LEAST_HEIGHT 12.0

/* A curly brace that opens to the right, as high as its cell. */
static void
paint (CharterDrawingBuilder  *builder,
       CharterTypesetter      *typesetter,
       const CharterRectangle *place,
       gpointer                user_data)
{
  const CharterStroke *stroke = user_data;
  double y = place->y;
  double bottom = y + place->height;
  double right = place->x + place->width;
  double left = right - WIDTH;
  double centre = (left + right) / 2;
  double middle = y + place->height / 2;
  double bend = MIN (8, place->height / 4);
  CharterPoint points[] = {
    { right, y },
    { centre, y }, { centre, y }, { centre, y + bend },
    { centre, y + bend }, { centre, middle - bend }, { centre, middle - bend },
    { centre, middle }, { centre, middle }, { left, middle },
    { centre, middle }, { centre, middle }, { centre, middle + bend },
    { centre, middle + bend }, { centre, bottom - bend }, { centre, bottom - bend },
    { centre, bottom }, { centre, bottom }, { right, bottom },
  };

  charter_drawing_builder_add_curve (builder, points, G_N_ELEMENTS (points), stroke);
}

/**
 * charter_brace_new:
 * @stroke: how the line looks
 *
 * Returns: (transfer full): a curly brace as high as its row, opening to the
 *   right
 */
CharterCell *
charter_brace_new (const CharterStroke *stroke)
{
  g_return_val_if_fail (stroke != NULL, NULL);

  return charter_cell_new_painted (WIDTH, LEAST_HEIGHT, paint, g_memdup2 (stroke, sizeof *stroke), g_free);
}
