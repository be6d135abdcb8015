/* test-check.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "run-cli.h"

#define TODAY "2026-11-22"

#define assert_says(text, part) \
  G_STMT_START { \
    if (strstr ((text), (part)) == NULL) \
      g_error ("“%s” is not in:\n%s", (part), (text)); \
  } G_STMT_END

static JsonObject *
find_finding (JsonObject *root,
              const char *rule)
{
  JsonArray *findings = json_object_get_array_member (root, "findings");

  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);

      if (g_str_equal (json_object_get_string_member (finding, "rule"), rule))
        return finding;
    }
  return NULL;
}

static JsonParser *
parse (const char *text)
{
  JsonParser *parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return parser;
}

static JsonParser *
check_json (const char *path,
            const char *option,
            const char *value)
{
  g_auto (CliRun) run = run_cli ("check", path, "--format", "json", "--today", TODAY, option, value,
                                 NULL);

  return parse (run.output);
}

/* Nothing in the example cannot be right, and what it does not state is told
 * once for all. */
static void
test_example (void)
{
  g_autofree char *path = example_path ();
  g_auto (CliRun) text = run_cli ("check", path, "--today", TODAY, NULL);
  g_auto (CliRun) notes = run_cli ("check", path, "--today", TODAY, "--fail-on", "note", NULL);
  g_autoptr (JsonParser) parser = check_json (path, NULL, NULL);
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  JsonObject *hosts = find_finding (root, "service-host");

  assert_done (&text);
  assert_says (text.output, "mid-kent.partnership.json, as recorded on 22 November 2026: ");
  assert_says (text.output, "== Notes ==");
  assert_says (text.output, "  - Host not stated for 10 services: Environmental Health, Audit");
  assert_says (text.output, "  Why it matters: ");
  assert_says (text.output, "  What to do: ");
  g_assert_cmpint (notes.code, ==, 1);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (root, "counts"), "error"),
                   ==, 0);
  g_assert_cmpstr (json_object_get_string_member (root, "today"), ==, TODAY);
  g_assert_nonnull (hosts);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (hosts, "about")), ==, 10);
  g_assert_null (find_finding (root, "source-missing"));
  g_assert_null (find_finding (root, "name-untranslated"));
}

static void
test_date_and_model (void)
{
  g_autofree char *path = example_path ();
  g_autoptr (JsonParser) then = check_json (path, "--as-at", "2015-01-12");
  g_autoptr (JsonParser) model = check_json (path, "--option", "single-host");
  JsonObject *root = json_node_get_object (json_parser_get_root (then));
  JsonObject *of_model = json_node_get_object (json_parser_get_root (model));

  g_assert_cmpstr (json_object_get_string_member (root, "as_at"), ==, "2015-01-12");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (
                      find_finding (root, "service-host"), "about")), ==, 5);
  g_assert_cmpstr (json_object_get_string_member (of_model, "option"), ==, "single-host");
}

static void
test_language (void)
{
  g_autofree char *path = example_path ();
  g_autoptr (JsonParser) parser = check_json (path, "--lang", "cy");
  JsonObject *finding = find_finding (json_node_get_object (json_parser_get_root (parser)),
                                      "name-untranslated");

  g_assert_nonnull (finding);
  g_assert_true (g_str_has_prefix (json_object_get_string_member (finding, "words"),
                                   "Not translated into Welsh: MKIP, "));
}

static void
test_rules (void)
{
  g_auto (CliRun) rules = run_cli ("check", "--list-rules", NULL);
  g_auto (CliRun) extra = run_cli ("check", "--list-rules", "file.json", NULL);

  assert_done (&rules);
  assert_says (rules.output, "reference-dangling\terror\ton\tRecord that is not there\n");
  assert_says (rules.output, "view-small\twarning\ton\t");
  assert_says (rules.output, "name-duplicate\tnote\toff\t");
  assert_says (rules.output, "export-outdated\twarning\ton\t");
  g_assert_cmpint (extra.code, ==, 2);
}

