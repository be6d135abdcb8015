/* test-beside-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/pages.h"
#include "model/value.h"

#include "diagram-fixture.h"

/* Three models of one small partnership; the second one names a person. */
#define RECORDS                                                                               \
  "{'organizations': ["                                                                       \
  "  {'id': 'p', 'name': 'Vale', 'classification': 'partnership'},"                           \
  "  {'id': 'a', 'name': 'Ashby', 'classification': 'council'},"                              \
  "  {'id': 'b', 'name': 'Barton', 'classification': 'council'},"                             \
  "  {'id': 's', 'name': 'Audit', 'classification': 'shared service', 'parent_id': 'p'}],"    \
  " 'persons': [{'id': 'x', 'name': 'Joan Merrow'}],"                                         \
  " 'memberships': ["                                                                         \
  "  {'id': 'm1', 'organization_id': 's', 'member': {'@type': 'Organization', 'id': 'a'}},"   \
  "  {'id': 'm2', 'organization_id': 's', 'member': {'@type': 'Organization', 'id': 'b'}}],"  \
  " 'options': ["                                                                             \
  "  {'id': 'two', 'name': 'If Joan Merrow goes', 'status': 'proposed', 'edits': ["           \
  "    {'op': 'drop', 'record': {'kind': 'memberships', 'id': 'm2'}}]},"                      \
  "  {'id': 'one', 'name': 'A host', 'status': 'agreed', 'summary': 'Ashby hosts it.',"       \
  "   'edits': [{'op': 'set', 'record': {'kind': 'organizations', 'id': 's'},"                \
  "              'path': '/name', 'was': 'Audit', 'value': 'Joint audit'}]},"                 \
  "  {'id': 'three', 'name': 'No change', 'status': 'proposed', 'edits': []}],"               \
  " 'views': ["                                                                               \
  "  {'id': 'v', 'kind': 'matrix', 'name': 'Models', 'option_id': 'two',"                     \
  "   'focus': [{'kind': 'organizations', 'id': 's'}],"                                       \
  "   'compare': {'option_id': 'one', 'with': [{'option_id': 'three'}, {}]}},"                \
  "  {'id': 'gone', 'kind': 'matrix', 'name': 'Gone', 'option_id': 'two',"                    \
  "   'focus': [{'kind': 'organizations', 'id': 's'}],"                                       \
  "   'compare': {'option_id': 'one', 'with': [{'option_id': 'four'}, {'as_at': '2014'}, {}," \
  "                                            {'as_at': '2015'}]}}]}"

static CharterView *
make_models (CharterRecordSet *records,
             const char       *page)
{
  CharterView *view = make_view (records, "model-single-host");

  view->compares = view->side_by_side = TRUE;
  g_free (view->other_option);
  view->other_option = g_strdup ("separate-legal-entity");
  g_assert_true (charter_date_parse ("2013-12", &view->other_as_at));
  g_ptr_array_add (view->further, charter_view_side_new (&view->other_as_at, "enhanced-status-quo"));
  view->page = *charter_page_find (page);
  return view;
}

static CharterState *
make_own_state (CharterRecordSet  *records,
                const CharterView *view)
{
  CharterDate today;

  g_assert_true (charter_date_parse ("2026-11-22", &today));
  return charter_view_make_state (view, records, &today);
}

static guint
count_names (CharterDiagram *diagram,
             const char     *name)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  guint n_found = 0;

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    n_found += g_str_equal (charter_drawing_get_group (drawing, i)->name, name) ? 1 : 0;
  return n_found;
}

/* The left edges of what has a name, from the first drawn to the last. */
static GArray *
list_edges (CharterDiagram *diagram,
            const char     *name)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);

      if (g_str_equal (group->name, name))
        g_array_append_val (edges, group->bounds.x);
    }
  return edges;
}

static void
test_three (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  g_autoptr(CharterView) view = make_models (records, "a3-landscape");
  g_autoptr(CharterState) state = make_own_state (records, view);
  g_autoptr(CharterDiagram) diagram = draw_view (state, view);
  g_autofree char *printing = charter_diagram_describe_printing (diagram);
  g_autoptr(GArray) edges = list_edges (diagram, "Swale Borough Council");

  g_assert_true (charter_diagram_has_room (diagram));
  g_assert_null (strstr (printing, "below each other"));
  g_assert_cmpuint (edges->len, ==, 3);
  for (guint i = 1; i < edges->len; i++)
    g_assert_cmpfloat (g_array_index (edges, double, i), >, g_array_index (edges, double, i - 1) + 300);
  g_assert_cmpuint (count_names (diagram, "What the model changes"), ==, 3);
  g_assert_true (shows (diagram, "Proposed model: A separate legal entity, status: ended."));
  g_assert_true (shows (diagram, "Only in the proposed model: Single host exists."));
  g_assert_true (shows (diagram, "Nothing that is recorded and shown here."));
  g_assert_true (shows (diagram, "One council hosts the shared services. Which council is not stated."));
  g_assert_true (shows (diagram, "Compares, as at 31 December 2013: A separate legal entity; A single "
                                 "host operational model; Enhanced status quo."));
}

