/* test-past-names.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/past-names.h"

#include "model/state.h"

#include "../analysis/analysis-fixture.h"

#define RENAMED_TWICE \
  "{'organizations': [" \
  " {'id': 'a', 'name': 'Third', 'short_name': '3', 'initials': 'T'," \
  "  'translations': {'cy': {'name': 'Trydydd'}}, 'other_names': [" \
  "   {'name': 'Second', 'end_date': '2014-05-05'}," \
  "   {'name': 'First', 'end_date': '2010'}," \
  "   {'name': 'Also known as'}, {'name': 'Since', 'start_date': '2008'}]}," \
  " {'id': 'b', 'name': 'Plain', 'short_name': 'P'}," \
  " {'id': 'c', 'parent_id': 'a', 'name': 'New', 'other_names': [" \
  "   {'name': 'Old', 'start_date': '2012-03', 'end_date': '2013-06'}, 5, {'end_date': '2020'}," \
  "   {'name': '', 'end_date': '2019'}, {'name': 'New', 'end_date': '2012-01'}]}]," \
  " 'persons': [{'id': 'p', 'name': 'Jo Smith', 'honorific_prefix': 'Cllr', 'other_names': [" \
  "   {'name': 'Jo Brown', 'end_date': '2014-05-04'}]}]," \
  " 'posts': [{'id': 'q', 'label': 'Now', 'other_label': ['Then']}]}"

static void
test_find (void)
{
  static const struct
  {
    CharterKindId  kind;
    const char    *id;
    const char    *as_at; /* nullable: no date */
    const char    *name;
  } cases[] = {
    { CHARTER_KIND_ORGANIZATION, "a", "2009-01-01", "First" },
    { CHARTER_KIND_ORGANIZATION, "a", "2010-12-31", "First" },
    { CHARTER_KIND_ORGANIZATION, "a", "2011-01-01", "Second" },
    { CHARTER_KIND_ORGANIZATION, "a", "2014-05-05", "Second" },
    { CHARTER_KIND_ORGANIZATION, "a", "2014-05-06", "Third" },
    { CHARTER_KIND_ORGANIZATION, "a", "2014-05", "Third" },
    { CHARTER_KIND_ORGANIZATION, "a", "2013", "Second" },
    { CHARTER_KIND_ORGANIZATION, "a", NULL, "Third" },
    { CHARTER_KIND_ORGANIZATION, "b", "1990", "Plain" },
    { CHARTER_KIND_ORGANIZATION, "c", "2012-02-29", "New" },
    { CHARTER_KIND_ORGANIZATION, "c", "2012-03-01", "Old" },
    { CHARTER_KIND_ORGANIZATION, "c", "2013-06-30", "Old" },
    { CHARTER_KIND_ORGANIZATION, "c", "2013-07-01", "New" },
    { CHARTER_KIND_ORGANIZATION, "c", "2011", "New" },
    { CHARTER_KIND_PERSON, "p", "2014-05-04", "Jo Brown" },
    { CHARTER_KIND_PERSON, "p", "2014-05-05", "Jo Smith" },
    { CHARTER_KIND_POST, "q", "1990", "Now" },
  };
  g_autoptr(CharterRecordSet) records = parse_records (RENAMED_TWICE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CharterState) state = make_state (records, cases[i].as_at);
      CharterRecord *record = find_record (charter_state_get_records (state),
                                           cases[i].kind, cases[i].id);

      g_assert_cmpstr (charter_record_get_name (record), ==, cases[i].name);
      g_assert_true (charter_state_get_record (state, find_record (records, cases[i].kind,
                                                                   cases[i].id)) == record);
    }
}

/* What stands for today's name does not stand for an earlier one. */
static void
test_short (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (RENAMED_TWICE);
  g_autoptr(CharterState) then = make_state (records, "2009");
  g_autoptr(CharterState) now = make_state (records, "2015");
  CharterRecord *renamed = find_record (charter_state_get_records (then),
                                        CHARTER_KIND_ORGANIZATION, "a");
  CharterRecord *part = find_record (charter_state_get_records (then),
                                     CHARTER_KIND_ORGANIZATION, "c");
  CharterRecord *today = find_record (charter_state_get_records (now),
                                      CHARTER_KIND_ORGANIZATION, "a");

  g_assert_null (charter_record_get_text (renamed, "short_name"));
  g_assert_null (charter_record_get_text (renamed, "initials"));
  g_assert_null (charter_record_get_value (renamed, "translations"));
  g_assert_true (charter_state_resolve (then, part, "parent_id") == renamed);
  g_assert_cmpstr (charter_record_get_text (today, "short_name"), ==, "3");
  g_assert_true (today == find_record (records, CHARTER_KIND_ORGANIZATION, "a"));
  g_assert_cmpstr (charter_record_get_text (find_record (records, CHARTER_KIND_ORGANIZATION, "a"),
                                            "name"), ==, "Third");
}

/* Records that nobody renamed are the document's own. */
static void
test_unchanged (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (RENAMED_TWICE);
  g_autoptr(CharterState) now = make_state (records, "2015");
  g_autoptr(CharterState) then = make_state (records, "2009");

  g_assert_true (charter_state_get_records (now) == records);
  g_assert_true (charter_state_get_records (then) != records);
  g_assert_true (find_record (charter_state_get_records (then), CHARTER_KIND_ORGANIZATION, "b") ==
                 find_record (records, CHARTER_KIND_ORGANIZATION, "b"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/past-names/find", test_find);
  g_test_add_func ("/past-names/short", test_short);
  g_test_add_func ("/past-names/unchanged", test_unchanged);

  return g_test_run ();
}
