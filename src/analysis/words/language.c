/* language.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/language.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/words/names.h"

/* What the words in the source code are. */
#define SOURCE_LANGUAGE "en-GB"

/* The line of a catalogue's head that says what it translates into. */
#define LANGUAGE_LINE "\nLanguage: "

/* What stands in pictures under a name of its own; persons are called the same
 * in every language. */
static const CharterKindId named_kinds[] = {
  CHARTER_KIND_ORGANIZATION,
  CHARTER_KIND_POST,
};

/* RFC 5646: letters, digits and hyphens, a letter first. */
static gboolean
is_tag (const char *text)
{
  if (text == NULL || !g_ascii_isalpha (*text))
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && *p != '-')
        return FALSE;
    }
  return TRUE;
}

static const char *
get_own (CharterRecordSet *records)
{
  CharterRecord *head = charter_record_set_get_partnership (records);

  return head != NULL ? charter_record_get_text (head, "language") : NULL;
}

static gboolean
continues_word (gunichar character)
{
  return g_unichar_isalnum (character) || character == '-';
}

/* As a name of its own: Kent is not said by Mid-Kent. */
static gboolean
is_name_said (const char *words,
              const char *name)
{
  if (!charter_name_is_visible (name))
    return FALSE;
  for (const char *found = strstr (words, name); found != NULL; found = strstr (found + 1, name))
    {
      const char *before = g_utf8_find_prev_char (words, found);

      if ((before == NULL || !continues_word (g_utf8_get_char (before))) &&
          !continues_word (g_utf8_get_char (found + strlen (name))))
        return TRUE;
    }
  return FALSE;
}

static int
compare_texts (gconstpointer one,
               gconstpointer other)
{
  return g_strcmp0 (*(const char *const *) one, *(const char *const *) other);
}

/**
 * charter_language_get_of_words:
 *
 * Returns: (transfer full): the BCP 47 tag of the language that the fixed
 *   words of pictures and descriptions are in: that of the catalogue in use
 */
char *
charter_language_get_of_words (void)
{
  /* gettext gives the head of the catalogue for the empty message, and the
   * empty message back where there is no catalogue. It is nothing to translate. */
  static const char empty[] = "";
  const char *head = gettext (empty);
  const char *line = strstr (head, LANGUAGE_LINE);
  char *language;

  if (line == NULL)
    return g_strdup (SOURCE_LANGUAGE);
  line += strlen (LANGUAGE_LINE);
  language = g_strndup (line, strcspn (line, "\n"));
  return g_strdelimit (language, "_", '-');
}

/**
 * charter_language_find_catalogues:
 *
 * The environment variable CHARTER_LOCALE_DIR comes first. A program run from
 * its build folder has the catalogues of the same build two folders up, as it
 * has its layout worker; an installed program finds nothing there.
 *
 * Returns: (transfer full) (type filename): the folder of the translations
 */
char *
charter_language_find_catalogues (void)
{
  const char *chosen = g_getenv ("CHARTER_LOCALE_DIR");
  g_autofree char *program = NULL;

  if (chosen != NULL)
    return g_strdup (chosen);

  program = g_file_read_link ("/proc/self/exe", NULL);
  if (program != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (program);
      g_autofree char *built = g_build_filename (folder, "..", "..", "po", NULL);
      g_autofree char *worker = g_build_filename (folder, "..", "layout-worker", NULL);

      if (g_file_test (worker, G_FILE_TEST_IS_DIR) && g_file_test (built, G_FILE_TEST_IS_DIR))
        return g_steal_pointer (&built);
    }
  return g_strdup (CHARTER_LOCALE_DIR);
}

/**
 * charter_language_list_of_words:
 *
 * Returns: (transfer full) (element-type utf8): BCP 47 tags of the languages in
 *   which Charter has words on this machine: that of the source code first,
 *   then one for each catalogue, by their tags
 */
GPtrArray *
charter_language_list_of_words (void)
{
  g_autofree char *catalogues = charter_language_find_catalogues ();
  g_autoptr(GDir) folder = g_dir_open (catalogues, 0, NULL);
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *catalogue = g_build_filename (catalogues, name, "LC_MESSAGES",
                                                     CHARTER_GETTEXT_DOMAIN ".mo", NULL);
      char *tag = g_strdelimit (g_strdup (name), "_", '-');

      if (is_tag (tag) && !charter_language_is_same (tag, SOURCE_LANGUAGE) &&
          g_file_test (catalogue, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (tags, tag);
      else
        g_free (tag);
    }
  g_ptr_array_sort (tags, compare_texts);
  g_ptr_array_insert (tags, 0, g_strdup (SOURCE_LANGUAGE));
  return tags;
}

/**
 * charter_language_is_same:
 * @one: (nullable): a language tag
 * @other: (nullable): another one
 *
 * Returns: whether both are the same language, wherever it is spoken: en and
 *   en-GB are
 */
gboolean
charter_language_is_same (const char *one,
                          const char *other)
{
  gsize length;

  if (!is_tag (one) || !is_tag (other))
    return FALSE;
  length = strcspn (one, "-");
  return length == strcspn (other, "-") && g_ascii_strncasecmp (one, other, length) == 0;
}

/**
 * charter_language_is_own:
 * @records: the records of a file
 * @language: (nullable): a language tag
 *
 * Returns: whether the names and texts of the file are in the language
 *   themselves; a file that does not say its language is in English
 */
gboolean
charter_language_is_own (CharterRecordSet *records,
                         const char       *language)
{
  const char *own;

  g_return_val_if_fail (records != NULL, TRUE);

  own = get_own (records);
  return language == NULL ||
         charter_language_is_same (language, is_tag (own) ? own : SOURCE_LANGUAGE);
}

/**
 * charter_language_choose:
 * @records: the records of a file
 * @language: (nullable): the language that was asked for, or %NULL for the
 *   file's
 *
 * A voice that reads a text aloud must know the language of its sentences:
 * that of the fixed words, whose variety, such as British English, is the one
 * that was asked for where it is the same language.
 *
 * Returns: (transfer full): the tag of what is written of the file
 */
char *
charter_language_choose (CharterRecordSet *records,
                         const char       *language)
{
  g_autofree char *words = charter_language_get_of_words ();

  g_return_val_if_fail (records != NULL, NULL);

  if (language == NULL)
    language = get_own (records);
  return charter_language_is_same (language, words) ? g_strdup (language)
                                                    : g_steal_pointer (&words);
}

/**
 * charter_language_list_untranslated:
 * @records: the records of a file
 * @language: (nullable): a language tag
 * @words: what is said of them in that language
 *
 * Returns: (transfer full) (element-type utf8): the names in @words that are
 *   not translated and so stand as in the file; none in the file's own
 *   language
 */
GPtrArray *
charter_language_list_untranslated (CharterRecordSet *records,
                                    const char       *language,
                                    const char       *words)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (records != NULL, names);
  g_return_val_if_fail (words != NULL, names);

  if (charter_language_is_own (records, language))
    return names;
  for (guint i = 0; i < G_N_ELEMENTS (named_kinds); i++)
    {
      for (guint j = 0; j < charter_record_set_get_n_records (records, named_kinds[i]); j++)
        {
          CharterRecord *record = charter_record_set_get_record (records, named_kinds[i], j);
          const char *name = charter_record_get_name (record);
          const char *short_name = charter_record_get_text (record, "short_name");

          if (!charter_name_is_translated (record, language) &&
              (is_name_said (words, name) || is_name_said (words, short_name)) &&
              !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
            g_ptr_array_add (names, g_strdup (charter_name_is_visible (name) ? name : short_name));
        }
    }
  return names;
}
