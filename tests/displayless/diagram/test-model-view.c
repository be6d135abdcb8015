/* test-model-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"

static const char file_text[] =
  "{'partnership': {'organization_id': 'p', 'levels': [{'id': 'strategic', 'name': 'Strategic'},"
  "  {'id': 'operational', 'name': ''}, {'name': 'No id'}, 7]},"
  " 'organizations': [{'id': 'p', 'name': 'Partnership'},"
  "  {'id': 'a', 'name': 'Board', 'level': 'strategic', 'founding_date': '2008'},"
  "  {'id': 'b', 'name': 'Team', 'founding_date': '2008'},"
  "  {'id': 'e', 'name': 'Panel', 'level': 'Tactical', 'founding_date': '2008'},"
  "  {'id': 'f', 'name': 'Group', 'level': 'STRATEGIC', 'founding_date': '2008'},"
  "  {'id': 'c', 'name': 'Undated', 'level': 'strategic'},"
  "  {'id': 'd', 'name': 'Idea', 'level': 'strategic', 'status': 'proposed'}],"
  " 'views': [{'id': 'v', 'name': 'Model', 'kind': 'organisational-model', 'focus': ["
  "  {'kind': 'organizations', 'id': 'a'}, {'kind': 'organizations', 'id': 'b'},"
  "  {'kind': 'organizations', 'id': 'c'}, {'kind': 'organizations', 'id': 'd'},"
  "  {'kind': 'organizations', 'id': 'e'}, {'kind': 'organizations', 'id': 'f'}]},"
  "  {'id': 'empty', 'name': 'Model', 'kind': 'organisational-model', 'focus': []}]}";

static void
test_levels (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "v", "2014-05-06");
  g_autofree char *description = describe (records, "v", "2014-05-06");
  g_autofree char *alt_text = write_alt_text (records, "v", "2014-05-06");

  g_assert_true (shows (diagram, "Strategic Board Group operational No source says what is at this level. "
                                "Tactical Panel Level not stated Team"));
  g_assert_false (shows (diagram, "Idea"));
  g_assert_true (shows (diagram, "1 record without a date is not shown."));
  assert_contains (description, "Strategic | Board; Group\noperational | not stated\n"
                                "Tactical | Panel\nLevel not stated | Team\n");
  assert_contains (description, "1 record without a date is not shown.");
  g_assert_cmpstr (alt_text, ==, "Model as at 6 May 2014: Board, Group, Panel and Team. Description follows.");
}

static void
test_empty (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autofree char *alt_text = write_alt_text (records, "empty", NULL);

  g_assert_cmpstr (alt_text, ==, "Model: nothing to show. Description follows.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model-view/levels", test_levels);
  g_test_add_func ("/model-view/empty", test_empty);

  return g_test_run ();
}
