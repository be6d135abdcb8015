/* test-withdrawal.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>

#include "analysis/changes/comparison.h"
#include "analysis/withdrawal/withdrawal.h"
#include "export/withdrawal-report.h"
#include "model/proposal-edits.h"

#include "analysis-fixture.h"
#include "generated-withdrawals.h"

#define N_GENERATED 1000
#define MOST_TRIES 10

static CharterRecordSet *
load_example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "data", "examples",
                                            "mid-kent.partnership.json", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document = charter_partnership_json_load (file, NULL, &error);

  g_assert_no_error (error);
  return charter_record_set_ref (charter_document_get_records (document));
}

static CharterRecord *
find_any (CharterRecordSet *records,
          const char       *id)
{
  CharterRecord *record = charter_record_set_find_id (records, CHARTER_KIND_ORGANIZATION, id);

  return record != NULL ? record : find_record (records, CHARTER_KIND_PERSON, id);
}

static CharterWithdrawal *
try_to_ask (CharterRecordSet  *records,
            const char        *subject,
            const char        *from,
            const char        *on,
            GError           **error)
{
  CharterDate today;
  CharterDate date = { 0 };

  g_assert_true (charter_date_parse (TEST_TODAY, &today));
  if (on != NULL)
    g_assert_true (charter_date_parse (on, &date));
  return charter_withdrawal_new (records, find_any (records, subject),
                                 from != NULL ? find_any (records, from) : NULL, &date, &today,
                                 error);
}

static CharterWithdrawal *
ask (CharterRecordSet *records,
     const char       *subject,
     const char       *from,
     const char       *on)
{
  g_autoptr(GError) error = NULL;
  CharterWithdrawal *withdrawal = try_to_ask (records, subject, from, on, &error);

  g_assert_no_error (error);
  g_assert_nonnull (withdrawal);
  return withdrawal;
}

/* The sentences under a heading, one in a line. */
static char *
list (const CharterWithdrawal   *withdrawal,
      CharterConsequenceHeading  heading)
{
  GString *text = g_string_new ("\n");

  for (guint i = 0; i < charter_withdrawal_get_n (withdrawal); i++)
    {
      const CharterConsequence *one = charter_withdrawal_get (withdrawal, i);

      if (one->heading == heading)
        g_string_append_printf (text, "%s\n", one->sentence);
    }
  return g_string_free (text, FALSE);
}

/* The reasons of one sentence, joined by " < ". */
static char *
explain (const CharterWithdrawal *withdrawal,
         const char              *sentence)
{
  for (guint i = 0; i < charter_withdrawal_get_n (withdrawal); i++)
    {
      const CharterConsequence *one = charter_withdrawal_get (withdrawal, i);

      if (g_str_equal (one->sentence, sentence))
        {
          g_autoptr(GPtrArray) reasons =
            charter_consequence_list_reasons (one, charter_withdrawal_get_sentence (withdrawal));

          g_ptr_array_add (reasons, NULL);
          return g_strjoinv (" < ", (char **) reasons->pdata);
        }
    }
  g_error ("“%s” is not told", sentence);
}

