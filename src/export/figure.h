/* figure.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/drawing/drawing.h"

G_BEGIN_DECLS

/**
 * CharterFigure:
 * @drawing: what is painted
 * @title: the title of the picture
 * @caption: (nullable): what stands below it; %NULL for the title
 * @number: (nullable): its number, such as "2.1", until the report counts
 * @uncaptioned: whether nothing is to stand below it
 * @page: which page of several it is, or 0
 * @page_name: (nullable): the same in words, with what stands on it
 * @alt_text: one sentence
 * @description: the long description as plain text
 * @language: BCP 47 tag such as "en-GB"
 * @scale: how much the drawing is reduced to fit its page, at most 1
 * @page_width: paper width in points, or 0 for no page
 * @page_height: paper height in points, or 0 for no page
 * @margin_left: points
 * @margin_top: points
 * @created: when it was made, seconds since 1970 UTC; from the injected clock
 *
 * A drawing with everything a file format needs to carry it: borrowed
 * pointers, valid while the caller keeps them.
 */
typedef struct
{
  CharterDrawing *drawing;
  const char     *title;
  const char     *caption;
  const char     *number;
  gboolean        uncaptioned;
  guint           page;
  const char     *page_name;
  const char     *alt_text;
  const char     *description;
  const char     *language;
  double          scale;
  double          page_width;
  double          page_height;
  double          margin_left;
  double          margin_top;
  gint64          created;
} CharterFigure;

double  charter_figure_get_width    (const CharterFigure *self);
double  charter_figure_get_height   (const CharterFigure *self);
char   *charter_figure_get_language (const CharterFigure *self);

G_END_DECLS
