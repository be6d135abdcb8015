/* drawing.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "diagram/drawing/geometry.h"
#include "diagram/drawing/typesetter.h"

G_BEGIN_DECLS

/**
 * CHARTER_DRAWING_NO_GROUP:
 *
 * Stands where a number of a group is expected and there is none.
 */
#define CHARTER_DRAWING_NO_GROUP G_MAXUINT

/**
 * CharterDrawingRole:
 * @CHARTER_DRAWING_ROLE_FURNITURE: title, legend, notes: part of no record
 * @CHARTER_DRAWING_ROLE_CARD: a box that holds parts
 * @CHARTER_DRAWING_ROLE_PART: a leaf: one cell, person, chip, service
 * @CHARTER_DRAWING_ROLE_LINE: a line between two boxes or parts
 *
 * What a group of items is to a reader. In the navigable SVG cards become
 * `graphics-object`, parts and lines `graphics-symbol`.
 */
typedef enum
{
  CHARTER_DRAWING_ROLE_FURNITURE,
  CHARTER_DRAWING_ROLE_CARD,
  CHARTER_DRAWING_ROLE_PART,
  CHARTER_DRAWING_ROLE_LINE,
} CharterDrawingRole;

/**
 * CharterDrawingGroup:
 * @parent: the group it stands in, or %CHARTER_DRAWING_NO_GROUP
 * @role: what it is to a reader
 * @handle: the handle of the record it shows, or 0
 * @name: what it says, as a sentence: "Alison Broom, Maidstone, on MKS Board"
 * @from: of a line, the handle of the record at its beginning, or 0
 * @to: of a line, the handle of the record at its end, or 0
 * @bounds: the union of its items' bounds, points
 * @first_item: number of its first item
 * @n_items: items of it and of the groups inside it; they follow each other
 *
 * Groups are numbered in reading order, parents before children.
 */
typedef struct
{
  guint               parent;
  CharterDrawingRole  role;
  guint64             handle;
  const char         *name;
  guint64             from;
  guint64             to;
  CharterRectangle    bounds;
  guint               first_item;
  guint               n_items;
} CharterDrawingGroup;

typedef enum
{
  CHARTER_DRAWING_RECTANGLE,
  CHARTER_DRAWING_CURVE,
  CHARTER_DRAWING_POLYGON,
  CHARTER_DRAWING_TEXT,
} CharterDrawingShape;

/**
 * CharterDash:
 *
 * Line styles that stay apart without colour.
 */
typedef enum
{
  CHARTER_DASH_SOLID,
  CHARTER_DASH_DASHED,
  CHARTER_DASH_DOTTED,
  CHARTER_DASH_DASH_DOT,
  CHARTER_DASH_LONG,
  CHARTER_DASH_DASH_DOT_DOT,
} CharterDash;

/**
 * CharterStroke:
 * @colour: line colour
 * @width: points; 0 draws no line
 * @dash: line style
 */
typedef struct
{
  CharterColour colour;
  double        width;
  CharterDash   dash;
} CharterStroke;

/**
 * CharterDrawingItem:
 * @shape: which of the members hold
 * @group: the innermost group it belongs to
 * @bounds: everything it paints, points
 * @stroke: the line of a rectangle, curve or polygon
 * @has_fill: whether @fill holds
 * @fill: the colour of a filled shape, or of the text
 * @corner: corner radius of a rectangle, points
 * @points: (array length=n_points): a curve's start and then three control
 *   points a segment (cubic Bézier), a polygon's corners, or a rectangle's top
 *   left and bottom right corner (its bounds are wider by half its line)
 * @n_points: how many
 * @text: one line of text
 * @font: its face
 * @origin: left end of its baseline
 * @width: how wide the text is set, points; the bounds may be wider, since
 *   ink can stand over
 * @right_to_left: whether the text starts at its right end
 *
 * One thing to paint. Items are painted in their order.
 */
typedef struct
{
  CharterDrawingShape  shape;
  guint                group;
  CharterRectangle     bounds;
  CharterStroke        stroke;
  gboolean             has_fill;
  CharterColour        fill;
  double               corner;
  const CharterPoint  *points;
  guint                n_points;
  const char          *text;
  CharterFont          font;
  CharterPoint         origin;
  double               width;
  gboolean             right_to_left;
} CharterDrawingItem;

/**
 * CharterDrawing:
 *
 * An immutable display list in points, from which the screen, every file
 * format and the hit test work. Safe to read from any thread.
 */
typedef struct _CharterDrawing        CharterDrawing;
typedef struct _CharterDrawingBuilder CharterDrawingBuilder;

#define CHARTER_TYPE_DRAWING (charter_drawing_get_type ())

GType                      charter_drawing_get_type          (void) G_GNUC_CONST;
CharterDrawing            *charter_drawing_ref               (CharterDrawing         *self);
void                       charter_drawing_unref             (CharterDrawing         *self);
double                     charter_drawing_get_width         (const CharterDrawing   *self);
double                     charter_drawing_get_height        (const CharterDrawing   *self);
const char                *charter_drawing_get_font_family   (const CharterDrawing   *self);
guint                      charter_drawing_get_n_items       (const CharterDrawing   *self);
const CharterDrawingItem  *charter_drawing_get_item          (const CharterDrawing   *self,
                                                              guint                   item);
guint                      charter_drawing_get_n_groups      (const CharterDrawing   *self);
const CharterDrawingGroup *charter_drawing_get_group         (const CharterDrawing   *self,
                                                              guint                   group);
double                     charter_drawing_get_smallest_text (const CharterDrawing   *self);
guint                      charter_drawing_find_group        (const CharterDrawing   *self,
                                                              double                  x,
                                                              double                  y);

CharterDrawingBuilder     *charter_drawing_builder_new           (CharterTypesetter      *typesetter);
void                       charter_drawing_builder_free          (CharterDrawingBuilder  *self);
guint                      charter_drawing_builder_begin_group   (CharterDrawingBuilder  *self,
                                                                  CharterDrawingRole      role,
                                                                  guint64                 handle,
                                                                  const char             *name);
void                       charter_drawing_builder_set_ends      (CharterDrawingBuilder  *self,
                                                                  guint64                 from,
                                                                  guint64                 to);
void                       charter_drawing_builder_end_group     (CharterDrawingBuilder  *self);
void                       charter_drawing_builder_add_rectangle (CharterDrawingBuilder  *self,
                                                                  const CharterRectangle *rectangle,
                                                                  double                  corner,
                                                                  const CharterColour    *fill,
                                                                  const CharterStroke    *stroke);
void                       charter_drawing_builder_add_curve     (CharterDrawingBuilder  *self,
                                                                  const CharterPoint     *points,
                                                                  guint                   n_points,
                                                                  const CharterStroke    *stroke);
void                       charter_drawing_builder_add_polygon   (CharterDrawingBuilder  *self,
                                                                  const CharterPoint     *points,
                                                                  guint                   n_points,
                                                                  const CharterColour    *fill,
                                                                  const CharterStroke    *stroke);
void                       charter_drawing_builder_add_text      (CharterDrawingBuilder  *self,
                                                                  const char             *text,
                                                                  double                  x,
                                                                  double                  baseline,
                                                                  const CharterFont      *font,
                                                                  const CharterColour    *colour);
CharterDrawing            *charter_drawing_builder_finish        (CharterDrawingBuilder  *self,
                                                                  double                  width,
                                                                  double                  height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterDrawing, charter_drawing_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterDrawingBuilder, charter_drawing_builder_free)

G_END_DECLS