static void
test_mid_kent (void)
{
  g_autoptr(CharterRecordSet) records = load_example ();
  g_autoptr(CharterWithdrawal) swale = ask (records, "swale", "mkip", "2027-03-31");
  g_autofree char *caused = list (swale, CHARTER_CONSEQUENCE_CAUSED);
  g_autofree char *before = list (swale, CHARTER_CONSEQUENCE_BEFORE);
  g_autofree char *not_said = list (swale, CHARTER_CONSEQUENCE_NOT_SAID);
  g_autofree char *question = charter_withdrawal_write_question (swale);
  g_autofree char *chain = explain (swale, "Human Resources would be left with Maidstone alone.");

  g_assert_cmpstr (question, ==, "What if Swale Borough Council leaves Mid Kent Improvement "
                                 "Partnership on 31 March 2027?");
  g_assert_cmpstr (chain, ==, "Swale would no longer take part in Human Resources < what is part of "
                              "MKS is part of MKIP < Swale leaves MKIP on 31 March 2027");
  g_assert_nonnull (strstr (charter_withdrawal_get_rule (swale), "full discussion"));
  assert_contains (caused, "\nSwale would no longer be a partner in MKIP.\n");
  assert_contains (caused, "\nSwale would no longer take part in Environmental Health or be a location "
                           "of it.\n");
  assert_contains (caused, "\nParking Enforcement would be left with Maidstone alone.\n");
  assert_contains (caused, "\nPlanning Support would be left with Maidstone alone.\n");
  assert_contains (caused, "\nLegal would be left without an employer.\n");
  assert_contains (caused, "\nLarissa Reed would no longer be a member of MKS Board for Swale.\n");
  assert_contains (caused, "\nLarissa Reed would have no recorded seat, and would still be Chief "
                           "Executive of Swale.\n");
  assert_contains (caused, "It asks for 6 months’ notice. For that day, notice has to be given by 30 "
                           "September 2026. That day has passed.");
  assert_lacks (caused, "ICT would be left");
  assert_lacks (caused, "Revenues");
  assert_lacks (caused, "without a location");
  g_assert_cmpstr (before, ==, "\nOnly Tunbridge Wells is stated to take part in Local Land Charges. It "
                               "is not stated for Ashford, Maidstone and Swale.\n");
  assert_contains (not_said, "\n“Swale takes part in Local Land Charges” would end, if it is so at all: "
                             "no document says it.\n");
  assert_contains (not_said, "“Memorandum of Understanding”. It is only proposed. It is not legally "
                             "binding.");
  assert_contains (not_said, "\nWhat Swale pays is not recorded.\n");
  assert_contains (not_said, "\nThe quorum is not recorded for: MKS Board.\n");
  assert_contains (not_said, "Joint asset management approach, Joint Task and Finish Group and Thames "
                             "Gateway");
}

static CharterRecord *
find_after (const CharterWithdrawal *withdrawal,
            CharterKindId            kind,
            const char              *id)
{
  return charter_record_set_find_id (charter_withdrawal_get_records_after (withdrawal), kind, id);
}

static void
test_records_after (void)
{
  g_autoptr(CharterRecordSet) records = load_example ();
  g_autoptr(CharterWithdrawal) dated = ask (records, "swale", "mkip", "2027-03-31");
  g_autoptr(CharterWithdrawal) month = ask (records, "swale", "ict", "2027-03");
  g_autoptr(CharterWithdrawal) undated = ask (records, "swale", "mkip", NULL);
  CharterRecord *partner = find_after (dated, CHARTER_KIND_MEMBERSHIP, "mkip-swale");

  g_assert_cmpstr (charter_record_get_text (partner, "end_date"), ==, "2027-03-31");
  g_assert_null (charter_record_get_text (partner, "status"));
  g_assert_null (charter_record_get_text (find_after (dated, CHARTER_KIND_MEMBERSHIP,
                                                      "mkip-maidstone"), "end_date"));
  g_assert_cmpstr (charter_record_get_text (find_after (month, CHARTER_KIND_MEMBERSHIP, "ict-swale"),
                                            "end_date"), ==, "2027-03");
  g_assert_cmpuint (charter_withdrawal_get_edits (month)->len, ==, 1);
  g_assert_cmpstr (charter_record_get_text (find_after (undated, CHARTER_KIND_MEMBERSHIP,
                                                        "mkip-swale"), "status"), ==, "ended");
  /* Nothing changed by asking. */
  g_assert_null (charter_record_get_text (find_record (records, CHARTER_KIND_MEMBERSHIP, "mkip-swale"),
                                          "end_date"));
}

