/* partnership-json.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "formats/partnership-json.h"

#include <glib/gi18n.h>
#include <string.h>

#include "formats/file-store.h"
#include "formats/json-check.h"
#include "formats/json-value.h"
#include "model/identity.h"
#include "model/value.h"

/* A record whose members come from a file is numbered in the order in which
 * the file has them; no file has a handle in it. When a file is read again, a
 * record with the id of one that is known has its handle. */
typedef struct
{
  CharterRecordSet       *records;
  guint64                 next_handle;
  const CharterRecordSet *known; /* nullable */
  GHashTable             *taken; /* nullable: handles of @known that are in use again */
} Reader;

G_DEFINE_QUARK (charter-partnership-json-error-quark, charter_partnership_json_error)

static guint64 read_record (Reader        *reader,
                            CharterKindId  kind,
                            guint64        parent,
                            GVariant      *value);

static gboolean
holds_only_objects (GVariant *array)
{
  gsize n_entries = charter_value_get_n_entries (array);

  for (gsize i = 0; i < n_entries; i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (array, i);

      if (!charter_value_is_object (entry))
        return FALSE;
    }
  return TRUE;
}

/* Whether the member is an array of records that stand in their holder, as
 * Popolo allows; an array with anything else in it stays a plain value. */
static gboolean
is_embedding (CharterKindId  holder,
              const char    *key,
              GVariant      *value,
              CharterKindId *embedded)
{
  return charter_kind_may_embed (holder, key, embedded) &&
         charter_value_is_array (value) &&
         holds_only_objects (value);
}

static gboolean
has_embedding (CharterKindId  kind,
               GVariant      *value)
{
  CharterKindId embedded;
  GVariantIter iter;
  GVariant *member;
  const char *key;

  if (!charter_kind_has_embedded (kind) || !charter_value_is_object (value))
    return FALSE;

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "{&sv}", &key, &member))
    {
      g_autoptr(GVariant) owned = member;

      if (is_embedding (kind, key, owned, &embedded))
        return TRUE;
    }
  return FALSE;
}

static GVariant *
read_embedded (Reader        *reader,
               CharterKindId  kind,
               guint64        parent,
               GVariant      *array)
{
  GVariantBuilder handles;
  gsize n_entries = charter_value_get_n_entries (array);

  g_variant_builder_init (&handles, CHARTER_VALUE_HANDLES);
  for (gsize i = 0; i < n_entries; i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (array, i);

      g_variant_builder_add (&handles, "t", read_record (reader, kind, parent, entry));
    }
  return g_variant_builder_end (&handles);
}

/* The content of a record with handles where records are embedded in it. */
static GVariant *
read_content (Reader        *reader,
              CharterKindId  kind,
              guint64        handle,
              GVariant      *value)
{
  GVariantBuilder content;
  CharterKindId embedded;
  GVariantIter iter;
  GVariant *member;
  const char *key;

  if (!has_embedding (kind, value))
    return g_variant_ref (value);

  g_variant_builder_init (&content, CHARTER_VALUE_OBJECT);
  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "{&sv}", &key, &member))
    {
      g_autoptr(GVariant) owned = member;

      if (is_embedding (kind, key, owned, &embedded))
        g_variant_builder_add (&content, "{sv}", key,
                               read_embedded (reader, embedded, handle, owned));
      else
        g_variant_builder_add (&content, "{sv}", key, owned);
    }
  return g_variant_ref_sink (g_variant_builder_end (&content));
}

static guint64
choose_handle (Reader        *reader,
               CharterKindId  kind,
               GVariant      *value)
{
  const CharterRecord *known = NULL;
  guint64 *key;

  if (reader->known != NULL && kind == CHARTER_KIND_PARTNERSHIP)
    known = charter_record_set_get_partnership (reader->known);
  else if (reader->known != NULL)
    known = charter_record_set_find_id (reader->known, kind,
                                        charter_value_get_member_text (value, "id"));
  if (known == NULL)
    return reader->next_handle++;

  key = g_new (guint64, 1);
  *key = charter_record_get_handle (known);
  return g_hash_table_add (reader->taken, key) ? charter_record_get_handle (known)
                                               : reader->next_handle++;
}

