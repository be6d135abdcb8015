/* connections.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/connections/connection-kind.h"

G_BEGIN_DECLS

/**
 * CharterConnection:
 * @record: (nullable): what says so: a membership, a line, a part, an
 *   agreement; %NULL for a council of which nothing is said
 * @target: (nullable): the other end, or %NULL when it is not recorded
 * @field: (nullable): the member by which one names the other
 * @in_force: whether it holds and is no mere proposal
 * @is_substitute: whether a person only stands in
 * @is_ticked: of a council that may take part: whether it is stated that it
 *   does
 * @is_first: whether it stands in the short list: of councils that may take
 *   part, the partners and those that do
 * @removable: whether it can be taken away here
 *
 * One thing that hangs on a record.
 */
typedef struct
{
  CharterRecord *record;
  CharterRecord *target;
  const char    *field;
  gboolean       in_force;
  gboolean       is_substitute;
  gboolean       is_ticked;
  gboolean       is_first;
  gboolean       removable;
} CharterConnection;

/**
 * CharterConnections:
 *
 * Everything that hangs on one record, both ways, in sections.
 */
typedef struct _CharterConnections CharterConnections;

CharterConnections      *charter_connections_new             (CharterState             *state,
                                                              CharterRecord            *subject);
CharterConnections      *charter_connections_ref             (CharterConnections       *self);
void                     charter_connections_unref           (CharterConnections       *self);
CharterState            *charter_connections_get_state       (const CharterConnections *self);
CharterRecord           *charter_connections_get_subject     (const CharterConnections *self);
guint                    charter_connections_get_n_sections  (const CharterConnections *self);
CharterConnectionId      charter_connections_get_id          (const CharterConnections *self,
                                                              guint                     section);
gboolean                 charter_connections_find            (const CharterConnections *self,
                                                              CharterConnectionId       id,
                                                              guint                    *section);
guint                    charter_connections_get_n_rows      (const CharterConnections *self,
                                                              guint                     section);
guint                    charter_connections_get_n_first     (const CharterConnections *self,
                                                              guint                     section);
const CharterConnection *charter_connections_get_row         (const CharterConnections *self,
                                                              guint                     section,
                                                              guint                     row);
gboolean                 charter_connections_can_add         (const CharterConnections *self,
                                                              guint                     section);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterConnections, charter_connections_unref)

G_END_DECLS
