/* test-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/view-kind.h"

#include "diagram-fixture.h"

static void
test_usual (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{'partnership': {'organization_id': 'p'}, 'organizations': [{'id': 'p'}], 'views': [{'id': 'v'}]}");
  g_autoptr(CharterView) view = make_view (records, "v");

  g_assert_cmpstr (view->name, ==, "No name");
  g_assert_cmpstr (view->kind, ==, "governance");
  g_assert_false (charter_date_is_set (&view->as_at));
  g_assert_cmpuint (view->focus->len, ==, 1);
  g_assert_cmpuint (view->n_missing, ==, 0);
  g_assert_cmpint (view->people, ==, CHARTER_PEOPLE_NAMES);
  g_assert_true (view->posts);
  g_assert_true (view->sources);
  g_assert_true (view->legend);
  g_assert_false (view->assumed_lines);
  g_assert_null (view->form);
  g_assert_cmpuint (view->columns, ==, 0);
  g_assert_cmpstr (view->page.id, ==, "a4-portrait");
  g_assert_cmpstr (view->palette, ==, "colour");
  g_assert_cmpstr (view->font, ==, CHARTER_VIEW_FONT);
}

static void
test_wishes (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{'organizations': [{'id': 'b'}], 'views': [{'id': 'v', 'name': 'V', 'kind': 'board', 'as_at': '2014-05',"
    " 'focus': [{'kind': 'organizations', 'id': 'b'}, {'kind': 'organizations', 'id': 'gone'}, 7],"
    " 'show': {'people': false, 'posts': false, 'sources': false, 'legend': false, 'assumed_lines': true},"
    " 'arrangement': {'form': 'rows', 'columns': 2}, 'page': 'a3-landscape', 'palette': 'print',"
    " 'font': 'Arial', 'caption': 'A caption'}]}");
  g_autoptr(CharterView) view = make_view (records, "v");

  g_assert_cmpstr (view->kind, ==, "board");
  g_assert_cmpuint (view->as_at.year, ==, 2014);
  g_assert_cmpuint (view->focus->len, ==, 1);
  g_assert_cmpuint (view->n_missing, ==, 2);
  g_assert_cmpint (view->people, ==, CHARTER_PEOPLE_COUNTS);
  g_assert_false (view->posts || view->sources || view->legend);
  g_assert_true (view->assumed_lines);
  g_assert_cmpstr (view->form, ==, "rows");
  g_assert_cmpuint (view->columns, ==, 2);
  g_assert_cmpstr (view->page.id, ==, "a3-landscape");
  g_assert_cmpstr (view->palette, ==, "print");
  g_assert_cmpstr (view->font, ==, "Arial");
  g_assert_cmpstr (view->caption, ==, "A caption");
}

/* A space in a report counts for more than a page, if it can be one. */
static void
test_space (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{'views': [{'id': 'v', 'page': 'a3-portrait', 'space': {'width': 159, 'height': 200}},"
    "           {'id': 'tiny', 'page': 'a3-portrait', 'space': {'width': 2, 'height': 200}},"
    "           {'id': 'odd', 'page': 'b9', 'space': 'much'}]}");
  g_autoptr(CharterView) view = make_view (records, "v");
  g_autoptr(CharterView) tiny = make_view (records, "tiny");
  g_autoptr(CharterView) odd = make_view (records, "odd");

  g_assert_cmpfloat_with_epsilon (view->page.text_width, 159 * 72 / 25.4, 0.1);
  g_assert_cmpstr (tiny->page.id, ==, "a3-portrait");
  g_assert_cmpstr (odd->page.id, ==, "a4-portrait");
}

static void
test_kinds (void)
{
  guint n_kinds = 0;

  for (; charter_view_kind_get_nth (n_kinds) != NULL; n_kinds++)
    {
      const CharterViewKind *kind = charter_view_kind_get_nth (n_kinds);

      g_assert_true (charter_view_kind_find (kind->id) == kind);
      g_assert_nonnull (kind->title);
      g_assert_nonnull (kind->forms[0]);
      g_assert_cmpuint (kind->most_columns, >=, 1);
    }
  g_assert_cmpuint (n_kinds, ==, 9);
  g_assert_null (charter_view_kind_find ("pie-chart"));
  g_assert_null (charter_view_kind_find (NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/usual", test_usual);
  g_test_add_func ("/view/wishes", test_wishes);
  g_test_add_func ("/view/space", test_space);
  g_test_add_func ("/view/kinds", test_kinds);

  return g_test_run ();
}
