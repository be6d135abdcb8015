/* test-annual-council.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/annual/annual-council.h"

#include "analysis/annual/annual-edits.h"
#include "analysis/annual/annual-words.h"
#include "analysis/seats/seating.h"

#include "analysis-fixture.h"
#include "generated-partnership.h"

#define N_GENERATED 200

static const char sample[] =
  "{'format_version': 1, 'organizations': ["
  "  {'id': 'vale', 'name': 'Vale Council', 'short_name': 'Vale', 'classification': 'council'},"
  "  {'id': 'cabinet', 'name': 'Cabinet of Vale', 'classification': 'cabinet', 'parent_id': 'vale'},"
  "  {'id': 'hill', 'name': 'Hill Council', 'classification': 'council'},"
  "  {'id': 'board', 'name': 'Joint Board', 'classification': 'board', 'founding_date': '2010'}"
  " ], 'persons': ["
  "  {'id': 'mike', 'name': 'Mike Baldock', 'honorific_prefix': 'Cllr'}, {'id': 'ann', 'name': 'Ann Other'},"
  "  {'id': 'jo', 'name': 'Jo Cole'}, {'id': 'eve', 'name': 'Eve Officer'}, {'id': 'sub', 'name': 'Sue Stand'}"
  " ], 'posts': ["
  "  {'id': 'chief', 'label': 'Chief Executive of Vale', 'organization_id': 'vale', 'start_date': '2000'},"
  "  {'id': 'mayor', 'label': 'Mayor of Vale', 'organization_id': 'vale', 'start_date': '2000'},"
  "  {'id': 'leader', 'label': 'Leader of Vale', 'role': 'Leader', 'organization_id': 'vale', 'start_date': '2000'},"
  "  {'id': 'seat', 'label': 'Seat of the Leader', 'organization_id': 'board', 'on_behalf_of_id': 'vale',"
  "   'filled_by_post_id': 'leader', 'start_date': '2010'},"
  "  {'id': 'hill-seat', 'label': 'Seat', 'organization_id': 'board', 'on_behalf_of_id': 'hill'}"
  " ], 'memberships': ["
  "  {'id': 'm-leader', 'person_id': 'mike', 'organization_id': 'vale', 'post_id': 'leader',"
  "   'capacity': 'councillor', 'start_date': '2020-05-20', 'basis': 'appointed', 'description': 'His note'},"
  "  {'id': 'm-chief', 'person_id': 'eve', 'organization_id': 'vale', 'post_id': 'chief',"
  "   'capacity': 'officer', 'start_date': '2015'},"
  "  {'id': 'm-board', 'person_id': 'ann', 'organization_id': 'board', 'on_behalf_of_id': 'vale',"
  "   'capacity': 'councillor', 'role': 'chair', 'voting': true},"
  "  {'id': 'm-sub', 'person_id': 'sub', 'organization_id': 'board', 'on_behalf_of_id': 'hill',"
  "   'substitute_for': {'kind': 'persons', 'id': 'ann'}},"
  "  {'id': 'm-once', 'person_id': 'sub', 'organization_id': 'board', 'on_behalf_of_id': 'vale',"
  "   'substitute_for': {'kind': 'persons', 'id': 'ann'}, 'occasion': 'one meeting'},"
  "  {'id': 'm-cabinet', 'person_id': 'jo', 'organization_id': 'cabinet', 'start_date': '2026-05-20'},"
  "  {'id': 'm-hill', 'person_id': 'jo', 'organization_id': 'board', 'on_behalf_of_id': 'hill'}"
  " ]}";

static CharterAnnualCouncil *
make_council (CharterDocument *document,
              const char      *id,
              const char      *text)
{
  CharterRecordSet *records = charter_document_get_records (document);
  CharterDate date;

  g_assert_true (charter_date_parse (text, &date));
  return charter_annual_council_new (records, find_record (records, CHARTER_KIND_ORGANIZATION, id),
                                     &date);
}

static guint
find_seat (const CharterAnnualCouncil *council,
           const char                 *key)
{
  for (guint i = 0; i < charter_annual_council_get_n_seats (council); i++)
    {
      if (g_str_equal (charter_annual_council_get_seat (council, i)->key, key))
        return i;
    }
  g_error ("no seat %s", key);
}

static void
choose (CharterAnnualCouncil *council,
        const char           *key,
        CharterAnnualChoice   choice,
        const char           *name,
        const char           *minute)
{
  guint seat = find_seat (council, key);
  g_autoptr(GError) error = NULL;

  charter_annual_council_choose (council, seat, choice, name, &error);
  g_assert_no_error (error);
  charter_annual_council_set_minute (council, seat, minute);
}

static char *
join (GPtrArray *sentences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (sentences, i));
  g_ptr_array_unref (sentences);
  return g_string_free (text, FALSE);
}

/* Performs everything as one step that can be undone to the byte. */
static void
apply (CharterAnnualCouncil *council,
       CharterDocument      *document)
{
  g_autofree char *before = charter_partnership_json_to_text (charter_document_get_records (document));
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) edits = charter_annual_council_make_edits (council, document, &error);
  g_autofree char *undone = NULL;

  g_assert_no_error (error);
  if (edits->len == 0)
    return;
  charter_document_perform (document, "annual council", NULL, edits, &error);
  g_assert_no_error (error);
  g_assert_true (charter_document_undo (document));
  undone = charter_partnership_json_to_text (charter_document_get_records (document));
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (charter_document_redo (document));
}

