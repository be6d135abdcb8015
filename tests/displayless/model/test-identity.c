/* test-identity.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/identity.h"

#include "model/document.h"

#include "parse-records.h"

/* One of every way in which a record can name the council "old", and beside
 * each a namesake of another kind that must stay. */
static const char before[] =
  "{'partnership': {'organization_id': 'old'},"
  " 'organizations': [{'id': 'old', 'parent_id': 'old'}, {'id': 'b', 'parent_id': 'old'}],"
  " 'persons': [{'id': 'old'}],"
  " 'posts': [{'id': 'old', 'organization_id': 'old', 'on_behalf_of_id': 'old',"
  "            'filled_by_post_id': 'old', 'label': 'old'}],"
  " 'memberships': [{'id': 'old', 'person_id': 'old', 'organization_id': 'old', 'post_id': 'old',"
  "   'on_behalf_of_id': 'old', 'appointed_by_id': 'old', 'member': {'@type': 'Organization', 'id': 'old'},"
  "   'substitute_for': {'kind': 'organizations', 'id': 'old'}},"
  "   {'member': {'@type': 'Person', 'id': 'old'}, 'substitute_for': {'kind': 'persons', 'id': 'old'}}],"
  " 'relations': [{'from': {'kind': 'organizations', 'id': 'old'}, 'to': {'kind': 'posts', 'id': 'old'}}],"
  " 'agreements': [{'party_ids': ['old', 'b', 'old'], 'covers_ids': ['old'], 'template_for_ids': ['old'],"
  "   'signatories': [{'party_id': 'old', 'person_id': 'old', 'name': 'old'}]}],"
  " 'contributions': [{'organization_id': 'old'}],"
  " 'events': [{'organization_id': 'old', 'about': [{'kind': 'organizations', 'id': 'old'},"
  "   {'kind': 'persons', 'id': 'old'}]}],"
  " 'sources': [{'id': 'old'}],"
  " 'claims': [{'about': {'kind': 'organizations', 'id': 'old'}, 'conflicts_with_ids': ['old'],"
  "   'citations': [{'source_id': 'old'}]}],"
  " 'options': [{'edits': [{'op': 'set', 'record': {'kind': 'organizations', 'id': 'old'},"
  "   'path': '/parent_id', 'was': 'old', 'value': 'old'}]}],"
  " 'views': [{'focus': [{'kind': 'organizations', 'id': 'old'}],"
  "   'order': [{'kind': 'posts', 'id': 'old'}, {'kind': 'organizations', 'id': 'old'}]}],"
  " 'dismissals': [{'about': {'kind': 'organizations', 'id': 'old'}}], 'odd': 'old'}";

static const char after[] =
  "{'partnership': {'organization_id': 'new'},"
  " 'organizations': [{'id': 'new', 'parent_id': 'new'}, {'id': 'b', 'parent_id': 'new'}],"
  " 'persons': [{'id': 'old'}],"
  " 'posts': [{'id': 'old', 'organization_id': 'new', 'on_behalf_of_id': 'new',"
  "            'filled_by_post_id': 'old', 'label': 'old'}],"
  " 'memberships': [{'id': 'old', 'person_id': 'old', 'organization_id': 'new', 'post_id': 'old',"
  "   'on_behalf_of_id': 'new', 'appointed_by_id': 'new', 'member': {'@type': 'Organization', 'id': 'new'},"
  "   'substitute_for': {'kind': 'organizations', 'id': 'new'}},"
  "   {'member': {'@type': 'Person', 'id': 'old'}, 'substitute_for': {'kind': 'persons', 'id': 'old'}}],"
  " 'relations': [{'from': {'kind': 'organizations', 'id': 'new'}, 'to': {'kind': 'posts', 'id': 'old'}}],"
  " 'agreements': [{'party_ids': ['new', 'b', 'new'], 'covers_ids': ['new'], 'template_for_ids': ['new'],"
  "   'signatories': [{'party_id': 'new', 'person_id': 'old', 'name': 'old'}]}],"
  " 'contributions': [{'organization_id': 'new'}],"
  " 'events': [{'organization_id': 'new', 'about': [{'kind': 'organizations', 'id': 'new'},"
  "   {'kind': 'persons', 'id': 'old'}]}],"
  " 'sources': [{'id': 'old'}],"
  " 'claims': [{'about': {'kind': 'organizations', 'id': 'new'}, 'conflicts_with_ids': ['old'],"
  "   'citations': [{'source_id': 'old'}]}],"
  " 'options': [{'edits': [{'op': 'set', 'record': {'kind': 'organizations', 'id': 'new'},"
  "   'path': '/parent_id', 'was': 'new', 'value': 'new'}]}],"
  " 'views': [{'focus': [{'kind': 'organizations', 'id': 'new'}],"
  "   'order': [{'kind': 'posts', 'id': 'old'}, {'kind': 'organizations', 'id': 'new'}]}],"
  " 'dismissals': [{'about': {'kind': 'organizations', 'id': 'new'}}], 'odd': 'old'}";

static void
assert_text (CharterDocument *document,
             const char      *expected)
{
  g_autoptr(CharterRecordSet) wanted = parse_records (expected);
  g_autofree char *wanted_text = charter_partnership_json_to_text (wanted);
  g_autofree char *text =
    charter_partnership_json_to_text (charter_document_get_records (document));

  g_assert_cmpstr (text, ==, wanted_text);
}