static const char board_text[] =
  "{'format_version': 1, 'partnership': {'organization_id': 'p'}, 'organizations': ["
  "{'id': 'p', 'name': 'Partnership', 'classification': 'partnership'},"
  "{'id': 'a', 'name': 'Avon', 'classification': 'council'},"
  "{'id': 'b', 'name': 'Brent', 'classification': 'council'},"
  "{'id': 'c', 'name': 'Colne', 'classification': 'council'},"
  "{'id': 'joint', 'name': 'Joint Board', 'classification': 'board', 'parent_id': 'p',"
  " 'quorum': {'members': 4, 'each_party': 2}},"
  "{'id': 'legal', 'name': 'Legal', 'classification': 'shared service', 'parent_id': 'p'}],"
  "'persons': [{'id': 'p1', 'name': 'Ann'}, {'id': 'p2', 'name': 'Bob'}, {'id': 'p3', 'name': 'Cy'},"
  "{'id': 'p4', 'name': 'Dee'}, {'id': 'p5', 'name': 'Eve'}],"
  "'posts': [{'id': 'leader', 'label': 'Leader of Avon', 'organization_id': 'a'},"
  "{'id': 'seat', 'label': 'Leader’s seat', 'organization_id': 'joint', 'on_behalf_of_id': 'a',"
  " 'filled_by_post_id': 'leader'}],"
  "'memberships': ["
  "{'id': 'pa', 'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 'p'},"
  "{'id': 'pb', 'member': {'@type': 'Organization', 'id': 'b'}, 'organization_id': 'p'},"
  "{'id': 'pc', 'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 'p',"
  " 'start_date': '2027-04-01'},"
  "{'id': 'la', 'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 'legal',"
  " 'role': 'employer', 'end_date': '2030-03-31'},"
  "{'id': 'lb', 'member': {'@type': 'Organization', 'id': 'b'}, 'organization_id': 'legal'},"
  "{'id': 'm1', 'person_id': 'p1', 'post_id': 'leader', 'organization_id': 'a'},"
  "{'id': 'm2', 'person_id': 'p2', 'organization_id': 'joint', 'on_behalf_of_id': 'a',"
  " 'role': 'chair'},"
  "{'id': 'm3', 'person_id': 'p3', 'organization_id': 'joint', 'on_behalf_of_id': 'b'},"
  "{'id': 'm4', 'person_id': 'p4', 'organization_id': 'joint', 'on_behalf_of_id': 'b'},"
  "{'id': 'm5', 'person_id': 'p5', 'organization_id': 'joint', 'on_behalf_of_id': 'b',"
  " 'substitute_for': {'kind': 'persons', 'id': 'p3'}}],"
  "'relations': [{'id': 'r', 'from': {'kind': 'organizations', 'id': 'a'},"
  " 'to': {'kind': 'organizations', 'id': 'joint'}, 'classification': 'scrutinises'}],"
  "'agreements': [{'id': 'g', 'name': 'Deed', 'party_ids': ['a', 'b'], 'covers_ids': ['legal'],"
  " 'notice_months': 12, 'legally_binding': true, 'end_date': '2030-03-31'}],"
  "'contributions': [{'id': 'k', 'organization_id': 'a', 'amount': 42840, 'currency': 'GBP',"
  " 'per': 'year', 'purpose': 'Legal'}]}";

static void
test_board (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (board_text);
  g_autoptr(CharterWithdrawal) avon = ask (records, "a", "p", "2028-03-31");
  g_autofree char *caused = list (avon, CHARTER_CONSEQUENCE_CAUSED);
  g_autofree char *before = list (avon, CHARTER_CONSEQUENCE_BEFORE);

  assert_contains (caused, "\nLegal would be left with Brent alone.\n");
  assert_contains (caused, "\nLegal would be left without an employer.\n");
  assert_contains (caused, "\nJoint Board would have 2 members, and its quorum is 4.\n");
  assert_contains (caused, "\nJoint Board would be left without a chair.\n");
  assert_contains (caused, "\n“Leader’s seat, Joint Board, Avon” would no longer exist.\n");
  assert_contains (caused, "\n“Avon scrutinises Joint Board” would no longer be so.\n");
  assert_contains (caused, "\n“Avon, Legal”, £42,840 for each year, would no longer be paid.\n");
  assert_contains (caused, "\nAvon is a party to the agreement “Deed”, which covers Legal. Of the "
                           "recorded parties only Brent would be left. It asks for 12 months’ notice. "
                           "For that day, notice has to be given by 31 March 2027. It is legally "
                           "binding. It runs until 31 March 2030.\n");
  assert_lacks (caused, "Nobody would sit on Joint Board for Avon");
  g_assert_cmpstr (before, ==, "\nNobody is recorded on Joint Board for Colne.\n");
}

