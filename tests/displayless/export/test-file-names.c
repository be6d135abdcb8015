/* test-file-names.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/file-names.h"

#include <string.h>

#include "formats/partnership-json.h"

static CharterDocument *
parse_views (const char *views)
{
  g_autofree char *text = g_strdup_printf ("{\"views\": [%s]}", views);
  g_autoptr(GError) error = NULL;
  CharterDocument *document =
    charter_partnership_json_parse ("model", text, strlen (text), &error);

  g_assert_no_error (error);
  return document;
}

static void
assert_names (GPtrArray  *names,
              const char *expected)
{
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", (char *) g_ptr_array_index (names, i));
  g_assert_cmpstr (joined->str, ==, expected);
}

static void
test_ids (void)
{
  g_autoptr(CharterDocument) document =
    parse_views ("{\"id\": \"a/b\"}, {\"id\": \"A:B\"}, {\"id\": \"a-b\"}, {}");
  g_autoptr(GPtrArray) names = charter_file_names_list (charter_document_get_records (document));

  assert_names (names, "a-b A-B-2 a-b-3 view-4");
}

static void
test_dated (void)
{
  g_autoptr(CharterDocument) document =
    parse_views ("{\"name\": \"Who sits where\"}, {\"name\": \"who  sits: where?\"},"
                 "{\"name\": \"Board’s seats\", \"as_at\": \"2015-07-09\"}, {\"name\": \"Past\", \"as_at\": \"2008\"}");
  CharterDate today = { 2026, 11, 22 };
  CharterDate other = { 2013, 4, 0 };
  g_autoptr(GPtrArray) names =
    charter_file_names_list_dated (charter_document_get_records (document), NULL, &today);
  g_autoptr(GPtrArray) others =
    charter_file_names_list_dated (charter_document_get_records (document), &other, &today);

  assert_names (names, "Who-sits-where-2026-11-22 who-sits-where-2026-11-22-2 "
                       "Boards-seats-2015-07-09 Past-2008");
  assert_names (others, "Who-sits-where-2013-04 who-sits-where-2013-04-2 "
                        "Boards-seats-2013-04 Past-2013-04");
}

/* Whatever a title holds, its file stays in the folder and can be typed. */
static void
test_hostile (void)
{
  g_autofree char *long_word = g_strnfill (300, 'x');
  g_autofree char *long_welsh = g_strjoinv ("ŵ", (char *[]) { (char *) "ŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵ",
                                                              (char *) "ŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵ",
                                                              NULL });
  g_autofree char *views =
    g_strdup_printf ("{\"name\": \"../../etc/passwd\"}, {\"name\": \"a\\nb\\u202egpj.exe\"},"
                     "{\"name\": \"%s\"}, {\"name\": \"%s\"}, {\"name\": \"..\"}, {\"name\": \"-rf *\"},"
                     "{\"name\": \"\\u200f\\u200e\"}, {\"name\": \"C:\\\\con|<>\\\"?\"}, {\"name\": \"\"}",
                     long_word, long_welsh);
  g_autoptr(CharterDocument) document = parse_views (views);
  CharterDate today = { 2026, 11, 22 };
  g_autoptr(GPtrArray) names =
    charter_file_names_list_dated (charter_document_get_records (document), NULL, &today);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_cmpuint (strlen (name), <=, 120);
      g_assert_nonnull (strstr (name, "-2026-11-22"));
      g_assert_null (strpbrk (name, "/\\.:*?\"<>|\n "));
      g_assert_null (strstr (name, "\u202e"));
      g_assert_null (strstr (name, "\u200f"));
      g_assert_cmpint (name[0], !=, '-');
    }
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "etc-passwd-2026-11-22");
  g_assert_cmpstr (g_ptr_array_index (names, 4), ==, "view-5-2026-11-22");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-names/ids", test_ids);
  g_test_add_func ("/file-names/dated", test_dated);
  g_test_add_func ("/file-names/hostile", test_hostile);
  return g_test_run ();
}
