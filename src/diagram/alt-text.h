/* alt-text.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/diagram.h"

G_BEGIN_DECLS

/* The alternative text of a diagram: what somebody typed, or the sentence
 * that Charter writes. */

char       *charter_alt_text_get         (CharterState       *state,
                                          const CharterView  *view,
                                          GError            **error);
char       *charter_alt_text_make_hash   (CharterState       *state,
                                          const CharterView  *view);
gboolean    charter_alt_text_is_outdated (const CharterView  *view,
                                          const char         *hash);

G_END_DECLS
