/* test-each-council.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run-cli.h"

/* A diagram of many councils becomes one of each, and the file stays. */
static void
test_each (void)
{
  g_autofree char *path = example_path ();
  g_autofree char *before = read_file (path);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("charter-each-XXXXXX", &error);
  g_autofree char *output = g_strconcat (folder, G_DIR_SEPARATOR_S, NULL);
  g_autofree char *swale = g_build_filename (folder, "governance-swale.md", NULL);
  g_autofree char *words = NULL;
  g_auto(CliRun) run = run_cli ("export", path, "--view", "governance", "--each-council", "--format", "txt",
                                "-o", output, NULL);

  g_assert_no_error (error);
  assert_done (&run);
  g_assert_cmpuint (count_lines (run.output), ==, 4);
  words = read_file (swale);
  g_assert_nonnull (strstr (words, "Swale Borough Council"));
  g_assert_null (strstr (words, "Ashford Borough Council"));
  after = read_file (path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_no_councils (void)
{
  g_autofree char *path = example_path ();
  g_auto(CliRun) run = run_cli ("export", path, "--view", "mks-board", "--each-council", NULL);

  assert_one_message (&run, 2, "does not show several councils");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/each-council/each", test_each);
  g_test_add_func ("/each-council/no-councils", test_no_councils);

  return g_test_run ();
}
