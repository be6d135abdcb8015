/* table-writer.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/table-writer.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "diagram/drawing/clean-text.h"
#include "export/docx.h"
#include "export/html.h"
#include "export/text.h"
#include "export/xml-writer.h"

/* Between the things that one cell of a spreadsheet lists. */
#define SEPARATOR "; "

/* A spreadsheet takes what begins so for a formula, the wide signs of East Asia
 * too (OWASP, CSV Injection). */
#define FORMULA_STARTS "=+-@\t\r\n＝＋－＠"

/* A table on its way into a file. */
typedef struct
{
  const CharterTable *table;
  const char         *date;
  CharterFigure       words; /* title and language, without a drawing */
} Source;

struct _CharterTableFormat
{
  const char *id;
  gboolean    is_text;
  GBytes   *(*write) (const Source  *source,
                      GError       **error);
};

static gboolean
begins_formula (const char *text)
{
  return *text != '\0' && g_utf8_strchr (FORMULA_STARTS, -1, g_utf8_get_char (text)) != NULL;
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static char *
join_cell (GPtrArray *texts)
{
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *clean = charter_clean_text (g_ptr_array_index (texts, i));

      g_string_append_printf (cell, "%s%s", i > 0 ? SEPARATOR : "", clean);
    }
  return g_string_free (cell, FALSE);
}

/* RFC 4180: quoted where it must be. An apostrophe keeps a spreadsheet from
 * taking a text for a formula, and is not shown by it. */
static void
append_csv_cell (GString    *csv,
                 const char *text)
{
  gboolean is_formula = begins_formula (text);
  gboolean is_quoted = strpbrk (text, ",\"\r\n") != NULL;

  if (is_quoted)
    g_string_append_c (csv, '"');
  if (is_formula)
    g_string_append_c (csv, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  if (is_quoted)
    g_string_append_c (csv, '"');
}

static GBytes *
write_csv (const Source  *source,
           GError       **error)
{
  const CharterTable *table = source->table;
  guint n_columns = charter_table_get_n_columns (table);
  /* Without this mark Excel reads UTF-8 as Windows-1252. */
  GString *csv = g_string_new ("\xef\xbb\xbf");

  for (guint i = 0; i < n_columns; i++)
    {
      append_csv_cell (csv, charter_table_get_column (table, i));
      g_string_append (csv, i + 1 < n_columns ? "," : "\r\n");
    }
  for (guint row = 0; row < charter_table_get_n_rows (table); row++)
    {
      for (guint i = 0; i < n_columns; i++)
        {
          g_autofree char *cell = join_cell (charter_table_get_cell (table, row, i));

          append_csv_cell (csv, cell);
          g_string_append (csv, i + 1 < n_columns ? "," : "\r\n");
        }
    }
  return g_string_free_to_bytes (csv);
}

static void
append_tsv_cell (GString    *tsv,
                 const char *text,
                 gboolean    is_last)
{
  if (begins_formula (text))
    g_string_append_c (tsv, '\'');
  for (const char *p = text; *p != '\0'; p++)
    g_string_append_c (tsv, strchr ("\t\r\n", *p) != NULL ? ' ' : *p);
  g_string_append (tsv, is_last ? "\n" : "\t");
}

/* As programs hand tables to each other on the clipboard. */
static GBytes *
write_tsv (const Source  *source,
           GError       **error)
{
  const CharterTable *table = source->table;
  guint n_columns = charter_table_get_n_columns (table);
  GString *tsv = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    append_tsv_cell (tsv, charter_table_get_column (table, i), i + 1 == n_columns);
  for (guint row = 0; row < charter_table_get_n_rows (table); row++)
    {
      for (guint i = 0; i < n_columns; i++)
        {
          g_autofree char *cell = join_cell (charter_table_get_cell (table, row, i));

          append_tsv_cell (tsv, cell, i + 1 == n_columns);
        }
    }
  return g_string_free_to_bytes (tsv);
}

static GBytes *
write_json (const Source  *source,
            GError       **error)
{
  const CharterTable *table = source->table;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, charter_table_get_title (table));
  json_builder_set_member_name (builder, "date");
  json_builder_add_string_value (builder, source->date);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint row = 0; row < charter_table_get_n_rows (table); row++)
    {
      json_builder_begin_object (builder);
      for (guint i = 0; i < charter_table_get_n_columns (table); i++)
        {
          GPtrArray *texts = charter_table_get_cell (table, row, i);

          json_builder_set_member_name (builder, charter_table_get_key (table, i));
          json_builder_begin_array (builder);
          for (guint j = 0; j < texts->len; j++)
            json_builder_add_string_value (builder, g_ptr_array_index (texts, j));
          json_builder_end_array (builder);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  return take_text (g_strconcat (text, "\n", NULL));
}

/* The first column heads the rows, whatever it holds. */
static gboolean
is_column_shown (const CharterTable *table,
                 guint               column)
{
  return column == 0 || charter_table_is_column_filled (table, column);
}

static void
describe_row (CharterDescription *description,
              const CharterTable *table,
              guint               row)
{
  g_autofree char *first = join_cell (charter_table_get_cell (table, row, 0));

  charter_description_begin_row (description, *first != '\0' ? first : _("not stated"));
  for (guint i = 1; i < charter_table_get_n_columns (table); i++)
    {
      GPtrArray *texts = charter_table_get_cell (table, row, i);

      if (!is_column_shown (table, i))
        continue;
      if (texts->len > 0)
        charter_description_add_cell (description,
                                      g_ptr_array_copy (texts, (GCopyFunc) g_strdup, NULL));
      else
        /* Translators: stands in a cell for what no document says */
        charter_description_add_text_cell (description, "–");
    }
}

/* For people: the date, and the columns that hold something. */
static CharterDescription *
describe (const Source *source)
{
  const CharterTable *table = source->table;
  CharterDescription *description = charter_description_new ();

  charter_description_add_paragraph (description, source->date);
  if (charter_table_get_n_rows (table) == 0)
    {
      charter_description_add_paragraph (description, _("Nothing is recorded."));
      return description;
    }
  charter_description_begin_table (description, charter_table_get_column (table, 0), NULL);
  for (guint i = 1; i < charter_table_get_n_columns (table); i++)
    {
      if (is_column_shown (table, i))
        charter_description_add_column (description, charter_table_get_column (table, i));
    }
  for (guint row = 0; row < charter_table_get_n_rows (table); row++)
    describe_row (description, table, row);
  charter_description_add_paragraph (description, _("A dash stands for what no document says."));
  return description;
}

static GBytes *
write_markdown (const Source  *source,
                GError       **error)
{
  g_autoptr(CharterDescription) description = describe (source);

  return take_text (charter_text_write_markdown (description, source->words.title, 1));
}

static GBytes *
write_html (const Source  *source,
            GError       **error)
{
  g_autoptr(CharterDescription) description = describe (source);

  return charter_html_export (&source->words, 1, description, 1);
}

static GBytes *
write_docx (const Source  *source,
            GError       **error)
{
  g_autoptr(CharterDescription) description = describe (source);

  return charter_docx_export (&source->words, 1, description, CHARTER_DOCX_WORDS_BOTH, 1, 0, error);
}

/* To add a format, write its function and add a line. */
static const CharterTableFormat formats[] = {
  { "csv", TRUE, write_csv },
  { "md", TRUE, write_markdown },
  { "html", TRUE, write_html },
  { "json", TRUE, write_json },
  { "docx", FALSE, write_docx },
  { "tsv", TRUE, write_tsv },
};

/**
 * charter_table_format_find:
 * @id: (nullable): such as "csv"
 *
 * Returns: (transfer none) (nullable): the format
 */
const CharterTableFormat *
charter_table_format_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_strcmp0 (formats[i].id, id) == 0)
        return &formats[i];
    }
  return NULL;
}

