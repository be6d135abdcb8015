/* canvas.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas-private.h"

#include <math.h>

#include <glib/gi18n.h>

/* Widgets beyond this cost more than a frame (500 of them: 7 ms, measured
 * with GTK 4.8); what has none is reached through the contents. */
#define MOST_ITEMS 1500

G_DEFINE_FINAL_TYPE (CharterCanvas, charter_canvas, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_selection (CharterCanvas *self)
{
  guint64 handle = self->selection != NULL ? charter_selection_get_handle (self->selection) : 0;
  gboolean revealed = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      CharterCanvasItem *item = g_ptr_array_index (self->items, i);
      const CharterDrawingGroup *group = charter_canvas_get_group (self, item);
      gboolean selected = handle != 0 && group->handle == handle;

      charter_canvas_item_set_selected (item, selected);
      if (selected && !revealed)
        {
          charter_viewport_reveal (self->viewport, &group->bounds);
          revealed = TRUE;
        }
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
make_items (CharterCanvas *self)
{
  CharterDrawing *drawing = charter_canvas_get_drawing (self);
  guint n_groups = drawing != NULL ? charter_drawing_get_n_groups (drawing) : 0;

  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->items, i));
  g_ptr_array_set_size (self->items, 0);

  for (guint i = 0; i < n_groups && self->items->len < MOST_ITEMS; i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);
      GtkWidget *item;

      if (group->role == CHARTER_DRAWING_ROLE_FURNITURE || group->name == NULL)
        continue;
      item = charter_canvas_item_new (i, group->name);
      gtk_widget_set_parent (item, GTK_WIDGET (self));
      g_ptr_array_add (self->items, item);
    }
}

static void
viewport_changed_cb (CharterCanvas *self)
{
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
  double scale;

  charter_viewport_set_size (self->viewport, width, height);
  scale = charter_viewport_get_scale (self->viewport);
  for (guint i = 0; i < self->items->len; i++)
    {
      CharterCanvasItem *item = g_ptr_array_index (self->items, i);
      const CharterRectangle *bounds = &charter_canvas_get_group (self, item)->bounds;
      CharterPoint corner = charter_viewport_to_widget (self->viewport, bounds->x, bounds->y);
      GtkAllocation place = { (int) floor (corner.x), (int) floor (corner.y),
                              MAX (1, (int) ceil (bounds->width * scale)),
                              MAX (1, (int) ceil (bounds->height * scale)) };

      gtk_widget_size_allocate (GTK_WIDGET (item), &place, -1);
    }
}

static void
charter_canvas_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  CharterCanvas *self = CHARTER_CANVAS (widget);
  double scale = charter_viewport_get_scale (self->viewport);
  CharterPoint start;
  CharterPoint end;
  CharterPoint corner;

  if (self->picture == NULL)
    return;

  start = charter_viewport_to_content (self->viewport, 0, 0);
  end = charter_viewport_to_content (self->viewport, gtk_widget_get_width (widget),
                                     gtk_widget_get_height (widget));
  corner = charter_viewport_to_widget (self->viewport, 0, 0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) floor (corner.x),
                                                          (float) floor (corner.y)));
  charter_picture_snapshot (self->picture, snapshot, scale,
                            &(CharterRectangle) { start.x, start.y,
                                                  end.x - start.x, end.y - start.y });
  for (guint i = 0; i < self->items->len; i++)
    {
      CharterCanvasItem *item = g_ptr_array_index (self->items, i);

      if (charter_canvas_item_get_selected (item) &&
          charter_canvas_get_group (self, item)->role == CHARTER_DRAWING_ROLE_LINE)
        charter_picture_snapshot_halo (self->picture, snapshot,
                                       charter_canvas_item_get_group (item), scale);
    }
  gtk_snapshot_restore (snapshot);

  for (guint i = 0; i < self->items->len; i++)
    {
      CharterCanvasItem *item = g_ptr_array_index (self->items, i);
      gboolean ringed = charter_canvas_item_get_selected (item) &&
                        charter_canvas_get_group (self, item)->role != CHARTER_DRAWING_ROLE_LINE;

      if (ringed || gtk_widget_has_visible_focus (GTK_WIDGET (item)))
        gtk_widget_snapshot_child (widget, GTK_WIDGET (item), snapshot);
    }
}

