/* test-record-index.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/record-set.h"

#include "parse-records.h"

#define N_SEQUENCES 1000
#define MOST_EDITS  6

static const char text[] =
  "{'organizations': [{'id': 'a'}, {'id': 'b', 'parent_id': 'a'}, {'id': 'a', 'name': 'second'},"
  "                   {'id': 'c', 'parent_id': 'a', 'memberships': ["
  "                     {'id': 'm1', 'person_id': 'a'}, {'organization_id': 'b'},"
  "                     {'organization_id': null}]}],"
  " 'persons': [{'id': 'a'}, {'id': 'b', 'memberships': [{'organization_id': 'c'}]}],"
  " 'posts': [{'id': 'd', 'organization_id': 'b'}],"
  " 'memberships': [{'id': 'm2', 'person_id': 'nobody', 'organization_id': 'b'},"
  "                 {'id': 'm3', 'post_id': 'd', 'person_id': 'b', 'on_behalf_of_id': 'a'}]}";

static const char *const ids[] = { "a", "b", "c", "d", "m1", "m2", "nobody" };

/* What edits set, and by which records name each other. */
static const char *const keys[] = {
  "name", "id", "parent_id", "organization_id", "person_id", "post_id", "on_behalf_of_id",
};

static const CharterKindId kinds[] = {
  CHARTER_KIND_ORGANIZATION, CHARTER_KIND_PERSON, CHARTER_KIND_POST, CHARTER_KIND_MEMBERSHIP,
};

static const char *
choose (GRand             *random,
        const char *const *words,
        guint              n_words)
{
  return words[g_rand_int_range (random, 0, (int) n_words)];
}

/* Puts a word, a null or nothing in one field of a record; a name half of the
 * time, as people do. */
static CharterRecord *
edit_record (CharterRecord *record,
             GRand         *random)
{
  const char *key = g_rand_boolean (random) ? "name" : choose (random, keys, G_N_ELEMENTS (keys));
  GVariantDict content;
  int choice = g_rand_int_range (random, 0, 6);

  g_variant_dict_init (&content, charter_record_get_content (record));
  if (choice == 0)
    g_variant_dict_remove (&content, key);
  else if (choice == 1 && !g_str_equal (key, "id"))
    g_variant_dict_insert_value (&content, key, g_variant_new_tuple (NULL, 0));
  else
    g_variant_dict_insert (&content, key, "s", choose (random, ids, G_N_ELEMENTS (ids)));
  return charter_record_with_content (record, g_variant_dict_end (&content));
}

static CharterRecordSet *
edit_set (CharterRecordSet *records,
          GRand            *random,
          guint64          *next_handle)
{
  CharterKindId kind = kinds[g_rand_int_range (random, 0, G_N_ELEMENTS (kinds))];
  guint n_records = charter_record_set_get_n_records (records, kind);
  guint position = (guint) g_rand_int_range (random, 0, (int) n_records + 1);
  int choice = g_rand_int_range (random, 0, 8);
  g_autoptr(CharterRecord) record = NULL;

  if (choice == 0 || position == n_records)
    {
      record = charter_record_new (kind, (*next_handle)++, 0,
                                   g_variant_new_parsed ("{'id': <%s>}",
                                                         choose (random, ids,
                                                                 G_N_ELEMENTS (ids))));
      return charter_record_set_insert (records, position, record);
    }
  if (choice == 1)
    return charter_record_set_remove (records, kind, position);
  record = edit_record (charter_record_set_get_record (records, kind, position), random);
  return charter_record_set_replace (records, record);
}

/* The same records in a set that was not made from another one. */
static CharterRecordSet *
make_anew (CharterRecordSet *records)
{
  CharterRecordSet *fresh = charter_record_set_new ();

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      for (guint i = 0; i < charter_record_set_get_n_records (records, (CharterKindId) kind); i++)
        charter_record_set_append_record (
          fresh, charter_record_set_get_record (records, (CharterKindId) kind, i));
    }
  return fresh;
}

static void
assert_same_list (GPtrArray *one,
                  GPtrArray *other)
{
  g_assert_cmpuint (one != NULL ? one->len : 0, ==, other != NULL ? other->len : 0);
  for (guint i = 0; one != NULL && i < one->len; i++)
    g_assert_true (g_ptr_array_index (one, i) == g_ptr_array_index (other, i));
}

static void
assert_same_answers (CharterRecordSet *records,
                     guint64           next_handle)
{
  g_autoptr(CharterRecordSet) fresh = make_anew (records);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        {
          g_assert_true (charter_record_set_find_id (records, kinds[i], ids[j]) ==
                         charter_record_set_find_id (fresh, kinds[i], ids[j]));
          g_assert_cmpuint (charter_record_set_count_id (records, kinds[i], ids[j]), ==,
                            charter_record_set_count_id (fresh, kinds[i], ids[j]));
        }
    }
  for (guint64 handle = 0; handle < next_handle; handle++)
    {
      CharterRecord *record = charter_record_set_find_handle (fresh, handle);

      g_assert_true (charter_record_set_find_handle (records, handle) == record);
      for (guint j = 0; record != NULL && j < G_N_ELEMENTS (keys); j++)
        {
          g_assert_true (charter_record_set_resolve (records, record, keys[j]) ==
                         charter_record_set_resolve (fresh, record, keys[j]));
          assert_same_list (charter_record_set_get_referrers (records, record, keys[j]),
                            charter_record_set_get_referrers (fresh, record, keys[j]));
        }
    }
}

static void
test_sequences (void)
{
  for (guint32 seed = 0; seed < N_SEQUENCES; seed++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (seed);
      g_autoptr(CharterDocument) document = parse_document (text);
      g_autoptr(CharterRecordSet) records =
        charter_record_set_ref (charter_document_get_records (document));
      guint64 next_handle = charter_document_take_handle (document);
      int n_edits = g_rand_int_range (random, 1, MOST_EDITS + 1);

      assert_same_answers (records, next_handle);
      for (int i = 0; i < n_edits; i++)
        {
          CharterRecordSet *changed = edit_set (records, random, &next_handle);

          charter_record_set_unref (records);
          records = changed;
          /* A set nobody asked anything has no index for the next to share. */
          if (g_rand_boolean (random))
            assert_same_answers (records, next_handle);
        }
      assert_same_answers (records, next_handle);
    }
}

/* An index outlives the set whose links it shares. */
static void
test_shared (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  CharterRecord *before = charter_record_set_find_id (records, CHARTER_KIND_ORGANIZATION, "b");
  g_autoptr(CharterRecord) after =
    charter_record_with_content (before, g_variant_new_parsed ("{'id': <'b'>, 'parent_id': <'a'>,"
                                                               " 'name': <'Board'>}"));
  g_autoptr(CharterRecordSet) renamed = charter_record_set_replace (records, after);
  GPtrArray *children;

  g_clear_pointer (&records, charter_record_set_unref);
  g_assert_true (charter_record_set_find_id (renamed, CHARTER_KIND_ORGANIZATION, "b") == after);
  children = charter_record_set_get_referrers (
    renamed, charter_record_set_get_record (renamed, CHARTER_KIND_ORGANIZATION, 0), "parent_id");
  g_assert_nonnull (children);
  g_assert_true (g_ptr_array_index (children, 0) == after);
  g_assert_true (charter_record_set_get_referrers (
                   renamed, charter_record_set_get_record (renamed, CHARTER_KIND_ORGANIZATION, 0),
                   "parent_id") == children);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/record-index/sequences", test_sequences);
  g_test_add_func ("/charter/record-index/shared", test_shared);

  return g_test_run ();
}
