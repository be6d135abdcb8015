/* test-comparison.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/comparison.h"

#include "analysis-fixture.h"
#include "generated-partnership.h"

#define N_GENERATED 300

static CharterRecordSet *
load_example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "data", "examples",
                                            "mid-kent.partnership.json", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document = charter_partnership_json_load (file, NULL, &error);

  g_assert_no_error (error);
  return charter_record_set_ref (charter_document_get_records (document));
}

static CharterComparison *
compare (CharterRecordSet *records,
         const char       *from,
         const char       *to)
{
  g_autoptr(CharterState) before = make_state (records, from);
  g_autoptr(CharterState) after = make_state (records, to);

  return charter_comparison_new (before, after, TRUE);
}

static CharterComparison *
compare_files (const char *first,
               const char *second)
{
  g_autoptr(CharterRecordSet) one = parse_records (first);
  g_autoptr(CharterRecordSet) other = parse_records (second);
  g_autoptr(CharterState) before = make_state (one, NULL);
  g_autoptr(CharterState) after = make_state (other, NULL);

  return charter_comparison_new (before, after, FALSE);
}

/* All sentences of a kind, one in a line. */
static char *
list (const CharterComparison *comparison,
      CharterDifferenceKind    kind)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < charter_comparison_get_n (comparison); i++)
    {
      const CharterDifference *one = charter_comparison_get (comparison, i);

      if (one->kind == kind)
        g_string_append_printf (text, "%s\n", one->sentence);
    }
  return g_string_free (text, FALSE);
}