static guint64
read_record (Reader        *reader,
             CharterKindId  kind,
             guint64        parent,
             GVariant      *value)
{
  guint64 handle = choose_handle (reader, kind, value);
  g_autoptr(GVariant) content = read_content (reader, kind, handle, value);
  g_autoptr(CharterRecord) record = charter_record_new (kind, handle, parent, content);

  charter_record_set_append_record (reader->records, record);
  return handle;
}

static void
read_top_member (Reader     *reader,
                 const char *key,
                 GVariant   *value)
{
  CharterKindId kind;
  gsize n_entries;

  if (!charter_kind_from_collection (key, &kind) ||
      !(kind == CHARTER_KIND_PARTNERSHIP ? charter_value_is_object (value)
                                         : charter_value_is_array (value)))
    {
      charter_record_set_append_member (reader->records, key, value);
      return;
    }

  charter_record_set_append_member (reader->records, key, NULL);
  if (kind == CHARTER_KIND_PARTNERSHIP)
    {
      read_record (reader, kind, 0, value);
      return;
    }

  n_entries = charter_value_get_n_entries (value);
  for (gsize i = 0; i < n_entries; i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (value, i);

      read_record (reader, kind, 0, entry);
    }
}

static CharterDocument *
read_root (GVariant               *root,
           const CharterRecordSet *known,
           guint64                 next_handle)
{
  g_autoptr(CharterRecordSet) records = charter_record_set_new ();
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Reader reader = { records, next_handle, known, taken };
  GVariantIter iter;
  GVariant *value;
  const char *key;

  g_variant_iter_init (&iter, root);
  while (g_variant_iter_next (&iter, "{&sv}", &key, &value))
    {
      g_autoptr(GVariant) owned = value;

      read_top_member (&reader, key, owned);
    }
  return charter_document_new (records, reader.next_handle);
}

static gboolean
holds_handles (GVariant *content)
{
  GVariantIter iter;
  GVariant *member;

  if (!charter_value_is_object (content))
    return FALSE;

  g_variant_iter_init (&iter, content);
  while (g_variant_iter_next (&iter, "{&sv}", NULL, &member))
    {
      g_autoptr(GVariant) owned = member;

      if (g_variant_is_of_type (owned, CHARTER_VALUE_HANDLES))
        return TRUE;
    }
  return FALSE;
}

/* The record as the file has it, with the records that stand in it. */
static GVariant *
write_record (const CharterRecordSet *records,
              const CharterRecord    *record)
{
  GVariant *content = charter_record_get_content (record);
  GVariantBuilder whole;
  GVariantIter iter;
  GVariant *member;
  const char *key;

  if (!charter_kind_has_embedded (charter_record_get_kind (record)) || !holds_handles (content))
    return g_variant_ref (content);

  g_variant_builder_init (&whole, CHARTER_VALUE_OBJECT);
  g_variant_iter_init (&iter, content);
  while (g_variant_iter_next (&iter, "{&sv}", &key, &member))
    {
      g_autoptr(GVariant) owned = member;
      GVariantBuilder entries;
      GVariantIter handles;
      guint64 handle;

      if (!g_variant_is_of_type (owned, CHARTER_VALUE_HANDLES))
        {
          g_variant_builder_add (&whole, "{sv}", key, owned);
          continue;
        }
      g_variant_builder_init (&entries, CHARTER_VALUE_ARRAY);
      g_variant_iter_init (&handles, owned);
      while (g_variant_iter_next (&handles, "t", &handle))
        {
          const CharterRecord *embedded = charter_record_set_find_handle (records, handle);
          g_autoptr(GVariant) entry = NULL;

          if (embedded == NULL)
            continue;
          entry = write_record (records, embedded);
          g_variant_builder_add (&entries, "v", entry);
        }
      g_variant_builder_add (&whole, "{sv}", key, g_variant_builder_end (&entries));
    }
  return g_variant_ref_sink (g_variant_builder_end (&whole));
}

