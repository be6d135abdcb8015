/* graph-parts.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/layout/graph.h"

G_BEGIN_DECLS

GPtrArray    *charter_graph_list_parts  (const CharterGraph *self);
CharterPoint *charter_graph_list_starts (const CharterGraph *self);

G_END_DECLS
