/* recent-files.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The partnerships among the files that the desktop remembers. */

void       charter_recent_files_add    (GFile *location);
gboolean   charter_recent_files_forget (GFile *location);
GPtrArray *charter_recent_files_list   (guint  most);

G_END_DECLS
