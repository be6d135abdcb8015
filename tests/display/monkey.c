/* monkey.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "app/records/record-group.h"
#include "app/window/application.h"
#include "formats/partnership-json.h"

#include "display-test.h"

/* What the main loop gets after each step, and now and then, milliseconds. */
#define SHORT_PAUSE 10
#define LONG_PAUSE  150

/* Pixels. */
#define TITLE_HEIGHT 60

/* After so many steps all is undone and done again. */
#define ROUND 250

typedef struct
{
  GRand          *random;
  GHashTable     *originals; /* CharterWindow -> what was in it at first */
  GtkApplication *application;
  FILE           *log;
  gint64          end;       /* monotonic */
  guint           n_steps;
  guint           n_windows; /* that are not finalized yet */
} Monkey;

static const char *const keys[] = {
  "Tab", "Tab", "Tab", "Tab", "shift+Tab", "Down", "Down", "Down", "Up", "Up", "Left", "Right",
  "Return", "Return", "Return", "space", "space", "Escape", "Escape", "Home", "End", "Page_Down",
  "Page_Up", "F2", "F6", "F6", "shift+F6", "F9", "ctrl+F9", "F10", "Menu", "shift+F10", "Delete",
  "BackSpace", "plus", "minus", "0", "a", "e", "s", "1", "2", "9", "slash", "eacute", "ctrl+z",
  "ctrl+z", "ctrl+y", "ctrl+shift+z", "ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v", "ctrl+s", "ctrl+f",
  "ctrl+d", "ctrl+e", "ctrl+k", "ctrl+m", "ctrl+n", "ctrl+w", "ctrl+period", "ctrl+comma",
  "ctrl+Return", "ctrl+shift+f", "ctrl+shift+m", "ctrl+shift+n", "ctrl+shift+c",
  "ctrl+question", "alt+Left", "alt+Right", "alt+Up", "alt+Down", "alt+1", "alt+2", "alt+5",
  "alt+9", "ctrl+Up", "ctrl+Down", "ctrl+Home", "ctrl+End", "shift+Down", "shift+Up",
};

/* What waits for somebody to answer before the program goes on. */
static const char *const forbidden[] = { "win.print", NULL };

static void
say (Monkey     *self,
     const char *format,
     ...) G_GNUC_PRINTF (2, 3);

static void
say (Monkey     *self,
     const char *format,
     ...)
{
  va_list arguments;

  va_start (arguments, format);
  fprintf (self->log, "%u ", self->n_steps);
  vfprintf (self->log, format, arguments);
  va_end (arguments);
  fputc ('\n', self->log);
  fflush (self->log);
}

/* The toolkit's own window for choosing a file looks for the keys where there are
 * none. */
static gboolean
is_about_chooser (const char *message)
{
  return g_str_has_prefix (message, "gtk_widget_is_ancestor: assertion") &&
         charter_test_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL;
}

static gboolean
is_about_toolkit (const char *message)
{
  return g_str_has_prefix (message, "Broken accounting of active state") ||
         g_str_has_prefix (message, "GtkText - unexpected blinking selection") ||
         g_str_has_prefix (message, "gdk_monitor_get_geometry") || is_about_chooser (message);
}

static void
describe_focus (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      fprintf (stderr, "%s%s:", G_OBJECT_TYPE_NAME (l->data),
               gtk_window_is_active (l->data) ? ", active" : "");
      for (GtkWidget *w = gtk_window_get_focus (l->data); w != NULL; w = gtk_widget_get_parent (w))
        fprintf (stderr, " %s", G_OBJECT_TYPE_NAME (w));
      fputc ('\n', stderr);
    }
}

/* Any warning ends the program, but for a few that GTK 4.8 gives about itself now
 * and then. */
static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         user_data)
{
  const char *message = "";

  if ((level & (G_LOG_LEVEL_DEBUG | G_LOG_LEVEL_INFO)) != 0)
    return G_LOG_WRITER_HANDLED;
  for (gsize i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].key, "MESSAGE"))
        message = fields[i].value;
    }
  fprintf (stderr, "%s\n", message);
  if ((level & G_LOG_LEVEL_MESSAGE) == 0 && !is_about_toolkit (message))
    {
      describe_focus ();
      G_BREAKPOINT ();
    }
  return G_LOG_WRITER_HANDLED;
}

static guint
choose (Monkey *self,
        guint   n)
{
  return (guint) g_rand_int_range (self->random, 0, (gint32) n);
}

