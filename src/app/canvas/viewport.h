/* viewport.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "diagram/drawing/geometry.h"

G_BEGIN_DECLS

/**
 * CHARTER_VIEWPORT_ACTUAL_SIZE:
 *
 * Pixels a point at 100 %: an inch has 72 points on paper and 96 pixels on a
 * screen (CSS Values and Units 4, "absolute lengths").
 */
#define CHARTER_VIEWPORT_ACTUAL_SIZE (96.0 / 72.0)

/**
 * CharterViewport:
 *
 * Which part of a picture is seen, and how large. Places in the picture are
 * in points, places in the widget in pixels.
 */
#define CHARTER_TYPE_VIEWPORT (charter_viewport_get_type ())

G_DECLARE_FINAL_TYPE (CharterViewport, charter_viewport, CHARTER, VIEWPORT, GObject)

CharterViewport *charter_viewport_new              (void);
void             charter_viewport_set_size         (CharterViewport        *self,
                                                    double                  width,
                                                    double                  height);
void             charter_viewport_set_content_size (CharterViewport        *self,
                                                    double                  width,
                                                    double                  height);
double           charter_viewport_get_zoom         (CharterViewport        *self);
double           charter_viewport_get_scale        (CharterViewport        *self);
gboolean         charter_viewport_get_fits         (CharterViewport        *self);
void             charter_viewport_fit              (CharterViewport        *self);
void             charter_viewport_zoom_to          (CharterViewport        *self,
                                                    double                  zoom,
                                                    double                  x,
                                                    double                  y);
void             charter_viewport_zoom_by          (CharterViewport        *self,
                                                    double                  factor,
                                                    double                  x,
                                                    double                  y);
void             charter_viewport_pan              (CharterViewport        *self,
                                                    double                  dx,
                                                    double                  dy);
void             charter_viewport_reveal           (CharterViewport        *self,
                                                    const CharterRectangle *place);
CharterPoint     charter_viewport_to_content       (CharterViewport        *self,
                                                    double                  x,
                                                    double                  y);
CharterPoint     charter_viewport_to_widget        (CharterViewport        *self,
                                                    double                  x,
                                                    double                  y);

G_END_DECLS
