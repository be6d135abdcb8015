/* test-record-set.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/record-set.h"

#include "parse-records.h"

static const char text[] =
  "{'organizations': [{'id': 'a'}, {'id': 'b', 'parent_id': 'a'}, {'id': 'a', 'name': 'second'},"
  "                   {'id': 'c', 'parent_id': 'a', 'memberships': ["
  "                     {'id': 'm1', 'person_id': 'a'}, {'organization_id': 'b'},"
  "                     {'organization_id': null}]}],"
  " 'persons': [{'id': 'a'}], 'odd': 1,"
  " 'memberships': [{'id': 'm2', 'person_id': 'nobody', 'organization_id': 'b'}]}";

static void
test_find (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  CharterRecord *first = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, 0);
  guint position;

  g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_MEMBERSHIP), ==, 4);
  g_assert_true (charter_record_set_find_id (records, CHARTER_KIND_ORGANIZATION, "a") == first);
  g_assert_cmpuint (charter_record_set_count_id (records, CHARTER_KIND_ORGANIZATION, "a"), ==, 2);
  g_assert_cmpuint (charter_record_set_count_id (records, CHARTER_KIND_PERSON, "a"), ==, 1);
  g_assert_cmpuint (charter_record_set_count_id (records, CHARTER_KIND_PERSON, "z"), ==, 0);
  g_assert_null (charter_record_set_find_id (records, CHARTER_KIND_PERSON, "b"));
  g_assert_null (charter_record_set_find_id (records, CHARTER_KIND_PERSON, NULL));
  g_assert_true (charter_record_set_find_handle (records, charter_record_get_handle (first)) == first);
  g_assert_null (charter_record_set_find_handle (records, 12345));
  g_assert_true (charter_record_set_find_position (records, CHARTER_KIND_ORGANIZATION,
                                                   charter_record_get_handle (first), &position));
  g_assert_cmpuint (position, ==, 0);
  g_assert_false (charter_record_set_find_position (records, CHARTER_KIND_PERSON,
                                                    charter_record_get_handle (first), &position));
  g_assert_null (charter_record_set_get_partnership (records));
}

static void
test_find_reference (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(GVariant) person =
    g_variant_ref_sink (g_variant_new_parsed ("{'kind': <'persons'>, 'id': <'a'>}"));
  g_autoptr(GVariant) area =
    g_variant_ref_sink (g_variant_new_parsed ("{'kind': <'areas'>, 'id': <'a'>}"));
  g_autoptr(GVariant) word = g_variant_ref_sink (g_variant_new_string ("a"));

  g_assert_true (charter_record_set_find_reference (records, person) ==
                 charter_record_set_get_record (records, CHARTER_KIND_PERSON, 0));
  g_assert_null (charter_record_set_find_reference (records, area));
  g_assert_null (charter_record_set_find_reference (records, word));
  g_assert_null (charter_record_set_find_reference (records, NULL));
}

static void
test_resolve (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  CharterRecord *a = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, 0);
  CharterRecord *b = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, 1);
  CharterRecord *c = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, 3);
  CharterRecord *m1 = charter_record_set_find_id (records, CHARTER_KIND_MEMBERSHIP, "m1");
  CharterRecord *m2 = charter_record_set_find_id (records, CHARTER_KIND_MEMBERSHIP, "m2");
  CharterRecord *says = charter_record_set_get_record (records, CHARTER_KIND_MEMBERSHIP, 1);
  CharterRecord *null = charter_record_set_get_record (records, CHARTER_KIND_MEMBERSHIP, 2);
  GPtrArray *children = charter_record_set_get_referrers (records, a, "parent_id");
  GPtrArray *members = charter_record_set_get_referrers (records, b, "organization_id");

  g_assert_true (charter_record_set_resolve (records, b, "parent_id") == a);
  g_assert_null (charter_record_set_resolve (records, a, "parent_id"));
  g_assert_null (charter_record_set_resolve (records, m2, "person_id"));

  /* Embedded, and so of the holder, unless it says something else. */
  g_assert_true (charter_record_set_resolve (records, m1, "organization_id") == c);
  g_assert_true (charter_record_set_resolve (records, says, "organization_id") == b);
  g_assert_true (charter_record_set_resolve (records, null, "organization_id") == c);

  g_assert_cmpuint (children->len, ==, 2);
  g_assert_true (g_ptr_array_index (children, 0) == b);
  g_assert_true (g_ptr_array_index (children, 1) == c);
  g_assert_cmpuint (members->len, ==, 2);
  g_assert_true (g_ptr_array_index (members, 1) == m2);
  g_assert_null (charter_record_set_get_referrers (records, c, "parent_id"));
}

