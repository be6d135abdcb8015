/* test-json-check.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "formats/json-check.h"

typedef struct
{
  const char *text;
  gsize       length;
} Good;

typedef struct
{
  const char       *place;
  CharterJsonError  code;
  const char       *text;
  gsize             length;
} Bad;

#define GOOD(text) { text, sizeof (text) - 1 }
#define BAD(place, code, text) { place, CHARTER_JSON_ERROR_##code, text, sizeof (text) - 1 }

static const Good good[] = {
  GOOD ("{}"),
  GOOD ("[]"),
  GOOD (" \t\r\n{ } \n"),
  GOOD ("[[],{},[{}]]"),
  GOOD ("0"),
  GOOD ("-0"),
  GOOD ("-0.0"),
  GOOD ("1E5"),
  GOOD ("1e-5"),
  GOOD ("[1e+5, 0e0, 0E1, 0.5e1, -0e-1]"),
  GOOD ("1.7976931348623157e308"),
  GOOD ("17976931348623157000e289"),
  GOOD ("0.000017976931348623157e313"),
  GOOD ("0e999999999999999999999"),
  GOOD ("0.00e400"),
  GOOD ("1e-999999999999999999999"),
  GOOD ("5e-324"),
  GOOD ("1.00000000000000000000000000000000000000000000000000001"),
  GOOD ("100000000000000000000.0"),
  GOOD ("9223372036854775807"),
  GOOD ("-9223372036854775808"),
  GOOD ("true"),
  GOOD ("false"),
  GOOD ("null"),
  GOOD ("\"\""),
  GOOD ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0001\\u00E9\\u00e9\""),
  GOOD ("\"\\ud83d\\ude00\""),
  GOOD ("\"\\uDBFF\\uDFFF\""),
  GOOD ("\"\xf0\x9f\x98\x80 \xe2\x80\xa8 \x7f \xef\xbf\xbf \xef\xbb\xbf\""),
  GOOD ("\"\\uffff\""),
  GOOD ("{\"\":1,\" \":2}"),
  GOOD ("{\"a\":{\"a\":{\"a\":1}},\"b\":[{\"a\":1},{\"a\":1}]}"),
  GOOD ("{\"a\\u0062\":1,\"a\\\\u0062\":2,\"A\":3,\"a\":4}"),
  GOOD ("{\"caf\xc3\xa9\":1,\"cafe\xcc\x81\":2}"),
  GOOD ("[1,2.5,\"three\",null,true,{\"x\":[]}]"),
  GOOD ("\"// not a comment, 'nor' these\""),
};

static const Bad bad[] = {
  BAD ("1:1", EMPTY, ""),
  BAD ("1:1", EMPTY, " \n\t\r\n "),
  BAD ("1:1", BYTE_ORDER_MARK, "\xef\xbb\xbf{}"),
  BAD ("1:1", BYTE_ORDER_MARK, "\xef\xbb\xbf"),
  BAD ("1:2", UNEXPECTED, " \xef\xbb\xbf{}"),
  BAD ("1:1", ENCODING, "\xff\xfe{\0}\0"),
  BAD ("1:1", ENCODING, "\xfe\xff\0{\0}"),
  BAD ("1:6", ENCODING, "[\"caf\xe9\"]"),
  BAD ("1:2", ENCODING, "\"\xc0\xaf\""),
  BAD ("1:2", ENCODING, "\"\xed\xa0\x80\""),
  BAD ("1:2", ENCODING, "\"\xf4\x90\x80\x80\""),
  BAD ("1:2", ENCODING, "\"\xe2\x82\""),
  BAD ("1:3", ENCODING, "\"a\xe2\x82"),
  BAD ("1:2", ENCODING, "\"\x80\""),
  BAD ("1:2", ENCODING, "[\xff]"),
  BAD ("1:3", ENCODING, "\"\\\xff\""),
  BAD ("1:4", ENCODING, "{\"a\xff\":1}"),
  BAD ("1:2", CUT_OFF, "["),
  BAD ("1:2", CUT_OFF, "{"),
  BAD ("1:3", CUT_OFF, "[1"),
  BAD ("1:4", CUT_OFF, "[1,"),
  BAD ("1:5", CUT_OFF, "{\"a\""),
  BAD ("1:6", CUT_OFF, "{\"a\":"),
  BAD ("1:7", CUT_OFF, "{\"a\":1"),
  BAD ("1:8", CUT_OFF, "{\"a\":1,"),
  BAD ("2:3", CUT_OFF, "[{\"a\":\n[]"),
  BAD ("1:1", CUT_OFF, "\"abc"),
  BAD ("1:1", CUT_OFF, "\"abc\\"),
  BAD ("1:2", CUT_OFF, "[\"abc\\\"]"),
  BAD ("1:4", SECOND_VALUE, "{} {}"),
  BAD ("2:1", SECOND_VALUE, "{}\n[]"),
  BAD ("1:3", SECOND_VALUE, "1 2"),
  BAD ("1:3", SECOND_VALUE, "\"\"\"\""),
  BAD ("1:3", WRONG_BRACKET, "{}}"),
  BAD ("1:3", WRONG_BRACKET, "[]]"),
  BAD ("1:1", WRONG_BRACKET, "]"),
  BAD ("1:3", WRONG_BRACKET, "[1}"),
  BAD ("1:2", WRONG_BRACKET, "[}"),
  BAD ("1:4", WRONG_BRACKET, "[1,}"),
  BAD ("1:2", WRONG_BRACKET, "{]"),
  BAD ("1:7", WRONG_BRACKET, "{\"a\":1]"),
  BAD ("1:6", WRONG_BRACKET, "{\"a\":]"),
  BAD ("1:3", EXTRA_COMMA, "[1,]"),
  BAD ("2:2", EXTRA_COMMA, "[\n1,\n]"),
  BAD ("1:7", EXTRA_COMMA, "{\"a\":1,}"),
  BAD ("1:2", EXTRA_COMMA, "[,1]"),
  BAD ("1:4", EXTRA_COMMA, "[1,,2]"),
  BAD ("1:2", EXTRA_COMMA, "{,}"),
  BAD ("1:8", EXTRA_COMMA, "{\"a\":1,,\"b\":2}"),
  BAD ("1:3", EXTRA_COMMA, "{},"),
  BAD ("1:3", MISSING_COMMA, "[1 2]"),
  BAD ("1:4", MISSING_COMMA, "[\"\"\"\"]"),
  BAD ("2:10", MISSING_COMMA, "{\n  \"a\": 10\n  \"b\": 2\n}"),
  BAD ("1:4", MISSING_COMMA, "[{}{}]"),
  BAD ("1:5", MISSING_COLON, "{\"a\" 1}"),
  BAD ("1:5", MISSING_COLON, "{\"a\"=1}"),
  BAD ("1:5", MISSING_COLON, "{\"a\",\"b\":1}"),
  BAD ("1:5", MISSING_COLON, "{\"a\"}"),
  BAD ("1:5", UNEXPECTED, "{\"a\";1}"),
  BAD ("1:6", MISSING_VALUE, "{\"a\":}"),
  BAD ("1:7", MISSING_VALUE, "{\"a\": ,\"b\":1}"),
  BAD ("1:2", MISSING_NAME, "{a:1}"),
  BAD ("1:2", MISSING_NAME, "{1:1}"),
  BAD ("1:2", MISSING_NAME, "{{}}"),
  BAD ("1:8", MISSING_NAME, "{\"a\":1,b:2}"),
  BAD ("1:1", COMMENT, "// x\n{}"),
  BAD ("1:1", COMMENT, "/* x */ {}"),
  BAD ("1:1", COMMENT, "# x\n{}"),
  BAD ("1:4", COMMENT, "{} // x"),
  BAD ("1:4", COMMENT, "[1 /* x */, 2]"),
  BAD ("2:1", COMMENT, "{\n// x\n\"a\":1}"),
  BAD ("1:6", COMMENT, "{\"a\" /**/ :1}"),
  BAD ("1:2", UNEXPECTED, "[/]"),
  BAD ("1:1", QUOTES, "'x'"),
  BAD ("1:2", QUOTES, "{'a':1}"),
  BAD ("1:2", QUOTES, "[\xe2\x80\x9cSwale\xe2\x80\x9d]"),
  BAD ("1:2", QUOTES, "[`x`]"),
  BAD ("1:2", WORD, "[True]"),
  BAD ("1:2", WORD, "[NULL]"),
  BAD ("1:2", WORD, "[nul]"),
  BAD ("1:2", WORD, "[nulll]"),
  BAD ("1:2", WORD, "[NaN]"),
  BAD ("1:2", WORD, "[Infinity]"),
  BAD ("1:1", WORD, "var x = {}"),
  BAD ("1:2", WORD, "[Swale]"),
  BAD ("1:2", NUMBER, "[-Infinity]"),
  BAD ("1:1", NUMBER, "010"),
  BAD ("1:1", NUMBER, "-010"),
  BAD ("1:1", NUMBER, "00"),
  BAD ("1:1", NUMBER, "0x1F"),
  BAD ("1:1", NUMBER, "1."),
  BAD ("1:1", NUMBER, "1.e5"),
  BAD ("1:1", NUMBER, "1e"),
  BAD ("1:1", NUMBER, "1e+"),
  BAD ("1:1", NUMBER, "-"),
  BAD ("1:1", NUMBER, "--1"),
  BAD ("1:1", NUMBER, "1.2.3"),
  BAD ("1:6", NUMBER, "{\"a\":2014-05-05}"),
  BAD ("1:6", NUMBER, "{\"a\":5/5/2014}"),
  BAD ("1:6", NUMBER, "{\"a\":18:30}"),
  BAD ("1:2", NUMBER, "[10px]"),
  BAD ("1:2", UNEXPECTED, "[+1]"),
  BAD ("1:2", UNEXPECTED, "[.5]"),
  BAD ("1:1", INTEGER_RANGE, "9223372036854775808"),
  BAD ("1:1", INTEGER_RANGE, "-9223372036854775809"),
  BAD ("1:1", INTEGER_RANGE, "100000000000000000000000000000"),
  BAD ("1:1", NUMBER_RANGE, "1e400"),
  BAD ("1:1", NUMBER_RANGE, "-1e309"),
  BAD ("1:1", NUMBER_RANGE, "1.8e308"),
  BAD ("1:1", NUMBER_RANGE, "0.00018e312"),
  BAD ("1:1", NUMBER_RANGE, "1e99999999999999999999999"),
  BAD ("1:3", CONTROL_CHARACTER, "\"a\nb\""),
  BAD ("1:3", CONTROL_CHARACTER, "\"a\r\nb\""),
  BAD ("1:3", CONTROL_CHARACTER, "\"a\tb\""),
  BAD ("1:3", CONTROL_CHARACTER, "\"a\x01\""),
  BAD ("1:3", CONTROL_CHARACTER, "\"a\0\""),
  BAD ("1:3", CONTROL_CHARACTER, "\"\\\n\""),
  BAD ("1:1", UNEXPECTED, "\0"),
  BAD ("1:3", UNEXPECTED, "{}\0"),
  BAD ("1:2", UNEXPECTED, "[\x0c]"),
  BAD ("1:2", UNEXPECTED, "{\xc2\xa0\"a\":1}"),
  BAD ("1:3", UNEXPECTED, "[1;2]"),
  BAD ("1:3", UNEXPECTED, "[1:a]"),
  BAD ("1:3", ESCAPE, "\"a\\x41\""),
  BAD ("1:2", ESCAPE, "\"\\'\""),
  BAD ("1:2", ESCAPE, "\"\\U0041\""),
  BAD ("1:2", ESCAPE, "\"\\u00g0\""),
  BAD ("1:2", ESCAPE, "\"\\u00\""),
  BAD ("1:2", ESCAPE, "\"\\u00"),
  BAD ("1:6", ESCAPE, "\"C:\\\\\\Reports\""),
  BAD ("1:8", ESCAPE, "\"\\ud83d\\u12\""),
  BAD ("1:3", NUL, "\"a\\u0000b\""),
  BAD ("1:3", NUL, "{\"\\u0000\":1}"),
  BAD ("1:2", SURROGATE, "\"\\ud83d\""),
  BAD ("1:2", SURROGATE, "\"\\ude00\""),
  BAD ("1:2", SURROGATE, "\"\\ud83dx\""),
  BAD ("1:2", SURROGATE, "\"\\ud83d\\n\""),
  BAD ("1:2", SURROGATE, "\"\\ud83d\\u0041\""),
  BAD ("1:2", SURROGATE, "\"\\ud83d\\ud83d\""),
  BAD ("1:2", SURROGATE, "\"\\ud83d"),
  BAD ("1:2", SURROGATE, "\"\\ude00\\ude00\""),
  BAD ("1:8", DUPLICATE_KEY, "{\"a\":1,\"a\":2}"),
  BAD ("1:8", DUPLICATE_KEY, "{\"a\":1,\"\\u0061\":2}"),
  BAD ("1:13", DUPLICATE_KEY, "{\"\\u0061\":1,\"a\":2}"),
  BAD ("2:1", DUPLICATE_KEY, "{\"\xc3\xa9\":1,\n\"\\u00e9\":2}"),
  BAD ("1:7", DUPLICATE_KEY, "{\"\":1,\"\":2}"),
  BAD ("1:14", DUPLICATE_KEY, "[{\"a\":{\"b\":1,\"b\":2}}]"),
  BAD ("2:2", UNEXPECTED, "[\r\n1;]"),
  BAD ("3:1", UNEXPECTED, "[\r\r;]"),
};

