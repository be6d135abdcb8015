/* wrap-box.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CharterWrapBox:
 *
 * Things on a line, of which one, the one that expands, has text that wraps:
 * it takes what room the others leave, and stands in the middle of the height.
 *
 * A horizontal box of the toolkit does the same, but looks for the best
 * widths by halving when any of its children wraps, and lays every text out
 * some fifty times.
 */
#define CHARTER_TYPE_WRAP_BOX (charter_wrap_box_get_type ())

G_DECLARE_FINAL_TYPE (CharterWrapBox, charter_wrap_box, CHARTER, WRAP_BOX, GtkWidget)

G_END_DECLS
