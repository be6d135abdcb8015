/* test-kind.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/kind.h"

static void
test_collections (void)
{
  CharterKindId found;

  for (guint i = 0; i < CHARTER_N_KINDS; i++)
    {
      const CharterKind *kind = charter_kind_get ((CharterKindId) i);

      g_assert_cmpint (kind->id, ==, i);
      g_assert_true (charter_kind_from_collection (kind->collection, &found));
      g_assert_cmpint (found, ==, i);
    }
  g_assert_false (charter_kind_from_collection ("areas", &found));
  g_assert_false (charter_kind_from_collection ("", &found));
  g_assert_false (charter_kind_from_collection ("Organizations", &found));
}

static void
check_fields (const char         *kind,
              const CharterField *fields)
{
  for (const CharterField *field = fields; field->key != NULL; field++)
    {
      gboolean refers = field->type == CHARTER_FIELD_REFERENCE ||
                        field->type == CHARTER_FIELD_REFERENCE_LIST ||
                        field->type == CHARTER_FIELD_ANY_REFERENCE ||
                        field->type == CHARTER_FIELD_ANY_REFERENCE_LIST ||
                        field->type == CHARTER_FIELD_MEMBER;

      g_test_message ("%s %s", kind, field->key);
      g_assert_nonnull (field->title);
      g_assert_cmpint (field->targets != 0, ==, refers);
      g_assert_cmpint (field->choices != NULL, ==, field->type == CHARTER_FIELD_CHOICE);
      for (guint i = 0; field->choice_titles != NULL && i < g_strv_length ((char **) field->choices);
           i++)
        g_assert_nonnull (field->choice_titles[i]);
      if (field->type == CHARTER_FIELD_ROWS)
        g_assert_nonnull (field->fields);
      if (field->fields != NULL)
        {
          g_assert_true (field->type == CHARTER_FIELD_ROWS || field->type == CHARTER_FIELD_GROUP);
          check_fields (kind, field->fields);
        }
    }
}

static void
test_tables (void)
{
  for (guint i = 0; i < CHARTER_N_KINDS; i++)
    check_fields (charter_kind_get ((CharterKindId) i)->collection,
                  charter_kind_get ((CharterKindId) i)->fields);
}

/* Numbered without a gap, each key once, the marks after the own fields. */
static void
test_numbering (void)
{
  for (guint i = 0; i < CHARTER_N_KINDS; i++)
    {
      const CharterField *field;
      guint position = 0;
      guint found;

      for (; (field = charter_kind_get_nth_field ((CharterKindId) i, position)) != NULL; position++)
        {
          g_test_message ("%s %s", charter_kind_get ((CharterKindId) i)->collection, field->key);
          g_assert_true (charter_kind_find_field ((CharterKindId) i, field->key, &found) == field);
          g_assert_cmpuint (found, ==, position);
        }
      g_assert_nonnull (charter_kind_find_field ((CharterKindId) i, "citations", NULL));
      g_assert_nonnull (charter_kind_find_field ((CharterKindId) i, "status", NULL));
      g_assert_nonnull (charter_kind_find_field ((CharterKindId) i, "translations", &found));
      g_assert_cmpuint (found, ==, position - 1);
      g_assert_null (charter_kind_find_field ((CharterKindId) i, "no_such_field", NULL));
      g_assert_null (charter_kind_get_nth_field ((CharterKindId) i, position + 7));
    }
}

static void
test_own_mark_stands_in_its_own_place (void)
{
  guint status;
  guint edits;

  charter_kind_find_field (CHARTER_KIND_OPTION, "status", &status);
  charter_kind_find_field (CHARTER_KIND_OPTION, "edits", &edits);
  g_assert_cmpuint (status, <, edits);
}

static void
test_embedding (void)
{
  CharterKindId embedded;

  g_assert_true (charter_kind_may_embed (CHARTER_KIND_ORGANIZATION, "posts", &embedded));
  g_assert_cmpint (embedded, ==, CHARTER_KIND_POST);
  g_assert_true (charter_kind_may_embed (CHARTER_KIND_PERSON, "memberships", &embedded));
  g_assert_cmpint (embedded, ==, CHARTER_KIND_MEMBERSHIP);
  g_assert_false (charter_kind_may_embed (CHARTER_KIND_PERSON, "posts", &embedded));
  g_assert_false (charter_kind_may_embed (CHARTER_KIND_RELATION, "memberships", &embedded));
  g_assert_true (charter_kind_has_embedded (CHARTER_KIND_POST));
  g_assert_false (charter_kind_has_embedded (CHARTER_KIND_MEMBERSHIP));
}

static void
test_charters_own (void)
{
  g_assert_true (charter_kind_is_charters_own (CHARTER_KIND_PARTNERSHIP));
  g_assert_true (charter_kind_is_charters_own (CHARTER_KIND_VIEW));
  g_assert_false (charter_kind_is_charters_own (CHARTER_KIND_ORGANIZATION));
  g_assert_false (charter_kind_is_charters_own (CHARTER_KIND_EVENT));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/kind/collections", test_collections);
  g_test_add_func ("/charter/kind/tables", test_tables);
  g_test_add_func ("/charter/kind/numbering", test_numbering);
  g_test_add_func ("/charter/kind/own-mark-in-its-own-place", test_own_mark_stands_in_its_own_place);
  g_test_add_func ("/charter/kind/embedding", test_embedding);
  g_test_add_func ("/charter/kind/charters-own", test_charters_own);

  return g_test_run ();
}