/* The text in a block of just its size, so that sanitizers see one byte read
 * too many. */
static char *
copy_exactly (const char *text,
              gsize       length)
{
  char *copy = g_malloc (MAX (length, 1));

  memcpy (copy, text, length);

  return copy;
}

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *text = copy_exactly (good[i].text, good[i].length);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;

      charter_json_check (text, good[i].length, &error);
      g_assert_no_error (error);
      g_assert_true (charter_json_check (text, good[i].length, NULL));

      json_parser_load_from_data (parser, text, (gssize) good[i].length, &error);
      g_assert_no_error (error);
    }
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *text = copy_exactly (bad[i].text, bad[i].length);
      g_autofree char *prefix = g_strconcat (bad[i].place, ": ", NULL);
      g_autofree char *shown = g_strescape (bad[i].text, NULL);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", shown);

      g_assert_false (charter_json_check (text, bad[i].length, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, CHARTER_JSON_ERROR, (int) bad[i].code);
      g_assert_true (g_str_has_prefix (error->message, prefix));
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_false (charter_json_check (text, bad[i].length, NULL));
    }
}

static char *
nest (guint       depth,
      const char *opening,
      const char *inner,
      const char *closing)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, opening);

  g_string_append (text, inner);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, closing);

  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const char *const brackets[][3] = {
    { "[", "", "]" },
    { "{\"a\":", "1", "}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (brackets); i++)
    {
      const char *const *parts = brackets[i];
      g_autofree char *deepest = nest (CHARTER_JSON_DEEPEST, parts[0], parts[1], parts[2]);
      g_autofree char *deeper = nest (CHARTER_JSON_DEEPEST + 1, parts[0], parts[1], parts[2]);
      g_autofree char *hostile = nest (80000, parts[0], parts[1], parts[2]);
      g_autoptr (GError) error = NULL;

      charter_json_check (deepest, strlen (deepest), &error);
      g_assert_no_error (error);

      charter_json_check (deeper, strlen (deeper), &error);
      g_assert_error (error, CHARTER_JSON_ERROR, CHARTER_JSON_ERROR_TOO_DEEP);
      g_assert_true (g_str_has_prefix (error->message, i == 0 ? "1:41: " : "1:201: "));
      g_clear_error (&error);

      charter_json_check (hostile, strlen (hostile), &error);
      g_assert_error (error, CHARTER_JSON_ERROR, CHARTER_JSON_ERROR_TOO_DEEP);
    }
}

/* Depth is what is open, not what has been opened. */
static void
test_breadth (void)
{
  g_autofree char *items = nest (50000, "[{\"a\":[]}],", "0", "");
  g_autofree char *text = g_strconcat ("[", items, "]", NULL);
  g_autoptr (GError) error = NULL;

  charter_json_check (text, strlen (text), &error);
  g_assert_no_error (error);
}

/* Quadratic work would take minutes here. */
static void
test_many_names (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, "\"%u\":0,", i);

  g_string_append (text, "\"x\":0}");
  charter_json_check (text->str, text->len, &error);
  g_assert_no_error (error);

  text->str[text->len - 5] = '7';
  charter_json_check (text->str, text->len, &error);
  g_assert_error (error, CHARTER_JSON_ERROR, CHARTER_JSON_ERROR_DUPLICATE_KEY);
  g_assert_nonnull (strstr (error->message, "line 1, column 44."));
}

static void
test_messages (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { "{\n  \"seats\": [1, 2\n}", "3:1: } stands here, but what opens with [ at line 2, column 12 "
                                  "must be closed with ] first." },
    { "[\n  {\"id\": 1", "2:11: The file ends here, but the group that opens with { at line 2, "
                         "column 3 is not closed." },
    { "[010]", "1:2: “010” is not a number" },
    { "[\"a\", \"b\"] x", "1:12: The file goes on here" },
    { "[\x02]", "1:2: Expected a value, but found “U+0002”." },
    { "[\"a\" \xe2\x86\x92]", "1:6: Expected a comma or ], but found “→”." },
    { "[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]",
      "1:2: “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…” is not in quotes." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      charter_json_check (cases[i].text, strlen (cases[i].text), &error);
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, cases[i].words));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-check/good", test_good);
  g_test_add_func ("/json-check/bad", test_bad);
  g_test_add_func ("/json-check/depth", test_depth);
  g_test_add_func ("/json-check/breadth", test_breadth);
  g_test_add_func ("/json-check/many-names", test_many_names);
  g_test_add_func ("/json-check/messages", test_messages);

  return g_test_run ();
}
