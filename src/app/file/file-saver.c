/* file-saver.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/file/file-saver.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/file/file-dialogs.h"
#include "formats/file-store.h"

static void save_to (GTask    *task,
                     GFile    *location,
                     gboolean  replace);

static CharterFile *
get_file (GTask *task)
{
  return CHARTER_FILE (g_task_get_task_data (task));
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  g_autoptr(GFile) location = charter_file_dialogs_choose_finish (result, NULL);

  if (location != NULL)
    save_to (task, location, FALSE);
  else
    g_task_return_boolean (task, FALSE);
}

/* What to call it where it cannot keep its name, or has none. */
static char *
propose_name (CharterFile *file)
{
  if (charter_file_get_location (file) == NULL)
    /* Translators: the name of a new file; keep the ending */
    return g_strdup_printf (_("%s.partnership.json"), charter_file_get_title (file));
  if (charter_file_get_read_only (file))
    /* Translators: the name of a new file; keep the ending */
    return g_strdup_printf (_("Copy of %s.partnership.json"), charter_file_get_title (file));
  return NULL;
}

static void
choose_place (GTask *task)
{
  CharterFile *file = get_file (task);
  g_autofree char *name = propose_name (file);

  charter_file_dialogs_save_async (GTK_WINDOW (g_task_get_source_object (task)),
                                   charter_file_get_location (file), name,
                                   place_chosen_cb, g_object_ref (task));
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);

  if (g_str_equal (response, "replace"))
    save_to (task, charter_file_get_location (get_file (task)), TRUE);
  else if (g_str_equal (response, "save-as"))
    choose_place (task);
  else
    g_task_return_boolean (task, FALSE);
}

/* The window stays open and says why. */
static void
show_problem (GTask        *task,
              const GError *error)
{
  gboolean changed = g_error_matches (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_CHANGED);
  GtkWidget *widget = adw_message_dialog_new (GTK_WINDOW (g_task_get_source_object (task)),
                                              changed ? _("The file has changed on the disk")
                                                      : _("The partnership was not saved"),
                                              error->message);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"),
                                    "save-as", _("Save _as…"), NULL);
  if (changed)
    {
      adw_message_dialog_add_response (dialog, "replace", _("_Replace"));
      adw_message_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_set_default_response (dialog, "save-as");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), g_object_ref (task));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  g_autoptr(GError) error = NULL;

  if (charter_file_save_finish (CHARTER_FILE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    show_problem (task, error);
}

static void
save_to (GTask    *task,
         GFile    *location,
         gboolean  replace)
{
  charter_file_save_async (get_file (task), location, replace, saved_cb, g_object_ref (task));
}

/**
 * charter_file_saver_save_async:
 * @window: where it was asked for; it is the source of @callback
 * @file: what to save
 * @choose: whether to ask for a place even if it has one
 * @callback: called when it is saved or not
 * @user_data: for @callback
 */
void
charter_file_saver_save_async (GtkWindow           *window,
                               CharterFile         *file,
                               gboolean             choose,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (CHARTER_IS_FILE (file));

  task = g_task_new (window, NULL, callback, user_data);
  g_task_set_source_tag (task, charter_file_saver_save_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  if (choose || charter_file_get_location (file) == NULL || charter_file_get_read_only (file))
    choose_place (task);
  else
    save_to (task, charter_file_get_location (file), FALSE);
}

/**
 * charter_file_saver_save_finish:
 * @result: what the callback was given
 *
 * Returns: whether it is saved; if not, the user knows why
 */
gboolean
charter_file_saver_save_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
