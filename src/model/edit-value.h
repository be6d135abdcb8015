/* edit-value.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/edit.h"

G_BEGIN_DECLS

/**
 * CharterEditFault:
 * @CHARTER_EDIT_FAULT_NONE: it can be made
 * @CHARTER_EDIT_FAULT_NEEDLESS: what it is to bring about is so already
 * @CHARTER_EDIT_FAULT_NOT_AN_EDIT: something in it is missing or of a wrong type
 * @CHARTER_EDIT_FAULT_OPERATION: its operation is not known
 * @CHARTER_EDIT_FAULT_NOT_ALLOWED: it is about what a proposed model cannot change
 * @CHARTER_EDIT_FAULT_GONE: the record it is about is not there
 * @CHARTER_EDIT_FAULT_TAKEN: what it is to add is there, and says something else
 * @CHARTER_EDIT_FAULT_DIFFERENT: something else is there than what it expects
 * @CHARTER_EDIT_FAULT_NO_PLACE: its path leads nowhere
 * @CHARTER_EDIT_FAULT_BACKWARDS: the record would end before it starts
 *
 * Why an edit that stands in a file cannot be made.
 */
typedef enum
{
  CHARTER_EDIT_FAULT_NONE,
  CHARTER_EDIT_FAULT_NEEDLESS,
  CHARTER_EDIT_FAULT_NOT_AN_EDIT,
  CHARTER_EDIT_FAULT_OPERATION,
  CHARTER_EDIT_FAULT_NOT_ALLOWED,
  CHARTER_EDIT_FAULT_GONE,
  CHARTER_EDIT_FAULT_TAKEN,
  CHARTER_EDIT_FAULT_DIFFERENT,
  CHARTER_EDIT_FAULT_NO_PLACE,
  CHARTER_EDIT_FAULT_BACKWARDS,
} CharterEditFault;

/* An edit as a proposed model has it in the file:
 *
 *   { "op": "set", "record": { "kind": "memberships", "id": "m4" },
 *     "path": "/scope", "was": "council tax only", "value": "all revenues" }
 *
 *   op      record             path          value        was            after
 *   set     whose field        the field     the new one  the old one
 *   unset   whose field        the field                  the old one
 *   insert  whose list         the list      the entry                   the entry before it
 *   remove  whose list         the list                   the entry
 *   add     the id it gets                   the record                  the id of the one before
 *   drop    which                                         (the record)
 *   move    which                                                        the id of the one before
 *
 * Without "was" anything may be there; null says that nothing is. Without
 * "after" the place is the last; null is the first. */

gboolean          charter_edit_value_can_change (CharterKindId            kind);
guint64           charter_edit_value_get_handle (CharterKindId            kind,
                                                 const char              *id);
gboolean          charter_edit_value_has_handle (const CharterRecord     *record);
CharterRecord    *charter_edit_value_get_before (const CharterEdit       *edit,
                                                 const CharterRecordSet  *records);
GVariant         *charter_edit_value_new        (const CharterEdit       *edit,
                                                 const CharterRecordSet  *records);
CharterRecord    *charter_edit_value_find       (GVariant                *value,
                                                 const CharterRecordSet  *records);
CharterEdit      *charter_edit_value_read       (GVariant                *value,
                                                 const CharterRecordSet  *records,
                                                 CharterEditFault        *fault);

G_END_DECLS
