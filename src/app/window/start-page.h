/* start-page.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CharterStartPage:
 *
 * What a new window shows in the place of a diagram until something is done
 * in it: the ways to begin.
 */
#define CHARTER_TYPE_START_PAGE (charter_start_page_get_type ())

G_DECLARE_FINAL_TYPE (CharterStartPage, charter_start_page, CHARTER, START_PAGE, GtkWidget)

G_END_DECLS
