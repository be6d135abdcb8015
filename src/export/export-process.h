/* export-process.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The words of a program are in one language, whichever thread speaks. What is
 * to be in another one is made by charter-cli, which is asked for it through a
 * pipe: nothing of an unsaved model is left on the disk. */

typedef void (*CharterExportProcessFunc) (JsonObject *answer,
                                          gpointer    user_data);

gboolean charter_export_process_run (const char                *request,
                                     const char                *model,
                                     CharterExportProcessFunc   answered,
                                     gpointer                   user_data,
                                     GCancellable              *cancellable,
                                     GError                   **error);

G_END_DECLS
