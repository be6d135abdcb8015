/* atomic-file.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean charter_export_write_file (const char  *path,
                                    GBytes      *bytes,
                                    GError     **error);

G_END_DECLS
