/* test-document-access.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "app/canvas/part-edits.h"
#include "app/widgets/message-bar.h"
#include "formats/file-lock.h"

#include "../obey-modes.h"
#include "document-test.h"

#define OTHERS "{\"organizations\": [{\"id\": \"swale\", \"name\": \"Swale\"}]}\n"

static gboolean
disk_bar_is_shown (CharterWindow *window)
{
  return charter_message_bar_is_shown (charter_test_find_bar (window, "disk_bar"));
}

/* As the menu of a part of the diagram does, to what is selected. */
static void
add_board_in_diagram (CharterWindow *window)
{
  gtk_widget_activate_action (charter_test_find_id (GTK_WIDGET (window), "diagram_pane"),
                              "diagram.add-part", "i", CHARTER_PART_ADD_BODY);
}

static void
check_held (CharterTestPlace *place,
            CharterWindow    *window)
{
  CharterFile *file = charter_test_get_file (window);
  CharterMessageBar *bar = charter_test_find_bar (window, "access_bar");
  CharterRecordSet *before = charter_test_get_records (window);
  g_autofree char *line = NULL;
  g_autoptr(CharterFileHolder) holder = NULL;
  GtkWidget *fields;
  GtkWidget *form;

  g_assert_cmpint (charter_file_get_read_only_reason (file), ==, CHARTER_READ_ONLY_HELD);
  g_assert_true (charter_message_bar_is_shown (bar));
  g_assert_nonnull (strstr (charter_message_bar_get_message (bar), "Ann Other"));
  g_assert_nonnull (strstr (charter_message_bar_get_message (bar), "far-away"));
  charter_test_add_council (window);
  charter_test_activate (window, "win.start");
  g_assert_true (charter_test_get_records (window) == before);

  charter_test_activate (window, "win.only-look");
  g_assert_nonnull (strstr (charter_message_bar_get_message (bar), "Read-only"));
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
  fields = charter_test_find_id (GTK_WIDGET (window), "fields");
  form = gtk_widget_get_first_child (fields);
  g_assert_false (gtk_widget_is_sensitive (gtk_widget_get_first_child (form)));
  add_board_in_diagram (window);
  g_assert_true (charter_test_get_records (window) == before);
  charter_test_activate (window, "win.set-up-diagram");
  g_assert_false (gtk_widget_is_sensitive (charter_test_find_id (GTK_WIDGET (window), "name_row")));

  charter_test_activate (window, "win.edit-anyway");
  g_assert_false (charter_file_get_read_only (file));
  g_assert_true (gtk_widget_is_sensitive (charter_test_find_id (GTK_WIDGET (window), "name_row")));
  add_board_in_diagram (window);
  g_assert_true (charter_test_get_records (window) != before);
  before = charter_test_get_records (window);
  g_assert_false (charter_message_bar_is_shown (bar));
  form = gtk_widget_get_first_child (fields);
  g_assert_true (gtk_widget_is_sensitive (gtk_widget_get_first_child (form)));
  charter_test_add_council (window);
  g_assert_true (charter_test_get_records (window) != before);
  line = charter_test_read_text (place->lock_path);
  holder = charter_file_holder_read (line);
  g_assert_cmpstr (holder->host, ==, g_get_host_name ());
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpint (g_access (place->lock_path, F_OK), !=, 0);
}

static void
test_held (void)
{
  charter_test_run_place ("", "Ann Other,far-away,7,1000000000\n", NULL, check_held);
}

static void
check_open_a_copy (CharterTestPlace *place,
                   CharterWindow    *window)
{
  gpointer weak = window;
  g_autofree char *line = NULL;
  CharterWindow *copy;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  charter_test_activate (window, "win.open-copy");
  charter_test_spin_until (weak == NULL);
  copy = charter_test_find_window (place, "Copy of a");
  g_assert_false (charter_file_get_read_only (charter_test_get_file (copy)));
  charter_test_add_council (copy);
  line = charter_test_read_text (place->lock_path);
  g_assert_true (g_str_has_prefix (line, "Ann Other"));
}

