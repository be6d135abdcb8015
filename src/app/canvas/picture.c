/* picture.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/picture.h"

#include "diagram/drawing/painter.h"
#include "diagram/drawing/palette.h"

/* Room for the soft edges of what is painted, points. */
#define SOFT_EDGE 1.0

/* Bare paper around the picture, points. */
#define PAPER_EDGE 14.0

/* How far a halo stands out of a line, points. */
#define HALO 3.0

/* How much of the page lies over what does not stand out. */
#define PALE 0.35f

/* Items that follow each other and are painted into one node. */
typedef struct
{
  guint            first_item;
  guint            n_items;
  CharterRectangle bounds;
  GskRenderNode   *node; /* nullable: not seen yet at this scale */
} Segment;

struct _CharterPicture
{
  GObject         parent_instance;

  CharterDrawing *drawing;
  CharterPainter *painter;
  GArray         *segments;
  CharterColour   page;
  double          scale; /* of the nodes, pixels a point */
};

G_DEFINE_FINAL_TYPE (CharterPicture, charter_picture, G_TYPE_OBJECT)

static void
segment_clear (Segment *segment)
{
  g_clear_pointer (&segment->node, gsk_render_node_unref);
}

static guint
find_top_group (CharterDrawing *drawing,
                guint           group)
{
  while (group != CHARTER_DRAWING_NO_GROUP)
    {
      guint parent = charter_drawing_get_group (drawing, group)->parent;

      if (parent == CHARTER_DRAWING_NO_GROUP)
        return group;
      group = parent;
    }
  return group;
}

/* Items outside any group, such as bands, are large and lie behind
 * everything, so each is a segment of its own. */
static void
make_segments (CharterPicture *self)
{
  guint n_items = charter_drawing_get_n_items (self->drawing);
  guint current = CHARTER_DRAWING_NO_GROUP;

  for (guint i = 0; i < n_items; i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (self->drawing, i);
      guint top = find_top_group (self->drawing, item->group);

      if (self->segments->len > 0 && top != CHARTER_DRAWING_NO_GROUP && top == current)
        {
          Segment *last = &g_array_index (self->segments, Segment, self->segments->len - 1);

          last->n_items++;
          last->bounds = charter_rectangle_unite (&last->bounds, &item->bounds);
        }
      else
        {
          Segment segment = { i, 1, item->bounds, NULL };

          g_array_append_val (self->segments, segment);
        }
      current = top;
    }
}

static void
set_scale (CharterPicture *self,
           double          scale)
{
  if (self->scale == scale)
    return;
  self->scale = scale;
  for (guint i = 0; i < self->segments->len; i++)
    segment_clear (&g_array_index (self->segments, Segment, i));
}

static GskRenderNode *
make_node (CharterPicture *self,
           const Segment  *segment)
{
  CharterRectangle room = charter_rectangle_expand (&segment->bounds, SOFT_EDGE);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) (room.x * self->scale),
                                               (float) (room.y * self->scale),
                                               (float) (room.width * self->scale),
                                               (float) (room.height * self->scale));
  GskRenderNode *node = gsk_cairo_node_new (&bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_scale (cr, self->scale, self->scale);
  charter_painter_paint_items (self->painter, cr, segment->first_item, segment->n_items,
                               self->scale);
  cairo_destroy (cr);
  return node;
}

static CharterRectangle
get_sheet (CharterPicture *self)
{
  return charter_rectangle_expand (&(CharterRectangle) {
                                     0, 0, charter_drawing_get_width (self->drawing),
                                     charter_drawing_get_height (self->drawing) },
                                   PAPER_EDGE);
}

static graphene_rect_t
to_pixels (const CharterRectangle *place,
           double                  scale)
{
  return GRAPHENE_RECT_INIT ((float) (place->x * scale), (float) (place->y * scale),
                             (float) (place->width * scale), (float) (place->height * scale));
}

static void
append_page (CharterPicture *self,
             GtkSnapshot    *snapshot,
             float           alpha)
{
  CharterRectangle sheet = get_sheet (self);
  graphene_rect_t bounds = to_pixels (&sheet, self->scale);
  GdkRGBA page = { (float) self->page.red, (float) self->page.green, (float) self->page.blue,
                   alpha };

  gtk_snapshot_append_color (snapshot, &page, &bounds);
}

/* The nodes hold whole cards; of those that hold parts as well only the part
 * is shown. */
static void
append_group (CharterPicture *self,
              GtkSnapshot    *snapshot,
              guint           group)
{
  const CharterDrawingGroup *shown = charter_drawing_get_group (self->drawing, group);
  CharterRectangle room = charter_rectangle_expand (&shown->bounds, SOFT_EDGE);
  graphene_rect_t bounds = to_pixels (&room, self->scale);

  gtk_snapshot_push_clip (snapshot, &bounds);
  for (guint i = 0; i < self->segments->len; i++)
    {
      Segment *segment = &g_array_index (self->segments, Segment, i);

      if (segment->first_item + segment->n_items <= shown->first_item ||
          segment->first_item >= shown->first_item + shown->n_items)
        continue;
      if (segment->node == NULL)
        segment->node = make_node (self, segment);
      gtk_snapshot_append_node (snapshot, segment->node);
    }
  gtk_snapshot_pop (snapshot);
}

static void
charter_picture_finalize (GObject *object)
{
  CharterPicture *self = CHARTER_PICTURE (object);

  g_clear_pointer (&self->segments, g_array_unref);
  g_clear_object (&self->painter);
  g_clear_pointer (&self->drawing, charter_drawing_unref);

  G_OBJECT_CLASS (charter_picture_parent_class)->finalize (object);
}

