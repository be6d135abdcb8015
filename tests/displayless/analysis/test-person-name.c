/* test-person-name.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/person-name.h"

#include "analysis-fixture.h"

static const char sample[] =
  "{'persons': ["
  "  {'id': 'mike', 'name': 'Mike Baldock', 'honorific_prefix': 'Cllr'},"
  "  {'id': 'zoe', 'name': 'Zoë O’Brien-Smith'},"
  "  {'id': 'jt', 'name': 'James Thomas'}, {'id': 'tj', 'name': 'Thomas James'},"
  "  {'id': 'jo1', 'name': 'Jo Cole'}, {'id': 'jo2', 'name': 'Jo Cole'},"
  "  {'id': 'ann', 'name': 'Ann Marsh', 'other_names': [{'name': 'Ann Elder'}]},"
  "  {'id': 'lost', 'name': ' '}, {'id': 'ben', 'name': 'Ben Chapelard'}"
  " ]}";

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    const char *prefix;
  } cases[] = {
    { "Mike Baldock", "Mike Baldock", NULL },
    { "  Cllr  Mike   Baldock ", "Mike Baldock", "Cllr" },
    { "Councillor Mrs. Ann Other", "Ann Other", "Cllr Mrs" },
    { "Baldock, Cllr Mike", "Mike Baldock", "Cllr" },
    { "CLLR Baldock, Mike", "Mike Baldock", "Cllr" },
    { "Sir", "Sir", NULL },
    { "Mr Sir", "Sir", "Mr" },
    { "de la Mare, Walter", "Walter de la Mare", NULL },
    { "Baldock,", "Baldock", NULL },
    { ",", "", NULL },
    { "", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *prefix = NULL;
      g_autofree char *name = charter_person_name_read (cases[i].text, &prefix);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (prefix, ==, cases[i].prefix);
    }
}

static void
assert_match (CharterRecordSet   *records,
              const char         *text,
              CharterPersonMatch  expected,
              const char         *ids)
{
  g_autoptr(GPtrArray) candidates = NULL;
  g_autoptr(GString) found = g_string_new (NULL);
  CharterPersonMatch match = charter_person_name_match (records, text, &candidates);

  for (guint i = 0; i < candidates->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            charter_record_get_id (g_ptr_array_index (candidates, i)));
  g_test_message ("%s: %s", text, found->str);
  g_assert_cmpint (match, ==, expected);
  g_assert_cmpstr (found->str, ==, ids);
}

static void
test_match (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (sample);

  assert_match (records, "mike baldock", CHARTER_PERSON_MATCH_SURE, "mike");
  assert_match (records, "BALDOCK, Councillor Mike", CHARTER_PERSON_MATCH_SURE, "mike");
  assert_match (records, "Cllr Zoe Obrien Smith", CHARTER_PERSON_MATCH_SURE, "zoe");
  assert_match (records, "zoé o'brien-smith", CHARTER_PERSON_MATCH_SURE, "zoe");
  assert_match (records, "Ann Elder", CHARTER_PERSON_MATCH_SURE, "ann");
  assert_match (records, "James Thomas", CHARTER_PERSON_MATCH_SURE, "jt");
  assert_match (records, "jo2", CHARTER_PERSON_MATCH_SURE, "jo2");

  assert_match (records, "Jo Cole", CHARTER_PERSON_MATCH_UNSURE, "jo1 jo2");
  assert_match (records, "Baldock Mike", CHARTER_PERSON_MATCH_UNSURE, "mike");
  assert_match (records, "M. Baldock", CHARTER_PERSON_MATCH_UNSURE, "mike");
  assert_match (records, "Michael Baldock", CHARTER_PERSON_MATCH_UNSURE, "mike");
  assert_match (records, "Ben Chappelard", CHARTER_PERSON_MATCH_UNSURE, "ben");
  assert_match (records, "Ben Chaplelard", CHARTER_PERSON_MATCH_UNSURE, "ben");

  /* Who is only half named is not made a new person. */
  assert_match (records, "Mike", CHARTER_PERSON_MATCH_UNSURE, "mike");
  assert_match (records, "Cllr Baldock", CHARTER_PERSON_MATCH_UNSURE, "mike");
  assert_match (records, "Mi Bal", CHARTER_PERSON_MATCH_UNSURE, "mike");
  assert_match (records, "Thom", CHARTER_PERSON_MATCH_UNSURE, "jt tj");
  assert_match (records, "Mike Mike", CHARTER_PERSON_MATCH_NONE, "");

  assert_match (records, "Tim Valentine", CHARTER_PERSON_MATCH_NONE, "");
  assert_match (records, "Sue Baldock", CHARTER_PERSON_MATCH_NONE, "");
  assert_match (records, "", CHARTER_PERSON_MATCH_NONE, "");
  assert_match (records, "-", CHARTER_PERSON_MATCH_NONE, "");
}

/* Whatever is pasted is folded to something that is folded already. */
static void
test_hostile (void)
{
  static const char *const words[] = {
    "Cllr", "Mr.", ",", ",,", "Ångström", "ß", "’", "-", "\xe2\x80\xae", "\xcc\x81", "\t", "O'", "Ł",
    "\xf0\x9f\x98\x80", "Jo", "  ", "æ", "İ",
  };
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  g_autoptr(CharterRecordSet) records = parse_records (sample);

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GPtrArray) candidates = NULL;
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      for (int n = g_rand_int_range (random, 0, 6); n > 0; n--)
        g_string_append_printf (text, "%s%s",
                                words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))],
                                g_rand_boolean (random) ? " " : "");
      once = charter_person_name_fold (text->str);
      g_assert_true (g_utf8_validate (once, -1, NULL));
      twice = charter_person_name_fold (once);
      if (strstr (text->str, "Cllr") == NULL && strstr (text->str, "Mr") == NULL)
        g_assert_cmpstr (twice, ==, once);
      charter_person_name_match (records, text->str, &candidates);
      g_assert_nonnull (candidates);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-name/read", test_read);
  g_test_add_func ("/person-name/match", test_match);
  g_test_add_func ("/person-name/hostile", test_hostile);

  return g_test_run ();
}
