/* test-withdraw.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>

#include "run-cli.h"

#define TODAY "2026-11-20"

static void
test_text (void)
{
  g_autofree char *path = example_path ();
  g_autofree char *before = read_file (path);
  g_auto (CliRun) run = run_cli ("withdraw", path, "--member", "swale", "--on", "2027-03-31",
                                 "--today", TODAY, NULL);
  g_autofree char *after = read_file (path);

  assert_done (&run);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (g_str_has_prefix (run.output,
                                   "What if Swale Borough Council leaves Mid Kent Improvement "
                                   "Partnership on 31 March 2027?\n\nWorked out from "
                                   "mid-kent.partnership.json for 1 April 2027, the day after. The file "
                                   "was not changed.\n\n"));
  g_assert_nonnull (strstr (run.output, "\n\nCaused by leaving\n\nAll of this would follow because Swale "
                                        "leaves MKIP on 31 March 2027, and because what is part of MKS "
                                        "is part of MKIP.\n\nPartnership and services\n\n- "
                                        "Swale would no longer be a partner in MKIP.\n"));
  g_assert_nonnull (strstr (run.output, "\n- Legal would be left without an employer. Because Swale "
                                        "would no longer be the employer of Legal.\n"));
  g_assert_nonnull (strstr (run.output, "\n\nAlready so before\n\n"));
  g_assert_nonnull (strstr (run.output, "\n\nCannot be said, not recorded\n\n"));
}

static void
test_markdown (CliFolder     *fixture,
               gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.json", NULL);
  g_autofree char *written = g_build_filename (fixture->folder, "out.md", NULL);
  g_autofree char *text = NULL;
  g_auto (CliRun) run = { 0 };

  write_text_file (path, "{\"organizations\": [{\"id\": \"a\", \"name\": \"A *b* <i>\"}]}");
  run = run_cli ("withdraw", path, "--member", "a", "--format", "md", "-o", written, NULL);
  assert_done (&run);
  g_assert_cmpstr (run.output, ==, "");
  text = read_file (written);
  g_assert_true (g_str_has_prefix (text, "# What if A \\*b\\* \\<i\\> ends?\n\n"));
  g_assert_nonnull (strstr (text, "\n## Caused by the end\n\n"));
  g_assert_nonnull (strstr (text, "\nBoards and committees\n\n- A \\*b\\* \\<i\\> would end.\n"));
  g_assert_nonnull (strstr (text, "\n## Already so before\n\nNothing.\n"));
}

/* What programs rely on; README.md tells it. */
static void
test_json (void)
{
  g_autofree char *path = example_path ();
  g_auto (CliRun) run = run_cli ("withdraw", path, "--member", "swale", "--from", "ict", "--on",
                                 "2027-03", "--format", "json", "--today", TODAY, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;
  JsonObject *first;
  JsonObject *record;
  JsonArray *because;

  assert_done (&run);
  g_assert_true (json_parser_load_from_data (parser, run.output, -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "file"), ==, "mid-kent.partnership.json");
  g_assert_cmpstr (json_object_get_string_member (root, "form"), ==, "leaves");
  g_assert_cmpstr (json_object_get_string_member (root, "on"), ==, "2027-03");
  g_assert_cmpstr (json_object_get_string_member (root, "as_at"), ==, "2027-04-01");
  g_assert_cmpstr (json_object_get_string_member (root, "assumed"), ==,
                   "Swale leaves ICT at the end of March 2027");
  g_assert_true (json_object_get_null_member (root, "withdrawal_rule"));
  g_assert_cmpint (json_object_get_int_member (root, "undated"), ==, 1);
  record = json_object_get_object_member (root, "from");
  g_assert_cmpstr (json_object_get_string_member (record, "collection"), ==, "organizations");
  g_assert_cmpstr (json_object_get_string_member (record, "id"), ==, "ict");
  g_assert_cmpstr (json_object_get_string_member (record, "name"), ==, "ICT");

  first = json_array_get_object_element (json_object_get_array_member (root, "consequences"), 0);
  g_assert_cmpstr (json_object_get_string_member (first, "heading"), ==, "caused");
  g_assert_cmpstr (json_object_get_string_member (first, "topic"), ==, "services");
  g_assert_cmpstr (json_object_get_string_member (first, "kind"), ==, "participation-ends");
  record = json_array_get_object_element (json_object_get_array_member (first, "records"), 0);
  g_assert_cmpstr (json_object_get_string_member (record, "id"), ==, "ict-swale");
  because = json_object_get_array_member (first, "because");
  g_assert_cmpint (json_array_get_length (because), ==, 1);
  g_assert_cmpstr (json_array_get_string_element (because, 0), ==,
                   "Swale leaves ICT at the end of March 2027");
}

static void
test_option (CliFolder     *fixture,
             gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *before = read_file (path);
  g_autofree char *written = g_build_filename (fixture->folder, "new.partnership.json", NULL);
  g_auto (CliRun) run = run_cli ("withdraw", path, "--member", "swale", "--from", "ict", "--on",
                                 "2027-03-31", "--save-option", "swale-leaves", "-o", written, NULL);
  g_autofree char *after = read_file (path);
  g_autofree char *model = NULL;
  g_auto (CliRun) listed = { 0 };
  g_auto (CliRun) again = { 0 };

  assert_done (&run);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (g_str_has_prefix (run.output, "What if Swale Borough Council leaves ICT"));
  listed = run_cli ("list", written, NULL);
  assert_done (&listed);
  g_assert_nonnull (strstr (listed.output, "option\tswale-leaves\tSwale leaves ICT on 31 March 2027\n"));
  model = read_file (written);
  g_assert_nonnull (strstr (model, "\"ict-swale\"\n"));
  g_assert_nonnull (strstr (model, "\"value\": \"2027-03-31\""));
  again = run_cli ("withdraw", written, "--member", "swale", "--save-option", "swale-leaves", "-o",
                   written, NULL);
  assert_one_message (&again, 2, "There is a proposed model “swale-leaves” already");
}

static void
test_errors (CliFolder     *fixture,
             gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *both = g_build_filename (fixture->folder, "both.json", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "out.txt", NULL);
  const struct
  {
    const char *arguments[6];
    const char *about;
  } cases[] = {
    { { "--on", "2027" }, "Say who leaves or what ends with --member" },
    { { "--member", "swael" }, "Did you mean “swale”?" },
    { { "--member", "" }, "Nothing in the file has the identifier “”" },
    { { "--member", "../../etc/passwd" }, "Nothing in the file has the identifier" },
    { { "--member", "%s%n" }, "“%s%n”" },
    { { "--member", "organizations/" }, "Nothing in the file has the identifier" },
    { { "--member", "swale", "--from", "swael" }, "--from: Nothing in the file" },
    { { "--member", "swale", "--from", "swale" }, "cannot leave itself" },
    { { "--member", "swale", "--from", "swale-os" }, "which is its own" },
    { { "--member", "swale", "--from", "larissa-reed" }, "--from: Nothing in the file" },
    { { "--member", "kent" }, "is not recorded as taking part in" },
    { { "--member", "swale", "--on", "2027-02-30" }, "“2027-02-30” is not a date" },
    { { "--member", "swale", "--on", "9999" }, "There is no day after that date" },
    { { "--member", "audit", "--from", "mks-directorate", "--on", "May" }, "“May” is not a date" },
    { { "--member", "ict", "--on", "2012-03-30" }, "ICT is not recorded as existing for 31 March 2012" },
    { { "--member", "swale", "--format", "pdf" }, "txt, md or json" },
    { { "--member", "swale", "--today", "2026" }, "--today is not a day" },
    { { "--member", "swale", "--save-option", "" }, "--save-option is empty" },
    { { "--member", "swale", "--save-option", "x" }, "Name a file after -o" },
    { { "--member", "swale", "--save-option", "single-host", "-o", "/dev/null" }, "already" },
  };
  g_auto (CliRun) unwritten = { 0 };
  g_auto (CliRun) twice = { 0 };
  g_auto (CliRun) person = { 0 };
  g_auto (CliRun) headless = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CliRun) run = run_cli ("withdraw", path, cases[i].arguments[0], cases[i].arguments[1],
                                     cases[i].arguments[2], cases[i].arguments[3],
                                     cases[i].arguments[4], cases[i].arguments[5], NULL);

      assert_one_message (&run, 2, cases[i].about);
      g_assert_cmpstr (run.output, ==, "");
    }

  unwritten = run_cli ("withdraw", path, "--member", "swale", "-o", nowhere, NULL);
  assert_one_message (&unwritten, 3, "out.txt");
  write_text_file (both, "{\"organizations\": [{\"id\": \"a\", \"name\": \"A\", \"classification\": "
                         "\"council\"}], \"persons\": [{\"id\": \"a\", \"name\": \"P\"}]}");
  twice = run_cli ("withdraw", both, "--member", "a", NULL);
  assert_one_message (&twice, 2, "Write organizations/a or persons/a");
  person = run_cli ("withdraw", both, "--member", "persons/a", NULL);
  assert_one_message (&person, 2, "No seat or post is recorded for P");
  headless = run_cli ("withdraw", both, "--member", "organizations/a", NULL);
  assert_one_message (&headless, 2, "does not say which partnership");
}

