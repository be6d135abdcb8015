/* clean-text.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *charter_clean_text   (const char *text);
char *charter_shorten_text (const char *text,
                            guint       longest);

G_END_DECLS