/* Everything a state says of who has what: one line for each record. */
static char *
write_state (CharterRecordSet *records,
             const char       *as_at,
             CharterRecordSet *only)
{
  static const CharterKindId kinds[] = { CHARTER_KIND_MEMBERSHIP, CHARTER_KIND_POST };
  g_autoptr(CharterState) state = make_state (records, as_at);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      for (guint j = 0; j < charter_record_set_get_n_records (records, kinds[i]); j++)
        {
          CharterRecord *record = charter_record_set_get_record (records, kinds[i], j);
          CharterInForce in_force = charter_state_get_in_force (state, record);

          if (in_force != CHARTER_IN_FORCE_NO &&
              charter_record_set_find_handle (only, charter_record_get_handle (record)) != NULL)
            g_string_append_printf (text, "%" G_GUINT64_FORMAT " %d\n",
                                    charter_record_get_handle (record), in_force);
          else if (in_force != CHARTER_IN_FORCE_NO)
            g_string_append_printf (text, "new %" G_GUINT64_FORMAT "\n",
                                    charter_record_get_handle (record));
        }
    }
  return g_string_free (text, FALSE);
}

static char *
write_holders (CharterDocument *document,
               const char      *post,
               const char      *as_at)
{
  CharterRecordSet *records = charter_document_get_records (document);
  g_autoptr(CharterState) state = make_state (records, as_at);
  g_autoptr(GPtrArray) holders =
    charter_state_list_holders (state, find_record (charter_state_get_records (state),
                                                    CHARTER_KIND_POST, post));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < holders->len; i++)
    {
      CharterRecord *person = charter_state_resolve (state, g_ptr_array_index (holders, i),
                                                     "person_id");

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                              person != NULL ? charter_record_get_name (person) : "?");
    }
  return g_string_free (text, FALSE);
}

static void
test_seats (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  g_autoptr(CharterAnnualCouncil) council = make_council (document, "vale", "2027-05-19");
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < charter_annual_council_get_n_seats (council); i++)
    {
      const CharterAnnualSeat *seat = charter_annual_council_get_seat (council, i);

      g_assert_cmpint (seat->choice, ==, CHARTER_ANNUAL_STAYS);
      g_string_append_printf (text, "%s / %s / %s / %s\n", seat->key, seat->title, seat->now,
                              seat->filled_by != NULL ? "follows" : "");
    }
  g_assert_cmpstr (text->str, ==,
                   "leader / Leader of Vale / Cllr Mike Baldock / \n"
                   "mayor / Mayor of Vale / not stated / \n"
                   "m-cabinet / Member of Cabinet of Vale / Jo Cole / \n"
                   "m-board / Chair of Joint Board / Ann Other (no date is recorded) / \n"
                   "seat / Seat of the Leader, Joint Board / Cllr Mike Baldock / follows\n");
}

