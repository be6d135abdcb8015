/* test-compared-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/comparison-marks.h"

#include "../analysis/generated-partnership.h"
#include "diagram-fixture.h"

#define N_GENERATED 240u

/* Of a generated partnership one view of each kind that places nothing. */
#define VIEWS                                                                                \
  ", 'views': [{'id': 'v0', 'kind': 'matrix', 'name': 'V', 'focus': [" FOCUS "]},"           \
  "{'id': 'v1', 'kind': 'service-governance', 'name': 'V', 'focus': [" FOCUS "]},"           \
  "{'id': 'v2', 'kind': 'board', 'name': 'V', 'focus': [" FOCUS "]}]}"
#define FOCUS                                                                                \
  "{'kind': 'organizations', 'id': 'o0'}, {'kind': 'organizations', 'id': 'o1'},"            \
  "{'kind': 'organizations', 'id': 'o2'}, {'kind': 'organizations', 'id': 'o3'},"            \
  "{'kind': 'organizations', 'id': 'o4'}, {'kind': 'organizations', 'id': 'o5'}"

static CharterView *
make_compared_view (CharterRecordSet *records,
                    const char       *id,
                    const char       *from)
{
  CharterView *view = make_view (records, id);

  view->compares = TRUE;
  g_clear_pointer (&view->other_option, g_free);
  g_ptr_array_set_size (view->further, 0);
  g_assert_true (charter_date_parse (from, &view->other_as_at));
  return view;
}

static CharterMark
get_group_mark (const CharterDrawingGroup *group)
{
  for (guint i = CHARTER_MARK_NONE + 1; i < CHARTER_N_MARKS; i++)
    {
      g_autofree char *prefix = g_strdup_printf ("%s: ", charter_mark_get_word ((CharterMark) i));

      if (g_str_has_prefix (group->name, prefix))
        return (CharterMark) i;
    }
  return CHARTER_MARK_NONE;
}

static void
expect (GHashTable          *expected,
        const CharterRecord *record,
        CharterMark          mark)
{
  guint64 handle = charter_record_get_handle (record);

  if (!g_hash_table_contains (expected, &handle))
    g_hash_table_insert (expected, g_memdup2 (&handle, sizeof handle), GUINT_TO_POINTER (mark));
}

/* What the list of differences says of each record, worked out anew. */
static GHashTable *
list_expected (CharterState *before,
               CharterState *after)
{
  g_autoptr(CharterComparison) comparison = charter_comparison_new (before, after, TRUE);
  GHashTable *expected = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < charter_comparison_get_n (comparison); i++)
      {
        const CharterDifference *one = charter_comparison_get (comparison, i);

        if ((one->kind == CHARTER_DIFFERENCE_CHANGED) != (pass == 1))
          continue;
        if (one->kind == CHARTER_DIFFERENCE_REPLACED)
          {
            expect (expected, one->before, CHARTER_MARK_REPLACED);
            expect (expected, one->after, CHARTER_MARK_NEW);
          }
        else if (one->kind == CHARTER_DIFFERENCE_BEGAN)
          expect (expected, one->after, CHARTER_MARK_NEW);
        else if (one->kind == CHARTER_DIFFERENCE_ENDED)
          expect (expected, one->before, CHARTER_MARK_ENDED);
        else if (one->kind == CHARTER_DIFFERENCE_CHANGED)
          expect (expected, one->after, CHARTER_MARK_CHANGED);
        else
          expect (expected, one->after,
                  charter_state_get_in_force (after, one->after) == CHARTER_IN_FORCE_YES
                  ? CHARTER_MARK_NOT_KNOWN_BEFORE
                  : CHARTER_MARK_NOT_KNOWN_AFTER);
      }
  return expected;
}

/* A holder of a post is drawn as a person and marked as the membership is. */
static gboolean
is_marked_holder (CharterState  *state,
                  GHashTable    *expected,
                  guint64        handle,
                  CharterMark    mark)
{
  CharterRecord *person = charter_record_set_find_handle (charter_state_get_records (state), handle);
  GPtrArray *memberships;

  if (person == NULL || charter_record_get_kind (person) != CHARTER_KIND_PERSON)
    return FALSE;
  memberships = charter_record_set_get_referrers (charter_state_get_records (state), person, "person_id");
  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      guint64 membership = charter_record_get_handle (g_ptr_array_index (memberships, i));

      if (GPOINTER_TO_UINT (g_hash_table_lookup (expected, &membership)) == mark)
        return TRUE;
    }
  return FALSE;
}

