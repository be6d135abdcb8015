/* connection-candidates.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/connections/connection-kind.h"

G_BEGIN_DECLS

/**
 * CharterConnectionWord:
 * @key: (nullable): the member that gets the word, or %NULL for none
 * @value: (nullable): what it gets
 * @title: how it is chosen
 * @backwards: whether a line leads from the other end
 *
 * One of the words that can be said of a new connection.
 */
typedef struct
{
  const char *key;
  const char *value;
  const char *title;
  gboolean    backwards;
} CharterConnectionWord;

GPtrArray                   *charter_connection_list_candidates (const CharterState  *state,
                                                                 const CharterRecord *subject,
                                                                 CharterConnectionId  id);
GPtrArray                   *charter_connection_list_records    (const CharterState  *state,
                                                                 const CharterRecord *subject,
                                                                 CharterConnectionId  id);
gboolean                     charter_connection_has_substitutes (const CharterRecord *subject,
                                                                 CharterConnectionId  id);
GPtrArray                   *charter_connection_list_principals (const CharterState  *state,
                                                                 const CharterRecord *subject,
                                                                 CharterConnectionId  id);
CharterRecord               *charter_connection_find_council    (const CharterState  *state,
                                                                 const CharterRecord *subject,
                                                                 const CharterRecord *principal);
const CharterConnectionWord *charter_connection_list_words      (const CharterRecord *subject,
                                                                 CharterConnectionId  id,
                                                                 guint               *n_words);

G_END_DECLS
