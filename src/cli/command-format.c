/* command-format.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/commands.h"
#include "formats/file-store.h"
#include "formats/partnership-json.h"

typedef struct
{
  char     *path;
  char     *output;
  gboolean  check;
} Format;

static void
format_clear (Format *self)
{
  g_free (self->path);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Format, format_clear)

static gboolean
read_command_line (Format                *self,
                   const CharterCommand  *command,
                   char                 **arguments,
                   GError               **error)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("Where to write; without it, to the standard output"), N_("FILE") },
    { "check", 0, 0, G_OPTION_ARG_NONE, &self->check,
      N_("Write nothing; end with 1 if the file would change"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = charter_cli_new_context (command);

  g_option_context_add_main_entries (context, entries, CHARTER_GETTEXT_DOMAIN);
  if (!charter_cli_parse (command, context, arguments, &self->path, error))
    return FALSE;
  if (!self->check || self->output == NULL)
    return TRUE;

  g_set_error_literal (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                       _("--check writes nothing, so it goes without --output. Choose one."));
  return FALSE;
}

static CharterDocument *
load (GFile   *file,
      GBytes **contents,
      GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  const char *text;
  gsize length;

  if (!charter_file_load (file, contents, NULL, error))
    return NULL;
  text = g_bytes_get_data (*contents, &length);
  return charter_partnership_json_parse (name, text != NULL ? text : "", length, error);
}

static CharterExit
check (const Format           *self,
       GBytes                 *contents,
       const CharterRecordSet *ordered)
{
  g_autofree char *text = charter_partnership_json_to_text (ordered);
  gsize length;
  const char *data = g_bytes_get_data (contents, &length);

  if (length == strlen (text) && memcmp (data, text, length) == 0)
    return CHARTER_EXIT_DONE;

  /* Translators: a file */
  charter_cli_print_message (_("%1$s: The file is not in the usual order. “charter-cli format -o %1$s "
                               "%1$s” puts it in order."), self->path);
  return CHARTER_EXIT_DIFFERENT;
}

static CharterExit
write_ordered (const Format     *self,
               CharterRecordSet *ordered)
{
  g_autoptr(CharterDocument) document = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  if (self->output == NULL)
    {
      g_autofree char *text = charter_partnership_json_to_text (ordered);

      return charter_cli_print_text (text, strlen (text));
    }

  /* Nothing is edited, so no record needs a handle. */
  document = charter_document_new (ordered, G_MAXUINT64);
  file = g_file_new_for_commandline_arg (self->output);
  if (charter_partnership_json_save (document, file, NULL, NULL, &error))
    return CHARTER_EXIT_DONE;
  return charter_cli_report (g_error_matches (error, CHARTER_PARTNERSHIP_JSON_ERROR,
                                              CHARTER_PARTNERSHIP_JSON_ERROR_NEWER)
                             ? CHARTER_EXIT_UNUSABLE
                             : CHARTER_EXIT_NOT_WRITTEN,
                             error);
}

static CharterExit
run (const CharterCommand *command,
     char                **arguments)
{
  g_auto(Format) self = { 0 };
  g_autoptr(CharterRecordSet) ordered = NULL;
  g_autoptr(CharterDocument) document = NULL;
  g_autoptr(GBytes) contents = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  if (!read_command_line (&self, command, arguments, &error))
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);

  file = g_file_new_for_commandline_arg (self.path);
  document = load (file, &contents, &error);
  if (document == NULL)
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);

  ordered = charter_partnership_json_canonical (charter_document_get_records (document));
  return self.check ? check (&self, contents, ordered) : write_ordered (&self, ordered);
}

const CharterCommand charter_format_command = {
  .name = "format",
  .operands = N_("FILE"),
  .summary = N_("Put the collections and members of a file in the usual order"),
  .example = "charter-cli format --check data/examples/mid-kent.partnership.json",
  .run = run,
};
