/* about.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *charter_about_get_debug_information (void);
void  charter_about_present               (GtkWindow *parent);

G_END_DECLS
