/* table.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/table.h"

typedef struct
{
  char *key;
  char *title;
} Column;

typedef struct
{
  guint64    handle;
  GPtrArray *cells; /* of GPtrArray of utf8 */
} Row;

struct _CharterTable
{
  char      *title;
  GPtrArray *columns; /* of Column */
  GPtrArray *rows;    /* of Row */
};

static void
column_free (Column *column)
{
  g_free (column->key);
  g_free (column->title);
  g_free (column);
}

static void
row_free (Row *row)
{
  g_ptr_array_unref (row->cells);
  g_free (row);
}

/**
 * charter_table_new:
 * @title: what it is called, in the user's language
 *
 * Returns: (transfer full): a table without columns
 */
CharterTable *
charter_table_new (const char *title)
{
  CharterTable *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_new0 (CharterTable, 1);
  self->title = g_strdup (title);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  return self;
}

/**
 * charter_table_free:
 * @self: (transfer full): a table
 */
void
charter_table_free (CharterTable *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * charter_table_add_column:
 * @self: a table without rows
 * @key: what programs call it, the same in every language
 * @title: what people call it
 */
void
charter_table_add_column (CharterTable *self,
                          const char   *key,
                          const char   *title)
{
  Column *column;

  g_return_if_fail (self != NULL && self->rows->len == 0);
  g_return_if_fail (key != NULL);
  g_return_if_fail (title != NULL);

  column = g_new0 (Column, 1);
  column->key = g_strdup (key);
  column->title = g_strdup (title);
  g_ptr_array_add (self->columns, column);
}

/**
 * charter_table_begin_row:
 * @self: a table
 * @handle: of the record that the row is about, or 0
 */
void
charter_table_begin_row (CharterTable *self,
                         guint64       handle)
{
  Row *row;

  g_return_if_fail (self != NULL);

  row = g_new0 (Row, 1);
  row->handle = handle;
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (self->rows, row);
}

/**
 * charter_table_add_cell:
 * @self: a table with a row
 * @texts: (transfer full) (element-type utf8): what the next cell of the row
 *   holds
 */
void
charter_table_add_cell (CharterTable *self,
                        GPtrArray    *texts)
{
  Row *row;

  g_return_if_fail (self != NULL && self->rows->len > 0);
  g_return_if_fail (texts != NULL);

  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  g_return_if_fail (row->cells->len < self->columns->len);
  g_ptr_array_add (row->cells, texts);
}

/**
 * charter_table_add_text:
 * @self: a table with a row
 * @text: (nullable): what the next cell of the row holds
 */
void
charter_table_add_text (CharterTable *self,
                        const char   *text)
{
  charter_table_take_text (self, g_strdup (text));
}

/**
 * charter_table_take_text:
 * @self: a table with a row
 * @text: (nullable) (transfer full): what the next cell of the row holds
 */
void
charter_table_take_text (CharterTable *self,
                         char         *text)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  if (text != NULL && *text != '\0')
    g_ptr_array_add (texts, text);
  else
    g_free (text);
  charter_table_add_cell (self, texts);
}

/**
 * charter_table_get_title:
 * @self: a table
 *
 * Returns: what it is called
 */
const char *
charter_table_get_title (const CharterTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * charter_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns it has
 */
guint
charter_table_get_n_columns (const CharterTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

/**
 * charter_table_get_key:
 * @self: a table
 * @column: a number from 0
 *
 * Returns: what programs call a column
 */
const char *
charter_table_get_key (const CharterTable *self,
                       guint               column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return ((Column *) g_ptr_array_index (self->columns, column))->key;
}

/**
 * charter_table_get_column:
 * @self: a table
 * @column: a number from 0
 *
 * Returns: the title of a column
 */
const char *
charter_table_get_column (const CharterTable *self,
                          guint               column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return ((Column *) g_ptr_array_index (self->columns, column))->title;
}

/**
 * charter_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has
 */
guint
charter_table_get_n_rows (const CharterTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * charter_table_get_handle:
 * @self: a table
 * @row: a number from 0
 *
 * Returns: the handle of the record that a row is about, or 0
 */
guint64
charter_table_get_handle (const CharterTable *self,
                          guint               row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, 0);

  return ((Row *) g_ptr_array_index (self->rows, row))->handle;
}

/**
 * charter_table_get_cell:
 * @self: a table whose rows are filled
 * @row: a number from 0
 * @column: a number from 0
 *
 * Returns: (transfer none) (element-type utf8): what a cell holds
 */
GPtrArray *
charter_table_get_cell (const CharterTable *self,
                        guint               row,
                        guint               column)
{
  Row *found;

  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  found = g_ptr_array_index (self->rows, row);
  g_return_val_if_fail (column < found->cells->len, NULL);
  return g_ptr_array_index (found->cells, column);
}
