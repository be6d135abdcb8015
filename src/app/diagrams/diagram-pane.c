/* diagram-pane.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-pane-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "app/diagrams/diagram-kind.h"
#include "app/widgets/fold-layout.h"
#include "app/widgets/late-menu.h"
#include "diagram/council-pages.h"

G_DEFINE_FINAL_TYPE (CharterDiagramPane, charter_diagram_pane, GTK_TYPE_WIDGET)

static void
show_zoom (CharterDiagramPane *self)
{
  double zoom = charter_viewport_get_zoom (charter_canvas_get_viewport (self->canvas));
  /* Translators: the size of the picture on the screen, in per cent */
  g_autofree char *text = g_strdup_printf (_("%.0f %%"), round (zoom * 100));

  gtk_label_set_text (self->zoom_label, text);
}

/* Title, legend and notes are of no record; they alone are no picture. */
static gboolean
is_empty (CharterDiagram *diagram)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      if (charter_drawing_get_group (drawing, i)->handle != 0)
        return FALSE;
    }
  return TRUE;
}

static char *
write_reading (CharterDiagram *diagram)
{
  const CharterPage *page = charter_diagram_get_page (diagram);
  g_autofree char *points = charter_page_format_points (charter_diagram_get_printed_size (diagram));
  g_autofree char *name = charter_page_get_name (page);

  if (page->text_width <= 0)
    /* Translators: a number of points */
    return g_strdup_printf (_("%s pt"), points);
  if (page->paper_width <= 0)
    /* Translators: a number of points, then width and height in whole mm */
    return g_strdup_printf (_("%1$s pt in %2$.0f × %3$.0f mm"), points,
                            page->text_width * 25.4 / 72, page->text_height * 25.4 / 72);
  /* Translators: a number of points, then "A4 portrait" */
  return g_strdup_printf (_("%1$s pt on %2$s"), points, name);
}

static void
show_reading (CharterDiagramPane *self,
              CharterDiagram     *diagram)
{
  g_autofree char *reading = diagram != NULL ? write_reading (diagram) : NULL;
  g_autofree char *sentence = diagram != NULL ? charter_diagram_describe_printing (diagram) : NULL;
  gboolean legible = diagram == NULL ||
                     charter_page_is_legible (charter_diagram_get_printed_size (diagram));
  /* Translators: a sentence on the size of the smallest text */
  g_autofree char *warning = g_strdup_printf (_("%s. Below 12 pt is hard to read for many. "
                                                "Choose to set up the diagram."), sentence);

  gtk_label_set_text (self->printing_label, reading != NULL ? reading : "");
  gtk_widget_set_visible (self->printing_button, diagram != NULL);
  gtk_widget_set_visible (self->printing_icon, !legible);
  gtk_widget_set_tooltip_text (self->printing_button, legible ? sentence : warning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->printing_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence == NULL ? "" : legible ? sentence : warning, -1);
  if (legible)
    gtk_widget_remove_css_class (self->printing_button, "warning");
  else
    gtk_widget_add_css_class (self->printing_button, "warning");
}

static void
show_page (CharterDiagramPane *self,
           CharterDiagram     *diagram)
{
  GPtrArray *pages = charter_diagram_loader_get_pages (self->loader);
  guint n_pages = diagram != NULL && pages != NULL ? pages->len : 0;
  guint page = charter_diagram_loader_get_page (self->loader);
  const char *name = n_pages > 1 ? charter_diagram_get_page_name (diagram) : NULL;

  gtk_widget_set_visible (self->page_box, n_pages > 1);
  gtk_label_set_text (self->page_label, name != NULL ? name : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->page_label), name);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diagram.previous-page",
                                 n_pages > 1 && page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diagram.next-page", page + 1 < n_pages);
}

static void
show_message (CharterDiagramPane *self,
              const char         *title,
              const char         *description,
              const char         *icon_name)
{
  g_autofree char *markup = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  if (self->message == NULL)
    {
      self->message = ADW_STATUS_PAGE (adw_status_page_new ());
      gtk_widget_add_css_class (GTK_WIDGET (self->message), "compact");
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->message));
    }
  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, markup);
  adw_status_page_set_icon_name (self->message, icon_name);
  adw_status_page_set_child (self->message, NULL);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->message));
}

