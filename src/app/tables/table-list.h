/* table-list.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "analysis/tables/table-kind.h"

G_BEGIN_DECLS

/**
 * CharterTableList:
 *
 * The tables that can be asked of a document, under a heading that folds
 * them away. One may be chosen.
 */
#define CHARTER_TYPE_TABLE_LIST (charter_table_list_get_type ())

G_DECLARE_FINAL_TYPE (CharterTableList, charter_table_list, CHARTER, TABLE_LIST, GtkWidget)

const CharterTableKind *charter_table_list_get_kind (CharterTableList       *self);
void                    charter_table_list_set_kind (CharterTableList       *self,
                                                     const CharterTableKind *kind);

G_END_DECLS