static void
test_open_a_copy (void)
{
  charter_test_run_place ("", "Ann Other,far-away,7,1000000000\n", NULL, check_open_a_copy);
}

static void
check_lock (CharterTestPlace *place,
            CharterWindow    *window)
{
  g_assert_false (charter_file_get_read_only (charter_test_get_file (window)));
  g_assert_false (charter_message_bar_is_shown (charter_test_find_bar (window, "access_bar")));
  g_assert_cmpint (g_access (place->lock_path, F_OK), ==, 0);
  gtk_window_close (GTK_WINDOW (window));
  charter_test_spin_until (g_access (place->lock_path, F_OK) != 0);
}

static void
test_lock (void)
{
  charter_test_run_place ("", NULL, NULL, check_lock);
}

static void
check_not_allowed (CharterWindow *window,
                   gpointer       data)
{
  CharterRecordSet *before = charter_test_get_records (window);
  g_autofree char *lock = g_build_filename (data, ".~lock.a.partnership.json#", NULL);

  g_assert_cmpint (charter_file_get_read_only_reason (charter_test_get_file (window)), ==,
                   CHARTER_READ_ONLY_NOT_ALLOWED);
  g_assert_true (charter_message_bar_is_shown (charter_test_find_bar (window, "access_bar")));
  charter_test_add_council (window);
  g_assert_true (charter_test_get_records (window) == before);
  g_assert_cmpint (g_access (lock, F_OK), !=, 0);
}

/* A file that may be read and not written is only looked at. */
static void
test_not_allowed (void)
{
  g_autofree char *folder = g_dir_make_tmp ("charter-not-allowed-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.partnership.json", NULL);

  charter_test_copy_to (path);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  if (g_access (path, W_OK) == 0)
    g_test_skip ("the superuser writes everything here");
  else
    charter_test_run (path, check_not_allowed, folder);
  g_remove (path);
  g_rmdir (folder);
}

static void
check_newer (CharterTestPlace *place,
             CharterWindow    *window)
{
  CharterRecordSet *before = charter_test_get_records (window);

  g_assert_cmpint (charter_file_get_read_only_reason (charter_test_get_file (window)), ==,
                   CHARTER_READ_ONLY_NEWER);
  g_assert_true (charter_message_bar_is_shown (charter_test_find_bar (window, "access_bar")));
  charter_test_add_council (window);
  g_assert_true (charter_test_get_records (window) == before);
  g_assert_cmpint (g_access (place->lock_path, F_OK), !=, 0);
}

static void
test_newer (void)
{
  charter_test_run_place ("{\"format_version\": 99, \"organizations\": []}\n", NULL, NULL,
                          check_newer);
}

static void
look_again (CharterWindow *window)
{
  charter_test_spin_until (gtk_window_is_active (GTK_WINDOW (window)));
  g_object_notify (G_OBJECT (window), "is-active");
}

static void
check_reload (CharterTestPlace *place,
              CharterWindow    *window)
{
  CharterSelection *selection = charter_window_get_selection (window);
  guint64 swale = charter_test_find_handle (window, CHARTER_KIND_ORGANIZATION, "swale");
  CharterRecord *record;

  charter_selection_set_handle (selection, swale);
  charter_test_add_council (window);
  charter_selection_set_handle (selection, swale);
  charter_test_write_text (place->path, OTHERS);
  look_again (window);
  charter_test_spin_until (disk_bar_is_shown (window));
  charter_test_activate (window, "win.reload");
  charter_test_spin_until (!charter_test_is_modified (window));
  charter_test_spin_until (!disk_bar_is_shown (window));
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, swale);
  record = charter_record_set_find_handle (charter_test_get_records (window), swale);
  g_assert_cmpstr (charter_record_get_name (record), ==, "Swale");
  g_assert_cmpuint (charter_test_count_bodies (window), ==, 1);
  charter_test_activate (window, "win.undo");
  g_assert_cmpuint (charter_test_count_bodies (window), >, 10);
}

static void
test_reload (void)
{
  charter_test_run_place ("", NULL, NULL, check_reload);
}

