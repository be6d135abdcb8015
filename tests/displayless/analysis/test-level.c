/* test-level.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "../model/parse-records.h"
#include "analysis/words/level.h"
#include "model/value.h"

static const char file_text[] =
  "{'partnership': {'levels': [{'id': 's1', 'name': 'Strategic'}, {'id': 'operational', 'name': ' '},"
  "  {'name': 'No id'}, 7]},"
  " 'organizations': [{'id': 'a', 'name': 'Board', 'level': 's1'},"
  "  {'id': 'b', 'name': 'Team', 'level': 'operational'},"
  "  {'id': 'c', 'name': 'Panel', 'level': 'Tactical'}]}";

static void
test_list (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(GPtrArray) levels = charter_level_list (records);
  g_autoptr(CharterRecordSet) none = parse_records ("{'organizations': []}");
  g_autoptr(GPtrArray) no_levels = charter_level_list (none);

  g_assert_cmpuint (levels->len, ==, 2);
  g_assert_cmpuint (no_levels->len, ==, 0);
  g_assert_cmpstr (charter_level_find_title (levels, "s1"), ==, "Strategic");
  g_assert_cmpstr (charter_level_find_title (levels, "operational"), ==, "operational");
  g_assert_cmpstr (charter_level_find_title (levels, "Tactical"), ==, "Tactical");
  g_assert_cmpstr (charter_level_find_id (levels, "strategic"), ==, "s1");
  g_assert_cmpstr (charter_level_find_id (levels, "s1"), ==, "s1");
  g_assert_null (charter_level_find_id (levels, "Tactical"));
  g_assert_null (charter_level_find_id (levels, "No id"));
}

/* What is said of a body outlives the level. */
static void
test_removal (void)
{
  g_autoptr(CharterDocument) document = parse_document (file_text);
  CharterRecordSet *records = charter_document_get_records (document);
  GVariant *rows = charter_record_get_value (charter_record_set_get_partnership (records),
                                             "levels");
  g_autoptr(GVariant) strategic = charter_value_get_entry (rows, 0);
  g_autoptr(GVariant) nameless = charter_value_get_entry (rows, 1);
  g_autoptr(GVariant) broken = charter_value_get_entry (rows, 3);
  g_autoptr(GPtrArray) edits = charter_level_edits_before_removal (records, strategic);
  g_autoptr(GPtrArray) none = charter_level_edits_before_removal (records, nameless);
  g_autoptr(GPtrArray) nothing = charter_level_edits_before_removal (records, broken);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (edits->len, ==, 1);
  g_assert_true (charter_document_perform (document, "remove", NULL, edits, &error));
  g_assert_no_error (error);
  records = charter_document_get_records (document);
  g_assert_true (charter_record_has_text (
    charter_record_set_find_id (records, CHARTER_KIND_ORGANIZATION, "a"), "level", "Strategic"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/level/list", test_list);
  g_test_add_func ("/level/removal", test_removal);

  return g_test_run ();
}
