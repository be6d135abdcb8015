/* window-canvas.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  charter_window_leave_table (self);
  gtk_widget_activate_action (GTK_WIDGET (self->diagram_pane), "diagram.find", NULL);
}

/**
 * charter_window_install_canvas_actions:
 * @widget_class: the class of the window
 *
 * What is done with the diagram from anywhere in the window.
 */
void
charter_window_install_canvas_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.find-in-diagram", NULL, find_action);
}
