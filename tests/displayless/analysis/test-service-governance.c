/* test-service-governance.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/service-governance.h"

#include "analysis-fixture.h"

static const char file_text[] =
  "{'organizations': [{'id': 's', 'classification': 'shared service', 'founding_date': '2008'},"
  "  {'id': 'b', 'classification': 'board', 'parent_id': 's', 'founding_date': '2008'},"
  "  {'id': 'b2', 'classification': 'board', 'parent_id': 's'},"
  "  {'id': 'b3', 'classification': 'board', 'parent_id': 's', 'founding_date': '2008', 'certainty': 'inferred'}],"
  " 'persons': [{'id': 'x', 'name': 'X'}],"
  " 'posts': [{'id': 'm', 'label': 'Manager', 'organization_id': 's', 'start_date': '2010'}],"
  " 'memberships': ["
  "  {'id': 'held', 'person_id': 'x', 'organization_id': 's', 'post_id': 'm'},"
  "  {'id': 'contact', 'person_id': 'x', 'organization_id': 's', 'start_date': '2010'},"
  "  {'id': 'undated', 'person_id': 'x', 'organization_id': 's'},"
  "  {'id': 'guess', 'person_id': 'x', 'organization_id': 's', 'start_date': '2010', 'certainty': 'inferred'},"
  "  {'id': 'gone', 'person_id': 'gone', 'organization_id': 's', 'start_date': '2010'}],"
  " 'agreements': [{'id': 'a', 'name': 'SLA', 'covers_ids': ['s'], 'start_date': '2012', 'end_date': '2014-05-06'},"
  "  {'id': 'a2', 'name': 'Draft', 'covers_ids': ['s'], 'status': 'proposed'}]}";

static CharterServiceGovernance *
govern (CharterRecordSet *records,
        const char       *as_at)
{
  g_autoptr(CharterState) state = make_state (records, as_at);

  return charter_service_governance_new (state, find_record (records, CHARTER_KIND_ORGANIZATION, "s"));
}

static void
test_at_date (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterServiceGovernance) governance = govern (records, "2014-05-06");
  g_autoptr(CharterServiceGovernance) next_day = govern (records, "2014-05-07");

  g_assert_cmpuint (governance->boards->len, ==, 1);
  g_assert_cmpuint (governance->posts->len, ==, 1);
  g_assert_cmpuint (governance->contacts->len, ==, 1);
  g_assert_cmpuint (governance->agreements->len, ==, 1);
  g_assert_cmpuint (next_day->agreements->len, ==, 0);
  /* The second board, the manager and a contact. */
  g_assert_cmpuint (governance->n_not_known, ==, 3);
}

static void
test_as_recorded (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterServiceGovernance) governance = govern (records, NULL);

  g_assert_cmpuint (governance->boards->len, ==, 2);
  g_assert_cmpuint (governance->contacts->len, ==, 2);
  g_assert_cmpuint (governance->agreements->len, ==, 0);
  g_assert_cmpuint (governance->n_not_known, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service-governance/at-date", test_at_date);
  g_test_add_func ("/service-governance/as-recorded", test_as_recorded);

  return g_test_run ();
}
