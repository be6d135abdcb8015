/* test-json-packer.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "formats/json-packer.h"

/* GLib's own serialised form is the measure: the same, byte for byte. */
static void
assert_packed (JsonNode *node,
               GVariant *expected)
{
  g_autoptr (GVariant) value = charter_json_packer_pack (node, 0);
  g_autoptr (GVariant) sunk = g_variant_ref_sink (expected);
  g_autoptr (GVariant) untrusted = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_false (g_variant_is_floating (value));
  g_assert_cmpstr (g_variant_get_type_string (value), ==, g_variant_get_type_string (sunk));
  g_assert_cmpmem (g_variant_get_data (value), g_variant_get_size (value),
                   g_variant_get_data (sunk), g_variant_get_size (sunk));

  bytes = g_variant_get_data_as_bytes (value);
  untrusted = g_variant_ref_sink (g_variant_new_from_bytes (g_variant_get_type (value), bytes,
                                                            FALSE));
  g_assert_true (g_variant_is_normal_form (untrusted));
}

static void
test_every_type (void)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *expected;

  node = json_from_string ("{\"s\":\"x\",\"\":\"\",\"x\":-5,\"d\":2.5,\"b\":[true,false],"
                           "\"n\":null,\"empty\":[{},[]],"
                           "\"a\":{\"long name\":[1,\"two\",[3]]}}", &error);
  g_assert_no_error (error);

  expected = g_variant_new_parsed ("{'s': <'x'>, '': <''>, 'x': <int64 -5>, 'd': <2.5>,"
                                   " 'b': <[<true>, <false>]>, 'n': <()>,"
                                   " 'empty': <[<@a{sv} {}>, <@av []>]>,"
                                   " 'a': <{'long name': <[<int64 1>, <'two'>,"
                                   " <[<int64 3>]>]>}>}");
  assert_packed (node, expected);
}

static void
assert_length_packed (guint length)
{
  g_autofree char *text = g_strnfill (length, 'x');
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *array = json_array_new ();
  GVariantBuilder builder;
  GVariant *items[2];

  json_array_add_string_element (array, text);
  json_array_add_string_element (array, "");
  json_object_set_array_member (object, "a", array);
  json_object_set_int_member (object, text, 1);
  json_node_take_object (node, object);

  items[0] = g_variant_new_variant (g_variant_new_string (text));
  items[1] = g_variant_new_variant (g_variant_new_string (""));
  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "a", g_variant_new_array (NULL, items, 2));
  g_variant_builder_add (&builder, "{sv}", text, g_variant_new_int64 (1));

  assert_packed (node, g_variant_builder_end (&builder));
}

/* Places take one, two or four bytes, by the size of the whole. */
static void
test_sizes_of_places (void)
{
  for (guint length = 1; length < 300; length++)
    assert_length_packed (length);

  for (guint length = 65200; length < 65600; length++)
    assert_length_packed (length);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-packer/every-type", test_every_type);
  g_test_add_func ("/json-packer/sizes-of-places", test_sizes_of_places);

  return g_test_run ();
}
