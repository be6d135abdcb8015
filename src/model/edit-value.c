/* edit-value.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/edit-value.h"

#include "model/identity.h"
#include "model/value.h"

/* Handles of what is only in a proposed model; a document counts up from 1 and
 * never comes here. */
#define FIRST_HANDLE (G_GUINT64_CONSTANT (1) << 63)

#define FNV_OFFSET G_GUINT64_CONSTANT (14695981039346656037)
#define FNV_PRIME  G_GUINT64_CONSTANT (1099511628211)

static const char *const operations[] = {
  [CHARTER_EDIT_SET] = "set",
  [CHARTER_EDIT_UNSET] = "unset",
  [CHARTER_EDIT_INSERT] = "insert",
  [CHARTER_EDIT_REMOVE] = "remove",
  [CHARTER_EDIT_MOVE] = "move",
  [CHARTER_EDIT_ADD] = "add",
  [CHARTER_EDIT_DROP] = "drop",
};

static GVariant *
new_null (void)
{
  return g_variant_new_tuple (NULL, 0);
}

static gboolean
is_null (GVariant *value)
{
  return value != NULL && g_variant_is_of_type (value, CHARTER_VALUE_NULL);
}

static gboolean
find_operation (const char           *text,
                CharterEditOperation *operation)
{
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      if (g_strcmp0 (text, operations[i]) == 0)
        {
          *operation = (CharterEditOperation) i;
          return TRUE;
        }
    }
  return FALSE;
}

static guint
count_entry (GVariant *array,
             GVariant *entry)
{
  guint n_found = 0;

  for (gsize i = 0; i < charter_value_get_n_entries (array); i++)
    {
      g_autoptr(GVariant) other = charter_value_get_entry (array, i);

      n_found += g_variant_equal (other, entry);
    }
  return n_found;
}

static gboolean
find_entry (GVariant *array,
            GVariant *entry,
            guint    *position)
{
  for (gsize i = 0; i < charter_value_get_n_entries (array); i++)
    {
      g_autoptr(GVariant) other = charter_value_get_entry (array, i);

      if (g_variant_equal (other, entry))
        {
          *position = (guint) i;
          return TRUE;
        }
    }
  return FALSE;
}

static GVariant *
without_entry (GVariant *array,
               gsize     position)
{
  g_autofree char *path = g_strdup_printf ("/%" G_GSIZE_FORMAT, position);

  return charter_value_set_path (array, path, NULL);
}

