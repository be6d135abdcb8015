/* record-links.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/record-links.h"

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
  End                       end;
  const CharterRecordPlace *place; /* borrowed */
} Target;

typedef struct
{
  End        end;
  GPtrArray *places; /* of CharterRecordPlace, borrowed */
} Referrers;

struct _CharterRecordLinks
{
  gatomicrefcount     ref_count;
  GPtrArray          *collections[CHARTER_N_KINDS]; /* which have the text of the ids */
  CharterRecordPlace *places;                 /* of every record */
  GHashTable         *by_handle;              /* handle in the place → the place, borrowed */
  GHashTable         *by_id[CHARTER_N_KINDS]; /* id in the record → place, borrowed */
  GHashTable         *targets;                /* of Target by the referrer */
  GHashTable         *referrers;              /* of Referrers by the target */
};

/* What of a record the links depend on. */
typedef struct
{
  const char *field;
  guint       targets;
  char       *id;
} Reference;

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

static void
referrers_free (Referrers *referrers)
{
  g_ptr_array_unref (referrers->places);
  g_free (referrers);
}

static void
reference_clear (gpointer reference)
{
  g_free (((Reference *) reference)->id);
}

static void
add_record (CharterRecordLinks  *self,
            CharterRecordPlace  *place,
            const CharterRecord *record)
{
  const char *id = charter_record_get_id (record);
  GHashTable *table = self->by_id[place->kind];
  CharterRecordPlace *first;

  g_hash_table_insert (self->by_handle, &place->handle, place);
  if (id == NULL)
    return;

  first = g_hash_table_lookup (table, id);
  if (first == NULL)
    {
      first = place;
      g_hash_table_insert (table, (gpointer) id, place);
    }
  first->n_namesakes++;
}

static void
add_records (CharterRecordLinks *self)
{
  guint n_records = 0;
  guint next = 0;

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    n_records += self->collections[kind]->len;
  self->places = g_new0 (CharterRecordPlace, n_records + 1);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      for (guint i = 0; i < self->collections[kind]->len; i++)
        {
          const CharterRecord *record = g_ptr_array_index (self->collections[kind], i);
          CharterRecordPlace *place = &self->places[next++];

          place->handle = charter_record_get_handle (record);
          place->kind = (CharterKindId) kind;
          place->position = i;
          add_record (self, place, record);
        }
    }
}

static void
connect (CharterRecordLinks       *self,
         const CharterRecordPlace *from,
         const char               *field,
         const CharterRecordPlace *to)
{
  End wanted = { to->handle, field };
  End source = { from->handle, field };
  Referrers *referrers = g_hash_table_lookup (self->referrers, &wanted);

  if (referrers == NULL)
    {
      referrers = g_new (Referrers, 1);
      referrers->end = wanted;
      referrers->places = g_ptr_array_new ();
      g_hash_table_add (self->referrers, referrers);
    }
  /* The references of one record follow each other, so a second one by the
   * same field is the last entry. */
  if (referrers->places->len == 0 ||
      g_ptr_array_index (referrers->places, referrers->places->len - 1) != from)
    g_ptr_array_add (referrers->places, (gpointer) from);

  if (!g_hash_table_contains (self->targets, &source))
    {
      Target *target = g_new (Target, 1);

      target->end = source;
      target->place = to;
      g_hash_table_add (self->targets, target);
    }
}

static void
add_reference (const CharterRecord *record,
               const char          *field,
               const char          *path,
               guint                targets,
               const char          *id,
               gpointer             user_data)
{
  CharterRecordLinks *self = user_data;

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      const CharterRecordPlace *target = (targets & CHARTER_KIND_BIT (kind)) != 0
                                       ? g_hash_table_lookup (self->by_id[kind], id)
                                       : NULL;

      if (target != NULL)
        {
          connect (self, charter_record_links_find_handle (self,
                                                           charter_record_get_handle (record)),
                   field, target);
          return;
        }
    }
}

/* Popolo lets a file say null where it says nothing. */
static gboolean
is_missing (const CharterRecord *record,
            const char          *field)
{
  GVariant *value = charter_record_get_value (record, field);

  return value == NULL || g_variant_is_of_type (value, CHARTER_VALUE_NULL);
}

/* The fields by which a record that Popolo embeds in another one belongs to
 * it without saying so: a membership inside a person is that person's. */
static const struct
{
  CharterKindId  parent;
  const char    *field;
} implied[] = {
  { CHARTER_KIND_ORGANIZATION, "organization_id" },
  { CHARTER_KIND_PERSON, "person_id" },
  { CHARTER_KIND_POST, "post_id" },
};

static void
add_parent (CharterRecordLinks  *self,
            const CharterRecord *record)
{
  guint64 handle = charter_record_get_parent (record);
  const CharterRecordPlace *parent = handle != 0
                                   ? charter_record_links_find_handle (self, handle)
                                   : NULL;

  if (parent == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (implied); i++)
    {
      if (implied[i].parent == parent->kind && is_missing (record, implied[i].field))
        connect (self, charter_record_links_find_handle (self, charter_record_get_handle (record)),
                 implied[i].field, parent);
    }
}

static void
list_reference (const CharterRecord *record,
                const char          *field,
                const char          *path,
                guint                targets,
                const char          *id,
                gpointer             user_data)
{
  Reference reference = { field, targets, g_strdup (id) };

  g_array_append_val ((GArray *) user_data, reference);
}