static gboolean
passed_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
pause_for (guint milliseconds)
{
  gboolean passed = FALSE;

  g_timeout_add (milliseconds, passed_cb, &passed);
  while (!passed)
    g_main_context_iteration (NULL, TRUE);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  *(gboolean *) user_data = TRUE;
}

/* Waits for its end, so that the log says what was done in which order. */
static void
do_with_xdotool (Monkey     *self,
                 const char *command)
{
  g_autofree char *line = g_strconcat ("xdotool ", command, NULL);
  g_auto(GStrv) arguments = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = NULL;
  gboolean done = FALSE;

  say (self, "%s", command);
  g_shell_parse_argv (line, NULL, &arguments, &error);
  g_assert_no_error (error);
  process = g_subprocess_newv ((const char *const *) arguments, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_async (process, NULL, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
finalized_cb (gpointer  user_data,
              GObject  *window)
{
  ((Monkey *) user_data)->n_windows -= 1;
}

static char *
write_text (CharterWindow *window)
{
  return charter_partnership_json_to_text (
    charter_document_get_base (charter_test_get_document (window)));
}

static guint
undo_all (CharterWindow *window)
{
  guint n_steps = 0;

  while (charter_document_undo (charter_test_get_document (window)))
    n_steps += 1;
  return n_steps;
}

static void
redo (CharterWindow *window,
      guint          n_steps)
{
  for (; n_steps > 0; n_steps--)
    charter_document_redo (charter_test_get_document (window));
}

/* Something may have been done in a window since it came. */
static char *
write_original (CharterWindow *window)
{
  guint n_steps = undo_all (window);
  char *text = write_text (window);

  redo (window, n_steps);
  return text;
}

static void
window_gone_cb (Monkey        *self,
                CharterWindow *window)
{
  g_hash_table_remove (self->originals, window);
}

static void
notice_windows (Monkey *self)
{
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    {
      if (!CHARTER_IS_WINDOW (l->data) || g_hash_table_contains (self->originals, l->data))
        continue;
      g_hash_table_insert (self->originals, l->data, write_original (l->data));
      g_object_weak_ref (l->data, finalized_cb, self);
      g_signal_connect_swapped (l->data, "destroy", G_CALLBACK (window_gone_cb), self);
      self->n_windows += 1;
      say (self, "# a window: %u", g_hash_table_size (self->originals));
    }
}

/* The one that has the keys; any other one where none has. */
static GtkWindow *
get_window (Monkey *self)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (gtk_widget_get_mapped (l->data) && gtk_window_is_active (l->data))
        return l->data;
    }
  return gtk_application_get_active_window (self->application);
}

static GVariant *
make_parameter (Monkey             *self,
                GtkWindow          *window,
                const GVariantType *type)
{
  CharterWindow *main_window = charter_test_find_toplevel (CHARTER_TYPE_WINDOW);
  guint64 handle = 1 + choose (self, 400);

  if (main_window != NULL && choose (self, 2) == 0)
    handle = charter_selection_get_handle (charter_window_get_selection (main_window));
  if (g_variant_type_equal (type, G_VARIANT_TYPE_INT32))
    return g_variant_new_int32 ((gint32) choose (self, CHARTER_N_RECORD_GROUPS));
  if (g_variant_type_equal (type, G_VARIANT_TYPE_UINT32))
    return g_variant_new_uint32 (choose (self, 10));
  if (g_variant_type_equal (type, G_VARIANT_TYPE_UINT64))
    return g_variant_new_uint64 (handle);
  return NULL;
}

static gboolean
is_for_somebody (GType               owner,
                 const char         *name,
                 const GVariantType *type)
{
  if (!g_str_has_prefix (g_type_name (owner), "Charter") || g_strv_contains (forbidden, name))
    return FALSE;
  return type == NULL || g_variant_type_equal (type, G_VARIANT_TYPE_INT32) ||
         g_variant_type_equal (type, G_VARIANT_TYPE_UINT32) ||
         g_variant_type_equal (type, G_VARIANT_TYPE_UINT64);
}

/* Where the keys are, and around it. */
static void
activate_something (Monkey *self)
{
  GtkWindow *window = get_window (self);
  GtkWidget *focus = window != NULL ? gtk_window_get_focus (window) : NULL;
  GtkWidget *widget = focus != NULL ? focus : GTK_WIDGET (window);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autoptr(GPtrArray) types = g_ptr_array_new ();
  guint chosen;

  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    {
      const GVariantType *type;
      const char *name;
      const char *property;
      GType owner;

      for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (w), i, &owner, &name,
                                                       &type, &property); i++)
        {
          if (!is_for_somebody (owner, name, type))
            continue;
          g_ptr_array_add (names, (gpointer) name);
          g_ptr_array_add (types, (gpointer) type);
        }
    }
  if (names->len == 0)
    return;
  chosen = choose (self, names->len);
  say (self, "activate %s", (char *) g_ptr_array_index (names, chosen));
  gtk_widget_activate_action_variant (widget, g_ptr_array_index (names, chosen),
                                      g_ptr_array_index (types, chosen) != NULL
                                      ? make_parameter (self, window,
                                                        g_ptr_array_index (types, chosen))
                                      : NULL);
}

