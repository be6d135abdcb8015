/* aligned-records.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/aligned-records.h"

#include "analysis/changes/record-match.h"
#include "model/identity.h"

/* Handles of other files are smaller. */
#define FIRST_NEW_HANDLE (G_GUINT64_CONSTANT (1) << 48)

typedef struct
{
  CharterState *state;
  CharterState *model;
  GHashTable   *handles; /* handle -> handle that the record gets */
  GPtrArray    *renamed; /* of CharterRecordPair: the same by name, with other ids */
} Alignment;

static guint64
get_new_handle (const Alignment *self,
                guint64          handle)
{
  const guint64 *found = g_hash_table_lookup (self->handles, &handle);

  if (handle == 0)
    return 0;
  return found != NULL ? *found : FIRST_NEW_HANDLE + handle;
}

static void
align_kind (Alignment     *self,
            CharterKindId  kind)
{
  g_autoptr(GArray) pairs = charter_record_match_kind (self->state, self->model, kind, FALSE);

  for (guint i = 0; i < pairs->len; i++)
    {
      const CharterRecordPair *pair = &g_array_index (pairs, CharterRecordPair, i);
      guint64 handle;
      guint64 other;

      if (pair->before == NULL || pair->after == NULL)
        continue;
      handle = charter_record_get_handle (pair->before);
      other = charter_record_get_handle (pair->after);
      g_hash_table_insert (self->handles, g_memdup2 (&handle, sizeof handle),
                           g_memdup2 (&other, sizeof other));
      if (charter_record_get_id (pair->before) != NULL && charter_record_get_id (pair->after) != NULL &&
          g_strcmp0 (charter_record_get_id (pair->before), charter_record_get_id (pair->after)) != 0)
        g_ptr_array_add (self->renamed, g_memdup2 (pair, sizeof *pair));
    }
}

/* What refers to a record by an id of its own finds it by the other file's. */
static CharterRecordSet *
change_ids (const Alignment  *self,
            CharterRecordSet *records)
{
  CharterRecordSet *changed = charter_record_set_ref (records);
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);

  for (guint i = 0; i < self->renamed->len; i++)
    {
      const CharterRecordPair *pair = g_ptr_array_index (self->renamed, i);
      CharterRecord *record =
        charter_record_set_find_handle (changed, charter_record_get_handle (pair->before));
      g_autoptr(GPtrArray) edits = NULL;

      if (!charter_identity_is_unique (changed, record))
        continue;
      edits = charter_identity_change_edits (changed, record, charter_record_get_id (pair->after));
      for (guint j = 0; edits != NULL && j < edits->len; j++)
        {
          CharterRecordSet *next = charter_edit_apply (g_ptr_array_index (edits, j), changed, changes, NULL);

          if (next == NULL)
            break;
          charter_record_set_unref (changed);
          changed = next;
        }
    }
  return changed;
}

/**
 * charter_aligned_records_new:
 * @state: of one file
 * @model: of another one
 *
 * Finds out which records of the two files are about the same thing, as a
 * comparison does.
 *
 * Returns: (transfer full): the records of @state with the handles and ids that
 *   the same things have in @model, and others for what @model does not have
 */
CharterRecordSet *
charter_aligned_records_new (CharterState *state,
                             CharterState *model)
{
  Alignment self = { state, model, NULL, NULL };
  CharterRecordSet *aligned = charter_record_set_new ();
  g_autoptr(CharterRecordSet) changed = NULL;

  g_return_val_if_fail (state != NULL, aligned);
  g_return_val_if_fail (model != NULL, aligned);

  self.handles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self.renamed = g_ptr_array_new_with_free_func (g_free);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    align_kind (&self, (CharterKindId) kind);
  changed = change_ids (&self, charter_state_get_records (state));
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    for (guint i = 0; i < charter_record_set_get_n_records (changed, (CharterKindId) kind); i++)
      {
        CharterRecord *record = charter_record_set_get_record (changed, (CharterKindId) kind, i);
        g_autoptr(CharterRecord) copy =
          charter_record_new ((CharterKindId) kind,
                              get_new_handle (&self, charter_record_get_handle (record)),
                              get_new_handle (&self, charter_record_get_parent (record)),
                              charter_record_get_content (record));

        charter_record_set_append_record (aligned, copy);
      }
  g_hash_table_unref (self.handles);
  g_ptr_array_unref (self.renamed);
  return aligned;
}
