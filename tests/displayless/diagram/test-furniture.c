/* test-furniture.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"

static const char text[] =
  "{'partnership': {'organization_id': 'p', 'glossary': [{'term': 'HR', 'meaning': 'Human Resources'}]},"
  " 'organizations': [{'id': 'p', 'name': 'Vale Partnership', 'classification': 'partnership'},"
  "  {'id': 'z', 'name': 'Zeal', 'classification': 'council'},"
  "  {'id': 'a', 'name': 'Arden', 'classification': 'council'},"
  "  {'id': 's', 'name': 'HR Desk', 'classification': 'shared service', 'parent_id': 'p', 'known_on': ['2014-01-01'],"
  "   'citations': [{'source_id': 'd'}]},"
  "  {'id': 't', 'name': 'Tax', 'classification': 'shared service', 'parent_id': 'p', 'known_on': ['2016-02-02']},"
  "  {'id': 'u', 'name': 'Unit', 'classification': 'shared service', 'parent_id': 'p', 'known_on': ['2014-01-01']}],"
  " 'memberships': [{'member': {'@type': 'Organization', 'id': 'z'}, 'organization_id': 's', 'start_date': '2013'},"
  "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 's', 'start_date': '2013'},"
  "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 'u', 'known_on': ['2017']}],"
  " 'sources': [{'id': 'd', 'title': 'Deed', 'date': '2013-05-01'}],"
  " 'views': [{'id': 'v', 'name': 'The services', 'kind': 'service-membership', 'as_at': '2015-01-01',"
  "   'arrangement': {'form': 'lines'},"
  "   'status': 'proposed', 'draft': true, 'figure': '2.1', 'caption': 'Who shares what',"
  "   'order': [{'kind': 'organizations', 'id': 'u'}, {'kind': 'organizations', 'id': 'z'},"
  "             {'kind': 'organizations', 'id': 'gone'}]},"
  "  {'id': 'plain', 'name': 'Plain', 'kind': 'matrix', 'show': {'legend': false, 'caption': false}, 'caption': 'No'}]}";

/* What stands around a picture, by the switch that takes it away: a piece of
 * the picture, and of its words where they say it too. */
static const struct
{
  const char *key;
  const char *drawn;
  const char *told;
} pieces[] = {
  { "title",         "The services",                            NULL },
  { "caption",       "Figure 2.1: Who shares what",             NULL },
  { "as_at",         "Shows arrangements as at 1 January 2015", "Shows arrangements as at 1 January 2015" },
  { "status",        "Draft. Proposed arrangements.",           "Draft. Proposed arrangements." },
  { "sources",       "Deed (1 May 2013)",                       "Deed (1 May 2013)" },
  { "abbreviations", "Human Resources",                         "Human Resources" },
};

static char *
write_words (CharterState      *state,
             const CharterView *view)
{
  g_autoptr(CharterDescription) description = charter_diagram_describe (state, view, NULL);

  return write_description (description);
}

static void
test_switches (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterState) state = make_state (records, "2015-01-01");

  for (guint i = 0; i <= G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr(CharterView) view = make_view (records, "v");
      g_autoptr(CharterDiagram) diagram = NULL;
      g_autofree char *words = NULL;

      if (i < G_N_ELEMENTS (pieces))
        g_assert_true (charter_view_set_switch (view, pieces[i].key, FALSE));
      diagram = draw_view (state, view);
      words = write_words (state, view);
      for (guint j = 0; j < G_N_ELEMENTS (pieces); j++)
        {
          g_assert_cmpint (shows (diagram, pieces[j].drawn), ==, i != j);
          if (pieces[j].told != NULL)
            g_assert_cmpint (strstr (words, pieces[j].told) != NULL, ==, i != j);
        }
    }
}

static void
test_nothing (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterState) state = make_state (records, "2015-01-01");
  g_autoptr(CharterView) view = make_view (records, "v");
  g_autoptr(CharterDiagram) diagram = NULL;
  const char *key;

  for (guint i = 0; (key = charter_view_get_nth_switch (i)) != NULL; i++)
    g_assert_true (charter_view_set_switch (view, key, FALSE));
  g_assert_false (charter_view_set_switch (view, "everything", FALSE));
  diagram = draw_view (state, view);
  g_assert_false (has_group (diagram, "Title"));
  g_assert_true (has_group (diagram, "HR Desk"));
}

static void
test_file (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, "plain");
  g_autoptr(CharterDiagram) diagram = draw_view (state, view);

  g_assert_false (view->legend);
  g_assert_false (shows (diagram, "No"));
  g_assert_false (shows (diagram, "not listed as taking part"));
  charter_view_set_switch (view, "legend", TRUE);
  charter_diagram_unref (g_steal_pointer (&diagram));
  diagram = draw_view (state, view);
  g_assert_true (shows (diagram, "not listed as taking part"));
}

/* What is not known for the date is left out and counted, or drawn with a
 * sign and named. */
static void
test_unknown (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterState) state = make_state (records, "2015-01-01");
  g_autoptr(CharterView) view = make_view (records, "v");
  g_autoptr(CharterDiagram) without = draw_view (state, view);
  g_autoptr(CharterDiagram) with = NULL;
  g_autofree char *words = write_words (state, view);

  g_assert_false (has_group (without, "Tax"));
  g_assert_true (shows (without, "without dates are not shown"));
  assert_lacks (words, "Tax");
  g_free (words);

  charter_view_set_switch (view, "unknown", TRUE);
  with = draw_view (state, view);
  words = write_words (state, view);
  g_assert_true (has_group (with, "Tax"));
  g_assert_true (shows (with, "Tax†"));
  g_assert_true (shows (with, "HR Desk "));
  g_assert_true (shows (with, "† not known for this date"));
  g_assert_false (shows (with, "not shown"));
  assert_contains (words, "Shown although it is not known for this date: ");
  assert_contains (words, "Tax");
}

static guint
find_place (CharterDiagram *diagram,
            const char     *name)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      if (g_str_equal (charter_drawing_get_group (drawing, i)->name, name))
        return i;
    }
  g_assert_not_reached ();
}

/* What is listed stands before its like; the colours of councils stay. */
static void
test_order (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, "v");
  g_autoptr(CharterDiagram) ordered = NULL;
  g_autoptr(CharterDiagram) usual = NULL;
  g_autofree char *words = NULL;
  g_autofree char *kind = g_steal_pointer (&view->kind);

  view->kind = g_strdup ("matrix");
  ordered = draw_view (state, view);
  words = write_words (state, view);
  g_assert_cmpuint (view->order->len, ==, 2);
  g_ptr_array_set_size (view->order, 0);
  usual = draw_view (state, view);

  g_assert_cmpuint (find_place (usual, "Arden (A)"), <, find_place (usual, "Zeal (Z)"));
  g_assert_cmpuint (find_place (usual, "HR Desk"), <, find_place (usual, "Unit"));
  g_assert_cmpuint (find_place (ordered, "Zeal (Z)"), <, find_place (ordered, "Arden (A)"));
  g_assert_cmpuint (find_place (ordered, "Unit"), <, find_place (ordered, "HR Desk"));
  g_assert_cmpuint (find_place (ordered, "HR Desk"), <, find_place (ordered, "Tax"));
  g_assert_true (strstr (words, "\nUnit |") < strstr (words, "\nHR Desk |"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/furniture/switches", test_switches);
  g_test_add_func ("/furniture/nothing", test_nothing);
  g_test_add_func ("/furniture/file", test_file);
  g_test_add_func ("/furniture/unknown", test_unknown);
  g_test_add_func ("/furniture/order", test_order);

  return g_test_run ();
}
