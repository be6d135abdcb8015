/* random-edits.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/edit.h"

static inline CharterRecord *
pick_record (CharterRecordSet *records,
             GRand            *random)
{
  static const CharterKindId kinds[] = {
    CHARTER_KIND_ORGANIZATION, CHARTER_KIND_PERSON, CHARTER_KIND_POST, CHARTER_KIND_MEMBERSHIP,
  };
  CharterKindId kind = kinds[g_rand_int_range (random, 0, G_N_ELEMENTS (kinds))];
  guint n_records = charter_record_set_get_n_records (records, kind);

  if (n_records == 0)
    return NULL;
  return charter_record_set_get_record (records, kind,
                                        (guint) g_rand_int_range (random, 0, (gint32) n_records));
}

static inline GVariant *
make_content (GRand *random)
{
  GVariantBuilder content;
  g_autofree char *id = g_strdup_printf ("new%d", g_rand_int_range (random, 0, 1000000));

  g_variant_builder_init (&content, G_VARIANT_TYPE_VARDICT);
  if (g_rand_boolean (random))
    g_variant_builder_add (&content, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (&content, "{sv}", "name", g_variant_new_string ("New"));
  return g_variant_builder_end (&content);
}

static inline CharterEdit *
make_random_edit (CharterRecordSet *records,
                  GRand            *random,
                  guint64           handle)
{
  static const char *const paths[] = { "/name", "/role", "/organization_id", "/x~1y", "/a/b" };
  CharterRecord *record = pick_record (records, random);
  const char *path = paths[g_rand_int_range (random, 0, G_N_ELEMENTS (paths))];
  g_autofree char *text = g_strdup_printf ("v%d", g_rand_int_range (random, 0, 3));
  guint position = (guint) g_rand_int_range (random, 0, 10);

  if (record == NULL)
    return charter_edit_new_add (CHARTER_KIND_PERSON, handle, position, make_content (random));
  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      return charter_edit_new_add (charter_record_get_kind (record), handle, position,
                                   make_content (random));

    case 1:
      return charter_edit_new_drop (record);

    case 2:
      return charter_edit_new_move (record, position);

    case 3:
      return charter_edit_new_insert (record, "/known_on", g_rand_int_range (random, 0, 3),
                                      g_variant_new_string (text));

    case 4:
      return charter_edit_new_remove (record, "/known_on", 0);

    case 5:
      return charter_edit_new_set (record, path, NULL);

    default:
      return charter_edit_new_set (record, path, g_variant_new_string (text));
    }
}

static inline CharterRecordSet *
apply_edit (CharterRecordSet  *records,
            const CharterEdit *edit)
{
  g_autoptr(GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);

  return charter_edit_apply (edit, records, changes, NULL);
}

/* Makes up to ten edits that can be made, one after the other; who asks gets
 * them. */
static inline CharterRecordSet *
edit_at_random (CharterRecordSet *records,
                GRand            *random,
                guint64           first_handle,
                GPtrArray        *edits)
{
  CharterRecordSet *current = charter_record_set_ref (records);
  int n_edits = g_rand_int_range (random, 0, 11);

  for (int i = 0; i < n_edits; i++)
    {
      g_autoptr(CharterEdit) edit = make_random_edit (current, random, first_handle + (guint) i);
      CharterRecordSet *changed = apply_edit (current, edit);

      if (changed == NULL)
        continue;
      charter_record_set_unref (current);
      current = changed;
      if (edits != NULL)
        g_ptr_array_add (edits, g_steal_pointer (&edit));
    }
  return current;
}

/* Asserts that all that @first says @second says too. */
static inline void
assert_says (CharterRecord *first,
             CharterRecord *second,
             gboolean       with_ids)
{
  GVariantIter iter;
  const char *key;
  GVariant *value;

  g_variant_iter_init (&iter, charter_record_get_content (first));
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    {
      GVariant *there = charter_record_get_value (second, key);

      if (!with_ids && g_str_equal (key, "id"))
        continue;
      g_assert_nonnull (there);
      g_assert_true (g_variant_equal (there, value));
    }
}

/* Asserts that two sets hold the same records in the same order; the members
 * of a record may stand in another order, and ids may have been given. */
static inline void
assert_same_records (CharterRecordSet *one,
                     CharterRecordSet *other,
                     gboolean          with_ids)
{
  for (guint kind = 0; kind < CHARTER_KIND_OPTION; kind++)
    {
      guint n_records = charter_record_set_get_n_records (one, (CharterKindId) kind);

      g_assert_cmpuint (n_records, ==,
                        charter_record_set_get_n_records (other, (CharterKindId) kind));
      for (guint i = 0; i < n_records; i++)
        {
          CharterRecord *first = charter_record_set_get_record (one, (CharterKindId) kind, i);
          CharterRecord *second = charter_record_set_get_record (other, (CharterKindId) kind, i);

          assert_says (first, second, with_ids);
          assert_says (second, first, with_ids);
        }
    }
}
