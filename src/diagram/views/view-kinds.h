/* view-kinds.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/views/view-kind.h"

G_BEGIN_DECLS

/* One per kind of diagram, each in a file of its own; the table in
 * view-kind.c lists them. */
extern const CharterViewKind charter_governance_view_kind;
extern const CharterViewKind charter_membership_view_kind;
extern const CharterViewKind charter_matrix_view_kind;
extern const CharterViewKind charter_board_view_kind;
extern const CharterViewKind charter_model_view_kind;
extern const CharterViewKind charter_service_view_kind;
extern const CharterViewKind charter_council_view_kind;
extern const CharterViewKind charter_timeline_view_kind;
extern const CharterViewKind charter_map_view_kind;

G_END_DECLS
