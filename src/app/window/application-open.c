/* application-open.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/application.h"

#include <glib/gi18n.h>

#include "app/window/opening-window.h"
#include "app/window/recent-files.h"
#include "formats/file-store.h"

/* What takes longer than this says that it is at work, milliseconds. */
#define PATIENCE 300

/* A file that is being read, and where to say if it cannot be. */
typedef struct
{
  CharterApplication *application;
  GFile              *location;
  GCancellable       *cancellable;
  GtkWindow          *parent;   /* nullable, weak */
  GtkWindow          *progress; /* nullable, weak */
  CharterWindow      *window;   /* nullable: made to show the file in, if it can be read */
  guint               making;   /* source that makes it */
  guint               patience; /* source */
  gboolean            unsaved;  /* whether it is opened as a copy */
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_handle_id (&opening->patience, g_source_remove);
  g_clear_handle_id (&opening->making, g_source_remove);
  if (opening->window != NULL)
    gtk_window_destroy (GTK_WINDOW (opening->window));
  g_clear_weak_pointer (&opening->parent);
  g_clear_weak_pointer (&opening->progress);
  g_clear_object (&opening->location);
  g_clear_object (&opening->cancellable);
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

static gboolean
show_progress_cb (gpointer user_data)
{
  Opening *opening = user_data;

  opening->patience = 0;
  g_set_weak_pointer (&opening->progress,
                      charter_opening_window_new (GTK_APPLICATION (opening->application),
                                                  opening->parent, opening->location,
                                                  opening->cancellable));
  gtk_window_present (opening->progress);
  return G_SOURCE_REMOVE;
}

/* Done while a thread reads the file, so that the keys wait for one of both
 * only, and nobody for the window. */
static gboolean
make_window_cb (gpointer user_data)
{
  Opening *opening = user_data;

  opening->making = 0;
  opening->window = charter_window_new ();
  return G_SOURCE_REMOVE;
}

/* What goes wrong with the disk and what is no partnership are different
 * things to do something about. */
static void
show_problem (Opening      *opening,
              const GError *error)
{
  gboolean disk = error->domain == CHARTER_FILE_ERROR;
  GString *message = g_string_new (error->message);
  GtkWidget *dialog;

  if (g_error_matches (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_MISSING) &&
      charter_recent_files_forget (opening->location))
    {
      g_string_append_c (message, '\n');
      g_string_append (message, _("It has been taken off the list of recent partnerships."));
    }
  dialog = adw_message_dialog_new (opening->parent,
                                   disk ? _("The file cannot be opened")
                                        : _("This file is not a partnership"),
                                   message->str);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (opening->application));
  gtk_window_present (GTK_WINDOW (dialog));
  g_string_free (message, TRUE);
}

/* To fill a window takes as long as to present it, and keys that were pressed
 * are looked for between the two. Who has quit by now does not want to see it. */
static gboolean
present_cb (gpointer user_data)
{
  if (gtk_window_get_application (GTK_WINDOW (user_data)) != NULL)
    gtk_window_present (GTK_WINDOW (user_data));
  return G_SOURCE_REMOVE;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterFile) file = opening->unsaved
                              ? charter_file_open_finish_unsaved (result, &error)
                              : charter_file_open_finish (result, &error);

  if (file != NULL)
    {
      if (opening->window == NULL)
        opening->window = charter_window_new ();
      charter_application_show_file (opening->application, opening->window, file);
      g_idle_add_full (G_PRIORITY_DEFAULT, present_cb, g_object_ref (opening->window),
                       g_object_unref);
      opening->window = NULL;
      if (CHARTER_IS_WINDOW (opening->parent) &&
          charter_window_is_untouched (CHARTER_WINDOW (opening->parent)))
        gtk_window_destroy (opening->parent);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (opening, error);
  if (opening->progress != NULL)
    gtk_window_destroy (opening->progress);
  g_application_release (G_APPLICATION (opening->application));
}

static void
open_location (CharterApplication *self,
               GFile              *location,
               GtkWindow          *parent,
               gboolean            unsaved)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->application = g_object_ref (self);
  opening->location = g_object_ref (location);
  opening->cancellable = g_cancellable_new ();
  opening->unsaved = unsaved;
  g_set_weak_pointer (&opening->parent, parent);
  /* What is open by then has no progress to show. */
  opening->patience = g_timeout_add_full (G_PRIORITY_LOW, PATIENCE, show_progress_cb, opening,
                                          NULL);
  g_application_hold (G_APPLICATION (self));
  opening->making = g_idle_add_full (G_PRIORITY_DEFAULT, make_window_cb, opening, NULL);
  charter_file_open_async (location, opening->cancellable, opened_cb, opening);
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

  g_return_if_fail (CHARTER_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (location));
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  window = find_window (self, location);
  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    open_location (self, location, parent, FALSE);
}

/**
 * charter_application_open_unsaved:
 * @self: the application
 * @location: a file
 * @parent: (nullable): the window it was asked for in; it makes room when
 *   nothing was done in it
 *
 * Shows what a file holds as a new partnership, so that the file stays as it
 * is.
 */
void
charter_application_open_unsaved (CharterApplication *self,
                                  GFile              *location,
                                  GtkWindow          *parent)
{
  g_return_if_fail (CHARTER_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (location));
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  open_location (self, location, parent, TRUE);
}
