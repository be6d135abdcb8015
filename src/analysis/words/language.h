/* language.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

char       *charter_language_find_catalogues  (void);
char       *charter_language_get_of_words     (void);
GPtrArray  *charter_language_list_of_words    (void);
gboolean    charter_language_is_same          (const char       *one,
                                               const char       *other);
gboolean    charter_language_is_own           (CharterRecordSet *records,
                                               const char       *language);
char       *charter_language_choose           (CharterRecordSet *records,
                                               const char       *language);
GPtrArray  *charter_language_list_untranslated (CharterRecordSet *records,
                                               const char       *language,
                                               const char       *words);

G_END_DECLS
