/* file-saver.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/file/file.h"

G_BEGIN_DECLS

/* Saving as a person does it: asked for a place when there is none, asked
 * again when somebody else changed the file, told when it did not work. */

void     charter_file_saver_save_async  (GtkWindow            *window,
                                         CharterFile          *file,
                                         gboolean              choose,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean charter_file_saver_save_finish (GAsyncResult         *result);

G_END_DECLS
