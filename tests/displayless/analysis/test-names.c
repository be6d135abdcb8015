/* test-names.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/names.h"

#include "analysis-fixture.h"

static CharterRecord *
find_organization (CharterRecordSet *records,
                   const char       *id)
{
  return find_record (records, CHARTER_KIND_ORGANIZATION, id);
}

static void
test_full (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{'organizations': [{'id': 'a', 'name': 'Swale Borough Council', 'short_name': 'Swale',"
    "                    'translations': {'cy': {'name': 'Cyngor Swale', 'short_name': ' '}}},"
    "                   {'id': 'b'}, {'id': 'c', 'name': ''}, {'id': 'd', 'name': ' \\u00a0\\u200b '}],"
    " 'persons': [{'id': 'p', 'name': 'Mike Baldock', 'honorific_prefix': 'Cllr'},"
    "             {'id': 'q', 'name': 'Jo Cole', 'honorific_prefix': ' '}, {'id': 'r', 'honorific_prefix': 'Cllr'}]}");
  struct { CharterKindId kind; const char *id; const char *language; const char *full; const char *brief; } cases[] = {
    { CHARTER_KIND_ORGANIZATION, "a", NULL, "Swale Borough Council", "Swale" },
    { CHARTER_KIND_ORGANIZATION, "a", "cy", "Cyngor Swale", "Swale" },
    { CHARTER_KIND_ORGANIZATION, "a", "de", "Swale Borough Council", "Swale" },
    { CHARTER_KIND_ORGANIZATION, "b", NULL, "No name", "No name" },
    { CHARTER_KIND_ORGANIZATION, "c", NULL, "No name", "No name" },
    { CHARTER_KIND_ORGANIZATION, "d", NULL, "No name", "No name" },
    { CHARTER_KIND_PERSON, "p", NULL, "Cllr Mike Baldock", "Cllr Mike Baldock" },
    { CHARTER_KIND_PERSON, "q", NULL, "Jo Cole", "Jo Cole" },
    { CHARTER_KIND_PERSON, "r", NULL, "No name", "No name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CharterRecord *record = find_record (records, cases[i].kind, cases[i].id);
      g_autofree char *full = charter_name_get_full (record, cases[i].language);
      g_autofree char *brief = charter_name_get_short (record, cases[i].language);

      g_assert_cmpstr (full, ==, cases[i].full);
      g_assert_cmpstr (brief, ==, cases[i].brief);
    }
}

static void
test_initials (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{'organizations': ["
    " {'id': 'a', 'name': 'Tunbridge Wells Borough Council', 'short_name': 'Tunbridge Wells'},"
    " {'id': 'b', 'name': 'Maidstone', 'initials': 'MBC', 'translations': {'cy': {'initials': 'CM'}}},"
    " {'id': 'c', 'name': 'ynys môn (isle of anglesey) and so on and on'},"
    " {'id': 'd', 'name': '… !'}, {'id': 'e', 'name': 'Swale', 'initials': '  '}]}");
  const char *expected[][2] = {
    { "a", "TW" }, { "b", "MBC" }, { "c", "YMOA" }, { "d", "…" }, { "e", "S" },
  };
  g_autofree char *welsh = charter_name_get_initials (find_organization (records, "b"), "cy");

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *initials =
        charter_name_get_initials (find_organization (records, expected[i][0]), NULL);

      g_assert_cmpstr (initials, ==, expected[i][1]);
    }
  g_assert_cmpstr (welsh, ==, "CM");
}

static void
test_sort_key (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{'organizations': [{'id': 'a', 'name': 'Zeal Council', 'short_name': 'amber'},"
    "                   {'id': 'b', 'name': 'Beech Council'}]}");
  g_autofree char *first = charter_name_get_sort_key (find_organization (records, "a"), NULL);
  g_autofree char *second = charter_name_get_sort_key (find_organization (records, "b"), NULL);

  g_assert_cmpint (strcmp (first, second), <, 0);
}

static void
test_join (void)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  const char *expected[] = { "", "A", "A and B", "A, B and C" };
  const char *letters[] = { "A", "B", "C" };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *joined = charter_name_join (names);

      g_assert_cmpstr (joined, ==, expected[i]);
      if (i < G_N_ELEMENTS (letters))
        g_ptr_array_add (names, (gpointer) letters[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/names/full", test_full);
  g_test_add_func ("/names/initials", test_initials);
  g_test_add_func ("/names/sort-key", test_sort_key);
  g_test_add_func ("/names/join", test_join);

  return g_test_run ();
}
