/* display-test.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "display-test.h"

#include "app/canvas/canvas-item.h"
#include "app/diagrams/diagram-pane.h"
#include "app/window/application.h"

/* How often a condition is looked at when nothing happens, milliseconds. */
#define TICK 5

typedef struct
{
  CharterTestFunc func;
  gpointer        data;
} Run;

static gboolean
tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* The window of a file, or NULL while it is being read and filled: a window that
 * only says so is there for a moment when the machine is busy. */
static CharterWindow *
find_window (GApplication *application)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (CHARTER_IS_WINDOW (l->data) && gtk_widget_get_visible (l->data))
        return l->data;
    }
  return NULL;
}

static void
run_func (GApplication *application,
          Run          *run)
{
  CharterWindow *window = NULL;

  charter_test_spin_until (find_window (application) != NULL);
  g_set_weak_pointer (&window, find_window (application));
  run->func (window, run->data);
  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
  g_clear_weak_pointer (&window);
}

static void
open_cb (GApplication *application,
         gpointer      files,
         int           n_files,
         const char   *hint,
         Run          *run)
{
  run_func (application, run);
}

static void
activate_cb (GApplication *application,
             Run          *run)
{
  run_func (application, run);
}

static void
run_body (CharterWindow *window,
          gpointer       data)
{
  CharterTestBody *body = data;

  (*body) (window);
}

static void
run_drawn_body (CharterWindow *window,
                gpointer       data)
{
  charter_test_spin_until (charter_test_is_drawn (window));
  run_body (window, data);
}

/**
 * charter_test_turn:
 *
 * Turns the main loop once, which takes no longer than a moment.
 */
void
charter_test_turn (void)
{
  guint source = g_timeout_add (TICK, tick, NULL);

  g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

/**
 * charter_test_find_type:
 * @from: a widget
 * @type: a type of widgets
 *
 * Returns: (transfer none) (nullable): the first widget of @type in @from,
 *   which may be @from
 */
GtkWidget *
charter_test_find_type (GtkWidget *from,
                        GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = charter_test_find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * charter_test_find_id:
 * @from: a widget
 * @id: a name out of a template
 *
 * Returns: (transfer none) (nullable): the first widget of that name in @from,
 *   which may be @from
 */
GtkWidget *
charter_test_find_id (GtkWidget  *from,
                      const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (from)), id) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = charter_test_find_id (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * charter_test_find_toplevel:
 * @type: a type of windows
 *
 * Returns: (transfer none) (nullable): a window of @type that is shown
 */
gpointer
charter_test_find_toplevel (GType type)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && gtk_widget_get_mapped (l->data))
        return l->data;
    }
  return NULL;
}

/**
 * charter_test_press:
 * @widget: a widget that listens to keys itself
 * @key: a key
 *
 * Returns: whether the widget made something of the key
 */
gboolean
charter_test_press (GtkWidget *widget,
                    guint      key)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
      if (handled)
        return TRUE;
    }
  return FALSE;
}

/**
 * charter_test_get_document:
 * @window: a window
 *
 * Returns: (transfer none): what the window shows
 */
CharterDocument *
charter_test_get_document (CharterWindow *window)
{
  return charter_file_get_document (charter_window_get_file (window));
}

/**
 * charter_test_get_records:
 * @window: a window
 *
 * Returns: (transfer none): the records as they are at this moment
 */
CharterRecordSet *
charter_test_get_records (CharterWindow *window)
{
  return charter_document_get_records (charter_test_get_document (window));
}

/**
 * charter_test_find_record:
 * @window: a window
 * @kind: the kind of the record
 * @id: the id of a record that is there
 *
 * Returns: (transfer none): the record
 */
CharterRecord *
charter_test_find_record (CharterWindow *window,
                          CharterKindId  kind,
                          const char    *id)
{
  CharterRecord *record = charter_record_set_find_id (charter_test_get_records (window), kind, id);

  g_assert_nonnull (record);
  return record;
}

/**
 * charter_test_find_handle:
 * @window: a window
 * @kind: the kind of the record
 * @id: the id of a record that is there
 *
 * Returns: the handle of the record
 */
