/* test-edit.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/edit.h"

#include "parse-records.h"

static const char text[] =
  "{'organizations': [{'id': 'a', 'name': 'A', 'known_on': ['2013', '2014']},"
  "   {'id': 'b', 'posts': [{'id': 'p', 'memberships': [{'id': 'm'}, {'id': 'n'}]}, {'id': 'q'}]},"
  "   17], 'persons': 'none'}";

static CharterRecord *
find (const CharterRecordSet *records,
      CharterKindId           kind,
      const char             *id)
{
  CharterRecord *record = charter_record_set_find_id (records, kind, id);

  g_assert_nonnull (record);
  return record;
}

/* Applies @edit to the sample and returns the text afterwards, or the code of
 * the error; undone and done again, the text must be what it was. */
static char *
apply (const CharterRecordSet *records,
       CharterEdit            *edit,
       int                    *code)
{
  g_autoptr(CharterEdit) owned = edit;
  g_autoptr(GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterRecordSet) changed = charter_edit_apply (owned, records, changes, &error);
  g_autoptr(CharterRecordSet) set = NULL;
  g_autofree char *before = charter_partnership_json_to_text (records);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  char *after;

  if (changed == NULL)
    {
      g_assert_true (error->domain == CHARTER_EDIT_ERROR);
      g_assert_cmpuint (changes->len, ==, 0);
      *code = error->code;
      return NULL;
    }
  g_assert_no_error (error);
  after = charter_partnership_json_to_text (changed);

  set = charter_record_set_ref (changed);
  for (guint i = changes->len; i > 0; i--)
    {
      CharterRecordSet *step = charter_change_undo (g_ptr_array_index (changes, i - 1), set);

      charter_record_set_unref (set);
      set = step;
    }
  undone = charter_partnership_json_to_text (set);
  g_assert_cmpstr (undone, ==, before);
  for (guint i = 0; i < changes->len; i++)
    {
      CharterRecordSet *step = charter_change_redo (g_ptr_array_index (changes, i), set);

      charter_record_set_unref (set);
      set = step;
    }
  redone = charter_partnership_json_to_text (set);
  g_assert_cmpstr (redone, ==, after);
  return after;
}

static void
assert_applied (const CharterRecordSet *records,
                CharterEdit            *edit,
                const char             *expected)
{
  int code = -1;
  g_autofree char *after = apply (records, edit, &code);
  g_autoptr(CharterRecordSet) wanted = parse_records (expected);
  g_autofree char *wanted_text = charter_partnership_json_to_text (wanted);

  g_assert_cmpstr (after, ==, wanted_text);
}

static void
assert_refused (const CharterRecordSet *records,
                CharterEdit            *edit,
                int                     expected)
{
  int code = -1;
  g_autofree char *after = apply (records, edit, &code);

  g_assert_null (after);
  g_assert_cmpint (code, ==, expected);
}

#define REST \
  "{'id': 'b', 'posts': [{'id': 'p', 'memberships': [{'id': 'm'}, {'id': 'n'}]}, {'id': 'q'}]}, 17]," \
  " 'persons': 'none'}"

static void
test_set (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  CharterRecord *a = find (records, CHARTER_KIND_ORGANIZATION, "a");
  CharterRecord *m = find (records, CHARTER_KIND_MEMBERSHIP, "m");
  CharterRecord *odd = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, 2);

  assert_applied (records, charter_edit_new_set (a, "/name", g_variant_new_string ("B")),
                  "{'organizations': [{'id': 'a', 'name': 'B', 'known_on': ['2013', '2014']}, " REST);
  assert_applied (records, charter_edit_new_set (a, "/name", NULL),
                  "{'organizations': [{'id': 'a', 'known_on': ['2013', '2014']}, " REST);
  assert_applied (records, charter_edit_new_set (a, "/known_on/1", g_variant_new_string ("2015")),
                  "{'organizations': [{'id': 'a', 'name': 'A', 'known_on': ['2013', '2015']}, " REST);
  assert_applied (records, charter_edit_new_set (m, "/role", g_variant_new_string ("chair")),
                  "{'organizations': [{'id': 'a', 'name': 'A', 'known_on': ['2013', '2014']},"
                  " {'id': 'b', 'posts': [{'id': 'p', 'memberships': [{'id': 'm', 'role': 'chair'},"
                  " {'id': 'n'}]}, {'id': 'q'}]}, 17], 'persons': 'none'}");
  assert_refused (records, charter_edit_new_set (a, "/name/deep", g_variant_new_string ("x")),
                  CHARTER_EDIT_ERROR_NO_PLACE);
  assert_refused (records, charter_edit_new_set (a, "/known_on/7", g_variant_new_string ("x")),
                  CHARTER_EDIT_ERROR_NO_PLACE);
  assert_refused (records, charter_edit_new_set (odd, "/name", g_variant_new_string ("x")),
                  CHARTER_EDIT_ERROR_NO_PLACE);
}

