/* window-checks.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

static gboolean
are_checks_shown (CharterWindow *self)
{
  return self->check_pane != NULL &&
         gtk_stack_get_visible_child (self->middle) == GTK_WIDGET (self->check_pane);
}

static CharterCheckEntry *
get_entry (CharterWindow *self)
{
  return charter_contents_get_check_entry (self->contents);
}

static void
show_count (CharterWindow *self)
{
  charter_check_entry_set_count (get_entry (self), charter_check_keeper_count (self->check_keeper),
                                 charter_check_keeper_get_findings (self->check_keeper) != NULL);
}

static void
exports_changed_cb (CharterWindow *self)
{
  charter_check_keeper_set_exported (self->check_keeper,
                                     charter_export_watch_get_titles (self->export_watch));
}

/* In a narrow window the contents stand in place of the list. */
static void
entry_activated_cb (CharterWindow *self)
{
  if (self->narrow)
    charter_window_panes_set_contents_shown (self, FALSE);
}

/* A diagram is looked at, anything else is edited. */
static void
point_activated_cb (CharterWindow *self)
{
  guint64 handle = charter_selection_get_handle (self->selection);
  CharterRecord *record = charter_record_set_find_handle (
    charter_document_get_base (charter_file_get_document (self->file)), handle);

  if (record != NULL && charter_record_get_kind (record) == CHARTER_KIND_VIEW)
    charter_diagram_list_choose_handle (charter_contents_get_diagram_list (self->contents), handle);
  else
    charter_window_panes_set_details_shown (self, TRUE);
}

static void
make_check_pane (CharterWindow *self)
{
  self->check_pane = g_object_new (CHARTER_TYPE_CHECK_PANE, NULL);
  charter_check_pane_set_file (self->check_pane, charter_file_get_document (self->file),
                               self->selection, self->look, self->check_keeper);
  charter_check_pane_set_read_only (self->check_pane, charter_file_get_read_only (self->file));
  g_settings_bind (self->settings, "date-shown",
                   charter_check_pane_get_date_bar (self->check_pane), "visible",
                   G_SETTINGS_BIND_GET);
  g_signal_connect_object (self->check_pane, "activated", G_CALLBACK (point_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->check_pane, "done", G_CALLBACK (charter_window_offer_undo), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->check_pane, "failed", G_CALLBACK (charter_window_show_error), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->middle, GTK_WIDGET (self->check_pane));
}

static void
show_checks (CharterWindow *self)
{
  if (self->check_pane == NULL)
    make_check_pane (self);
  charter_table_list_set_kind (charter_contents_get_table_list (self->contents), NULL);
  gtk_stack_set_visible_child (self->middle, GTK_WIDGET (self->check_pane));
  gtk_stack_set_visible_child (self->side, GTK_WIDGET (self->details));
  charter_diagram_list_set_aside (charter_contents_get_diagram_list (self->contents), TRUE);
}

static void
show_checks_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  charter_check_entry_set_chosen (get_entry (self), TRUE);
  entry_activated_cb (self);
  charter_check_pane_search (self->check_pane);
}

/**
 * charter_window_install_check_actions:
 * @widget_class: the class of the window
 *
 * The way to the points to check.
 */
void
charter_window_install_check_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-checks", NULL, show_checks_action);
}

/**
 * charter_window_watch_checks:
 * @self: a window with a file and a watch over its exports
 *
 * Counts the points to check, and shows them when they are chosen in the
 * contents.
 */
void
charter_window_watch_checks (CharterWindow *self)
{
  CharterDocument *document;

  g_return_if_fail (CHARTER_IS_WINDOW (self));

  document = charter_file_get_document (self->file);
  self->check_keeper = charter_check_keeper_new (document, self->look);
  g_signal_connect_object (self->check_keeper, "changed", G_CALLBACK (show_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->export_watch, "changed", G_CALLBACK (exports_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_entry (self), "chosen", G_CALLBACK (show_checks), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_entry (self), "activated", G_CALLBACK (entry_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * charter_window_search_checks:
 * @self: a window
 *
 * Searches the points to check, if the keyboard is among them.
 *
 * Returns: whether it is
 */
gboolean
charter_window_search_checks (CharterWindow *self)
{
  GtkWidget *focus;

  g_return_val_if_fail (CHARTER_IS_WINDOW (self), FALSE);

  focus = gtk_root_get_focus (GTK_ROOT (self));
  if (!are_checks_shown (self) || focus == NULL ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->check_pane)))
    return FALSE;
  charter_check_pane_search (self->check_pane);
  return TRUE;
}
