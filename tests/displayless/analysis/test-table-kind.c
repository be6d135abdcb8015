/* test-table-kind.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/tables/table-kind.h"

#include "analysis-fixture.h"

#define AS_AT "2026-11-22"

static const char model[] =
  "{'organizations': ["
  "  {'id': 'board', 'name': 'Board', 'classification': 'board', 'founding_date': '2008'},"
  "  {'id': 'panel', 'name': 'Panel', 'classification': 'committee', 'founding_date': '2008'},"
  "  {'id': 'swale', 'name': 'Swale', 'classification': 'council', 'founding_date': '1974'},"
  "  {'id': 'amber', 'name': 'Amber', 'classification': 'council', 'founding_date': '1974'},"
  "  {'id': 'ict', 'name': 'ICT', 'classification': 'shared service', 'founding_date': '2010'}],"
  " 'persons': [{'id': 'p1', 'name': 'Ann One'}, {'id': 'p2', 'name': 'Ben Two'}],"
  " 'posts': [{'id': 'seat', 'label': 'Amber seat', 'organization_id': 'board',"
  "            'on_behalf_of_id': 'amber', 'start_date': '2010'},"
  "           {'id': 'head', 'label': 'Head of ICT', 'organization_id': 'ict', 'start_date': '2010'}],"
  " 'memberships': ["
  "  {'person_id': 'p1', 'organization_id': 'board', 'on_behalf_of_id': 'swale', 'role': 'chair',"
  "   'start_date': '2020-05-20', 'end_date': '2027-05-19'},"
  "  {'person_id': 'p1', 'organization_id': 'panel', 'on_behalf_of_id': 'swale', 'start_date': '2020'},"
  "  {'person_id': 'p2', 'post_id': 'head', 'start_date': '2020'},"
  "  {'person_id': 'p2', 'organization_id': 'board', 'start_date': '2001', 'end_date': '2002'},"
  "  {'member': {'@type': 'Organization', 'id': 'swale'}, 'organization_id': 'ict', 'start_date': '2010'},"
  "  {'member': {'@type': 'Organization', 'id': 'amber'}, 'organization_id': 'ict', 'start_date': '2010',"
  "   'role': 'host'}],"
  " 'agreements': [{'id': 'a', 'name': 'ICT agreement', 'covers_ids': ['ict'], 'party_ids': ['swale', 'gone'],"
  "   'legally_binding': true, 'start_date': '2020', 'end_date': '2027-08-31', 'notice_months': 6}],"
  " 'contributions': [{'id': 'c', 'organization_id': 'swale', 'amount': 1234567.5, 'per': 'year',"
  "   'start_date': '2020'}]}";

static CharterTable *
build (const char *id,
       gboolean    with_names)
{
  g_autoptr(CharterRecordSet) records = parse_records (model);
  g_autoptr(CharterState) state = make_state (records, AS_AT);

  return charter_table_kind_build (charter_table_kind_find (id), state, with_names, NULL);
}

/* What a cell holds, with semicolons, found by the key of its column. */
static char *
get_cell (const CharterTable *table,
          guint               row,
          const char         *key)
{
  for (guint i = 0; i < charter_table_get_n_columns (table); i++)
    {
      if (g_str_equal (charter_table_get_key (table, i), key))
        {
          GPtrArray *texts = charter_table_get_cell (table, row, i);
          g_autoptr(GPtrArray) strings = g_ptr_array_copy (texts, NULL, NULL);

          g_ptr_array_set_free_func (strings, NULL);
          g_ptr_array_add (strings, NULL);
          return g_strjoinv (";", (char **) strings->pdata);
        }
    }
  g_assert_not_reached ();
}

