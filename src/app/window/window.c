/* window.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "app/widgets/fold-layout.h"
#include "app/widgets/late-menu.h"
#include "app/window/recent-list.h"

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
  g_autofree char *subtitle = NULL;

  charter_window_update_documents (self);
  adw_window_title_set_title (self->title, title);
  if (folder_name != NULL && charter_file_get_read_only (self->file))
    /* Translators: the name of a folder */
    subtitle = g_strdup_printf (_("%s (read-only)"), folder_name);
  adw_window_title_set_subtitle (self->title,
                                 subtitle != NULL ? subtitle
                                 : folder_name != NULL ? folder_name : _("Not saved yet"));
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
  if (self->diagram_settings != NULL)
    charter_diagram_settings_show_diagram (self->diagram_settings);
  charter_window_leave_table (self);
}

static void
selected_cb (CharterWindow *self)
{
  if (charter_selection_get_handle (self->selection) != 0)
    gtk_stack_set_visible_child (self->side, GTK_WIDGET (self->details));
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
notify_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  charter_window_say (CHARTER_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static gboolean
charter_window_close_request (GtkWindow *window)
{
  CharterWindow *self = CHARTER_WINDOW (window);

  charter_window_close_async (self, NULL, NULL);
  return TRUE;
}

static void
charter_window_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  GTK_WIDGET_CLASS (charter_window_parent_class)->measure (widget, orientation, for_size, minimum,
                                                           natural, minimum_baseline,
                                                           natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    charter_window_panes_reduce (CHARTER_WINDOW (widget), minimum);
}

static void
charter_window_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  GTK_WIDGET_CLASS (charter_window_parent_class)->size_allocate (widget, width, height, baseline);
  charter_window_panes_adapt (self, width);
}

static void
charter_window_dispose (GObject *object)
{
  CharterWindow *self = CHARTER_WINDOW (object);

  charter_window_part_from_dialogs (self);
  g_clear_handle_id (&self->adapt_source, g_source_remove);
  g_clear_weak_pointer (&self->close_question);
  g_clear_pointer (&self->later_version, g_free);
  if (self->file != NULL)
    charter_file_release (self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_WINDOW);
  g_clear_handle_id (&self->follow_source, g_source_remove);
  g_clear_object (&self->file);
  g_clear_object (&self->selection);
  g_clear_object (&self->export_watch);
  g_clear_object (&self->check_keeper);
  g_clear_object (&self->look);
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
      charter_window_panes_set_contents_shown (self, g_value_get_boolean (value));
      break;

    case PROP_DETAILS_SHOWN:
      charter_window_panes_set_details_shown (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  charter_window_install_access_actions (widget_class);
  charter_window_install_disk_actions (widget_class);
  charter_window_install_canvas_actions (widget_class);
  charter_window_install_check_actions (widget_class);
  charter_window_install_date_actions (widget_class);
  charter_window_install_document_actions (widget_class);
  charter_window_install_record_actions (widget_class);
  charter_window_install_diagram_actions (widget_class);
  charter_window_install_start_actions (widget_class);
  charter_window_install_start_date_actions (widget_class);
  charter_window_install_key_actions (widget_class);
  charter_window_install_navigation_actions (widget_class);
  charter_window_install_export_actions (widget_class);
  charter_window_install_output_actions (widget_class);
  charter_window_install_question_actions (widget_class);
  charter_window_install_proposal_actions (widget_class);
  charter_window_install_compare_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
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
  g_type_ensure (CHARTER_TYPE_FOLD_LAYOUT);
  g_type_ensure (CHARTER_TYPE_MESSAGE_BAR);
  g_type_ensure (CHARTER_TYPE_RECENT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, access_bar);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, disk_bar);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, proposal_bar);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, paned);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, inner_paned);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, middle);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, diagram_pane);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, side);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, details);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, wide_start);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, look_bar);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, look_box);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, look_label);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, edit_button);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, keep_button);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, stop_button);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CharterWindow, primary_menu);
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
  widget_class->measure = charter_window_measure;
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
  charter_late_menu_set (self->menu_button, self->primary_menu);
  charter_window_dates_init (self);
  g_signal_connect_object (self->contents, "notify::diagram", G_CALLBACK (diagram_chosen_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->contents, "activated", G_CALLBACK (charter_window_edit_details), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (charter_contents_get_diagram_list (self->contents), "activated",
                           G_CALLBACK (charter_window_set_up_diagram), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::handle", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (charter_diagram_pane_get_canvas (self->diagram_pane), "activated",
                           G_CALLBACK (charter_window_edit_details), self, G_CONNECT_SWAPPED);
  charter_window_panes_recall (self);
  charter_window_panes_delay (self);
  charter_window_follow_selection (self);
  charter_window_watch_keys (self);
}

/**
 * charter_window_new:
 *
 * Making one takes as long as filling it, so that it can be made while a file
 * is read.
 *
 * Returns: (transfer none): a window that is to be given a file before it is
 *   presented, or to be destroyed
 */
CharterWindow *
charter_window_new (void)
{
  return g_object_new (CHARTER_TYPE_WINDOW, NULL);
}

/**
 * charter_window_set_file:
 * @self: a window without a file
 * @application: the program, which has the window from now on
 * @file: what to show
 */
void
charter_window_set_file (CharterWindow  *self,
                         GtkApplication *application,
                         CharterFile    *file)
{
  CharterDocument *document;

  g_return_if_fail (CHARTER_IS_WINDOW (self));
  g_return_if_fail (self->file == NULL);
  g_return_if_fail (GTK_IS_APPLICATION (application));
  g_return_if_fail (CHARTER_IS_FILE (file));

  self->file = g_object_ref (file);
  gtk_window_set_application (GTK_WINDOW (self), application);
  document = charter_file_get_document (file);
  g_signal_connect_object (file, "notify", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (charter_document_get_history (document), "changed",
                           G_CALLBACK (show_history), self, G_CONNECT_SWAPPED);
  charter_diagram_pane_set_file (self->diagram_pane, document, self->selection, self->look);
  charter_contents_set_file (self->contents, document, self->selection, self->look);
  charter_details_set_look (self->details, self->look);
  charter_details_set_file (self->details, document, self->selection,
                            charter_file_get_read_only (file));
  charter_diagram_pane_show (self->diagram_pane);
  charter_window_dates_set_document (self, document);
  show_title (self);
  show_history (self);
  charter_window_watch_access (self);
  charter_window_watch_close (self);
  charter_window_watch_compare (self);
  charter_window_watch_disk (self);
  charter_window_watch_exports (self);
  charter_window_watch_proposals (self);
  charter_window_watch_start (self);
  charter_window_watch_start_dates (self);
  charter_window_watch_tables (self);
  charter_window_watch_checks (self);
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

  return charter_file_is_blank (self->file);
}

/**
 * charter_window_say:
 * @self: a window
 * @message: what to say, as it is to be read: names in it may have any
 *   characters
 *
 * Says it in a message that goes away by itself.
 */
void
charter_window_say (CharterWindow *self,
                    const char    *message)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (CHARTER_IS_WINDOW (self));
  g_return_if_fail (message != NULL);

  markup = g_markup_escape_text (message, -1);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

/**
 * charter_window_show_error:
 * @self: a window
 * @error: what went wrong
 *
 * Says it in a message that goes away by itself.
 */
void
charter_window_show_error (CharterWindow *self,
                           const GError  *error)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  charter_window_say (self, error->message);
}
