/* connection-list.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/dates/look.h"
#include "app/records/selection.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterConnectionList:
 *
 * Everything that hangs on a record, both ways, in sections.
 */
#define CHARTER_TYPE_CONNECTION_LIST (charter_connection_list_get_type ())

G_DECLARE_FINAL_TYPE (CharterConnectionList, charter_connection_list, CHARTER, CONNECTION_LIST,
                      GtkWidget)

void charter_connection_list_set_file   (CharterConnectionList *self,
                                         CharterDocument       *document,
                                         CharterSelection      *selection,
                                         gboolean               read_only);
void charter_connection_list_set_look   (CharterConnectionList *self,
                                         CharterLook           *look);
void charter_connection_list_set_handle (CharterConnectionList *self,
                                         guint64                handle);
void charter_connection_list_refresh    (CharterConnectionList *self);

G_END_DECLS
