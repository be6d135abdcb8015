/* test-history.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/history.h"

static CharterRecord *
new_version (guint number)
{
  return charter_record_new (CHARTER_KIND_PERSON, 1, 0,
                             g_variant_new_parsed ("{'name': <%u>}", number));
}

static GPtrArray *
new_changes (CharterRecord *before,
             CharterRecord *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);

  g_ptr_array_add (changes, charter_change_new (before, 0, after, 0));
  return changes;
}

static void
record (CharterHistory *history,
        const char     *label,
        const char     *coalesce)
{
  g_autoptr(CharterRecord) before = new_version (0);
  g_autoptr(CharterRecord) after = new_version (1);

  charter_history_record (history, label, coalesce, new_changes (before, after));
}

static void
count (CharterHistory *history,
       guint          *n_times)
{
  (*n_times)++;
}

static void
test_labels (void)
{
  CharterHistory *history = charter_history_new ();

  g_assert_false (charter_history_can_undo (history));
  g_assert_false (charter_history_can_redo (history));
  g_assert_null (charter_history_get_undo_label (history));
  g_assert_null (charter_history_get_redo_label (history));

  record (history, "one", NULL);
  record (history, "two", NULL);
  g_assert_cmpstr (charter_history_get_undo_label (history), ==, "two");
  g_assert_null (charter_history_get_redo_label (history));

  g_assert_nonnull (charter_history_step_back (history));
  g_assert_cmpstr (charter_history_get_undo_label (history), ==, "one");
  g_assert_cmpstr (charter_history_get_redo_label (history), ==, "two");

  g_assert_nonnull (charter_history_step_forward (history));
  g_assert_false (charter_history_can_redo (history));
  g_assert_finalize_object (history);
}

static void
test_recording_forgets_what_was_undone (void)
{
  g_autoptr(CharterHistory) history = charter_history_new ();

  record (history, "one", NULL);
  record (history, "two", NULL);
  charter_history_step_back (history);
  record (history, "three", NULL);
  g_assert_false (charter_history_can_redo (history));
  charter_history_step_back (history);
  g_assert_cmpstr (charter_history_get_undo_label (history), ==, "one");
}

static void
test_saved (void)
{
  g_autoptr(CharterHistory) history = charter_history_new ();

  g_assert_true (charter_history_is_saved (history));
  record (history, "one", NULL);
  g_assert_false (charter_history_is_saved (history));
  charter_history_mark_saved (history);
  g_assert_true (charter_history_is_saved (history));

  charter_history_step_back (history);
  g_assert_false (charter_history_is_saved (history));
  charter_history_step_forward (history);
  g_assert_true (charter_history_is_saved (history));

  /* What was saved is undone and replaced: no step is the saved one again. */
  charter_history_step_back (history);
  record (history, "other", NULL);
  g_assert_false (charter_history_is_saved (history));
  charter_history_step_back (history);
  g_assert_false (charter_history_is_saved (history));
  charter_history_step_forward (history);
  g_assert_false (charter_history_is_saved (history));
}

static void
test_coalescing (void)
{
  g_autoptr(CharterHistory) history = charter_history_new ();
  g_autoptr(CharterRecord) v0 = new_version (0);
  g_autoptr(CharterRecord) v1 = new_version (1);
  g_autoptr(CharterRecord) v2 = new_version (2);
  const CharterChange *change;
  GPtrArray *changes;

  charter_history_record (history, "type", "1/name", new_changes (v0, v1));
  charter_history_record (history, "type", "1/name", new_changes (v1, v2));
  changes = charter_history_step_back (history);
  g_assert_false (charter_history_can_undo (history));
  g_assert_cmpuint (changes->len, ==, 1);
  change = g_ptr_array_index (changes, 0);
  g_assert_true (change->before == v0);
  g_assert_true (change->after == v2);
}

