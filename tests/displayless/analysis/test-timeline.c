/* test-timeline.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/timeline.h"

#include "analysis-fixture.h"

static const char text[] =
  "{'partnership': {'organization_id': 'p'}, 'organizations': ["
  "  {'id': 'p', 'name': 'Vale Partnership', 'classification': 'partnership', 'founding_date': '2008'},"
  "  {'id': 'c', 'name': 'Swale', 'classification': 'council'},"
  "  {'id': 'b', 'name': 'Board', 'classification': 'board', 'parent_id': 'p', 'known_on': ['2013-03', '2014-07-07']},"
  "  {'id': 's', 'name': 'Audit', 'classification': 'shared service', 'parent_id': 'p',"
  "   'founding_date': '2010-04-01', 'dissolution_date': '2015-03'},"
  "  {'id': 'n', 'name': 'Legal', 'classification': 'shared service', 'parent_id': 'p'},"
  "  {'id': 'x', 'name': 'Elsewhere', 'classification': 'board', 'founding_date': '1999'}],"
  " 'persons': [{'id': 'a', 'name': 'Ann'}],"
  " 'memberships': [{'id': 'm', 'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 'p',"
  "    'status': 'proposed', 'end_date': '2009'},"
  "  {'id': 'g', 'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 'p', 'certainty': 'inferred'},"
  "  {'id': 'seat', 'person_id': 'a', 'organization_id': 'b', 'role': 'chair', 'start_date': '2014-05'}],"
  " 'events': [{'id': 'late', 'name': 'Review', 'start_date': '2014', 'about': [{'kind': 'organizations', 'id': 's'}]},"
  "  {'id': 'early', 'name': 'Decision', 'start_date': '2008-07-09', 'organization_id': 'p'},"
  "  {'id': 'other', 'name': 'Elsewhere', 'start_date': '1980', 'organization_id': 'x'}]}";

static CharterTimeline *
make_timeline (CharterState  *state,
               CharterKindId  kind,
               const char    *id,
               gboolean       persons,
               gboolean       events)
{
  CharterTimelineContent content = { .posts = TRUE, .events = events, .persons = persons };
  g_autoptr(GPtrArray) focus = g_ptr_array_new ();

  g_ptr_array_add (focus, find_record (charter_state_get_records (state), kind, id));
  return charter_timeline_new (state, focus, &content, NULL);
}

static char *
write_rows (const CharterTimeline *timeline)
{
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < charter_timeline_get_n_rows (timeline); i++)
    {
      const CharterTimelineRow *row = charter_timeline_get_row (timeline, i);
      g_autofree char *dates = charter_timeline_row_write_dates (row);

      g_string_append_printf (rows, "%u %s%s: %s\n", row->group, row->name,
                              row->is_proposed ? " (proposed)" : "", dates);
    }
  return g_string_free (rows, FALSE);
}

/* What is stated is told, and that something is not stated is told too. */
static void
test_whole (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterTimeline) timeline =
    make_timeline (state, CHARTER_KIND_ORGANIZATION, "p", TRUE, TRUE);
  g_autoptr(CharterTimeline) without =
    make_timeline (state, CHARTER_KIND_ORGANIZATION, "p", TRUE, FALSE);
  g_autofree char *rows = write_rows (timeline);
  g_autofree char *fewer = write_rows (without);
  guint first;
  guint last;

  g_assert_cmpstr (rows, ==,
                   "0 Vale Partnership: from 2008\n"
                   "1 Swale (proposed): until 2009\n"
                   "2 Board: start not stated; known from March 2013 to 7 July 2014\n"
                   "3 Audit: from 1 April 2010 to March 2015\n"
                   "3 Legal: no date recorded\n"
                   "7 Decision: 9 July 2008\n"
                   "7 Review: 2014\n");
  assert_lacks (fewer, "Decision");
  g_assert_true (charter_timeline_get_years (timeline, &first, &last));
  g_assert_cmpuint (first, ==, 2008);
  g_assert_cmpuint (last, ==, 2015);
}

