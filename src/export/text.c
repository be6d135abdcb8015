/* text.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/text.h"

#include <string.h>

#include "diagram/drawing/clean-text.h"

/* Between the things that one cell lists. */
#define CELL_SEPARATOR "; "

/* What may begin markup within a line: CommonMark 0.31, section 6, with the
 * tables and strike-through of GitHub and the mathematics of Pandoc. */
#define INLINE_MARKUP "\\`*_[]<>|~&#$^"

/* The digits of a list's number, which a full stop or bracket follows, or
 * nothing when the line is no list. */
static gsize
count_number_digits (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");

  return n_digits > 0 && (text[n_digits] == '.' || text[n_digits] == ')') ? n_digits : 0;
}

/* An ampersand before a blank is no more than that, and the words are read as
 * plain text too. */
static gboolean
is_markup (const char *p)
{
  if (*p == '&')
    return g_ascii_isalnum (p[1]) || p[1] == '#';
  return strchr (INLINE_MARKUP, *p) != NULL;
}

/* No text of the model may become markup: not within a line, and not at its
 * start, where a dash or a number would begin a list. */
static void
append_escaped (GString    *markdown,
                const char *text)
{
  g_autofree char *clean = charter_clean_text (text);
  gsize n_digits = count_number_digits (clean);

  for (const char *p = clean; *p != '\0'; p++)
    {
      gboolean begins = p == clean && strchr ("-+=:", *p) != NULL;
      gboolean numbers = n_digits > 0 && p == clean + n_digits;

      if (begins || numbers || is_markup (p))
        g_string_append_c (markdown, '\\');
      g_string_append_c (markdown, *p);
    }
}

static void
append_clean (GString    *plain,
              const char *text)
{
  g_autofree char *clean = charter_clean_text (text);

  g_string_append (plain, clean);
}

static void
append_cell (GString    *text,
             GPtrArray  *items,
             void      (*append) (GString    *text,
                                  const char *item))
{
  for (guint i = 0; i < items->len; i++)
    {
      if (i > 0)
        g_string_append (text, CELL_SEPARATOR);
      append (text, g_ptr_array_index (items, i));
    }
}

static void
append_heading (GString    *markdown,
                const char *text,
                guint       level)
{
  for (guint i = 0; i < MIN (level, CHARTER_TEXT_DEEPEST_HEADING); i++)
    g_string_append_c (markdown, '#');
  g_string_append_c (markdown, ' ');
  append_escaped (markdown, text);
  g_string_append_c (markdown, '\n');
}

static void
append_table (GString                       *markdown,
              const CharterDescriptionBlock *table)
{
  g_string_append (markdown, "|");
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_string_append_c (markdown, ' ');
      append_escaped (markdown, g_ptr_array_index (table->columns, i));
      g_string_append (markdown, " |");
    }

  g_string_append (markdown, "\n|");
  for (guint i = 0; i < table->columns->len; i++)
    g_string_append (markdown, " --- |");
  g_string_append_c (markdown, '\n');

  for (guint i = 0; i < table->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (table->rows, i);

      g_string_append_c (markdown, '|');
      for (guint j = 0; j < row->len; j++)
        {
          g_string_append_c (markdown, ' ');
          append_cell (markdown, g_ptr_array_index (row, j), append_escaped);
          g_string_append (markdown, " |");
        }
      g_string_append_c (markdown, '\n');
    }
}

static void
append_markdown_block (GString                       *markdown,
                       const CharterDescriptionBlock *block,
                       guint                          heading_level)
{
  g_string_append_c (markdown, '\n');
  switch (block->type)
    {
    case CHARTER_DESCRIPTION_HEADING:
      append_heading (markdown, block->text, heading_level);
      break;

    case CHARTER_DESCRIPTION_PARAGRAPH:
      append_escaped (markdown, block->text);
      g_string_append_c (markdown, '\n');
      break;

    case CHARTER_DESCRIPTION_LIST:
      for (guint i = 0; i < block->items->len; i++)
        {
          g_string_append (markdown, "- ");
          append_escaped (markdown, g_ptr_array_index (block->items, i));
          g_string_append_c (markdown, '\n');
        }
      break;

    case CHARTER_DESCRIPTION_TABLE:
      append_table (markdown, block);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* One line: what the row is about, then each other column. Where there is but
 * one other column, the heading before the table has said what it holds. */
static void
append_plain_row (GString   *plain,
                  GPtrArray *columns,
                  GPtrArray *row)
{
  g_string_append (plain, "- ");
  for (guint i = 0; i < row->len; i++)
    {
      if (i == 1)
        g_string_append (plain, ": ");
      else if (i > 1)
        g_string_append (plain, ". ");
      if (i > 0 && row->len > 2 && i < columns->len)
        {
          append_clean (plain, g_ptr_array_index (columns, i));
          g_string_append (plain, ": ");
        }
      append_cell (plain, g_ptr_array_index (row, i), append_clean);
    }
  g_string_append_c (plain, '\n');
}

static void
append_plain_block (GString                       *plain,
                    const CharterDescriptionBlock *block)
{
  switch (block->type)
    {
    case CHARTER_DESCRIPTION_HEADING:
    case CHARTER_DESCRIPTION_PARAGRAPH:
      append_clean (plain, block->text);
      g_string_append_c (plain, '\n');
      break;

    case CHARTER_DESCRIPTION_LIST:
      for (guint i = 0; i < block->items->len; i++)
        {
          g_string_append (plain, "- ");
          append_clean (plain, g_ptr_array_index (block->items, i));
          g_string_append_c (plain, '\n');
        }
      break;

    case CHARTER_DESCRIPTION_TABLE:
      for (guint i = 0; i < block->rows->len; i++)
        append_plain_row (plain, block->columns, g_ptr_array_index (block->rows, i));
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * charter_text_write_markdown:
 * @description: what a picture says, in words
 * @title: the title of the picture, which becomes the first heading
 * @heading_level: of the title, from 1; the headings below it are one lower,
 *   none lower than %CHARTER_TEXT_DEEPEST_HEADING
 *
 * Writes a description as Markdown (CommonMark with the tables of GitHub).
 * Characters that could make markup of a text are escaped.
 *
 * Returns: (transfer full): UTF-8 text, ended by a newline
 */
char *
charter_text_write_markdown (const CharterDescription *description,
                             const char               *title,
                             guint                     heading_level)
{
  GString *markdown;

  g_return_val_if_fail (description != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (heading_level >= 1, NULL);

  markdown = g_string_new (NULL);
  append_heading (markdown, title, heading_level);
  for (guint i = 0; i < charter_description_get_n_blocks (description); i++)
    append_markdown_block (markdown, charter_description_get_block (description, i),
                           heading_level + 1);
  return g_string_free (markdown, FALSE);
}

/**
 * charter_text_write_plain:
 * @description: what a picture says, in words
 *
 * Writes a description as lines of plain text without a title, for formats
 * that carry one text beside the picture. A row of a table is one line.
 *
 * Returns: (transfer full): UTF-8 text, ended by a newline
 */
char *
charter_text_write_plain (const CharterDescription *description)
{
  GString *plain;

  g_return_val_if_fail (description != NULL, NULL);

  plain = g_string_new (NULL);
  for (guint i = 0; i < charter_description_get_n_blocks (description); i++)
    append_plain_block (plain, charter_description_get_block (description, i));
  return g_string_free (plain, FALSE);
}
