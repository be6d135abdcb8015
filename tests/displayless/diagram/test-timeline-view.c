/* test-timeline-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"

static const char text[] =
  "{'partnership': {'organization_id': 'p'}, 'organizations': ["
  "  {'id': 'p', 'name': 'Vale Partnership', 'classification': 'partnership', 'founding_date': '%s'},"
  "  {'id': 's', 'name': 'Audit', 'classification': 'shared service', 'parent_id': 'p'%s}],"
  " 'events': [{'id': 'e', 'name': 'Decision', 'start_date': '2011', 'organization_id': 'p'}],"
  " 'views': [{'id': 'v', 'name': 'Time', 'kind': 'timeline', 'show': {'dates': %s}}]}";

static CharterRecordSet *
parse (const char *founded,
       const char *service,
       gboolean    dates)
{
  g_autofree char *json = g_strdup_printf (text, founded, service, dates ? "true" : "false");

  return parse_records (json);
}

/* Rectangles that are dashed, where days are not known, or filled where they
 * are, in the row of a record. */
static guint
count_bars (CharterDiagram *diagram,
            const char     *name,
            gboolean        dashed)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  guint count = 0;

  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, i);

      if (item->shape == CHARTER_DRAWING_RECTANGLE && item->group != CHARTER_DRAWING_NO_GROUP &&
          g_str_has_prefix (charter_drawing_get_group (drawing, item->group)->name, name))
        count += dashed == (item->stroke.dash == CHARTER_DASH_DASHED) ? 1 : 0;
    }
  return count;
}

static void
test_bars (void)
{
  g_autoptr(CharterRecordSet) records = parse ("2008", ", 'founding_date': '2010-04-01',"
                                               " 'dissolution_date': '2015-03-31'", FALSE);
  g_autoptr(CharterDiagram) diagram = draw (records, "v", NULL);
  g_autofree char *words = describe (records, "v", NULL);
  g_autofree char *alt_text = write_alt_text (records, "v", NULL);

  /* The year before and the time after what is known. */
  g_assert_cmpuint (count_bars (diagram, "Vale Partnership: ", TRUE), ==, 2);
  g_assert_cmpuint (count_bars (diagram, "Vale Partnership: ", FALSE), ==, 1);
  g_assert_cmpuint (count_bars (diagram, "Audit: ", TRUE), ==, 0);
  g_assert_cmpuint (count_bars (diagram, "Audit: ", FALSE), ==, 1);
  g_assert_true (has_group (diagram, "Audit: from 1 April 2010 to 31 March 2015"));
  g_assert_true (has_group (diagram, "Decision: 2011"));
  g_assert_true (shows (diagram, "2010"));
  assert_contains (words, "Audit | from 1 April 2010 to 31 March 2015");
  assert_contains (words, "Decision | 2011");
  assert_contains (alt_text, "3 entries, from 2008 to 2015");
}

/* Nothing is drawn where no date is recorded; the words say so. */
static void
test_undated (void)
{
  g_autoptr(CharterRecordSet) records = parse ("2008", "", FALSE);
  g_autoptr(CharterDiagram) diagram = draw (records, "v", NULL);
  g_autofree char *words = describe (records, "v", NULL);

  g_assert_cmpuint (count_bars (diagram, "Audit: ", TRUE) + count_bars (diagram, "Audit: ", FALSE), ==, 0);
  g_assert_true (shows (diagram, "no date recorded"));
  assert_contains (words, "Audit | no date recorded");
  assert_contains (words, "When it began, for 1 entry of the timeline.");
}

static void
test_as_at (void)
{
  g_autoptr(CharterRecordSet) records = parse ("2008", "", FALSE);
  g_autoptr(CharterDiagram) undated = draw (records, "v", NULL);
  g_autoptr(CharterDiagram) dated = draw (records, "v", "2012-02-03");

  g_assert_false (shows (undated, "as at 3 February 2012"));
  g_assert_cmpuint (count_groups (dated, "Vale Partnership"), ==, 1);
  {
    g_autofree char *all = get_text (dated);

    assert_contains (all, " as at 3 February 2012 ");
  }
}

static void
test_dates (void)
{
  g_autoptr(CharterRecordSet) records = parse ("2008", "", TRUE);
  g_autoptr(CharterDiagram) diagram = draw (records, "v", NULL);

  g_assert_true (shows (diagram, "from 2008"));
}

/* The first and the last year there can be, and all between. */
static void
test_far_years (void)
{
  const char *years[] = { "0001", "9999", "0001-01-01", "9999-12-31" };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr(CharterRecordSet) records = parse (years[i], ", 'known_on': ['9999', '0001']", FALSE);
      g_autoptr(CharterDiagram) diagram = draw (records, "v", "2012");
      CharterTidiness tidiness;

      charter_tidiness_measure (charter_diagram_get_drawing (diagram), &tidiness);
      g_assert_cmpuint (tidiness.n_clipped, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-view/bars", test_bars);
  g_test_add_func ("/timeline-view/undated", test_undated);
  g_test_add_func ("/timeline-view/as-at", test_as_at);
  g_test_add_func ("/timeline-view/dates", test_dates);
  g_test_add_func ("/timeline-view/far-years", test_far_years);

  return g_test_run ();
}
