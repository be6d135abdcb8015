/* rule.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/rule.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/changes/record-match.h"
#include "analysis/rules/places.h"
#include "model/value.h"

/* As much of a hash as tells facts apart. */
#define HASH_LENGTH 16

struct _CharterRuleRun
{
  CharterState     *state;
  CharterRecordSet *recorded;    /* borrowed: with the names of the file, not of the date */
  CharterPlaces    *places;
  GHashTable       *asked;       /* ids of optional rules */
  GPtrArray        *languages;   /* of utf8 */
  GPtrArray        *exported;    /* nullable, of utf8 */
  GPtrArray        *findings;    /* of CharterFinding */
  GHashTable       *facts;       /* borrowed CharterFinding -> GString */
  GCancellable     *cancellable; /* borrowed, nullable: while rules are followed */
};

/* What can change without anything being otherwise. */
static const char *const no_facts[] = {
  "citations", "description", "links", "sources", "translations", NULL,
};

static void
string_free (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
finding_place_free (gpointer data)
{
  CharterFindingPlace *place = data;

  g_free (place->id);
  g_free (place->name);
  g_free (place->pointer);
  g_free (place);
}

static void
add_place (CharterRuleRun      *run,
           CharterFinding      *finding,
           const CharterRecord *record)
{
  CharterFindingPlace *place = g_new0 (CharterFindingPlace, 1);

  place->kind = charter_record_get_kind (record);
  place->handle = charter_record_get_handle (record);
  place->id = g_strdup (charter_record_get_id (record));
  place->name = charter_rule_run_name (run, record);
  place->pointer = charter_places_get_pointer (run->places, record, "");
  g_ptr_array_add (finding->places, place);
}

/* The record without what the file calls it: a renamed or inserted one is the
 * same. Handles are those of one session only. */
static void
append_content (GString             *text,
                const CharterRecord *record)
{
  GVariantIter members;
  GVariant *value;
  const char *key;

  if (!charter_record_is_readable (record))
    return;
  g_variant_iter_init (&members, charter_record_get_content (record));
  while (g_variant_iter_next (&members, "{&sv}", &key, &value))
    {
      g_autoptr(GVariant) owned = value;

      if (g_strv_contains (no_facts, key) || g_variant_is_of_type (owned, CHARTER_VALUE_HANDLES))
        continue;
      g_string_append_printf (text, "%s=", key);
      g_variant_print_string (owned, text, FALSE);
      g_string_append_c (text, '\n');
    }
}

static void
append_identity (CharterRuleRun      *run,
                 GString             *text,
                 const CharterRecord *record)
{
  const char *id = charter_record_get_id (record);
  g_autofree char *pointer =
    id == NULL ? charter_places_get_pointer (run->places, record, "") : NULL;

  g_string_append_printf (text, "%s/%s\n",
                          charter_kind_get (charter_record_get_kind (record))->collection,
                          id != NULL ? id : pointer);
}

static CharterFinding *
add_finding (CharterRuleRun    *run,
             const CharterRule *rule,
             char              *pointer,
             char              *words)
{
  CharterFinding *finding = g_new0 (CharterFinding, 1);
  GString *facts = g_string_new (rule->id);

  g_string_append_c (facts, '\n');
  finding->rule = rule->id;
  finding->severity = rule->severity;
  finding->title = _(rule->title);
  finding->matters = rule->matters != NULL ? _(rule->matters) : NULL;
  finding->remedy = rule->remedy != NULL ? _(rule->remedy) : NULL;
  finding->pointer = pointer;
  finding->words = words;
  finding->places = g_ptr_array_new_with_free_func (finding_place_free);
  g_ptr_array_add (run->findings, finding);
  g_hash_table_insert (run->facts, finding, facts);
  return finding;
}

/**
 * charter_rule_run_new:
 * @state: (transfer none): what the rules are asked of
 *
 * Returns: (transfer full): a run without findings
 */
CharterRuleRun *
charter_rule_run_new (CharterState *state)
{
  CharterRuleRun *run;
  CharterProposal *proposal;

  g_return_val_if_fail (state != NULL, NULL);

  proposal = charter_state_get_proposal (state);
  run = g_new0 (CharterRuleRun, 1);
  run->state = charter_state_ref (state);
  run->recorded = proposal != NULL ? charter_proposal_get_records (proposal)
                                   : charter_state_get_base (state);
  run->places = charter_places_new (charter_state_get_records (state));
  run->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  run->languages = g_ptr_array_new_with_free_func (g_free);
  run->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_finding_free);
  run->facts = g_hash_table_new_full (NULL, NULL, NULL, string_free);
  return run;
}

