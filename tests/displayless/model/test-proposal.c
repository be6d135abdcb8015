/* test-proposal.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/proposal.h"

#include "model/value.h"
#include "parse-records.h"

#define BASE \
  "'organizations': [{'id': 'a', 'name': 'A', 'aims': ['x', 'y']}, {'id': 'b', 'name': 'B'}," \
  "  {'id': 'c', 'name': 'C'}], " \
  "'memberships': [{'id': 'm', 'organization_id': 'a', 'scope': 'tax', 'start_date': '2010', " \
  "  'end_date': '2012'}], "

static CharterProposal *
propose (const char *edits)
{
  g_autofree char *text = g_strdup_printf ("{" BASE "'options': [{'id': 'o', 'edits': [%s]}]}",
                                           edits);
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autofree char *before = charter_partnership_json_to_text (records);
  g_autoptr(CharterProposal) proposal =
    charter_proposal_new (records, charter_record_set_find_id (records, CHARTER_KIND_OPTION, "o"));
  g_autofree char *after = charter_partnership_json_to_text (records);

  /* Asking changes nothing, and what does not fit is written as it was read. */
  g_assert_cmpstr (after, ==, before);
  return g_steal_pointer (&proposal);
}

/* The content of a record of the model, with ' for ". */
static char *
write_record (const CharterProposal *proposal,
              CharterKindId          kind,
              const char            *id)
{
  CharterRecord *record =
    charter_record_set_find_id (charter_proposal_get_records (proposal), kind, id);

  return record != NULL ? g_variant_print (charter_record_get_content (record), FALSE) : NULL;
}

static void
assert_record (const char    *edits,
               CharterKindId  kind,
               const char    *id,
               const char    *expected)
{
  g_autoptr(CharterProposal) proposal = propose (edits);
  g_autofree char *content = write_record (proposal, kind, id);

  g_assert_cmpuint (charter_proposal_get_n_conflicts (proposal), ==, 0);
  g_assert_cmpstr (content, ==, expected);
}

#define A "'record': {'kind': 'organizations', 'id': 'a'}"
#define M "'record': {'kind': 'memberships', 'id': 'm'}"

static void
test_operations (void)
{
  assert_record ("{'op': 'set', " A ", 'path': '/name', 'was': 'A', 'value': 'Z'}",
                 CHARTER_KIND_ORGANIZATION, "a",
                 "{'id': <'a'>, 'name': <'Z'>, 'aims': <[<'x'>, <'y'>]>}");
  assert_record ("{'op': 'set', " A ", 'path': '/level', 'was': null, 'value': 'Z'}",
                 CHARTER_KIND_ORGANIZATION, "a",
                 "{'id': <'a'>, 'name': <'A'>, 'level': <'Z'>, 'aims': <[<'x'>, <'y'>]>}");
  assert_record ("{'op': 'unset', " A ", 'path': '/aims'}", CHARTER_KIND_ORGANIZATION, "a",
                 "{'id': <'a'>, 'name': <'A'>}");
  assert_record ("{'op': 'insert', " A ", 'path': '/aims', 'value': 'w', 'after': 'x'}",
                 CHARTER_KIND_ORGANIZATION, "a",
                 "{'id': <'a'>, 'name': <'A'>, 'aims': <[<'x'>, <'w'>, <'y'>]>}");
  assert_record ("{'op': 'insert', " A ", 'path': '/aims', 'value': 'w', 'after': null}",
                 CHARTER_KIND_ORGANIZATION, "a",
                 "{'id': <'a'>, 'name': <'A'>, 'aims': <[<'w'>, <'x'>, <'y'>]>}");
  assert_record ("{'op': 'insert', " A ", 'path': '/aims', 'value': 'w'}",
                 CHARTER_KIND_ORGANIZATION, "a",
                 "{'id': <'a'>, 'name': <'A'>, 'aims': <[<'x'>, <'y'>, <'w'>]>}");
  assert_record ("{'op': 'remove', " A ", 'path': '/aims', 'was': 'x'}",
                 CHARTER_KIND_ORGANIZATION, "a",
                 "{'id': <'a'>, 'name': <'A'>, 'aims': <[<'y'>]>}");
  assert_record ("{'op': 'drop', " M "}", CHARTER_KIND_MEMBERSHIP, "m", NULL);
  assert_record ("{'op': 'add', 'record': {'kind': 'persons', 'id': 'p'}, 'value': {'name': 'P'}}",
                 CHARTER_KIND_PERSON, "p", "{'id': <'p'>, 'name': <'P'>}");
}