static void
begin (GVariantBuilder      *builder,
       CharterEditOperation  operation,
       CharterKindId         kind,
       const char           *id)
{
  g_variant_builder_init (builder, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (builder, "{sv}", "op", g_variant_new_string (operations[operation]));
  g_variant_builder_add (builder, "{sv}", "record",
                         charter_value_new_reference (charter_kind_get (kind)->collection, id));
}

/* Where a record goes, said by the one before it. */
static void
add_place (GVariantBuilder        *builder,
           const CharterEdit      *edit,
           const CharterRecordSet *records)
{
  CharterRecord *before = charter_edit_value_get_before (edit, records);

  if (before == NULL && edit->position == 0)
    g_variant_builder_add (builder, "{sv}", "after", new_null ());
  else if (before != NULL && charter_identity_is_unique (records, before))
    g_variant_builder_add (builder, "{sv}", "after",
                           g_variant_new_string (charter_record_get_id (before)));
}

static void
add_setting (GVariantBuilder *builder,
             const char      *path,
             GVariant        *was,
             GVariant        *value)
{
  g_variant_builder_add (builder, "{sv}", "path", g_variant_new_string (path));
  g_variant_builder_add (builder, "{sv}", "was", was != NULL ? was : new_null ());
  if (value != NULL)
    g_variant_builder_add (builder, "{sv}", "value", value);
}

/* The file has one head, which needs no identifier. */
static const char *
get_written_id (const CharterEdit      *edit,
                const CharterRecord    *record,
                const CharterRecordSet *records)
{
  if (edit->operation == CHARTER_EDIT_ADD)
    return charter_value_get_member_text (edit->value, "id");
  if (record == NULL)
    return NULL;
  if (edit->kind == CHARTER_KIND_PARTNERSHIP)
    return charter_record_get_id (record) != NULL ? charter_record_get_id (record) : "";
  return charter_identity_is_unique (records, record) ? charter_record_get_id (record) : NULL;
}

static GVariant *
write_record_edit (const CharterEdit      *edit,
                   const char             *id,
                   const CharterRecordSet *records)
{
  GVariantBuilder builder;

  begin (&builder, edit->operation, edit->kind, id);
  if (edit->operation == CHARTER_EDIT_ADD)
    g_variant_builder_add (&builder, "{sv}", "value", edit->value);
  if (edit->operation != CHARTER_EDIT_DROP)
    add_place (&builder, edit, records);
  return g_variant_builder_end (&builder);
}

/* An entry that a list has twice cannot be told by what it says; then the
 * whole list is set. */
static GVariant *
write_list_edit (const CharterEdit *edit,
                 const char        *id,
                 GVariant          *array)
{
  g_autoptr(GVariant) changed = NULL;
  g_autoptr(GVariant) near = NULL;
  GVariantBuilder builder;
  gsize n_entries = charter_value_get_n_entries (array);
  gboolean inserts = edit->operation == CHARTER_EDIT_INSERT;

  if (inserts && edit->position > 0 && edit->position < n_entries)
    near = charter_value_get_entry (array, edit->position - 1);
  else if (!inserts)
    near = charter_value_get_entry (array, edit->position);
  if (!inserts && near == NULL)
    return NULL;

  if ((near != NULL && count_entry (array, near) > 1) ||
      (inserts && charter_value_is_array (array) && count_entry (array, edit->value) > 0))
    {
      changed = inserts ? charter_value_insert_entry (array, edit->position, edit->value)
                        : without_entry (array, edit->position);
      begin (&builder, CHARTER_EDIT_SET, edit->kind, id);
      add_setting (&builder, edit->path, array, changed);
      return g_variant_builder_end (&builder);
    }

  begin (&builder, edit->operation, edit->kind, id);
  g_variant_builder_add (&builder, "{sv}", "path", g_variant_new_string (edit->path));
  g_variant_builder_add (&builder, "{sv}", inserts ? "value" : "was",
                         inserts ? edit->value : near);
  if (inserts && edit->position < n_entries)
    g_variant_builder_add (&builder, "{sv}", "after", near != NULL ? near : new_null ());
  return g_variant_builder_end (&builder);
}

static CharterEditFault
read_setting (CharterEdit *edit,
              GVariant    *value,
              GVariant    *present)
{
  edit->was = charter_value_get_member (value, "was");
  if (edit->operation == CHARTER_EDIT_SET)
    {
      edit->value = charter_value_get_member (value, "value");
      if (edit->value == NULL)
        return CHARTER_EDIT_FAULT_NOT_AN_EDIT;
      if (present != NULL && g_variant_equal (present, edit->value))
        return CHARTER_EDIT_FAULT_NEEDLESS;
    }
  else if (present == NULL)
    return CHARTER_EDIT_FAULT_NEEDLESS;
  return CHARTER_EDIT_FAULT_NONE;
}

static CharterEditFault
read_insertion (CharterEdit *edit,
                GVariant    *value,
                GVariant    *present)
{
  g_autoptr(GVariant) after = charter_value_get_member (value, "after");
  guint position;

  edit->value = charter_value_get_member (value, "value");
  if (edit->value == NULL)
    return CHARTER_EDIT_FAULT_NOT_AN_EDIT;
  if (present != NULL && !charter_value_is_array (present))
    return CHARTER_EDIT_FAULT_NO_PLACE;
  if (present != NULL && find_entry (present, edit->value, &position))
    return CHARTER_EDIT_FAULT_NEEDLESS;

  edit->position = CHARTER_EDIT_AT_END;
  if (is_null (after))
    edit->position = 0;
  else if (after != NULL && present != NULL && find_entry (present, after, &position))
    edit->position = position + 1;
  return CHARTER_EDIT_FAULT_NONE;
}

static CharterEditFault
read_removal (CharterEdit *edit,
              GVariant    *value,
              GVariant    *present)
{
  g_autoptr(GVariant) was = charter_value_get_member (value, "was");

  if (was == NULL)
    return CHARTER_EDIT_FAULT_NOT_AN_EDIT;
  if (present != NULL && !charter_value_is_array (present))
    return CHARTER_EDIT_FAULT_NO_PLACE;
  if (present != NULL && find_entry (present, was, &edit->position))
    return CHARTER_EDIT_FAULT_NONE;

  /* A text that is not there is gone; of anything else it may be that it says
   * something more by now. */
  return charter_value_get_text (was) != NULL ? CHARTER_EDIT_FAULT_NEEDLESS
                                              : CHARTER_EDIT_FAULT_DIFFERENT;
}

static CharterEditFault
read_path_edit (CharterEdit         *edit,
                GVariant            *value,
                const CharterRecord *record)
{
  const char *path = charter_value_get_member_text (value, "path");
  g_autoptr(GVariant) present = NULL;

  if (path == NULL || *path != '/')
    return CHARTER_EDIT_FAULT_NOT_AN_EDIT;
  if (g_str_equal (path, "/id") || g_str_has_prefix (path, "/id/"))
    return CHARTER_EDIT_FAULT_NOT_ALLOWED;

  g_free (edit->path);
  edit->path = g_strdup (path);
  present = charter_value_get_path (charter_record_get_content (record), path);
  if (edit->operation == CHARTER_EDIT_INSERT)
    return read_insertion (edit, value, present);
  if (edit->operation == CHARTER_EDIT_REMOVE)
    return read_removal (edit, value, present);
  return read_setting (edit, value, present);
}

static void
read_place (CharterEdit            *edit,
            GVariant               *value,
            const CharterRecordSet *records)
{
  g_autoptr(GVariant) after = charter_value_get_member (value, "after");
  CharterRecord *before = charter_record_set_find_id (records, edit->kind,
                                                      charter_value_get_text (after));
  guint position;
  guint own;

  edit->position = is_null (after) ? 0 : CHARTER_EDIT_AT_END;
  if (before == NULL ||
      !charter_record_set_find_position (records, edit->kind, charter_record_get_handle (before),
                                         &position))
    return;
  edit->position = position + 1;
  if (edit->operation == CHARTER_EDIT_MOVE &&
      charter_record_set_find_position (records, edit->kind, edit->handle, &own) &&
      own < edit->position)
    edit->position--;
}

/* What is added stands at its place under its own identifier. */
static GVariant *
with_id (GVariant   *content,
         const char *id)
{
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key;
  GVariant *member;

  if (charter_value_get_member_text (content, "id") != NULL)
    return g_variant_ref (content);
  g_variant_builder_init (&builder, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&builder, "{sv}", "id", g_variant_new_string (id));
  g_variant_iter_init (&iter, content);
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &member))
    {
      if (!g_str_equal (key, "id"))
        g_variant_builder_add (&builder, "{sv}", key, member);
    }
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

