/* participation-grid.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/participation.h"
#include "analysis/tables/table.h"
#include "model/document.h"

G_BEGIN_DECLS

/* Services by council as a grid in which participation is ticked. */

CharterParticipation *charter_participation_grid_new          (CharterState               *state,
                                                               const char                 *language);
char                 *charter_participation_grid_describe     (const CharterParticipation *grid,
                                                               guint                       service,
                                                               guint                       council,
                                                               const char                 *language);
CharterTable         *charter_participation_grid_make_table   (const CharterParticipation *grid,
                                                               const char                 *title,
                                                               const char                 *language);
gboolean              charter_participation_grid_add          (CharterDocument            *document,
                                                               guint64                     service,
                                                               guint64                     council,
                                                               GError                    **error);

G_END_DECLS
