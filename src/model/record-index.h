/* record-index.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/**
 * CharterRecordIndex:
 *
 * Finds records by handle and id, and who refers to whom by which field.
 * Immutable; it borrows the records of the set it was made for.
 */
typedef struct _CharterRecordIndex CharterRecordIndex;

CharterRecordIndex *charter_record_index_new           (GPtrArray *const         *collections);
CharterRecordIndex *charter_record_index_new_replaced  (const CharterRecordIndex *self,
                                                        GPtrArray *const         *collections,
                                                        const CharterRecord      *before,
                                                        const CharterRecord      *after);
void                charter_record_index_free          (CharterRecordIndex       *self);
CharterRecord      *charter_record_index_find_handle   (const CharterRecordIndex *self,
                                                        guint64                   handle);
CharterRecord      *charter_record_index_find_id       (const CharterRecordIndex *self,
                                                        CharterKindId             kind,
                                                        const char               *id);
guint               charter_record_index_count_id      (const CharterRecordIndex *self,
                                                        CharterKindId             kind,
                                                        const char               *id);
CharterRecord      *charter_record_index_get_target    (const CharterRecordIndex *self,
                                                        guint64                   handle,
                                                        const char               *field);
GPtrArray          *charter_record_index_get_referrers (const CharterRecordIndex *self,
                                                        guint64                   handle,
                                                        const char               *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterRecordIndex, charter_record_index_free)

G_END_DECLS