static void
check_keep_mine (CharterTestPlace *place,
                 CharterWindow    *window)
{
  g_autofree char *after = NULL;

  charter_test_write_text (place->path, OTHERS);
  look_again (window);
  charter_test_spin_until (disk_bar_is_shown (window));

  /* The same change is put off once; the next one is news. */
  charter_test_activate (window, "win.compare-later");
  g_assert_false (disk_bar_is_shown (window));
  look_again (window);
  charter_test_settle ();
  g_assert_false (disk_bar_is_shown (window));
  charter_test_write_text (place->path, "{}\n");
  look_again (window);
  charter_test_spin_until (disk_bar_is_shown (window));

  charter_test_activate (window, "win.keep-mine");
  g_assert_false (disk_bar_is_shown (window));
  g_assert_true (charter_test_is_modified (window));
  charter_test_activate (window, "win.save");
  charter_test_spin_until (!charter_test_is_modified (window));
  g_assert_null (charter_test_find_question ());
  after = charter_test_read_text (place->path);
  g_assert_nonnull (strstr (after, "swale"));
}

static void
test_keep_mine (void)
{
  charter_test_run_place ("", NULL, NULL, check_keep_mine);
}

static void
check_gone (CharterTestPlace *place,
            CharterWindow    *window)
{
  g_unlink (place->path);
  look_again (window);
  charter_test_spin_until (disk_bar_is_shown (window));
  charter_test_activate (window, "win.save-again");
  charter_test_spin_until (g_access (place->path, F_OK) == 0);
  charter_test_spin_until (!charter_test_is_modified (window));
  g_assert_false (disk_bar_is_shown (window));
}

static void
test_gone (void)
{
  charter_test_run_place ("", NULL, NULL, check_gone);
}

static void
check_saved_by_others (CharterTestPlace *place,
                       CharterWindow    *window)
{
  g_autofree char *after = NULL;

  charter_test_add_council (window);
  charter_test_write_text (place->path, OTHERS);
  charter_test_activate (window, "win.save");
  charter_test_answer ("changed on the disk", "cancel");
  g_assert_true (charter_test_is_modified (window));
  after = charter_test_read_text (place->path);
  g_assert_cmpstr (after, ==, OTHERS);
}

static void
test_saved_by_others (void)
{
  charter_test_run_place ("", NULL, NULL, check_saved_by_others);
}

static void
test_message_bar (void)
{
  GtkWidget *bar = g_object_ref_sink (charter_message_bar_new ());
  int width;
  int wide;
  int narrow;

  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, -1, NULL, &wide, NULL, NULL);
  g_assert_cmpint (wide, ==, 0);
  charter_message_bar_add_button (CHARTER_MESSAGE_BAR (bar), "Open _read-only", "win.none");
  charter_message_bar_add_button (CHARTER_MESSAGE_BAR (bar), "_Edit anyway", "win.none");
  charter_message_bar_show (CHARTER_MESSAGE_BAR (bar),
                            "Open on another computer (far-away) by Ann Other since 10:32.");
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <, 360);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, 900, NULL, &wide, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, 360, NULL, &narrow, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);
  charter_message_bar_hide (CHARTER_MESSAGE_BAR (bar));
  g_assert_false (charter_message_bar_is_shown (CHARTER_MESSAGE_BAR (bar)));
  g_assert_finalize_object (bar);
}

int
main (int    argc,
      char **argv)
{
  obey_modes ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/document-access/message-bar", test_message_bar);
  g_test_add_func ("/document-access/lock", test_lock);
  g_test_add_func ("/document-access/held", test_held);
  g_test_add_func ("/document-access/open-a-copy", test_open_a_copy);
  g_test_add_func ("/document-access/not-allowed", test_not_allowed);
  g_test_add_func ("/document-access/newer", test_newer);
  g_test_add_func ("/document-access/reload", test_reload);
  g_test_add_func ("/document-access/keep-mine", test_keep_mine);
  g_test_add_func ("/document-access/gone", test_gone);
  g_test_add_func ("/document-access/saved-by-others", test_saved_by_others);

  return g_test_run ();
}
