/* table-columns.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "analysis/tables/table.h"

G_BEGIN_DECLS

void charter_table_columns_build  (GtkColumnView      *list,
                                   const CharterTable *table);
void charter_table_columns_update (GtkColumnView      *list,
                                   const CharterTable *table);

G_END_DECLS
