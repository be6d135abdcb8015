/* service-cell.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "analysis/seats/participation.h"

G_BEGIN_DECLS

/**
 * CharterServiceCell:
 *
 * One cell of the grid of services by council: a mark that says whether the
 * council takes part. There may be thousands, so it has no parts.
 *
 * ## Accessibility
 *
 * It has the role of a check box, and is mixed when nothing is stated.
 */
#define CHARTER_TYPE_SERVICE_CELL (charter_service_cell_get_type ())

G_DECLARE_FINAL_TYPE (CharterServiceCell, charter_service_cell, CHARTER, SERVICE_CELL, GtkWidget)

GtkWidget                    *charter_service_cell_new          (guint               service,
                                                                 guint               council);
void                          charter_service_cell_show         (CharterServiceCell *self,
                                                                 CharterParticipationStanding standing,
                                                                 const char         *words);
CharterParticipationStanding  charter_service_cell_get_standing (CharterServiceCell *self);
guint                         charter_service_cell_get_service  (CharterServiceCell *self);
guint                         charter_service_cell_get_council  (CharterServiceCell *self);

G_END_DECLS
