/* connection-entry.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "analysis/connections/connection-edits.h"

G_BEGIN_DECLS

/**
 * CharterConnectionEntry:
 *
 * Where something is connected with a record by typing its name: something
 * that is recorded, or somebody new. It stays for the next one until it is
 * closed.
 */
#define CHARTER_TYPE_CONNECTION_ENTRY (charter_connection_entry_get_type ())

G_DECLARE_FINAL_TYPE (CharterConnectionEntry, charter_connection_entry, CHARTER, CONNECTION_ENTRY,
                      GtkWidget)

GtkWidget *charter_connection_entry_new     (CharterDocument        *document,
                                             guint64                 subject,
                                             CharterConnectionId     id);
void       charter_connection_entry_refresh (CharterConnectionEntry *self,
                                             CharterState           *state);

G_END_DECLS
