/* command-check.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/commands.h"
#include "export/check-report.h"
#include "export/manifest.h"
#include "export/rule-book.h"

typedef struct
{
  char             *path;
  char             *format;
  char             *fail_on;
  char             *as_at;
  char             *option;
  char             *today;
  char             *manifest;
  char            **languages;
  char            **also;
  gboolean          list_rules;
  gboolean          with_aside;
  CharterSeverity   threshold;
  CharterDate       as_at_date;
  CharterDate       today_date;
  CharterDocument  *document;
} Check;

static void
check_clear (Check *self)
{
  g_free (self->path);
  g_free (self->format);
  g_free (self->fail_on);
  g_free (self->as_at);
  g_free (self->option);
  g_free (self->today);
  g_free (self->manifest);
  g_strfreev (self->languages);
  g_strfreev (self->also);
  g_clear_object (&self->document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, check_clear)

static const char *const formats[] = { "text", "json", NULL };

static gboolean
fail (GError     **error,
      const char  *message)
{
  g_set_error_literal (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE, message);
  return FALSE;
}

static gboolean
check_rules (Check   *self,
             GError **error)
{
  for (guint i = 0; self->also != NULL && self->also[i] != NULL; i++)
    {
      g_autoptr(GPtrArray) known = g_ptr_array_new ();
      const CharterRule *rules;
      guint n_rules;

      if (charter_rule_book_find (self->also[i]) != NULL)
        continue;
      for (guint j = 0; (rules = charter_rule_book_get_nth_table (j, &n_rules)) != NULL; j++)
        {
          for (guint k = 0; k < n_rules; k++)
            g_ptr_array_add (known, (gpointer) rules[k].id);
        }
      return charter_cli_fail_choice ("--also", self->also[i], known, error);
    }
  return TRUE;
}

static gboolean
check_asked (Check   *self,
             GError **error)
{
  charter_date_init_today (&self->today_date);
  self->threshold = CHARTER_SEVERITY_ERROR;
  if ((self->as_at != NULL &&
       !charter_cli_parse_date ("--as-at", self->as_at, &self->as_at_date, error)) ||
      (self->today != NULL &&
       !charter_cli_parse_date ("--today", self->today, &self->today_date, error)))
    return FALSE;
  if (!charter_date_is_whole (&self->today_date))
    return fail (error, _("--today is not a day. Write it as 2015-01-12."));
  if (self->format != NULL && !g_strv_contains (formats, self->format))
    return fail (error, _("--format: Points to check are written as text or json."));
  if (self->fail_on != NULL && !charter_severity_find (self->fail_on, &self->threshold))
    return fail (error, _("--fail-on is error, warning or note."));
  return check_rules (self, error);
}

static gboolean
read_command_line (Check                 *self,
                   const CharterCommand  *command,
                   char                 **arguments,
                   GError               **error)
{
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &self->format,
      N_("In which format: text or json"), N_("FORMAT") },
    { "fail-on", 0, 0, G_OPTION_ARG_STRING, &self->fail_on,
      N_("From what on to end with status 1: error (else), warning or note"), N_("SEVERITY") },
    { "as-at", 0, 0, G_OPTION_ARG_STRING, &self->as_at,
      N_("Check how things stood on a date; else as recorded, today"), N_("DATE") },
    { "option", 0, 0, G_OPTION_ARG_STRING, &self->option,
      N_("Check a proposed model, as “charter-cli list” names it"), N_("ID") },
    { "today", 0, 0, G_OPTION_ARG_STRING, &self->today,
      N_("Take this day for today"), N_("DATE") },
    { "lang", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->languages,
      N_("List names that are not translated into a language, such as cy; may be repeated"),
      N_("LANGUAGE") },
    { "manifest", 0, 0, G_OPTION_ARG_FILENAME, &self->manifest,
      N_("Tell which diagrams of a report bundle are out of date: its manifest.json"), N_("FILE") },
    { "also", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->also,
      N_("Follow also a rule that is off unless asked for; may be repeated"), N_("RULE") },
    { "set-aside", 0, 0, G_OPTION_ARG_NONE, &self->with_aside,
      N_("List also what was set aside, with the reasons"), NULL },
    { "list-rules", 0, 0, G_OPTION_ARG_NONE, &self->list_rules,
      N_("List the rules, without a file"), NULL },
    G_OPTION_ENTRY_NULL
  };
  gboolean takes_file = !g_strv_contains ((const char *const *) arguments, "--list-rules");
  GOptionContext *context = charter_cli_new_context (command);

  g_option_context_add_main_entries (context, entries, CHARTER_GETTEXT_DOMAIN);
  return charter_cli_parse (command, context, arguments, takes_file ? &self->path : NULL, error) &&
         check_asked (self, error);
}

static CharterExit
list_rules (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const CharterRule *rules;
  guint n_rules;

  for (guint i = 0; (rules = charter_rule_book_get_nth_table (i, &n_rules)) != NULL; i++)
    {
      for (guint j = 0; j < n_rules; j++)
        g_string_append_printf (text, "%s\t%s\t%s\t%s\n", rules[j].id,
                                charter_severity_get_id (rules[j].severity),
                                rules[j].is_optional ? "off" : "on", _(rules[j].title));
    }
  return charter_cli_print_text (text->str, text->len);
}

static CharterState *
make_state (Check   *self,
            GError **error)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  g_autoptr(CharterProposal) proposal = NULL;
  CharterRecord *option;

  if (self->option == NULL)
    return charter_state_new (records, &self->as_at_date, &self->today_date);
  option = charter_cli_find_option ("--option", records, self->option, error);
  if (option == NULL)
    return NULL;
  proposal = charter_proposal_new (records, option);
  return charter_state_new_for_proposal (proposal, &self->as_at_date, &self->today_date);
}

static gboolean
read_manifest (Check           *self,
               CharterRuleRun  *run,
               GError         **error)
{
  g_autoptr(CharterManifest) manifest = NULL;
  g_autoptr(GPtrArray) titles = NULL;

  if (self->manifest == NULL)
    return TRUE;
  manifest = charter_manifest_read (self->manifest);
  if (manifest == NULL)
    {
      g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                   /* Translators: the name of a file */
                   _("--manifest: “%s” is not a manifest that Charter wrote. Name the manifest.json "
                     "of a report bundle."), self->manifest);
      return FALSE;
    }
  titles = charter_manifest_list_outdated (manifest, charter_document_get_records (self->document),
                                           &self->today_date);
  charter_rule_run_set_exported (run, titles);
  return TRUE;
}

