/* style.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/cell.h"
#include "diagram/drawing/palette.h"

G_BEGIN_DECLS

/* The pieces that all views share, so that pictures of one report look
 * alike. */

CharterCell *charter_style_title  (const CharterPalette     *palette,
                                   const char               *text);
CharterCell *charter_style_text   (const CharterPalette     *palette,
                                   const char               *text);
CharterCell *charter_style_strong (const CharterPalette     *palette,
                                   const char               *text);
CharterCell *charter_style_quiet  (const CharterPalette     *palette,
                                   const char               *text);
CharterCell *charter_style_card   (const CharterCardColours *colours,
                                   const char               *title);
CharterCell *charter_style_header (const CharterCardColours *colours,
                                   const char               *text);
double       charter_style_measure_heading (const char           *text,
                                            CharterTypesetter    *typesetter);
CharterCell *charter_style_entry  (const CharterCardColours *colours,
                                   const char               *text);
CharterCell *charter_style_block  (const CharterCardColours *colours);
CharterCell *charter_style_chip   (const char               *initials,
                                   const CharterCardColours *colours);

G_END_DECLS
