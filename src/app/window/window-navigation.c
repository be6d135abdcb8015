/* window-navigation.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  charter_selection_go_back (self->selection, charter_document_get_records (
                                                charter_file_get_document (self->file)));
}

static void
forward_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  charter_selection_go_forward (self->selection, charter_document_get_records (
                                                   charter_file_get_document (self->file)));
}

static void
enable_actions (CharterWindow *self)
{
  gboolean can_go_back;
  gboolean can_go_forward;

  g_object_get (self->selection, "can-go-back", &can_go_back, "can-go-forward", &can_go_forward,
                NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", can_go_back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward", can_go_forward);
}

/**
 * charter_window_install_navigation_actions:
 * @widget_class: the class of the window
 *
 * The way back from one record to another.
 */
void
charter_window_install_navigation_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_action);
}

/**
 * charter_window_follow_selection:
 * @self: a window whose selection is there
 *
 * Lets the user go back once there is somewhere to go back to.
 */
void
charter_window_follow_selection (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  g_signal_connect_object (self->selection, "notify::can-go-back", G_CALLBACK (enable_actions),
                           self, G_CONNECT_SWAPPED);
  enable_actions (self);
}
