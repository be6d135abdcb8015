/* example.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/file/example.h"

#define EXAMPLE "mid-kent.partnership.json"

/**
 * charter_example_find:
 *
 * Finds the example that came with the program; the folder that the
 * environment names in CHARTER_EXAMPLES goes before the one it was installed
 * in.
 *
 * Returns: (transfer full) (nullable): the example, or %NULL
 */
GFile *
charter_example_find (void)
{
  const char *folder = g_getenv ("CHARTER_EXAMPLES");
  g_autofree char *path = NULL;

  path = g_build_filename (folder != NULL && *folder != '\0' ? folder : CHARTER_EXAMPLES_INSTALLED,
                           EXAMPLE, NULL);
  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_file_new_for_path (path) : NULL;
}
