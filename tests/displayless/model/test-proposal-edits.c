/* test-proposal-edits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/proposal-edits.h"

#include "../analysis/generated-partnership.h"
#include "model/document.h"
#include "model/edit-derivation.h"
#include "model/identity.h"
#include "model/value.h"
#include "parse-records.h"
#include "random-edits.h"

#define N_GENERATED 400

#define BASE \
  "{'organizations': [{'id': 'a', 'name': 'A', 'aims': ['x', 'x']}, {'name': 'Nameless'}], " \
  "'memberships': [{'id': 'm', 'organization_id': 'a', 'scope': 'tax'}], "

static CharterRecord *
get_option (CharterDocument *document)
{
  return charter_record_set_get_record (charter_document_get_records (document),
                                        CHARTER_KIND_OPTION, 0);
}

static CharterProposal *
propose (CharterDocument *document)
{
  return charter_proposal_new (charter_document_get_records (document), get_option (document));
}

static CharterRecord *
find (CharterRecordSet *records,
      CharterKindId     kind,
      const char       *id)
{
  CharterRecord *record = charter_record_set_find_id (records, kind, id);

  g_assert_nonnull (record);
  return record;
}

static GPtrArray *
list_one (CharterEdit *edit)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);

  g_ptr_array_add (edits, edit);
  return edits;
}

static void
record (CharterDocument *document,
        CharterEdit     *edit)
{
  g_autoptr(CharterProposal) proposal = propose (document);
  g_autoptr(GPtrArray) edits = list_one (edit);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) recorded = charter_proposal_edits_record (proposal, edits, &error);

  g_assert_no_error (error);
  g_assert_true (charter_document_perform (document, "Edit", NULL, recorded, &error));
  g_assert_no_error (error);
}

static void
set_scope (CharterDocument *document,
           const char      *scope)
{
  g_autoptr(CharterProposal) proposal = propose (document);

  record (document, charter_edit_new_set (find (charter_proposal_get_records (proposal),
                                                CHARTER_KIND_MEMBERSHIP, "m"), "/scope",
                                          scope != NULL ? g_variant_new_string (scope) : NULL));
}

static void
assert_edits (CharterDocument *document,
              const char      *expected)
{
  g_autofree char *text = g_variant_print (charter_record_get_value (get_option (document),
                                                                     "edits"), FALSE);

  g_assert_cmpstr (text, ==, expected);
}

#define SCOPE_REF "'record': <{'kind': <'memberships'>, 'id': <'m'>}>, 'path': <'/scope'>, "

static void
test_coalescing (void)
{
  g_autoptr(CharterDocument) document = parse_document (BASE "'options': [{'id': 'o', 'edits': "
    "[{'op': 'set', 'record': {'kind': 'persons', 'id': 'gone'}, 'path': '/name', 'value': 1}]}]}");

  set_scope (document, "a");
  set_scope (document, "al");
  set_scope (document, "all");
  assert_edits (document,
                "[<{'op': <'set'>, 'record': <{'kind': <'persons'>, 'id': <'gone'>}>, "
                "'path': <'/name'>, 'value': <int64 1>}>, "
                "<{'op': <'set'>, " SCOPE_REF "'was': <'tax'>, 'value': <'all'>}>]");
  set_scope (document, NULL);
  assert_edits (document,
                "[<{'op': <'set'>, 'record': <{'kind': <'persons'>, 'id': <'gone'>}>, "
                "'path': <'/name'>, 'value': <int64 1>}>, "
                "<{'op': <'unset'>, " SCOPE_REF "'was': <'tax'>}>]");
  set_scope (document, "tax");
  assert_edits (document,
                "[<{'op': <'set'>, 'record': <{'kind': <'persons'>, 'id': <'gone'>}>, "
                "'path': <'/name'>, 'value': <int64 1>}>]");

  /* The arrangements themselves stay as they are, and each edit is one step. */
  g_assert_true (charter_record_has_text (find (charter_document_get_records (document),
                                                CHARTER_KIND_MEMBERSHIP, "m"), "scope", "tax"));
  for (guint i = 0; i < 5; i++)
    g_assert_true (charter_document_undo (document));
  g_assert_false (charter_document_undo (document));
}

