/* test-cli.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run-cli.h"

#define N_VIEWS   22
#define N_FORMATS 6

/* One diagram takes two pages: two SVG pictures of each kind and two PNGs. */
#define N_FILES   (N_VIEWS * N_FORMATS + 3)

static char *
in_folder (CliFolder  *fixture,
           const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
test_help (void)
{
  static const char *const commands[] = { "list", "export", "bundle", "describe", "format", "new" };
  g_auto (CliRun) help = run_cli ("--help", NULL);
  g_auto (CliRun) version = run_cli ("--version", NULL);

  assert_done (&help);
  assert_done (&version);
  g_assert_cmpstr (version.output, ==, "charter-cli " CHARTER_VERSION "\n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *example = g_strdup_printf ("charter-cli %s ", commands[i]);
      g_auto (CliRun) command_help = run_cli ("help", commands[i], NULL);
      g_auto (CliRun) option_help = run_cli (commands[i], "--help", NULL);

      g_assert_nonnull (strstr (help.output, example));
      assert_done (&command_help);
      assert_done (&option_help);
      g_assert_nonnull (strstr (command_help.output, example));
      g_assert_cmpstr (command_help.output, ==, option_help.output);
    }
}

static void
test_list (void)
{
  g_autofree char *path = example_path ();
  g_auto (CliRun) run = run_cli ("list", path, NULL);

  assert_done (&run);
  g_assert_cmpstr (run.messages, ==, "");
  g_assert_true (g_str_has_prefix (run.output,
                                   "view\tgovernance\tgovernance\tGovernance of Mid-Kent Services\n"));
  g_assert_nonnull (strstr (run.output, "\noption\tseparate-legal-entity\tA separate legal entity\n"));
  g_assert_nonnull (strstr (run.output, "\ncount\tviews\t" G_STRINGIFY (N_VIEWS) "\n"));
}

/* Whatever is in it, a line of the list has as many fields as the others. */
static void
test_list_addresses (CliFolder     *fixture,
                     gconstpointer  user_data)
{
  g_autofree char *path = in_folder (fixture, "views.json");
  g_auto (CliRun) run = { 0 };

  write_text_file (path,
                   "{\"views\": [{\"name\": \"a\\tb\\nc\", \"kind\": \"matrix\"},"
                   " {\"id\": \"one\", \"name\": \"One\", \"kind\": \"matrix\"},"
                   " {\"id\": \"one\", \"name\": \"Two\", \"kind\": \"matrix\"},"
                   " {\"id\": \"x\\ty\", \"name\": \"Three\"}, {\"id\": \"#1\", \"name\": \"Four\"}]}");
  run = run_cli ("list", path, NULL);
  assert_done (&run);
  g_assert_cmpstr (run.output, ==,
                   "view\t#1\tmatrix\ta b c\n"
                   "view\tone\tmatrix\tOne\n"
                   "view\t#3\tmatrix\tTwo\n"
                   "view\t#4\t\tThree\n"
                   "view\t#5\t\tFour\n"
                   "count\tviews\t5\n");

  cli_run_clear (&run);
  run = run_cli ("describe", path, "--view", "#3", NULL);
  assert_done (&run);
  g_assert_true (g_str_has_prefix (run.output, "# Two\n"));
}

static void
test_describe (void)
{
  g_autofree char *path = example_path ();
  g_auto (CliRun) words = run_cli ("describe", path, "--view", "mks-board", NULL);
  g_auto (CliRun) lower = run_cli ("describe", path, "--view", "mks-board", "--heading-level", "3", NULL);
  g_auto (CliRun) alt = run_cli ("describe", path, "--view", "mks-board", "--alt", NULL);
  g_auto (CliRun) early = run_cli ("describe", path, "--view", "services", "--as-at", "2008", NULL);
  g_auto (CliRun) posts = run_cli ("describe", path, "--view", "mks-board", "--people", "posts", NULL);

  assert_done (&words);
  g_assert_true (g_str_has_prefix (words.output, "# MKS Board\n\n"));
  g_assert_nonnull (strstr (words.output, "\n## Who is listed on the MKS Board\n"));
  g_assert_nonnull (strstr (words.output, "| Maidstone | Cllr David Burton; Cllr John Perry | "
                                          "Alison Broom, Chief Executive | none listed |\n"));
  g_assert_nonnull (strstr (words.output, "\n- Who chairs the MKS Board.\n"));

  assert_done (&lower);
  g_assert_true (g_str_has_prefix (lower.output, "### MKS Board\n"));
  g_assert_nonnull (strstr (lower.output, "\n#### Who is listed"));

  assert_done (&alt);
  g_assert_cmpuint (count_lines (alt.output), ==, 1);
  g_assert_cmpint (g_utf8_strlen (alt.output, -1), <=, 151);

  assert_done (&early);
  g_assert_null (strstr (early.output, "Parking Enforcement"));

  assert_done (&posts);
  g_assert_nonnull (strstr (posts.output, "Chief Executive"));
  g_assert_null (strstr (posts.output, "Alison Broom"));
}

/* One alternative text tells diagrams of different dates apart, and what is only
 * proposed rests on a document too. */
static void
test_describe_dates (void)
{
  g_autofree char *path = example_path ();
  g_auto (CliRun) early = run_cli ("describe", path, "--view", "governance", "--as-at", "2008-07-09",
                                   NULL);
  g_auto (CliRun) first = run_cli ("describe", path, "--view", "governance", "--as-at", "2014-05-06",
                                   "--alt", NULL);
  g_auto (CliRun) titled = run_cli ("describe", path, "--view", "governance-2014", "--alt", NULL);
  g_auto (CliRun) undated = run_cli ("describe", path, "--view", "governance", "--alt", NULL);
  g_auto (CliRun) hidden = run_cli ("describe", path, "--view", "governance", "--as-at", "2014-05-06",
                                    "--hide", "as_at", "--alt", NULL);

  assert_done (&early);
  g_assert_nonnull (strstr (early.output, "| Swale Borough Council | Proposed as partner | none |\n"));
  g_assert_nonnull (strstr (early.output, "records last confirmed 9 July 2008. Source: Establishment of a "
                                          "Mid Kent Improvement Partnership (9 July 2008).\n"));
  g_assert_cmpstr (first.output, ==, "Governance of Mid-Kent Services as at 6 May 2014: MKS Director. "
                                     "Description follows.\n");
  g_assert_cmpstr (titled.output, ==, "Governance on 6 May 2014: MKS Director and MKIP Management "
                                      "Board. Description follows.\n");
  g_assert_true (g_str_has_prefix (undated.output, "Governance of Mid-Kent Services: MKS Board, "));
  g_assert_true (g_str_has_prefix (hidden.output, "Governance of Mid-Kent Services: MKS Director."));
}

static void
test_format (CliFolder     *fixture,
             gconstpointer  user_data)
{
  g_autofree char *path = in_folder (fixture, "loose.json");
  g_autofree char *ordered = in_folder (fixture, "ordered.json");
  g_autofree char *text = NULL;
  g_auto (CliRun) loose = { 0 };
  g_auto (CliRun) printed = { 0 };
  g_auto (CliRun) written = { 0 };
  g_auto (CliRun) checked = { 0 };

  write_text_file (path, "{\"zoo\": 1, \"persons\": [{\"name\": \"P\", \"id\": \"p\"}], \"organizations\": []}");
  loose = run_cli ("format", "--check", path, NULL);
  assert_one_message (&loose, 1, path);

  printed = run_cli ("format", path, NULL);
  assert_done (&printed);
  written = run_cli ("format", path, "-o", ordered, NULL);
  assert_done (&written);
  text = read_file (ordered);
  g_assert_cmpstr (text, ==, printed.output);
  g_assert_cmpstr (text, ==,
                   "{\n  \"organizations\": [],\n  \"persons\": [\n    {\n      \"id\": \"p\",\n"
                   "      \"name\": \"P\"\n    }\n  ],\n  \"zoo\": 1\n}\n");
  checked = run_cli ("format", "--check", ordered, NULL);
  assert_done (&checked);
}

static void
test_new (CliFolder     *fixture,
          gconstpointer  user_data)
{
  g_autofree char *path = in_folder (fixture, "vale.partnership.json");
  g_autofree char *nowhere = g_build_filename (fixture->folder, "missing", "vale.json", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (CliRun) made = run_cli ("new", "--name", "Partneriaeth Dŵr", "-o", path, NULL);
  g_auto (CliRun) listed = run_cli ("list", path, NULL);
  g_auto (CliRun) checked = run_cli ("format", "--check", path, NULL);
  g_auto (CliRun) again = { 0 };
  g_auto (CliRun) unplaced = run_cli ("new", "-o", nowhere, NULL);

  assert_done (&made);
  assert_done (&listed);
  assert_done (&checked);
  g_assert_nonnull (strstr (listed.output, "view\tgovernance\tgovernance\t"));

  before = read_file (path);
  g_assert_nonnull (strstr (before, "\"Partneriaeth Dŵr\""));
  again = run_cli ("new", "-o", path, NULL);
  assert_one_message (&again, 3, path);
  after = read_file (path);
  g_assert_cmpstr (before, ==, after);
  assert_one_message (&unplaced, 3, "vale.json");
}

static void
test_usage (void)
{
  static const struct
  {
    const char *arguments[6];
    const char *about;
  } cases[] = {
    { { NULL }, "--help" },
    { { "lsit" }, "“list”" },
    { { "help", "exprot" }, "“export”" },
    { { "list" }, "list" },
    { { "list", "EXAMPLE", "EXAMPLE" }, "one file" },
    { { "list", "--nonsense", "EXAMPLE" }, "--nonsense" },
    { { "describe", "EXAMPLE" }, "--view" },
    { { "describe", "EXAMPLE", "--view", "mks-bord" }, "“mks-board”" },
    { { "describe", "EXAMPLE", "--view", "#99" }, "#99" },
    { { "describe", "EXAMPLE", "--view=matrix", "--heading-level=7" }, "--heading-level" },
    { { "describe", "EXAMPLE", "--view=matrix", "--as-at=2015-13" }, "2015-13" },
    { { "describe", "EXAMPLE", "--view=matrix", "--today=2015" }, "--today" },
    { { "describe", "EXAMPLE", "--view=matrix", "--people=name" }, "“names”" },
    { { "describe", "EXAMPLE", "--view=matrix", "--lang=c y" }, "--lang" },
    { { "export", "EXAMPLE" }, "--view" },
    { { "export", "EXAMPLE", "--view=matrix", "--format=svgg" }, "“svg”" },
    { { "export", "EXAMPLE", "--view=matrix", "--page=a4-potrait" }, "“a4-portrait”" },
    { { "export", "EXAMPLE", "--view=matrix", "--palette=color" }, "“colour”" },
    { { "export", "EXAMPLE", "--view=matrix", "--hide=legends" }, "“legend”" },
    { { "describe", "EXAMPLE", "--view=matrix", "--show=everything" }, "--show" },
    { { "export", "EXAMPLE", "--view=matrix", "--format=png" }, "-o" },
    { { "export", "EXAMPLE", "--view=matrix", "--format=png", "--dpi=0" }, "--dpi" },
    { { "export", "EXAMPLE", "--view=matrix", "--format=png", "--dpi=300x" }, "such as 300" },
    { { "table", "EXAMPLE" }, "Say which table with --table. There are: “services”" },
    { { "table", "EXAMPLE", "--table=seat" }, "“seats”" },
    { { "table", "EXAMPLE", "--table=seats", "--format=docx" }, "no text to show here" },
    { { "export", "EXAMPLE", "--view=matrix", "-o", "picture.jpeg" }, "picture.jpeg" },
    { { "export", "EXAMPLE", "--all", "-o", "picture.svg" }, "folder" },
    { { "export", "EXAMPLE", "--view=matrix", "-o", "EXAMPLE" }, "replace" },
    { { "format", "EXAMPLE", "--check", "-o", "x.json" }, "--check" },
    { { "new" }, "-o" },
    { { "new", "extra", "-o", "x.json" }, "options only" },
    { { "new", "--name=", "-o", "x.json" }, "--name" },
  };
  g_autofree char *path = example_path ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *argv[8] = { g_getenv ("CHARTER_CLI") };
      g_auto (CliRun) run = { 0 };

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].arguments) && cases[i].arguments[j] != NULL; j++)
        argv[j + 1] = g_str_equal (cases[i].arguments[j], "EXAMPLE") ? path : cases[i].arguments[j];
      run = run_program (argv);
      assert_one_message (&run, 2, cases[i].about);
      g_assert_cmpstr (run.output, ==, "");
    }
}

