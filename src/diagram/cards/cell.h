/* cell.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/drawing/drawing.h"

G_BEGIN_DECLS

typedef enum
{
  CHARTER_CELL_START,
  CHARTER_CELL_CENTRE,
  CHARTER_CELL_END,
} CharterCellAlign;

/**
 * CharterCell:
 *
 * A piece of a picture that knows how to measure, place and draw itself: a
 * text, a sample of a line, or a stack, row or flow of other cells. Cards,
 * tables, titles and legends are made of cells. All lengths are points.
 *
 * A cell is built, laid out once for a width, and drawn.
 */
typedef struct _CharterCell CharterCell;

/**
 * CharterCellPaint:
 * @builder: where to draw
 * @typesetter: measures texts
 * @place: where the cell lies
 * @user_data: as given
 *
 * Draws a cell that is neither text nor made of others.
 */
typedef void (*CharterCellPaint) (CharterDrawingBuilder  *builder,
                                  CharterTypesetter      *typesetter,
                                  const CharterRectangle *place,
                                  gpointer                user_data);

CharterCell *charter_cell_new_text     (const char          *text,
                                        const CharterFont   *font,
                                        const CharterColour *colour);
CharterCell *charter_cell_new_sample   (const CharterStroke *stroke,
                                        gboolean             arrow);
CharterCell *charter_cell_new_painted  (double               width,
                                        double               height,
                                        CharterCellPaint     paint,
                                        gpointer             data,
                                        GDestroyNotify       free_data);
CharterCell *charter_cell_new_stack    (double               gap);
CharterCell *charter_cell_new_row      (double               gap);
CharterCell *charter_cell_new_flow     (double               gap);
void         charter_cell_free         (CharterCell         *self);
CharterCell *charter_cell_append       (CharterCell         *self,
                                        CharterCell         *child);
void         charter_cell_set_padding  (CharterCell         *self,
                                        double               horizontal,
                                        double               vertical);
void         charter_cell_set_fill     (CharterCell         *self,
                                        const CharterColour *fill);
void         charter_cell_set_border   (CharterCell         *self,
                                        const CharterStroke *border,
                                        double               corner);
void         charter_cell_set_align    (CharterCell         *self,
                                        CharterCellAlign     align);
void         charter_cell_set_middle   (CharterCell         *self,
                                        gboolean             middle);
void         charter_cell_set_weight   (CharterCell         *self,
                                        double               weight);
void         charter_cell_set_min_width (CharterCell        *self,
                                         double              width);
void         charter_cell_set_subject  (CharterCell         *self,
                                        CharterDrawingRole   role,
                                        guint64              handle,
                                        const char          *name);
guint        charter_cell_get_n_children (const CharterCell *self);
double       charter_cell_get_natural_width (CharterCell       *self,
                                             CharterTypesetter *typesetter);
double       charter_cell_layout       (CharterCell         *self,
                                        CharterTypesetter   *typesetter,
                                        double               width);
double       charter_cell_get_width    (const CharterCell   *self);
double       charter_cell_get_height   (const CharterCell   *self);
guint         charter_cell_count_broken    (const CharterCell     *self);
void         charter_cell_set_height   (CharterCell         *self,
                                        double               height);
gboolean     charter_cell_find         (const CharterCell   *self,
                                        guint64              handle,
                                        CharterRectangle    *place);
void         charter_cell_draw         (const CharterCell   *self,
                                        CharterDrawingBuilder *builder,
                                        CharterTypesetter   *typesetter,
                                        double               x,
                                        double               y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterCell, charter_cell_free)

G_END_DECLS
