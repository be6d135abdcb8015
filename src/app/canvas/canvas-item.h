/* canvas-item.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CharterCanvasItem:
 *
 * Stands for one box, part or line of a picture, so that it can have the
 * focus and a screen reader can name it: at GTK 4.8 only widgets can. It
 * paints nothing but the ring of focus and selection.
 */
#define CHARTER_TYPE_CANVAS_ITEM (charter_canvas_item_get_type ())

G_DECLARE_FINAL_TYPE (CharterCanvasItem, charter_canvas_item, CHARTER, CANVAS_ITEM, GtkWidget)

GtkWidget *charter_canvas_item_new          (guint              group,
                                             const char        *name);
guint      charter_canvas_item_get_group    (CharterCanvasItem *self);
void       charter_canvas_item_set_description (CharterCanvasItem *self,
                                                const char        *description);
void       charter_canvas_item_set_selected (CharterCanvasItem *self,
                                             gboolean           selected);
gboolean   charter_canvas_item_get_selected (CharterCanvasItem *self);

G_END_DECLS
