/* test-value.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/value.h"

#include "model/value-list.h"
#include <string.h>

static GVariant *
sample (void)
{
  return g_variant_ref_sink (g_variant_new_parsed (
    "{'name': <'Swale'>, 'seats': <int64 5>, 'half': <0.5>, 'nothing': <()>,"
    " 'a/b~c': <'odd'>, 'list': <[<'one'>, <'two'>, <@a{sv} {'id': <'x'>}>]>}"));
}

static void
test_read (void)
{
  g_autoptr(GVariant) value = sample ();
  g_autoptr(GVariant) list = charter_value_get_member (value, "list");
  g_autoptr(GVariant) nothing = charter_value_get_member (value, "nothing");
  g_autoptr(GVariant) missing = charter_value_get_member (value, "missing");
  g_autoptr(GVariant) second = charter_value_get_entry (list, 1);
  g_autoptr(GVariant) seats = charter_value_get_member (value, "seats");
  g_autoptr(GVariant) half = charter_value_get_member (value, "half");
  double number;

  g_assert_true (charter_value_is_object (value));
  g_assert_false (charter_value_is_array (value));
  g_assert_true (charter_value_is_array (list));
  g_assert_false (charter_value_is_object (list));
  g_assert_false (charter_value_is_object (NULL));
  g_assert_false (charter_value_is_array (NULL));
  g_assert_null (missing);
  g_assert_true (g_variant_is_of_type (nothing, CHARTER_VALUE_NULL));
  g_assert_cmpstr (charter_value_get_text (second), ==, "two");
  g_assert_null (charter_value_get_text (list));
  g_assert_null (charter_value_get_text (NULL));
  g_assert_cmpuint (charter_value_get_n_entries (list), ==, 3);
  g_assert_cmpuint (charter_value_get_n_entries (value), ==, 0);
  g_assert_null (charter_value_get_entry (list, 3));
  g_assert_null (charter_value_get_entry (value, 0));
  g_assert_null (charter_value_get_member (list, "0"));
  g_assert_cmpstr (charter_value_get_member_text (value, "name"), ==, "Swale");
  g_assert_null (charter_value_get_member_text (value, "seats"));
  g_assert_null (charter_value_get_member_text (NULL, "seats"));
  g_assert_true (charter_value_get_number (seats, &number));
  g_assert_cmpfloat (number, ==, 5);
  g_assert_true (charter_value_get_number (half, &number));
  g_assert_cmpfloat (number, ==, 0.5);
  g_assert_false (charter_value_get_number (second, &number));
  g_assert_false (charter_value_get_number (NULL, &number));
}

static void
test_get_path (void)
{
  static const struct
  {
    const char *path;
    const char *text;
  } cases[] = {
    { "/name", "Swale" }, { "/a~1b~0c", "odd" }, { "/list/0", "one" }, { "/list/2/id", "x" },
    { "/list/3", NULL }, { "/list/-1", NULL }, { "/list/one", NULL }, { "/list/", NULL },
    { "/name/0", NULL }, { "name", NULL }, { "/a~b", NULL }, { "/missing/deep", NULL },
  };
  g_autoptr(GVariant) value = sample ();
  g_autoptr(GVariant) whole = charter_value_get_path (value, "");

  g_assert_true (whole == value);
  g_assert_null (charter_value_get_path (NULL, "/name"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GVariant) found = charter_value_get_path (value, cases[i].path);

      g_test_message ("%s", cases[i].path);
      g_assert_cmpstr (charter_value_get_text (found), ==, cases[i].text);
    }
}

static void
assert_set (const char *path,
            const char *replacement,
            const char *expected)
{
  g_autoptr(GVariant) value = g_variant_ref_sink (g_variant_new_parsed (
    "{'a': <'1'>, 'b': <[<'x'>, <'y'>]>, 'c': <@a{sv} {'d': <'2'>}>, 'e~f/': <'3'>}"));
  g_autoptr(GVariant) before = g_variant_ref_sink (g_variant_new_parsed ("%@a{sv}", value));
  g_autoptr(GVariant) changed =
    charter_value_set_path (value, path,
                            replacement != NULL ? g_variant_new_string (replacement) : NULL);
  g_autofree char *printed = changed != NULL ? g_variant_print (changed, FALSE) : NULL;

  g_test_message ("%s", path);
  g_assert_cmpstr (printed, ==, expected);
  g_assert_true (g_variant_equal (value, before));
}

static void
test_set_path (void)
{
  assert_set ("/a", "9", "{'a': <'9'>, 'b': <[<'x'>, <'y'>]>, 'c': <{'d': <'2'>}>, 'e~f/': <'3'>}");
  assert_set ("/a", NULL, "{'b': <[<'x'>, <'y'>]>, 'c': <{'d': <'2'>}>, 'e~f/': <'3'>}");
  assert_set ("/e~0f~1", NULL, "{'a': <'1'>, 'b': <[<'x'>, <'y'>]>, 'c': <{'d': <'2'>}>}");
  assert_set ("/b/0", NULL, "{'a': <'1'>, 'b': <[<'y'>]>, 'c': <{'d': <'2'>}>, 'e~f/': <'3'>}");
  assert_set ("/b/1", "9", "{'a': <'1'>, 'b': <[<'x'>, <'9'>]>, 'c': <{'d': <'2'>}>, 'e~f/': <'3'>}");
  assert_set ("/c/d", "9", "{'a': <'1'>, 'b': <[<'x'>, <'y'>]>, 'c': <{'d': <'9'>}>, 'e~f/': <'3'>}");
  assert_set ("/g/h", "9", "{'a': <'1'>, 'b': <[<'x'>, <'y'>]>, 'c': <{'d': <'2'>}>, 'e~f/': <'3'>,"
                           " 'g': <{'h': <'9'>}>}");
  assert_set ("/b/2", "9", NULL);
  assert_set ("/b/x", "9", NULL);
  assert_set ("/a/x", "9", NULL);
  assert_set ("a", "9", NULL);
}

/* A path from a hostile file does not exhaust the stack. */
static void
test_long_path (void)
{
  g_autoptr(GString) path = g_string_new (NULL);
  g_autoptr(GVariant) value = sample ();

  for (guint i = 0; i < 1000000; i++)
    g_string_append (path, "/a");
  g_assert_null (charter_value_set_path (value, path->str, g_variant_new_string ("x")));
  g_assert_null (charter_value_get_path (value, path->str));
}

