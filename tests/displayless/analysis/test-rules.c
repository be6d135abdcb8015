/* test-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/rule-tables.h"
#include "model/value.h"

#include "analysis-fixture.h"

/* Two councils, Alderton and Bexley, in a partnership with a board and a
 * service; what follows is added to it. */
#define HEAD "{'partnership': {'organization_id': 'p', 'votes_per_partner': 1}, "
#define SOURCE "'citations': [{'source_id': 's'}]"
#define ORGANIZATIONS \
  "{'id': 'p', 'name': 'Partnership', 'classification': 'partnership', " SOURCE "}, " \
  "{'id': 'a', 'name': 'Alderton', 'classification': 'council', " SOURCE "}, " \
  "{'id': 'b', 'name': 'Bexley', 'classification': 'council', " SOURCE "}"
#define BOARD(more) "{'id': 'board', 'name': 'Board', 'classification': 'board', 'parent_id': 'p', " \
  SOURCE more "}"
#define PARTNERS \
  "{'id': 'pa', 'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 'p', " SOURCE "}, " \
  "{'id': 'pb', 'member': {'@type': 'Organization', 'id': 'b'}, 'organization_id': 'p', " SOURCE "}"
#define PERSONS "'persons': [{'id': 'ann', 'name': 'Ann Lee'}, {'id': 'bob', 'name': 'Bob May'}, " \
  "{'id': 'cy', 'name': 'Cy Nash'}], "
#define SITS(id, person, council, more) "{'id': '" id "', 'person_id': '" person "', 'organization_id': " \
  "'board', 'on_behalf_of_id': '" council "', " SOURCE more "}"
#define SOURCES "'sources': [{'id': 's', 'title': 'Report'}]}"
#define FILE_OF(organizations, posts, memberships, more) \
  HEAD "'organizations': [" ORGANIZATIONS organizations "], " PERSONS "'posts': [" posts "], " \
  "'memberships': [" PARTNERS memberships "], " more SOURCES
#define POST(more) "{'id': 'chief', 'label': 'Chief', 'organization_id': 'a', " SOURCE more "}"
#define HOLDS(id, person, more) "{'id': '" id "', 'person_id': '" person "', 'post_id': 'chief', " \
  SOURCE more "}"
#define SERVICE "{'id': 'audit', 'name': 'Audit', 'classification': 'shared service', " \
  "'parent_id': 'p', " SOURCE "}"
#define TAKES_PART(id, council, more) "{'id': '" id "', 'member': {'@type': 'Organization', 'id': '" \
  council "'}, 'organization_id': 'audit', " SOURCE more "}"
#define AGREEMENT(more) "'agreements': [{'id': 'deed', 'name': 'Deed', 'party_ids': ['a', 'b'], " \
  "'covers_ids': ['audit'], " SOURCE more "}], "

#define DECISION(more) FILE_OF (", " BOARD (""), "", "", "'events': [{'id': 'd', 'name': 'Board decides', " \
  "'organization_id': 'board', 'start_date': '2020-05-01', 'outcome': 'agreed', 'about': [{'kind': " \
  "'organizations', 'id': 'p'}], 'needs_agreement_of_ids': ['a', 'b'], " SOURCE "}" more "], ")
#define AGREES(id, council, outcome, about) ", {'id': '" id "', 'name': 'Meeting', 'organization_id': '" \
  council "', 'start_date': '2020-06-01', 'outcome': '" outcome "', 'about': [{'kind': " about "}], " SOURCE "}"

typedef struct
{
  const char *rule;
  const char *as_at;  /* nullable: as recorded */
  const char *words;  /* nullable: nothing is found */
  const char *file;
} Case;

#define TWO_HOLDERS FILE_OF ("", POST (""), ", " HOLDS ("m1", "ann", ", 'start_date': '2020-01-01', " \
  "'end_date': '2024-06-30'") ", " HOLDS ("m2", "bob", ", 'start_date': '2024-06-01'"), "")
