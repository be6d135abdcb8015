/* start-dates.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/start-dates.h"

#include "model/edit.h"

/* The field for the first day of what a picture draws, or NULL. */
static const char *
get_start_key (const CharterRecord *record)
{
  switch ((guint) charter_record_get_kind (record))
    {
    case CHARTER_KIND_ORGANIZATION:
      return "founding_date";

    case CHARTER_KIND_POST:
    case CHARTER_KIND_MEMBERSHIP:
    case CHARTER_KIND_RELATION:
      return "start_date";

    default:
      return NULL;
    }
}

static gboolean
lacks_start (const CharterRecord *record)
{
  const char *key = get_start_key (record);
  CharterDate date;

  return key != NULL && !charter_record_get_date (record, key, &date);
}

/**
 * charter_start_dates_list_missing:
 * @state: the records at a date
 * @changes: (element-type CharterChange): what has just been done to them
 *
 * Returns: (transfer full) (element-type guint64): the handles of what was
 *   added, and is not known to be so at the date as it has no start
 */
GArray *
charter_start_dates_list_missing (const CharterState *state,
                                  GPtrArray          *changes)
{
  GArray *handles = g_array_new (FALSE, FALSE, sizeof (guint64));

  g_return_val_if_fail (state != NULL, handles);
  g_return_val_if_fail (changes != NULL, handles);

  for (guint i = 0; i < changes->len; i++)
    {
      const CharterChange *change = g_ptr_array_index (changes, i);
      guint64 handle;

      if (change->before != NULL || change->after == NULL || !lacks_start (change->after) ||
          charter_state_get_in_force (state, change->after) != CHARTER_IN_FORCE_NOT_KNOWN)
        continue;
      handle = charter_record_get_handle (change->after);
      g_array_append_val (handles, handle);
    }
  return handles;
}

/**
 * charter_start_dates_set:
 * @records: the records
 * @handles: (array length=n_handles): handles of records
 * @n_handles: how many
 * @date: from when on they are so, whole or partial
 *
 * Returns: (transfer full) (element-type CharterEdit): the edits that give a
 *   start to those that are still there and have none
 */
GPtrArray *
charter_start_dates_set (const CharterRecordSet *records,
                         const guint64          *handles,
                         gsize                   n_handles,
                         const CharterDate      *date)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);

  g_return_val_if_fail (records != NULL, edits);
  g_return_val_if_fail (charter_date_is_set (date), edits);

  for (gsize i = 0; i < n_handles; i++)
    {
      CharterRecord *record = charter_record_set_find_handle (records, handles[i]);
      g_autofree char *path = NULL;

      if (record == NULL || !lacks_start (record))
        continue;
      path = g_strconcat ("/", get_start_key (record), NULL);
      g_ptr_array_add (edits, charter_edit_new_set (
                                record, path,
                                g_variant_new_take_string (charter_date_to_text (date))));
    }
  return edits;
}
