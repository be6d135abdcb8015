/* window-output.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "app/diagrams/diagram-clipboard.h"
#include "app/diagrams/diagram-print.h"

static CharterDiagram *
get_diagram (CharterWindow *self)
{
  CharterDiagram *diagram =
    charter_diagram_loader_get_diagram (charter_diagram_pane_get_loader (self->diagram_pane));

  if (diagram == NULL)
    charter_window_say (self, _("There is no diagram yet"));
  return diagram;
}

static void
finish_copy (CharterWindow *self,
             GAsyncResult  *result,
             const char    *done)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkContentProvider) provider = charter_diagram_clipboard_make_finish (result, &error);

  /* The window may have been closed meanwhile. */
  if (self->toasts == NULL)
    return;
  if (provider == NULL)
    {
      charter_window_show_error (self, error);
      return;
    }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
  charter_window_say (self, done);
}

static void
picture_made_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(CharterWindow) self = CHARTER_WINDOW (user_data);

  finish_copy (self, result, _("Picture copied"));
}

static void
description_made_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(CharterWindow) self = CHARTER_WINDOW (user_data);

  finish_copy (self, result, _("Description copied"));
}

static void
copy (CharterWindow       *self,
      CharterDiagramCopy   what,
      GAsyncReadyCallback  callback)
{
  CharterDiagram *diagram = get_diagram (self);
  g_autoptr(CharterState) state = NULL;
  g_autoptr(CharterView) view =
    charter_diagram_loader_make_view (charter_diagram_pane_get_loader (self->diagram_pane), &state);

  if (diagram == NULL || view == NULL)
    return;
  charter_diagram_clipboard_make_async (diagram, state, view, what, NULL, callback,
                                        g_object_ref (self));
}

static void
copy_picture_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  copy (CHARTER_WINDOW (widget), CHARTER_DIAGRAM_COPY_PICTURE, picture_made_cb);
}

static void
copy_description_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  copy (CHARTER_WINDOW (widget), CHARTER_DIAGRAM_COPY_DESCRIPTION, description_made_cb);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  if (get_diagram (self) == NULL)
    return;
  operation = charter_diagram_print_new (
    charter_diagram_loader_get_pages (charter_diagram_pane_get_loader (self->diagram_pane)));
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (self), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    charter_window_show_error (self, error);
}

/**
 * charter_window_install_output_actions:
 * @widget_class: the class of the window
 *
 * How the diagram that is shown leaves the program.
 */
void
charter_window_install_output_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.copy-picture", NULL, copy_picture_action);
  gtk_widget_class_install_action (widget_class, "win.copy-description", NULL,
                                   copy_description_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
}
