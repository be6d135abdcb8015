/* test-seating.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/seating.h"

#include "analysis-fixture.h"

#define AS_AT "2014-05-06"

/* A board of a partnership, with the posts and memberships of the test. */
static CharterRecordSet *
make_board (const char *posts,
            const char *memberships)
{
  g_autofree char *text = g_strdup_printf (
    "{'organizations': [{'id': 'b', 'name': 'Board', 'classification': 'board', 'founding_date': '2008'},"
    "  {'id': 'swale', 'name': 'Swale', 'classification': 'council', 'founding_date': '1974'},"
    "  {'id': 'amber', 'name': 'Amber', 'classification': 'council', 'founding_date': '1974'}],"
    " 'persons': [{'id': 'p1', 'name': 'One'}, {'id': 'p2', 'name': 'Two'}, {'id': 'p3', 'name': 'Three'}],"
    " 'posts': [%s], 'memberships': [%s]}", posts, memberships);

  return parse_records (text);
}

static CharterSeating *
seat (CharterRecordSet *records,
      const char       *as_at)
{
  g_autoptr(CharterState) state = make_state (records, as_at);

  return charter_seating_new (state, find_record (records, CHARTER_KIND_ORGANIZATION, "b"), NULL);
}

static void
check_counts (const CharterSeating *seating,
              guint                 n_members,
              guint                 n_substitutes,
              guint                 n_vacancies,
              guint                 n_not_known)
{
  g_assert_cmpuint (charter_seating_count_members (seating), ==, n_members);
  g_assert_cmpuint (charter_seating_count_substitutes (seating), ==, n_substitutes);
  g_assert_cmpuint (charter_seating_count_vacancies (seating), ==, n_vacancies);
  g_assert_cmpuint (charter_seating_get_n_not_known (seating), ==, n_not_known);
  g_assert_cmpuint (charter_seating_get_n_seats (seating), ==, n_members + n_substitutes + n_vacancies);
}

static void
test_substitute (void)
{
  g_autoptr(CharterRecordSet) records = make_board (
    "",
    "{'person_id': 'p1', 'organization_id': 'b', 'on_behalf_of_id': 'swale', 'start_date': '2010'},"
    "{'person_id': 'p2', 'organization_id': 'b', 'on_behalf_of_id': 'swale', 'start_date': '2010',"
    " 'substitute_for': {'kind': 'persons', 'id': 'p1'}},"
    "{'person_id': 'p3', 'organization_id': 'b', 'start_date': '2010',"
    " 'substitute_for': {'kind': 'persons', 'id': 'gone'}}");
  g_autoptr(CharterSeating) seating = seat (records, AS_AT);

  check_counts (seating, 1, 2, 0, 0);
  g_assert_true (charter_seating_get_seat (seating, 1)->is_substitute);
  g_assert_nonnull (charter_seating_get_seat (seating, 1)->principal);
  g_assert_true (charter_seating_get_seat (seating, 2)->is_substitute);
  g_assert_null (charter_seating_get_seat (seating, 2)->principal);
}

static void
test_vacancy (void)
{
  g_autoptr(CharterRecordSet) records = make_board (
    "{'id': 's', 'label': 'Swale seat', 'organization_id': 'b', 'on_behalf_of_id': 'swale', 'start_date': '2010'}",
    "{'person_id': 'p1', 'post_id': 's', 'start_date': '2011', 'end_date': '2014-05-05'}");
  g_autoptr(CharterSeating) seating = seat (records, AS_AT);

  check_counts (seating, 0, 0, 1, 0);
  g_assert_null (charter_seating_get_seat (seating, 0)->person);
  g_assert_nonnull (charter_seating_get_seat (seating, 0)->council);
}

/* Somebody holds the seat, but not known when: that is no vacancy. */
static void
test_holder_not_known (void)
{
  g_autoptr(CharterRecordSet) records = make_board (
    "{'id': 's', 'label': 'Swale seat', 'organization_id': 'b', 'start_date': '2010'}",
    "{'person_id': 'p1', 'post_id': 's'}");
  g_autoptr(CharterSeating) seating = seat (records, AS_AT);
  g_autoptr(CharterSeating) recorded = seat (records, NULL);

  check_counts (seating, 0, 0, 0, 1);
  check_counts (recorded, 1, 0, 0, 0);
}