static void
press_something (Monkey *self)
{
  g_autofree char *command = g_strdup_printf ("key %s", keys[choose (self, G_N_ELEMENTS (keys))]);

  do_with_xdotool (self, command);
}

static void
type_something (Monkey *self)
{
  static const char *const words[] = { "Swale", "2009", "9 July 2008", "Alison", "12.5", "x",
                                       "https://example.org", "board" };
  g_autofree char *command = g_strdup_printf ("type --delay 3 '%s'",
                                              words[choose (self, G_N_ELEMENTS (words))]);

  do_with_xdotool (self, command);
}

static void
point_at_something (Monkey *self)
{
  GtkWindow *window = get_window (self);
  guint width = window != NULL ? (guint) gtk_widget_get_width (GTK_WIDGET (window)) : 1280;
  guint height = window != NULL ? (guint) gtk_widget_get_height (GTK_WIDGET (window)) : 800;
  guint x = choose (self, MAX (width, 20));
  guint y = choose (self, MAX (height, 20));
  g_autofree char *command = NULL;

  switch (choose (self, 8))
    {
    case 0:
      command = g_strdup_printf ("mousemove %u %u click 3", x, y);
      break;

    case 1:
      command = g_strdup_printf ("mousemove %u %u click --repeat 2 --delay 20 1", x, y);
      break;

    case 2:
      /* Where there is no window manager the toolkit itself moves a window that
       * is dragged, and is surprised when that window is closed meanwhile. */
      y = CHARTER_IS_WINDOW (window) ? y + TITLE_HEIGHT : height;
      command = g_strdup_printf ("mousemove %u %u mousedown 1 mousemove_relative %u %u mouseup 1",
                                 x, y, choose (self, 200), choose (self, 100));
      break;

    case 3:
      command = g_strdup_printf ("mousemove %u %u keydown ctrl click --repeat 3 %u keyup ctrl", x,
                                 y, 4 + choose (self, 2));
      break;

    default:
      command = g_strdup_printf ("mousemove %u %u click 1", x, y);
    }
  do_with_xdotool (self, command);
}

static void
resize_something (Monkey *self)
{
  GtkWindow *window = get_window (self);
  int width = 360 + (int) choose (self, 1000);
  int height = 400 + (int) choose (self, 480);

  if (!CHARTER_IS_WINDOW (window))
    return;
  say (self, "resize %d %d", width, height);
  gtk_window_set_default_size (window, width, height);
}

static void
select_something (Monkey *self)
{
  CharterWindow *window = charter_test_find_toplevel (CHARTER_TYPE_WINDOW);
  guint handle = choose (self, 400);

  if (window == NULL ||
      (handle != 0 && charter_record_set_find_handle (charter_test_get_records (window),
                                                      handle) == NULL))
    return;
  say (self, "select %u", handle);
  charter_selection_set_handle (charter_window_get_selection (window), handle);
}

static void
step (Monkey *self)
{
  guint which = choose (self, 100);

  self->n_steps += 1;
  if (which < 50)
    press_something (self);
  else if (which < 58)
    type_something (self);
  else if (which < 78)
    point_at_something (self);
  else if (which < 90)
    activate_something (self);
  else if (which < 98)
    select_something (self);
  else
    resize_something (self);
  pause_for (choose (self, 12) == 0 ? LONG_PAUSE : SHORT_PAUSE);
  notice_windows (self);
}

/* Questions go away unanswered, as does everything else over the windows. */
static void
close_others (Monkey *self)
{
  g_autoptr(GList) windows = NULL;

  do_with_xdotool (self, "key Escape Escape Escape");
  pause_for (LONG_PAUSE);
  windows = gtk_window_list_toplevels ();
  g_list_foreach (windows, (GFunc) (GCallback) g_object_ref, NULL);
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (!CHARTER_IS_WINDOW (l->data) && gtk_widget_get_visible (l->data) &&
          gtk_window_get_transient_for (l->data) != NULL)
        gtk_window_close (l->data);
    }
  /* What was closed along with the one below goes on pointing at it, and here it
   * is kept a little longer. */
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (!CHARTER_IS_WINDOW (l->data) && !gtk_widget_get_visible (l->data))
        gtk_window_set_transient_for (l->data, NULL);
    }
  g_list_free_full (g_steal_pointer (&windows), g_object_unref);
  pause_for (LONG_PAUSE);
}

