/* diagram-model.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/record-set.h"

G_BEGIN_DECLS

/* The choice of what a diagram shows: current arrangements or one of the
 * proposed models. */

void        charter_diagram_model_show (AdwComboRow            *row,
                                        const CharterRecordSet *records,
                                        const char             *id);
const char *charter_diagram_model_get  (AdwComboRow            *row);

G_END_DECLS
