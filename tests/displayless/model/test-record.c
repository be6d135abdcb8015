/* test-record.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/record.h"

#include "model/value.h"

static CharterRecord *
new_record (const char *content)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) value = g_variant_parse (NULL, content, NULL, NULL, &error);

  g_assert_no_error (error);
  return charter_record_new (CHARTER_KIND_ORGANIZATION, 7, 3, value);
}

static void
assert_content (const CharterRecord *record,
                const char          *expected)
{
  g_autofree char *printed = NULL;

  g_assert_nonnull (record);
  printed = g_variant_print (charter_record_get_content (record), FALSE);
  g_assert_cmpstr (printed, ==, expected);
}

static void
test_read (void)
{
  g_autoptr(CharterRecord) record = new_record (
    "{'id': <'s'>, 'name': <''>, 'label': <'Swale'>, 'seats': <int64 5>, 'time_limited': <false>,"
    " 'meets_in_public': <true>, 'voting': <'yes'>, 'founding_date': <'2008'>, 'odd': <'x'>}");
  CharterDate date;
  double number;

  g_assert_cmpint (charter_record_get_kind (record), ==, CHARTER_KIND_ORGANIZATION);
  g_assert_cmpuint (charter_record_get_handle (record), ==, 7);
  g_assert_cmpuint (charter_record_get_parent (record), ==, 3);
  g_assert_true (charter_record_is_readable (record));
  g_assert_cmpstr (charter_record_get_id (record), ==, "s");
  g_assert_cmpstr (charter_record_get_name (record), ==, "Swale");
  g_assert_null (charter_record_get_text (record, "seats"));
  g_assert_null (charter_record_get_value (record, "missing"));
  g_assert_true (charter_record_get_number (record, "seats", &number));
  g_assert_cmpfloat (number, ==, 5);
  g_assert_cmpint (charter_record_get_flag (record, "time_limited"), ==, CHARTER_FLAG_NO);
  g_assert_cmpint (charter_record_get_flag (record, "meets_in_public"), ==, CHARTER_FLAG_YES);
  g_assert_cmpint (charter_record_get_flag (record, "voting"), ==, CHARTER_FLAG_NOT_STATED);
  g_assert_cmpint (charter_record_get_flag (record, "missing"), ==, CHARTER_FLAG_NOT_STATED);
  g_assert_true (charter_record_get_date (record, "founding_date", &date));
  g_assert_cmpuint (date.year, ==, 2008);
  g_assert_false (charter_record_get_date (record, "odd", &date));
  g_assert_true (charter_record_has_text (record, "odd", "x"));
  g_assert_false (charter_record_has_text (record, "missing", "x"));
}

static void
test_unreadable (void)
{
  g_autoptr(CharterRecord) record = new_record ("<'not a record'>");

  g_assert_false (charter_record_is_readable (record));
  g_assert_null (charter_record_get_id (record));
  g_assert_null (charter_record_get_name (record));
  g_assert_null (charter_record_with_path (record, "/id", g_variant_new_string ("x")));
}

static void
assert_path (const char *path,
             const char *text,
             const char *expected)
{
  g_autoptr(CharterRecord) record = new_record (
    "{'odd': <'1'>, 'id': <'s'>, 'level': <'top'>, 'quorum': <@a{sv} {'odd': <'2'>}>,"
    " 'a/b': <'3'>}");
  g_autoptr(CharterRecord) changed =
    charter_record_with_path (record, path, text != NULL ? g_variant_new_string (text) : NULL);

  g_test_message ("%s", path);
  if (expected == NULL)
    {
      g_assert_null (changed);
      return;
    }
  assert_content (changed, expected);
  g_assert_cmpuint (charter_record_get_handle (changed), ==, 7);
  g_assert_cmpuint (charter_record_get_parent (changed), ==, 3);
}

/* A new member goes after its nearest predecessor in the kind's table. */
static void
test_with_path (void)
{
  assert_path ("/id", "t", "{'odd': <'1'>, 'id': <'t'>, 'level': <'top'>,"
                           " 'quorum': <{'odd': <'2'>}>, 'a/b': <'3'>}");
  assert_path ("/name", "N", "{'odd': <'1'>, 'id': <'s'>, 'name': <'N'>, 'level': <'top'>,"
                             " 'quorum': <{'odd': <'2'>}>, 'a/b': <'3'>}");
  assert_path ("/colour", "1", "{'odd': <'1'>, 'id': <'s'>, 'level': <'top'>, 'colour': <'1'>,"
                               " 'quorum': <{'odd': <'2'>}>, 'a/b': <'3'>}");
  assert_path ("/status", "ended", "{'odd': <'1'>, 'id': <'s'>, 'level': <'top'>,"
                                   " 'quorum': <{'odd': <'2'>}>, 'status': <'ended'>, 'a/b': <'3'>}");
  assert_path ("/new", "N", "{'odd': <'1'>, 'id': <'s'>, 'level': <'top'>,"
                            " 'quorum': <{'odd': <'2'>}>, 'a/b': <'3'>, 'new': <'N'>}");
  assert_path ("/id", NULL, "{'odd': <'1'>, 'level': <'top'>,"
                            " 'quorum': <{'odd': <'2'>}>, 'a/b': <'3'>}");
  assert_path ("/missing", NULL, "{'odd': <'1'>, 'id': <'s'>, 'level': <'top'>,"
                                 " 'quorum': <{'odd': <'2'>}>, 'a/b': <'3'>}");
  assert_path ("/a~1b", NULL, "{'odd': <'1'>, 'id': <'s'>, 'level': <'top'>,"
                              " 'quorum': <{'odd': <'2'>}>}");
  assert_path ("/quorum/words", "all", "{'odd': <'1'>, 'id': <'s'>, 'level': <'top'>,"
                                       " 'quorum': <{'odd': <'2'>, 'words': <'all'>}>,"
                                       " 'a/b': <'3'>}");
  assert_path ("/other/words", "all", "{'odd': <'1'>, 'id': <'s'>, 'level': <'top'>,"
                                      " 'quorum': <{'odd': <'2'>}>, 'a/b': <'3'>,"
                                      " 'other': <{'words': <'all'>}>}");
  assert_path ("", "x", NULL);
  assert_path ("id", "x", NULL);
  assert_path ("/id/deeper", "x", NULL);
  assert_path ("/missing/deeper", NULL, NULL);
}

