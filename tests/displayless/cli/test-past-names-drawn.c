/* test-past-names-drawn.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run-cli.h"

/* A board, a council and a member that have all been renamed on 6 May 2014. */
#define RENAMED \
  "{\"format_version\": 1," \
  " \"partnership\": {\"name\": \"Test\", \"organization_id\": \"whole\"}," \
  " \"organizations\": [" \
  "  {\"id\": \"whole\", \"name\": \"Whole\", \"classification\": \"partnership\"," \
  "   \"founding_date\": \"2008\"}," \
  "  {\"id\": \"newton\", \"name\": \"Newton Council\", \"short_name\": \"Newton\", \"initials\": \"NC\"," \
  "   \"classification\": \"council\", \"founding_date\": \"2000\"," \
  "   \"other_names\": [{\"name\": \"Oldham Shire\", \"end_date\": \"2014-05-05\"}]}," \
  "  {\"id\": \"service\", \"name\": \"Service\", \"classification\": \"shared service\"," \
  "   \"parent_id\": \"whole\", \"founding_date\": \"2008\"}," \
  "  {\"id\": \"board\", \"name\": \"Delivery Board\", \"short_name\": \"DB\"," \
  "   \"classification\": \"board\", \"parent_id\": \"whole\", \"founding_date\": \"2008\"," \
  "   \"other_names\": [{\"name\": \"Steering Group\", \"end_date\": \"2014-05-05\"}]}]," \
  " \"persons\": [{\"id\": \"jo\", \"name\": \"Jo Smith\"," \
  "   \"other_names\": [{\"name\": \"Jo Brown\", \"end_date\": \"2014-05-05\"}]}]," \
  " \"posts\": []," \
  " \"memberships\": [" \
  "  {\"member\": {\"@type\": \"Organization\", \"id\": \"newton\"}, \"organization_id\": \"whole\", \"start_date\": \"2008\"}," \
  "  {\"member\": {\"@type\": \"Organization\", \"id\": \"newton\"}, \"organization_id\": \"service\", \"start_date\": \"2008\"}," \
  "  {\"person_id\": \"jo\", \"organization_id\": \"board\", \"on_behalf_of_id\": \"newton\"," \
  "   \"start_date\": \"2008\"}]," \
  " \"views\": [" \
  "  {\"id\": \"board\", \"name\": \"The board\", \"kind\": \"board\"," \
  "   \"focus\": [{\"kind\": \"organizations\", \"id\": \"board\"}]}," \
  "  {\"id\": \"governance\", \"name\": \"Governance\", \"kind\": \"governance\"}," \
  "  {\"id\": \"matrix\", \"name\": \"Matrix\", \"kind\": \"matrix\"}]}"

static char *
write_renamed (CliFolder *fixture)
{
  char *path = g_build_filename (fixture->folder, "renamed.json", NULL);

  write_text_file (path, RENAMED);
  return path;
}

static void
assert_says (const char *text,
             const char *said,
             const char *not_said)
{
  if (strstr (text, said) == NULL || strstr (text, not_said) != NULL)
    g_error ("expected “%s” and not “%s” in:\n%s", said, not_said, text);
}

static void
assert_names (const CliRun *run,
              const char   *said,
              const char   *not_said)
{
  assert_done (run);
  assert_says (run->output, said, not_said);
}

static void
assert_draws (CliFolder  *fixture,
              const char *path,
              const char *view,
              const char *as_at,
              const char *said,
              const char *not_said)
{
  g_autofree char *picture = g_strdup_printf ("%s/%s-%s.nav.svg", fixture->folder, view, as_at);
  g_auto (CliRun) run = run_cli ("export", path, "--view", view, "--as-at", as_at, "-o", picture,
                                 NULL);
  g_autofree char *text = NULL;

  assert_done (&run);
  text = read_file (picture);
  assert_says (text, said, not_said);
}

static void
test_describe (CliFolder     *fixture,
               gconstpointer  user_data)
{
  g_autofree char *path = write_renamed (fixture);
  g_auto (CliRun) then = run_cli ("describe", path, "--view", "board", "--as-at", "2014-05-05", NULL);
  g_auto (CliRun) now = run_cli ("describe", path, "--view", "board", "--as-at", "2014-05-06", NULL);
  g_auto (CliRun) recorded = run_cli ("describe", path, "--view", "board", NULL);

  assert_names (&then, "Steering Group", "Delivery Board");
  assert_names (&then, "Jo Brown", "Jo Smith");
  assert_names (&then, "Oldham Shire", "Newton");
  assert_names (&now, "Delivery Board", "Steering Group");
  assert_names (&now, "Jo Smith", "Jo Brown");
  assert_names (&now, "Newton", "Oldham Shire");
  assert_names (&recorded, "Delivery Board", "Steering Group");
}

static void
test_pictures (CliFolder     *fixture,
               gconstpointer  user_data)
{
  static const struct
  {
    const char *view;
    const char *then;
    const char *now;
  } cases[] = {
    { "board", "Steering Group", "Delivery Board" },
    { "governance", "Steering Group", "Delivery Board" },
    { "matrix", "Oldham Shire", "Newton" },
  };
  g_autofree char *path = write_renamed (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_draws (fixture, path, cases[i].view, "2014-05-05", cases[i].then, cases[i].now);
      assert_draws (fixture, path, cases[i].view, "2014-05-06", cases[i].now, cases[i].then);
    }
}

static void
test_table (CliFolder     *fixture,
            gconstpointer  user_data)
{
  g_autofree char *path = write_renamed (fixture);
  g_auto (CliRun) then = run_cli ("table", path, "--table", "people", "--as-at", "2010", NULL);
  g_auto (CliRun) now = run_cli ("table", path, "--table", "people", "--as-at", "2015", NULL);

  assert_names (&then, "Jo Brown", "Jo Smith");
  assert_names (&now, "Jo Smith", "Jo Brown");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/past-names-drawn/describe", CliFolder, NULL,
              cli_folder_set_up, test_describe, cli_folder_tear_down);
  g_test_add ("/past-names-drawn/pictures", CliFolder, NULL,
              cli_folder_set_up, test_pictures, cli_folder_tear_down);
  g_test_add ("/past-names-drawn/table", CliFolder, NULL,
              cli_folder_set_up, test_table, cli_folder_tear_down);

  return g_test_run ();
}
