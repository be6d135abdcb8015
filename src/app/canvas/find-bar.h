/* find-bar.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/canvas/canvas.h"

G_BEGIN_DECLS

/**
 * CharterFindBar:
 *
 * Looks for words in a diagram, from match to match.
 */
#define CHARTER_TYPE_FIND_BAR (charter_find_bar_get_type ())

G_DECLARE_FINAL_TYPE (CharterFindBar, charter_find_bar, CHARTER, FIND_BAR, GtkWidget)

void charter_find_bar_set_canvas (CharterFindBar *self,
                                  CharterCanvas  *canvas);
void charter_find_bar_open       (CharterFindBar *self);
void charter_find_bar_refresh    (CharterFindBar *self);

G_END_DECLS