static void
test_entries (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  CharterRecord *a = find (records, CHARTER_KIND_ORGANIZATION, "a");

  assert_applied (records, charter_edit_new_insert (a, "/known_on", 1, g_variant_new_string ("x")),
                  "{'organizations': [{'id': 'a', 'name': 'A', 'known_on': ['2013', 'x', '2014']}, " REST);
  assert_applied (records, charter_edit_new_insert (a, "/known_on", CHARTER_EDIT_AT_END,
                                                    g_variant_new_string ("x")),
                  "{'organizations': [{'id': 'a', 'name': 'A', 'known_on': ['2013', '2014', 'x']}, " REST);
  assert_applied (records, charter_edit_new_insert (a, "/citations", 5, g_variant_new_string ("x")),
                  "{'organizations': [{'id': 'a', 'name': 'A', 'citations': ['x'],"
                  " 'known_on': ['2013', '2014']}, " REST);
  assert_applied (records, charter_edit_new_remove (a, "/known_on", 0),
                  "{'organizations': [{'id': 'a', 'name': 'A', 'known_on': ['2014']}, " REST);
  assert_refused (records, charter_edit_new_remove (a, "/known_on", 2), CHARTER_EDIT_ERROR_NO_PLACE);
  assert_refused (records, charter_edit_new_remove (a, "/missing", 0), CHARTER_EDIT_ERROR_NO_PLACE);
  assert_refused (records, charter_edit_new_remove (a, "/name", 0), CHARTER_EDIT_ERROR_NO_PLACE);
  assert_refused (records, charter_edit_new_insert (a, "/name", 0, g_variant_new_string ("x")),
                  CHARTER_EDIT_ERROR_NO_PLACE);
}

/* A member called 0 is no entry. */
static void
test_remove_from_object (void)
{
  g_autoptr(CharterRecordSet) records = parse_records ("{'persons': [{'odd': {'0': 'zero'}}]}");
  CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_PERSON, 0);

  assert_refused (records, charter_edit_new_remove (record, "/odd", 0), CHARTER_EDIT_ERROR_NO_PLACE);
}

static void
test_move (void)
{
  g_autoptr(CharterRecordSet) records = parse_records ("{'persons': [{'id': 'a'}, {'id': 'b'}, {'id': 'c'}]}");
  CharterRecord *a = find (records, CHARTER_KIND_PERSON, "a");

  assert_applied (records, charter_edit_new_move (a, 1),
                  "{'persons': [{'id': 'b'}, {'id': 'a'}, {'id': 'c'}]}");
  assert_applied (records, charter_edit_new_move (a, CHARTER_EDIT_AT_END),
                  "{'persons': [{'id': 'b'}, {'id': 'c'}, {'id': 'a'}]}");
  assert_applied (records, charter_edit_new_move (a, 0),
                  "{'persons': [{'id': 'a'}, {'id': 'b'}, {'id': 'c'}]}");
}

static void
test_add (void)
{
  g_autoptr(CharterRecordSet) records = parse_records ("{'odd': 1, 'events': [{'id': 'a'}], 'persons': 5}");
  assert_applied (records, charter_edit_new_add (CHARTER_KIND_EVENT, 99, 0,
                                                 g_variant_new_parsed ("{'id': <'n'>}")),
                  "{'odd': 1, 'events': [{'id': 'n'}, {'id': 'a'}], 'persons': 5}");
  assert_applied (records, charter_edit_new_add (CHARTER_KIND_EVENT, 99, CHARTER_EDIT_AT_END,
                                                 g_variant_new_parsed ("{'id': <'n'>}")),
                  "{'odd': 1, 'events': [{'id': 'a'}, {'id': 'n'}], 'persons': 5}");
  assert_applied (records, charter_edit_new_add (CHARTER_KIND_VIEW, 99, 4,
                                                 g_variant_new_parsed ("{'id': <'n'>}")),
                  "{'format_version': 1, 'odd': 1, 'events': [{'id': 'a'}], 'views': [{'id': 'n'}],"
                  " 'persons': 5}");
  assert_refused (records, charter_edit_new_add (CHARTER_KIND_PERSON, 99, 0,
                                                 g_variant_new_parsed ("{'id': <'n'>}")),
                  CHARTER_EDIT_ERROR_CONFLICT);
}

static void
test_one_head (void)
{
  g_autoptr(CharterRecordSet) records = parse_records ("{'partnership': {}}");

  assert_refused (records, charter_edit_new_add (CHARTER_KIND_PARTNERSHIP, 99, 0,
                                                 g_variant_new ("a{sv}", NULL)),
                  CHARTER_EDIT_ERROR_CONFLICT);
  assert_applied (records, charter_edit_new_drop (charter_record_set_get_partnership (records)), "{}");
}

static void
test_drop (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);

  assert_applied (records, charter_edit_new_drop (find (records, CHARTER_KIND_ORGANIZATION, "a")),
                  "{'organizations': [" REST);
  assert_applied (records, charter_edit_new_drop (find (records, CHARTER_KIND_MEMBERSHIP, "m")),
                  "{'organizations': [{'id': 'a', 'name': 'A', 'known_on': ['2013', '2014']},"
                  " {'id': 'b', 'posts': [{'id': 'p', 'memberships': [{'id': 'n'}]}, {'id': 'q'}]}, 17],"
                  " 'persons': 'none'}");
  assert_applied (records, charter_edit_new_drop (find (records, CHARTER_KIND_POST, "p")),
                  "{'organizations': [{'id': 'a', 'name': 'A', 'known_on': ['2013', '2014']},"
                  " {'id': 'b', 'posts': [{'id': 'q'}]}, 17], 'persons': 'none'}");
}

