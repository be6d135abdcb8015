/* test-adoption.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/adoption-words.h"
#include "analysis/changes/adoption.h"

#include "../model/random-edits.h"
#include "analysis-fixture.h"
#include "analysis/changes/proposal-words.h"
#include "analysis/seats/succession.h"
#include "generated-partnership.h"
#include "model/edit-derivation.h"
#include "model/proposal-edits.h"

#define N_GENERATED 300

#define BASE \
  "{'organizations': [{'id': 'a', 'name': 'Audit', 'classification': 'shared service'}, " \
  "  {'id': 's', 'name': 'Swale', 'classification': 'council'}, " \
  "  {'id': 't', 'name': 'Thanet', 'classification': 'council'}], " \
  "'memberships': [{'id': 'm', 'member': {'@type': 'Organization', 'id': 's'}, " \
  "  'organization_id': 'a', 'scope': 'all', 'start_date': '2010'}, " \
  "  {'id': 'n', 'member': {'@type': 'Organization', 'id': 't'}, 'organization_id': 'a', " \
  "   'start_date': '2020'}], " \
  "'options': [{'id': 'o', 'name': 'New model', 'status': 'proposed', 'edits': ["

static CharterDate
read_date (const char *text)
{
  CharterDate date = { 0 };

  if (text != NULL)
    g_assert_true (charter_date_parse (text, &date));
  return date;
}

static CharterProposal *
propose (CharterDocument *document)
{
  CharterRecordSet *records = charter_document_get_records (document);

  return charter_proposal_new (records, find_record (records, CHARTER_KIND_OPTION, "o"));
}

static gboolean
adopt (CharterDocument  *document,
       const char       *from,
       GError          **error)
{
  g_autoptr(CharterProposal) proposal = propose (document);
  CharterDate today = read_date (TEST_TODAY);
  CharterDate date = read_date (from);
  g_autoptr(GPtrArray) edits = charter_adoption_list_edits (proposal, document, &date, &today,
                                                            error);

  if (edits == NULL)
    return FALSE;
  g_assert_true (charter_document_perform (document, "Adopt", NULL, edits, error));
  return TRUE;
}

static CharterDocument *
parse_model (const char *edits)
{
  g_autofree char *text = g_strconcat (BASE, edits, "]}]}", NULL);

  return parse_document (text);
}

#define EDITS \
  "{'op': 'add', 'record': {'kind': 'organizations', 'id': 'h'}, 'value': {'name': 'Host'}}, " \
  "{'op': 'drop', 'record': {'kind': 'memberships', 'id': 'm'}}, " \
  "{'op': 'set', 'record': {'kind': 'organizations', 'id': 'a'}, 'path': '/name', " \
  "  'was': 'Audit', 'value': 'Assurance'}, " \
  "{'op': 'set', 'record': {'kind': 'memberships', 'id': 'n'}, 'path': '/scope', " \
  "  'was': null, 'value': 'half'}, " \
  "{'op': 'set', 'record': {'kind': 'memberships', 'id': 'n'}, 'path': '/role', " \
  "  'was': null, 'value': 'host'}, " \
  "{'op': 'set', 'record': {'kind': 'persons', 'id': 'gone'}, 'path': '/name', 'value': 'x'}"

static char *
print (CharterRecordSet *records,
       CharterKindId     kind,
       const char       *id)
{
  return g_variant_print (charter_record_get_content (find_record (records, kind, id)), FALSE);
}

static void
test_from_a_date (void)
{
  g_autoptr(CharterDocument) document = parse_model (EDITS);
  g_autofree char *before =
    charter_partnership_json_to_text (charter_document_get_records (document));
  g_autoptr(GError) error = NULL;
  CharterRecordSet *records;
  CharterRecord *follower;
  g_autofree char *host = NULL;
  g_autofree char *left = NULL;
  g_autofree char *audit = NULL;
  g_autofree char *old = NULL;
  g_autofree char *after = NULL;
  g_autoptr(CharterProposal) again = NULL;

  g_assert_true (adopt (document, "2027-04-01", &error));
  g_assert_no_error (error);
  records = charter_document_get_records (document);

  host = print (records, CHARTER_KIND_ORGANIZATION, "h");
  g_assert_cmpstr (host, ==, "{'id': <'h'>, 'name': <'Host'>, 'founding_date': <'2027-04-01'>}");
  left = print (records, CHARTER_KIND_MEMBERSHIP, "m");
  assert_contains (left, "'end_date': <'2027-03-31'>");
  audit = print (records, CHARTER_KIND_ORGANIZATION, "a");
  assert_contains (audit, "'name': <'Assurance'>");
  assert_contains (audit, "{'name': <'Audit'>, 'end_date': <'2027-03-31'>}");
  old = print (records, CHARTER_KIND_MEMBERSHIP, "n");
  assert_contains (old, "'end_date': <'2027-03-31'>");
  assert_lacks (old, "host");
  assert_lacks (old, "half");
  follower = charter_record_set_get_record (records, CHARTER_KIND_MEMBERSHIP, 2);
  g_assert_true (charter_record_has_text (follower, "role", "host"));
  g_assert_true (charter_record_has_text (follower, "scope", "half"));
  g_assert_true (charter_record_has_text (follower, "start_date", "2027-04-01"));

  /* The model stays, with what did not fit before and nothing else. */
  again = propose (document);
  g_assert_cmpuint (charter_proposal_get_n_conflicts (again), ==, 1);
  g_assert_true (charter_record_has_text (charter_proposal_get_option (again), "status",
                                          "agreed"));

  g_assert_true (charter_document_undo (document));
  g_assert_false (charter_document_undo (document));
  after = charter_partnership_json_to_text (charter_document_get_records (document));
  g_assert_cmpstr (after, ==, before);
}