/* Every mark of the list is in the picture where its record is, and no other;
 * the legend explains those and no other. */
static guint
check_marks (CharterRecordSet *records,
             CharterDiagram   *diagram,
             const char       *from,
             const char       *to)
{
  g_autoptr(CharterState) before = make_state (records, from);
  g_autoptr(CharterState) after = make_state (records, to);
  g_autoptr(GHashTable) expected = list_expected (before, after);
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  gboolean used[CHARTER_N_MARKS] = { FALSE };
  guint n_marked = 0;

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);
      CharterMark mark = get_group_mark (group);
      guint64 handle = group->handle;
      CharterMark wanted = GPOINTER_TO_UINT (g_hash_table_lookup (expected, &handle));

      used[mark] = TRUE;
      n_marked += mark != CHARTER_MARK_NONE ? 1 : 0;
      if (mark != wanted && !is_marked_holder (after, expected, handle, mark))
        g_error ("%s to %s: “%s” should have mark %d", from, to, group->name, wanted);
    }
  for (guint i = CHARTER_MARK_NONE + 1; i < CHARTER_N_MARKS; i++)
    {
      g_autofree char *text = g_strdup_printf (" %s %s ", charter_mark_get_sign ((CharterMark) i),
                                               charter_mark_get_word ((CharterMark) i));

      if (shows (diagram, text) != used[i])
        g_error ("%s to %s: the legend is wrong about “%s”", from, to, text);
    }
  return n_marked;
}

static void
test_example (void)
{
  static const char *const dates[][2] = {
    { "2008-07-09", "2015-01-12" }, { "2014-05-06", NULL }, { "2012-01-01", "2014-05-06" },
  };
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  guint n_views = charter_record_set_get_n_records (records, CHARTER_KIND_VIEW);
  guint n_marked = 0;

  for (guint i = 0; i < n_views; i++)
    for (guint j = 0; j < G_N_ELEMENTS (dates); j++)
      {
        const char *id = charter_record_get_id (charter_record_set_get_record (records, CHARTER_KIND_VIEW, i));
        g_autoptr(CharterState) state = make_state (records, dates[j][1]);
        g_autoptr(CharterView) view = make_compared_view (records, id, dates[j][0]);
        g_autoptr(CharterDiagram) diagram = NULL;

        view->proposal = NULL;
        view->side_by_side = FALSE;
        diagram = draw_view (state, view);
        n_marked += check_marks (records, diagram, dates[j][0], dates[j][1]);
      }
  g_assert_cmpuint (n_marked, >, 100);
}

static void
test_generated (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (20261122);
  guint n_marked = 0;

  for (guint i = 0; i < N_GENERATED; i++)
    {
      g_autofree char *text = generate_partnership (random);
      g_autofree char *body = g_strndup (text, strlen (text) - 1);
      g_autofree char *with_views = g_strconcat (body, VIEWS, NULL);
      g_autoptr(CharterRecordSet) records = parse_records (with_views);
      g_autofree char *id = g_strdup_printf ("v%u", i % 3);
      g_autoptr(CharterState) state = make_state (records, "2016-06-01");
      g_autoptr(CharterView) view = make_compared_view (records, id, "2010-03-01");
      g_autoptr(CharterDiagram) diagram = draw_view (state, view);

      n_marked += check_marks (records, diagram, "2010-03-01", "2016-06-01");
    }
  g_assert_cmpuint (n_marked, >, N_GENERATED / 4);
}

static void
test_same (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  guint n_views = charter_record_set_get_n_records (records, CHARTER_KIND_VIEW);

  for (guint i = 0; i < n_views; i++)
    {
      const char *id = charter_record_get_id (charter_record_set_get_record (records, CHARTER_KIND_VIEW, i));
      g_autoptr(CharterState) state = make_state (records, "2014-05-06");
      g_autoptr(CharterView) view = make_compared_view (records, id, "2014-05-06");
      g_autoptr(CharterDiagram) diagram = NULL;
      g_autoptr(CharterDescription) description = NULL;
      g_autofree char *words = NULL;

      view->side_by_side = FALSE;
      diagram = draw_view (state, view);
      g_assert_cmpuint (check_marks (records, diagram, "2014-05-06", "2014-05-06"), ==, 0);
      g_assert_true (shows (diagram, "No difference in what is shown."));
      description = charter_diagram_describe (state, view, NULL);
      words = write_description (description);
      assert_contains (words, "\nNo difference in what is shown.\n");
    }
}