static void
test_nothing (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  g_autoptr(CharterAnnualCouncil) council = make_council (document, "vale", "2027-05-19");
  g_autoptr(GPtrArray) edits = charter_annual_council_make_edits (council, document, NULL);
  g_autofree char *preview = join (charter_annual_words_for_preview (council));

  g_assert_cmpuint (edits->len, ==, 0);
  g_assert_cmpstr (preview, ==, "");
}

static void
test_new_leader (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  g_autoptr(CharterAnnualCouncil) council = make_council (document, "vale", "2027-05-19");
  g_autofree char *preview = NULL;
  g_autofree char *notes = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *seat = NULL;
  CharterRecordSet *records;
  CharterRecord *old;
  CharterRecord *made;

  choose (council, "leader", CHARTER_ANNUAL_NEW_PERSON, "Valentine, Councillor Tim", "12");
  preview = join (charter_annual_words_for_preview (council));
  notes = join (charter_annual_words_for_notes (council));
  g_assert_cmpstr (preview, ==,
                   "Cllr Tim Valentine replaces Cllr Mike Baldock as Leader of Vale from 19 May 2027 "
                   "(minute 12).\n"
                   "Cllr Tim Valentine also has the seat “Seat of the Leader, Joint Board”, which "
                   "goes with being Leader of Vale.\n");
  g_assert_cmpstr (notes, ==, "Cllr Tim Valentine was not recorded before and is added.\n");

  apply (council, document);
  before = write_holders (document, "leader", "2027-05-18");
  after = write_holders (document, "leader", "2027-05-19");
  seat = write_holders (document, "seat", "2027-05-19");
  g_assert_cmpstr (before, ==, "Mike Baldock");
  g_assert_cmpstr (after, ==, "Tim Valentine");
  g_assert_cmpstr (seat, ==, "Tim Valentine");

  records = charter_document_get_records (document);
  old = find_record (records, CHARTER_KIND_MEMBERSHIP, "m-leader");
  g_assert_cmpstr (charter_record_get_text (old, "end_date"), ==, "2027-05-18");
  made = charter_record_set_get_record (
    records, CHARTER_KIND_MEMBERSHIP,
    charter_record_set_get_n_records (records, CHARTER_KIND_MEMBERSHIP) - 1);
  g_assert_cmpstr (charter_record_get_text (made, "capacity"), ==, "councillor");
  g_assert_null (charter_record_get_value (made, "basis"));
  g_assert_null (charter_record_get_value (made, "description"));
  g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_SOURCE), ==, 1);
  g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_EVENT), ==, 1);
  g_assert_cmpstr (charter_record_get_text (charter_record_set_get_record (records, CHARTER_KIND_EVENT,
                                                                          0), "minute"), ==, "12");
}

