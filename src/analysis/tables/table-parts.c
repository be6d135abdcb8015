/* table-parts.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/tables/table-parts.h"

#include <glib/gi18n.h>

#include "analysis/seats/seating.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "model/value.h"

/**
 * charter_table_list_in_force:
 * @state: a state
 * @kind: a kind of record
 *
 * Returns: (transfer container) (element-type CharterRecord): the records of
 *   a kind that a document states and that are in force, in the order of the
 *   file
 */
GPtrArray *
charter_table_list_in_force (CharterState  *state,
                             CharterKindId  kind)
{
  GPtrArray *list = g_ptr_array_new ();
  CharterRecordSet *records;
  guint n_records;

  g_return_val_if_fail (state != NULL, list);

  records = charter_state_get_records (state);
  n_records = charter_record_set_get_n_records (records, kind);
  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, kind, i);

      if (charter_record_get_certainty (record) == CHARTER_CERTAINTY_STATED &&
          charter_state_get_in_force (state, record) == CHARTER_IN_FORCE_YES)
        g_ptr_array_add (list, record);
    }
  return list;
}

/**
 * charter_table_list_seatings:
 * @state: a state
 * @language: (nullable): of the names
 *
 * Returns: (transfer full) (element-type CharterSeating): who sits on each
 *   body that is in force
 */
GPtrArray *
charter_table_list_seatings (CharterState *state,
                             const char   *language)
{
  g_autoptr(GPtrArray) organizations = charter_table_list_in_force (state, CHARTER_KIND_ORGANIZATION);
  GPtrArray *seatings = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_seating_free);

  for (guint i = 0; i < organizations->len; i++)
    {
      CharterRecord *organization = g_ptr_array_index (organizations, i);

      if (charter_organization_is_body (organization))
        g_ptr_array_add (seatings, charter_seating_new (state, organization, language));
    }
  return seatings;
}

/**
 * charter_table_name_list:
 * @records: (element-type CharterRecord): records
 * @language: (nullable): of the names
 *
 * Returns: (transfer full) (element-type utf8): their short names, for a cell
 */
GPtrArray *
charter_table_name_list (GPtrArray  *records,
                         const char *language)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (records != NULL, names);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (names, charter_name_get_short (g_ptr_array_index (records, i), language));
  return names;
}

/**
 * charter_table_add_name:
 * @table: a table with a row
 * @record: (nullable): whose short name is the next cell
 * @language: (nullable): of the name
 */
void
charter_table_add_name (CharterTable        *table,
                        const CharterRecord *record,
                        const char          *language)
{
  g_return_if_fail (table != NULL);

  charter_table_take_text (table, record != NULL ? charter_name_get_short (record, language) : NULL);
}

/**
 * charter_table_add_date:
 * @table: a table with a row
 * @record: a record
 * @key: of a date that is the next cell
 */
void
charter_table_add_date (CharterTable        *table,
                        const CharterRecord *record,
                        const char          *key)
{
  CharterDate date;

  g_return_if_fail (table != NULL);
  g_return_if_fail (record != NULL);

  if (charter_record_get_date (record, key, &date))
    charter_table_add_day (table, &date);
  else if (g_str_equal (key, "end_date") && charter_record_has_text (record, "status", "ended"))
    charter_table_add_text (table, _("ended, date not stated"));
  else
    charter_table_add_text (table, NULL);
}

/**
 * charter_table_add_day:
 * @table: a table with a row
 * @date: a date that is the next cell
 */
void
charter_table_add_day (CharterTable      *table,
                       const CharterDate *date)
{
  g_return_if_fail (table != NULL);
  g_return_if_fail (charter_date_is_set (date));

  charter_table_take_text (table, charter_date_to_words (date));
  charter_table_set_order (table, charter_date_get_first_day (date));
}

/**
 * charter_table_add_flag:
 * @table: a table with a row
 * @record: a record
 * @key: of a yes or no that is the next cell
 */
void
charter_table_add_flag (CharterTable        *table,
                        const CharterRecord *record,
                        const char          *key)
{
  const char *text = NULL;

  g_return_if_fail (table != NULL);
  g_return_if_fail (record != NULL);

  switch (charter_record_get_flag (record, key))
    {
    case CHARTER_FLAG_YES:
      text = _("yes");
      break;
    case CHARTER_FLAG_NO:
      text = _("no");
      break;
    case CHARTER_FLAG_NOT_STATED:
    default:
      break;
    }
  charter_table_add_text (table, text);
}

/**
 * charter_table_add_references:
 * @table: a table with a row
 * @state: a state
 * @record: a record
 * @key: of a list of organizations whose names are the next cell
 * @language: (nullable): of the names
 */
void
charter_table_add_references (CharterTable        *table,
                              CharterState        *state,
                              const CharterRecord *record,
                              const char          *key,
                              const char          *language)
{
  CharterRecordSet *records;
  GPtrArray *names;
  GVariant *list;

  g_return_if_fail (table != NULL);
  g_return_if_fail (state != NULL);
  g_return_if_fail (record != NULL);

  records = charter_state_get_records (state);
  names = g_ptr_array_new_with_free_func (g_free);
  list = charter_record_get_value (record, key);
  for (gsize i = 0; list != NULL && i < charter_value_get_n_entries (list); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (list, i);
      const char *id = charter_value_get_text (entry);
      CharterRecord *found = id != NULL
                           ? charter_record_set_find_id (records, CHARTER_KIND_ORGANIZATION, id)
                           : NULL;

      if (found != NULL)
        g_ptr_array_add (names, charter_name_get_short (found, language));
    }
  charter_table_add_cell (table, names);
}
