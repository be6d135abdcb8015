/* glossary.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/glossary.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/value.h"

static gboolean
is_word_character (gunichar character)
{
  return g_unichar_isalnum (character) || character == '_';
}

/* Whether @term stands in @text as a word of its own, in just this spelling:
 * "ICT" is not in "district". */
static gboolean
has_word (const char *text,
          const char *term)
{
  const char *place = text;

  while ((place = strstr (place, term)) != NULL)
    {
      const char *end = place + strlen (term);
      const char *before = g_utf8_find_prev_char (text, place);

      if ((before == NULL || !is_word_character (g_utf8_get_char (before))) &&
          (*end == '\0' || !is_word_character (g_utf8_get_char (end))))
        return TRUE;
      place = g_utf8_next_char (place);
    }
  return FALSE;
}

static gboolean
is_used (GPtrArray  *texts,
         const char *term)
{
  for (guint i = 0; i < texts->len; i++)
    {
      if (has_word (g_ptr_array_index (texts, i), term))
        return TRUE;
    }
  return FALSE;
}

/**
 * charter_glossary_explain:
 * @state: a state
 * @texts: (element-type utf8): what is shown
 *
 * Returns: (transfer full) (element-type utf8): the abbreviations and terms
 *   of the glossary that @texts use, such as "MKS: Mid-Kent Services", in the
 *   order of the file
 */
GPtrArray *
charter_glossary_explain (CharterState *state,
                          GPtrArray    *texts)
{
  GPtrArray *explanations = g_ptr_array_new_with_free_func (g_free);
  CharterRecord *head;
  GVariant *glossary;

  g_return_val_if_fail (state != NULL, explanations);
  g_return_val_if_fail (texts != NULL, explanations);

  head = charter_record_set_get_partnership (charter_state_get_records (state));
  glossary = head != NULL ? charter_record_get_value (head, "glossary") : NULL;
  for (gsize i = 0; i < charter_value_get_n_entries (glossary); i++)
    {
      g_autoptr(GVariant) row = charter_value_get_entry (glossary, i);
      const char *term = charter_value_get_member_text (row, "term");
      const char *meaning = charter_value_get_member_text (row, "meaning");

      if (term != NULL && *term != '\0' && meaning != NULL && is_used (texts, term))
        /* Translators: an abbreviation, what it means */
        g_ptr_array_add (explanations, g_strdup_printf (_("%1$s: %2$s"), term, meaning));
    }
  return explanations;
}
