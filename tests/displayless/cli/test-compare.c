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
  g_auto (CliRun) model = run_cli ("compare", path, "--to", "option:single-host", NULL);

  assert_done (&run);
  g_assert_true (g_str_has_prefix (run.output, "mid-kent.partnership.json: from 9 July 2008 to "
                                               "6 May 2014\n\nBegan\n- "));
  g_assert_nonnull (strstr (run.output, "\n- Paul Taylor was seconded as MKS Director on 5 May 2014.\n"));
  g_assert_cmpint (recorded.code, ==, 1);
  g_assert_nonnull (strstr (recorded.output, "\nReplaced\n- Georgia Hawkes replaced Paul Taylor"));
  assert_done (&same);
  g_assert_nonnull (strstr (same.output, "\nNo difference.\n"));
  assert_done (&model);
  g_assert_true (g_str_has_prefix (model.output,
                                   "mid-kent.partnership.json: current arrangements (as recorded), "
                                   "compared with proposed model “A single host operational "
                                   "model” (as recorded)\n"));
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

static guint
count_differences (const CliRun *run,
                   const char   *sentence)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *differences;
  guint n_found = 0;

  json_parser_load_from_data (parser, run->output, -1, &error);
  g_assert_no_error (error);
  differences = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                              "differences");
  for (guint i = 0; i < json_array_get_length (differences); i++)
    {
      JsonObject *one = json_array_get_object_element (differences, i);

      n_found += sentence == NULL ||
                 strstr (json_object_get_string_member (one, "sentence"), sentence) != NULL ? 1 : 0;
    }
  return n_found;
}

/* With a diagram only what it shows counts, also for the exit status. */
static void
test_json_of_view (CliFolder     *fixture,
                   gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_auto (CliRun) all = run_cli ("compare", path, "--from", "2014-05-06", "--format", "json", NULL);
  g_auto (CliRun) shown = run_cli ("compare", path, "--from", "2014-05-06", "--format", "json",
                                   "--view", "governance", "--exit-code", NULL);
  g_auto (CliRun) matrix = run_cli ("compare", path, "--from", "2014-05-06", "--format", "json",
                                    "--view", "matrix", NULL);
  g_auto (CliRun) same = run_cli ("compare", path, "--from", "2014-05-06", "--to", "2014-05-06",
                                  "--format", "json", "--view", "matrix", "--exit-code", NULL);
  g_auto (CliRun) other_view = run_cli ("compare", path, "--from", "2014-05-04", "--to", "2014-05-06",
                                        "--format", "json", "--view", "matrix", "--exit-code", NULL);
  g_auto (CliRun) other = run_cli ("compare", path, "--from", "2014-05-04", "--to", "2014-05-06",
                                   "--exit-code", NULL);

  g_assert_cmpint (shown.code, ==, 1);
  g_assert_cmpuint (count_differences (&shown, "Georgia Hawkes replaced Paul Taylor"), ==, 1);
  g_assert_cmpuint (count_differences (&matrix, "Georgia Hawkes"), ==, 0);
  g_assert_cmpuint (count_differences (&matrix, NULL), >, 0);
  g_assert_cmpuint (count_differences (&all, NULL), >, count_differences (&shown, NULL));
  assert_done (&same);
  g_assert_cmpuint (count_differences (&same, NULL), ==, 0);
  assert_done (&other_view);
  g_assert_cmpint (other.code, ==, 1);
}

static void
test_side_by_side (CliFolder     *fixture,
                   gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *picture = g_build_filename (fixture->folder, "models.svg", NULL);
  g_autofree char *text = NULL;
  g_auto (CliRun) run = run_cli ("compare", path, "--view", "model-single-host", "--from",
                                 "option:separate-legal-entity@2013-12", "--with",
                                 "option:single-host@2013-12", "--with",
                                 "option:enhanced-status-quo@2013-12", "--page", "a3-landscape",
                                 "-o", picture, NULL);

  assert_done (&run);
  g_assert_nonnull (strstr (run.output, "models.svg\tSmallest text prints at 12 pt on A3 landscape\n"));
  text = read_file (picture);
  g_assert_nonnull (strstr (text, "Compares, as at 31 December 2013: A separate legal entity; A single "
                                  "host operational model; Enhanced status quo."));
  g_assert_nonnull (strstr (text, "Only in the proposed model: Single host exists."));
}

static void
test_pictures (CliFolder     *fixture,
               gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *picture = g_build_filename (fixture->folder, "a.svg", NULL);
  g_autofree char *beside = g_build_filename (fixture->folder, "b.png", NULL);
  g_autofree char *same = g_build_filename (fixture->folder, "c.svg", NULL);
  g_autofree char *text = NULL;
  g_autofree char *same_text = NULL;
  g_auto (CliRun) run = run_cli ("compare", path, "--from", "2008-07-09", "--to", "2015-01-12",
                                 "--view", "governance-2014", "-o", picture, "--exit-code", NULL);
  g_auto (CliRun) second = run_cli ("compare", path, "--from", "2008-07-09", "--to", "2015-01-12",
                                    "--view", "matrix", "--side-by-side", "--page", "a4-landscape",
                                    "-o", beside, NULL);
  g_auto (CliRun) third = run_cli ("compare", path, "--from", "2015-01-12", "--to", "2015-01-12",
                                   "--view", "matrix", "-o", same, "--exit-code", NULL);
  g_auto (CliRun) words = run_cli ("compare", path, "--from", "2014-05-06", "--view", "governance",
                                   "--format", "txt", NULL);

  g_assert_cmpint (run.code, ==, 1);
  g_assert_nonnull (strstr (run.output, "a.svg\tSmallest text prints at "));
  text = read_file (picture);
  g_assert_nonnull (strstr (text, "New: Paul Taylor"));
  assert_done (&second);
  g_assert_true (g_file_test (beside, G_FILE_TEST_EXISTS));
  assert_done (&third);
  same_text = read_file (same);
  g_assert_nonnull (strstr (same_text, "No difference in "));
  assert_done (&words);
  g_assert_nonnull (strstr (words.output, "- Georgia Hawkes replaced Paul Taylor as MKS Director"));
}

