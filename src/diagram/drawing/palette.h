/* palette.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/changes/comparison-marks.h"
#include "analysis/words/relation.h"
#include "diagram/drawing/drawing.h"

G_BEGIN_DECLS

/**
 * CHARTER_PALETTE_N_SLOTS:
 *
 * How many councils have a colour of their own. The next ones have the same
 * hues with pale headers, and then it begins again.
 */
#define CHARTER_PALETTE_N_SLOTS 8

/**
 * CharterPaletteKind:
 * @CHARTER_PALETTE_COLOUR: for screen and colour print
 * @CHARTER_PALETTE_HIGH_CONTRAST: text at 7:1 and more
 * @CHARTER_PALETTE_BLACK_AND_WHITE: greys with pale headers
 * @CHARTER_PALETTE_PRINT: colours that spare ink: pale headers, white cards
 */
typedef enum
{
  CHARTER_PALETTE_COLOUR,
  CHARTER_PALETTE_HIGH_CONTRAST,
  CHARTER_PALETTE_BLACK_AND_WHITE,
  CHARTER_PALETTE_PRINT,
} CharterPaletteKind;

/**
 * CharterCardColours:
 * @header: fill behind the title; also that of a council's chip
 * @header_text: text on @header
 * @body: fill behind the rest
 * @body_text: text on @body
 * @border: line around the card and between its cells
 */
typedef struct
{
  CharterColour header;
  CharterColour header_text;
  CharterColour body;
  CharterColour body_text;
  CharterColour border;
} CharterCardColours;

/**
 * CharterPaletteColours:
 * @page: behind everything
 * @text: text on the page and the bands
 * @quiet_text: text of less weight, on the page, the bands and neutral cards
 * @band: fill of the first level's band, and every second one after it
 * @other_band: fill of the bands between
 * @card: a card that belongs to no council
 * @absent_chip: stands where a council takes no part
 */
typedef struct
{
  CharterColour      page;
  CharterColour      text;
  CharterColour      quiet_text;
  CharterColour      band;
  CharterColour      other_band;
  CharterCardColours card;
  CharterCardColours absent_chip;
} CharterPaletteColours;

/**
 * CharterPalette:
 *
 * The colours of a picture. Text contrasts at least 4.5:1 and lines at least
 * 3:1 with what they lie on.
 */
typedef struct _CharterPalette CharterPalette;

const CharterPalette        *charter_palette_get         (CharterPaletteKind     kind);
const CharterPalette        *charter_palette_find        (const char            *name);
const char                  *charter_palette_get_name    (const CharterPalette  *self);
const CharterPaletteColours *charter_palette_get_colours (const CharterPalette  *self);
CharterCardColours           charter_palette_get_council (const CharterPalette  *self,
                                                          guint                  slot,
                                                          const char            *custom);
CharterStroke                charter_palette_get_line    (const CharterPalette  *self,
                                                          CharterRelationKind    line,
                                                          gboolean               assumed);
CharterStroke                charter_palette_get_mark    (const CharterPalette  *self,
                                                          CharterMark            mark);

G_END_DECLS
