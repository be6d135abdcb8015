/* adoption-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/adoption-words.h"

#include "analysis/changes/comparison.h"
#include "analysis/seats/succession.h"

/* The preview of adopting a proposed model. */
typedef struct
{
  CharterState *unchanged; /* owned; current arrangements, on the first day */
  CharterState *before;    /* owned; with the model adopted, on the day before */
  CharterState *after;     /* owned; the same on the first day */
  GHashTable   *told;      /* owned "kind/id" of the records that were spoken of */
  GPtrArray    *sentences;
} Preview;

static void
preview_clear (Preview *self)
{
  g_clear_pointer (&self->unchanged, charter_state_unref);
  g_clear_pointer (&self->before, charter_state_unref);
  g_clear_pointer (&self->after, charter_state_unref);
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Preview, preview_clear)

/* What the model adds has one handle in the model and another once adopted. */
static char *
make_key (const CharterRecord *record)
{
  const char *id = charter_record_get_id (record);

  return id != NULL
       ? g_strdup_printf ("%d/%s", charter_record_get_kind (record), id)
       : g_strdup_printf ("%" G_GUINT64_FORMAT, charter_record_get_handle (record));
}

static void
note (Preview             *self,
      const CharterRecord *record)
{
  if (record != NULL)
    g_hash_table_add (self->told, make_key (record));
}

static gboolean
is_told (const Preview       *self,
         const CharterRecord *record)
{
  g_autofree char *key = record != NULL ? make_key (record) : NULL;

  return key != NULL && g_hash_table_contains (self->told, key);
}

/* Some of what changes on that day would have changed without the model. */
static gboolean
is_of_model (const Preview       *self,
             const CharterRecord *record)
{
  CharterRecord *unchanged = charter_state_get_record (self->unchanged, record);
  CharterRecord *adopted = charter_state_get_record (self->after, record);

  return unchanged == NULL || adopted == NULL ||
         !g_variant_equal (charter_record_get_content (unchanged),
                           charter_record_get_content (adopted)) ||
         charter_state_get_in_force (self->unchanged, unchanged) !=
         charter_state_get_in_force (self->after, adopted);
}

static void
tell (Preview                 *self,
      const CharterDifference *difference)
{
  if (difference->sentence != NULL)
    g_ptr_array_add (self->sentences, g_strdup (difference->sentence));
  note (self, difference->before);
  note (self, difference->after);
}

/* What begins, ends or is renamed has its date in the sentence. */
static void
tell_dated (Preview *self)
{
  g_autoptr(CharterComparison) comparison =
    charter_comparison_new (self->before, self->after, TRUE);

  for (guint i = 0; i < charter_comparison_get_n (comparison); i++)
    {
      const CharterDifference *difference = charter_comparison_get (comparison, i);

      if (is_of_model (self, difference->after != NULL ? difference->after : difference->before))
        tell (self, difference);
    }
}

/* What has no dates is so from then on, without a word of when. */
static void
tell_others (Preview      *self,
             CharterState *current,
             CharterState *proposed)
{
  g_autoptr(CharterComparison) comparison = charter_comparison_new (current, proposed, TRUE);

  for (guint i = 0; i < charter_comparison_get_n (comparison); i++)
    {
      const CharterDifference *difference = charter_comparison_get (comparison, i);

      if (!is_told (self, difference->before) && !is_told (self, difference->after))
        tell (self, difference);
    }
}

/**
 * charter_adoption_words_list:
 * @proposal: a proposed model
 * @edits: (element-type CharterEdit): what adopts it, from
 *   charter_adoption_list_edits()
 * @from: the first day of the new arrangements
 * @today: what day it is
 * @error: return location for a #CharterEditError
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what would be
 *   otherwise, in sentences; %NULL when @edits cannot be made
 */
GPtrArray *
charter_adoption_words_list (CharterProposal    *proposal,
                             GPtrArray          *edits,
                             const CharterDate  *from,
                             const CharterDate  *today,
                             GError            **error)
{
  g_auto(Preview) self = { NULL };
  g_autoptr(CharterRecordSet) adopted = NULL;
  g_autoptr(CharterState) current = NULL;
  g_autoptr(CharterState) proposed = NULL;
  CharterRecordSet *base;
  CharterDate last;

  g_return_val_if_fail (proposal != NULL, NULL);
  g_return_val_if_fail (edits != NULL, NULL);
  g_return_val_if_fail (charter_date_is_set (from), NULL);
  g_return_val_if_fail (charter_date_is_set (today), NULL);

  base = charter_proposal_get_base (proposal);
  adopted = charter_edit_apply_all (edits, base, NULL, error);
  if (adopted == NULL)
    return NULL;
  self.told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.sentences = g_ptr_array_new_with_free_func (g_free);
  if (charter_succession_get_last_before (from, &last))
    {
      self.unchanged = charter_state_new (base, from, today);
      self.before = charter_state_new (adopted, &last, today);
      self.after = charter_state_new (adopted, from, today);
      tell_dated (&self);
    }
  current = charter_state_new (base, NULL, today);
  proposed = charter_state_new_for_proposal (proposal, NULL, today);
  tell_others (&self, current, proposed);
  return g_steal_pointer (&self.sentences);
}