guint64
charter_test_find_handle (CharterWindow *window,
                          CharterKindId  kind,
                          const char    *id)
{
  return charter_record_get_handle (charter_test_find_record (window, kind, id));
}

/**
 * charter_test_select:
 * @window: a window
 * @kind: the kind of the record
 * @id: the id of a record that is there
 *
 * Selects the record in the window.
 */
void
charter_test_select (CharterWindow *window,
                     CharterKindId  kind,
                     const char    *id)
{
  charter_selection_set_handle (charter_window_get_selection (window),
                                charter_test_find_handle (window, kind, id));
}

/**
 * charter_test_get_loader:
 * @window: a window
 *
 * Returns: (transfer none): what has the diagrams of the window drawn
 */
CharterDiagramLoader *
charter_test_get_loader (CharterWindow *window)
{
  return charter_diagram_pane_get_loader (
    CHARTER_DIAGRAM_PANE (charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DIAGRAM_PANE)));
}

/**
 * charter_test_is_drawn:
 * @window: a window
 *
 * Returns: whether a diagram is shown and no other one is on its way
 */
gboolean
charter_test_is_drawn (CharterWindow *window)
{
  GtkWidget *item = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_CANVAS_ITEM);

  return item != NULL && gtk_widget_get_mapped (item) &&
         !charter_diagram_loader_get_busy (charter_test_get_loader (window));
}

/**
 * charter_test_activate:
 * @window: a window
 * @action: an action without a parameter
 */
void
charter_test_activate (CharterWindow *window,
                       const char    *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
}

/**
 * charter_test_copy_to:
 * @path: the path of the copy
 *
 * Copies the example, in the place of what is there.
 */
void
charter_test_copy_to (const char *path)
{
  g_autofree char *original = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "data",
                                                "examples", "mid-kent.partnership.json", NULL);
  g_autoptr(GFile) source = g_file_new_for_path (original);
  g_autoptr(GFile) copy = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  g_file_copy (source, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/**
 * charter_test_copy_example:
 *
 * Copies the example to the test's own folder: while one is open it is held,
 * and tests run side by side.
 *
 * Returns: (transfer full): the path of the copy
 */
char *
charter_test_copy_example (void)
{
  char *path = g_build_filename (g_get_tmp_dir (), "mid-kent.partnership.json", NULL);

  charter_test_copy_to (path);
  return path;
}

/**
 * charter_test_read_text:
 * @path: the path of a file that is there
 *
 * Returns: (transfer full): what is in it
 */
char *
charter_test_read_text (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/**
 * charter_test_run:
 * @path: (nullable): the file to open, or %NULL to begin with nothing
 * @func: (scope call): what to do with the window when it is there
 * @data: for @func
 *
 * Runs the program, and checks that nothing of it is left. @func leaves no
 * window but that it was given, and may take that away.
 */
void
charter_test_run (const char      *path,
                  CharterTestFunc  func,
                  gpointer         data)
{
  CharterApplication *application = charter_application_new (G_APPLICATION_NON_UNIQUE);
  char *arguments[] = { (char *) "test", (char *) path, NULL };
  Run run = { func, data };

  if (path != NULL)
    g_signal_connect_after (application, "open", G_CALLBACK (open_cb), &run);
  else
    g_signal_connect_after (application, "activate", G_CALLBACK (activate_cb), &run);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), path != NULL ? 2 : 1, arguments),
                   ==, 0);
  g_assert_finalize_object (application);
}

/**
 * charter_test_run_body:
 * @path: (nullable): the file to open, or %NULL to begin with nothing
 * @body: (scope call): what to do with the window when it is there
 *
 * As charter_test_run(), where the window is all that is wanted.
 */
void
charter_test_run_body (const char      *path,
                       CharterTestBody  body)
{
  charter_test_run (path, run_body, &body);
}

/**
 * charter_test_run_example:
 * @body: (scope call): what to do with the window when its diagram is drawn
 *
 * As charter_test_run_body(), with a copy of the example.
 */
void
charter_test_run_example (CharterTestBody body)
{
  g_autofree char *path = charter_test_copy_example ();

  charter_test_run (path, run_drawn_body, &body);
}
