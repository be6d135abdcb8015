/* compare-privacy.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/changes/comparison.h"

G_BEGIN_DECLS

/**
 * CharterComparePrivacy:
 *
 * What of a comparison is told where persons are not named.
 */
typedef struct _CharterComparePrivacy CharterComparePrivacy;

CharterComparePrivacy *charter_compare_privacy_new      (CharterState                *from,
                                                         CharterState                *to);
void                   charter_compare_privacy_free     (CharterComparePrivacy       *self);
gboolean               charter_compare_privacy_is_told  (const CharterDifference     *difference,
                                                         gpointer                     user_data);
guint                  charter_compare_privacy_count    (const CharterComparePrivacy *self,
                                                         const CharterComparison     *comparison);
const char            *charter_compare_privacy_get_id   (const CharterComparePrivacy *self,
                                                         const CharterRecord         *record);

G_END_DECLS
