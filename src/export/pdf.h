/* pdf.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/figure.h"

G_BEGIN_DECLS

GBytes *charter_pdf_export (const CharterFigure  *figures,
                            guint                 n_figures,
                            GError              **note,
                            GError              **error);

G_END_DECLS