static void
test_added (void)
{
  g_autoptr(CharterDocument) document = parse_document (BASE "'options': [{'id': 'o'}]}");
  g_autoptr(CharterProposal) proposal = NULL;
  GVariantBuilder content;
  CharterRecord *added;
  g_autofree char *expected = NULL;

  g_variant_builder_init (&content, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&content, "{sv}", "name", g_variant_new_string ("New"));
  record (document, charter_edit_new_add (CHARTER_KIND_PERSON,
                                          charter_document_take_handle (document),
                                          CHARTER_EDIT_AT_END, g_variant_builder_end (&content)));
  proposal = propose (document);
  added = charter_record_set_get_record (charter_proposal_get_records (proposal),
                                         CHARTER_KIND_PERSON, 0);
  g_assert_true (g_str_has_prefix (charter_record_get_id (added), "new-"));

  record (document, charter_edit_new_set (added, "/name", g_variant_new_string ("Newer")));
  expected = g_strdup_printf ("[<{'op': <'add'>, 'record': <{'kind': <'persons'>, 'id': <'%s'>}>, "
                              "'value': <{'id': <'%s'>, 'name': <'Newer'>}>}>]",
                              charter_record_get_id (added), charter_record_get_id (added));
  assert_edits (document, expected);
  record (document, charter_edit_new_drop (added));
  assert_edits (document, "[]");
}

/* Taking a record away takes the edits made to it along. */
static void
test_dropped (void)
{
  g_autoptr(CharterDocument) document = parse_document (BASE "'options': [{'id': 'o'}]}");
  g_autoptr(CharterProposal) proposal = NULL;

  set_scope (document, "all");
  proposal = propose (document);
  record (document, charter_edit_new_drop (find (charter_proposal_get_records (proposal),
                                                 CHARTER_KIND_MEMBERSHIP, "m")));
  assert_edits (document, "[<{'op': <'drop'>, 'record': <{'kind': <'memberships'>, 'id': <'m'>}>}>]");
}

static void
test_without_id (void)
{
  g_autoptr(CharterDocument) document = parse_document (BASE "'options': [{'id': 'o'}]}");
  CharterRecord *nameless;

  record (document, charter_edit_new_set (charter_record_set_get_record (
                                            charter_document_get_records (document),
                                            CHARTER_KIND_ORGANIZATION, 1),
                                          "/level", g_variant_new_string ("1")));
  nameless = charter_record_set_get_record (charter_document_get_records (document),
                                            CHARTER_KIND_ORGANIZATION, 1);
  g_assert_true (charter_identity_is_unique (charter_document_get_records (document), nameless));
  g_assert_null (charter_record_get_value (nameless, "level"));
  {
    g_autoptr(CharterProposal) proposal = propose (document);

    g_assert_cmpuint (charter_proposal_get_n_conflicts (proposal), ==, 0);
    g_assert_true (charter_record_has_text (charter_record_set_get_record (
                                              charter_proposal_get_records (proposal),
                                              CHARTER_KIND_ORGANIZATION, 1), "level", "1"));
  }
  g_assert_true (charter_document_undo (document));
  g_assert_false (charter_document_undo (document));
}

/* A new id reaches the model that names the record, too. */
static void
test_new_id (void)
{
  g_autoptr(CharterDocument) document = parse_document (BASE "'options': [{'id': 'o'}]}");
  CharterRecordSet *records;
  g_autoptr(CharterProposal) proposal = NULL;
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(GPtrArray) recorded = NULL;

  set_scope (document, "all");
  records = charter_document_get_records (document);
  edits = charter_identity_change_edits (records, find (records, CHARTER_KIND_MEMBERSHIP, "m"), "z");
  proposal = propose (document);
  recorded = charter_proposal_edits_record (proposal, edits, NULL);
  g_assert_true (charter_document_perform (document, "Edit", NULL, recorded, NULL));
  assert_edits (document, "[<{'op': <'set'>, 'record': <{'kind': <'memberships'>, 'id': <'z'>}>, "
                          "'path': <'/scope'>, 'was': <'tax'>, 'value': <'all'>}>]");
}

