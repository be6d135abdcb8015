/* connection-row.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "analysis/connections/connections.h"

G_BEGIN_DECLS

/**
 * CharterConnectionRow:
 *
 * One thing that hangs on a record: the other end, what is said of it, and
 * the means to edit it and to take it away.
 */
#define CHARTER_TYPE_CONNECTION_ROW (charter_connection_row_get_type ())

G_DECLARE_FINAL_TYPE (CharterConnectionRow, charter_connection_row, CHARTER, CONNECTION_ROW,
                      GtkListBoxRow)

GtkWidget *charter_connection_row_new        (void);
void       charter_connection_row_show       (CharterConnectionRow     *self,
                                              const CharterConnections *connections,
                                              guint                     section,
                                              guint                     row,
                                              gboolean                  read_only);
guint64    charter_connection_row_get_record (CharterConnectionRow     *self);
guint64    charter_connection_row_get_target (CharterConnectionRow     *self);
gboolean   charter_connection_row_get_ticked (CharterConnectionRow     *self);

G_END_DECLS
