/* table-pane.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "analysis/tables/table-kind.h"
#include "app/dates/date-bar.h"
#include "app/dates/look.h"
#include "app/records/selection.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterTablePane:
 *
 * The middle pane while a table is chosen: its rows as they are at the date
 * the window looks at, which can be searched and sorted, copied and exported.
 */
#define CHARTER_TYPE_TABLE_PANE (charter_table_pane_get_type ())

G_DECLARE_FINAL_TYPE (CharterTablePane, charter_table_pane, CHARTER, TABLE_PANE, GtkWidget)

void            charter_table_pane_set_file      (CharterTablePane       *self,
                                                  CharterDocument        *document,
                                                  CharterSelection       *selection,
                                                  CharterLook            *look);
void            charter_table_pane_set_read_only (CharterTablePane       *self,
                                                  gboolean                read_only);
void            charter_table_pane_set_kind      (CharterTablePane       *self,
                                                  const CharterTableKind *kind);
void            charter_table_pane_search        (CharterTablePane       *self);
void            charter_table_pane_choose_format (CharterTablePane       *self);
void            charter_table_pane_write         (CharterTablePane       *self,
                                                  const char             *format,
                                                  const char             *path);
CharterDateBar *charter_table_pane_get_date_bar  (CharterTablePane       *self);

G_END_DECLS