/* Diagrams and ids belong to the file, whatever is chosen. */
static void
test_of_the_file (void)
{
  g_autoptr(CharterDocument) document =
    parse_document (BASE "'options': [{'id': 'o'}], 'views': [{'id': 'v'}]}");
  CharterRecordSet *records = charter_document_get_records (document);
  g_autoptr(GPtrArray) edits =
    charter_identity_change_edits (records, find (records, CHARTER_KIND_ORGANIZATION, "a"), "z");
  g_autoptr(CharterProposal) proposal = propose (document);
  g_autoptr(GPtrArray) recorded = NULL;

  g_ptr_array_add (edits, charter_edit_new_set (find (records, CHARTER_KIND_VIEW, "v"), "/name",
                                                g_variant_new_string ("V")));
  recorded = charter_proposal_edits_record (proposal, edits, NULL);
  g_assert_true (charter_document_perform (document, "Edit", NULL, recorded, NULL));
  records = charter_document_get_records (document);
  g_assert_true (charter_record_has_text (find (records, CHARTER_KIND_VIEW, "v"), "name", "V"));
  g_assert_true (charter_record_has_text (find (records, CHARTER_KIND_MEMBERSHIP, "m"),
                                          "organization_id", "z"));
  assert_edits (document, "[]");
}

static void
test_duplicate (void)
{
  g_autoptr(CharterDocument) document =
    parse_document (BASE "'options': [{'id': 'o', 'name': 'One', 'x': 1}, {'id': 'p'}]}");
  g_autoptr(GPtrArray) edits =
    charter_proposal_edits_duplicate (charter_document_get_records (document),
                                      get_option (document),
                                      charter_document_take_handle (document), "Two");
  CharterRecord *copy;

  g_assert_true (charter_document_perform (document, "Duplicate", NULL, edits, NULL));
  copy = charter_record_set_get_record (charter_document_get_records (document),
                                        CHARTER_KIND_OPTION, 1);
  g_assert_true (charter_record_has_text (copy, "name", "Two"));
  g_assert_nonnull (charter_record_get_value (copy, "x"));
  g_assert_true (charter_identity_is_unique (charter_document_get_records (document), copy));
}

/* What somebody did at random, kept as a proposed model, written and read
 * again, gives what it gave. */
static void
test_generated (void)
{
  for (guint seed = 0; seed < N_GENERATED; seed++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (seed);
      g_autofree char *text = generate_partnership (random);
      g_autoptr(CharterDocument) document = parse_document (text);
      g_autoptr(CharterRecordSet) base =
        charter_record_set_ref (charter_document_get_records (document));
      g_autoptr(GPtrArray) done =
        g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
      g_autoptr(CharterRecordSet) wanted = edit_at_random (base, random, 100000, done);
      g_autoptr(GPtrArray) derived = charter_edit_derive (base, wanted);
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) edits =
        charter_proposal_edits_make (base, charter_document_take_handle (document), "o", "What if",
                                     seed % 2 == 0 ? derived : done, &error);
      g_autofree char *written = NULL;
      g_autoptr(CharterDocument) again = NULL;
      g_autoptr(CharterProposal) proposal = NULL;

      g_assert_no_error (error);
      g_assert_true (charter_document_perform (document, "Keep", NULL, edits, &error));
      g_assert_no_error (error);
      written = charter_partnership_json_to_text (charter_document_get_records (document));
      again = charter_partnership_json_parse ("test", written, strlen (written), &error);
      g_assert_no_error (error);
      proposal = propose (again);
      g_assert_cmpuint (charter_proposal_get_n_conflicts (proposal), ==, 0);
      assert_same_records (charter_proposal_get_records (proposal), wanted, FALSE);

      /* One step, and the arrangements are as they were. */
      g_assert_true (charter_document_undo (document));
      assert_same_records (charter_document_get_records (document), base, TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proposal-edits/coalescing", test_coalescing);
  g_test_add_func ("/proposal-edits/added", test_added);
  g_test_add_func ("/proposal-edits/dropped", test_dropped);
  g_test_add_func ("/proposal-edits/without-id", test_without_id);
  g_test_add_func ("/proposal-edits/new-id", test_new_id);
  g_test_add_func ("/proposal-edits/of-the-file", test_of_the_file);
  g_test_add_func ("/proposal-edits/duplicate", test_duplicate);
  g_test_add_func ("/proposal-edits/generated", test_generated);
  return g_test_run ();
}
