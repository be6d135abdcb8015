/* test-succession.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/succession.h"

#include "analysis-fixture.h"
#include "model/value.h"

static const char sample[] =
  "{'organizations': ["
  "  {'id': 'swale', 'name': 'Swale', 'other_names': [{'name': 'Old Swale'}],"
  "   'founding_date': '1974-04-01'},"
  "  {'id': 'ict', 'name': 'ICT', 'classification': 'shared service',"
  "   'memberships': [{'id': 'inner', 'role': 'host', 'start_date': '2010',"
  "    'member': {'@type': 'Organization', 'id': 'swale'}}]},"
  "  {'id': 'gone', 'name': 'Gone', 'dissolution_date': '2012'}"
  " ],"
  " 'persons': [{'id': 'ann', 'name': 'Ann Other'}],"
  " 'posts': [{'id': 'leader', 'label': 'Leader', 'other_label': 'Chief', 'start_date': '2001'},"
  "  {'id': 'mayor', 'label': 'Mayor'}],"
  " 'memberships': ["
  "  {'id': 'first', 'person_id': 'ann', 'organization_id': 'swale', 'role': 'chair',"
  "   'start_date': '2014-05-05', 'known_on': ['2015-01-12'],"
  "   'citations': [{'place': 'minute 1'}], 'note_of_mine': 'kept'},"
  "  {'id': 'last', 'person_id': 'ann', 'organization_id': 'gone'}"
  " ],"
  " 'sources': [{'id': 's', 'title': 'S'}]}";

static CharterDate
get_date (const char *text)
{
  CharterDate date;

  g_assert_true (charter_date_parse (text, &date));
  return date;
}

static char *
write_out (CharterDocument *document)
{
  return charter_partnership_json_to_text (charter_document_get_records (document));
}

/* Performs the edits as one step; undoing it must give what there was. */
static void
perform_and_check_undo (CharterDocument *document,
                        GPtrArray       *edits)
{
  g_autofree char *before = write_out (document);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (edits);
  charter_document_perform (document, "record a change", NULL, edits, &error);
  g_assert_no_error (error);
  after = write_out (document);
  g_assert_cmpstr (after, !=, before);

  g_assert_true (charter_document_undo (document));
  undone = write_out (document);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (charter_history_can_undo (charter_document_get_history (document)));
  g_assert_true (charter_document_redo (document));
  redone = write_out (document);
  g_assert_cmpstr (redone, ==, after);
}

