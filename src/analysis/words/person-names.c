/* person-names.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/person-names.h"

#include <string.h>

#include "model/value.h"

/* From here on scripts set no space between words (Thai, Lao, Khmer, Burmese,
 * Chinese, Japanese), so a name is looked for inside words. */
#define FIRST_UNSPACED 0x0E00

/* One word of a text as it is compared: in small letters, without accents. */
typedef struct
{
  char     *text;
  gboolean  is_capital; /* began with a capital letter, or has none */
} Word;

struct _CharterPersonNames
{
  GHashTable *forms;    /* first word -> GPtrArray of forms, each a GPtrArray of words */
  GHashTable *places;   /* words of the names of organizations */
  GPtrArray  *unspaced; /* names in scripts without spaces */
  GPtrArray  *sets;     /* of CharterRecordSet: where they come from */
};

static void
word_clear (Word *word)
{
  g_free (word->text);
}

/* Marks and what nobody sees are dropped, an apostrophe joins, anything else
 * that is no letter and no digit parts two words: “O’Brien-Smith” is the same
 * as "OBrien Smith". */
static void
end_word (GArray   *words,
          GString  *text,
          gboolean  is_capital)
{
  Word word;

  if (text->len == 0)
    return;
  word.text = g_str_is_ascii (text->str) ? g_ascii_strdown (text->str, (gssize) text->len)
                                         : g_utf8_casefold (text->str, -1);
  word.is_capital = is_capital;
  g_array_append_val (words, word);
  g_string_truncate (text, 0);
}

static gboolean
is_apostrophe (gunichar character)
{
  return character == '\'' || character == 0x2019 || character == 0x02BC;
}

/* Whether "’s" ends a word here: “Paul Taylor’s secondment” names Paul Taylor. */
static gboolean
is_possessive (const char *text)
{
  const char *letter = g_utf8_next_char (text);

  return is_apostrophe (g_utf8_get_char (text)) && (*letter == 's' || *letter == 'S') &&
         !g_unichar_isalnum (g_utf8_get_char (letter + 1));
}

static GArray *
split_words (const char *text)
{
  gboolean is_ascii = g_str_is_ascii (text);
  g_autofree char *valid = is_ascii ? NULL : g_utf8_make_valid (text, -1);
  g_autofree char *decomposed = is_ascii ? NULL : g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  const char *plain = is_ascii ? text : decomposed;
  g_autoptr(GString) word = g_string_new (NULL);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  gboolean is_capital = FALSE;

  g_array_set_clear_func (words, (GDestroyNotify) word_clear);
  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (word->len > 0 && is_possessive (p))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (is_apostrophe (character) || g_unichar_ismark (character) ||
          g_unichar_type (character) == G_UNICODE_FORMAT)
        continue;
      if (!g_unichar_isalnum (character))
        {
          end_word (words, word, is_capital);
          continue;
        }
      if (word->len == 0)
        is_capital = !g_unichar_islower (character);
      g_string_append_unichar (word, character);
    }
  end_word (words, word, is_capital);
  return words;
}

static const char *
get_word (GArray *words,
          guint   position)
{
  return g_array_index (words, Word, position).text;
}

/* @words stay whose they are. */
static void
add_form (CharterPersonNames *self,
          const char         *first,
          GArray             *words,
          guint               from,
          guint               to)
{
  GPtrArray *form = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *forms;

  if (first != NULL)
    g_ptr_array_add (form, g_strdup (first));
  for (guint i = from; i < to; i++)
    g_ptr_array_add (form, g_strdup (get_word (words, i)));

  forms = g_hash_table_lookup (self->forms, g_ptr_array_index (form, 0));
  if (forms == NULL)
    {
      forms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
      g_hash_table_insert (self->forms, g_strdup (g_ptr_array_index (form, 0)), forms);
    }
  g_ptr_array_add (forms, form);
}

