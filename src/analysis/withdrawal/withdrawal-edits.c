/* withdrawal-edits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/withdrawal/withdrawal-private.h"

#include <glib/gi18n.h>

#include "analysis/seats/succession.h"
#include "model/edit-derivation.h"
#include "model/proposal-edits.h"

/* One end of a line: an organization, or where a post is. */
static CharterRecord *
find_end (const CharterWithdrawal *self,
          const CharterRecord     *relation,
          const char              *field,
          CharterRecord          **end)
{
  *end = charter_state_resolve (self->before, relation, field);
  if (*end == NULL)
    return NULL;
  if (charter_record_get_kind (*end) == CHARTER_KIND_POST)
    return charter_state_resolve (self->before, *end, "organization_id");
  return charter_record_get_kind (*end) == CHARTER_KIND_ORGANIZATION ? *end : NULL;
}

/* A seat that would begin only after that is not kept, so nobody takes it. */
static gboolean
is_in_dropped_seat (const CharterWithdrawal *self,
                    const CharterRecord     *membership)
{
  CharterRecord *post = charter_state_resolve (self->before, membership, "post_id");
  CharterDate start;

  return post != NULL && charter_date_is_set (&self->next) &&
         charter_record_get_start (post, &start) &&
         charter_date_get_first_day (&start) >= charter_date_get_first_day (&self->next) &&
         charter_withdrawal_is_own (self, charter_state_resolve (self->before, post,
                                                                 "on_behalf_of_id"));
}

static gboolean
ends_membership (const CharterWithdrawal *self,
                 const CharterRecord     *membership)
{
  CharterRecord *place = charter_withdrawal_find_place (self, membership);
  CharterRecord *member = charter_state_resolve (self->before, membership, "member");

  if (!charter_withdrawal_is_in_scope (self, place))
    return FALSE;
  if (self->form == CHARTER_WITHDRAWAL_GOES)
    return member == self->subject ||
           charter_state_resolve (self->before, membership, "person_id") == self->subject;
  return charter_withdrawal_is_own (self, member) || is_in_dropped_seat (self, membership) ||
         charter_withdrawal_is_own (self, charter_state_resolve (self->before, membership,
                                                                 "on_behalf_of_id"));
}

static gboolean
ends_post (const CharterWithdrawal *self,
           const CharterRecord     *post)
{
  return self->form == CHARTER_WITHDRAWAL_LEAVES &&
         charter_withdrawal_is_in_scope (self, charter_withdrawal_find_place (self, post)) &&
         charter_withdrawal_is_own (self, charter_state_resolve (self->before, post,
                                                                 "on_behalf_of_id"));
}

static gboolean
ends_relation (const CharterWithdrawal *self,
               const CharterRecord     *relation)
{
  CharterRecord *from;
  CharterRecord *to;
  CharterRecord *from_place = find_end (self, relation, "from", &from);
  CharterRecord *to_place = find_end (self, relation, "to", &to);

  if (self->form == CHARTER_WITHDRAWAL_GOES)
    return (from == self->subject && charter_withdrawal_is_in_scope (self, to_place)) ||
           (to == self->subject && charter_withdrawal_is_in_scope (self, from_place));
  return (charter_withdrawal_is_own (self, from_place) &&
          charter_withdrawal_is_in_scope (self, to_place)) ||
         (charter_withdrawal_is_own (self, to_place) &&
          charter_withdrawal_is_in_scope (self, from_place));
}

/* What is paid is recorded for the partnership that the file is about. */
static gboolean
ends_contribution (const CharterWithdrawal *self,
                   const CharterRecord     *contribution)
{
  return self->from_partnership &&
         charter_withdrawal_is_own (self, charter_state_resolve (self->before, contribution,
                                                                 "organization_id"));
}

static const struct
{
  CharterKindId   kind;
  gboolean      (*ends) (const CharterWithdrawal *self,
                         const CharterRecord     *record);
} enders[] = {
  { CHARTER_KIND_MEMBERSHIP,   ends_membership },
  { CHARTER_KIND_POST,         ends_post },
  { CHARTER_KIND_RELATION,     ends_relation },
  { CHARTER_KIND_CONTRIBUTION, ends_contribution },
};

/* Without a date it has ended, and nobody says when: an end that lies ahead
 * is no longer true. */
static void
end_without_date (CharterWithdrawal   *self,
                  const CharterRecord *record)
{
  static const char *const ends[] = { "end_date", "dissolution_date" };
  CharterDate date;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strconcat ("/", ends[i], NULL);

      if (charter_record_get_date (record, ends[i], &date))
        g_ptr_array_add (self->edits, charter_edit_new_set (record, path, NULL));
    }
  g_ptr_array_add (self->edits, charter_edit_new_set (record, "/status",
                                                      g_variant_new_string ("ended")));
}

