/* connection-search.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/connections/connection-kind.h"

G_BEGIN_DECLS

/**
 * CharterConnectionSearch:
 *
 * Finds what can be connected with a record while its name is typed. Capitals,
 * accents and hyphens make no difference.
 */
typedef struct _CharterConnectionSearch CharterConnectionSearch;

CharterConnectionSearch *charter_connection_search_new  (CharterState                  *state,
                                                         const CharterRecord           *subject,
                                                         CharterConnectionId            id);
void                     charter_connection_search_free (CharterConnectionSearch       *self);
CharterState            *charter_connection_search_get_state (const CharterConnectionSearch *self);
GPtrArray               *charter_connection_search_find (const CharterConnectionSearch *self,
                                                         const char                    *text,
                                                         guint                          most,
                                                         gboolean                      *exact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterConnectionSearch, charter_connection_search_free)

G_END_DECLS