/**
 * charter_rule_run_free:
 * @run: (transfer full): a run
 */
void
charter_rule_run_free (CharterRuleRun *run)
{
  g_return_if_fail (run != NULL);

  g_hash_table_unref (run->facts);
  g_ptr_array_unref (run->findings);
  g_clear_pointer (&run->exported, g_ptr_array_unref);
  g_ptr_array_unref (run->languages);
  g_hash_table_unref (run->asked);
  charter_places_free (run->places);
  charter_state_unref (run->state);
  g_free (run);
}

/**
 * charter_rule_run_ask_for:
 * @run: a run
 * @id: the id of a rule that is followed only when somebody asks for it
 */
void
charter_rule_run_ask_for (CharterRuleRun *run,
                          const char     *id)
{
  g_return_if_fail (run != NULL);
  g_return_if_fail (id != NULL);

  g_hash_table_add (run->asked, g_strdup (id));
}

/**
 * charter_rule_run_add_language:
 * @run: a run
 * @language: a BCP 47 tag of a language in which something is to be published
 */
void
charter_rule_run_add_language (CharterRuleRun *run,
                               const char     *language)
{
  g_return_if_fail (run != NULL);
  g_return_if_fail (language != NULL);

  if (!g_ptr_array_find_with_equal_func (run->languages, language, g_str_equal, NULL))
    g_ptr_array_add (run->languages, g_strdup (language));
}

/**
 * charter_rule_run_get_languages:
 * @run: a run
 *
 * Returns: (transfer none) (element-type utf8): the languages asked for
 */
GPtrArray *
charter_rule_run_get_languages (CharterRuleRun *run)
{
  g_return_val_if_fail (run != NULL, NULL);

  return run->languages;
}

/**
 * charter_rule_run_set_exported:
 * @run: a run
 * @titles: (transfer none) (nullable) (element-type utf8): the titles of
 *   diagrams that said something else when they were exported
 */
void
charter_rule_run_set_exported (CharterRuleRun *run,
                               GPtrArray      *titles)
{
  g_return_if_fail (run != NULL);

  g_clear_pointer (&run->exported, g_ptr_array_unref);
  run->exported = titles != NULL ? g_ptr_array_ref (titles) : NULL;
}

/**
 * charter_rule_run_get_exported:
 * @run: a run
 *
 * Returns: (transfer none) (nullable) (element-type utf8): the titles of
 *   diagrams that said something else when they were exported
 */
GPtrArray *
charter_rule_run_get_exported (CharterRuleRun *run)
{
  g_return_val_if_fail (run != NULL, NULL);

  return run->exported;
}

/**
 * charter_rule_run_follow:
 * @run: a run
 * @rules: (array length=n_rules): rules
 * @n_rules: how many
 * @cancellable: (nullable): stops before the next rule
 *
 * Adds what they find, in the order of the rules, and for one rule in that of
 * the file.
 */
void
charter_rule_run_follow (CharterRuleRun    *run,
                         const CharterRule *rules,
                         guint              n_rules,
                         GCancellable      *cancellable)
{
  g_return_if_fail (run != NULL);
  g_return_if_fail (rules != NULL || n_rules == 0);

  run->cancellable = cancellable;
  for (guint i = 0; i < n_rules && !g_cancellable_is_cancelled (cancellable); i++)
    {
      if (rules[i].func != NULL &&
          (!rules[i].is_optional || g_hash_table_contains (run->asked, rules[i].id)))
        rules[i].func (&rules[i], run);
    }
  run->cancellable = NULL;
}

static void
find_dismissal (CharterRuleRun *run,
                CharterFinding *finding)
{
  CharterRecordSet *records = charter_state_get_base (run->state);
  guint n_records = charter_record_set_get_n_records (records, CHARTER_KIND_DISMISSAL);

  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *one = charter_record_set_get_record (records, CHARTER_KIND_DISMISSAL, i);

      if (charter_record_has_text (one, "rule", finding->rule) &&
          charter_record_has_text (one, "hash", finding->hash))
        {
          finding->dismissal = charter_record_get_handle (one);
          finding->reason = g_strdup (charter_record_get_text (one, "reason"));
        }
    }
}

