/* test-translation.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "run-cli.h"

static void
assert_says (const CliRun *run,
             const char   *words)
{
  if (strstr (run->output, words) == NULL)
    g_test_message ("“%s” is not in: %s", words, run->output);
  g_assert_nonnull (strstr (run->output, words));
}

static void
test_welsh (void)
{
  g_autofree char *path = example_path ();
  g_auto (CliRun) run = run_cli ("describe", path, "--view", "governance", NULL);

  assert_done (&run);
  assert_says (&run, "## Sut y caiff ei llywodraethu");
  assert_says (&run, "| Cyngor | Partneriaeth | Cyrff a gofnodwyd |");
  assert_says (&run, "## Pwy a restrir ar MKS Board");
  assert_says (&run, "Mae MKS Director yn rheolwr llinell ar Mid-Kent Services");
  assert_says (&run, "## Yr hyn nad yw’r ffynonellau yn ei ddweud");
  assert_says (&run, "Pa rai o’r 7 cynghorydd ar MKS Board");
}

/* A program that is not installed has the words of its own build. */
static void
test_build_folder (void)
{
  g_autofree char *path = example_path ();
  const char *argv[] = { "sh", "-c", "unset CHARTER_LOCALE_DIR; \"$CHARTER_CLI\" describe \"$0\" --view "
                         "governance --lang cy", path, NULL };
  g_auto (CliRun) run = run_program (argv);

  assert_says (&run, "## Sut y caiff ei llywodraethu");
}

static void
test_date (void)
{
  g_autofree char *path = example_path ();
  g_auto (CliRun) run = run_cli ("describe", path, "--view", "governance",
                                 "--as-at", "2015-01-12", NULL);

  assert_done (&run);
  assert_says (&run, "12 Ionawr 2015");
}

/* What the file holds in Welsh, and the program's own words that it holds in
 * English. */
static void
test_file (CliFolder     *fixture,
           gconstpointer  user_data)
{
  static const char model[] =
    "{\"partnership\": {\"language\": \"en-GB\"}, \"organizations\": ["
    " {\"id\": \"g\", \"name\": \"Gwynedd Council\", \"classification\": \"council\","
    "  \"translations\": {\"cy\": {\"name\": \"Cyngor Gwynedd\"}}},"
    " {\"id\": \"b\", \"name\": \"Joint Board\", \"classification\": \"board\","
    "  \"powers\": \"takes decisions\", \"translations\": {\"cy\": {\"name\": \"Cydfwrdd\"}}},"
    " {\"id\": \"s\", \"name\": \"Waste\", \"classification\": \"shared service\"}],"
    " \"persons\": [{\"id\": \"p\", \"name\": \"Siân Hughes\"}], \"memberships\": ["
    " {\"person_id\": \"p\", \"organization_id\": \"b\", \"on_behalf_of_id\": \"g\","
    "  \"role\": \"vice-chair\"},"
    " {\"member\": {\"@type\": \"Organization\", \"id\": \"g\"}, \"organization_id\": \"s\","
    "  \"role\": \"host\"}],"
    " \"views\": [{\"id\": \"board\", \"name\": \"Who sits\", \"kind\": \"board\","
    "   \"focus\": [{\"kind\": \"organizations\", \"id\": \"b\"}],"
    "   \"alt_text\": {\"text\": \"A board.\"},"
    "   \"translations\": {\"cy\": {\"name\": \"Y bwrdd\"}}}]}";
  g_autofree char *path = g_build_filename (fixture->folder, "welsh.json", NULL);
  g_auto (CliRun) board = { 0 };
  g_auto (CliRun) alt_text = { 0 };
  g_auto (CliRun) table = { 0 };

  write_text_file (path, model);
  board = run_cli ("export", path, "--view", "board", "--lang", "cy", NULL);
  assert_done (&board);
  g_assert_cmpstr (board.messages, ==, "");
  assert_says (&board, "lang=\"cy\"");
  assert_says (&board, "Y bwrdd");
  assert_says (&board, "Cydfwrdd");
  assert_says (&board, "is-gadeirydd");
  assert_says (&board, "yn gwneud penderfyniadau");
  g_assert_null (strstr (board.output, "A board."));
  alt_text = run_cli ("describe", path, "--view", "board", "--alt", "--lang", "en", NULL);
  g_assert_cmpstr (alt_text.output, ==, "A board.\n");
  table = run_cli ("table", path, "--table", "services", "--lang", "cy", NULL);
  assert_done (&table);
  assert_says (&table, "lletywr: Cyngor Gwynedd");
}

