/* file-dialogs.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asking for a place on the disk; all that knows of GtkFileChooserNative,
 * which newer GTK replaces. */

void   charter_file_dialogs_open_async    (GtkWindow            *parent,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
void   charter_file_dialogs_save_async    (GtkWindow            *parent,
                                           GFile                *current,
                                           const char           *name,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
void   charter_file_dialogs_export_async  (GtkWindow            *parent,
                                           const char           *title,
                                           const char           *name,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
void   charter_file_dialogs_folder_async  (GtkWindow            *parent,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GFile *charter_file_dialogs_choose_finish (GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
