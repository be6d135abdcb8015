/* test-annual.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run-cli.h"

#define ANNUAL "annual", path, "--council", "swale", "--on", "2027-05-19"

/* What is printed can be given back as it is, and then nothing changes. */
static void
test_list (CliFolder     *fixture,
           gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *seats = g_build_filename (fixture->folder, "seats.csv", NULL);
  g_autofree char *written = g_build_filename (fixture->folder, "out.json", NULL);
  g_autofree char *original = read_file (path);
  g_autofree char *after = NULL;
  g_auto (CliRun) list = run_cli (ANNUAL, "--list", NULL);
  g_auto (CliRun) back = { 0 };

  assert_done (&list);
  g_assert_true (g_str_has_prefix (list.output, "\xef\xbb\xbfseat,what,now,choice,name,minute\r\n"
                                                "leader-swale,Leader of Swale,not stated,stays,,\r\n"));
  g_assert_nonnull (strstr (list.output, "\r\nmks-board-mike-baldock,Member of MKS Board,"
                                         "Cllr Mike Baldock (no date is recorded),stays,,\r\n"));
  g_assert_null (strstr (list.output, "Bob Pullen"));
  g_assert_null (strstr (list.output, "Alison Broom"));

  write_text_file (seats, list.output);
  back = run_cli (ANNUAL, "--seats", seats, "-o", written, NULL);
  assert_done (&back);
  g_assert_cmpstr (back.output, ==, "Annual council of Swale, 19 May 2027\n\nNothing changes.\n");
  after = read_file (written);
  g_assert_cmpstr (after, ==, original);
}

static void
test_meeting (CliFolder     *fixture,
              gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *seats = g_build_filename (fixture->folder, "seats.csv", NULL);
  g_autofree char *written = g_build_filename (fixture->folder, "out.json", NULL);
  g_auto (CliRun) run = { 0 };
  g_auto (CliRun) compared = { 0 };
  g_auto (CliRun) earlier = { 0 };

  write_text_file (seats, "Seat;Choice;Name;Minute\n"
                          "leader-swale;;Valentine, Cllr Tim;12\n"
                          "mks-board-mike-baldock;New person;TIM VALENTINE;13\n"
                          "Chair of Joint Task and Finish Group;new person;henderson, councillor mike;\n"
                          "jtfg-mike-henderson;vacant;;\n");
  run = run_cli (ANNUAL, "--seats", seats, "-o", written, NULL);
  assert_done (&run);
  g_assert_true (g_str_has_prefix (
    run.output,
    "Annual council of Swale, 19 May 2027\n\n"
    "- Cllr Tim Valentine becomes Leader of Swale from 19 May 2027 (minute 12).\n"
    "- Cllr Mike Henderson replaces Cllr Andy Booth as chair of Joint Task and Finish Group from "
    "19 May 2027.\n"
    "- Cllr Mike Henderson is member of Joint Task and Finish Group until 18 May 2027; then it is "
    "vacant.\n"));
  compared = run_cli ("compare", written, "--from", "2027-05-18", "--to", "2027-05-19", NULL);
  assert_done (&compared);
  g_assert_nonnull (strstr (compared.output, "Cllr Tim Valentine became Leader of Swale"));
  g_assert_nonnull (strstr (compared.output, "Cllr Mike Henderson replaced Cllr Andy Booth"));
  earlier = run_cli ("compare", path, written, "--from", "2027-05-18", "--to", "2027-05-18", NULL);
  assert_done (&earlier);
  g_assert_null (strstr (earlier.output, "Began"));
  g_assert_null (strstr (earlier.output, "Replaced"));
}

static void
test_errors (CliFolder     *fixture,
             gconstpointer  user_data)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "There is nothing in it." },
    { "who,what\n", "Line 1: The first line has to name the columns" },
    { "seat,choice\nleader-swail,stays\n", "Line 2: seat: “leader-swail” is not known. Did you mean "
                                           "“leader-swale”?" },
    { "seat,choice\nleader-swale,gone\n", "Line 2: choice: “gone” is not known." },
    { "seat,choice\nleader-swale,vacant\nleader-swale,stays\n", "Line 3: This seat was named before" },
    { "seat,choice,name\nleader-swale,vacant,Ann\n", "A person is named, but the choice is not" },
    { "seat,choice\nleader-swale,new person\n", "Leader of Swale: A new person is chosen, but nobody" },
    { "seat,choice,name\nleader-swale,,M Baldock\n", "“M Baldock” may be Cllr Mike Baldock "
                                                     "(mike-baldock)." },
    { "seat,choice\n\"leader-swale\n", "Line 2: The quotes that begin here" },
  };
  g_autofree char *path = example_path ();
  g_autofree char *seats = g_build_filename (fixture->folder, "seats.csv", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.csv", NULL);
  g_auto (CliRun) no_council = run_cli ("annual", path, "--on", "2027-05-19", "--list", NULL);
  g_auto (CliRun) no_date = run_cli ("annual", path, "--council", "swale", "--list", NULL);
  g_auto (CliRun) month = run_cli ("annual", path, "--council", "swale", "--on", "2027-05", "--list",
                                   NULL);
  g_auto (CliRun) unknown = run_cli ("annual", path, "--council", "swail", "--on", "2027-05-19",
                                     "--list", NULL);
  g_auto (CliRun) board = run_cli ("annual", path, "--council", "mks-board", "--on", "2027-05-19",
                                   "--list", NULL);
  g_auto (CliRun) nothing = run_cli (ANNUAL, NULL);
  g_auto (CliRun) both = run_cli (ANNUAL, "--list", "-o", seats, NULL);
  g_auto (CliRun) gone = run_cli (ANNUAL, "--seats", missing, NULL);

  assert_one_message (&no_council, 2, "Name a council after --council");
  assert_one_message (&no_date, 2, "Write it after --on");
  assert_one_message (&month, 2, "--on is not a day");
  assert_one_message (&unknown, 2, "Did you mean “swale”?");
  assert_one_message (&board, 2, "“mks-board” is not known");
  assert_one_message (&nothing, 2, "There is nothing to do");
  assert_one_message (&both, 2, "Choose one");
  assert_one_message (&gone, 2, "missing.csv");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CliRun) run = { 0 };

      write_text_file (seats, cases[i].text);
      run = run_cli (ANNUAL, "--seats", seats, NULL);
      assert_one_message (&run, 2, cases[i].message);
      g_assert_cmpstr (run.output, ==, "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/annual/list", CliFolder, NULL, cli_folder_set_up, test_list, cli_folder_tear_down);
  g_test_add ("/annual/meeting", CliFolder, NULL, cli_folder_set_up, test_meeting,
              cli_folder_tear_down);
  g_test_add ("/annual/errors", CliFolder, NULL, cli_folder_set_up, test_errors,
              cli_folder_tear_down);

  return g_test_run ();
}