/* What is asked for counts, not what the user's machine speaks. */
static void
test_comparing (CliFolder     *fixture,
                gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *picture = g_build_filename (fixture->folder, "a.svg", NULL);
  g_autofree char *text = NULL;
  g_auto (CliRun) welsh = run_cli ("compare", path, "--from", "2014-05-06", "--to", "2015-01-12",
                                   "--lang", "cy", NULL);
  g_auto (CliRun) english = run_cli ("compare", path, "--from", "2014-05-06", "--to", "2015-01-12",
                                     "--lang", "en", NULL);
  g_auto (CliRun) drawn = run_cli ("compare", path, "--from", "2014-05-06", "--to", "2015-01-12",
                                   "--view", "governance", "--lang", "en", "-o", picture, NULL);
  g_auto (CliRun) welsh_leaving = run_cli ("withdraw", path, "--member", "swale", "--on", "2027-03-31",
                                           "--lang", "CY", NULL);
  g_auto (CliRun) leaving = run_cli ("withdraw", path, "--member", "swale", "--on", "2027-03-31",
                                     "--lang", "en", NULL);
  g_auto (CliRun) wrong = run_cli ("compare", path, "--from", "2014", "--lang", "!", NULL);

  assert_done (&welsh);
  assert_says (&welsh, "mid-kent.partnership.json: o 6 Mai 2014 i 12 Ionawr 2015\n");
  assert_says (&welsh, "- Dechreuodd y gwasanaeth Environmental Health ar 2 Mehefin 2014.");
  assert_done (&english);
  assert_says (&english, "mid-kent.partnership.json: from 6 May 2014 to 12 January 2015\n");
  assert_done (&drawn);
  text = read_file (picture);
  g_assert_nonnull (strstr (text, "Compares arrangements on 6 May 2014 with those on 12 January 2015."));
  assert_done (&welsh_leaving);
  assert_says (&welsh_leaving, "Mae Swale Borough Council yn gadael Mid Kent Improvement Partnership");
  assert_done (&leaving);
  assert_says (&leaving, "What if Swale Borough Council leaves");
  g_assert_cmpint (wrong.code, ==, 2);
  g_assert_nonnull (strstr (wrong.messages, "--lang: "));
}

/* A noun after a number stays singular and changes its first sound. */
static void
test_numbers (void)
{
  static const struct
  {
    gulong      number;
    const char *people;
  } cases[] = {
    { 0, "%u person" }, { 1, "%u person" }, { 2, "%u berson" }, { 3, "%u pherson" },
    { 6, "%u pherson" }, { 12, "%u person" }, { 100, "%u person" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (ngettext ("%u person", "%u people", cases[i].number), ==, cases[i].people);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *catalogues = g_build_filename (g_getenv ("CHARTER_BUILD_ROOT"), "po", NULL);

  /* The plain locale C would have no language at all. */
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("LANGUAGE", "cy", TRUE);
  g_setenv ("CHARTER_LOCALE_DIR", catalogues, TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain (CHARTER_GETTEXT_DOMAIN, catalogues);
  bind_textdomain_codeset (CHARTER_GETTEXT_DOMAIN, "UTF-8");
  textdomain (CHARTER_GETTEXT_DOMAIN);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/translation/welsh", test_welsh);
  g_test_add_func ("/translation/build-folder", test_build_folder);
  g_test_add_func ("/translation/date", test_date);
  g_test_add ("/translation/file", CliFolder, NULL, cli_folder_set_up, test_file,
              cli_folder_tear_down);
  g_test_add ("/translation/comparing", CliFolder, NULL, cli_folder_set_up, test_comparing,
              cli_folder_tear_down);
  g_test_add_func ("/translation/numbers", test_numbers);

  return g_test_run ();
}
