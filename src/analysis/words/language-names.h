/* language-names.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint       charter_language_names_get_n_usual (void);
const char *charter_language_names_get_usual   (guint       position);
char       *charter_language_names_get_title   (const char *language);
char       *charter_language_names_read        (const char *text);

G_END_DECLS
