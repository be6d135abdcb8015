/* test-field-value.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/field-value.h"
#include "model/reference-value.h"
#include "model/value.h"

static CharterField
make_field (CharterFieldType type)
{
  return (CharterField) { .key = "key", .title = "Title", .type = type };
}

/* What is kept when a person writes @text, as GVariant prints it. */
static void
assert_kept (const CharterField *field,
             const char         *text,
             const char         *kept,
             gboolean            right)
{
  g_autoptr(GVariant) value = charter_field_value_from_text (field, text);
  g_autofree char *printed = value != NULL ? g_variant_print (value, FALSE) : NULL;
  g_autofree char *fault = charter_field_value_find_fault (field, value, NULL);

  g_assert_cmpstr (printed, ==, kept);
  g_assert_cmpint (fault == NULL, ==, right);
}

static void
assert_shown (const CharterField *field,
              const char         *value,
              const char         *text,
              gboolean            can_show)
{
  g_autoptr(GVariant) parsed = g_variant_parse (NULL, value, NULL, NULL, NULL);
  g_autofree char *shown = NULL;

  g_assert_nonnull (parsed);
  shown = charter_field_value_to_text (field, parsed);
  g_assert_cmpstr (shown, ==, text);
  g_assert_cmpint (charter_field_value_can_show (field, parsed), ==, can_show);
}

static void
test_numbers (void)
{
  CharterField field = make_field (CHARTER_FIELD_NUMBER);

  assert_kept (&field, "12", "12", TRUE);
  assert_kept (&field, "7.5", "7.5", TRUE);
  assert_kept (&field, " 12 ", "12", TRUE);
  assert_kept (&field, "a few", "'a few'", FALSE);
  assert_kept (&field, "", NULL, TRUE);
  assert_shown (&field, "7.5", "7.5", TRUE);
  assert_shown (&field, "true", "", FALSE);
}

static void
test_dates (void)
{
  CharterField field = make_field (CHARTER_FIELD_DATE);
  CharterField list = make_field (CHARTER_FIELD_DATE_LIST);

  assert_kept (&field, "2014-05", "'2014-05'", TRUE);
  assert_kept (&field, "5 May 2014", "'2014-05-05'", TRUE);
  assert_kept (&field, "5 Ma", "'5 Ma'", FALSE);
  assert_kept (&field, "2014-05-05T10:00:00Z", "'2014-05-05T10:00:00Z'", TRUE);
  assert_kept (&list, "2014\nMay 2014", "[<'2014'>, <'2014-05'>]", TRUE);
  assert_kept (&list, "2014\nsoon", "[<'2014'>, <'soon'>]", FALSE);
  assert_shown (&list, "[<'2014'>, <7>]", "", FALSE);
}

static void
test_lines (void)
{
  CharterField field = make_field (CHARTER_FIELD_TEXT_LIST);

  assert_kept (&field, "one\ntwo", "[<'one'>, <'two'>]", TRUE);
  assert_kept (&field, "", NULL, TRUE);
  assert_shown (&field, "[<'one'>, <'two'>]", "one\ntwo", TRUE);
  /* What cannot be written as a line would be lost with the next keystroke. */
  assert_shown (&field, "[<'one'>, <{'a': <'b'>}>]", "", FALSE);
}

static void
test_choices (void)
{
  static const char *const choices[] = { "a4-portrait", "none", NULL };
  static const char *const titles[] = { "A4 portrait", "As large as it is", NULL };
  CharterField field = make_field (CHARTER_FIELD_CHOICE);

  field.choices = choices;
  field.choice_titles = titles;
  assert_kept (&field, "a4 PORTRAIT", "'a4-portrait'", TRUE);
  assert_kept (&field, "A6", "'A6'", TRUE);
  assert_shown (&field, "'none'", "As large as it is", TRUE);
  assert_shown (&field, "'A6'", "A6", TRUE);
}

static void
test_scalars (void)
{
  CharterField field = make_field (CHARTER_FIELD_SCALAR);

  assert_kept (&field, "yes", "true", TRUE);
  assert_kept (&field, "no", "false", TRUE);
  assert_kept (&field, "11", "11", TRUE);
  assert_kept (&field, "eleven", "'eleven'", TRUE);
  assert_shown (&field, "false", "no", TRUE);
  assert_shown (&field, "{'a': <1>}", "", FALSE);
}

static void
test_colours (void)
{
  CharterField field = make_field (CHARTER_FIELD_COLOUR);

  assert_kept (&field, "3", "'3'", TRUE);
  assert_kept (&field, "#336699", "'#336699'", TRUE);
  assert_kept (&field, "9", "'9'", FALSE);
  assert_kept (&field, "#33669", "'#33669'", FALSE);
  assert_kept (&field, "teal", "'teal'", FALSE);
}

