/* window-start.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "app/file/example.h"
#include "app/records/record-group.h"
#include "app/window/application.h"
#include "app/window/recent-files.h"
#include "app/window/start-page.h"

static void
open_files (CharterWindow *self,
            GSList        *locations)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GSList *l = locations; l != NULL && application != NULL; l = l->next)
    charter_application_open_file (CHARTER_APPLICATION (application), l->data, GTK_WINDOW (self));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       user_data)
{
  CharterWindow *self = CHARTER_WINDOW (user_data);

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    open_files (self, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS (value, G_TYPE_FILE))
    {
      g_autoptr(GSList) one = g_slist_prepend (NULL, g_value_get_object (value));

      open_files (self, one);
    }
  else
    return FALSE;
  return TRUE;
}

static void
accept_files (CharterWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* A split button names one of its two controls only. */
static void
name_recent_button (CharterWindow *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->open_button); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_MENU_BUTTON (child))
        gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        _("Recent partnerships"), -1);
    }
}

static void
start_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.add", "i", CHARTER_RECORD_GROUP_COUNCILS);
}

static void
open_recent_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  g_autoptr(GFile) location = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr(GSList) one = g_slist_prepend (NULL, location);

  open_files (CHARTER_WINDOW (widget), one);
}

static void
open_example_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  g_autoptr(GFile) example = charter_example_find ();
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (widget));

  if (example != NULL && application != NULL)
    charter_application_open_unsaved (CHARTER_APPLICATION (application), example,
                                      GTK_WINDOW (widget));
}

static void
leave_start (CharterWindow *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->middle), "start") == 0)
    gtk_stack_set_visible_child_name (self->middle, "diagram");
}

/* Once something was done the ways to begin do not come back, even when it is
 * undone. */
static void
modified_cb (CharterWindow *self)
{
  if (charter_file_get_modified (self->file))
    leave_start (self);
}

static void
remember_recent (CharterWindow *self)
{
  GFile *location = charter_file_get_location (self->file);

  if (location == NULL)
    return;
  charter_recent_files_add (location);
  leave_start (self);
}

/**
 * charter_window_install_start_actions:
 * @widget_class: the class of the window
 *
 * The ways to begin.
 */
void
charter_window_install_start_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "s", open_recent_action);
  gtk_widget_class_install_action (widget_class, "win.open-example", NULL, open_example_action);
}

/**
 * charter_window_watch_start:
 * @self: a window with a file
 *
 * Shows the ways to begin until something is done, opens what is dropped on
 * the window, and remembers what it shows for the next time.
 */
void
charter_window_watch_start (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  if (charter_file_is_blank (self->file))
    {
      gtk_stack_add_named (self->middle, g_object_new (CHARTER_TYPE_START_PAGE, NULL), "start");
      gtk_stack_set_visible_child_name (self->middle, "start");
      gtk_widget_grab_focus (gtk_stack_get_visible_child (self->middle));
    }
  accept_files (self);
  name_recent_button (self);
  g_signal_connect_object (self->file, "notify::modified", G_CALLBACK (modified_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "notify::title", G_CALLBACK (remember_recent), self,
                           G_CONNECT_SWAPPED);
  remember_recent (self);
}