static void
check_xml (const char *folder)
{
  g_autofree char *program = g_find_program_in_path ("xmllint");
  g_autofree char *pattern = g_strdup_printf ("xmllint --noout '%s'/*.svg", folder);
  const char *argv[] = { "sh", "-c", pattern, NULL };
  g_auto (CliRun) run = { 0 };

  if (program == NULL)
    return;
  run = run_program (argv);
  assert_done (&run);
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n_files = 0;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    n_files++;
  return n_files;
}

static void
test_export_everything (CliFolder     *fixture,
                        gconstpointer  user_data)
{
  static const struct
  {
    const char *suffix;
    const char *start;
  } starts[] = {
    { "svg", "<?xml" }, { "nav.svg", "<?xml" }, { "png", "\211PNG" }, { "pdf", "%PDF-" },
    { "md", "# " }, { "alt.txt", "MKS Board" },
  };
  g_autofree char *path = example_path ();
  g_autofree char *folder = g_strconcat (fixture->folder, "/all/", NULL);
  g_auto (CliRun) run = run_cli ("export", path, "--all", "--format", "svg", "--format", "svg-nav",
                                 "--format", "png", "--format", "pdf", "--format", "txt", "--format",
                                 "alt", "--dpi", "72", "-o", folder, NULL);

  assert_done (&run);
  g_assert_cmpuint (count_lines (run.output), ==, N_FILES);
  g_assert_cmpuint (count_files (folder), ==, N_FILES);
  g_assert_nonnull (strstr (run.output, "matrix.pdf\tSmallest text prints at "));
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *file = g_strdup_printf ("%smks-board.%s", folder, starts[i].suffix);
      g_autofree char *contents = read_file (file);

      g_assert_true (g_str_has_prefix (contents, starts[i].start));
    }
  check_xml (folder);
}

