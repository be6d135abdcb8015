/* test-document.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/document.h"

#include "parse-records.h"

static CharterRecord *
find (CharterDocument *document,
      const char      *id)
{
  CharterRecord *record =
    charter_record_set_find_id (charter_document_get_records (document), CHARTER_KIND_PERSON, id);

  g_assert_nonnull (record);
  return record;
}

static void
count (CharterDocument *document,
       GPtrArray       *changes,
       guint           *n_changes)
{
  *n_changes = *n_changes * 10 + changes->len;
}

static void
test_one_step (void)
{
  CharterDocument *document = parse_document ("{'persons': [{'id': 'a'}, {'id': 'b'}]}");
  g_autoptr(CharterRecordSet) before =
    charter_record_set_ref (charter_document_get_records (document));
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_autoptr(GError) error = NULL;
  guint n_changes = 0;

  g_signal_connect (document, "records-changed", G_CALLBACK (count), &n_changes);
  g_ptr_array_add (edits, charter_edit_new_set (find (document, "a"), "/name",
                                                g_variant_new_string ("A")));
  g_ptr_array_add (edits, charter_edit_new_drop (find (document, "b")));
  g_assert_true (charter_document_perform (document, "both", NULL, edits, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpstr (charter_record_get_name (find (document, "a")), ==, "A");

  /* Who holds the records of before still sees them. */
  g_assert_cmpuint (charter_record_set_get_n_records (before, CHARTER_KIND_PERSON), ==, 2);

  g_assert_true (charter_document_undo (document));
  g_assert_false (charter_document_undo (document));
  g_assert_cmpuint (n_changes, ==, 22);
  g_assert_nonnull (find (document, "b"));
  g_assert_null (charter_record_get_name (find (document, "a")));
  g_assert_true (charter_document_redo (document));
  g_assert_false (charter_document_redo (document));
  g_assert_cmpuint (n_changes, ==, 222);
  g_assert_finalize_object (document);
}

static void
test_all_or_nothing (void)
{
  g_autoptr(CharterDocument) document = parse_document ("{'persons': [{'id': 'a'}, {'id': 'b'}]}");
  CharterRecordSet *before = charter_document_get_records (document);
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_autoptr(GError) error = NULL;
  guint n_changes = 0;

  g_signal_connect (document, "records-changed", G_CALLBACK (count), &n_changes);
  g_ptr_array_add (edits, charter_edit_new_drop (find (document, "b")));
  g_ptr_array_add (edits, charter_edit_new_set (find (document, "b"), "/name",
                                                g_variant_new_string ("B")));
  g_assert_false (charter_document_perform (document, "both", NULL, edits, &error));
  g_assert_error (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_GONE);
  g_assert_true (charter_document_get_records (document) == before);
  g_assert_false (charter_history_can_undo (charter_document_get_history (document)));
  g_assert_cmpuint (n_changes, ==, 0);
}

static void
test_typing_is_one_step (void)
{
  g_autoptr(CharterDocument) document = parse_document ("{'persons': [{'id': 'a'}]}");

  for (const char *typed = "Allison Broom"; *typed != '\0'; typed++)
    {
      g_autoptr(GPtrArray) edits =
        g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);

      g_ptr_array_add (edits, charter_edit_new_set (find (document, "a"), "/name",
                                                    g_variant_new_string (typed)));
      g_assert_true (charter_document_perform (document, "Rename", "a/name", edits, NULL));
    }
  g_assert_cmpstr (charter_record_get_name (find (document, "a")), ==, "m");
  g_assert_true (charter_document_undo (document));
  g_assert_null (charter_record_get_name (find (document, "a")));
  g_assert_false (charter_document_undo (document));
  g_assert_true (charter_history_is_saved (charter_document_get_history (document)));
}

static void
test_nothing_to_do (void)
{
  g_autoptr(CharterDocument) document = parse_document ("{}");
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);

  g_assert_true (charter_document_perform (document, "nothing", NULL, edits, NULL));
  g_assert_false (charter_history_can_undo (charter_document_get_history (document)));
}

