/* document.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/document.h"

#include <glib/gi18n.h>

#include "model/proposal-edits.h"
#include "model/value.h"

struct _CharterDocument
{
  GObject           parent_instance;

  CharterRecordSet *records;  /* the current arrangements, with the proposed models */
  CharterProposal  *proposal; /* nullable: the chosen model, made on records */
  CharterHistory   *history;
  guint64           next_handle;
  gboolean          read_only;
};

G_DEFINE_FINAL_TYPE (CharterDocument, charter_document, G_TYPE_OBJECT)

enum
{
  RECORDS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The model with that handle, or NULL when there is none any more. */
static CharterProposal *
make_proposal (CharterRecordSet *records,
               guint64           handle)
{
  CharterRecord *option = charter_record_set_find_handle (records, handle);

  return option != NULL && charter_record_get_kind (option) == CHARTER_KIND_OPTION
       ? charter_proposal_new (records, option)
       : NULL;
}

static void
show (CharterDocument  *self,
      CharterRecordSet *records,
      guint64           option,
      GPtrArray        *changes)
{
  CharterRecordSet *old_records = self->records;
  CharterProposal *old_proposal = self->proposal;

  self->records = records;
  self->proposal = make_proposal (records, option);
  g_signal_emit (self, signals[RECORDS_CHANGED], 0, changes);
  g_clear_pointer (&old_proposal, charter_proposal_unref);
  charter_record_set_unref (old_records);
}

static guint64
get_chosen (CharterDocument *self)
{
  return self->proposal != NULL
       ? charter_record_get_handle (charter_proposal_get_option (self->proposal))
       : 0;
}

static void
set_records (CharterDocument  *self,
             CharterRecordSet *records,
             GPtrArray        *changes)
{
  show (self, records, get_chosen (self), changes);
}

/* The history melts a change into the one before it and frees it; who is told
 * of it has a copy. */
static gpointer
copy_change (gconstpointer source,
             gpointer      user_data)
{
  const CharterChange *change = source;

  return charter_change_new (change->before, change->position_before,
                             change->after, change->position_after);
}

static GPtrArray *
copy_changes (GPtrArray *changes)
{
  GPtrArray *copies = g_ptr_array_copy (changes, copy_change, NULL);

  g_ptr_array_set_free_func (copies, (GDestroyNotify) charter_change_free);
  return copies;
}

static gboolean
perform (CharterDocument  *self,
         const char       *label,
         const char       *coalesce,
         GPtrArray        *edits,
         GError          **error)
{
  g_autoptr(GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);
  g_autoptr(CharterRecordSet) records =
    charter_edit_apply_all (edits, self->records, changes, error);
  g_autoptr(GPtrArray) shown = NULL;

  if (records == NULL)
    return FALSE;
  if (changes->len == 0)
    return TRUE;

  shown = copy_changes (changes);
  charter_history_record (self->history, label, coalesce, g_steal_pointer (&changes));
  set_records (self, g_steal_pointer (&records), shown);
  return TRUE;
}

static gboolean
may_edit (CharterDocument  *self,
          GError          **error)
{
  if (!self->read_only)
    return TRUE;
  g_set_error_literal (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_READ_ONLY,
                       _("This partnership is read-only. Save a copy to edit it."));
  return FALSE;
}

/* Diagrams and the proposed models themselves are the same in every model. */
static gboolean
is_of_arrangements (GPtrArray *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const CharterEdit *edit = g_ptr_array_index (edits, i);

      if (charter_edit_value_can_change (edit->kind))
        return TRUE;
    }
  return FALSE;
}

/* What is undone later may be undone with another model chosen. */
static char *
write_label (CharterDocument *self,
             const char      *label)
{
  const char *name = charter_record_get_name (charter_proposal_get_option (self->proposal));

  return name != NULL && *name != '\0'
         /* Translators: the label of undoing; what is done, the name of a proposed model */
       ? g_strdup_printf (_("%1$s, in “%2$s”"), label, name)
         /* Translators: the label of undoing; what is done */
       : g_strdup_printf (_("%s, in a proposed model"), label);
}

static void
charter_document_finalize (GObject *object)
{
  CharterDocument *self = CHARTER_DOCUMENT (object);

  g_clear_pointer (&self->proposal, charter_proposal_unref);
  g_clear_pointer (&self->records, charter_record_set_unref);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (charter_document_parent_class)->finalize (object);
}