#define ENDED_BOARD FILE_OF (", " BOARD (", 'dissolution_date': '2020-05-31'"), "", ", " \
  SITS ("m1", "ann", "a", ", 'end_date': '2022-05-31'"), "")
#define CARRIED FILE_OF (", " BOARD (""), "", ", " SITS ("m1", "ann", "a", ", 'role': 'chair', " \
  "'start_date': '2020-05-01', 'end_date': '2024-05-31', 'until_successor': true"), "")
#define QUORUM FILE_OF (", " BOARD (", 'quorum': {'members': 2, 'each_party': 1}"), "", ", " \
  SITS ("m1", "ann", "a", ", 'start_date': '2020-01-01'") ", " \
  SITS ("m2", "bob", "b", ", 'start_date': '2020-01-01', 'end_date': '2024-01-01'"), "")
#define QUORUM_UNSURE FILE_OF (", " BOARD (", 'quorum': {'members': 2}"), "", ", " \
  SITS ("m1", "ann", "a", ", 'start_date': '2020-01-01'") ", " \
  SITS ("m2", "bob", "b", ", 'certainty': 'not stated'"), "")
#define VACANT FILE_OF ("", POST (", 'start_date': '2010'"), ", " \
  HOLDS ("m1", "ann", ", 'start_date': '2020-01-01', 'end_date': '2024-06-30'"), "")
#define SEAT FILE_OF (", " BOARD (""), POST ("") ", {'id': 'seat', 'label': 'Seat', " \
  "'organization_id': 'board', 'filled_by_post_id': 'chief', " SOURCE "}", ", " \
  HOLDS ("m1", "ann", ", 'start_date': '2020-01-01'") ", {'id': 'm2', 'person_id': 'bob', " \
  "'post_id': 'seat', 'start_date': '2021-01-01', 'end_date': '2023-01-01', " SOURCE "}", "")
#define SUBSTITUTE(principal) FILE_OF (", " BOARD (""), "", ", " \
  SITS ("m1", "ann", "a", ", 'start_date': '2020', 'end_date': '2023-12-31'") ", " \
  SITS ("m2", "bob", "a", ", 'start_date': '2020', 'substitute_for': " principal), "")
#define TWICE FILE_OF (", " BOARD (""), "", ", " SITS ("m1", "ann", "a", ", 'start_date': '2020'") ", " \
  SITS ("m2", "ann", "a", ", 'start_date': '2022', 'substitute_for': {'kind': 'organizations', " \
  "'id': 'a'}"), "")
#define OTHER_COUNCIL FILE_OF (", " BOARD (""), "", ", " SITS ("m1", "ann", "a", ", 'start_date': '2020'") \
  ", {'id': 'm2', 'person_id': 'ann', 'organization_id': 'b', 'start_date': '2022', " SOURCE "}", "")
#define SCRUTINY FILE_OF (", {'id': 'cab', 'name': 'Cabinet', 'classification': 'cabinet', 'parent_id': " \
  "'a', " SOURCE "}, {'id': 'os', 'name': 'Overview', 'classification': 'Overview and Scrutiny " \
  "Committee', 'parent_id': 'a', " SOURCE "}", "", ", {'id': 'm1', 'person_id': 'ann', " \
  "'organization_id': 'cab', 'start_date': '2020', " SOURCE "}, {'id': 'm2', 'person_id': 'ann', " \
  "'organization_id': 'os', 'start_date': '2022', " SOURCE "}", "")
#define OFFICER FILE_OF (", {'id': 'board', 'name': 'Joint', 'classification': 'joint committee', " \
  "'parent_id': 'p', " SOURCE "}", "", ", " SITS ("m1", "ann", "a", ", 'start_date': '2020', " \
  "'capacity': 'officer', 'voting': true"), "")
