/* proposal.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/proposal.h"

#include "model/value.h"

struct _CharterProposal
{
  gatomicrefcount   ref_count;
  CharterRecord    *option;
  CharterRecordSet *base;
  CharterRecordSet *records;
  GPtrArray        *conflicts; /* of CharterConflict */
};

G_DEFINE_BOXED_TYPE (CharterProposal, charter_proposal,
                     charter_proposal_ref, charter_proposal_unref)

static void
conflict_free (CharterConflict *self)
{
  g_variant_unref (self->edit);
  g_clear_pointer (&self->record, charter_record_unref);
  g_free (self);
}

static void
add_conflict (CharterProposal  *self,
              guint             position,
              GVariant         *edit,
              CharterEditFault  fault)
{
  CharterConflict *conflict = g_new0 (CharterConflict, 1);
  CharterRecord *record = charter_edit_value_find (edit, self->records);

  conflict->position = position;
  conflict->fault = fault;
  conflict->edit = g_variant_ref (edit);
  conflict->record = record != NULL ? charter_record_ref (record) : NULL;
  g_ptr_array_add (self->conflicts, conflict);
}

static CharterEditFault
get_fault (const GError *error)
{
  if (g_error_matches (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_GONE))
    return CHARTER_EDIT_FAULT_GONE;
  if (g_error_matches (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_CONFLICT))
    return CHARTER_EDIT_FAULT_DIFFERENT;
  return CHARTER_EDIT_FAULT_NO_PLACE;
}

static CharterEditFault
make_edit (CharterProposal *self,
           GVariant        *value)
{
  g_autoptr(CharterEdit) edit = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GError) error = NULL;
  CharterRecordSet *changed;
  CharterEditFault fault;

  edit = charter_edit_value_read (value, self->records, &fault);
  if (edit == NULL)
    return fault;
  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);
  changed = charter_edit_apply (edit, self->records, changes, &error);
  if (changed == NULL)
    return get_fault (error);
  charter_record_set_unref (self->records);
  self->records = changed;
  return CHARTER_EDIT_FAULT_NONE;
}

static void
make_edits (CharterProposal *self,
            GVariant        *edits,
            GHashTable      *refused)
{
  gsize n_edits = charter_value_get_n_entries (edits);

  for (gsize i = 0; i < n_edits; i++)
    {
      g_autoptr(GVariant) edit = charter_value_get_entry (edits, i);
      CharterEditFault fault = CHARTER_EDIT_FAULT_BACKWARDS;

      if (!g_hash_table_contains (refused, GUINT_TO_POINTER (i)))
        fault = make_edit (self, edit);
      if (fault != CHARTER_EDIT_FAULT_NONE && fault != CHARTER_EDIT_FAULT_NEEDLESS)
        add_conflict (self, (guint) i, edit, fault);
    }
}

static gboolean
is_backwards (const CharterRecord *record)
{
  CharterDate start;
  CharterDate end;

  return record != NULL &&
         charter_record_get_start (record, &start) && charter_record_get_end (record, &end) &&
         charter_date_get_last_day (&end) < charter_date_get_first_day (&start);
}

static gboolean
is_about_dates (GVariant *edit)
{
  static const char *const paths[] = {
    "/start_date", "/end_date", "/founding_date", "/dissolution_date", NULL
  };
  const char *path = charter_value_get_member_text (edit, "path");

  /* What adds a record brings its dates. */
  return g_strcmp0 (charter_value_get_member_text (edit, "op"), "add") == 0 ||
         (path != NULL && g_strv_contains (paths, path));
}

/* Only all edits together say whether a record ends before it starts: an end
 * may be moved before its start is. Refuses the edits of the dates of such
 * records, and returns whether there are more of them than before. */
static gboolean
refuse_backwards (CharterProposal *self,
                  GVariant        *edits,
                  GHashTable      *refused)
{
  gsize n_edits = charter_value_get_n_entries (edits);
  gboolean found = FALSE;

  for (gsize i = 0; i < n_edits; i++)
    {
      g_autoptr(GVariant) edit = charter_value_get_entry (edits, i);

      if (is_about_dates (edit) &&
          is_backwards (charter_edit_value_find (edit, self->records)) &&
          !is_backwards (charter_edit_value_find (edit, self->base)))
        found = g_hash_table_add (refused, GUINT_TO_POINTER (i)) || found;
    }
  return found;
}

static void
start_again (CharterProposal *self)
{
  g_clear_pointer (&self->records, charter_record_set_unref);
  self->records = charter_record_set_ref (self->base);
  g_ptr_array_set_size (self->conflicts, 0);
}

/**
 * charter_proposal_new:
 * @base: the current arrangements
 * @option: a proposed model
 *
 * Makes the edits of @option on @base, in their order. An edit that cannot be
 * made is left out whole and listed; the others are made.
 *
 * Returns: (transfer full): how it would be
 */
CharterProposal *
charter_proposal_new (CharterRecordSet *base,
                      CharterRecord    *option)
{
  g_autoptr(GHashTable) refused = NULL;
  CharterProposal *self;
  GVariant *edits;

  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (option != NULL, NULL);

  self = g_new0 (CharterProposal, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->option = charter_record_ref (option);
  self->base = charter_record_set_ref (base);
  self->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) conflict_free);

  edits = charter_record_get_value (option, "edits");
  refused = g_hash_table_new (NULL, NULL);
  do
    {
      start_again (self);
      make_edits (self, edits, refused);
    }
  while (refuse_backwards (self, edits, refused));
  return self;
}

/**
 * charter_proposal_ref:
 * @self: a proposal
 *
 * Returns: (transfer full): @self
 */
CharterProposal *
charter_proposal_ref (CharterProposal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * charter_proposal_unref:
 * @self: (transfer full): a proposal
 */
void
charter_proposal_unref (CharterProposal *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  charter_record_unref (self->option);
  charter_record_set_unref (self->base);
  charter_record_set_unref (self->records);
  g_ptr_array_unref (self->conflicts);
  g_free (self);
}

/**
 * charter_proposal_get_option:
 * @self: a proposal
 *
 * Returns: (transfer none): the proposed model
 */
CharterRecord *
charter_proposal_get_option (const CharterProposal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->option;
}

/**
 * charter_proposal_get_base:
 * @self: a proposal
 *
 * Returns: (transfer none): the current arrangements that it is made on
 */
CharterRecordSet *
charter_proposal_get_base (const CharterProposal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base;
}

/**
 * charter_proposal_get_records:
 * @self: a proposal
 *
 * Returns: (transfer none): the records as they would be
 */
CharterRecordSet *
charter_proposal_get_records (const CharterProposal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->records;
}

/**
 * charter_proposal_get_n_conflicts:
 * @self: a proposal
 *
 * Returns: how many edits are not made
 */
guint
charter_proposal_get_n_conflicts (const CharterProposal *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->conflicts->len;
}

/**
 * charter_proposal_get_conflict:
 * @self: a proposal
 * @number: a number from 0
 *
 * Returns: (transfer none): an edit that is not made, in the order of the model
 */
const CharterConflict *
charter_proposal_get_conflict (const CharterProposal *self,
                               guint                  number)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (number < self->conflicts->len, NULL);

  return g_ptr_array_index (self->conflicts, number);
}