static void
charter_document_class_init (CharterDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = charter_document_finalize;

  /**
   * CharterDocument::records-changed:
   * @self: the document
   * @changes: (element-type CharterChange): what changed of
   *   charter_document_get_base(); when undoing, what was undone; nothing, when
   *   only another model was chosen
   *
   * Emitted once for a whole step, when the new records are in place.
   */
  signals[RECORDS_CHANGED] = g_signal_new ("records-changed",
                                           G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
charter_document_init (CharterDocument *self)
{
  self->history = charter_history_new ();
}

/**
 * charter_document_new:
 * @records: (transfer none): what it starts with
 * @next_handle: the first handle that none of them has
 *
 * Returns: (transfer full): a document
 */
CharterDocument *
charter_document_new (CharterRecordSet *records,
                      guint64           next_handle)
{
  CharterDocument *self;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (next_handle != 0, NULL);

  self = g_object_new (CHARTER_TYPE_DOCUMENT, NULL);
  self->records = charter_record_set_ref (records);
  self->next_handle = next_handle;
  return self;
}

/**
 * charter_document_get_records:
 * @self: a document
 *
 * Returns: (transfer none): the records as they are now, in the chosen model
 *   when there is one; take a reference to keep them as they are
 */
CharterRecordSet *
charter_document_get_records (CharterDocument *self)
{
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (self), NULL);

  return self->proposal != NULL ? charter_proposal_get_records (self->proposal) : self->records;
}

/**
 * charter_document_get_base:
 * @self: a document
 *
 * Returns: (transfer none): the current arrangements and the proposed models,
 *   whichever is chosen: what the file has
 */
CharterRecordSet *
charter_document_get_base (CharterDocument *self)
{
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (self), NULL);

  return self->records;
}

/**
 * charter_document_get_proposal:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the proposed model that is chosen, or
 *   %NULL for current arrangements
 */
CharterProposal *
charter_document_get_proposal (CharterDocument *self)
{
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (self), NULL);

  return self->proposal;
}

/**
 * charter_document_choose:
 * @self: a document
 * @option: the handle of a proposed model, or 0 for current arrangements
 *
 * Has it show that model, and make edits in it. Nothing is changed by that,
 * and there is nothing to undo. A model that goes leaves current arrangements.
 */
void
charter_document_choose (CharterDocument *self,
                         guint64          option)
{
  g_autoptr(GPtrArray) nothing = NULL;

  g_return_if_fail (CHARTER_IS_DOCUMENT (self));

  if (option == get_chosen (self))
    return;
  nothing = g_ptr_array_new ();
  charter_history_end_coalescing (self->history);
  show (self, charter_record_set_ref (self->records), option, nothing);
}

/**
 * charter_document_get_history:
 * @self: a document
 *
 * Returns: (transfer none): what was done to it
 */
CharterHistory *
charter_document_get_history (CharterDocument *self)
{
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (self), NULL);

  return self->history;
}

/**
 * charter_document_take_handle:
 * @self: a document
 *
 * Returns: a handle for a record that is to be added
 */
guint64
charter_document_take_handle (CharterDocument *self)
{
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (self), 0);

  return self->next_handle++;
}

/**
 * charter_document_take_handle_for:
 * @self: a document
 * @kind: what is to be added
 * @content: its members
 *
 * What a proposed model adds has a handle of its own, which has to be known
 * before it is there.
 *
 * Returns: the handle that it will have
 */
guint64
charter_document_take_handle_for (CharterDocument *self,
                                  CharterKindId    kind,
                                  GVariant        *content)
{
  const char *id;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (self), 0);
  g_return_val_if_fail (content != NULL, 0);

  id = charter_value_get_member_text (content, "id");
  return self->proposal != NULL && id != NULL && charter_edit_value_can_change (kind)
       ? charter_edit_value_get_handle (kind, id)
       : charter_document_take_handle (self);
}

/**
 * charter_document_set_read_only:
 * @self: a document
 * @read_only: whether it is only looked at
 *
 * Makes charter_document_perform() refuse every edit, whoever asks for it.
 */
void
charter_document_set_read_only (CharterDocument *self,
                                gboolean         read_only)
{
  g_return_if_fail (CHARTER_IS_DOCUMENT (self));

  self->read_only = read_only;
}

/**
 * charter_document_perform:
 * @self: a document
 * @label: what is done, such as "Rename Swale"
 * @coalesce: (nullable): see charter_history_record()
 * @edits: (element-type CharterEdit): the edits, each made on what the ones
 *   before it left
 * @error: return location for a #CharterEditError
 *
 * Makes all the edits as one step, or none of them. While a proposed model is
 * chosen, edits of arrangements become edits of that model, and the step says
 * so.
 *
 * Returns: whether they were made
 */
