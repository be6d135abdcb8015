/* window-documents.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "app/file/file-dialogs.h"
#include "app/file/file-saver.h"
#include "app/window/application.h"

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

  /* The window may be gone by now. */
  if (charter_file_saver_save_finish (result) && self->file != NULL)
    charter_window_say (self, _("Saved"));
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
duplicate_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr(CharterFile) copy = NULL;
  CharterWindow *window;

  if (application == NULL)
    return;
  copy = charter_file_new_copy (self->file);
  window = charter_window_new ();
  charter_application_show_file (CHARTER_APPLICATION (application), window, copy);
  gtk_window_present (GTK_WINDOW (window));
}

static void
reverted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(CharterWindow) self = CHARTER_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (self->file == NULL)
    return;
  if (charter_file_reload_finish (CHARTER_FILE (source), result, _("go back to the saved file"),
                                  &error))
    charter_window_offer_undo (self, _("As it was saved"));
  else
    charter_window_show_error (self, error);
}

static void
revert_answered_cb (AdwMessageDialog *dialog,
                    const char       *response,
                    gpointer          user_data)
{
  CharterWindow *self = CHARTER_WINDOW (user_data);

  if (g_str_equal (response, "revert"))
    charter_file_reload_async (self->file, reverted_cb, g_object_ref (self));
}

static char *
describe_loss (CharterWindow *self)
{
  CharterHistory *history = charter_document_get_history (charter_file_get_document (self->file));
  guint n_steps = charter_history_count_unsaved (history);

  if (n_steps == 0)
    return g_strdup (_("What was done since then is taken back. Undo brings it again."));
  return g_strdup_printf (
    ngettext ("%u step made since then is taken back. Undo brings it again.",
              "%u steps made since then are taken back. Undo brings them again.", n_steps),
    n_steps);
}

static void
revert_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  g_autofree char *body = describe_loss (self);
  GtkWidget *dialog;

  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Go back to the file as it was saved?"),
                                   body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"),
                                    "revert", _("_Go back"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "revert",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (revert_answered_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (dialog));
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
  gtk_widget_class_install_action (widget_class, "win.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "win.revert", NULL, revert_action);
}

/**
 * charter_window_update_documents:
 * @self: a window with a file
 *
 * Offers what can be done with the file as it is now.
 */
void
charter_window_update_documents (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.revert",
                                 charter_file_get_location (self->file) != NULL &&
                                 charter_file_get_modified (self->file));
}

/**
 * charter_window_offer_undo:
 * @self: a window
 * @message: what was done
 *
 * Says it in a message that goes away by itself, with a button to undo it.
 */
void
charter_window_offer_undo (CharterWindow *self,
                           const char    *message)
{
  g_autofree char *markup = NULL;
  AdwToast *toast;

  g_return_if_fail (CHARTER_IS_WINDOW (self));
  g_return_if_fail (message != NULL);

  markup = g_markup_escape_text (message, -1);
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}
