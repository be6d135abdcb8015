/* table.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CharterTable:
 *
 * A table of facts: columns with titles, and rows whose cells hold any number
 * of texts. A cell without any is something that no document states.
 */
typedef struct _CharterTable CharterTable;

CharterTable *charter_table_new           (const char         *title);
CharterTable *charter_table_ref           (CharterTable       *self);
void          charter_table_unref         (CharterTable       *self);
void          charter_table_add_column    (CharterTable       *self,
                                           const char         *key,
                                           const char         *title);
void          charter_table_begin_row     (CharterTable       *self,
                                           guint64             handle);
void          charter_table_add_cell      (CharterTable       *self,
                                           GPtrArray          *texts);
void          charter_table_add_text      (CharterTable       *self,
                                           const char         *text);
void          charter_table_take_text     (CharterTable       *self,
                                           char               *text);
void          charter_table_set_order     (CharterTable       *self,
                                           double              order);
const char   *charter_table_get_title     (const CharterTable *self);
guint         charter_table_get_n_columns (const CharterTable *self);
const char   *charter_table_get_key       (const CharterTable *self,
                                           guint               column);
const char   *charter_table_get_column    (const CharterTable *self,
                                           guint               column);
guint         charter_table_get_n_rows    (const CharterTable *self);
guint64       charter_table_get_handle    (const CharterTable *self,
                                           guint               row);
GPtrArray    *charter_table_get_cell      (const CharterTable *self,
                                           guint               row,
                                           guint               column);
gboolean      charter_table_is_column_filled (const CharterTable *self,
                                              guint               column);
int           charter_table_compare       (const CharterTable *self,
                                           guint               row,
                                           guint               other,
                                           guint               column);
CharterTable *charter_table_pick          (const CharterTable *self,
                                           const guint        *rows,
                                           guint               n_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterTable, charter_table_unref)

G_END_DECLS
