/* document.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/document.h"

#include <glib/gi18n.h>

struct _CharterDocument
{
  GObject           parent_instance;

  CharterRecordSet *records;
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

static void
set_records (CharterDocument  *self,
             CharterRecordSet *records,
             GPtrArray        *changes)
{
  CharterRecordSet *old = self->records;

  self->records = records;
  g_signal_emit (self, signals[RECORDS_CHANGED], 0, changes);
  charter_record_set_unref (old);
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

static void
charter_document_finalize (GObject *object)
{
  CharterDocument *self = CHARTER_DOCUMENT (object);

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
   * @changes: (element-type CharterChange): what changed; when undoing, what
   *   was undone
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
 * Returns: (transfer none): the records as they are now; take a reference to
 *   keep them as they are
 */
CharterRecordSet *
charter_document_get_records (CharterDocument *self)
{
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (self), NULL);

  return self->records;
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
 * Makes all the edits as one step, or none of them.
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
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(CharterRecordSet) records = NULL;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);
  g_return_val_if_fail (edits != NULL, FALSE);

  if (self->read_only)
    {
      g_set_error_literal (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_READ_ONLY,
                           _("This partnership is read-only. Save a copy to edit it."));
      return FALSE;
    }

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);
  records = charter_record_set_ref (self->records);
  for (guint i = 0; i < edits->len; i++)
    {
      CharterRecordSet *changed = charter_edit_apply (g_ptr_array_index (edits, i),
                                                      records, changes, error);

      if (changed == NULL)
        return FALSE;
      charter_record_set_unref (records);
      records = changed;
    }
  if (changes->len == 0)
    return TRUE;

  {
    g_autoptr(GPtrArray) shown = copy_changes (changes);

    charter_history_record (self->history, label, coalesce, g_steal_pointer (&changes));
    set_records (self, g_steal_pointer (&records), shown);
  }
  return TRUE;
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
