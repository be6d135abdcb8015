/* legend.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/cell.h"
#include "diagram/drawing/palette.h"

G_BEGIN_DECLS

/**
 * CharterLegend:
 *
 * Explains exactly the signs and lines that a picture shows.
 */
typedef struct _CharterLegend CharterLegend;

CharterLegend *charter_legend_new      (void);
void           charter_legend_free     (CharterLegend            *self);
void           charter_legend_add_chip (CharterLegend            *self,
                                        const char               *initials,
                                        const CharterCardColours *colours,
                                        const char               *meaning);
void           charter_legend_add_line (CharterLegend            *self,
                                        const CharterStroke      *stroke,
                                        gboolean                  arrow,
                                        const char               *meaning);
void           charter_legend_add_mark (CharterLegend            *self,
                                        const char               *text,
                                        const CharterStroke      *border,
                                        const char               *meaning);
void           charter_legend_add_all  (CharterLegend            *self,
                                        const CharterLegend      *other);
CharterCell   *charter_legend_build    (const CharterLegend      *self,
                                        const CharterPalette     *palette);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterLegend, charter_legend_free)

G_END_DECLS