#define CHAIRS FILE_OF (", " BOARD (""), "", ", " SITS ("m1", "ann", "a", ", 'role': 'chair', " \
  "'start_date': '2020'") ", " SITS ("m2", "bob", "b", ", 'role': 'chair', 'start_date': '2022'"), "")
#define SEATS FILE_OF (", " BOARD (", 'seats': 1"), "", ", " \
  SITS ("m1", "ann", "a", ", 'start_date': '2020'") ", " \
  SITS ("m2", "bob", "b", ", 'start_date': '2022'"), "")
#define VOTES FILE_OF (", " BOARD (""), "", ", " SITS ("m1", "ann", "a", ", 'start_date': '2020', " \
  "'voting': true") ", " SITS ("m2", "bob", "a", ", 'start_date': '2022', 'voting': true"), "")
#define ALONE(more) FILE_OF (", " SERVICE, "", ", " TAKES_PART ("m1", "a", ", 'start_date': '2020'") ", " \
  TAKES_PART ("m2", "b", more), "")
#define HOST FILE_OF (", " SERVICE, "", ", " TAKES_PART ("m1", "a", ", 'role': 'host', " \
  "'start_date': '2020', 'end_date': '2023-12-31'"), "")
#define EXPIRED FILE_OF (", " SERVICE, "", "", AGREEMENT (", 'start_date': '2018', " \
  "'end_date': '2024-03-31', 'notice_months': 6"))
#define REVIEW FILE_OF ("", "", "", AGREEMENT (", 'start_date': '2018', 'review_date': '2024'"))
#define UNSIGNED(date) FILE_OF ("", "", "", AGREEMENT (", 'start_date': '2018', 'signatories': " \
  "[{'party_id': 'a', 'date': '2018-04-01'}, {'party_id': 'b'" date "}]"))
#define CIRCLE FILE_OF (", " BOARD (""), "", "", "'relations': [{'id': 'r1', 'from': {'kind': " \
  "'organizations', 'id': 'board'}, 'to': {'kind': 'organizations', 'id': 'a'}, 'classification': " \
  "'reports to', " SOURCE "}, {'id': 'r2', 'from': {'kind': 'organizations', 'id': 'a'}, 'to': " \
  "{'kind': 'organizations', 'id': 'board'}, 'classification': 'accountable to', " \
  "'start_date': '2022', " SOURCE "}], ")
#define CLAIMS(resolution) FILE_OF ("", "", "", "'claims': [{'id': 'c1', 'statement': 'Three partners.', " \
  "'about': {'kind': 'organizations', 'id': 'p'}, 'states': {'measure': 'partners', 'value': 3}, " \
  "'conflicts_with_ids': ['c2']" resolution "}, {'id': 'c2', 'statement': 'Four.'}], ")
#define OPTION(was) FILE_OF ("", "", "", "'options': [{'id': 'o', 'name': 'Merger', 'edits': [{'op': " \
  "'set', 'record': {'kind': 'organizations', 'id': 'a'}, 'path': '/name', 'was': '" was "', " \
  "'value': 'Albex'}]}], ")
#define WELSH(more) FILE_OF ("", "", "", "'views': [{'id': 'v', 'name': 'Governance', 'kind': " \
  "'governance', 'translations': {'cy': {'name': 'Llywodraethu'}}}], ")
#define ENDED(more) FILE_OF (", " BOARD (", 'founding_date': '2010', 'status': 'ended'" more), "", "", "")
#define DANGLING FILE_OF ("", POST (", 'on_behalf_of_id': 'nobody'"), "", "")

