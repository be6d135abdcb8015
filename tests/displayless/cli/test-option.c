/* test-option.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run-cli.h"

#define STAMP "Proposed model: A single host operational model, status: ended."

static const char broken[] =
  "{\n"
  "  \"format_version\": 1,\n"
  "  \"organizations\": [\n"
  "    {\n"
  "      \"id\": \"a\",\n"
  "      \"name\": \"Audit\"\n"
  "    }\n"
  "  ],\n"
  "  \"options\": [\n"
  "    {\n"
  "      \"id\": \"o\",\n"
  "      \"name\": \"Model\",\n"
  "      \"edits\": [\n"
  "        {\n"
  "          \"op\": \"explode\",\n"
  "          \"why\": [\n"
  "            null\n"
  "          ]\n"
  "        },\n"
  "        {\n"
  "          \"op\": \"set\",\n"
  "          \"record\": {\n"
  "            \"kind\": \"organizations\",\n"
  "            \"id\": \"gone\"\n"
  "          },\n"
  "          \"path\": \"/name\",\n"
  "          \"value\": 1\n"
  "        },\n"
  "        {\n"
  "          \"op\": \"set\",\n"
  "          \"record\": {\n"
  "            \"kind\": \"organizations\",\n"
  "            \"id\": \"a\"\n"
  "          },\n"
  "          \"path\": \"/name\",\n"
  "          \"was\": \"Audit\",\n"
  "          \"value\": \"Assurance\"\n"
  "        }\n"
  "      ]\n"
  "    }\n"
  "  ],\n"
  "  \"views\": [\n"
  "    {\n"
  "      \"id\": \"v\",\n"
  "      \"name\": \"View\",\n"
  "      \"kind\": \"service-membership\",\n"
  "      \"option_id\": \"missing\"\n"
  "    }\n"
  "  ]\n"
  "}\n";

static void
test_example (void)
{
  g_autofree char *path = example_path ();
  g_auto (CliRun) words = run_cli ("describe", path, "--view", "model-single-host", NULL);
  g_auto (CliRun) picture = run_cli ("export", path, "--view", "model-single-host",
                                     "--format", "svg", NULL);
  g_auto (CliRun) alt = run_cli ("describe", path, "--view", "model-single-host", "--alt", NULL);
  g_auto (CliRun) table = run_cli ("table", path, "--table", "services", "--option", "single-host",
                                   "--format", "md", NULL);
  g_auto (CliRun) asked = run_cli ("describe", path, "--view", "governance-2014",
                                   "--option", "single-host", NULL);
  g_auto (CliRun) current = run_cli ("describe", path, "--view", "governance-2014", NULL);

  assert_done (&words);
  g_assert_nonnull (strstr (words.output, STAMP));
  g_assert_nonnull (strstr (words.output, "- Single host\n"));
  assert_done (&picture);
  g_assert_nonnull (strstr (picture.output, STAMP));
  g_assert_nonnull (strstr (alt.output, "(proposed model)"));
  g_assert_nonnull (strstr (table.output, STAMP));
  g_assert_nonnull (strstr (asked.output, STAMP));
  g_assert_nonnull (strstr (asked.output, "- Single host\n"));
  assert_done (&current);
  g_assert_null (strstr (current.output, "Single host"));
  g_assert_null (strstr (current.output, "Proposed model"));
}

static void
test_comparing (void)
{
  g_autofree char *path = example_path ();
  g_auto (CliRun) changes = run_cli ("compare", path, "--to", "option:single-host", NULL);
  g_auto (CliRun) dated = run_cli ("compare", path, "--from", "2014-05-06",
                                   "--to", "option:single-host@2014-05-06", NULL);
  g_auto (CliRun) kept = run_cli ("compare", path, "--to", "option:enhanced-status-quo",
                                  "--exit-code", NULL);
  g_auto (CliRun) itself = run_cli ("compare", path, "--from", "option:single-host",
                                    "--to", "option:single-host", "--exit-code", NULL);

  assert_done (&changes);
  g_assert_nonnull (strstr (changes.output, "proposed model “A single host operational model”"));
  g_assert_nonnull (strstr (changes.output, "Single host"));
  g_assert_nonnull (strstr (dated.output, "Single host"));
  g_assert_null (strstr (dated.output, "Not known"));
  assert_done (&kept);
  assert_done (&itself);
}

static void
test_bad_input (CliFolder     *fixture,
                gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "broken.json", NULL);
  g_autofree char *text = NULL;
  g_auto (CliRun) table = { 0 };
  g_auto (CliRun) written = { 0 };
  g_auto (CliRun) unknown = { 0 };
  g_auto (CliRun) bundle = { 0 };
  g_auto (CliRun) compared = { 0 };
  g_auto (CliRun) missing = { 0 };

  write_text_file (path, broken);
  table = run_cli ("table", path, "--table", "services", "--option", "o", "--format", "md", NULL);
  g_assert_cmpint (table.code, ==, 0);
  g_assert_nonnull (strstr (table.messages, "Model: Change 1 is kept and not made: Charter does not "
                                          "know the operation “explode”.\n"));
  g_assert_nonnull (strstr (table.messages, "Model: Change 2 is kept and not made: Organisation "
                                          "“gone” is not there.\n"));
  g_assert_nonnull (strstr (table.output, "Proposed model: Model, status not stated; 2 of its "
                                          "changes do not fit the records and are not shown."));
  missing = run_cli ("describe", path, "--view", "v", NULL);
  g_assert_cmpint (missing.code, ==, 0);
  g_assert_nonnull (strstr (missing.output, "1 record that this diagram is about is not in the "
                                            "file."));

  /* What does not fit is written back as it was read. */
  written = run_cli ("format", path, NULL);
  text = read_file (path);
  g_assert_cmpstr (text, ==, broken);

  unknown = run_cli ("table", path, "--table", "services", "--option", "p", NULL);
  assert_one_message (&unknown, 2, "--option: “p” is not known. Did you mean “o”?");
  bundle = run_cli ("bundle", path, "--option", "nothing-like-it", "-o", fixture->folder, NULL);
  g_assert_cmpint (bundle.code, ==, 2);
  compared = run_cli ("compare", path, "--to", "option:x", NULL);
  assert_one_message (&compared, 2, "--to: “x” is not known.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/option/example", test_example);
  g_test_add_func ("/option/comparing", test_comparing);
  g_test_add ("/option/bad-input", CliFolder, NULL, cli_folder_set_up, test_bad_input,
              cli_folder_tear_down);

  return g_test_run ();
}
