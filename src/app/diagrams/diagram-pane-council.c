/* diagram-pane-council.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-pane-private.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "app/diagrams/diagram-edits.h"
#include "model/value.h"

#define MAP_KIND     "map"
#define COUNCIL_KIND "council"

static CharterRecord *
find_record (CharterDiagramPane *self,
             guint64             handle)
{
  return handle != 0 && self->document != NULL
       ? charter_record_set_find_handle (charter_document_get_records (self->document), handle)
       : NULL;
}

static CharterRecord *
find_shown (CharterDiagramPane *self)
{
  return self->loader != NULL ? find_record (self, charter_diagram_loader_get_view (self->loader)) : NULL;
}

/* The selected council; NULL where something else is selected. */
static CharterRecord *
find_council (CharterDiagramPane *self)
{
  CharterRecord *record = self->selection != NULL
                        ? find_record (self, charter_selection_get_handle (self->selection))
                        : NULL;

  return record != NULL && charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL)
       ? record : NULL;
}

static gboolean
is_about (CharterRecordSet    *records,
          const CharterRecord *diagram,
          const CharterRecord *council)
{
  GVariant *focus = charter_record_get_value (diagram, "focus");
  g_autoptr(GVariant) subject = NULL;

  if (!charter_record_has_text (diagram, "kind", COUNCIL_KIND) ||
      charter_record_get_value (diagram, "compare") != NULL || charter_value_get_n_entries (focus) != 1)
    return FALSE;
  subject = charter_value_get_entry (focus, 0);
  return charter_record_set_find_reference (records, subject) == council;
}

/* The diagram that the file has of one council alone, or 0. */
static guint64
find_diagram_of (CharterDiagramPane  *self,
                 const CharterRecord *council)
{
  CharterRecordSet *records = charter_document_get_records (self->document);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      CharterRecord *diagram = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);

      if (is_about (records, diagram, council))
        return charter_record_get_handle (diagram);
    }
  return 0;
}

static void
show_diagram (CharterDiagramPane *self,
              guint64             handle)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-diagram", "t", handle);
}

/* Whether what is shown was opened from another diagram. */
static gboolean
is_opened (CharterDiagramPane *self)
{
  return self->origin != 0 && self->loader != NULL && find_record (self, self->origin) != NULL &&
         (charter_diagram_loader_get_council (self->loader) != 0 ||
          charter_diagram_loader_get_view (self->loader) == self->opened);
}

/* What is in the corner stays there when the bars below change their height, as
 * they do for a council's own diagram. */
static void
remember_place (CharterDiagramPane *self)
{
  CharterViewport *viewport = charter_canvas_get_viewport (self->canvas);

  self->origin_fits = charter_viewport_get_fits (viewport);
  self->origin_zoom = charter_viewport_get_zoom (viewport);
  self->origin_corner = charter_viewport_to_content (viewport, 0, 0);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CharterDiagramPane *self = CHARTER_DIAGRAM_PANE (widget);
  CharterRecord *council = find_council (self);
  CharterRecord *shown = find_shown (self);
  guint64 kept;

  if (council == NULL || shown == NULL)
    return;
  kept = find_diagram_of (self, council);
  if (kept == charter_record_get_handle (shown))
    return;
  if (!is_opened (self))
    {
      self->origin = charter_record_get_handle (shown);
      remember_place (self);
    }
  self->opened = kept;
  self->arrival = CHARTER_ARRIVAL_WHOLE;
  if (kept != 0)
    show_diagram (self, kept);
  else
    charter_diagram_loader_set_council (self->loader, charter_record_get_handle (council));
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
leave (CharterDiagramPane *self)
{
  guint64 origin = self->origin;

  self->origin = 0;
  self->opened = 0;
  self->arrival = CHARTER_ARRIVAL_BACK;
  if (charter_diagram_loader_get_council (self->loader) != 0)
    charter_diagram_loader_set_council (self->loader, 0);
  else
    show_diagram (self, origin);
  charter_diagram_pane_show_council (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
leave_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CharterDiagramPane *self = CHARTER_DIAGRAM_PANE (widget);

  if (is_opened (self))
    leave (self);
}

static void
keep_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CharterDiagramPane *self = CHARTER_DIAGRAM_PANE (widget);
  CharterRecord *council =
    self->loader != NULL ? find_record (self, charter_diagram_loader_get_council (self->loader)) : NULL;
  g_autoptr(GPtrArray) councils = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;

  if (self->read_only || council == NULL)
    return;
  g_ptr_array_add (councils, council);
  if (!charter_diagram_edits_add_councils (self->document, charter_diagram_loader_get_view (self->loader),
                                           councils, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", error->message);
      return;
    }
  self->opened = find_diagram_of (self, find_record (self, charter_record_get_handle (council)));
  show_diagram (self, self->opened);
}

static void
map_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CharterDiagramPane *self = CHARTER_DIAGRAM_PANE (widget);
  CharterRecordSet *records;

  if (self->document == NULL)
    return;
  records = charter_document_get_records (self->document);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      CharterRecord *diagram = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);

      if (!charter_record_has_text (diagram, "kind", MAP_KIND))
        continue;
      show_diagram (self, charter_record_get_handle (diagram));
      return;
    }
  gtk_widget_activate_action (widget, "win.new-diagram", "s", MAP_KIND);
}

