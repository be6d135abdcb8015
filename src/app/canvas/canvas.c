/* canvas.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas-private.h"

#include <math.h>

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CharterCanvas, charter_canvas, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  RENAME_REQUESTED,
  MENU_REQUESTED,
  LINE_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
reveal_selection (CharterCanvas *self)
{
  guint selected = charter_canvas_find_selected (self);

  if (selected == CHARTER_DRAWING_NO_GROUP)
    return;
  self->reveal = FALSE;
  charter_viewport_reveal (self->viewport,
                           &charter_drawing_get_group (charter_canvas_get_drawing (self),
                                                       selected)->bounds);
}

/* What was only now added is drawn a little later, and shown then. */
static void
selection_changed_cb (CharterCanvas *self)
{
  self->reveal = TRUE;
  charter_canvas_items_select (self);
  reveal_selection (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The part of a newer drawing that stands for the same record, and there for
 * the same of several parts. */
static guint
find_again (const CharterDrawing *old,
            guint                 group,
            const CharterDrawing *drawing)
{
  const CharterDrawingGroup *wanted = charter_drawing_get_group (old, group);
  guint found = CHARTER_DRAWING_NO_GROUP;
  guint count = 0;

  for (guint i = 0; i < group; i++)
    count += charter_drawing_get_group (old, i)->handle == wanted->handle ? 1 : 0;
  if (wanted->handle == 0)
    return group < charter_drawing_get_n_groups (drawing) ? group : CHARTER_DRAWING_NO_GROUP;
  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      if (charter_drawing_get_group (drawing, i)->handle != wanted->handle)
        continue;
      found = i;
      if (count-- == 0)
        break;
    }
  return found;
}

static void
viewport_changed_cb (CharterCanvas *self)
{
  charter_canvas_items_queue (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
charter_canvas_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = 120;
  *natural = 400;
}

static void
charter_canvas_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);

  charter_viewport_set_size (self->viewport, width, height);
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget *item = g_ptr_array_index (self->items, i);
      GdkRectangle place;

      if (item == NULL)
        continue;
      place = charter_canvas_get_place (self, i);
      gtk_widget_size_allocate (item, &place, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child))
        gtk_popover_present (GTK_POPOVER (child));
    }
}

static void
snapshot_picture (CharterCanvas *self,
                  GtkSnapshot   *snapshot)
{
  double scale = charter_viewport_get_scale (self->viewport);
  CharterPoint start = charter_viewport_to_content (self->viewport, 0, 0);
  CharterPoint end = charter_viewport_to_content (self->viewport,
                                                  gtk_widget_get_width (GTK_WIDGET (self)),
                                                  gtk_widget_get_height (GTK_WIDGET (self)));
  CharterPoint corner = charter_viewport_to_widget (self->viewport, 0, 0);
  GArray *traced = charter_canvas_get_traced (self);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) floor (corner.x),
                                                          (float) floor (corner.y)));
  charter_picture_snapshot (self->picture, snapshot, scale,
                            &(CharterRectangle) { start.x, start.y,
                                                  end.x - start.x, end.y - start.y });
  if (traced->len > 0)
    charter_picture_snapshot_traced (self->picture, snapshot, scale, traced);
  for (guint i = 0; i < self->items->len; i++)
    {
      CharterCanvasItem *item = g_ptr_array_index (self->items, i);

      if (item != NULL && charter_canvas_item_get_selected (item) &&
          charter_drawing_get_group (charter_canvas_get_drawing (self), i)->role ==
          CHARTER_DRAWING_ROLE_LINE)
        charter_picture_snapshot_halo (self->picture, snapshot, i, scale);
    }
  gtk_snapshot_restore (snapshot);
}

static void
charter_canvas_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);

  if (self->picture == NULL)
    return;
  snapshot_picture (self, snapshot);
  charter_canvas_find_snapshot (self, snapshot);
  for (guint i = 0; i < self->items->len; i++)
    {
      CharterCanvasItem *item = g_ptr_array_index (self->items, i);
      gboolean ringed;

      if (item == NULL)
        continue;
      ringed = charter_canvas_item_get_selected (item) &&
               charter_drawing_get_group (charter_canvas_get_drawing (self), i)->role !=
               CHARTER_DRAWING_ROLE_LINE;
      if (ringed || gtk_widget_has_visible_focus (GTK_WIDGET (item)))
        gtk_widget_snapshot_child (widget, GTK_WIDGET (item), snapshot);
    }
  charter_canvas_link_snapshot (self, snapshot);
}

