/* canvas.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/selection.h"
#include "app/viewport.h"
#include "diagram/diagram.h"

G_BEGIN_DECLS

/**
 * CharterCanvas:
 *
 * Shows a diagram. A click or the keys select what it shows, the wheel and
 * dragging move it, and Control with the wheel makes it larger or smaller.
 */
#define CHARTER_TYPE_CANVAS (charter_canvas_get_type ())

G_DECLARE_FINAL_TYPE (CharterCanvas, charter_canvas, CHARTER, CANVAS, GtkWidget)

void             charter_canvas_set_selection (CharterCanvas    *self,
                                               CharterSelection *selection);
void             charter_canvas_set_diagram   (CharterCanvas    *self,
                                               CharterDiagram   *diagram,
                                               const char       *palette);
CharterViewport *charter_canvas_get_viewport  (CharterCanvas    *self);
void             charter_canvas_zoom_in       (CharterCanvas    *self);
void             charter_canvas_zoom_out      (CharterCanvas    *self);

G_END_DECLS
