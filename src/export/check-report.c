/* check-report.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/check-report.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "analysis/words/names.h"
#include "export/json-members.h"

static const CharterFinding *
get_finding (GPtrArray *findings,
             guint      number)
{
  return g_ptr_array_index (findings, number);
}

static void
add_count (GPtrArray *parts,
           char      *text,
           guint      count)
{
  if (count > 0)
    g_ptr_array_add (parts, text);
  else
    g_free (text);
}

static char *
write_basis (const CharterState *state,
             const char         *file)
{
  const CharterDate *as_at = charter_state_get_as_at (state);
  CharterProposal *proposal = charter_state_get_proposal (state);
  g_autofree char *day = charter_date_to_words (as_at != NULL ? as_at : charter_state_get_today (state));
  g_autofree char *model =
    proposal != NULL ? charter_name_get_full (charter_proposal_get_option (proposal), NULL) : NULL;

  if (model != NULL && as_at != NULL)
    /* Translators: a file, a proposed model, a date */
    return g_strdup_printf (_("%1$s, proposed model “%2$s”, as at %3$s"), file, model, day);
  if (model != NULL)
    /* Translators: a file, a proposed model, a date */
    return g_strdup_printf (_("%1$s, proposed model “%2$s”, as recorded on %3$s"), file, model, day);
  if (as_at != NULL)
    /* Translators: a file, a date */
    return g_strdup_printf (_("%1$s, as at %2$s"), file, day);
  /* Translators: a file, a date */
  return g_strdup_printf (_("%1$s, as recorded on %2$s"), file, day);
}

static gboolean
is_last_of_rule (GPtrArray *findings,
                 guint      number,
                 gboolean   aside)
{
  const CharterFinding *finding = get_finding (findings, number);

  for (guint i = number + 1; i < findings->len; i++)
    {
      if (charter_finding_is_set_aside (get_finding (findings, i)) == aside)
        return get_finding (findings, i)->rule != finding->rule;
    }
  return TRUE;
}

/* The findings of one rule stand together, and why they matter stands once. */
static void
append_findings (GString   *text,
                 GPtrArray *findings,
                 int        severity,
                 gboolean   aside)
{
  const char *rule = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const CharterFinding *finding = get_finding (findings, i);

      if (charter_finding_is_set_aside (finding) != aside ||
          (severity >= 0 && finding->severity != (CharterSeverity) severity))
        continue;
      if (finding->rule != rule)
        /* Translators: the title and the id of a rule */
        g_string_append_printf (text, _("\n%1$s [%2$s]\n"), finding->title, finding->rule);
      rule = finding->rule;
      g_string_append_printf (text, "  - %s\n", finding->words);
      if (finding->places->len <= 1)
        g_string_append_printf (text, "    %s\n", finding->pointer);
      if (aside && finding->reason != NULL)
        /* Translators: why somebody set something aside */
        g_string_append_printf (text, _("    Set aside: %s\n"), finding->reason);
      if (aside || !is_last_of_rule (findings, i, aside))
        continue;
      if (finding->matters != NULL)
        /* Translators: a sentence */
        g_string_append_printf (text, _("  Why it matters: %s\n"), finding->matters);
      if (finding->remedy != NULL)
        /* Translators: a sentence */
        g_string_append_printf (text, _("  What to do: %s\n"), finding->remedy);
    }
}

static void
add_counts (JsonBuilder *builder,
            GPtrArray   *findings)
{
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (int severity = CHARTER_N_SEVERITIES - 1; severity >= 0; severity--)
    {
      json_builder_set_member_name (builder, charter_severity_get_id ((CharterSeverity) severity));
      json_builder_add_int_value (builder,
                                  charter_check_report_count (findings, (CharterSeverity) severity));
    }
  json_builder_set_member_name (builder, "set_aside");
  json_builder_add_int_value (builder, charter_check_report_count_aside (findings));
  json_builder_end_object (builder);
}

