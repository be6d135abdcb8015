/* window-disk.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

/* What stands for the version of a file that is not there. */
#define GONE "gone"

static void
set_buttons (CharterWindow *self,
             gboolean       gone)
{
  charter_message_bar_clear_buttons (self->disk_bar);
  if (gone)
    {
      charter_message_bar_add_button (self->disk_bar, _("Save it _again"), "win.save-again");
      charter_message_bar_add_button (self->disk_bar, _("Save _as…"), "win.save-as");
    }
  else
    {
      charter_message_bar_add_button (self->disk_bar, _("_Reload"), "win.reload");
      charter_message_bar_add_button (self->disk_bar, _("_Keep mine"), "win.keep-mine");
    }
  charter_message_bar_add_button (self->disk_bar, gone ? _("_Later") : _("_Compare later"),
                                  "win.compare-later");
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(CharterWindow) self = CHARTER_WINDOW (user_data);
  g_autofree char *version = NULL;
  CharterDiskAnswer answer = charter_file_compare_finish (CHARTER_FILE (source), result, &version);

  if (self->file == NULL)
    return;
  if (answer == CHARTER_DISK_GONE)
    version = g_strdup (GONE);
  if (answer == CHARTER_DISK_SAME)
    {
      charter_message_bar_hide (self->disk_bar);
      g_clear_pointer (&self->later_version, g_free);
    }
  else if (g_strcmp0 (version, self->later_version) != 0)
    {
      g_clear_pointer (&self->later_version, g_free);
      g_object_set_data_full (G_OBJECT (self->disk_bar), "charter-version",
                              g_steal_pointer (&version), g_free);
      set_buttons (self, answer == CHARTER_DISK_GONE);
      charter_message_bar_show (self->disk_bar,
                                answer == CHARTER_DISK_GONE
                                ? _("The file is not on the disk any more: it has been moved, "
                                    "renamed or deleted.")
                                : _("The file changed on disk."));
    }
}

static void
look (CharterWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)) && charter_file_get_location (self->file) != NULL)
    charter_file_compare_async (self->file, compared_cb, g_object_ref (self));
}

static void
reloaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(CharterWindow) self = CHARTER_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (self->file == NULL)
    return;
  if (!charter_file_reload_finish (CHARTER_FILE (source), result, _("read the file again"), &error))
    {
      charter_window_show_error (self, error);
      return;
    }
  charter_message_bar_hide (self->disk_bar);
  charter_window_offer_undo (self, _("Read again from the disk"));
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  if (charter_file_get_location (self->file) != NULL)
    charter_file_reload_async (self->file, reloaded_cb, g_object_ref (self));
}

static void
keep_mine_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  charter_message_bar_hide (self->disk_bar);
  charter_file_keep_mine (self->file);
}

static void
save_again_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  keep_mine_action (widget, action_name, NULL);
  gtk_widget_activate_action (widget, "win.save", NULL);
}

static void
compare_later_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  g_free (self->later_version);
  self->later_version = g_strdup (g_object_get_data (G_OBJECT (self->disk_bar), "charter-version"));
  charter_message_bar_hide (self->disk_bar);
}

/**
 * charter_window_install_disk_actions:
 * @widget_class: the class of the window
 *
 * What can be done about a file that somebody else has changed.
 */
void
charter_window_install_disk_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.keep-mine", NULL, keep_mine_action);
  gtk_widget_class_install_action (widget_class, "win.save-again", NULL, save_again_action);
  gtk_widget_class_install_action (widget_class, "win.compare-later", NULL, compare_later_action);
}

/**
 * charter_window_watch_disk:
 * @self: a window with a file
 *
 * Says when somebody else changes the file: looks each time the user comes
 * to the window, and when it was saved.
 */
void
charter_window_watch_disk (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  g_signal_connect (self, "notify::is-active", G_CALLBACK (look), NULL);
  g_signal_connect_object (self->file, "notify::modified", G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "notify::title", G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
}
