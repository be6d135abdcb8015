/* text.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/views/description.h"

G_BEGIN_DECLS

/**
 * CHARTER_TEXT_DEEPEST_HEADING:
 *
 * The lowest level of a heading that Markdown and HTML know.
 */
#define CHARTER_TEXT_DEEPEST_HEADING 6

char *charter_text_write_markdown (const CharterDescription *description,
                                   const char               *title,
                                   guint                     heading_level);
char *charter_text_write_plain    (const CharterDescription *description);

G_END_DECLS