static void
end_record (CharterWithdrawal   *self,
            const CharterRecord *record)
{
  guint64 handle = charter_record_get_handle (record);

  g_hash_table_add (self->edited, g_memdup2 (&handle, sizeof handle));
  if (charter_date_is_set (&self->next))
    {
      g_autoptr(GPtrArray) edits = charter_succession_end (record, &self->next, NULL);

      /* What would begin only now does not begin. */
      if (edits == NULL)
        g_ptr_array_add (self->edits, charter_edit_new_drop (record));
      else
        {
          g_ptr_array_set_free_func (edits, NULL);
          g_ptr_array_extend (self->edits, edits, NULL, NULL);
        }
    }
  else
    end_without_date (self, record);
}

static void
list_edits (CharterWithdrawal *self,
            CharterRecordSet  *records)
{
  CharterRecordSet *asked = charter_state_get_records (self->before);

  if (self->form == CHARTER_WITHDRAWAL_ENDS)
    {
      end_record (self, charter_record_set_find_handle (records,
                                                        charter_record_get_handle (self->subject)));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (enders); i++)
    {
      for (guint j = 0; j < charter_record_set_get_n_records (asked, enders[i].kind); j++)
        {
          CharterRecord *record = charter_record_set_get_record (asked, enders[i].kind, j);

          if (charter_withdrawal_judge (self, self->before, record) != CHARTER_IN_FORCE_NO &&
              charter_withdrawal_would_end (self, record))
            end_record (self, charter_record_set_find_handle (records,
                                                              charter_record_get_handle (record)));
        }
    }
}

/**
 * charter_withdrawal_would_end:
 * @self: a withdrawal
 * @record: a record of the state before
 *
 * Returns: whether it is of those that end by themselves when somebody leaves
 *   or goes, if it is in force at all
 */
gboolean
charter_withdrawal_would_end (const CharterWithdrawal *self,
                              const CharterRecord     *record)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  for (guint i = 0; self->form != CHARTER_WITHDRAWAL_ENDS && i < G_N_ELEMENTS (enders); i++)
    {
      if (enders[i].kind == charter_record_get_kind (record))
        return enders[i].ends (self, record);
    }
  return FALSE;
}

/**
 * charter_withdrawal_make_edits:
 * @self: a withdrawal
 * @records: the records of the document
 *
 * Writes down what ends by itself, as ordinary edits, and makes the records
 * that they lead to. What hangs on it ends with it and needs no edit.
 *
 * Returns: whether anything would change
 */
gboolean
charter_withdrawal_make_edits (CharterWithdrawal *self,
                               CharterRecordSet  *records)
{
  g_autoptr(CharterRecordSet) changed = NULL;
  g_autoptr(GPtrArray) changes = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (records != NULL, FALSE);

  list_edits (self, records);
  changed = charter_record_set_ref (records);
  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);
  for (guint i = 0; i < self->edits->len; i++)
    {
      g_autoptr(CharterRecordSet) previous = g_steal_pointer (&changed);

      changed = charter_edit_apply (g_ptr_array_index (self->edits, i), previous, changes, NULL);
      g_return_val_if_fail (changed != NULL, FALSE);
    }
  self->records_after = g_steal_pointer (&changed);
  return self->edits->len > 0;
}

/**
 * charter_withdrawal_keep:
 * @self: a withdrawal
 * @document: the document of whose records it was asked
 * @id: (nullable): the id that the model is to have, which no other has; %NULL
 *   for one made of its name
 * @error: return location for a #CharterEditError
 *
 * Keeps what was asked as a proposed model, which nobody has agreed, in one
 * step. Asked of a proposed model it has the changes of that one, too.
 *
 * Returns: the handle of the model, or 0
 */
guint64
charter_withdrawal_keep (const CharterWithdrawal  *self,
                         CharterDocument          *document,
                         const char               *id,
                         GError                  **error)
{
  CharterRecordSet *base;
  guint64 handle;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GPtrArray) edits = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), 0);

  base = charter_document_get_base (document);
  handle = charter_document_take_handle (document);
  changes = charter_document_get_proposal (document) != NULL
          ? charter_edit_derive (base, self->records_after)
          : g_ptr_array_ref (self->edits);
  edits = charter_proposal_edits_make (base, handle, id, self->sentence, changes, error);
  if (edits == NULL)
    return 0;
  /* Translators: the label of undoing; such as "Swale leaves on 31 March 2027" */
  label = g_strdup_printf (_("keep as proposed model: %s"), self->sentence);
  return charter_document_perform_in_base (document, label, edits, error) ? handle : 0;
}
