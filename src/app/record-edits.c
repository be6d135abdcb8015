/* record-edits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/record-edits.h"

#include <glib/gi18n.h>

#include "analysis/names.h"

/**
 * charter_record_edits_add:
 * @document: a document
 * @group: a group of the contents in which records can be added
 * @error: return location for a #CharterEditError
 *
 * Adds a record after the others of its kind.
 *
 * Returns: its handle, or 0
 */
guint64
charter_record_edits_add (CharterDocument     *document,
                          CharterRecordGroup   group,
                          GError             **error)
{
  g_autoptr(GVariant) content = NULL;
  g_autofree char *label = NULL;
  CharterKindId kind;
  guint64 handle;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), 0);
  g_return_val_if_fail (charter_record_group_get_one (group) != NULL, 0);

  content = g_variant_ref_sink (
    charter_record_group_new_content (group, charter_document_get_records (document), &kind));
  handle = charter_document_take_handle (document);
  /* Translators: the label of undoing; what was added, such as "New council" */
  label = g_strdup_printf (_("add “%s”"), charter_record_group_get_one (group));
  if (!charter_document_perform_one (document, label,
                                     charter_edit_new_add (kind, handle, CHARTER_EDIT_AT_END,
                                                           content),
                                     error))
    return 0;
  return handle;
}

/**
 * charter_record_edits_delete:
 * @document: a document
 * @handle: the handle of one of its records
 * @error: return location for a #CharterEditError
 *
 * Takes a record away. What refers to it stays as it is.
 *
 * Returns: whether it was taken away
 */
gboolean
charter_record_edits_delete (CharterDocument  *document,
                             guint64           handle,
                             GError          **error)
{
  CharterRecord *record;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);

  record = charter_record_set_find_handle (charter_document_get_records (document), handle);
  g_return_val_if_fail (record != NULL, FALSE);

  name = charter_name_get_short (record, NULL);
  /* Translators: the label of undoing; the name of what was deleted */
  label = g_strdup_printf (_("delete %s"), name);
  return charter_document_perform_one (document, label, charter_edit_new_drop (record), error);
}

/**
 * charter_record_edits_rename:
 * @document: a document
 * @handle: the handle of one of its records, of a kind that has names
 * @name: its name from now on
 * @error: return location for a #CharterEditError
 *
 * Gives a record another name. Its id stays, so what refers to it does too.
 *
 * Returns: whether it has that name now
 */
gboolean
charter_record_edits_rename (CharterDocument  *document,
                             guint64           handle,
                             const char       *name,
                             GError          **error)
{
  CharterRecord *record;
  const CharterField *field;
  g_autofree char *old_name = NULL;
  g_autofree char *label = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  record = charter_record_set_find_handle (charter_document_get_records (document), handle);
  g_return_val_if_fail (record != NULL, FALSE);
  field = charter_kind_get_name_field (charter_record_get_kind (record));
  g_return_val_if_fail (field != NULL, FALSE);

  if (g_strcmp0 (charter_record_get_text (record, field->key), name) == 0)
    return TRUE;
  old_name = charter_name_get_short (record, NULL);
  /* Translators: the label of undoing; the name of what was renamed */
  label = g_strdup_printf (_("rename %s"), old_name);
  path = g_strconcat ("/", field->key, NULL);
  return charter_document_perform_one (document, label,
                                       charter_edit_new_set (record, path,
                                                             g_variant_new_string (name)),
                                       error);
}

/**
 * charter_record_edits_count_referrers:
 * @document: a document
 * @handle: the handle of one of its records
 *
 * Returns: how many records refer to it
 */
guint
charter_record_edits_count_referrers (CharterDocument *document,
                                      guint64          handle)
{
  g_autoptr(GHashTable) fields = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) found = g_hash_table_new (NULL, NULL);
  CharterRecordSet *records;
  CharterRecord *record;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), 0);

  records = charter_document_get_records (document);
  record = charter_record_set_find_handle (records, handle);
  for (guint kind = 0; record != NULL && kind < CHARTER_N_KINDS; kind++)
    {
      const CharterField *field;

      for (guint i = 0; (field = charter_kind_get_nth_field ((CharterKindId) kind, i)) != NULL; i++)
        {
          GPtrArray *referrers = g_hash_table_add (fields, (gpointer) field->key)
                               ? charter_record_set_get_referrers (records, record, field->key)
                               : NULL;

          for (guint j = 0; referrers != NULL && j < referrers->len; j++)
            g_hash_table_add (found, g_ptr_array_index (referrers, j));
        }
    }
  return g_hash_table_size (found);
}
