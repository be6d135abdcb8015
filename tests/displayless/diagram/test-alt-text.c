/* test-alt-text.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/alt-text.h"

#include "diagram-fixture.h"

#define MODEL \
  "'partnership': {'organization_id': 'p'}, 'organizations': [" \
  "  {'id': 'p', 'name': 'Partnership', 'classification': 'partnership'}," \
  "  {'id': 's', 'name': '%s', 'classification': 'shared service', 'parent_id': 'p'}]," \
  " 'persons': [{'id': 'ann', 'name': 'Ann Bee'}]," \
  " 'views': [{'id': 'v', 'name': 'Services', 'kind': 'matrix'%s}]"

static CharterRecordSet *
make_model (const char *service,
            const char *alt_text)
{
  g_autofree char *text = g_strdup_printf ("{" MODEL "}", service, alt_text);

  return parse_records (text);
}

static char *
get_alt_text (CharterRecordSet *records,
              CharterPeople     people)
{
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, "v");
  g_autoptr(GError) error = NULL;
  char *text;

  view->people = people;
  text = charter_alt_text_get (state, view, &error);
  g_assert_no_error (error);
  return text;
}

static char *
get_hash (CharterRecordSet *records)
{
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, "v");

  return charter_alt_text_make_hash (state, view);
}

static void
test_typed_or_written (void)
{
  g_autoptr(CharterRecordSet) none = make_model ("Audit", "");
  g_autoptr(CharterRecordSet) blank = make_model ("Audit", ", 'alt_text': {'text': ' '}");
  g_autoptr(CharterRecordSet) typed = make_model ("Audit", ", 'alt_text': {'text': 'A table.'}");
  g_autofree char *written = get_alt_text (none, CHARTER_PEOPLE_NAMES);
  g_autofree char *still_written = get_alt_text (blank, CHARTER_PEOPLE_NAMES);
  g_autofree char *own = get_alt_text (typed, CHARTER_PEOPLE_NAMES);

  assert_contains (written, "Description follows.");
  g_assert_cmpstr (still_written, ==, written);
  g_assert_cmpstr (own, ==, "A table.");
}

static void
test_names_are_withheld (void)
{
  g_autoptr(CharterRecordSet) records =
    make_model ("Audit", ", 'alt_text': {'text': 'A table for ANN BEE.'}");
  g_autofree char *with_names = get_alt_text (records, CHARTER_PEOPLE_NAMES);
  g_autofree char *without = get_alt_text (records, CHARTER_PEOPLE_POSTS);

  g_assert_cmpstr (with_names, ==, "A table for ANN BEE.");
  assert_contains (without, "Description follows.");
}

static void
test_hash (void)
{
  g_autoptr(CharterRecordSet) before = make_model ("Audit", "");
  g_autoptr(CharterRecordSet) same = make_model ("Audit", ", 'palette': 'print'");
  g_autoptr(CharterRecordSet) after = make_model ("Legal", "");
  g_autofree char *hash = get_hash (before);
  g_autofree char *same_hash = get_hash (same);
  g_autofree char *other_hash = get_hash (after);
  g_autofree char *typed = g_strdup_printf (", 'alt_text': {'text': 'T.', 'hash': '%s'}", hash);
  g_autoptr(CharterRecordSet) records = make_model ("Audit", typed);
  g_autoptr(CharterView) view = make_view (records, "v");

  g_assert_cmpuint (strlen (hash), ==, 16);
  g_assert_cmpstr (hash, ==, same_hash);
  g_assert_cmpstr (hash, !=, other_hash);
  g_assert_false (charter_alt_text_is_outdated (view, hash));
  g_assert_true (charter_alt_text_is_outdated (view, other_hash));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/alt-text/typed-or-written", test_typed_or_written);
  g_test_add_func ("/alt-text/names-are-withheld", test_names_are_withheld);
  g_test_add_func ("/alt-text/hash", test_hash);

  return g_test_run ();
}
