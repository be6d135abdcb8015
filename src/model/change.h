/* change.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

/**
 * CharterChange:
 * @before: (nullable): the record before, or %NULL when it was added
 * @after: (nullable): the record after, or %NULL when it was taken away
 * @position_before: its place among the records of its kind, before
 * @position_after: the same, after
 * @members_before: (nullable): the members of the root object before, when
 *   they changed too
 * @members_after: (nullable): the same, after
 * @set_before: (nullable): all records before, when all were replaced at once
 * @set_after: (nullable): the same, after
 *
 * What an edit did to one record, or that all were replaced at once. Undoing puts the old record back, so order
 * and unknown members return by construction.
 */
typedef struct
{
  CharterRecord    *before;
  CharterRecord    *after;
  guint             position_before;
  guint             position_after;
  GPtrArray        *members_before;
  GPtrArray        *members_after;
  CharterRecordSet *set_before;
  CharterRecordSet *set_after;
} CharterChange;

CharterChange    *charter_change_new  (CharterRecord          *before,
                                       guint                   position_before,
                                       CharterRecord          *after,
                                       guint                   position_after);
CharterChange    *charter_change_new_whole (CharterRecordSet  *before,
                                            CharterRecordSet  *after);
void              charter_change_free (CharterChange          *self);
const CharterRecord *charter_change_get_record (const CharterChange *self);
CharterRecordSet *charter_change_redo (const CharterChange    *self,
                                       const CharterRecordSet *set);
CharterRecordSet *charter_change_undo (const CharterChange    *self,
                                       const CharterRecordSet *set);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterChange, charter_change_free)

G_END_DECLS
