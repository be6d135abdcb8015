/* state-picture.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/state-private.h"

/* Councils keep their places: their colours go by them, and they are sorted
 * by name and rank wherever they are drawn. */
static gboolean
is_moved (const CharterState  *self,
          const CharterRecord *record)
{
  const char *classification = charter_record_get_text (record, "classification");

  return charter_state_get_rank (self, record) != G_MAXUINT &&
         (classification == NULL || g_ascii_strcasecmp (classification, "council") != 0);
}

/* The records of a kind with what is to stand first in front. */
static CharterRecordSet *
put_in_order (const CharterState *self,
              CharterKindId       kind)
{
  g_autoptr(GPtrArray) ordered =
    g_ptr_array_new_with_free_func ((GDestroyNotify) charter_record_unref);
  guint n_records = charter_record_set_get_n_records (self->records, kind);

  for (guint i = 0; i < self->order->len; i++)
    {
      CharterRecord *record =
        charter_state_get_record (self, g_ptr_array_index (self->order, i));

      if (record != NULL && charter_record_get_kind (record) == kind && is_moved (self, record))
        g_ptr_array_add (ordered, charter_record_ref (record));
    }
  if (ordered->len == 0)
    return charter_record_set_ref (self->records);
  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *record = charter_record_set_get_record (self->records, kind, i);

      if (!is_moved (self, record))
        g_ptr_array_add (ordered, charter_record_ref (record));
    }
  return charter_record_set_with_collection (self->records, kind, ordered);
}

/**
 * charter_state_copy_with_records:
 * @self: a state that is no union
 * @records: its records, changed: of the same handles
 *
 * Returns: (transfer full): a state that differs from @self in these alone
 */
CharterState *
charter_state_copy_with_records (CharterState     *self,
                                 CharterRecordSet *records)
{
  CharterState *copy;

  g_return_val_if_fail (self != NULL && self->before == NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);

  copy = g_new0 (CharterState, 1);
  *copy = *self;
  g_atomic_ref_count_init (&copy->ref_count);
  copy->records = charter_record_set_ref (records);
  copy->recorded = charter_record_set_ref (self->recorded);
  if (copy->proposal != NULL)
    charter_proposal_ref (copy->proposal);
  if (copy->order != NULL)
    g_ptr_array_ref (copy->order);
  return copy;
}

/**
 * charter_state_copy_for_picture:
 * @self: a state
 * @with_unknown: whether what is not known to be in force is wanted
 * @order: (element-type CharterRecord): what comes before its like, in this
 *   order
 *
 * Returns: (transfer full): the same state, read as a picture wants it:
 *   where @with_unknown, what is not known to be in force is taken to be, and
 *   charter_state_is_not_known() tells it; @self itself where nothing differs
 */
CharterState *
charter_state_copy_for_picture (CharterState *self,
                                gboolean      with_unknown,
                                GPtrArray    *order)
{
  CharterState *copy;

  g_return_val_if_fail (self != NULL && self->before == NULL, NULL);
  g_return_val_if_fail (order != NULL, NULL);

  if (self->with_unknown == with_unknown && order->len == 0)
    return charter_state_ref (self);

  copy = charter_state_copy_with_records (self, self->records);
  copy->with_unknown = with_unknown;
  g_clear_pointer (&copy->order, g_ptr_array_unref);
  copy->order = g_ptr_array_ref (order);
  for (guint i = 0; i < CHARTER_N_KINDS; i++)
    {
      CharterRecordSet *ordered = put_in_order (copy, (CharterKindId) i);

      charter_record_set_unref (copy->records);
      copy->records = ordered;
    }
  return copy;
}

/**
 * charter_state_get_rank:
 * @self: a state
 * @record: one of its records
 *
 * Returns: its place among what is to stand before its like, from 0, or
 *   %G_MAXUINT when it is not among that
 */
guint
charter_state_get_rank (const CharterState  *self,
                        const CharterRecord *record)
{
  g_return_val_if_fail (self != NULL, G_MAXUINT);
  g_return_val_if_fail (record != NULL, G_MAXUINT);

  for (guint i = 0; self->order != NULL && i < self->order->len; i++)
    {
      if (charter_record_get_handle (g_ptr_array_index (self->order, i)) ==
          charter_record_get_handle (record))
        return i;
    }
  return G_MAXUINT;
}
