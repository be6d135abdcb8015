/* test-page.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/page.h"

#define MM(millimetres) ((millimetres) * 72.0 / 25.4)

static void
test_sizes (void)
{
  const CharterPage *a4 = charter_page_find ("a4-portrait");
  const CharterPage *a3 = charter_page_find ("a3-landscape");

  g_assert_cmpfloat_with_epsilon (a4->paper_width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (a4->paper_height, 841.89, 0.01);
  g_assert_cmpfloat_with_epsilon (a4->text_width, MM (170), 0.001);
  g_assert_cmpfloat_with_epsilon (a4->text_height, MM (247), 0.001);
  g_assert_cmpfloat_with_epsilon (a4->margin_left, MM (20), 0.001);
  g_assert_cmpfloat_with_epsilon (a4->margin_top, MM (25), 0.001);
  g_assert_cmpfloat_with_epsilon (a3->text_width, MM (380), 0.001);
  g_assert_cmpfloat_with_epsilon (a3->text_height, MM (247), 0.001);

  g_assert_null (charter_page_find ("letter"));
  g_assert_null (charter_page_find (NULL));
}

static void
test_nth (void)
{
  guint n_pages = 0;

  for (const CharterPage *page; (page = charter_page_get_nth (n_pages)) != NULL; n_pages++)
    {
      g_autofree char *name = charter_page_get_name (page);

      g_assert_true (charter_page_find (page->id) == page);
      g_assert_cmpstr (name, !=, "");
    }

  g_assert_cmpuint (n_pages, ==, 5);
}

static void
test_scale (void)
{
  const CharterPage *a4 = charter_page_find ("a4-portrait");
  const CharterPage *none = charter_page_find ("none");
  CharterPage space = charter_page_for_space (100, 0);

  g_assert_cmpfloat (charter_page_get_scale (a4, 100, 100), ==, 1);
  g_assert_cmpfloat_with_epsilon (charter_page_get_scale (a4, 2 * MM (170), 100), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (charter_page_get_scale (a4, 2 * MM (170), 4 * MM (247)),
                                  0.25, 1e-9);
  g_assert_cmpfloat (charter_page_get_scale (none, 1e6, 1e6), ==, 1);
  g_assert_cmpfloat_with_epsilon (charter_page_get_scale (&space, MM (200), 100), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (charter_page_get_scale (&space, 10, MM (400)), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (charter_page_get_printed_size (a4, 2 * MM (170), 100, 12),
                                  6, 1e-9);
}

static void
assert_printing (const CharterPage *page,
                 double             width,
                 const char        *expected)
{
  g_autofree char *words = charter_page_describe_printing (page, width, 100, 12);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (void)
{
  const CharterPage *a4 = charter_page_find ("a4-portrait");
  CharterPage space = charter_page_for_space (0, 0);

  assert_printing (a4, 100, "Smallest text prints at 12 pt on A4 portrait");
  assert_printing (a4, MM (170), "Smallest text prints at 12 pt on A4 portrait");
  assert_printing (a4, MM (170) / 0.9985, "Smallest text prints at 11.9 pt on A4 portrait");
  assert_printing (a4, MM (170) * 12 / 9, "Smallest text prints at 9 pt on A4 portrait");
  assert_printing (&space, 100, "Smallest text prints at 12 pt in a space of 159 × 200 mm");
  assert_printing (charter_page_find ("none"), 9999, "Smallest text prints at 12 pt");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/page/sizes", test_sizes);
  g_test_add_func ("/charter/page/nth", test_nth);
  g_test_add_func ("/charter/page/scale", test_scale);
  g_test_add_func ("/charter/page/words", test_words);

  return g_test_run ();
}
