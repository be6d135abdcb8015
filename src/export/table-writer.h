/* table-writer.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/tables/table.h"

G_BEGIN_DECLS

/**
 * CharterTableFormat:
 *
 * A kind of file that a table can become.
 */
typedef struct _CharterTableFormat CharterTableFormat;

const CharterTableFormat *charter_table_format_find    (const char                *id);
const CharterTableFormat *charter_table_format_get_nth (guint                      number);
const char               *charter_table_format_get_id  (const CharterTableFormat  *self);
gboolean                  charter_table_format_is_text (const CharterTableFormat  *self);
GBytes                   *charter_table_write          (const CharterTable        *table,
                                                        const CharterTableFormat  *format,
                                                        const char                *date,
                                                        const char                *language,
                                                        gint64                     created,
                                                        GError                   **error);
char                     *charter_table_write_fragment (const CharterTable         *table);

G_END_DECLS
