/* test-edit-derivation.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/edit-derivation.h"

#include "../analysis/generated-partnership.h"
#include "parse-records.h"
#include "random-edits.h"

#define N_GENERATED 1000

static CharterRecordSet *
apply_all (CharterRecordSet *records,
           GPtrArray        *edits)
{
  CharterRecordSet *current = charter_record_set_ref (records);

  for (guint i = 0; i < edits->len; i++)
    {
      CharterRecordSet *changed = apply_edit (current, g_ptr_array_index (edits, i));

      g_assert_nonnull (changed);
      charter_record_set_unref (current);
      current = changed;
    }
  return current;
}

static void
test_nothing (void)
{
  g_autoptr(CharterRecordSet) records =
    parse_records ("{'organizations': [{'id': 'a', 'memberships': [{'id': 'm'}]}, 17]}");
  g_autoptr(GPtrArray) edits = charter_edit_derive (records, records);

  g_assert_cmpuint (edits->len, ==, 0);
}

static CharterEdit *
derive_one (const char           *text,
            CharterEdit          *(*make) (CharterRecordSet *records))
{
  g_autoptr(CharterRecordSet) before = parse_records (text);
  g_autoptr(CharterEdit) edit = make (before);
  g_autoptr(CharterRecordSet) after = apply_edit (before, edit);
  g_autoptr(GPtrArray) edits = charter_edit_derive (before, after);

  g_assert_cmpuint (edits->len, ==, 1);
  return g_ptr_array_steal_index (edits, 0);
}

static CharterEdit *
move_first_to_end (CharterRecordSet *records)
{
  return charter_edit_new_move (charter_record_set_get_record (records, CHARTER_KIND_PERSON, 0),
                                CHARTER_EDIT_AT_END);
}

static CharterEdit *
move_last_to_front (CharterRecordSet *records)
{
  return charter_edit_new_move (charter_record_set_get_record (records, CHARTER_KIND_PERSON, 3), 0);
}

static CharterEdit *
drop_with_contents (CharterRecordSet *records)
{
  return charter_edit_new_drop (charter_record_set_find_id (records, CHARTER_KIND_ORGANIZATION,
                                                            "b"));
}

static CharterEdit *
drop_embedded (CharterRecordSet *records)
{
  return charter_edit_new_drop (charter_record_set_find_id (records, CHARTER_KIND_MEMBERSHIP, "m"));
}

static void
test_few (void)
{
  const char *persons = "{'persons': [{'id': 'a'}, {'id': 'b'}, {'id': 'c'}, {'id': 'd'}]}";
  const char *embedded = "{'organizations': [{'id': 'b', 'posts': [{'id': 'p', 'memberships': "
                         "[{'id': 'm'}, {'id': 'n'}]}]}]}";
  g_autoptr(CharterEdit) first = derive_one (persons, move_first_to_end);
  g_autoptr(CharterEdit) last = derive_one (persons, move_last_to_front);
  g_autoptr(CharterEdit) whole = derive_one (embedded, drop_with_contents);
  g_autoptr(CharterEdit) part = derive_one (embedded, drop_embedded);

  g_assert_cmpint (first->operation, ==, CHARTER_EDIT_MOVE);
  g_assert_cmpuint (first->position, ==, 3);
  g_assert_cmpint (last->operation, ==, CHARTER_EDIT_MOVE);
  g_assert_cmpuint (last->position, ==, 0);
  g_assert_cmpint (whole->kind, ==, CHARTER_KIND_ORGANIZATION);
  g_assert_cmpint (part->kind, ==, CHARTER_KIND_MEMBERSHIP);
}

/* What is derived of two sets and made on the first gives the second. */
static void
test_generated (void)
{
  for (guint seed = 0; seed < N_GENERATED; seed++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (seed);
      g_autofree char *text = generate_partnership (random);
      g_autoptr(CharterRecordSet) before = parse_records (text);
      g_autoptr(CharterRecordSet) after = edit_at_random (before, random, 100000, NULL);
      g_autoptr(GPtrArray) edits = charter_edit_derive (before, after);
      g_autoptr(GPtrArray) back = charter_edit_derive (after, before);
      g_autoptr(CharterRecordSet) again = apply_all (before, edits);
      g_autoptr(CharterRecordSet) undone = apply_all (after, back);
      g_autoptr(GPtrArray) rest = charter_edit_derive (again, after);

      assert_same_records (again, after, TRUE);
      assert_same_records (undone, before, TRUE);
      g_assert_cmpuint (rest->len, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit-derivation/nothing", test_nothing);
  g_test_add_func ("/edit-derivation/few", test_few);
  g_test_add_func ("/edit-derivation/generated", test_generated);
  return g_test_run ();
}