static const Case cases[] = {
  { "post-two-holders", "2024-06-15", "Ann Lee and Bob May are recorded as holding “Chief” at the same time.",
    TWO_HOLDERS },
  { "post-two-holders", "2024-05-15", NULL, TWO_HOLDERS },
  { "post-two-holders", NULL, NULL, TWO_HOLDERS },
  { "post-vacant", NULL, "“Chief” is vacant: Ann Lee held it until 30 June 2024, and nobody is recorded "
    "after.", VACANT },
  { "post-vacant", "2023-01-01", NULL, VACANT },
  { "post-vacant", NULL, NULL, TWO_HOLDERS },
  { "holder-unstated", NULL, "It is not stated who holds 1 post or seat: Chief.", FILE_OF ("", POST (""), "", "") },
  { "holder-unstated", NULL, NULL, VACANT },
  { "seat-otherwise-held", "2022-01-01", "Bob May has the seat “Seat”, which goes with the office “Chief”, "
    "but Ann Lee holds that office.", SEAT },
  { "seat-otherwise-held", "2020-06-01", NULL, SEAT },
  { "seat-otherwise-held", NULL, NULL, SEAT },
  { "term-carried-over", NULL, "Ann Lee, Board, Alderton, chair: the term has ended (31 May 2024), and nobody is "
    "recorded as the successor.", CARRIED },
  { "term-carried-over", "2024-05-01", NULL, CARRIED },
  { "membership-outlives", NULL, "“Ann Lee, Board, Alderton” is recorded until 31 May 2022, but “Board” has ended "
    "(31 May 2020).", ENDED_BOARD },
  { "membership-outlives", NULL, NULL, CARRIED },
  { "board-quorum", NULL, "Board has 1 member, and its quorum is 2.", QUORUM },
  { "board-quorum", "2022-01-01", NULL, QUORUM },
  { "board-quorum", NULL, NULL, QUORUM_UNSURE },
  { "board-party-missing", NULL, "Nobody is recorded on Board for Bexley.", QUORUM },
  { "board-party-missing", "2022-01-01", NULL, QUORUM },
  { "board-party-missing", NULL, NULL, QUORUM_UNSURE },
  { "substitute-alone", NULL, "Bob May is a substitute on Board for Ann Lee, who is not recorded there.",
    SUBSTITUTE ("{'kind': 'persons', 'id': 'ann'}") },
  { "substitute-alone", "2022-06-01", NULL, SUBSTITUTE ("{'kind': 'persons', 'id': 'ann'}") },
  { "substitute-counted", NULL, "Ann Lee is recorded as a member of Board and as a substitute there.", TWICE },
  { "substitute-counted", "2021-06-01", NULL, TWICE },
  { "represents-other", NULL, "Ann Lee represents Alderton on Board, but is recorded in Bexley.", OTHER_COUNCIL },
  { "represents-other", "2021-06-01", NULL, OTHER_COUNCIL },
  { "executive-scrutiny", NULL, "Ann Lee is a member of Cabinet and of Overview of the same council.", SCRUTINY },
  { "executive-scrutiny", "2021-06-01", NULL, SCRUTINY },
  { "officer-votes", NULL, "Ann Lee is an officer and recorded with a vote on Joint.", OFFICER },
  { "officer-votes", "2019-06-01", NULL, OFFICER },
  { "board-two-chairs", NULL, "Board has 2 chairs at the same time.", CHAIRS },
  { "board-two-chairs", "2021-06-01", NULL, CHAIRS },
  { "chair-unstated", NULL, "The chair of 1 board or committee is not stated: Board.", QUORUM },
  { "chair-unstated", NULL, NULL, CHAIRS },
  { "board-overfilled", NULL, "Board has 2 members, more than its seats (1).", SEATS },
  { "board-overfilled", "2021-06-01", NULL, SEATS },
  { "board-votes", NULL, "Alderton has 2 votes on Board, and each partner is to have 1.", VOTES },
  { "board-votes", "2021-06-01", NULL, VOTES },
  { "service-parties", NULL, "Only Alderton is recorded as taking part in Audit.",
    ALONE (", 'start_date': '2020', 'end_date': '2023-12-31'") },
  { "service-parties", "2024-06-01", NULL, ALONE (", 'certainty': 'not stated'") },
  { "service-parties", NULL, NULL, ALONE (", 'start_date': '2020'") },
  { "service-host", NULL, "Host not stated for 1 service: Audit.", HOST },
  { "service-host", "2022-06-01", NULL, HOST },
  { "service-agreement", NULL, "Agreement not recorded for 1 service: Audit.", HOST },
  { "service-agreement", "2023-01-01", NULL, EXPIRED },
  { "agreement-expired", NULL, "“Deed” has expired (31 March 2024), and no other agreement is recorded for "
    "Audit.", EXPIRED },
  { "agreement-expired", "2023-01-01", NULL, EXPIRED },
  { "agreement-notice", "2023-05-01", "“Deed”: the last day for notice is 30 September 2023, for an end on "
    "31 March 2024.", EXPIRED },
  { "agreement-notice", "2023-01-01", NULL, EXPIRED },
  { "agreement-notice", "2023-11-01", NULL, EXPIRED },
  { "agreement-review", NULL, "“Deed” was to be reviewed (2024), and the date has passed.", REVIEW },
  { "agreement-review", "2024-06-01", NULL, REVIEW },
  { "agreement-exit", NULL, "Terms of leaving not stated for 1 agreement: Deed.", REVIEW },
  { "agreement-exit", "2023-01-01", NULL, EXPIRED },
  { "agreement-unsigned", NULL, "“Deed” counts as in force, and no signature of Bexley is recorded.", UNSIGNED ("") },
  { "agreement-unsigned", "2017-06-01", NULL, UNSIGNED ("") },
  { "agreement-unsigned", NULL, NULL, UNSIGNED (", 'date': '2018-04-02'") },
  { "decision-half", NULL, "Board decides: it needs the agreement of Alderton and Bexley too, which is not "
    "recorded.", DECISION ("") },
  { "decision-half", NULL, "Board decides: it needs the agreement of Bexley too, ",
    DECISION (AGREES ("e", "a", "agreed", "'events', 'id': 'd'")) },
  { "decision-half", NULL, "Board decides: it needs the agreement of Bexley too, ",
    DECISION (AGREES ("e", "a", "agreed", "'organizations', 'id': 'p'")
              AGREES ("f", "b", "deferred", "'organizations', 'id': 'p'")) },
  { "decision-half", NULL, "Board decides: it needs the agreement of Alderton and Bexley too, ",
    DECISION (AGREES ("e", "a", "agreed", "'organizations', 'id': 'board'")) },
  { "decision-half", NULL, NULL,
    DECISION (AGREES ("e", "a", "agreed", "'organizations', 'id': 'p'")
              AGREES ("f", "b", "agreed", "'organizations', 'id': 'p'")) },
  { "decision-half", "2019-01-01", NULL, DECISION ("") },
  { "reporting-circle", NULL, "Alderton and Board report to each other in a circle.", CIRCLE },
  { "reporting-circle", "2021-06-01", NULL, CIRCLE },
  { "source-missing", NULL, "For 1 fact no document is named: Camden.",
    FILE_OF (", {'id': 'c', 'name': 'Camden', 'classification': 'council'}", "", "", "") },
  { "source-missing", NULL, NULL, FILE_OF ("", "", "", "") },
  { "claims-open", NULL, "On 1 matter documents say different things, and it is not written which of them "
    "holds.", CLAIMS ("") },
  { "claims-open", NULL, NULL, CLAIMS (", 'resolution': 'Two.'") },
  { "count-differs", NULL, "Partnership: a document says “Three partners.” Recorded are 2.", CLAIMS ("") },
  { "count-differs", "2015-01-01", NULL, CLAIMS ("") },
  { "count-differs", NULL, NULL, CLAIMS (", 'resolution': 'Two.'") },
  { "proposal-conflict", NULL, "“Merger”: ", OPTION ("Aldertown") },
  { "proposal-conflict", NULL, NULL, OPTION ("Alderton") },
  { "name-untranslated", NULL, "Not translated into Welsh: Partnership, Alderton and Bexley.", WELSH ("") },
  { "name-untranslated", NULL, NULL, FILE_OF ("", "", "", "") },
  { "ended-undated", NULL, "“Board” has a date on which it began and is marked as ended, but not when.", ENDED ("") },
  { "ended-undated", NULL, NULL, ENDED (", 'dissolution_date': '2015'") },
  { "date-order", NULL, "“Board” ends before it begins, so it is never in force. Correct one of the dates.",
    ENDED (", 'dissolution_date': '2005'") },
  { "reference-dangling", NULL, "“Chief”: “nobody”, named under “Representing”, is not in the file. Choose another "
    "record or add that one.", DANGLING },
};