static void
expect_same (Monkey     *self,
             const char *problem,
             const char *expected,
             const char *found)
{
  if (g_str_equal (expected, found))
    return;
  say (self, "# expected:\n%s", expected);
  say (self, "# found:\n%s", found);
  g_error ("%s; see the end of the log", problem);
}

/* Nothing is lost: all can be undone and done again, and can be read when it
 * is saved. */
static void
check_window (Monkey        *self,
              CharterWindow *window,
              const char    *original)
{
  g_autofree char *after = write_text (window);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *redone = NULL;
  guint n_steps;

  again = charter_partnership_json_parse ("monkey", after, strlen (after), &error);
  g_assert_no_error (error);
  n_steps = undo_all (window);
  before = write_text (window);
  say (self, "# undid %u steps", n_steps);
  expect_same (self, "undoing all leads elsewhere", original, before);
  pause_for (LONG_PAUSE);
  redo (window, n_steps);
  redone = write_text (window);
  expect_same (self, "doing all again leads elsewhere", after, redone);
}

static void
check (Monkey *self)
{
  g_autoptr(GList) windows = NULL;

  close_others (self);
  windows = g_hash_table_get_keys (self->originals);
  for (GList *l = windows; l != NULL; l = l->next)
    {
      const char *original = g_hash_table_lookup (self->originals, l->data);

      if (original == NULL)
        continue;
      check_window (self, l->data, original);
      /* More than two are in each other's way. */
      if (g_hash_table_size (self->originals) > 2)
        gtk_window_destroy (l->data);
    }
  pause_for (LONG_PAUSE);
  if (self->n_windows > g_hash_table_size (self->originals) + 1)
    g_error ("%u windows are closed and still in memory",
             self->n_windows - g_hash_table_size (self->originals));
}

static void
play (Monkey *self)
{
  g_autofree char *path = charter_test_copy_example ();
  g_autoptr(GFile) file = g_file_new_for_path (path);

  while (g_get_monotonic_time () < self->end)
    {
      for (guint i = 0; i < ROUND && g_get_monotonic_time () < self->end; i++)
        {
          if (g_hash_table_size (self->originals) == 0)
            {
              charter_application_open_file (CHARTER_APPLICATION (self->application), file, NULL);
              charter_test_spin_until (charter_test_find_toplevel (CHARTER_TYPE_WINDOW) != NULL);
              notice_windows (self);
            }
          step (self);
        }
      check (self);
    }
  close_others (self);
  while (g_hash_table_size (self->originals) > 0)
    {
      g_autoptr(GList) windows = g_hash_table_get_keys (self->originals);

      gtk_window_destroy (windows->data);
    }
  charter_test_spin_until (self->n_windows == 0);
}

/* The program stays with no window, too, and is left when the time is over. */
static gboolean
play_cb (gpointer user_data)
{
  Monkey *self = user_data;

  play (self);
  g_application_release (G_APPLICATION (self->application));
  return G_SOURCE_REMOVE;
}

static void
startup_cb (GApplication *application,
            Monkey       *self)
{
  self->application = GTK_APPLICATION (application);
  g_application_hold (application);
  g_idle_add (play_cb, self);
}

static void
run (Monkey *self)
{
  CharterApplication *application = charter_application_new (G_APPLICATION_NON_UNIQUE);

  g_signal_connect_after (application, "startup", G_CALLBACK (startup_cb), self);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
  g_assert_finalize_object (application);
}

/* monkey SEED SECONDS [LOG]: presses, types, clicks and does things at random. */
int
main (int   argc,
      char *argv[])
{
  Monkey self = { 0 };
  guint seed = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 1;
  guint seconds = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 60;

  g_log_set_writer_func (write_log, NULL, NULL);
  self.log = argc > 3 ? g_fopen (argv[3], "w") : stderr;
  g_assert_nonnull (self.log);
  self.random = g_rand_new_with_seed (seed);
  self.originals = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self.end = g_get_monotonic_time () + (gint64) seconds * G_USEC_PER_SEC;
  g_assert_no_errno (g_chdir (g_get_tmp_dir ()));
  run (&self);
  say (&self, "# no complaint");
  printf ("%u steps with the seed %u: no complaint\n", self.n_steps, seed);

  g_hash_table_unref (self.originals);
  g_rand_free (self.random);
  return 0;
}