static void
test_other_choices (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  g_autoptr(CharterAnnualCouncil) council = make_council (document, "vale", "2027-05-19");
  g_autoptr(CharterAnnualCouncil) next = NULL;
  g_autofree char *preview = NULL;
  g_autofree char *notes = NULL;
  g_autofree char *leader = NULL;
  g_autoptr(CharterState) state = NULL;
  g_autoptr(CharterSeating) seating = NULL;

  choose (council, "leader", CHARTER_ANNUAL_VACANT, NULL, NULL);
  choose (council, "mayor", CHARTER_ANNUAL_NEW_PERSON, "Jo Cole", NULL);
  choose (council, "m-cabinet", CHARTER_ANNUAL_STAYS, NULL, "7");
  choose (council, "m-board", CHARTER_ANNUAL_NOT_YET_KNOWN, NULL, NULL);
  preview = join (charter_annual_words_for_preview (council));
  g_assert_cmpstr (preview, ==,
                   "Cllr Mike Baldock is Leader of Vale until 18 May 2027; then it is vacant.\n"
                   "The seat “Seat of the Leader, Joint Board”, which goes with being Leader of "
                   "Vale, is vacant too.\n"
                   "Jo Cole becomes Mayor of Vale from 19 May 2027.\n"
                   "Jo Cole stays member of Cabinet of Vale, confirmed on 19 May 2027 (minute 7).\n"
                   "Ann Other is chair of Joint Board until 18 May 2027; who follows is not yet known.\n");
  notes = join (charter_annual_words_for_notes (council));
  g_assert_nonnull (strstr (notes, "Sue Stand is recorded as a substitute for Ann Other, who is no "
                                   "longer chair of Joint Board."));
  apply (council, document);
  leader = write_holders (document, "leader", "2027-05-19");
  g_assert_cmpstr (leader, ==, "");

  /* Who has the chair is not stated, and the seat of the Leader is vacant. */
  state = make_state (charter_document_get_records (document), "2027-05-19");
  seating = charter_seating_new (state, find_record (charter_state_get_records (state),
                                                     CHARTER_KIND_ORGANIZATION, "board"), NULL);
  g_assert_cmpuint (charter_seating_get_unstated (seating)->len, ==, 1);
  g_assert_cmpuint (charter_seating_count_vacancies (seating), ==, 1);

  /* The seat that nobody had recorded is there now, and a year later it is in the list. */
  next = make_council (document, "vale", "2028-05-17");
  for (guint i = 0; i < charter_annual_council_get_n_seats (next); i++)
    {
      const CharterAnnualSeat *seat = charter_annual_council_get_seat (next, i);

      if (g_str_has_prefix (seat->title, "Chair of Joint Board"))
        {
          g_assert_cmpstr (seat->now, ==, "not yet known");
          charter_annual_council_choose (next, i, CHARTER_ANNUAL_NEW_PERSON, "Ann Other", NULL);
          apply (next, document);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_refuses (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  g_autoptr(CharterAnnualCouncil) council = make_council (document, "vale", "2027-05-19");
  g_autoptr(CharterAnnualCouncil) early = make_council (document, "vale", "2026-05-20");
  guint leader = find_seat (council, "leader");
  g_autoptr(GError) follows = NULL;
  g_autoptr(GError) unnamed = NULL;
  g_autoptr(GError) unsure = NULL;
  g_autoptr(GError) too_early = NULL;
  g_autoptr(GError) moved_on = NULL;

  g_assert_false (charter_annual_council_choose (council, find_seat (council, "seat"),
                                                 CHARTER_ANNUAL_VACANT, NULL, &follows));
  g_assert_error (follows, CHARTER_ANNUAL_ERROR, CHARTER_ANNUAL_ERROR_FOLLOWS);
  g_assert_nonnull (strstr (follows->message, "Choose who is Leader of Vale instead."));

  choose (council, "leader", CHARTER_ANNUAL_NEW_PERSON, " ", NULL);
  g_assert_null (charter_annual_council_make_edits (council, document, &unnamed));
  g_assert_error (unnamed, CHARTER_ANNUAL_ERROR, CHARTER_ANNUAL_ERROR_NO_NAME);
  choose (council, "leader", CHARTER_ANNUAL_NEW_PERSON, "A Other", NULL);
  g_assert_null (charter_annual_council_make_edits (council, document, &unsure));
  g_assert_error (unsure, CHARTER_ANNUAL_ERROR, CHARTER_ANNUAL_ERROR_UNSURE);
  g_assert_nonnull (strstr (unsure->message, "“A Other” may be Ann Other (ann)."));
  charter_annual_council_settle (council, leader, NULL);
  g_assert_true (charter_annual_council_check (council, NULL));

  choose (early, "m-cabinet", CHARTER_ANNUAL_VACANT, NULL, NULL);
  g_assert_null (charter_annual_council_make_edits (early, document, &too_early));
  g_assert_error (too_early, CHARTER_ANNUAL_ERROR, CHARTER_ANNUAL_ERROR_DATE);

  apply (council, document);
  g_assert_null (charter_annual_council_make_edits (council, document, &moved_on));
  g_assert_error (moved_on, CHARTER_ANNUAL_ERROR, CHARTER_ANNUAL_ERROR_MOVED_ON);
}

/* A term that is recorded to end on the day of the meeting stays as it is: on
 * that day the incoming holder has the post. */
static void
test_handover_day (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  CharterEdit *edit = charter_edit_new_set (
    find_record (charter_document_get_records (document), CHARTER_KIND_MEMBERSHIP, "m-leader"),
    "/end_date", g_variant_new_string ("2027-05-19"));
  g_autoptr(CharterAnnualCouncil) council = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  charter_document_perform_one (document, "end", edit, NULL);
  council = make_council (document, "vale", "2027-05-19");
  choose (council, "leader", CHARTER_ANNUAL_NEW_PERSON, "ann", NULL);
  apply (council, document);
  g_assert_cmpstr (charter_record_get_text (
                     find_record (charter_document_get_records (document), CHARTER_KIND_MEMBERSHIP,
                                  "m-leader"), "end_date"), ==, "2027-05-19");
  before = write_holders (document, "leader", "2027-05-18");
  after = write_holders (document, "leader", "2027-05-19");
  g_assert_cmpstr (before, ==, "Mike Baldock");
  g_assert_cmpstr (after, ==, "Ann Other");
}

/* The term of somebody who stayed until a successor took over is left as it is,
 * but nobody is carried over when the seat is vacant. */
static void
test_carried_over (void)
{
  static const char text[] =
    "{'organizations': [{'id': 'vale', 'name': 'Vale', 'classification': 'council'}],"
    " 'persons': [{'id': 'mike', 'name': 'Mike'}, {'id': 'ann', 'name': 'Ann'}],"
    " 'posts': [{'id': 'leader', 'label': 'Leader', 'organization_id': 'vale', 'start_date': '2000'}],"
    " 'memberships': [{'id': 'm', 'person_id': 'mike', 'organization_id': 'vale', 'post_id': 'leader',"
    "  'start_date': '2020', 'end_date': '2026-05', 'until_successor': true}]}";
  g_autoptr(CharterDocument) replaced = parse_document (text);
  g_autoptr(CharterDocument) emptied = parse_document (text);
  g_autoptr(CharterAnnualCouncil) first = make_council (replaced, "vale", "2027-05-19");
  g_autoptr(CharterAnnualCouncil) second = make_council (emptied, "vale", "2027-05-19");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *still = NULL;
  g_autofree char *nobody = NULL;

  choose (first, "leader", CHARTER_ANNUAL_NEW_PERSON, "Ann", NULL);
  apply (first, replaced);
  before = write_holders (replaced, "leader", "2027-05-18");
  after = write_holders (replaced, "leader", "2027-05-19");
  g_assert_cmpstr (before, ==, "Mike");
  g_assert_cmpstr (after, ==, "Ann");
  g_assert_cmpstr (charter_record_get_text (
                     find_record (charter_document_get_records (replaced), CHARTER_KIND_MEMBERSHIP,
                                  "m"), "end_date"), ==, "2026-05");

  choose (second, "leader", CHARTER_ANNUAL_VACANT, NULL, NULL);
  apply (second, emptied);
  still = write_holders (emptied, "leader", "2027-05-18");
  nobody = write_holders (emptied, "leader", "2027-05-19");
  g_assert_cmpstr (still, ==, "Mike");
  g_assert_cmpstr (nobody, ==, "");
}

static void
choose_at_random (CharterAnnualCouncil *council,
                  GRand                *random)
{
  static const char *const names[] = { "Somebody New", "Name, Cllr Zoë", "Other One" };

  for (guint i = 0; i < charter_annual_council_get_n_seats (council); i++)
    {
      CharterAnnualChoice choice = (CharterAnnualChoice) g_rand_int_range (random, 0,
                                                                          CHARTER_N_ANNUAL_CHOICES);
      const CharterAnnualSeat *seat = charter_annual_council_get_seat (council, i);

      if (seat->filled_by != NULL)
        choice = CHARTER_ANNUAL_STAYS;
      g_assert_true (charter_annual_council_choose (
        council, i, choice, names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))], NULL));
      if (g_rand_boolean (random))
        charter_annual_council_set_minute (council, i, "7");
      if (seat->match == CHARTER_PERSON_MATCH_UNSURE)
        charter_annual_council_settle (council, i, NULL);
    }
}

