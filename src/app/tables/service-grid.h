/* service-grid.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "analysis/seats/participation.h"
#include "app/dates/look.h"
#include "app/records/selection.h"
#include "model/document.h"

G_BEGIN_DECLS

/* More than this is not shown as a grid. */
#define CHARTER_SERVICE_GRID_MOST_SERVICES 60
#define CHARTER_SERVICE_GRID_MOST_COUNCILS 40

/**
 * CharterServiceGrid:
 *
 * Services by council, where whether a council takes part is ticked: by a
 * click or the space bar. The arrow keys go from cell to cell, Return goes
 * to the service, and Tab leaves the grid.
 */
#define CHARTER_TYPE_SERVICE_GRID (charter_service_grid_get_type ())

G_DECLARE_FINAL_TYPE (CharterServiceGrid, charter_service_grid, CHARTER, SERVICE_GRID, GtkWidget)

void charter_service_grid_set_file (CharterServiceGrid         *self,
                                    CharterDocument            *document,
                                    CharterLook                *look);
void charter_service_grid_set_read_only (CharterServiceGrid    *self,
                                         gboolean               read_only);
void charter_service_grid_show     (CharterServiceGrid         *self,
                                    const CharterParticipation *participation);

G_END_DECLS