static void
test_persons (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (board_text);
  g_autoptr(CharterWithdrawal) ann = ask (records, "p1", NULL, "2027-03-31");
  g_autoptr(CharterWithdrawal) cy = ask (records, "p3", "joint", NULL);
  g_autofree char *of_ann = list (ann, CHARTER_CONSEQUENCE_CAUSED);
  g_autofree char *of_cy = list (cy, CHARTER_CONSEQUENCE_CAUSED);
  g_autofree char *chain = explain (ann, "The seat “Leader’s seat, Joint Board, Avon” would be empty.");

  assert_contains (of_ann, "\nNobody would hold the post “Leader of Avon”.\n");
  g_assert_cmpstr (chain, ==, "Ann would no longer be Leader of Avon < Ann goes on 31 March 2027");
  assert_contains (of_cy, "\nJoint Board would have 3 members, and its quorum is 4.\n");
  assert_contains (of_cy, "\nJoint Board would have 1 for Brent, and its quorum is 2 of each party.\n");
  assert_contains (of_cy, "\nEve would be a substitute on Joint Board for Cy, who would not be there.\n");
}

/* What begins on the day after does not begin; an end that lies ahead gives
 * way to the status where there is no date. */
static void
test_dates (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (board_text);
  g_autoptr(CharterWithdrawal) next = ask (records, "c", "p", "2027-03-31");
  g_autoptr(CharterWithdrawal) undated = ask (records, "a", "p", NULL);
  g_autoptr(CharterWithdrawal) avon = ask (records, "a", "p", "2027-01-31");
  g_autoptr(GError) early = NULL;
  g_autoptr(GError) last = NULL;
  g_autofree char *not_said = NULL;
  g_autofree char *dropped = NULL;

  g_assert_null (find_after (next, CHARTER_KIND_MEMBERSHIP, "pc"));
  dropped = list (next, CHARTER_CONSEQUENCE_CAUSED);
  g_assert_cmpstr (dropped, ==, "\nColne would no longer be a partner in Partnership.\n");
  g_assert_null (charter_record_get_text (find_after (undated, CHARTER_KIND_MEMBERSHIP, "la"),
                                          "end_date"));
  g_assert_cmpstr (charter_record_get_text (find_after (undated, CHARTER_KIND_MEMBERSHIP, "la"),
                                            "status"), ==, "ended");
  not_said = list (avon, CHARTER_CONSEQUENCE_NOT_SAID);
  assert_lacks (not_said, "Colne");

  g_assert_null (try_to_ask (records, "c", "p", "2026-12-31", &early));
  g_assert_error (early, CHARTER_WITHDRAWAL_ERROR, CHARTER_WITHDRAWAL_ERROR_NOTHING);
  g_assert_cmpstr (early->message, ==, "Colne is not recorded as taking part in Partnership for 1 "
                                       "January 2027, so it cannot leave. Choose something else, or "
                                       "another date.");
  g_assert_null (try_to_ask (records, "a", "p", "9999", &last));
  g_assert_error (last, CHARTER_WITHDRAWAL_ERROR, CHARTER_WITHDRAWAL_ERROR_DATE);
}

static void
test_end (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (board_text);
  g_autoptr(CharterWithdrawal) legal = ask (records, "legal", NULL, "2027-03-31");
  g_autoptr(CharterWithdrawal) whole = ask (records, "p", NULL, NULL);
  g_autoptr(GError) itself = NULL;
  g_autofree char *caused = list (legal, CHARTER_CONSEQUENCE_CAUSED);
  g_autofree char *chain = explain (legal, "Brent would take part in no shared service.");
  g_autofree char *deep = explain (whole, "Brent would no longer take part in Legal.");

  g_assert_cmpuint (charter_withdrawal_get_edits (legal)->len, ==, 1);
  g_assert_cmpstr (charter_record_get_text (find_after (legal, CHARTER_KIND_ORGANIZATION, "legal"),
                                            "dissolution_date"), ==, "2027-03-31");
  assert_contains (caused, "\nThe agreement “Deed” covers Legal.");
  g_assert_cmpstr (chain, ==, "Brent would no longer take part in Legal < Legal would end < Legal ends "
                              "on 31 March 2027");
  g_assert_cmpstr (deep, ==, "Legal would end < Partnership would end < Partnership ends");
  g_assert_null (try_to_ask (records, "a", "a", NULL, &itself));
  g_assert_error (itself, CHARTER_WITHDRAWAL_ERROR, CHARTER_WITHDRAWAL_ERROR_PLACE);
}