static void
test_drop_leaves_the_holder (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterEdit) edit = charter_edit_new_drop (find (records, CHARTER_KIND_MEMBERSHIP, "m"));
  g_autoptr(GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);
  g_autoptr(CharterRecordSet) changed = charter_edit_apply (edit, records, changes, NULL);
  GVariant *left = charter_record_get_value (find (changed, CHARTER_KIND_POST, "p"), "memberships");

  g_assert_cmpuint (g_variant_n_children (left), ==, 1);
}

/* What stands in a record goes with it, and is not left without a place. */
static void
test_drop_with_embedded (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterEdit) edit =
    charter_edit_new_drop (find (records, CHARTER_KIND_ORGANIZATION, "b"));
  g_autoptr(GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);
  g_autoptr(CharterRecordSet) changed = charter_edit_apply (edit, records, changes, NULL);

  g_assert_cmpuint (charter_record_set_get_n_records (changed, CHARTER_KIND_POST), ==, 0);
  g_assert_cmpuint (charter_record_set_get_n_records (changed, CHARTER_KIND_MEMBERSHIP), ==, 0);
  g_assert_cmpuint (changes->len, ==, 5);
  assert_applied (records, charter_edit_new_drop (find (records, CHARTER_KIND_ORGANIZATION, "b")),
                  "{'organizations': [{'id': 'a', 'name': 'A', 'known_on': ['2013', '2014']}, 17],"
                  " 'persons': 'none'}");
}

static void
test_embedded_array_is_no_value (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  CharterRecord *b = find (records, CHARTER_KIND_ORGANIZATION, "b");

  assert_refused (records, charter_edit_new_set (b, "/posts", NULL), CHARTER_EDIT_ERROR_NO_PLACE);
  assert_refused (records, charter_edit_new_set (b, "/posts", g_variant_new_string ("x")),
                  CHARTER_EDIT_ERROR_NO_PLACE);
  assert_refused (records, charter_edit_new_set (b, "/posts/0", NULL), CHARTER_EDIT_ERROR_NO_PLACE);
  assert_refused (records, charter_edit_new_insert (b, "/posts", 0, g_variant_new_string ("x")),
                  CHARTER_EDIT_ERROR_NO_PLACE);
  assert_refused (records, charter_edit_new_remove (b, "/posts", 0), CHARTER_EDIT_ERROR_NO_PLACE);
}

static void
test_expectation (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  CharterRecord *a = find (records, CHARTER_KIND_ORGANIZATION, "a");
  CharterEdit *right = charter_edit_new_set (a, "/name", g_variant_new_string ("B"));
  CharterEdit *wrong = charter_edit_new_set (a, "/name", g_variant_new_string ("B"));
  CharterEdit *missing = charter_edit_new_set (a, "/level", g_variant_new_string ("B"));

  right->was = g_variant_ref_sink (g_variant_new_string ("A"));
  wrong->was = g_variant_ref_sink (g_variant_new_string ("Z"));
  missing->was = g_variant_ref_sink (g_variant_new_string ("Z"));
  assert_applied (records, right,
                  "{'organizations': [{'id': 'a', 'name': 'B', 'known_on': ['2013', '2014']}, " REST);
  assert_refused (records, wrong, CHARTER_EDIT_ERROR_CONFLICT);
  assert_refused (records, missing, CHARTER_EDIT_ERROR_CONFLICT);
}

static void
test_gone (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterRecord) other = charter_record_new (CHARTER_KIND_PERSON, 99, 0,
                                                       g_variant_new ("a{sv}", NULL));

  assert_refused (records, charter_edit_new_drop (other), CHARTER_EDIT_ERROR_GONE);
  assert_refused (records, charter_edit_new_move (other, 0), CHARTER_EDIT_ERROR_GONE);
  assert_refused (records, charter_edit_new_set (other, "/id", NULL), CHARTER_EDIT_ERROR_GONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/edit/set", test_set);
  g_test_add_func ("/charter/edit/entries", test_entries);
  g_test_add_func ("/charter/edit/remove-from-object", test_remove_from_object);
  g_test_add_func ("/charter/edit/move", test_move);
  g_test_add_func ("/charter/edit/add", test_add);
  g_test_add_func ("/charter/edit/one-head", test_one_head);
  g_test_add_func ("/charter/edit/drop", test_drop);
  g_test_add_func ("/charter/edit/drop-leaves-the-holder", test_drop_leaves_the_holder);
  g_test_add_func ("/charter/edit/drop-with-embedded", test_drop_with_embedded);
  g_test_add_func ("/charter/edit/embedded-array-is-no-value", test_embedded_array_is_no_value);
  g_test_add_func ("/charter/edit/expectation", test_expectation);
  g_test_add_func ("/charter/edit/gone", test_gone);

  return g_test_run ();
}
