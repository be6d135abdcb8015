/* table-parts.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/tables/table.h"
#include "model/state.h"

G_BEGIN_DECLS

GPtrArray *charter_table_list_in_force  (CharterState        *state,
                                         CharterKindId        kind);
GPtrArray *charter_table_list_seatings  (CharterState        *state,
                                         const char          *language);
GPtrArray *charter_table_name_list      (GPtrArray           *records,
                                         const char          *language);
void       charter_table_add_name       (CharterTable        *table,
                                         const CharterRecord *record,
                                         const char          *language);
void       charter_table_add_date       (CharterTable        *table,
                                         const CharterRecord *record,
                                         const char          *key);
void       charter_table_add_day        (CharterTable        *table,
                                         const CharterDate   *date);
void       charter_table_add_flag       (CharterTable        *table,
                                         const CharterRecord *record,
                                         const char          *key);
void       charter_table_add_references (CharterTable        *table,
                                         CharterState        *state,
                                         const CharterRecord *record,
                                         const char          *key,
                                         const char          *language);

G_END_DECLS