static void
test_insert (void)
{
  static const struct
  {
    gsize       position;
    const char *expected;
  } cases[] = {
    { 0, "[<'new'>, <'x'>, <'y'>]" },
    { 1, "[<'x'>, <'new'>, <'y'>]" },
    { 2, "[<'x'>, <'y'>, <'new'>]" },
    { G_MAXUINT, "[<'x'>, <'y'>, <'new'>]" },
  };
  g_autoptr(GVariant) array = g_variant_ref_sink (g_variant_new_parsed ("[<'x'>, <'y'>]"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GVariant) longer = charter_value_insert_entry (array, cases[i].position,
                                                               g_variant_new_string ("new"));
      g_autofree char *printed = g_variant_print (longer, FALSE);

      g_assert_cmpstr (printed, ==, cases[i].expected);
    }
}

static void
test_reference (void)
{
  g_autoptr(GVariant) reference =
    g_variant_ref_sink (charter_value_new_reference ("organizations", "swale"));
  g_autofree char *printed = g_variant_print (reference, FALSE);

  g_assert_cmpstr (printed, ==, "{'kind': <'organizations'>, 'id': <'swale'>}");
}

static void
test_read_step (void)
{
  g_autofree char *step = NULL;
  const char *rest = charter_value_read_step ("/a~1~0~2/b", &step);

  g_assert_cmpstr (step, ==, "a/~~2");
  g_assert_cmpstr (rest, ==, "/b");
  g_assert_null (charter_value_read_step ("", &step));
  g_assert_null (charter_value_read_step ("a", &step));
}

static void
test_list (void)
{
  g_autoptr(GVariant) a = g_variant_ref_sink (g_variant_new_string ("a"));
  g_autoptr(GVariant) b = g_variant_ref_sink (g_variant_new_string ("b"));
  g_autoptr(GVariant) one = charter_value_list_insert (NULL, G_MAXUINT, a);
  g_autoptr(GVariant) two = charter_value_list_insert (one, G_MAXUINT, b);
  g_autoptr(GVariant) moved = charter_value_list_move (two, 1, 0);
  g_autoptr(GVariant) changed = charter_value_list_set (moved, 1, b);
  g_autoptr(GVariant) shorter = charter_value_list_remove (two, 0);
  g_autofree char *printed = g_variant_print (two, FALSE);
  g_autofree char *printed_moved = g_variant_print (moved, FALSE);
  g_autofree char *printed_changed = g_variant_print (changed, FALSE);
  g_autofree char *printed_shorter = g_variant_print (shorter, FALSE);

  g_assert_cmpstr (printed, ==, "[<'a'>, <'b'>]");
  g_assert_cmpstr (printed_moved, ==, "[<'b'>, <'a'>]");
  g_assert_cmpstr (printed_changed, ==, "[<'b'>, <'b'>]");
  g_assert_cmpstr (printed_shorter, ==, "[<'b'>]");
  g_assert_null (charter_value_list_remove (one, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/value/read", test_read);
  g_test_add_func ("/charter/value/get-path", test_get_path);
  g_test_add_func ("/charter/value/set-path", test_set_path);
  g_test_add_func ("/charter/value/long-path", test_long_path);
  g_test_add_func ("/charter/value/insert", test_insert);
  g_test_add_func ("/charter/value/list", test_list);
  g_test_add_func ("/charter/value/reference", test_reference);
  g_test_add_func ("/charter/value/read-step", test_read_step);

  return g_test_run ();
}