static void
charter_picture_class_init (CharterPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = charter_picture_finalize;
}

static void
charter_picture_init (CharterPicture *self)
{
  self->segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  g_array_set_clear_func (self->segments, (GDestroyNotify) segment_clear);
}

/**
 * charter_picture_new:
 * @diagram: what is shown
 * @palette: (nullable): the name of its colours
 *
 * Returns: (transfer full): a picture
 */
CharterPicture *
charter_picture_new (CharterDiagram *diagram,
                     const char     *palette)
{
  const CharterPalette *colours = palette != NULL ? charter_palette_find (palette) : NULL;
  CharterPicture *self;

  g_return_val_if_fail (diagram != NULL, NULL);

  if (colours == NULL)
    colours = charter_palette_get (CHARTER_PALETTE_COLOUR);
  self = g_object_new (CHARTER_TYPE_PICTURE, NULL);
  self->drawing = charter_drawing_ref (charter_diagram_get_drawing (diagram));
  self->painter = charter_painter_new (self->drawing);
  self->page = charter_palette_get_colours (colours)->page;
  charter_painter_set_shows_bars (self->painter, TRUE);
  make_segments (self);
  return self;
}

/**
 * charter_picture_get_drawing:
 * @self: a picture
 *
 * Returns: (transfer none): what it is painted from
 */
CharterDrawing *
charter_picture_get_drawing (CharterPicture *self)
{
  g_return_val_if_fail (CHARTER_IS_PICTURE (self), NULL);

  return self->drawing;
}

/**
 * charter_picture_snapshot:
 * @self: a picture
 * @snapshot: where its corner is the origin
 * @scale: pixels a point
 * @seen: the part that is seen, points
 *
 * Adds the sheet and what is seen on it.
 */
void
charter_picture_snapshot (CharterPicture         *self,
                          GtkSnapshot            *snapshot,
                          double                  scale,
                          const CharterRectangle *seen)
{
  g_return_if_fail (CHARTER_IS_PICTURE (self));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));
  g_return_if_fail (scale > 0);
  g_return_if_fail (seen != NULL);

  set_scale (self, scale);
  append_page (self, snapshot, 1);

  for (guint i = 0; i < self->segments->len; i++)
    {
      Segment *segment = &g_array_index (self->segments, Segment, i);

      if (!charter_rectangle_intersects (&segment->bounds, seen))
        continue;
      if (segment->node == NULL)
        segment->node = make_node (self, segment);
      gtk_snapshot_append_node (snapshot, segment->node);
    }
}

/**
 * charter_picture_snapshot_traced:
 * @self: a picture
 * @snapshot: the same one
 * @scale: the same as in charter_picture_snapshot()
 * @groups: (element-type guint): numbers of groups
 *
 * Makes everything pale but @groups, lines with a halo.
 */
void
charter_picture_snapshot_traced (CharterPicture *self,
                                 GtkSnapshot    *snapshot,
                                 double          scale,
                                 GArray         *groups)
{
  g_return_if_fail (CHARTER_IS_PICTURE (self));
  g_return_if_fail (groups != NULL);

  append_page (self, snapshot, PALE);
  for (guint i = 0; i < groups->len; i++)
    {
      guint group = g_array_index (groups, guint, i);

      if (charter_drawing_get_group (self->drawing, group)->role == CHARTER_DRAWING_ROLE_LINE)
        charter_picture_snapshot_halo (self, snapshot, group, scale);
    }
  for (guint i = 0; i < groups->len; i++)
    append_group (self, snapshot, g_array_index (groups, guint, i));
}

/**
 * charter_picture_snapshot_halo:
 * @self: a picture
 * @snapshot: where its corner is the origin
 * @group: number of the group of a line
 * @scale: pixels a point
 *
 * Adds a broad line behind a line, to show that it is selected.
 */
void
charter_picture_snapshot_halo (CharterPicture *self,
                               GtkSnapshot    *snapshot,
                               guint           group,
                               double          scale)
{
  const CharterDrawingGroup *shown;
  CharterRectangle room;
  cairo_t *cr;

  g_return_if_fail (CHARTER_IS_PICTURE (self));
  g_return_if_fail (group < charter_drawing_get_n_groups (self->drawing));

  shown = charter_drawing_get_group (self->drawing, group);
  room = charter_rectangle_expand (&shown->bounds, HALO);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT ((float) (room.x * scale),
                                                       (float) (room.y * scale),
                                                       (float) (room.width * scale),
                                                       (float) (room.height * scale)));
  cairo_scale (cr, scale, scale);
  /* The sheet is light in every style of the desktop, so this blue of the
   * GNOME palette (blue 3) stands out in all of them. */
  cairo_set_source_rgba (cr, 0x35 / 255.0, 0x84 / 255.0, 0xe4 / 255.0, 0.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < shown->n_items; i++)
    {
      const CharterDrawingItem *item =
        charter_drawing_get_item (self->drawing, shown->first_item + i);

      if (item->shape != CHARTER_DRAWING_CURVE)
        continue;
      cairo_move_to (cr, item->points[0].x, item->points[0].y);
      for (guint j = 1; j + 2 < item->n_points; j += 3)
        cairo_curve_to (cr, item->points[j].x, item->points[j].y,
                        item->points[j + 1].x, item->points[j + 1].y,
                        item->points[j + 2].x, item->points[j + 2].y);
      cairo_set_line_width (cr, item->stroke.width + 2 * HALO);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}
