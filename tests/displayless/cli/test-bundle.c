/* test-bundle.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "run-cli.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

/* In which every diagram is written. */
#define N_FORMATS 9

static char *
hash_file (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
}

/* Each file of the list is there, and what it says of it is so. */
static void
test_manifest (CliFolder     *fixture,
               gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *folder = g_build_filename (fixture->folder, "a", "report", NULL);
  g_autofree char *manifest = g_build_filename (folder, "manifest.json", NULL);
  g_autofree char *model_hash = hash_file (path);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_auto(CliRun) run = run_cli ("bundle", path, "--view", "matrix", "--view", "mks-board",
                                "--today", "2026-11-22", "-o", folder, NULL);
  JsonObject *root;
  JsonArray *files;

  assert_done (&run);
  g_assert_true (json_parser_load_from_file (parser, manifest, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "date"), ==, "2026-11-22");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (root, "model"),
                                                  "sha256"), ==, model_hash);
  files = json_object_get_array_member (root, "files");
  g_assert_cmpuint (json_array_get_length (files), ==, 2 * N_FORMATS);
  g_assert_cmpuint (count_lines (run.output), ==, 2 * N_FORMATS + 1);
  for (guint i = 0; i < json_array_get_length (files); i++)
    {
      JsonObject *file = json_array_get_object_element (files, i);
      const char *name = json_object_get_string_member (file, "file");
      g_autofree char *place = g_build_filename (folder, name, NULL);
      g_autofree char *hash = hash_file (place);

      g_assert_cmpstr (json_object_get_string_member (file, "sha256"), ==, hash);
      g_assert_cmpstr (json_object_get_string_member (file, "view"), ==,
                       i < N_FORMATS ? "matrix" : "mks-board");
      g_assert_nonnull (strstr (name, "-2026-11-22."));
      g_assert_nonnull (strstr (run.output, name));
    }
}

static void
test_names (CliFolder     *fixture,
            gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "views.json", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "out", NULL);
  g_autofree char *first = g_build_filename (folder, "etc-passwd-2015-07.docx", NULL);
  g_autofree char *second = g_build_filename (folder, "etc-passwd-2015-07-2.docx", NULL);
  g_auto(CliRun) run = { 0 };

  write_text_file (path, "{\"views\": [{\"name\": \"../etc/passwd\", \"kind\": \"matrix\"},"
                         "{\"name\": \"etc passwd\", \"kind\": \"matrix\"}]}");
  run = run_cli ("bundle", path, "--as-at", "2015-07", "-o", folder, NULL);
  assert_done (&run);
  g_assert_true (g_file_test (first, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_REGULAR));
}

static void
test_failures (CliFolder     *fixture,
               gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *manifest = g_build_filename (fixture->folder, "manifest.json", NULL);
  g_auto(CliRun) nowhere = run_cli ("bundle", path, NULL);
  g_auto(CliRun) wrong = run_cli ("bundle", path, "--view", "matrx", "-o", fixture->folder, NULL);
  g_auto(CliRun) device = run_cli ("bundle", path, "-o", "/dev/null/report", NULL);

  assert_one_message (&nowhere, 2, "-o");
  assert_one_message (&wrong, 2, "“matrix”");
  assert_one_message (&device, 3, "/dev/null/report");
  g_assert_false (g_file_test (manifest, G_FILE_TEST_EXISTS));
}

/* A list that is there tells what is there, so one of an earlier bundle goes
 * when another one is begun and not ended. */
static void
test_broken_off (CliFolder     *fixture,
                 gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "views.json", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "out", NULL);
  g_autofree char *last = g_build_filename (folder, "second-2015-07.alt.txt", NULL);
  g_autofree char *manifest = g_build_filename (folder, "manifest.json", NULL);
  g_auto(CliRun) whole = { 0 };
  g_auto(CliRun) broken = { 0 };

  write_text_file (path, "{\"views\": [{\"name\": \"First\", \"kind\": \"matrix\"},"
                         "{\"name\": \"second\", \"kind\": \"matrix\"}]}");
  whole = run_cli ("bundle", path, "--as-at", "2015-07", "-o", folder, NULL);
  assert_done (&whole);
  g_assert_true (g_file_test (manifest, G_FILE_TEST_IS_REGULAR));

  g_assert_cmpint (g_remove (last), ==, 0);
  g_assert_cmpint (g_mkdir (last, 0700), ==, 0);
  broken = run_cli ("bundle", path, "--as-at", "2015-07", "-o", folder, NULL);
  assert_one_message (&broken, 3, "second-2015-07.alt.txt");
  g_assert_false (g_file_test (manifest, G_FILE_TEST_EXISTS));
}

