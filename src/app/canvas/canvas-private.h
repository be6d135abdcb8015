/* canvas-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/canvas/canvas-item.h"
#include "app/canvas/canvas.h"
#include "app/canvas/picture.h"
#include "diagram/navigation.h"

G_BEGIN_DECLS

/* One step of a zoom button or of the wheel. */
#define CHARTER_CANVAS_ZOOM_STEP 1.2

/* More widgets than this cost more than a frame (500 of them: 7 ms, measured
 * with GTK 4.8): in a larger picture only what is seen has them. */
#define CHARTER_CANVAS_MOST_ITEMS 1500

/* What the files of the canvas share: each canvas-ROLE.c has one role. Parts
 * of the picture are known by the numbers of their groups in the drawing. */
struct _CharterCanvas
{
  GtkWidget          parent_instance;

  CharterViewport   *viewport;
  CharterSelection  *selection;     /* nullable */
  CharterDocument   *document;      /* nullable */
  gboolean           read_only;
  CharterPicture    *picture;       /* nullable */
  CharterNavigation *navigation;    /* nullable, like the picture */
  GPtrArray         *items;         /* of each group its borrowed CharterCanvasItem, or NULL */
  guint              items_source;
  guint              last_focused;  /* what has the keyboard focus, or had it last */
  gboolean           reveal;        /* whether to show the selected part once it is drawn */

  double             pointer_x;
  double             pointer_y;
  double             drag_x;        /* how far the drag has moved the picture */
  double             drag_y;
  double             zoom_start;
  gboolean           panning;
  gboolean           space_held;

  guint              hovered;       /* what the pointer rests on */
  guint              hover_source;
  guint              traced_group;  /* what @traced was made for */
  GArray            *traced;        /* of guint: groups that stand out */

  gboolean           linking;       /* whether a line is being drawn */
  guint              link_from;
  guint              link_to;

  GArray            *found;         /* of guint: groups that are looked for */
  guint              found_current; /* position in @found */
  guint              found_group;   /* what was shown last */
};

void            charter_canvas_add_gestures      (CharterCanvas          *self);
void            charter_canvas_add_keys          (CharterCanvas          *self);
void            charter_canvas_install_keys      (GtkWidgetClass         *widget_class);

void            charter_canvas_items_clear       (CharterCanvas          *self);
void            charter_canvas_items_make        (CharterCanvas          *self);
void            charter_canvas_items_queue       (CharterCanvas          *self);
GtkWidget      *charter_canvas_items_get         (CharterCanvas          *self,
                                                  guint                   group);
void            charter_canvas_items_select      (CharterCanvas          *self);

void            charter_canvas_add_tooltips      (CharterCanvas          *self);
void            charter_canvas_hover             (CharterCanvas          *self,
                                                  guint                   group);
GArray         *charter_canvas_get_traced        (CharterCanvas          *self);
void            charter_canvas_forget_traced     (CharterCanvas          *self);

gboolean        charter_canvas_link_is_at        (CharterCanvas          *self,
                                                  double                  x,
                                                  double                  y);
void            charter_canvas_link_begin        (CharterCanvas          *self);
void            charter_canvas_link_move         (CharterCanvas          *self,
                                                  double                  x,
                                                  double                  y);
void            charter_canvas_link_end          (CharterCanvas          *self,
                                                  gboolean                dropped);
void            charter_canvas_link_snapshot     (CharterCanvas          *self,
                                                  GtkSnapshot            *snapshot);

void            charter_canvas_find_snapshot     (CharterCanvas          *self,
                                                  GtkSnapshot            *snapshot);

CharterDrawing *charter_canvas_get_drawing       (CharterCanvas          *self);
guint           charter_canvas_find_focused      (CharterCanvas          *self);
guint           charter_canvas_find_selected     (CharterCanvas          *self);
guint           charter_canvas_find_at           (CharterCanvas          *self,
                                                  double                  x,
                                                  double                  y);
void            charter_canvas_focus_group       (CharterCanvas          *self,
                                                  guint                   group);
void            charter_canvas_select_group      (CharterCanvas          *self,
                                                  guint                   group);
GdkRectangle    charter_canvas_get_place         (CharterCanvas          *self,
                                                  guint                   group);
void            charter_canvas_request_rename    (CharterCanvas          *self,
                                                  guint                   group);
void            charter_canvas_request_menu      (CharterCanvas          *self,
                                                  guint                   group,
                                                  const GdkRectangle     *place);
void            charter_canvas_request_line      (CharterCanvas          *self,
                                                  guint64                 from,
                                                  guint64                 to);

G_END_DECLS
