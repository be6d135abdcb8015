/* png.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/figure.h"

G_BEGIN_DECLS

GBytes *charter_png_export             (const CharterFigure  *figure,
                                        double                dpi,
                                        gboolean              transparent,
                                        GError              **error);
double  charter_png_get_dpi_for_width  (const CharterFigure  *figure,
                                        guint                 width);
double  charter_png_get_largest_dpi    (const CharterFigure  *figure);

G_END_DECLS
