/* test-board-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"

static const char file_text[] =
  "{'organizations': ["
  "  {'id': 'b', 'name': 'Joint Board', 'classification': 'board', 'founding_date': '2008',"
  "   'powers': 'takes decisions', 'quorum': {'members': 3}},"
  "  {'id': 'late', 'name': 'Late Board', 'classification': 'board', 'founding_date': '2020'},"
  "  {'id': 'undated', 'name': 'Undated Board', 'classification': 'board'},"
  "  {'id': 'c', 'name': 'Swale Borough Council', 'short_name': 'Swale', 'classification': 'council'}],"
  " 'persons': [{'id': 'x', 'name': 'Xenia'}, {'id': 'y', 'name': 'Yann'}, {'id': 'z', 'name': 'Zoe'}],"
  " 'posts': [{'id': 'leader', 'label': 'Leader of Swale', 'role': 'Leader', 'organization_id': 'c', 'start_date': '1974'},"
  "  {'id': 'seat', 'label': 'Spare seat', 'organization_id': 'b', 'start_date': '2010'}],"
  " 'memberships': ["
  "  {'person_id': 'x', 'organization_id': 'b', 'on_behalf_of_id': 'c', 'capacity': 'councillor', 'role': 'chair', 'start_date': '2010'},"
  "  {'person_id': 'x', 'post_id': 'leader', 'start_date': '2010'},"
  "  {'person_id': 'y', 'organization_id': 'b', 'on_behalf_of_id': 'c', 'start_date': '2010',"
  "   'substitute_for': {'kind': 'persons', 'id': 'x'}},"
  "  {'person_id': 'z', 'organization_id': 'b', 'start_date': '2010'},"
  "  {'person_id': 'gone', 'organization_id': 'b', 'on_behalf_of_id': 'c', 'start_date': '2010'},"
  "  {'person_id': 'y', 'organization_id': 'b'}],"
  " 'views': ["
  "  {'id': 'columns', 'name': 'Board', 'kind': 'board', 'focus': [{'kind': 'organizations', 'id': 'b'}],"
  "   'arrangement': {'form': 'columns'}},"
  "  {'id': 'rows', 'name': 'Board', 'kind': 'board', 'focus': [{'kind': 'organizations', 'id': 'b'}],"
  "   'arrangement': {'form': 'rows'}},"
  "  {'id': 'absent', 'name': 'Absent', 'kind': 'board', 'focus': [{'kind': 'organizations', 'id': 'late'},"
  "   {'kind': 'organizations', 'id': 'undated'}, {'kind': 'organizations', 'id': 'c'}, {'kind': 'persons', 'id': 'x'}]}]}";

#define AS_AT "2014-05-06"

static void
test_seats (gconstpointer data)
{
  const char *view = data;
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, view, AS_AT);
  g_autofree char *description = describe (records, view, AS_AT);
  g_autofree char *alt_text = write_alt_text (records, view, AS_AT);

  g_assert_true (has_group (diagram, "Xenia represents Swale on Joint Board"));
  g_assert_true (has_group (diagram, "Yann is a substitute for Xenia on Joint Board for Swale"));
  g_assert_true (has_group (diagram, "Zoe sits on Joint Board"));
  g_assert_true (has_group (diagram, "A person not recorded represents Swale on Joint Board"));
  g_assert_true (has_group (diagram, "Spare seat on Joint Board is vacant"));
  g_assert_true (shows (diagram, "Powers: takes decisions. Quorum: 3."));
  g_assert_true (shows (diagram, "3 people and 1 substitute, 1 vacant seat listed."));
  g_assert_true (shows (diagram, "1 record without a date is not shown."));
  assert_contains (description,
                   "Swale | Xenia, Leader (chair) | A person not recorded | Yann, for Xenia\n");
  assert_contains (description, "No council stated | none listed | Zoe; Spare seat: vacant | none listed\n");
  assert_contains (description, "1 record without a date is not shown.");
  assert_lacks (description, "Who chairs");
  g_assert_cmpstr (alt_text, ==,
                   "Board as at 6 May 2014, by council. 3 people and 1 substitute, 1 vacant seat listed. "
                   "Description follows.");
}

/* What cannot be shown is said in picture, words and alternative text. */
static void
test_absence (void)
{
  const char *reasons[] = {
    "Late Board is not in force at this date.", "Undated Board is not known for this date.",
    "Swale Borough Council is no board or committee.", "Xenia is no board or committee.",
  };
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "absent", AS_AT);
  g_autofree char *description = describe (records, "absent", AS_AT);
  g_autofree char *alt_text = write_alt_text (records, "absent", AS_AT);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_assert_true (shows (diagram, reasons[i]));
      assert_contains (description, reasons[i]);
    }
  g_assert_cmpstr (alt_text, ==, "Absent as at 6 May 2014: nothing to show. Description follows.");
}

/* What a document states of a board, and what none does. */
static void
test_facts (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{'organizations': [{'id': 'b', 'name': 'Joint Board', 'classification': 'board', 'time_limited': true,"
    "   'founding_date': '2014-05', 'dissolution_date': '2015-05', 'decision_rule': 'simple majority'},"
    "  {'id': 'n', 'name': 'New Board', 'classification': 'board', 'time_limited': true}],"
    " 'views': [{'id': 'v', 'name': 'V', 'kind': 'board', 'focus': [{'kind': 'organizations', 'id': 'b'},"
    "   {'kind': 'organizations', 'id': 'n'}]}]}");
  g_autoptr(CharterDiagram) diagram = draw (records, "v", "2014-12-01");

  g_assert_true (shows (diagram, "Votes: simple majority. Set up for a limited time, from May 2014 to May 2015."));
  g_assert_true (shows (diagram, "Not stated: powers, quorum and chair."));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/board-view/columns", "columns", test_seats);
  g_test_add_data_func ("/board-view/rows", "rows", test_seats);
  g_test_add_func ("/board-view/absence", test_absence);
  g_test_add_func ("/board-view/facts", test_facts);

  return g_test_run ();
}
