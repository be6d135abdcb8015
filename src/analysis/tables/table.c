/* table.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/tables/table.h"

#include <string.h>

typedef struct
{
  char *key;
  char *title;
  guint n_filled; /* rows that hold something in it */
} Column;

typedef struct
{
  GPtrArray *texts; /* of utf8 */
  char      *sort_key; /* nullable: made when it is needed first */
  gboolean   has_order;
  double     order;
} Cell;

typedef struct
{
  guint64    handle;
  GPtrArray *cells; /* of Cell */
} Row;

struct _CharterTable
{
  grefcount  references;
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
cell_free (Cell *cell)
{
  g_ptr_array_unref (cell->texts);
  g_free (cell->sort_key);
  g_free (cell);
}

static void
row_free (Row *row)
{
  g_ptr_array_unref (row->cells);
  g_free (row);
}

static Cell *
find_cell (const CharterTable *self,
           guint               row,
           guint               column)
{
  const Row *found = g_ptr_array_index (self->rows, row);

  return column < found->cells->len ? g_ptr_array_index (found->cells, column) : NULL;
}

static Cell *
get_last_cell (const CharterTable *self)
{
  const Row *row = g_ptr_array_index (self->rows, self->rows->len - 1);

  return g_ptr_array_index (row->cells, row->cells->len - 1);
}

static const char *
get_sort_key (Cell *cell)
{
  g_autoptr(GString) words = NULL;
  g_autofree char *folded = NULL;

  if (cell->sort_key != NULL)
    return cell->sort_key;
  words = g_string_new (NULL);
  for (guint i = 0; i < cell->texts->len; i++)
    g_string_append_printf (words, "%s\n", (const char *) g_ptr_array_index (cell->texts, i));
  folded = g_utf8_casefold (words->str, (gssize) words->len);
  cell->sort_key = g_utf8_collate_key (folded, -1);
  return cell->sort_key;
}

static gpointer
copy_text (gconstpointer text,
           gpointer      user_data)
{
  return g_strdup (text);
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
  g_ref_count_init (&self->references);
  self->title = g_strdup (title);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  return self;
}

/**
 * charter_table_ref:
 * @self: a table that no row is added to any more
 *
 * Returns: (transfer full): @self
 */
CharterTable *
charter_table_ref (CharterTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->references);
  return self;
}

/**
 * charter_table_unref:
 * @self: (transfer full): a table
 */
void
charter_table_unref (CharterTable *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->references))
    return;
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
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
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
  Cell *cell;
  Row *row;

  g_return_if_fail (self != NULL && self->rows->len > 0);
  g_return_if_fail (texts != NULL);

  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  g_return_if_fail (row->cells->len < self->columns->len);
  cell = g_new0 (Cell, 1);
  cell->texts = texts;
  if (texts->len > 0)
    ((Column *) g_ptr_array_index (self->columns, row->cells->len))->n_filled++;
  g_ptr_array_add (row->cells, cell);
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
 * charter_table_set_order:
 * @self: a table with a cell
 * @order: where the last cell stands among those of its column, such as the
 *   number of a day or an amount
 *
 * Says that the cell is not sorted by its words.
 */
void
charter_table_set_order (CharterTable *self,
                         double        order)
{
  Cell *cell;

  g_return_if_fail (self != NULL && self->rows->len > 0);

  cell = get_last_cell (self);
  cell->has_order = TRUE;
  cell->order = order;
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
  const Cell *cell;

  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  cell = find_cell (self, row, column);
  g_return_val_if_fail (cell != NULL, NULL);
  return cell->texts;
}

/**
 * charter_table_is_column_filled:
 * @self: a table
 * @column: a number from 0
 *
 * Returns: whether any row holds something in it; a column that none fills
 *   says nothing
 */
gboolean
charter_table_is_column_filled (const CharterTable *self,
                                guint               column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, FALSE);

  return ((Column *) g_ptr_array_index (self->columns, column))->n_filled > 0;
}

/**
 * charter_table_compare:
 * @self: a table whose rows are filled
 * @row: a number from 0
 * @other: another one
 * @column: by which column
 *
 * Compares two rows as the language sorts words; dates and amounts go by what
 * they stand for, and what is not stated comes last.
 *
 * Returns: less than 0, 0 or more than 0, as for strcmp()
 */
int
charter_table_compare (const CharterTable *self,
                       guint               row,
                       guint               other,
                       guint               column)
{
  Cell *one;
  Cell *two;

  g_return_val_if_fail (self != NULL && row < self->rows->len && other < self->rows->len, 0);

  one = find_cell (self, row, column);
  two = find_cell (self, other, column);
  g_return_val_if_fail (one != NULL && two != NULL, 0);
  if (one->texts->len == 0 || two->texts->len == 0)
    return (one->texts->len == 0) - (two->texts->len == 0);
  if (one->has_order && two->has_order)
    return (one->order > two->order) - (one->order < two->order);
  if (one->has_order != two->has_order)
    return one->has_order ? -1 : 1;
  return strcmp (get_sort_key (one), get_sort_key (two));
}

/**
 * charter_table_pick:
 * @self: a table whose rows are filled
 * @rows: (array length=n_rows): numbers of its rows
 * @n_rows: how many there are
 *
 * Returns: (transfer full): a table with these rows only, in this order
 */
CharterTable *
charter_table_pick (const CharterTable *self,
                    const guint        *rows,
                    guint               n_rows)
{
  CharterTable *picked;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rows != NULL || n_rows == 0, NULL);

  picked = charter_table_new (self->title);
  for (guint i = 0; i < self->columns->len; i++)
    charter_table_add_column (picked, charter_table_get_key (self, i),
                              charter_table_get_column (self, i));
  for (guint i = 0; i < n_rows; i++)
    {
      charter_table_begin_row (picked, charter_table_get_handle (self, rows[i]));
      for (guint j = 0; j < self->columns->len; j++)
        {
          const Cell *cell = find_cell (self, rows[i], j);

          charter_table_add_cell (picked, g_ptr_array_copy (cell->texts, copy_text, NULL));
          if (cell->has_order)
            charter_table_set_order (picked, cell->order);
        }
    }
  return picked;
}