/* Nor is it one when the holder is only inferred, or not in the file. */
static void
test_holder_not_shown (void)
{
  g_autoptr(CharterRecordSet) inferred = make_board (
    "{'id': 's', 'label': 'Seat', 'organization_id': 'b', 'start_date': '2010'}",
    "{'person_id': 'p1', 'post_id': 's', 'start_date': '2010', 'certainty': 'inferred'}");
  g_autoptr(CharterRecordSet) dangling = make_board (
    "{'id': 's', 'label': 'Seat', 'organization_id': 'b', 'start_date': '2010'}",
    "{'person_id': 'gone', 'post_id': 's', 'start_date': '2010'},"
    "{'person_id': 'gone', 'organization_id': 'b', 'start_date': '2010'}");
  g_autoptr(CharterSeating) inferred_seating = seat (inferred, AS_AT);
  g_autoptr(CharterSeating) dangling_seating = seat (dangling, AS_AT);

  check_counts (inferred_seating, 0, 0, 0, 0);
  check_counts (dangling_seating, 2, 0, 0, 0);
}

/* A seat without a date that somebody is known to hold is there. */
static void
test_undated_seat (void)
{
  g_autoptr(CharterRecordSet) records = make_board (
    "{'id': 's', 'label': 'Seat', 'organization_id': 'b'}, {'id': 't', 'label': 'Other', 'organization_id': 'b'}",
    "{'person_id': 'p1', 'organization_id': 'b', 'post_id': 's', 'start_date': '2010'}");
  g_autoptr(CharterSeating) seating = seat (records, AS_AT);

  check_counts (seating, 1, 0, 0, 1);
}

/* On the day of a handover the incoming holder has the seat, the day before
 * the outgoing one. */
static void
test_handover (void)
{
  g_autoptr(CharterRecordSet) records = make_board (
    "{'id': 's', 'label': 'Seat', 'organization_id': 'b', 'start_date': '2010'}",
    "{'person_id': 'p1', 'post_id': 's', 'start_date': '2010-05-01', 'end_date': '2014-05-06'},"
    "{'person_id': 'p2', 'post_id': 's', 'start_date': '2014-05-06'}");
  g_autoptr(CharterSeating) before = seat (records, "2014-05-05");
  g_autoptr(CharterSeating) then = seat (records, "2014-05-06");

  check_counts (before, 1, 0, 0, 0);
  check_counts (then, 1, 0, 0, 0);
  g_assert_cmpstr (charter_record_get_id (charter_seating_get_seat (before, 0)->person), ==, "p1");
  g_assert_cmpstr (charter_record_get_id (charter_seating_get_seat (then, 0)->person), ==, "p2");
}

/* Whoever is leader has the seat: one change moves both. */
static void
test_filled_by_post (void)
{
  g_autoptr(CharterRecordSet) records = make_board (
    "{'id': 'leader', 'label': 'Leader of Swale', 'role': 'Leader', 'organization_id': 'swale', 'start_date': '1974'},"
    "{'id': 's', 'label': 'Seat', 'organization_id': 'b', 'on_behalf_of_id': 'swale', 'start_date': '2010',"
    " 'filled_by_post_id': 'leader'}",
    "{'person_id': 'p1', 'post_id': 'leader', 'organization_id': 'swale', 'capacity': 'councillor',"
    " 'start_date': '2010', 'end_date': '2014-05-01'},"
    "{'person_id': 'p2', 'post_id': 'leader', 'organization_id': 'swale', 'start_date': '2014-05-02'}");
  g_autoptr(CharterSeating) before = seat (records, "2014-05-01");
  g_autoptr(CharterSeating) after = seat (records, "2014-05-02");

  g_assert_cmpstr (charter_record_get_id (charter_seating_get_seat (before, 0)->person), ==, "p1");
  g_assert_cmpstr (charter_record_get_id (charter_seating_get_seat (after, 0)->person), ==, "p2");
  g_assert_cmpstr (charter_seating_get_seat (after, 0)->office, ==, "Leader");
  check_counts (after, 1, 0, 0, 0);
}

