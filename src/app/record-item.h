/* record-item.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/state.h"

G_BEGIN_DECLS

/**
 * CharterRecordItem:
 *
 * One row of a list: a record, or a group of the contents with the rows in
 * it. It notifies when what it says changes.
 */
#define CHARTER_TYPE_RECORD_ITEM (charter_record_item_get_type ())

G_DECLARE_FINAL_TYPE (CharterRecordItem, charter_record_item, CHARTER, RECORD_ITEM, GObject)

CharterRecordItem *charter_record_item_new           (CharterState      *state,
                                                      CharterRecord     *record);
CharterRecordItem *charter_record_item_new_group     (const char        *title);
void               charter_record_item_update        (CharterRecordItem *self,
                                                      CharterState      *state,
                                                      CharterRecord     *record);
guint64            charter_record_item_get_handle    (CharterRecordItem *self);
const char        *charter_record_item_get_title     (CharterRecordItem *self);
const char        *charter_record_item_get_note      (CharterRecordItem *self);
gboolean           charter_record_item_get_in_force  (CharterRecordItem *self);
GListStore        *charter_record_item_get_rows      (CharterRecordItem *self);
void               charter_record_item_set_note      (CharterRecordItem *self,
                                                      const char        *note);
void               charter_record_item_set_count     (CharterRecordItem *self,
                                                      guint              count);
gboolean           charter_record_item_matches       (CharterRecordItem *self,
                                                      const char        *search);

G_END_DECLS
