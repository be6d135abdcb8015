/* window-records.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/connections/connection-edits.h"
#include "app/dates/change-dialog.h"
#include "app/records/record-edits.h"

static void
rename_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  charter_window_edit_details (CHARTER_WINDOW (widget));
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  if (charter_window_search_table (self) || charter_window_search_checks (self))
    return;
  charter_window_panes_set_contents_shown (self, TRUE);
  charter_contents_search (self->contents);
}

/* The body that is selected, or the one of the seat that is. */
static CharterRecord *
find_selected_body (CharterWindow *self)
{
  CharterRecordSet *records =
    charter_document_get_records (charter_file_get_document (self->file));
  CharterRecord *record =
    charter_record_set_find_handle (records, charter_selection_get_handle (self->selection));
  CharterRecordGroup group;

  if (record != NULL && charter_record_get_kind (record) == CHARTER_KIND_POST)
    record = charter_record_set_resolve (records, record, "organization_id");
  if (record == NULL || !charter_record_group_find (records, record, &group) ||
      group != CHARTER_RECORD_GROUP_BODIES)
    return NULL;
  return record;
}

/* What is selected, or what the selected statement is about: the next one is
 * about it, too, until somebody says otherwise. */
static CharterRecord *
find_selected_fact (CharterWindow *self)
{
  CharterRecordSet *records =
    charter_document_get_records (charter_file_get_document (self->file));
  CharterRecord *record =
    charter_record_set_find_handle (records, charter_selection_get_handle (self->selection));

  if (record != NULL && charter_record_get_kind (record) == CHARTER_KIND_CLAIM)
    return charter_record_set_resolve (records, record, "about");
  return record;
}

static guint64
add_to (CharterWindow       *self,
        CharterRecordGroup   group,
        GError             **error)
{
  CharterDocument *document = charter_file_get_document (self->file);
  CharterRecord *body = group == CHARTER_RECORD_GROUP_SEATS ? find_selected_body (self) : NULL;
  CharterRecord *about = find_selected_fact (self);
  CharterConnectionRequest nothing_more = { 0 };

  if (group == CHARTER_RECORD_GROUP_CLAIMS && about != NULL)
    return charter_connection_add (document, charter_record_get_handle (about),
                                   CHARTER_CONNECTION_CLAIMS, &nothing_more, error);
  if (body != NULL)
    return charter_connection_add_new (document, charter_record_get_handle (body),
                                       CHARTER_CONNECTION_SEATS, _("New seat"), error);
  return charter_record_edits_add (document, group, error);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  g_autoptr(GError) error = NULL;
  int group = g_variant_get_int32 (parameter);
  guint64 handle;

  if (group < 0 || group >= CHARTER_N_RECORD_GROUPS || charter_file_get_read_only (self->file) ||
      charter_record_group_get_one ((CharterRecordGroup) group) == NULL)
    return;
  handle = add_to (self, (CharterRecordGroup) group, &error);
  if (handle == 0)
    {
      charter_window_show_error (self, error);
      return;
    }
  /* What is new is seldom among what was looked for. */
  charter_outline_pane_stop_search (charter_contents_get_outline_pane (self->contents));
  charter_selection_set_handle (self->selection, handle);
  charter_window_edit_details (self);
}

static void
leave_deleted (CharterWindow *self)
{
  CharterRecordSet *records =
    charter_document_get_records (charter_file_get_document (self->file));

  if (charter_record_set_find_handle (records,
                                      charter_selection_get_handle (self->selection)) == NULL)
    charter_selection_set_handle (self->selection, 0);
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CharterWindow) self = CHARTER_WINDOW (user_data);
  g_autoptr(GError) error = NULL;
  CharterChangeAnswer answer = charter_change_dialog_ask_to_end_finish (result, &error);

  /* The window may have been closed meanwhile. */
  if (self->toasts == NULL)
    return;
  if (error != NULL)
    charter_window_show_error (self, error);
  else if (answer == CHARTER_CHANGE_RECORDED)
    charter_window_offer_undo (self, _("Kept, with an end"));
  else if (answer == CHARTER_CHANGE_DELETED)
    {
      leave_deleted (self);
      charter_window_offer_undo (self, _("Deleted"));
    }
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  CharterDocument *document = charter_file_get_document (self->file);
  guint64 handle = charter_selection_get_handle (self->selection);
  CharterRecord *record =
    charter_record_set_find_handle (charter_document_get_records (document), handle);

  if (record == NULL || charter_file_get_read_only (self->file) ||
      charter_record_get_kind (record) == CHARTER_KIND_PARTNERSHIP)
    return;
  charter_change_dialog_ask_to_end_async (GTK_WINDOW (self), document, handle,
                                          charter_look_get_date (self->look), deleted_cb,
                                          g_object_ref (self));
  leave_deleted (self);
}

static void
offer_undo_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  charter_window_offer_undo (CHARTER_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/**
 * charter_window_install_record_actions:
 * @widget_class: the class of the window
 *
 * What is done with one record.
 */
void
charter_window_install_record_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add", "i", add_action);
  gtk_widget_class_install_action (widget_class, "win.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "win.offer-undo", "s", offer_undo_action);
  gtk_widget_class_install_action (widget_class, "win.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
}

/**
 * charter_window_edit_details:
 * @self: a window
 *
 * Lets the user edit what is selected.
 */
void
charter_window_edit_details (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  if (charter_selection_get_handle (self->selection) == 0)
    return;
  charter_window_panes_set_details_shown (self, TRUE);
  gtk_stack_set_visible_child (self->side, GTK_WIDGET (self->details));
  gtk_widget_grab_focus (GTK_WIDGET (self->details));
}
