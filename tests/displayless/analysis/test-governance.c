/* test-governance.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/governance.h"

#include "analysis-fixture.h"

#define AS_AT "2014-05-06"

/* A partnership of councils and bodies, with what the test adds. */
static CharterRecordSet *
make_partnership (const char *organizations,
                  const char *others)
{
  g_autofree char *text = g_strdup_printf (
    "{'partnership': {'organization_id': 'p'}, 'organizations': ["
    " {'id': 'p', 'name': 'Partnership', 'classification': 'partnership', 'founding_date': '2008'},"
    " {'id': 'c1', 'name': 'Amber', 'classification': 'council', 'founding_date': '1974'},"
    " {'id': 'c2', 'name': 'Beech', 'classification': 'council', 'founding_date': '1974'}%s]%s}",
    organizations, others);

  return parse_records (text);
}

static CharterGovernance *
govern (CharterRecordSet *records,
        const char       *as_at,
        const char       *first,
        const char       *second,
        gboolean          with_assumed)
{
  g_autoptr(CharterState) state = make_state (records, as_at);
  g_autoptr(GPtrArray) focus = g_ptr_array_new ();

  if (first != NULL)
    g_ptr_array_add (focus, find_record (records, CHARTER_KIND_ORGANIZATION, first));
  if (second != NULL)
    g_ptr_array_add (focus, find_record (records, CHARTER_KIND_ORGANIZATION, second));
  return charter_governance_new (state, focus, with_assumed, NULL);
}

static const CharterGovernanceCouncil *
find_council (const CharterGovernance *governance,
              const char              *id)
{
  for (guint i = 0; i < charter_governance_get_n_councils (governance); i++)
    {
      const CharterGovernanceCouncil *council = charter_governance_get_council (governance, i);

      if (g_strcmp0 (charter_record_get_id (council->council), id) == 0)
        return council;
    }
  return NULL;
}

#define MEMBER(id, council, members) \
  "{'id': '" id "', 'member': {'@type': 'Organization', 'id': '" council "'}, 'organization_id': 'p'" members "}"

static void
test_partner (void)
{
  g_autoptr(CharterRecordSet) records = make_partnership ("",
    ", 'memberships': [" MEMBER ("m1", "c1", ", 'start_date': '2010'") "," MEMBER ("m2", "c2", "") "]");
  g_autoptr(CharterGovernance) governance = govern (records, AS_AT, "p", NULL, FALSE);
  g_autoptr(CharterGovernance) recorded = govern (records, NULL, "p", NULL, FALSE);

  g_assert_true (find_council (governance, "c1")->is_partner);
  g_assert_null (find_council (governance, "c2"));
  g_assert_cmpuint (charter_governance_get_n_not_known (governance), ==, 1);
  g_assert_true (find_council (recorded, "c2")->is_partner);
  g_assert_cmpuint (charter_governance_get_n_not_known (recorded), ==, 0);
}

/* Proposed is never agreed, and a proposed role says no more than the role,
 * wherever it stands in the file. */
static void
test_proposed (void)
{
  g_autoptr(CharterRecordSet) records = make_partnership ("",
    ", 'memberships': ["
    MEMBER ("m0", "c1", ", 'status': 'recommended', 'role': 'accountable body', 'known_on': ['2014']") ","
    MEMBER ("m1", "c1", ", 'status': 'proposed', 'known_on': ['2014-05-01']") ","
    MEMBER ("m2", "c2", ", 'status': 'proposed', 'known_on': ['2014-06-01']") ","
    MEMBER ("m3", "c2", ", 'status': 'proposed', 'role': 'host', 'known_on': ['2014-05-01']") "]");
  g_autoptr(CharterGovernance) governance = govern (records, "2014-12-31", "p", NULL, FALSE);
  g_autoptr(CharterGovernance) early = govern (records, AS_AT, "p", NULL, FALSE);
  g_autoptr(CharterGovernance) recorded = govern (records, NULL, "p", NULL, FALSE);
  const CharterGovernanceCouncil *council = find_council (governance, "c1");

  g_assert_false (council->is_partner);
  g_assert_true (council->is_proposed);
  g_assert_cmpstr (council->proposed_roles, ==, "accountable body");
  g_assert_cmpstr (find_council (governance, "c2")->proposed_roles, ==, "host");
  g_assert_null (find_council (early, "c2"));
  g_assert_null (find_council (early, "c1")->proposed_roles);
  g_assert_cmpuint (charter_governance_get_n_councils (recorded), ==, 0);
}

