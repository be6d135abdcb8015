/* table-build.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "analysis/seats/participation.h"
#include "analysis/tables/table-kind.h"
#include "model/state.h"

G_BEGIN_DECLS

/**
 * CharterTableBuild:
 * @kind: the table that was asked for
 * @table: what it says
 * @rows: (element-type CharterTableRow): its rows
 * @participation: (nullable): the same as a grid, when the table has one
 * @date: the sentence that goes with it
 *
 * A table, with all that a list of it needs.
 */
typedef struct
{
  const CharterTableKind *kind;
  CharterTable           *table;
  GPtrArray              *rows;
  CharterParticipation   *participation;
  char                   *date;
} CharterTableBuild;

void               charter_table_build_async  (const CharterTableKind  *kind,
                                               CharterState            *state,
                                               GCancellable            *cancellable,
                                               GAsyncReadyCallback      callback,
                                               gpointer                 user_data);
CharterTableBuild *charter_table_build_finish (GAsyncResult            *result,
                                               GError                 **error);
void               charter_table_build_free   (CharterTableBuild       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterTableBuild, charter_table_build_free)

G_END_DECLS
