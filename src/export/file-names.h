/* file-names.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

GPtrArray *charter_file_names_list       (CharterRecordSet  *records);
GPtrArray *charter_file_names_list_dated (CharterRecordSet  *records,
                                          const CharterDate *as_at,
                                          const CharterDate *today);
void       charter_file_names_withhold   (GPtrArray         *names,
                                          CharterRecordSet  *records,
                                          guint              position);
char      *charter_file_names_for_page   (const char        *path,
                                          const char        *suffix,
                                          guint              number);

G_END_DECLS
