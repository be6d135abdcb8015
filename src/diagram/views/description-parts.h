/* description-parts.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/view.h"
#include "diagram/views/description.h"

G_BEGIN_DECLS

void  charter_description_parts_add_opening (CharterState       *state,
                                             const CharterView  *view,
                                             GPtrArray          *used,
                                             CharterDescription *description);
void  charter_description_parts_add_closing (guint               n_unknown,
                                             CharterDescription *description);
void  charter_description_parts_add_claims  (CharterState       *state,
                                             GPtrArray          *records,
                                             CharterDescription *description);
char *charter_description_parts_summarise   (const CharterView  *view,
                                             GPtrArray          *names);

G_END_DECLS