/* One service is called the same and has another identifier; one ended. */
static void
test_picture_of_files (CliFolder     *fixture,
                       gconstpointer  user_data)
{
  static const char form[] =
    "{\"organizations\": ["
    "{\"id\": \"p\", \"name\": \"Partnership\"},"
    "{\"id\": \"c\", \"name\": \"Northam Council\", \"classification\": \"council\"},"
    "{\"id\": \"%s\", \"name\": \"Legal\", \"classification\": \"shared service\", \"parent_id\": \"p\"}%s],"
    "\"memberships\": [{\"member\": {\"@type\": \"Organization\", \"id\": \"c\"},"
    "\"organization_id\": \"%s\"}],"
    "\"views\": [{\"id\": \"v\", \"name\": \"V\", \"kind\": \"matrix\","
    "\"focus\": [{\"kind\": \"organizations\", \"id\": \"p\"}]}]}";
  g_autofree char *first = g_build_filename (fixture->folder, "first.json", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "second.json", NULL);
  g_autofree char *written = g_build_filename (fixture->folder, "out.svg", NULL);
  g_autofree char *one =
    g_strdup_printf (form, "legal", ", {\"id\": \"a\", \"name\": \"Audit\", "
                     "\"classification\": \"shared service\", \"parent_id\": \"p\"}", "legal");
  g_autofree char *other = g_strdup_printf (form, "law", "", "law");
  g_autofree char *text = NULL;
  g_auto (CliRun) run = { 0 };

  write_text_file (first, one);
  write_text_file (second, other);
  run = run_cli ("compare", first, second, "--view", "v", "-o", written, NULL);
  assert_done (&run);
  text = read_file (written);
  g_assert_nonnull (strstr (text, "Removed: Audit"));
  g_assert_nonnull (strstr (text, "Compares arrangements in first.json with those in second.json."));
  g_assert_null (strstr (text, "Added: "));
  g_assert_null (strstr (text, "Removed: Legal"));
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
  g_auto (CliRun) no_view = run_cli ("compare", path, "--from", "2014", "--view", "none", "-o", nowhere, NULL);
  g_auto (CliRun) no_model = run_cli ("compare", path, "--to", "option:none", NULL);
  g_auto (CliRun) alone = run_cli ("compare", path, "--from", "2014", "--side-by-side", NULL);
  g_auto (CliRun) three_json = run_cli ("compare", path, "--from", "2014", "--with", "2015", "--with",
                                        "2016", "--view", "matrix", "--format", "json", NULL);
  g_auto (CliRun) three_text = run_cli ("compare", path, "--from", "2014", "--with", "2015", NULL);
  g_auto (CliRun) five = run_cli ("compare", path, "--from", "2014", "--with", "2015", "--with", "2016",
                                  "--with", "2017", "--with", "2018", "--view", "matrix", NULL);
  g_auto (CliRun) no_further = run_cli ("compare", path, "--with", "option:single-host", "--with",
                                        "option:none", "--view", "matrix", NULL);
  g_auto (CliRun) unwritten_picture = run_cli ("compare", path, "--from", "2014", "--view", "matrix",
                                               "--format", "svg", "-o", nowhere, NULL);
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
  assert_one_message (&no_view, 2, "none");
  assert_one_message (&no_model, 2, "“none” is not known");
  assert_one_message (&alone, 2, "Name one with --view");
  assert_one_message (&three_json, 2, "Leave out --with");
  assert_one_message (&three_text, 2, "Name one with --view");
  assert_one_message (&five, 2, "At most 4 arrangements");
  assert_one_message (&no_further, 2, "“none” is not known");
  assert_one_message (&unwritten_picture, 3, "out.txt");
  assert_one_message (&unreadable, 2, "broken.json");
  assert_one_message (&unwritten, 3, "out.txt");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compare/dates", test_dates);
  g_test_add ("/compare/json-of-view", CliFolder, NULL, cli_folder_set_up, test_json_of_view,
              cli_folder_tear_down);
  g_test_add ("/compare/side-by-side", CliFolder, NULL, cli_folder_set_up, test_side_by_side,
              cli_folder_tear_down);
  g_test_add ("/compare/pictures", CliFolder, NULL, cli_folder_set_up, test_pictures, cli_folder_tear_down);
  g_test_add ("/compare/picture-of-files", CliFolder, NULL, cli_folder_set_up, test_picture_of_files,
              cli_folder_tear_down);
  g_test_add ("/compare/files", CliFolder, NULL, cli_folder_set_up, test_files, cli_folder_tear_down);
  g_test_add_func ("/compare/json", test_json);
  g_test_add ("/compare/errors", CliFolder, NULL, cli_folder_set_up, test_errors, cli_folder_tear_down);

  return g_test_run ();
}
