/* example.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A copy of the example in the test's own folder: while one is open it is
 * held, and tests run side by side. */
static inline char *
copy_example (void)
{
  g_autofree char *original = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "data",
                                                "examples", "mid-kent.partnership.json", NULL);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "mid-kent.partnership.json", NULL);
  g_autoptr(GFile) source = g_file_new_for_path (original);
  g_autoptr(GFile) copy = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  g_file_copy (source, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

G_END_DECLS
