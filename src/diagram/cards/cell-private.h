/* cell-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/cell.h"

G_BEGIN_DECLS

typedef enum
{
  CHARTER_CELL_TEXT,
  CHARTER_CELL_SAMPLE,
  CHARTER_CELL_PAINTED,
  CHARTER_CELL_STACK,
  CHARTER_CELL_ROW,
  CHARTER_CELL_FLOW,
} CharterCellShape;

struct _CharterCell
{
  CharterCellShape    shape;
  GPtrArray          *children; /* of CharterCell */
  double              gap;
  char               *text;
  CharterFont         font;
  CharterColour       colour;
  CharterStroke       stroke; /* of a sample */
  gboolean            arrow;
  CharterCellPaint    paint;
  gpointer            data;   /* of a painted cell */
  GDestroyNotify      free_data;
  double              painted_height;

  double              padding_x;
  double              padding_y;
  double              min_width;
  double              weight;
  CharterCellAlign    align;
  gboolean            middle;
  gboolean            has_fill;
  CharterColour       fill;
  CharterStroke       border;
  double              corner;

  gboolean            has_subject;
  CharterDrawingRole  role;
  guint64             handle;
  char               *name;

  guint64             grounds; /* of a mark, or 0 for the subject */
  gboolean            is_brief;
  gboolean            is_marked;

  char              **lines;          /* of a text, once laid out */
  guint               n_broken;       /* words of it that are broken */
  double              x;              /* in the parent */
  double              y;
  double              width;
  double              height;
  double              content_height; /* without padding */
};

G_END_DECLS
