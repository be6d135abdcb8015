/* record-set.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/**
 * CharterRecordSet:
 *
 * All records of a file at one moment, in its order, with everything else
 * the file holds: immutable, counted, safe to read in any thread. A changed
 * set shares what did not change.
 */
typedef struct _CharterRecordSet CharterRecordSet;

/**
 * CHARTER_FORMAT_VERSION_KEY:
 *
 * The member of the file that says which version of the format it has; a
 * plain Popolo file has none.
 */
#define CHARTER_FORMAT_VERSION_KEY "format_version"

/**
 * CHARTER_FORMAT_VERSION:
 *
 * The version of the format that Charter writes, and the newest it knows.
 */
#define CHARTER_FORMAT_VERSION 1

#define CHARTER_TYPE_RECORD_SET (charter_record_set_get_type ())

/**
 * CharterTopMember:
 * @key: the member's name
 * @is_collection: whether its records are in the set under @kind
 * @kind: the kind of its records
 * @value: (nullable): its value when it is no collection
 *
 * One member of the file's root object.
 */
typedef struct
{
  char          *key;
  gboolean       is_collection;
  CharterKindId  kind;
  GVariant      *value;
} CharterTopMember;

GType                   charter_record_set_get_type        (void) G_GNUC_CONST;
CharterRecordSet       *charter_record_set_new             (void);
void                    charter_record_set_prepare         (const CharterRecordSet *self);
CharterRecordSet       *charter_record_set_ref             (CharterRecordSet       *self);
void                    charter_record_set_unref           (CharterRecordSet       *self);
guint                   charter_record_set_get_n_members   (const CharterRecordSet *self);
const CharterTopMember *charter_record_set_get_member      (const CharterRecordSet *self,
                                                            guint                   position);
guint                   charter_record_set_get_n_records   (const CharterRecordSet *self,
                                                            CharterKindId           kind);
CharterRecord          *charter_record_set_get_record      (const CharterRecordSet *self,
                                                            CharterKindId           kind,
                                                            guint                   position);
gboolean                charter_record_set_find_position   (const CharterRecordSet *self,
                                                            CharterKindId           kind,
                                                            guint64                 handle,
                                                            guint                  *position);
CharterRecord          *charter_record_set_find_handle     (const CharterRecordSet *self,
                                                            guint64                 handle);
CharterRecord          *charter_record_set_find_id         (const CharterRecordSet *self,
                                                            CharterKindId           kind,
                                                            const char             *id);
guint                   charter_record_set_count_id        (const CharterRecordSet *self,
                                                            CharterKindId           kind,
                                                            const char             *id);
CharterRecord          *charter_record_set_find_reference  (const CharterRecordSet *self,
                                                            GVariant               *reference);
CharterRecord          *charter_record_set_resolve         (const CharterRecordSet *self,
                                                            const CharterRecord    *record,
                                                            const char             *field);
GPtrArray              *charter_record_set_get_referrers   (const CharterRecordSet *self,
                                                            const CharterRecord    *record,
                                                            const char             *field);
CharterRecord          *charter_record_set_get_partnership (const CharterRecordSet *self);

void                    charter_record_set_append_member   (CharterRecordSet       *self,
                                                            const char             *key,
                                                            GVariant               *value);
void                    charter_record_set_append_record   (CharterRecordSet       *self,
                                                            CharterRecord          *record);
gboolean                charter_record_set_has_room        (const CharterRecordSet *self,
                                                            CharterKindId           kind);
CharterRecordSet       *charter_record_set_insert          (const CharterRecordSet *self,
                                                            guint                   position,
                                                            CharterRecord          *record);
CharterRecordSet       *charter_record_set_replace         (const CharterRecordSet *self,
                                                            CharterRecord          *record);
CharterRecordSet       *charter_record_set_remove          (const CharterRecordSet *self,
                                                            CharterKindId           kind,
                                                            guint                   position);
CharterRecordSet       *charter_record_set_with_collection (const CharterRecordSet *self,
                                                            CharterKindId           kind,
                                                            GPtrArray              *records);
GPtrArray              *charter_record_set_get_members     (const CharterRecordSet *self);
CharterRecordSet       *charter_record_set_with_members    (const CharterRecordSet *self,
                                                            GPtrArray              *members);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterRecordSet, charter_record_set_unref)

G_END_DECLS
