/* command-new.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/commands.h"
#include "diagram/drawing/clean-text.h"
#include "formats/partnership-json.h"

typedef struct
{
  char *name;
  char *output;
} New;

static void
new_clear (New *self)
{
  g_free (self->name);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (New, new_clear)

static gboolean
read_command_line (New                   *self,
                   const CharterCommand  *command,
                   char                 **arguments,
                   GError               **error)
{
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &self->name,
      N_("What the partnership is called"), N_("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("Where to write; there must be no such file yet"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = charter_cli_new_context (command);
  g_autofree char *clean = NULL;

  g_option_context_add_main_entries (context, entries, CHARTER_GETTEXT_DOMAIN);
  if (!charter_cli_parse (command, context, arguments, NULL, error))
    return FALSE;
  if (self->output == NULL)
    {
      g_set_error_literal (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                           _("“new” needs to know where to write. Name a file after -o."));
      return FALSE;
    }

  if (self->name == NULL)
    self->name = g_strdup (_("New partnership"));
  clean = charter_clean_text (self->name);
  if (*clean == '\0')
    {
      g_set_error_literal (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                           _("--name is empty. Say what the partnership is called."));
      return FALSE;
    }
  g_free (self->name);
  self->name = g_steal_pointer (&clean);
  return TRUE;
}

static CharterExit
run (const CharterCommand *command,
     char                **arguments)
{
  g_auto(New) self = { 0 };
  g_autoptr(CharterDocument) document = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  if (!read_command_line (&self, command, arguments, &error))
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);

  file = g_file_new_for_commandline_arg (self.output);
  if (g_file_query_exists (file, NULL))
    {
      /* Translators: a file */
      charter_cli_print_message (_("%s: There is a file of this name already, and it was left as it is. "
                                   "Choose another name."), self.output);
      return CHARTER_EXIT_NOT_WRITTEN;
    }

  document = charter_partnership_json_new_empty (self.name);
  if (!charter_partnership_json_save (document, file, NULL, NULL, &error))
    return charter_cli_report (CHARTER_EXIT_NOT_WRITTEN, error);
  return CHARTER_EXIT_DONE;
}

const CharterCommand charter_new_command = {
  .name = "new",
  .operands = NULL,
  .summary = N_("Begin a file with the usual diagrams and nothing in them"),
  .example = "charter-cli new --name \"Vale partnership\" -o vale.partnership.json",
  .run = run,
};
