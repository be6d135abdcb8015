/* test-documents.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "app/application.h"
#include "app/canvas-item.h"
#include "app/message-bar.h"
#include "app/part-edits.h"
#include "app/preferences.h"
#include "app/recent-files.h"
#include "app/record-group.h"
#include "app/start-page.h"
#include "formats/file-lock.h"

/* Longer than anything takes on a busy machine, microseconds. */
#define PATIENCE (20 * G_USEC_PER_SEC)

#define OTHERS "{\"organizations\": [{\"id\": \"swale\", \"name\": \"Swale\"}]}\n"

typedef struct
{
  char               *folder;
  char               *path;
  char               *lock_path;
  CharterApplication *application;
  gpointer            session; /* nullable: only where logging out is tested */
} Place;

typedef void (*BodyFunc) (Place         *place,
                          CharterWindow *window);
typedef gboolean (*ConditionFunc) (gpointer data);

static gboolean
tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
spin_until (ConditionFunc condition,
            gpointer      data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint source = g_timeout_add (5, tick, NULL);

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

static CharterFile *
get_file (CharterWindow *window)
{
  return charter_window_get_file (window);
}

static CharterRecordSet *
get_records (CharterWindow *window)
{
  return charter_document_get_records (charter_file_get_document (get_file (window)));
}

static CharterWindow *
find_window_of (Place      *place,
                const char *title)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (place->application)); l != NULL;
       l = l->next)
    {
      if (CHARTER_IS_WINDOW (l->data) &&
          g_str_equal (charter_file_get_title (get_file (l->data)), title))
        return CHARTER_WINDOW (l->data);
    }
  return NULL;
}

static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_mapped (l->data))
        return ADW_MESSAGE_DIALOG (l->data);
    }
  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog () != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return find_dialog () == NULL;
}

/* Answers the dialog that comes up, which has to say @words. */
static void
answer (const char *words,
        const char *response)
{
  AdwMessageDialog *dialog;

  spin_until (has_dialog, NULL);
  dialog = find_dialog ();
  if (strstr (adw_message_dialog_get_heading (dialog), words) == NULL)
    g_assert_cmpstr (adw_message_dialog_get_body (dialog), ==, words);
  g_object_ref (dialog);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
}

/* Lets what is under way come to its end, where nothing is to come of it. */
static void
settle (void)
{
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (5000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
activate (CharterWindow *window,
          const char    *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
}

static void
add_council (CharterWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add", "i", CHARTER_RECORD_GROUP_COUNCILS);
}

static GtkWidget *
find_id (GtkWidget  *from,
         const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (from)), id) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_id (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static CharterMessageBar *
get_bar (CharterWindow *window,
         const char    *id)
{
  return CHARTER_MESSAGE_BAR (find_id (GTK_WIDGET (window), id));
}

static gboolean
disk_bar_is_shown (gpointer window)
{
  return charter_message_bar_is_shown (get_bar (window, "disk_bar"));
}

static gboolean
disk_bar_is_hidden (gpointer window)
{
  return !disk_bar_is_shown (window);
}

static const char *
get_page (CharterWindow *window)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (find_id (GTK_WIDGET (window), "middle")));
}

static gboolean
is_saved (gpointer window)
{
  return !charter_file_get_modified (get_file (window));
}

static gboolean
is_unsaved (gpointer window)
{
  return charter_file_get_modified (get_file (window));
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *) weak == NULL;
}

static char *
read_text (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
write_text (const char *path,
            const char *text)
{
  /* Another time is what tells a change; the clock of a file may be coarse. */
  g_usleep (20000);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
close_all (Place *place)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (place->application))) != NULL)
    gtk_window_destroy (windows->data);
}

typedef struct
{
  Place    *place;
  BodyFunc  body;
} Run;

static gboolean
has_window (gpointer place)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (((Place *) place)->application));

  return windows != NULL && CHARTER_IS_WINDOW (windows->data);
}

static void
run_body (Run *run)
{
  GtkApplication *application = GTK_APPLICATION (run->place->application);

  spin_until (has_window, run->place);
  run->body (run->place, CHARTER_WINDOW (gtk_application_get_windows (application)->data));
  close_all (run->place);
}

static void
open_cb (GApplication *application,
         gpointer      files,
         int           n_files,
         const char   *hint,
         Run          *run)
{
  run_body (run);
}

static void
activate_cb (GApplication *application,
             Run          *run)
{
  run_body (run);
}

