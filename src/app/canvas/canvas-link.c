/* canvas-link.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas-private.h"

/* The round handle at the edge of the selected box: its radius and how near
 * the pointer must come, pixels. */
#define HANDLE_RADIUS 6.0
#define HANDLE_REACH  11.0

/* Whether a reporting or scrutiny line may end there. */
static gboolean
can_end_line (CharterCanvas *self,
              guint          group)
{
  const CharterDrawingGroup *shown =
    charter_drawing_get_group (charter_canvas_get_drawing (self), group);
  CharterRecord *record = self->document != NULL && shown->handle != 0
                        ? charter_record_set_find_handle (
                            charter_document_get_records (self->document), shown->handle)
                        : NULL;
  const CharterField *field = charter_kind_find_field (CHARTER_KIND_RELATION, "to", NULL);

  return record != NULL && shown->role != CHARTER_DRAWING_ROLE_LINE &&
         (field->targets & CHARTER_KIND_BIT (charter_record_get_kind (record))) != 0;
}

/* The innermost box at a place that a line may end at. */
static guint
find_end_at (CharterCanvas *self,
             double         x,
             double         y)
{
  guint group = charter_canvas_find_at (self, x, y);

  while (group != CHARTER_DRAWING_NO_GROUP && !can_end_line (self, group))
    group = charter_drawing_get_group (charter_canvas_get_drawing (self), group)->parent;
  return group;
}

static guint64
get_handle (CharterCanvas *self,
            guint          group)
{
  return charter_drawing_get_group (charter_canvas_get_drawing (self), group)->handle;
}

/* Where the handle stands: in the middle of the right edge of what is
 * selected. */
static gboolean
find_handle (CharterCanvas *self,
             guint         *group,
             CharterPoint  *place)
{
  const CharterRectangle *bounds;

  *group = charter_canvas_find_selected (self);
  if (self->read_only || *group == CHARTER_DRAWING_NO_GROUP || !can_end_line (self, *group))
    return FALSE;
  bounds = &charter_drawing_get_group (charter_canvas_get_drawing (self), *group)->bounds;
  *place = charter_viewport_to_widget (self->viewport, bounds->x + bounds->width,
                                       bounds->y + bounds->height / 2);
  return TRUE;
}

static void
draw_handle (cairo_t            *cr,
             const CharterPoint *place)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, place->x, place->y, HANDLE_RADIUS, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0x1c / 255.0, 0x71 / 255.0, 0xd8 / 255.0);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

/* The line that is being drawn, and the box it would end at. */
static void
draw_rubber (CharterCanvas      *self,
             cairo_t            *cr,
             const CharterPoint *start)
{
  static const double dashes[] = { 6, 4 };

  cairo_set_source_rgb (cr, 0x1c / 255.0, 0x71 / 255.0, 0xd8 / 255.0);
  cairo_set_line_width (cr, 2);
  if (self->link_to != CHARTER_DRAWING_NO_GROUP)
    {
      GdkRectangle box = charter_canvas_get_place (self, self->link_to);

      cairo_rectangle (cr, box.x - 2, box.y - 2, box.width + 4, box.height + 4);
      cairo_set_source_rgba (cr, 0x35 / 255.0, 0x84 / 255.0, 0xe4 / 255.0, 0.2);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, 0x1c / 255.0, 0x71 / 255.0, 0xd8 / 255.0);
      cairo_stroke (cr);
    }
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, start->x, start->y);
  cairo_line_to (cr, self->pointer_x, self->pointer_y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/**
 * charter_canvas_link_is_at:
 * @self: a canvas
 * @x: pixels
 * @y: pixels
 *
 * Returns: whether a line can be drawn from there: the handle of the selected
 *   box is there
 */
gboolean
charter_canvas_link_is_at (CharterCanvas *self,
                           double         x,
                           double         y)
{
  CharterPoint place;
  guint group;

  g_return_val_if_fail (CHARTER_IS_CANVAS (self), FALSE);

  return find_handle (self, &group, &place) &&
         (x - place.x) * (x - place.x) + (y - place.y) * (y - place.y) <=
         HANDLE_REACH * HANDLE_REACH;
}

/**
 * charter_canvas_link_begin:
 * @self: a canvas with a handle
 *
 * Begins a line at the selected box.
 */
void
charter_canvas_link_begin (CharterCanvas *self)
{
  CharterPoint place;

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  self->linking = find_handle (self, &self->link_from, &place);
  self->link_to = CHARTER_DRAWING_NO_GROUP;
  self->pointer_x = place.x;
  self->pointer_y = place.y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * charter_canvas_link_move:
 * @self: a canvas on which a line is being drawn
 * @x: where the pointer is, pixels
 * @y: where the pointer is, pixels
 */
void
charter_canvas_link_move (CharterCanvas *self,
                          double         x,
                          double         y)
{
  guint end;

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  if (!self->linking)
    return;
  end = find_end_at (self, x, y);
  if (end != CHARTER_DRAWING_NO_GROUP &&
      get_handle (self, end) == get_handle (self, self->link_from))
    end = CHARTER_DRAWING_NO_GROUP;
  self->link_to = end;
  self->pointer_x = x;
  self->pointer_y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * charter_canvas_link_end:
 * @self: a canvas
 * @dropped: whether the line is meant
 *
 * Ends drawing a line. Nothing happens unless it ends at another box.
 */
void
charter_canvas_link_end (CharterCanvas *self,
                         gboolean       dropped)
{
  gboolean meant;

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  meant = self->linking && dropped && self->link_to != CHARTER_DRAWING_NO_GROUP;
  self->linking = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (meant)
    charter_canvas_request_line (self, get_handle (self, self->link_from),
                                 get_handle (self, self->link_to));
}

/**
 * charter_canvas_link_snapshot:
 * @self: a canvas
 * @snapshot: that of the whole canvas
 *
 * Adds the handle, and the line that is being drawn.
 */
void
charter_canvas_link_snapshot (CharterCanvas *self,
                              GtkSnapshot   *snapshot)
{
  graphene_rect_t bounds;
  CharterPoint place;
  cairo_t *cr;
  guint group;

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  if (!find_handle (self, &group, &place))
    return;
  if (self->linking)
    bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                 (float) gtk_widget_get_height (GTK_WIDGET (self)));
  else
    bounds = GRAPHENE_RECT_INIT ((float) (place.x - HANDLE_REACH), (float) (place.y - HANDLE_REACH),
                                 (float) (2 * HANDLE_REACH), (float) (2 * HANDLE_REACH));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  if (self->linking)
    draw_rubber (self, cr, &place);
  draw_handle (cr, &place);
  cairo_destroy (cr);
}
