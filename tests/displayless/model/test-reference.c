/* test-reference.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/reference.h"

#include "parse-records.h"

static void
collect (const CharterRecord *record,
         const char          *field,
         const char          *path,
         guint                targets,
         const char          *id,
         gpointer             user_data)
{
  GString *found = user_data;

  g_string_append_printf (found, "%s %s %s:", field, path, id);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      if ((targets & CHARTER_KIND_BIT (kind)) != 0)
        g_string_append_printf (found, " %s", charter_kind_get ((CharterKindId) kind)->collection);
    }
  g_string_append_c (found, '\n');
}

static void
assert_references (const char    *text,
                   CharterKindId  kind,
                   const char    *expected)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(GString) found = g_string_new (NULL);

  charter_record_foreach_reference (charter_record_set_get_record (records, kind, 0),
                                    collect, found);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_plain (void)
{
  assert_references ("{'posts': [{'filled_by_post_id': 'p', 'organization_id': 'o',"
                     " 'odd_id': 'x', 'on_behalf_of_id': 5}]}", CHARTER_KIND_POST,
                     "organization_id /organization_id o: organizations\n"
                     "filled_by_post_id /filled_by_post_id p: posts\n");
  assert_references ("{'partnership': {'organization_id': 'o'}}", CHARTER_KIND_PARTNERSHIP,
                     "organization_id /organization_id o: organizations\n");
}

static void
test_lists (void)
{
  assert_references ("{'agreements': [{'party_ids': ['a', 1, 'b'], 'signatories':"
                     " [{'party_id': 'a', 'person_id': 'p'}, 'x', {'party_id': 'b'}]}]}",
                     CHARTER_KIND_AGREEMENT,
                     "party_ids /party_ids/0 a: organizations\n"
                     "party_ids /party_ids/2 b: organizations\n"
                     "signatories /signatories/0/party_id a: organizations\n"
                     "signatories /signatories/0/person_id p: persons\n"
                     "signatories /signatories/2/party_id b: organizations\n");
}

static void
test_any_kind (void)
{
  assert_references ("{'relations': [{'to': {'kind': 'sources', 'id': 's'},"
                     " 'from': {'kind': 'posts', 'id': 'p'}}]}", CHARTER_KIND_RELATION,
                     "from /from/id p: posts\n"
                     "to /to/id s:\n");
  assert_references ("{'views': [{'focus': [{'kind': 'areas', 'id': 'a'}, {'id': 'b'},"
                     " {'kind': 'claims', 'id': 'c'}], 'compare': {'option_id': 'o'}}]}",
                     CHARTER_KIND_VIEW,
                     "compare /compare/option_id o: options\n"
                     "focus /focus/0/id a:\n"
                     "focus /focus/1/id b:\n"
                     "focus /focus/2/id c: claims\n");
}

static void
test_member (void)
{
  assert_references ("{'memberships': [{'member': {'@type': 'Person', 'id': 'p'}}]}",
                     CHARTER_KIND_MEMBERSHIP, "member /member/id p: persons\n");
  assert_references ("{'memberships': [{'member': {'@type': 'Organization', 'id': 'o'}}]}",
                     CHARTER_KIND_MEMBERSHIP, "member /member/id o: organizations\n");
  assert_references ("{'memberships': [{'member': {'id': 'o'}}]}",
                     CHARTER_KIND_MEMBERSHIP, "member /member/id o: organizations\n");
}

static void
test_citations (void)
{
  assert_references ("{'persons': [{'citations': [{'source_id': 's'}, {}, {'source_id': 't'}],"
                     " 'sources': [{'url': 'u'}]}]}", CHARTER_KIND_PERSON,
                     "citations /citations/0/source_id s: sources\n"
                     "citations /citations/2/source_id t: sources\n");
}

/* What an edit of a proposed model names goes along with it. */
static void
test_edits (void)
{
  assert_references ("{'options': [{'edits': ["
                     "{'op': 'set', 'record': {'kind': 'posts', 'id': 'p'}, 'path': '/organization_id',"
                     " 'was': 'a', 'value': 'b'},"
                     "{'op': 'add', 'record': {'kind': 'memberships', 'id': 'm'},"
                     " 'value': {'person_id': 'q', 'citations': [{'source_id': 's'}]}},"
                     "{'op': 'set', 'record': {'kind': 'posts', 'id': 'p'}, 'path': '/label',"
                     " 'value': 'a'},"
                     "{'op': 'drop', 'record': 5}, 'x']}]}", CHARTER_KIND_OPTION,
                     "edits /edits/0/record/id p: posts\n"
                     "edits /edits/0/value b: organizations\n"
                     "edits /edits/0/was a: organizations\n"
                     "edits /edits/1/record/id m: memberships\n"
                     "edits /edits/1/value/person_id q: persons\n"
                     "edits /edits/1/value/citations/0/source_id s: sources\n"
                     "edits /edits/2/record/id p: posts\n");
}

static void
test_unreadable (void)
{
  assert_references ("{'persons': ['x']}", CHARTER_KIND_PERSON, "");
  assert_references ("{'persons': [{'citations': 'x'}]}", CHARTER_KIND_PERSON, "");
  assert_references ("{'relations': [{'from': 'x', 'to': []}]}", CHARTER_KIND_RELATION, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/reference/plain", test_plain);
  g_test_add_func ("/charter/reference/lists", test_lists);
  g_test_add_func ("/charter/reference/any-kind", test_any_kind);
  g_test_add_func ("/charter/reference/member", test_member);
  g_test_add_func ("/charter/reference/citations", test_citations);
  g_test_add_func ("/charter/reference/edits", test_edits);
  g_test_add_func ("/charter/reference/unreadable", test_unreadable);

  return g_test_run ();
}