static CharterEditFault
read_addition (CharterEdit            *edit,
               GVariant               *value,
               const char             *id,
               const CharterRecordSet *records)
{
  g_autoptr(GVariant) content = charter_value_get_member (value, "value");
  CharterRecord *present;

  if (!charter_value_is_object (content) || id == NULL ||
      (charter_value_get_member_text (content, "id") != NULL &&
       !g_str_equal (charter_value_get_member_text (content, "id"), id)))
    return CHARTER_EDIT_FAULT_NOT_AN_EDIT;

  edit->value = with_id (content, id);
  present = charter_record_set_find_id (records, edit->kind, id);
  if (present != NULL)
    return g_variant_equal (charter_record_get_content (present), edit->value)
         ? CHARTER_EDIT_FAULT_NEEDLESS
         : CHARTER_EDIT_FAULT_TAKEN;
  if (!charter_record_set_has_room (records, edit->kind))
    return CHARTER_EDIT_FAULT_NO_PLACE;

  /* Two identifiers with the same number are as good as never seen. */
  edit->handle = charter_edit_value_get_handle (edit->kind, id);
  while (charter_record_set_find_handle (records, edit->handle) != NULL)
    edit->handle = (edit->handle + 1) | FIRST_HANDLE;
  read_place (edit, value, records);
  return CHARTER_EDIT_FAULT_NONE;
}

