/* csv-text.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "formats/csv-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef struct
{
  const char *at;
  const char *end;
  char        separator;
  guint       line;
} Scanner;

G_DEFINE_QUARK (charter-csv-error-quark, charter_csv_error)

static void
row_free (CharterCsvRow *row)
{
  g_strfreev (row->cells);
  g_free (row);
}

/* Excel writes what the country writes: semicolons where commas are in
 * numbers. The first line tells. */
static char
find_separator (const char *text,
                const char *end)
{
  static const char separators[] = { ',', ';', '\t' };
  guint counts[G_N_ELEMENTS (separators)] = { 0 };
  guint best = 0;

  for (const char *p = text; p < end && *p != '\n' && *p != '\r'; p++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
        counts[i] += *p == separators[i];
    }
  for (guint i = 1; i < G_N_ELEMENTS (separators); i++)
    {
      if (counts[i] > counts[best])
        best = i;
    }
  return separators[best];
}

static gboolean
is_at_end_of_cell (const Scanner *scanner)
{
  return scanner->at == scanner->end || *scanner->at == scanner->separator ||
         *scanner->at == '\n' || *scanner->at == '\r';
}

static gboolean
fail (GError     **error,
      int          code,
      guint        line,
      const char  *message)
{
  /* Translators: the number of a line, a sentence */
  g_set_error (error, CHARTER_CSV_ERROR, code, _("Line %1$u: %2$s"), line, message);
  return FALSE;
}

/* A cell in quotes, in which two quotes mean one and lines may end. */
static gboolean
read_quoted (Scanner  *scanner,
             GString  *cell,
             GError  **error)
{
  guint first_line = scanner->line;

  for (scanner->at++; scanner->at < scanner->end; scanner->at++)
    {
      if (*scanner->at == '"' && scanner->at + 1 < scanner->end && scanner->at[1] == '"')
        scanner->at++;
      else if (*scanner->at == '"')
        {
          scanner->at++;
          return is_at_end_of_cell (scanner) ||
                 fail (error, CHARTER_CSV_ERROR_QUOTES, scanner->line,
                       _("There is text behind the quotes of a cell. Write two quotes for one "
                         "inside it."));
        }
      else if (*scanner->at == '\n')
        scanner->line++;
      g_string_append_c (cell, *scanner->at);
    }
  return fail (error, CHARTER_CSV_ERROR_QUOTES, first_line,
               _("The quotes that begin here are not closed. Close them."));
}

/* What a spreadsheet would take for a formula is written with an apostrophe
 * before it, which is no part of the text. */
static char *
take_cell (GString *cell)
{
  if (cell->len > 1 && cell->str[0] == '\'' && strchr ("=+-@\t\r", cell->str[1]) != NULL)
    g_string_erase (cell, 0, 1);
  return g_strstrip (g_string_free (cell, FALSE));
}

static gboolean
read_row (Scanner    *scanner,
          GPtrArray  *cells,
          GError    **error)
{
  while (TRUE)
    {
      GString *cell = g_string_new (NULL);

      if (scanner->at < scanner->end && *scanner->at == '"')
        {
          if (!read_quoted (scanner, cell, error))
            {
              g_string_free (cell, TRUE);
              return FALSE;
            }
        }
      while (!is_at_end_of_cell (scanner))
        g_string_append_c (cell, *scanner->at++);
      g_ptr_array_add (cells, take_cell (cell));
      if (scanner->at == scanner->end || *scanner->at != scanner->separator)
        break;
      scanner->at++;
    }
  if (scanner->at < scanner->end && *scanner->at == '\r')
    scanner->at++;
  if (scanner->at < scanner->end && *scanner->at == '\n')
    scanner->at++;
  scanner->line++;
  return TRUE;
}

static gboolean
is_empty (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      if (*(const char *) g_ptr_array_index (cells, i) != '\0')
        return FALSE;
    }
  return TRUE;
}

/**
 * charter_csv_parse:
 * @text: (array length=length): a table as text
 * @length: its length in bytes
 * @error: return location for a #CharterCsvError
 *
 * Reads what spreadsheets write: cells apart by commas, semicolons or tabs,
 * in quotes where need be. Empty rows are left out, and blanks around a cell.
 *
 * Returns: (transfer full) (nullable) (element-type CharterCsvRow): the rows
 */
GPtrArray *
charter_csv_parse (const char  *text,
                   gsize        length,
                   GError     **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  Scanner scanner = { text, text + length, ',', 1 };
  const char *wrong;

  g_return_val_if_fail (text != NULL, NULL);

  if (length >= strlen (BYTE_ORDER_MARK) && g_str_has_prefix (text, BYTE_ORDER_MARK))
    scanner.at += strlen (BYTE_ORDER_MARK);
  if (!g_utf8_validate (text, (gssize) length, &wrong))
    {
      for (const char *p = text; p < wrong; p++)
        scanner.line += *p == '\n';
      fail (error, CHARTER_CSV_ERROR_ENCODING, scanner.line,
            _("This is not UTF-8. Save the table as “CSV UTF-8”."));
      return NULL;
    }
  scanner.separator = find_separator (scanner.at, scanner.end);
  while (scanner.at < scanner.end)
    {
      g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      guint line = scanner.line;
      CharterCsvRow *row;

      if (!read_row (&scanner, cells, error))
        return NULL;
      if (is_empty (cells))
        continue;
      g_ptr_array_add (cells, NULL);
      row = g_new0 (CharterCsvRow, 1);
      row->line = line;
      row->cells = g_strdupv ((char **) cells->pdata);
      g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}
