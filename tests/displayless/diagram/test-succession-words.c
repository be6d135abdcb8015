/* test-succession-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"

/* A chair that goes round the councils, a director on secondment, and
 * substitutes for a meeting and for a period. */
#define RECORDS                                                                                  \
  "{'organizations': ["                                                                          \
  "  {'id': 'p', 'name': 'Vale', 'classification': 'partnership', 'founding_date': '2020'},"     \
  "  {'id': 'a', 'name': 'Ashby', 'classification': 'council', 'founding_date': '2020'},"        \
  "  {'id': 'b', 'name': 'Barton', 'classification': 'council', 'founding_date': '2020'},"       \
  "  {'id': 'c', 'name': 'Corby', 'classification': 'council', 'founding_date': '2020'},"        \
  "  {'id': 'board', 'name': 'Vale Board', 'classification': 'board', 'parent_id': 'p',"         \
  "   'founding_date': '2020'}],"                                                                \
  " 'persons': [{'id': 'ann', 'name': 'Ann'}, {'id': 'ben', 'name': 'Ben'},"                     \
  "  {'id': 'cat', 'name': 'Cat'}, {'id': 'dan', 'name': 'Dan'}, {'id': 'eve', 'name': 'Eve'},"  \
  "  {'id': 'fay', 'name': 'Fay'}, {'id': 'gus', 'name': 'Gus'}, {'id': 'hal', 'name': 'Hal'}]," \
  " 'posts': [{'id': 'chair', 'label': 'Chair', 'organization_id': 'board', 'start_date': '2020'}," \
  "  {'id': 'director', 'label': 'Director', 'organization_id': 'p', 'start_date': '2020'}],"    \
  " 'memberships': ["                                                                            \
  "  {'person_id': 'ann', 'post_id': 'chair', 'organization_id': 'board', 'on_behalf_of_id': 'a'," \
  "   'start_date': '2020-05-20', 'end_date': '2021-05-19'},"                                    \
  "  {'person_id': 'ben', 'post_id': 'chair', 'organization_id': 'board', 'on_behalf_of_id': 'b'," \
  "   'start_date': '2021-05-19', 'end_date': '2022-05-18', 'until_successor': true},"           \
  "  {'person_id': 'cat', 'post_id': 'chair', 'organization_id': 'board', 'on_behalf_of_id': 'c'," \
  "   'start_date': '2022-09-01'},"                                                              \
  "  {'person_id': 'dan', 'post_id': 'director', 'basis': 'seconded',"                           \
  "   'start_date': '2021-01-01', 'end_date': '2021-12-31'},"                                    \
  "  {'person_id': 'eve', 'organization_id': 'board', 'on_behalf_of_id': 'c',"                   \
  "   'start_date': '2020-05-20'},"                                                              \
  "  {'person_id': 'fay', 'organization_id': 'board', 'on_behalf_of_id': 'c',"                   \
  "   'occasion': 'one meeting', 'substitute_for': {'kind': 'persons', 'id': 'eve'},"            \
  "   'start_date': '2021-06-01', 'end_date': '2021-06-01'},"                                    \
  "  {'person_id': 'gus', 'organization_id': 'board', 'on_behalf_of_id': 'c',"                   \
  "   'occasion': 'period', 'substitute_for': {'kind': 'persons', 'id': 'eve'},"                 \
  "   'start_date': '2022-01-01', 'end_date': '2022-03-31'},"                                    \
  "  {'person_id': 'hal', 'organization_id': 'board', 'on_behalf_of_id': 'a',"                   \
  "   'time_limited': true, 'start_date': '2022-06-01', 'end_date': '2022-08-31'}],"             \
  " 'views': ["                                                                                  \
  "  {'id': 'board', 'kind': 'board', 'name': 'B', 'focus': [{'kind': 'organizations', 'id': 'board'}]}," \
  "  {'id': 'whole', 'kind': 'governance', 'name': 'G', 'show': {'dates': true},"                \
  "   'focus': [{'kind': 'organizations', 'id': 'p'}]},"                                         \
  "  {'id': 'time', 'kind': 'timeline', 'name': 'T',"                                            \
  "   'focus': [{'kind': 'organizations', 'id': 'board'}, {'kind': 'posts', 'id': 'director'}]}]}"

/* What a picture says, and its description too, and what neither says. */
static void
test_table (void)
{
  static const struct
  {
    const char *view;
    const char *as_at;
    const char *said;
    const char *unsaid;
  } cases[] = {
    /* The post goes round: whoever holds it chairs, on the day of the handover the one who comes. */
    { "board", "2020-12-01", "Ann (chair)", "Ben" },
    { "board", "2021-05-18", "Ann (chair)", "Ben" },
    { "board", "2021-05-19", "Ben (chair)", "Ann" },
    { "board", "2021-05-20", "Ben (chair)", "term ended" },
    { "board", "2021-05-20", "Eve", "Who chairs" },
    /* Carried over past the term until somebody follows. */
    { "board", "2022-05-18", "Ben (chair)", "term ended" },
    { "board", "2022-05-19", "Ben (chair) (term ended 18 May 2022, stays until a successor takes over)",
      "Cat" },
    { "board", "2022-08-31", "term ended 18 May 2022", "Cat" },
    { "board", "2022-09-01", "Cat (chair)", "Ben" },
    /* Substitutes: on the day of the meeting, within the period, and never as members. */
    { "board", "2021-05-31", "2 people listed", "Fay" },
    { "board", "2021-06-01", "Fay, for Eve (for one meeting, on 1 June 2021)", "3 people" },
    { "board", "2021-06-02", "Eve", "Fay" },
    { "board", "2022-03-31", "Gus, for Eve (for a period, from 1 January 2022 to 31 March 2022)",
      "3 people" },
    { "board", "2022-04-01", "Eve", "Gus" },
    /* Not there for good. */
    { "board", "2022-06-01", "Hal (for a limited time until 31 August 2022)", "seconded" },
    { "board", "2022-09-01", "Eve", "Hal" },
    { "whole", "2021-06-01", "seconded from 1 January 2021 to 31 December 2021", "not stated (" },
    { "whole", "2022-01-01", "Holder not stated", "Dan" },
    { "time", NULL, "Dan, seconded (Director)", "Dan (Director)" },
    { "time", NULL, "Fay, substitute for Eve (Vale Board)", "Fay (Vale Board)" },
  };
  g_autoptr(CharterRecordSet) records = parse_records (RECORDS);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CharterState) state = make_state (records, cases[i].as_at);
      g_autoptr(CharterView) view = make_view (records, cases[i].view);
      g_autoptr(CharterDiagram) diagram = draw_view (state, view);
      g_autoptr(CharterDescription) description = charter_diagram_describe (state, view, NULL);
      g_autofree char *words = write_description (description);

      g_test_message ("%s at %s: %s", cases[i].view, cases[i].as_at != NULL ? cases[i].as_at : "no date",
                      cases[i].said);
      g_assert_true (shows (diagram, cases[i].said));
      g_assert_false (shows (diagram, cases[i].unsaid));
      assert_contains (words, cases[i].said);
      assert_lacks (words, cases[i].unsaid);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/succession-words/table", test_table);

  return g_test_run ();
}
