/* window.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window.h"

#include <glib/gi18n.h>

#include "analysis/names.h"
#include "app/contents.h"
#include "app/details.h"
#include "app/diagram-pane.h"
#include "app/file-dialogs.h"
#include "app/file-saver.h"
#include "app/record-edits.h"

/* Narrower than this one pane fills the window, pixels. */
#define NARROW 760

struct _CharterWindow
{
  AdwApplicationWindow  parent_instance;

  CharterFile          *file;
  CharterSelection     *selection;
  GSettings            *settings;
  gboolean              contents_shown;
  gboolean              details_shown;
  gboolean              narrow;         /* whether one pane fills the window */
  gboolean              contents_asked; /* what to show when it is wide again */
  gboolean              details_asked;
  guint                 adapt_source;

  /* Template children */
  AdwWindowTitle       *title;
  AdwToastOverlay      *toasts;
  GtkPaned             *paned;
  GtkPaned             *inner_paned;
  CharterContents      *contents;
  CharterDiagramPane   *diagram_pane;
  CharterDetails       *details;
  GtkWidget            *undo_button;
  GtkWidget            *redo_button;
  GtkWidget            *wide_start;
  GtkWidget            *save_button;
};

G_DEFINE_FINAL_TYPE (CharterWindow, charter_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_CONTENTS_SHOWN,
  PROP_DETAILS_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_title (CharterWindow *self)
{
  const char *name = charter_file_get_title (self->file);
  GFile *location = charter_file_get_location (self->file);
  g_autoptr(GFile) folder = location != NULL ? g_file_get_parent (location) : NULL;
  g_autofree char *folder_name = folder != NULL ? g_file_get_parse_name (folder) : NULL;
  g_autofree char *title = charter_file_get_modified (self->file)
                         /* Translators: the name of a file with unsaved changes */
                         ? g_strdup_printf (_("• %s"), name)
                         : g_strdup (name);

  adw_window_title_set_title (self->title, title);
  if (charter_file_get_read_only (self->file))
    adw_window_title_set_subtitle (self->title, _("Read-only: made by a newer Charter"));
  else
    adw_window_title_set_subtitle (self->title,
                                   folder_name != NULL ? folder_name : _("Not saved yet"));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
show_history (CharterWindow *self)
{
  CharterHistory *history =
    charter_document_get_history (charter_file_get_document (self->file));

  const char *undo = charter_history_get_undo_label (history);
  const char *redo = charter_history_get_redo_label (history);
  g_autofree char *undo_tip = NULL;
  g_autofree char *redo_tip = NULL;

  /* Translators: what would be undone or done again, such as "delete Swale" */
  undo_tip = undo != NULL ? g_strdup_printf (_("Undo: %s"), undo) : g_strdup (_("Undo"));
  redo_tip = redo != NULL ? g_strdup_printf (_("Redo: %s"), redo) : g_strdup (_("Redo"));
  gtk_widget_set_tooltip_text (self->undo_button, undo_tip);
  gtk_widget_set_tooltip_text (self->redo_button, redo_tip);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 charter_history_can_undo (history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 charter_history_can_redo (history));
}

static void
diagram_chosen_cb (CharterWindow *self)
{
  charter_diagram_loader_set_view (charter_diagram_pane_get_loader (self->diagram_pane),
                                   charter_contents_get_diagram (self->contents));
}

static void
open_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  CharterWindow *self = CHARTER_WINDOW (source);
  g_autoptr(GFile) location = charter_file_dialogs_choose_finish (result, NULL);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (location != NULL && application != NULL)
    g_application_open (G_APPLICATION (application), &location, 1, "");
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  charter_file_dialogs_open_async (GTK_WINDOW (widget), open_chosen_cb, NULL);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  charter_document_undo (charter_file_get_document (CHARTER_WINDOW (widget)->file));
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  charter_document_redo (charter_file_get_document (CHARTER_WINDOW (widget)->file));
}

static void
show_error (CharterWindow *self,
            const GError  *error)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  CharterWindow *self = CHARTER_WINDOW (source);

  if (charter_file_saver_save_finish (result))
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Saved")));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  charter_file_saver_save_async (GTK_WINDOW (widget), CHARTER_WINDOW (widget)->file, FALSE,
                                 saved_cb, NULL);
}

static void
save_as_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  charter_file_saver_save_async (GTK_WINDOW (widget), CHARTER_WINDOW (widget)->file, TRUE,
                                 saved_cb, NULL);
}

static void
update_panes (CharterWindow *self)
{
  gboolean diagram_shown = !self->narrow || !(self->contents_shown || self->details_shown);

  gtk_widget_set_visible (GTK_WIDGET (self->contents), self->contents_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->details), self->details_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->diagram_pane), diagram_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->inner_paned), diagram_shown || self->details_shown);
  gtk_widget_set_visible (self->wide_start, !self->narrow);
  gtk_widget_set_visible (self->save_button, !self->narrow);
}

