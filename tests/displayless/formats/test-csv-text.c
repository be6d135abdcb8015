/* test-csv-text.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "formats/csv-text.h"

#include <string.h>

/* Rows as "line: cell|cell", one to a line. */
static char *
read_all (const char  *text,
          GError     **error)
{
  g_autoptr(GPtrArray) rows = charter_csv_parse (text, strlen (text), error);
  GString *said;

  if (rows == NULL)
    return NULL;
  said = g_string_new (NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const CharterCsvRow *row = g_ptr_array_index (rows, i);
      g_autofree char *cells = g_strjoinv ("|", row->cells);

      g_string_append_printf (said, "%u: %s\n", row->line, cells);
    }
  return g_string_free (said, FALSE);
}

static void
test_reads (void)
{
  static const struct
  {
    const char *text;
    const char *said;
  } cases[] = {
    { "", "" },
    { "\xef\xbb\xbf" "a,b\r\n1,2\r\n", "1: a|b\n2: 1|2\n" },
    { "a;b;c\n1,5;2;\n", "1: a|b|c\n2: 1,5|2|\n" },
    { "a\tb\n\n\n 1 \t2", "1: a|b\n4: 1|2\n" },
    { "a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\nz,\n", "1: a|b\n2: x, \"y\"|two\nlines\n4: z|\n" },
    { "a\n'=1+1\n'tis\n", "1: a\n2: =1+1\n3: 'tis\n" },
    { "a\r1\r", "1: a\n2: 1\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *said = read_all (cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *text;
    int         code;
    const char *message;
  } cases[] = {
    { "a\n\xff\n", CHARTER_CSV_ERROR_ENCODING, "Line 2: This is not UTF-8" },
    { "a\n\"b\nc\n", CHARTER_CSV_ERROR_QUOTES, "Line 2: The quotes that begin here" },
    { "a\nb\n\"c\"d\n", CHARTER_CSV_ERROR_QUOTES, "Line 3: There is text behind" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (read_all (cases[i].text, &error));
      g_assert_error (error, CHARTER_CSV_ERROR, cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }
}

/* No text brings it to a stop, and what it reads is text. */
static void
test_hostile (void)
{
  static const char bytes[] = "ab,;\t\"\"\"\r\n\n'= \xc3\xa9";
  g_autoptr(GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < 20000; i++)
    {
      char text[24];
      gsize length = (gsize) g_rand_int_range (random, 0, sizeof text);
      g_autoptr(GPtrArray) rows = NULL;

      for (gsize j = 0; j < length; j++)
        text[j] = bytes[g_rand_int_range (random, 0, sizeof bytes)];
      rows = charter_csv_parse (text, length, NULL);
      for (guint j = 0; rows != NULL && j < rows->len; j++)
        {
          const CharterCsvRow *row = g_ptr_array_index (rows, j);

          for (guint k = 0; row->cells[k] != NULL; k++)
            g_assert_true (g_utf8_validate (row->cells[k], -1, NULL));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-text/reads", test_reads);
  g_test_add_func ("/csv-text/refuses", test_refuses);
  g_test_add_func ("/csv-text/hostile", test_hostile);

  return g_test_run ();
}
