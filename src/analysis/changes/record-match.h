/* record-match.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

/**
 * CharterMatchedBy:
 * @CHARTER_MATCHED_BY_HANDLE: both are the same record of one file
 * @CHARTER_MATCHED_BY_ID: both have the same identifier
 * @CHARTER_MATCHED_BY_NAME: both are called the same
 * @CHARTER_MATCHED_BY_NOTHING: the other one has no such record
 *
 * How two records were found to be about the same thing.
 */
typedef enum
{
  CHARTER_MATCHED_BY_HANDLE,
  CHARTER_MATCHED_BY_ID,
  CHARTER_MATCHED_BY_NAME,
  CHARTER_MATCHED_BY_NOTHING,
} CharterMatchedBy;

/**
 * CharterRecordPair:
 * @before: (nullable): the record in the first state
 * @after: (nullable): the record in the second state
 * @by: how they were matched
 *
 * What two states say of one thing.
 */
typedef struct
{
  CharterRecord    *before;
  CharterRecord    *after;
  CharterMatchedBy  by;
} CharterRecordPair;

char   *charter_record_match_write_title (const CharterState  *state,
                                          const CharterRecord *record);
GArray *charter_record_match_kind        (const CharterState  *before,
                                          const CharterState  *after,
                                          CharterKindId        kind,
                                          gboolean             same_file);

G_END_DECLS
