/* window-documents.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window-private.h"

#include <glib/gi18n.h>

#include "app/file-dialogs.h"
#include "app/file-saver.h"

static void
open_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  CharterWindow *self = CHARTER_WINDOW (source);
  g_autoptr(GFile) location = charter_file_dialogs_choose_finish (result, NULL);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (location != NULL && application != NULL)
    g_application_open (G_APPLICATION (application), &location, 1, "");
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  charter_file_dialogs_open_async (GTK_WINDOW (widget), open_chosen_cb, NULL);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  CharterWindow *self = CHARTER_WINDOW (source);

  if (charter_file_saver_save_finish (result))
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Saved")));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  charter_file_saver_save_async (GTK_WINDOW (widget), CHARTER_WINDOW (widget)->file, FALSE,
                                 saved_cb, NULL);
}

static void
save_as_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  charter_file_saver_save_async (GTK_WINDOW (widget), CHARTER_WINDOW (widget)->file, TRUE,
                                 saved_cb, NULL);
}

static void
saved_to_close_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  CharterWindow *self = CHARTER_WINDOW (source);

  if (charter_file_saver_save_finish (result) && !charter_file_get_modified (self->file))
    gtk_window_close (GTK_WINDOW (self));
}

static void
close_answered_cb (AdwMessageDialog *dialog,
                   const char       *response,
                   gpointer          user_data)
{
  CharterWindow *self = CHARTER_WINDOW (user_data);

  if (g_str_equal (response, "save"))
    charter_file_saver_save_async (GTK_WINDOW (self), self->file, FALSE, saved_to_close_cb, NULL);
  else if (g_str_equal (response, "discard"))
    {
      charter_window_panes_remember (self);
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

/**
 * charter_window_install_document_actions:
 * @widget_class: the class of the window
 *
 * What is done with the whole file.
 */
void
charter_window_install_document_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
}

/**
 * charter_window_ask_to_close:
 * @self: a window
 *
 * Asks what becomes of changes that are not saved, and closes the window
 * when that is answered.
 *
 * Returns: whether it asked; else nothing would be lost
 */
gboolean
charter_window_ask_to_close (CharterWindow *self)
{
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  g_return_val_if_fail (CHARTER_IS_WINDOW (self), FALSE);

  if (!charter_file_get_modified (self->file))
    return FALSE;

  body = g_strdup_printf (_("“%s” has changes that are not saved. Without saving they are lost."),
                          charter_file_get_title (self->file));
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Save changes?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"),
                                    "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_answered_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}
