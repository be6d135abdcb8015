/* document-test.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document-test.h"

#include <glib/gstdio.h>

#include "app/records/record-group.h"

typedef struct
{
  CharterTestPlace     *place;
  CharterTestPlaceFunc  func;
} Run;

static void
run_in_place (CharterWindow *window,
              gpointer       data)
{
  Run *run = data;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  GList *windows;

  run->place->application = application;
  run->func (run->place, window);
  while ((windows = gtk_application_get_windows (application)) != NULL)
    gtk_window_destroy (windows->data);
}

/**
 * charter_test_get_file:
 * @window: a window
 *
 * Returns: (transfer none): the file of the window
 */
CharterFile *
charter_test_get_file (CharterWindow *window)
{
  return charter_window_get_file (window);
}

/**
 * charter_test_find_window:
 * @place: the place of the test
 * @title: the title of a file
 *
 * Returns: (transfer none) (nullable): the window of that file
 */
CharterWindow *
charter_test_find_window (CharterTestPlace *place,
                          const char       *title)
{
  for (GList *l = gtk_application_get_windows (place->application); l != NULL; l = l->next)
    {
      if (CHARTER_IS_WINDOW (l->data) && gtk_widget_get_visible (l->data) &&
          g_str_equal (charter_file_get_title (charter_window_get_file (l->data)), title))
        return l->data;
    }
  return NULL;
}

/**
 * charter_test_find_bar:
 * @window: a window
 * @id: the name of one of its bars
 *
 * Returns: (transfer none): the bar
 */
CharterMessageBar *
charter_test_find_bar (CharterWindow *window,
                       const char    *id)
{
  return CHARTER_MESSAGE_BAR (charter_test_find_id (GTK_WIDGET (window), id));
}

/**
 * charter_test_is_modified:
 * @window: a window
 *
 * Returns: whether something of its file is not saved
 */
gboolean
charter_test_is_modified (CharterWindow *window)
{
  return charter_file_get_modified (charter_window_get_file (window));
}

/**
 * charter_test_count_bodies:
 * @window: a window
 *
 * Returns: how many councils, bodies, services and others its file has
 */
guint
charter_test_count_bodies (CharterWindow *window)
{
  return charter_record_set_get_n_records (charter_test_get_records (window),
                                           CHARTER_KIND_ORGANIZATION);
}

/**
 * charter_test_find_question:
 *
 * Returns: (transfer none) (nullable): the question that is asked
 */
AdwMessageDialog *
charter_test_find_question (void)
{
  return charter_test_find_toplevel (ADW_TYPE_MESSAGE_DIALOG);
}

/**
 * charter_test_add_council:
 * @window: a window
 *
 * Adds a council, as the menu does.
 */
void
charter_test_add_council (CharterWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add", "i", CHARTER_RECORD_GROUP_COUNCILS);
}

/**
 * charter_test_answer:
 * @words: what the question has to say: part of its heading, or all below it
 * @response: the answer
 *
 * Waits for a question and answers it.
 */
void
charter_test_answer (const char *words,
                     const char *response)
{
  g_autoptr(AdwMessageDialog) dialog = NULL;

  charter_test_spin_until (charter_test_find_question () != NULL);
  dialog = g_object_ref (charter_test_find_question ());
  if (strstr (adw_message_dialog_get_heading (dialog), words) == NULL)
    g_assert_cmpstr (adw_message_dialog_get_body (dialog), ==, words);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/**
 * charter_test_settle:
 *
 * Lets what is under way come to its end, where nothing is to come of it.
 */
void
charter_test_settle (void)
{
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (5000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

/**
 * charter_test_write_text:
 * @path: the path of a file
 * @text: what is to be in it
 *
 * Writes a file that is seen to have changed.
 */
void
charter_test_write_text (const char *path,
                         const char *text)
{
  /* Another time is what tells a change; the clock of a file may be coarse. */
  g_usleep (20000);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/**
 * charter_test_remove_folder:
 * @place: the place of the test
 *
 * Removes the folder and the files in it.
 */
void
charter_test_remove_folder (CharterTestPlace *place)
{
  g_autoptr(GDir) folder = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (place->folder);
}

/**
 * charter_test_run_place:
 * @text: (nullable): what is in the file, "" for the example, or %NULL to begin
 *   with nothing
 * @lock: (nullable): what is in the lock of the file, or %NULL for no lock
 * @data: (nullable): what the place hands on
 * @func: (scope call): what to do with the window when it is there
 *
 * Runs the program as charter_test_run() does, with a file in a folder of its
 * own. @func may leave other windows behind.
 */
void
charter_test_run_place (const char           *text,
                        const char           *lock,
                        gpointer              data,
                        CharterTestPlaceFunc  func)
{
  CharterTestPlace place = { .folder = g_dir_make_tmp ("charter-documents-XXXXXX", NULL),
                             .data = data };
  Run run = { &place, func };

  place.path = g_build_filename (place.folder, "a.partnership.json", NULL);
  place.lock_path = g_build_filename (place.folder, ".~lock.a.partnership.json#", NULL);
  if (text != NULL && *text == '\0')
    charter_test_copy_to (place.path);
  else if (text != NULL)
    charter_test_write_text (place.path, text);
  if (lock != NULL)
    charter_test_write_text (place.lock_path, lock);
  charter_test_run (text != NULL ? place.path : NULL, run_in_place, &run);
  charter_test_remove_folder (&place);
  g_free (place.folder);
  g_free (place.path);
  g_free (place.lock_path);
}