static CharterEditFault
read_for_record (CharterEdit            *edit,
                 GVariant               *value,
                 const CharterRecordSet *records)
{
  CharterRecord *record = charter_edit_value_find (value, records);
  g_autoptr(GVariant) was = NULL;

  if (record == NULL)
    return edit->operation == CHARTER_EDIT_DROP ? CHARTER_EDIT_FAULT_NEEDLESS
                                                : CHARTER_EDIT_FAULT_GONE;
  edit->handle = charter_record_get_handle (record);
  switch (edit->operation)
    {
    case CHARTER_EDIT_DROP:
      was = charter_value_get_member (value, "was");
      return was == NULL || g_variant_equal (was, charter_record_get_content (record))
           ? CHARTER_EDIT_FAULT_NONE
           : CHARTER_EDIT_FAULT_DIFFERENT;

    case CHARTER_EDIT_MOVE:
      read_place (edit, value, records);
      return CHARTER_EDIT_FAULT_NONE;

    case CHARTER_EDIT_SET:
    case CHARTER_EDIT_UNSET:
    case CHARTER_EDIT_INSERT:
    case CHARTER_EDIT_REMOVE:
    case CHARTER_EDIT_ADD:
    default:
      return read_path_edit (edit, value, record);
    }
}

static CharterEditFault
read_edit (CharterEdit            *edit,
           GVariant               *value,
           const CharterRecordSet *records)
{
  g_autoptr(GVariant) record = charter_value_get_member (value, "record");
  const char *collection = charter_value_get_member_text (record, "kind");
  const char *id = charter_value_get_member_text (record, "id");
  const char *operation = charter_value_get_member_text (value, "op");

  if (operation == NULL)
    return CHARTER_EDIT_FAULT_NOT_AN_EDIT;
  if (!find_operation (operation, &edit->operation))
    return CHARTER_EDIT_FAULT_OPERATION;
  if (collection == NULL || !charter_kind_from_collection (collection, &edit->kind) ||
      (id == NULL && edit->kind != CHARTER_KIND_PARTNERSHIP))
    return CHARTER_EDIT_FAULT_NOT_AN_EDIT;
  if (!charter_edit_value_can_change (edit->kind))
    return CHARTER_EDIT_FAULT_NOT_ALLOWED;
  return edit->operation == CHARTER_EDIT_ADD ? read_addition (edit, value, id, records)
                                             : read_for_record (edit, value, records);
}

/**
 * charter_edit_value_can_change:
 * @kind: a kind
 *
 * Diagrams, proposed models and what was set aside belong to the file, not to
 * the arrangements that it tells.
 *
 * Returns: whether a proposed model can change records of @kind
 */
gboolean
charter_edit_value_can_change (CharterKindId kind)
{
  return kind != CHARTER_KIND_OPTION && kind != CHARTER_KIND_VIEW &&
         kind != CHARTER_KIND_DISMISSAL;
}

/**
 * charter_edit_value_get_handle:
 * @kind: a kind
 * @id: an id
 *
 * A proposed model is applied anew after each edit, and what it adds must be
 * the same record as before to a window that shows it.
 *
 * Returns: the handle of a record of @kind with that id that a proposed model
 *   adds
 */
guint64
charter_edit_value_get_handle (CharterKindId  kind,
                               const char    *id)
{
  guint64 hash = (FNV_OFFSET ^ (guint64) kind) * FNV_PRIME;

  g_return_val_if_fail (id != NULL, FIRST_HANDLE);

  for (const char *p = id; *p != '\0'; p++)
    hash = (hash ^ (guchar) *p) * FNV_PRIME;
  return hash | FIRST_HANDLE;
}

/**
 * charter_edit_value_has_handle:
 * @record: a record
 *
 * Returns: whether it is one that only a proposed model has
 */
gboolean
charter_edit_value_has_handle (const CharterRecord *record)
{
  g_return_val_if_fail (record != NULL, FALSE);

  return charter_record_get_handle (record) >= FIRST_HANDLE;
}