static void
test_export_again (CliFolder     *fixture,
                   gconstpointer  user_data)
{
  static const char *const formats[] = { "svg", "svg-nav", "png", "pdf", "txt", "alt" };
  g_autofree char *path = example_path ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *first_path = in_folder (fixture, "first");
      g_autofree char *second_path = in_folder (fixture, "second");
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      gsize first_length;
      gsize second_length;
      g_auto (CliRun) once = run_cli ("export", path, "--view", "services", "--dpi", "72",
                                      "--format", formats[i], "-o", first_path, NULL);
      g_auto (CliRun) twice = run_cli ("export", path, "--view", "services", "--dpi", "72",
                                       "--format", formats[i], "-o", second_path, NULL);

      assert_done (&once);
      assert_done (&twice);
      g_assert_true (g_file_get_contents (first_path, &first, &first_length, NULL));
      g_assert_true (g_file_get_contents (second_path, &second, &second_length, NULL));
      g_assert_cmpmem (first, first_length, second, second_length);
    }
}

static void
test_export_options (CliFolder     *fixture,
                     gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *picture = in_folder (fixture, "board.svg");
  g_auto (CliRun) colour = run_cli ("export", path, "--view", "mks-board", NULL);
  g_auto (CliRun) grey = run_cli ("export", path, "--view", "mks-board", "--palette", "black-and-white", NULL);
  g_auto (CliRun) counts = run_cli ("export", path, "--view", "mks-board", "--people", "counts", NULL);
  g_auto (CliRun) welsh = run_cli ("export", path, "--view", "mks-board", "--lang", "cy", NULL);
  g_auto (CliRun) wide = run_cli ("export", path, "--view", "mks-board", "--page", "a3-landscape",
                                  "-o", picture, NULL);

  assert_done (&colour);
  assert_done (&grey);
  assert_done (&counts);
  assert_done (&welsh);
  assert_done (&wide);
  g_assert_nonnull (strstr (colour.output, "Alison Broom"));
  g_assert_nonnull (strstr (colour.output, "lang=\"en-GB\""));
  g_assert_cmpstr (colour.output, !=, grey.output);
  g_assert_null (strstr (counts.output, "Alison Broom"));
  g_assert_nonnull (strstr (welsh.output, "lang=\"cy\""));
  g_assert_nonnull (strstr (wide.output, "board.svg\tSmallest text prints at 12 pt on A3 landscape\n"));
}

