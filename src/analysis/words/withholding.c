/* withholding.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/withholding.h"

#include <glib/gi18n.h>

#include "analysis/words/field-walk.h"
#include "model/value.h"

/* What is left of a person: who hangs on the record is found by it, and when
 * it is known to have held. */
static const char *const kept_of_person[] = {
  "id", "start_date", "end_date", "citations", "known_on", "status", "certainty", NULL
};

/* The texts of one record that are to go, as JSON pointers. */
typedef struct
{
  const CharterPersonNames *names;
  const char               *name_key; /* nullable */
  GPtrArray                *paths;    /* of char */
} Search;

static gboolean
value_names_somebody (const CharterPersonNames *names,
                      GVariant                 *value)
{
  GVariantIter iter;
  GVariant *entry;
  gboolean found = FALSE;

  if (charter_value_get_text (value) != NULL)
    return charter_person_names_stand_in (names, charter_value_get_text (value));
  if (charter_value_is_array (value))
    {
      for (gsize i = 0; i < charter_value_get_n_entries (value) && !found; i++)
        {
          g_autoptr(GVariant) one = charter_value_get_entry (value, i);

          found = value_names_somebody (names, one);
        }
      return found;
    }
  if (!charter_value_is_object (value))
    return FALSE;
  g_variant_iter_init (&iter, value);
  while (!found && g_variant_iter_next (&iter, "{&sv}", NULL, &entry))
    {
      found = value_names_somebody (names, entry);
      g_variant_unref (entry);
    }
  return found;
}

/* What other records are found by stays: it is never shown. */
static gboolean
is_words (const CharterField *field)
{
  if (g_str_equal (field->key, "id"))
    return FALSE;
  return field->type == CHARTER_FIELD_TEXT || field->type == CHARTER_FIELD_TEXT_LIST ||
         field->type == CHARTER_FIELD_PARAGRAPH || field->type == CHARTER_FIELD_CHOICE ||
         field->type == CHARTER_FIELD_SCALAR || field->type == CHARTER_FIELD_LEVEL ||
         field->type == CHARTER_FIELD_TRANSLATIONS;
}

static void
search_field (const CharterRecord *record,
              const CharterField  *field,
              GVariant            *object,
              GVariant            *value,
              const char          *path,
              gpointer             user_data)
{
  Search *search = user_data;

  if (is_words (field) && value_names_somebody (search->names, value))
    g_ptr_array_add (search->paths, g_strdup (path));
}

static GVariant *
make_replacement (const Search        *search,
                  const CharterRecord *record,
                  const char          *path)
{
  GVariant *value;

  if (search->name_key != NULL && g_str_equal (path + 1, search->name_key))
    return g_variant_new_string (_("Name withheld"));
  value = charter_record_get_value (record, path + 1);
  /* Translations, short names and lists: without them something else is shown. */
  if (value != NULL && (charter_value_is_object (value) || charter_value_is_array (value) ||
                        g_str_equal (path, "/short_name") || g_str_equal (path, "/initials")))
    return NULL;
  return g_variant_new_string (_("withheld, as it names a person"));
}

static CharterRecord *
withhold_words (const CharterPersonNames *names,
                const CharterField       *name_field,
                CharterRecord            *record)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  Search search = { names, name_field != NULL ? name_field->key : NULL, paths };
  CharterRecord *changed = charter_record_ref (record);

  charter_record_foreach_field (record, search_field, &search);
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      CharterRecord *next =
        charter_record_with_path (changed, path, make_replacement (&search, record, path));

      charter_record_unref (changed);
      changed = next;
    }
  return changed;
}

/* What is made of the name, such as initials, goes with it. */
static CharterRecord *
withhold_person (const CharterPersonNames *names,
                 const CharterField       *name_field,
                 CharterRecord            *record)
{
  g_autoptr(CharterRecord) nameless = NULL;
  GVariantBuilder content;
  GVariantIter iter;
  const char *key;
  GVariant *value;

  g_variant_builder_init (&content, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&content, "{sv}", "name", g_variant_new_string (_("Name withheld")));
  g_variant_iter_init (&iter, charter_record_get_content (record));
  while (g_variant_iter_next (&iter, "{&sv}", &key, &value))
    {
      if (g_strv_contains (kept_of_person, key))
        g_variant_builder_add (&content, "{sv}", key, value);
      g_variant_unref (value);
    }
  nameless = charter_record_with_content (record, g_variant_builder_end (&content));
  return withhold_words (names, name_field, nameless);
}

static GPtrArray *
withhold_collection (const CharterPersonNames *names,
                     const CharterRecordSet   *records,
                     CharterKindId             kind)
{
  const CharterField *name_field = charter_kind_get_name_field (kind);
  guint n_records = charter_record_set_get_n_records (records, kind);
  GPtrArray *changed =
    g_ptr_array_new_full (n_records, (GDestroyNotify) charter_record_unref);

  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, kind, i);

      if (!charter_record_is_readable (record))
        g_ptr_array_add (changed, charter_record_ref (record));
      else if (kind == CHARTER_KIND_PERSON)
        g_ptr_array_add (changed, withhold_person (names, name_field, record));
      else
        g_ptr_array_add (changed, withhold_words (names, name_field, record));
    }
  return changed;
}

/**
 * charter_withholding_apply:
 * @records: the records of a file
 * @compared: (nullable): records that they are compared with, whose persons are
 *   not named either
 *
 * Takes the names of persons away, and every text that holds one: a
 * description, a quote, a note, the name of a post. In its place it is said
 * that something was withheld. Which record hangs on which stays.
 *
 * Returns: (transfer full): the records without what names a person. They are
 *   to be read, and never written to a file
 */
CharterRecordSet *
charter_withholding_apply (CharterRecordSet *records,
                           CharterRecordSet *compared)
{
  g_autoptr(CharterPersonNames) names = NULL;
  CharterRecordSet *changed;

  g_return_val_if_fail (records != NULL, NULL);

  names = charter_person_names_new (records);
  if (compared != NULL)
    charter_person_names_add (names, compared);
  changed = charter_record_set_ref (records);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      g_autoptr(GPtrArray) collection = NULL;
      CharterRecordSet *before = changed;

      if (charter_record_set_get_n_records (records, kind) == 0)
        continue;
      collection = withhold_collection (names, records, kind);
      changed = charter_record_set_with_collection (before, kind, collection);
      charter_record_set_unref (before);
    }
  return changed;
}

/**
 * charter_withholding_apply_state:
 * @state: a state
 * @compared: (nullable): a state that it is compared with, whose persons are
 *   not named either
 *
 * Returns: (transfer full): the same state without what names a person
 */
CharterState *
charter_withholding_apply_state (CharterState *state,
                                 CharterState *compared)
{
  g_autoptr(CharterRecordSet) records = NULL;

  g_return_val_if_fail (state != NULL, NULL);

  records = charter_withholding_apply (charter_state_get_records (state),
                                       compared != NULL ? charter_state_get_records (compared)
                                                        : NULL);
  return charter_state_copy_with_records (state, records);
}