static void
test_words (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_compared_view (records, "governance", "2014-05-06");
  g_autoptr(CharterDescription) description = charter_diagram_describe (state, view, NULL);
  g_autoptr(CharterDescription) nameless = NULL;
  g_autoptr(CharterDiagram) diagram = draw_view (state, view);
  g_autofree char *alt = charter_diagram_write_alt_text (state, view, NULL);
  g_autofree char *words = write_description (description);
  g_autofree char *nameless_words = NULL;

  g_assert_cmpstr (alt, ==, "Governance of Mid-Kent Services. Compares arrangements on 6 May 2014 with "
                            "those as recorded now. Description follows.");
  assert_contains (words, "- Georgia Hawkes replaced Paul Taylor as MKS Director");
  assert_contains (words, "\nThe arrangements as recorded now\n");
  g_assert_true (shows (diagram, " Replaced: Paul Taylor "));
  g_assert_true (shows (diagram, " New: Georgia Hawkes "));

  view->people = CHARTER_PEOPLE_POSTS;
  nameless = charter_diagram_describe (state, view, NULL);
  nameless_words = write_description (nameless);
  assert_lacks (nameless_words, "Hawkes");
  assert_lacks (nameless_words, "Broom");
}

/* The earlier date comes first, whichever the view is saved with. */
static void
test_order (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  g_autoptr(CharterState) state = make_state (records, "2008-07-09");
  g_autoptr(CharterView) view = make_compared_view (records, "matrix", "2015-01-12");
  g_autoptr(CharterDiagram) diagram = draw_view (state, view);

  g_assert_true (shows (diagram, "Compares arrangements on 9 July 2008 with those on 12 January 2015."));
  g_assert_cmpuint (check_marks (records, diagram, "2008-07-09", "2015-01-12"), >, 0);
}

static void
test_side_by_side (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  g_autoptr(CharterState) state = make_state (records, "2015-01-12");
  g_autoptr(CharterView) view = make_compared_view (records, "governance-2015", "2008-07-09");
  g_autoptr(CharterDiagram) diagram = NULL;
  CharterDrawing *drawing;
  double last[2] = { 0, 0 };

  view->side_by_side = TRUE;
  view->page = *charter_page_find ("a3-landscape");
  diagram = draw_view (state, view);
  drawing = charter_diagram_get_drawing (diagram);
  g_assert_true (shows (diagram, " On 9 July 2008 "));
  g_assert_true (shows (diagram, " On 12 January 2015 "));
  g_assert_cmpuint (count_groups (diagram, "New: "), ==, 0);

  /* Ashford, Maidstone, Swale and Tunbridge Wells, in each half. */
  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);
      guint half = group->bounds.x > charter_drawing_get_width (drawing) / 2 ? 1 : 0;

      if (group->role != CHARTER_DRAWING_ROLE_CARD || !g_str_has_suffix (group->name, "Borough Council"))
        continue;
      g_assert_cmpfloat (group->bounds.x, >=, last[half]);
      last[half] = group->bounds.x + group->bounds.width;
    }
  g_assert_cmpfloat (last[0], >, 0);
  g_assert_cmpfloat (last[1], >, last[0]);
}

static void
test_union (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_GENERATED; i++)
    {
      g_autofree char *text = generate_partnership (random);
      g_autoptr(CharterRecordSet) records = parse_records (text);
      g_autoptr(CharterState) before = make_state (records, "2010-03-01");
      g_autoptr(CharterState) after = make_state (records, "2016-06-01");
      g_autoptr(CharterState) both = charter_state_new_union (before, after);
      CharterRecordSet *shown = charter_state_get_records (both);

      for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
        for (guint j = 0; j < charter_record_set_get_n_records (shown, (CharterKindId) kind); j++)
          {
            CharterRecord *record = charter_record_set_get_record (shown, (CharterKindId) kind, j);
            CharterInForce was = charter_state_get_in_force (before, charter_state_get_record (before, record));
            CharterInForce is = charter_state_get_in_force (after, charter_state_get_record (after, record));

            g_assert_cmpint (charter_state_get_in_force (both, record) == CHARTER_IN_FORCE_YES, ==,
                             was == CHARTER_IN_FORCE_YES || is == CHARTER_IN_FORCE_YES);
          }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compared-view/example", test_example);
  g_test_add_func ("/compared-view/generated", test_generated);
  g_test_add_func ("/compared-view/same", test_same);
  g_test_add_func ("/compared-view/words", test_words);
  g_test_add_func ("/compared-view/order", test_order);
  g_test_add_func ("/compared-view/side-by-side", test_side_by_side);
  g_test_add_func ("/compared-view/union", test_union);

  return g_test_run ();
}