/* What would go is marked, and what stays is not; the file stays as it is. */
static void
test_picture (CliFolder     *fixture,
              gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *before = read_file (path);
  g_autofree char *after = NULL;
  g_autofree char *picture = g_build_filename (fixture->folder, "swale.svg", NULL);
  g_autofree char *text = NULL;
  g_auto (CliRun) run = run_cli ("withdraw", path, "--member", "swale", "--on", "2027-03-31", "--view",
                                 "governance", "-o", picture, NULL);
  g_auto (CliRun) words = run_cli ("withdraw", path, "--member", "swale", "--on", "2027-03-31",
                                   "--view", "services", "--format", "txt", NULL);
  g_auto (CliRun) bare = run_cli ("withdraw", path, "--member", "swale", "--format", "svg", NULL);
  g_auto (CliRun) gone = run_cli ("withdraw", path, "--member", "swale", "--view", "none", NULL);

  assert_done (&run);
  text = read_file (picture);
  g_assert_nonnull (strstr (text, "Compares arrangements if nothing changes with those if Swale leaves "
                                  "MKIP on 31 March 2027."));
  g_assert_nonnull (strstr (text, "Ended: Cllr Mike Baldock"));
  g_assert_null (strstr (text, "Ended: Cllr David Burton"));
  assert_done (&words);
  g_assert_nonnull (strstr (words.output, "- Swale stopped taking part in Human Resources"));
  after = read_file (path);
  g_assert_cmpstr (after, ==, before);
  assert_one_message (&bare, 2, "For a picture name a diagram with --view.");
  assert_one_message (&gone, 2, "none");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/withdraw/text", test_text);
  g_test_add ("/withdraw/markdown", CliFolder, NULL, cli_folder_set_up, test_markdown,
              cli_folder_tear_down);
  g_test_add_func ("/withdraw/json", test_json);
  g_test_add ("/withdraw/option", CliFolder, NULL, cli_folder_set_up, test_option,
              cli_folder_tear_down);
  g_test_add ("/withdraw/picture", CliFolder, NULL, cli_folder_set_up, test_picture,
              cli_folder_tear_down);
  g_test_add ("/withdraw/errors", CliFolder, NULL, cli_folder_set_up, test_errors,
              cli_folder_tear_down);

  return g_test_run ();
}
