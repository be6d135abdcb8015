/* edit.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/change.h"

G_BEGIN_DECLS

/**
 * CHARTER_EDIT_AT_END:
 *
 * The position of something that goes after everything else.
 */
#define CHARTER_EDIT_AT_END G_MAXUINT

#define CHARTER_EDIT_ERROR (charter_edit_error_quark ())

/**
 * CharterEditError:
 * @CHARTER_EDIT_ERROR_GONE: the record it is about is not there
 * @CHARTER_EDIT_ERROR_NO_PLACE: the path leads nowhere in the record
 * @CHARTER_EDIT_ERROR_CONFLICT: what is there is not what the edit expects
 * @CHARTER_EDIT_ERROR_READ_ONLY: the document is only looked at
 */
typedef enum
{
  CHARTER_EDIT_ERROR_GONE,
  CHARTER_EDIT_ERROR_NO_PLACE,
  CHARTER_EDIT_ERROR_CONFLICT,
  CHARTER_EDIT_ERROR_READ_ONLY,
} CharterEditError;

/**
 * CharterEditOperation:
 * @CHARTER_EDIT_SET: put a value at a path
 * @CHARTER_EDIT_UNSET: take away what is at a path
 * @CHARTER_EDIT_INSERT: put an entry into the array at a path
 * @CHARTER_EDIT_REMOVE: take an entry out of the array at a path
 * @CHARTER_EDIT_MOVE: move a record among those of its kind
 * @CHARTER_EDIT_ADD: add a record
 * @CHARTER_EDIT_DROP: take a record away
 */
typedef enum
{
  CHARTER_EDIT_SET,
  CHARTER_EDIT_UNSET,
  CHARTER_EDIT_INSERT,
  CHARTER_EDIT_REMOVE,
  CHARTER_EDIT_MOVE,
  CHARTER_EDIT_ADD,
  CHARTER_EDIT_DROP,
} CharterEditOperation;

/**
 * CharterEdit:
 * @operation: what it does
 * @kind: the kind of the record
 * @handle: the record; for adding, the handle it is to have
 * @path: a JSON pointer inside the record (RFC 6901); "" for the record
 * @value: (nullable): the new value, entry or content
 * @was: (nullable): what must be there, the value null for nothing, or %NULL
 *   for anything
 * @position: where an entry or record goes or stands
 *
 * The one way in which a model changes.
 */
typedef struct
{
  CharterEditOperation  operation;
  CharterKindId         kind;
  guint64               handle;
  char                 *path;
  GVariant             *value;
  GVariant             *was;
  guint                 position;
} CharterEdit;

GQuark            charter_edit_error_quark (void);
CharterEdit      *charter_edit_new_set     (const CharterRecord     *record,
                                            const char              *path,
                                            GVariant                *value);
CharterEdit      *charter_edit_new_insert  (const CharterRecord     *record,
                                            const char              *path,
                                            guint                    position,
                                            GVariant                *entry);
CharterEdit      *charter_edit_new_remove  (const CharterRecord     *record,
                                            const char              *path,
                                            guint                    position);
CharterEdit      *charter_edit_new_move    (const CharterRecord     *record,
                                            guint                    position);
CharterEdit      *charter_edit_new_add     (CharterKindId            kind,
                                            guint64                  handle,
                                            guint                    position,
                                            GVariant                *content);
CharterEdit      *charter_edit_new_drop    (const CharterRecord     *record);
void              charter_edit_free        (CharterEdit             *self);
CharterRecordSet *charter_edit_apply       (const CharterEdit       *self,
                                            const CharterRecordSet  *set,
                                            GPtrArray               *changes,
                                            GError                 **error);
CharterRecordSet *charter_edit_apply_all   (GPtrArray               *edits,
                                            CharterRecordSet        *set,
                                            GPtrArray               *changes,
                                            GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterEdit, charter_edit_free)

G_END_DECLS
