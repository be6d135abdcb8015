/* diagram-pane-parts.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-pane-private.h"

#include <glib/gi18n.h>

#include "app/canvas/line-dialog.h"
#include "app/canvas/part-edits.h"
#include "app/canvas/rename-popover.h"
#include "app/canvas/sources-popover.h"
#include "app/diagrams/diagram-menu.h"

static CharterRecord *
find_record (CharterDiagramPane *self,
             guint64             handle)
{
  return handle != 0 && self->document != NULL
       ? charter_record_set_find_handle (charter_document_get_records (self->document), handle)
       : NULL;
}

static CharterRecord *
find_selected (CharterDiagramPane *self)
{
  return self->selection != NULL
       ? find_record (self, charter_selection_get_handle (self->selection))
       : NULL;
}

/* The keys go back to the diagram, unless what was chosen has led elsewhere. */
static gboolean
take_away (gpointer user_data)
{
  GtkWidget *popover = GTK_WIDGET (user_data);
  GtkWidget *canvas = gtk_widget_get_parent (popover);
  GtkWidget *focus;

  if (canvas == NULL)
    return G_SOURCE_REMOVE;
  focus = gtk_root_get_focus (gtk_widget_get_root (canvas));
  if (focus == NULL || focus == popover || gtk_widget_is_ancestor (focus, popover))
    gtk_widget_grab_focus (canvas);
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* Not while the popover itself is still closing. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, take_away, g_object_ref (popover), g_object_unref);
}

static void
pop_up (CharterDiagramPane *self,
        GtkWidget          *popover,
        const GdkRectangle *place)
{
  gtk_widget_set_parent (popover, GTK_WIDGET (self->canvas));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), place);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* Where a record is drawn; what is not drawn is talked of in the middle. */
static GdkRectangle
get_place (CharterDiagramPane  *self,
           const CharterRecord *record)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  GdkRectangle place;

  if (!charter_canvas_find_place (self->canvas, charter_record_get_handle (record), &place))
    place = (GdkRectangle) { gtk_widget_get_width (canvas) / 2,
                             gtk_widget_get_height (canvas) / 2, 1, 1 };
  return place;
}

static void
rename_part (CharterDiagramPane *self,
             guint64             handle)
{
  CharterRecord *record = find_record (self, handle);
  GdkRectangle place;

  if (record == NULL)
    return;
  if (self->read_only || !charter_rename_popover_can_rename (record))
    {
      charter_canvas_activate (self->canvas);
      return;
    }
  place = get_place (self, record);
  pop_up (self, charter_rename_popover_new (self->document, handle), &place);
}

static void
show_menu (CharterDiagramPane *self,
           guint64             handle,
           const GdkRectangle *place)
{
  g_autoptr(GMenuModel) model = charter_diagram_menu_new (find_record (self, handle),
                                                          self->read_only);
  GtkWidget *menu = gtk_popover_menu_new_from_model (model);

  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  pop_up (self, menu, place);
}

static void
show_error (CharterDiagramPane *self,
            const GError       *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", error->message);
}

static void
line_added_cb (CharterDiagramPane *self,
               guint64             handle)
{
  self->added = handle;
  charter_selection_set_handle (self->selection, handle);
}

static void
ask_for_line (CharterDiagramPane *self,
              guint64             from,
              guint64             to)
{
  CharterRecord *record = find_record (self, from);
  CharterLineDialog *dialog;

  if (self->read_only || record == NULL || !charter_part_edits_can_link (record))
    return;
  dialog = charter_line_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                    self->document, from, to);
  g_signal_connect_object (dialog, "added", G_CALLBACK (line_added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
rename_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterDiagramPane *self = CHARTER_DIAGRAM_PANE (widget);
  CharterRecord *record = find_selected (self);

  if (record != NULL)
    rename_part (self, charter_record_get_handle (record));
}

static void
details_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  charter_canvas_activate (CHARTER_DIAGRAM_PANE (widget)->canvas);
}

static void
sources_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CharterDiagramPane *self = CHARTER_DIAGRAM_PANE (widget);
  CharterRecord *record = find_selected (self);
  GdkRectangle place;

  if (record == NULL)
    return;
  place = get_place (self, record);
  pop_up (self, charter_sources_popover_new (charter_document_get_records (self->document), record),
          &place);
}

static void
add_part_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CharterDiagramPane *self = CHARTER_DIAGRAM_PANE (widget);
  CharterRecord *record = find_selected (self);
  int addition = g_variant_get_int32 (parameter);
  g_autoptr(GError) error = NULL;
  guint64 handle;

  if (self->read_only || record == NULL || addition < 0 || addition >= CHARTER_N_PART_ADDITIONS ||
      !charter_part_edits_can_add (record, (CharterPartAddition) addition))
    return;
  handle = charter_part_edits_add (self->document, (CharterPartAddition) addition,
                                   charter_record_get_handle (record), &error);
  if (handle == 0)
    {
      show_error (self, error);
      return;
    }
  self->added = handle;
  charter_selection_set_handle (self->selection, handle);
  charter_canvas_activate (self->canvas);
}

static void
add_line_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CharterDiagramPane *self = CHARTER_DIAGRAM_PANE (widget);
  CharterRecord *record = find_selected (self);

  if (record != NULL)
    ask_for_line (self, charter_record_get_handle (record), 0);
}

/**
 * charter_diagram_pane_install_part_actions:
 * @widget_class: the class of the pane
 *
 * What is done with one part of a diagram.
 */
void
charter_diagram_pane_install_part_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "diagram.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "diagram.details", NULL, details_action);
  gtk_widget_class_install_action (widget_class, "diagram.sources", NULL, sources_action);
  gtk_widget_class_install_action (widget_class, "diagram.add-part", "i", add_part_action);
  gtk_widget_class_install_action (widget_class, "diagram.add-line", NULL, add_line_action);
}

/**
 * charter_diagram_pane_connect_parts:
 * @self: a pane
 *
 * Lets the canvas ask for what is done with its parts.
 */
void
charter_diagram_pane_connect_parts (CharterDiagramPane *self)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_PANE (self));

  g_signal_connect_object (self->canvas, "rename-requested", G_CALLBACK (rename_part), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "menu-requested", G_CALLBACK (show_menu), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "line-requested", G_CALLBACK (ask_for_line), self,
                           G_CONNECT_SWAPPED);
}

/**
 * charter_diagram_pane_check_added:
 * @self: a pane that shows a new picture
 *
 * Says so when what was added is not in the picture: it may have no date, or
 * the diagram may be about something else.
 */
void
charter_diagram_pane_check_added (CharterDiagramPane *self)
{
  GdkRectangle place;

  g_return_if_fail (CHARTER_IS_DIAGRAM_PANE (self));

  if (self->added != 0 && find_record (self, self->added) != NULL &&
      !charter_canvas_find_place (self->canvas, self->added, &place))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s",
                                _("Added. This diagram does not show it; the contents do."));
  self->added = 0;
}
