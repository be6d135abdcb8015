/* commands.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n.h>
#include <string.h>

static const CharterCommand *const commands[] = {
  &charter_list_command,
  &charter_export_command,
  &charter_bundle_command,
  &charter_describe_command,
  &charter_compare_command,
  &charter_annual_command,
  &charter_withdraw_command,
  &charter_check_command,
  &charter_table_command,
  &charter_format_command,
  &charter_new_command,
  &charter_batch_command,
};

static const CharterCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_strcmp0 (commands[i]->name, name) == 0)
        return commands[i];
    }
  return NULL;
}

static CharterExit
fail_unknown (const char *name)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autofree char *suggestion = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (commands[i]->summary != NULL)
        g_ptr_array_add (names, (gpointer) commands[i]->name);
    }
  suggestion = charter_cli_suggest (name, names);
  /* Translators: what the user wrote, then a sentence */
  charter_cli_print_message (_("There is no command “%1$s”. %2$s"), name, suggestion);
  return CHARTER_EXIT_UNUSABLE;
}

static char *
write_help (void)
{
  GString *help = g_string_new (_("Usage:\n  charter-cli COMMAND [OPTION…] [FILE]\n\n"
                                  "Draws and describes the partnerships that Charter keeps.\n\n"
                                  "Commands:\n"));

  for (guint i = 0; i < G_N_ELEMENTS (commands) && commands[i]->summary != NULL; i++)
    g_string_append_printf (help, "  %-10s %s\n             %s\n",
                            commands[i]->name, _(commands[i]->summary), commands[i]->example);
  g_string_append (help, _("\n“charter-cli help COMMAND” lists the options of a command; "
                           "“charter-cli --version” tells the version.\n\n"
                           "Exit status: 0 done; 1 a difference or a point to check was found; 2 unusable input or wrong "
                           "usage; 3 could not write; 4 no layout.\n"));
  return g_string_free (help, FALSE);
}

static CharterExit
print_help (const char *name)
{
  char *arguments[] = { (char *) name, (char *) "--help", NULL };
  g_autofree char *help = NULL;
  const CharterCommand *command;

  if (name == NULL)
    {
      help = write_help ();
      return charter_cli_print_text (help, strlen (help));
    }

  command = find_command (name);
  return command != NULL ? command->run (command, arguments) : fail_unknown (name);
}

/**
 * charter_commands_run:
 * @arguments: (array zero-terminated=1): as main() has them
 *
 * Does what the command line says.
 *
 * Returns: what the program is to end with
 */
int
charter_commands_run (char **arguments)
{
  const CharterCommand *command;
  const char *name;

  charter_cli_set_up_locale ();

  name = arguments[0] != NULL ? arguments[1] : NULL;
  if (name == NULL)
    {
      charter_cli_print_message (_("charter-cli needs a command. “charter-cli --help” lists them."));
      return CHARTER_EXIT_UNUSABLE;
    }
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h"))
    return (int) print_help (NULL);
  if (g_str_equal (name, "help"))
    return (int) print_help (arguments[2]);
  if (g_str_equal (name, "--version"))
    return (int) charter_cli_print_text ("charter-cli " CHARTER_VERSION "\n",
                                         strlen ("charter-cli " CHARTER_VERSION "\n"));

  command = find_command (name);
  return (int) (command != NULL ? command->run (command, arguments + 1) : fail_unknown (name));
}
