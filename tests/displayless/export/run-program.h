/* run-program.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <glib/gstdio.h>

G_BEGIN_DECLS

/* Runs a program on a file made of @bytes, whose name stands for FILE in the
 * command. Gives what it writes, or %NULL when it is not installed: then the rest of
 * the test is skipped.
 */
static inline char *
run_program_on (GBytes     *bytes,
                const char *ending,
                const char *command)
{
  g_autofree char *pattern = g_strconcat ("charter-XXXXXX", ending, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GString) line = g_string_new (command);
  g_autofree char *program = NULL;
  g_auto (GStrv) argv = NULL;
  char *output = NULL;
  int descriptor;
  int status;

  argv = g_strsplit (command, " ", 2);
  program = g_find_program_in_path (argv[0]);
  if (program == NULL)
    {
      g_test_message ("%s is not installed", argv[0]);
      return NULL;
    }

  descriptor = g_file_open_tmp (pattern, &path, &error);
  g_assert_no_error (error);
  g_close (descriptor, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  g_string_replace (line, "FILE", path, 0);
  g_spawn_command_line_sync (line->str, &output, NULL, &status, &error);
  g_unlink (path);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  return output;
}

G_END_DECLS
