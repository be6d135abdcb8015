/* value-list.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/value-list.h"

#include "model/value.h"

static GVariant *
set_entry (GVariant *list,
           guint     position,
           GVariant *entry)
{
  g_autofree char *path = g_strdup_printf ("/%u", position);

  return charter_value_set_path (list, path, entry);
}

/**
 * charter_value_list_insert:
 * @list: (nullable): an array, or none
 * @position: where; past the end appends
 * @entry: what
 *
 * Returns: (transfer full): the longer array
 */
GVariant *
charter_value_list_insert (GVariant *list,
                           guint     position,
                           GVariant *entry)
{
  g_autoptr(GVariant) empty = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  if (charter_value_is_array (list))
    return charter_value_insert_entry (list, position, entry);
  empty = g_variant_ref_sink (g_variant_new ("av", NULL));
  return charter_value_insert_entry (empty, 0, entry);
}

/**
 * charter_value_list_set:
 * @list: an array
 * @position: the number of one of its entries
 * @entry: what is to stand there
 *
 * Returns: (transfer full): the changed array
 */
GVariant *
charter_value_list_set (GVariant *list,
                        guint     position,
                        GVariant *entry)
{
  g_return_val_if_fail (position < charter_value_get_n_entries (list), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  return set_entry (list, position, entry);
}

/**
 * charter_value_list_remove:
 * @list: an array
 * @position: the number of one of its entries
 *
 * Returns: (transfer full) (nullable): the shorter array, or %NULL when nothing
 *   is left
 */
GVariant *
charter_value_list_remove (GVariant *list,
                           guint     position)
{
  g_return_val_if_fail (position < charter_value_get_n_entries (list), NULL);

  return charter_value_get_n_entries (list) > 1 ? set_entry (list, position, NULL) : NULL;
}

/**
 * charter_value_list_move:
 * @list: an array
 * @position: the number of one of its entries
 * @place: the number it is to have
 *
 * Returns: (transfer full): the array in another order
 */
GVariant *
charter_value_list_move (GVariant *list,
                         guint     position,
                         guint     place)
{
  g_autoptr(GVariant) entry = NULL;
  g_autoptr(GVariant) rest = NULL;

  g_return_val_if_fail (position < charter_value_get_n_entries (list), NULL);
  g_return_val_if_fail (place < charter_value_get_n_entries (list), NULL);

  entry = charter_value_get_entry (list, position);
  rest = set_entry (list, position, NULL);
  return charter_value_insert_entry (rest, place, entry);
}
