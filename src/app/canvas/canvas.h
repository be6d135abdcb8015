/* canvas.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/records/selection.h"
#include "app/canvas/viewport.h"
#include "diagram/diagram.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterCanvas:
 *
 * Shows a diagram. A click or the keys select what it shows, the wheel and
 * dragging move it, and Control with the wheel makes it larger or smaller.
 * What is under the pointer or has the focus stands out with its lines.
 */
#define CHARTER_TYPE_CANVAS (charter_canvas_get_type ())

G_DECLARE_FINAL_TYPE (CharterCanvas, charter_canvas, CHARTER, CANVAS, GtkWidget)

void             charter_canvas_set_file      (CharterCanvas    *self,
                                               CharterDocument  *document,
                                               CharterSelection *selection);
void             charter_canvas_set_read_only (CharterCanvas    *self,
                                               gboolean          read_only);
void             charter_canvas_set_diagram   (CharterCanvas    *self,
                                               CharterDiagram   *diagram,
                                               const char       *palette);
CharterViewport *charter_canvas_get_viewport  (CharterCanvas    *self);
gboolean         charter_canvas_find_place    (CharterCanvas    *self,
                                               guint64           handle,
                                               GdkRectangle     *place);
void             charter_canvas_zoom_in       (CharterCanvas    *self);
void             charter_canvas_zoom_out      (CharterCanvas    *self);
void             charter_canvas_activate      (CharterCanvas    *self);
guint            charter_canvas_search        (CharterCanvas    *self,
                                               const char       *words);
guint            charter_canvas_show_match    (CharterCanvas    *self,
                                               int               steps);
const char      *charter_canvas_get_match_name (CharterCanvas   *self);
void             charter_canvas_end_search    (CharterCanvas    *self);

G_END_DECLS