static void
add_finding (JsonBuilder          *builder,
             const CharterFinding *finding)
{
  json_builder_begin_object (builder);
  charter_json_members_add_text (builder, "rule", finding->rule);
  charter_json_members_add_text (builder, "severity", charter_severity_get_id (finding->severity));
  charter_json_members_add_text (builder, "title", finding->title);
  charter_json_members_add_text (builder, "words", finding->words);
  charter_json_members_add_text (builder, "matters", finding->matters);
  charter_json_members_add_text (builder, "remedy", finding->remedy);
  charter_json_members_add_text (builder, "pointer", finding->pointer);
  charter_json_members_add_text (builder, "hash", finding->hash);
  json_builder_set_member_name (builder, "set_aside");
  json_builder_add_boolean_value (builder, charter_finding_is_set_aside (finding));
  charter_json_members_add_text (builder, "reason", finding->reason);
  json_builder_set_member_name (builder, "about");
  json_builder_begin_array (builder);
  for (guint i = 0; i < finding->places->len; i++)
    {
      const CharterFindingPlace *place = g_ptr_array_index (finding->places, i);

      json_builder_begin_object (builder);
      charter_json_members_add_text (builder, "collection", charter_kind_get (place->kind)->collection);
      charter_json_members_add_text (builder, "id", place->id);
      charter_json_members_add_text (builder, "name", place->name);
      charter_json_members_add_text (builder, "pointer", place->pointer);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * charter_check_report_count:
 * @findings: (element-type CharterFinding): what was found
 * @severity: how much it matters
 *
 * Returns: how many matter so much and are not set aside
 */
guint
charter_check_report_count (GPtrArray       *findings,
                            CharterSeverity  severity)
{
  guint count = 0;

  g_return_val_if_fail (findings != NULL, 0);

  for (guint i = 0; i < findings->len; i++)
    {
      if (get_finding (findings, i)->severity == severity &&
          !charter_finding_is_set_aside (get_finding (findings, i)))
        count++;
    }
  return count;
}

/**
 * charter_check_report_count_aside:
 * @findings: (element-type CharterFinding): what was found
 *
 * Returns: how many are set aside
 */
guint
charter_check_report_count_aside (GPtrArray *findings)
{
  guint count = 0;

  g_return_val_if_fail (findings != NULL, 0);

  for (guint i = 0; i < findings->len; i++)
    count += charter_finding_is_set_aside (get_finding (findings, i)) ? 1 : 0;
  return count;
}

/**
 * charter_check_report_write_counts:
 * @findings: (element-type CharterFinding): what was found
 *
 * Returns: (transfer full): "1 error, 2 warnings and 3 set aside", or that
 *   there is nothing to check
 */
char *
charter_check_report_write_counts (GPtrArray *findings)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n_errors;
  guint n_warnings;
  guint n_notes;
  guint n_aside;

  g_return_val_if_fail (findings != NULL, NULL);

  n_errors = charter_check_report_count (findings, CHARTER_SEVERITY_ERROR);
  n_warnings = charter_check_report_count (findings, CHARTER_SEVERITY_WARNING);
  n_notes = charter_check_report_count (findings, CHARTER_SEVERITY_NOTE);
  n_aside = charter_check_report_count_aside (findings);
  add_count (parts, g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors), n_errors);
  add_count (parts, g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings),
             n_warnings);
  add_count (parts, g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes), n_notes);
  add_count (parts, g_strdup_printf (ngettext ("%u set aside", "%u set aside", n_aside), n_aside),
             n_aside);
  return parts->len > 0 ? charter_name_join (parts) : g_strdup (_("nothing to check"));
}

/**
 * charter_check_report_write:
 * @findings: (element-type CharterFinding): what was found, as
 *   charter_rule_run_finish() orders it
 * @state: what it was found in
 * @file: the name of the file
 * @with_aside: whether what is set aside is listed too
 *
 * Returns: (transfer full): the points to check by how much they matter, each
 *   with where it is, and with why it matters and what to do
 */
char *
charter_check_report_write (GPtrArray          *findings,
                            const CharterState *state,
                            const char         *file,
                            gboolean            with_aside)
{
  GString *text = g_string_new (NULL);
  g_autofree char *basis = NULL;
  g_autofree char *counts = NULL;

  g_return_val_if_fail (findings != NULL, NULL);
  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  basis = write_basis (state, file);
  counts = charter_check_report_write_counts (findings);
  /* Translators: a file and a date, then "1 error and 2 notes" */
  g_string_append_printf (text, _("%1$s: %2$s\n"), basis, counts);
  for (int severity = CHARTER_N_SEVERITIES - 1; severity >= 0; severity--)
    {
      if (charter_check_report_count (findings, (CharterSeverity) severity) == 0)
        continue;
      g_string_append_printf (text, "\n== %s ==\n",
                              charter_severity_get_title ((CharterSeverity) severity));
      append_findings (text, findings, severity, FALSE);
    }
  if (with_aside && charter_check_report_count_aside (findings) > 0)
    {
      g_string_append_printf (text, "\n== %s ==\n", _("Set aside"));
      append_findings (text, findings, -1, TRUE);
    }
  return g_string_free (text, FALSE);
}

/**
 * charter_check_report_write_json:
 * @findings: (element-type CharterFinding): what was found
 * @state: what it was found in
 * @file: the name of the file
 * @with_aside: whether what is set aside is listed too
 *
 * Returns: (transfer full): the same for programs; its members and identifiers
 *   stay as they are, its sentences are in the user's language
 */
char *
charter_check_report_write_json (GPtrArray          *findings,
                                 const CharterState *state,
                                 const char         *file,
                                 gboolean            with_aside)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;
  CharterProposal *proposal;

  g_return_val_if_fail (findings != NULL, NULL);
  g_return_val_if_fail (state != NULL, NULL);

  proposal = charter_state_get_proposal (state);
  json_builder_begin_object (builder);
  charter_json_members_add_text (builder, "file", file);
  charter_json_members_add_date (builder, "as_at", charter_state_get_as_at (state));
  charter_json_members_add_date (builder, "today", charter_state_get_today (state));
  charter_json_members_add_text (builder, "option",
                                 proposal != NULL
                                 ? charter_record_get_id (charter_proposal_get_option (proposal)) : NULL);
  add_counts (builder, findings);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      if (with_aside || !charter_finding_is_set_aside (get_finding (findings, i)))
        add_finding (builder, get_finding (findings, i));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}