static void
remove_folder (Place *place)
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

/* Runs the program with a copy of the example, or with @text, or with nothing
 * when @text is NULL. */
static void
run_in_session (const char *text,
                const char *lock,
                gpointer    session,
                BodyFunc    body)
{
  g_autofree char *original = g_build_filename (g_getenv ("CHARTER_EXAMPLES"),
                                                "mid-kent.partnership.json", NULL);
  g_autofree char *example = read_text (original);
  Place place = { g_dir_make_tmp ("charter-documents-XXXXXX", NULL) };
  char *arguments[] = { (char *) "test", NULL, NULL };
  Run run = { &place, body };

  place.path = g_build_filename (place.folder, "a.partnership.json", NULL);
  place.lock_path = g_build_filename (place.folder, ".~lock.a.partnership.json#", NULL);
  if (text != NULL)
    write_text (place.path, *text == '\0' ? example : text);
  if (lock != NULL)
    write_text (place.lock_path, lock);
  arguments[1] = text != NULL ? place.path : NULL;
  place.session = session;
  place.application = charter_application_new (G_APPLICATION_NON_UNIQUE);
  if (text != NULL)
    g_signal_connect_after (place.application, "open", G_CALLBACK (open_cb), &run);
  else
    g_signal_connect_after (place.application, "activate", G_CALLBACK (activate_cb), &run);
  g_assert_cmpint (g_application_run (G_APPLICATION (place.application), text != NULL ? 2 : 1,
                                      arguments), ==, 0);
  g_assert_finalize_object (place.application);
  remove_folder (&place);
  g_free (place.folder);
  g_free (place.path);
  g_free (place.lock_path);
}

static void
run_with (const char *text,
          const char *lock,
          BodyFunc    body)
{
  run_in_session (text, lock, NULL, body);
}

static void
check_start (Place         *place,
             CharterWindow *window)
{
  g_assert_cmpstr (get_page (window), ==, "start");
  g_assert_true (charter_window_is_untouched (window));
  activate (window, "win.start");
  g_assert_cmpstr (get_page (window), ==, "diagram");
  g_assert_cmpuint (charter_selection_get_handle (charter_window_get_selection (window)), !=, 0);
  activate (window, "win.undo");
  g_assert_cmpstr (get_page (window), ==, "diagram");
}

static void
test_start (void)
{
  run_with (NULL, NULL, check_start);
}

static gboolean
example_is_open (gpointer place)
{
  return find_window_of (place, "mid-kent") != NULL;
}

static void
check_example (Place         *place,
               CharterWindow *window)
{
  gpointer weak = window;
  CharterFile *file;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  activate (window, "win.open-example");
  spin_until (example_is_open, place);
  spin_until (is_gone, &weak);
  file = get_file (find_window_of (place, "mid-kent"));
  g_assert_null (charter_file_get_location (file));
  g_assert_false (charter_file_get_modified (file));
  g_assert_false (charter_file_get_read_only (file));
  g_assert_false (charter_file_is_blank (file));
}

static void
test_example (void)
{
  run_with (NULL, NULL, check_example);
}

