/* past-names.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/past-names.h"

#include "model/value.h"

/* What was made from today's name, or stands for it, says nothing of an
 * earlier one. */
static const char *const made_from_name[] = { "short_name", "initials", "translations", NULL };

static const CharterKindId kinds[] = { CHARTER_KIND_ORGANIZATION, CHARTER_KIND_PERSON };

static gboolean
read_date (GVariant    *entry,
           const char  *key,
           CharterDate *date)
{
  const char *text = charter_value_get_member_text (entry, key);

  return text != NULL && charter_date_parse (text, date);
}

/* The last day of a name that was used on the day, or 0. Without an end it is
 * a name that is used beside the other one. */
static guint32
find_last_day (GVariant *entry,
               guint32   day)
{
  CharterDate start;
  CharterDate end;

  if (!read_date (entry, "end_date", &end) || charter_date_get_last_day (&end) < day ||
      (read_date (entry, "start_date", &start) && charter_date_get_first_day (&start) > day))
    return 0;
  return charter_date_get_last_day (&end);
}

/* Today's name, which becomes one of the other names, so that who looks for
 * any name of the record finds them all. */
static GVariant *
list_other_names (const CharterRecord *record)
{
  GVariant *names = charter_record_get_value (record, "other_names");
  GVariantBuilder list;

  g_variant_builder_init (&list, CHARTER_VALUE_ARRAY);
  for (gsize i = 0; i < charter_value_get_n_entries (names); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (names, i);

      g_variant_builder_add (&list, "v", entry);
    }
  if (charter_record_get_name (record) != NULL)
    {
      GVariantBuilder entry;

      g_variant_builder_init (&entry, CHARTER_VALUE_OBJECT);
      g_variant_builder_add (&entry, "{sv}", "name",
                             g_variant_new_string (charter_record_get_name (record)));
      g_variant_builder_add (&list, "v", g_variant_builder_end (&entry));
    }
  return g_variant_builder_end (&list);
}

static CharterRecord *
rename_record (const CharterRecord *record,
               const char          *name)
{
  CharterRecord *listed = charter_record_with_path (record, "/other_names",
                                                    list_other_names (record));
  CharterRecord *renamed = charter_record_with_path (listed, "/name",
                                                     g_variant_new_string (name));

  charter_record_unref (listed);
  for (guint i = 0; made_from_name[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/", made_from_name[i], NULL);
      CharterRecord *changed;

      if (charter_record_get_value (renamed, made_from_name[i]) == NULL)
        continue;
      changed = charter_record_with_path (renamed, path, NULL);
      charter_record_unref (renamed);
      renamed = changed;
    }
  return renamed;
}

/* The collection with the names of the day, or NULL when they are the same. */
static GPtrArray *
rename_collection (const CharterRecordSet *records,
                   CharterKindId           kind,
                   guint32                 day)
{
  GPtrArray *renamed = NULL;
  guint n_records = charter_record_set_get_n_records (records, kind);

  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, kind, i);
      g_autofree char *name = charter_record_is_readable (record)
                            ? charter_past_names_find (record, day)
                            : NULL;

      if (name == NULL)
        continue;
      if (renamed == NULL)
        {
          renamed = g_ptr_array_new_full (n_records, (GDestroyNotify) charter_record_unref);
          for (guint j = 0; j < n_records; j++)
            g_ptr_array_add (renamed, charter_record_ref (
                                        charter_record_set_get_record (records, kind, j)));
        }
      charter_record_unref (record);
      g_ptr_array_index (renamed, i) = rename_record (record, name);
    }
  return renamed;
}

/**
 * charter_past_names_find:
 * @record: an organization or person
 * @day: a Julian day
 *
 * An end means its last possible day and a start its first possible one, both
 * inclusive. Of several names the one that ended first after the day counts:
 * who is renamed twice has two names with an end and perhaps no start.
 *
 * Returns: (transfer full) (nullable): the name that it had then, or %NULL when
 *   it had today's name, or nobody says that it had another one
 */
char *
charter_past_names_find (const CharterRecord *record,
                         guint32              day)
{
  GVariant *names;
  g_autofree char *found = NULL;
  guint32 first_end = 0;

  g_return_val_if_fail (record != NULL, NULL);

  names = charter_record_get_value (record, "other_names");
  if (names == NULL)
    return NULL;
  for (gsize i = 0; i < charter_value_get_n_entries (names); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (names, i);
      const char *name = charter_value_get_member_text (entry, "name");
      guint32 end = find_last_day (entry, day);

      if (name == NULL || *name == '\0' || end == 0 || (found != NULL && end >= first_end))
        continue;
      g_free (found);
      found = g_strdup (name);
      first_end = end;
    }
  return charter_record_has_text (record, "name", found) ? NULL : g_steal_pointer (&found);
}

/**
 * charter_past_names_apply:
 * @records: records
 * @day: a Julian day
 *
 * A record with another name has no short name, initials and translations, as
 * those belong to the name that it has today.
 *
 * Returns: (transfer full): the records with the names of that day; @records
 *   itself when they are the same. They are to be read, and never written to a
 *   file
 */
CharterRecordSet *
charter_past_names_apply (CharterRecordSet *records,
                          guint32           day)
{
  CharterRecordSet *changed;

  g_return_val_if_fail (records != NULL, NULL);

  changed = charter_record_set_ref (records);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GPtrArray) collection = rename_collection (records, kinds[i], day);
      CharterRecordSet *before = changed;

      if (collection == NULL)
        continue;
      changed = charter_record_set_with_collection (before, kinds[i], collection);
      charter_record_set_unref (before);
    }
  return changed;
}