static CharterRuleRun *
make_run (Check         *self,
          CharterState **state,
          GError       **error)
{
  g_autoptr(CharterRuleRun) run = NULL;

  self->document = charter_cli_load (self->path, error);
  if (self->document == NULL)
    return NULL;
  *state = make_state (self, error);
  if (*state == NULL)
    return NULL;
  run = charter_rule_run_new (*state);
  for (guint i = 0; self->languages != NULL && self->languages[i] != NULL; i++)
    charter_rule_run_add_language (run, self->languages[i]);
  for (guint i = 0; self->also != NULL && self->also[i] != NULL; i++)
    charter_rule_run_ask_for (run, self->also[i]);
  return read_manifest (self, run, error) ? g_steal_pointer (&run) : NULL;
}

static gboolean
is_failure (const Check *self,
            GPtrArray   *findings)
{
  for (int severity = (int) self->threshold; severity < CHARTER_N_SEVERITIES; severity++)
    {
      if (charter_check_report_count (findings, (CharterSeverity) severity) > 0)
        return TRUE;
    }
  return FALSE;
}

static CharterExit
run_check (const CharterCommand *command,
           char                **arguments)
{
  g_auto(Check) self = { NULL };
  g_autoptr(CharterState) state = NULL;
  g_autoptr(CharterRuleRun) run = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *file = NULL;
  g_autofree char *text = NULL;
  CharterExit code;

  if (!read_command_line (&self, command, arguments, &error))
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  if (self.list_rules)
    return list_rules ();
  run = make_run (&self, &state, &error);
  if (run == NULL)
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);

  charter_rule_book_follow (run, NULL);
  findings = charter_rule_run_finish (run);
  file = g_path_get_basename (self.path);
  text = g_strcmp0 (self.format, "json") == 0
       ? charter_check_report_write_json (findings, state, file, self.with_aside)
       : charter_check_report_write (findings, state, file, self.with_aside);
  code = charter_cli_print_text (text, strlen (text));
  if (code == CHARTER_EXIT_DONE && is_failure (&self, findings))
    return CHARTER_EXIT_DIFFERENT;
  return code;
}

const CharterCommand charter_check_command = {
  .name = "check",
  .operands = N_("FILE"),
  .summary = N_("List the points to check of a file: what cannot be right, and what is not said"),
  .example = "charter-cli check data/examples/mid-kent.partnership.json",
  .run = run_check,
};
