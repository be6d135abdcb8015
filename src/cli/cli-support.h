/* cli-support.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterExit:
 * @CHARTER_EXIT_DONE: all is done
 * @CHARTER_EXIT_DIFFERENT: a comparison found a difference
 * @CHARTER_EXIT_UNUSABLE: the command or its input cannot be used
 * @CHARTER_EXIT_NOT_WRITTEN: something could not be written
 * @CHARTER_EXIT_NO_LAYOUT: a diagram could not be laid out
 *
 * What the program ends with; the higher one wins.
 */
typedef enum
{
  CHARTER_EXIT_DONE,
  CHARTER_EXIT_DIFFERENT,
  CHARTER_EXIT_UNUSABLE,
  CHARTER_EXIT_NOT_WRITTEN,
  CHARTER_EXIT_NO_LAYOUT,
} CharterExit;

/**
 * CharterCommand:
 * @name: what it is called by
 * @operands: what it takes besides options
 * @summary: (nullable): what it does, in one line, or %NULL for what only the
 *   window calls, which stands last
 * @example: a line that works on the example of the project
 * @run: does it
 *
 * A command is one line in a table and a file.
 */
typedef struct _CharterCommand CharterCommand;

struct _CharterCommand
{
  const char   *name;
  const char   *operands;
  const char   *summary;
  const char   *example;
  CharterExit (*run) (const CharterCommand *command,
                      char                **arguments);
};

#define CHARTER_CLI_ERROR (charter_cli_error_quark ())

/**
 * CharterCliError:
 * @CHARTER_CLI_ERROR_USAGE: the command line asks for what cannot be
 */
typedef enum
{
  CHARTER_CLI_ERROR_USAGE,
} CharterCliError;

GQuark           charter_cli_error_quark    (void);
void             charter_cli_set_up_locale  (void);
void             charter_cli_use_language   (const char            *language);
void             charter_cli_print_message  (const char            *format,
                                             ...) G_GNUC_PRINTF (1, 2);
CharterExit      charter_cli_report         (CharterExit            code,
                                             const GError          *error);
CharterExit      charter_cli_print_text     (const char            *text,
                                             gsize                  length);
GOptionContext  *charter_cli_new_context    (const CharterCommand  *command);
gboolean         charter_cli_parse          (const CharterCommand  *command,
                                             GOptionContext        *context,
                                             char                 **arguments,
                                             char                 **file,
                                             GError               **error);
gboolean         charter_cli_parse_two      (const CharterCommand  *command,
                                             GOptionContext        *context,
                                             char                 **arguments,
                                             char                 **file,
                                             char                 **other,
                                             GError               **error);
CharterDocument *charter_cli_load           (const char            *path,
                                             GError               **error);
gboolean         charter_cli_parse_date     (const char            *option,
                                             const char            *text,
                                             CharterDate           *date,
                                             GError               **error);
CharterRecord   *charter_cli_find_option    (const char            *option,
                                             CharterRecordSet      *records,
                                             const char            *id,
                                             GError               **error);
gboolean         charter_cli_check_output   (const char            *path,
                                             const char            *output,
                                             GError               **error);
char            *charter_cli_suggest        (const char            *wrong,
                                             GPtrArray             *known);
gboolean         charter_cli_fail_choice    (const char            *option,
                                             const char            *text,
                                             GPtrArray             *known,
                                             GError               **error);

G_END_DECLS
