/* shortcuts.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void charter_shortcuts_present (GtkApplicationWindow *parent);

G_END_DECLS
