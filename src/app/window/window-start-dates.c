/* window-start-dates.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/changes/start-dates.h"

/* How long the offer stays, seconds: time to read a sentence and decide. */
#define OFFER_TIME 20

static CharterRecord *
find_diagram (CharterWindow *self)
{
  CharterDocument *document = charter_file_get_document (self->file);
  CharterDiagramLoader *loader = charter_diagram_pane_get_loader (self->diagram_pane);
  guint64 handle = loader != NULL ? charter_diagram_loader_get_view (loader) : 0;

  return handle != 0
       ? charter_record_set_find_handle (charter_document_get_records (document), handle)
       : NULL;
}

/* The date at which the window shows things: that of its look, or else that
 * of the diagram. */
static gboolean
find_date (CharterWindow *self,
           CharterRecord *diagram,
           CharterDate   *date)
{
  const CharterDate *looked_at = charter_look_get_date (self->look);
  g_autoptr(CharterRecord) shown = NULL;

  if (looked_at != NULL)
    {
      *date = *looked_at;
      return TRUE;
    }
  if (diagram == NULL)
    return FALSE;
  shown = charter_look_apply (self->look, diagram);
  return charter_record_get_date (shown, "as_at", date);
}

static void
offer (CharterWindow     *self,
       gboolean           drawn,
       const GArray      *handles,
       const CharterDate *date)
{
  AdwToast *toast = adw_toast_new (drawn ? _("Not drawn in this diagram, as it has no start date")
                                         : _("Not shown at this date, as it has no start date"));
  g_autofree char *words = charter_date_to_words (date);
  g_autofree char *text = charter_date_to_text (date);
  /* Translators: a button; a date, such as "9 July 2008" */
  g_autofree char *label = g_strdup_printf (_("Set %s"), words);

  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, "win.set-start");
  adw_toast_set_action_target_value (
    toast, g_variant_new ("(s@at)", text,
                          g_variant_new_fixed_array (G_VARIANT_TYPE_UINT64, handles->data,
                                                     handles->len, sizeof (guint64))));
  adw_toast_set_timeout (toast, OFFER_TIME);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* What is put back or done again is nothing new. */
static void
records_changed_cb (CharterWindow *self,
                    GPtrArray     *changes)
{
  CharterDocument *document = charter_file_get_document (self->file);
  CharterRecord *diagram = find_diagram (self);
  g_autoptr(CharterState) state = NULL;
  g_autoptr(GArray) handles = NULL;
  CharterDate today;
  CharterDate date;

  if (charter_history_can_redo (charter_document_get_history (document)) ||
      !find_date (self, diagram, &date))
    return;
  charter_date_init_today (&today);
  state = charter_state_new_for_document (document, &date, &today);
  handles = charter_start_dates_list_missing (state, changes);
  if (handles->len > 0)
    offer (self, diagram != NULL, handles, &date);
}

static void
set_start_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  CharterDocument *document = charter_file_get_document (self->file);
  g_autoptr(GVariant) array = NULL;
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(GError) error = NULL;
  const char *text;
  const guint64 *handles;
  gsize n_handles;
  CharterDate date;

  g_variant_get (parameter, "(&s@at)", &text, &array);
  handles = g_variant_get_fixed_array (array, &n_handles, sizeof (guint64));
  if (charter_file_get_read_only (self->file) || !charter_date_parse (text, &date))
    return;
  edits = charter_start_dates_set (charter_document_get_records (document), handles, n_handles,
                                   &date);
  if (edits->len > 0 &&
      /* Translators: the label of undoing */
      !charter_document_perform (document, _("set the start date"), NULL, edits, &error))
    charter_window_show_error (self, error);
}

/**
 * charter_window_install_start_date_actions:
 * @widget_class: the class of the window
 *
 * What is done about what has no start.
 */
void
charter_window_install_start_date_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.set-start", "(sat)", set_start_action);
}

/**
 * charter_window_watch_start_dates:
 * @self: a window with a file
 *
 * Offers a start for what is added and not seen without one.
 */
void
charter_window_watch_start_dates (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  g_signal_connect_object (charter_file_get_document (self->file), "records-changed",
                           G_CALLBACK (records_changed_cb), self, G_CONNECT_SWAPPED);
}