static void
assert_member_set (const CharterField *fields,
                   const char         *object,
                   const char         *key,
                   const char         *value,
                   const char         *changed)
{
  g_autoptr(GVariant) before =
    object != NULL ? g_variant_parse (CHARTER_VALUE_OBJECT, object, NULL, NULL, NULL) : NULL;
  g_autoptr(GVariant) after =
    charter_field_value_set_member (fields, before, key,
                                    value != NULL ? g_variant_new_string (value) : NULL);
  g_autofree char *printed = g_variant_print (after, FALSE);

  g_assert_cmpstr (printed, ==, changed);
}

static void
test_members (void)
{
  static const CharterField fields[] = {
    { .key = "a", .title = "A", .type = CHARTER_FIELD_TEXT },
    { .key = "b", .title = "B", .type = CHARTER_FIELD_TEXT },
    { .key = "c", .title = "C", .type = CHARTER_FIELD_TEXT },
    { NULL },
  };

  assert_member_set (fields, NULL, "b", "x", "{'b': <'x'>}");
  assert_member_set (fields, "{'a': <'1'>, 'own': <7>, 'c': <'3'>}", "b", "2",
                     "{'a': <'1'>, 'b': <'2'>, 'own': <7>, 'c': <'3'>}");
  assert_member_set (fields, "{'own': <7>, 'b': <'2'>}", "b", NULL, "{'own': <7>}");
  assert_member_set (fields, "{'b': <'2'>}", "a", NULL, "{'b': <'2'>}");
}

static void
test_faults_inside (void)
{
  static const CharterField fields[] = {
    { .key = "on", .title = "On", .type = CHARTER_FIELD_DATE },
    { NULL },
  };
  CharterField rows = make_field (CHARTER_FIELD_ROWS);
  g_autoptr(GVariant) right = g_variant_parse (NULL, "[<{'on': <'2014'>}>]", NULL, NULL, NULL);
  g_autoptr(GVariant) wrong = g_variant_parse (NULL, "[<{'on': <'soon'>}>]", NULL, NULL, NULL);
  g_autoptr(GVariant) text = g_variant_parse (NULL, "[<'soon'>]", NULL, NULL, NULL);
  g_autofree char *fault = NULL;

  rows.fields = fields;
  g_assert_false (charter_field_value_has_fault (&rows, right, NULL));
  g_assert_true (charter_field_value_has_fault (&rows, wrong, NULL));
  g_assert_true (charter_field_value_has_fault (&rows, text, NULL));
  fault = charter_field_value_find_fault (&rows, wrong, NULL);
  g_assert_null (fault);
}

static void
test_references (void)
{
  CharterField field = make_field (CHARTER_FIELD_ANY_REFERENCE);
  g_autoptr(CharterRecordSet) records = charter_record_set_new ();
  g_autoptr(CharterRecord) swale =
    charter_record_new (CHARTER_KIND_ORGANIZATION, 1, 0,
                        g_variant_new_parsed ("{'id': <'swale'>}"));
  g_autoptr(GVariant) old =
    g_variant_parse (NULL, "{'kind': <'persons'>, 'id': <'ann'>, 'own': <7>}", NULL, NULL, NULL);
  g_autoptr(GVariant) value = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *fault = NULL;

  charter_record_set_append_record (records, swale);
  field.targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION);
  value = charter_reference_value_new (&field, CHARTER_KIND_ORGANIZATION, "swale", old);
  printed = g_variant_print (value, FALSE);
  g_assert_cmpstr (printed, ==, "{'kind': <'organizations'>, 'id': <'swale'>, 'own': <7>}");
  g_assert_true (charter_reference_value_find (records, &field, value) == swale);
  g_assert_null (charter_reference_value_find (records, &field, old));
  fault = charter_field_value_find_fault (&field, old, records);
  g_assert_nonnull (fault);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/field-value/numbers", test_numbers);
  g_test_add_func ("/charter/field-value/dates", test_dates);
  g_test_add_func ("/charter/field-value/lines", test_lines);
  g_test_add_func ("/charter/field-value/choices", test_choices);
  g_test_add_func ("/charter/field-value/scalars", test_scalars);
  g_test_add_func ("/charter/field-value/colours", test_colours);
  g_test_add_func ("/charter/field-value/members", test_members);
  g_test_add_func ("/charter/field-value/faults-inside", test_faults_inside);
  g_test_add_func ("/charter/field-value/references", test_references);

  return g_test_run ();
}