static void
assert_cell (const CharterTable *table,
             guint               row,
             const char         *key,
             const char         *expected)
{
  g_autofree char *text = get_cell (table, row, key);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_services (void)
{
  g_autoptr(CharterTable) table = build ("services", TRUE);

  g_assert_cmpuint (charter_table_get_n_rows (table), ==, 1);
  g_assert_cmpuint (charter_table_get_handle (table, 0), !=, 0);
  assert_cell (table, 0, "service", "ICT");
  assert_cell (table, 0, "councils", "Amber;Swale");
  assert_cell (table, 0, "not_stated", "");
  assert_cell (table, 0, "roles", "host: Amber");
}

static void
test_seats (void)
{
  g_autoptr(CharterTable) table = build ("seats", TRUE);

  g_assert_cmpuint (charter_table_get_n_rows (table), ==, 3);
  assert_cell (table, 0, "body", "Board");
  assert_cell (table, 0, "person", "vacant");
  assert_cell (table, 0, "council", "Amber");
  assert_cell (table, 1, "person", "Ann One");
  assert_cell (table, 1, "role", "chair");
  assert_cell (table, 1, "until", "19 May 2027");
  assert_cell (table, 2, "body", "Panel");
}

/* A name must not be in any cell of any table that may name nobody. */
static void
test_without_names (void)
{
  const CharterTableKind *kind;

  for (guint i = 0; (kind = charter_table_kind_get_nth (i)) != NULL; i++)
    {
      g_autoptr(CharterTable) table = build (kind->id, FALSE);

      for (guint row = 0; row < charter_table_get_n_rows (table); row++)
        {
          for (guint column = 0; column < charter_table_get_n_columns (table); column++)
            {
              GPtrArray *texts = charter_table_get_cell (table, row, column);

              for (guint j = 0; j < texts->len; j++)
                {
                  g_assert_null (strstr (g_ptr_array_index (texts, j), "Ann"));
                  g_assert_null (strstr (g_ptr_array_index (texts, j), "Two"));
                }
            }
        }
    }
}

static void
test_people (void)
{
  g_autoptr(CharterTable) people = build ("people", TRUE);
  g_autoptr(CharterTable) several = build ("several", TRUE);

  g_assert_cmpuint (charter_table_get_n_rows (people), ==, 2);
  assert_cell (people, 0, "sits_on", "Board;Panel");
  assert_cell (people, 0, "representing", "Swale");
  assert_cell (people, 1, "sits_on", "");
  assert_cell (people, 1, "holds", "Head of ICT");
  g_assert_cmpuint (charter_table_get_n_rows (several), ==, 1);
  assert_cell (several, 0, "person", "Ann One");
}

static void
test_vacancies (void)
{
  g_autoptr(CharterTable) table = build ("vacancies", TRUE);

  g_assert_cmpuint (charter_table_get_n_rows (table), ==, 2);
  assert_cell (table, 0, "seat", "Amber seat");
  assert_cell (table, 0, "person", "vacant");
  assert_cell (table, 0, "ends", "");
  assert_cell (table, 1, "person", "Ann One");
  assert_cell (table, 1, "ends", "19 May 2027");
}

/* Notice of six months before 31 August is due on the last of February. */
static void
test_agreements (void)
{
  g_autoptr(CharterTable) table = build ("agreements", TRUE);

  g_assert_cmpuint (charter_table_get_n_rows (table), ==, 1);
  assert_cell (table, 0, "parties", "Swale");
  assert_cell (table, 0, "covers", "ICT");
  assert_cell (table, 0, "legally_binding", "yes");
  assert_cell (table, 0, "last_day_for_notice", "28 February 2027");
  assert_cell (table, 0, "review", "");
}

static void
test_contributions (void)
{
  g_autoptr(CharterTable) table = build ("contributions", TRUE);

  assert_cell (table, 0, "paid_by", "Swale");
  assert_cell (table, 0, "amount", "£1,234,567.50");
}

static void
test_kinds (void)
{
  const CharterTableKind *kind;

  for (guint i = 0; (kind = charter_table_kind_get_nth (i)) != NULL; i++)
    g_assert_true (charter_table_kind_find (kind->id) == kind);
  g_assert_null (charter_table_kind_find ("minutes"));
  g_assert_null (charter_table_kind_find (NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-kind/kinds", test_kinds);
  g_test_add_func ("/table-kind/services", test_services);
  g_test_add_func ("/table-kind/seats", test_seats);
  g_test_add_func ("/table-kind/without-names", test_without_names);
  g_test_add_func ("/table-kind/people", test_people);
  g_test_add_func ("/table-kind/vacancies", test_vacancies);
  g_test_add_func ("/table-kind/agreements", test_agreements);
  g_test_add_func ("/table-kind/contributions", test_contributions);
  return g_test_run ();
}