static void
test_export_names (CliFolder     *fixture,
                   gconstpointer  user_data)
{
  static const char *const expected[] = { "a-b.svg", "A-B-2.svg", "a-b-3.svg", "view-4.svg", "-hidden.svg",
                                          "---etc-passwd.svg", "Dŵr.svg", "view-8.svg" };
  g_autofree char *path = in_folder (fixture, "views.json");
  g_autofree char *folder = in_folder (fixture, "out/");
  g_auto (CliRun) run = { 0 };

  write_text_file (path,
                   "{\"views\": [{\"id\": \"a/b\", \"kind\": \"matrix\"}, {\"id\": \"A:B\", \"kind\": \"matrix\"},"
                   "{\"id\": \"a-b\", \"kind\": \"matrix\"}, {\"kind\": \"matrix\"},"
                   "{\"id\": \".hidden\", \"kind\": \"matrix\"}, {\"id\": \"../etc/passwd\", \"kind\": \"matrix\"},"
                   "{\"id\": \"Dŵr\", \"kind\": \"matrix\"}, {\"id\": \"..\", \"kind\": \"matrix\"}]}");
  run = run_cli ("export", path, "--all", "-o", folder, NULL);
  assert_done (&run);
  g_assert_cmpuint (count_files (folder), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *file = g_build_filename (folder, expected[i], NULL);

      if (!g_file_test (file, G_FILE_TEST_EXISTS))
        g_test_message ("%s is not among: %s", expected[i], run.output);
      g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
    }
}

