/* table-kind.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/tables/table.h"
#include "model/state.h"

G_BEGIN_DECLS

/**
 * CharterTableBuildFunc:
 * @state: what is asked
 * @with_names: whether persons may be named
 * @title: what the table is called
 * @language: (nullable): of the names
 *
 * Returns: (transfer full): a table
 */
typedef CharterTable *CharterTableBuildFunc (CharterState *state,
                                             gboolean      with_names,
                                             const char   *title,
                                             const char   *language);

/**
 * CharterTableKind:
 * @id: what the command line calls it
 * @title: what people call it
 * @empty: what is said when it has no rows
 * @build: makes it
 *
 * A table that can be asked of a state. To add one, write its function and a
 * line in table-kind.c.
 */
typedef struct
{
  const char            *id;
  const char            *title;
  const char            *empty;
  CharterTableBuildFunc *build;
} CharterTableKind;

const CharterTableKind *charter_table_kind_find    (const char             *id);
const CharterTableKind *charter_table_kind_get_nth (guint                   number);
CharterTable           *charter_table_kind_build   (const CharterTableKind *self,
                                                    CharterState           *state,
                                                    gboolean                with_names,
                                                    const char             *language);

G_END_DECLS
