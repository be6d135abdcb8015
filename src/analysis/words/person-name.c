/* person-name.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/person-name.h"

#include <string.h>

#include "model/identity.h"
#include "model/value.h"

/* A name shorter than this is not taken for another one misspelt. */
#define SHORTEST_MISSPELT 5

/* How alike two names are, the best last. */
typedef enum
{
  LIKENESS_NONE,
  LIKENESS_SOME,
  LIKENESS_SAME,
} Likeness;

/* Popolo keeps the title apart from the name. */
static const char *
find_prefix (const char *word)
{
  static const struct
  {
    const char *word;
    const char *prefix;
  } prefixes[] = {
    { "cllr", "Cllr" }, { "councillor", "Cllr" }, { "ald", "Ald" }, { "alderman", "Ald" },
    { "mr", "Mr" }, { "mrs", "Mrs" }, { "ms", "Ms" }, { "miss", "Miss" }, { "mx", "Mx" },
    { "dr", "Dr" }, { "prof", "Prof" }, { "professor", "Prof" }, { "rev", "Rev" },
    { "revd", "Rev" }, { "sir", "Sir" }, { "dame", "Dame" }, { "lord", "Lord" },
    { "lady", "Lady" }, { "baroness", "Baroness" },
  };
  g_autofree char *bare = g_ascii_strdown (word, -1);

  if (g_str_has_suffix (bare, "."))
    bare[strlen (bare) - 1] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      if (g_str_equal (bare, prefixes[i].word))
        return prefixes[i].prefix;
    }
  return NULL;
}

static void
append_word (GString    *text,
             const char *word)
{
  if (*word == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, word);
}

/* The words of a name without the titles before it, which go to @prefix. A
 * name is never only a title: "Sir" alone is somebody's name. */
static void
read_words (const char *text,
            GString    *name,
            GString    *prefix)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  guint n_words = 0;
  guint i;

  for (i = 0; words[i] != NULL; i++)
    n_words += *words[i] != '\0';
  for (i = 0; words[i] != NULL && n_words > 1; i++)
    {
      const char *title = find_prefix (words[i]);

      if (*words[i] == '\0')
        continue;
      if (title == NULL)
        break;
      append_word (prefix, title);
      n_words--;
    }
  for (; words[i] != NULL; i++)
    append_word (name, words[i]);
}

/**
 * charter_person_name_read:
 * @text: a name as people write it, such as "Baldock, Cllr Mike"
 * @prefix: (out) (nullable) (transfer full): the titles before it, or %NULL
 *
 * Returns: (transfer full): the name in the usual order without titles, such
 *   as "Mike Baldock"
 */
char *
charter_person_name_read (const char  *text,
                          char       **prefix)
{
  g_autoptr(GString) titles = g_string_new (NULL);
  g_autoptr(GString) first = g_string_new (NULL);
  g_autoptr(GString) last = g_string_new (NULL);
  const char *comma;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (prefix != NULL, NULL);

  comma = strchr (text, ',');
  if (comma != NULL)
    {
      g_autofree char *before = g_strndup (text, (gsize) (comma - text));

      read_words (before, last, titles);
      read_words (comma + 1, first, titles);
    }
  else
    read_words (text, first, titles);
  append_word (first, last->str);
  *prefix = titles->len > 0 ? g_strdup (titles->str) : NULL;
  return g_strdup (first->str);
}

/* A letter without its accents, where Unicode does not take it apart. */
static const char *
get_plain_letter (gunichar letter)
{
  switch (letter)
    {
    case 0xF8:
      return "o";

    case 0xE6:
      return "ae";

    case 0x153:
      return "oe";

    case 0x142:
      return "l";

    case 0x111:
    case 0xF0:
      return "d";

    default:
      return NULL;
    }
}

/**
 * charter_person_name_fold:
 * @text: a name as people write it
 *
 * Returns: (transfer full): what two ways of writing one name have in common:
 *   no titles, accents, capitals, hyphens or apostrophes, and the given name
 *   first
 */
char *
charter_person_name_fold (const char *text)
{
  g_autofree char *prefix = NULL;
  g_autofree char *name = NULL;
  g_autofree char *small = NULL;
  g_autofree char *decomposed = NULL;
  GString *folded;

  g_return_val_if_fail (text != NULL, NULL);

  name = charter_person_name_read (text, &prefix);
  small = g_utf8_casefold (name, -1);
  decomposed = g_utf8_normalize (small, -1, G_NORMALIZE_ALL);
  folded = g_string_new (NULL);
  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (get_plain_letter (letter) != NULL)
        g_string_append (folded, get_plain_letter (letter));
      else if (g_unichar_isalnum (letter))
        g_string_append_unichar (folded, letter);
      else if (!g_unichar_ismark (letter) && letter != '\'' && letter != '`' &&
               letter != 0x2019 && letter != 0x2018 && folded->len > 0 &&
               folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (folded, FALSE);
}

/* Whether one is the other with one letter more, less or other, or with two
 * letters the other way round. */
static gboolean
is_misspelt (const char *one,
             const char *other)
{
  gsize length = strlen (one);
  gsize other_length = strlen (other);
  gsize start = 0;
  gsize end = 0;

  if (MIN (length, other_length) < SHORTEST_MISSPELT ||
      MAX (length, other_length) - MIN (length, other_length) > 1)
    return FALSE;
  while (start < length && start < other_length && one[start] == other[start])
    start++;
  while (end < length - start && end < other_length - start &&
         one[length - end - 1] == other[other_length - end - 1])
    end++;
  length -= start + end;
  other_length -= start + end;
  return MAX (length, other_length) <= 1 ||
         (length == 2 && other_length == 2 && one[start] == other[start + 1] &&
          one[start + 1] == other[start]);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
sort_words (const char *folded)
{
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);

  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  return g_strjoinv (" ", words);
}

static char *
join_words (const char *folded)
{
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);

  return g_strjoinv ("", words);
}