static void
test_not_coalesced (void)
{
  g_autoptr(CharterHistory) history = charter_history_new ();
  guint n_steps = 0;

  record (history, "1", "a");
  record (history, "2", "b");
  record (history, "3", NULL);
  record (history, "4", NULL);
  record (history, "5", "a");
  charter_history_end_coalescing (history);
  record (history, "6", "a");
  charter_history_mark_saved (history);
  record (history, "7", "a");
  g_assert_false (charter_history_is_saved (history));
  g_usleep (CHARTER_HISTORY_PAUSE + CHARTER_HISTORY_PAUSE / 10);
  record (history, "8", "a");
  while (charter_history_can_undo (history))
    {
      charter_history_step_back (history);
      n_steps++;
    }
  g_assert_cmpuint (n_steps, ==, 8);
}

static void
test_not_coalesced_over_undoing (void)
{
  g_autoptr(CharterHistory) history = charter_history_new ();

  record (history, "1", "a");
  record (history, "2", "b");
  charter_history_step_back (history);
  record (history, "3", "a");
  g_assert_cmpstr (charter_history_get_undo_label (history), ==, "3");
}

static void
test_told (void)
{
  g_autoptr(CharterHistory) history = charter_history_new ();
  guint n_times = 0;

  g_signal_connect (history, "changed", G_CALLBACK (count), &n_times);
  record (history, "1", NULL);
  g_assert_cmpuint (n_times, ==, 1);
  charter_history_step_back (history);
  g_assert_cmpuint (n_times, ==, 2);
  charter_history_step_forward (history);
  g_assert_cmpuint (n_times, ==, 3);
  charter_history_mark_saved (history);
  g_assert_cmpuint (n_times, ==, 4);
  charter_history_mark_saved (history);
  g_assert_cmpuint (n_times, ==, 4);
}

static void
test_joining (void)
{
  g_autoptr(CharterHistory) history = charter_history_new ();

  record (history, "before", NULL);
  record (history, "one", NULL);
  record (history, "two", NULL);
  record (history, "undone", NULL);
  charter_history_step_back (history);

  g_assert_true (charter_history_join (history, 2, "both"));
  g_assert_cmpuint (charter_history_get_n_done (history), ==, 2);
  g_assert_cmpstr (charter_history_get_undo_label (history), ==, "both");
  g_assert_cmpstr (charter_history_get_redo_label (history), ==, "undone");
  g_assert_cmpuint (charter_history_step_back (history)->len, ==, 2);
  g_assert_cmpstr (charter_history_get_undo_label (history), ==, "before");
}

/* What is on disk stays within reach. */
static void
test_joining_around_a_save (void)
{
  g_autoptr(CharterHistory) history = charter_history_new ();

  record (history, "one", NULL);
  charter_history_mark_saved (history);
  record (history, "two", NULL);
  g_assert_false (charter_history_join (history, 2, "both"));
  g_assert_cmpstr (charter_history_get_undo_label (history), ==, "two");

  charter_history_mark_saved (history);
  g_assert_true (charter_history_join (history, 2, "both"));
  g_assert_true (charter_history_is_saved (history));
  charter_history_step_back (history);
  g_assert_false (charter_history_is_saved (history));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/history/labels", test_labels);
  g_test_add_func ("/charter/history/forgets-what-was-undone", test_recording_forgets_what_was_undone);
  g_test_add_func ("/charter/history/saved", test_saved);
  g_test_add_func ("/charter/history/coalescing", test_coalescing);
  g_test_add_func ("/charter/history/not-coalesced", test_not_coalesced);
  g_test_add_func ("/charter/history/not-coalesced-over-undoing", test_not_coalesced_over_undoing);
  g_test_add_func ("/charter/history/told", test_told);
  g_test_add_func ("/charter/history/joining", test_joining);
  g_test_add_func ("/charter/history/joining-around-a-save", test_joining_around_a_save);

  return g_test_run ();
}