static void
set_pane_shown (CharterWindow *self,
                gboolean      *place,
                gboolean       shown,
                guint          prop_id)
{
  if (*place == shown)
    return;
  *place = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
set_contents_shown (CharterWindow *self,
                    gboolean       shown)
{
  if (shown && self->narrow)
    set_pane_shown (self, &self->details_shown, FALSE, PROP_DETAILS_SHOWN);
  set_pane_shown (self, &self->contents_shown, shown, PROP_CONTENTS_SHOWN);
  update_panes (self);
}

static void
set_details_shown (CharterWindow *self,
                   gboolean       shown)
{
  if (shown && self->narrow)
    set_pane_shown (self, &self->contents_shown, FALSE, PROP_CONTENTS_SHOWN);
  set_pane_shown (self, &self->details_shown, shown, PROP_DETAILS_SHOWN);
  update_panes (self);
}

static gboolean
adapt (gpointer user_data)
{
  CharterWindow *self = CHARTER_WINDOW (user_data);
  gboolean narrow = gtk_widget_get_width (GTK_WIDGET (self)) < NARROW;

  self->adapt_source = 0;
  if (self->narrow == narrow)
    return G_SOURCE_REMOVE;
  if (narrow)
    {
      self->contents_asked = self->contents_shown;
      self->details_asked = self->details_shown;
    }
  self->narrow = narrow;
  set_pane_shown (self, &self->contents_shown, !narrow && self->contents_asked,
                  PROP_CONTENTS_SHOWN);
  set_pane_shown (self, &self->details_shown, !narrow && self->details_asked,
                  PROP_DETAILS_SHOWN);
  update_panes (self);
  return G_SOURCE_REMOVE;
}

static void
edit_details (CharterWindow *self)
{
  if (charter_selection_get_handle (self->selection) == 0)
    return;
  set_details_shown (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->details));
}

static void
rename_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  edit_details (CHARTER_WINDOW (widget));
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  set_contents_shown (self, TRUE);
  charter_contents_search (self->contents);
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
  handle = charter_record_edits_add (charter_file_get_document (self->file),
                                     (CharterRecordGroup) group, &error);
  if (handle == 0)
    {
      show_error (self, error);
      return;
    }
  charter_selection_set_handle (self->selection, handle);
  edit_details (self);
}

static void
notify_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (g_variant_get_string (parameter, NULL)));
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
      show_error (self, error);
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

