/* window-records.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window-private.h"

#include <glib/gi18n.h>

#include "analysis/names.h"
#include "app/record-edits.h"

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
  if (record == NULL || charter_record_get_id (record) == NULL ||
      !charter_record_group_find (records, record, &group) ||
      group != CHARTER_RECORD_GROUP_BODIES)
    return NULL;
  return record;
}

static guint64
add_to (CharterWindow       *self,
        CharterRecordGroup   group,
        GError             **error)
{
  CharterDocument *document = charter_file_get_document (self->file);
  CharterRecord *body = group == CHARTER_RECORD_GROUP_SEATS ? find_selected_body (self) : NULL;

  if (body != NULL)
    return charter_record_edits_add_seat (document, charter_record_get_handle (body), error);
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
  charter_selection_set_handle (self->selection, handle);
  charter_window_edit_details (self);
}

static void
delete_selected (CharterWindow *self)
{
  guint64 handle = charter_selection_get_handle (self->selection);
  CharterDocument *document = charter_file_get_document (self->file);
  g_autoptr(GError) error = NULL;
  AdwToast *toast;

  if (charter_record_set_find_handle (charter_document_get_records (document), handle) == NULL)
    return;
  if (!charter_record_edits_delete (document, handle, &error))
    {
      charter_window_show_error (self, error);
      return;
    }
  charter_selection_set_handle (self->selection, 0);
  toast = adw_toast_new (_("Deleted"));
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
delete_answered_cb (AdwMessageDialog *dialog,
                    const char       *response,
                    gpointer          user_data)
{
  if (g_str_equal (response, "delete"))
    delete_selected (CHARTER_WINDOW (user_data));
}

static void
ask_to_delete (CharterWindow *self,
               const char    *name,
               guint          n_referrers)
{
  g_autofree char *heading = g_strdup_printf (_("Delete “%s”?"), name);
  g_autofree char *body = g_strdup_printf (
    ngettext ("%u other record refers to it. That one stays and names something that is "
              "no longer recorded.",
              "%u other records refer to it. They stay and name something that is "
              "no longer recorded.", n_referrers), n_referrers);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"),
                                    "delete", _("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (delete_answered_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (dialog));
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
  guint n_referrers;

  if (record == NULL || charter_file_get_read_only (self->file) ||
      charter_record_get_kind (record) == CHARTER_KIND_PARTNERSHIP)
    return;
  n_referrers = charter_record_edits_count_referrers (document, handle);
  if (n_referrers > 0)
    {
      g_autofree char *name = charter_name_get_full (record, NULL);

      ask_to_delete (self, name, n_referrers);
    }
  else
    delete_selected (self);
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
  gtk_widget_grab_focus (GTK_WIDGET (self->details));
}
