/* file-names.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/file-names.h"

#include <string.h>

#include "analysis/words/names.h"
#include "analysis/words/person-names.h"

/* File systems take 255 bytes, and a number, a date and a suffix come after
 * this. */
#define LONGEST_STEM 100

/* The most bytes of one character in UTF-8. */
#define LONGEST_CHARACTER 6

static guint
count_views (CharterRecordSet *records)
{
  return charter_record_set_get_n_records (records, CHARTER_KIND_VIEW);
}

static char *
make_numbered_stem (guint position)
{
  return g_strdup_printf ("view-%u", position + 1);
}

/* Letters, digits, dashes and underscores: what every file system takes, with
 * no folder, no hidden file and no suffix in it. */
static char *
make_stem (const char *id,
           guint       position)
{
  GString *name = g_string_new (NULL);

  for (const char *p = id != NULL ? id : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean safe = g_unichar_isalnum (character) || character == '-' || character == '_';

      if (name->len + LONGEST_CHARACTER > LONGEST_STEM)
        break;
      g_string_append_unichar (name, safe ? character : '-');
    }
  if (strspn (name->str, "-") == name->len)
    {
      g_string_free (name, TRUE);
      return make_numbered_stem (position);
    }
  return g_string_free (name, FALSE);
}

/* As people would write it: one dash for each gap between words. */
static char *
make_title_stem (const char *title,
                 guint       position)
{
  g_autofree char *valid = g_utf8_make_valid (title != NULL ? title : "", -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *name = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean safe = g_unichar_isalnum (character) || character == '_' ||
                      (g_unichar_ismark (character) && name->len > 0 && !gap);

      if (name->len + LONGEST_CHARACTER + 1 > LONGEST_STEM)
        break;
      if (safe && gap && name->len > 0)
        g_string_append_c (name, '-');
      if (safe)
        g_string_append_unichar (name, character);
      /* An apostrophe stands within a word. */
      gap = !safe && (gap || (character != '\'' && character != 0x2019));
    }
  if (name->len == 0)
    {
      g_string_free (name, TRUE);
      return make_numbered_stem (position);
    }
  return g_string_free (name, FALSE);
}

static char *
add_date (char              *stem,
          CharterRecord     *view,
          const CharterDate *as_at,
          const CharterDate *today)
{
  g_autofree char *taken = stem;
  g_autofree char *date = NULL;
  CharterDate own;

  if (as_at != NULL && charter_date_is_set (as_at))
    own = *as_at;
  else if (!charter_record_get_date (view, "as_at", &own) || !charter_date_is_set (&own))
    own = *today;
  date = charter_date_to_text (&own);
  return g_strdup_printf ("%s-%s", taken, date);
}

/* @taken has each name in small letters, with the number that its next
 * namesake tries. */
static char *
make_unique (GHashTable *taken,
             const char *stem)
{
  g_autofree char *key = g_utf8_casefold (stem, -1);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (taken, key));
  g_autofree char *name = g_strdup (stem);
  g_autofree char *folded = g_strdup (key);

  while (g_hash_table_contains (taken, folded))
    {
      g_free (name);
      g_free (folded);
      name = g_strdup_printf ("%s-%u", stem, number++);
      folded = g_utf8_casefold (name, -1);
    }
  g_hash_table_insert (taken, g_steal_pointer (&folded), GUINT_TO_POINTER (2));
  if (number > 0)
    g_hash_table_insert (taken, g_steal_pointer (&key), GUINT_TO_POINTER (number));
  return g_steal_pointer (&name);
}

/**
 * charter_file_names_list:
 * @records: the records of a file
 *
 * Lists what the file of each view is called, by its id. A name does not
 * depend on which views are exported, and no two are the same, in capitals or
 * not.
 *
 * Returns: (transfer full) (element-type utf8): names without suffixes, in the
 *   order of the views
 */
GPtrArray *
charter_file_names_list (CharterRecordSet *records)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (records != NULL, names);

  for (guint i = 0; i < count_views (records); i++)
    {
      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);
      g_autofree char *stem = make_stem (charter_record_get_id (view), i);

      g_ptr_array_add (names, make_unique (taken, stem));
    }
  return names;
}

/**
 * charter_file_names_list_dated:
 * @records: the records of a file
 * @as_at: (nullable): the date that all of them show, if that is not as saved
 * @today: what day it is
 *
 * Lists what the file of each view is called, by its title and the date that
 * it shows: the one it is as at, or @today. No two are the same.
 *
 * Returns: (transfer full) (element-type utf8): names without suffixes, in the
 *   order of the views
 */
GPtrArray *
charter_file_names_list_dated (CharterRecordSet  *records,
                               const CharterDate *as_at,
                               const CharterDate *today)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (records != NULL, names);
  g_return_val_if_fail (today != NULL, names);

  for (guint i = 0; i < count_views (records); i++)
    {
      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);
      g_autofree char *title = charter_name_get_full (view, NULL);
      g_autofree char *stem = add_date (make_title_stem (title, i), view, as_at, today);

      g_ptr_array_add (names, make_unique (taken, stem));
    }
  return names;
}

/**
 * charter_file_names_withhold:
 * @names: (element-type utf8): from charter_file_names_list() or
 *   charter_file_names_list_dated()
 * @records: the records of the same file
 * @position: of a view that does not name persons
 *
 * Gives the file of a view a number for a name, when its name names a person.
 */
void
charter_file_names_withhold (GPtrArray        *names,
                             CharterRecordSet *records,
                             guint             position)
{
  g_autoptr(CharterPersonNames) persons = NULL;
  g_autoptr(GHashTable) taken = NULL;
  g_autofree char *stem = NULL;
  g_autofree char *capitals = NULL;

  g_return_if_fail (names != NULL && position < names->len);
  g_return_if_fail (records != NULL);

  /* Made from an id, "broom" is a name in small letters too. */
  persons = charter_person_names_new (records);
  capitals = g_utf8_strup (g_ptr_array_index (names, position), -1);
  if (!charter_person_names_stand_in (persons, capitals))
    return;

  taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < names->len; i++)
    g_hash_table_insert (taken, g_utf8_casefold (g_ptr_array_index (names, i), -1),
                         GUINT_TO_POINTER (2));
  stem = make_numbered_stem (position);
  g_free (g_ptr_array_index (names, position));
  g_ptr_array_index (names, position) = make_unique (taken, stem);
}

/**
 * charter_file_names_for_page:
 * @path: (type filename): the file of a diagram
 * @suffix: that of its format
 * @number: which page, from 1
 *
 * Returns: (transfer full) (type filename): the file of one page of a diagram
 *   that takes several
 */
char *
charter_file_names_for_page (const char *path,
                             const char *suffix,
                             guint       number)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (suffix != NULL, NULL);

  if (!g_str_has_suffix (path, suffix))
    return g_strdup_printf ("%s-%u", path, number);
  stem = g_strndup (path, strlen (path) - strlen (suffix));
  return g_strdup_printf ("%s-%u%s", stem, number, suffix);
}
