/* brace.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/cell.h"

G_BEGIN_DECLS

CharterCell *charter_brace_new (const CharterStroke *stroke);

G_END_DECLS
