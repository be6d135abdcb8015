/* test-participation.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/participation.h"

#include "analysis-fixture.h"

static const char file_text[] =
  "{'organizations': ["
  " {'id': 's', 'name': 'Audit', 'classification': 'shared service'},"
  " {'id': 't', 'name': 'ICT', 'classification': 'shared service'},"
  " {'id': 'yes', 'name': 'Amber', 'classification': 'council'},"
  " {'id': 'inferred', 'name': 'Beech', 'classification': 'council'},"
  " {'id': 'unstated', 'name': 'Cedar', 'classification': 'council'},"
  " {'id': 'undated', 'name': 'Dane', 'classification': 'council'},"
  " {'id': 'proposed', 'name': 'Elm', 'classification': 'council'},"
  " {'id': 'ended', 'name': 'Fern', 'classification': 'council'},"
  " {'id': 'later', 'name': 'Gorse', 'classification': 'council'}],"
  " 'memberships': ["
  " {'id': 'm1', 'member': {'@type': 'Organization', 'id': 'yes'}, 'organization_id': 's', 'role': 'host', 'start_date': '2010'},"
  " {'id': 'm2', 'member': {'@type': 'Organization', 'id': 'yes'}, 'organization_id': 's', 'role': 'employer', 'scope': 'one post', 'start_date': '2010'},"
  " {'id': 'm3', 'member': {'@type': 'Organization', 'id': 'yes'}, 'organization_id': 's'},"
  " {'id': 'm4', 'member': {'@type': 'Organization', 'id': 'inferred'}, 'organization_id': 's', 'certainty': 'inferred', 'role': 'lead', 'start_date': '2010'},"
  " {'id': 'm5', 'member': {'@type': 'Organization', 'id': 'unstated'}, 'organization_id': 's', 'certainty': 'not stated', 'start_date': '2010'},"
  " {'id': 'm6', 'member': {'@type': 'Organization', 'id': 'undated'}, 'organization_id': 's'},"
  " {'id': 'm7', 'member': {'@type': 'Organization', 'id': 'proposed'}, 'organization_id': 's', 'status': 'proposed', 'start_date': '2010'},"
  " {'id': 'm8', 'member': {'@type': 'Organization', 'id': 'ended'}, 'organization_id': 's', 'start_date': '2001', 'end_date': '2014-05-05'},"
  " {'id': 'm9', 'member': {'@type': 'Organization', 'id': 'later'}, 'organization_id': 's', 'start_date': '2014-05-07'},"
  " {'id': 'm10', 'member': {'@type': 'Organization', 'id': 'gone'}, 'organization_id': 's', 'start_date': '2010'},"
  " {'id': 'm11', 'person_id': 'gone', 'organization_id': 's', 'start_date': '2010'},"
  " {'id': 'm12', 'member': {'@type': 'Organization', 'id': 'later'}, 'organization_id': 't', 'start_date': '2010'}]}";

static CharterParticipation *
read_services (CharterRecordSet *records,
               const char       *as_at,
               gboolean          with_assumed)
{
  g_autoptr(CharterState) state = make_state (records, as_at);
  g_autoptr(GPtrArray) services = g_ptr_array_new ();

  g_ptr_array_add (services, find_record (records, CHARTER_KIND_ORGANIZATION, "s"));
  g_ptr_array_add (services, find_record (records, CHARTER_KIND_ORGANIZATION, "t"));
  return charter_participation_new (state, services, with_assumed, NULL);
}

/* NULL when the council is in no service at all. */
static const CharterParticipationCell *
find_cell (const CharterParticipation *participation,
           const char                 *council)
{
  for (guint i = 0; i < charter_participation_get_n_councils (participation); i++)
    {
      if (g_strcmp0 (charter_record_get_id (charter_participation_get_council (participation, i)),
                     council) == 0)
        return charter_participation_get_cell (participation, 0, i);
    }
  return NULL;
}

