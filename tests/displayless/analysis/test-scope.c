/* test-scope.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/scope.h"

#include "analysis-fixture.h"

#define FILE_TEXT \
  "{'organizations': [" \
  " {'id': 'p', 'name': 'Partnership', 'classification': 'partnership'}," \
  " {'id': 'c2', 'name': 'Beech', 'classification': 'Council'}," \
  " {'id': 'c1', 'name': 'Amber', 'classification': 'council'}," \
  " {'id': 'group', 'classification': 'group of services', 'parent_id': 'p'}," \
  " {'id': 's1', 'classification': 'shared service', 'parent_id': 'group'}," \
  " {'id': 's2', 'classification': 'shared service', 'parent_id': 'group', 'start_date': '2015'}," \
  " {'id': 's3', 'classification': 'shared service', 'parent_id': 'group', 'known_on': ['2016-02-01']}," \
  " {'id': 's4', 'classification': 'shared service', 'parent_id': 'elsewhere'}," \
  " {'id': 's5', 'classification': 'shared service', 'parent_id': 'group', 'status': 'proposed'}," \
  " {'id': 'board', 'classification': 'board', 'parent_id': 'p'}," \
  " {'id': 'x', 'parent_id': 'y'}, {'id': 'y', 'parent_id': 'x'}," \
  " {'id': 'o', 'classification': 'outside organisation'}]," \
  " 'persons': [{'id': 'board', 'name': 'A person with the id of a board'}]}"

static CharterRecord *
find (CharterRecordSet *records,
      const char       *id)
{
  return find_record (records, CHARTER_KIND_ORGANIZATION, id);
}

static void
test_is_body (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (FILE_TEXT);
  const char *no_bodies[] = { "p", "c1", "c2", "group", "s1", "o" };

  g_assert_true (charter_organization_is_body (find (records, "board")));
  g_assert_true (charter_organization_is_body (find (records, "x")));
  for (guint i = 0; i < G_N_ELEMENTS (no_bodies); i++)
    g_assert_false (charter_organization_is_body (find (records, no_bodies[i])));
  g_assert_false (charter_organization_is_body (find_record (records, CHARTER_KIND_PERSON, "board")));
  g_assert_true (charter_organization_is (find (records, "c2"), CHARTER_CLASSIFICATION_COUNCIL));
}

static void
test_contains (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (FILE_TEXT);
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(GPtrArray) focus = g_ptr_array_new ();

  g_assert_false (charter_scope_contains (state, focus, find (records, "s1")));
  g_ptr_array_add (focus, find (records, "p"));
  g_assert_true (charter_scope_contains (state, focus, find (records, "p")));
  g_assert_true (charter_scope_contains (state, focus, find (records, "s1")));
  g_assert_false (charter_scope_contains (state, focus, find (records, "s4")));
  /* Two that are part of each other end the search all the same. */
  g_assert_false (charter_scope_contains (state, focus, find (records, "x")));
}

static char *
list_ids (CharterRecordSet *records,
          const char       *as_at,
          CharterInForce    in_force)
{
  g_autoptr(CharterState) state = make_state (records, as_at);
  g_autoptr(GPtrArray) focus = g_ptr_array_new ();
  g_autoptr(GPtrArray) list = NULL;
  GString *ids = g_string_new (NULL);

  g_ptr_array_add (focus, find (records, "p"));
  list = charter_scope_list_organizations (state, focus, CHARTER_CLASSIFICATION_SERVICE, in_force);
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (ids, "%s ", charter_record_get_id (g_ptr_array_index (list, i)));
  return g_string_free (ids, FALSE);
}

static void
test_in_force (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (FILE_TEXT);
  g_autofree char *recorded = list_ids (records, NULL, CHARTER_IN_FORCE_YES);
  g_autofree char *now = list_ids (records, "2016-02-01", CHARTER_IN_FORCE_YES);
  g_autofree char *before = list_ids (records, "2014", CHARTER_IN_FORCE_YES);
  g_autofree char *unknown = list_ids (records, "2014", CHARTER_IN_FORCE_NOT_KNOWN);

  g_assert_cmpstr (recorded, ==, "s1 s2 s3 ");
  g_assert_cmpstr (now, ==, "s2 s3 ");
  g_assert_cmpstr (before, ==, "");
  g_assert_cmpstr (unknown, ==, "s1 s3 ");
}

/* The colour of a council is its own in every view and at every date. */
static void
test_slot (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (FILE_TEXT);
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterState) early = make_state (records, "1990");

  g_assert_cmpuint (charter_scope_get_council_slot (state, find (records, "c2")), ==, 0);
  g_assert_cmpuint (charter_scope_get_council_slot (state, find (records, "c1")), ==, 1);
  g_assert_cmpuint (charter_scope_get_council_slot (early, find (records, "c1")), ==, 1);
}

static void
test_sort (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (FILE_TEXT);
  g_autoptr(GPtrArray) councils = g_ptr_array_new ();

  charter_scope_sort_by_name (councils, NULL);
  g_ptr_array_add (councils, find (records, "c2"));
  g_ptr_array_add (councils, find (records, "c1"));
  charter_scope_sort_by_name (councils, NULL);
  g_assert_true (g_ptr_array_index (councils, 0) == find (records, "c1"));
  g_assert_true (g_ptr_array_index (councils, 1) == find (records, "c2"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scope/is-body", test_is_body);
  g_test_add_func ("/scope/contains", test_contains);
  g_test_add_func ("/scope/in-force", test_in_force);
  g_test_add_func ("/scope/slot", test_slot);
  g_test_add_func ("/scope/sort", test_sort);

  return g_test_run ();
}
