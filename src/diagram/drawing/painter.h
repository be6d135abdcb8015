/* painter.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "diagram/drawing/drawing.h"

G_BEGIN_DECLS

/**
 * CharterPainter:
 *
 * Paints a drawing, or a part of one, with cairo; screen, PNG and PDF share
 * it. It keeps the laid-out texts of the drawing it was made for.
 */
#define CHARTER_TYPE_PAINTER (charter_painter_get_type ())

G_DECLARE_FINAL_TYPE (CharterPainter, charter_painter, CHARTER, PAINTER, GObject)

CharterPainter *charter_painter_new                 (CharterDrawing         *drawing);
CharterPainter *charter_painter_new_with_typesetter (CharterDrawing         *drawing,
                                                     CharterTypesetter      *typesetter);
gboolean        charter_painter_get_shows_bars      (CharterPainter         *self);
void            charter_painter_set_shows_bars      (CharterPainter         *self,
                                                     gboolean                shows_bars);
void            charter_painter_paint               (CharterPainter         *self,
                                                     cairo_t                *cr,
                                                     const CharterRectangle *clip,
                                                     double                  scale);
void            charter_painter_paint_items         (CharterPainter         *self,
                                                     cairo_t                *cr,
                                                     guint                   first_item,
                                                     guint                   n_items,
                                                     double                  scale);

G_END_DECLS
