/* places.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/places.h"

#include "model/value.h"

struct _CharterPlaces
{
  const CharterRecordSet *records;
  GHashTable             *steps; /* guint64 → its step below its holder, such as "/posts/2" */
};

static void
add_step (CharterPlaces *self,
          guint64        handle,
          const char    *key,
          guint          position)
{
  g_hash_table_insert (self->steps, g_memdup2 (&handle, sizeof handle),
                       g_strdup_printf ("/%s/%u", key, position));
}

static void
add_embedded (CharterPlaces       *self,
              const CharterRecord *holder)
{
  GVariantIter members;
  GVariant *value;
  const char *key;

  if (!charter_record_is_readable (holder))
    return;

  g_variant_iter_init (&members, charter_record_get_content (holder));
  while (g_variant_iter_next (&members, "{&sv}", &key, &value))
    {
      g_autoptr(GVariant) owned = value;
      GVariantIter handles;
      guint64 handle;
      guint position = 0;

      if (!g_variant_is_of_type (owned, CHARTER_VALUE_HANDLES))
        continue;
      g_variant_iter_init (&handles, owned);
      while (g_variant_iter_next (&handles, "t", &handle))
        add_step (self, handle, key, position++);
    }
}

static void
append_pointer (const CharterPlaces *self,
                const CharterRecord *record,
                GString             *pointer)
{
  guint64 handle = charter_record_get_handle (record);
  guint64 parent = charter_record_get_parent (record);
  const CharterRecord *holder = parent != 0
                              ? charter_record_set_find_handle (self->records, parent)
                              : NULL;
  const char *step = g_hash_table_lookup (self->steps, &handle);

  if (charter_record_get_kind (record) == CHARTER_KIND_PARTNERSHIP)
    step = "/partnership";
  if (holder != NULL)
    append_pointer (self, holder, pointer);
  if (step != NULL)
    g_string_append (pointer, step);
}

/**
 * charter_places_new:
 * @records: the records; they must outlive the places
 *
 * Returns: (transfer full): their places
 */
CharterPlaces *
charter_places_new (const CharterRecordSet *records)
{
  CharterPlaces *self;

  g_return_val_if_fail (records != NULL, NULL);

  self = g_new0 (CharterPlaces, 1);
  self->records = records;
  self->steps = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      const char *collection = charter_kind_get ((CharterKindId) kind)->collection;
      guint position = 0;

      for (guint i = 0; i < charter_record_set_get_n_records (records, (CharterKindId) kind); i++)
        {
          const CharterRecord *record =
            charter_record_set_get_record (records, (CharterKindId) kind, i);

          if (charter_record_get_parent (record) == 0)
            add_step (self, charter_record_get_handle (record), collection, position++);
          add_embedded (self, record);
        }
    }
  return self;
}

/**
 * charter_places_free:
 * @self: (transfer full): places
 */
void
charter_places_free (CharterPlaces *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->steps);
  g_free (self);
}

/**
 * charter_places_get_pointer:
 * @self: places
 * @record: one of the records
 * @path: a JSON pointer inside the record; "" for the record
 *
 * Returns: (transfer full): a JSON pointer (RFC 6901) inside the file
 */
char *
charter_places_get_pointer (const CharterPlaces *self,
                            const CharterRecord *record,
                            const char          *path)
{
  GString *pointer = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  append_pointer (self, record, pointer);
  g_string_append (pointer, path);
  return g_string_free (pointer, FALSE);
}