static void
charter_canvas_dispose (GObject *object)
{
  CharterCanvas *self = CHARTER_CANVAS (object);

  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->items, i));
  g_ptr_array_set_size (self->items, 0);
  g_clear_object (&self->picture);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (charter_canvas_parent_class)->dispose (object);
}

static void
charter_canvas_finalize (GObject *object)
{
  CharterCanvas *self = CHARTER_CANVAS (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
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

  charter_canvas_install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
charter_canvas_init (CharterCanvas *self)
{
  self->items = g_ptr_array_new ();
  self->viewport = charter_viewport_new ();
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (viewport_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Diagram"), -1);
  charter_canvas_add_gestures (self);
  charter_canvas_add_keys (self);
}

/**
 * charter_canvas_set_selection:
 * @self: a canvas
 * @selection: what is shown and changed as selected
 */
void
charter_canvas_set_selection (CharterCanvas    *self,
                              CharterSelection *selection)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));
  g_return_if_fail (CHARTER_IS_SELECTION (selection));

  g_set_object (&self->selection, selection);
  g_signal_connect_object (selection, "notify::handle", G_CALLBACK (show_selection), self,
                           G_CONNECT_SWAPPED);
  show_selection (self);
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
  int focused;

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  focused = charter_canvas_find_focused (self);
  if (diagram != NULL)
    picture = charter_picture_new (diagram, palette);
  g_set_object (&self->picture, picture);
  make_items (self);
  if (picture != NULL)
    charter_viewport_set_content_size (self->viewport,
                                       charter_drawing_get_width (charter_canvas_get_drawing (self)),
                                       charter_drawing_get_height (charter_canvas_get_drawing (self)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  show_selection (self);
  if (focused >= 0 && focused < (int) self->items->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->items, (guint) focused));
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
 * charter_canvas_get_drawing:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CharterDrawing *
charter_canvas_get_drawing (CharterCanvas *self)
{
  g_return_val_if_fail (CHARTER_IS_CANVAS (self), NULL);

  return self->picture != NULL ? charter_picture_get_drawing (self->picture) : NULL;
}

/**
 * charter_canvas_get_group:
 * @self: a canvas
 * @item: one of its items
 *
 * Returns: (transfer none): what the item stands for
 */
const CharterDrawingGroup *
charter_canvas_get_group (CharterCanvas     *self,
                          CharterCanvasItem *item)
{
  g_return_val_if_fail (CHARTER_IS_CANVAS (self), NULL);

  return charter_drawing_get_group (charter_canvas_get_drawing (self),
                                    charter_canvas_item_get_group (item));
}

/**
 * charter_canvas_find_focused:
 * @self: a canvas
 *
 * Returns: number of the item that has the focus, or -1
 */
int
charter_canvas_find_focused (CharterCanvas *self)
{
  g_return_val_if_fail (CHARTER_IS_CANVAS (self), -1);

  for (guint i = 0; i < self->items->len; i++)
    {
      if (gtk_widget_has_focus (g_ptr_array_index (self->items, i)))
        return (int) i;
    }
  return -1;
}

/**
 * charter_canvas_select_item:
 * @self: a canvas
 * @item: one of its items
 *
 * Selects the record that the item stands for.
 */
void
charter_canvas_select_item (CharterCanvas     *self,
                            CharterCanvasItem *item)
{
  guint64 handle;

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  handle = charter_canvas_get_group (self, item)->handle;
  if (self->selection != NULL && handle != 0)
    charter_selection_set_handle (self->selection, handle);
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
