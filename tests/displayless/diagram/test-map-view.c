/* test-map-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/council-pages.h"
#include "diagram/tidiness.h"

#include "diagram-fixture.h"

static const char text[] =
  "{'partnership': {'organization_id': 'p'}, 'organizations': ["
  "  {'id': 'p', 'name': 'Vale Partnership', 'classification': 'partnership'},"
  "  {'id': 'a', 'name': 'Arden', 'classification': 'council'},"
  "  {'id': 'b', 'name': 'Brook', 'classification': 'council'},"
  "  {'id': 'c', 'name': 'Coombe', 'classification': 'council'},"
  "  {'id': 'z', 'name': 'Zeal', 'classification': 'council'},"
  "  {'id': 'o', 'name': 'Out', 'classification': 'council'},"
  "  {'id': 'j', 'name': 'Joint Board', 'classification': 'board', 'parent_id': 'p', 'founding_date': '2000'},"
  "  {'id': 's', 'name': 'Audit', 'classification': 'shared service', 'parent_id': 'p',"
  "   'founding_date': '2000'},"
  "  {'id': 't', 'name': 'Tax', 'classification': 'shared service', 'parent_id': 'p',"
  "   'founding_date': '2000'},"
  "  {'id': 'u', 'name': 'Unit', 'classification': 'shared service', 'parent_id': 'p',"
  "   'founding_date': '2000'},"
  "  {'id': 'x', 'name': 'Elsewhere', 'classification': 'shared service'}],"
  " 'persons': [{'id': 'ann', 'name': 'Ann Lee'}, {'id': 'bob', 'name': 'Bob Ray'}, {'id': 'cy', 'name': 'Cy Poe'}],"
  " 'memberships': [{'member': {'@type': 'Organization', 'id': 'z'}, 'organization_id': 'p', 'start_date': '2000'},"
  "  {'person_id': 'ann', 'organization_id': 'j', 'on_behalf_of_id': 'a', 'start_date': '2010-01-01',"
  "   'end_date': '2015-01-01'},"
  "  {'person_id': 'bob', 'organization_id': 'j', 'on_behalf_of_id': 'a', 'start_date': '2015-01-02'},"
  "  {'person_id': 'cy', 'organization_id': 'j', 'on_behalf_of_id': 'b', 'start_date': '2010-01-01'},"
  "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 's', 'start_date': '2010-01-01'},"
  "  {'member': {'@type': 'Organization', 'id': 'b'}, 'organization_id': 's', 'start_date': '2014-01-01'},"
  "  {'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 's', 'certainty': 'inferred',"
  "   'start_date': '2010-01-01'},"
  "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 't'},"
  "  {'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 't', 'certainty': 'not stated'},"
  "  {'member': {'@type': 'Organization', 'id': 'o'}, 'organization_id': 'x'},"
  "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 'x'}],"
  " 'views': [{'id': 'map', 'name': 'Map', 'kind': 'map'}]}";

static void
test_stated (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterDiagram) diagram = draw (records, "map", "2016-01-01");
  g_autofree char *words = describe (records, "map", "2016-01-01");
  g_autofree char *alt_text = write_alt_text (records, "map", "2016-01-01");

  g_assert_true (has_group (diagram, "Arden takes part in Audit"));
  g_assert_true (has_group (diagram, "Brook takes part in Audit"));
  g_assert_cmpuint (count_groups (diagram, "Arden is represented on Joint Board"), ==, 1);
  g_assert_true (has_group (diagram, "Brook is represented on Joint Board"));
  /* A partner that shares nothing is there all the same. */
  g_assert_true (has_group (diagram, "Zeal"));
  assert_contains (words, "Audit: with Brook");
  assert_contains (words, "Joint Board: with Arden");
  assert_contains (words, "none recorded");
  assert_contains (words, "2 services and boards are not shown, as fewer than two councils are "
                          "recorded for them.");
  g_assert_true (shows (diagram, "2 services and boards are not shown"));
  g_assert_cmpstr (alt_text, ==, "Map as at 1 January 2016: 3 councils, 2 shared services and "
                   "boards. Description follows.");
  /* What is only inferred, not stated or elsewhere joins nobody. */
  g_assert_cmpuint (count_groups (diagram, "Coombe"), ==, 0);
  g_assert_cmpuint (count_groups (diagram, "Tax"), ==, 0);
  g_assert_cmpuint (count_groups (diagram, "Elsewhere"), ==, 0);
  assert_lacks (words, "Coombe");
}

static void
test_as_at (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterDiagram) before = draw (records, "map", "2013-01-01");
  g_autofree char *words = describe (records, "map", "2013-01-01");

  g_assert_cmpuint (count_groups (before, "Audit"), ==, 0);
  g_assert_cmpuint (count_groups (before, "represented on Joint Board"), ==, 2);
  assert_contains (words, "Joint Board: with Brook");
  assert_lacks (words, "Audit");
}

