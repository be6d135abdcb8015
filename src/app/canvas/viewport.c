/* viewport.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/viewport.h"

/* From a wall chart on a telephone to the dot of an i. */
#define LEAST_ZOOM 0.05
#define MOST_ZOOM  8.0

/* Room around the picture, pixels. */
#define MARGIN 30.0

struct _CharterViewport
{
  GObject  parent_instance;

  double   width;          /* of the widget, pixels */
  double   height;
  double   content_width;  /* of the picture, points */
  double   content_height;
  double   zoom;           /* 1 is the size on paper */
  double   x;              /* of the picture's corner in the widget, pixels */
  double   y;
  gboolean fits;           /* whether the whole picture is kept in view */
};

G_DEFINE_FINAL_TYPE (CharterViewport, charter_viewport, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A picture smaller than the view is in its middle; a larger one does not
 * leave an edge of the view bare. */
static double
place_along (double start,
             double length,
             double view)
{
  if (length + 2 * MARGIN <= view)
    return (view - length) / 2;
  return CLAMP (start, view - MARGIN - length, MARGIN);
}

static void
place (CharterViewport *self)
{
  double scale = charter_viewport_get_scale (self);

  self->x = place_along (self->x, self->content_width * scale, self->width);
  self->y = place_along (self->y, self->content_height * scale, self->height);
}

static double
get_fitting_zoom (CharterViewport *self)
{
  double across = (self->width - 2 * MARGIN) / self->content_width;
  double down = (self->height - 2 * MARGIN) / self->content_height;

  return CLAMP (MIN (across, down) / CHARTER_VIEWPORT_ACTUAL_SIZE, LEAST_ZOOM, 1.0);
}

static void
update (CharterViewport *self)
{
  if (self->width <= 0 || self->height <= 0 ||
      self->content_width <= 0 || self->content_height <= 0)
    return;
  if (self->fits)
    self->zoom = get_fitting_zoom (self);
  place (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* How far to pan so that start to end lies in the view; what is longer than
 * the view shows its start. */
static double
get_way_into_view (double start,
                   double end,
                   double view)
{
  if (start < MARGIN || end - start > view - 2 * MARGIN)
    return MARGIN - start;
  if (end > view - MARGIN)
    return view - MARGIN - end;
  return 0;
}

static void
charter_viewport_class_init (CharterViewportClass *klass)
{
  /**
   * CharterViewport::changed:
   *
   * Something else, or at another size, is seen.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
charter_viewport_init (CharterViewport *self)
{
  self->zoom = 1;
  self->fits = TRUE;
}

/**
 * charter_viewport_new:
 *
 * Returns: (transfer full): a viewport that keeps the whole picture in view
 */
CharterViewport *
charter_viewport_new (void)
{
  return g_object_new (CHARTER_TYPE_VIEWPORT, NULL);
}

/**
 * charter_viewport_set_size:
 * @self: a viewport
 * @width: of the widget, pixels
 * @height: of the widget, pixels
 */
void
charter_viewport_set_size (CharterViewport *self,
                           double           width,
                           double           height)
{
  g_return_if_fail (CHARTER_IS_VIEWPORT (self));

  if (self->width == width && self->height == height)
    return;
  self->width = width;
  self->height = height;
  update (self);
}

/**
 * charter_viewport_set_content_size:
 * @self: a viewport
 * @width: of the picture, points
 * @height: of the picture, points
 */
void
charter_viewport_set_content_size (CharterViewport *self,
                                   double           width,
                                   double           height)
{
  g_return_if_fail (CHARTER_IS_VIEWPORT (self));

  if (self->content_width == width && self->content_height == height)
    return;
  self->content_width = width;
  self->content_height = height;
  update (self);
}

/**
 * charter_viewport_get_zoom:
 * @self: a viewport
 *
 * Returns: the size on the screen; 1 is that on paper
 */
double
charter_viewport_get_zoom (CharterViewport *self)
{
  g_return_val_if_fail (CHARTER_IS_VIEWPORT (self), 1);

  return self->zoom;
}

/**
 * charter_viewport_get_scale:
 * @self: a viewport
 *
 * Returns: pixels a point
 */
double
charter_viewport_get_scale (CharterViewport *self)
{
  g_return_val_if_fail (CHARTER_IS_VIEWPORT (self), 1);

  return self->zoom * CHARTER_VIEWPORT_ACTUAL_SIZE;
}

/**
 * charter_viewport_get_fits:
 * @self: a viewport
 *
 * Returns: whether it keeps the whole picture in view
 */
gboolean
charter_viewport_get_fits (CharterViewport *self)
{
  g_return_val_if_fail (CHARTER_IS_VIEWPORT (self), FALSE);

  return self->fits;
}

/**
 * charter_viewport_fit:
 * @self: a viewport
 *
 * Shows the whole picture, not larger than on paper, and keeps it whole when
 * the widget or the picture changes, until it is zoomed.
 */
void
charter_viewport_fit (CharterViewport *self)
{
  g_return_if_fail (CHARTER_IS_VIEWPORT (self));

  self->fits = TRUE;
  update (self);
}

/**
 * charter_viewport_zoom_to:
 * @self: a viewport
 * @zoom: the new size; kept between 5 % and 800 %
 * @x: a place in the widget that stays where it is, pixels
 * @y: a place in the widget that stays where it is, pixels
 */
void
charter_viewport_zoom_to (CharterViewport *self,
                          double           zoom,
                          double           x,
                          double           y)
{
  CharterPoint kept;

  g_return_if_fail (CHARTER_IS_VIEWPORT (self));

  kept = charter_viewport_to_content (self, x, y);
  self->fits = FALSE;
  self->zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  self->x = x - kept.x * charter_viewport_get_scale (self);
  self->y = y - kept.y * charter_viewport_get_scale (self);
  update (self);
}

/**
 * charter_viewport_zoom_by:
 * @self: a viewport
 * @factor: how many times larger
 * @x: a place in the widget that stays where it is, pixels
 * @y: a place in the widget that stays where it is, pixels
 */
void
charter_viewport_zoom_by (CharterViewport *self,
                          double           factor,
                          double           x,
                          double           y)
{
  g_return_if_fail (CHARTER_IS_VIEWPORT (self));
  g_return_if_fail (factor > 0);

  charter_viewport_zoom_to (self, self->zoom * factor, x, y);
}

/**
 * charter_viewport_pan:
 * @self: a viewport
 * @dx: how far the picture moves to the right, pixels
 * @dy: how far the picture moves down, pixels
 */
void
charter_viewport_pan (CharterViewport *self,
                      double           dx,
                      double           dy)
{
  g_return_if_fail (CHARTER_IS_VIEWPORT (self));

  self->x += dx;
  self->y += dy;
  update (self);
}

/**
 * charter_viewport_reveal:
 * @self: a viewport
 * @place: a part of the picture, points
 *
 * Pans as little as needed for @place to be seen.
 */
void
charter_viewport_reveal (CharterViewport        *self,
                         const CharterRectangle *place)
{
  double scale;
  double dx;
  double dy;

  g_return_if_fail (CHARTER_IS_VIEWPORT (self));
  g_return_if_fail (place != NULL);

  scale = charter_viewport_get_scale (self);
  dx = get_way_into_view (self->x + place->x * scale,
                          self->x + (place->x + place->width) * scale, self->width);
  dy = get_way_into_view (self->y + place->y * scale,
                          self->y + (place->y + place->height) * scale, self->height);
  if (dx != 0 || dy != 0)
    charter_viewport_pan (self, dx, dy);
}

/**
 * charter_viewport_to_content:
 * @self: a viewport
 * @x: in the widget, pixels
 * @y: in the widget, pixels
 *
 * Returns: the same place in the picture, points
 */
CharterPoint
charter_viewport_to_content (CharterViewport *self,
                             double           x,
                             double           y)
{
  double scale;

  g_return_val_if_fail (CHARTER_IS_VIEWPORT (self), (CharterPoint) { 0 });

  scale = charter_viewport_get_scale (self);
  return (CharterPoint) { (x - self->x) / scale, (y - self->y) / scale };
}

/**
 * charter_viewport_to_widget:
 * @self: a viewport
 * @x: in the picture, points
 * @y: in the picture, points
 *
 * Returns: the same place in the widget, pixels
 */
CharterPoint
charter_viewport_to_widget (CharterViewport *self,
                            double           x,
                            double           y)
{
  double scale;

  g_return_val_if_fail (CHARTER_IS_VIEWPORT (self), (CharterPoint) { 0 });

  scale = charter_viewport_get_scale (self);
  return (CharterPoint) { self->x + x * scale, self->y + y * scale };
}