static GPtrArray *
check_state (CharterState *state,
             const char   *also)
{
  g_autoptr(CharterRuleRun) run = charter_rule_run_new (state);
  const CharterRule *rules;
  guint n_rules;

  if (also != NULL)
    charter_rule_run_ask_for (run, also);
  for (guint i = 0; (rules = charter_rule_tables_get_nth (i, &n_rules)) != NULL; i++)
    charter_rule_run_follow (run, rules, n_rules, NULL);
  return charter_rule_run_finish (run);
}

static GPtrArray *
check (CharterRecordSet *records,
       const char       *as_at)
{
  g_autoptr(CharterState) state = make_state (records, as_at);

  return check_state (state, NULL);
}

static const CharterFinding *
find (GPtrArray  *findings,
      const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const CharterFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->rule, rule))
        return finding;
    }
  return NULL;
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr(CharterRecordSet) records = parse_records (self->file);
  g_autoptr(GPtrArray) findings = check (records, self->as_at);
  const CharterFinding *finding = find (findings, self->rule);

  if (self->words == NULL)
    {
      g_assert_cmpstr (finding != NULL ? finding->words : NULL, ==, NULL);
      return;
    }
  g_assert_nonnull (finding);
  if (!g_str_has_prefix (finding->words, self->words))
    g_assert_cmpstr (finding->words, ==, self->words);
  g_assert_cmpuint (finding->places->len, >, 0);
  g_assert_nonnull (charter_record_set_find_handle (records, finding->handle));
}

