/* test-compare.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>

#include "run-cli.h"

static void
test_dates (void)
{
  g_autofree char *path = example_path ();
  g_auto (CliRun) run = run_cli ("compare", path, "--from", "2008-07-09", "--to", "2014-05-06", NULL);
  g_auto (CliRun) recorded = run_cli ("compare", path, "--from", "2014-05-06", "--exit-code", NULL);
  g_auto (CliRun) same = run_cli ("compare", path, "--from", "2014-05-06", "--to", "2014-05-06",
                                  "--exit-code", NULL);

  assert_done (&run);
  g_assert_true (g_str_has_prefix (run.output, "mid-kent.partnership.json: from 9 July 2008 to "
                                               "6 May 2014\n\nBegan\n- "));
  g_assert_nonnull (strstr (run.output, "\n- Paul Taylor became MKS Director on 5 May 2014.\n"));
  g_assert_cmpint (recorded.code, ==, 1);
  g_assert_nonnull (strstr (recorded.output, "\nReplaced\n- Georgia Hawkes replaced Paul Taylor"));
  assert_done (&same);
  g_assert_nonnull (strstr (same.output, "\nNo difference.\n"));
}

static void
test_files (CliFolder     *fixture,
            gconstpointer  user_data)
{
  g_autofree char *first = g_build_filename (fixture->folder, "first.json", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "second.json", NULL);
  g_autofree char *written = g_build_filename (fixture->folder, "out.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (CliRun) run = { 0 };

  write_text_file (first, "{\"organizations\": [{\"id\": \"a\", \"name\": \"Board\", \"meets\": \"monthly\"},"
                          " {\"id\": \"b\", \"name\": \"Legal\"}]}");
  write_text_file (second, "{\"organizations\": [{\"id\": \"c\", \"name\": \"Board\"},"
                           " {\"id\": \"b\", \"name\": \"Legal\"}]}");
  run = run_cli ("compare", first, second, "-o", written, "--exit-code", NULL);
  g_assert_cmpint (run.code, ==, 1);
  g_assert_cmpstr (run.output, ==, "");
  text = read_file (written);
  g_assert_cmpstr (text, ==,
                   "first.json (as recorded) and second.json (as recorded)\n"
                   "Records matched by identifier: 1; by name: 1; in one file only: 0\n"
                   "\nChanged\n"
                   "- Board: “Meets” was “monthly” and is not stated. (Matched by name.)\n");
}

static void
test_json (void)
{
  g_autofree char *path = example_path ();
  g_auto (CliRun) run = run_cli ("compare", path, "--from", "2014-05-06", "--format", "json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  JsonObject *first;

  assert_done (&run);
  json_parser_load_from_data (parser, run.output, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (root, "from"), "as_at"),
                   ==, "2014-05-06");
  first = json_array_get_object_element (json_object_get_array_member (root, "differences"), 0);
  g_assert_cmpstr (json_object_get_string_member (first, "kind"), ==, "replaced");
  g_assert_cmpstr (json_object_get_string_member (first, "before"), ==, "mks-director-paul-taylor");
  g_assert_cmpstr (json_object_get_string_member (first, "after"), ==, "mks-director-georgia-hawkes");
}

static void
test_errors (CliFolder     *fixture,
             gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *broken = g_build_filename (fixture->folder, "broken.json", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.json", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "out.txt", NULL);
  g_auto (CliRun) nothing = run_cli ("compare", path, NULL);
  g_auto (CliRun) no_start = run_cli ("compare", path, "--to", "2014", NULL);
  g_auto (CliRun) reversed = run_cli ("compare", path, "--from", "2015", "--to", "2014-12-31", NULL);
  g_auto (CliRun) later = run_cli ("compare", path, "--from", "2027", "--today", "2026-11-20", NULL);
  g_auto (CliRun) word = run_cli ("compare", path, "--from", "May", NULL);
  g_auto (CliRun) format = run_cli ("compare", path, "--from", "2014", "--format", "pdf", NULL);
  g_auto (CliRun) three = run_cli ("compare", path, path, path, NULL);
  g_auto (CliRun) gone = run_cli ("compare", path, missing, NULL);
  g_auto (CliRun) unwritten = run_cli ("compare", path, "--from", "2014", "-o", nowhere, NULL);
  g_auto (CliRun) unreadable = { 0 };

  write_text_file (broken, "{\"organizations\": [");
  unreadable = run_cli ("compare", path, broken, NULL);
  assert_one_message (&nothing, 2, "Name another file, or two dates");
  assert_one_message (&no_start, 2, "Write one after --from");
  assert_one_message (&reversed, 2, "--from 2015 is after --to 31 December 2014");
  assert_one_message (&later, 2, "is after today, 20 November 2026");
  assert_one_message (&word, 2, "“May” is not a date");
  assert_one_message (&format, 2, "txt or json");
  assert_one_message (&three, 2, "one file or two");
  assert_one_message (&gone, 2, "missing.json");
  assert_one_message (&unreadable, 2, "broken.json");
  assert_one_message (&unwritten, 3, "out.txt");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compare/dates", test_dates);
  g_test_add ("/compare/files", CliFolder, NULL, cli_folder_set_up, test_files, cli_folder_tear_down);
  g_test_add_func ("/compare/json", test_json);
  g_test_add ("/compare/errors", CliFolder, NULL, cli_folder_set_up, test_errors, cli_folder_tear_down);

  return g_test_run ();
}
