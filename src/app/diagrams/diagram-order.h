/* diagram-order.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "diagram/diagram.h"
#include "model/document.h"

G_BEGIN_DECLS

#define CHARTER_TYPE_DIAGRAM_ORDER (charter_diagram_order_get_type ())

/**
 * CharterDiagramOrder:
 *
 * In which order the councils stand in a diagram.
 */
G_DECLARE_FINAL_TYPE (CharterDiagramOrder, charter_diagram_order, CHARTER, DIAGRAM_ORDER,
                      AdwExpanderRow)

void charter_diagram_order_set_diagram (CharterDiagramOrder *self,
                                        CharterDocument     *document,
                                        const CharterView   *view,
                                        GPtrArray           *pages);

G_END_DECLS
