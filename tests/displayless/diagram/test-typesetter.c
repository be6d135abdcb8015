/* test-typesetter.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/typesetter.h"

#include <string.h>

#include "hostile-strings.h"

static const CharterFont regular = { 12, FALSE };
static const CharterFont bold = { 12, TRUE };

static void
test_family (void)
{
  g_autoptr (CharterTypesetter) unset = charter_typesetter_new (NULL);
  g_autoptr (CharterTypesetter) empty = charter_typesetter_new ("\",;<>'");
  g_autoptr (CharterTypesetter) spaced = charter_typesetter_new ("Fish & Chips");
  g_autoptr (CharterTypesetter) hostile = charter_typesetter_new ("Cant\"><b>,a:rell\n");

  g_assert_cmpstr (charter_typesetter_get_family (unset), ==, "Cantarell");
  g_assert_cmpstr (charter_typesetter_get_family (empty), ==, "Cantarell");
  g_assert_cmpstr (charter_typesetter_get_family (hostile), ==, "Cantbarell");
  g_assert_cmpstr (charter_typesetter_get_family (spaced), ==, "Fish Chips");
}

static void
test_replacement (void)
{
  g_autoptr (CharterTypesetter) missing = charter_typesetter_new ("No Such Family 7");
  g_autoptr (CharterTypesetter) found = NULL;

  g_assert_nonnull (charter_typesetter_get_replacement (missing));
  g_assert_cmpstr (charter_typesetter_get_replacement (missing), !=, "");

  found = charter_typesetter_new (charter_typesetter_get_replacement (missing));
  g_assert_null (charter_typesetter_get_replacement (found));
}

static void
test_width (void)
{
  g_autoptr (CharterTypesetter) typesetter = charter_typesetter_new (NULL);
  CharterFont large = { 24, FALSE };
  double width = charter_typesetter_get_width (typesetter, "Swale Borough Council", &regular);

  g_assert_cmpfloat (width, >, 60);
  g_assert_cmpfloat (charter_typesetter_get_width (typesetter, "Swale Borough Council", &bold),
                     !=, width);

  /* Without hinting a text twice as large is twice as wide. */
  g_assert_cmpfloat_with_epsilon (charter_typesetter_get_width (typesetter,
                                                                "Swale Borough Council", &large),
                                  2 * width, 0.05);
  g_assert_cmpfloat (charter_typesetter_get_width (typesetter, "", &regular), ==, 0);
  g_assert_cmpfloat (charter_typesetter_get_line_height (typesetter, &regular), >=, 12);
  g_assert_cmpfloat (charter_typesetter_get_ascent (typesetter, &regular), <,
                     charter_typesetter_get_line_height (typesetter, &regular));
}

static void
test_width_is_remembered (void)
{
  g_autoptr (CharterTypesetter) typesetter = charter_typesetter_new (NULL);
  double width = charter_typesetter_get_width (typesetter, "Swale", &regular);

  /* More texts than are remembered, so that the cache is emptied meanwhile. */
  for (guint i = 0; i < 9000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      charter_typesetter_get_width (typesetter, text, &regular);
    }

  g_assert_cmpfloat (charter_typesetter_get_width (typesetter, "Swale", &regular), ==, width);
}

static void
test_break_lines (void)
{
  g_autoptr (CharterTypesetter) typesetter = charter_typesetter_new (NULL);
  double width = charter_typesetter_get_width (typesetter, "Mid-Kent Enforcement", &regular);
  g_auto (GStrv) lines = charter_typesetter_break_lines (typesetter,
                                                         "Mid-Kent\nEnforcement Service",
                                                         &regular, width + 1, NULL);
  g_auto (GStrv) one = charter_typesetter_break_lines (typesetter, " \n ", &regular, 100, NULL);

  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_cmpstr (lines[0], ==, "Mid-Kent Enforcement");
  g_assert_cmpstr (lines[1], ==, "Service");

  g_assert_cmpuint (g_strv_length (one), ==, 1);
  g_assert_cmpstr (one[0], ==, "");
}

static void
test_break_long_word (void)
{
  g_autoptr (CharterTypesetter) typesetter = charter_typesetter_new (NULL);
  guint n_broken = 0;
  guint n_broken_narrow = 0;
  guint n_broken_wide = 9;
  g_auto (GStrv) lines = charter_typesetter_break_lines (typesetter, "an Unbreakablelongword b",
                                                         &regular, 40, &n_broken);
  g_auto (GStrv) narrow = charter_typesetter_break_lines (typesetter, "e\314\201e\314\201",
                                                          &regular, 0, &n_broken_narrow);
  g_auto (GStrv) wide = charter_typesetter_break_lines (typesetter, "Mid-Kent Enforcement Service",
                                                        &regular, 80, &n_broken_wide);
  g_autofree char *joined = g_strjoinv ("", lines);

  g_assert_cmpuint (g_strv_length (lines), >=, 4);
  g_assert_cmpstr (lines[0], ==, "an");
  g_assert_cmpstr (joined, ==, "anUnbreakablelongword b");
  g_assert_cmpuint (n_broken, ==, g_strv_length (lines) - 2);
  g_assert_cmpuint (n_broken_narrow, ==, 1);
  g_assert_cmpuint (g_strv_length (wide), >, 1);
  g_assert_cmpuint (n_broken_wide, ==, 0);

  g_assert_cmpuint (g_strv_length (narrow), ==, 2);
  g_assert_cmpstr (narrow[0], ==, "e\314\201");
}

static void
test_hostile (void)
{
  g_autoptr (CharterTypesetter) typesetter = charter_typesetter_new (NULL);
  g_auto (GStrv) strings = load_hostile_strings ();
  static const double widths[] = { 24, 47.3, 110, 400 };

  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
      {
        g_auto (GStrv) lines = charter_typesetter_break_lines (typesetter, strings[i],
                                                               j % 2 ? &bold : &regular, widths[j], NULL);
        glong n_characters = 0;

        g_assert_nonnull (lines[0]);
        for (guint k = 0; lines[k] != NULL; k++)
          {
            g_assert_true (g_utf8_validate (lines[k], -1, NULL));
            g_assert_cmpfloat (charter_typesetter_get_width (typesetter, lines[k],
                                                             j % 2 ? &bold : &regular),
                               <=, widths[j] + 0.01);
            n_characters += g_utf8_strlen (lines[k], -1);
          }
        g_assert_cmpint (n_characters, <=, CHARTER_TEXT_LONGEST);
      }
}

static void
test_finalize (void)
{
  CharterTypesetter *typesetter = charter_typesetter_new ("Cantarell");

  charter_typesetter_get_width (typesetter, "Swale", &regular);
  g_assert_finalize_object (typesetter);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/typesetter/family", test_family);
  g_test_add_func ("/charter/typesetter/replacement", test_replacement);
  g_test_add_func ("/charter/typesetter/width", test_width);
  g_test_add_func ("/charter/typesetter/width-is-remembered", test_width_is_remembered);
  g_test_add_func ("/charter/typesetter/break-lines", test_break_lines);
  g_test_add_func ("/charter/typesetter/break-long-word", test_break_long_word);
  g_test_add_func ("/charter/typesetter/hostile", test_hostile);
  g_test_add_func ("/charter/typesetter/finalize", test_finalize);

  return g_test_run ();
}
