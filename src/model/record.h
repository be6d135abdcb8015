/* record.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "model/date.h"
#include "model/kind.h"

G_BEGIN_DECLS

/**
 * CharterFlag:
 *
 * Yes, no, or not stated by any document.
 */
typedef enum
{
  CHARTER_FLAG_NOT_STATED,
  CHARTER_FLAG_NO,
  CHARTER_FLAG_YES,
} CharterFlag;

/**
 * CharterRecord:
 *
 * One record of the model: immutable, counted, safe to read in any thread.
 * It keeps every member of the file in its order, known to Charter or not.
 */
typedef struct _CharterRecord CharterRecord;

#define CHARTER_TYPE_RECORD (charter_record_get_type ())

GType          charter_record_get_type        (void) G_GNUC_CONST;
CharterRecord *charter_record_new             (CharterKindId        kind,
                                               guint64              handle,
                                               guint64              parent,
                                               GVariant            *value);
CharterRecord *charter_record_ref             (CharterRecord       *self);
void           charter_record_unref           (CharterRecord       *self);
CharterKindId  charter_record_get_kind        (const CharterRecord *self);
guint64        charter_record_get_handle      (const CharterRecord *self);
guint64        charter_record_get_parent      (const CharterRecord *self);
GVariant      *charter_record_get_content     (const CharterRecord *self);
gboolean       charter_record_is_readable     (const CharterRecord *self);
const char    *charter_record_get_id          (const CharterRecord *self);
const char    *charter_record_get_name        (const CharterRecord *self);
GVariant      *charter_record_get_value       (const CharterRecord *self,
                                               const char          *key);
const char    *charter_record_get_text        (const CharterRecord *self,
                                               const char          *key);
CharterFlag    charter_record_get_flag        (const CharterRecord *self,
                                               const char          *key);
gboolean       charter_record_get_number      (const CharterRecord *self,
                                               const char          *key,
                                               double              *number);
gboolean       charter_record_get_date        (const CharterRecord *self,
                                               const char          *key,
                                               CharterDate         *date);
gboolean       charter_record_get_start       (const CharterRecord *self,
                                               CharterDate         *date);
gboolean       charter_record_get_end         (const CharterRecord *self,
                                               CharterDate         *date);
gboolean       charter_record_has_text        (const CharterRecord *self,
                                               const char          *key,
                                               const char          *text);
gboolean       charter_record_equal           (const CharterRecord *self,
                                               const CharterRecord *other);
CharterRecord *charter_record_with_content    (const CharterRecord *self,
                                               GVariant            *content);
CharterRecord *charter_record_with_path       (const CharterRecord *self,
                                               const char          *path,
                                               GVariant            *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterRecord, charter_record_unref)

G_END_DECLS
