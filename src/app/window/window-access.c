/* window-access.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "app/window/application.h"

/* The time alone says enough when it was today. */
static char *
format_since (gint64 seconds)
{
  g_autoptr(GDateTime) since = g_date_time_new_from_unix_local (seconds);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  if (since == NULL)
    return g_strdup (_("an unknown time"));
  if (g_date_time_get_year (since) == g_date_time_get_year (now) &&
      g_date_time_get_day_of_year (since) == g_date_time_get_day_of_year (now))
    return g_date_time_format (since, "%H:%M");
  /* Translators: a day and a time, as g_date_time_format() has them */
  return g_date_time_format (since, _("%-d %B %Y, %H:%M"));
}

static char *
describe_holder (const CharterFileHolder *holder,
                 gboolean                 accepted)
{
  g_autofree char *since = format_since (holder->since);
  gboolean here = charter_file_holder_is_here (holder);

  if (here)
    return g_strdup_printf (accepted
                            /* Translators: a person, then a time */
                            ? _("Read-only: open in another program on this computer by %s since %s.")
                            /* Translators: a person, then a time */
                            : _("Open in another program on this computer by %s since %s."),
                            holder->user, since);
  return g_strdup_printf (accepted
                          /* Translators: a computer, a person, then a time */
                          ? _("Read-only: open on another computer (%s) by %s since %s.")
                          /* Translators: a computer, a person, then a time */
                          : _("Open on another computer (%s) by %s since %s."),
                          holder->host, holder->user, since);
}

static void
show_holder (CharterWindow *self,
             gboolean       accepted)
{
  g_autofree char *message = describe_holder (charter_file_get_holder (self->file), accepted);

  charter_message_bar_clear_buttons (self->access_bar);
  if (!accepted)
    charter_message_bar_add_button (self->access_bar, _("Open _read-only"), "win.only-look");
  charter_message_bar_add_button (self->access_bar, _("_Edit anyway"), "win.edit-anyway");
  if (accepted)
    charter_message_bar_add_button (self->access_bar, _("_Save a copy…"), "win.save-as");
  else
    charter_message_bar_add_button (self->access_bar, _("Open a _copy"), "win.open-copy");
  charter_message_bar_show (self->access_bar, message);
}

static void
show_access (CharterWindow *self)
{
  CharterReadOnlyReason reason = charter_file_get_read_only_reason (self->file);
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean newer = reason == CHARTER_READ_ONLY_NEWER;
  gboolean read_only = reason != CHARTER_READ_ONLY_NOT;

  gtk_widget_action_set_enabled (widget, "win.add", !read_only);
  gtk_widget_action_set_enabled (widget, "win.annual-council", !read_only);
  gtk_widget_action_set_enabled (widget, "win.save", !newer);
  gtk_widget_action_set_enabled (widget, "win.save-as", !newer);
  gtk_widget_action_set_enabled (widget, "win.edit-anyway", reason == CHARTER_READ_ONLY_HELD);
  charter_details_set_read_only (self->details, read_only);
  charter_contents_set_read_only (self->contents, read_only);
  charter_diagram_pane_set_read_only (self->diagram_pane, read_only);
  if (self->check_pane != NULL)
    charter_check_pane_set_read_only (self->check_pane, read_only);
  if (self->table_pane != NULL)
    charter_table_pane_set_read_only (self->table_pane, read_only);
  if (self->diagram_settings != NULL)
    charter_diagram_settings_set_read_only (self->diagram_settings, read_only);

  switch (reason)
    {
    case CHARTER_READ_ONLY_NOT:
      charter_message_bar_hide (self->access_bar);
      break;

    case CHARTER_READ_ONLY_NEWER:
      charter_message_bar_clear_buttons (self->access_bar);
      charter_message_bar_show (self->access_bar,
                                _("Read-only: a newer version of Charter made this file. Update "
                                  "Charter to edit it."));
      break;

    case CHARTER_READ_ONLY_NOT_ALLOWED:
      charter_message_bar_clear_buttons (self->access_bar);
      charter_message_bar_add_button (self->access_bar, _("_Save a copy…"), "win.save-as");
      charter_message_bar_show (self->access_bar,
                                _("Read-only: you are not allowed to change this file. Save a "
                                  "copy to edit it."));
      break;

    case CHARTER_READ_ONLY_HELD:
      show_holder (self, FALSE);
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
only_look_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  if (charter_file_get_holder (self->file) != NULL)
    show_holder (self, TRUE);
}

static void
edit_anyway_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  if (charter_file_get_read_only_reason (self->file) == CHARTER_READ_ONLY_HELD)
    charter_file_edit_anyway (self->file);
}

static void
open_copy_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr(CharterFile) copy = charter_file_new_copy (self->file);
  CharterWindow *window = charter_window_new ();

  charter_application_show_file (CHARTER_APPLICATION (application), window, copy);
  gtk_window_present (GTK_WINDOW (window));
  charter_window_close_async (self, NULL, NULL);
}

/**
 * charter_window_install_access_actions:
 * @widget_class: the class of the window
 *
 * What can be done about a file that is only looked at.
 */
void
charter_window_install_access_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.only-look", NULL, only_look_action);
  gtk_widget_class_install_action (widget_class, "win.edit-anyway", NULL, edit_anyway_action);
  gtk_widget_class_install_action (widget_class, "win.open-copy", NULL, open_copy_action);
}

/**
 * charter_window_watch_access:
 * @self: a window with a file
 *
 * Says while it is only looked at, and why.
 */
void
charter_window_watch_access (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  g_signal_connect_object (self->file, "notify::read-only", G_CALLBACK (show_access), self,
                           G_CONNECT_SWAPPED);
  show_access (self);
}