static void
assert_last_before (const char *from,
                    const char *expected)
{
  CharterDate date = get_date (from);
  CharterDate last;
  g_autofree char *text = NULL;

  if (charter_succession_get_last_before (&date, &last))
    text = charter_date_to_text (&last);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_last_before (void)
{
  assert_last_before ("2014-05-05", "2014-05-04");
  assert_last_before ("2012-03-01", "2012-02-29");
  assert_last_before ("2014-01-01", "2013-12-31");
  assert_last_before ("2014-05", "2014-04");
  assert_last_before ("2014-01", "2013-12");
  assert_last_before ("2014", "2013");
  assert_last_before ("0001-01-01", NULL);
  assert_last_before ("0001", NULL);
}

static void
test_end (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  CharterRecordSet *records = charter_document_get_records (document);
  CharterDate from = get_date ("2016-03-24");
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(CharterState) before = NULL;
  g_autoptr(CharterState) after = NULL;
  CharterRecord *record;

  edits = charter_succession_end (find_record (records, CHARTER_KIND_MEMBERSHIP, "first"),
                                  &from, NULL);
  perform_and_check_undo (document, edits);
  records = charter_document_get_records (document);
  record = find_record (records, CHARTER_KIND_MEMBERSHIP, "first");
  g_assert_cmpstr (charter_record_get_text (record, "end_date"), ==, "2016-03-23");
  g_assert_cmpstr (charter_record_get_text (record, "note_of_mine"), ==, "kept");

  before = make_state (records, "2016-03-23");
  after = make_state (records, "2016-03-24");
  g_assert_cmpint (charter_state_get_in_force (before, record), ==, CHARTER_IN_FORCE_YES);
  g_assert_cmpint (charter_state_get_in_force (after, record), ==, CHARTER_IN_FORCE_NO);
}

static void
test_end_of_an_organization (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  CharterDate from = get_date ("2014");
  g_autoptr(GPtrArray) edits =
    charter_succession_end (find_record (charter_document_get_records (document),
                                         CHARTER_KIND_ORGANIZATION, "ict"), &from, NULL);

  perform_and_check_undo (document, edits);
  g_assert_cmpstr (charter_record_get_text (
                     find_record (charter_document_get_records (document),
                                  CHARTER_KIND_ORGANIZATION, "ict"), "dissolution_date"),
                   ==, "2013");
}

/* Who stays until a successor takes over can be ended after the term, and is
 * then carried over no longer. */
static void
test_end_after_the_term (void)
{
  g_autoptr(CharterDocument) document = parse_document (
    "{'persons': [{'id': 'ann', 'name': 'Ann'}], 'posts': [{'id': 'p', 'label': 'P'}],"
    " 'memberships': [{'id': 'm', 'person_id': 'ann', 'post_id': 'p', 'start_date': '2014',"
    "  'end_date': '2015-05', 'until_successor': true}]}");
  CharterDate from = get_date ("2016-03-24");
  g_autoptr(GPtrArray) edits =
    charter_succession_end (find_record (charter_document_get_records (document),
                                         CHARTER_KIND_MEMBERSHIP, "m"), &from, NULL);
  g_autoptr(CharterState) before = NULL;
  g_autoptr(CharterState) after = NULL;
  CharterRecord *record;

  perform_and_check_undo (document, edits);
  record = find_record (charter_document_get_records (document), CHARTER_KIND_MEMBERSHIP, "m");
  before = make_state (charter_document_get_records (document), "2016-03-23");
  after = make_state (charter_document_get_records (document), "2016-03-24");
  g_assert_cmpint (charter_state_get_in_force (before, record), ==, CHARTER_IN_FORCE_YES);
  g_assert_cmpint (charter_state_get_in_force (after, record), ==, CHARTER_IN_FORCE_NO);
  g_assert_null (charter_record_get_value (record, "until_successor"));
}

static void
assert_refused (const CharterRecord *record,
                const char          *from,
                int                  code)
{
  CharterDate date = get_date (from);
  g_autoptr(GError) error = NULL;

  g_assert_null (charter_succession_end (record, &date, &error));
  g_assert_error (error, CHARTER_SUCCESSION_ERROR, code);
}

static void
test_refuses_dates (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (sample);
  CharterRecord *membership = find_record (records, CHARTER_KIND_MEMBERSHIP, "first");
  CharterRecord *gone = find_record (records, CHARTER_KIND_ORGANIZATION, "gone");
  CharterDate date = get_date ("2014-05-06");

  assert_refused (membership, "2014-05-05", CHARTER_SUCCESSION_ERROR_TOO_EARLY);
  assert_refused (membership, "2014", CHARTER_SUCCESSION_ERROR_TOO_EARLY);
  assert_refused (membership, "0001", CHARTER_SUCCESSION_ERROR_TOO_EARLY);
  g_assert_true (charter_succession_check_date (membership, &date, NULL));
  assert_refused (gone, "2013", CHARTER_SUCCESSION_ERROR_TOO_LATE);
  date = get_date ("2012-12-31");
  g_assert_true (charter_succession_check_date (gone, &date, NULL));
}

static void
test_rename (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  CharterDate from = get_date ("2014-05");
  g_autoptr(GPtrArray) edits =
    charter_succession_rename (find_record (charter_document_get_records (document),
                                            CHARTER_KIND_ORGANIZATION, "swale"),
                               "Swale", "Isle and Swale", &from, NULL);
  CharterRecord *record;
  g_autoptr(GVariant) kept = NULL;

  perform_and_check_undo (document, edits);
  record = find_record (charter_document_get_records (document), CHARTER_KIND_ORGANIZATION,
                        "swale");
  g_assert_cmpstr (charter_record_get_name (record), ==, "Isle and Swale");
  g_assert_cmpuint (charter_value_get_n_entries (
                      charter_record_get_value (record, "other_names")), ==, 2);
  kept = charter_value_get_entry (charter_record_get_value (record, "other_names"), 1);
  g_assert_cmpstr (charter_value_get_member_text (kept, "name"), ==, "Swale");
  g_assert_cmpstr (charter_value_get_member_text (kept, "end_date"), ==, "2014-04");
}

/* The form has made the change letter by letter before it is called one. */
static void
test_rename_already_made (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  CharterDate from = get_date ("2014-05");
  g_autoptr(GPtrArray) edits =
    charter_succession_rename (find_record (charter_document_get_records (document),
                                            CHARTER_KIND_PERSON, "ann"),
                               "Ann Elder", "Ann Other", &from, NULL);

  g_assert_cmpuint (edits->len, ==, 1);
  perform_and_check_undo (document, edits);
}

static void
test_rename_post (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  CharterRecordSet *records = charter_document_get_records (document);
  CharterDate from = get_date ("2014-05");
  g_autoptr(GPtrArray) leader =
    charter_succession_rename (find_record (records, CHARTER_KIND_POST, "leader"),
                               "Leader", "First Leader", &from, NULL);
  g_autoptr(GPtrArray) mayor =
    charter_succession_rename (find_record (records, CHARTER_KIND_POST, "mayor"),
                               "Mayor", "Lord Mayor", &from, NULL);
  g_autofree char *labels = NULL;
  g_autofree char *other_labels = NULL;

  perform_and_check_undo (document, leader);
  g_assert_true (charter_document_perform (document, "record a change", NULL, mayor, NULL));
  records = charter_document_get_records (document);
  labels = g_variant_print (charter_record_get_value (
    find_record (records, CHARTER_KIND_POST, "leader"), "other_label"), FALSE);
  other_labels = g_variant_print (charter_record_get_value (
    find_record (records, CHARTER_KIND_POST, "mayor"), "other_label"), FALSE);
  g_assert_cmpstr (labels, ==, "[<'Chief'>, <'Leader'>]");
  g_assert_cmpstr (other_labels, ==, "[<'Mayor'>]");
}

static void
test_split (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  CharterRecordSet *records = charter_document_get_records (document);
  CharterRecord *record = find_record (records, CHARTER_KIND_MEMBERSHIP, "first");
  CharterDate from = get_date ("2016-03-24");
  guint64 handle = charter_document_take_handle (document);
  guint position;
  g_autoptr(GVariant) chair = g_variant_ref_sink (g_variant_new_string ("chair"));
  g_autoptr(GVariant) vice = g_variant_ref_sink (g_variant_new_string ("vice-chair"));
  g_autoptr(GPtrArray) edits = charter_succession_split (records, record, "role", chair, vice,
                                                         &from, handle, NULL);
  CharterRecord *copy;

  perform_and_check_undo (document, edits);
  records = charter_document_get_records (document);
  record = find_record (records, CHARTER_KIND_MEMBERSHIP, "first");
  g_assert_cmpstr (charter_record_get_text (record, "role"), ==, "chair");
  g_assert_cmpstr (charter_record_get_text (record, "end_date"), ==, "2016-03-23");

  copy = charter_record_set_find_handle (records, handle);
  g_assert_cmpstr (charter_record_get_text (copy, "role"), ==, "vice-chair");
  g_assert_cmpstr (charter_record_get_text (copy, "start_date"), ==, "2016-03-24");
  g_assert_cmpstr (charter_record_get_text (copy, "person_id"), ==, "ann");
  g_assert_cmpstr (charter_record_get_text (copy, "note_of_mine"), ==, "kept");
  g_assert_cmpstr (charter_record_get_id (copy), !=, "first");
  g_assert_null (charter_record_get_value (copy, "citations"));
  g_assert_null (charter_record_get_value (copy, "known_on"));
  g_assert_null (charter_record_get_value (copy, "end_date"));
  g_assert_true (charter_record_set_find_position (records, CHARTER_KIND_MEMBERSHIP, handle,
                                                   &position));
  g_assert_true (charter_record_set_get_record (records, CHARTER_KIND_MEMBERSHIP, position - 1) ==
                 record);
}

/* A plain member has no role, before or after. */
static void
test_split_to_nothing (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  CharterRecordSet *records = charter_document_get_records (document);
  CharterDate from = get_date ("2016");
  guint64 handle = charter_document_take_handle (document);
  g_autoptr(GVariant) chair = g_variant_ref_sink (g_variant_new_string ("chair"));
  g_autoptr(GPtrArray) edits =
    charter_succession_split (records, find_record (records, CHARTER_KIND_MEMBERSHIP, "first"),
                              "role", chair, NULL, &from, handle, NULL);

  perform_and_check_undo (document, edits);
  g_assert_null (charter_record_get_value (
    charter_record_set_find_handle (charter_document_get_records (document), handle), "role"));
}

/* A membership that stands inside an organization is copied to the list of
 * memberships, where it has to name that organization itself. */
static void
test_split_embedded (void)
{
  g_autoptr(CharterDocument) document = parse_document (sample);
  CharterRecordSet *records = charter_document_get_records (document);
  CharterDate from = get_date ("2016");
  guint64 handle = charter_document_take_handle (document);
  g_autoptr(GVariant) host = g_variant_ref_sink (g_variant_new_string ("host"));
  g_autoptr(GVariant) lead = g_variant_ref_sink (g_variant_new_string ("lead"));
  g_autoptr(GPtrArray) edits =
    charter_succession_split (records, find_record (records, CHARTER_KIND_MEMBERSHIP, "inner"),
                              "role", host, lead, &from, handle, NULL);

  perform_and_check_undo (document, edits);
  g_assert_cmpstr (charter_record_get_text (
                     charter_record_set_find_handle (charter_document_get_records (document),
                                                     handle), "organization_id"), ==, "ict");
}

static void
test_what_may_change (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (sample);
  g_autoptr(CharterState) state = make_state (records, NULL);
  CharterRecord *swale = find_record (records, CHARTER_KIND_ORGANIZATION, "swale");
  CharterRecord *gone = find_record (records, CHARTER_KIND_ORGANIZATION, "gone");
  CharterRecord *ann = find_record (records, CHARTER_KIND_PERSON, "ann");
  CharterRecord *source = find_record (records, CHARTER_KIND_SOURCE, "s");
  CharterRecord *mayor = find_record (records, CHARTER_KIND_POST, "mayor");
  CharterRecord *first = find_record (records, CHARTER_KIND_MEMBERSHIP, "first");

  g_assert_true (charter_succession_may_have_ended (state, swale));
  g_assert_true (charter_succession_may_have_ended (state, mayor));
  g_assert_false (charter_succession_may_have_ended (state, gone));
  g_assert_false (charter_succession_may_have_ended (state, ann));
  g_assert_false (charter_succession_may_have_ended (state, source));

  g_assert_true (charter_succession_is_dated (state, swale));
  g_assert_true (charter_succession_is_dated (state, first));
  g_assert_false (charter_succession_is_dated (state, mayor));
  g_assert_false (charter_succession_is_dated (state, ann));

  g_assert_true (charter_succession_keeps_names (ann));
  g_assert_false (charter_succession_keeps_names (first));
  g_assert_true (charter_succession_splits (first, "role"));
  g_assert_false (charter_succession_splits (first, "scope"));
  g_assert_false (charter_succession_splits (mayor, "role"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/succession/last-before", test_last_before);
  g_test_add_func ("/succession/end", test_end);
  g_test_add_func ("/succession/end-of-an-organization", test_end_of_an_organization);
  g_test_add_func ("/succession/end-after-the-term", test_end_after_the_term);
  g_test_add_func ("/succession/refuses-dates", test_refuses_dates);
  g_test_add_func ("/succession/rename", test_rename);
  g_test_add_func ("/succession/rename-already-made", test_rename_already_made);
  g_test_add_func ("/succession/rename-post", test_rename_post);
  g_test_add_func ("/succession/split", test_split);
  g_test_add_func ("/succession/split-to-nothing", test_split_to_nothing);
  g_test_add_func ("/succession/split-embedded", test_split_embedded);
  g_test_add_func ("/succession/what-may-change", test_what_may_change);

  return g_test_run ();
}