static void
test_export_warnings (CliFolder     *fixture,
                      gconstpointer  user_data)
{
  g_autofree char *path = in_folder (fixture, "odd.json");
  g_autofree char *picture = in_folder (fixture, "odd.svg");
  g_auto (CliRun) run = { 0 };

  write_text_file (path,
                   "{\"format_version\": 2, \"views\": [{\"id\": \"odd\", \"name\": \"Odd\", \"kind\": \"matrix\","
                   " \"font\": \"No Such Family\", \"option_id\": \"o\", \"space\": {\"width\": 20, \"height\": 20},"
                   " \"focus\": [{\"kind\": \"organizations\", \"id\": \"gone\"}]}]}");
  run = run_cli ("export", path, "-o", picture, NULL);
  assert_done (&run);
  g_assert_cmpuint (count_lines (run.output), ==, 1);
  g_assert_cmpuint (count_lines (run.messages), ==, 5);
  g_assert_nonnull (strstr (run.messages, "newer version"));
  g_assert_nonnull (strstr (run.messages, "no longer in the file"));
  g_assert_nonnull (strstr (run.messages, "proposed model"));
  g_assert_nonnull (strstr (run.messages, "“No Such Family”"));
  g_assert_nonnull (strstr (run.messages, "12 pt"));
}

