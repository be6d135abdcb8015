/* picture.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/diagram.h"

G_BEGIN_DECLS

/**
 * CharterPicture:
 *
 * A diagram as render nodes, one for each box, line and band with tight
 * bounds. They are made when they first come into view and kept until the
 * scale changes.
 */
#define CHARTER_TYPE_PICTURE (charter_picture_get_type ())

G_DECLARE_FINAL_TYPE (CharterPicture, charter_picture, CHARTER, PICTURE, GObject)

CharterPicture *charter_picture_new         (CharterDiagram         *diagram,
                                             const char             *palette);
CharterDrawing *charter_picture_get_drawing (CharterPicture         *self);
void            charter_picture_snapshot    (CharterPicture         *self,
                                             GtkSnapshot            *snapshot,
                                             double                  scale,
                                             const CharterRectangle *seen);
void            charter_picture_snapshot_traced (CharterPicture     *self,
                                                 GtkSnapshot        *snapshot,
                                                 double              scale,
                                                 GArray             *groups);
void            charter_picture_snapshot_halo (CharterPicture       *self,
                                               GtkSnapshot          *snapshot,
                                               guint                 group,
                                               double                scale);

G_END_DECLS
