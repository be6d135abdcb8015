/* test-clean-text.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/clean-text.h"

#include <string.h>

#include "hostile-strings.h"

static void
assert_cleaned (const char *text,
                const char *expected)
{
  g_autofree char *clean = charter_clean_text (text);

  g_assert_cmpstr (clean, ==, expected);
}

static void
test_space (void)
{
  assert_cleaned ("", "");
  assert_cleaned ("   ", "");
  assert_cleaned (" a\r\n\tb  c ", "a b c");
  assert_cleaned ("a\302\205b\342\200\250c\342\200\251d", "a b c d");
  assert_cleaned ("a\302\240 b", "a\302\240 b");
}

static void
test_unwanted (void)
{
  assert_cleaned ("a\001b\033c\177d", "abcd");
  assert_cleaned ("a\302\233b", "ab");
  assert_cleaned ("abc\342\200\256def\342\200\254", "abcdef");
  assert_cleaned ("a\342\201\246b\342\201\251c", "abc");
  assert_cleaned ("shy\302\255ness", "shyness");
  assert_cleaned ("\357\273\277x", "x");
  assert_cleaned ("\357\277\276\357\277\277x", "x");
  assert_cleaned ("\357\267\220x\360\237\277\277", "x");
}

static void
test_kept (void)
{
  /* The flag of Wales is made of tags, a family of joiners. */
  static const char flag_of_wales[] =
    "\360\237\217\264\363\240\201\247\363\240\201\242\363\240\201\267"
    "\363\240\201\254\363\240\201\263\363\240\201\277";
  const char *kept[] = {
    "\305\264yn \305\266 Ll\305\267r \303\242",
    flag_of_wales,
    "\360\237\221\251\342\200\215\360\237\221\247",
    "<b>R&D</b> \"x\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    assert_cleaned (kept[i], kept[i]);
}

static void
test_invalid_bytes (void)
{
  assert_cleaned ("a\377b", "a\357\277\275b");
}

static void
test_hostile (void)
{
  g_auto (GStrv) strings = load_hostile_strings ();

  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    {
      g_autofree char *clean = charter_clean_text (strings[i]);
      g_autofree char *twice = charter_clean_text (clean);

      g_assert_true (g_utf8_validate (clean, -1, NULL));
      g_assert_cmpstr (clean, ==, twice);
      for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
        g_assert_false (g_unichar_iscntrl (g_utf8_get_char (p)));
    }
}

static void
assert_shortened (const char *text,
                  guint       longest,
                  const char *expected)
{
  g_autofree char *shortened = charter_shorten_text (text, longest);

  g_assert_cmpstr (shortened, ==, expected);
}

static void
test_shorten (void)
{
  assert_shortened ("abc", 3, "abc");
  assert_shortened ("abcd", 3, "ab\342\200\246");
  assert_shortened ("ab cd", 4, "ab\342\200\246");
  assert_shortened ("", 1, "");
  assert_shortened ("ab", 1, "\342\200\246");

  /* No accent is cut off its letter. */
  assert_shortened ("ae\314\201bc", 3, "a\342\200\246");
  assert_shortened ("ae\314\201bc", 4, "ae\314\201\342\200\246");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/clean-text/space", test_space);
  g_test_add_func ("/charter/clean-text/unwanted", test_unwanted);
  g_test_add_func ("/charter/clean-text/kept", test_kept);
  g_test_add_func ("/charter/clean-text/invalid-bytes", test_invalid_bytes);
  g_test_add_func ("/charter/clean-text/hostile", test_hostile);
  g_test_add_func ("/charter/clean-text/shorten", test_shorten);

  return g_test_run ();
}
