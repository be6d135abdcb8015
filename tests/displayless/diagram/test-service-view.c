/* test-service-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"

static const char file_text[] =
  "{'organizations': ["
  "  {'id': 's', 'name': 'Audit', 'classification': 'shared service', 'founding_date': '2008'},"
  "  {'id': 't', 'name': 'Legal', 'classification': 'shared service', 'founding_date': '2008'},"
  "  {'id': 'b', 'name': 'Audit Board', 'classification': 'board', 'parent_id': 's', 'founding_date': '2008'},"
  "  {'id': 'c', 'name': 'Swale', 'classification': 'council'}],"
  " 'persons': [{'id': 'x', 'name': 'Xenia'}, {'id': 'y', 'name': 'Yann'}],"
  " 'posts': [{'id': 'm', 'label': 'Head of Audit', 'organization_id': 's', 'start_date': '2010'},"
  "  {'id': 'n', 'label': 'Head of Legal', 'organization_id': 't', 'start_date': '2010'},"
  "  {'id': 'o', 'label': 'Deputy', 'organization_id': 't', 'start_date': '2010'}],"
  " 'memberships': ["
  "  {'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 's', 'start_date': '2010'},"
  "  {'person_id': 'x', 'post_id': 'm', 'start_date': '2010'},"
  "  {'person_id': 'x', 'post_id': 'n'},"
  "  {'person_id': 'y', 'organization_id': 's', 'on_behalf_of_id': 'c', 'start_date': '2010',"
  "   'citations': [{'source_id': 'minutes'}]}],"
  " 'agreements': [{'name': 'Audit agreement', 'covers_ids': ['s'], 'start_date': '2010'}],"
  " 'sources': [{'id': 'minutes', 'title': 'Minutes', 'date': '2012'}],"
  " 'views': [{'id': 'v', 'name': 'Services', 'kind': 'service-governance', 'focus': ["
  "   {'kind': 'organizations', 'id': 's'}, {'kind': 'organizations', 'id': 't'}]},"
  "  {'id': 'counts', 'name': 'Services', 'kind': 'service-governance', 'show': {'people': false},"
  "   'focus': [{'kind': 'organizations', 'id': 's'}]}]}";

#define AS_AT "2014-05-06"

static void
test_questions (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "v", AS_AT);
  g_autofree char *description = describe (records, "v", AS_AT);

  g_assert_true (has_group (diagram, "Swale takes part in Audit"));
  g_assert_true (has_group (diagram, "Audit Board"));
  g_assert_true (has_group (diagram, "Head of Audit: Xenia"));
  g_assert_true (has_group (diagram, "Yann"));
  g_assert_true (has_group (diagram, "Audit agreement"));
  g_assert_true (has_group (diagram, "Head of Legal (holder not known for this date)"));
  g_assert_true (has_group (diagram, "Deputy (holder not stated)"));
  g_assert_true (shows (diagram, "councils not stated"));
  g_assert_true (shows (diagram, "1 record without a date is not shown."));
  assert_contains (description, "Manager | Head of Audit: Xenia\nClient officers | Yann\nAgreements | Audit agreement\n");
  assert_contains (description, "Service board | not stated\n"
                   "Manager | Head of Legal (holder not known for this date); Deputy (holder not stated)\n");
  assert_contains (description, "1 record without a date is not shown.");
}

/* Picture and words name the same documents. */
static void
test_sources (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "v", AS_AT);
  g_autofree char *description = describe (records, "v", AS_AT);

  g_assert_true (shows (diagram, "Source: Minutes (2012)."));
  assert_contains (description, "Source: Minutes (2012).");
}

static void
test_without_names (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "counts", AS_AT);
  g_autofree char *description = describe (records, "counts", AS_AT);

  g_assert_false (shows (diagram, "Xenia"));
  g_assert_false (shows (diagram, "Yann"));
  g_assert_cmpuint (count_groups (diagram, "Xenia") + count_groups (diagram, "Yann"), ==, 0);
  assert_lacks (description, "Xenia");
  assert_lacks (description, "Yann");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service-view/questions", test_questions);
  g_test_add_func ("/service-view/sources", test_sources);
  g_test_add_func ("/service-view/without-names", test_without_names);

  return g_test_run ();
}
