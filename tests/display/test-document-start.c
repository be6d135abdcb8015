/* test-document-start.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/application.h"
#include "app/window/preferences.h"
#include "app/window/recent-files.h"

#include "document-test.h"

#define OTHERS "{\"organizations\": [{\"id\": \"swale\", \"name\": \"Swale\"}]}\n"

static const char *
get_page (CharterWindow *window)
{
  GtkWidget *stack = charter_test_find_id (GTK_WIDGET (window), "middle");

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static void
check_start (CharterTestPlace *place,
             CharterWindow    *window)
{
  g_assert_cmpstr (get_page (window), ==, "start");
  g_assert_true (charter_window_is_untouched (window));
  charter_test_activate (window, "win.start");
  g_assert_cmpstr (get_page (window), ==, "diagram");
  g_assert_cmpuint (charter_selection_get_handle (charter_window_get_selection (window)), !=, 0);
  charter_test_activate (window, "win.undo");
  g_assert_cmpstr (get_page (window), ==, "diagram");
}

static void
test_start (void)
{
  charter_test_run_place (NULL, NULL, NULL, check_start);
}

static void
check_example (CharterTestPlace *place,
               CharterWindow    *window)
{
  gpointer weak = window;
  CharterFile *file;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  charter_test_activate (window, "win.open-example");
  charter_test_spin_until (charter_test_find_window (place, "mid-kent") != NULL);
  charter_test_spin_until (weak == NULL);
  file = charter_test_get_file (charter_test_find_window (place, "mid-kent"));
  g_assert_null (charter_file_get_location (file));
  g_assert_false (charter_file_get_modified (file));
  g_assert_false (charter_file_get_read_only (file));
  g_assert_false (charter_file_is_blank (file));
}

static void
test_example (void)
{
  charter_test_run_place (NULL, NULL, NULL, check_example);
}

static void
check_quit (CharterTestPlace *place,
            CharterWindow    *window)
{
  GActionGroup *actions = G_ACTION_GROUP (place->application);
  gpointer copies[2];
  guint n_left = 0;

  charter_test_add_council (window);
  charter_test_activate (window, "win.duplicate");
  copies[0] = window;
  copies[1] = charter_test_find_window (place, "Copy of a");
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    g_object_add_weak_pointer (copies[i], &copies[i]);

  g_action_group_activate_action (actions, "quit", NULL);
  charter_test_answer ("Save changes?", "cancel");
  charter_test_settle ();
  g_assert_null (charter_test_find_question ());
  g_assert_nonnull (copies[0]);
  g_assert_nonnull (copies[1]);

  g_action_group_activate_action (actions, "quit", NULL);
  charter_test_answer ("Save changes?", "discard");
  charter_test_answer ("Save changes?", "cancel");
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    n_left += copies[i] != NULL;
  g_assert_cmpuint (n_left, ==, 1);

  g_action_group_activate_action (actions, "quit", NULL);
  charter_test_answer ("Save changes?", "discard");
  charter_test_spin_until (copies[0] == NULL);
  charter_test_spin_until (copies[1] == NULL);
}

static void
test_quit (void)
{
  charter_test_run_place ("", NULL, NULL, check_quit);
}

/* A window that the user went back to comes before the one over it. */
static void
check_quit_with_dialog (CharterTestPlace *place,
                        CharterWindow    *window)
{
  GtkApplication *application = place->application;
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
  charter_test_spin_until (windows[0] == NULL);
  charter_test_spin_until (windows[1] == NULL);
}

