/* layout-client.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/layout/layout-process.h"
#include "diagram/layout/layout.h"

G_BEGIN_DECLS

void charter_layout_client_run_async (const CharterGraph        *graph,
                                      const CharterLayoutLimits *limits,
                                      GCancellable              *cancellable,
                                      GAsyncReadyCallback        callback,
                                      gpointer                   user_data);

G_END_DECLS
