/* test-relation.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/relation.h"

#include "analysis-fixture.h"

/* A file with one line of a kind between two posts. */
static CharterRecordSet *
make_line (const char *members,
           const char *from)
{
  g_autofree char *text = g_strdup_printf (
    "{'posts': [{'id': 'a', 'label': '%s'}, {'id': 'b', 'label': 'Board'}],"
    " 'relations': [{'id': 'r', 'from': {'kind': 'posts', 'id': 'a'},"
    "                'to': {'kind': 'posts', 'id': 'b'}%s}]}", from, members);

  return parse_records (text);
}

static void
check_line (const char          *members,
            const char          *from,
            CharterRelationKind  kind,
            const char          *sentence,
            const char          *verb)
{
  g_autoptr(CharterRecordSet) records = make_line (members, from);
  g_autoptr(CharterState) state = make_state (records, NULL);
  CharterRecord *line = find_record (records, CHARTER_KIND_RELATION, "r");
  g_autofree char *written = charter_relation_write_sentence (state, line, NULL);
  g_autofree char *written_verb = charter_relation_write_verb (line);

  g_assert_cmpint (charter_relation_get_kind (line), ==, kind);
  g_assert_cmpstr (written, ==, sentence);
  g_assert_cmpstr (written_verb, ==, verb);
}

static void
test_kinds (void)
{
  const struct { const char *classification; const char *sentence; const char *verb; } cases[] = {
    { "reports to", "Director reports to Board", "reports to" },
    { "accountable to", "Director is accountable to Board", "is accountable to" },
    { "line-manages", "Director line-manages Board", "line-manages" },
    { "scrutinises", "Director scrutinises Board", "scrutinises" },
    { "advises", "Director advises Board", "advises" },
    { "recommends to", "Director recommends to Board", "recommends to" },
    { "appoints", "Director appoints Board", "appoints" },
    { "delegates to", "Director delegates to Board", "delegates to" },
    { "consults", "Director consults Board", "consults" },
    { "set up by", "Director was set up by Board", "was set up by" },
  };

  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, CHARTER_N_RELATION_KINDS);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf (", 'classification': '%s'", cases[i].classification);

      check_line (members, "Director", (CharterRelationKind) i, cases[i].sentence, cases[i].verb);
    }
}

static void
test_other (void)
{
  check_line (", 'classification': 'glares at'", "Director", CHARTER_RELATION_OTHER,
              "Director glares at Board", "glares at");
  check_line ("", "Director", CHARTER_RELATION_OTHER, "Director has a line to Board", "has a line to");
  check_line (", 'classification': ' '", "Director", CHARTER_RELATION_OTHER,
              "Director has a line to Board", "has a line to");
}

static void
test_condition (void)
{
  check_line (", 'classification': 'advises', 'condition': 'where necessary'", "Director",
              CHARTER_RELATION_ADVISES, "Director advises Board (where necessary)", "advises");
}

/* A name is no place to fill, whatever it looks like. */
static void
test_name_like_place (void)
{
  check_line (", 'classification': 'advises'", "{to} {from} %s", CHARTER_RELATION_ADVISES,
              "{to} {from} %s advises Board", "advises");
}

static void
test_dangling (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{'relations': [{'id': 'r', 'from': {'kind': 'posts', 'id': 'gone'}, 'classification': 'advises'}]}");
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autofree char *sentence =
    charter_relation_write_sentence (state, find_record (records, CHARTER_KIND_RELATION, "r"), NULL);

  g_assert_cmpstr (sentence, ==, "somebody not recorded advises somebody not recorded");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/relation/kinds", test_kinds);
  g_test_add_func ("/relation/other", test_other);
  g_test_add_func ("/relation/condition", test_condition);
  g_test_add_func ("/relation/name-like-place", test_name_like_place);
  g_test_add_func ("/relation/dangling", test_dangling);

  return g_test_run ();
}
