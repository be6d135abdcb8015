/* view-warnings.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/view.h"

G_BEGIN_DECLS

void charter_view_warnings_print (const char        *path,
                                  CharterState      *state,
                                  const CharterView *view);

G_END_DECLS
