/* connection-words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/connections/connections.h"

G_BEGIN_DECLS

/* What the rows of connections say. They are written one at a time, since of
 * a long list only the first rows are shown. */

char *charter_connection_write_title     (const CharterConnections *connections,
                                          guint                     section,
                                          guint                     row);
char *charter_connection_write_note      (const CharterConnections *connections,
                                          guint                     section,
                                          guint                     row);
char *charter_connection_write_count     (const CharterConnections *connections,
                                          guint                     section);
char *charter_connection_write_candidate (const CharterState       *state,
                                          const CharterRecord      *candidate);

G_END_DECLS
