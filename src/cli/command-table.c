/* command-table.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/tables/table-kind.h"
#include "analysis/words/language.h"
#include "cli/commands.h"
#include "cli/view-options.h"
#include "diagram/cards/furniture.h"
#include "export/atomic-file.h"
#include "export/exporter.h"
#include "export/table-writer.h"

typedef struct
{
  CharterViewOptions        view_options;
  char                     *table_id;
  char                     *format_id;
  char                     *output;
  char                     *path;
  const CharterTableKind   *kind;
  const CharterTableFormat *format;
} Table;

static void
table_clear (Table *self)
{
  charter_view_options_clear (&self->view_options);
  g_free (self->table_id);
  g_free (self->format_id);
  g_free (self->output);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static char *
write_choices (void)
{
  GString *text = g_string_new (_("Tables:\n"));
  const CharterTableFormat *format;
  const CharterTableKind *kind;

  for (guint i = 0; (kind = charter_table_kind_get_nth (i)) != NULL; i++)
    g_string_append_printf (text, "  %-14s %s\n", kind->id, _(kind->title));
  g_string_append (text, _("\nFormats:"));
  for (guint i = 0; (format = charter_table_format_get_nth (i)) != NULL; i++)
    g_string_append_printf (text, " %s", charter_table_format_get_id (format));
  return g_string_free (text, FALSE);
}

static gboolean
choose_kind (Table   *self,
             GError **error)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new ();
  const CharterTableKind *kind;

  for (guint i = 0; (kind = charter_table_kind_get_nth (i)) != NULL; i++)
    g_ptr_array_add (known, (gpointer) kind->id);
  if (self->table_id == NULL)
    {
      g_autofree char *suggestion = charter_cli_suggest ("", known);

      g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                   /* Translators: a sentence: "There are: …." */
                   _("Say which table with --table. %s"), suggestion);
      return FALSE;
    }
  self->kind = charter_table_kind_find (self->table_id);
  return self->kind != NULL || charter_cli_fail_choice ("--table", self->table_id, known, error);
}

static gboolean
choose_format (Table   *self,
               GError **error)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new ();
  const CharterTableFormat *format;
  const char *ending = self->output != NULL ? strrchr (self->output, '.') : NULL;
  const char *id = self->format_id;

  if (id == NULL)
    id = ending != NULL ? ending + 1 : "csv";
  for (guint i = 0; (format = charter_table_format_get_nth (i)) != NULL; i++)
    g_ptr_array_add (known, (gpointer) charter_table_format_get_id (format));
  self->format = charter_table_format_find (id);
  if (self->format == NULL)
    return charter_cli_fail_choice ("--format", id, known, error);
  if (self->output != NULL || charter_table_format_is_text (self->format))
    return TRUE;
  g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
               /* Translators: a format such as docx */
               _("A file of the format “%s” is no text to show here. Name a file after -o."), id);
  return FALSE;
}

static gboolean
read_command_line (Table                 *self,
                   const CharterCommand  *command,
                   char                 **arguments,
                   GError               **error)
{
  const GOptionEntry entries[] = {
    { "table", 0, 0, G_OPTION_ARG_STRING, &self->table_id,
      N_("Which table, such as services or seats"), N_("NAME") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &self->format_id,
      N_("In which format; else as the name after -o tells, or csv"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("Which file to write; else the table is printed"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = charter_cli_new_context (command);
  g_autofree char *choices = write_choices ();
  g_autofree char *text = g_strdup_printf ("%s\n\n%s", choices,
                                           g_option_context_get_description (context));

  g_option_context_set_description (context, text);
  g_option_context_add_main_entries (context, entries, CHARTER_GETTEXT_DOMAIN);
  charter_view_options_add_content (&self->view_options, context);
  return charter_cli_parse (command, context, arguments, &self->path, error) &&
         charter_view_options_read (&self->view_options, error) &&
         charter_cli_check_output (self->path, self->output, error) &&
         choose_kind (self, error) &&
         choose_format (self, error);
}

static GBytes *
write_table (const Table       *self,
             CharterRecordSet  *records,
             GError           **error)
{
  const CharterViewOptions *asked = &self->view_options;
  g_autoptr(CharterState) state = charter_view_options_make_bare_state (asked, records, error);
  g_autoptr(GPtrArray) used = g_ptr_array_new ();
  g_autofree char *date = NULL;
  g_autoptr(CharterTable) table = NULL;
  g_autofree char *language = charter_language_choose (records, asked->language);
  gboolean with_names = asked->people == NULL || asked->people_shown == CHARTER_PEOPLE_NAMES;
  CharterExportOptions options;

  if (state == NULL)
    return NULL;
  charter_view_options_print_conflicts (state, self->path);
  date = charter_furniture_write_stamp (state, used);
  charter_export_options_init (&options);
  table = charter_table_kind_build (self->kind, state, with_names, asked->language);
  return charter_table_write (table, self->format, date, language, options.created, error);
}

static CharterExit
run (const CharterCommand *command,
     char                **arguments)
{
  g_auto(Table) self = { .kind = NULL };
  g_autoptr(CharterDocument) document = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  if (!read_command_line (&self, command, arguments, &error))
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  document = charter_cli_load (self.path, &error);
  if (document == NULL)
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);

  bytes = write_table (&self, charter_document_get_records (document), &error);
  if (bytes == NULL)
    return charter_cli_report (g_error_matches (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE)
                               ? CHARTER_EXIT_UNUSABLE
                               : CHARTER_EXIT_NOT_WRITTEN, error);
  if (self.output == NULL || g_str_equal (self.output, "-"))
    return charter_cli_print_text (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (!charter_export_write_file (self.output, bytes, &error))
    return charter_cli_report (CHARTER_EXIT_NOT_WRITTEN, error);
  return CHARTER_EXIT_DONE;
}

const CharterCommand charter_table_command = {
  .name = "table",
  .operands = N_("FILE"),
  .summary = N_("Write a table, such as who sits where, for a spreadsheet or a report"),
  .example = "charter-cli table data/examples/mid-kent.partnership.json --table services",
  .run = run,
};