static GArray *
list_references (const CharterRecord *record)
{
  GArray *references = g_array_new (FALSE, FALSE, sizeof (Reference));

  g_array_set_clear_func (references, reference_clear);
  charter_record_foreach_reference (record, list_reference, references);
  return references;
}

/**
 * charter_record_links_new:
 * @collections: (array fixed-size=14): the records of each kind
 *
 * Where several records of a kind share an id, the first is meant.
 *
 * Returns: (transfer full): the links of the records
 */
CharterRecordLinks *
charter_record_links_new (GPtrArray *const *collections)
{
  CharterRecordLinks *self;

  g_return_val_if_fail (collections != NULL, NULL);

  self = g_new0 (CharterRecordLinks, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->by_handle = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->targets = g_hash_table_new_full (end_hash, end_equal, g_free, NULL);
  self->referrers = g_hash_table_new_full (end_hash, end_equal, (GDestroyNotify) referrers_free,
                                           NULL);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      self->collections[kind] = g_ptr_array_ref (collections[kind]);
      self->by_id[kind] = g_hash_table_new (g_str_hash, g_str_equal);
    }
  add_records (self);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      for (guint i = 0; i < collections[kind]->len; i++)
        {
          const CharterRecord *record = g_ptr_array_index (collections[kind], i);

          charter_record_foreach_reference (record, add_reference, self);
          add_parent (self, record);
        }
    }
  return self;
}

/**
 * charter_record_links_ref:
 * @self: links
 *
 * Returns: (transfer full): @self
 */
CharterRecordLinks *
charter_record_links_ref (CharterRecordLinks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * charter_record_links_unref:
 * @self: (transfer full): links
 */
void
charter_record_links_unref (CharterRecordLinks *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->targets);
  g_hash_table_unref (self->referrers);
  g_hash_table_unref (self->by_handle);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      g_hash_table_unref (self->by_id[kind]);
      g_ptr_array_unref (self->collections[kind]);
    }
  g_free (self->places);
  g_free (self);
}

/**
 * charter_record_links_find_handle:
 * @self: links
 * @handle: a handle
 *
 * Returns: (transfer none) (nullable): where that record is
 */
const CharterRecordPlace *
charter_record_links_find_handle (const CharterRecordLinks *self,
                                  guint64                   handle)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->by_handle, &handle);
}

/**
 * charter_record_links_find_id:
 * @self: links
 * @kind: a kind
 * @id: an id
 *
 * Returns: (transfer none) (nullable): where the first record of that kind and
 *   id is
 */
const CharterRecordPlace *
charter_record_links_find_id (const CharterRecordLinks *self,
                              CharterKindId             kind,
                              const char               *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) kind < CHARTER_N_KINDS, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id[kind], id);
}

/**
 * charter_record_links_get_target:
 * @self: links
 * @handle: the handle of a record
 * @field: one of its fields
 *
 * Returns: (transfer none) (nullable): where the (first) record is that the
 *   field names
 */
const CharterRecordPlace *
charter_record_links_get_target (const CharterRecordLinks *self,
                                 guint64                   handle,
                                 const char               *field)
{
  End end = { handle, field };
  const Target *target;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field != NULL, NULL);

  target = g_hash_table_lookup (self->targets, &end);
  return target != NULL ? target->place : NULL;
}

/**
 * charter_record_links_get_referrers:
 * @self: links
 * @handle: the handle of a record
 * @field: a field by which others may name it
 *
 * Returns: (transfer none) (nullable) (element-type CharterRecordPlace): where
 *   the records are that name it, in the order of the file
 */
GPtrArray *
charter_record_links_get_referrers (const CharterRecordLinks *self,
                                    guint64                   handle,
                                    const char               *field)
{
  End end = { handle, field };
  const Referrers *referrers;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field != NULL, NULL);

  referrers = g_hash_table_lookup (self->referrers, &end);
  return referrers != NULL ? referrers->places : NULL;
}

/**
 * charter_record_links_are_same:
 * @one: a record
 * @other: another version of it
 *
 * Returns: whether a set has the same links with either in the same place
 */
gboolean
charter_record_links_are_same (const CharterRecord *one,
                               const CharterRecord *other)
{
  g_autoptr(GArray) before = NULL;
  g_autoptr(GArray) after = NULL;

  g_return_val_if_fail (one != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  if (charter_record_get_handle (one) != charter_record_get_handle (other) ||
      charter_record_get_kind (one) != charter_record_get_kind (other) ||
      charter_record_get_parent (one) != charter_record_get_parent (other) ||
      g_strcmp0 (charter_record_get_id (one), charter_record_get_id (other)) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (implied); i++)
    {
      if (is_missing (one, implied[i].field) != is_missing (other, implied[i].field))
        return FALSE;
    }

  before = list_references (one);
  after = list_references (other);
  if (before->len != after->len)
    return FALSE;
  for (guint i = 0; i < before->len; i++)
    {
      const Reference *was = &g_array_index (before, Reference, i);
      const Reference *is = &g_array_index (after, Reference, i);

      if (was->targets != is->targets || !g_str_equal (was->field, is->field) ||
          !g_str_equal (was->id, is->id))
        return FALSE;
    }
  return TRUE;
}