static void
test_without_a_date (void)
{
  g_autoptr(CharterDocument) document = parse_model (EDITS);
  g_autoptr(CharterProposal) proposal = propose (document);
  g_autoptr(CharterProposal) again = NULL;

  g_assert_true (adopt (document, NULL, NULL));
  assert_same_records (charter_document_get_records (document),
                       charter_proposal_get_records (proposal), TRUE);
  again = propose (document);
  g_assert_true (charter_record_has_text (charter_proposal_get_option (again), "status",
                                          "in force"));
  g_assert_cmpuint (charter_proposal_get_n_conflicts (again), ==, 1);
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *edits;
    const char *message;
  } cases[] = {
    { "{'op': 'drop', 'record': {'kind': 'memberships', 'id': 'n'}}",
      "“Thanet, Audit”: It had not begun before then (began: 2020). Write a later date." },
    { "{'op': 'add', 'record': {'kind': 'posts', 'id': 'p'}, 'value': {'label': 'Chair', "
      "'end_date': '2014-12'}}",
      "“Chair”: It would have ended by then (ends: December 2014). Write an earlier date." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CharterDocument) document = parse_model (cases[i].edits);
      g_autoptr(GError) error = NULL;

      g_assert_false (adopt (document, "2015-01-01", &error));
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_false (charter_document_undo (document));
    }
}

static void
test_words (void)
{
  g_autoptr(CharterDocument) document = parse_model (
    "{'op': 'set', 'record': {'kind': 'memberships', 'id': 'm'}, 'path': '/scope', "
    "  'was': 'tax', 'value': 'half'}, "
    "{'op': 'set', 'record': {'kind': 'memberships', 'id': 'x'}, 'path': '/scope', 'value': 'y'}, "
    "{'op': 'add', 'record': {'kind': 'organizations', 'id': 'a'}, 'value': {'name': 'Other'}}, "
    "{'op': 'explode', 'record': {'kind': 'organizations', 'id': 'a'}}, "
    "{'op': 'set', 'record': {'kind': 'memberships', 'id': 'm'}, 'path': '/end_date', "
    "  'value': '2009'}, "
    "{'op': 'set', 'record': {'kind': 'organizations', 'id': 'a'}, 'path': '/name/x', 'value': 1}, "
    "17, "
    "{'op': 'drop', 'record': {'kind': 'options', 'id': 'o'}}");
  static const char *const expected[] = {
    "Change 1 is kept and not made: Swale, Audit: “Only for” is now “all”, and was “tax” when the "
      "change was made.",
    "Change 2 is kept and not made: Membership “x” is not there.",
    "Change 3 is kept and not made: it adds “a”, and that identifier belongs to Audit.",
    "Change 4 is kept and not made: Charter does not know the operation “explode”.",
    "Change 5 is kept and not made: “Swale, Audit” would end before it starts.",
    "Change 6 is kept and not made: “Audit” has no place “/name/x” for it.",
    "Change 7 is kept and not made: it does not say what is to be changed, or to what.",
    "Change 8 is kept and not made: a proposed model changes arrangements, and no identifiers, "
      "diagrams or proposed models.",
  };
  g_autoptr(CharterProposal) proposal = propose (document);
  CharterDate today = read_date (TEST_TODAY);
  g_autoptr(CharterState) state = charter_state_new_for_proposal (proposal, NULL, &today);
  g_autofree char *stamp = charter_proposal_words_for_stamp (state);

  g_assert_cmpuint (charter_proposal_get_n_conflicts (proposal), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *words =
        charter_proposal_words_for_conflict (state, charter_proposal_get_conflict (proposal, i));

      g_assert_cmpstr (words, ==, expected[i]);
    }
  g_assert_cmpstr (stamp, ==, "Proposed model: New model, status: proposed; 8 of its changes do not "
                              "fit the records and are not shown.");
}

