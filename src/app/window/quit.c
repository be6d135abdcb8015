/* quit.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/quit.h"

#include "app/window/window.h"

static CharterWindow *
find_unsaved (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      if (CHARTER_IS_WINDOW (l->data) &&
          charter_file_get_modified (charter_window_get_file (l->data)))
        return CHARTER_WINDOW (l->data);
    }
  return NULL;
}

/* A window takes the dialogs over it with it as it closes, and those may come
 * later in the list. */
static void
close_all (GtkApplication *application)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (application),
                                     (GCopyFunc) (GCallback) g_object_ref, NULL);

  for (GList *l = windows; l != NULL; l = l->next)
    {
      /* One that was not presented yet is not closed by GTK. */
      if (gtk_widget_get_realized (l->data))
        gtk_window_close (l->data);
      else
        gtk_window_destroy (l->data);
    }
  g_list_free_full (windows, g_object_unref);
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GtkApplication) application = GTK_APPLICATION (user_data);

  if (charter_window_close_finish (CHARTER_WINDOW (source), result))
    charter_quit (application);
}

/**
 * charter_quit:
 * @application: the program
 *
 * Closes all windows. Those with work that is not saved ask, one after
 * another; where one is to stay, so do those that were not asked yet.
 */
void
charter_quit (GtkApplication *application)
{
  CharterWindow *window;

  g_return_if_fail (GTK_IS_APPLICATION (application));

  window = find_unsaved (application);
  if (window == NULL)
    {
      close_all (application);
      return;
    }
  gtk_window_present (GTK_WINDOW (window));
  charter_window_close_async (window, closed_cb, g_object_ref (application));
}