static void
append_offer (GtkWidget  *box,
              const char *label,
              const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_box_append (GTK_BOX (box), button);
}

/* What is too much for any other diagram may still be a map. */
static void
offer_setting_up (CharterDiagramPane *self,
                  gboolean            with_map)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  if (with_map)
    append_offer (box, _("Show a _map of councils"), "diagram.show-map");
  append_offer (box, _("Set _up this diagram"), "win.set-up-diagram");
  adw_status_page_set_child (self->message, box);
}

static gboolean
may_be_map (CharterDiagramPane *self)
{
  CharterRecord *view =
    charter_record_set_find_handle (charter_document_get_records (self->document),
                                    charter_diagram_loader_get_view (self->loader));

  return view != NULL && !self->read_only && charter_diagram_loader_is_too_large (self->loader) &&
         !charter_record_has_text (view, "kind", "map") &&
         charter_council_pages_is_divided (charter_record_get_text (view, "kind"));
}

static void
show_advice (CharterDiagramPane *self)
{
  CharterRecord *view =
    charter_record_set_find_handle (charter_document_get_records (self->document),
                                    charter_diagram_loader_get_view (self->loader));

  show_message (self, _("Nothing to draw yet"),
                view != NULL
                ? charter_diagram_kind_get_advice (charter_record_get_text (view, "kind"))
                : NULL, NULL);
  offer_setting_up (self, FALSE);
}

/* While the first picture is drawn there is nothing to say yet. */
static void
show_diagram (CharterDiagramPane *self)
{
  CharterDiagram *diagram = charter_diagram_loader_get_diagram (self->loader);
  const char *problem = charter_diagram_loader_get_problem (self->loader);
  gboolean empty = diagram != NULL && is_empty (diagram);

  charter_canvas_set_diagram (self->canvas, diagram,
                              charter_diagram_loader_get_palette (self->loader));
  if (diagram != NULL)
    charter_diagram_pane_arrive (self);
  charter_find_bar_refresh (self->find_bar);
  show_reading (self, empty ? NULL : diagram);
  show_page (self, diagram);
  gtk_widget_set_sensitive (self->bar, diagram != NULL);
  charter_date_bar_set_view (self->date_bar, charter_diagram_loader_get_view (self->loader));
  charter_diagram_pane_show_council (self);

  if (problem != NULL)
    {
      show_message (self, _("This diagram cannot be drawn"), problem, "dialog-warning-symbolic");
      offer_setting_up (self, may_be_map (self));
    }
  else if (empty)
    show_advice (self);
  else if (diagram != NULL || charter_diagram_loader_get_busy (self->loader))
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->canvas));
  else
    show_message (self, _("No diagram chosen"),
                  _("Choose one under Diagrams, or make one with the + beside it."), NULL);
  if (diagram != NULL)
    charter_diagram_pane_check_added (self);
}

static void
fit_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CharterDiagramPane *self = CHARTER_DIAGRAM_PANE (widget);

  charter_viewport_fit (charter_canvas_get_viewport (self->canvas));
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  charter_canvas_zoom_in (CHARTER_DIAGRAM_PANE (widget)->canvas);
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  charter_canvas_zoom_out (CHARTER_DIAGRAM_PANE (widget)->canvas);
}

static void
previous_page_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  CharterDiagramLoader *loader = CHARTER_DIAGRAM_PANE (widget)->loader;

  charter_diagram_loader_set_page (loader, charter_diagram_loader_get_page (loader) - 1);
}

static void
next_page_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CharterDiagramLoader *loader = CHARTER_DIAGRAM_PANE (widget)->loader;

  charter_diagram_loader_set_page (loader, charter_diagram_loader_get_page (loader) + 1);
}

static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CharterDiagramPane *self = CHARTER_DIAGRAM_PANE (widget);

  if (charter_diagram_loader_get_diagram (self->loader) != NULL)
    charter_find_bar_open (self->find_bar);
}

static void
charter_diagram_pane_dispose (GObject *object)
{
  CharterDiagramPane *self = CHARTER_DIAGRAM_PANE (object);

  g_clear_object (&self->loader);
  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_object (&self->look);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_DIAGRAM_PANE);

  G_OBJECT_CLASS (charter_diagram_pane_parent_class)->dispose (object);
}