static gboolean
is_loss (const CharterConsequence *one)
{
  return one->kind < CHARTER_CONSEQUENCE_TOO_FEW;
}

static void
assert_same (CharterRecordSet *records,
             CharterRecordSet *others)
{
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      guint n_records = charter_record_set_get_n_records (records, (CharterKindId) kind);

      g_assert_cmpuint (n_records, ==,
                        charter_record_set_get_n_records (others, (CharterKindId) kind));
      for (guint i = 0; i < n_records; i++)
        g_assert_true (charter_record_set_get_record (records, (CharterKindId) kind, i) ==
                       charter_record_set_get_record (others, (CharterKindId) kind, i));
    }
}

/* @after differs from the state before by the losses that are listed, and by
 * nothing else. */
static void
check_differences (const CharterWithdrawal *withdrawal,
                   CharterState            *after)
{
  g_autoptr(CharterComparison) comparison =
    charter_comparison_new (charter_withdrawal_get_before (withdrawal), after, TRUE);
  g_autoptr(GHashTable) told = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < charter_withdrawal_get_n (withdrawal); i++)
    {
      const CharterConsequence *one = charter_withdrawal_get (withdrawal, i);

      if (is_loss (one))
        g_assert_true (g_hash_table_add (told, g_ptr_array_index (one->records, 0)));
    }
  for (guint i = 0; i < charter_comparison_get_n (comparison); i++)
    {
      const CharterDifference *one = charter_comparison_get (comparison, i);

      g_assert_true (one->kind == CHARTER_DIFFERENCE_ENDED || one->kind == CHARTER_DIFFERENCE_REMOVED);
      g_assert_true (g_hash_table_remove (told, one->before));
    }
  g_assert_cmpuint (g_hash_table_size (told), ==, 0);
}

/* Made on the document, the edits give what was told; undone, what was. */
static void
check_made (CharterDocument         *document,
            const CharterWithdrawal *withdrawal)
{
  CharterState *before = charter_withdrawal_get_before (withdrawal);
  g_autoptr(CharterRecordSet) records = charter_record_set_ref (charter_document_get_records (document));
  g_autoptr(CharterState) after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (charter_document_perform (document, "What if", NULL,
                                           charter_withdrawal_get_edits (withdrawal), &error));
  g_assert_no_error (error);
  after = charter_state_new (charter_document_get_records (document), charter_state_get_as_at (before),
                             charter_state_get_today (before));
  check_differences (withdrawal, after);
  g_assert_true (charter_document_undo (document));
  assert_same (charter_document_get_records (document), records);
}

/* Kept as a proposed model they still do. */
static void
check_kept (CharterDocument         *document,
            const CharterWithdrawal *withdrawal)
{
  CharterState *before = charter_withdrawal_get_before (withdrawal);
  CharterRecordSet *records = charter_document_get_records (document);
  guint64 handle = charter_document_take_handle (document);
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(CharterProposal) proposal = NULL;
  g_autoptr(CharterState) after = NULL;
  g_autoptr(GError) error = NULL;

  edits = charter_proposal_edits_make (records, handle, NULL, "What if",
                                       charter_withdrawal_get_edits (withdrawal), &error);
  g_assert_no_error (error);
  g_assert_true (charter_document_perform (document, "Keep", NULL, edits, &error));
  g_assert_no_error (error);
  records = charter_document_get_records (document);
  proposal = charter_proposal_new (records, charter_record_set_find_handle (records, handle));
  g_assert_cmpuint (charter_proposal_get_n_conflicts (proposal), ==, 0);
  after = charter_state_new (charter_proposal_get_records (proposal), charter_state_get_as_at (before),
                             charter_state_get_today (before));
  check_differences (withdrawal, after);
  g_assert_true (charter_document_undo (document));
}