static void
test_certainty (void)
{
  g_autoptr(CharterRecordSet) records = make_partnership ("",
    ", 'memberships': [" MEMBER ("m1", "c1", ", 'start_date': '2010', 'certainty': 'inferred'") ","
    MEMBER ("m2", "c2", ", 'start_date': '2010', 'certainty': 'not stated'") "]");
  g_autoptr(CharterGovernance) governance = govern (records, AS_AT, "p", NULL, FALSE);
  g_autoptr(CharterGovernance) assumed = govern (records, AS_AT, "p", NULL, TRUE);

  g_assert_null (find_council (governance, "c1"));
  g_assert_false (find_council (governance, "c2")->is_partner);
  g_assert_true (find_council (governance, "c2")->is_not_stated);
  g_assert_false (find_council (assumed, "c1")->is_partner);
  g_assert_true (find_council (assumed, "c1")->is_assumed);
}

/* What belongs to the picture for two reasons is still one record. */
static void
test_not_known_once (void)
{
  g_autoptr(CharterRecordSet) records = make_partnership (
    ", {'id': 'g', 'classification': 'group of services', 'parent_id': 'p', 'founding_date': '2008'}"
    ", {'id': 'b', 'name': 'Board', 'classification': 'board', 'parent_id': 'p', 'founding_date': '2008'}",
    ", 'posts': [{'id': 'd', 'label': 'Director', 'organization_id': 'b', 'start_date': '2010'}]"
    ", 'persons': [{'id': 'x', 'name': 'X'}]"
    ", 'memberships': [" MEMBER ("m1", "c1", "") ", {'id': 'm2', 'person_id': 'x', 'post_id': 'd'}]"
    ", 'relations': [{'from': {'kind': 'posts', 'id': 'd'}, 'to': {'kind': 'organizations', 'id': 'b'},"
    "                 'classification': 'reports to', 'start_date': '2010'}]");
  g_autoptr(CharterGovernance) governance = govern (records, AS_AT, "p", "g", FALSE);

  g_assert_cmpuint (charter_governance_get_n_posts (governance), ==, 1);
  g_assert_true (charter_governance_get_post (governance, 0)->not_known);
  g_assert_cmpuint (charter_governance_get_n_not_known (governance), ==, 2);
}

/* A council that another reason brings into the picture. */
static void
test_partner_not_known (void)
{
  g_autoptr(CharterRecordSet) records = make_partnership (
    ", {'id': 'cabinet', 'name': 'Cabinet', 'classification': 'committee', 'parent_id': 'c1', 'founding_date': '2000'}"
    ", {'id': 'other', 'name': 'Panel', 'classification': 'committee', 'parent_id': 'c2', 'founding_date': '2000'}",
    ", 'memberships': [" MEMBER ("m1", "c1", "") "," MEMBER ("m2", "c2", ", 'role': 'host'") "]");
  g_autoptr(CharterGovernance) governance = govern (records, AS_AT, "p", NULL, FALSE);

  g_assert_true (find_council (governance, "c1")->is_not_known);
  g_assert_cmpuint (find_council (governance, "c1")->bodies->len, ==, 1);
  g_assert_false (find_council (governance, "c2")->is_not_known);
}

static void
test_posts (void)
{
  g_autoptr(CharterRecordSet) records = make_partnership (
    "",
    ", 'persons': [{'id': 'x', 'name': 'X'}]"
    ", 'posts': [{'id': 'd', 'label': 'Director', 'organization_id': 'p'},"
    "            {'id': 'e', 'label': 'Manager', 'organization_id': 'p', 'start_date': '2010'},"
    "            {'id': 'f', 'label': 'Clerk', 'organization_id': 'p'}]"
    ", 'memberships': [{'person_id': 'x', 'post_id': 'd', 'start_date': '2013'},"
    "                  {'person_id': 'x', 'post_id': 'e', 'start_date': '2013', 'certainty': 'not stated'}]");
  g_autoptr(CharterGovernance) governance = govern (records, AS_AT, "p", NULL, FALSE);

  /* A post without a date that somebody is known to hold is there. */
  g_assert_cmpuint (charter_governance_get_n_posts (governance), ==, 2);
  g_assert_cmpuint (charter_governance_get_post (governance, 0)->holders->len, ==, 1);
  g_assert_cmpuint (charter_governance_get_post (governance, 1)->holders->len, ==, 0);
  g_assert_false (charter_governance_get_post (governance, 1)->not_known);
  g_assert_cmpuint (charter_governance_get_n_not_known (governance), ==, 1);
}

