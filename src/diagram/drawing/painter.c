/* painter.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/painter.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "diagram/drawing/dash.h"

/* Below so many pixels nobody reads a text, and glyphs cost most of a frame:
 * 50 ms become 10 ms for 1,900 texts.
 */
#define SMALLEST_READABLE 5.0

/* How much of a line of text its bar covers: about the height of an x. */
#define BAR_HEIGHT 0.45
#define BAR_STRENGTH 0.5

#define LONGEST_PATTERN 6

struct _CharterPainter
{
  GObject parent_instance;

  CharterDrawing     *drawing;
  CharterTypesetter  *typesetter;
  PangoLayout       **layouts; /* one an item, made when first painted */

  guint               shows_bars : 1;
};

G_DEFINE_FINAL_TYPE (CharterPainter, charter_painter, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_SHOWS_BARS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_colour (cairo_t             *cr,
            const CharterColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

static void
add_rectangle (cairo_t                  *cr,
               const CharterDrawingItem *item)
{
  CharterPoint from = item->points[0];
  CharterPoint to = item->points[1];
  double radius = item->corner;

  if (radius <= 0)
    {
      cairo_rectangle (cr, from.x, from.y, to.x - from.x, to.y - from.y);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, to.x - radius, from.y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, to.x - radius, to.y - radius, radius, 0, G_PI_2);
  cairo_arc (cr, from.x + radius, to.y - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, from.x + radius, from.y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
add_curve (cairo_t                  *cr,
           const CharterDrawingItem *item)
{
  cairo_move_to (cr, item->points[0].x, item->points[0].y);

  for (guint i = 1; i + 2 < item->n_points; i += 3)
    cairo_curve_to (cr,
                    item->points[i].x, item->points[i].y,
                    item->points[i + 1].x, item->points[i + 1].y,
                    item->points[i + 2].x, item->points[i + 2].y);
}

static void
add_polygon (cairo_t                  *cr,
             const CharterDrawingItem *item)
{
  cairo_move_to (cr, item->points[0].x, item->points[0].y);

  for (guint i = 1; i < item->n_points; i++)
    cairo_line_to (cr, item->points[i].x, item->points[i].y);

  cairo_close_path (cr);
}

static void
set_dash (cairo_t             *cr,
          const CharterStroke *stroke)
{
  const double *pattern;
  double lengths[LONGEST_PATTERN];
  guint n_lengths;

  pattern = charter_dash_get_pattern (stroke->dash, &n_lengths);
  g_assert (n_lengths <= LONGEST_PATTERN);

  for (guint i = 0; i < n_lengths; i++)
    lengths[i] = pattern[i] * stroke->width;

  cairo_set_dash (cr, lengths, n_lengths, 0);
}

static void
paint_path (cairo_t                  *cr,
            const CharterDrawingItem *item)
{
  if (item->has_fill)
    {
      set_colour (cr, &item->fill);
      cairo_fill_preserve (cr);
    }

  if (item->stroke.width > 0)
    {
      set_colour (cr, &item->stroke.colour);
      cairo_set_line_width (cr, item->stroke.width);
      /* A sharp corner would stand out of the bounds, but for a right angle,
       * which cairo strokes much faster.
       */
      cairo_set_line_join (cr, item->shape == CHARTER_DRAWING_RECTANGLE ? CAIRO_LINE_JOIN_MITER
                                                                        : CAIRO_LINE_JOIN_ROUND);
      set_dash (cr, &item->stroke);
      cairo_stroke_preserve (cr);
    }

  cairo_new_path (cr);
}

static void
paint_bar (cairo_t                  *cr,
           const CharterDrawingItem *item)
{
  double height = item->font.size * BAR_HEIGHT;

  cairo_set_source_rgba (cr, item->fill.red, item->fill.green, item->fill.blue, BAR_STRENGTH);
  cairo_rectangle (cr, item->origin.x, item->origin.y - height, item->width, height);
  cairo_fill (cr);
}

static void
paint_text (CharterPainter           *self,
            cairo_t                  *cr,
            guint                     number,
            const CharterDrawingItem *item,
            double                    scale)
{
  if (self->shows_bars && item->font.size * scale < SMALLEST_READABLE)
    {
      paint_bar (cr, item);
      return;
    }

  if (self->layouts[number] == NULL)
    self->layouts[number] = charter_typesetter_create_layout (self->typesetter,
                                                              item->text, &item->font);

  set_colour (cr, &item->fill);
  cairo_move_to (cr, item->origin.x, item->origin.y);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (self->layouts[number], 0));
  cairo_new_path (cr);
}

static void
paint_item (CharterPainter *self,
            cairo_t        *cr,
            guint           number,
            double          scale)
{
  const CharterDrawingItem *item;

  g_assert (CHARTER_IS_PAINTER (self));
  g_assert (cr != NULL);

  item = charter_drawing_get_item (self->drawing, number);

  switch (item->shape)
    {
    case CHARTER_DRAWING_RECTANGLE:
      add_rectangle (cr, item);
      paint_path (cr, item);
      break;

    case CHARTER_DRAWING_CURVE:
      add_curve (cr, item);
      paint_path (cr, item);
      break;

    case CHARTER_DRAWING_POLYGON:
      add_polygon (cr, item);
      paint_path (cr, item);
      break;

    case CHARTER_DRAWING_TEXT:
      paint_text (self, cr, number, item, scale);
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
begin_painting (cairo_t *cr)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
}

static void
charter_painter_finalize (GObject *object)
{
  CharterPainter *self = CHARTER_PAINTER (object);

  if (self->layouts != NULL)
    for (guint i = 0; i < charter_drawing_get_n_items (self->drawing); i++)
      g_clear_object (&self->layouts[i]);

  g_clear_pointer (&self->layouts, g_free);
  g_clear_object (&self->typesetter);
  g_clear_pointer (&self->drawing, charter_drawing_unref);

  G_OBJECT_CLASS (charter_painter_parent_class)->finalize (object);
}

static void
charter_painter_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CharterPainter *self = CHARTER_PAINTER (object);

  switch (property_id)
    {
    case PROP_SHOWS_BARS:
      g_value_set_boolean (value, charter_painter_get_shows_bars (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
charter_painter_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  CharterPainter *self = CHARTER_PAINTER (object);

  switch (property_id)
    {
    case PROP_SHOWS_BARS:
      charter_painter_set_shows_bars (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
charter_painter_class_init (CharterPainterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = charter_painter_finalize;
  object_class->get_property = charter_painter_get_property;
  object_class->set_property = charter_painter_set_property;

  properties[PROP_SHOWS_BARS] =
    g_param_spec_boolean ("shows-bars", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
charter_painter_init (CharterPainter *self)
{
}

/**
 * charter_painter_new:
 * @drawing: what it paints
 *
 * Returns: (transfer full): a painter with a typesetter of its own
 */
CharterPainter *
charter_painter_new (CharterDrawing *drawing)
{
  g_autoptr (CharterTypesetter) typesetter = NULL;

  g_return_val_if_fail (drawing != NULL, NULL);

  typesetter = charter_typesetter_new (charter_drawing_get_font_family (drawing));

  return charter_painter_new_with_typesetter (drawing, typesetter);
}

/**
 * charter_painter_new_with_typesetter:
 * @drawing: what it paints
 * @typesetter: lays out the texts; of the drawing's family
 *
 * Makes a painter that shares the typesetter of its thread, which saves
 * loading the fonts again for every new drawing.
 *
 * Returns: (transfer full): a painter
 */
CharterPainter *
charter_painter_new_with_typesetter (CharterDrawing    *drawing,
                                     CharterTypesetter *typesetter)
{
  CharterPainter *self;

  g_return_val_if_fail (drawing != NULL, NULL);
  g_return_val_if_fail (CHARTER_IS_TYPESETTER (typesetter), NULL);
  g_return_val_if_fail (g_str_equal (charter_typesetter_get_family (typesetter),
                                     charter_drawing_get_font_family (drawing)), NULL);

  self = g_object_new (CHARTER_TYPE_PAINTER, NULL);
  self->drawing = charter_drawing_ref (drawing);
  self->typesetter = g_object_ref (typesetter);
  self->layouts = g_new0 (PangoLayout *, charter_drawing_get_n_items (drawing));

  return self;
}

/**
 * charter_painter_get_shows_bars:
 * @self: a painter
 *
 * Returns: whether text too small to read is painted as a bar
 */
gboolean
charter_painter_get_shows_bars (CharterPainter *self)
{
  g_return_val_if_fail (CHARTER_IS_PAINTER (self), FALSE);

  return self->shows_bars;
}

/**
 * charter_painter_set_shows_bars:
 * @self: a painter
 * @shows_bars: whether text below 5 pixels is painted as a bar
 *
 * Bars are for the screen alone, where they keep a zoomed-out picture quick;
 * a file always has its text. Off unless set.
 */
void
charter_painter_set_shows_bars (CharterPainter *self,
                                gboolean        shows_bars)
{
  g_return_if_fail (CHARTER_IS_PAINTER (self));

  shows_bars = !!shows_bars;
  if (self->shows_bars == shows_bars)
    return;

  self->shows_bars = shows_bars;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_BARS]);
}

/**
 * charter_painter_paint:
 * @self: a painter
 * @cr: where to paint, already transformed so that its unit is a point of the
 *   drawing
 * @clip: (nullable): the part that is seen, points, or %NULL for all
 * @scale: pixels a point, which decides what is too small to read
 *
 * Paints what lies in @clip. What lies outside is left out but not clipped
 * off: set a clip on @cr for that. The background is the caller's.
 */
void
charter_painter_paint (CharterPainter         *self,
                       cairo_t                *cr,
                       const CharterRectangle *clip,
                       double                  scale)
{
  guint n_items;

  g_return_if_fail (CHARTER_IS_PAINTER (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (scale > 0);

  begin_painting (cr);

  n_items = charter_drawing_get_n_items (self->drawing);
  for (guint i = 0; i < n_items; i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (self->drawing, i);

      if (clip == NULL || charter_rectangle_intersects (&item->bounds, clip))
        paint_item (self, cr, i, scale);
    }

  cairo_restore (cr);
}

/**
 * charter_painter_paint_items:
 * @self: a painter
 * @cr: where to paint, already transformed so that its unit is a point of the
 *   drawing
 * @first_item: number of the first item
 * @n_items: how many
 * @scale: pixels a point, which decides what is too small to read
 *
 * Paints items that follow each other, such as those of one group.
 */
void
charter_painter_paint_items (CharterPainter *self,
                             cairo_t        *cr,
                             guint           first_item,
                             guint           n_items,
                             double          scale)
{
  g_return_if_fail (CHARTER_IS_PAINTER (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (first_item <= charter_drawing_get_n_items (self->drawing));
  g_return_if_fail (n_items <= charter_drawing_get_n_items (self->drawing) - first_item);
  g_return_if_fail (scale > 0);

  begin_painting (cr);

  for (guint i = 0; i < n_items; i++)
    paint_item (self, cr, first_item + i, scale);

  cairo_restore (cr);
}
