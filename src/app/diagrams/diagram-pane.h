/* diagram-pane.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/canvas/canvas.h"
#include "app/dates/date-bar.h"
#include "app/diagrams/diagram-loader.h"

G_BEGIN_DECLS

/**
 * CharterDiagramPane:
 *
 * The middle of the window: the canvas, how the diagram prints, and the
 * buttons that change its size on the screen.
 */
#define CHARTER_TYPE_DIAGRAM_PANE (charter_diagram_pane_get_type ())

G_DECLARE_FINAL_TYPE (CharterDiagramPane, charter_diagram_pane, CHARTER, DIAGRAM_PANE, GtkWidget)

void                  charter_diagram_pane_set_file   (CharterDiagramPane *self,
                                                       CharterDocument    *document,
                                                       CharterSelection   *selection,
                                                       CharterLook        *look);
void                  charter_diagram_pane_show       (CharterDiagramPane *self);
void                  charter_diagram_pane_set_read_only (CharterDiagramPane *self,
                                                       gboolean            read_only);
void                  charter_diagram_pane_leave_unkept (CharterDiagramPane *self);
CharterDiagramLoader *charter_diagram_pane_get_loader (CharterDiagramPane *self);
CharterCanvas        *charter_diagram_pane_get_canvas (CharterDiagramPane *self);
CharterDateBar       *charter_diagram_pane_get_date_bar
                                                      (CharterDiagramPane *self);

G_END_DECLS
