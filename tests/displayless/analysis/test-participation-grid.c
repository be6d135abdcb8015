/* test-participation-grid.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/tables/participation-grid.h"

#include "analysis-fixture.h"

static const char model[] =
  "{'partnership': {'id': 'p', 'organization_id': 'mkip'},"
  " 'organizations': ["
  "  {'id': 'mkip', 'name': 'MKIP', 'classification': 'partnership'},"
  "  {'id': 'audit', 'name': 'Audit', 'classification': 'shared service'},"
  "  {'id': 'ict', 'name': 'ICT', 'classification': 'shared service'},"
  "  {'id': 'old', 'name': 'Old', 'classification': 'shared service', 'dissolution_date': '2001'},"
  "  {'id': 'swale', 'name': 'Swale', 'classification': 'council'},"
  "  {'id': 'amber', 'name': 'Amber', 'classification': 'council'},"
  "  {'id': 'cedar', 'name': 'Cedar', 'classification': 'council'},"
  "  {'id': 'far', 'name': 'Far', 'classification': 'council'}],"
  " 'memberships': ["
  "  {'member': {'@type': 'Organization', 'id': 'swale'}, 'organization_id': 'mkip'},"
  "  {'member': {'@type': 'Organization', 'id': 'amber'}, 'organization_id': 'audit'},"
  "  {'id': 'm', 'member': {'@type': 'Organization', 'id': 'cedar'}, 'organization_id': 'audit',"
  "   'certainty': 'not stated'}]}";

static CharterDocument *
make_document (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (model);

  return charter_document_new (records, 1000);
}

static CharterParticipation *
make_grid (CharterDocument *document)
{
  g_autoptr(CharterState) state = make_state (charter_document_get_records (document), NULL);

  return charter_participation_grid_new (state, NULL);
}

static guint64
get_handle (CharterDocument *document,
            const char      *id)
{
  return charter_record_get_handle (find_record (charter_document_get_records (document),
                                                 CHARTER_KIND_ORGANIZATION, id));
}

static void
assert_cell (CharterDocument *document,
             guint            service,
             guint            council,
             const char      *expected)
{
  g_autoptr(CharterParticipation) grid = make_grid (document);
  g_autofree char *text = charter_participation_grid_describe (grid, service, council, NULL);

  g_assert_cmpstr (text, ==, expected);
}

/* A partner that takes part in nothing yet can be ticked; a council that has
 * nothing to do with it does not stand there. */
static void
test_councils (void)
{
  g_autoptr(CharterDocument) document = make_document ();
  g_autoptr(CharterParticipation) grid = make_grid (document);

  g_assert_cmpuint (charter_participation_get_n_services (grid), ==, 2);
  g_assert_cmpuint (charter_participation_get_n_councils (grid), ==, 3);
  assert_cell (document, 0, 0, "Amber takes part in Audit: yes");
  assert_cell (document, 0, 1, "Cedar takes part in Audit: not stated");
  assert_cell (document, 0, 2, "Swale takes part in Audit: no");
}

static void
test_add (void)
{
  g_autoptr(CharterDocument) document = make_document ();
  g_autoptr(GError) error = NULL;

  g_assert_true (charter_participation_grid_add (document, get_handle (document, "ict"),
                                                 get_handle (document, "swale"), &error));
  g_assert_no_error (error);
  assert_cell (document, 1, 2, "Swale takes part in ICT: yes");
  g_assert_cmpstr (charter_history_get_undo_label (charter_document_get_history (document)), ==,
                   "add Swale to ICT");
  charter_document_undo (document);
  assert_cell (document, 1, 2, "Swale takes part in ICT: no");
}

/* What is recorded as not stated becomes stated: no second membership. */
static void
test_add_unstated (void)
{
  g_autoptr(CharterDocument) document = make_document ();
  g_autoptr(GError) error = NULL;
  guint n_memberships = charter_record_set_get_n_records (charter_document_get_records (document),
                                                          CHARTER_KIND_MEMBERSHIP);

  g_assert_true (charter_participation_grid_add (document, get_handle (document, "audit"),
                                                 get_handle (document, "cedar"), &error));
  g_assert_no_error (error);
  assert_cell (document, 0, 1, "Cedar takes part in Audit: yes");
  g_assert_cmpuint (charter_record_set_get_n_records (charter_document_get_records (document),
                                                      CHARTER_KIND_MEMBERSHIP), ==,
                    n_memberships);
  g_assert_cmpstr (charter_history_get_undo_label (charter_document_get_history (document)), ==,
                   "add Cedar to Audit");
}

static void
test_table (void)
{
  g_autoptr(CharterDocument) document = make_document ();
  g_autoptr(CharterParticipation) grid = make_grid (document);
  g_autoptr(CharterTable) table = charter_participation_grid_make_table (grid, "Grid", NULL);

  g_assert_cmpuint (charter_table_get_n_columns (table), ==, 4);
  g_assert_cmpuint (charter_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (charter_table_get_key (table, 1), ==, "amber");
  g_assert_cmpstr (g_ptr_array_index (charter_table_get_cell (table, 0, 1), 0), ==, "yes");
  g_assert_cmpuint (charter_table_get_cell (table, 0, 3)->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/participation-grid/councils", test_councils);
  g_test_add_func ("/participation-grid/add", test_add);
  g_test_add_func ("/participation-grid/add-unstated", test_add_unstated);
  g_test_add_func ("/participation-grid/table", test_table);
  return g_test_run ();
}