static void
test_at_date (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterParticipation) participation = read_services (records, "2014-05-06", TRUE);

  g_assert_cmpint (find_cell (participation, "yes")->standing, ==, CHARTER_PARTICIPATION_YES);
  g_assert_cmpint (find_cell (participation, "inferred")->standing, ==, CHARTER_PARTICIPATION_INFERRED);
  g_assert_cmpint (find_cell (participation, "unstated")->standing, ==, CHARTER_PARTICIPATION_NOT_STATED);
  g_assert_cmpint (find_cell (participation, "undated")->standing, ==, CHARTER_PARTICIPATION_NOT_KNOWN);
  g_assert_cmpint (find_cell (participation, "later")->standing, ==, CHARTER_PARTICIPATION_NONE);
  g_assert_null (find_cell (participation, "proposed"));
  g_assert_null (find_cell (participation, "ended"));
  /* m3 and m6; m3 is beside a membership that is known. */
  g_assert_cmpuint (charter_participation_get_n_not_known (participation), ==, 2);
}

static void
test_as_recorded (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterParticipation) participation = read_services (records, NULL, TRUE);

  g_assert_cmpint (find_cell (participation, "undated")->standing, ==, CHARTER_PARTICIPATION_YES);
  g_assert_cmpint (find_cell (participation, "later")->standing, ==, CHARTER_PARTICIPATION_YES);
  g_assert_null (find_cell (participation, "proposed"));
  g_assert_null (find_cell (participation, "ended"));
  g_assert_cmpuint (charter_participation_get_n_not_known (participation), ==, 0);
}

/* What is only inferred is there when it is asked for. */
static void
test_assumed (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterParticipation) participation = read_services (records, "2014-05-06", FALSE);

  g_assert_null (find_cell (participation, "inferred"));
  g_assert_nonnull (find_cell (participation, "unstated"));
}

/* A stated membership counts for more than one without a date, and the roles
 * are those of stated ones. */
static void
test_roles (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterParticipation) participation = read_services (records, "2014-05-06", TRUE);
  const CharterParticipationCell *cell = find_cell (participation, "yes");

  g_assert_cmpstr (cell->roles, ==, "host, employer");
  g_assert_cmpstr (cell->scope, ==, "one post");
  g_assert_cmpstr (charter_record_get_id (cell->membership), ==, "m1");
  g_assert_null (find_cell (participation, "inferred")->roles);
}

static void
test_lists (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterParticipation) participation = read_services (records, NULL, FALSE);
  g_autoptr(GPtrArray) councils =
    charter_participation_list_councils (participation, 0, CHARTER_PARTICIPATION_YES);
  guint last = charter_participation_get_n_councils (participation) - 1;
  g_autoptr(GPtrArray) services =
    charter_participation_list_services (participation, last, CHARTER_PARTICIPATION_YES);

  g_assert_cmpuint (councils->len, ==, 3);
  g_assert_cmpstr (charter_record_get_id (g_ptr_array_index (councils, 0)), ==, "yes");
  g_assert_cmpstr (charter_record_get_id (g_ptr_array_index (councils, 2)), ==, "later");
  g_assert_cmpuint (services->len, ==, 2);
  g_assert_cmpstr (charter_record_get_id (g_ptr_array_index (services, 1)), ==, "t");
}

static void
test_empty (void)
{
  g_autoptr(CharterRecordSet) records = parse_records ("{}");
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(GPtrArray) services = g_ptr_array_new ();
  g_autoptr(CharterParticipation) participation =
    charter_participation_new (state, services, TRUE, NULL);

  g_assert_cmpuint (charter_participation_get_n_services (participation), ==, 0);
  g_assert_cmpuint (charter_participation_get_n_councils (participation), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/participation/at-date", test_at_date);
  g_test_add_func ("/participation/as-recorded", test_as_recorded);
  g_test_add_func ("/participation/assumed", test_assumed);
  g_test_add_func ("/participation/roles", test_roles);
  g_test_add_func ("/participation/lists", test_lists);
  g_test_add_func ("/participation/empty", test_empty);

  return g_test_run ();
}