static void
charter_canvas_dispose (GObject *object)
{
  CharterCanvas *self = CHARTER_CANVAS (object);
  GtkWidget *popover;

  charter_canvas_items_clear (self);
  while ((popover = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (popover);
  charter_canvas_forget_traced (self);
  g_clear_pointer (&self->navigation, charter_navigation_free);
  g_clear_object (&self->picture);
  g_clear_object (&self->selection);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (charter_canvas_parent_class)->dispose (object);
}

static void
charter_canvas_finalize (GObject *object)
{
  CharterCanvas *self = CHARTER_CANVAS (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (charter_canvas_parent_class)->finalize (object);
}

static void
charter_canvas_class_init (CharterCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_canvas_dispose;
  object_class->finalize = charter_canvas_finalize;
  widget_class->measure = charter_canvas_measure;
  widget_class->size_allocate = charter_canvas_size_allocate;
  widget_class->snapshot = charter_canvas_snapshot;

  /**
   * CharterCanvas::activated:
   *
   * The user wants to see more of what is selected.
   */
  signals[ACTIVATED] = g_signal_new ("activated",
                                     G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CharterCanvas::rename-requested:
   * @self: the canvas
   * @handle: the handle of the record
   *
   * The user wants to rename what stands at a place.
   */
  signals[RENAME_REQUESTED] = g_signal_new ("rename-requested",
                                            G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);

  /**
   * CharterCanvas::menu-requested:
   * @self: the canvas
   * @handle: the handle of the record, or 0 for the background
   * @place: where, pixels of the canvas
   *
   * The user wants to know what can be done with a part.
   */
  signals[MENU_REQUESTED] = g_signal_new ("menu-requested",
                                          G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT64,
                                          GDK_TYPE_RECTANGLE | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * CharterCanvas::line-requested:
   * @self: the canvas
   * @from: the handle of a record
   * @to: the handle of another one
   *
   * The user has drawn a line from one box to another.
   */
  signals[LINE_REQUESTED] = g_signal_new ("line-requested",
                                          G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                          G_TYPE_UINT64, G_TYPE_UINT64);

  charter_canvas_install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
charter_canvas_init (CharterCanvas *self)
{
  self->items = g_ptr_array_new ();
  self->found = g_array_new (FALSE, FALSE, sizeof (guint));
  self->hovered = CHARTER_DRAWING_NO_GROUP;
  self->last_focused = CHARTER_DRAWING_NO_GROUP;
  self->viewport = charter_viewport_new ();
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (viewport_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Diagram"), -1);
  charter_canvas_add_gestures (self);
  charter_canvas_add_keys (self);
  charter_canvas_add_tooltips (self);
}

/**
 * charter_canvas_set_file:
 * @self: a canvas
 * @document: whose diagrams are shown
 * @selection: what is shown and changed as selected
 */
void
charter_canvas_set_file (CharterCanvas    *self,
                         CharterDocument  *document,
                         CharterSelection *selection)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (CHARTER_IS_SELECTION (selection));

  g_set_object (&self->document, document);
  g_set_object (&self->selection, selection);
  g_signal_connect_object (selection, "notify::handle", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  selection_changed_cb (self);
}

/**
 * charter_canvas_set_read_only:
 * @self: a canvas
 * @read_only: whether nothing can be changed
 */
void
charter_canvas_set_read_only (CharterCanvas *self,
                              gboolean       read_only)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  self->read_only = read_only;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * charter_canvas_set_diagram:
 * @self: a canvas
 * @diagram: (nullable): what to show
 * @palette: (nullable): the name of its colours
 *
 * Shows another diagram, or the same one after an edit: the focus and the
 * place that is seen stay.
 */
void
charter_canvas_set_diagram (CharterCanvas  *self,
                            CharterDiagram *diagram,
                            const char     *palette)
{
  g_autoptr(CharterPicture) picture = NULL;
  gboolean had_focus;
  guint last = CHARTER_DRAWING_NO_GROUP;

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  had_focus = charter_canvas_find_focused (self) != CHARTER_DRAWING_NO_GROUP;
  if (self->last_focused != CHARTER_DRAWING_NO_GROUP && self->picture != NULL && diagram != NULL)
    last = find_again (charter_canvas_get_drawing (self), self->last_focused,
                       charter_diagram_get_drawing (diagram));
  charter_canvas_link_end (self, FALSE);
  charter_canvas_forget_traced (self);
  charter_canvas_items_clear (self);
  g_array_set_size (self->found, 0);
  g_clear_pointer (&self->navigation, charter_navigation_free);
  if (diagram != NULL)
    {
      picture = charter_picture_new (diagram, palette);
      self->navigation = charter_navigation_new (charter_picture_get_drawing (picture));
    }
  g_set_object (&self->picture, picture);
  self->last_focused = last;
  if (last != CHARTER_DRAWING_NO_GROUP && !charter_navigation_is_stop (self->navigation, last))
    self->last_focused = CHARTER_DRAWING_NO_GROUP;
  charter_canvas_items_make (self);
  if (picture != NULL)
    charter_viewport_set_content_size (self->viewport,
                                       charter_drawing_get_width (charter_picture_get_drawing (picture)),
                                       charter_drawing_get_height (charter_picture_get_drawing (picture)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->reveal)
    reveal_selection (self);
  if (had_focus && self->last_focused != CHARTER_DRAWING_NO_GROUP)
    gtk_widget_grab_focus (charter_canvas_items_get (self, self->last_focused));
  else if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * charter_canvas_get_viewport:
 * @self: a canvas
 *
 * Returns: (transfer none): which part of the diagram is seen
 */
CharterViewport *
charter_canvas_get_viewport (CharterCanvas *self)
{
  g_return_val_if_fail (CHARTER_IS_CANVAS (self), NULL);

  return self->viewport;
}

/**
 * charter_canvas_zoom_in:
 * @self: a canvas
 *
 * Makes the picture one step larger; its middle stays.
 */
void
charter_canvas_zoom_in (CharterCanvas *self)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  charter_viewport_zoom_by (self->viewport, CHARTER_CANVAS_ZOOM_STEP,
                            gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                            gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/**
 * charter_canvas_zoom_out:
 * @self: a canvas
 *
 * Makes the picture one step smaller; its middle stays.
 */
void
charter_canvas_zoom_out (CharterCanvas *self)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  charter_viewport_zoom_by (self->viewport, 1 / CHARTER_CANVAS_ZOOM_STEP,
                            gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                            gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/**
 * charter_canvas_activate:
 * @self: a canvas
 *
 * The user wants to see more of what is selected.
 */
void
charter_canvas_activate (CharterCanvas *self)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  g_signal_emit (self, signals[ACTIVATED], 0);
}

/**
 * charter_canvas_request_rename:
 * @self: a canvas
 * @group: number of a group
 *
 * The user wants to rename a part.
 */
void
charter_canvas_request_rename (CharterCanvas *self,
                               guint          group)
{
  guint64 handle;

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  handle = charter_drawing_get_group (charter_canvas_get_drawing (self), group)->handle;
  if (handle != 0)
    g_signal_emit (self, signals[RENAME_REQUESTED], 0, handle);
}

/**
 * charter_canvas_request_menu:
 * @self: a canvas
 * @group: number of a group, or %CHARTER_DRAWING_NO_GROUP
 * @place: where the menu belongs, pixels of the canvas
 *
 * The user wants to know what can be done with a part or with the diagram.
 */
void
charter_canvas_request_menu (CharterCanvas      *self,
                             guint               group,
                             const GdkRectangle *place)
{
  guint64 handle = 0;

  g_return_if_fail (CHARTER_IS_CANVAS (self));
  g_return_if_fail (place != NULL);

  if (group != CHARTER_DRAWING_NO_GROUP)
    handle = charter_drawing_get_group (charter_canvas_get_drawing (self), group)->handle;
  g_signal_emit (self, signals[MENU_REQUESTED], 0, handle, place);
}

/**
 * charter_canvas_request_line:
 * @self: a canvas
 * @from: the handle of a record
 * @to: the handle of another one
 *
 * The user has drawn a line.
 */
void
charter_canvas_request_line (CharterCanvas *self,
                             guint64        from,
                             guint64        to)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  g_signal_emit (self, signals[LINE_REQUESTED], 0, from, to);
}
