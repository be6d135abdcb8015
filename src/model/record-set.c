/* record-set.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/record-set.h"

#include "model/record-index.h"
#include "model/value.h"

struct _CharterRecordSet
{
  gatomicrefcount  ref_count;
  GPtrArray       *members;                      /* of CharterTopMember; shared */
  GPtrArray       *collections[CHARTER_N_KINDS]; /* of CharterRecord; shared */
  gpointer         index;                        /* CharterRecordIndex, made when first asked for */
};

G_DEFINE_BOXED_TYPE (CharterRecordSet, charter_record_set,
                     charter_record_set_ref, charter_record_set_unref)

static void
top_member_free (CharterTopMember *member)
{
  g_free (member->key);
  g_clear_pointer (&member->value, g_variant_unref);
  g_free (member);
}

static CharterTopMember *
top_member_new (const char *key,
                GVariant   *value)
{
  CharterTopMember *member = g_new0 (CharterTopMember, 1);

  member->key = g_strdup (key);
  if (value != NULL)
    member->value = g_variant_ref_sink (value);
  else
    member->is_collection = charter_kind_from_collection (key, &member->kind);
  return member;
}

static gpointer
top_member_copy (gconstpointer source,
                 gpointer      user_data)
{
  const CharterTopMember *member = source;

  return top_member_new (member->key, member->value);
}

static gpointer
record_copy (gconstpointer source,
             gpointer      user_data)
{
  return charter_record_ref ((CharterRecord *) source);
}

/* A set that shares every array with @self but has its own copy of the
 * records of @kind. */
static CharterRecordSet *
copy_for_kind (const CharterRecordSet *self,
               CharterKindId           kind)
{
  CharterRecordSet *copy = g_new0 (CharterRecordSet, 1);

  g_atomic_ref_count_init (&copy->ref_count);
  copy->members = g_ptr_array_ref (self->members);
  for (guint i = 0; i < CHARTER_N_KINDS; i++)
    {
      if (i == kind)
        {
          copy->collections[i] = g_ptr_array_copy (self->collections[i], record_copy, NULL);
          g_ptr_array_set_free_func (copy->collections[i], (GDestroyNotify) charter_record_unref);
        }
      else
        copy->collections[i] = g_ptr_array_ref (self->collections[i]);
    }
  return copy;
}

static gboolean
has_member (const CharterRecordSet *self,
            const char             *key)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      const CharterTopMember *member = g_ptr_array_index (self->members, i);

      if (g_str_equal (member->key, key))
        return TRUE;
    }
  return FALSE;
}

/* Where a collection that the file does not have yet goes: after the last one
 * that comes before it in the order of kinds. */
static guint
find_member_place (const CharterRecordSet *self,
                   CharterKindId           kind)
{
  guint place = 0;

  for (guint i = 0; i < self->members->len; i++)
    {
      const CharterTopMember *member = g_ptr_array_index (self->members, i);

      if (g_str_equal (member->key, CHARTER_FORMAT_VERSION_KEY) ||
          (member->is_collection && member->kind < kind))
        place = i + 1;
    }
  return place;
}

/* Makes room in the root object for records of @kind. The version of the
 * format is said once the file holds more than Popolo knows. */
static void
ensure_member (CharterRecordSet *self,
               CharterKindId     kind)
{
  const char *key = charter_kind_get (kind)->collection;
  GPtrArray *members;

  if (has_member (self, key))
    return;

  members = g_ptr_array_copy (self->members, top_member_copy, NULL);
  g_ptr_array_set_free_func (members, (GDestroyNotify) top_member_free);
  g_ptr_array_unref (self->members);
  self->members = members;

  if (charter_kind_is_charters_own (kind) && !has_member (self, CHARTER_FORMAT_VERSION_KEY))
    g_ptr_array_insert (members, 0,
                        top_member_new (CHARTER_FORMAT_VERSION_KEY,
                                        g_variant_new_int64 (CHARTER_FORMAT_VERSION)));
  g_ptr_array_insert (members, (int) find_member_place (self, kind), top_member_new (key, NULL));
}

static const CharterRecordIndex *
get_index (const CharterRecordSet *self)
{
  CharterRecordSet *mutable = (CharterRecordSet *) self;
  CharterRecordIndex *index = g_atomic_pointer_get (&mutable->index);

  if (index == NULL)
    {
      index = charter_record_index_new (mutable->collections);
      if (!g_atomic_pointer_compare_and_exchange (&mutable->index, NULL, index))
        {
          charter_record_index_free (index);
          index = g_atomic_pointer_get (&mutable->index);
        }
    }
  return index;
}

