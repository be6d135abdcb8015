/* replay.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>

#include <glib.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* Stands in for libFuzzer's main: runs every file of a folder once. */
int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;
  guint n_files = 0;

  if (argc != 2)
    {
      g_printerr ("Usage: %s FOLDER\n", argv[0]);
      return EXIT_FAILURE;
    }

  folder = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *text = NULL;
      g_autofree guint8 *exact = NULL;
      gsize size;

      g_print ("%s\n", name);
      g_file_get_contents (path, &text, &size, &error);
      g_assert_no_error (error);

      /* Without the zero byte at the end, so that sanitizers see it missed. */
      exact = g_memdup2 (text, size);
      LLVMFuzzerTestOneInput (exact, size);
      n_files++;
    }

  g_assert_cmpuint (n_files, >, 0);

  return EXIT_SUCCESS;
}
