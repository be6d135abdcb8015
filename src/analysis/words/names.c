/* names.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/names.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/value.h"

/* Initials stand on a small sign; made from a long name they are no more than
 * this. */
#define MOST_INITIALS 4

/* Under the tag itself, or the language without its variety: cy for cy-GB. */
static GVariant *
find_translation (const CharterRecord *record,
                  const char          *language)
{
  GVariant *translations = charter_record_get_value (record, "translations");
  g_autofree char *plain = NULL;
  GVariant *words;

  if (language == NULL || translations == NULL)
    return NULL;
  words = charter_value_get_member (translations, language);
  if (words != NULL)
    return words;
  plain = g_strndup (language, strcspn (language, "-"));
  return charter_value_get_member (translations, plain);
}

static char *
get_translated (const CharterRecord *record,
                const char          *language,
                const char          *key)
{
  g_autoptr(GVariant) words = find_translation (record, language);
  const char *text = words != NULL ? charter_value_get_member_text (words, key) : NULL;

  return charter_name_is_visible (text) ? g_strdup (text) : NULL;
}

/**
 * charter_name_is_visible:
 * @text: (nullable): a text
 *
 * Returns: whether there is anything to see: a name of spaces is no name
 */
gboolean
charter_name_is_visible (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isgraph (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

/**
 * charter_name_is_translated:
 * @record: a record
 * @language: (nullable): a language tag
 *
 * Returns: whether its name in that language is recorded
 */
gboolean
charter_name_is_translated (const CharterRecord *record,
                            const char          *language)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (record != NULL, FALSE);

  name = get_translated (record, language, "name");
  return name != NULL;
}

/**
 * charter_name_get_text:
 * @record: a record
 * @language: (nullable): a language tag, or %NULL for the texts of the file
 * @key: a field that can be translated, such as "description"
 *
 * Returns: (transfer full) (nullable): what it holds in that language, else
 *   what it holds in the file's, unless there is nothing to see
 */
char *
charter_name_get_text (const CharterRecord *record,
                       const char          *language,
                       const char          *key)
{
  char *translated;
  const char *text;

  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  translated = get_translated (record, language, key);
  if (translated != NULL)
    return translated;
  text = charter_record_get_text (record, key);
  return charter_name_is_visible (text) ? g_strdup (text) : NULL;
}

/**
 * charter_name_get_full:
 * @record: a record
 * @language: (nullable): a language tag such as "cy", or %NULL for the names
 *   of the file
 *
 * Returns: (transfer full): what the record is called, a person with the
 *   title before the name: "Cllr Mike Baldock"
 */
char *
charter_name_get_full (const CharterRecord *record,
                       const char          *language)
{
  g_autofree char *name = NULL;
  const char *prefix;

  g_return_val_if_fail (record != NULL, NULL);

  name = get_translated (record, language, "name");
  if (name == NULL)
    name = g_strdup (charter_record_get_name (record));
  if (!charter_name_is_visible (name))
    return g_strdup (_("No name"));

  prefix = charter_record_get_text (record, "honorific_prefix");
  if (charter_record_get_kind (record) == CHARTER_KIND_PERSON && charter_name_is_visible (prefix))
    return g_strdup_printf ("%s %s", prefix, name);
  return g_steal_pointer (&name);
}

/**
 * charter_name_get_short:
 * @record: a record
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): its short name, or the full one when it has none
 */
char *
charter_name_get_short (const CharterRecord *record,
                        const char          *language)
{
  char *name;

  g_return_val_if_fail (record != NULL, NULL);

  name = charter_name_get_text (record, language, "short_name");
  return name != NULL ? name : charter_name_get_full (record, language);
}

/**
 * charter_name_get_initials:
 * @record: a record
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): its initials, or those of the first words of its
 *   short name when it has none; never empty
 */
char *
charter_name_get_initials (const CharterRecord *record,
                           const char          *language)
{
  g_autofree char *initials = NULL;
  g_autofree char *name = NULL;
  g_auto(GStrv) words = NULL;
  GString *made;

  g_return_val_if_fail (record != NULL, NULL);

  initials = charter_name_get_text (record, language, "initials");
  if (initials != NULL)
    return g_steal_pointer (&initials);

  made = g_string_new (NULL);
  name = charter_name_get_short (record, language);
  words = g_strsplit (name, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gunichar first = g_utf8_get_char_validated (words[i], -1);

      if (g_unichar_isalnum (first) && g_utf8_strlen (made->str, -1) < MOST_INITIALS)
        g_string_append_unichar (made, g_unichar_toupper (first));
    }
  for (const char *p = name; made->len == 0 && *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isgraph (g_utf8_get_char (p)))
        g_string_append_unichar (made, g_utf8_get_char (p));
    }
  return g_string_free (made, FALSE);
}

/**
 * charter_name_get_sort_key:
 * @record: a record
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): a key for strcmp() that puts short names in
 *   alphabetical order
 */
char *
charter_name_get_sort_key (const CharterRecord *record,
                           const char          *language)
{
  g_autofree char *name = charter_name_get_short (record, language);
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_utf8_collate_key (folded, -1);
}

/**
 * charter_name_join:
 * @names: (element-type utf8): names
 *
 * Returns: (transfer full): "Maidstone, Swale and Tunbridge Wells"
 */
char *
charter_name_join (GPtrArray *names)
{
  GString *text;

  g_return_val_if_fail (names != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++)
    {
      if (i > 0 && i + 1 == names->len)
        /* Translators: between the last two names of a list */
        g_string_append (text, _(" and "));
      else if (i > 0)
        /* Translators: between two names of a list */
        g_string_append (text, _(", "));
      g_string_append (text, g_ptr_array_index (names, i));
    }
  return g_string_free (text, FALSE);
}