static void
remember (CharterWindow *self)
{
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", CLAMP (width, 360, 16384));
  g_settings_set_int (self->settings, "window-height", CLAMP (height, 240, 16384));
  g_settings_set_boolean (self->settings, "window-maximised",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_boolean (self->settings, "contents-shown",
                          self->narrow ? self->contents_asked : self->contents_shown);
  g_settings_set_boolean (self->settings, "details-shown",
                          self->narrow ? self->details_asked : self->details_shown);
  if (!self->narrow && self->contents_shown)
    g_settings_set_int (self->settings, "contents-width",
                        CLAMP (gtk_paned_get_position (self->paned), 180, 8192));
  if (!self->narrow && self->details_shown)
    g_settings_set_int (self->settings, "details-width",
                        CLAMP (gtk_widget_get_width (GTK_WIDGET (self->details)), 240, 8192));
}

static void
recall (CharterWindow *self)
{
  int width = g_settings_get_int (self->settings, "window-width");
  int contents_width = g_settings_get_int (self->settings, "contents-width");
  int details_width = g_settings_get_int (self->settings, "details-width");

  gtk_window_set_default_size (GTK_WINDOW (self), width,
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximised"))
    gtk_window_maximize (GTK_WINDOW (self));
  gtk_paned_set_position (self->paned, contents_width);
  set_pane_shown (self, &self->contents_shown,
                  g_settings_get_boolean (self->settings, "contents-shown"), PROP_CONTENTS_SHOWN);
  set_pane_shown (self, &self->details_shown,
                  g_settings_get_boolean (self->settings, "details-shown"), PROP_DETAILS_SHOWN);
  gtk_paned_set_position (self->inner_paned,
                          MAX (1, width - (self->contents_shown ? contents_width : 0) -
                                  details_width));
  self->contents_asked = self->contents_shown;
  self->details_asked = self->details_shown;
  update_panes (self);
}

static void
saved_to_close_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  CharterWindow *self = CHARTER_WINDOW (source);

  if (charter_file_saver_save_finish (result) && !charter_file_get_modified (self->file))
    gtk_window_close (GTK_WINDOW (self));
}

static void
close_answered_cb (AdwMessageDialog *dialog,
                   const char       *response,
                   gpointer          user_data)
{
  CharterWindow *self = CHARTER_WINDOW (user_data);

  if (g_str_equal (response, "save"))
    charter_file_saver_save_async (GTK_WINDOW (self), self->file, FALSE, saved_to_close_cb, NULL);
  else if (g_str_equal (response, "discard"))
    {
      remember (self);
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

static gboolean
charter_window_close_request (GtkWindow *window)
{
  CharterWindow *self = CHARTER_WINDOW (window);
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (!charter_file_get_modified (self->file))
    {
      remember (self);
      return GTK_WINDOW_CLASS (charter_window_parent_class)->close_request (window);
    }

  body = g_strdup_printf (_("“%s” has changes that are not saved. Without saving they are lost."),
                          charter_file_get_title (self->file));
  dialog = adw_message_dialog_new (window, _("Save changes?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"),
                                    "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_answered_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

/* What is visible must not change while sizes are given out. */
static void
charter_window_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  GTK_WIDGET_CLASS (charter_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->narrow != (width < NARROW) && self->adapt_source == 0)
    self->adapt_source = g_idle_add (adapt, self);
}

static void
charter_window_dispose (GObject *object)
{
  CharterWindow *self = CHARTER_WINDOW (object);

  g_clear_handle_id (&self->adapt_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_WINDOW);
  g_clear_object (&self->file);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (charter_window_parent_class)->dispose (object);
}

static void
charter_window_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CharterWindow *self = CHARTER_WINDOW (object);

  switch (prop_id)
    {
    case PROP_CONTENTS_SHOWN:
      g_value_set_boolean (value, self->contents_shown);
      break;

    case PROP_DETAILS_SHOWN:
      g_value_set_boolean (value, self->details_shown);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_window_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  CharterWindow *self = CHARTER_WINDOW (object);

  switch (prop_id)
    {
    case PROP_CONTENTS_SHOWN:
      set_contents_shown (self, g_value_get_boolean (value));
      break;

    case PROP_DETAILS_SHOWN:
      set_details_shown (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.add", "i", add_action);
  gtk_widget_class_install_action (widget_class, "win.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "win.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.notify", "s", notify_action);
  gtk_widget_class_install_property_action (widget_class, "win.contents-shown",
                                            "contents-shown");
  gtk_widget_class_install_property_action (widget_class, "win.details-shown", "details-shown");
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CHARTER_TYPE_CONTENTS);
  g_type_ensure (CHARTER_TYPE_DETAILS);
  g_type_ensure (CHARTER_TYPE_DIAGRAM_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, paned);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, inner_paned);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, diagram_pane);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, details);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, wide_start);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, save_button);
}

static void
charter_window_class_init (CharterWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = charter_window_dispose;
  object_class->get_property = charter_window_get_property;
  object_class->set_property = charter_window_set_property;
  widget_class->size_allocate = charter_window_size_allocate;
  window_class->close_request = charter_window_close_request;

  properties[PROP_CONTENTS_SHOWN] =
    g_param_spec_boolean ("contents-shown", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DETAILS_SHOWN] =
    g_param_spec_boolean ("details-shown", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_actions (widget_class);
  bind_template (widget_class);
}

static void
charter_window_init (CharterWindow *self)
{
  self->selection = charter_selection_new ();
  self->settings = g_settings_new (CHARTER_APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->contents, "notify::diagram", G_CALLBACK (diagram_chosen_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->contents, "activated", G_CALLBACK (edit_details), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (charter_diagram_pane_get_canvas (self->diagram_pane), "activated",
                           G_CALLBACK (edit_details), self, G_CONNECT_SWAPPED);
  recall (self);
}

/**
 * charter_window_new:
 * @application: the program
 * @file: what to show
 *
 * Returns: (transfer none): a window
 */
CharterWindow *
charter_window_new (GtkApplication *application,
                    CharterFile    *file)
{
  CharterDocument *document;
  CharterWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (CHARTER_IS_FILE (file), NULL);

  self = g_object_new (CHARTER_TYPE_WINDOW, "application", application, NULL);
  self->file = g_object_ref (file);
  document = charter_file_get_document (file);
  g_signal_connect_object (file, "notify", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (charter_document_get_history (document), "changed",
                           G_CALLBACK (show_history), self, G_CONNECT_SWAPPED);
  charter_diagram_pane_set_file (self->diagram_pane, document, self->selection);
  charter_contents_set_file (self->contents, document, self->selection);
  charter_details_set_file (self->details, document, self->selection,
                            charter_file_get_read_only (file));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add", !charter_file_get_read_only (file));
  show_title (self);
  show_history (self);
  return self;
}

/**
 * charter_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none): what it shows
 */
CharterFile *
charter_window_get_file (CharterWindow *self)
{
  g_return_val_if_fail (CHARTER_IS_WINDOW (self), NULL);

  return self->file;
}

/**
 * charter_window_get_selection:
 * @self: a window
 *
 * Returns: (transfer none): what is selected in it
 */
CharterSelection *
charter_window_get_selection (CharterWindow *self)
{
  g_return_val_if_fail (CHARTER_IS_WINDOW (self), NULL);

  return self->selection;
}

/**
 * charter_window_is_untouched:
 * @self: a window
 *
 * Returns: whether it shows a new partnership in which nothing was done
 */
gboolean
charter_window_is_untouched (CharterWindow *self)
{
  g_return_val_if_fail (CHARTER_IS_WINDOW (self), FALSE);

  return charter_file_get_location (self->file) == NULL &&
         !charter_file_get_modified (self->file);
}