static void
show_offer (CharterDiagramPane  *self,
            const CharterRecord *council)
{
  g_autofree char *name = council != NULL ? charter_name_get_short (council, NULL) : NULL;
  g_autofree char *label = NULL;

  if (name != NULL)
    /* Translators: a council */
    label = g_strdup_printf (_("Open the diagram of %s"), name);
  else
    label = g_strdup (_("Choose a council to open its diagram"));
  gtk_label_set_text (self->open_label, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diagram.open-council", council != NULL);
}

static void
show_back (CharterDiagramPane *self,
           gboolean            opened)
{
  CharterRecord *origin = find_record (self, self->origin);
  g_autofree char *name = opened ? charter_name_get_full (origin, NULL) : NULL;
  g_autofree char *label = NULL;

  if (opened && charter_record_has_text (origin, "kind", MAP_KIND))
    label = g_strdup (_("Back to the map"));
  else if (opened)
    /* Translators: the name of a diagram */
    label = g_strdup_printf (_("Back to “%s”"), name);
  gtk_label_set_text (self->back_label, label != NULL ? label : "");
  gtk_widget_set_visible (self->back_button, opened);
}

/**
 * charter_diagram_pane_install_council_actions:
 * @widget_class: the class of the pane
 *
 * The way from a diagram to that of one council, and back.
 */
void
charter_diagram_pane_install_council_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "diagram.open-council", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "diagram.leave-council", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "diagram.keep-council", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "diagram.show-map", NULL, map_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "diagram.open-council", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK,
                                       "diagram.leave-council", NULL);
}

/**
 * charter_diagram_pane_leave_unkept:
 * @self: a pane
 *
 * Goes back to the saved diagram from which one that the file does not have was
 * opened.
 */
void
charter_diagram_pane_leave_unkept (CharterDiagramPane *self)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_PANE (self));

  if (self->loader != NULL && charter_diagram_loader_get_council (self->loader) != 0)
    leave (self);
}

/**
 * charter_diagram_pane_show_council:
 * @self: a pane
 *
 * Offers the diagram of the council that is selected, on a map with a button,
 * and the way back from it. The button stays where it is while nothing is
 * selected, or the map would move under the pointer.
 */
void
charter_diagram_pane_show_council (CharterDiagramPane *self)
{
  CharterRecord *shown;
  CharterRecord *council;
  gboolean opened;
  gboolean temporary;
  gboolean offered;

  g_return_if_fail (CHARTER_IS_DIAGRAM_PANE (self));

  shown = find_shown (self);
  council = find_council (self);
  opened = is_opened (self);
  if (!opened)
    self->origin = 0;
  temporary = opened && charter_diagram_loader_get_council (self->loader) != 0;
  offered = !opened && shown != NULL && charter_record_has_text (shown, "kind", MAP_KIND);
  show_offer (self, council);
  show_back (self, opened);
  gtk_widget_set_visible (self->open_button, offered);
  gtk_widget_set_visible (GTK_WIDGET (self->kept_label), temporary);
  gtk_widget_set_visible (self->keep_button, temporary && !self->read_only);
  gtk_widget_set_visible (self->council_box, opened || offered);
}

/**
 * charter_diagram_pane_arrive:
 * @self: a pane that shows a new picture
 *
 * Shows all of a diagram that was opened from another, and of that other what
 * was seen before.
 */
void
charter_diagram_pane_arrive (CharterDiagramPane *self)
{
  CharterArrival arrival;
  CharterViewport *viewport;
  CharterPoint corner;

  g_return_if_fail (CHARTER_IS_DIAGRAM_PANE (self));

  arrival = self->arrival;
  self->arrival = CHARTER_ARRIVAL_NONE;
  if (arrival == CHARTER_ARRIVAL_NONE)
    return;
  viewport = charter_canvas_get_viewport (self->canvas);
  if (arrival == CHARTER_ARRIVAL_WHOLE || self->origin_fits)
    {
      charter_viewport_fit (viewport);
      return;
    }
  charter_viewport_zoom_to (viewport, self->origin_zoom, 0, 0);
  corner = charter_viewport_to_widget (viewport, self->origin_corner.x, self->origin_corner.y);
  charter_viewport_pan (viewport, -corner.x, -corner.y);
}
