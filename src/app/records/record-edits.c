/* record-edits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/records/record-edits.h"

#include <glib/gi18n.h>

#include "analysis/connections/connection-edits.h"
#include "analysis/words/names.h"
#include "model/identity.h"
#include "model/value.h"

/* The id that the head of the file names as its partnership. */
static const char *
get_partnership_id (const CharterRecordSet *records)
{
  CharterRecord *head = charter_record_set_get_partnership (records);

  return head != NULL ? charter_record_get_text (head, "organization_id") : NULL;
}

/* What a diagram is about when nothing else is said: without it nothing of
 * what is added would be drawn. */
static char *
append_partnership (CharterDocument *document,
                    GPtrArray       *edits)
{
  CharterRecordSet *records = charter_document_get_records (document);
  CharterRecord *head = charter_record_set_get_partnership (records);
  char *id = charter_identity_make_id (records, CHARTER_KIND_ORGANIZATION, _("New partnership"));
  g_auto(GVariantBuilder) organization = G_VARIANT_BUILDER_INIT (CHARTER_VALUE_OBJECT);
  g_auto(GVariantBuilder) content = G_VARIANT_BUILDER_INIT (CHARTER_VALUE_OBJECT);

  g_variant_builder_add (&organization, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (&organization, "{sv}", "name",
                         g_variant_new_string (_("New partnership")));
  g_variant_builder_add (&organization, "{sv}", "classification",
                         g_variant_new_string ("partnership"));
  g_ptr_array_add (edits, charter_edit_new_add (CHARTER_KIND_ORGANIZATION,
                                                charter_document_take_handle (document), 0,
                                                g_variant_builder_end (&organization)));
  if (head != NULL)
    {
      g_ptr_array_add (edits, charter_edit_new_set (head, "/organization_id",
                                                    g_variant_new_string (id)));
      return id;
    }
  g_variant_builder_add (&content, "{sv}", "organization_id", g_variant_new_string (id));
  g_ptr_array_add (edits, charter_edit_new_add (CHARTER_KIND_PARTNERSHIP,
                                                charter_document_take_handle (document), 0,
                                                g_variant_builder_end (&content)));
  return id;
}

static gboolean
needs_partnership (const CharterRecordSet *records,
                   CharterRecordGroup      group)
{
  return get_partnership_id (records) == NULL &&
         (group == CHARTER_RECORD_GROUP_COUNCILS || group == CHARTER_RECORD_GROUP_BODIES ||
          group == CHARTER_RECORD_GROUP_SERVICES);
}

static guint64
add_content (CharterDocument     *document,
             CharterRecordGroup   group,
             CharterKindId        kind,
             GVariant            *content,
             GError             **error)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_autoptr(GVariant) placed = g_variant_ref (content);
  g_autofree char *label = NULL;
  guint64 handle;

  if (needs_partnership (charter_document_get_records (document), group))
    {
      g_autofree char *id = append_partnership (document, edits);

      if (group != CHARTER_RECORD_GROUP_COUNCILS)
        {
          g_variant_unref (placed);
          placed = charter_value_set_path (content, "/parent_id", g_variant_new_string (id));
        }
    }
  handle = charter_document_take_handle_for (document, kind, placed);
  g_ptr_array_add (edits, charter_edit_new_add (kind, handle, CHARTER_EDIT_AT_END, placed));
  /* Translators: the label of undoing; what was added, such as "New council" */
  label = g_strdup_printf (_("add “%s”"), charter_record_group_get_one (group));
  if (!charter_document_perform (document, label, NULL, edits, error))
    return 0;
  return handle;
}

/* The first body, which a new seat is on unless somebody says otherwise. */
static CharterRecord *
find_first_body (const CharterRecordSet *records)
{
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    {
      CharterRecord *record =
        charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);
      CharterRecordGroup group;

      if (charter_record_group_find (records, record, &group) &&
          group == CHARTER_RECORD_GROUP_BODIES)
        return record;
    }
  return NULL;
}

