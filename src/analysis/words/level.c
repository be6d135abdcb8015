/* level.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/level.h"

#include "analysis/words/names.h"
#include "model/edit.h"
#include "model/value.h"

static void
level_free (CharterLevel *level)
{
  g_free (level->id);
  g_free (level->name);
  g_free (level);
}

static gboolean
is_same_title (const char *one,
               const char *other)
{
  g_autofree char *folded = g_utf8_casefold (one, -1);
  g_autofree char *other_folded = g_utf8_casefold (other, -1);

  return g_str_equal (folded, other_folded);
}

/**
 * charter_level_list:
 * @records: the records of a file
 *
 * Returns: (transfer full) (element-type CharterLevel): the levels of the
 *   partnership in its order; one without an id cannot be named and is left out
 */
GPtrArray *
charter_level_list (const CharterRecordSet *records)
{
  GPtrArray *levels = g_ptr_array_new_with_free_func ((GDestroyNotify) level_free);
  CharterRecord *head;
  GVariant *rows;

  g_return_val_if_fail (records != NULL, levels);

  head = charter_record_set_get_partnership (records);
  rows = head != NULL ? charter_record_get_value (head, "levels") : NULL;
  for (gsize i = 0; i < charter_value_get_n_entries (rows); i++)
    {
      g_autoptr(GVariant) row = charter_value_get_entry (rows, i);
      const char *id = charter_value_get_member_text (row, "id");
      const char *name = charter_value_get_member_text (row, "name");
      CharterLevel *level;

      if (id == NULL)
        continue;
      level = g_new (CharterLevel, 1);
      level->id = g_strdup (id);
      level->name = g_strdup (charter_name_is_visible (name) ? name : id);
      g_ptr_array_add (levels, level);
    }
  return levels;
}

/**
 * charter_level_find_title:
 * @levels: (element-type CharterLevel): the levels of a partnership
 * @value: the level of an organisation
 *
 * Returns: (transfer none): what it is called: a level that is none of the
 *   partnership's is its own name
 */
const char *
charter_level_find_title (GPtrArray  *levels,
                          const char *value)
{
  g_return_val_if_fail (levels != NULL, value);
  g_return_val_if_fail (value != NULL, NULL);

  for (guint i = 0; i < levels->len; i++)
    {
      const CharterLevel *level = g_ptr_array_index (levels, i);

      if (g_str_equal (level->id, value))
        return level->name;
    }
  return value;
}

/**
 * charter_level_find_id:
 * @levels: (element-type CharterLevel): the levels of a partnership
 * @title: what a level is called, or its id
 *
 * Returns: (transfer none) (nullable): the id of that level, if it is one of
 *   the partnership's
 */
const char *
charter_level_find_id (GPtrArray  *levels,
                       const char *title)
{
  g_return_val_if_fail (levels != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  for (guint i = 0; i < levels->len; i++)
    {
      const CharterLevel *level = g_ptr_array_index (levels, i);

      if (g_str_equal (level->id, title) || is_same_title (level->name, title))
        return level->id;
    }
  return NULL;
}

/**
 * charter_level_edits_before_removal:
 * @records: the records of a file
 * @row: one of the levels of the partnership, as in the file
 *
 * What is said of organisations is kept in words when the level that they name
 * goes: nobody could read its id.
 *
 * Returns: (transfer full) (element-type CharterEdit): the edits to make
 *   before it is removed
 */
GPtrArray *
charter_level_edits_before_removal (const CharterRecordSet *records,
                                    GVariant               *row)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  const char *id;
  const char *name;

  g_return_val_if_fail (records != NULL, edits);
  g_return_val_if_fail (row != NULL, edits);

  id = charter_value_get_member_text (row, "id");
  name = charter_value_get_member_text (row, "name");
  if (id == NULL || !charter_name_is_visible (name))
    return edits;
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    {
      CharterRecord *record =
        charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (charter_record_has_text (record, "level", id))
        g_ptr_array_add (edits, charter_edit_new_set (record, "/level",
                                                      g_variant_new_string (name)));
    }
  return edits;
}