/**
 * charter_record_set_prepare:
 * @self: a set
 *
 * Makes the index by which records are found, so that the first who looks for
 * one does not wait for it (measured: 50 ms for 13,000 records). For a thread
 * that has just read a file.
 */
void
charter_record_set_prepare (const CharterRecordSet *self)
{
  g_return_if_fail (self != NULL);

  get_index (self);
}

/**
 * charter_record_set_new:
 *
 * Returns: (transfer full): a set without anything in it
 */
CharterRecordSet *
charter_record_set_new (void)
{
  CharterRecordSet *self = g_new0 (CharterRecordSet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->members = g_ptr_array_new_with_free_func ((GDestroyNotify) top_member_free);
  for (guint i = 0; i < CHARTER_N_KINDS; i++)
    self->collections[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_record_unref);
  return self;
}

/**
 * charter_record_set_ref:
 * @self: a set
 *
 * Returns: (transfer full): @self
 */
CharterRecordSet *
charter_record_set_ref (CharterRecordSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * charter_record_set_unref:
 * @self: (transfer full): a set
 */
void
charter_record_set_unref (CharterRecordSet *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  if (self->index != NULL)
    charter_record_index_free (self->index);
  for (guint i = 0; i < CHARTER_N_KINDS; i++)
    g_ptr_array_unref (self->collections[i]);
  g_ptr_array_unref (self->members);
  g_free (self);
}

/**
 * charter_record_set_get_n_members:
 * @self: a set
 *
 * Returns: how many members the file's root object has
 */
guint
charter_record_set_get_n_members (const CharterRecordSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->members->len;
}

/**
 * charter_record_set_get_member:
 * @self: a set
 * @position: a number from 0
 *
 * Returns: (transfer none): a member of the file's root object
 */
const CharterTopMember *
charter_record_set_get_member (const CharterRecordSet *self,
                               guint                   position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->members->len, NULL);

  return g_ptr_array_index (self->members, position);
}

/**
 * charter_record_set_get_n_records:
 * @self: a set
 * @kind: a kind
 *
 * Returns: how many records of that kind there are, embedded ones included
 */
guint
charter_record_set_get_n_records (const CharterRecordSet *self,
                                  CharterKindId           kind)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail ((guint) kind < CHARTER_N_KINDS, 0);

  return self->collections[kind]->len;
}

/**
 * charter_record_set_get_record:
 * @self: a set
 * @kind: a kind
 * @position: a number from 0
 *
 * Returns: (transfer none): the record there
 */
CharterRecord *
charter_record_set_get_record (const CharterRecordSet *self,
                               CharterKindId           kind,
                               guint                   position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) kind < CHARTER_N_KINDS, NULL);
  g_return_val_if_fail (position < self->collections[kind]->len, NULL);

  return g_ptr_array_index (self->collections[kind], position);
}

/**
 * charter_record_set_find_position:
 * @self: a set
 * @kind: a kind
 * @handle: the handle of a record
 * @position: (out): its place among the records of that kind
 *
 * Returns: whether it is there
 */
