/* main.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/commands.h"

int
main (int   argc,
      char *argv[])
{
  return charter_commands_run (argv);
}
