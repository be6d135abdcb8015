/* commands.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/cli-support.h"

G_BEGIN_DECLS

/* One per command, each in a file of its own; the table in commands.c lists
 * them. */
extern const CharterCommand charter_list_command;
extern const CharterCommand charter_export_command;
extern const CharterCommand charter_batch_command;
extern const CharterCommand charter_bundle_command;
extern const CharterCommand charter_check_command;
extern const CharterCommand charter_describe_command;
extern const CharterCommand charter_compare_command;
extern const CharterCommand charter_annual_command;
extern const CharterCommand charter_withdraw_command;
extern const CharterCommand charter_table_command;
extern const CharterCommand charter_format_command;
extern const CharterCommand charter_new_command;

int charter_commands_run (char **arguments);

G_END_DECLS
