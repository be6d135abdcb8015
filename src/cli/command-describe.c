/* command-describe.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/commands.h"
#include "cli/view-address.h"
#include "cli/view-options.h"
#include "cli/view-warnings.h"
#include "export/exporter.h"
#include "export/text.h"

typedef struct
{
  CharterViewOptions  view_options;
  char               *view;
  gboolean            alt;
  int                 heading_level;
  char               *path;
} Describe;

static void
describe_clear (Describe *self)
{
  charter_view_options_clear (&self->view_options);
  g_free (self->view);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Describe, describe_clear)

static gboolean
read_command_line (Describe              *self,
                   const CharterCommand  *command,
                   char                 **arguments,
                   GError               **error)
{
  const GOptionEntry entries[] = {
    { "view", 0, 0, G_OPTION_ARG_STRING, &self->view,
      N_("Which diagram, as “charter-cli list” names it"), N_("ID") },
    { "alt", 0, 0, G_OPTION_ARG_NONE, &self->alt,
      N_("Write the alternative text, one sentence"), NULL },
    { "heading-level", 0, 0, G_OPTION_ARG_INT, &self->heading_level,
      N_("Level of the first heading, 1 to 6"), N_("N") },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = charter_cli_new_context (command);

  g_option_context_add_main_entries (context, entries, CHARTER_GETTEXT_DOMAIN);
  charter_view_options_add_content (&self->view_options, context);
  if (!charter_cli_parse (command, context, arguments, &self->path, error) ||
      !charter_view_options_read (&self->view_options, error))
    return FALSE;

  if (self->heading_level < 1 || self->heading_level > CHARTER_TEXT_DEEPEST_HEADING)
    {
      g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                   /* Translators: what the user wrote, the largest number */
                   _("--heading-level: %d is not a level. Choose 1 to %d."),
                   self->heading_level, CHARTER_TEXT_DEEPEST_HEADING);
      return FALSE;
    }
  return TRUE;
}

static GBytes *
write_words (Describe          *self,
             CharterRecordSet  *records,
             guint              position,
             GError           **error)
{
  g_autoptr(CharterView) view = NULL;
  g_autoptr(CharterState) state = NULL;
  CharterExportOptions options;

  view = charter_view_options_make_view (&self->view_options, records, position, error);
  if (view == NULL)
    return NULL;
  state = charter_view_options_make_state (&self->view_options, records, view);
  charter_view_options_print_conflicts (state, self->path);
  charter_view_warnings_print (self->path, state, view);
  charter_export_options_init (&options);
  options.heading_level = (guint) self->heading_level;
  return charter_exporter_export (NULL, state, view,
                                  charter_export_format_find (self->alt ? "alt" : "txt"),
                                  &options, NULL, error);
}

static CharterExit
run (const CharterCommand *command,
     char                **arguments)
{
  g_auto(Describe) self = { .heading_level = 1 };
  g_autoptr(CharterDocument) document = NULL;
  g_autoptr(GBytes) words = NULL;
  g_autoptr(GError) error = NULL;
  CharterRecordSet *records;
  guint position;

  if (!read_command_line (&self, command, arguments, &error))
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  document = charter_cli_load (self.path, &error);
  if (document == NULL)
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);

  records = charter_document_get_records (document);
  if (charter_view_address_choose (records, self.view, &position, &error))
    words = write_words (&self, records, position, &error);
  if (words == NULL)
    {
      g_prefix_error (&error, "%s: ", self.path);
      return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
    }
  return charter_cli_print_text (g_bytes_get_data (words, NULL), g_bytes_get_size (words));
}

const CharterCommand charter_describe_command = {
  .name = "describe",
  .operands = N_("FILE"),
  .summary = N_("Say in words what a diagram shows"),
  .example = "charter-cli describe data/examples/mid-kent.partnership.json --view mks-board",
  .run = run,
};
