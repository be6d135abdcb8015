/* description.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/description.h"

#include <glib/gi18n.h>

struct _CharterDescription
{
  GPtrArray *blocks; /* of CharterDescriptionBlock */
  char      *part;   /* nullable: what the next headings are about */
};

static void
block_free (CharterDescriptionBlock *block)
{
  g_free (block->text);
  g_clear_pointer (&block->items, g_ptr_array_unref);
  g_clear_pointer (&block->columns, g_ptr_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_array_unref (block->mentions);
  g_free (block);
}

static CharterDescriptionBlock *
add_block (CharterDescription          *self,
           CharterDescriptionBlockType  type,
           const char                  *text)
{
  CharterDescriptionBlock *block = g_new0 (CharterDescriptionBlock, 1);

  block->type = type;
  block->text = g_strdup (text);
  block->mentions = g_array_new (FALSE, FALSE, sizeof (CharterDescriptionMention));
  g_ptr_array_add (self->blocks, block);
  return block;
}

static CharterDescriptionBlock *
get_last (CharterDescription *self)
{
  return self->blocks->len > 0 ? g_ptr_array_index (self->blocks, self->blocks->len - 1) : NULL;
}

/**
 * charter_description_new:
 *
 * Returns: (transfer full): an empty description
 */
CharterDescription *
charter_description_new (void)
{
  CharterDescription *self = g_new0 (CharterDescription, 1);

  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  return self;
}

/**
 * charter_description_free:
 * @self: (transfer full): a description
 */
void
charter_description_free (CharterDescription *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->blocks);
  g_free (self->part);
  g_free (self);
}

/**
 * charter_description_set_part:
 * @self: a description
 * @part: (nullable): what the headings to come are about, where the same ones
 *   are about several things; %NULL when there is one thing
 *
 * Whoever goes from heading to heading hears which of them it is.
 */
void
charter_description_set_part (CharterDescription *self,
                              const char         *part)
{
  g_return_if_fail (self != NULL);

  g_free (self->part);
  self->part = g_strdup (part);
}

/**
 * charter_description_get_n_blocks:
 * @self: a description
 *
 * Returns: how many blocks it has
 */
guint
charter_description_get_n_blocks (const CharterDescription *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

/**
 * charter_description_get_block:
 * @self: a description
 * @block: a number from 0
 *
 * Returns: (transfer none): a block
 */
const CharterDescriptionBlock *
charter_description_get_block (const CharterDescription *self,
                               guint                     block)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (block < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, block);
}

/**
 * charter_description_add_heading:
 * @self: a description
 * @text: what it says
 */
void
charter_description_add_heading (CharterDescription *self,
                                 const char         *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (self->part != NULL)
    {
      /* Translators: a heading, and which of several arrangements it is about */
      g_autofree char *heading = g_strdup_printf (_("%1$s: %2$s"), text, self->part);

      add_block (self, CHARTER_DESCRIPTION_HEADING, heading);
    }
  else
    add_block (self, CHARTER_DESCRIPTION_HEADING, text);
}

/**
 * charter_description_add_paragraph:
 * @self: a description
 * @text: what it says
 */
void
charter_description_add_paragraph (CharterDescription *self,
                                   const char         *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  add_block (self, CHARTER_DESCRIPTION_PARAGRAPH, text);
}

/**
 * charter_description_add_item:
 * @self: a description
 * @text: what it says
 *
 * Adds to the list that was last, or begins one.
 */
void
charter_description_add_item (CharterDescription *self,
                              const char         *text)
{
  CharterDescriptionBlock *list;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  list = get_last (self);
  if (list == NULL || list->type != CHARTER_DESCRIPTION_LIST)
    {
      list = add_block (self, CHARTER_DESCRIPTION_LIST, NULL);
      list->items = g_ptr_array_new_with_free_func (g_free);
    }
  g_ptr_array_add (list->items, g_strdup (text));
}

/**
 * charter_description_begin_table:
 * @self: a description
 * @first_column: the header of the first column
 * @...: the headers of the others, then %NULL
 */
void
charter_description_begin_table (CharterDescription *self,
                                 const char         *first_column,
                                 ...)
{
  CharterDescriptionBlock *table;
  const char *column;
  va_list columns;

  g_return_if_fail (self != NULL);
  g_return_if_fail (first_column != NULL);

  table = add_block (self, CHARTER_DESCRIPTION_TABLE, NULL);
  table->columns = g_ptr_array_new_with_free_func (g_free);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (table->columns, g_strdup (first_column));
  va_start (columns, first_column);
  while ((column = va_arg (columns, const char *)) != NULL)
    g_ptr_array_add (table->columns, g_strdup (column));
  va_end (columns);
}

/**
 * charter_description_add_column:
 * @self: a description whose last block is a table without rows
 * @title: the header of one more column
 */
void
charter_description_add_column (CharterDescription *self,
                                const char         *title)
{
  CharterDescriptionBlock *table;

  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL);

  table = get_last (self);
  g_return_if_fail (table != NULL && table->type == CHARTER_DESCRIPTION_TABLE &&
                    table->rows->len == 0);
  g_ptr_array_add (table->columns, g_strdup (title));
}

/**
 * charter_description_begin_row:
 * @self: a description whose last block is a table
 * @text: the first cell, which names the row
 */
void
charter_description_begin_row (CharterDescription *self,
                               const char         *text)
{
  CharterDescriptionBlock *table;

  g_return_if_fail (self != NULL);

  table = get_last (self);
  g_return_if_fail (table != NULL && table->type == CHARTER_DESCRIPTION_TABLE);

  g_ptr_array_add (table->rows,
                   g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref));
  charter_description_add_text_cell (self, text);
}

/**
 * charter_description_add_cell:
 * @self: a description whose last block is a table with a row
 * @texts: (transfer full) (element-type utf8): what the cell lists
 */
void
charter_description_add_cell (CharterDescription *self,
                              GPtrArray          *texts)
{
  CharterDescriptionBlock *table;

  g_return_if_fail (self != NULL);
  g_return_if_fail (texts != NULL);

  table = get_last (self);
  g_return_if_fail (table != NULL && table->rows != NULL && table->rows->len > 0);

  g_ptr_array_add (g_ptr_array_index (table->rows, table->rows->len - 1), texts);
}

/**
 * charter_description_add_text_cell:
 * @self: a description whose last block is a table with a row
 * @text: what the cell says
 */
void
charter_description_add_text_cell (CharterDescription *self,
                                   const char         *text)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (texts, g_strdup (text));
  charter_description_add_cell (self, texts);
}

/**
 * charter_description_mention:
 * @self: a description with a block
 * @handle: the handle of a record, or 0 for none
 *
 * Notes that the last block tells of a record.
 */
void
charter_description_mention (CharterDescription *self,
                             guint64             handle)
{
  charter_description_mention_line (self, handle, 0, 0);
}

/**
 * charter_description_mention_line:
 * @self: a description with a block
 * @handle: the handle of the record that says so, or 0 for none
 * @from: the handle of the record at the beginning of the line
 * @to: the handle of the record at its end
 *
 * Notes that the last block tells how one record is joined to another.
 */
void
charter_description_mention_line (CharterDescription *self,
                                  guint64             handle,
                                  guint64             from,
                                  guint64             to)
{
  CharterDescriptionMention mention = { handle, from, to };
  CharterDescriptionBlock *block;

  g_return_if_fail (self != NULL);

  block = get_last (self);
  g_return_if_fail (block != NULL);

  if (handle != 0)
    g_array_append_val (block->mentions, mention);
}
