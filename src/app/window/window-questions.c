/* window-questions.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/annual/annual-council.h"
#include "analysis/withdrawal/withdrawal-places.h"
#include "app/questions/annual-window.h"
#include "app/questions/withdrawal-window.h"

static CharterRecord *
find_selected (CharterWindow *self)
{
  return charter_record_set_find_handle (
    charter_document_get_records (charter_file_get_document (self->file)),
    charter_selection_get_handle (self->selection));
}

static void
show_what_if_cb (CharterWindow           *self,
                 CharterWithdrawalWindow *window)
{
  g_autoptr(CharterComparedSides) sides = charter_withdrawal_window_make_sides (window);

  if (sides == NULL)
    return;
  charter_window_leave_table (self);
  charter_look_compare (self->look, sides);
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
  g_signal_connect_object (window, "show-in-diagram", G_CALLBACK (show_what_if_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

static void
annual_recorded_cb (CharterWindow *self,
                    const char    *meeting)
{
  /* Translators: a meeting, such as "Annual council of Swale" */
  g_autofree char *message = g_strdup_printf (_("Recorded: %s"), meeting);

  charter_window_offer_undo (self, message);
}

static gboolean
has_council (CharterWindow *self)
{
  CharterRecordSet *records =
    charter_document_get_records (charter_file_get_document (self->file));

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    {
      if (charter_annual_council_can_be_held (
            charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i)))
        return TRUE;
    }
  return FALSE;
}

static void
annual_council_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  const CharterDate *look = charter_look_get_date (self->look);
  GtkWindow *window;
  CharterDate date;

  if (charter_file_get_read_only (self->file))
    return;
  if (!has_council (self))
    {
      charter_window_say (self, _("Add a council first"));
      return;
    }
  charter_date_init_today (&date);
  if (look != NULL && charter_date_is_whole (look))
    date = *look;
  window = charter_annual_window_new (GTK_WINDOW (self), charter_file_get_document (self->file),
                                      charter_selection_get_handle (self->selection), &date);
  g_signal_connect_object (window, "recorded", G_CALLBACK (annual_recorded_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

/**
 * charter_window_install_question_actions:
 * @widget_class: the class of the window
 *
 * Questions that are asked of the document, and those that ask what it is to
 * record.
 */
void
charter_window_install_question_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.what-if", NULL, what_if_action);
  gtk_widget_class_install_action (widget_class, "win.annual-council", NULL, annual_council_action);
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
