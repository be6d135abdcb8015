/* application.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/application.h"

#include <glib/gi18n.h>

#include "app/file/journal-keeper.h"
#include "app/window/about.h"
#include "app/window/preferences.h"
#include "app/window/quit.h"
#include "app/window/shortcuts.h"

struct _CharterApplication
{
  AdwApplication parent_instance;

  GSettings     *settings;
  gboolean       restored; /* what was left unsaved was looked for */
};

G_DEFINE_FINAL_TYPE (CharterApplication, charter_application, ADW_TYPE_APPLICATION)

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

static void
show_file_with_journal (CharterApplication *self,
                        CharterWindow      *window,
                        CharterFile        *file,
                        CharterJournal     *journal)
{
  CharterJournalKeeper *keeper = charter_journal_keeper_new (file, journal);

  charter_window_set_file (window, GTK_APPLICATION (self), file);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (window_gone_cb), keeper);
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
  window = charter_window_new ();
  show_file_with_journal (self, window, file, journal);
  gtk_window_present (GTK_WINDOW (window));
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
new_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  g_autoptr(CharterFile) file = charter_file_new_empty ();
  CharterWindow *window = charter_window_new ();

  charter_application_show_file (CHARTER_APPLICATION (user_data), window, file);
  gtk_window_present (GTK_WINDOW (window));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  charter_quit (GTK_APPLICATION (user_data));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  charter_preferences_present (gtk_application_get_active_window (user_data));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  charter_about_present (gtk_application_get_active_window (user_data));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  /* The active window may be a question or a message. */
  while (window != NULL && !GTK_IS_APPLICATION_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window != NULL)
    charter_shortcuts_present (GTK_APPLICATION_WINDOW (window));
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
    { "app.preferences",     { "<Control>comma" } },
    { "win.open",            { "<Control>o" } },
    { "win.save",            { "<Control>s" } },
    { "win.save-as",         { "<Control><Shift>s" } },
    { "win.duplicate",       { "<Control><Shift>d" } },
    { "win.export",          { "<Control>e" } },
    { "win.export-again",    { "<Control><Shift>e" } },
    { "win.copy-picture",    { "<Control><Shift>c" } },
    { "win.print",           { "<Control>p" } },
    { "win.undo",            { "<Control>z" } },
    { "win.redo",            { "<Control><Shift>z", "<Control>y" } },
    { "win.search",          { "<Control>f" } },
    { "win.back",            { "<Alt>Left" } },
    { "win.forward",         { "<Alt>Right" } },
    { "win.find-in-diagram", { "<Control><Shift>f" } },
    { "win.set-up-diagram",  { "<Control>period" } },
    { "win.show-checks",     { "<Control>k" } },
    { "win.compare",         { "<Control>m" } },
    { "win.compare-saved",   { "<Control><Shift>m" } },
    { "win.offer-new",       { "<Control><Shift>n" } },
    { "win.add-another",     { "<Control>Return", "<Control>KP_Enter" } },
    { "win.next-pane",       { "F6" } },
    { "win.previous-pane",   { "<Shift>F6" } },
    { "win.choose-diagram(uint32 0)", { "<Alt>1" } },
    { "win.choose-diagram(uint32 1)", { "<Alt>2" } },
    { "win.choose-diagram(uint32 2)", { "<Alt>3" } },
    { "win.choose-diagram(uint32 3)", { "<Alt>4" } },
    { "win.choose-diagram(uint32 4)", { "<Alt>5" } },
    { "win.choose-diagram(uint32 5)", { "<Alt>6" } },
    { "win.choose-diagram(uint32 6)", { "<Alt>7" } },
    { "win.choose-diagram(uint32 7)", { "<Alt>8" } },
    { "win.choose-diagram(uint32 8)", { "<Alt>9" } },
    { "win.contents-shown",  { "F9" } },
    { "win.details-shown",   { "<Control>F9" } },
    { "window.close",        { "<Control>w" } },
    { "app.shortcuts", { "<Control>question" } },
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
    { .name = "preferences", .activate = preferences_action },
    { .name = "about", .activate = about_action },
    { .name = "shortcuts", .activate = shortcuts_action },
  };
  CharterApplication *self = CHARTER_APPLICATION (application);

  G_APPLICATION_CLASS (charter_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  add_keys (GTK_APPLICATION (application));
  self->settings = g_settings_new (CHARTER_APPLICATION_ID);
  charter_preferences_follow_colour_scheme (self->settings);
  gtk_window_set_default_icon_name (CHARTER_APPLICATION_ID);
}

static void
charter_application_dispose (GObject *object)
{
  g_clear_object (&CHARTER_APPLICATION (object)->settings);

  G_OBJECT_CLASS (charter_application_parent_class)->dispose (object);
}

static void
charter_application_class_init (CharterApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = charter_application_dispose;
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
 * charter_application_show_file:
 * @self: the application
 * @window: a window without a file
 * @file: an open file
 *
 * Shows the file in the window, which is then to be presented, and keeps a
 * journal of it.
 */
void
charter_application_show_file (CharterApplication *self,
                               CharterWindow      *window,
                               CharterFile        *file)
{
  g_autofree char *folder = NULL;
  g_autoptr(CharterJournal) journal = NULL;

  g_return_if_fail (CHARTER_IS_APPLICATION (self));
  g_return_if_fail (CHARTER_IS_WINDOW (window));
  g_return_if_fail (CHARTER_IS_FILE (file));

  folder = get_journal_folder ();
  journal = charter_journal_new (folder);
  show_file_with_journal (self, window, file, journal);
}
