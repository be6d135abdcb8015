/* test-membership-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/fit.h"

#include "diagram-fixture.h"
#include "service-sample.h"

static const char file_text[] = SERVICE_SAMPLE (
  "{'id': 'lines', 'name': 'Services', 'kind': 'service-membership', 'arrangement': {'form': 'lines'}},"
  "{'id': 'groups', 'name': 'Services', 'kind': 'service-membership', 'arrangement': {'form': 'groups'}},"
  "{'id': 'assumed', 'name': 'Services', 'kind': 'service-membership', 'arrangement': {'form': 'groups'},"
  " 'show': {'assumed_lines': true}}");

static guint
count_lines (CharterDiagram *diagram)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  guint count = 0;

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    count += charter_drawing_get_group (drawing, i)->role == CHARTER_DRAWING_ROLE_LINE ? 1 : 0;
  return count;
}

static void
test_lines (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) dated = draw (records, "lines", SERVICE_DATE);
  g_autoptr(CharterDiagram) recorded = draw (records, "lines", NULL);
  g_autofree char *description = describe (records, "lines", SERVICE_DATE);

  g_assert_cmpuint (count_lines (dated), ==, 3);
  g_assert_cmpuint (count_lines (recorded), ==, 4);
  g_assert_true (has_group (dated, "Amber takes part in Audit as host"));
  g_assert_true (has_group (recorded, "Dane takes part in Audit"));
  g_assert_false (has_group (recorded, "Elm takes part in Audit"));
  g_assert_cmpuint (count_groups (dated, "assumed"), ==, 0);
  g_assert_true (shows (dated, "others not known"));
  g_assert_true (shows (dated, "2 records without dates are not shown."));
  assert_contains (description, "Audit | Amber; others not known\n");
  assert_contains (description, "2 records without dates are not shown.");
  assert_contains (description, "Amber takes part in Audit as host.");
}

static void
test_groups (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "groups", NULL);

  g_assert_true (has_group (diagram, "Amber and Dane; others not stated"));
  g_assert_true (has_group (diagram, "Dane and Elm"));
  g_assert_true (has_group (diagram, "Councils not stated"));
  g_assert_cmpuint (count_lines (diagram), ==, 4);
}

/* What is assumed is dotted and said to be so, also for a group. */
static void
test_assumed (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "assumed", SERVICE_DATE);
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  g_autofree char *description = describe (records, "assumed", SERVICE_DATE);
  guint n_dotted = 0;

  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, i);

      if (item->shape != CHARTER_DRAWING_CURVE || item->stroke.dash != CHARTER_DASH_DOTTED)
        continue;
      g_assert_cmpstr (charter_drawing_get_group (drawing, item->group)->name, ==,
                       "It is assumed that Beech takes part in Audit");
      n_dotted++;
    }
  g_assert_cmpuint (n_dotted, ==, 1);
  assert_contains (description, "Audit | Amber; Beech (assumed); others not known\n");
}

/* Services of the first councils come first, those of the same councils in
 * the order of the file, those of none last. */