static void
test_quit_with_dialog (void)
{
  charter_test_run_place ("", NULL, NULL, check_quit_with_dialog);
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

static guint
count_windows (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();
  guint n_windows = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    n_windows += CHARTER_IS_WINDOW (l->data);
  return n_windows;
}

/* The window that was made for a file that is no partnership goes again. */
static void
check_drop (CharterTestPlace *place,
            CharterWindow    *window)
{
  g_autofree char *path = g_build_filename (place->folder, "b.partnership.json", NULL);
  g_autofree char *picture = g_build_filename (place->folder, "c.png", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFile) other = g_file_new_for_path (picture);
  GSList files = { file, NULL };
  GValue value = G_VALUE_INIT;
  gboolean handled = FALSE;

  charter_test_write_text (path, OTHERS);
  charter_test_write_text (picture, "\x89PNG\r\n");
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  g_signal_emit_by_name (find_drop_target (window), "drop", &value, 1.0, 1.0, &handled);
  g_assert_true (handled);
  g_value_unset (&value);
  charter_test_spin_until (charter_test_find_window (place, "b") != NULL);

  g_value_init (&value, G_TYPE_FILE);
  g_value_set_object (&value, other);
  g_signal_emit_by_name (find_drop_target (window), "drop", &value, 1.0, 1.0, &handled);
  g_assert_true (handled);
  g_value_unset (&value);
  charter_test_answer ("not a partnership", "close");
  g_assert_cmpuint (count_windows (), ==, 2);
}

static void
test_drop (void)
{
  charter_test_run_place ("", NULL, NULL, check_drop);
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

static void
check_recent (CharterTestPlace *place,
              CharterWindow    *window)
{
  g_autofree char *path = g_build_filename (place->folder, "gone.json", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *plain = g_build_filename (place->folder, "plain.json", NULL);
  g_autofree char *plain_uri = g_filename_to_uri (plain, NULL, NULL);
  g_autoptr(GFile) gone = g_file_new_for_path (path);

  charter_test_spin_until (is_remembered (place->path));
  charter_test_write_text (plain, "{}");
  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), plain_uri);
  charter_recent_files_add (gone);
  charter_test_spin_until (is_remembered (path));
  g_assert_false (is_remembered (plain));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-recent", "s", uri);
  charter_test_spin_until (charter_test_find_question () != NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (charter_test_find_question ()),
                            "taken off"));
  charter_test_answer ("cannot be opened", "close");
  charter_test_spin_until (!is_remembered (path));
  g_assert_true (is_remembered (place->path));
}

static void
test_recent (void)
{
  charter_test_run_place ("", NULL, NULL, check_recent);
}

static void
check_preferences (CharterTestPlace *place,
                   CharterWindow    *window)
{
  g_autoptr(GSettings) settings = g_settings_new (CHARTER_APPLICATION_ID);
  g_autofree char *page = NULL;
  GtkWidget *preferences;
  AdwComboRow *row;

  g_action_group_activate_action (G_ACTION_GROUP (place->application), "preferences", NULL);
  preferences = GTK_WIDGET (charter_test_find_toplevel (CHARTER_TYPE_PREFERENCES));
  g_assert_nonnull (preferences);
  row = ADW_COMBO_ROW (charter_test_find_id (preferences, "page_row"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_combo_row_set_selected (row, 2);
  page = g_settings_get_string (settings, "new-diagram-page");
  g_assert_cmpstr (page, ==, "a3-portrait");

  row = ADW_COMBO_ROW (charter_test_find_id (preferences, "resolution_row"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2);
  adw_combo_row_set_selected (row, 3);
  g_assert_cmpint (g_settings_get_int (settings, "export-resolution"), ==, 600);

  adw_combo_row_set_selected (ADW_COMBO_ROW (charter_test_find_id (preferences, "scheme_row")), 2);
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  g_settings_set_string (settings, "colour-scheme", "light");
  g_assert_false (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  g_assert_cmpuint (adw_combo_row_get_selected (
                      ADW_COMBO_ROW (charter_test_find_id (preferences, "scheme_row"))), ==, 1);
  gtk_window_destroy (GTK_WINDOW (preferences));
}

static void
test_preferences (void)
{
  charter_test_run_place ("", NULL, NULL, check_preferences);
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
check_logout (CharterTestPlace *place,
              CharterWindow    *window)
{
  Session *session = place->data;

  g_assert_true (may_end (session));
  charter_test_add_council (window);
  charter_test_spin_until (may_not_end (session));
  charter_test_activate (window, "win.save");
  charter_test_spin_until (may_end (session));
  charter_test_activate (window, "win.undo");
  charter_test_spin_until (may_not_end (session));
  gtk_window_destroy (GTK_WINDOW (window));
  charter_test_spin_until (may_end (session));
}

static void
test_logout (void)
{
  g_autoptr(GMainContext) context = g_main_context_new ();
  Session session = { .loop = g_main_loop_new (context, FALSE) };
  GThread *thread = g_thread_new ("session", run_session, &session);

  charter_test_spin_until (is_ready (&session));
  charter_test_run_place ("", NULL, &session, check_logout);
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

  g_test_add_func ("/document-start/start", test_start);
  g_test_add_func ("/document-start/example", test_example);
  g_test_add_func ("/document-start/quit", test_quit);
  g_test_add_func ("/document-start/quit-with-dialog", test_quit_with_dialog);
  g_test_add_func ("/document-start/drop", test_drop);
  g_test_add_func ("/document-start/recent", test_recent);
  g_test_add_func ("/document-start/preferences", test_preferences);
  g_test_add_func ("/document-start/logout", test_logout);

  return g_test_run ();
}