static void
test_order (void)
{
  g_autoptr(CharterProposal) proposal = propose (
    "{'op': 'move', 'record': {'kind': 'organizations', 'id': 'a'}, 'after': 'b'}, "
    "{'op': 'move', 'record': {'kind': 'organizations', 'id': 'c'}, 'after': null}, "
    "{'op': 'add', 'record': {'kind': 'organizations', 'id': 'd'}, 'value': {}, 'after': 'c'}");
  CharterRecordSet *records = charter_proposal_get_records (proposal);
  g_autoptr(GString) order = g_string_new (NULL);

  for (guint i = 0; i < 4; i++)
    g_string_append (order, charter_record_get_id (charter_record_set_get_record (
                              records, CHARTER_KIND_ORGANIZATION, i)));
  g_assert_cmpstr (order->str, ==, "cdba");
}

/* What is added is the same record each time it is asked for. */
static void
test_handles (void)
{
  const char *add = "{'op': 'add', 'record': {'kind': 'persons', 'id': 'p'}, 'value': {}}";
  g_autoptr(CharterProposal) one = propose (add);
  g_autoptr(CharterProposal) other = propose (add);
  CharterRecord *record = charter_record_set_find_id (charter_proposal_get_records (one),
                                                      CHARTER_KIND_PERSON, "p");

  g_assert_true (charter_edit_value_has_handle (record));
  g_assert_nonnull (charter_record_set_find_handle (charter_proposal_get_records (other),
                                                    charter_record_get_handle (record)));
  g_assert_false (charter_edit_value_has_handle (
                    charter_record_set_find_id (charter_proposal_get_records (one),
                                                CHARTER_KIND_ORGANIZATION, "a")));
}

static const struct
{
  const char       *edit;
  CharterEditFault  fault;
} faults[] = {
  { "17", CHARTER_EDIT_FAULT_NOT_AN_EDIT },
  { "{}", CHARTER_EDIT_FAULT_NOT_AN_EDIT },
  { "{'op': 'set', " A "}", CHARTER_EDIT_FAULT_NOT_AN_EDIT },
  { "{'op': 'set', " A ", 'path': '/name'}", CHARTER_EDIT_FAULT_NOT_AN_EDIT },
  { "{'op': 'set', " A ", 'path': 'name', 'value': 1}", CHARTER_EDIT_FAULT_NOT_AN_EDIT },
  { "{'op': 'set', 'record': 'a', 'path': '/name', 'value': 1}", CHARTER_EDIT_FAULT_NOT_AN_EDIT },
  { "{'op': 'add', 'record': {'kind': 'persons', 'id': 'p'}, 'value': 'P'}",
    CHARTER_EDIT_FAULT_NOT_AN_EDIT },
  { "{'op': 'add', 'record': {'kind': 'persons', 'id': 'p'}, 'value': {'id': 'q'}}",
    CHARTER_EDIT_FAULT_NOT_AN_EDIT },
  { "{'op': 'remove', " A ", 'path': '/aims'}", CHARTER_EDIT_FAULT_NOT_AN_EDIT },
  { "{'op': 'explode', " A "}", CHARTER_EDIT_FAULT_OPERATION },
  { "{'op': 'set', " A ", 'path': '/id', 'value': 'z'}", CHARTER_EDIT_FAULT_NOT_ALLOWED },
  { "{'op': 'drop', 'record': {'kind': 'options', 'id': 'o'}}", CHARTER_EDIT_FAULT_NOT_ALLOWED },
  { "{'op': 'set', 'record': {'kind': 'persons', 'id': 'gone'}, 'path': '/name', 'value': 'z'}",
    CHARTER_EDIT_FAULT_GONE },
  { "{'op': 'add', 'record': {'kind': 'organizations', 'id': 'a'}, 'value': {'name': 'Other'}}",
    CHARTER_EDIT_FAULT_TAKEN },
  { "{'op': 'add', 'record': {'kind': 'partnership', 'id': 'x'}, 'value': {'name': 'Other'}}, "
    "{'op': 'add', 'record': {'kind': 'partnership', 'id': 'y'}, 'value': {'name': 'Other'}}",
    CHARTER_EDIT_FAULT_NO_PLACE },
  { "{'op': 'set', " A ", 'path': '/name', 'was': 'B', 'value': 'z'}",
    CHARTER_EDIT_FAULT_DIFFERENT },
  { "{'op': 'set', " A ", 'path': '/name', 'was': null, 'value': 'z'}",
    CHARTER_EDIT_FAULT_DIFFERENT },
  { "{'op': 'unset', " A ", 'path': '/name', 'was': 'B'}", CHARTER_EDIT_FAULT_DIFFERENT },
  { "{'op': 'drop', " M ", 'was': {'id': 'm'}}", CHARTER_EDIT_FAULT_DIFFERENT },
  { "{'op': 'remove', " A ", 'path': '/aims', 'was': {'b': 1}}", CHARTER_EDIT_FAULT_DIFFERENT },
  { "{'op': 'set', " A ", 'path': '/name/b', 'value': 'z'}", CHARTER_EDIT_FAULT_NO_PLACE },
  { "{'op': 'insert', " A ", 'path': '/name', 'value': 'z'}", CHARTER_EDIT_FAULT_NO_PLACE },
  { "{'op': 'set', " M ", 'path': '/end_date', 'value': '2009'}", CHARTER_EDIT_FAULT_BACKWARDS },
  { "{'op': 'add', 'record': {'kind': 'posts', 'id': 'p'}, "
    "  'value': {'start_date': '2014-05-05', 'end_date': '2014-05-04'}}",
    CHARTER_EDIT_FAULT_BACKWARDS },
};