static void
test_handles (void)
{
  g_autoptr(CharterDocument) document = parse_document ("{'persons': [{}, {'memberships': [{}]}]}");
  guint64 first = charter_document_take_handle (document);
  guint64 second = charter_document_take_handle (document);

  g_assert_cmpuint (first, !=, second);
  g_assert_null (charter_record_set_find_handle (charter_document_get_records (document), first));
  g_assert_null (charter_record_set_find_handle (charter_document_get_records (document), second));
}

static void
test_replace (void)
{
  g_autoptr(CharterDocument) document = parse_document ("{'persons': [{'id': 'a'}]}");
  g_autoptr(CharterDocument) other = parse_document ("{'persons': [{'id': 'b'}, {'id': 'c'}]}");
  CharterHistory *history = charter_document_get_history (document);
  g_autoptr(CharterRecordSet) before =
    charter_record_set_ref (charter_document_get_records (document));

  g_assert_true (charter_document_perform_one (
    document, "Rename",
    charter_edit_new_set (find (document, "a"), "/name", g_variant_new_string ("A")), NULL));
  g_assert_cmpuint (charter_history_count_unsaved (history), ==, 1);
  charter_document_replace (document, "Go back", other);
  g_assert_cmpuint (charter_history_count_unsaved (history), ==, 2);
  g_assert_cmpstr (charter_history_get_undo_label (history), ==, "Go back");
  find (document, "c");
  g_assert_cmpuint (charter_document_take_handle (document), >=,
                    charter_document_take_handle (other));

  g_assert_true (charter_document_undo (document));
  g_assert_cmpstr (charter_record_get_name (find (document, "a")), ==, "A");
  g_assert_true (charter_document_redo (document));
  find (document, "c");
  charter_history_mark_saved (history);
  g_assert_true (charter_document_undo (document));
  g_assert_true (charter_document_undo (document));
  g_assert_cmpuint (charter_history_count_unsaved (history), ==, 2);
  g_assert_null (charter_record_get_name (find (document, "a")));
}

static void
test_read_only (void)
{
  g_autoptr(CharterDocument) document = parse_document ("{'persons': [{'id': 'a'}]}");
  g_autoptr(GError) error = NULL;

  charter_document_set_read_only (document, TRUE);
  g_assert_false (charter_document_perform_one (document, "Delete",
                                                charter_edit_new_drop (find (document, "a")),
                                                &error));
  g_assert_error (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_READ_ONLY);
  find (document, "a");
  charter_document_set_read_only (document, FALSE);
  g_assert_true (charter_document_perform_one (document, "Delete",
                                               charter_edit_new_drop (find (document, "a")), NULL));
}

static void
take_names (CharterDocument *document,
            GPtrArray       *changes,
            GString         *names)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const CharterChange *change = g_ptr_array_index (changes, i);

      g_string_append (names, charter_record_get_name (change->after));
    }
}

/* The history melts the second change into the first and keeps only one;
 * whoever is told of changes is told of each. */
static void
test_told_of_every_change (void)
{
  g_autoptr(CharterDocument) document = parse_document ("{'persons': [{'id': 'a'}]}");
  g_autoptr(GString) names = g_string_new (NULL);

  g_signal_connect (document, "records-changed", G_CALLBACK (take_names), names);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(GPtrArray) edits =
        g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
      const char name[] = { (char) ('A' + i), '\0' };

      g_ptr_array_add (edits, charter_edit_new_set (find (document, "a"), "/name",
                                                    g_variant_new_string (name)));
      g_assert_true (charter_document_perform (document, "type", "a/name", edits, NULL));
    }
  g_assert_cmpstr (names->str, ==, "ABC");
  g_assert_cmpuint (charter_history_get_n_done (charter_document_get_history (document)), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/document/one-step", test_one_step);
  g_test_add_func ("/charter/document/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/charter/document/typing-is-one-step", test_typing_is_one_step);
  g_test_add_func ("/charter/document/told-of-every-change", test_told_of_every_change);
  g_test_add_func ("/charter/document/nothing-to-do", test_nothing_to_do);
  g_test_add_func ("/charter/document/handles", test_handles);
  g_test_add_func ("/charter/document/replace", test_replace);
  g_test_add_func ("/charter/document/read-only", test_read_only);

  return g_test_run ();
}
