/* drawing-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/drawing/drawing.h"

G_BEGIN_DECLS

/* Filled by CharterDrawingBuilder and never changed afterwards. */
struct _CharterDrawing
{
  gatomicrefcount  references;

  double           width;
  double           height;
  double           smallest_text;
  char            *font_family;

  GArray          *items;  /* CharterDrawingItem */
  GArray          *groups; /* CharterDrawingGroup */
  GArray          *points; /* CharterPoint, of all curves and polygons */
  GStringChunk    *strings;
};

G_END_DECLS
