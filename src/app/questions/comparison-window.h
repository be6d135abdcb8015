/* comparison-window.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/dates/compared-side-rows.h"

G_BEGIN_DECLS

/**
 * CharterComparisonWindow:
 *
 * In what two dates, proposed models or files differ, as sentences. It changes
 * nothing.
 */
#define CHARTER_TYPE_COMPARISON_WINDOW (charter_comparison_window_get_type ())

G_DECLARE_FINAL_TYPE (CharterComparisonWindow, charter_comparison_window,
                      CHARTER, COMPARISON_WINDOW, AdwWindow)

GtkWindow            *charter_comparison_window_new       (GtkWindow               *parent,
                                                           CharterFile             *file);
void                  charter_comparison_window_set_sides (CharterComparisonWindow *self,
                                                           CharterComparedSides    *sides);
CharterComparedSides *charter_comparison_window_get_sides (CharterComparisonWindow *self);

G_END_DECLS
