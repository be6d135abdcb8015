/* language-names.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/language-names.h"

#include <glib/gi18n.h>
#include <string.h>

/* The letters of a language itself in its tag, by BCP 47. */
#define SHORTEST_LANGUAGE 2
#define LONGEST_LANGUAGE  3

typedef struct
{
  const char *language;
  const char *title;
} Name;

/* What councils of these islands publish in; Welsh is an official language. */
static const Name names[] = {
  { "cy", N_("Welsh") },
  { "en", N_("English") },
  { "ga", N_("Irish") },
  { "gd", N_("Scottish Gaelic") },
  { "kw", N_("Cornish") },
  { "sco", N_("Scots") },
  { "ar", N_("Arabic") },
  { "bn", N_("Bengali") },
  { "gu", N_("Gujarati") },
  { "pl", N_("Polish") },
  { "pt", N_("Portuguese") },
  { "pa", N_("Punjabi") },
  { "ro", N_("Romanian") },
  { "ur", N_("Urdu") },
};

static gboolean
is_same (const char *one,
         const char *other)
{
  g_autofree char *folded = g_utf8_casefold (one, -1);
  g_autofree char *other_folded = g_utf8_casefold (other, -1);

  return g_str_equal (folded, other_folded);
}

static gboolean
is_tag (const char *text)
{
  gsize length = strcspn (text, "-");

  if (length < SHORTEST_LANGUAGE || length > LONGEST_LANGUAGE)
    return FALSE;
  for (gsize i = 0; text[i] != '\0'; i++)
    {
      if (i < length ? !g_ascii_isalpha (text[i])
                     : !g_ascii_isalnum (text[i]) && text[i] != '-')
        return FALSE;
    }
  return !g_str_has_suffix (text, "-");
}

/**
 * charter_language_names_get_n_usual:
 *
 * Returns: how many languages have a name here
 */
guint
charter_language_names_get_n_usual (void)
{
  return G_N_ELEMENTS (names);
}

/**
 * charter_language_names_get_usual:
 * @position: the number of one of them
 *
 * Returns: (transfer none): the tag of a language that has a name here, Welsh
 *   first
 */
const char *
charter_language_names_get_usual (guint position)
{
  g_return_val_if_fail (position < G_N_ELEMENTS (names), NULL);

  return names[position].language;
}

/**
 * charter_language_names_get_title:
 * @language: a language tag
 *
 * Returns: (transfer full): what the language is called, or its tag
 */
char *
charter_language_names_get_title (const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].language, language))
        return g_strdup (_(names[i].title));
    }
  return g_strdup (language);
}

/**
 * charter_language_names_read:
 * @text: what a person wrote
 *
 * Returns: (transfer full) (nullable): the tag of the language that it names,
 *   or is; %NULL for anything else
 */
char *
charter_language_names_read (const char *text)
{
  g_autofree char *name = NULL;
  char *tag;

  g_return_val_if_fail (text != NULL, NULL);

  name = g_strstrip (g_strdup (text));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (is_same (_(names[i].title), name) || is_same (names[i].title, name))
        return g_strdup (names[i].language);
    }
  if (!is_tag (name))
    return NULL;
  tag = g_steal_pointer (&name);
  for (gsize i = 0; tag[i] != '\0' && tag[i] != '-'; i++)
    tag[i] = g_ascii_tolower (tag[i]);
  return tag;
}