/* The council that a person represents took part, and left. */
static void
test_left (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    FILE_OF (", {'id': 'c', 'name': 'Camden', 'classification': 'council', " SOURCE "}, " BOARD (""), "",
             ", " SITS ("m1", "ann", "c", ", 'start_date': '2020'") ", {'id': 'pc', 'member': "
             "{'@type': 'Organization', 'id': 'c'}, 'organization_id': 'p', 'start_date': '2019', "
             "'end_date': '2024-03-31', " SOURCE "}", ""));
  g_autoptr(GPtrArray) now = check (records, NULL);
  g_autoptr(GPtrArray) before = check (records, "2023-06-01");

  g_assert_cmpstr (find (now, "participation-outlived")->words, ==,
                   "Ann Lee, Board, Camden: Camden has left Partnership (31 March 2024).");
  g_assert_null (find (before, "participation-outlived"));
}

static void
test_confirmed (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    FILE_OF ("", POST (""), ", " HOLDS ("m1", "ann", ", 'start_date': '2020', 'known_on': "
             "['2025-07-01']"), ""));
  g_autoptr(GPtrArray) now = check (records, NULL);
  g_autoptr(GPtrArray) before = check (records, "2026-03-01");

  g_assert_cmpstr (find (now, "not-confirmed")->words, ==,
                   "1 record of who holds a post or sits on a body is older than the annual councils "
                   "of May 2026.");
  g_assert_null (find (before, "not-confirmed"));
}