static void
test_layout_warning (void)
{
  g_autofree char *path = example_path ();
  const char *argv[] = { "env", "CHARTER_LAYOUT_WORKER=/nonexistent", g_getenv ("CHARTER_CLI"), "export",
                         path, "--view", "services", NULL };
  g_auto (CliRun) run = run_program (argv);

  assert_done (&run);
  g_assert_nonnull (strstr (run.messages, "plain rows"));
}

/* More services than can be laid out. */
static void
test_no_layout (CliFolder     *fixture,
                gconstpointer  user_data)
{
  g_autofree char *path = in_folder (fixture, "many.json");
  g_autofree char *picture = in_folder (fixture, "many.svg");
  g_autoptr (GString) text = g_string_new ("{\"organizations\": [");
  g_auto (CliRun) run = { 0 };

  for (guint i = 0; i < 5001; i++)
    g_string_append_printf (text, "{\"id\": \"s%u\", \"name\": \"S%u\", \"parent_id\": \"p\","
                                  "\"classification\": \"shared service\"},", i, i);
  g_string_append (text, "{\"id\": \"p\", \"name\": \"P\", \"classification\": \"partnership\"}],"
                         "\"partnership\": {\"organization_id\": \"p\"},"
                         "\"views\": [{\"id\": \"v\", \"name\": \"Many\", \"kind\": \"service-membership\","
                         "\"arrangement\": {\"form\": \"lines\"}}]}");
  write_text_file (path, text->str);
  run = run_cli ("export", path, "-o", picture, NULL);
  assert_one_message (&run, 4, path);
  g_assert_false (g_file_test (picture, G_FILE_TEST_EXISTS));
}

static void
test_not_written (CliFolder     *fixture,
                  gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *file = in_folder (fixture, "file");
  g_autofree char *through = g_build_filename (fixture->folder, "file", "picture.svg", NULL);
  g_autofree char *folder_through = g_build_filename (fixture->folder, "file", "folder/", NULL);
  g_autofree char *folder = in_folder (fixture, "matrix.svg");
  g_autofree char *kept = NULL;
  g_auto (CliRun) run = { 0 };
  const char *full[] = { "sh", "-c", "\"$CHARTER_CLI\" list \"$0\" > /dev/full", path, NULL };

  write_text_file (file, "old");
  run = run_cli ("export", path, "--view", "matrix", "-o", through, NULL);
  assert_one_message (&run, 3, "picture.svg");
  cli_run_clear (&run);
  run = run_cli ("export", path, "--view", "matrix", "-o", folder_through, NULL);
  assert_one_message (&run, 3, "folder/");
  kept = read_file (file);
  g_assert_cmpstr (kept, ==, "old");

  /* A folder stands where the file is to go. */
  g_assert_cmpint (g_mkdir (folder, 0777), ==, 0);
  cli_run_clear (&run);
  run = run_cli ("export", path, "--view", "matrix", "-o", fixture->folder, NULL);
  assert_one_message (&run, 3, "matrix.svg");

  if (g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      cli_run_clear (&run);
      run = run_program (full);
      assert_one_message (&run, 3, "output");
    }
}

