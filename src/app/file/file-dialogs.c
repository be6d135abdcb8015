/* file-dialogs.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/file/file-dialogs.h"

#include <glib/gi18n.h>

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  g_autoptr(GFile) location = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    location = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_destroy (dialog);
  if (location != NULL)
    g_task_return_pointer (task, g_steal_pointer (&location), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "no file was chosen");
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr(GtkFileFilter) partnerships = gtk_file_filter_new ();
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (partnerships, _("Partnerships and Popolo files"));
  gtk_file_filter_add_pattern (partnerships, "*.json");
  gtk_file_chooser_add_filter (chooser, partnerships);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static void
ask (GtkFileChooserNative *dialog,
     GtkWindow            *parent,
     GAsyncReadyCallback   callback,
     gpointer              user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  g_task_set_source_tag (task, ask);
  g_task_set_task_data (task, dialog, g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * charter_file_dialogs_open_async:
 * @parent: the window that asks; it is the source of @callback
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks which file to open.
 */
void
charter_file_dialogs_open_async (GtkWindow           *parent,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = gtk_file_chooser_native_new (_("Open partnership"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                        _("_Open"), _("_Cancel"));
  add_filters (GTK_FILE_CHOOSER (dialog));
  ask (dialog, parent, callback, user_data);
}

/**
 * charter_file_dialogs_save_async:
 * @parent: the window that asks; it is the source of @callback
 * @current: (nullable): where it is now
 * @name: (nullable): a name to begin with in the place of that of @current
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks where to save.
 */
void
charter_file_dialogs_save_async (GtkWindow           *parent,
                                 GFile               *current,
                                 const char          *name,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (current == NULL || G_IS_FILE (current));

  dialog = gtk_file_chooser_native_new (_("Save partnership as"), parent,
                                        GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  if (current != NULL && name == NULL)
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), current, NULL);
  else if (current != NULL)
    {
      g_autoptr(GFile) folder = g_file_get_parent (current);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
    }
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_filters (GTK_FILE_CHOOSER (dialog));
  ask (dialog, parent, callback, user_data);
}

/**
 * charter_file_dialogs_export_async:
 * @parent: the window that asks; it is the source of @callback
 * @title: of the dialog
 * @name: the name to begin with
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks where something is to be exported to.
 */
void
charter_file_dialogs_export_async (GtkWindow           *parent,
                                   const char          *title,
                                   const char          *name,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL);
  g_return_if_fail (name != NULL);

  dialog = gtk_file_chooser_native_new (title, parent,
                                        GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), _("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  ask (dialog, parent, callback, user_data);
}

/**
 * charter_file_dialogs_folder_async:
 * @parent: the window that asks; it is the source of @callback
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks which folder several diagrams are to be exported into.
 */
void
charter_file_dialogs_folder_async (GtkWindow           *parent,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  ask (gtk_file_chooser_native_new (_("Export into folder"), parent,
                                    GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Export"),
                                    _("_Cancel")),
       parent, callback, user_data);
}

/**
 * charter_file_dialogs_choose_finish:
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the chosen place
 */
GFile *
charter_file_dialogs_choose_finish (GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
