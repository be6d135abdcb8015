/* test-table-writer.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/table-writer.h"

#include <json-glib/json-glib.h>
#include <string.h>

static CharterTable *
make_table (void)
{
  CharterTable *table = charter_table_new ("Seats & chairs");
  GPtrArray *councils = g_ptr_array_new_with_free_func (g_free);

  charter_table_add_column (table, "body", "Body");
  charter_table_add_column (table, "councils", "Councils");
  charter_table_add_column (table, "note", "Note");
  charter_table_begin_row (table, 7);
  charter_table_add_text (table, "=HYPERLINK(\"x\")");
  g_ptr_array_add (councils, g_strdup ("Swale"));
  g_ptr_array_add (councils, g_strdup ("Amber, Upper"));
  charter_table_add_cell (table, councils);
  charter_table_add_text (table, NULL);
  return table;
}

static char *
write_as (const char *format)
{
  g_autoptr(CharterTable) table = make_table ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = charter_table_write (table, charter_table_format_find (format),
                                                 "As recorded.", "en-GB", 0, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_csv (void)
{
  g_autofree char *csv = write_as ("csv");

  g_assert_cmpstr (csv, ==, "\xef\xbb\xbf" "Body,Councils,Note\r\n"
                            "\"'=HYPERLINK(\"\"x\"\")\",\"Swale; Amber, Upper\",\r\n");
}

/* Each text that a spreadsheet would calculate, and one that it would not. */
static void
test_formulas (void)
{
  static const struct
  {
    const char *text;
    const char *written;
  } cases[] = {
    { "=1+1", "'=1+1" }, { "+1", "'+1" }, { "-1", "'-1" }, { "@SUM(A1)", "'@SUM(A1)" },
    { "  =1+1", "'=1+1" }, { "＝1+1", "'＝1+1" }, { "－1", "'－1" },
    { "1=1", "1=1" }, { "–", "–" }, { "Swale", "Swale" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CharterTable) table = charter_table_new ("T");
      g_autoptr(GBytes) bytes = NULL;
      g_autofree char *expected = g_strdup_printf ("\xef\xbb\xbf" "C\r\n%s\r\n", cases[i].written);

      charter_table_add_column (table, "c", "C");
      charter_table_begin_row (table, 0);
      charter_table_add_text (table, cases[i].text);
      bytes = charter_table_write (table, charter_table_format_find ("csv"), "", NULL, 0, NULL);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                       expected, strlen (expected));
    }
}

/* Nothing in a cell begins another one, or is calculated. */
static void
test_tsv (void)
{
  g_autofree char *tsv = write_as ("tsv");
  g_autoptr(CharterTable) table = charter_table_new ("T");
  g_autoptr(GBytes) bytes = NULL;

  g_assert_cmpstr (tsv, ==, "Body\tCouncils\tNote\n"
                            "'=HYPERLINK(\"x\")\tSwale; Amber, Upper\t\n");
  charter_table_add_column (table, "c", "C");
  charter_table_begin_row (table, 0);
  charter_table_add_text (table, "one\ttwo\nthree");
  bytes = charter_table_write (table, charter_table_format_find ("tsv"), "", NULL, 0, NULL);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   "C\none two three\n", 16);
}

static void
test_fragment (void)
{
  g_autoptr(CharterTable) table = make_table ();
  g_autofree char *html = NULL;

  charter_table_begin_row (table, 0);
  charter_table_add_text (table, "<b>A & B</b>");
  charter_table_add_text (table, NULL);
  charter_table_add_text (table, NULL);
  html = charter_table_write_fragment (table);
  g_assert_cmpstr (html, ==,
                   "<meta charset=\"utf-8\">\n<table>\n<thead>\n"
                   "<tr><th>Body</th><th>Councils</th><th>Note</th></tr>\n</thead>\n<tbody>\n"
                   "<tr><td>'=HYPERLINK(&quot;x&quot;)</td><td>Swale; Amber, Upper</td><td></td></tr>\n"
                   "<tr><td>&lt;b&gt;A &amp; B&lt;/b&gt;</td><td></td><td></td></tr>\n"
                   "</tbody>\n</table>\n");
}

static void
test_json (void)
{
  g_autofree char *text = write_as ("json");
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  JsonObject *root;
  JsonObject *row;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "title"), ==, "Seats & chairs");
  row = json_array_get_object_element (json_object_get_array_member (root, "rows"), 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (row, "councils")), ==, 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (row, "note")), ==, 0);
}

/* A column that holds nothing is left out for people. */
static void
test_markdown (void)
{
  g_autofree char *markdown = write_as ("md");

  g_assert_cmpstr (markdown, ==,
                   "# Seats & chairs\n\nAs recorded.\n\n| Body | Councils |\n| --- | --- |\n"
                   "| \\=HYPERLINK("
                   "\"x\") | Swale; Amber, Upper |\n\nA dash stands for what no document says.\n");
}

static void
test_html (void)
{
  g_autofree char *html = write_as ("html");

  g_assert_nonnull (strstr (html, "<h1>Seats &amp; chairs</h1>"));
  g_assert_nonnull (strstr (html, "<th scope=\"col\">Councils</th>"));
  g_assert_null (strstr (html, "<figure"));
}

static void
test_empty (void)
{
  const CharterTableFormat *format;

  for (guint i = 0; (format = charter_table_format_get_nth (i)) != NULL; i++)
    {
      g_autoptr(CharterTable) table = charter_table_new ("Empty");
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = NULL;

      g_assert_true (charter_table_format_find (charter_table_format_get_id (format)) == format);
      charter_table_add_column (table, "c", "C");
      bytes = charter_table_write (table, format, "As recorded.", NULL, 0, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-writer/csv", test_csv);
  g_test_add_func ("/table-writer/formulas", test_formulas);
  g_test_add_func ("/table-writer/tsv", test_tsv);
  g_test_add_func ("/table-writer/fragment", test_fragment);
  g_test_add_func ("/table-writer/json", test_json);
  g_test_add_func ("/table-writer/markdown", test_markdown);
  g_test_add_func ("/table-writer/html", test_html);
  g_test_add_func ("/table-writer/empty", test_empty);
  return g_test_run ();
}
