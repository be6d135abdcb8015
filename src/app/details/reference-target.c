/* reference-target.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/reference-target.h"

#include "model/identity.h"
#include "model/value.h"

/**
 * charter_reference_target_new_for_record:
 * @document: a document
 * @handle: the handle of one of its records
 *
 * A record without an id of its own gets one, so that it can be named.
 *
 * Returns: (transfer full) (nullable): how to name the record, or %NULL when it
 *   is not there
 */
CharterReferenceTarget *
charter_reference_target_new_for_record (CharterDocument *document,
                                         guint64          handle)
{
  CharterReferenceTarget *self;
  CharterRecordSet *records;
  CharterRecord *record;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);

  records = charter_document_get_records (document);
  record = charter_record_set_find_handle (records, handle);
  if (record == NULL)
    return NULL;
  self = g_new0 (CharterReferenceTarget, 1);
  self->kind = charter_record_get_kind (record);
  if (charter_identity_is_unique (records, record))
    {
      self->id = g_strdup (charter_record_get_id (record));
      return self;
    }
  self->id = charter_identity_make_id (records, self->kind, charter_record_get_name (record));
  self->edits = charter_identity_change_edits (records, record, self->id);
  return self;
}

/**
 * charter_reference_target_new_to_make:
 * @document: a document
 * @group: a group of the contents in which records can be added
 * @name: what the record is called
 *
 * Returns: (transfer full): how to make the record and to name it
 */
CharterReferenceTarget *
charter_reference_target_new_to_make (CharterDocument    *document,
                                      CharterRecordGroup  group,
                                      const char         *name)
{
  CharterReferenceTarget *self;
  g_autoptr(GVariant) content = NULL;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (charter_record_group_get_one (group) != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (CharterReferenceTarget, 1);
  content = g_variant_ref_sink (
    charter_record_group_new_named_content (group, charter_document_get_records (document), name,
                                            &self->kind));
  self->id = g_strdup (charter_value_get_member_text (content, "id"));
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_ptr_array_add (self->edits,
                   charter_edit_new_add (self->kind, charter_document_take_handle (document),
                                         CHARTER_EDIT_AT_END, content));
  return self;
}

/**
 * charter_reference_target_free:
 * @self: (transfer full): a target
 */
void
charter_reference_target_free (CharterReferenceTarget *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_free (self->id);
  g_free (self);
}