static void
test_optional (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    FILE_OF (", {'id': 'a2', 'name': 'ALDERTON', 'classification': 'council', " SOURCE "}, " BOARD (""),
             "", "", ""));
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(GPtrArray) usual = check_state (state, NULL);
  g_autoptr(GPtrArray) names = check_state (state, "name-duplicate");
  g_autoptr(GPtrArray) lines = check_state (state, "reporting-none");

  g_assert_null (find (usual, "name-duplicate"));
  g_assert_null (find (usual, "reporting-none"));
  g_assert_cmpstr (find (names, "name-duplicate")->words, ==, "Two records are called “ALDERTON”.");
  g_assert_cmpstr (find (lines, "reporting-none")->words, ==,
                   "No reporting line is recorded for 1 board or committee: Board.");
}

static void
test_order (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (DANGLING);
  g_autoptr(GPtrArray) findings = check (records, NULL);

  g_assert_cmpuint (findings->len, >, 1);
  for (guint i = 1; i < findings->len; i++)
    g_assert_cmpint (((CharterFinding *) g_ptr_array_index (findings, i - 1))->severity, >=,
                     ((CharterFinding *) g_ptr_array_index (findings, i))->severity);
  g_assert_cmpint (((CharterFinding *) g_ptr_array_index (findings, 0))->severity, ==,
                   CHARTER_SEVERITY_ERROR);
}

/* Each way in which a record names another one can be mended by an edit. */
static void
test_mending (void)
{
  static const char *const files[] = {
    DANGLING,
    FILE_OF ("", "", ", {'id': 'x', 'member': {'@type': 'Organization', 'id': 'no'}, " SOURCE "}", ""),
    FILE_OF ("", "", "", "'agreements': [{'id': 'd', 'name': 'D', 'party_ids': ['a', 'no', 'b'], " SOURCE "}], "),
    FILE_OF ("", "", "", "'events': [{'id': 'e', 'name': 'E', 'about': [{'kind': 'persons', 'id': 'no'}, "
             "{'kind': 'persons', 'id': 'ann'}], " SOURCE "}], "),
    FILE_OF (", {'id': 'z', 'name': 'Z', 'citations': [{'source_id': 'no', 'quote': 'kept'}]}", "", "", ""),
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(CharterDocument) document = parse_document (files[i]);
      g_autofree char *before =
        charter_partnership_json_to_text (charter_document_get_records (document));
      g_autofree char *mended = NULL;
      g_autofree char *after = NULL;
      g_autoptr(GPtrArray) findings = check (charter_document_get_records (document), NULL);
      g_autoptr(GPtrArray) again = NULL;
      g_autoptr(GError) error = NULL;
      const CharterFinding *finding = find (findings, "reference-dangling");

      g_assert_nonnull (finding);
      g_assert_nonnull (finding->fix);
      charter_document_perform (document, finding->fix_label, NULL, finding->fix, &error);
      g_assert_no_error (error);
      again = check (charter_document_get_records (document), NULL);
      g_assert_null (find (again, "reference-dangling"));
      g_assert_null (find (again, "field-type"));
      mended = charter_partnership_json_to_text (charter_document_get_records (document));
      if (i == 4)
        assert_contains (mended, "kept");
      charter_document_undo (document);
      after = charter_partnership_json_to_text (charter_document_get_records (document));
      g_assert_cmpstr (before, ==, after);
    }
}

static CharterRecordSet *
add_dismissal (CharterRecordSet     *records,
               const CharterFinding *finding)
{
  GVariantBuilder content;
  g_autoptr(CharterEdit) edit = NULL;
  g_autoptr(GPtrArray) changes = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  CharterRecordSet *after;

  g_variant_builder_init (&content, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&content, "{sv}", "rule", g_variant_new_string (finding->rule));
  g_variant_builder_add (&content, "{sv}", "reason", g_variant_new_string ("It is so"));
  g_variant_builder_add (&content, "{sv}", "hash", g_variant_new_string (finding->hash));
  edit = charter_edit_new_add (CHARTER_KIND_DISMISSAL, 1000000, CHARTER_EDIT_AT_END,
                               g_variant_builder_end (&content));
  after = charter_edit_apply (edit, records, changes, &error);
  g_assert_no_error (error);
  return after;
}