static void
assert_list (const CharterComparison *comparison,
             CharterDifferenceKind    kind,
             const char              *expected)
{
  g_autofree char *text = list (comparison, kind);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_example (void)
{
  g_autoptr(CharterRecordSet) records = load_example ();
  g_autoptr(CharterComparison) early = compare (records, "2008-07-09", "2014-05-06");
  g_autoptr(CharterComparison) late = compare (records, "2014-05-06", "2015-01-12");
  g_autoptr(CharterComparison) now = compare (records, "2014-05-06", NULL);
  g_autoptr(CharterComparison) later = compare (records, "2015-01-12", "2024-06-01");
  g_autofree char *unknown = list (late, CHARTER_DIFFERENCE_NOT_KNOWN);

  assert_list (early, CHARTER_DIFFERENCE_BEGAN,
               "The service ICT began on 1 April 2013.\n"
               "Ashford began to take part in Audit in April 2010.\n"
               "Maidstone began to take part in Audit in April 2010.\n"
               "Swale began to take part in Audit in April 2010.\n"
               "Tunbridge Wells began to take part in Audit in April 2010.\n"
               "Paul Taylor was seconded as MKS Director on 5 May 2014.\n"
               "The line “MKS Director line-manages Mid-Kent Services (a range of current and "
               "future Mid Kent Services)” began on 5 May 2014.\n"
               "The agreement “MKIP governance arrangements” came into force in September 2008.\n");
  assert_list (early, CHARTER_DIFFERENCE_ENDED, "");
  assert_list (early, CHARTER_DIFFERENCE_REPLACED, "");
  assert_list (early, CHARTER_DIFFERENCE_NOT_KNOWN,
               "MKIP Management Board exists; not known for 9 July 2008.\n"
               "The service Audit exists; not known for 9 July 2008.\n"
               "There is a post “MKS Director, Mid-Kent Services”; not known for 9 July 2008.\n"
               "There is a post “Shared Planning Support Manager, Planning Support”; "
               "not known for 9 July 2008.\n"
               "Maidstone is the location of Planning Support; not known for 9 July 2008.\n");

  assert_list (late, CHARTER_DIFFERENCE_BEGAN,
               "The service Environmental Health began on 2 June 2014.\n");
  assert_contains (unknown, "\nCllr Andy Booth is chair of Joint Task and Finish Group for Swale; "
                            "not known for 6 May 2014.\n");
  assert_contains (unknown, "\nAudit is part of Directorate of Mid Kent Services; ");

  assert_list (now, CHARTER_DIFFERENCE_REPLACED,
               "Georgia Hawkes replaced Paul Taylor as MKS Director; the secondment of Paul Taylor "
               "ran out in May 2015, and when Georgia Hawkes began is not stated.\n");
  assert_list (now, CHARTER_DIFFERENCE_ENDED, "");

  /* No document says that he left then. */
  assert_list (later, CHARTER_DIFFERENCE_ENDED,
               "The secondment of Paul Taylor as MKS Director ran out in May 2015.\n");
}

#define BOARD \
  "'organizations': [{'id': 'b', 'name': 'Board', 'classification': 'board', 'founding_date': '2000'}," \
  " {'id': 'c', 'name': 'Council', 'classification': 'council', 'founding_date': '2000'," \
  "  'other_names': [{'name': 'Shire', 'end_date': '2011-03-31'}]}," \
  " {'id': 'd', 'name': 'District', 'classification': 'council', 'founding_date': '2000'}," \
  " {'id': 's', 'name': 'Legal', 'classification': 'shared service', 'founding_date': '2000'," \
  "  'dissolution_date': '2012-06-30'}]," \
  "'persons': [{'id': 'x', 'name': 'Xena'}, {'id': 'y', 'name': 'Yuri'}, {'id': 'z', 'name': 'Zoe'}]"

static void
test_dates (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{" BOARD ", 'memberships': ["
    " {'person_id': 'x', 'organization_id': 'b', 'role': 'chair', 'start_date': '2005', 'end_date': '2010-05-04'},"
    " {'person_id': 'y', 'organization_id': 'b', 'role': 'chair', 'start_date': '2010-05-05'},"
    " {'person_id': 'z', 'organization_id': 'b', 'on_behalf_of_id': 'c', 'start_date': '2005', 'end_date': '2012'},"
    " {'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 's', 'start_date': '2005'},"
    " {'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 's', 'role': 'host',"
    "  'start_date': '2005', 'end_date': '2009'},"
    " {'member': {'@type': 'Organization', 'id': 'd'}, 'organization_id': 's', 'role': 'host',"
    "  'start_date': '2010'}]}");
  g_autoptr(CharterComparison) first = compare (records, "2008", "2011-12-31");
  g_autoptr(CharterComparison) second = compare (records, "2011-12-31", "2014");

  assert_list (first, CHARTER_DIFFERENCE_REPLACED,
               "Yuri replaced Xena as chair of Board on 5 May 2010.\n"
               "District replaced Shire as the host of Legal in 2010.\n");
  assert_list (first, CHARTER_DIFFERENCE_CHANGED,
               "“Shire” is now called “Council”; the old name was used until 31 March 2011.\n");
  g_assert_cmpuint (charter_comparison_get_n (first), ==, 3);
  assert_list (second, CHARTER_DIFFERENCE_ENDED,
               "The service Legal ended on 30 June 2012.\n"
               "Zoe left Board for Council in 2012.\n"
               "Council stopped taking part in Legal, as Legal ended on 30 June 2012.\n"
               "District stopped being the host of Legal, as Legal ended on 30 June 2012.\n");
  g_assert_cmpuint (charter_comparison_get_n (second), ==, 4);
}

static void
test_files (void)
{
  g_autoptr(CharterComparison) comparison = compare_files (
    "{'organizations': [{'id': 'b', 'name': 'Board', 'meets': 'monthly'}, {'name': 'Legal', 'seats': 3},"
    "  {'id': 'c', 'name': 'Council', 'classification': 'council'}],"
    " 'persons': [{'id': 'x', 'name': 'Xena'}, {'id': 'y', 'name': 'Yuri'}],"
    " 'memberships': [{'id': '1', 'person_id': 'x', 'organization_id': 'b', 'role': 'chair'},"
    "  {'id': '3', 'person_id': 'y', 'organization_id': 'b'}]}",
    "{'organizations': [{'name': 'Legal', 'seats': 4}, {'id': 'b', 'name': 'Group', 'meets': 'yearly'},"
    "  {'id': 'council', 'name': 'Council', 'classification': 'council'}],"
    " 'persons': [{'id': 'x', 'name': 'Xena'}, {'id': 'why', 'name': 'Yuri'}, {'id': 'z', 'name': 'Zoe'}],"
    " 'memberships': [{'id': '2', 'person_id': 'z', 'organization_id': 'b', 'role': 'chair'},"
    "  {'id': '3', 'person_id': 'why', 'organization_id': 'b'}]}");

  assert_list (comparison, CHARTER_DIFFERENCE_REPLACED,
               "Zoe replaced Xena as chair of Group; the date is not stated.\n");
  assert_list (comparison, CHARTER_DIFFERENCE_ADDED,
               "Zoe is recorded: only the second file says so.\n");
  assert_list (comparison, CHARTER_DIFFERENCE_CHANGED,
               "“Board” is now called “Group”; the date is not stated.\n"
               "Group: “Meets” was “monthly” and is “yearly”.\n"
               "Legal: “Seats” was “3” and is “4”.\n");
  g_assert_cmpuint (charter_comparison_get_n (comparison), ==, 5);
  g_assert_cmpuint (charter_comparison_count_matched (comparison, CHARTER_MATCHED_BY_ID), ==, 3);
  g_assert_cmpuint (charter_comparison_count_matched (comparison, CHARTER_MATCHED_BY_NAME), ==, 3);
  g_assert_cmpuint (charter_comparison_count_matched (comparison, CHARTER_MATCHED_BY_NOTHING), ==, 3);
}

/* Every digit of an amount counts. */
static void
test_amounts (void)
{
  g_autoptr(CharterComparison) comparison = compare_files (
    "{'contributions': [{'id': 'a', 'purpose': 'ICT', 'amount': 1234567}]}",
    "{'contributions': [{'id': 'a', 'purpose': 'ICT', 'amount': 1234568.5}]}");

  assert_list (comparison, CHARTER_DIFFERENCE_CHANGED,
               "ICT: “Amount” was “1234567” and is “1234568.5”.\n");
}

static void
assert_empty (const CharterComparison *comparison)
{
  if (charter_comparison_get_n (comparison) > 0)
    g_error ("%s", charter_comparison_get (comparison, 0)->sentence);
}

/* Nothing differs from itself, at any date, nor from the same file read again;
 * and whatever differs is told in a whole sentence. */
static void
test_generated (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (20141006);
  guint n_differences = 0;

  for (guint i = 0; i < N_GENERATED; i++)
    {
      g_autofree char *text = generate_partnership (random);
      g_autoptr(CharterRecordSet) records = parse_records (text);
      g_autofree char *from = g_strdup_printf ("%d", g_rand_int_range (random, 2004, 2012));
      g_autofree char *to = g_strdup_printf ("%d-06", g_rand_int_range (random, 2012, 2021));
      g_autoptr(CharterComparison) same = compare (records, from, from);
      g_autoptr(CharterComparison) recorded = compare (records, NULL, NULL);
      g_autoptr(CharterComparison) again = compare_files (text, text);
      g_autoptr(CharterComparison) other = compare (records, from, to);

      assert_empty (same);
      assert_empty (recorded);
      assert_empty (again);
      n_differences += charter_comparison_get_n (other);
      for (guint j = 0; j < charter_comparison_get_n (other); j++)
        {
          const CharterDifference *one = charter_comparison_get (other, j);

          g_assert_true (g_str_has_suffix (one->sentence, "."));
          g_assert_null (strchr (one->sentence, '{'));
          g_assert_true (one->kind < CHARTER_N_DIFFERENCE_KINDS);
          g_assert_true (j == 0 || one->kind >= charter_comparison_get (other, j - 1)->kind);
        }
    }
  g_assert_cmpuint (n_differences, >, N_GENERATED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/example", test_example);
  g_test_add_func ("/comparison/dates", test_dates);
  g_test_add_func ("/comparison/files", test_files);
  g_test_add_func ("/comparison/amounts", test_amounts);
  g_test_add_func ("/comparison/generated", test_generated);

  return g_test_run ();
}