static GVariant *
write_collection (const CharterRecordSet *records,
                  CharterKindId           kind)
{
  GVariantBuilder entries;

  g_variant_builder_init (&entries, CHARTER_VALUE_ARRAY);
  for (guint i = 0; i < charter_record_set_get_n_records (records, kind); i++)
    {
      const CharterRecord *record = charter_record_set_get_record (records, kind, i);
      g_autoptr(GVariant) entry = NULL;

      if (charter_record_get_parent (record) != 0)
        continue;
      entry = write_record (records, record);
      g_variant_builder_add (&entries, "v", entry);
    }
  return g_variant_builder_end (&entries);
}

static GVariant *
write_root (const CharterRecordSet *records)
{
  const CharterRecord *head = charter_record_set_get_partnership (records);
  GVariantBuilder root;

  g_variant_builder_init (&root, CHARTER_VALUE_OBJECT);
  for (guint i = 0; i < charter_record_set_get_n_members (records); i++)
    {
      const CharterTopMember *member = charter_record_set_get_member (records, i);

      if (!member->is_collection)
        g_variant_builder_add (&root, "{sv}", member->key, member->value);
      else if (member->kind != CHARTER_KIND_PARTNERSHIP)
        g_variant_builder_add (&root, "{sv}", member->key,
                               write_collection (records, member->kind));
      else if (head != NULL)
        g_variant_builder_add (&root, "{sv}", member->key, charter_record_get_content (head));
    }
  return g_variant_ref_sink (g_variant_builder_end (&root));
}

static GPtrArray *
list_kind_fields (CharterKindId kind)
{
  GPtrArray *list = g_ptr_array_new ();
  const CharterField *field;

  for (guint i = 0; (field = charter_kind_get_nth_field (kind, i)) != NULL; i++)
    g_ptr_array_add (list, (gpointer) field);
  return list;
}

static GPtrArray *
list_fields (const CharterField *fields)
{
  GPtrArray *list = g_ptr_array_new ();

  for (const CharterField *field = fields; field->key != NULL; field++)
    g_ptr_array_add (list, (gpointer) field);
  return list;
}

static gboolean
field_has_key (gconstpointer field,
               gconstpointer key)
{
  return g_str_equal (((const CharterField *) field)->key, key);
}

static GVariant *order_object (GPtrArray *fields,
                               GVariant  *object);

/* A group's members and those of each row stand in the order of their own
 * table; every other value is left alone. */
static GVariant *
order_value (const CharterField *field,
             GVariant           *value)
{
  g_autoptr(GPtrArray) fields = NULL;
  GVariantBuilder rows;
  gsize n_rows;

  if (field->fields == NULL || field->type == CHARTER_FIELD_TRANSLATIONS)
    return g_variant_ref (value);

  fields = list_fields (field->fields);
  if (field->type == CHARTER_FIELD_GROUP || !charter_value_is_array (value))
    return order_object (fields, value);

  n_rows = charter_value_get_n_entries (value);
  g_variant_builder_init (&rows, CHARTER_VALUE_ARRAY);
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autoptr(GVariant) row = charter_value_get_entry (value, i);
      g_autoptr(GVariant) ordered = order_object (fields, row);

      g_variant_builder_add (&rows, "v", ordered);
    }
  return g_variant_ref_sink (g_variant_builder_end (&rows));
}

/* The members that @fields names in their order, then the others in theirs. */
static GVariant *
order_object (GPtrArray *fields,
              GVariant  *object)
{
  GVariantBuilder ordered;
  GVariantIter iter;
  GVariant *member;
  const char *key;

  if (!charter_value_is_object (object))
    return g_variant_ref (object);

  g_variant_builder_init (&ordered, CHARTER_VALUE_OBJECT);
  for (guint i = 0; i < fields->len; i++)
    {
      const CharterField *field = g_ptr_array_index (fields, i);
      g_autoptr(GVariant) value = charter_value_get_member (object, field->key);
      g_autoptr(GVariant) inner = value != NULL ? order_value (field, value) : NULL;

      if (inner != NULL)
        g_variant_builder_add (&ordered, "{sv}", field->key, inner);
    }

  g_variant_iter_init (&iter, object);
  while (g_variant_iter_next (&iter, "{&sv}", &key, &member))
    {
      g_autoptr(GVariant) owned = member;

      if (!g_ptr_array_find_with_equal_func (fields, key, field_has_key, NULL))
        g_variant_builder_add (&ordered, "{sv}", key, owned);
    }
  return g_variant_ref_sink (g_variant_builder_end (&ordered));
}