/* What does not fit is listed, and all else is made. */
static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *edits =
        g_strdup_printf ("{'op': 'set', 'record': {'kind': 'organizations', 'id': 'b'}, "
                         "'path': '/name', 'value': 'BB'}, %s, {'op': 'drop', 'record': "
                         "{'kind': 'organizations', 'id': 'c'}}", faults[i].edit);
      g_autoptr(CharterProposal) proposal = propose (edits);
      g_autofree char *b = write_record (proposal, CHARTER_KIND_ORGANIZATION, "b");
      g_autofree char *c = write_record (proposal, CHARTER_KIND_ORGANIZATION, "c");
      g_autofree char *a = write_record (proposal, CHARTER_KIND_ORGANIZATION, "a");

      g_test_message ("%s", faults[i].edit);
      g_assert_cmpuint (charter_proposal_get_n_conflicts (proposal), ==, 1);
      g_assert_cmpint (charter_proposal_get_conflict (proposal, 0)->fault, ==, faults[i].fault);
      g_assert_cmpuint (charter_proposal_get_conflict (proposal, 0)->position, >=, 1);
      g_assert_cmpstr (b, ==, "{'id': <'b'>, 'name': <'BB'>}");
      g_assert_null (c);
      g_assert_cmpstr (a, ==, "{'id': <'a'>, 'name': <'A'>, 'aims': <[<'x'>, <'y'>]>}");
    }
}

/* What is so already needs not be made, and is no conflict. */
static void
test_needless (void)
{
  static const char *const edits[] = {
    "{'op': 'set', " A ", 'path': '/name', 'was': 'B', 'value': 'A'}",
    "{'op': 'unset', " A ", 'path': '/level', 'was': 'x'}",
    "{'op': 'insert', " A ", 'path': '/aims', 'value': 'x'}",
    "{'op': 'remove', " A ", 'path': '/aims', 'was': 'z'}",
    "{'op': 'drop', 'record': {'kind': 'persons', 'id': 'gone'}}",
    "{'op': 'add', 'record': {'kind': 'organizations', 'id': 'b'}, 'value': {'id': 'b', 'name': 'B'}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    assert_record (edits[i], CHARTER_KIND_ORGANIZATION, "a",
                   "{'id': <'a'>, 'name': <'A'>, 'aims': <[<'x'>, <'y'>]>}");
}

/* An end may be moved before its start is. */
static void
test_dates_together (void)
{
  assert_record ("{'op': 'set', " M ", 'path': '/start_date', 'value': '2015'}, "
                 "{'op': 'set', " M ", 'path': '/end_date', 'value': '2016'}, "
                 "{'op': 'unset', " M ", 'path': '/scope'}",
                 CHARTER_KIND_MEMBERSHIP, "m",
                 "{'id': <'m'>, 'organization_id': <'a'>, 'start_date': <'2015'>, "
                 "'end_date': <'2016'>}");
}

static void
test_not_a_list (void)
{
  g_autoptr(CharterRecordSet) records =
    parse_records ("{'options': [{'id': 'o', 'edits': 'none'}, 17]}");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(CharterProposal) proposal =
        charter_proposal_new (records, charter_record_set_get_record (records, CHARTER_KIND_OPTION,
                                                                      i));

      g_assert_true (charter_proposal_get_records (proposal) == records);
      g_assert_cmpuint (charter_proposal_get_n_conflicts (proposal), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proposal/operations", test_operations);
  g_test_add_func ("/proposal/order", test_order);
  g_test_add_func ("/proposal/handles", test_handles);
  g_test_add_func ("/proposal/faults", test_faults);
  g_test_add_func ("/proposal/needless", test_needless);
  g_test_add_func ("/proposal/dates-together", test_dates_together);
  g_test_add_func ("/proposal/not-a-list", test_not_a_list);
  return g_test_run ();
}