static void
test_order (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{'partnership': {'organization_id': 'p'}, 'organizations': [{'id': 'p', 'name': 'P'},"
    "  {'id': 'a', 'name': 'A', 'classification': 'council'}, {'id': 'b', 'name': 'B', 'classification': 'council'},"
    "  {'id': 's1', 'name': 'None', 'classification': 'shared service', 'parent_id': 'p'},"
    "  {'id': 's2', 'name': 'Beta', 'classification': 'shared service', 'parent_id': 'p'},"
    "  {'id': 's3', 'name': 'Zeta', 'classification': 'shared service', 'parent_id': 'p'},"
    "  {'id': 's4', 'name': 'Alpha', 'classification': 'shared service', 'parent_id': 'p'}],"
    " 'memberships': [{'member': {'@type': 'Organization', 'id': 'b'}, 'organization_id': 's2'},"
    "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 's3'},"
    "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 's4'}],"
    " 'views': [{'id': 'v', 'name': 'V', 'kind': 'service-membership', 'arrangement': {'form': 'lines'}}]}");
  g_autoptr(CharterDiagram) diagram = draw (records, "v", NULL);

  g_assert_true (shows (diagram, " A Zeta A Alpha B Beta councils not stated None "));
}

#define TANGLED_FILE(arrangement)                                                                \
  "{'partnership': {'organization_id': 'p'}, 'organizations': [{'id': 'p', 'name': 'P'},"        \
  "  {'id': 'a', 'name': 'A', 'classification': 'council'}, {'id': 'b', 'name': 'B', 'classification': 'council'},"  \
  "  {'id': 'c', 'name': 'C', 'classification': 'council'},"                                     \
  "  {'id': 's1', 'name': 'One', 'classification': 'shared service', 'parent_id': 'p'},"         \
  "  {'id': 's2', 'name': 'Two', 'classification': 'shared service', 'parent_id': 'p'},"         \
  "  {'id': 's3', 'name': 'Three', 'classification': 'shared service', 'parent_id': 'p'}],"      \
  " 'memberships': [{'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 's1'},"  \
  "  {'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 's1'},"                 \
  "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 's2'},"                 \
  "  {'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 's3'},"                 \
  "  {'member': {'@type': 'Organization', 'id': 'b'}, 'organization_id': 's3'}],"                \
  " 'views': [{'id': 'v', 'name': 'V', 'kind': 'service-membership', " arrangement "}]}"

/* Fit finds another order of the councils where fewer lines cross then; what
 * somebody chose stays. */
static void
test_found_order (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (TANGLED_FILE ("'arrangement': {'form': 'lines'}"));
  g_autoptr(CharterRecordSet) chosen = parse_records (TANGLED_FILE (
    "'arrangement': {'form': 'lines'}, 'order': [{'kind': 'organizations', 'id': 'a'}]"));
  g_autoptr(CharterRecordSet) kept = parse_records (TANGLED_FILE (
    "'arrangement': {'form': 'lines', 'order_found': true},"
    " 'order': [{'kind': 'organizations', 'id': 'b'}, {'kind': 'organizations', 'id': 'c'},"
    "           {'kind': 'organizations', 'id': 'a'}, {'kind': 'organizations', 'id': 's3'},"
    "           {'kind': 'organizations', 'id': 's1'}]"));
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterState) chosen_state = make_state (chosen, NULL);
  g_autoptr(CharterView) view = make_view (records, "v");
  g_autoptr(CharterView) chosen_view = make_view (chosen, "v");
  g_autoptr(CharterDiagram) diagram = draw (records, "v", NULL);
  g_autoptr(CharterDiagram) kept_diagram = draw (kept, "v", NULL);
  g_autoptr(CharterFit) fit = charter_fit_find (state, view, NULL, NULL);
  g_autoptr(CharterFit) chosen_fit = charter_fit_find (chosen_state, chosen_view, NULL, NULL);

  g_assert_cmpuint (charter_diagram_get_n_crossings (diagram), ==, 1);
  g_assert_cmpuint (fit->n_crossings, ==, 0);
  g_assert_cmpuint (fit->order->len, ==, 6);
  g_assert_null (chosen_fit->order);

  /* The service that is not in it stands where it crosses nothing. */
  g_assert_cmpuint (charter_diagram_get_n_crossings (kept_diagram), ==, 0);
  g_assert_true (shows (kept_diagram, " B C Three C A One A Two "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/membership-view/lines", test_lines);
  g_test_add_func ("/membership-view/groups", test_groups);
  g_test_add_func ("/membership-view/assumed", test_assumed);
  g_test_add_func ("/membership-view/order", test_order);
  g_test_add_func ("/membership-view/found-order", test_found_order);

  return g_test_run ();
}
