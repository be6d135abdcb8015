/* test-language-names.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/language-names.h"

static void
assert_read (const char *text,
             const char *language)
{
  g_autofree char *read = charter_language_names_read (text);

  g_assert_cmpstr (read, ==, language);
}

static void
test_read (void)
{
  assert_read ("Welsh", "cy");
  assert_read (" welsh ", "cy");
  assert_read ("Scottish gaelic", "gd");
  assert_read ("CY", "cy");
  assert_read ("cy-GB", "cy-GB");
  assert_read ("ZH-Hans", "zh-Hans");
  assert_read ("Welsch", NULL);
  assert_read ("", NULL);
  assert_read ("c", NULL);
  assert_read ("cy-", NULL);
  assert_read ("c/y", NULL);
  assert_read ("cy_GB", NULL);
}

static void
test_titles (void)
{
  g_autofree char *unknown = charter_language_names_get_title ("zh-Hans");

  g_assert_cmpstr (charter_language_names_get_usual (0), ==, "cy");
  g_assert_cmpstr (unknown, ==, "zh-Hans");
  for (guint i = 0; i < charter_language_names_get_n_usual (); i++)
    {
      const char *language = charter_language_names_get_usual (i);
      g_autofree char *title = charter_language_names_get_title (language);

      assert_read (title, language);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language-names/read", test_read);
  g_test_add_func ("/language-names/titles", test_titles);

  return g_test_run ();
}
