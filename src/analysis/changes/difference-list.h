/* difference-list.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/changes/comparison.h"

G_BEGIN_DECLS

/**
 * CharterDifferenceFilter:
 * @difference: a difference
 * @user_data: what the caller gave
 *
 * Returns: whether it is wanted
 */
typedef gboolean (*CharterDifferenceFilter) (const CharterDifference *difference,
                                             gpointer                 user_data);

GPtrArray *charter_difference_list_write          (const CharterComparison *comparison,
                                                   CharterDifferenceKind    kind,
                                                   CharterDifferenceFilter  filter,
                                                   gpointer                 user_data);
char      *charter_difference_list_write_text     (const CharterComparison *comparison,
                                                   CharterDifferenceFilter  filter,
                                                   gpointer                 user_data);
char      *charter_difference_list_write_matching (const CharterComparison *comparison);

G_END_DECLS
