/* canvas-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/canvas-item.h"
#include "app/canvas.h"
#include "app/picture.h"

G_BEGIN_DECLS

/* One step of a zoom button or of the wheel. */
#define CHARTER_CANVAS_ZOOM_STEP 1.2

/* What the files of the canvas share: each canvas-ROLE.c has one role. */
struct _CharterCanvas
{
  GtkWidget         parent_instance;

  CharterViewport  *viewport;
  CharterSelection *selection; /* nullable */
  CharterPicture   *picture;   /* nullable */
  GPtrArray        *items;     /* borrowed CharterCanvasItem, in reading order */
  double            pointer_x;
  double            pointer_y;
  double            drag_x;    /* how far the drag has moved the picture */
  double            drag_y;
  double            zoom_start;
  gboolean          space_held;
};

void                       charter_canvas_add_gestures (CharterCanvas     *self);
void                       charter_canvas_add_keys     (CharterCanvas     *self);
void                       charter_canvas_install_keys (GtkWidgetClass    *widget_class);

CharterDrawing            *charter_canvas_get_drawing  (CharterCanvas     *self);
const CharterDrawingGroup *charter_canvas_get_group    (CharterCanvas     *self,
                                                        CharterCanvasItem *item);
int                        charter_canvas_find_focused (CharterCanvas     *self);
void                       charter_canvas_select_item  (CharterCanvas     *self,
                                                        CharterCanvasItem *item);
void                       charter_canvas_activate     (CharterCanvas     *self);

G_END_DECLS
