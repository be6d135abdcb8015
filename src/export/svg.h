/* svg.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/figure.h"

G_BEGIN_DECLS

/**
 * CharterSvgKind:
 * @CHARTER_SVG_PICTURE: one image with a title and an alternative text; its
 *   parts are hidden from assistive technology
 * @CHARTER_SVG_NAVIGABLE: a document whose cards, parts and lines a screen
 *   reader can walk through, each named in a sentence
 *
 * Either an image or a document: WAI-ARIA hides the children of an image, so
 * one file cannot be both.
 */
typedef enum
{
  CHARTER_SVG_PICTURE,
  CHARTER_SVG_NAVIGABLE,
} CharterSvgKind;

GBytes *charter_svg_export (const CharterFigure *figure,
                            CharterSvgKind       kind);

G_END_DECLS
