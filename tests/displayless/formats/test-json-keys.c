/* test-json-keys.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "formats/json-keys.h"

static void
test_each_object_has_its_own (void)
{
  static const char outer[] = "id";
  static const char inner[] = "id";
  g_autoptr (CharterJsonKeys) keys = charter_json_keys_new ();
  guint first = charter_json_keys_open (keys);
  guint second;

  charter_json_keys_add (keys, outer, 2, FALSE);
  second = charter_json_keys_open (keys);
  charter_json_keys_add (keys, inner, 2, FALSE);

  g_assert_null (charter_json_keys_close (keys, second, NULL));
  g_assert_null (charter_json_keys_close (keys, first, NULL));
  g_assert_cmpuint (charter_json_keys_open (keys), ==, 0);
}

static void
test_escapes_are_undone (void)
{
  static const char *const pairs[][2] = {
    { "name", "n\\u0061me" },
    { "\xc3\xa9", "\\u00E9" },
    { "\xf0\x9f\x98\x80", "\\ud83d\\uDE00" },
    { "a/b", "a\\/b" },
    { "\\n", "\\u000a" },
    { "\\b\\f\\r\\t", "\\u0008\\u000c\\u000d\\u0009" },
    { "\\\"", "\\u0022" },
    { "\\\\", "\\u005c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (CharterJsonKeys) keys = charter_json_keys_new ();
      guint first = charter_json_keys_open (keys);
      const char *earlier = NULL;

      for (guint j = 0; j < 2; j++)
        charter_json_keys_add (keys, pairs[i][j], strlen (pairs[i][j]),
                               strchr (pairs[i][j], '\\') != NULL);

      g_assert_true (charter_json_keys_close (keys, first, &earlier) == pairs[i][1]);
      g_assert_true (earlier == pairs[i][0]);
    }
}

/* Both ways to compare, on either side of the number where they change over. */
static void
test_first_repetition_is_found (void)
{
  for (guint n_keys = 2; n_keys < 60; n_keys++)
    {
      g_autoptr (CharterJsonKeys) keys = charter_json_keys_new ();
      g_autoptr (GString) text = g_string_new (NULL);
      guint first = charter_json_keys_open (keys);
      const char *earlier = NULL;

      for (guint i = 0; i < n_keys; i++)
        g_string_append_printf (text, "%04u", (i * 37) % 59);

      memcpy (text->str + 4 * (n_keys - 1), text->str + 4 * (n_keys / 3), 4);

      for (guint i = 0; i < n_keys; i++)
        charter_json_keys_add (keys, text->str + 4 * i, 4, FALSE);

      g_assert_true (charter_json_keys_close (keys, first, &earlier)
                     == text->str + 4 * (n_keys - 1));
      g_assert_true (earlier == text->str + 4 * (n_keys / 3));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-keys/each-object-has-its-own", test_each_object_has_its_own);
  g_test_add_func ("/json-keys/escapes-are-undone", test_escapes_are_undone);
  g_test_add_func ("/json-keys/first-repetition-is-found", test_first_repetition_is_found);

  return g_test_run ();
}
