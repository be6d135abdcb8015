/* check-item.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "analysis/rules/finding.h"

G_BEGIN_DECLS

#define CHARTER_TYPE_CHECK_ITEM (charter_check_item_get_type ())

/**
 * CharterCheckItem:
 *
 * One point to check as a list shows it, or the heading over some of them.
 */
G_DECLARE_FINAL_TYPE (CharterCheckItem, charter_check_item, CHARTER, CHECK_ITEM, GObject)

CharterCheckItem     *charter_check_item_new         (GPtrArray            *findings,
                                                      guint                 number);
CharterCheckItem     *charter_check_item_new_heading (const char           *heading);
const CharterFinding *charter_check_item_get_finding (CharterCheckItem     *self);
const char           *charter_check_item_get_heading (CharterCheckItem     *self);
gboolean              charter_check_item_is_equal    (CharterCheckItem     *self,
                                                      CharterCheckItem     *other);
gboolean              charter_check_item_matches     (const CharterFinding *finding,
                                                      const char           *search);
char                 *charter_check_item_describe    (CharterCheckItem     *self);

G_END_DECLS