gboolean
charter_record_set_find_position (const CharterRecordSet *self,
                                  CharterKindId           kind,
                                  guint64                 handle,
                                  guint                  *position)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((guint) kind < CHARTER_N_KINDS, FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  for (guint i = 0; i < self->collections[kind]->len; i++)
    {
      if (charter_record_get_handle (g_ptr_array_index (self->collections[kind], i)) == handle)
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * charter_record_set_find_handle:
 * @self: a set
 * @handle: a handle
 *
 * Returns: (transfer none) (nullable): the record
 */
CharterRecord *
charter_record_set_find_handle (const CharterRecordSet *self,
                                guint64                 handle)
{
  g_return_val_if_fail (self != NULL, NULL);

  return charter_record_index_find_handle (get_index (self), handle);
}

/**
 * charter_record_set_find_id:
 * @self: a set
 * @kind: a kind
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the first record of that kind and id
 */
CharterRecord *
charter_record_set_find_id (const CharterRecordSet *self,
                            CharterKindId           kind,
                            const char             *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return id != NULL ? charter_record_index_find_id (get_index (self), kind, id) : NULL;
}

/**
 * charter_record_set_count_id:
 * @self: a set
 * @kind: a kind
 * @id: an id
 *
 * Returns: how many records of that kind share the id
 */
guint
charter_record_set_count_id (const CharterRecordSet *self,
                             CharterKindId           kind,
                             const char             *id)
{
  g_return_val_if_fail (self != NULL, 0);

  return charter_record_index_count_id (get_index (self), kind, id);
}

/**
 * charter_record_set_find_reference:
 * @self: a set
 * @reference: (nullable): a {kind, id} as the file has it
 *
 * Returns: (transfer none) (nullable): the record it names
 */
CharterRecord *
charter_record_set_find_reference (const CharterRecordSet *self,
                                   GVariant               *reference)
{
  const char *collection = charter_value_get_member_text (reference, "kind");
  const char *id = charter_value_get_member_text (reference, "id");
  CharterKindId kind;

  g_return_val_if_fail (self != NULL, NULL);

  if (collection == NULL || id == NULL || !charter_kind_from_collection (collection, &kind))
    return NULL;
  return charter_record_set_find_id (self, kind, id);
}

/**
 * charter_record_set_resolve:
 * @self: a set
 * @record: one of its records
 * @field: a field that names one other record
 *
 * A membership that Popolo embeds in a person, body or post belongs to it
 * without saying so.
 *
 * Returns: (transfer none) (nullable): the record it names, or %NULL when the
 *   field is missing or what it names is not there
 */
CharterRecord *
charter_record_set_resolve (const CharterRecordSet *self,
                            const CharterRecord    *record,
                            const char             *field)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  return charter_record_index_get_target (get_index (self),
                                          charter_record_get_handle (record), field);
}

/**
 * charter_record_set_get_referrers:
 * @self: a set
 * @record: one of its records
 * @field: a field by which others may name it, such as "organization_id"
 *
 * Returns: (transfer none) (nullable) (element-type CharterRecord): who names
 *   it there, in the order of the file
 */
GPtrArray *
charter_record_set_get_referrers (const CharterRecordSet *self,
                                  const CharterRecord    *record,
                                  const char             *field)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  return charter_record_index_get_referrers (get_index (self),
                                             charter_record_get_handle (record), field);
}

/**
 * charter_record_set_get_partnership:
 * @self: a set
 *
 * Returns: (transfer none) (nullable): the head of the file
 */
CharterRecord *
charter_record_set_get_partnership (const CharterRecordSet *self)
{
  GPtrArray *heads;

  g_return_val_if_fail (self != NULL, NULL);

  heads = self->collections[CHARTER_KIND_PARTNERSHIP];
  return heads->len > 0 ? g_ptr_array_index (heads, 0) : NULL;
}

/**
 * charter_record_set_append_member:
 * @self: a set that nobody else has seen yet
 * @key: a member of the root object
 * @value: (nullable): its value, or %NULL for a collection of records
 *
 * For building a set from a file.
 */
void
charter_record_set_append_member (CharterRecordSet *self,
                                  const char       *key,
                                  GVariant         *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->index == NULL);
  g_return_if_fail (key != NULL);

  g_ptr_array_add (self->members, top_member_new (key, value));
}

/**
 * charter_record_set_append_record:
 * @self: a set that nobody else has seen yet
 * @record: (transfer none): a record
 *
 * For building a set from a file.
 */
void
charter_record_set_append_record (CharterRecordSet *self,
                                  CharterRecord    *record)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->index == NULL);
  g_return_if_fail (record != NULL);

  g_ptr_array_add (self->collections[charter_record_get_kind (record)],
                   charter_record_ref (record));
}

/**
 * charter_record_set_has_room:
 * @self: a set
 * @kind: a kind
 *
 * A file has one head, and a member that should be a collection but holds
 * something else is kept, so that there is no place for records of its kind.
 *
 * Returns: whether a record of @kind can be added
 */
gboolean
charter_record_set_has_room (const CharterRecordSet *self,
                             CharterKindId           kind)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((guint) kind < CHARTER_N_KINDS, FALSE);

  for (guint i = 0; i < self->members->len; i++)
    {
      const CharterTopMember *member = g_ptr_array_index (self->members, i);

      if (!member->is_collection && g_str_equal (member->key, charter_kind_get (kind)->collection))
        return FALSE;
    }
  return kind != CHARTER_KIND_PARTNERSHIP || self->collections[kind]->len == 0;
}