/* The member by which a record names what it stands in, once it stands by
 * itself. */
static const char *
get_parent_key (const CharterRecord *parent)
{
  switch (charter_record_get_kind (parent))
    {
    case CHARTER_KIND_ORGANIZATION:
      return "organization_id";

    case CHARTER_KIND_PERSON:
      return "person_id";

    case CHARTER_KIND_POST:
      return "post_id";

    case CHARTER_KIND_PARTNERSHIP:
    case CHARTER_KIND_MEMBERSHIP:
    case CHARTER_KIND_RELATION:
    case CHARTER_KIND_AGREEMENT:
    case CHARTER_KIND_CONTRIBUTION:
    case CHARTER_KIND_EVENT:
    case CHARTER_KIND_SOURCE:
    case CHARTER_KIND_CLAIM:
    case CHARTER_KIND_OPTION:
    case CHARTER_KIND_VIEW:
    case CHARTER_KIND_DISMISSAL:
    default:
      return NULL;
    }
}

/* The members of @record for a copy of it: another id and name, and without
 * the records that stand in it. */
static GVariant *
copy_content (const CharterRecordSet *records,
              const CharterRecord    *record,
              const char             *name)
{
  const CharterField *name_field = charter_kind_get_name_field (charter_record_get_kind (record));
  CharterRecord *parent = charter_record_set_find_handle (records,
                                                          charter_record_get_parent (record));
  const char *parent_key = parent != NULL ? get_parent_key (parent) : NULL;
  g_autofree char *id = charter_identity_make_id (records, charter_record_get_kind (record), name);
  GVariantBuilder content;
  GVariantIter members;
  const char *key;
  GVariant *value;

  g_variant_builder_init (&content, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&content, "{sv}", "id", g_variant_new_string (id));
  g_variant_iter_init (&members, charter_record_get_content (record));
  while (g_variant_iter_loop (&members, "{&sv}", &key, &value))
    {
      if (name_field != NULL && g_str_equal (key, name_field->key))
        g_variant_builder_add (&content, "{sv}", key, g_variant_new_string (name));
      else if (!g_str_equal (key, "id") && !g_variant_is_of_type (value, CHARTER_VALUE_HANDLES))
        g_variant_builder_add (&content, "{sv}", key, value);
    }
  if (parent_key != NULL && charter_record_get_id (parent) != NULL &&
      charter_record_get_value (record, parent_key) == NULL)
    g_variant_builder_add (&content, "{sv}", parent_key,
                           g_variant_new_string (charter_record_get_id (parent)));
  return g_variant_builder_end (&content);
}

static char *
get_name_of_copy (const CharterRecord *record)
{
  const CharterField *field = charter_kind_get_name_field (charter_record_get_kind (record));
  const char *name = field != NULL ? charter_record_get_text (record, field->key) : NULL;

  if (charter_name_is_visible (name))
    /* Translators: the name of a copy */
    return g_strdup_printf (_("%s (copy)"), name);
  return g_strdup (_("Copy"));
}

/**
 * charter_record_edits_add:
 * @document: a document
 * @group: a group of the contents in which records can be added
 * @error: return location for a #CharterEditError
 *
 * Adds a record after the others of its kind. A seat is on the first body; a
 * body or shared service is part of the partnership. With the first council,
 * body or service of a document that has no partnership one is added, too.
 *
 * Returns: its handle, or 0
 */
guint64
charter_record_edits_add (CharterDocument     *document,
                          CharterRecordGroup   group,
                          GError             **error)
{
  g_autoptr(GVariant) content = NULL;
  CharterRecordSet *records;
  CharterKindId kind;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), 0);
  g_return_val_if_fail (charter_record_group_get_one (group) != NULL, 0);

  records = charter_document_get_records (document);
  if (group == CHARTER_RECORD_GROUP_SEATS)
    {
      CharterRecord *body = find_first_body (records);

      if (body == NULL)
        {
          g_set_error_literal (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_NO_PLACE,
                               _("A seat is on a board or committee. Add one of these first."));
          return 0;
        }
      return charter_connection_add_new (document, charter_record_get_handle (body),
                                         CHARTER_CONNECTION_SEATS, _("New seat"), error);
    }
  content = g_variant_ref_sink (charter_record_group_new_content (group, records, &kind));
  return add_content (document, group, kind, content, error);
}

