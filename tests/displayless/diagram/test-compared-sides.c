/* test-compared-sides.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/compared-sides.h"

#include "diagram-fixture.h"

#define EXAMPLE "mid-kent.partnership.json"

static CharterDate today = { .year = 2026, .month = 1, .day = 15 };

static CharterComparedSide *
new_side (CharterRecordSet *records,
          const char       *date,
          gboolean          is_proposed)
{
  CharterComparedSide *side = charter_compared_side_new ();

  if (date != NULL)
    g_assert_true (charter_date_parse (date, &side->date));
  if (is_proposed)
    side->option = charter_record_get_handle (
      charter_record_set_get_record (records, CHARTER_KIND_OPTION, 0));
  return side;
}

static CharterComparedSides *
new_sides (CharterRecordSet *records,
           const char       *from,
           gboolean          from_proposed,
           const char       *to,
           gboolean          to_proposed)
{
  g_autoptr(CharterComparedSide) one = new_side (records, from, from_proposed);
  g_autoptr(CharterComparedSide) other = new_side (records, to, to_proposed);

  return charter_compared_sides_new (one, other);
}

static CharterRecord *
get_view (CharterRecordSet *records)
{
  return charter_record_set_get_record (records, CHARTER_KIND_VIEW, 0);
}

/* What is shown for a while and what is kept say the same. */
static void
test_keep (void)
{
  static const struct
  {
    const char *from;
    gboolean    from_proposed;
    const char *to;
    gboolean    to_proposed;
  } cases[] = {
    { "2008-07-09", FALSE, "2015-01-12", FALSE },
    { "2008", FALSE, NULL, FALSE },
    { NULL, FALSE, NULL, TRUE },
    { NULL, FALSE, "2015-01-12", TRUE },
    { "2015-01-12", FALSE, NULL, TRUE },
  };
  g_autoptr(CharterRecordSet) records = load_example (EXAMPLE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CharterComparedSides) sides =
        new_sides (records, cases[i].from, cases[i].from_proposed, cases[i].to,
                   cases[i].to_proposed);
      g_autofree char *problem = charter_compared_sides_find_problem (sides, &today);
      g_autoptr(CharterRecord) applied =
        charter_compared_sides_apply (sides, records, get_view (records));
      g_autoptr(CharterView) kept = charter_view_new (records, applied);
      g_autoptr(CharterState) kept_state = charter_view_make_state (kept, records, &today);
      g_autoptr(CharterView) shown =
        charter_compared_sides_make_view (sides, records, get_view (records), &today);
      g_autoptr(CharterState) state =
        charter_compared_sides_make_state (sides, shown, records, &today);
      g_autoptr(CharterDiagram) kept_diagram = draw_view (kept_state, kept);
      g_autoptr(CharterDiagram) diagram = draw_view (state, shown);
      g_autofree char *kept_text = get_text (kept_diagram);
      g_autofree char *text = get_text (diagram);

      g_assert_null (problem);
      g_assert_true (charter_compared_sides_can_be_kept (sides));
      g_assert_true (kept->compares);
      g_assert_nonnull (strstr (text, "Compares arrangements"));
      g_assert_cmpstr (kept_text, ==, text);
    }
}

static void
check_problem (CharterRecordSet *records,
               const char       *from,
               const char       *to,
               const char       *problem)
{
  g_autoptr(CharterComparedSides) sides = new_sides (records, from, FALSE, to, FALSE);
  g_autofree char *found = charter_compared_sides_find_problem (sides, &today);

  g_assert_nonnull (found);
  g_assert_true (g_str_has_prefix (found, problem));
}

static void
test_problems (void)
{
  g_autoptr(CharterRecordSet) records = load_example (EXAMPLE);

  check_problem (records, NULL, NULL, "Both sides are the same.");
  check_problem (records, "2015-01", "2015-01", "Both sides are the same.");
  check_problem (records, "2015-01-12", "2008-07-09", "12 January 2015 is after 9 July 2008.");
  check_problem (records, "2031", NULL, "2031 is after 15 January 2026.");
}

/* Of another file the same things have other handles: they are shown with
 * those of the records that they are compared with. */
static void
test_file (void)
{
  g_autoptr(CharterRecordSet) records = load_example (EXAMPLE);
  g_autoptr(CharterRecordSet) other = load_example (EXAMPLE);
  g_autoptr(CharterComparedSide) from =
    charter_compared_side_new_file (other, "other.json", records);
  g_autoptr(CharterComparedSide) to = charter_compared_side_new ();
  g_autoptr(CharterComparedSides) sides = charter_compared_sides_new (from, to);
  g_autoptr(CharterComparison) comparison =
    charter_compared_sides_compare (sides, records, &today);
  g_autofree char *title =
    charter_compared_sides_write_title (sides, records, "%1$s, %2$s");
  CharterRecord *ict = charter_record_set_find_id (records, CHARTER_KIND_ORGANIZATION, "ict");
  CharterRecord *same = charter_record_set_find_id (from->aligned, CHARTER_KIND_ORGANIZATION,
                                                    "ict");

  g_assert_cmpuint (charter_comparison_get_n (comparison), ==, 0);
  g_assert_cmpstr (title, ==, "the file other.json, what is recorded");
  g_assert_false (charter_compared_sides_can_be_kept (sides));
  g_assert_cmpuint (charter_record_get_handle (ict), ==, charter_record_get_handle (same));
}

/* All of them in one list, not the first and a list. */
static void
test_list (void)
{
  g_autoptr(CharterRecordSet) records = load_example (EXAMPLE);
  g_autoptr(CharterComparedSide) side = charter_compared_side_new ();
  g_autoptr(CharterComparedSides) two = NULL;
  g_autoptr(CharterComparedSides) three = NULL;
  g_autoptr(GPtrArray) further = g_ptr_array_new ();
  g_autofree char *list_of_two = NULL;
  g_autofree char *list_of_three = NULL;

  g_assert_true (charter_date_parse ("2014", &side->date));
  g_ptr_array_add (further, side);
  two = charter_compared_sides_new (side, side);
  three = charter_compared_sides_new_with (side, side, further);
  list_of_two = charter_compared_sides_write_list (two, records);
  list_of_three = charter_compared_sides_write_list (three, records);
  g_assert_cmpstr (list_of_two, ==, "2014 and 2014");
  g_assert_cmpstr (list_of_three, ==, "2014, 2014 and 2014");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compared-sides/keep", test_keep);
  g_test_add_func ("/compared-sides/problems", test_problems);
  g_test_add_func ("/compared-sides/file", test_file);
  g_test_add_func ("/compared-sides/list", test_list);

  return g_test_run ();
}