/* What a model adds holds in it on every date, and nowhere else. */
static void
test_in_force (void)
{
  g_autoptr(CharterDocument) document = parse_model (
    "{'op': 'add', 'record': {'kind': 'posts', 'id': 'p'}, 'value': {'status': 'proposed'}}, "
    "{'op': 'add', 'record': {'kind': 'posts', 'id': 'q'}, 'value': {'start_date': '2030'}}");
  g_autoptr(CharterProposal) proposal = propose (document);
  CharterDate today = read_date (TEST_TODAY);
  CharterDate date = read_date ("2027-04-01");
  g_autoptr(CharterState) state = charter_state_new_for_proposal (proposal, &date, &today);
  CharterRecordSet *records = charter_state_get_records (state);

  g_assert_cmpint (charter_state_get_in_force (state, find_record (records, CHARTER_KIND_POST, "p")),
                   ==, CHARTER_IN_FORCE_YES);
  g_assert_cmpint (charter_state_get_in_force (state, find_record (records, CHARTER_KIND_POST, "q")),
                   ==, CHARTER_IN_FORCE_NO);
  g_assert_null (charter_record_set_find_id (charter_document_get_records (document),
                                             CHARTER_KIND_POST, "p"));
}

/* Adopted without a date the arrangements are what the model was; with one,
 * nothing that was recorded is gone. */
static void
test_generated (void)
{
  guint n_adopted = 0;

  for (guint seed = 0; seed < N_GENERATED; seed++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (seed);
      g_autofree char *text = generate_partnership (random);
      g_autoptr(CharterDocument) document = parse_document (text);
      g_autoptr(CharterRecordSet) base =
        charter_record_set_ref (charter_document_get_records (document));
      g_autoptr(CharterRecordSet) wanted = edit_at_random (base, random, 100000, NULL);
      g_autoptr(GPtrArray) derived = charter_edit_derive (base, wanted);
      g_autoptr(GPtrArray) edits =
        charter_proposal_edits_make (base, charter_document_take_handle (document), "o", "What if",
                                     derived, NULL);
      gboolean dated = seed % 2 == 0;

      g_assert_true (charter_document_perform (document, "Keep", NULL, edits, NULL));
      if (!adopt (document, dated ? "2021" : NULL, NULL))
        {
          g_assert_true (dated);
          continue;
        }
      n_adopted++;
      if (!dated)
        assert_same_records (charter_document_get_records (document), wanted, FALSE);
      for (guint kind = 0; dated && kind < CHARTER_KIND_OPTION; kind++)
        for (guint i = 0; i < charter_record_set_get_n_records (base, (CharterKindId) kind); i++)
          g_assert_nonnull (charter_record_set_find_handle (
                              charter_document_get_records (document),
                              charter_record_get_handle (
                                charter_record_set_get_record (base, (CharterKindId) kind, i))));
    }
  g_assert_cmpuint (n_adopted, >, N_GENERATED * 3 / 4);
}

/* The preview says what begins and ends and when, and the rest without a date;
 * what would happen anyway is not of the model. */
static void
test_preview (void)
{
  g_autoptr(CharterDocument) document = parse_model (
    "{'op': 'drop', 'record': {'kind': 'memberships', 'id': 'm'}}, "
    "{'op': 'add', 'record': {'kind': 'persons', 'id': 'p'}, 'value': {'name': 'Ann Lee'}}, "
    "{'op': 'add', 'record': {'kind': 'memberships', 'id': 'q'}, 'value': {'person_id': 'p', "
    " 'organization_id': 'a', 'role': 'lead'}}, "
    "{'op': 'set', 'record': {'kind': 'organizations', 'id': 'a'}, 'path': '/powers', "
    " 'value': 'advises'}");
  g_autoptr(CharterProposal) proposal = propose (document);
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(GPtrArray) sentences = NULL;
  g_autofree char *all = NULL;
  g_autoptr(GError) error = NULL;
  CharterDate today = read_date (TEST_TODAY);
  CharterDate from = read_date ("2030-04-01");

  edits = charter_adoption_list_edits (proposal, document, &from, &today, &error);
  g_assert_no_error (error);
  sentences = charter_adoption_words_list (proposal, edits, &from, &today, &error);
  g_assert_no_error (error);
  g_ptr_array_add (sentences, NULL);
  all = g_strjoinv ("\n", (char **) sentences->pdata);
  g_test_message ("%s", all);
  g_assert_nonnull (strstr (all, "31 March 2030"));
  g_assert_nonnull (strstr (all, "1 April 2030"));
  g_assert_nonnull (strstr (all, "Ann Lee"));
  g_assert_nonnull (strstr (all, "advises"));
  g_assert_null (strstr (all, "Thanet"));
  g_assert_null (strstr (all, "Not in the proposed model"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/adoption/from-a-date", test_from_a_date);
  g_test_add_func ("/adoption/without-a-date", test_without_a_date);
  g_test_add_func ("/adoption/refusals", test_refusals);
  g_test_add_func ("/adoption/words", test_words);
  g_test_add_func ("/adoption/in-force", test_in_force);
  g_test_add_func ("/adoption/generated", test_generated);
  g_test_add_func ("/adoption/preview", test_preview);

  return g_test_run ();
}