/* The number of members on a body or in a post whom the state has, all that
 * are not ended. */
static guint
count_in_force (CharterState  *state,
                CharterRecord *record)
{
  record = charter_record_set_find_handle (charter_state_get_records (state),
                                           charter_record_get_handle (record));
  return record != NULL && charter_state_get_in_force (state, record) != CHARTER_IN_FORCE_NO;
}

static void
check_chosen (const CharterAnnualCouncil *council,
              CharterDocument            *document,
              CharterRecordSet           *before,
              guint                      *n_new)
{
  CharterRecordSet *after = charter_document_get_records (document);
  g_autoptr(CharterState) state = charter_state_new (after,
                                                     charter_annual_council_get_date (council),
                                                     charter_annual_council_get_date (council));
  guint n_expected = 0;
  guint n_found = 0;

  for (guint i = 0; i < charter_annual_council_get_n_seats (council); i++)
    {
      const CharterAnnualSeat *seat = charter_annual_council_get_seat (council, i);
      CharterAnnualChoice effect = charter_annual_seat_get_effect (seat);

      if (seat->filled_by == NULL && seat->membership != NULL)
        g_assert_cmpuint (count_in_force (state, seat->membership), ==,
                          effect == CHARTER_ANNUAL_STAYS);
      n_expected += effect == CHARTER_ANNUAL_NEW_PERSON;
    }
  for (guint i = 0; i < charter_record_set_get_n_records (after, CHARTER_KIND_MEMBERSHIP); i++)
    {
      CharterRecord *record = charter_record_set_get_record (after, CHARTER_KIND_MEMBERSHIP, i);

      n_found += charter_record_set_find_handle (before, charter_record_get_handle (record)) == NULL &&
                 charter_state_resolve (state, record, "person_id") != NULL &&
                 charter_state_get_in_force (state, record) == CHARTER_IN_FORCE_YES;
    }
  g_assert_cmpuint (n_found, ==, n_expected);
  *n_new += n_expected;
}