static void
test_wrong_usage (void)
{
  g_autofree char *path = example_path ();
  g_auto (CliRun) format = run_cli ("check", path, "--format", "xml", NULL);
  g_auto (CliRun) severity = run_cli ("check", path, "--fail-on", "anything", NULL);
  g_auto (CliRun) date = run_cli ("check", path, "--as-at", "soon", NULL);
  g_auto (CliRun) rule = run_cli ("check", path, "--also", "name-duplicates", NULL);
  g_auto (CliRun) option = run_cli ("check", path, "--option", "single-hosts", NULL);
  g_auto (CliRun) manifest = run_cli ("check", path, "--manifest", path, NULL);
  g_auto (CliRun) file = run_cli ("check", "not-there.json", NULL);

  assert_one_message (&format, 2, "--format");
  assert_one_message (&severity, 2, "--fail-on");
  assert_one_message (&date, 2, "--as-at");
  assert_one_message (&rule, 2, "name-duplicate");
  assert_one_message (&option, 2, "single-host");
  assert_one_message (&manifest, 2, "--manifest");
  assert_one_message (&file, 2, "not-there.json");
}

/* An error names the place in the file, and ends with 1. */
static void
test_errors (CliFolder     *folder,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (folder->folder, "wrong.json", NULL);
  g_auto (CliRun) run = { 0 };

  write_text_file (path, "{\"posts\": [{\"id\": \"x\", \"label\": \"Chief\", \"organization_id\": "
                         "\"gone\"}]}");
  run = run_cli ("check", path, NULL);
  g_assert_cmpint (run.code, ==, 1);
  assert_says (run.output, "== Errors ==");
  assert_says (run.output, "    /posts/0/organization_id\n");
}

static char *
write_diagrams (CliFolder  *folder,
                const char *dismissals)
{
  char *path = g_build_filename (folder->folder, "diagrams.json", NULL);
  g_autofree char *text = g_strdup_printf (
    "{\"organizations\": [{\"id\": \"b\", \"name\": \"Board\", \"classification\": \"board\", "
    "\"description\": \"Chaired by Ann Lee\"}], \"persons\": [{\"id\": \"p\", \"name\": \"Ann Lee\"}], "
    "\"memberships\": [{\"id\": \"m\", \"person_id\": \"p\", \"organization_id\": \"b\"}], "
    "\"views\": [{\"id\": \"v\", \"name\": \"Ann Lee and her board\", \"kind\": \"board\", \"focus\": "
    "[{\"kind\": \"organizations\", \"id\": \"b\"}], \"show\": {\"people\": false}}, "
    "{\"id\": \"w\", \"name\": \"Board\", \"kind\": \"board\", \"focus\": [{\"kind\": "
    "\"organizations\", \"id\": \"b\"}], \"alt_text\": {\"text\": \"A board\", \"hash\": \"older\"}, "
    "\"space\": {\"width\": 20, \"height\": 20}}, "
    "{\"id\": \"u\", \"name\": \"Unknown\", \"kind\": \"mandala\"}]%s}", dismissals);

  write_text_file (path, text);
  return path;
}

static void
test_pictures (CliFolder     *folder,
               gconstpointer  data)
{
  g_autofree char *path = write_diagrams (folder, "");
  g_autoptr (JsonParser) parser = check_json (path, NULL, NULL);
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));

  assert_says (json_object_get_string_member (find_finding (root, "person-in-title"), "words"),
               "“Ann Lee and her board” does not name persons");
  assert_says (json_object_get_string_member (find_finding (root, "person-in-text"), "words"),
               "1 record has a text that names a person: Board.");
  assert_says (json_object_get_string_member (find_finding (root, "alt-text-outdated"), "words"),
               "“Board”: its alternative text was typed when the diagram said something else.");
  assert_says (json_object_get_string_member (find_finding (root, "view-small"), "words"), "“Board”: ");
  assert_says (json_object_get_string_member (find_finding (root, "view-undrawn"), "words"),
               "“Unknown” cannot be drawn. ");
}

