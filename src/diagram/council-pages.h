/* council-pages.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/view.h"

G_BEGIN_DECLS

gboolean     charter_council_pages_is_divided    (const char          *kind);
GPtrArray   *charter_council_pages_list_councils (CharterState        *state,
                                                  const CharterView   *view);
CharterView *charter_council_pages_new_view      (const CharterView   *view,
                                                  CharterRecord       *council);
GVariant    *charter_council_pages_new_content   (const CharterRecord *diagram,
                                                  const char          *council_id,
                                                  const char          *id,
                                                  const char          *name);

G_END_DECLS
