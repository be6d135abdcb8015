/* test-record-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/field-value.h"
#include "app/record-words.h"

static gboolean
finds (const char *name,
       const char *search)
{
  g_autofree char *words = charter_record_words_for_search (name);
  g_autofree char *wanted = charter_record_words_for_search (search);

  return charter_record_words_match (words, wanted);
}

static void
test_search (void)
{
  g_assert_true (finds ("Mid-Kent Services", "mid kent"));
  g_assert_true (finds ("Mid Kent Services", "MID-KENT"));
  g_assert_true (finds ("Ynys Môn", "mon"));
  g_assert_true (finds ("Ynys Mon", "Môn"));
  g_assert_true (finds ("Overview and Scrutiny", "scrutiny over"));
  g_assert_false (finds ("Swale", "Maidstone"));
}

static CharterField
make_field (CharterFieldType type)
{
  return (CharterField) { .key = "key", .title = "Title", .type = type };
}

static void
test_numbers (void)
{
  CharterField field = make_field (CHARTER_FIELD_NUMBER);
  g_autoptr(GVariant) whole = charter_field_value_from_text (&field, "12");
  g_autoptr(GVariant) half = charter_field_value_from_text (&field, "7.5");
  g_autoptr(GVariant) wrong = charter_field_value_from_text (&field, "a few");
  g_autofree char *text = charter_field_value_to_text (&field, half);
  g_autofree char *fault = charter_field_value_find_fault (&field, wrong);
  g_autofree char *no_fault = charter_field_value_find_fault (&field, whole);

  g_assert_true (g_variant_is_of_type (whole, G_VARIANT_TYPE_INT64));
  g_assert_cmpstr (text, ==, "7.5");
  g_assert_cmpstr (g_variant_get_string (wrong, NULL), ==, "a few");
  g_assert_nonnull (fault);
  g_assert_null (no_fault);
}

static void
test_dates (void)
{
  CharterField field = make_field (CHARTER_FIELD_DATE);
  g_autoptr(GVariant) month = charter_field_value_from_text (&field, "2014-05");
  g_autoptr(GVariant) wrong = charter_field_value_from_text (&field, "May 2014");
  g_autofree char *fault = charter_field_value_find_fault (&field, wrong);
  g_autofree char *no_fault = charter_field_value_find_fault (&field, month);

  g_assert_cmpstr (g_variant_get_string (wrong, NULL), ==, "May 2014");
  g_assert_nonnull (fault);
  g_assert_null (no_fault);
}

static void
test_lines (void)
{
  CharterField field = make_field (CHARTER_FIELD_TEXT_LIST);
  g_autoptr(GVariant) lines = charter_field_value_from_text (&field, "one\ntwo");
  g_autofree char *text = charter_field_value_to_text (&field, lines);

  g_assert_true (g_variant_is_of_type (lines, G_VARIANT_TYPE ("av")));
  g_assert_cmpstr (text, ==, "one\ntwo");
  g_assert_null (charter_field_value_from_text (&field, ""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-words/search", test_search);
  g_test_add_func ("/field-value/numbers", test_numbers);
  g_test_add_func ("/field-value/dates", test_dates);
  g_test_add_func ("/field-value/lines", test_lines);

  return g_test_run ();
}
