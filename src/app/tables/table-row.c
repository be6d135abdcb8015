/* table-row.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/tables/table-row.h"

#include <glib/gi18n.h>

#include "app/records/record-words.h"

/* Between the things that one cell lists, as in a spreadsheet. */
#define SEPARATOR "; "

struct _CharterTableRow
{
  GObject       parent_instance;

  CharterTable *table;
  guint         number;
  char         *search; /* nullable: made when something is looked for */
};

G_DEFINE_FINAL_TYPE (CharterTableRow, charter_table_row, G_TYPE_OBJECT)

static const char *
get_search_words (CharterTableRow *self)
{
  g_autoptr(GString) words = NULL;

  if (self->search != NULL)
    return self->search;
  words = g_string_new (NULL);
  for (guint i = 0; i < charter_table_get_n_columns (self->table); i++)
    {
      g_autofree char *text = charter_table_row_get_text (self, i);

      g_string_append (words, text);
      g_string_append_c (words, '\n');
    }
  self->search = charter_record_words_for_search (words->str);
  return self->search;
}

static void
charter_table_row_finalize (GObject *object)
{
  CharterTableRow *self = CHARTER_TABLE_ROW (object);

  charter_table_unref (self->table);
  g_free (self->search);

  G_OBJECT_CLASS (charter_table_row_parent_class)->finalize (object);
}

static void
charter_table_row_class_init (CharterTableRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = charter_table_row_finalize;
}

static void
charter_table_row_init (CharterTableRow *self)
{
}

/**
 * charter_table_row_new:
 * @table: a table
 * @number: of one of its rows, from 0
 *
 * Returns: (transfer full): the row
 */
CharterTableRow *
charter_table_row_new (CharterTable *table,
                       guint         number)
{
  CharterTableRow *self;

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (number < charter_table_get_n_rows (table), NULL);

  self = g_object_new (CHARTER_TYPE_TABLE_ROW, NULL);
  self->table = charter_table_ref (table);
  self->number = number;
  return self;
}

/**
 * charter_table_row_get_number:
 * @self: a row
 *
 * Returns: which row of its table it is, from 0
 */
guint
charter_table_row_get_number (CharterTableRow *self)
{
  g_return_val_if_fail (CHARTER_IS_TABLE_ROW (self), 0);

  return self->number;
}

/**
 * charter_table_row_get_handle:
 * @self: a row
 *
 * Returns: the handle of the record that it is about, or 0
 */
guint64
charter_table_row_get_handle (CharterTableRow *self)
{
  g_return_val_if_fail (CHARTER_IS_TABLE_ROW (self), 0);

  return charter_table_get_handle (self->table, self->number);
}

/**
 * charter_table_row_get_text:
 * @self: a row
 * @column: a number from 0
 *
 * Returns: (transfer full): what the cell holds; "" when nothing is stated
 */
char *
charter_table_row_get_text (CharterTableRow *self,
                            guint            column)
{
  GPtrArray *texts;
  GString *text;

  g_return_val_if_fail (CHARTER_IS_TABLE_ROW (self), NULL);

  texts = charter_table_get_cell (self->table, self->number, column);
  text = g_string_new (NULL);
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? SEPARATOR : "",
                            (const char *) g_ptr_array_index (texts, i));
  return g_string_free (text, FALSE);
}

/**
 * charter_table_row_name_cell:
 * @self: a row
 * @column: a number from 0
 *
 * Returns: (transfer full): what stands in the cell after the title of its
 *   column, for those who cannot see where it stands
 */
char *
charter_table_row_name_cell (CharterTableRow *self,
                             guint            column)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (CHARTER_IS_TABLE_ROW (self), NULL);

  text = charter_table_row_get_text (self, column);
  /* Translators: the title of a column of a table, and what stands in it */
  return g_strdup_printf (_("%1$s: %2$s"), charter_table_get_column (self->table, column),
                          *text != '\0' ? text : _("not stated"));
}

/**
 * charter_table_row_describe:
 * @self: a row
 *
 * Returns: (transfer full): what is stated in it, each thing after the title
 *   of its column, for those who cannot see where it stands
 */
char *
charter_table_row_describe (CharterTableRow *self)
{
  GString *words;

  g_return_val_if_fail (CHARTER_IS_TABLE_ROW (self), NULL);

  words = g_string_new (NULL);
  for (guint i = 0; i < charter_table_get_n_columns (self->table); i++)
    {
      g_autofree char *name = NULL;

      if (charter_table_get_cell (self->table, self->number, i)->len == 0)
        continue;
      name = charter_table_row_name_cell (self, i);
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", name);
    }
  return g_string_free (words, FALSE);
}

/**
 * charter_table_row_is_equal:
 * @self: a row
 * @other: a row of a table with the same columns
 *
 * Returns: whether they say the same of the same record
 */
gboolean
charter_table_row_is_equal (CharterTableRow *self,
                            CharterTableRow *other)
{
  g_return_val_if_fail (CHARTER_IS_TABLE_ROW (self), FALSE);
  g_return_val_if_fail (CHARTER_IS_TABLE_ROW (other), FALSE);

  if (charter_table_row_get_handle (self) != charter_table_row_get_handle (other))
    return FALSE;
  for (guint i = 0; i < charter_table_get_n_columns (self->table); i++)
    {
      GPtrArray *one = charter_table_get_cell (self->table, self->number, i);
      GPtrArray *two = charter_table_get_cell (other->table, other->number, i);

      if (one->len != two->len)
        return FALSE;
      for (guint j = 0; j < one->len; j++)
        {
          if (!g_str_equal (g_ptr_array_index (one, j), g_ptr_array_index (two, j)))
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * charter_table_row_set_place:
 * @self: a row
 * @table: a newer table in which the same is said
 * @number: of the row that says it, from 0
 *
 * Keeps a row that did not change when its table is made again.
 */
void
charter_table_row_set_place (CharterTableRow *self,
                             CharterTable    *table,
                             guint            number)
{
  g_return_if_fail (CHARTER_IS_TABLE_ROW (self));
  g_return_if_fail (table != NULL);
  g_return_if_fail (number < charter_table_get_n_rows (table));

  charter_table_ref (table);
  charter_table_unref (self->table);
  self->table = table;
  self->number = number;
}

/**
 * charter_table_row_matches:
 * @self: a row
 * @search: from charter_record_words_for_search()
 *
 * Returns: whether every word looked for is in one of its cells
 */
gboolean
charter_table_row_matches (CharterTableRow *self,
                           const char      *search)
{
  g_return_val_if_fail (CHARTER_IS_TABLE_ROW (self), FALSE);
  g_return_val_if_fail (search != NULL, FALSE);

  return charter_record_words_match (get_search_words (self), search);
}

/**
 * charter_table_row_compare:
 * @self: a row
 * @other: a row of the same table
 * @column: by which column, a number from 0
 *
 * Returns: as charter_table_compare()
 */
int
charter_table_row_compare (CharterTableRow *self,
                           CharterTableRow *other,
                           guint            column)
{
  g_return_val_if_fail (CHARTER_IS_TABLE_ROW (self), 0);
  g_return_val_if_fail (CHARTER_IS_TABLE_ROW (other), 0);
  g_return_val_if_fail (self->table == other->table, 0);

  return charter_table_compare (self->table, self->number, other->number, column);
}