static void
charter_diagram_pane_class_init (CharterDiagramPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_diagram_pane_dispose;

  gtk_widget_class_install_action (widget_class, "diagram.fit", NULL, fit_action);
  gtk_widget_class_install_action (widget_class, "diagram.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "diagram.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "diagram.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "diagram.previous-page", NULL,
                                   previous_page_action);
  gtk_widget_class_install_action (widget_class, "diagram.next-page", NULL, next_page_action);
  charter_diagram_pane_install_part_actions (widget_class);
  charter_diagram_pane_install_council_actions (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, 0, "diagram.fit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "diagram.previous-page", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK,
                                       "diagram.next-page", NULL);

  g_type_ensure (CHARTER_TYPE_CANVAS);
  g_type_ensure (CHARTER_TYPE_FIND_BAR);
  g_type_ensure (CHARTER_TYPE_DATE_BAR);
  g_type_ensure (CHARTER_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/diagram-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, box);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, find_bar);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, stack);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, canvas);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, council_box);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, back_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, back_label);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, open_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, open_label);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, kept_label);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, keep_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, page_box);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, page_label);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, printing_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, printing_icon);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, printing_label);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, bar);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, date_bar);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, output_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramPane, output_menu);
}

static void
charter_diagram_pane_init (CharterDiagramPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  charter_late_menu_set (self->output_button, self->output_menu);
  g_signal_connect_object (charter_canvas_get_viewport (self->canvas), "changed",
                           G_CALLBACK (show_zoom), self, G_CONNECT_SWAPPED);
  charter_find_bar_set_canvas (self->find_bar, self->canvas);
  charter_diagram_pane_connect_parts (self);
}

/**
 * charter_diagram_pane_set_file:
 * @self: a pane
 * @document: whose diagrams to show
 * @selection: what is shown and changed as selected
 * @look: what is shown and changed as the date
 */
void
charter_diagram_pane_set_file (CharterDiagramPane *self,
                               CharterDocument    *document,
                               CharterSelection   *selection,
                               CharterLook        *look)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_PANE (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (CHARTER_IS_SELECTION (selection));
  g_return_if_fail (CHARTER_IS_LOOK (look));

  g_clear_object (&self->loader);
  g_set_object (&self->document, document);
  g_set_object (&self->selection, selection);
  g_set_object (&self->look, look);
  self->loader = charter_diagram_loader_new (document);
  charter_diagram_loader_set_look (self->loader, look);
  charter_date_bar_set_file (self->date_bar, document, look);
  g_signal_connect_object (self->loader, "changed", G_CALLBACK (show_diagram), self,
                           G_CONNECT_SWAPPED);
  charter_canvas_set_file (self->canvas, document, selection);
  g_signal_connect_object (selection, "notify::handle", G_CALLBACK (charter_diagram_pane_show_council),
                           self, G_CONNECT_SWAPPED);
}

/**
 * charter_diagram_pane_show:
 * @self: a pane that was given a file
 *
 * Shows the picture of the chosen diagram, or why there is none.
 */
void
charter_diagram_pane_show (CharterDiagramPane *self)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_PANE (self));

  show_diagram (self);
}

/**
 * charter_diagram_pane_set_read_only:
 * @self: a pane
 * @read_only: whether nothing can be changed
 */
void
charter_diagram_pane_set_read_only (CharterDiagramPane *self,
                                    gboolean            read_only)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_PANE (self));

  self->read_only = read_only;
  charter_canvas_set_read_only (self->canvas, read_only);
}

/**
 * charter_diagram_pane_get_loader:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): what chooses and draws the diagram
 */
CharterDiagramLoader *
charter_diagram_pane_get_loader (CharterDiagramPane *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_PANE (self), NULL);

  return self->loader;
}

/**
 * charter_diagram_pane_get_canvas:
 * @self: a pane
 *
 * Returns: (transfer none): the canvas
 */
CharterCanvas *
charter_diagram_pane_get_canvas (CharterDiagramPane *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_PANE (self), NULL);

  return self->canvas;
}

/**
 * charter_diagram_pane_get_date_bar:
 * @self: a pane
 *
 * Returns: (transfer none): the bar that chooses a date
 */
CharterDateBar *
charter_diagram_pane_get_date_bar (CharterDiagramPane *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_PANE (self), NULL);

  return self->date_bar;
}
