/* html.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/views/description.h"
#include "export/figure.h"

G_BEGIN_DECLS

GBytes *charter_html_export            (const CharterFigure      *figures,
                                        guint                     n_figures,
                                        const CharterDescription *description,
                                        guint                     heading_level);
GBytes *charter_html_write_description (const CharterFigure      *figure,
                                        const CharterDescription *description,
                                        guint                     heading_level);

G_END_DECLS
