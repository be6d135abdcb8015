/* window.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/dates/look.h"
#include "app/file/file.h"
#include "app/records/selection.h"

G_BEGIN_DECLS

/**
 * CharterWindow:
 *
 * One open partnership: its diagrams and contents, the canvas, and the
 * details of what is selected.
 */
#define CHARTER_TYPE_WINDOW (charter_window_get_type ())

G_DECLARE_FINAL_TYPE (CharterWindow, charter_window, CHARTER, WINDOW, AdwApplicationWindow)

CharterWindow    *charter_window_new           (void);
void              charter_window_set_file      (CharterWindow  *self,
                                                GtkApplication *application,
                                                CharterFile    *file);
CharterFile      *charter_window_get_file      (CharterWindow  *self);
CharterSelection *charter_window_get_selection (CharterWindow  *self);
CharterLook      *charter_window_get_look      (CharterWindow  *self);
gboolean          charter_window_is_untouched  (CharterWindow  *self);
void              charter_window_close_async   (CharterWindow  *self,
                                                GAsyncReadyCallback callback,
                                                gpointer        user_data);
gboolean          charter_window_close_finish  (CharterWindow  *self,
                                                GAsyncResult   *result);

G_END_DECLS
