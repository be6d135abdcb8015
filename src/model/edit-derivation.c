/* edit-derivation.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/edit-derivation.h"

#include "model/value.h"

typedef struct
{
  const CharterRecordSet *before;
  const CharterRecordSet *after;
  CharterKindId           kind;
  GPtrArray              *edits; /* of CharterEdit */
  GArray                 *order; /* of guint64: the handles as the edits so far leave them */
} Derivation;

static guint
count (const CharterRecordSet *records,
       CharterKindId           kind)
{
  return charter_record_set_get_n_records (records, kind);
}

static guint64
get_nth_handle (const CharterRecordSet *records,
                CharterKindId           kind,
                guint                   position)
{
  return charter_record_get_handle (charter_record_set_get_record (records, kind, position));
}

/* What stands in another record goes with it. */
static gboolean
goes_along (const Derivation    *self,
            const CharterRecord *record)
{
  guint64 parent = charter_record_get_parent (record);

  return parent != 0 && charter_record_set_find_handle (self->before, parent) != NULL &&
         charter_record_set_find_handle (self->after, parent) == NULL;
}

static void
derive_drops (Derivation *self)
{
  for (guint i = 0; i < count (self->before, self->kind); i++)
    {
      CharterRecord *record = charter_record_set_get_record (self->before, self->kind, i);
      guint64 handle = charter_record_get_handle (record);

      if (charter_record_set_find_handle (self->after, handle) != NULL)
        g_array_append_val (self->order, handle);
      else if (!goes_along (self, record))
        g_ptr_array_add (self->edits, charter_edit_new_drop (record));
    }
}

static gboolean
is_kept_by_place (GVariant *value)
{
  return value != NULL && g_variant_is_of_type (value, CHARTER_VALUE_HANDLES);
}

static void
add_setting (Derivation          *self,
             const CharterRecord *record,
             const char          *key,
             GVariant            *was,
             GVariant            *value)
{
  g_autofree char *path = charter_value_write_step (key);
  CharterEdit *edit = charter_edit_new_set (record, path, value);

  edit->was = was != NULL ? g_variant_ref (was)
                          : g_variant_ref_sink (g_variant_new_tuple (NULL, 0));
  g_ptr_array_add (self->edits, edit);
}

static void
derive_settings (Derivation          *self,
                 const CharterRecord *before,
                 const CharterRecord *after)
{
  GVariantIter iter;
  const char *key;
  GVariant *value;

  if (!charter_record_is_readable (before) || !charter_record_is_readable (after))
    return;
  g_variant_iter_init (&iter, charter_record_get_content (before));
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    {
      if (charter_record_get_value (after, key) == NULL && !is_kept_by_place (value))
        add_setting (self, before, key, value, NULL);
    }
  g_variant_iter_init (&iter, charter_record_get_content (after));
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    {
      GVariant *was = charter_record_get_value (before, key);

      if (is_kept_by_place (value) || is_kept_by_place (was) ||
          (was != NULL && g_variant_equal (was, value)))
        continue;
      add_setting (self, before, key, was, value);
    }
}

/* A record that is added stands by itself, and so does each that stood in it. */
static GVariant *
write_content (const CharterRecord *record)
{
  GVariantBuilder content;
  GVariantIter iter;
  const char *key;
  GVariant *value;

  if (!charter_record_is_readable (record))
    return charter_record_get_content (record);
  g_variant_builder_init (&content, CHARTER_VALUE_OBJECT);
  g_variant_iter_init (&iter, charter_record_get_content (record));
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    {
      if (!is_kept_by_place (value))
        g_variant_builder_add (&content, "{sv}", key, value);
    }
  return g_variant_builder_end (&content);
}

static gboolean
find_in_order (const Derivation *self,
               guint64           handle,
               guint            *position)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      if (g_array_index (self->order, guint64, i) == handle)
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* Marks the longest run of records that keep their order, so that as few as
 * can be have to move. */
static GHashTable *
list_unmoved (const Derivation *self)
{
  g_autoptr(GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  GHashTable *unmoved = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n_records = self->order->len;
  g_autofree guint *tails = g_new (guint, n_records + 1);   /* the last of the best run of a length */
  g_autofree guint *previous = g_new (guint, n_records + 1);
  g_autofree guint *wanted = g_new (guint, n_records + 1);  /* place in after, by place in order */
  guint length = 0;

  for (guint i = 0; i < n_records; i++)
    g_hash_table_insert (places, &g_array_index (self->order, guint64, i), GUINT_TO_POINTER (i));
  for (guint i = 0, j = 0; i < count (self->after, self->kind); i++)
    {
      guint64 handle = get_nth_handle (self->after, self->kind, i);
      gpointer place;

      if (g_hash_table_lookup_extended (places, &handle, NULL, &place))
        wanted[GPOINTER_TO_UINT (place)] = j++;
    }

  for (guint i = 0; i < n_records; i++)
    {
      guint low = 0;

      for (guint high = length; low < high;)
        {
          guint middle = (low + high) / 2;

          if (wanted[tails[middle]] < wanted[i])
            low = middle + 1;
          else
            high = middle;
        }
      previous[i] = low > 0 ? tails[low - 1] : G_MAXUINT;
      tails[low] = i;
      length = MAX (length, low + 1);
    }
  for (guint i = length > 0 ? tails[length - 1] : G_MAXUINT; i != G_MAXUINT; i = previous[i])
    g_hash_table_add (unmoved, g_memdup2 (&g_array_index (self->order, guint64, i), sizeof (guint64)));
  return unmoved;
}

static void
derive_places (Derivation *self)
{
  g_autoptr(GHashTable) unmoved = list_unmoved (self);
  guint place = 0;

  for (guint i = 0; i < count (self->after, self->kind); i++)
    {
      CharterRecord *record = charter_record_set_get_record (self->after, self->kind, i);
      guint64 handle = charter_record_get_handle (record);
      guint position;

      if (!find_in_order (self, handle, &position))
        {
          g_ptr_array_add (self->edits, charter_edit_new_add (self->kind, handle, place,
                                                              write_content (record)));
          g_array_insert_val (self->order, place, handle);
        }
      else if (g_hash_table_contains (unmoved, &handle))
        place = position;
      else
        {
          g_array_remove_index (self->order, position);
          place -= position < place;
          g_ptr_array_add (self->edits, charter_edit_new_move (record, place));
          g_array_insert_val (self->order, place, handle);
        }
      place++;
    }
}

/**
 * charter_edit_derive:
 * @before: records
 * @after: the same records as others have left them; who has the same handle
 *   is the same record
 *
 * Each edit expects what @before has there. Whole members of records are set;
 * what stands in a record goes and changes by itself.
 *
 * Returns: (transfer full) (element-type CharterEdit): what makes @after of
 *   @before, each edit to be made on what the ones before it left; none when
 *   both hold the same
 */
GPtrArray *
charter_edit_derive (const CharterRecordSet *before,
                     const CharterRecordSet *after)
{
  Derivation self = { .before = before, .after = after };

  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (after != NULL, NULL);

  self.edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      self.kind = (CharterKindId) kind;
      self.order = g_array_new (FALSE, FALSE, sizeof (guint64));
      derive_drops (&self);
      for (guint i = 0; i < self.order->len; i++)
        {
          guint64 handle = g_array_index (self.order, guint64, i);
          CharterRecord *old = charter_record_set_find_handle (before, handle);
          CharterRecord *new = charter_record_set_find_handle (after, handle);

          if (old != new)
            derive_settings (&self, old, new);
        }
      derive_places (&self);
      g_array_unref (self.order);
    }
  return self.edits;
}
