/* test-json-value.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include <gio/gio.h>

#include "formats/json-check.h"
#include "formats/json-value.h"

/* Enough to meet every pair of kinds of value many times in a second. */
#define GENERATED_VALUES 20000

static GVariant *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  GVariant *value = charter_json_value_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (value);
  g_assert_false (g_variant_is_floating (value));

  return value;
}

static void
assert_written (const char *text,
                const char *expected)
{
  g_autoptr (GVariant) value = parse (text);
  g_autofree char *written = charter_json_value_to_text (value);

  g_assert_cmpstr (written, ==, expected);
}

static void
assert_round_trip (GVariant *value)
{
  g_autofree char *text = charter_json_value_to_text (value);
  g_autoptr (GVariant) again = parse (text);
  g_autofree char *text_again = charter_json_value_to_text (again);

  g_assert_true (g_variant_equal (value, again));
  g_assert_cmpstr (text, ==, text_again);
}

static void
test_mapping (void)
{
  static const struct
  {
    const char *text;
    const char *value;
  } cases[] = {
    { "{\"b\":1,\"a\":2.5,\"\":{}}", "{'b': <int64 1>, 'a': <2.5>, '': <@a{sv} {}>}" },
    { "[null,true,false,\"\",[]]", "[<()>, <true>, <false>, <''>, <@av []>]" },
    { "-0", "int64 0" },
    { "-0.0", "-0.0" },
    { "1E5", "100000.0" },
    { "[0e1,-0E-1,0.5e1,-1e5]", "[<0.0>, <-0.0>, <5.0>, <-100000.0>]" },
    { "9223372036854775807", "int64 9223372036854775807" },
    { "-9223372036854775808", "int64 -9223372036854775808" },
    { "1e-400", "0.0" },
    { "\"\\ud83d\\ude00\\u00e9\\/\"", "'\xf0\x9f\x98\x80\xc3\xa9/'" },
    { "null", "()" },
    { "\"x\"", "'x'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GVariant) value = parse (cases[i].text);
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) expected = g_variant_parse (NULL, cases[i].value, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpvariant (value, expected);
    }
}

static void
test_refused (void)
{
  static const char text[] = "{\"a\":1,\"a\":2}";
  g_autoptr (GError) error = NULL;

  g_assert_null (charter_json_value_parse (text, strlen (text), &error));
  g_assert_error (error, CHARTER_JSON_ERROR, CHARTER_JSON_ERROR_DUPLICATE_KEY);
}

static void
test_order (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GVariant) value = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "%s\n  \"%u\": %u", i > 0 ? "," : "", (i * 379) % 1000, i);

  g_string_append (text, "\n}");
  value = parse (text->str);

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *expected = g_strdup_printf ("%u", (i * 379) % 1000);
      g_autoptr (GVariant) entry = g_variant_get_child_value (value, i);
      const char *name;

      g_variant_get_child (entry, 0, "&s", &name);
      g_assert_cmpstr (name, ==, expected);
    }

  assert_written (text->str, text->str);
}

/* What Python's json.dumps (json.loads (text), indent=2, ensure_ascii=False)
 * gives. */
static void
test_form (void)
{
  assert_written ("{}", "{}");
  assert_written ("[ ]", "[]");
  assert_written ("{\"a\":[],\"b\":{},\"c\":[1,[2]],\"d\":{\"e\":null}}",
                  "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    1,\n    [\n      2\n    ]\n  ],\n"
                  "  \"d\": {\n    \"e\": null\n  }\n}");
  assert_written ("[true,false,null]", "[\n  true,\n  false,\n  null\n]");
  assert_written ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0001\\u001F\\u007f\\u00e9\\u2028\\u2029\"",
                  "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\xc3\xa9\xe2\x80\xa8\xe2\x80\xa9\"");
  assert_written ("{\"a\\n\\\"\":1}", "{\n  \"a\\n\\\"\": 1\n}");
}

static void
test_numbers (void)
{
  static const char *const numbers[][2] = {
    { "0", "0" },
    { "-0", "0" },
    { "1.0", "1.0" },
    { "-0.0", "-0.0" },
    { "0.1", "0.1" },
    { "0.30000000000000004", "0.30000000000000004" },
    { "1e2", "100.0" },
    { "2e52", "2e+52" },
    { "5e-51", "5e-51" },
    { "5e-324", "5e-324" },
    { "2.2250738585072014e-308", "2.2250738585072014e-308" },
    { "1.7976931348623157e308", "1.7976931348623157e+308" },
    { "123456789012345678", "123456789012345678" },
    { "-9223372036854775808", "-9223372036854775808" },
    { "1234567.25", "1234567.25" },
    { "9007199254740993.0", "9007199254740992.0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    assert_written (numbers[i][0], numbers[i][1]);
}

static void
test_not_finite (void)
{
  static const double numbers[] = { INFINITY, -INFINITY, NAN };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_double (numbers[i]));
      g_autofree char *text = charter_json_value_to_text (value);

      g_assert_cmpstr (text, ==, "null");
    }
}

static void
test_indent (void)
{
  g_autoptr (GVariant) value = parse ("[{\"a\":1},[]]");
  g_autoptr (GString) out = g_string_new ("x: ");

  charter_json_value_write (out, value, 18);
  g_assert_cmpstr (out->str, ==,
                   "x: [\n"
                   "                                      {\n"
                   "                                        \"a\": 1\n"
                   "                                      },\n"
                   "                                      []\n"
                   "                                    ]");
}