/* g_ptr_array_sort() need not keep the order of what is equal. */
static GPtrArray *
sort_findings (GPtrArray *findings)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_finding_free);

  for (int severity = CHARTER_N_SEVERITIES - 1; severity >= 0; severity--)
    {
      for (guint i = 0; i < findings->len; i++)
        {
          CharterFinding *finding = g_ptr_array_index (findings, i);

          if (finding->severity == (CharterSeverity) severity)
            g_ptr_array_add (sorted, finding);
        }
    }
  g_ptr_array_set_free_func (findings, NULL);
  g_ptr_array_set_size (findings, 0);
  return sorted;
}

/**
 * charter_rule_run_finish:
 * @run: a run
 *
 * Ends the run: what somebody has set aside says so, as long as the facts are
 * the same.
 *
 * Returns: (transfer full) (element-type CharterFinding): what the rules
 *   found, what matters most first
 */
GPtrArray *
charter_rule_run_finish (CharterRuleRun *run)
{
  g_return_val_if_fail (run != NULL, NULL);

  for (guint i = 0; i < run->findings->len; i++)
    {
      CharterFinding *finding = g_ptr_array_index (run->findings, i);
      GString *facts = g_hash_table_lookup (run->facts, finding);
      g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, facts->str, -1);

      finding->hash = g_strndup (hash, HASH_LENGTH);
      find_dismissal (run, finding);
    }
  g_hash_table_remove_all (run->facts);
  return sort_findings (run->findings);
}

/**
 * charter_rule_run_get_state:
 * @run: a run
 *
 * Returns: (transfer none): what the rules are asked of
 */
CharterState *
charter_rule_run_get_state (CharterRuleRun *run)
{
  g_return_val_if_fail (run != NULL, NULL);

  return run->state;
}

/**
 * charter_rule_run_get_records:
 * @run: a run
 *
 * Returns: (transfer none): all records of the state, in force or not
 */
CharterRecordSet *
charter_rule_run_get_records (CharterRuleRun *run)
{
  g_return_val_if_fail (run != NULL, NULL);

  return charter_state_get_records (run->state);
}

/**
 * charter_rule_run_get_cancellable:
 * @run: a run
 *
 * Returns: (transfer none) (nullable): what a rule that takes long asks now
 *   and then
 */
GCancellable *
charter_rule_run_get_cancellable (CharterRuleRun *run)
{
  g_return_val_if_fail (run != NULL, NULL);

  return run->cancellable;
}

/**
 * charter_rule_run_holds:
 * @run: a run
 * @record: a record of the state
 *
 * Returns: whether a document states that it holds at the date of the state
 */
