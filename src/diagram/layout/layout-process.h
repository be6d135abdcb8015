/* layout-process.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CharterLayoutLimits:
 * @milliseconds: how long a run of the worker may take
 * @answer_bytes: how much it may write
 */
typedef struct
{
  guint milliseconds;
  gsize answer_bytes;
} CharterLayoutLimits;

void  charter_layout_process_run_async  (const char                 *worker,
                                         const char                 *dot,
                                         const CharterLayoutLimits  *limits,
                                         GCancellable               *cancellable,
                                         GAsyncReadyCallback         callback,
                                         gpointer                    user_data);
char *charter_layout_process_run_finish (GAsyncResult               *result,
                                         GError                    **error);

G_END_DECLS
