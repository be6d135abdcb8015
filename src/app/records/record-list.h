/* record-list.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/records/record-item.h"

G_BEGIN_DECLS

/**
 * CharterRecordList:
 *
 * The rows of one group of records: all of them, or those that are looked
 * for. It keeps its rows through edits and finds one by its handle at once.
 */
#define CHARTER_TYPE_RECORD_LIST (charter_record_list_get_type ())

G_DECLARE_FINAL_TYPE (CharterRecordList, charter_record_list, CHARTER, RECORD_LIST, GObject)

CharterRecordList *charter_record_list_new           (gboolean           tells_moves);
void               charter_record_list_show          (CharterRecordList *self,
                                                      GPtrArray         *records,
                                                      CharterState      *state,
                                                      gboolean           stale);
gboolean           charter_record_list_prepare_search (CharterRecordList *self);
void               charter_record_list_set_search    (CharterRecordList *self,
                                                      const char        *search);
CharterRecordItem *charter_record_list_find          (CharterRecordList *self,
                                                      guint64            handle);
CharterRecordItem *charter_record_list_get_neighbour (CharterRecordList *self,
                                                      CharterRecordItem *item,
                                                      int                step);

G_END_DECLS
