/* state-union.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/state-private.h"

/* Everything that is in the second set, and what only the first one has. */
static CharterRecordSet *
unite_records (CharterRecordSet *before,
               CharterRecordSet *after)
{
  CharterRecordSet *records = charter_record_set_ref (after);

  for (guint kind = 0; before != after && kind < CHARTER_N_KINDS; kind++)
    for (guint i = 0; i < charter_record_set_get_n_records (before, (CharterKindId) kind); i++)
      {
        CharterRecord *record = charter_record_set_get_record (before, (CharterKindId) kind, i);
        CharterRecordSet *larger;

        if (charter_record_set_find_handle (after, charter_record_get_handle (record)) != NULL)
          continue;
        larger = charter_record_set_insert (records,
                                            charter_record_set_get_n_records (records, (CharterKindId) kind),
                                            record);
        charter_record_set_unref (records);
        records = larger;
      }
  return records;
}

/**
 * charter_state_new_union:
 * @before: a state
 * @after: another one, in which a record of the same handle is the same thing
 *
 * What is in force in one of two states is in force in their union: two dates
 * can be shown in one picture. Names are those of @after, and so is the date.
 *
 * Returns: (transfer full): both together
 */
CharterState *
charter_state_new_union (CharterState *before,
                         CharterState *after)
{
  CharterState *self;

  g_return_val_if_fail (before != NULL && before->before == NULL, NULL);
  g_return_val_if_fail (after != NULL && after->before == NULL, NULL);

  self = g_new0 (CharterState, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->before = charter_state_ref (before);
  self->after = charter_state_ref (after);
  self->today = after->today;
  self->day = after->day;
  self->as_at = after->as_at;
  self->with_unknown = after->with_unknown;
  self->order = after->order != NULL ? g_ptr_array_ref (after->order) : NULL;
  self->recorded = charter_record_set_ref (after->recorded);
  self->records = unite_records (before->records, after->records);
  if (after->proposal != NULL)
    self->proposal = charter_proposal_ref (after->proposal);
  return self;
}

/**
 * charter_state_get_before:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the first of the two states that it
 *   unites; %NULL when it is no union
 */
CharterState *
charter_state_get_before (const CharterState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->before;
}

/**
 * charter_state_get_after:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the second of the two states that it
 *   unites; %NULL when it is no union
 */
CharterState *
charter_state_get_after (const CharterState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->after;
}

/**
 * charter_state_list_holders_in_union:
 * @self: a union
 * @post: one of its posts
 *
 * Returns: (transfer container) (element-type CharterRecord): who holds it in
 *   one of the two states, those of the first one first
 */
GPtrArray *
charter_state_list_holders_in_union (const CharterState  *self,
                                     const CharterRecord *post)
{
  CharterState *const sides[] = { self->before, self->after };
  GPtrArray *holders = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      CharterRecord *side_post = charter_state_get_record (sides[i], post);
      g_autoptr(GPtrArray) side_holders = side_post != NULL
                                        ? charter_state_list_holders (sides[i], side_post)
                                        : g_ptr_array_new ();

      for (guint j = 0; j < side_holders->len; j++)
        {
          CharterRecord *holder = charter_state_get_record (self, g_ptr_array_index (side_holders, j));

          if (!g_ptr_array_find (holders, holder, NULL))
            g_ptr_array_add (holders, holder);
        }
    }
  return holders;
}
