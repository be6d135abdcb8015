/* record-item.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "app/records/record-group.h"
#include "model/state.h"

G_BEGIN_DECLS

/**
 * CharterRecordItem:
 *
 * One row of a list: a record, or a group of the contents with the rows in
 * it. It finds words only when it is asked for them, and notifies when words
 * that were asked for change.
 */
#define CHARTER_TYPE_RECORD_ITEM (charter_record_item_get_type ())

G_DECLARE_FINAL_TYPE (CharterRecordItem, charter_record_item, CHARTER, RECORD_ITEM, GObject)

CharterRecordItem  *charter_record_item_new          (CharterState       *state,
                                                      CharterRecord      *record);
CharterRecordItem  *charter_record_item_new_group    (CharterRecordGroup  group,
                                                      GListModel         *rows);
void                charter_record_item_update       (CharterRecordItem  *self,
                                                      CharterState       *state,
                                                      CharterRecord      *record,
                                                      gboolean            stale);
guint64             charter_record_item_get_handle   (CharterRecordItem  *self);
CharterRecord      *charter_record_item_get_record   (CharterRecordItem  *self);
CharterRecordGroup  charter_record_item_get_group    (CharterRecordItem  *self);
const char         *charter_record_item_get_title    (CharterRecordItem  *self);
const char         *charter_record_item_get_note     (CharterRecordItem  *self);
const char         *charter_record_item_get_period   (CharterRecordItem  *self);
GListModel         *charter_record_item_get_rows     (CharterRecordItem  *self);
void                charter_record_item_set_note     (CharterRecordItem  *self,
                                                      const char         *note);
void                charter_record_item_set_count    (CharterRecordItem  *self,
                                                      guint               count);
guint               charter_record_item_get_position (CharterRecordItem  *self);
void                charter_record_item_set_position (CharterRecordItem  *self,
                                                      guint               position);
gboolean            charter_record_item_get_renaming (CharterRecordItem  *self);
void                charter_record_item_set_renaming (CharterRecordItem  *self,
                                                      gboolean            renaming);
void                charter_record_item_prepare_search (CharterRecordItem *self);
gboolean            charter_record_item_matches      (CharterRecordItem  *self,
                                                      const char         *search);

G_END_DECLS
