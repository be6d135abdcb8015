/* language-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/language-rules.h"

#include <glib/gi18n.h>

#include "analysis/rules/rule-facts.h"
#include "analysis/words/language-names.h"
#include "analysis/words/language.h"
#include "analysis/words/names.h"
#include "model/value.h"

/* What stands in pictures under a name of its own. */
static const CharterKindId named_kinds[] = {
  CHARTER_KIND_ORGANIZATION,
  CHARTER_KIND_POST,
  CHARTER_KIND_VIEW,
};

static void
add_language (GPtrArray        *languages,
              CharterRecordSet *records,
              const char       *language)
{
  if (language == NULL || charter_language_is_own (records, language))
    return;
  for (guint i = 0; i < languages->len; i++)
    {
      if (charter_language_is_same (g_ptr_array_index (languages, i), language))
        return;
    }
  g_ptr_array_add (languages, g_strdup (language));
}

/* A diagram that has a title in a language is published in it. */
static void
add_languages_of (GPtrArray           *languages,
                  CharterRecordSet    *records,
                  const CharterRecord *record)
{
  GVariant *translations = charter_record_get_value (record, "translations");
  GVariantIter members;
  GVariant *value;
  const char *key;

  add_language (languages, records,
                charter_record_get_kind (record) == CHARTER_KIND_VIEW
                ? charter_record_get_text (record, "language") : NULL);
  if (translations == NULL || !charter_value_is_object (translations))
    return;
  g_variant_iter_init (&members, translations);
  while (g_variant_iter_next (&members, "{&sv}", &key, &value))
    {
      add_language (languages, records, key);
      g_variant_unref (value);
    }
}

/* Those asked for, those of the head of the file and those of diagrams. */
static GPtrArray *
list_languages (CharterRuleRun *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  CharterRecord *head = charter_record_set_get_partnership (records);
  GPtrArray *languages = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *asked = charter_rule_run_get_languages (run);

  for (guint i = 0; i < asked->len; i++)
    add_language (languages, records, g_ptr_array_index (asked, i));
  if (head != NULL)
    add_languages_of (languages, records, head);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);

      if (charter_record_is_readable (view))
        add_languages_of (languages, records, view);
    }
  return languages;
}

static GPtrArray *
list_untranslated (CharterRuleRun *run,
                   const char     *language)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (named_kinds); i++)
    {
      guint n_records = charter_record_set_get_n_records (records, named_kinds[i]);

      for (guint j = 0; j < n_records; j++)
        {
          CharterRecord *one = charter_record_set_get_record (records, named_kinds[i], j);

          if (charter_record_is_readable (one) &&
              charter_name_is_visible (charter_record_get_name (one)) &&
              !charter_name_is_translated (one, language) && charter_rule_run_may_hold (run, one))
            g_ptr_array_add (list, one);
        }
    }
  return list;
}

static char *
write_sentence (CharterRuleRun *run,
                const char     *language,
                GPtrArray      *records)
{
  g_autofree char *names = charter_rule_write_names (run, records);
  g_autofree char *title = NULL;

  if (charter_language_is_same (language, "cy"))
    /* Translators: names */
    return g_strdup_printf (_("Not translated into Welsh: %s."), names);
  title = charter_language_names_get_title (language);
  /* Translators: a language, names */
  return g_strdup_printf (_("Not translated into “%1$s”: %2$s."), title, names);
}

static void
check_translated (const CharterRule *rule,
                  CharterRuleRun    *run)
{
  g_autoptr(GPtrArray) languages = list_languages (run);

  for (guint i = 0; i < languages->len; i++)
    {
      const char *language = g_ptr_array_index (languages, i);
      g_autoptr(GPtrArray) records = list_untranslated (run, language);

      if (records->len > 0)
        charter_rule_run_report_group (run, rule, records, write_sentence (run, language, records));
    }
}

static const CharterRule rules[] = {
  { "name-untranslated", CHARTER_SEVERITY_NOTE, N_("Names not translated"), check_translated,
    N_("A diagram in that language has them as they are, and a voice reads them wrongly."),
    N_("Write the translation under “In other languages” of each record."), FALSE },
};

/**
 * charter_language_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on names in other languages.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_language_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