/**
 * charter_record_set_insert:
 * @self: a set
 * @position: where among the records of its kind; past the end appends
 * @record: (transfer none): a record of a kind for which there is room
 *
 * Returns: (transfer full): a set that has it
 */
CharterRecordSet *
charter_record_set_insert (const CharterRecordSet *self,
                           guint                   position,
                           CharterRecord          *record)
{
  CharterRecordSet *changed;
  GPtrArray *records;
  CharterKindId kind;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  kind = charter_record_get_kind (record);
  changed = copy_for_kind (self, kind);
  if (charter_record_get_parent (record) == 0)
    ensure_member (changed, kind);
  records = changed->collections[kind];
  g_ptr_array_insert (records, (int) MIN (position, records->len), charter_record_ref (record));
  return changed;
}

/**
 * charter_record_set_replace:
 * @self: a set
 * @record: (transfer none): a new version of one of its records
 *
 * Returns: (transfer full) (nullable): a set that has it instead, or %NULL
 *   when there is no record of that handle
 */
CharterRecordSet *
charter_record_set_replace (const CharterRecordSet *self,
                            CharterRecord          *record)
{
  CharterRecordSet *changed;
  const CharterRecordIndex *index;
  CharterRecord *before;
  CharterKindId kind;
  guint position;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  kind = charter_record_get_kind (record);
  if (!charter_record_set_find_position (self, kind, charter_record_get_handle (record), &position))
    return NULL;

  changed = copy_for_kind (self, kind);
  before = g_ptr_array_index (changed->collections[kind], position);
  g_ptr_array_index (changed->collections[kind], position) = charter_record_ref (record);
  index = g_atomic_pointer_get (&((CharterRecordSet *) self)->index);
  if (index != NULL)
    changed->index = charter_record_index_new_replaced (index, changed->collections, before,
                                                        record);
  charter_record_unref (before);
  return changed;
}

/**
 * charter_record_set_with_collection:
 * @self: a set
 * @kind: a kind
 * @records: (transfer none) (element-type CharterRecord): new versions of its
 *   records of that kind, in the same order; it keeps them, and frees them
 *   with charter_record_unref()
 *
 * Returns: (transfer full): a set that has them instead
 */
CharterRecordSet *
charter_record_set_with_collection (const CharterRecordSet *self,
                                    CharterKindId           kind,
                                    GPtrArray              *records)
{
  CharterRecordSet *changed;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) kind < CHARTER_N_KINDS, NULL);
  g_return_val_if_fail (records != NULL && records->len == self->collections[kind]->len, NULL);

  changed = copy_for_kind (self, kind);
  g_ptr_array_unref (changed->collections[kind]);
  changed->collections[kind] = g_ptr_array_ref (records);
  return changed;
}

/**
 * charter_record_set_remove:
 * @self: a set
 * @kind: a kind
 * @position: a place among its records
 *
 * Returns: (transfer full): a set without that record
 */
CharterRecordSet *
charter_record_set_remove (const CharterRecordSet *self,
                           CharterKindId           kind,
                           guint                   position)
{
  CharterRecordSet *changed;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) kind < CHARTER_N_KINDS, NULL);
  g_return_val_if_fail (position < self->collections[kind]->len, NULL);

  changed = copy_for_kind (self, kind);
  g_ptr_array_remove_index (changed->collections[kind], position);
  return changed;
}

/**
 * charter_record_set_get_members:
 * @self: a set
 *
 * Returns: (transfer none) (element-type CharterTopMember): the members of the
 *   root object, for charter_record_set_with_members(); not to be changed
 */
GPtrArray *
charter_record_set_get_members (const CharterRecordSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->members;
}

/**
 * charter_record_set_with_members:
 * @self: a set
 * @members: (element-type CharterTopMember): the members of another version
 *   of @self
 *
 * Undoing the first record of a collection takes the collection away again.
 *
 * Returns: (transfer full): the same records in that root object
 */
CharterRecordSet *
charter_record_set_with_members (const CharterRecordSet *self,
                                 GPtrArray              *members)
{
  CharterRecordSet *changed;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (members != NULL, NULL);

  changed = copy_for_kind (self, CHARTER_KIND_PARTNERSHIP);
  g_ptr_array_unref (changed->members);
  changed->members = g_ptr_array_ref (members);
  return changed;
}
