/* record-links.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/**
 * CharterRecordPlace:
 * @handle: the handle of a record
 * @kind: its kind
 * @position: its place among the records of that kind
 * @n_namesakes: if it is the first with its id, how many have that id; else 0
 *
 * Where a record is, whatever it says.
 */
typedef struct
{
  guint64       handle;
  CharterKindId kind;
  guint         position;
  guint         n_namesakes;
} CharterRecordPlace;

/**
 * CharterRecordLinks:
 *
 * Where the records of a set are, what they are called in the file, and who
 * names whom by which field. It says nothing of what else they hold, so the
 * versions of a set that differ only in that share it. Immutable.
 */
typedef struct _CharterRecordLinks CharterRecordLinks;

CharterRecordLinks       *charter_record_links_new            (GPtrArray *const         *collections);
CharterRecordLinks       *charter_record_links_ref            (CharterRecordLinks       *self);
void                      charter_record_links_unref          (CharterRecordLinks       *self);
const CharterRecordPlace *charter_record_links_find_handle    (const CharterRecordLinks *self,
                                                               guint64                   handle);
const CharterRecordPlace *charter_record_links_find_id        (const CharterRecordLinks *self,
                                                               CharterKindId             kind,
                                                               const char               *id);
const CharterRecordPlace *charter_record_links_get_target     (const CharterRecordLinks *self,
                                                               guint64                   handle,
                                                               const char               *field);
GPtrArray                *charter_record_links_get_referrers  (const CharterRecordLinks *self,
                                                               guint64                   handle,
                                                               const char               *field);
gboolean                  charter_record_links_are_same       (const CharterRecord      *one,
                                                               const CharterRecord      *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterRecordLinks, charter_record_links_unref)

G_END_DECLS
