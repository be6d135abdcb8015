/* late-menu.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void charter_late_menu_set (GtkMenuButton *button,
                            GMenuModel    *menu);

G_END_DECLS
