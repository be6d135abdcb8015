/* relation.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/relation.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/words/names.h"

/* The places of a sentence. */
#define FROM "{from}"
#define TO   "{to}"

/* Each kind of line as a whole sentence and as the words of a legend, since
 * no language builds the one from the other. */
static const struct
{
  const char *classification;
  const char *sentence;
  const char *verb;
} kinds[CHARTER_N_RELATION_KINDS] = {
  /* Translators: keep {from} and {to}; names go there */
  [CHARTER_RELATION_REPORTS_TO] =
    { "reports to", N_("{from} reports to {to}"), N_("reports to") },
  [CHARTER_RELATION_ACCOUNTABLE_TO] =
    { "accountable to", N_("{from} is accountable to {to}"), N_("is accountable to") },
  [CHARTER_RELATION_LINE_MANAGES] =
    { "line-manages", N_("{from} line-manages {to}"), N_("line-manages") },
  [CHARTER_RELATION_SCRUTINISES] =
    { "scrutinises", N_("{from} scrutinises {to}"), N_("scrutinises") },
  [CHARTER_RELATION_ADVISES] =
    { "advises", N_("{from} advises {to}"), N_("advises") },
  [CHARTER_RELATION_RECOMMENDS_TO] =
    { "recommends to", N_("{from} recommends to {to}"), N_("recommends to") },
  [CHARTER_RELATION_APPOINTS] =
    { "appoints", N_("{from} appoints {to}"), N_("appoints") },
  [CHARTER_RELATION_DELEGATES_TO] =
    { "delegates to", N_("{from} delegates to {to}"), N_("delegates to") },
  [CHARTER_RELATION_CONSULTS] =
    { "consults", N_("{from} consults {to}"), N_("consults") },
  [CHARTER_RELATION_SET_UP_BY] =
    { "set up by", N_("{from} was set up by {to}"), N_("was set up by") },
};

/* Fills the places of a sentence. They have names and are no printf directives,
 * so that a slip in a translation can do no harm. The sentence is read once:
 * a name may look like a place. */
static char *
fill_sentence (const char *sentence,
               const char *from,
               const char *to)
{
  GString *text = g_string_new (NULL);

  for (const char *p = sentence; *p != '\0';)
    {
      if (g_str_has_prefix (p, FROM))
        {
          g_string_append (text, from);
          p += strlen (FROM);
        }
      else if (g_str_has_prefix (p, TO))
        {
          g_string_append (text, to);
          p += strlen (TO);
        }
      else
        g_string_append_c (text, *p++);
    }
  return g_string_free (text, FALSE);
}

/**
 * charter_relation_get_kind:
 * @relation: a reporting or scrutiny line
 *
 * Returns: what kind of line it is
 */
CharterRelationKind
charter_relation_get_kind (const CharterRecord *relation)
{
  g_return_val_if_fail (relation != NULL, CHARTER_RELATION_OTHER);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (charter_record_has_text (relation, "classification", kinds[i].classification))
        return (CharterRelationKind) i;
    }
  return CHARTER_RELATION_OTHER;
}

/**
 * charter_relation_get_classification:
 * @kind: a kind of line, not %CHARTER_RELATION_OTHER
 *
 * Returns: (transfer none): what the file calls it
 */
const char *
charter_relation_get_classification (CharterRelationKind kind)
{
  g_return_val_if_fail (kind < CHARTER_N_RELATION_KINDS, NULL);

  return kinds[kind].classification;
}

/**
 * charter_relation_write_sentence_of_kind:
 * @kind: a kind of line, not %CHARTER_RELATION_OTHER
 * @from: the name of what is at its beginning
 * @to: the name of what is at its end
 *
 * Returns: (transfer full): what such a line would say, without a full stop
 */
char *
charter_relation_write_sentence_of_kind (CharterRelationKind  kind,
                                         const char          *from,
                                         const char          *to)
{
  g_return_val_if_fail (kind < CHARTER_N_RELATION_KINDS, NULL);
  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  return fill_sentence (_(kinds[kind].sentence), from, to);
}

/**
 * charter_relation_write_sentence:
 * @state: a state
 * @relation: a reporting or scrutiny line
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): the line as a sentence without a full stop, such
 *   as "Joint Task and Finish Group reports to Overview and Scrutiny"
 */
char *
charter_relation_write_sentence (const CharterState  *state,
                                 const CharterRecord *relation,
                                 const char          *language)
{
  g_autofree char *from_name = NULL;
  g_autofree char *to_name = NULL;
  g_autofree char *sentence = NULL;
  const char *classification;
  const char *condition;
  CharterRelationKind kind;
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

  kind = charter_relation_get_kind (relation);
  if (kind != CHARTER_RELATION_OTHER)
    sentence = charter_relation_write_sentence_of_kind (kind, from_name, to_name);
  else
    sentence = g_strdup_printf ("%s %s %s", from_name,
                                charter_name_is_visible (classification) ? classification : _("has a line to"),
                                to_name);

  if (condition != NULL && *condition != '\0')
    return g_strdup_printf ("%s (%s)", sentence, condition);
  return g_steal_pointer (&sentence);
}

/**
 * charter_relation_write_verb:
 * @relation: a reporting or scrutiny line
 *
 * Returns: (transfer full): what its line means, for a legend: "reports to"
 */
char *
charter_relation_write_verb (const CharterRecord *relation)
{
  const char *classification;
  CharterRelationKind kind;

  g_return_val_if_fail (relation != NULL, NULL);

  kind = charter_relation_get_kind (relation);
  if (kind != CHARTER_RELATION_OTHER)
    return g_strdup (_(kinds[kind].verb));
  classification = charter_record_get_text (relation, "classification");
  return g_strdup (charter_name_is_visible (classification) ? classification : _("has a line to"));
}