/* How many take part, counted by itself. */
static guint
count_parties (CharterState  *state,
               CharterRecord *service)
{
  GPtrArray *memberships = charter_record_set_get_referrers (charter_state_get_records (state), service,
                                                             "organization_id");
  const CharterDate *as_at = charter_state_get_as_at (state);
  gboolean past = as_at != NULL && charter_date_get_last_day (as_at) <
                                   charter_date_get_first_day (charter_state_get_today (state));
  g_autoptr(GHashTable) parties = g_hash_table_new (NULL, NULL);

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      CharterRecord *one = g_ptr_array_index (memberships, i);
      CharterRecord *member = charter_state_resolve (state, one, "member");
      CharterInForce in_force = charter_state_get_in_force (state, one);

      if (charter_record_get_kind (one) == CHARTER_KIND_MEMBERSHIP && member != NULL &&
          charter_record_get_kind (member) == CHARTER_KIND_ORGANIZATION &&
          charter_record_get_certainty (one) == CHARTER_CERTAINTY_STATED &&
          (in_force == CHARTER_IN_FORCE_YES ||
           (in_force == CHARTER_IN_FORCE_NOT_KNOWN && !past &&
            !charter_record_has_text (one, "status", "ended"))))
        g_hash_table_add (parties, GSIZE_TO_POINTER (charter_record_get_handle (member)));
    }
  return g_hash_table_size (parties);
}

static void
check_count (const CharterWithdrawal  *withdrawal,
             const CharterConsequence *one)
{
  CharterRecord *service = g_ptr_array_index (one->records, 0);
  guint before = count_parties (charter_withdrawal_get_before (withdrawal), service);
  guint after = count_parties (charter_withdrawal_get_after (withdrawal),
                               charter_state_get_record (charter_withdrawal_get_after (withdrawal),
                                                         service));

  g_assert_cmpuint (after, <, 2);
  if (one->heading == CHARTER_CONSEQUENCE_BEFORE)
    {
      g_assert_cmpuint (before, ==, 1);
      g_assert_cmpuint (after, ==, 1);
    }
  else
    g_assert_cmpuint (before, >, after);
}

/* Who is told to have nobody on a body has nobody there before. */
static void
check_nobody (const CharterWithdrawal  *withdrawal,
              const CharterConsequence *one)
{
  CharterState *before = charter_withdrawal_get_before (withdrawal);
  CharterRecord *body = g_ptr_array_index (one->records, 0);

  for (guint i = 1; i < one->records->len; i++)
    {
      g_autoptr(GPtrArray) for_it =
        charter_state_list_referrers (before, g_ptr_array_index (one->records, i), "on_behalf_of_id",
                                      CHARTER_IN_FORCE_YES);

      for (guint j = 0; j < for_it->len; j++)
        {
          CharterRecord *membership = g_ptr_array_index (for_it, j);

          g_assert_false (charter_record_get_kind (membership) == CHARTER_KIND_MEMBERSHIP &&
                          charter_record_get_value (membership, "substitute_for") == NULL &&
                          charter_state_resolve (before, membership, "organization_id") == body);
        }
    }
}

static void
check_consequences (const CharterWithdrawal *withdrawal)
{
  const char *root = charter_withdrawal_get_sentence (withdrawal);

  for (guint i = 0; i < charter_withdrawal_get_n (withdrawal); i++)
    {
      const CharterConsequence *one = charter_withdrawal_get (withdrawal, i);
      g_autoptr(GPtrArray) reasons = charter_consequence_list_reasons (one, root);

      g_assert_true (one->sentence != NULL && *one->sentence != '\0');
      g_assert_cmpuint (one->records->len, >, 0);
      if (one->heading == CHARTER_CONSEQUENCE_CAUSED)
        {
          g_assert_cmpuint (reasons->len, >, 0);
          g_assert_cmpstr (g_ptr_array_index (reasons, reasons->len - 1), ==, root);
        }
      if (one->heading == CHARTER_CONSEQUENCE_BEFORE)
        g_assert_cmpuint (reasons->len, ==, 0);
      if (one->kind == CHARTER_CONSEQUENCE_TOO_FEW)
        check_count (withdrawal, one);
      if (one->kind == CHARTER_CONSEQUENCE_UNREPRESENTED && one->heading == CHARTER_CONSEQUENCE_BEFORE)
        check_nobody (withdrawal, one);
    }
}