static void
test_first_member (void)
{
  g_autoptr(CharterRecord) record = new_record ("{'odd': <'1'>, 'name': <'N'>}");
  g_autoptr(CharterRecord) changed = charter_record_with_path (record, "/id",
                                                               g_variant_new_string ("s"));

  assert_content (changed, "{'id': <'s'>, 'odd': <'1'>, 'name': <'N'>}");
  assert_content (record, "{'odd': <'1'>, 'name': <'N'>}");
}

static void
test_equal (void)
{
  g_autoptr(CharterRecord) one = new_record ("{'id': <'s'>, 'name': <'N'>}");
  g_autoptr(CharterRecord) same = new_record ("{'id': <'s'>, 'name': <'N'>}");
  g_autoptr(CharterRecord) turned = new_record ("{'name': <'N'>, 'id': <'s'>}");

  g_assert_true (charter_record_equal (one, one));
  g_assert_true (charter_record_equal (one, same));
  g_assert_false (charter_record_equal (one, turned));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/record/read", test_read);
  g_test_add_func ("/charter/record/unreadable", test_unreadable);
  g_test_add_func ("/charter/record/with-path", test_with_path);
  g_test_add_func ("/charter/record/first-member", test_first_member);
  g_test_add_func ("/charter/record/equal", test_equal);

  return g_test_run ();
}
