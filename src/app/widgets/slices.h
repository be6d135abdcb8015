/* slices.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint charter_slices_add (GSourceFunc function,
                          gpointer    user_data);

G_END_DECLS
