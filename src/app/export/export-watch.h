/* export-watch.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/file/file.h"

G_BEGIN_DECLS

#define CHARTER_TYPE_EXPORT_WATCH (charter_export_watch_get_type ())

/**
 * CharterExportWatch:
 *
 * Knows which of the diagrams that were exported last say something else by
 * now. It looks in a thread, when nothing has been edited for a moment.
 */
G_DECLARE_FINAL_TYPE (CharterExportWatch, charter_export_watch, CHARTER, EXPORT_WATCH, GObject)

CharterExportWatch *charter_export_watch_new        (CharterFile        *file);
void                charter_export_watch_check      (CharterExportWatch *self);
GPtrArray          *charter_export_watch_get_titles (CharterExportWatch *self);

G_END_DECLS