/**
 * charter_record_edits_duplicate:
 * @document: a document
 * @handle: the handle of one of its records
 * @error: return location for a #CharterEditError
 *
 * Puts a copy right after a record. It has an id and a name of its own; who
 * is a member of the original is not a member of the copy.
 *
 * Returns: the handle of the copy, or 0
 */
guint64
charter_record_edits_duplicate (CharterDocument  *document,
                                guint64           handle,
                                GError          **error)
{
  g_autoptr(GVariant) content = NULL;
  g_autofree char *name = NULL;
  g_autofree char *old_name = NULL;
  g_autofree char *label = NULL;
  CharterRecordSet *records;
  CharterRecord *record;
  CharterKindId kind;
  guint64 copy;
  guint position;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), 0);

  records = charter_document_get_records (document);
  record = charter_record_set_find_handle (records, handle);
  g_return_val_if_fail (record != NULL, 0);

  if (!charter_record_is_readable (record))
    {
      g_set_error_literal (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_NO_PLACE,
                           _("This entry cannot be read, so it cannot be duplicated"));
      return 0;
    }
  kind = charter_record_get_kind (record);
  name = get_name_of_copy (record);
  old_name = charter_name_get_short (record, NULL);
  content = g_variant_ref_sink (copy_content (records, record, name));
  charter_record_set_find_position (records, kind, handle, &position);
  copy = charter_document_take_handle_for (document, kind, content);
  /* Translators: the label of undoing; the name of what was duplicated */
  label = g_strdup_printf (_("duplicate %s"), old_name);
  if (!charter_document_perform_one (document, label,
                                     charter_edit_new_add (kind, copy, position + 1, content),
                                     error))
    return 0;
  return copy;
}

/**
 * charter_record_edits_move:
 * @document: a document
 * @handle: the handle of one of its records
 * @neighbour: the handle of another of the same kind
 * @after: whether it goes after @neighbour rather than before
 * @error: return location for a #CharterEditError
 *
 * Moves a record right next to another, in the contents and in the file.
 *
 * Returns: whether it stands there now
 */
gboolean
charter_record_edits_move (CharterDocument  *document,
                           guint64           handle,
                           guint64           neighbour,
                           gboolean          after,
                           GError          **error)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  CharterRecordSet *records;
  CharterRecord *record;
  CharterRecord *beside;
  guint from;
  guint to;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (handle != neighbour, FALSE);

  records = charter_document_get_records (document);
  record = charter_record_set_find_handle (records, handle);
  beside = charter_record_set_find_handle (records, neighbour);
  g_return_val_if_fail (record != NULL && beside != NULL, FALSE);
  g_return_val_if_fail (charter_record_get_kind (record) == charter_record_get_kind (beside),
                        FALSE);

  name = charter_name_get_short (record, NULL);
  if (charter_record_get_parent (record) != 0 || charter_record_get_parent (beside) != 0)
    {
      g_set_error (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_NO_PLACE,
                   /* Translators: the name of something in the contents */
                   _("“%s” was not moved: in the file one of the two stands inside another entry"),
                   name);
      return FALSE;
    }
  charter_record_set_find_position (records, charter_record_get_kind (record), handle, &from);
  charter_record_set_find_position (records, charter_record_get_kind (record), neighbour, &to);
  if (after)
    to++;
  if (from < to)
    to--;
  if (from == to)
    return TRUE;
  /* Translators: the label of undoing; the name of what was moved */
  label = g_strdup_printf (_("move %s"), name);
  return charter_document_perform_one (document, label, charter_edit_new_move (record, to), error);
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
