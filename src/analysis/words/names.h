/* names.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

gboolean  charter_name_is_visible       (const char             *text);
gboolean  charter_name_is_translated    (const CharterRecord    *record,
                                         const char             *language);
char     *charter_name_get_text         (const CharterRecord    *record,
                                         const char             *language,
                                         const char             *key);
char     *charter_name_get_full         (const CharterRecord    *record,
                                         const char             *language);
char     *charter_name_get_short        (const CharterRecord    *record,
                                         const char             *language);
char     *charter_name_get_initials     (const CharterRecord    *record,
                                         const char             *language);
char     *charter_name_get_sort_key     (const CharterRecord    *record,
                                         const char             *language);
char     *charter_name_join             (GPtrArray              *names);

G_END_DECLS