/* Where they cannot be read side by side they stand below each other, and
 * where that cannot be read either, each has its page. */
static void
test_narrow (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  g_autoptr(CharterView) view = make_models (records, "a4-portrait");
  g_autoptr(CharterState) state = make_own_state (records, view);
  g_autoptr(CharterDiagram) diagram = NULL;
  g_autofree char *printing = NULL;
  g_autoptr(GArray) edges = NULL;
  g_autoptr(GPtrArray) pages = NULL;
  g_autoptr(GError) error = NULL;

  view->page = charter_page_for_space (120, 400);
  diagram = draw_view (state, view);
  printing = charter_diagram_describe_printing (diagram);
  edges = list_edges (diagram, "Swale Borough Council");
  g_assert_nonnull (strstr (printing, "below each other, as side by side"));
  g_assert_cmpuint (edges->len, ==, 3);
  g_assert_cmpfloat_with_epsilon (g_array_index (edges, double, 0), g_array_index (edges, double, 2), 2);

  view->page = *charter_page_find ("a4-portrait");
  view->several_pages = TRUE;
  pages = charter_pages_new (state, view, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pages->len, ==, 3);
  g_assert_cmpstr (charter_diagram_get_page_name (g_ptr_array_index (pages, 1)), ==,
                   "Page 2 of 3: A single host operational model");
  g_assert_cmpuint (count_names (g_ptr_array_index (pages, 1), "Swale Borough Council"), ==, 1);
}

static void
test_words (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  g_autoptr(CharterView) view = make_models (records, "a3-landscape");
  g_autoptr(CharterState) state = make_own_state (records, view);
  g_autoptr(CharterDescription) description = charter_diagram_describe (state, view, NULL);
  g_autofree char *words = write_description (description);
  g_autofree char *alt = charter_diagram_write_alt_text (state, view, NULL);

  assert_contains (words, "\nProposed model: A separate legal entity, status: ended\n");
  assert_contains (words, "\nWhat the model changes: A separate legal entity\n- Only in the proposed "
                          "model: Separate legal entity exists.\n");
  assert_contains (words, "\nParts of the governance: A single host operational model\n- MKIP "
                          "Management Board\n- Single host\n");
  assert_contains (words, "\nWhat the model changes: Enhanced status quo\nNothing that is recorded and "
                          "shown here.\n");
  g_assert_null (strstr (alt, "(proposed model)"));
}

/* Current arrangements first, then the models as they are named; what is not
 * there is counted, and more than four are not read. */
static void
test_saved (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (RECORDS);
  g_autoptr(CharterView) view = make_view (records, "v");
  g_autoptr(CharterView) gone = make_view (records, "gone");
  g_autoptr(CharterState) state = make_own_state (records, view);
  g_autoptr(CharterDescription) description = charter_diagram_describe (state, view, NULL);
  g_autofree char *words = write_description (description);

  g_assert_true (view->side_by_side);
  g_assert_cmpuint (view->further->len, ==, 2);
  g_assert_cmpuint (gone->n_missing, ==, 1);
  g_assert_cmpuint (gone->further->len, ==, 2);
  assert_contains (words, "Compares, as recorded now: current arrangements; A host; If Joan Merrow "
                          "goes; No change.");
  assert_contains (words, "\nWhat the model changes: If Joan Merrow goes\n- Not in the proposed model: "
                          "Barton takes part in Audit.\n");
}

/* Who is not named in the picture is not named by a model either. */
static void
test_without_names (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (RECORDS);
  g_autoptr(CharterView) view = make_view (records, "v");
  g_autoptr(CharterState) state = make_own_state (records, view);
  g_autoptr(CharterDescription) description = NULL;
  g_autoptr(CharterDiagram) diagram = NULL;
  g_autofree char *words = NULL;
  g_autofree char *alt = NULL;

  view->people = CHARTER_PEOPLE_COUNTS;
  description = charter_diagram_describe (state, view, NULL);
  words = write_description (description);
  alt = charter_diagram_write_alt_text (state, view, NULL);
  diagram = draw_view (state, view);
  assert_lacks (words, "Merrow");
  assert_lacks (alt, "Merrow");
  g_assert_false (shows (diagram, "Merrow"));
  assert_contains (words, "Barton takes part in Audit");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/beside-view/three", test_three);
  g_test_add_func ("/beside-view/narrow", test_narrow);
  g_test_add_func ("/beside-view/words", test_words);
  g_test_add_func ("/beside-view/saved", test_saved);
  g_test_add_func ("/beside-view/without-names", test_without_names);

  return g_test_run ();
}
