/* opening-window.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWindow *charter_opening_window_new (GtkApplication *application,
                                       GtkWindow      *parent,
                                       GFile          *location,
                                       GCancellable   *cancellable);

G_END_DECLS
