/* adoption.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/adoption.h"

#include <glib/gi18n.h>

#include "analysis/changes/record-match.h"
#include "analysis/seats/succession.h"
#include "model/edit-derivation.h"
#include "model/identity.h"
#include "model/value.h"

/* A proposed model on its way into the arrangements. */
typedef struct
{
  const CharterProposal *proposal;
  CharterDocument       *document;
  const CharterDate     *from;     /* nullable */
  CharterState          *current;  /* owned; for the names in messages */
  CharterState          *proposed; /* the same */
  GPtrArray             *edits;    /* of CharterEdit, owned */
  GHashTable            *splits;   /* borrowed CharterRecord -> borrowed CharterEdit that adds the
                                      membership that follows it */
} Adoption;

static void
adoption_clear (Adoption *self)
{
  g_clear_pointer (&self->current, charter_state_unref);
  g_clear_pointer (&self->proposed, charter_state_unref);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_pointer (&self->splits, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Adoption, adoption_clear)

static GPtrArray *
new_edits (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
}

/* Which record stands in the way goes before why. */
static gboolean
name_error (const Adoption       *self,
            const CharterRecord  *record,
            GError              **error)
{
  gboolean is_added = charter_edit_value_has_handle (record);
  g_autofree char *title = charter_record_match_write_title (is_added ? self->proposed
                                                                      : self->current, record);

  /* Translators: the name of a record; a sentence on why follows */
  g_prefix_error (error, _("“%s”: "), title);
  return FALSE;
}

static const char *
get_start_key (CharterKindId kind)
{
  static const char *const keys[] = { "start_date", "founding_date" };
  const char *key = keys[kind == CHARTER_KIND_ORGANIZATION];

  return kind != CHARTER_KIND_EVENT && charter_kind_find_field (kind, key, NULL) != NULL ? key
                                                                                         : NULL;
}

/* What the model proposes is so from the day on which it is adopted. */
static CharterRecord *
begin_on (const Adoption      *self,
          const CharterRecord *record)
{
  const char *key = get_start_key (charter_record_get_kind (record));
  CharterDate start;
  g_autofree char *path = NULL;

  if (self->from == NULL || key == NULL || charter_record_get_start (record, &start))
    return charter_record_ref ((CharterRecord *) record);
  path = g_strconcat ("/", key, NULL);
  return charter_record_with_path (record, path, g_variant_new_take_string (
                                                   charter_date_to_text (self->from)));
}

static gboolean
adopt_addition (Adoption           *self,
                const CharterEdit  *edit,
                GError            **error)
{
  guint64 handle = charter_document_take_handle (self->document);
  g_autoptr(CharterRecord) record = charter_record_new (edit->kind, handle, 0, edit->value);
  g_autoptr(CharterRecord) begun = begin_on (self, record);
  CharterDate end;

  if (self->from != NULL && charter_record_get_end (record, &end) &&
      charter_date_get_last_day (&end) < charter_date_get_first_day (self->from))
    {
      g_autofree char *words = charter_date_to_words (&end);

      g_set_error (error, CHARTER_SUCCESSION_ERROR, CHARTER_SUCCESSION_ERROR_TOO_LATE,
                   /* Translators: a date, such as "5 May 2014" */
                   _("It would have ended by then (ends: %s). Write an earlier date."), words);
      return name_error (self, charter_record_set_find_handle (
                                 charter_proposal_get_records (self->proposal), edit->handle),
                         error);
    }
  g_ptr_array_add (self->edits, charter_edit_new_add (edit->kind, handle, edit->position,
                                                      charter_record_get_content (begun)));
  return TRUE;
}

/* What ends stays, with its end; what has no times, such as a person, just
 * stays. What had ended before needs no end. */
static gboolean
adopt_end (Adoption             *self,
           const CharterRecord  *record,
           GError              **error)
{
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(GError) cause = NULL;

  if (!charter_succession_has_end (record))
    return TRUE;
  edits = charter_succession_end (record, self->from, &cause);
  if (edits != NULL)
    g_ptr_array_extend_and_steal (self->edits, g_steal_pointer (&edits));
  else if (!g_error_matches (cause, CHARTER_SUCCESSION_ERROR, CHARTER_SUCCESSION_ERROR_TOO_LATE))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return name_error (self, record, error);
    }
  return TRUE;
}

static gboolean
is_rename (const CharterRecord *record,
           const char          *key)
{
  return charter_succession_keeps_names (record) &&
         g_str_equal (key, charter_kind_get_name_field (charter_record_get_kind (record))->key);
}