/**
 * charter_edit_value_get_before:
 * @edit: an edit
 * @records: what it is made on
 *
 * Returns: (transfer none) (nullable): the record behind which one is put that
 *   @edit adds or moves; %NULL when it is to be the first or the last, and for
 *   any other edit
 */
CharterRecord *
charter_edit_value_get_before (const CharterEdit      *edit,
                               const CharterRecordSet *records)
{
  guint n_records;
  guint own = G_MAXUINT;

  g_return_val_if_fail (edit != NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);

  if (edit->operation != CHARTER_EDIT_ADD && edit->operation != CHARTER_EDIT_MOVE)
    return NULL;
  n_records = charter_record_set_get_n_records (records, edit->kind);
  /* The place of one that moves is counted without it. */
  if (edit->operation == CHARTER_EDIT_MOVE &&
      charter_record_set_find_position (records, edit->kind, edit->handle, &own))
    n_records--;
  if (edit->position == 0 || edit->position >= n_records)
    return NULL;
  return charter_record_set_get_record (records, edit->kind,
                                        own < edit->position ? edit->position
                                                             : edit->position - 1);
}

/**
 * charter_edit_value_new:
 * @edit: an edit
 * @records: what it is made on
 *
 * Says also what the edit finds there, so that it can be noticed later that
 * something else is there.
 *
 * Returns: (transfer floating) (nullable): the edit as the file has it, or
 *   %NULL when the record, or what is to be added, has no id of its own; see
 *   charter_identity_make_id()
 */
GVariant *
charter_edit_value_new (const CharterEdit      *edit,
                        const CharterRecordSet *records)
{
  CharterRecord *record;
  g_autoptr(GVariant) present = NULL;
  GVariantBuilder builder;
  const char *id;

  g_return_val_if_fail (edit != NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);

  record = charter_record_set_find_handle (records, edit->handle);
  id = get_written_id (edit, record, records);
  if (id == NULL)
    return NULL;
  if (edit->operation == CHARTER_EDIT_ADD || edit->operation == CHARTER_EDIT_DROP ||
      edit->operation == CHARTER_EDIT_MOVE)
    return write_record_edit (edit, id, records);

  present = charter_value_get_path (charter_record_get_content (record), edit->path);
  if (edit->operation == CHARTER_EDIT_INSERT || edit->operation == CHARTER_EDIT_REMOVE)
    return write_list_edit (edit, id, present);
  begin (&builder, edit->operation, edit->kind, id);
  add_setting (&builder, edit->path, edit->was != NULL ? edit->was : present, edit->value);
  return g_variant_builder_end (&builder);
}

/**
 * charter_edit_value_find:
 * @value: an edit as the file has it, or anything else
 * @records: records
 *
 * Returns: (transfer none) (nullable): the record that it names, or %NULL when
 *   there is none
 */
CharterRecord *
charter_edit_value_find (GVariant               *value,
                         const CharterRecordSet *records)
{
  g_autoptr(GVariant) reference = charter_value_get_member (value, "record");
  CharterKindId kind;
  const char *collection = charter_value_get_member_text (reference, "kind");

  g_return_val_if_fail (records != NULL, NULL);

  if (collection != NULL && charter_kind_from_collection (collection, &kind) &&
      kind == CHARTER_KIND_PARTNERSHIP)
    return charter_record_set_get_partnership (records);
  return charter_record_set_find_reference (records, reference);
}

/**
 * charter_edit_value_read:
 * @value: an edit as the file has it, or anything else
 * @records: what it is to be made on
 * @fault: (out): why it cannot be made
 *
 * Returns: (transfer full) (nullable): the edit; %NULL when there is a fault
 */
CharterEdit *
charter_edit_value_read (GVariant               *value,
                         const CharterRecordSet *records,
                         CharterEditFault       *fault)
{
  g_autoptr(CharterEdit) edit = NULL;

  g_return_val_if_fail (value != NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (fault != NULL, NULL);

  edit = g_new0 (CharterEdit, 1);
  edit->path = g_strdup ("");
  *fault = read_edit (edit, value, records);
  return *fault == CHARTER_EDIT_FAULT_NONE ? g_steal_pointer (&edit) : NULL;
}
