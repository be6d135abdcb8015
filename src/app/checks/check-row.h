/* check-row.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/checks/check-item.h"

G_BEGIN_DECLS

#define CHARTER_TYPE_CHECK_ROW (charter_check_row_get_type ())

/**
 * CharterCheckRow:
 *
 * A point to check, or a heading, in a list: what is wrong, why it matters,
 * what to do, and what can be done about it at once.
 */
G_DECLARE_FINAL_TYPE (CharterCheckRow, charter_check_row, CHARTER, CHECK_ROW, GtkWidget)

GtkWidget        *charter_check_row_new           (void);
void              charter_check_row_set_item      (CharterCheckRow  *self,
                                                   CharterCheckItem *item);
CharterCheckItem *charter_check_row_get_item      (CharterCheckRow  *self);
void              charter_check_row_set_read_only (CharterCheckRow  *self,
                                                   gboolean          read_only);

G_END_DECLS
