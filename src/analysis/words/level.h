/* level.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

/**
 * CharterLevel:
 * @id: what organisations name it by
 * @name: what it is called
 *
 * A level on which bodies stand, such as strategic.
 */
typedef struct
{
  char *id;
  char *name;
} CharterLevel;

GPtrArray  *charter_level_list                 (const CharterRecordSet *records);
const char *charter_level_find_title           (GPtrArray              *levels,
                                                const char             *value);
const char *charter_level_find_id              (GPtrArray              *levels,
                                                const char             *title);
GPtrArray  *charter_level_edits_before_removal (const CharterRecordSet *records,
                                                GVariant               *row);

G_END_DECLS
