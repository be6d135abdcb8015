/* window-questions.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/withdrawal-places.h"
#include "app/questions/withdrawal-window.h"

static CharterRecord *
find_selected (CharterWindow *self)
{
  return charter_record_set_find_handle (
    charter_document_get_records (charter_file_get_document (self->file)),
    charter_selection_get_handle (self->selection));
}

static void
what_if_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  CharterRecord *subject = find_selected (self);
  GtkWindow *window;

  if (subject == NULL || !charter_withdrawal_can_be_asked (subject))
    {
      charter_window_say (self, _("Choose a council, a board, a service or a person first"));
      return;
    }
  window = charter_withdrawal_window_new (GTK_WINDOW (self),
                                          charter_file_get_document (self->file),
                                          charter_record_get_handle (subject),
                                          charter_file_get_title (self->file));
  g_signal_connect_object (window, "go-to", G_CALLBACK (charter_window_go_to), self, G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

/**
 * charter_window_install_question_actions:
 * @widget_class: the class of the window
 *
 * Questions that are asked of the document and do not change it.
 */
void
charter_window_install_question_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.what-if", NULL, what_if_action);
}

/**
 * charter_window_go_to:
 * @self: a window
 * @handle: the handle of a record
 *
 * Shows what an answer is about.
 */
void
charter_window_go_to (CharterWindow *self,
                      guint64        handle)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  charter_selection_set_handle (self->selection, handle);
  charter_window_panes_set_details_shown (self, TRUE);
}
