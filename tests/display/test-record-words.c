/* test-record-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/records/record-words.h"

static gboolean
finds (const char *name,
       const char *search)
{
  g_autofree char *words = charter_record_words_for_search (name);
  g_autofree char *wanted = charter_record_words_for_search (search);

  return charter_record_words_match (words, wanted);
}

static void
test_search (void)
{
  g_assert_true (finds ("Mid-Kent Services", "mid kent"));
  g_assert_true (finds ("Mid Kent Services", "MID-KENT"));
  g_assert_true (finds ("Ynys Môn", "mon"));
  g_assert_true (finds ("Ynys Mon", "Môn"));
  g_assert_true (finds ("Overview and Scrutiny", "scrutiny over"));
  g_assert_false (finds ("Swale", "Maidstone"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-words/search", test_search);

  return g_test_run ();
}