/* A name, and what people make of it: the family name alone, "Broom, Alison"
 * and "A Broom". The last word stands for the family name where the file does
 * not tell it. */
static void
add_name (CharterPersonNames *self,
          const char         *name)
{
  g_autoptr(GArray) words = name != NULL ? split_words (name) : NULL;
  g_autofree char *initial = NULL;

  if (words == NULL || words->len == 0)
    return;
  add_form (self, NULL, words, 0, words->len);
  if (g_utf8_get_char (get_word (words, 0)) >= FIRST_UNSPACED)
    {
      GString *joined = g_string_new (NULL);

      for (guint i = 0; i < words->len; i++)
        g_string_append (joined, get_word (words, i));
      g_ptr_array_add (self->unspaced, g_string_free (joined, FALSE));
    }
  if (words->len == 1)
    return;

  add_form (self, NULL, words, words->len - 1, words->len);
  add_form (self, get_word (words, words->len - 1), words, 0, words->len - 1);
  initial = g_utf8_substring (get_word (words, 0), 0, 1);
  add_form (self, initial, words, words->len - 1, words->len);
}

static void
add_family_name (CharterPersonNames *self,
                 const char         *given,
                 const char         *family)
{
  g_autoptr(GArray) words = family != NULL ? split_words (family) : NULL;
  g_autofree char *full = NULL;

  if (words == NULL || words->len == 0)
    return;
  add_form (self, NULL, words, 0, words->len);
  if (given == NULL)
    return;
  full = g_strdup_printf ("%s %s", given, family);
  add_name (self, full);
}

static void
add_translations (CharterPersonNames  *self,
                  const CharterRecord *person)
{
  GVariant *translations = charter_record_get_value (person, "translations");
  GVariantIter iter;
  GVariant *words;

  if (translations == NULL || !charter_value_is_object (translations))
    return;
  g_variant_iter_init (&iter, translations);
  while (g_variant_iter_next (&iter, "{&sv}", NULL, &words))
    {
      add_name (self, charter_value_get_member_text (words, "name"));
      add_name (self, charter_value_get_member_text (words, "short_name"));
      g_variant_unref (words);
    }
}

static void
add_person (CharterPersonNames  *self,
            const CharterRecord *person)
{
  GVariant *others = charter_record_get_value (person, "other_names");

  if (!charter_record_is_readable (person))
    return;
  add_name (self, charter_record_get_name (person));
  add_name (self, charter_record_get_text (person, "sort_name"));
  add_family_name (self, charter_record_get_text (person, "given_name"),
                   charter_record_get_text (person, "family_name"));
  for (gsize i = 0; i < charter_value_get_n_entries (others); i++)
    {
      g_autoptr(GVariant) other = charter_value_get_entry (others, i);

      add_name (self, charter_value_get_member_text (other, "name"));
      add_family_name (self, charter_value_get_member_text (other, "given_name"),
                       charter_value_get_member_text (other, "family_name"));
    }
  add_translations (self, person);
}

/* A single word is a name only where it is written as one, and where it is
 * not the name of a place too: "Swale" is said of the council. */
