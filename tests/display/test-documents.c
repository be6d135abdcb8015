/* test-documents.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/records/record-group.h"

#include "document-test.h"

static void
check_duplicate (CharterTestPlace *place,
                 CharterWindow    *window)
{
  g_autofree char *before = charter_test_read_text (place->path);
  g_autofree char *after = NULL;
  CharterWindow *copy;

  charter_test_add_council (window);
  charter_test_activate (window, "win.duplicate");
  copy = charter_test_find_window (place, "Copy of a");
  g_assert_nonnull (copy);
  g_assert_true (charter_file_get_modified (charter_test_get_file (copy)));
  g_assert_null (charter_file_get_location (charter_test_get_file (copy)));
  g_assert_true (charter_test_get_records (copy) == charter_test_get_records (window));
  charter_test_add_council (copy);
  g_assert_true (charter_test_get_records (copy) != charter_test_get_records (window));
  after = charter_test_read_text (place->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_duplicate (void)
{
  charter_test_run_place ("", NULL, NULL, check_duplicate);
}

static void
check_revert (CharterTestPlace *place,
              CharterWindow    *window)
{
  CharterHistory *history = charter_document_get_history (charter_test_get_document (window));
  guint n_before = charter_test_count_bodies (window);
  g_autofree char *before = charter_test_read_text (place->path);
  g_autofree char *after = NULL;

  charter_test_add_council (window);
  charter_test_add_council (window);
  charter_test_activate (window, "win.revert");
  charter_test_spin_until (charter_test_find_question () != NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (charter_test_find_question ()),
                            "2 steps"));
  charter_test_answer ("Go back", "cancel");
  g_assert_true (charter_test_is_modified (window));

  charter_test_activate (window, "win.revert");
  charter_test_answer ("Go back", "revert");
  charter_test_spin_until (!charter_test_is_modified (window));
  g_assert_cmpuint (charter_test_count_bodies (window), ==, n_before);

  charter_test_activate (window, "win.undo");
  g_assert_true (charter_test_is_modified (window));
  g_assert_cmpuint (charter_test_count_bodies (window), ==, n_before + 2);
  while (charter_history_can_undo (history))
    charter_test_activate (window, "win.undo");
  charter_test_activate (window, "win.save");
  charter_test_spin_until (!charter_test_is_modified (window));
  after = charter_test_read_text (place->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_revert (void)
{
  charter_test_run_place ("", NULL, NULL, check_revert);
}

/* Adds, renames and deletes through the actions of the window, and undoes it
 * all: a file in canonical form has not one byte changed. */
static void
check_undo_to_the_byte (CharterTestPlace *place,
                        CharterWindow    *window)
{
  CharterHistory *history = charter_document_get_history (charter_test_get_document (window));
  CharterSelection *selection = charter_window_get_selection (window);
  g_autofree char *before = charter_test_read_text (place->path);
  g_autofree char *changed = NULL;
  g_autofree char *after = NULL;
  guint n_steps = 0;

  for (int group = 0; group < CHARTER_N_RECORD_GROUPS; group++)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.add", "i", group);
  charter_selection_set_handle (
    selection, charter_test_find_handle (window, CHARTER_KIND_ORGANIZATION, "swale"));
  charter_test_activate (window, "win.delete");
  charter_test_answer ("or was it a mistake?", "delete");
  charter_test_spin_until (charter_test_find_question () == NULL);
  charter_test_activate (window, "win.save");
  charter_test_spin_until (!charter_test_is_modified (window));
  changed = charter_test_read_text (place->path);
  g_assert_cmpstr (changed, !=, before);

  while (charter_history_can_undo (history))
    {
      charter_test_activate (window, "win.undo");
      n_steps++;
    }
  g_assert_cmpuint (n_steps, >, 5);
  charter_test_activate (window, "win.save");
  charter_test_spin_until (!charter_test_is_modified (window));
  after = charter_test_read_text (place->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_undo_to_the_byte (void)
{
  charter_test_run_place ("", NULL, NULL, check_undo_to_the_byte);
}

/* A folder that went away: the window stays, says why, and offers another place. */
static void
check_failed_save (CharterTestPlace *place,
                   CharterWindow    *window)
{
  charter_test_add_council (window);
  charter_test_remove_folder (place);
  charter_test_activate (window, "win.save");
  charter_test_spin_until (charter_test_find_question () != NULL);
  g_assert_cmpstr (adw_message_dialog_get_default_response (charter_test_find_question ()), ==,
                   "save-as");
  charter_test_answer ("was not saved", "cancel");
  g_assert_true (charter_test_is_modified (window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
}

static void
test_failed_save (void)
{
  charter_test_run_place ("", NULL, NULL, check_failed_save);
}

static void
gone_cb (gpointer  user_data,
         GObject  *window)
{
  *(gboolean *) user_data = TRUE;
}

static GtkWidget *
find_button (GtkWidget  *from,
             const char *label)
{
  if (GTK_IS_BUTTON (from) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (from)), label) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The press of the button that closes the window holds the question a little
 * longer than the window lives. */
static void
check_discard (CharterTestPlace *place,
               CharterWindow    *window)
{
  AdwMessageDialog *question;
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (window), gone_cb, &gone);
  charter_test_add_council (window);
  gtk_window_close (GTK_WINDOW (window));
  charter_test_spin_until (charter_test_find_question () != NULL);
  question = g_object_ref (charter_test_find_question ());
  g_signal_emit_by_name (find_button (GTK_WIDGET (question), "_Discard"), "clicked");
  charter_test_spin_until (gone);
  g_assert_null (gtk_window_get_transient_for (GTK_WINDOW (question)));
  g_assert_finalize_object (question);
}

static void
test_discard (void)
{
  charter_test_run_place ("", NULL, NULL, check_discard);
}

/* What was undone may be wanted again: the window does not make room for a file
 * that is opened. */
static void
check_undone (CharterTestPlace *place,
              CharterWindow    *window)
{
  g_assert_true (charter_window_is_untouched (window));
  charter_test_add_council (window);
  charter_test_activate (window, "win.undo");
  g_assert_false (charter_test_is_modified (window));
  g_assert_false (charter_window_is_untouched (window));
}

static void
test_undone (void)
{
  charter_test_run_place (NULL, NULL, NULL, check_undone);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/documents/duplicate", test_duplicate);
  g_test_add_func ("/documents/revert", test_revert);
  g_test_add_func ("/documents/undo-to-the-byte", test_undo_to_the_byte);
  g_test_add_func ("/documents/failed-save", test_failed_save);
  g_test_add_func ("/documents/discard", test_discard);
  g_test_add_func ("/documents/undone", test_undone);

  return g_test_run ();
}