/* As generate_partnership(), but two councils with many seats on few bodies. */
static char *
generate_seats (GRand *random)
{
  GString *text = g_string_new ("{'format_version': 1, 'organizations': [");

  for (guint i = 0; i < 8; i++)
    {
      begin_record (text, random, i, "o", "name");
      g_string_append_printf (text, ", 'classification': '%s'", i < 2 ? "council" : "board");
      if (i > 5)
        g_string_append_printf (text, ", 'parent_id': 'o%u'", i - 6);
      g_string_append_c (text, '}');
    }
  g_string_append (text, "], 'persons': [");
  for (guint i = 0; i < 8; i++)
    {
      begin_record (text, random, i, "p", "name");
      g_string_append_c (text, '}');
    }
  g_string_append (text, "], 'posts': [");
  for (guint i = 0; i < 8; i++)
    {
      begin_record (text, random, i, "s", i < 4 ? "label" : "role");
      append_reference (text, random, "organization_id", "o");
      g_string_append_printf (text, ", 'on_behalf_of_id': 'o%d'", g_rand_int_range (random, 0, 2));
      if (i > 5)
        append_reference (text, random, "filled_by_post_id", "s");
      append_date (text, random, "start_date");
      g_string_append_c (text, '}');
    }
  g_string_append (text, "], 'memberships': [");
  for (guint i = 0; i < 14; i++)
    {
      begin_record (text, random, i, "m", "label");
      append_reference (text, random, "person_id", "p");
      append_reference (text, random, "organization_id", "o");
      if (g_rand_boolean (random))
        append_reference (text, random, "post_id", "s");
      g_string_append_printf (text, ", 'on_behalf_of_id': 'o%d'", g_rand_int_range (random, 0, 2));
      append_date (text, random, "start_date");
      if (g_rand_int_range (random, 0, 4) == 0)
        append_date (text, random, "end_date");
      g_string_append_c (text, '}');
    }
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

/* Days before a date, some of them long before. */
static void
check_before (const CharterDate *date,
              CharterRecordSet  *before,
              CharterRecordSet  *after)
{
  static const guint32 distances[] = { 1, 2, 30, 365, 3000 };

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      CharterDate day;
      g_autofree char *text = NULL;
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;

      charter_date_init_day (&day, charter_date_get_first_day (date) - distances[i]);
      text = charter_date_to_text (&day);
      one = write_state (before, text, before);
      other = write_state (after, text, before);
      g_assert_cmpstr (other, ==, one);
    }
}