static void
test_assumed (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterView) view = make_view (records, "map");
  g_autoptr(CharterState) state = make_state (records, "2012-01-01");
  g_autoptr(CharterDiagram) diagram = NULL;
  g_autoptr(CharterDescription) description = NULL;
  g_autofree char *words = NULL;

  view->assumed_lines = TRUE;
  diagram = draw_view (state, view);
  description = charter_diagram_describe (state, view, NULL);
  words = write_description (description);
  g_assert_true (has_group (diagram, "It is assumed that Coombe takes part in Audit"));
  g_assert_true (shows (diagram, "assumed"));
  assert_contains (words, "Audit: with Coombe (assumed)");
  assert_contains (words, "Audit (assumed): with Arden");
}

/* Where one person follows another, the council is represented in both. */
static void
test_compared (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterView) view = make_view (records, "map");
  g_autoptr(CharterState) state = make_state (records, "2016-01-01");
  g_autoptr(CharterDiagram) diagram = NULL;

  view->compares = charter_date_parse ("2013-01-01", &view->other_as_at);
  diagram = draw_view (state, view);
  g_assert_true (has_group (diagram, "New: Brook takes part in Audit"));
  g_assert_true (has_group (diagram, "Arden takes part in Audit"));
  g_assert_true (has_group (diagram, "Arden is represented on Joint Board"));
}

static void
test_council_pages (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterView) view = make_view (records, "map");
  g_autoptr(CharterView) own =
    charter_council_pages_new_view (view, find_record (records, CHARTER_KIND_ORGANIZATION, "a"));
  g_autoptr(CharterState) state = make_state (records, "2016-01-01");
  g_autoptr(CharterDiagram) diagram = draw_view (state, own);

  g_assert_true (charter_council_pages_is_divided ("map"));
  g_assert_cmpstr (charter_diagram_get_title (diagram), ==, "Arden");
  g_assert_true (has_group (diagram, "Audit"));
}

/* Nothing lies on anything else, every name stands in its mark, and the same
 * partnership has the same map. */
static void
test_many (void)
{
  GString *more = g_string_new ("{'partnership': {'organization_id': 'p'}, 'organizations': ["
                                "{'id': 'p', 'name': 'P', 'classification': 'partnership'}");
  g_autoptr(CharterRecordSet) records = NULL;
  g_autoptr(CharterDiagram) diagram = NULL;
  g_autoptr(CharterDiagram) again = NULL;
  CharterTidiness tidiness;
  CharterDrawing *drawing;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (more, ", {'id': 'c%u', 'name': 'Council of the Long Name %u', 'short_name': 'Place %u',"
                            " 'classification': 'council'}"
                            ", {'id': 's%u', 'name': 'Service %u', 'classification': 'shared service', 'parent_id': 'p'}",
                            i, i, i, i, i);
  g_string_append (more, "], 'memberships': [{'id': 'm'}");
  for (guint i = 0; i < 60; i++)
    for (guint j = 0; j < 3; j++)
      g_string_append_printf (more, ", {'member': {'@type': 'Organization', 'id': 'c%u'}, 'organization_id': 's%u'}",
                              (i + j * (i % 5 + 1)) % 60, i);
  g_string_append (more, "], 'views': [{'id': 'map', 'name': 'Map', 'kind': 'map'}]}");
  records = parse_records (more->str);
  g_string_free (more, TRUE);
  diagram = draw (records, "map", NULL);
  again = draw (records, "map", NULL);
  drawing = charter_diagram_get_drawing (diagram);

  charter_tidiness_measure (drawing, &tidiness);
  g_assert_cmpuint (tidiness.n_overlaps, ==, 0);
  g_assert_cmpuint (tidiness.n_clipped, ==, 0);
  g_assert_cmpuint (tidiness.n_through_cards, ==, 0);
  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *one = charter_drawing_get_group (drawing, i);
      const CharterDrawingGroup *other =
        charter_drawing_get_group (charter_diagram_get_drawing (again), i);

      g_assert_cmpfloat (one->bounds.x, ==, other->bounds.x);
      g_assert_cmpfloat (one->bounds.y, ==, other->bounds.y);
    }
  g_assert_true (shows (diagram, "Place 59"));
  /* Sixty services are signs, which the legend explains. */
  g_assert_true (has_group (diagram, "Service 7"));
  g_assert_false (shows (diagram, "Service 7"));
  g_assert_true (shows (diagram, "shared service"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/map-view/stated", test_stated);
  g_test_add_func ("/charter/map-view/as-at", test_as_at);
  g_test_add_func ("/charter/map-view/assumed", test_assumed);
  g_test_add_func ("/charter/map-view/compared", test_compared);
  g_test_add_func ("/charter/map-view/council-pages", test_council_pages);
  g_test_add_func ("/charter/map-view/many", test_many);

  return g_test_run ();
}