static void
append_ordered_records (CharterRecordSet       *ordered,
                        const CharterRecordSet *records,
                        CharterKindId           kind)
{
  g_autoptr(GPtrArray) fields = list_kind_fields (kind);

  for (guint i = 0; i < charter_record_set_get_n_records (records, kind); i++)
    {
      const CharterRecord *record = charter_record_set_get_record (records, kind, i);
      g_autoptr(GVariant) content = order_object (fields, charter_record_get_content (record));
      g_autoptr(CharterRecord) changed = charter_record_with_content (record, content);

      charter_record_set_append_record (ordered, changed);
    }
}

/* Where a member of the root object goes: the version, the collections in the
 * order of their kinds, everything else. */
static guint
get_rank (const CharterTopMember *member)
{
  CharterKindId kind;

  if (g_str_equal (member->key, CHARTER_FORMAT_VERSION_KEY))
    return 0;
  if (charter_kind_from_collection (member->key, &kind))
    return 1 + kind;
  return 1 + CHARTER_N_KINDS;
}

static void
add_record (CharterRecordSet *records,
            guint64           handle,
            CharterKindId     kind,
            GVariant         *content)
{
  g_autoptr(CharterRecord) record = charter_record_new (kind, handle, 0, content);

  charter_record_set_append_record (records, record);
}

static GVariant *
new_object (const char *first_key,
            ...) G_GNUC_NULL_TERMINATED;

/* An object of texts: key, text, key, text, NULL. */
static GVariant *
new_object (const char *first_key,
            ...)
{
  GVariantBuilder object;
  va_list arguments;

  g_variant_builder_init (&object, CHARTER_VALUE_OBJECT);
  va_start (arguments, first_key);
  for (const char *key = first_key; key != NULL; key = va_arg (arguments, const char *))
    g_variant_builder_add (&object, "{sv}", key,
                           g_variant_new_string (va_arg (arguments, const char *)));
  va_end (arguments);
  return g_variant_builder_end (&object);
}

/**
 * charter_partnership_json_new_empty:
 * @name: what the partnership is called
 *
 * Makes the least that a user can start from: the partnership itself and one
 * diagram each of governance, of services by council and of the same as a
 * table.
 *
 * Returns: (transfer full): a document that has no file yet
 */
