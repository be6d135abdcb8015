/* recent-list.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CharterRecentList:
 *
 * The partnerships that were used last, each with its folder. Choosing one
 * opens it with "win.open-recent".
 */
#define CHARTER_TYPE_RECENT_LIST (charter_recent_list_get_type ())

G_DECLARE_FINAL_TYPE (CharterRecentList, charter_recent_list, CHARTER, RECENT_LIST, GtkWidget)

gboolean charter_recent_list_is_empty (CharterRecentList *self);

G_END_DECLS