/* By council in alphabetical order, the chair first, then councillors, then
 * others, then vacancies, then substitutes; last those of no council. */
static void
test_order (void)
{
  g_autoptr(CharterRecordSet) records = make_board (
    "{'id': 's', 'label': 'Seat', 'organization_id': 'b', 'on_behalf_of_id': 'amber', 'start_date': '2010'}",
    "{'id': '6', 'person_id': 'p1', 'organization_id': 'b', 'start_date': '2010'},"
    "{'id': '5', 'person_id': 'p2', 'organization_id': 'b', 'on_behalf_of_id': 'swale', 'start_date': '2010'},"
    "{'id': '4', 'person_id': 'p1', 'organization_id': 'b', 'on_behalf_of_id': 'amber', 'start_date': '2010',"
    " 'substitute_for': {'kind': 'persons', 'id': 'p2'}, 'role': 'chair'},"
    "{'id': '3', 'person_id': 'p1', 'organization_id': 'b', 'on_behalf_of_id': 'amber', 'start_date': '2010'},"
    "{'id': '2', 'person_id': 'p2', 'organization_id': 'b', 'on_behalf_of_id': 'amber', 'start_date': '2010',"
    " 'capacity': 'councillor'},"
    "{'id': '1', 'person_id': 'p3', 'organization_id': 'b', 'on_behalf_of_id': 'amber', 'start_date': '2010',"
    " 'role': 'chair'}");
  g_autoptr(CharterSeating) seating = seat (records, AS_AT);
  const char *order[] = { "1", "2", "3", NULL, "4", "5", "6" };

  g_assert_cmpuint (charter_seating_get_n_seats (seating), ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      CharterRecord *membership = charter_seating_get_seat (seating, i)->membership;

      g_assert_cmpstr (membership != NULL ? charter_record_get_id (membership) : NULL, ==, order[i]);
    }
  g_assert_cmpuint (charter_seating_get_n_councils (seating), ==, 2);
  g_assert_cmpstr (charter_record_get_id (charter_seating_get_council (seating, 0)), ==, "amber");
}

static void
test_left_out (void)
{
  g_autoptr(CharterRecordSet) records = make_board (
    "{'id': 's', 'label': 'Seat', 'organization_id': 'b', 'start_date': '2020'},"
    "{'id': 't', 'label': 'Seat', 'organization_id': 'b', 'status': 'proposed'}",
    "{'person_id': 'p1', 'organization_id': 'b', 'status': 'proposed', 'start_date': '2010'},"
    "{'person_id': 'p1', 'organization_id': 'b', 'certainty': 'inferred', 'start_date': '2010'},"
    "{'person_id': 'p1', 'organization_id': 'b', 'start_date': '2014-05-07'},"
    "{'person_id': 'p1', 'organization_id': 'b', 'start_date': '2010', 'end_date': '2014-05-05'},"
    "{'person_id': 'p2', 'organization_id': 'b'}");
  g_autoptr(CharterSeating) seating = seat (records, AS_AT);

  check_counts (seating, 0, 0, 0, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seating/substitute", test_substitute);
  g_test_add_func ("/seating/vacancy", test_vacancy);
  g_test_add_func ("/seating/holder-not-known", test_holder_not_known);
  g_test_add_func ("/seating/holder-not-shown", test_holder_not_shown);
  g_test_add_func ("/seating/undated-seat", test_undated_seat);
  g_test_add_func ("/seating/handover", test_handover);
  g_test_add_func ("/seating/filled-by-post", test_filled_by_post);
  g_test_add_func ("/seating/order", test_order);
  g_test_add_func ("/seating/left-out", test_left_out);

  return g_test_run ();
}
