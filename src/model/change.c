/* change.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/change.h"

/* Takes @from out of the set and puts @to in; either may be missing. */
static CharterRecordSet *
exchange (const CharterRecordSet *set,
          CharterRecord          *from,
          guint                   from_position,
          CharterRecord          *to,
          guint                   to_position,
          GPtrArray              *members)
{
  g_autoptr(CharterRecordSet) without = NULL;
  g_autoptr(CharterRecordSet) with = NULL;

  if (from != NULL && to != NULL && from_position == to_position)
    return charter_record_set_replace (set, to);

  without = from != NULL
          ? charter_record_set_remove (set, charter_record_get_kind (from), from_position)
          : charter_record_set_ref ((CharterRecordSet *) set);
  with = to != NULL
       ? charter_record_set_insert (without, to_position, to)
       : g_steal_pointer (&without);
  return members != NULL
       ? charter_record_set_with_members (with, members)
       : g_steal_pointer (&with);
}

/**
 * charter_change_new:
 * @before: (nullable): the record before
 * @position_before: its place before
 * @after: (nullable): the record after
 * @position_after: its place after
 *
 * Returns: (transfer full): a change
 */
CharterChange *
charter_change_new (CharterRecord *before,
                    guint          position_before,
                    CharterRecord *after,
                    guint          position_after)
{
  CharterChange *self;

  g_return_val_if_fail (before != NULL || after != NULL, NULL);

  self = g_new0 (CharterChange, 1);
  self->before = before != NULL ? charter_record_ref (before) : NULL;
  self->after = after != NULL ? charter_record_ref (after) : NULL;
  self->position_before = position_before;
  self->position_after = position_after;
  return self;
}

/**
 * charter_change_new_whole:
 * @before: (transfer none): all records before
 * @after: (transfer none): all records after
 *
 * Returns: (transfer full): a change of everything at once
 */
CharterChange *
charter_change_new_whole (CharterRecordSet *before,
                          CharterRecordSet *after)
{
  CharterChange *self;

  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (after != NULL, NULL);

  self = g_new0 (CharterChange, 1);
  self->set_before = charter_record_set_ref (before);
  self->set_after = charter_record_set_ref (after);
  return self;
}

/**
 * charter_change_free:
 * @self: (transfer full): a change
 */
void
charter_change_free (CharterChange *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->before, charter_record_unref);
  g_clear_pointer (&self->after, charter_record_unref);
  g_clear_pointer (&self->members_before, g_ptr_array_unref);
  g_clear_pointer (&self->members_after, g_ptr_array_unref);
  g_clear_pointer (&self->set_before, charter_record_set_unref);
  g_clear_pointer (&self->set_after, charter_record_set_unref);
  g_free (self);
}

/**
 * charter_change_get_record:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): the record after, or before when it is
 *   gone, or %NULL when all records were replaced
 */
const CharterRecord *
charter_change_get_record (const CharterChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->after != NULL ? self->after : self->before;
}

/**
 * charter_change_redo:
 * @self: a change
 * @set: the set as it was before the change
 *
 * Returns: (transfer full): the set after it
 */
CharterRecordSet *
charter_change_redo (const CharterChange    *self,
                     const CharterRecordSet *set)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->set_after != NULL)
    return charter_record_set_ref (self->set_after);
  return exchange (set, self->before, self->position_before,
                   self->after, self->position_after, self->members_after);
}

/**
 * charter_change_undo:
 * @self: a change
 * @set: the set as it was after the change
 *
 * Returns: (transfer full): the set before it
 */
CharterRecordSet *
charter_change_undo (const CharterChange    *self,
                     const CharterRecordSet *set)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->set_before != NULL)
    return charter_record_set_ref (self->set_before);
  return exchange (set, self->after, self->position_after,
                   self->before, self->position_before, self->members_before);
}
