/* tall-bin.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CharterTallBin:
 *
 * Holds what is tall in a window that scrolls up and down. How high it is, is
 * only asked at the width that it has: the toolkit asks for the height at no
 * width, too, and makes no use of the answer, but every text is laid out twice
 * for it.
 */
#define CHARTER_TYPE_TALL_BIN (charter_tall_bin_get_type ())

G_DECLARE_FINAL_TYPE (CharterTallBin, charter_tall_bin, CHARTER, TALL_BIN, GtkWidget)

G_END_DECLS
