/* each-council.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/view-options.h"

G_BEGIN_DECLS

gboolean charter_each_council_divide (const CharterViewOptions  *options,
                                      CharterDocument           *document,
                                      GArray                    *positions,
                                      GError                   **error);

G_END_DECLS