/* "M Baldock" may be Mike Baldock, and "Michael J Baldock" too. */
static gboolean
has_same_family (const char *one,
                 const char *other)
{
  const char *first = strrchr (one, ' ');
  const char *second = strrchr (other, ' ');

  return first != NULL && second != NULL && strcmp (first, second) == 0 &&
         g_utf8_get_char (one) == g_utf8_get_char (other);
}

/* Whether every word of one begins a word of the other: "Baldock", "Mike Bal",
 * what stands there while a name is typed. */
static gboolean
is_begun (const char *folded,
          const char *other)
{
  g_auto(GStrv) begun = g_strsplit (folded, " ", -1);
  g_auto(GStrv) words = g_strsplit (other, " ", -1);
  guint n_words = g_strv_length (words);
  g_autofree gboolean *taken = g_new0 (gboolean, n_words + 1);

  for (guint i = 0; begun[i] != NULL; i++)
    {
      guint word = 0;

      while (word < n_words && (taken[word] || !g_str_has_prefix (words[word], begun[i])))
        word++;
      taken[word] = TRUE;
      if (word == n_words)
        return FALSE;
    }
  return *folded != '\0';
}

/* Two persons may be James Thomas and Thomas James, so only the same order is
 * sure. */
static Likeness
compare_names (const char *folded,
               const char *name)
{
  g_autofree char *other = charter_person_name_fold (name);
  g_autofree char *sorted = NULL;
  g_autofree char *other_sorted = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *other_joined = NULL;

  if (*other == '\0')
    return LIKENESS_NONE;
  if (strcmp (folded, other) == 0)
    return LIKENESS_SAME;
  sorted = sort_words (folded);
  other_sorted = sort_words (other);
  joined = join_words (folded);
  other_joined = join_words (other);
  return strcmp (sorted, other_sorted) == 0 || strcmp (joined, other_joined) == 0 ||
         has_same_family (folded, other) || is_misspelt (folded, other) ||
         is_begun (folded, other)
         ? LIKENESS_SOME
         : LIKENESS_NONE;
}

/* A name that somebody had once is still theirs in old papers. */
static Likeness
compare_person (const char          *folded,
                const CharterRecord *person)
{
  GVariant *names = charter_record_get_value (person, "other_names");
  const char *name = charter_record_get_name (person);
  Likeness best = name != NULL ? compare_names (folded, name) : LIKENESS_NONE;

  for (gsize i = 0; i < charter_value_get_n_entries (names); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (names, i);
      const char *other = charter_value_get_member_text (entry, "name");

      if (other != NULL)
        best = MAX (best, compare_names (folded, other));
    }
  return best;
}

/**
 * charter_person_name_match:
 * @records: the records
 * @text: a name as people write it, or the id of a person
 * @candidates: (out) (transfer container) (element-type CharterRecord): who
 *   may be meant; the one when that is sure
 *
 * Case, accents, hyphens, titles and "Surname, First" make no difference. Who
 * has the same name in another order, the same initial and surname, a name of
 * which only a part is written, or one that one slip makes the same, may be
 * meant, but is never taken unasked.
 *
 * Returns: what is found
 */
CharterPersonMatch
charter_person_name_match (const CharterRecordSet  *records,
                           const char              *text,
                           GPtrArray              **candidates)
{
  g_autofree char *folded = NULL;
  GPtrArray *found[] = { NULL, g_ptr_array_new (), g_ptr_array_new () };
  guint n_same;

  g_return_val_if_fail (records != NULL, CHARTER_PERSON_MATCH_NONE);
  g_return_val_if_fail (text != NULL, CHARTER_PERSON_MATCH_NONE);
  g_return_val_if_fail (candidates != NULL, CHARTER_PERSON_MATCH_NONE);

  folded = charter_person_name_fold (text);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_PERSON); i++)
    {
      CharterRecord *person = charter_record_set_get_record (records, CHARTER_KIND_PERSON, i);
      Likeness likeness = charter_record_has_text (person, "id", text) &&
                          charter_identity_is_unique (records, person)
                        ? LIKENESS_SAME
                        : compare_person (folded, person);

      if (likeness != LIKENESS_NONE)
        g_ptr_array_add (found[likeness], person);
    }
  n_same = found[LIKENESS_SAME]->len;
  *candidates = g_steal_pointer (&found[n_same > 0 ? LIKENESS_SAME : LIKENESS_SOME]);
  g_clear_pointer (&found[LIKENESS_SAME], g_ptr_array_unref);
  g_clear_pointer (&found[LIKENESS_SOME], g_ptr_array_unref);
  if (n_same == 1)
    return CHARTER_PERSON_MATCH_SURE;
  return (*candidates)->len > 0 ? CHARTER_PERSON_MATCH_UNSURE : CHARTER_PERSON_MATCH_NONE;
}
