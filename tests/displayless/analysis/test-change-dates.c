/* test-change-dates.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/change-dates.h"

#include "analysis-fixture.h"

static const char dated[] =
  "{'organizations': ["
  "  {'id': 'a', 'name': 'A', 'founding_date': '2008', 'dissolution_date': '2013-03'},"
  "  {'id': 'b', 'name': 'B', 'founding_date': '2013-04-01'},"
  "  {'id': 'c', 'name': 'C'},"
  "  'not a record'"
  " ],"
  " 'memberships': ["
  "  {'organization_id': 'a', 'start_date': '2014-05-05', 'end_date': '2015'},"
  "  {'organization_id': 'a', 'start_date': 'soon', 'end_date': '9999-12-31'}"
  " ],"
  " 'events': [{'id': 'e', 'name': 'E', 'start_date': '2012-01-01'}]}";

static char *
to_line (const GArray *dates)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      g_autofree char *text = charter_date_to_text (&g_array_index (dates, CharterDate, i));

      g_string_append_printf (line, i > 0 ? " %s" : "%s", text);
    }
  return g_string_free (line, FALSE);
}

static void
test_list (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (dated);
  g_autoptr(GArray) dates = charter_change_dates_list (records);
  g_autofree char *line = to_line (dates);

  g_assert_cmpstr (line, ==, "2008-01-01 2013-04-01 2014-05-05 2016-01-01");
}

static void
test_without_dates (void)
{
  g_autoptr(CharterRecordSet) records =
    parse_records ("{'organizations': [{'id': 'c', 'name': 'C'}]}");
  g_autoptr(GArray) dates = charter_change_dates_list (records);
  CharterDate today;
  CharterDate found;

  g_assert_true (charter_date_parse (TEST_TODAY, &today));
  g_assert_cmpuint (dates->len, ==, 0);
  g_assert_false (charter_change_dates_next_after (dates, &today, &found));
  g_assert_false (charter_change_dates_previous_before (dates, &today, &found));
}

static void
assert_neighbours (const GArray *dates,
                   const char   *text,
                   const char   *previous,
                   const char   *next)
{
  CharterDate date;
  CharterDate found;
  g_autofree char *found_previous = NULL;
  g_autofree char *found_next = NULL;

  g_assert_true (charter_date_parse (text, &date));
  if (charter_change_dates_previous_before (dates, &date, &found))
    found_previous = charter_date_to_text (&found);
  if (charter_change_dates_next_after (dates, &date, &found))
    found_next = charter_date_to_text (&found);
  g_assert_cmpstr (found_previous, ==, previous);
  g_assert_cmpstr (found_next, ==, next);
}

static void
test_neighbours (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (dated);
  g_autoptr(GArray) dates = charter_change_dates_list (records);

  assert_neighbours (dates, "2007-12-31", NULL, "2008-01-01");
  assert_neighbours (dates, "2008-01-01", NULL, "2013-04-01");
  assert_neighbours (dates, "2008-01-02", "2008-01-01", "2013-04-01");
  assert_neighbours (dates, "2013-03-31", "2008-01-01", "2013-04-01");
  assert_neighbours (dates, "2013-04-01", "2008-01-01", "2014-05-05");
  assert_neighbours (dates, "2013", "2013-04-01", "2014-05-05");
  assert_neighbours (dates, "2013-03", "2008-01-01", "2013-04-01");
  assert_neighbours (dates, "2026-11-20", "2016-01-01", NULL);
}

/* What the list says changes is what a state says: in force from that day on
 * and not the day before, or the other way round. */
static void
test_agrees_with_the_state (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (dated);
  CharterRecord *old = find_record (records, CHARTER_KIND_ORGANIZATION, "a");
  CharterRecord *new = find_record (records, CHARTER_KIND_ORGANIZATION, "b");
  g_autoptr(CharterState) before = make_state (records, "2013-03-31");
  g_autoptr(CharterState) after = make_state (records, "2013-04-01");

  g_assert_cmpint (charter_state_get_in_force (before, old), ==, CHARTER_IN_FORCE_YES);
  g_assert_cmpint (charter_state_get_in_force (before, new), ==, CHARTER_IN_FORCE_NO);
  g_assert_cmpint (charter_state_get_in_force (after, old), ==, CHARTER_IN_FORCE_NO);
  g_assert_cmpint (charter_state_get_in_force (after, new), ==, CHARTER_IN_FORCE_YES);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change-dates/list", test_list);
  g_test_add_func ("/change-dates/without-dates", test_without_dates);
  g_test_add_func ("/change-dates/neighbours", test_neighbours);
  g_test_add_func ("/change-dates/agrees-with-the-state", test_agrees_with_the_state);

  return g_test_run ();
}