/**
 * charter_table_format_get_nth:
 * @number: a number from 0
 *
 * Returns: (transfer none) (nullable): a format, or %NULL past the last
 */
const CharterTableFormat *
charter_table_format_get_nth (guint number)
{
  return number < G_N_ELEMENTS (formats) ? &formats[number] : NULL;
}

/**
 * charter_table_format_get_id:
 * @self: a format
 *
 * Returns: what the command line calls it, which is also the ending of its
 *   files' names
 */
const char *
charter_table_format_get_id (const CharterTableFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * charter_table_format_is_text:
 * @self: a format
 *
 * Returns: whether it can be shown in a terminal
 */
gboolean
charter_table_format_is_text (const CharterTableFormat *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_text;
}

/**
 * charter_table_write:
 * @table: a table
 * @format: a format
 * @date: for which date it holds, as a sentence
 * @language: (nullable): BCP 47 tag of its words
 * @created: when it was made, seconds since 1970 UTC
 * @error: return location for a #CharterExportError
 *
 * Makes a file of a table. What no document says is an empty cell for
 * programs and a dash for people. Nothing in it can become a formula or
 * markup.
 *
 * Returns: (transfer full) (nullable): what the file is to hold
 */
GBytes *
charter_table_write (const CharterTable        *table,
                     const CharterTableFormat  *format,
                     const char                *date,
                     const char                *language,
                     gint64                     created,
                     GError                   **error)
{
  Source source = { .table = table, .date = date };

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (date != NULL, NULL);

  source.words.title = charter_table_get_title (table);
  source.words.language = language;
  source.words.created = created;
  return format->write (&source, error);
}

static void
append_fragment_cell (GString    *html,
                      const char *name,
                      const char *text)
{
  g_string_append_printf (html, "<%s>%s", name, begins_formula (text) ? "'" : "");
  charter_xml_append_text (html, text);
  g_string_append_printf (html, "</%s>", name);
}

/**
 * charter_table_write_fragment:
 * @table: a table
 *
 * Writes what a word processor or a spreadsheet takes from the clipboard: the
 * table alone, in HTML. Nothing in it can become a formula or markup.
 *
 * Returns: (transfer full): the HTML
 */
char *
charter_table_write_fragment (const CharterTable *table)
{
  GString *html;

  g_return_val_if_fail (table != NULL, NULL);

  html = g_string_new ("<meta charset=\"utf-8\">\n<table>\n<thead>\n<tr>");
  for (guint i = 0; i < charter_table_get_n_columns (table); i++)
    append_fragment_cell (html, "th", charter_table_get_column (table, i));
  g_string_append (html, "</tr>\n</thead>\n<tbody>\n");
  for (guint row = 0; row < charter_table_get_n_rows (table); row++)
    {
      g_string_append (html, "<tr>");
      for (guint i = 0; i < charter_table_get_n_columns (table); i++)
        {
          g_autofree char *cell = join_cell (charter_table_get_cell (table, row, i));

          append_fragment_cell (html, "td", cell);
        }
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</tbody>\n</table>\n");
  return g_string_free (html, FALSE);
}