static CharterRecordSet *
set_text (CharterRecordSet *records,
          CharterKindId     kind,
          const char       *id,
          const char       *path,
          const char       *value)
{
  g_autoptr(CharterEdit) edit = charter_edit_new_set (find_record (records, kind, id), path,
                                                      g_variant_new_string (value));
  g_autoptr(GPtrArray) changes = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  CharterRecordSet *after = charter_edit_apply (edit, records, changes, &error);

  g_assert_no_error (error);
  return after;
}

/* What is set aside stays so until a fact changes, whatever else does. */
static void
test_set_aside (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (TWO_HOLDERS);
  g_autoptr(GPtrArray) findings = check (records, "2024-06-15");
  g_autoptr(CharterRecordSet) aside = add_dismissal (records, find (findings, "post-two-holders"));
  g_autoptr(GPtrArray) later = check (aside, "2024-06-20");
  g_autoptr(CharterRecordSet) described = set_text (aside, CHARTER_KIND_POST, "chief", "/description",
                                                    "At the top");
  g_autoptr(GPtrArray) still = check (described, "2024-06-15");
  g_autoptr(CharterRecordSet) changed = set_text (aside, CHARTER_KIND_MEMBERSHIP, "m2", "/start_date",
                                                  "2024-06-02");
  g_autoptr(GPtrArray) back = check (changed, "2024-06-15");

  g_assert_false (charter_finding_is_set_aside (find (findings, "post-two-holders")));
  g_assert_true (charter_finding_is_set_aside (find (later, "post-two-holders")));
  g_assert_cmpstr (find (later, "post-two-holders")->reason, ==, "It is so");
  g_assert_true (charter_finding_is_set_aside (find (still, "post-two-holders")));
  g_assert_false (charter_finding_is_set_aside (find (back, "post-two-holders")));
}

/* A line that stands for several comes back when it is so of others. */
static void
test_group_set_aside (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (HOST);
  g_autoptr(GPtrArray) findings = check (records, NULL);
  g_autoptr(CharterRecordSet) aside = add_dismissal (records, find (findings, "service-host"));
  g_autoptr(GPtrArray) same = check (aside, NULL);
  g_autoptr(CharterRecordSet) changed = set_text (aside, CHARTER_KIND_ORGANIZATION, "b",
                                                  "/classification", "shared service");
  g_autoptr(GPtrArray) other = check (changed, NULL);

  g_assert_true (charter_finding_is_set_aside (find (same, "service-host")));
  g_assert_cmpuint (find (other, "service-host")->places->len, ==, 2);
  g_assert_false (charter_finding_is_set_aside (find (other, "service-host")));
}

static void
test_cancelled (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (DANGLING);
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterRuleRun) run = charter_rule_run_new (state);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GPtrArray) findings = NULL;
  guint n_rules;
  const CharterRule *rules = charter_rule_tables_get_nth (0, &n_rules);

  g_cancellable_cancel (cancellable);
  charter_rule_run_follow (run, rules, n_rules, cancellable);
  findings = charter_rule_run_finish (run);
  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules/%s/%u", cases[i].rule, i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/rules/participation-outlived", test_left);
  g_test_add_func ("/rules/not-confirmed", test_confirmed);
  g_test_add_func ("/rules/optional", test_optional);
  g_test_add_func ("/rules/order", test_order);
  g_test_add_func ("/rules/mending", test_mending);
  g_test_add_func ("/rules/set-aside", test_set_aside);
  g_test_add_func ("/rules/set-aside-group", test_group_set_aside);
  g_test_add_func ("/rules/cancelled", test_cancelled);
  return g_test_run ();
}
