/* names.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/names.h"

#include <glib/gi18n.h>

#include "model/value.h"

/* Each kind of line as a whole sentence and as the words of a legend, since
 * no language builds the one from the other. */
static const struct
{
  const char *classification;
  const char *sentence;
  const char *verb;
} relations[] = {
  /* Translators: keep {from} and {to}; names go there */
  { "reports to",     N_("{from} reports to {to}"),     N_("reports to") },
  { "accountable to", N_("{from} is accountable to {to}"), N_("is accountable to") },
  { "line-manages",   N_("{from} line-manages {to}"),   N_("line-manages") },
  { "scrutinises",    N_("{from} scrutinises {to}"),    N_("scrutinises") },
  { "advises",        N_("{from} advises {to}"),        N_("advises") },
  { "recommends to",  N_("{from} recommends to {to}"),  N_("recommends to") },
  { "appoints",       N_("{from} appoints {to}"),       N_("appoints") },
  { "delegates to",   N_("{from} delegates to {to}"),   N_("delegates to") },
  { "consults",       N_("{from} consults {to}"),       N_("consults") },
  { "set up by",      N_("{from} was set up by {to}"),  N_("was set up by") },
};

static char *
get_translated (const CharterRecord *record,
                const char          *language,
                const char          *key)
{
  GVariant *translations = charter_record_get_value (record, "translations");
  g_autoptr(GVariant) words = NULL;

  if (language == NULL || translations == NULL)
    return NULL;
  words = charter_value_get_member (translations, language);
  return g_strdup (charter_value_get_member_text (words, key));
}

static char *
get_in_language (const CharterRecord *record,
                 const char          *language,
                 const char          *key)
{
  char *translated = get_translated (record, language, key);

  return translated != NULL ? translated : g_strdup (charter_record_get_text (record, key));
}

/* Fills the places of a sentence. They have names and are no printf directives,
 * so that a slip in a translation can do no harm. */
static char *
fill_sentence (const char *sentence,
               const char *from,
               const char *to)
{
  g_auto(GStrv) around_from = g_strsplit (sentence, "{from}", -1);
  g_autofree char *with_from = g_strjoinv (from, around_from);
  g_auto(GStrv) around_to = g_strsplit (with_from, "{to}", -1);

  return g_strjoinv (to, around_to);
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
  if (name == NULL)
    return g_strdup (_("No name"));

  prefix = charter_record_get_text (record, "honorific_prefix");
  if (charter_record_get_kind (record) == CHARTER_KIND_PERSON && prefix != NULL && *prefix != '\0')
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

  name = get_in_language (record, language, "short_name");
  return name != NULL ? name : charter_name_get_full (record, language);
}

/**
 * charter_name_get_initials:
 * @record: a record
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): its initials, or those of the words of its short
 *   name when it has none
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

  initials = get_in_language (record, language, "initials");
  if (initials != NULL && *initials != '\0')
    return g_steal_pointer (&initials);

  made = g_string_new (NULL);
  name = charter_name_get_short (record, language);
  words = g_strsplit (name, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gunichar first = g_utf8_get_char_validated (words[i], -1);

      if (g_unichar_isalnum (first))
        g_string_append_unichar (made, g_unichar_toupper (first));
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
 * charter_name_get_relation:
 * @state: a state
 * @relation: a reporting or scrutiny line
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): the line as a sentence without a full stop, such
 *   as "Joint Task and Finish Group reports to Overview and Scrutiny"
 */
char *
charter_name_get_relation (const CharterState  *state,
                           const CharterRecord *relation,
                           const char          *language)
{
  g_autofree char *from_name = NULL;
  g_autofree char *to_name = NULL;
  g_autofree char *sentence = NULL;
  const char *classification;
  const char *condition;
  CharterRecord *from;
  CharterRecord *to;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (relation != NULL, NULL);

  from = charter_state_resolve (state, relation, "from");
  to = charter_state_resolve (state, relation, "to");
  from_name = from != NULL ? charter_name_get_full (from, language) : g_strdup (_("somebody not recorded"));
  to_name = to != NULL ? charter_name_get_full (to, language) : g_strdup (_("somebody not recorded"));
  classification = charter_record_get_text (relation, "classification");
  condition = charter_record_get_text (relation, "condition");

  for (guint i = 0; i < G_N_ELEMENTS (relations) && sentence == NULL; i++)
    {
      if (g_strcmp0 (relations[i].classification, classification) == 0)
        sentence = fill_sentence (_(relations[i].sentence), from_name, to_name);
    }
  if (sentence == NULL)
    sentence = g_strdup_printf ("%s %s %s", from_name,
                                classification != NULL ? classification : _("has a line to"),
                                to_name);

  if (condition != NULL && *condition != '\0')
    return g_strdup_printf ("%s (%s)", sentence, condition);
  return g_steal_pointer (&sentence);
}

/**
 * charter_name_get_verb:
 * @relation: a reporting or scrutiny line
 *
 * Returns: (transfer full): what its line means, for a legend: "reports to"
 */
char *
charter_name_get_verb (const CharterRecord *relation)
{
  const char *classification;

  g_return_val_if_fail (relation != NULL, NULL);

  classification = charter_record_get_text (relation, "classification");
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      if (g_strcmp0 (relations[i].classification, classification) == 0)
        return g_strdup (_(relations[i].verb));
    }
  return g_strdup (classification != NULL ? classification : _("has a line to"));
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