/* Asking twice gives the same, in every format. */
static void
check_reports (CharterRecordSet        *records,
               const CharterWithdrawal *withdrawal)
{
  const CharterDate *on = charter_withdrawal_get_on (withdrawal);
  CharterRecord *from = charter_withdrawal_get_from (withdrawal);
  g_autoptr(CharterWithdrawal) again =
    charter_withdrawal_new (records, charter_withdrawal_get_subject (withdrawal), from, on,
                            charter_state_get_today (charter_withdrawal_get_before (withdrawal)), NULL);
  g_autofree char *text = charter_withdrawal_report_write (withdrawal, "file", FALSE);
  g_autofree char *same_text = charter_withdrawal_report_write (again, "file", FALSE);
  g_autofree char *json = charter_withdrawal_report_write_json (withdrawal, "file");
  g_autofree char *same_json = charter_withdrawal_report_write_json (again, "file");
  g_autoptr(JsonParser) parser = json_parser_new ();

  g_assert_cmpstr (text, ==, same_text);
  g_assert_cmpstr (json, ==, same_json);
  g_assert_true (json_parser_load_from_data (parser, json, -1, NULL));
}

static CharterRecord *
choose (CharterRecordSet *records,
        GRand            *random,
        CharterKindId     kind)
{
  guint n_records = charter_record_set_get_n_records (records, kind);

  return charter_record_set_get_record (records, kind,
                                        (guint) g_rand_int_range (random, 0, (gint32) n_records));
}

/* Whether the question could be answered. */
static gboolean
check_question (CharterDocument *document,
                GRand           *random)
{
  CharterRecordSet *records = charter_document_get_records (document);
  gboolean is_person = g_rand_int_range (random, 0, 4) == 0;
  CharterRecord *subject = choose (records, random, is_person ? CHARTER_KIND_PERSON
                                                              : CHARTER_KIND_ORGANIZATION);
  CharterRecord *from = g_rand_int_range (random, 0, 3) > 0
                      ? choose (records, random, CHARTER_KIND_ORGANIZATION)
                      : NULL;
  g_autoptr(CharterWithdrawal) withdrawal = NULL;
  g_autoptr(GError) error = NULL;
  CharterDate today;
  CharterDate on = { 0 };

  g_assert_true (charter_date_parse (TEST_TODAY, &today));
  if (g_rand_boolean (random))
    {
      on.year = (guint16) g_rand_int_range (random, 2004, 2030);
      on.month = (guint8) g_rand_int_range (random, 0, 13);
      on.day = on.month > 0 ? (guint8) g_rand_int_range (random, 0, 29) : 0;
    }
  withdrawal = charter_withdrawal_new (records, subject, from, &on, &today, &error);
  if (withdrawal == NULL)
    {
      g_assert_true (error->domain == CHARTER_WITHDRAWAL_ERROR);
      return FALSE;
    }
  check_consequences (withdrawal);
  check_reports (records, withdrawal);
  check_made (document, withdrawal);
  check_kept (document, withdrawal);
  return TRUE;
}

static void
test_generated (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (20270331);
  guint n_answered = 0;

  for (guint i = 0; i < N_GENERATED; i++)
    {
      g_autofree char *text = generate_withdrawals (random);
      g_autoptr(CharterDocument) document = parse_document (text);
      gboolean answered = FALSE;

      for (guint j = 0; j < MOST_TRIES && !answered; j++)
        answered = check_question (document, random);
      n_answered += answered ? 1 : 0;
    }
  g_test_message ("%u questions answered", n_answered);
  g_assert_cmpuint (n_answered, >, N_GENERATED * 9 / 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/withdrawal/mid-kent", test_mid_kent);
  g_test_add_func ("/withdrawal/records-after", test_records_after);
  g_test_add_func ("/withdrawal/board", test_board);
  g_test_add_func ("/withdrawal/persons", test_persons);
  g_test_add_func ("/withdrawal/dates", test_dates);
  g_test_add_func ("/withdrawal/end", test_end);
  g_test_add_func ("/withdrawal/generated", test_generated);

  return g_test_run ();
}