/* Whether any of the edits makes another membership of @record. */
static gboolean
is_split (GPtrArray           *edits,
          const CharterRecord *record)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const CharterEdit *edit = g_ptr_array_index (edits, i);

      if (edit->handle == charter_record_get_handle (record) && *edit->path == '/' &&
          charter_succession_splits (record, edit->path + 1))
        return TRUE;
    }
  return FALSE;
}

static void
set_in_addition (CharterEdit *addition,
                 const char  *path,
                 GVariant    *value)
{
  g_autoptr(CharterRecord) record = charter_record_new (addition->kind, addition->handle, 0,
                                                        addition->value);
  g_autoptr(CharterRecord) changed = charter_record_with_path (record, path, value);

  if (changed == NULL)
    return;
  g_variant_unref (addition->value);
  addition->value = g_variant_ref (charter_record_get_content (changed));
}

/* The old membership ends as it is, and all changes are made in the one that
 * follows it. */
static gboolean
adopt_split (Adoption             *self,
             const CharterRecord  *record,
             const CharterEdit    *edit,
             GError              **error)
{
  CharterEdit *addition = g_hash_table_lookup (self->splits, record);
  GVariant *role = charter_record_get_value (record, "role");
  g_autoptr(GPtrArray) edits = NULL;

  if (addition == NULL)
    {
      edits = charter_succession_split (charter_proposal_get_base (self->proposal), record,
                                        "role", role, role, self->from,
                                        charter_document_take_handle (self->document), error);
      if (edits == NULL)
        return name_error (self, record, error);
      addition = g_ptr_array_index (edits, edits->len - 1);
      g_hash_table_insert (self->splits, (gpointer) record, addition);
      g_ptr_array_extend_and_steal (self->edits, g_steal_pointer (&edits));
    }
  set_in_addition (addition, edit->path, edit->value);
  return TRUE;
}

static gboolean
adopt_setting (Adoption           *self,
               GPtrArray          *all,
               const CharterEdit  *edit,
               GError            **error)
{
  CharterRecord *record =
    charter_record_set_find_handle (charter_proposal_get_base (self->proposal), edit->handle);
  const char *old_name = charter_record_get_name (record);
  const char *new_name = charter_value_get_text (edit->value);
  g_autoptr(GPtrArray) edits = NULL;

  if (self->from != NULL && is_split (all, record))
    return adopt_split (self, record, edit, error);
  if (self->from == NULL || old_name == NULL || new_name == NULL ||
      !is_rename (record, edit->path + 1))
    {
      g_ptr_array_add (self->edits, charter_edit_new_set (record, edit->path, edit->value));
      return TRUE;
    }
  edits = charter_succession_rename (record, old_name, new_name, self->from, error);
  if (edits == NULL)
    return name_error (self, record, error);
  g_ptr_array_extend_and_steal (self->edits, g_steal_pointer (&edits));
  return TRUE;
}

static gboolean
adopt (Adoption           *self,
       GPtrArray          *all,
       const CharterEdit  *edit,
       GError            **error)
{
  CharterRecord *record =
    charter_record_set_find_handle (charter_proposal_get_base (self->proposal), edit->handle);

  switch (edit->operation)
    {
    case CHARTER_EDIT_ADD:
      return adopt_addition (self, edit, error);

    case CHARTER_EDIT_DROP:
      if (self->from != NULL)
        return adopt_end (self, record, error);
      g_ptr_array_add (self->edits, charter_edit_new_drop (record));
      return TRUE;

    case CHARTER_EDIT_MOVE:
      g_ptr_array_add (self->edits, charter_edit_new_move (record, edit->position));
      return TRUE;

    case CHARTER_EDIT_SET:
    case CHARTER_EDIT_UNSET:
    case CHARTER_EDIT_INSERT:
    case CHARTER_EDIT_REMOVE:
    default:
      return adopt_setting (self, all, edit, error);
    }
}

/* An addition says what was added in the end, so that the model still fits. */
static GVariant *
write_adopted (GVariant         *edit,
               CharterRecordSet *adopted)
{
  CharterRecord *record = charter_edit_value_find (edit, adopted);

  if (g_strcmp0 (charter_value_get_member_text (edit, "op"), "add") != 0 || record == NULL)
    return g_variant_ref (edit);
  return charter_value_set_path (edit, "/value", charter_record_get_content (record));
}