static gboolean
stands_at (const CharterPersonNames *self,
           GPtrArray                *form,
           GArray                   *words,
           guint                     position)
{
  if (form->len == 1)
    return g_array_index (words, Word, position).is_capital &&
           !g_hash_table_contains (self->places, get_word (words, position));
  if (position + form->len > words->len)
    return FALSE;
  for (guint i = 1; i < form->len; i++)
    {
      if (!g_str_equal (g_ptr_array_index (form, i), get_word (words, position + i)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
stands_unspaced (const CharterPersonNames *self,
                 GArray                   *words)
{
  g_autoptr(GString) joined = NULL;

  if (self->unspaced->len == 0)
    return FALSE;
  joined = g_string_new (NULL);
  for (guint i = 0; i < words->len; i++)
    g_string_append (joined, get_word (words, i));
  for (guint i = 0; i < self->unspaced->len; i++)
    {
      if (strstr (joined->str, g_ptr_array_index (self->unspaced, i)) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether a form of so many words at least stands among @words. */
static gboolean
find_form (const CharterPersonNames *self,
           GArray                   *words,
           guint                     least_words)
{
  for (guint i = 0; i < words->len; i++)
    {
      GPtrArray *forms = g_hash_table_lookup (self->forms, get_word (words, i));

      for (guint j = 0; forms != NULL && j < forms->len; j++)
        {
          GPtrArray *form = g_ptr_array_index (forms, j);

          if (form->len >= least_words && stands_at (self, form, words, i))
            return TRUE;
        }
    }
  return FALSE;
}

/* What is called after a person is no place. */
static void
add_place (CharterPersonNames  *self,
           const CharterRecord *organization)
{
  const char *name = charter_record_get_name (organization);
  g_autoptr(GArray) words = name != NULL ? split_words (name) : NULL;

  if (words == NULL || find_form (self, words, 2))
    return;
  for (guint i = 0; i < words->len; i++)
    g_hash_table_add (self->places, g_strdup (get_word (words, i)));
}

static void
add_places (CharterPersonNames *self,
            CharterRecordSet   *records)
{
  guint n_organizations = charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION);

  for (guint i = 0; i < n_organizations; i++)
    add_place (self, charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i));
}

/**
 * charter_person_names_add:
 * @self: names
 * @records: the records of another file, or of the same one at another time
 *
 * Collects the names of more persons: of two files that are compared, one may
 * still have a text about somebody who is only in the other.
 */
void
charter_person_names_add (CharterPersonNames *self,
                          CharterRecordSet   *records)
{
  guint n_persons;

  g_return_if_fail (self != NULL);
  g_return_if_fail (records != NULL);

  n_persons = charter_record_set_get_n_records (records, CHARTER_KIND_PERSON);
  for (guint i = 0; i < n_persons; i++)
    add_person (self, charter_record_set_get_record (records, CHARTER_KIND_PERSON, i));
  g_ptr_array_add (self->sets, charter_record_set_ref (records));
  /* Only who knows all persons can tell what is called after one. */
  g_hash_table_remove_all (self->places);
  for (guint i = 0; i < self->sets->len; i++)
    add_places (self, g_ptr_array_index (self->sets, i));
}

/**
 * charter_person_names_new:
 * @records: the records of a file
 *
 * Collects the names that its persons have, had, and have in other languages,
 * and what people make of them: the family name alone, "Broom, Alison" and
 * "A. Broom".
 *
 * Returns: (transfer full): the names
 */
CharterPersonNames *
charter_person_names_new (CharterRecordSet *records)
{
  CharterPersonNames *self;

  g_return_val_if_fail (records != NULL, NULL);

  self = g_new0 (CharterPersonNames, 1);
  self->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unspaced = g_ptr_array_new_with_free_func (g_free);
  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_record_set_unref);
  charter_person_names_add (self, records);
  return self;
}

/**
 * charter_person_names_free:
 * @self: (transfer full): names
 */
void
charter_person_names_free (CharterPersonNames *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->forms);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->unspaced);
  g_ptr_array_unref (self->sets);
  g_free (self);
}

/**
 * charter_person_names_stand_in:
 * @self: names
 * @text: (nullable): a text
 *
 * Capitals, accents, hyphens, apostrophes and spaces make no difference, but a
 * family name alone counts only with a capital letter, and not where it is a
 * word in the name of an organization too.
 *
 * Returns: whether @text names a person of the file
 */
gboolean
charter_person_names_stand_in (const CharterPersonNames *self,
                               const char               *text)
{
  g_autoptr(GArray) words = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (text == NULL)
    return FALSE;
  words = split_words (text);
  return find_form (self, words, 1) || stands_unspaced (self, words);
}
