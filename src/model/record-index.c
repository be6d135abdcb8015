/* record-index.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/record-index.h"

#include "model/reference.h"
#include "model/value.h"

/* One end of a reference: a record and the field by which it refers or is
 * referred to. */
typedef struct
{
  guint64     handle;
  const char *field; /* of a kind's table */
} End;

typedef struct
{
  CharterRecord *record; /* borrowed: the first with the id */
  guint          count;
} Named;

struct _CharterRecordIndex
{
  GHashTable *by_handle;              /* guint64 in the record → record, borrowed */
  GHashTable *by_id[CHARTER_N_KINDS]; /* id in the record → Named, owned */
  GHashTable *targets;                /* End of the referrer → record, borrowed */
  GHashTable *referrers;              /* End of the target → GPtrArray, owned */
};

static guint
end_hash (gconstpointer key)
{
  const End *end = key;

  return g_int64_hash (&end->handle) ^ g_str_hash (end->field);
}

static gboolean
end_equal (gconstpointer a,
           gconstpointer b)
{
  const End *one = a;
  const End *other = b;

  return one->handle == other->handle && g_str_equal (one->field, other->field);
}

static End *
end_new (guint64     handle,
         const char *field)
{
  End *end = g_new (End, 1);

  end->handle = handle;
  end->field = field;
  return end;
}

static guint64 *
handle_new (guint64 handle)
{
  guint64 *key = g_new (guint64, 1);

  *key = handle;
  return key;
}

static void
add_record (CharterRecordIndex *self,
            CharterRecord      *record)
{
  const char *id = charter_record_get_id (record);
  GHashTable *table = self->by_id[charter_record_get_kind (record)];
  Named *named;

  g_hash_table_insert (self->by_handle, handle_new (charter_record_get_handle (record)), record);
  if (id == NULL)
    return;

  named = g_hash_table_lookup (table, id);
  if (named == NULL)
    {
      named = g_new0 (Named, 1);
      named->record = record;
      g_hash_table_insert (table, (gpointer) id, named);
    }
  named->count++;
}

static void
connect (CharterRecordIndex  *self,
         const CharterRecord *from,
         const char          *field,
         CharterRecord       *to)
{
  End wanted = { charter_record_get_handle (to), field };
  GPtrArray *referrers = g_hash_table_lookup (self->referrers, &wanted);
  End source = { charter_record_get_handle (from), field };

  if (referrers == NULL)
    {
      referrers = g_ptr_array_new ();
      g_hash_table_insert (self->referrers, end_new (wanted.handle, field), referrers);
    }
  /* The references of one record follow each other, so a second one by the
   * same field is the last entry. */
  if (referrers->len == 0 || g_ptr_array_index (referrers, referrers->len - 1) != from)
    g_ptr_array_add (referrers, (gpointer) from);

  if (!g_hash_table_contains (self->targets, &source))
    g_hash_table_insert (self->targets, end_new (source.handle, field), to);
}

static void
add_reference (const CharterRecord *record,
               const char          *field,
               const char          *path,
               guint                targets,
               const char          *id,
               gpointer             user_data)
{
  CharterRecordIndex *self = user_data;

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      CharterRecord *target;

      if ((targets & CHARTER_KIND_BIT (kind)) == 0)
        continue;
      target = charter_record_index_find_id (self, (CharterKindId) kind, id);
      if (target != NULL)
        {
          connect (self, record, field, target);
          return;
        }
    }
}

/* Popolo lets a file say null where it says nothing. */
static gboolean
is_missing (GVariant *value)
{
  return value == NULL || g_variant_is_of_type (value, CHARTER_VALUE_NULL);
}

/* A record that Popolo embeds in another one belongs to it without saying
 * so: a membership inside a person is that person's. */
static void
add_parent (CharterRecordIndex  *self,
            const CharterRecord *record)
{
  static const struct
  {
    CharterKindId  parent;
    const char    *field;
  } implied[] = {
    { CHARTER_KIND_ORGANIZATION, "organization_id" },
    { CHARTER_KIND_PERSON, "person_id" },
    { CHARTER_KIND_POST, "post_id" },
  };
  guint64 handle = charter_record_get_parent (record);
  CharterRecord *parent = handle != 0 ? charter_record_index_find_handle (self, handle) : NULL;

  if (parent == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (implied); i++)
    {
      if (implied[i].parent == charter_record_get_kind (parent) &&
          is_missing (charter_record_get_value (record, implied[i].field)))
        connect (self, record, implied[i].field, parent);
    }
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
  CharterRecordIndex *self;

  g_return_val_if_fail (collections != NULL, NULL);

  self = g_new0 (CharterRecordIndex, 1);
  self->by_handle = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->targets = g_hash_table_new_full (end_hash, end_equal, g_free, NULL);
  self->referrers = g_hash_table_new_full (end_hash, end_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      self->by_id[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      for (guint i = 0; i < collections[kind]->len; i++)
        add_record (self, g_ptr_array_index (collections[kind], i));
    }

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      for (guint i = 0; i < collections[kind]->len; i++)
        {
          CharterRecord *record = g_ptr_array_index (collections[kind], i);

          charter_record_foreach_reference (record, add_reference, self);
          add_parent (self, record);
        }
    }
  return self;
}

/**
 * charter_record_index_free:
 * @self: (transfer full): an index
 */
void
charter_record_index_free (CharterRecordIndex *self)
{
  g_return_if_fail (self != NULL);

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    g_hash_table_unref (self->by_id[kind]);
  g_hash_table_unref (self->by_handle);
  g_hash_table_unref (self->targets);
  g_hash_table_unref (self->referrers);
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

  return g_hash_table_lookup (self->by_handle, &handle);
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
  const Named *named;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  named = g_hash_table_lookup (self->by_id[kind], id);
  return named != NULL ? named->record : NULL;
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
  const Named *named;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (id != NULL, 0);

  named = g_hash_table_lookup (self->by_id[kind], id);
  return named != NULL ? named->count : 0;
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
  End end = { handle, field };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field != NULL, NULL);

  return g_hash_table_lookup (self->targets, &end);
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
  End end = { handle, field };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field != NULL, NULL);

  return g_hash_table_lookup (self->referrers, &end);
}
