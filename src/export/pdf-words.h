/* pdf-words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "diagram/views/description.h"
#include "export/figure.h"

G_BEGIN_DECLS

guint charter_pdf_words_draw (cairo_t                  *cr,
                              const CharterFigure      *figure,
                              const CharterDescription *description,
                              guint                     heading_level);

G_END_DECLS
