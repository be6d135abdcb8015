/* table-output.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "export/table-writer.h"

G_BEGIN_DECLS

GdkContentProvider *charter_table_output_make_copy    (const CharterTable       *table,
                                                       const char               *date);
void                charter_table_output_write_async  (CharterTable             *table,
                                                       const CharterTableFormat *format,
                                                       const char               *date,
                                                       const char               *language,
                                                       const char               *path,
                                                       GAsyncReadyCallback       callback,
                                                       gpointer                  user_data);
gboolean            charter_table_output_write_finish (GAsyncResult             *result,
                                                       GError                  **error);

G_END_DECLS