/* What hangs in no diagram is told to who asks for it. */
static void
test_unseen (CliFolder     *folder,
             gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (folder->folder, "unseen.json", NULL);
  g_auto (CliRun) run = { 0 };
  g_auto (CliRun) usual = { 0 };

  write_text_file (path,
                   "{\"organizations\": [{\"id\": \"b\", \"name\": \"Board\", \"classification\": \"board\"},"
                   " {\"id\": \"c\", \"name\": \"Camden\", \"classification\": \"council\"},"
                   " {\"id\": \"d\", \"name\": \"Dover\", \"classification\": \"council\"}],"
                   " \"persons\": [{\"id\": \"ann\", \"name\": \"Ann Lee\"}, {\"id\": \"bob\", \"name\": \"Bob\"}],"
                   " \"memberships\": [{\"person_id\": \"ann\", \"organization_id\": \"b\","
                   " \"on_behalf_of_id\": \"c\"}],"
                   " \"views\": [{\"id\": \"v\", \"name\": \"V\", \"kind\": \"board\","
                   " \"focus\": [{\"kind\": \"organizations\", \"id\": \"b\"}]}]}");
  run = run_cli ("check", path, "--also", "record-unseen", NULL);
  usual = run_cli ("check", path, NULL);
  assert_done (&run);
  g_assert_nonnull (strstr (run.output, "  - 2 records are in no diagram: Dover and Bob.\n"));
  g_assert_null (strstr (usual.output, "in no diagram"));
}

/* What was set aside counts no more, and is listed when asked for. */
static void
test_set_aside (CliFolder     *folder,
                gconstpointer  data)
{
  g_autofree char *path = write_diagrams (folder, "");
  g_autoptr (JsonParser) parser = check_json (path, NULL, NULL);
  JsonObject *found = find_finding (json_node_get_object (json_parser_get_root (parser)),
                                    "person-in-title");
  g_autofree char *dismissals = g_strdup_printf (
    ", \"dismissals\": [{\"rule\": \"person-in-title\", \"reason\": \"It is her board\", "
    "\"hash\": \"%s\"}]", json_object_get_string_member (found, "hash"));
  g_autofree char *again = write_diagrams (folder, dismissals);
  g_autoptr (JsonParser) without = check_json (again, NULL, NULL);
  g_auto (CliRun) with = run_cli ("check", again, "--today", TODAY, "--set-aside", NULL);

  g_assert_null (find_finding (json_node_get_object (json_parser_get_root (without)),
                               "person-in-title"));
  assert_says (with.output, "1 set aside");
  assert_says (with.output, "== Set aside ==");
  assert_says (with.output, "    Set aside: It is her board\n");
}

static void
test_exports (CliFolder     *folder,
              gconstpointer  data)
{
  g_autofree char *path = write_diagrams (folder, "");
  g_autofree char *output = g_build_filename (folder->folder, "bundle", NULL);
  g_autofree char *manifest = g_build_filename (output, "manifest.json", NULL);
  g_auto (CliRun) bundle = run_cli ("bundle", path, "--view", "w", "-o", output, NULL);
  g_auto (CliRun) before = { 0 };
  g_auto (CliRun) after = { 0 };
  g_autofree char *text = read_file (path);
  g_auto (GStrv) parts = g_strsplit (text, "\"Ann Lee\"", -1);
  g_autofree char *changed = g_strjoinv ("\"Bob May\"", parts);

  assert_done (&bundle);
  before = run_cli ("check", path, "--manifest", manifest, NULL);
  g_assert_null (strstr (before.output, "[export-outdated]"));
  write_text_file (path, changed);
  after = run_cli ("check", path, "--manifest", manifest, NULL);
  assert_says (after.output, "[export-outdated]");
  assert_says (after.output, "1 diagram was exported before this change: Board.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/example", test_example);
  g_test_add_func ("/check/date-and-model", test_date_and_model);
  g_test_add_func ("/check/language", test_language);
  g_test_add_func ("/check/rules", test_rules);
  g_test_add_func ("/check/wrong-usage", test_wrong_usage);
  g_test_add ("/check/errors", CliFolder, NULL, cli_folder_set_up, test_errors, cli_folder_tear_down);
  g_test_add ("/check/pictures", CliFolder, NULL, cli_folder_set_up, test_pictures,
              cli_folder_tear_down);
  g_test_add ("/check/unseen", CliFolder, NULL, cli_folder_set_up, test_unseen,
              cli_folder_tear_down);
  g_test_add ("/check/set-aside", CliFolder, NULL, cli_folder_set_up, test_set_aside,
              cli_folder_tear_down);
  g_test_add ("/check/exports", CliFolder, NULL, cli_folder_set_up, test_exports,
              cli_folder_tear_down);
  return g_test_run ();
}
