/* test-governance-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"

/* Every kind of standing once, with people, a vacancy and lines. */
static const char file_text[] =
  "{'partnership': {'organization_id': 'p'}, 'organizations': ["
  "  {'id': 'p', 'name': 'Partnership', 'classification': 'partnership', 'founding_date': '2008'},"
  "  {'id': 'a', 'name': 'Amber Council', 'short_name': 'Amber', 'classification': 'council'},"
  "  {'id': 'b', 'name': 'Beech Council', 'short_name': 'Beech', 'classification': 'council'},"
  "  {'id': 'c', 'name': 'Cedar Council', 'short_name': 'Cedar', 'classification': 'council'},"
  "  {'id': 'cabinet', 'name': 'Amber Cabinet', 'classification': 'committee', 'parent_id': 'a', 'founding_date': '2000'},"
  "  {'id': 'board', 'name': 'Joint Board', 'classification': 'board', 'parent_id': 'p', 'founding_date': '2008'},"
  "  {'id': 'meetings', 'name': 'Meetings', 'classification': 'meetings', 'parent_id': 'p', 'founding_date': '2008',"
  "   'description': 'ICT only.'},"
  "  {'id': 'old', 'name': 'Undated Group', 'classification': 'group', 'parent_id': 'p'},"
  "  {'id': 's', 'name': 'Audit', 'classification': 'shared service', 'parent_id': 'p', 'founding_date': '2008'}],"
  " 'persons': [{'id': 'x', 'name': 'Xenia'}, {'id': 'y', 'name': 'Yann'}],"
  " 'posts': [{'id': 'd', 'label': 'Director', 'organization_id': 'p', 'start_date': '2010'},"
  "  {'id': 'seat', 'label': 'Amber seat', 'organization_id': 'board', 'on_behalf_of_id': 'a', 'start_date': '2010'}],"
  " 'memberships': ["
  "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 'p', 'start_date': '2008'},"
  "  {'member': {'@type': 'Organization', 'id': 'b'}, 'organization_id': 'p', 'status': 'proposed', 'known_on': ['2014']},"
  "  {'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 'p'},"
  "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 's', 'start_date': '2010'},"
  "  {'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 's', 'certainty': 'not stated', 'start_date': '2010'},"
  "  {'person_id': 'x', 'organization_id': 'board', 'on_behalf_of_id': 'a', 'start_date': '2010', 'role': 'chair'},"
  "  {'person_id': 'y', 'organization_id': 'board', 'on_behalf_of_id': 'a', 'start_date': '2010',"
  "   'substitute_for': {'kind': 'persons', 'id': 'x'}},"
  "  {'person_id': 'y', 'post_id': 'd', 'start_date': '2010-01-01', 'end_date': '2015-03-01'},"
  "  {'person_id': 'x', 'post_id': 'd', 'start_date': '2015-03-01'}],"
  " 'relations': ["
  "  {'from': {'kind': 'posts', 'id': 'd'}, 'to': {'kind': 'organizations', 'id': 'board'},"
  "   'classification': 'reports to', 'start_date': '2010'},"
  "  {'from': {'kind': 'organizations', 'id': 'board'}, 'to': {'kind': 'organizations', 'id': 'cabinet'},"
  "   'classification': 'advises', 'certainty': 'inferred', 'start_date': '2010'},"
  "  {'from': {'kind': 'posts', 'id': 'd'}, 'to': {'kind': 'posts', 'id': 'd'},"
  "   'classification': 'line-manages', 'start_date': '2010'}],"
  " 'views': [{'id': 'v', 'name': 'Governance', 'kind': 'governance'},"
  "  {'id': 'assumed', 'name': 'Governance', 'kind': 'governance', 'show': {'assumed_lines': true}},"
  "  {'id': 'counts', 'name': 'Governance', 'kind': 'governance', 'show': {'people': false}}]}";

#define AS_AT "2014-12-31"