/* Whatever is written, it never takes the place of what it is written of. */
static void
test_partnership_kept (CliFolder     *fixture,
                       gconstpointer  user_data)
{
  static const char *const commands[][8] = {
    { "table", "MODEL", "--table=seats", "--format=json", "-o", "MODEL" },
    { "compare", "MODEL", "--from=2014-05-06", "--format=json", "-o", "MODEL" },
    { "compare", "OTHER", "MODEL", "--format=json", "-o", "MODEL" },
    { "compare", "MODEL", "--from=2014-05-06", "--view=matrix", "--format=svg", "-o", "MODEL" },
    { "withdraw", "MODEL", "--member=swale", "--format=json", "-o", "MODEL" },
    { "withdraw", "MODEL", "--member=swale", "--view=matrix", "--format=svg", "-o", "MODEL" },
    { "export", "MODEL", "--view=matrix", "--format=svg", "-o", "MODEL" },
  };
  g_autofree char *example = example_path ();
  g_autofree char *model = in_folder (fixture, "model.json");
  g_autofree char *other = in_folder (fixture, "other.json");
  g_autofree char *before = read_file (example);

  write_text_file (model, before);
  write_text_file (other, before);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *argv[G_N_ELEMENTS (commands[i]) + 2] = { g_getenv ("CHARTER_CLI") };
      g_auto (CliRun) run = { 0 };
      g_autofree char *after = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (commands[i]) && commands[i][j] != NULL; j++)
        argv[j + 1] = g_str_equal (commands[i][j], "MODEL") ? model
                      : g_str_equal (commands[i][j], "OTHER") ? other : commands[i][j];
      run = run_program (argv);
      assert_one_message (&run, 2, "This would replace the partnership itself.");
      after = read_file (model);
      g_assert_true (g_str_equal (after, before));
    }
}

/* Somebody who has seen enough is told nothing. */
static void
test_closed_pipe (void)
{
  static const char *const commands[] = { "check \"$0\"", "list \"$0\"",
                                          "export \"$0\" --view matrix" };
  g_autofree char *path = example_path ();

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *script = g_strdup_printf ("(sleep 0.2; \"$CHARTER_CLI\" %s) | :", commands[i]);
      const char *argv[] = { "sh", "-c", script, path, NULL };
      g_auto (CliRun) run = run_program (argv);

      g_assert_cmpstr (run.messages, ==, "");
    }
}

/* A disk that is full in the middle of a file: nothing is cut off. */
static void
test_failed_export_keeps_file (CliFolder     *fixture,
                               gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *picture = in_folder (fixture, "picture.pdf");
  g_autofree char *kept = NULL;
  g_auto (CliRun) run = { 0 };
  const char *argv[] = { "sh", "-c",
                         "trap '' XFSZ; ulimit -f 8; \"$CHARTER_CLI\" export \"$0\" --view matrix -o \"$1\"",
                         path, picture, NULL };

  write_text_file (picture, "old");
  run = run_program (argv);
  assert_one_message (&run, 3, "picture.pdf");
  kept = read_file (picture);
  g_assert_cmpstr (kept, ==, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

#define ADD_TEST(path, function)                                                        \
  g_test_add (path, CliFolder, NULL, cli_folder_set_up, function, cli_folder_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/usage", test_usage);
  g_test_add_func ("/cli/list", test_list);
  ADD_TEST ("/cli/list-addresses", test_list_addresses);
  g_test_add_func ("/cli/describe", test_describe);
  g_test_add_func ("/cli/describe-dates", test_describe_dates);
  ADD_TEST ("/cli/format", test_format);
  ADD_TEST ("/cli/new", test_new);
  ADD_TEST ("/cli/export-everything", test_export_everything);
  ADD_TEST ("/cli/export-again", test_export_again);
  ADD_TEST ("/cli/export-options", test_export_options);
  ADD_TEST ("/cli/export-names", test_export_names);
  ADD_TEST ("/cli/export-warnings", test_export_warnings);
  g_test_add_func ("/cli/layout-warning", test_layout_warning);
  ADD_TEST ("/cli/no-layout", test_no_layout);
  ADD_TEST ("/cli/not-written", test_not_written);
  ADD_TEST ("/cli/partnership-kept", test_partnership_kept);
  g_test_add_func ("/cli/closed-pipe", test_closed_pipe);
  ADD_TEST ("/cli/failed-export-keeps-file", test_failed_export_keeps_file);

  return g_test_run ();
}
