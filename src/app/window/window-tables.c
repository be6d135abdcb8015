/* window-tables.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include "analysis/tables/table-kind.h"

static gboolean
is_table_shown (CharterWindow *self)
{
  return self->table_pane != NULL &&
         gtk_stack_get_visible_child (self->middle) == GTK_WIDGET (self->table_pane);
}

static void
row_activated_cb (CharterWindow *self)
{
  charter_window_panes_set_details_shown (self, TRUE);
}

static void
make_table_pane (CharterWindow *self)
{
  self->table_pane = g_object_new (CHARTER_TYPE_TABLE_PANE, NULL);
  charter_table_pane_set_file (self->table_pane, charter_file_get_document (self->file),
                               self->selection, self->look);
  charter_table_pane_set_read_only (self->table_pane, charter_file_get_read_only (self->file));
  g_settings_bind (self->settings, "date-shown",
                   charter_table_pane_get_date_bar (self->table_pane), "visible",
                   G_SETTINGS_BIND_GET);
  g_signal_connect_object (self->table_pane, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->middle, GTK_WIDGET (self->table_pane));
}

static void
table_chosen_cb (CharterWindow *self)
{
  CharterTableList *list = charter_contents_get_table_list (self->contents);
  const CharterTableKind *kind = charter_table_list_get_kind (list);

  if (kind == NULL)
    return;
  charter_check_entry_set_chosen (charter_contents_get_check_entry (self->contents), FALSE);
  if (self->table_pane == NULL)
    make_table_pane (self);
  charter_table_pane_set_kind (self->table_pane, kind);
  gtk_stack_set_visible_child (self->middle, GTK_WIDGET (self->table_pane));
  gtk_stack_set_visible_child (self->side, GTK_WIDGET (self->details));
  charter_diagram_list_set_aside (charter_contents_get_diagram_list (self->contents), TRUE);
}

/* In a narrow window the list of tables stands in place of the table. */
static void
table_activated_cb (CharterWindow *self)
{
  if (self->narrow)
    charter_window_panes_set_contents_shown (self, FALSE);
}

/**
 * charter_window_watch_tables:
 * @self: a window with a file
 *
 * Shows the table that is chosen in the contents.
 */
void
charter_window_watch_tables (CharterWindow *self)
{
  CharterTableList *list;

  g_return_if_fail (CHARTER_IS_WINDOW (self));

  list = charter_contents_get_table_list (self->contents);
  g_signal_connect_object (list, "notify::kind", G_CALLBACK (table_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "activated", G_CALLBACK (table_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * charter_window_leave_table:
 * @self: a window
 *
 * Shows the chosen diagram again, if a table or the points to check are shown.
 */
void
charter_window_leave_table (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  if (gtk_stack_get_visible_child (self->middle) == GTK_WIDGET (self->diagram_pane))
    return;
  gtk_stack_set_visible_child (self->middle, GTK_WIDGET (self->diagram_pane));
  charter_check_entry_set_chosen (charter_contents_get_check_entry (self->contents), FALSE);
  charter_table_list_set_kind (charter_contents_get_table_list (self->contents), NULL);
  charter_diagram_list_set_aside (charter_contents_get_diagram_list (self->contents), FALSE);
}

/**
 * charter_window_search_table:
 * @self: a window
 *
 * Searches the table, if the keyboard is in one.
 *
 * Returns: whether it is
 */
gboolean
charter_window_search_table (CharterWindow *self)
{
  GtkWidget *focus;

  g_return_val_if_fail (CHARTER_IS_WINDOW (self), FALSE);

  focus = gtk_root_get_focus (GTK_ROOT (self));
  if (!is_table_shown (self) || focus == NULL ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->table_pane)))
    return FALSE;
  charter_table_pane_search (self->table_pane);
  return TRUE;
}

/**
 * charter_window_export_table:
 * @self: a window
 *
 * Lets the user export the table, if one is shown.
 *
 * Returns: whether one is
 */
gboolean
charter_window_export_table (CharterWindow *self)
{
  g_return_val_if_fail (CHARTER_IS_WINDOW (self), FALSE);

  if (!is_table_shown (self))
    return FALSE;
  charter_table_pane_choose_format (self->table_pane);
  return TRUE;
}
