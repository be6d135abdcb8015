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

typedef struct _Place Place;

/* What a record names by a field of its kind's table. */
typedef struct
{
  const char *field;
  Place      *place; /* borrowed */
} Target;

/* Who names a record by one field. */
typedef struct _Referrers Referrers;

struct _Referrers
{
  const char *field;
  GPtrArray  *places; /* of CharterRecordPlace, borrowed */
  Referrers  *next;   /* nullable */
};

/* A record has few fields that name others, and is named by few, so that looking
 * through them is quicker than tables for all records are made. */
struct _Place
{
  CharterRecordPlace  place;
  guint               first_target; /* of its targets, which follow each other */
  guint               n_targets;
  Referrers          *referrers;    /* nullable */
};

struct _CharterRecordLinks
{
  gatomicrefcount  ref_count;
  GPtrArray       *collections[CHARTER_N_KINDS]; /* which have the text of the ids */
  Place           *places;                 /* of every record */
  guint            n_places;
  GHashTable      *by_handle;              /* handle in the place → the place, borrowed */
  GHashTable      *by_id[CHARTER_N_KINDS]; /* id in the record → place, borrowed */
  GArray          *targets;                /* of Target, in the order of the places */
};

/* Whose references are being read. */
typedef struct
{
  CharterRecordLinks *links;
  Place              *from;
} Reading;

/* What of a record the links depend on. */
typedef struct
{
  const char *field;
  guint       targets;
  char       *id;
} Reference;

static void
referrers_free (Referrers *referrers)
{
  while (referrers != NULL)
    {
      Referrers *next = referrers->next;

      g_ptr_array_unref (referrers->places);
      g_free (referrers);
      referrers = next;
    }
}

static Place *
find_place (const CharterRecordLinks *self,
            guint64                   handle)
{
  return g_hash_table_lookup (self->by_handle, &handle);
}

static const Target *
find_target (const CharterRecordLinks *self,
             const Place              *from,
             const char               *field)
{
  for (guint i = 0; i < from->n_targets; i++)
    {
      const Target *target = &g_array_index (self->targets, Target, from->first_target + i);

      if (g_str_equal (target->field, field))
        return target;
    }
  return NULL;
}

static Referrers *
find_referrers (const Place *to,
                const char  *field)
{
  Referrers *referrers = to->referrers;

  while (referrers != NULL && !g_str_equal (referrers->field, field))
    referrers = referrers->next;
  return referrers;
}

static void
reference_clear (gpointer reference)
{
  g_free (((Reference *) reference)->id);
}

static void
add_record (CharterRecordLinks  *self,
            Place               *place,
            const CharterRecord *record)
{
  const char *id = charter_record_get_id (record);
  GHashTable *table = self->by_id[place->place.kind];
  Place *first;

  g_hash_table_insert (self->by_handle, &place->place.handle, place);
  if (id == NULL)
    return;

  first = g_hash_table_lookup (table, id);
  if (first == NULL)
    {
      first = place;
      g_hash_table_insert (table, (gpointer) id, place);
    }
  first->place.n_namesakes++;
}

static void
add_records (CharterRecordLinks *self)
{
  guint next = 0;

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    self->n_places += self->collections[kind]->len;
  self->places = g_new0 (Place, self->n_places + 1);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      for (guint i = 0; i < self->collections[kind]->len; i++)
        {
          const CharterRecord *record = g_ptr_array_index (self->collections[kind], i);
          Place *place = &self->places[next++];

          place->place.handle = charter_record_get_handle (record);
          place->place.kind = (CharterKindId) kind;
          place->place.position = i;
          add_record (self, place, record);
        }
    }
}

static void
connect (CharterRecordLinks *self,
         Place              *from,
         const char         *field,
         Place              *to)
{
  Referrers *referrers = find_referrers (to, field);

  if (referrers == NULL)
    {
      referrers = g_new (Referrers, 1);
      referrers->field = field;
      referrers->places = g_ptr_array_new ();
      referrers->next = to->referrers;
      to->referrers = referrers;
    }
  /* The references of one record follow each other, so a second one by the
   * same field is the last entry. */
  if (referrers->places->len == 0 ||
      g_ptr_array_index (referrers->places, referrers->places->len - 1) != &from->place)
    g_ptr_array_add (referrers->places, &from->place);

  if (find_target (self, from, field) == NULL)
    {
      Target target = { field, to };

      g_array_append_val (self->targets, target);
      from->n_targets++;
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
  const Reading *reading = user_data;

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      Place *target = (targets & CHARTER_KIND_BIT (kind)) != 0
                    ? g_hash_table_lookup (reading->links->by_id[kind], id)
                    : NULL;

      if (target != NULL)
        {
          connect (reading->links, reading->from, field, target);
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
            Place               *place,
            const CharterRecord *record)
{
  guint64 handle = charter_record_get_parent (record);
  Place *parent = handle != 0 ? find_place (self, handle) : NULL;

  if (parent == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (implied); i++)
    {
      if (implied[i].parent == parent->place.kind && is_missing (record, implied[i].field))
        connect (self, place, implied[i].field, parent);
    }
}

static void
add_references (CharterRecordLinks *self)
{
  for (guint i = 0; i < self->n_places; i++)
    {
      Place *place = &self->places[i];
      const CharterRecord *record =
        g_ptr_array_index (self->collections[place->place.kind], place->place.position);
      Reading reading = { self, place };

      place->first_target = self->targets->len;
      charter_record_foreach_reference (record, add_reference, &reading);
      add_parent (self, place, record);
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
  self->targets = g_array_new (FALSE, FALSE, sizeof (Target));
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      self->collections[kind] = g_ptr_array_ref (collections[kind]);
      self->by_id[kind] = g_hash_table_new (g_str_hash, g_str_equal);
    }
  add_records (self);
  add_references (self);
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
  g_array_unref (self->targets);
  for (guint i = 0; i < self->n_places; i++)
    referrers_free (self->places[i].referrers);
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
  const Place *place;

  g_return_val_if_fail (self != NULL, NULL);

  place = find_place (self, handle);
  return place != NULL ? &place->place : NULL;
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
  const Place *place;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) kind < CHARTER_N_KINDS, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  place = g_hash_table_lookup (self->by_id[kind], id);
  return place != NULL ? &place->place : NULL;
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
  const Target *target;
  const Place *from;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field != NULL, NULL);

  from = find_place (self, handle);
  target = from != NULL ? find_target (self, from, field) : NULL;
  return target != NULL ? &target->place->place : NULL;
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
  const Referrers *referrers;
  const Place *to;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field != NULL, NULL);

  to = find_place (self, handle);
  referrers = to != NULL ? find_referrers (to, field) : NULL;
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