CharterDocument *
charter_partnership_json_new_empty (const char *name)
{
  static const struct
  {
    const char *kind;
    const char *name;
  } views[] = {
    { "governance",         N_("Governance") },
    { "service-membership", N_("Services by council") },
    { "matrix",             N_("Table of services and councils") },
  };
  g_autoptr(CharterRecordSet) nothing = charter_record_set_new ();
  g_autoptr(CharterRecordSet) records = charter_record_set_new ();
  g_autofree char *id = NULL;
  guint64 handle = 1;

  g_return_val_if_fail (name != NULL, NULL);

  charter_record_set_append_member (records, CHARTER_FORMAT_VERSION_KEY,
                                    g_variant_new_int64 (CHARTER_FORMAT_VERSION));
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      if (kind == CHARTER_KIND_PARTNERSHIP || kind == CHARTER_KIND_ORGANIZATION ||
          kind == CHARTER_KIND_VIEW)
        charter_record_set_append_member (records, charter_kind_get (kind)->collection, NULL);
    }

  id = charter_identity_make_id (nothing, CHARTER_KIND_ORGANIZATION, name);
  add_record (records, handle++, CHARTER_KIND_PARTNERSHIP,
              new_object ("organization_id", id, "language", "en-GB", NULL));
  add_record (records, handle++, CHARTER_KIND_ORGANIZATION,
              new_object ("id", id, "name", name, "classification", "partnership", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    add_record (records, handle++, CHARTER_KIND_VIEW,
                new_object ("id", views[i].kind, "name", _(views[i].name),
                            "kind", views[i].kind, NULL));
  return charter_document_new (records, handle);
}

static CharterDocument *
parse (const char              *file_name,
       const char              *text,
       gsize                    length,
       const CharterRecordSet  *known,
       guint64                  next_handle,
       GError                 **error)
{
  g_autoptr(GVariant) root = charter_json_value_parse (text, length, error);

  if (root == NULL)
    {
      g_prefix_error (error, "%s:", file_name);
      return NULL;
    }
  if (!charter_value_is_object (root))
    {
      g_set_error (error, CHARTER_PARTNERSHIP_JSON_ERROR,
                   CHARTER_PARTNERSHIP_JSON_ERROR_NOT_OBJECT,
                   /* Translators: the name of a file */
                   _("%s: This is not the file of a partnership: one begins with { and names its "
                     "lists, such as \"organizations\". Choose another file."),
                   file_name);
      return NULL;
    }
  return read_root (root, known, next_handle);
}

static CharterDocument *
load (GFile                   *file,
      const CharterRecordSet  *known,
      guint64                  next_handle,
      char                   **hash,
      GError                 **error)
{
  g_autoptr(GBytes) contents = NULL;
  g_autofree char *name = NULL;
  g_autofree char *read_hash = NULL;
  CharterDocument *document;
  gsize length;
  const char *text;

  if (!charter_file_load (file, &contents, &read_hash, error))
    return NULL;

  name = g_file_get_parse_name (file);
  text = g_bytes_get_data (contents, &length);
  document = parse (name, text != NULL ? text : "", length, known, next_handle, error);
  if (document != NULL && hash != NULL)
    *hash = g_steal_pointer (&read_hash);
  return document;
}

/**
 * charter_partnership_json_parse:
 * @file_name: what to call the file in messages
 * @text: (array length=length): the text of the file, without its ending zero
 * @length: its length in bytes
 * @error: return location for a #CharterJsonError or
 *   %CHARTER_PARTNERSHIP_JSON_ERROR_NOT_OBJECT
 *
 * Reads a partnership or any Popolo file. Nothing in it is dropped: what
 * Charter does not know or cannot use is kept as it is and where it is.
 *
 * Returns: (transfer full) (nullable): a document, or %NULL; the message then
 *   begins with @file_name
 */
CharterDocument *
charter_partnership_json_parse (const char  *file_name,
                                const char  *text,
                                gsize        length,
                                GError     **error)
{
  g_return_val_if_fail (file_name != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return parse (file_name, text, length, NULL, 1, error);
}

/**
 * charter_partnership_json_load:
 * @file: a file
 * @hash: (out) (optional) (transfer full): the hash of what was read, for
 *   charter_partnership_json_save()
 * @error: return location for a #CharterFileError or an error of
 *   charter_partnership_json_parse()
 *
 * Reads a file and no other. Blocks; call it in a thread where that matters.
 *
 * Returns: (transfer full) (nullable): a document, or %NULL
 */
CharterDocument *
charter_partnership_json_load (GFile   *file,
                               char   **hash,
                               GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return load (file, NULL, 1, hash, error);
}

/**
 * charter_partnership_json_load_again:
 * @file: a file
 * @known: the records of a document that was read from it before
 * @next_handle: the first handle that none of them has
 * @hash: (out) (optional) (transfer full): the hash of what was read
 * @error: return location for an error of charter_partnership_json_load()
 *
 * Reads a file as it is now. A record with the id of one of @known has its
 * handle, so that what is selected can stay selected. Blocks.
 *
 * Returns: (transfer full) (nullable): a document, or %NULL
 */
CharterDocument *
charter_partnership_json_load_again (GFile                   *file,
                                     const CharterRecordSet  *known,
                                     guint64                  next_handle,
                                     char                   **hash,
                                     GError                 **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (known != NULL, NULL);

  return load (file, known, next_handle, hash, error);
}

/**
 * charter_partnership_json_save:
 * @document: a document
 * @file: where to
 * @expected_hash: (nullable): the hash of what was last read or written
 *   there, or %NULL to write whatever is there now
 * @new_hash: (out) (optional) (transfer full): the hash of what was written
 * @error: return location for a #CharterFileError,
 *   %CHARTER_PARTNERSHIP_JSON_ERROR_NEWER or
 *   %CHARTER_PARTNERSHIP_JSON_ERROR_NOT_READABLE
 *
 * Writes the whole file or leaves it as it is. What could not be opened again
 * is not written. Blocks.
 *
 * Returns: whether the file is on the disk; the document is then marked as
 *   saved
 */
gboolean
charter_partnership_json_save (CharterDocument  *document,
                               GFile            *file,
                               const char       *expected_hash,
                               char            **new_hash,
                               GError          **error)
{
  g_autoptr(GError) flaw = NULL;
  g_autoptr(GBytes) contents = NULL;
  g_autofree char *name = NULL;
  char *text;
  gsize length;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  name = g_file_get_parse_name (file);
  if (charter_partnership_json_is_read_only (charter_document_get_base (document)))
    {
      g_set_error (error, CHARTER_PARTNERSHIP_JSON_ERROR, CHARTER_PARTNERSHIP_JSON_ERROR_NEWER,
                   /* Translators: the name of a file */
                   _("%s: A newer version of Charter made this, so this one does not save it. "
                     "Update Charter to edit it."),
                   name);
      return FALSE;
    }

  text = charter_partnership_json_to_text (charter_document_get_base (document));
  length = strlen (text);
  contents = g_bytes_new_take (text, length);
  if (!charter_json_check (text, length, &flaw))
    {
      g_set_error (error, CHARTER_PARTNERSHIP_JSON_ERROR,
                   CHARTER_PARTNERSHIP_JSON_ERROR_NOT_READABLE,
                   /* Translators: the name of a file, then a line, a column and a message */
                   _("%s: Nothing was saved, because the file could not be opened again (%s). "
                     "Undo the last edits."),
                   name, flaw->message);
      return FALSE;
    }

  if (!charter_file_save (file, contents, expected_hash, new_hash, error))
    return FALSE;
  charter_history_mark_saved (charter_document_get_history (document));
  return TRUE;
}

/**
 * charter_partnership_json_to_text:
 * @records: the records of a document
 *
 * Puts a file together again: the values it had in the order it had them, and
 * what was edited. The same records always give the same bytes.
 *
 * Returns: (transfer full): the text of a file, ended by a newline
 */
char *
charter_partnership_json_to_text (const CharterRecordSet *records)
{
  g_autoptr(GVariant) root = NULL;
  GString *text;

  g_return_val_if_fail (records != NULL, NULL);

  root = write_root (records);
  text = g_string_new (NULL);
  charter_json_value_write (text, root, 0);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/**
 * charter_partnership_json_canonical:
 * @records: the records of a document
 *
 * Brings a file into the one order that two people agree on: collections in
 * the order of the kinds, members in the order of the kind's table, what
 * Charter does not know after that. No value changes and no list is sorted.
 *
 * Returns: (transfer full): the same records in that order, with the same
 *   handles
 */
CharterRecordSet *
charter_partnership_json_canonical (const CharterRecordSet *records)
{
  CharterRecordSet *ordered;
  guint n_members;

  g_return_val_if_fail (records != NULL, NULL);

  ordered = charter_record_set_new ();
  n_members = charter_record_set_get_n_members (records);
  for (guint rank = 0; rank <= 1 + CHARTER_N_KINDS; rank++)
    {
      for (guint i = 0; i < n_members; i++)
        {
          const CharterTopMember *member = charter_record_set_get_member (records, i);

          if (get_rank (member) == rank)
            charter_record_set_append_member (ordered, member->key, member->value);
        }
    }
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    append_ordered_records (ordered, records, (CharterKindId) kind);
  return ordered;
}

/**
 * charter_partnership_json_is_read_only:
 * @records: the records of a document
 *
 * Returns: whether a newer Charter made the file, so that writing it could
 *   spoil what this one does not understand
 */
gboolean
charter_partnership_json_is_read_only (const CharterRecordSet *records)
{
  g_return_val_if_fail (records != NULL, FALSE);

  for (guint i = 0; i < charter_record_set_get_n_members (records); i++)
    {
      const CharterTopMember *member = charter_record_set_get_member (records, i);
      double version;

      if (g_str_equal (member->key, CHARTER_FORMAT_VERSION_KEY))
        return charter_value_get_number (member->value, &version) &&
               version > CHARTER_FORMAT_VERSION;
    }
  return FALSE;
}
