/* record-index.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/record-index.h"

#include "model/record-links.h"

struct _CharterRecordIndex
{
  GPtrArray          *collections[CHARTER_N_KINDS]; /* borrowed */
  CharterRecordLinks *links;                        /* shared */
  GMutex              mutex;                        /* of what follows */
  GHashTable         *referrers;                    /* GPtrArray of the links → GPtrArray of
                                                       records, owned; as they are asked for */
};

static CharterRecord *
get_record (const CharterRecordIndex *self,
            const CharterRecordPlace *place)
{
  return place != NULL ? g_ptr_array_index (self->collections[place->kind], place->position)
                       : NULL;
}

static CharterRecordIndex *
index_new (GPtrArray *const   *collections,
           CharterRecordLinks *links)
{
  CharterRecordIndex *self = g_new0 (CharterRecordIndex, 1);

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    self->collections[kind] = collections[kind];
  self->links = links;
  g_mutex_init (&self->mutex);
  self->referrers = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

static GPtrArray *
list_records (const CharterRecordIndex *self,
              GPtrArray                *places)
{
  GPtrArray *records = g_ptr_array_sized_new (places->len);

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (records, get_record (self, g_ptr_array_index (places, i)));
  return records;
}

/**
 * charter_record_index_new:
 * @collections: (array fixed-size=14): the records of each kind; they must
 *   outlive the index
 *
 * Where several records of a kind share an id, the first is meant.
 *
 * Returns: (transfer full): an index
 */
CharterRecordIndex *
charter_record_index_new (GPtrArray *const *collections)
{
  g_return_val_if_fail (collections != NULL, NULL);

  return index_new (collections, charter_record_links_new (collections));
}

/**
 * charter_record_index_new_replaced:
 * @self: the index of a set
 * @collections: (array fixed-size=14): the same set with one record replaced by
 *   another version of it; they must outlive the index
 * @before: that record
 * @after: its new version
 *
 * Most edits change what a record says and not whom it names; the index then
 * needs not be made anew.
 *
 * Returns: (transfer full) (nullable): an index of @collections, or %NULL when
 *   the links between records changed
 */
CharterRecordIndex *
charter_record_index_new_replaced (const CharterRecordIndex *self,
                                   GPtrArray *const         *collections,
                                   const CharterRecord      *before,
                                   const CharterRecord      *after)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (collections != NULL, NULL);
  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (after != NULL, NULL);

  return charter_record_links_are_same (before, after)
       ? index_new (collections, charter_record_links_ref (self->links))
       : NULL;
}

/**
 * charter_record_index_free:
 * @self: (transfer full): an index
 */
void
charter_record_index_free (CharterRecordIndex *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->referrers);
  g_mutex_clear (&self->mutex);
  charter_record_links_unref (self->links);
  g_free (self);
}

/**
 * charter_record_index_find_handle:
 * @self: an index
 * @handle: a handle
 *
 * Returns: (transfer none) (nullable): the record
 */
CharterRecord *
charter_record_index_find_handle (const CharterRecordIndex *self,
                                  guint64                   handle)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_record (self, charter_record_links_find_handle (self->links, handle));
}

/**
 * charter_record_index_find_id:
 * @self: an index
 * @kind: a kind
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the first record of that kind and id
 */
CharterRecord *
charter_record_index_find_id (const CharterRecordIndex *self,
                              CharterKindId             kind,
                              const char               *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return get_record (self, charter_record_links_find_id (self->links, kind, id));
}

/**
 * charter_record_index_count_id:
 * @self: an index
 * @kind: a kind
 * @id: an id
 *
 * Returns: how many records of that kind share the id
 */
guint
charter_record_index_count_id (const CharterRecordIndex *self,
                               CharterKindId             kind,
                               const char               *id)
{
  const CharterRecordPlace *first;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (id != NULL, 0);

  first = charter_record_links_find_id (self->links, kind, id);
  return first != NULL ? first->n_namesakes : 0;
}

/**
 * charter_record_index_get_target:
 * @self: an index
 * @handle: the handle of a record
 * @field: one of its fields
 *
 * Returns: (transfer none) (nullable): the (first) record that the field
 *   names and that is there
 */
CharterRecord *
charter_record_index_get_target (const CharterRecordIndex *self,
                                 guint64                   handle,
                                 const char               *field)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field != NULL, NULL);

  return get_record (self, charter_record_links_get_target (self->links, handle, field));
}

/**
 * charter_record_index_get_referrers:
 * @self: an index
 * @handle: the handle of a record
 * @field: a field by which others may name it
 *
 * Returns: (transfer none) (nullable) (element-type CharterRecord): the
 *   records that name it, in the order of the file
 */
GPtrArray *
charter_record_index_get_referrers (const CharterRecordIndex *self,
                                    guint64                   handle,
                                    const char               *field)
{
  CharterRecordIndex *mutable = (CharterRecordIndex *) self;
  GPtrArray *places;
  GPtrArray *records;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field != NULL, NULL);

  places = charter_record_links_get_referrers (self->links, handle, field);
  if (places == NULL)
    return NULL;
  g_mutex_lock (&mutable->mutex);
  records = g_hash_table_lookup (self->referrers, places);
  if (records == NULL)
    {
      records = list_records (self, places);
      g_hash_table_insert (self->referrers, places, records);
    }
  g_mutex_unlock (&mutable->mutex);
  return records;
}