/* GVariant loses without a word what lies too deep in its serialised form. */
static void
test_deepest (void)
{
  static const char *const brackets[][2] = {
    { "[", "]" },
    { "{\"a\":", "}" },
  };

  for (guint mix = 0; mix < 4; mix++)
    {
      g_autoptr (GString) text = g_string_new ("0.5");
      g_autoptr (GVariant) value = NULL;
      g_autoptr (GVariant) untrusted = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *whole = NULL;
      g_autofree char *again = NULL;

      for (guint i = 0; i < CHARTER_JSON_DEEPEST; i++)
        {
          guint kind = (mix >> (i % 2)) & 1;

          g_string_prepend (text, brackets[kind][0]);
          g_string_append (text, brackets[kind][1]);
        }

      value = parse (text->str);
      whole = charter_json_value_to_text (value);
      g_assert_nonnull (strstr (whole, "0.5"));
      assert_round_trip (value);

      bytes = g_variant_get_data_as_bytes (value);
      untrusted = g_variant_ref_sink (g_variant_new_from_bytes (g_variant_get_type (value), bytes,
                                                                FALSE));
      again = charter_json_value_to_text (untrusted);
      g_assert_cmpstr (whole, ==, again);
      g_assert_true (g_variant_is_normal_form (untrusted));
    }
}

static char *
generate_text (GRand *rand)
{
  static const gunichar some[] = {
    'a', 'Z', '0', ' ', '"', '\\', '/', '\b', '\f', '\n', '\r', '\t', 0x01, 0x1f, 0x7f, 0x80,
    0xe9, 0x175, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff, 0x1f600, 0x10ffff,
  };
  GString *text = g_string_new (NULL);
  guint length = (guint) g_rand_int_range (rand, 0, 8);

  for (guint i = 0; i < length; i++)
    g_string_append_unichar (text, some[g_rand_int_range (rand, 0, G_N_ELEMENTS (some))]);

  return g_string_free (text, FALSE);
}

static double
generate_double (GRand *rand)
{
  double number;

  if (g_rand_boolean (rand))
    return g_rand_int_range (rand, -100000, 100000) / 100.0;

  do
    {
      guint64 bits = ((guint64) g_rand_int (rand) << 32) | g_rand_int (rand);

      memcpy (&number, &bits, sizeof number);
    }
  while (!isfinite (number));

  return number;
}

static GVariant *
generate_value (GRand *rand,
                guint  depth)
{
  g_autoptr (GHashTable) names = NULL;
  g_autofree char *text = NULL;
  GVariantBuilder builder;
  guint length;

  switch (g_rand_int_range (rand, 0, depth < 5 ? 9 : 6))
    {
    case 0:
      return g_variant_new_tuple (NULL, 0);

    case 1:
      return g_variant_new_boolean (g_rand_boolean (rand));

    case 2:
      return g_variant_new_int64 ((gint64) (((guint64) g_rand_int (rand) << 32)
                                            | g_rand_int (rand)) >> g_rand_int_range (rand, 0, 64));

    case 3:
      return g_variant_new_double (generate_double (rand));

    case 4:
    case 5:
      text = generate_text (rand);
      return g_variant_new_string (text);

    case 6:
      length = (guint) g_rand_int_range (rand, 0, 6);
      g_variant_builder_init (&builder, G_VARIANT_TYPE ("av"));
      for (guint i = 0; i < length; i++)
        g_variant_builder_add (&builder, "v", generate_value (rand, depth + 1));
      return g_variant_builder_end (&builder);

    default:
      length = (guint) g_rand_int_range (rand, 0, 25);
      names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
      for (guint i = 0; i < length / (depth + 1); i++)
        {
          char *name = generate_text (rand);

          if (g_hash_table_add (names, name))
            g_variant_builder_add (&builder, "{sv}", name, generate_value (rand, depth + 1));
        }
      return g_variant_builder_end (&builder);
    }
}

static void
test_generated (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2608);

  for (guint i = 0; i < GENERATED_VALUES; i++)
    {
      g_autoptr (GVariant) value = g_variant_ref_sink (generate_value (rand, 0));

      assert_round_trip (value);
    }
}

static void
read_folder (const char *path,
             guint      *n_files)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    return;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GVariant) value = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        {
          read_folder (child, n_files);
          continue;
        }

      if (!g_str_has_suffix (name, ".json"))
        continue;

      g_test_message ("%s", child);
      g_file_get_contents (child, &text, &length, &error);
      g_assert_no_error (error);

      value = charter_json_value_parse (text, length, &error);
      g_assert_no_error (error);
      assert_round_trip (value);
      *n_files += 1;
    }
}

static void
test_real_files (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "..", "shared",
                                            "data", "popolo", NULL);
  guint n_files = 0;

  read_folder (path, &n_files);

  if (n_files == 0)
    g_test_skip ("the public Popolo files are not beside the project");
  else
    g_test_message ("%u files", n_files);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-value/mapping", test_mapping);
  g_test_add_func ("/json-value/refused", test_refused);
  g_test_add_func ("/json-value/order", test_order);
  g_test_add_func ("/json-value/form", test_form);
  g_test_add_func ("/json-value/numbers", test_numbers);
  g_test_add_func ("/json-value/not-finite", test_not_finite);
  g_test_add_func ("/json-value/indent", test_indent);
  g_test_add_func ("/json-value/deepest", test_deepest);
  g_test_add_func ("/json-value/generated", test_generated);
  g_test_add_func ("/json-value/real-files", test_real_files);

  return g_test_run ();
}
