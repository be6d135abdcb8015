/* table-row.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "analysis/tables/table.h"

G_BEGIN_DECLS

/**
 * CharterTableRow:
 *
 * One row of a table as a list shows it.
 */
#define CHARTER_TYPE_TABLE_ROW (charter_table_row_get_type ())

G_DECLARE_FINAL_TYPE (CharterTableRow, charter_table_row, CHARTER, TABLE_ROW, GObject)

CharterTableRow *charter_table_row_new         (CharterTable    *table,
                                                guint            number);
guint            charter_table_row_get_number  (CharterTableRow *self);
guint64          charter_table_row_get_handle  (CharterTableRow *self);
char            *charter_table_row_get_text    (CharterTableRow *self,
                                                guint            column);
char            *charter_table_row_name_cell   (CharterTableRow *self,
                                                guint            column);
char            *charter_table_row_describe    (CharterTableRow *self);
gboolean         charter_table_row_is_equal    (CharterTableRow *self,
                                                CharterTableRow *other);
void             charter_table_row_set_place   (CharterTableRow *self,
                                                CharterTable    *table,
                                                guint            number);
gboolean         charter_table_row_matches     (CharterTableRow *self,
                                                const char      *search);
int              charter_table_row_compare     (CharterTableRow *self,
                                                CharterTableRow *other,
                                                guint            column);

G_END_DECLS