static void
test_standings (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "v", AS_AT);
  g_autofree char *description = describe (records, "v", AS_AT);

  g_assert_true (shows (diagram, "Amber (A) Partner "));
  g_assert_true (shows (diagram, "Beech (B) Proposed as partner "));
  g_assert_true (shows (diagram, " C? "));
  g_assert_true (has_group (diagram, "Whether Cedar takes part in Audit is not stated"));
  g_assert_true (has_group (diagram, "Amber takes part in Audit"));
  assert_contains (description, "Amber Council | Partner | Amber Cabinet");
  assert_contains (description, "Beech Council | Proposed as partner | none");
  assert_contains (description, "Whether Cedar takes part in Audit.");
  assert_contains (description, "Audit | Amber\n");
}

/* Cedar's membership and the group: two records in picture and words. */
static void
test_not_known (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "v", AS_AT);
  g_autoptr(CharterDiagram) recorded = draw (records, "v", NULL);
  g_autofree char *description = describe (records, "v", AS_AT);

  g_assert_true (shows (diagram, "2 records without dates are not shown."));
  assert_contains (description, "2 records without dates are not shown.");
  g_assert_false (shows (diagram, "Undated Group"));
  g_assert_true (shows (recorded, "Undated Group"));
  g_assert_true (shows (recorded, "As recorded, not dated."));
  g_assert_false (shows (recorded, "are not shown"));
}

static void
test_people (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "v", AS_AT);
  g_autoptr(CharterDiagram) counts = draw (records, "counts", AS_AT);
  g_autofree char *description = describe (records, "counts", AS_AT);

  g_assert_true (has_group (diagram, "Xenia represents Amber on Joint Board"));
  g_assert_true (has_group (diagram, "Yann is a substitute for Xenia on Joint Board for Amber"));
  g_assert_true (has_group (diagram, "Amber seat on Joint Board is vacant"));
  g_assert_true (has_group (diagram, "Yann is Director"));
  g_assert_cmpuint (count_groups (counts, "Xenia") + count_groups (counts, "Yann"), ==, 0);
  g_assert_false (shows (counts, "Yann"));
  g_assert_true (has_group (counts, "1 person"));
  g_assert_true (has_group (counts, "1 substitute"));
  g_assert_true (has_group (counts, "1 vacant seat"));
  assert_lacks (description, "Yann");
  assert_lacks (description, "Xenia");
}

static void
test_handover (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) before = draw (records, "v", "2015-02-28");
  g_autoptr(CharterDiagram) then = draw (records, "v", "2015-03-01");

  g_assert_true (has_group (before, "Yann is Director"));
  g_assert_true (has_group (then, "Xenia is Director"));
}

static void
test_lines (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "v", AS_AT);
  g_autoptr(CharterDiagram) assumed = draw (records, "assumed", AS_AT);
  g_autofree char *description = describe (records, "v", AS_AT);

  g_assert_true (has_group (diagram, "Director reports to Joint Board"));
  g_assert_false (has_group (diagram, "Joint Board advises Amber Cabinet"));
  g_assert_true (has_group (assumed, "Joint Board advises Amber Cabinet"));
  /* A line from a thing to itself is said in words. */
  g_assert_true (shows (diagram, "Director line-manages Director."));
  assert_contains (description, "- Director line-manages Director.");
  assert_lacks (description, "Joint Board advises");
}

/* A remark keeps the capital of an abbreviation. */
static void
test_remark (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autofree char *description = describe (records, "v", AS_AT);

  assert_contains (description, "- Meetings (ICT only)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/governance-view/standings", test_standings);
  g_test_add_func ("/governance-view/not-known", test_not_known);
  g_test_add_func ("/governance-view/people", test_people);
  g_test_add_func ("/governance-view/handover", test_handover);
  g_test_add_func ("/governance-view/lines", test_lines);
  g_test_add_func ("/governance-view/remark", test_remark);

  return g_test_run ();
}
