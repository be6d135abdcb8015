/* fold-layout.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CharterFoldLayout:
 *
 * Puts two widgets beside each other, the second at the end of the line; where
 * there is no room for that, below each other.
 */
#define CHARTER_TYPE_FOLD_LAYOUT (charter_fold_layout_get_type ())

G_DECLARE_FINAL_TYPE (CharterFoldLayout, charter_fold_layout, CHARTER, FOLD_LAYOUT,
                      GtkLayoutManager)

GtkLayoutManager *charter_fold_layout_new (int spacing,
                                           int enough);

G_END_DECLS