/* Goes through the meeting of one organization; FALSE when a seat cannot have
 * changed on that day. */
static gboolean
hold_meeting (CharterDocument   *document,
              CharterRecord     *organization,
              const CharterDate *date,
              GRand             *random,
              guint             *n_new)
{
  g_autoptr(CharterRecordSet) records =
    charter_record_set_ref (charter_document_get_records (document));
  g_autoptr(CharterAnnualCouncil) council = charter_annual_council_new (records, organization, date);
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(GError) error = NULL;

  choose_at_random (council, random);
  edits = charter_annual_council_make_edits (council, document, &error);
  if (edits == NULL)
    {
      g_assert_error (error, CHARTER_ANNUAL_ERROR, CHARTER_ANNUAL_ERROR_DATE);
      return FALSE;
    }
  apply (council, document);
  check_before (date, records, charter_document_get_records (document));
  check_chosen (council, document, records, n_new);
  return TRUE;
}

/* Before the date nothing is other than it was, and on the date exactly those
 * have the seats who were chosen. */
static void
test_generated (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (2027);
  guint n_held = 0;
  guint n_new = 0;

  for (guint n = 0; n < N_GENERATED; n++)
    {
      g_autofree char *text = n % 2 == 0 ? generate_seats (random)
                                         : generate_partnership (random);
      g_autoptr(CharterDocument) document = parse_document (text);
      CharterDate date = { (guint16) g_rand_int_range (random, 2008, 2028), 5, 19 };

      for (guint i = 0; i < 8; i++)
        n_held += hold_meeting (document,
                                charter_record_set_get_record (charter_document_get_records (document),
                                                               CHARTER_KIND_ORGANIZATION, i),
                                &date, random, &n_new);
    }
  g_test_message ("%u meetings, %u new holders", n_held, n_new);
  g_assert_cmpuint (n_held, >, N_GENERATED * 6);
  g_assert_cmpuint (n_new, >, N_GENERATED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/annual-council/seats", test_seats);
  g_test_add_func ("/annual-council/nothing", test_nothing);
  g_test_add_func ("/annual-council/new-leader", test_new_leader);
  g_test_add_func ("/annual-council/other-choices", test_other_choices);
  g_test_add_func ("/annual-council/refuses", test_refuses);
  g_test_add_func ("/annual-council/handover-day", test_handover_day);
  g_test_add_func ("/annual-council/carried-over", test_carried_over);
  g_test_add_func ("/annual-council/generated", test_generated);

  return g_test_run ();
}