static void
test_lines (void)
{
  g_autoptr(CharterRecordSet) records = make_partnership (
    ", {'id': 'b', 'name': 'Board', 'classification': 'board', 'parent_id': 'p', 'founding_date': '2008'}"
    ", {'id': 'l', 'name': 'Loose', 'classification': 'meetings', 'parent_id': 'p', 'founding_date': '2008'}"
    ", {'id': 'out', 'name': 'Panel', 'classification': 'committee', 'founding_date': '2000'}"
    ", {'id': 'far', 'name': 'Far', 'classification': 'committee', 'founding_date': '2000'}",
    ", 'relations': ["
    " {'id': 'r1', 'from': {'kind': 'organizations', 'id': 'out'}, 'to': {'kind': 'organizations', 'id': 'b'}, 'start_date': '2010'},"
    " {'id': 'r2', 'from': {'kind': 'organizations', 'id': 'b'}, 'to': {'kind': 'organizations', 'id': 'p'}, 'start_date': '2010', 'certainty': 'inferred'},"
    " {'id': 'r3', 'from': {'kind': 'organizations', 'id': 'b'}, 'to': {'kind': 'organizations', 'id': 'gone'}, 'start_date': '2010'},"
    " {'id': 'r4', 'from': {'kind': 'organizations', 'id': 'b'}, 'to': {'kind': 'organizations', 'id': 'l'}, 'start_date': '2010', 'status': 'proposed'},"
    " {'id': 'r5', 'from': {'kind': 'organizations', 'id': 'b'}, 'to': {'kind': 'organizations', 'id': 'l'}, 'start_date': '2010', 'certainty': 'not stated'},"
    " {'id': 'r6', 'from': {'kind': 'organizations', 'id': 'out'}, 'to': {'kind': 'organizations', 'id': 'far'}, 'start_date': '2010'}]");
  g_autoptr(CharterGovernance) governance = govern (records, AS_AT, "p", NULL, FALSE);
  g_autoptr(CharterGovernance) assumed = govern (records, AS_AT, "p", NULL, TRUE);

  g_assert_cmpuint (charter_governance_get_lines (governance)->len, ==, 1);
  g_assert_cmpuint (charter_governance_get_lines (assumed)->len, ==, 2);
  /* What is at the other end comes into the picture with its line. */
  g_assert_cmpuint (charter_governance_get_n_boards (governance), ==, 2);
  g_assert_cmpuint (charter_governance_get_loose_parts (governance)->len, ==, 1);
  g_assert_true (charter_governance_has_line (governance, find_record (records, CHARTER_KIND_ORGANIZATION, "out")));
  g_assert_false (charter_governance_has_line (governance, find_record (records, CHARTER_KIND_ORGANIZATION, "l")));
}

/* Nothing to be about means nothing, not everything. */
static void
test_no_focus (void)
{
  g_autoptr(CharterRecordSet) records = make_partnership (
    ", {'id': 'b', 'classification': 'board', 'parent_id': 'p'}",
    ", 'memberships': [" MEMBER ("m1", "c1", "") "]");
  g_autoptr(CharterGovernance) governance = govern (records, NULL, NULL, NULL, FALSE);

  g_assert_cmpuint (charter_governance_get_n_councils (governance), ==, 0);
  g_assert_cmpuint (charter_governance_get_n_boards (governance), ==, 0);
  g_assert_cmpuint (charter_governance_get_loose_parts (governance)->len, ==, 0);
}

/* Who has just entered a council sees it, until it is a member of something
 * else. */
static void
test_new_council (void)
{
  g_autoptr(CharterRecordSet) records = make_partnership (
    ", {'id': 'q', 'classification': 'partnership'}",
    ", 'memberships': [{'id': 'm', 'member': {'@type': 'Organization', 'id': 'c2'},"
    "                   'organization_id': 'q'}]");
  g_autoptr(CharterGovernance) governance = govern (records, NULL, "p", NULL, FALSE);

  g_assert_cmpuint (charter_governance_get_n_councils (governance), ==, 1);
  g_assert_nonnull (find_council (governance, "c1"));
  g_assert_false (find_council (governance, "c1")->is_partner);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/governance/partner", test_partner);
  g_test_add_func ("/governance/proposed", test_proposed);
  g_test_add_func ("/governance/certainty", test_certainty);
  g_test_add_func ("/governance/not-known-once", test_not_known_once);
  g_test_add_func ("/governance/partner-not-known", test_partner_not_known);
  g_test_add_func ("/governance/posts", test_posts);
  g_test_add_func ("/governance/lines", test_lines);
  g_test_add_func ("/governance/no-focus", test_no_focus);
  g_test_add_func ("/governance/new-council", test_new_council);

  return g_test_run ();
}