static void
check_duplicate (Place         *place,
                 CharterWindow *window)
{
  g_autofree char *before = read_text (place->path);
  g_autofree char *after = NULL;
  CharterWindow *copy;

  add_council (window);
  activate (window, "win.duplicate");
  copy = find_window_of (place, "Copy of a");
  g_assert_nonnull (copy);
  g_assert_true (charter_file_get_modified (get_file (copy)));
  g_assert_null (charter_file_get_location (get_file (copy)));
  g_assert_true (get_records (copy) == get_records (window));
  add_council (copy);
  g_assert_true (get_records (copy) != get_records (window));
  after = read_text (place->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_duplicate (void)
{
  run_with ("", NULL, check_duplicate);
}

static void
check_revert (Place         *place,
              CharterWindow *window)
{
  CharterHistory *history =
    charter_document_get_history (charter_file_get_document (get_file (window)));
  guint n_before = charter_record_set_get_n_records (get_records (window),
                                                     CHARTER_KIND_ORGANIZATION);
  g_autofree char *before = read_text (place->path);
  g_autofree char *after = NULL;

  add_council (window);
  add_council (window);
  activate (window, "win.revert");
  spin_until (has_dialog, NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (find_dialog ()), "2 steps"));
  answer ("Go back", "cancel");
  g_assert_true (is_unsaved (window));

  activate (window, "win.revert");
  answer ("Go back", "revert");
  spin_until (is_saved, window);
  g_assert_cmpuint (charter_record_set_get_n_records (get_records (window),
                                                      CHARTER_KIND_ORGANIZATION), ==, n_before);

  activate (window, "win.undo");
  g_assert_true (is_unsaved (window));
  g_assert_cmpuint (charter_record_set_get_n_records (get_records (window),
                                                      CHARTER_KIND_ORGANIZATION), ==, n_before + 2);
  while (charter_history_can_undo (history))
    activate (window, "win.undo");
  activate (window, "win.save");
  spin_until (is_saved, window);
  after = read_text (place->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_revert (void)
{
  run_with ("", NULL, check_revert);
}

/* Adds, renames and deletes through the actions of the window, and undoes it
 * all: a file in canonical form has not one byte changed. */
static void
check_undo_to_the_byte (Place         *place,
                        CharterWindow *window)
{
  CharterHistory *history =
    charter_document_get_history (charter_file_get_document (get_file (window)));
  CharterSelection *selection = charter_window_get_selection (window);
  g_autofree char *before = read_text (place->path);
  g_autofree char *changed = NULL;
  g_autofree char *after = NULL;
  guint n_steps = 0;

  for (int group = 0; group < CHARTER_N_RECORD_GROUPS; group++)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.add", "i", group);
  charter_selection_set_handle (
    selection, charter_record_get_handle (charter_record_set_find_id (
                 get_records (window), CHARTER_KIND_ORGANIZATION, "swale")));
  activate (window, "win.delete");
  answer ("or was it a mistake?", "delete");
  spin_until (has_no_dialog, NULL);
  activate (window, "win.save");
  spin_until (is_saved, window);
  changed = read_text (place->path);
  g_assert_cmpstr (changed, !=, before);

  while (charter_history_can_undo (history))
    {
      activate (window, "win.undo");
      n_steps++;
    }
  g_assert_cmpuint (n_steps, >, 5);
  activate (window, "win.save");
  spin_until (is_saved, window);
  after = read_text (place->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_undo_to_the_byte (void)
{
  run_with ("", NULL, check_undo_to_the_byte);
}

/* As the menu of a part of the diagram does, to what is selected. */
static void
add_board_in_diagram (CharterWindow *window)
{
  gtk_widget_activate_action (find_id (GTK_WIDGET (window), "diagram_pane"), "diagram.add-part",
                              "i", CHARTER_PART_ADD_BODY);
}

static void
check_held (Place         *place,
            CharterWindow *window)
{
  CharterFile *file = get_file (window);
  CharterMessageBar *bar = get_bar (window, "access_bar");
  CharterRecordSet *before = get_records (window);
  g_autofree char *line = NULL;
  g_autoptr(CharterFileHolder) holder = NULL;
  GtkWidget *fields;
  GtkWidget *form;

  g_assert_cmpint (charter_file_get_read_only_reason (file), ==, CHARTER_READ_ONLY_HELD);
  g_assert_true (charter_message_bar_is_shown (bar));
  g_assert_nonnull (strstr (charter_message_bar_get_message (bar), "Ann Other"));
  g_assert_nonnull (strstr (charter_message_bar_get_message (bar), "far-away"));
  add_council (window);
  activate (window, "win.start");
  g_assert_true (get_records (window) == before);

  activate (window, "win.only-look");
  g_assert_nonnull (strstr (charter_message_bar_get_message (bar), "Read-only"));
  charter_selection_set_handle (charter_window_get_selection (window),
                                charter_record_get_handle (charter_record_set_find_id (
                                  before, CHARTER_KIND_ORGANIZATION, "swale")));
  fields = find_id (GTK_WIDGET (window), "fields");
  form = gtk_widget_get_first_child (fields);
  g_assert_false (gtk_widget_is_sensitive (gtk_widget_get_first_child (form)));
  add_board_in_diagram (window);
  g_assert_true (get_records (window) == before);
  activate (window, "win.set-up-diagram");
  g_assert_false (gtk_widget_is_sensitive (find_id (GTK_WIDGET (window), "name_row")));

  activate (window, "win.edit-anyway");
  g_assert_false (charter_file_get_read_only (file));
  g_assert_true (gtk_widget_is_sensitive (find_id (GTK_WIDGET (window), "name_row")));
  add_board_in_diagram (window);
  g_assert_true (get_records (window) != before);
  before = get_records (window);
  g_assert_false (charter_message_bar_is_shown (bar));
  form = gtk_widget_get_first_child (fields);
  g_assert_true (gtk_widget_is_sensitive (gtk_widget_get_first_child (form)));
  add_council (window);
  g_assert_true (get_records (window) != before);
  line = read_text (place->lock_path);
  holder = charter_file_holder_read (line);
  g_assert_cmpstr (holder->host, ==, g_get_host_name ());
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpint (g_access (place->lock_path, F_OK), !=, 0);
}

static void
test_held (void)
{
  run_with ("", "Ann Other,far-away,7,1000000000\n", check_held);
}

static void
check_open_a_copy (Place         *place,
                   CharterWindow *window)
{
  gpointer weak = window;
  g_autofree char *line = NULL;
  CharterWindow *copy;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  activate (window, "win.open-copy");
  spin_until (is_gone, &weak);
  copy = find_window_of (place, "Copy of a");
  g_assert_false (charter_file_get_read_only (get_file (copy)));
  add_council (copy);
  line = read_text (place->lock_path);
  g_assert_true (g_str_has_prefix (line, "Ann Other"));
}

static void
test_open_a_copy (void)
{
  run_with ("", "Ann Other,far-away,7,1000000000\n", check_open_a_copy);
}

static gboolean
is_not_there (gpointer path)
{
  return g_access (path, F_OK) != 0;
}

static void
check_lock (Place         *place,
            CharterWindow *window)
{
  g_assert_false (charter_file_get_read_only (get_file (window)));
  g_assert_false (charter_message_bar_is_shown (get_bar (window, "access_bar")));
  g_assert_cmpint (g_access (place->lock_path, F_OK), ==, 0);
  gtk_window_close (GTK_WINDOW (window));
  spin_until (is_not_there, place->lock_path);
}

static void
test_lock (void)
{
  run_with ("", NULL, check_lock);
}

static void
check_newer (Place         *place,
             CharterWindow *window)
{
  CharterRecordSet *before = get_records (window);

  g_assert_cmpint (charter_file_get_read_only_reason (get_file (window)), ==,
                   CHARTER_READ_ONLY_NEWER);
  g_assert_true (charter_message_bar_is_shown (get_bar (window, "access_bar")));
  add_council (window);
  g_assert_true (get_records (window) == before);
  g_assert_cmpint (g_access (place->lock_path, F_OK), !=, 0);
}

static void
test_newer (void)
{
  run_with ("{\"format_version\": 99, \"organizations\": []}\n", NULL, check_newer);
}

static void
look_again (CharterWindow *window)
{
  spin_until (is_active, window);
  g_object_notify (G_OBJECT (window), "is-active");
}

static void
check_reload (Place         *place,
              CharterWindow *window)
{
  CharterSelection *selection = charter_window_get_selection (window);
  guint64 swale = charter_record_get_handle (charter_record_set_find_id (
    get_records (window), CHARTER_KIND_ORGANIZATION, "swale"));

  charter_selection_set_handle (selection, swale);
  add_council (window);
  charter_selection_set_handle (selection, swale);
  write_text (place->path, OTHERS);
  look_again (window);
  spin_until (disk_bar_is_shown, window);
  activate (window, "win.reload");
  spin_until (is_saved, window);
  spin_until (disk_bar_is_hidden, window);
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, swale);
  g_assert_cmpstr (charter_record_get_name (charter_record_set_find_handle (get_records (window),
                                                                           swale)), ==, "Swale");
  g_assert_cmpuint (charter_record_set_get_n_records (get_records (window),
                                                      CHARTER_KIND_ORGANIZATION), ==, 1);
  activate (window, "win.undo");
  g_assert_cmpuint (charter_record_set_get_n_records (get_records (window),
                                                      CHARTER_KIND_ORGANIZATION), >, 10);
}

static void
test_reload (void)
{
  run_with ("", NULL, check_reload);
}

static void
check_keep_mine (Place         *place,
                 CharterWindow *window)
{
  g_autofree char *after = NULL;

  write_text (place->path, OTHERS);
  look_again (window);
  spin_until (disk_bar_is_shown, window);

  /* The same change is put off once; the next one is news. */
  activate (window, "win.compare-later");
  g_assert_true (disk_bar_is_hidden (window));
  look_again (window);
  settle ();
  g_assert_true (disk_bar_is_hidden (window));
  write_text (place->path, "{}\n");
  look_again (window);
  spin_until (disk_bar_is_shown, window);

  activate (window, "win.keep-mine");
  g_assert_true (disk_bar_is_hidden (window));
  g_assert_true (is_unsaved (window));
  activate (window, "win.save");
  spin_until (is_saved, window);
  g_assert_null (find_dialog ());
  after = read_text (place->path);
  g_assert_nonnull (strstr (after, "swale"));
}

static void
test_keep_mine (void)
{
  run_with ("", NULL, check_keep_mine);
}

static gboolean
is_there (gpointer path)
{
  return g_access (path, F_OK) == 0;
}

static void
check_gone (Place         *place,
            CharterWindow *window)
{
  g_unlink (place->path);
  look_again (window);
  spin_until (disk_bar_is_shown, window);
  activate (window, "win.save-again");
  spin_until (is_there, place->path);
  spin_until (is_saved, window);
  g_assert_true (disk_bar_is_hidden (window));
}

static void
test_gone (void)
{
  run_with ("", NULL, check_gone);
}

static void
check_saved_by_others (Place         *place,
                       CharterWindow *window)
{
  g_autofree char *after = NULL;

  add_council (window);
  write_text (place->path, OTHERS);
  activate (window, "win.save");
  answer ("changed on the disk", "cancel");
  g_assert_true (is_unsaved (window));
  after = read_text (place->path);
  g_assert_cmpstr (after, ==, OTHERS);
}

static void
test_saved_by_others (void)
{
  run_with ("", NULL, check_saved_by_others);
}

/* A folder that went away: the window stays, says why, and offers another place. */
static void
check_failed_save (Place         *place,
                   CharterWindow *window)
{
  add_council (window);
  remove_folder (place);
  activate (window, "win.save");
  spin_until (has_dialog, NULL);
  g_assert_cmpstr (adw_message_dialog_get_default_response (find_dialog ()), ==, "save-as");
  answer ("was not saved", "cancel");
  g_assert_true (is_unsaved (window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
}

static void
test_failed_save (void)
{
  run_with ("", NULL, check_failed_save);
}

static void
check_quit (Place         *place,
            CharterWindow *window)
{
  GActionGroup *actions = G_ACTION_GROUP (place->application);
  gpointer copies[2];
  guint n_left = 0;

  add_council (window);
  activate (window, "win.duplicate");
  copies[0] = window;
  copies[1] = find_window_of (place, "Copy of a");
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    g_object_add_weak_pointer (copies[i], &copies[i]);

  g_action_group_activate_action (actions, "quit", NULL);
  answer ("Save changes?", "cancel");
  settle ();
  g_assert_null (find_dialog ());
  g_assert_nonnull (copies[0]);
  g_assert_nonnull (copies[1]);

  g_action_group_activate_action (actions, "quit", NULL);
  answer ("Save changes?", "discard");
  answer ("Save changes?", "cancel");
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    n_left += copies[i] != NULL;
  g_assert_cmpuint (n_left, ==, 1);

  g_action_group_activate_action (actions, "quit", NULL);
  answer ("Save changes?", "discard");
  spin_until (is_gone, &copies[0]);
  spin_until (is_gone, &copies[1]);
}

static void
test_quit (void)
{
  run_with ("", NULL, check_quit);
}

/* A window that the user went back to comes before the one over it. */
static void
check_quit_with_dialog (Place         *place,
                        CharterWindow *window)
{
  GtkApplication *application = GTK_APPLICATION (place->application);
  gpointer windows[2];

  windows[0] = window;
  windows[1] = g_object_new (GTK_TYPE_WINDOW, "application", application, "transient-for", window,
                             "destroy-with-parent", TRUE, NULL);
  gtk_window_present (windows[1]);
  gtk_window_set_application (GTK_WINDOW (window), NULL);
  gtk_window_set_application (GTK_WINDOW (window), application);
  g_assert_true (gtk_application_get_windows (application)->data == window);
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    g_object_add_weak_pointer (windows[i], &windows[i]);

  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  spin_until (is_gone, &windows[0]);
  spin_until (is_gone, &windows[1]);
}

static void
test_quit_with_dialog (void)
{
  run_with ("", NULL, check_quit_with_dialog);
}

static GtkDropTarget *
find_drop_target (CharterWindow *window)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

static gboolean
b_is_open (gpointer place)
{
  return find_window_of (place, "b") != NULL;
}

static void
check_drop (Place         *place,
            CharterWindow *window)
{
  g_autofree char *path = g_build_filename (place->folder, "b.partnership.json", NULL);
  g_autofree char *picture = g_build_filename (place->folder, "c.png", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFile) other = g_file_new_for_path (picture);
  GSList files = { file, NULL };
  GValue value = G_VALUE_INIT;
  gboolean handled = FALSE;

  write_text (path, OTHERS);
  write_text (picture, "\x89PNG\r\n");
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  g_signal_emit_by_name (find_drop_target (window), "drop", &value, 1.0, 1.0, &handled);
  g_assert_true (handled);
  g_value_unset (&value);
  spin_until (b_is_open, place);

  g_value_init (&value, G_TYPE_FILE);
  g_value_set_object (&value, other);
  g_signal_emit_by_name (find_drop_target (window), "drop", &value, 1.0, 1.0, &handled);
  g_assert_true (handled);
  g_value_unset (&value);
  answer ("not a partnership", "close");
}

static void
test_drop (void)
{
  run_with ("", NULL, check_drop);
}

static gboolean
is_remembered (gpointer path)
{
  g_autoptr(GPtrArray) files = charter_recent_files_list (100);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  for (guint i = 0; i < files->len; i++)
    {
      if (g_str_equal (gtk_recent_info_get_uri (g_ptr_array_index (files, i)), uri))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_forgotten (gpointer path)
{
  return !is_remembered (path);
}

static void
check_recent (Place         *place,
              CharterWindow *window)
{
  g_autofree char *path = g_build_filename (place->folder, "gone.json", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *plain = g_build_filename (place->folder, "plain.json", NULL);
  g_autofree char *plain_uri = g_filename_to_uri (plain, NULL, NULL);
  g_autoptr(GFile) gone = g_file_new_for_path (path);

  spin_until (is_remembered, place->path);
  write_text (plain, "{}");
  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), plain_uri);
  charter_recent_files_add (gone);
  spin_until (is_remembered, path);
  g_assert_false (is_remembered (plain));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-recent", "s", uri);
  spin_until (has_dialog, NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (find_dialog ()), "taken off"));
  answer ("cannot be opened", "close");
  spin_until (is_forgotten, path);
  g_assert_true (is_remembered (place->path));
}

static void
test_recent (void)
{
  run_with ("", NULL, check_recent);
}

static GtkWindow *
find_preferences (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (CHARTER_IS_PREFERENCES (l->data))
        return l->data;
    }
  return NULL;
}

static void
check_preferences (Place         *place,
                   CharterWindow *window)
{
  g_autoptr(GSettings) settings = g_settings_new (CHARTER_APPLICATION_ID);
  g_autofree char *page = NULL;
  GtkWidget *preferences;
  AdwComboRow *row;

  g_action_group_activate_action (G_ACTION_GROUP (place->application), "preferences", NULL);
  preferences = GTK_WIDGET (find_preferences ());
  g_assert_nonnull (preferences);
  row = ADW_COMBO_ROW (find_id (preferences, "page_row"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_combo_row_set_selected (row, 2);
  page = g_settings_get_string (settings, "new-diagram-page");
  g_assert_cmpstr (page, ==, "a3-portrait");

  row = ADW_COMBO_ROW (find_id (preferences, "resolution_row"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2);
  adw_combo_row_set_selected (row, 3);
  g_assert_cmpint (g_settings_get_int (settings, "export-resolution"), ==, 600);

  adw_combo_row_set_selected (ADW_COMBO_ROW (find_id (preferences, "scheme_row")), 2);
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  g_settings_set_string (settings, "colour-scheme", "light");
  g_assert_false (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  g_assert_cmpuint (adw_combo_row_get_selected (
                      ADW_COMBO_ROW (find_id (preferences, "scheme_row"))), ==, 1);
  gtk_window_destroy (GTK_WINDOW (preferences));
}

static void
test_preferences (void)
{
  run_with ("", NULL, check_preferences);
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

/* Stands in for the session manager of the desktop, in a thread with its own
 * connection, because the program waits for its answers. */
typedef struct
{
  GMainLoop       *loop;
  GDBusConnection *connection;
  int              n_inhibitors; /* atomic */
  int              ready;        /* atomic */
} Session;

static void
call_cb (GDBusConnection       *connection,
         const char            *sender,
         const char            *object_path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               user_data)
{
  Session *session = user_data;

  if (g_str_equal (method, "Inhibit"))
    {
      g_atomic_int_inc (&session->n_inhibitors);
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 7));
    }
  else
    {
      g_atomic_int_add (&session->n_inhibitors, -1);
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
}

static gpointer
run_session (gpointer user_data)
{
  static const char xml[] =
    "<node><interface name='org.gnome.SessionManager'>"
    "<method name='Inhibit'><arg type='s'/><arg type='u'/><arg type='s'/><arg type='u'/>"
    "<arg type='u' direction='out'/></method>"
    "<method name='Uninhibit'><arg type='u'/></method>"
    "</interface></node>";
  static const GDBusInterfaceVTable table = { .method_call = call_cb };
  Session *session = user_data;
  GMainContext *context = g_main_loop_get_context (session->loop);
  g_autoptr(GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr(GVariant) reply = NULL;

  g_main_context_push_thread_default (context);
  session->connection =
    g_dbus_connection_new_for_address_sync (address,
                                            G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                            G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                            NULL, NULL, NULL);
  g_dbus_connection_register_object (session->connection, "/org/gnome/SessionManager",
                                     node->interfaces[0], &table, session, NULL, NULL);
  reply = g_dbus_connection_call_sync (session->connection, "org.freedesktop.DBus", "/",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", "org.gnome.SessionManager", 0),
                                       NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (reply);
  g_atomic_int_set (&session->ready, 1);
  g_main_loop_run (session->loop);
  g_dbus_connection_close_sync (session->connection, NULL, NULL);
  g_object_unref (session->connection);
  g_main_context_pop_thread_default (context);
  return NULL;
}

static gboolean
is_ready (gpointer session)
{
  return g_atomic_int_get (&((Session *) session)->ready) != 0;
}

static gboolean
may_end (gpointer session)
{
  return g_atomic_int_get (&((Session *) session)->n_inhibitors) == 0;
}

static gboolean
may_not_end (gpointer session)
{
  return g_atomic_int_get (&((Session *) session)->n_inhibitors) == 1;
}

static void
check_logout (Place         *place,
              CharterWindow *window)
{
  Session *session = place->session;

  g_assert_true (may_end (session));
  add_council (window);
  spin_until (may_not_end, session);
  activate (window, "win.save");
  spin_until (may_end, session);
  activate (window, "win.undo");
  spin_until (may_not_end, session);
  gtk_window_destroy (GTK_WINDOW (window));
  spin_until (may_end, session);
}

static void
test_logout (void)
{
  g_autoptr(GMainContext) context = g_main_context_new ();
  Session session = { .loop = g_main_loop_new (context, FALSE) };
  GThread *thread = g_thread_new ("session", run_session, &session);

  spin_until (is_ready, &session);
  run_in_session ("", NULL, &session, check_logout);
  g_main_loop_quit (session.loop);
  g_thread_join (thread);
  g_main_loop_unref (session.loop);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/documents/message-bar", test_message_bar);
  g_test_add_func ("/documents/start", test_start);
  g_test_add_func ("/documents/example", test_example);
  g_test_add_func ("/documents/duplicate", test_duplicate);
  g_test_add_func ("/documents/revert", test_revert);
  g_test_add_func ("/documents/undo-to-the-byte", test_undo_to_the_byte);
  g_test_add_func ("/documents/lock", test_lock);
  g_test_add_func ("/documents/held", test_held);
  g_test_add_func ("/documents/open-a-copy", test_open_a_copy);
  g_test_add_func ("/documents/newer", test_newer);
  g_test_add_func ("/documents/reload", test_reload);
  g_test_add_func ("/documents/keep-mine", test_keep_mine);
  g_test_add_func ("/documents/gone", test_gone);
  g_test_add_func ("/documents/saved-by-others", test_saved_by_others);
  g_test_add_func ("/documents/failed-save", test_failed_save);
  g_test_add_func ("/documents/quit", test_quit);
  g_test_add_func ("/documents/quit-with-dialog", test_quit_with_dialog);
  g_test_add_func ("/documents/drop", test_drop);
  g_test_add_func ("/documents/recent", test_recent);
  g_test_add_func ("/documents/preferences", test_preferences);
  g_test_add_func ("/documents/logout", test_logout);

  return g_test_run ();
}