static void
test_people (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterState) state = make_state (records, "2030-01-01");
  g_autoptr(CharterTimeline) board = make_timeline (state, CHARTER_KIND_ORGANIZATION, "b", TRUE, FALSE);
  g_autoptr(CharterTimeline) person = make_timeline (state, CHARTER_KIND_PERSON, "a", TRUE, FALSE);
  g_autoptr(CharterTimeline) nameless = make_timeline (state, CHARTER_KIND_ORGANIZATION, "b", FALSE, FALSE);
  g_autofree char *board_rows = write_rows (board);
  g_autofree char *person_rows = write_rows (person);
  g_autofree char *nameless_rows = write_rows (nameless);
  guint first;
  guint last;

  assert_contains (board_rows, "5 Ann, chair: from May 2014\n");
  g_assert_cmpstr (person_rows, ==, "5 Ann, chair (Board): from May 2014\n");
  assert_lacks (nameless_rows, "Ann");
  assert_contains (nameless_rows, "a person, chair");
  /* The day that is marked has room. */
  g_assert_true (charter_timeline_get_years (board, &first, &last));
  g_assert_cmpuint (last, ==, 2030);
}

static guint32
get_day (const char *date)
{
  CharterDate day;

  g_assert_true (charter_date_parse (date, &day));
  return charter_date_get_first_day (&day);
}

static void
check_span (const char *json,
            const char *possible_from,
            const char *certain_from,
            const char *certain_to,
            const char *possible_to)
{
  g_autofree char *text_of_one =
    g_strdup_printf ("{'organizations': [{'id': 'o', 'name': 'O', 'classification': 'board', %s}]}", json);
  g_autoptr(CharterRecordSet) records = parse_records (text_of_one);
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterTimeline) timeline = make_timeline (state, CHARTER_KIND_ORGANIZATION, "o", TRUE, FALSE);
  CharterTimelineSpan span;

  g_assert_true (charter_timeline_row_get_span (charter_timeline_get_row (timeline, 0),
                                                get_day ("2000-01-01"), get_day ("2020-12-31"), &span));
  g_assert_cmpuint (span.possible_from, ==, get_day (possible_from));
  g_assert_cmpuint (span.certain_from, ==, certain_from != NULL ? get_day (certain_from) : 0);
  g_assert_cmpuint (span.certain_to, ==, certain_to != NULL ? get_day (certain_to) : 0);
  g_assert_cmpuint (span.possible_to, ==, get_day (possible_to));
}

/* A partial date stands for the days that it may mean, and what no document
 * states is open. */
static void
test_spans (void)
{
  check_span ("'founding_date': '2010-04-01', 'dissolution_date': '2015-03-31'",
              "2010-04-01", "2010-04-01", "2015-03-31", "2015-03-31");
  check_span ("'founding_date': '2010', 'dissolution_date': '2015-03'",
              "2010-01-01", "2010-12-31", "2015-03-01", "2015-03-31");
  check_span ("'founding_date': '2010', 'dissolution_date': '2010'",
              "2010-01-01", NULL, NULL, "2010-12-31");
  check_span ("'founding_date': '2010-04-01'", "2010-04-01", "2010-04-01", "2010-04-01", "2020-12-31");
  check_span ("'founding_date': '2010-04-01', 'known_on': ['2013-06-01']",
              "2010-04-01", "2010-04-01", "2013-06-01", "2020-12-31");
  check_span ("'known_on': ['2013', '2015-06']", "2000-01-01", "2013-12-31", "2015-06-01", "2020-12-31");
  check_span ("'dissolution_date': '2015-03'", "2000-01-01", NULL, NULL, "2015-03-31");
}

static void
test_backwards (void)
{
  g_autoptr(CharterRecordSet) records =
    parse_records ("{'organizations': [{'id': 'o', 'name': 'O', 'founding_date': '2015',"
                   " 'dissolution_date': '2010', 'classification': 'board'},"
                   " {'id': 'e', 'name': 'E', 'classification': 'board', 'status': 'ended'}]}");
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterTimeline) timeline = make_timeline (state, CHARTER_KIND_ORGANIZATION, "o", TRUE, FALSE);
  g_autoptr(CharterTimeline) ended = make_timeline (state, CHARTER_KIND_ORGANIZATION, "e", TRUE, FALSE);
  g_autofree char *rows = write_rows (ended);
  CharterTimelineSpan span;
  guint first;
  guint last;

  g_assert_false (charter_timeline_row_get_span (charter_timeline_get_row (timeline, 0),
                                                 get_day ("2000-01-01"), get_day ("2020-12-31"), &span));
  g_assert_cmpstr (rows, ==, "2 E: no date recorded; ended, date not stated\n");
  g_assert_false (charter_timeline_get_years (ended, &first, &last));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/whole", test_whole);
  g_test_add_func ("/timeline/people", test_people);
  g_test_add_func ("/timeline/spans", test_spans);
  g_test_add_func ("/timeline/backwards", test_backwards);

  return g_test_run ();
}