gboolean
charter_rule_run_holds (CharterRuleRun      *run,
                        const CharterRecord *record)
{
  g_return_val_if_fail (run != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return charter_state_get_in_force (run->state, record) == CHARTER_IN_FORCE_YES &&
         charter_record_get_certainty (record) == CHARTER_CERTAINTY_STATED;
}

/**
 * charter_rule_run_may_hold:
 * @run: a run
 * @record: a record of the state
 *
 * Returns: whether it holds, or may hold for all that is known
 */
gboolean
charter_rule_run_may_hold (CharterRuleRun      *run,
                           const CharterRecord *record)
{
  g_return_val_if_fail (run != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return charter_state_get_in_force (run->state, record) != CHARTER_IN_FORCE_NO;
}

/**
 * charter_rule_run_get_day:
 * @run: a run
 *
 * Returns: the Julian day of the state: its date, or today
 */
guint32
charter_rule_run_get_day (CharterRuleRun *run)
{
  const CharterDate *as_at;

  g_return_val_if_fail (run != NULL, 0);

  as_at = charter_state_get_as_at (run->state);
  return charter_date_get_last_day (as_at != NULL ? as_at : charter_state_get_today (run->state));
}

/**
 * charter_rule_run_report:
 * @run: a run
 * @rule: the rule that found something
 * @record: (nullable): the record it is about, or %NULL for the file
 * @path: a JSON pointer inside @record, or inside the file
 * @format: what is wrong, and what to do unless the rule says it, as for
 *   printf()
 * @...: what goes into @format
 *
 * Returns: (transfer none): what was found, to add more facts to it
 */
CharterFinding *
charter_rule_run_report (CharterRuleRun      *run,
                         const CharterRule   *rule,
                         const CharterRecord *record,
                         const char          *path,
                         const char          *format,
                         ...)
{
  CharterFinding *finding;
  char *words;
  va_list arguments;

  g_return_val_if_fail (run != NULL, NULL);
  g_return_val_if_fail (rule != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  finding = add_finding (run, rule,
                         record != NULL ? charter_places_get_pointer (run->places, record, path)
                                        : g_strdup (path),
                         words);
  g_string_append_printf (g_hash_table_lookup (run->facts, finding), "%s\n", path);
  if (record == NULL)
    return finding;
  finding->kind = charter_record_get_kind (record);
  finding->handle = charter_record_get_handle (record);
  add_place (run, finding, record);
  charter_rule_run_add_fact (run, finding, record);
  return finding;
}

/**
 * charter_rule_run_report_group:
 * @run: a run
 * @rule: the rule that found something
 * @records: (element-type CharterRecord): the records of which it is so
 * @words: (transfer full): what is so of them all
 *
 * One line for what no document states of several records; it is another
 * finding when it is so of others. None when there are no @records.
 */
void
charter_rule_run_report_group (CharterRuleRun    *run,
                               const CharterRule *rule,
                               GPtrArray         *records,
                               char              *words)
{
  CharterFinding *finding;
  GString *facts;

  g_return_if_fail (run != NULL);
  g_return_if_fail (rule != NULL);
  g_return_if_fail (records != NULL);

  if (records->len == 0)
    {
      g_free (words);
      return;
    }
  finding = add_finding (run, rule,
                         charter_places_get_pointer (run->places, g_ptr_array_index (records, 0), ""),
                         words);
  facts = g_hash_table_lookup (run->facts, finding);
  finding->kind = charter_record_get_kind (g_ptr_array_index (records, 0));
  finding->handle = charter_record_get_handle (g_ptr_array_index (records, 0));
  for (guint i = 0; i < records->len; i++)
    {
      add_place (run, finding, g_ptr_array_index (records, i));
      append_identity (run, facts, g_ptr_array_index (records, i));
    }
}

/**
 * charter_rule_run_add_fact:
 * @run: a run
 * @finding: what was found
 * @record: a record on which it rests: when that changes, so does the finding
 */
void
charter_rule_run_add_fact (CharterRuleRun      *run,
                           CharterFinding      *finding,
                           const CharterRecord *record)
{
  const CharterRecord *recorded;
  GString *facts;

  g_return_if_fail (run != NULL);
  g_return_if_fail (finding != NULL);
  g_return_if_fail (record != NULL);

  facts = g_hash_table_lookup (run->facts, finding);
  recorded = charter_record_set_find_handle (run->recorded, charter_record_get_handle (record));
  append_identity (run, facts, record);
  append_content (facts, recorded != NULL ? recorded : record);
}

/**
 * charter_rule_run_add_fact_text:
 * @run: a run
 * @finding: what was found
 * @text: something else on which it rests, the same in every language
 */
void
charter_rule_run_add_fact_text (CharterRuleRun *run,
                                CharterFinding *finding,
                                const char     *text)
{
  g_return_if_fail (run != NULL);
  g_return_if_fail (finding != NULL);
  g_return_if_fail (text != NULL);

  g_string_append_printf (g_hash_table_lookup (run->facts, finding), "%s\n", text);
}

/**
 * charter_rule_run_add_fix:
 * @run: a run
 * @finding: what was found
 * @label: what mends it, as an undo label
 * @edit: (transfer full): an edit that belongs to it
 */
void
charter_rule_run_add_fix (CharterRuleRun *run,
                          CharterFinding *finding,
                          const char     *label,
                          CharterEdit    *edit)
{
  g_return_if_fail (run != NULL);
  g_return_if_fail (finding != NULL);
  g_return_if_fail (label != NULL);
  g_return_if_fail (edit != NULL);

  if (finding->fix == NULL)
    finding->fix = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_ptr_array_add (finding->fix, edit);
  g_free (finding->fix_label);
  finding->fix_label = g_strdup (label);
}

/**
 * charter_rule_run_name:
 * @run: a run
 * @record: a record
 *
 * Returns: (transfer full): what to call it in a finding: its name, what it
 *   joins, its id or else its place in the file
 */
char *
charter_rule_run_name (CharterRuleRun      *run,
                       const CharterRecord *record)
{
  const char *name;
  char *title = NULL;

  g_return_val_if_fail (run != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  name = charter_record_get_name (record);
  if (name != NULL && *name != '\0')
    return g_strdup (name);
  if (charter_record_is_readable (record))
    title = charter_record_match_write_title (run->state, record);
  if (title != NULL && *title != '\0')
    return title;
  g_free (title);
  name = charter_record_get_id (record);
  return name != NULL ? g_strdup (name) : charter_places_get_pointer (run->places, record, "");
}
