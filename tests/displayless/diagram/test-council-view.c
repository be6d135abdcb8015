/* test-council-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"

static const char text[] =
  "{'partnership': {'organization_id': 'p'}, 'organizations': ["
  "  {'id': 'p', 'name': 'Vale Partnership', 'classification': 'partnership'},"
  "  {'id': 'a', 'name': 'Arden', 'classification': 'council'},"
  "  {'id': 'z', 'name': 'Zeal', 'classification': 'council'},"
  "  {'id': 'cab', 'name': 'Cabinet of Arden', 'classification': 'cabinet', 'parent_id': 'a'},"
  "  {'id': 'b', 'name': 'Joint Board', 'classification': 'board', 'parent_id': 'p'},"
  "  {'id': 's', 'name': 'Audit', 'classification': 'shared service', 'parent_id': 'p'},"
  "  {'id': 't', 'name': 'Tax', 'classification': 'shared service', 'parent_id': 'p'},"
  "  {'id': 'u', 'name': 'Unit', 'classification': 'shared service', 'parent_id': 'p'}],"
  " 'persons': [{'id': 'ann', 'name': 'Ann Lee'}, {'id': 'bob', 'name': 'Bob Ray'}, {'id': 'cy', 'name': 'Cy Poe'}],"
  " 'posts': [{'id': 'leader', 'label': 'Leader of Arden', 'organization_id': 'a'},"
  "  {'id': 'seat', 'label': 'Second seat of Arden', 'organization_id': 'b', 'on_behalf_of_id': 'a'}],"
  " 'memberships': [{'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 'p'},"
  "  {'person_id': 'ann', 'post_id': 'leader', 'organization_id': 'a'},"
  "  {'person_id': 'ann', 'organization_id': 'b', 'on_behalf_of_id': 'a', 'role': 'chair'},"
  "  {'person_id': 'bob', 'organization_id': 'b', 'on_behalf_of_id': 'a',"
  "   'substitute_for': {'kind': 'persons', 'id': 'ann'}},"
  "  {'person_id': 'cy', 'organization_id': 'b', 'on_behalf_of_id': 'z'},"
  "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 's', 'role': 'host'},"
  "  {'member': {'@type': 'Organization', 'id': 'z'}, 'organization_id': 's'},"
  "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 't', 'certainty': 'not stated'},"
  "  {'member': {'@type': 'Organization', 'id': 'z'}, 'organization_id': 'u'}],"
  " 'agreements': [{'id': 'g', 'name': 'Deed of Vale', 'party_ids': ['a', 'z'], 'status': 'proposed'}],"
  " 'contributions': [{'organization_id': 'a', 'amount': 42840, 'currency': 'GBP', 'per': 'year', 'purpose': 'Audit'}],"
  " 'views': [{'id': 'one', 'name': 'Arden', 'kind': 'council', 'focus': [{'kind': 'organizations', 'id': 'a'}]},"
  "  {'id': 'both', 'name': 'Both', 'kind': 'council', 'focus': [{'kind': 'organizations', 'id': 'a'},"
  "    {'kind': 'organizations', 'id': 'z'}]},"
  "  {'id': 'odd', 'name': 'Odd', 'kind': 'council', 'focus': [{'kind': 'organizations', 'id': 'b'}]}]}";

static void
test_everything (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterDiagram) diagram = draw (records, "one", NULL);
  g_autofree char *words = describe (records, "one", NULL);
  const char *entries[] = {
    "Vale Partnership", "Cabinet of Arden", "Leader of Arden: Ann Lee", "Joint Board",
    "Ann Lee, Leader of Arden (chair)", "Second seat of Arden: vacant", "Audit: host",
    "Tax: not stated whether it takes part", "Deed of Vale (proposed)", "£42,840 per year: Audit",
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_assert_true (has_group (diagram, entries[i]));
      assert_contains (words, entries[i]);
    }
  g_assert_cmpuint (count_groups (diagram, "Substitute: Bob Ray"), ==, 1);
  /* What is another council's is not in it. */
  g_assert_cmpuint (count_groups (diagram, "Cy Poe"), ==, 0);
  g_assert_cmpuint (count_groups (diagram, "Unit"), ==, 0);
  assert_lacks (words, "Cy Poe");
  assert_lacks (words, "Unit");
}

static void
test_no_partner (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterDiagram) both = draw (records, "both", NULL);
  g_autofree char *words = describe (records, "both", NULL);

  g_assert_cmpuint (count_groups (both, "Vale Partnership: not listed as partner"), ==, 1);
  g_assert_true (has_group (both, "Cy Poe"));
  assert_contains (words, "What Zeal pays.");
  assert_lacks (words, "What Arden pays.");
}

static void
test_no_council (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterDiagram) diagram = draw (records, "odd", NULL);

  g_assert_true (shows (diagram, "Joint Board is no council."));
}

/* Less about persons is less in the picture and in the words. */
static void
test_people (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterState) state = make_state (records, NULL);

  for (guint people = CHARTER_PEOPLE_POSTS; people <= CHARTER_PEOPLE_COUNTS; people++)
    {
      g_autoptr(CharterView) view = make_view (records, "one");
      g_autoptr(CharterDiagram) diagram = NULL;
      g_autoptr(CharterDescription) description = NULL;
      g_autofree char *words = NULL;

      view->people = (CharterPeople) people;
      diagram = draw_view (state, view);
      description = charter_diagram_describe (state, view, NULL);
      words = write_description (description);
      g_assert_cmpuint (count_groups (diagram, "Ann Lee"), ==, 0);
      g_assert_cmpuint (count_groups (diagram, "Bob Ray"), ==, 0);
      assert_lacks (words, "Ann Lee");
      assert_lacks (words, "Bob Ray");
      if (people == CHARTER_PEOPLE_COUNTS)
        g_assert_true (shows (diagram, "1 person, 1 substitute and 1 vacant seat"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/council-view/everything", test_everything);
  g_test_add_func ("/council-view/no-partner", test_no_partner);
  g_test_add_func ("/council-view/no-council", test_no_council);
  g_test_add_func ("/council-view/people", test_people);

  return g_test_run ();
}
