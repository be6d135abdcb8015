/* window-diagrams.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "app/diagrams/diagram-edits.h"
#include "app/records/record-edits.h"
#include "diagram/views/view-kind.h"

/* The diagram that an action names, unless it is gone or only looked at. */
static CharterRecord *
find_diagram (CharterWindow *self,
              guint64        handle)
{
  CharterDocument *document = charter_file_get_document (self->file);
  CharterRecord *record =
    charter_record_set_find_handle (charter_document_get_records (document), handle);

  if (record == NULL || charter_record_get_kind (record) != CHARTER_KIND_VIEW ||
      charter_file_get_read_only (self->file))
    return NULL;
  return record;
}

/* The panel has hundreds of widgets, and most windows never show it. */
static CharterDiagramSettings *
ensure_settings (CharterWindow *self)
{
  if (self->diagram_settings != NULL)
    return self->diagram_settings;
  self->diagram_settings = g_object_new (CHARTER_TYPE_DIAGRAM_SETTINGS, NULL);
  gtk_stack_add_child (self->side, GTK_WIDGET (self->diagram_settings));
  charter_diagram_settings_set_file (self->diagram_settings,
                                     charter_file_get_document (self->file),
                                     charter_diagram_pane_get_loader (self->diagram_pane));
  charter_diagram_settings_set_read_only (self->diagram_settings,
                                          charter_file_get_read_only (self->file));
  return self->diagram_settings;
}

static void
new_diagram_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  const char *kind = g_variant_get_string (parameter, NULL);
  g_autoptr(GError) error = NULL;

  if (charter_file_get_read_only (self->file) || charter_view_kind_find (kind) == NULL)
    return;
  if (charter_diagram_edits_add (charter_file_get_document (self->file), kind, &error) == 0)
    charter_window_show_error (self, error);
  else if (charter_diagram_settings_is_subject_needed (ensure_settings (self)))
    charter_window_set_up_diagram (self);
}

static void
duplicate_diagram_action (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  guint64 handle = g_variant_get_uint64 (parameter);
  g_autoptr(GError) error = NULL;

  if (find_diagram (self, handle) != NULL &&
      charter_diagram_edits_duplicate (charter_file_get_document (self->file), handle,
                                       &error) == 0)
    charter_window_show_error (self, error);
}

static void
rename_diagram_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  g_autoptr(GError) error = NULL;
  const char *name;
  guint64 handle;

  g_variant_get (parameter, "(t&s)", &handle, &name);
  if (find_diagram (self, handle) != NULL &&
      !charter_record_edits_rename (charter_file_get_document (self->file), handle, name, &error))
    charter_window_show_error (self, error);
}

static void
place_diagram_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  g_autoptr(GError) error = NULL;
  guint64 handle;
  guint position;

  g_variant_get (parameter, "(tu)", &handle, &position);
  if (find_diagram (self, handle) != NULL &&
      !charter_diagram_edits_place (charter_file_get_document (self->file), handle, position,
                                    &error))
    charter_window_show_error (self, error);
}

static void
delete_diagram_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  guint64 handle = g_variant_get_uint64 (parameter);
  CharterRecord *diagram = find_diagram (self, handle);
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;
  g_autoptr(GError) error = NULL;

  if (diagram == NULL)
    return;
  name = charter_name_get_full (diagram, NULL);
  if (!charter_record_edits_delete (charter_file_get_document (self->file), handle, &error))
    {
      charter_window_show_error (self, error);
      return;
    }
  if (charter_selection_get_handle (self->selection) == handle)
    charter_selection_set_handle (self->selection, 0);
  /* Translators: the name of a diagram */
  message = g_strdup_printf (_("Deleted “%s”"), name);
  charter_window_offer_undo (self, message);
}

static void
show_diagram_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  charter_diagram_list_choose_handle (charter_contents_get_diagram_list (self->contents),
                                      g_variant_get_uint64 (parameter));
}

static void
set_up_diagram_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  if (self->diagram_settings != NULL &&
      gtk_widget_get_mapped (GTK_WIDGET (self->diagram_settings)))
    {
      gtk_stack_set_visible_child (self->side, GTK_WIDGET (self->details));
      if (self->narrow)
        charter_window_panes_set_details_shown (self, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (charter_diagram_pane_get_canvas (self->diagram_pane)));
    }
  else
    charter_window_set_up_diagram (self);
}

/**
 * charter_window_install_diagram_actions:
 * @widget_class: the class of the window
 *
 * What is done with one diagram.
 */
void
charter_window_install_diagram_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-diagram", "s", new_diagram_action);
  gtk_widget_class_install_action (widget_class, "win.show-diagram", "t", show_diagram_action);
  gtk_widget_class_install_action (widget_class, "win.set-up-diagram", NULL,
                                   set_up_diagram_action);
  gtk_widget_class_install_action (widget_class, "win.duplicate-diagram", "t",
                                   duplicate_diagram_action);
  gtk_widget_class_install_action (widget_class, "win.rename-diagram", "(ts)",
                                   rename_diagram_action);
  gtk_widget_class_install_action (widget_class, "win.place-diagram", "(tu)",
                                   place_diagram_action);
  gtk_widget_class_install_action (widget_class, "win.delete-diagram", "t",
                                   delete_diagram_action);
}

/**
 * charter_window_set_up_diagram:
 * @self: a window
 *
 * Lets the user set up the shown diagram: the saved one, if that of a council
 * was only opened from it.
 */
void
charter_window_set_up_diagram (CharterWindow *self)
{
  GtkWidget *settings;

  g_return_if_fail (CHARTER_IS_WINDOW (self));

  charter_window_leave_table (self);
  charter_diagram_pane_leave_unkept (self->diagram_pane);
  settings = GTK_WIDGET (ensure_settings (self));
  charter_window_panes_set_details_shown (self, TRUE);
  gtk_stack_set_visible_child (self->side, settings);
  gtk_widget_grab_focus (settings);
}
