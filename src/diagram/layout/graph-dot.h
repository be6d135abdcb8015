/* graph-dot.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/layout/graph.h"
#include "diagram/layout/layout.h"

G_BEGIN_DECLS

char *charter_graph_to_dot (const CharterGraph *self,
                            CharterLayoutStep   step);

G_END_DECLS
