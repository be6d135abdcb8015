/* window-close.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "app/file/file-saver.h"

static void
close_now (CharterWindow *self,
           GTask         *task)
{
  charter_window_panes_remember (self);
  gtk_window_destroy (GTK_WINDOW (self));
  g_task_return_boolean (task, TRUE);
}

static void
saved_to_close_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  CharterWindow *self = CHARTER_WINDOW (source);
  g_autoptr(GTask) task = G_TASK (user_data);

  if (charter_file_saver_save_finish (result) && self->file != NULL &&
      !charter_file_get_modified (self->file))
    close_now (self, task);
  else
    g_task_return_boolean (task, FALSE);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  CharterWindow *self = CHARTER_WINDOW (g_task_get_source_object (task));

  g_clear_weak_pointer (&self->close_question);
  if (g_str_equal (response, "save"))
    charter_file_saver_save_async (GTK_WINDOW (self), self->file, FALSE, saved_to_close_cb,
                                   g_object_ref (task));
  else if (g_str_equal (response, "discard"))
    {
      /* Its button has closed the question, but holds it a little longer. */
      gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
      close_now (self, task);
    }
  else
    g_task_return_boolean (task, FALSE);
}

static void
ask (CharterWindow *self,
     GTask         *task)
{
  g_autofree char *body =
    g_strdup_printf (_("“%s” has changes that are not saved. Without saving they are lost."),
                     charter_file_get_title (self->file));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Save changes?"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"),
                                    "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), g_object_ref (task));
  g_set_weak_pointer (&self->close_question, GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
let_session_end (CharterWindow *self)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  if (self->inhibition != 0 && application != NULL)
    gtk_application_uninhibit (application, self->inhibition);
  self->inhibition = 0;
}

/* Who logs out is told which work is not saved before it is too late. */
static void
update_inhibition (CharterWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autofree char *reason = NULL;

  let_session_end (self);
  if (application == NULL || !charter_file_get_modified (self->file))
    return;
  /* Translators: the name of a file; the desktop shows it to who logs out */
  reason = g_strdup_printf (_("“%s” has changes that are not saved"),
                            charter_file_get_title (self->file));
  self->inhibition = gtk_application_inhibit (application, GTK_WINDOW (self),
                                              GTK_APPLICATION_INHIBIT_LOGOUT, reason);
}

/* A window over one of those over a window goes, too. */
static void
part_from_dialogs (GtkWindow *window)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  g_list_foreach (windows, (GFunc) (GCallback) g_object_ref, NULL);
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (gtk_window_get_transient_for (l->data) != window)
        continue;
      gtk_window_set_transient_for (l->data, NULL);
      if (!gtk_window_get_destroy_with_parent (l->data))
        continue;
      part_from_dialogs (l->data);
      gtk_window_destroy (l->data);
    }
  g_list_foreach (windows, (GFunc) (GCallback) g_object_unref, NULL);
}

/**
 * charter_window_part_from_dialogs:
 * @self: a window that goes away
 *
 * Takes the windows over it with it. GTK 4.8 does so, too, but they go on
 * pointing at it: the one whose button closed the window outlives it for a
 * moment, and then looks at what is no longer there.
 */
void
charter_window_part_from_dialogs (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  part_from_dialogs (GTK_WINDOW (self));
}

/**
 * charter_window_watch_close:
 * @self: a window with a file
 *
 * Keeps the session from ending while something is not saved.
 */
void
charter_window_watch_close (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  g_signal_connect_object (self->file, "notify::modified", G_CALLBACK (update_inhibition), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "destroy", G_CALLBACK (let_session_end), NULL);
  update_inhibition (self);
}

/**
 * charter_window_close_async:
 * @self: a window
 * @callback: (nullable): called when it is closed or stays
 * @user_data: for @callback
 *
 * Closes it; where something would be lost, asks first. While it asks already,
 * it stays.
 */
void
charter_window_close_async (CharterWindow       *self,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CHARTER_IS_WINDOW (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, charter_window_close_async);
  if (self->close_question != NULL)
    {
      gtk_window_present (self->close_question);
      g_task_return_boolean (task, FALSE);
    }
  else if (charter_file_get_modified (self->file))
    ask (self, task);
  else
    close_now (self, task);
}

/**
 * charter_window_close_finish:
 * @self: a window
 * @result: what the callback was given
 *
 * Returns: whether it is closed
 */
gboolean
charter_window_close_finish (CharterWindow *self,
                             GAsyncResult  *result)
{
  g_return_val_if_fail (CHARTER_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
