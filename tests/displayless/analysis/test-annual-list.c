/* test-annual-list.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/annual/annual-list.h"

#include "analysis-fixture.h"

static const char sample[] =
  "{'format_version': 1, 'organizations': ["
  "  {'id': 'vale', 'name': 'Vale Council', 'short_name': 'Vale', 'classification': 'council'},"
  "  {'id': 'board', 'name': 'Joint Board', 'classification': 'board', 'founding_date': '2010'},"
  "  {'id': 'group', 'name': 'Task Group', 'classification': 'group', 'founding_date': '2010'}"
  " ], 'persons': ["
  "  {'id': 'mike', 'name': 'Mike Baldock'}, {'id': 'ann', 'name': 'Ann Other'},"
  "  {'id': 'jo', 'name': 'Jo Cole'}, {'id': 'tim', 'name': 'Tim Valentine'}"
  " ], 'posts': ["
  "  {'id': 'leader', 'label': 'Leader of Vale', 'role': 'Leader', 'organization_id': 'vale'},"
  "  {'id': 'deputy', 'label': 'Deputy Leader of Vale', 'role': 'Deputy Leader', 'organization_id': 'vale'},"
  "  {'id': 'seat', 'label': 'Seat of the Leader', 'organization_id': 'board', 'on_behalf_of_id': 'vale',"
  "   'filled_by_post_id': 'leader'}"
  " ], 'memberships': ["
  "  {'id': 'm-leader', 'person_id': 'mike', 'organization_id': 'vale', 'post_id': 'leader',"
  "   'capacity': 'councillor', 'start_date': '2020'},"
  "  {'id': 'm-ann', 'person_id': 'ann', 'organization_id': 'board', 'on_behalf_of_id': 'vale'},"
  "  {'id': 'm-jo', 'person_id': 'jo', 'organization_id': 'board', 'on_behalf_of_id': 'vale'},"
  "  {'id': 'm-group', 'person_id': 'jo', 'organization_id': 'group', 'on_behalf_of_id': 'vale'}"
  " ]}";

typedef struct
{
  CharterRecordSet     *records;
  CharterAnnualCouncil *council;
  GPtrArray            *notes;
  guint                 n_entered;
} List;

static void
list_clear (List *list)
{
  g_ptr_array_unref (list->notes);
  charter_annual_council_free (list->council);
  charter_record_set_unref (list->records);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (List, list_clear)

static List
enter (const char *text)
{
  List list = { parse_records (sample), NULL, NULL, 0 };
  CharterDate date = { 2027, 5, 19 };

  list.council = charter_annual_council_new (
    list.records, find_record (list.records, CHARTER_KIND_ORGANIZATION, "vale"), &date);
  list.notes = charter_annual_list_enter (list.council, text, &list.n_entered);
  return list;
}

static const CharterAnnualSeat *
find_seat (const List *list,
           const char *key)
{
  for (guint i = 0; i < charter_annual_council_get_n_seats (list->council); i++)
    {
      const CharterAnnualSeat *seat = charter_annual_council_get_seat (list->council, i);

      if (g_str_equal (seat->key, key))
        return seat;
    }
  g_error ("no seat %s", key);
}

static void
assert_seat (const List          *list,
             const char          *key,
             CharterAnnualChoice  choice,
             const char          *name,
             const char          *minute)
{
  const CharterAnnualSeat *seat = find_seat (list, key);

  g_test_message ("%s", key);
  g_assert_cmpint (seat->choice, ==, choice);
  g_assert_cmpstr (seat->name, ==, name);
  g_assert_cmpstr (seat->minute, ==, minute);
}

static void
assert_note (const List *list,
             guint       number,
             const char *note)
{
  g_assert_cmpuint (list->notes->len, >, number);
  g_assert_cmpstr (g_ptr_array_index (list->notes, number), ==, note);
}

static void
test_list (void)
{
  g_auto(List) list = enter ("leader of vale\tValentine, Cllr Tim\t12\r\n"
                             "\r\n"
                             "Deputy Leader\tvacant\n"
                             "task group\tNew Face\n");

  g_assert_cmpuint (list.n_entered, ==, 3);
  g_assert_cmpuint (list.notes->len, ==, 0);
  assert_seat (&list, "leader", CHARTER_ANNUAL_NEW_PERSON, "Valentine, Cllr Tim", "12");
  g_assert_cmpstr (charter_record_get_id (find_seat (&list, "leader")->incoming), ==, "tim");
  assert_seat (&list, "deputy", CHARTER_ANNUAL_VACANT, NULL, NULL);
  assert_seat (&list, "m-group", CHARTER_ANNUAL_NEW_PERSON, "New Face", NULL);
  g_assert_cmpint (find_seat (&list, "m-group")->match, ==, CHARTER_PERSON_MATCH_NONE);
  assert_seat (&list, "m-ann", CHARTER_ANNUAL_STAYS, NULL, NULL);
}

/* Who sits there keeps the seat, wherever the list has the name. */
static void
test_alike (void)
{
  g_auto(List) list = enter ("Member of Joint Board\tTim Valentine\n"
                             "Member of Joint Board\tOther, Ann\t7\n"
                             "Member of Joint Board\tSomebody Else\n");

  g_assert_cmpuint (list.n_entered, ==, 2);
  assert_seat (&list, "m-ann", CHARTER_ANNUAL_STAYS, NULL, "7");
  assert_seat (&list, "m-jo", CHARTER_ANNUAL_NEW_PERSON, "Tim Valentine", NULL);
  assert_note (&list, 0, "Another line is about “Member of Joint Board” already, so “Somebody Else” "
                         "is left out.");
}

