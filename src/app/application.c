/* application.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/application.h"

#include <glib/gi18n.h>

#include "app/about.h"
#include "app/journal-keeper.h"
#include "app/window.h"

struct _CharterApplication
{
  AdwApplication parent_instance;

  gboolean       restored; /* what was left unsaved was looked for */
};

/* A file that is being read, and where to say if it cannot be. */
typedef struct
{
  CharterApplication *application;
  GFile              *location;
  GtkWindow          *parent; /* nullable, weak */
} Opening;

G_DEFINE_FINAL_TYPE (CharterApplication, charter_application, ADW_TYPE_APPLICATION)

static void
opening_free (Opening *opening)
{
  g_clear_weak_pointer (&opening->parent);
  g_clear_object (&opening->location);
  g_clear_object (&opening->application);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static CharterWindow *
find_window (CharterApplication *self,
             GFile              *location)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      GFile *shown = CHARTER_IS_WINDOW (l->data)
                   ? charter_file_get_location (charter_window_get_file (l->data))
                   : NULL;

      if (shown != NULL && g_file_equal (shown, location))
        return CHARTER_WINDOW (l->data);
    }
  return NULL;
}

static char *
get_journal_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "charter", "journals", NULL);
}

static void
window_gone_cb (CharterJournalKeeper *keeper)
{
  charter_journal_keeper_close (keeper);
  g_object_unref (keeper);
}

static CharterWindow *
show_file_with_journal (CharterApplication *self,
                        CharterFile        *file,
                        CharterJournal     *journal)
{
  CharterWindow *window = charter_window_new (GTK_APPLICATION (self), file);
  CharterJournalKeeper *keeper = charter_journal_keeper_new (file, journal);

  g_signal_connect_swapped (window, "destroy", G_CALLBACK (window_gone_cb), keeper);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
show_file (CharterApplication *self,
           CharterFile        *file)
{
  g_autofree char *folder = get_journal_folder ();
  g_autoptr(CharterJournal) journal = charter_journal_new (folder);

  show_file_with_journal (self, file, journal);
}

static void
restore (CharterApplication *self,
         CharterJournal     *journal)
{
  g_autoptr(CharterJournalNote) note = NULL;
  g_autofree char *text = charter_journal_read (journal, &note);
  g_autoptr(CharterFile) file = NULL;
  g_autoptr(GError) error = NULL;
  CharterWindow *window;

  if (text == NULL)
    return;
  file = charter_file_new_recovered (note, text, &error);
  if (file == NULL)
    {
      g_warning ("Unsaved work could not be restored: %s", error->message);
      return;
    }
  window = show_file_with_journal (self, file, journal);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.notify", "s",
                              _("Unsaved work has been restored. Save it, or close it to discard it."));
}

/* Only one program of a user runs, so what lies there when it starts was left
 * by one that did not end by itself. */
static void
restore_once (CharterApplication *self)
{
  g_autofree char *folder = NULL;
  g_autoptr(GPtrArray) journals = NULL;

  if (self->restored)
    return;
  self->restored = TRUE;
  folder = get_journal_folder ();
  journals = charter_journal_list_left (folder);
  for (guint i = 0; i < journals->len; i++)
    restore (self, g_ptr_array_index (journals, i));
}

static void
show_problem (CharterApplication *self,
              GtkWindow          *parent,
              const char         *message)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _("The file cannot be opened"), message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterFile) file = charter_file_open_finish (result, &error);
  GtkWindow *parent = opening->parent;

  g_application_release (G_APPLICATION (opening->application));
  if (file == NULL)
    {
      show_problem (opening->application, parent, error->message);
      return;
    }
  show_file (opening->application, file);
  if (CHARTER_IS_WINDOW (parent) && charter_window_is_untouched (CHARTER_WINDOW (parent)))
    gtk_window_destroy (parent);
}

static void
new_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  g_autoptr(CharterFile) file = charter_file_new_empty ();

  show_file (CHARTER_APPLICATION (user_data), file);
}

/* Each window asks about its own edits; the first that stays open stops it. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  charter_about_present (gtk_application_get_active_window (user_data));
}

static void
charter_application_activate (GApplication *application)
{
  GtkWindow *window;

  restore_once (CHARTER_APPLICATION (application));
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  if (window != NULL)
    gtk_window_present (window);
  else
    g_action_group_activate_action (G_ACTION_GROUP (application), "new", NULL);
}

static void
charter_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  GtkWindow *window;

  restore_once (CHARTER_APPLICATION (application));
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  for (int i = 0; i < n_files; i++)
    charter_application_open_file (CHARTER_APPLICATION (application), files[i], window);
}

static void
add_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "app.new",             { "<Control>n" } },
    { "app.quit",            { "<Control>q" } },
    { "win.open",            { "<Control>o" } },
    { "win.save",            { "<Control>s" } },
    { "win.save-as",         { "<Control><Shift>s" } },
    { "win.export",          { "<Control>e" } },
    { "win.copy-picture",    { "<Control><Shift>c" } },
    { "win.print",           { "<Control>p" } },
    { "win.undo",            { "<Control>z" } },
    { "win.redo",            { "<Control><Shift>z", "<Control>y" } },
    { "win.search",          { "<Control>f" } },
    { "win.contents-shown",  { "F9" } },
    { "win.details-shown",   { "<Control>F9" } },
    { "window.close",        { "<Control>w" } },
    { "win.show-help-overlay", { "<Control>question" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action,
                                           accelerators[i].keys);
}

static void
charter_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "new", .activate = new_action },
    { .name = "quit", .activate = quit_action },
    { .name = "about", .activate = about_action },
  };

  G_APPLICATION_CLASS (charter_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  add_keys (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (CHARTER_APPLICATION_ID);
}

static void
charter_application_class_init (CharterApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = charter_application_startup;
  application_class->activate = charter_application_activate;
  application_class->open = charter_application_open;
}

static void
charter_application_init (CharterApplication *self)
{
}

/**
 * charter_application_new:
 * @flags: besides %G_APPLICATION_HANDLES_OPEN
 *
 * Returns: (transfer full): the application
 */
CharterApplication *
charter_application_new (GApplicationFlags flags)
{
  return g_object_new (CHARTER_TYPE_APPLICATION,
                       "application-id", CHARTER_APPLICATION_ID,
                       "resource-base-path", "/io/github/charter/Charter",
                       "flags", flags | G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/**
 * charter_application_open_file:
 * @self: the application
 * @location: a file
 * @parent: (nullable): the window it was asked for in; it makes room when
 *   nothing was done in it
 *
 * Shows a file in a window, or raises the one that already does.
 */
void
charter_application_open_file (CharterApplication *self,
                               GFile              *location,
                               GtkWindow          *parent)
{
  CharterWindow *window;
  Opening *opening;

  g_return_if_fail (CHARTER_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (location));

  window = find_window (self, location);
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  opening = g_new0 (Opening, 1);
  opening->application = g_object_ref (self);
  opening->location = g_object_ref (location);
  g_set_weak_pointer (&opening->parent, parent);
  g_application_hold (G_APPLICATION (self));
  charter_file_open_async (location, NULL, opened_cb, opening);
}