static void
change (CharterDocument *document,
        CharterKindId    kind,
        guint            position,
        const char      *id)
{
  CharterRecordSet *records = charter_document_get_records (document);
  CharterRecord *record = charter_record_set_get_record (records, kind, position);
  g_autoptr(GPtrArray) edits = charter_identity_change_edits (records, record, id);
  g_autoptr(GError) error = NULL;

  g_assert_true (charter_document_perform (document, "Change id", NULL, edits, &error));
  g_assert_no_error (error);
}

static void
test_change_everywhere (void)
{
  g_autoptr(CharterDocument) document = parse_document (before);

  change (document, CHARTER_KIND_ORGANIZATION, 0, "new");
  assert_text (document, after);
  g_assert_true (charter_document_undo (document));
  assert_text (document, before);
}

static void
test_source_and_claim (void)
{
  g_autoptr(CharterDocument) document = parse_document (
    "{'persons': [{'citations': [{'source_id': 's'}, {'source_id': 't'}]}],"
    " 'sources': [{'id': 's', 'citations': [{'source_id': 's'}]}],"
    " 'claims': [{'id': 's', 'conflicts_with_ids': ['s']}]}");

  change (document, CHARTER_KIND_SOURCE, 0, "new");
  change (document, CHARTER_KIND_CLAIM, 0, "other");
  assert_text (document,
               "{'persons': [{'citations': [{'source_id': 'new'}, {'source_id': 't'}]}],"
               " 'sources': [{'id': 'new', 'citations': [{'source_id': 'new'}]}],"
               " 'claims': [{'id': 'other', 'conflicts_with_ids': ['other']}]}");
}

static void
test_embedded (void)
{
  g_autoptr(CharterDocument) document = parse_document (
    "{'persons': [{'id': 'a', 'memberships': [{'post_id': 'p'}]}],"
    " 'organizations': [{'posts': [{'id': 'p'}]}]}");

  change (document, CHARTER_KIND_POST, 0, "new");
  change (document, CHARTER_KIND_MEMBERSHIP, 0, "m");
  assert_text (document,
               "{'persons': [{'id': 'a', 'memberships': [{'id': 'm', 'post_id': 'new'}]}],"
               " 'organizations': [{'posts': [{'id': 'new'}]}]}");
}

/* The first of two is what the id means; the second has nothing to take along. */
static void
test_duplicates (void)
{
  static const char two[] =
    "{'organizations': [{'id': 'a', 'name': '1'}, {'id': 'a', 'name': '2'},"
    " {'name': '3', 'parent_id': 'a'}]}";
  g_autoptr(CharterDocument) first = parse_document (two);
  g_autoptr(CharterDocument) second = parse_document (two);
  g_autoptr(CharterDocument) third = parse_document (two);

  change (first, CHARTER_KIND_ORGANIZATION, 0, "n");
  assert_text (first, "{'organizations': [{'id': 'n', 'name': '1'}, {'id': 'a', 'name': '2'},"
                      " {'name': '3', 'parent_id': 'n'}]}");
  change (second, CHARTER_KIND_ORGANIZATION, 1, "n");
  assert_text (second, "{'organizations': [{'id': 'a', 'name': '1'}, {'id': 'n', 'name': '2'},"
                       " {'name': '3', 'parent_id': 'a'}]}");
  change (third, CHARTER_KIND_ORGANIZATION, 2, "n");
  assert_text (third, "{'organizations': [{'id': 'a', 'name': '1'}, {'id': 'a', 'name': '2'},"
                      " {'id': 'n', 'name': '3', 'parent_id': 'a'}]}");
}

static void
test_unique (void)
{
  g_autoptr(CharterRecordSet) records =
    parse_records ("{'persons': [{'id': 'a'}, {'id': 'b'}, {'id': 'a'}, {}],"
                   " 'organizations': [{'id': 'b'}]}");
  static const gboolean expected[] = { FALSE, TRUE, FALSE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (charter_identity_is_unique (records, charter_record_set_get_record (
                       records, CHARTER_KIND_PERSON, i)), ==, expected[i]);
}

static void
assert_slug (const char *name,
             const char *expected)
{
  g_autoptr(CharterRecordSet) records = parse_records ("{}");
  g_autofree char *id = charter_identity_make_id (records, CHARTER_KIND_PERSON, name);
  g_autofree char *again = charter_identity_make_id (records, CHARTER_KIND_PERSON, name);

  g_assert_true (g_str_has_prefix (id, expected));
  g_assert_cmpuint (strlen (id), ==, strlen (expected) + 6);
  g_assert_cmpstr (id, !=, again);
  for (const char *p = id; *p != '\0'; p++)
    g_assert_true (g_ascii_islower (*p) || g_ascii_isdigit (*p) || *p == '-');
}

static void
test_make_id (void)
{
  assert_slug ("Swale Borough Council", "swale-borough-council-");
  assert_slug ("  O'Neill & Sons  ", "o-neill-sons-");
  assert_slug ("Ynys Môn", "ynys-mon-");
  assert_slug ("Joint Mid-Kent Improvement Partnership Task and Finish Group",
               "joint-mid-kent-improvement-partnership-t-");
  assert_slug ("", "");
  assert_slug (NULL, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/identity/change-everywhere", test_change_everywhere);
  g_test_add_func ("/charter/identity/source-and-claim", test_source_and_claim);
  g_test_add_func ("/charter/identity/embedded", test_embedded);
  g_test_add_func ("/charter/identity/duplicates", test_duplicates);
  g_test_add_func ("/charter/identity/unique", test_unique);
  g_test_add_func ("/charter/identity/make-id", test_make_id);

  return g_test_run ();
}