static void
test_insert_replace_remove (void)
{
  g_autoptr(CharterRecordSet) records = parse_records ("{'persons': [{'id': 'a'}, {'id': 'b'}]}");
  g_autoptr(CharterRecord) new_record =
    charter_record_new (CHARTER_KIND_PERSON, 99, 0, g_variant_new_parsed ("{'id': <'n'>}"));
  g_autoptr(CharterRecord) other =
    charter_record_new (CHARTER_KIND_PERSON, 99, 0, g_variant_new_parsed ("{'id': <'o'>}"));
  g_autoptr(CharterRecordSet) inserted = charter_record_set_insert (records, 1, new_record);
  g_autoptr(CharterRecordSet) appended = charter_record_set_insert (records, 99, new_record);
  g_autoptr(CharterRecordSet) replaced = charter_record_set_replace (inserted, other);
  g_autoptr(CharterRecordSet) removed = charter_record_set_remove (replaced, CHARTER_KIND_PERSON, 0);

  g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_PERSON), ==, 2);
  g_assert_cmpuint (charter_record_set_get_n_records (inserted, CHARTER_KIND_PERSON), ==, 3);
  g_assert_true (charter_record_set_get_record (inserted, CHARTER_KIND_PERSON, 1) == new_record);
  g_assert_true (charter_record_set_get_record (appended, CHARTER_KIND_PERSON, 2) == new_record);
  g_assert_true (charter_record_set_find_id (inserted, CHARTER_KIND_PERSON, "n") == new_record);
  g_assert_true (charter_record_set_find_id (replaced, CHARTER_KIND_PERSON, "o") == other);
  g_assert_null (charter_record_set_find_id (replaced, CHARTER_KIND_PERSON, "n"));
  g_assert_null (charter_record_set_replace (records, other));
  g_assert_true (charter_record_set_get_record (removed, CHARTER_KIND_PERSON, 0) == other);

  /* What did not change is the same record, not a copy. */
  g_assert_true (charter_record_set_get_record (inserted, CHARTER_KIND_PERSON, 0) ==
                 charter_record_set_get_record (records, CHARTER_KIND_PERSON, 0));
}

static char *
list_members (const CharterRecordSet *records)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < charter_record_set_get_n_members (records); i++)
    g_string_append_printf (list, "%s ", charter_record_set_get_member (records, i)->key);
  return g_string_free (list, FALSE);
}

static void
assert_members_after_adding (const char    *before,
                             CharterKindId  kind,
                             guint64        parent,
                             const char    *expected)
{
  g_autoptr(CharterRecordSet) records = parse_records (before);
  g_autoptr(CharterRecord) record = charter_record_new (kind, 99, parent,
                                                        g_variant_new ("a{sv}", NULL));
  g_autoptr(CharterRecordSet) changed = charter_record_set_insert (records, 0, record);
  g_autofree char *members = list_members (changed);

  g_assert_cmpstr (members, ==, expected);
}

static void
test_new_collection (void)
{
  assert_members_after_adding ("{}", CHARTER_KIND_PERSON, 0, "persons ");
  assert_members_after_adding ("{}", CHARTER_KIND_CLAIM, 0, "format_version claims ");
  assert_members_after_adding ("{'odd': 1, 'views': [], 'persons': []}", CHARTER_KIND_ORGANIZATION, 0,
                               "organizations odd views persons ");
  assert_members_after_adding ("{'organizations': [], 'odd': 1, 'persons': [], 'views': []}",
                               CHARTER_KIND_POST, 0,
                               "organizations odd persons posts views ");
  assert_members_after_adding ("{'persons': []}", CHARTER_KIND_PERSON, 0, "persons ");
  assert_members_after_adding ("{'persons': []}", CHARTER_KIND_MEMBERSHIP, 1, "persons ");
}

static void
test_room (void)
{
  g_autoptr(CharterRecordSet) empty = parse_records ("{}");
  g_autoptr(CharterRecordSet) odd = parse_records ("{'persons': null, 'partnership': {}}");
  g_autoptr(CharterRecordSet) list = parse_records ("{'persons': [], 'partnership': []}");

  g_assert_true (charter_record_set_has_room (empty, CHARTER_KIND_PERSON));
  g_assert_true (charter_record_set_has_room (empty, CHARTER_KIND_PARTNERSHIP));
  g_assert_false (charter_record_set_has_room (odd, CHARTER_KIND_PERSON));
  g_assert_false (charter_record_set_has_room (odd, CHARTER_KIND_PARTNERSHIP));
  g_assert_true (charter_record_set_has_room (list, CHARTER_KIND_PERSON));
  g_assert_false (charter_record_set_has_room (list, CHARTER_KIND_PARTNERSHIP));
}

static gpointer
ask (gpointer data)
{
  CharterRecordSet *records = data;

  for (guint i = 0; i < 1000; i++)
    g_assert_nonnull (charter_record_set_find_id (records, CHARTER_KIND_ORGANIZATION, "b"));
  charter_record_set_unref (records);
  return NULL;
}

/* A set may be asked by several threads before its index exists. */
static void
test_threads (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr(CharterRecordSet) records = parse_records (text);
      GThread *threads[4];

      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        threads[i] = g_thread_new ("ask", ask, charter_record_set_ref (records));
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        g_thread_join (threads[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/record-set/find", test_find);
  g_test_add_func ("/charter/record-set/find-reference", test_find_reference);
  g_test_add_func ("/charter/record-set/resolve", test_resolve);
  g_test_add_func ("/charter/record-set/insert-replace-remove", test_insert_replace_remove);
  g_test_add_func ("/charter/record-set/new-collection", test_new_collection);
  g_test_add_func ("/charter/record-set/room", test_room);
  g_test_add_func ("/charter/record-set/threads", test_threads);

  return g_test_run ();
}