static void
test_columns (void)
{
  g_auto(List) list = enter ("Minute\tNow\tSeat\tName\n"
                             "3\tMike Baldock\tLeader\tTim Valentine\n"
                             "4\t\tDeputy Leader of Vale\t\n");

  g_assert_cmpuint (list.n_entered, ==, 2);
  assert_seat (&list, "leader", CHARTER_ANNUAL_NEW_PERSON, "Tim Valentine", "3");
  assert_seat (&list, "deputy", CHARTER_ANNUAL_STAYS, NULL, "4");
}

static void
test_left_out (void)
{
  g_auto(List) list = enter ("Leader of Hill\tTim Valentine\n"
                             "Vale\tTim Valentine\n"
                             "Seat of the Leader\tTim Valentine\n"
                             "Leader of Vale\n");

  assert_note (&list, 0, "No seat is called “Leader of Hill”, so its line is left out.");
  assert_note (&list, 1, "“Vale” may be Leader of Vale and Deputy Leader of Vale, so its line is left "
                         "out. Write more of the name.");
  g_assert_true (g_str_has_prefix (g_ptr_array_index (list.notes, 2), "Seat of the Leader"));
  assert_seat (&list, "leader", CHARTER_ANNUAL_STAYS, NULL, NULL);
}

/* Anything may be on a clipboard. */
static void
test_hostile (void)
{
  static const char *const words[] = {
    "\t", "\n", "\r", "leader", "seat", "name", "Tim", "\xe2\x80\xae", "\xcc\x81", "vacant", ",", "  ",
    "Member of Joint Board", "\"",
  };
  g_autoptr(GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_auto(List) list = { NULL, };

      for (int n = g_rand_int_range (random, 0, 30); n > 0; n--)
        g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
      list = enter (text->str);
      g_assert_cmpuint (list.n_entered, <=, charter_annual_council_get_n_seats (list.council));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/annual-list/list", test_list);
  g_test_add_func ("/annual-list/alike", test_alike);
  g_test_add_func ("/annual-list/columns", test_columns);
  g_test_add_func ("/annual-list/left-out", test_left_out);
  g_test_add_func ("/annual-list/hostile", test_hostile);

  return g_test_run ();
}