static gboolean
is_conflict (const CharterProposal *proposal,
             guint                  position)
{
  for (guint i = 0; i < charter_proposal_get_n_conflicts (proposal); i++)
    {
      if (charter_proposal_get_conflict (proposal, i)->position == position)
        return TRUE;
    }
  return FALSE;
}

/* The edits that the model keeps: those that did not fit before, and of the
 * others those that still say what is so. */
static GVariant *
list_kept (const Adoption   *self,
           CharterRecordSet *adopted)
{
  CharterRecord *option = charter_proposal_get_option (self->proposal);
  GVariant *edits = charter_record_get_value (option, "edits");
  gsize n_edits = charter_value_get_n_entries (edits);
  g_autoptr(CharterRecord) rewritten = NULL;
  g_autoptr(CharterProposal) again = NULL;
  GVariantBuilder array;

  g_variant_builder_init (&array, CHARTER_VALUE_ARRAY);
  for (gsize i = 0; i < n_edits; i++)
    {
      g_autoptr(GVariant) edit = charter_value_get_entry (edits, i);
      g_autoptr(GVariant) written = is_conflict (self->proposal, (guint) i)
                                  ? g_variant_ref (edit)
                                  : write_adopted (edit, adopted);

      g_variant_builder_add (&array, "v", written);
    }
  rewritten = charter_record_with_path (option, "/edits", g_variant_builder_end (&array));
  again = charter_proposal_new (adopted, rewritten);

  g_variant_builder_init (&array, CHARTER_VALUE_ARRAY);
  for (gsize i = 0; i < n_edits; i++)
    {
      g_autoptr(GVariant) edit =
        charter_value_get_entry (charter_record_get_value (rewritten, "edits"), i);

      if (is_conflict (self->proposal, (guint) i) || !is_conflict (again, (guint) i))
        g_variant_builder_add (&array, "v", edit);
    }
  return g_variant_builder_end (&array);
}

/**
 * charter_adoption_list_edits:
 * @proposal: a proposed model on the records of @document
 * @document: gives the handles of what is added; it is not changed
 * @from: (nullable): the first day of the new arrangements, whole or partial;
 *   %NULL to put them in the place of the old ones
 * @today: what day it is
 * @error: return location for a #CharterSuccessionError or #CharterEditError
 *
 * With a date what is added begins on it, what is taken away ends before it
 * and stays, an organization or person keeps its old name among the others,
 * and a membership that becomes another one ends and is followed by that one.
 * What does not fit is not adopted and stays in the model. The model stays,
 * with the status "in force", or "agreed" when the day is still to come.
 *
 * Returns: (transfer full) (nullable) (element-type CharterEdit): the edits to
 *   make as one step, or %NULL when a record stands in the way
 */
GPtrArray *
charter_adoption_list_edits (const CharterProposal  *proposal,
                             CharterDocument        *document,
                             const CharterDate      *from,
                             const CharterDate      *today,
                             GError                **error)
{
  g_auto(Adoption) self = { .proposal = proposal, .document = document, .from = from };
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(CharterRecordSet) adopted = NULL;
  CharterRecord *option;
  gboolean is_to_come;

  g_return_val_if_fail (proposal != NULL, NULL);
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (charter_date_is_set (today), NULL);

  if (!charter_date_is_set (from))
    self.from = NULL;
  self.current = charter_state_new (charter_proposal_get_base (proposal), NULL, today);
  self.proposed = charter_state_new_for_proposal ((CharterProposal *) proposal, NULL, today);
  self.edits = new_edits ();
  self.splits = g_hash_table_new (NULL, NULL);
  all = charter_edit_derive (charter_proposal_get_base (proposal),
                             charter_proposal_get_records (proposal));
  for (guint i = 0; i < all->len; i++)
    {
      if (!adopt (&self, all, g_ptr_array_index (all, i), error))
        return NULL;
    }

  adopted = charter_edit_apply_all (self.edits, charter_proposal_get_base (proposal), NULL, error);
  if (adopted == NULL)
    return NULL;
  option = charter_proposal_get_option (proposal);
  is_to_come = self.from != NULL &&
               charter_date_get_first_day (self.from) > charter_date_get_last_day (today);
  g_ptr_array_add (self.edits, charter_edit_new_set (option, "/edits",
                                                     list_kept (&self, adopted)));
  g_ptr_array_add (self.edits, charter_edit_new_set (option, "/status",
                                                     g_variant_new_string (is_to_come ? "agreed"
                                                                                      : "in force")));
  return g_steal_pointer (&self.edits);
}