gboolean
charter_document_perform (CharterDocument  *self,
                          const char       *label,
                          const char       *coalesce,
                          GPtrArray        *edits,
                          GError          **error)
{
  g_autoptr(GPtrArray) recorded = NULL;
  g_autofree char *named = NULL;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);
  g_return_val_if_fail (edits != NULL, FALSE);

  if (!may_edit (self, error))
    return FALSE;
  if (self->proposal == NULL || !is_of_arrangements (edits))
    return perform (self, label, coalesce, edits, error);

  recorded = charter_proposal_edits_record (self->proposal, edits, error);
  if (recorded == NULL)
    return FALSE;
  named = write_label (self, label);
  return perform (self, named, coalesce, recorded, error);
}

/**
 * charter_document_perform_in_base:
 * @self: a document
 * @label: what is done
 * @edits: (element-type CharterEdit): edits of charter_document_get_base()
 * @error: return location for a #CharterEditError
 *
 * Makes all the edits as one step in current arrangements, whichever model is
 * chosen, such as what adopts one.
 *
 * Returns: whether they were made
 */
gboolean
charter_document_perform_in_base (CharterDocument  *self,
                                  const char       *label,
                                  GPtrArray        *edits,
                                  GError          **error)
{
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);
  g_return_val_if_fail (edits != NULL, FALSE);

  return may_edit (self, error) && perform (self, label, NULL, edits, error);
}

/**
 * charter_document_perform_one:
 * @self: a document
 * @label: what is done
 * @edit: (transfer full): the edit
 * @error: return location for a #CharterEditError
 *
 * Returns: whether it was made
 */
gboolean
charter_document_perform_one (CharterDocument  *self,
                              const char       *label,
                              CharterEdit      *edit,
                              GError          **error)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);

  g_ptr_array_add (edits, edit);
  return charter_document_perform (self, label, NULL, edits, error);
}

/**
 * charter_document_replace:
 * @self: a document
 * @label: what is done, such as "Go back to the saved file"
 * @other: the document whose records it is to have
 *
 * Puts other records in the place of all of them, as one step that can be
 * undone. Where a record of @other has the handle of one of @self, it counts
 * as the same one.
 */
void
charter_document_replace (CharterDocument *self,
                          const char      *label,
                          CharterDocument *other)
{
  g_autoptr(GPtrArray) changes = NULL;

  g_return_if_fail (CHARTER_IS_DOCUMENT (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (CHARTER_IS_DOCUMENT (other));

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);
  g_ptr_array_add (changes, charter_change_new_whole (self->records, other->records));
  self->next_handle = MAX (self->next_handle, other->next_handle);
  charter_history_record (self->history, label, NULL, g_ptr_array_ref (changes));
  set_records (self, charter_record_set_ref (other->records), changes);
}

/**
 * charter_document_undo:
 * @self: a document
 *
 * Returns: whether there was a step to undo
 */
gboolean
charter_document_undo (CharterDocument *self)
{
  g_autoptr(CharterRecordSet) records = NULL;
  GPtrArray *changes;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (self), FALSE);

  if (!charter_history_can_undo (self->history))
    return FALSE;

  changes = charter_history_step_back (self->history);
  records = charter_record_set_ref (self->records);
  for (guint i = changes->len; i > 0; i--)
    {
      CharterRecordSet *before = charter_change_undo (g_ptr_array_index (changes, i - 1), records);

      charter_record_set_unref (records);
      records = before;
    }
  set_records (self, g_steal_pointer (&records), changes);
  return TRUE;
}

/**
 * charter_document_redo:
 * @self: a document
 *
 * Returns: whether there was a step to do again
 */
gboolean
charter_document_redo (CharterDocument *self)
{
  g_autoptr(CharterRecordSet) records = NULL;
  GPtrArray *changes;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (self), FALSE);

  if (!charter_history_can_redo (self->history))
    return FALSE;

  changes = charter_history_step_forward (self->history);
  records = charter_record_set_ref (self->records);
  for (guint i = 0; i < changes->len; i++)
    {
      CharterRecordSet *after = charter_change_redo (g_ptr_array_index (changes, i), records);

      charter_record_set_unref (records);
      records = after;
    }
  set_records (self, g_steal_pointer (&records), changes);
  return TRUE;
}