static char *
read_words (const char *folder,
            const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* The same diagrams in two languages lie side by side, and the list tells them
 * apart; the language of one does not spill over into the other. */
static void
test_languages (CliFolder     *fixture,
                gconstpointer  user_data)
{
  static const char *const languages[] = { "cy", "en" };
  g_autofree char *path = example_path ();
  g_autofree char *manifest = g_build_filename (fixture->folder, "manifest.json", NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_auto(CliRun) run = run_cli ("bundle", path, "--view", "matrix", "--lang", "cy", "--lang", "en",
                                "--today", "2026-11-22", "-o", fixture->folder, NULL);
  g_auto(CliRun) twice = run_cli ("bundle", path, "--view", "matrix", "--lang", "cy", "--lang", "CY",
                                  "-o", fixture->folder, NULL);
  g_autofree char *welsh = NULL;
  g_autofree char *english = NULL;
  JsonArray *files;

  g_assert_cmpint (run.code, ==, 0);
  g_assert_nonnull (strstr (run.messages, "Ashford Borough Council"));
  assert_one_message (&twice, 2, "--lang");
  welsh = read_words (fixture->folder, "Shared-services-by-council-2026-11-22-cy.md");
  english = read_words (fixture->folder, "Shared-services-by-council-2026-11-22-en.md");
  g_assert_nonnull (strstr (welsh, "Gwasanaethau"));
  g_assert_null (strstr (welsh, "not stated"));
  g_assert_nonnull (strstr (english, "What the sources do not say"));
  g_assert_null (strstr (english, "ffynonellau"));

  g_assert_true (json_parser_load_from_file (parser, manifest, NULL));
  files = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                        "files");
  g_assert_cmpuint (json_array_get_length (files), ==, 2 * N_FORMATS);
  for (guint i = 0; i < json_array_get_length (files); i++)
    {
      JsonObject *file = json_array_get_object_element (files, i);
      g_autofree char *ending = g_strdup_printf ("-%s.", languages[i / N_FORMATS]);

      g_assert_cmpstr (json_object_get_string_member (file, "language"), ==, languages[i / N_FORMATS]);
      g_assert_nonnull (strstr (json_object_get_string_member (file, "file"), ending));
    }
}

/* An officer is told which diagrams to publish again, and only those. */
static void
test_changes (CliFolder     *fixture,
              gconstpointer  user_data)
{
  static const char before[] =
    "{\"organizations\": [{\"id\": \"a\", \"name\": \"Ay\", \"classification\": \"board\"},"
    " {\"id\": \"b\", \"name\": \"Bee\", \"classification\": \"board\"}],"
    " \"views\": [{\"id\": \"one\", \"name\": \"One\", \"kind\": \"board\","
    "   \"focus\": [{\"kind\": \"organizations\", \"id\": \"a\"}]},"
    "  {\"id\": \"two\", \"name\": \"Two\", \"kind\": \"board\","
    "   \"focus\": [{\"kind\": \"organizations\", \"id\": \"b\"}]}]}";
  g_autofree char *path = g_build_filename (fixture->folder, "boards.json", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "out", NULL);
  g_auto(GStrv) parts = g_strsplit (before, "Bee", 2);
  g_autofree char *after = g_strjoinv ("Cee", parts);
  g_auto(CliRun) nothing = { 0 };
  g_auto(CliRun) first = { 0 };
  g_auto(CliRun) same = { 0 };
  g_auto(CliRun) outdated = { 0 };
  g_auto(CliRun) again = { 0 };
  g_auto(CliRun) mended = { 0 };
  g_auto(CliRun) fewer = { 0 };

  write_text_file (path, before);
  nothing = run_cli ("bundle", path, "--check", "-o", folder, NULL);
  assert_one_message (&nothing, 2, "manifest.json");
  first = run_cli ("bundle", path, "--today", "2026-11-20", "-o", folder, NULL);
  assert_done (&first);
  g_assert_cmpstr (first.messages, ==, "");
  same = run_cli ("bundle", path, "--check", "-o", folder, NULL);
  assert_done (&same);

  write_text_file (path, after);
  outdated = run_cli ("bundle", path, "--check", "-o", folder, NULL);
  assert_one_message (&outdated, 1, "1 diagram was exported before this change: Two.");
  again = run_cli ("bundle", path, "-o", folder, NULL);
  g_assert_nonnull (strstr (again.messages, "from the bundle of 20 November 2026:\n- Two"));
  g_assert_null (strstr (again.messages, "One"));
  mended = run_cli ("bundle", path, "--check", "-o", folder, NULL);
  assert_done (&mended);
  fewer = run_cli ("bundle", path, "--view", "two", "-o", folder, NULL);
  g_assert_nonnull (strstr (fewer.messages, "- One"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/bundle/manifest", CliFolder, NULL, cli_folder_set_up, test_manifest,
              cli_folder_tear_down);
  g_test_add ("/bundle/names", CliFolder, NULL, cli_folder_set_up, test_names,
              cli_folder_tear_down);
  g_test_add ("/bundle/failures", CliFolder, NULL, cli_folder_set_up, test_failures,
              cli_folder_tear_down);
  g_test_add ("/bundle/broken-off", CliFolder, NULL, cli_folder_set_up, test_broken_off,
              cli_folder_tear_down);
  g_test_add ("/bundle/languages", CliFolder, NULL, cli_folder_set_up, test_languages,
              cli_folder_tear_down);
  g_test_add ("/bundle/changes", CliFolder, NULL, cli_folder_set_up, test_changes,
              cli_folder_tear_down);
  return g_test_run ();
}
