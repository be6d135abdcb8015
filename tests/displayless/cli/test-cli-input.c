/* test-cli-input.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>

#include "../../obey-modes.h"
#include "../hostile-strings.h"
#include "run-cli.h"

#define N_NESTED  80000
#define LARGE_FILE ((goffset) 300 * 1024 * 1024)

static const char *const view_kinds[] = { "governance", "service-membership", "matrix", "board",
                                          "organisational-model", "service-governance",
                                          "council", "timeline", "map" };

static void
test_not_a_model (CliFolder     *fixture,
                  gconstpointer  user_data)
{
  static const struct
  {
    const char *name;
    const char *text;
  } cases[] = {
    { "empty.json", "" },
    { "blank.json", " \n" },
    { "words.json", "This is not JSON." },
    { "latin-1.json", "{\"name\": \"D\xf4r\"}" },
    { "two-roots.json", "{} {}" },
    { "comment.json", "{} // nothing" },
    { "block-comment.json", "/* nothing */ {}" },
    { "twice.json", "{\"persons\": [], \"persons\": []}" },
    { "overflow.json", "{\"x\": 1e999}" },
    { "integer.json", "{\"x\": 99999999999999999999}" },
    { "nul.json", "{\"x\": \"\\u0000\"}" },
    { "list.json", "[]" },
    { "text.json", "\"organizations\"" },
    { "null.json", "null" },
    { "single-quotes.json", "{'a': 1}" },
    { "octal.json", "{\"a\": 010}" },
    { "cut-off.json", "{\"persons\": [{\"name\": \"A" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, cases[i].name, NULL);
      g_autofree char *picture = g_build_filename (fixture->folder, "picture.svg", NULL);
      g_auto (CliRun) listed = { 0 };
      g_auto (CliRun) exported = { 0 };
      g_auto (CliRun) formatted = { 0 };

      write_text_file (path, cases[i].text);
      listed = run_cli ("list", path, NULL);
      exported = run_cli ("export", path, "--all", "-o", picture, NULL);
      formatted = run_cli ("format", path, NULL);
      assert_one_message (&listed, 2, cases[i].name);
      assert_one_message (&exported, 2, cases[i].name);
      assert_one_message (&formatted, 2, cases[i].name);
      g_assert_cmpstr (listed.output, ==, "");
    }
}

static void
test_nested (CliFolder     *fixture,
             gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nested.json", NULL);
  g_autofree char *text = g_strnfill (N_NESTED, '[');
  g_auto (CliRun) run = { 0 };

  write_text_file (path, text);
  run = run_cli ("list", path, NULL);
  assert_one_message (&run, 2, "nested.json");
}

static void
test_large (CliFolder     *fixture,
            gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "large.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, NULL);
  g_auto (CliRun) run = { 0 };

  if (!g_seekable_truncate (G_SEEKABLE (stream), LARGE_FILE, NULL, NULL))
    {
      g_test_skip ("no sparse files here");
      return;
    }
  run = run_cli ("list", path, NULL);
  assert_one_message (&run, 2, "large.json");
}

static void
test_no_file (CliFolder     *fixture,
              gconstpointer  user_data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.json", NULL);
  g_autofree char *locked = g_build_filename (fixture->folder, "locked.json", NULL);
  g_auto (CliRun) not_there = run_cli ("list", missing, NULL);
  g_auto (CliRun) folder = run_cli ("list", fixture->folder, NULL);
  g_auto (CliRun) device = run_cli ("list", "/dev/null", NULL);
  g_auto (CliRun) unreadable = { 0 };

  assert_one_message (&not_there, 2, "missing.json");
  assert_one_message (&folder, 2, fixture->folder);
  assert_one_message (&device, 2, "/dev/null");

  write_text_file (locked, "{}");
  g_chmod (locked, 0);
  if (g_access (locked, R_OK) == 0)
    {
      g_test_skip ("the superuser reads everything here");
      return;
    }
  unreadable = run_cli ("list", locked, NULL);
  assert_one_message (&unreadable, 2, "locked.json");
}

static void
check_popolo (CliFolder  *fixture,
              const char *path)
{
  g_autofree char *ordered = g_build_filename (fixture->folder, "ordered.json", NULL);
  g_auto (CliRun) listed = run_cli ("list", path, NULL);
  g_auto (CliRun) formatted = run_cli ("format", path, "-o", ordered, NULL);
  g_auto (CliRun) again = run_cli ("format", "--check", ordered, NULL);
  g_auto (CliRun) listed_again = run_cli ("list", ordered, NULL);

  g_test_message ("%s", path);
  assert_done (&listed);
  assert_done (&formatted);
  assert_done (&again);
  assert_done (&listed_again);
  g_assert_cmpstr (listed.output, ==, listed_again.output);
}

static guint
check_popolo_folder (CliFolder  *fixture,
                     const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n_files = 0;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        n_files += check_popolo_folder (fixture, inner);
      else if (g_str_has_suffix (name, ".json"))
        {
          check_popolo (fixture, inner);
          n_files++;
        }
    }
  return n_files;
}

static void
test_popolo (CliFolder     *fixture,
             gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "..", "shared", "data",
                                            "popolo", NULL);

  if (check_popolo_folder (fixture, path) == 0)
    g_test_skip ("the Popolo files are not beside the project");
}

static void
add_members (JsonBuilder *builder,
             const char  *first_key,
             ...) G_GNUC_NULL_TERMINATED;

/* A record of texts: key, text, key, text, NULL. */
static void
add_members (JsonBuilder *builder,
             const char  *first_key,
             ...)
{
  va_list arguments;

  json_builder_begin_object (builder);
  va_start (arguments, first_key);
  for (const char *key = first_key; key != NULL; key = va_arg (arguments, const char *))
    {
      json_builder_set_member_name (builder, key);
      json_builder_add_string_value (builder, va_arg (arguments, const char *));
    }
  va_end (arguments);
}

static void
add_record (JsonBuilder *builder,
            const char  *id,
            const char  *name,
            const char  *key,
            const char  *value)
{
  add_members (builder, "id", id, "name", name, "description", name, key, value, NULL);
  json_builder_end_object (builder);
}

static void
begin_collection (JsonBuilder *builder,
                  const char  *key)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
}

static void
add_organizations (JsonBuilder *builder,
                   const char  *name)
{
  begin_collection (builder, "organizations");
  add_record (builder, "p", name, "classification", "partnership");
  add_record (builder, "c1", name, "classification", "council");
  add_record (builder, "c2", name, "classification", "council");
  add_members (builder, "id", "b", "name", name, "classification", "board", "parent_id", "p",
               "powers", name, "level", name, NULL);
  json_builder_end_object (builder);
  add_members (builder, "id", "s", "name", name, "classification", "shared service", "parent_id", "p",
               "short_name", name, "initials", name, NULL);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

static void
add_memberships (JsonBuilder *builder,
                 const char  *name)
{
  static const char *const councils[] = { "c1", "c2" };

  begin_collection (builder, "memberships");
  for (guint i = 0; i < G_N_ELEMENTS (councils); i++)
    {
      static const char *const bodies[] = { "p", "s" };

      for (guint j = 0; j < G_N_ELEMENTS (bodies); j++)
        {
          add_members (builder, "organization_id", bodies[j], "role", name, "scope", name, NULL);
          json_builder_set_member_name (builder, "member");
          add_members (builder, "@type", "Organization", "id", councils[i], NULL);
          json_builder_end_object (builder);
          json_builder_end_object (builder);
        }
      add_members (builder, "person_id", "x", "organization_id", "b", "on_behalf_of_id", councils[i],
                   "role", name, "capacity", name, NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_views (JsonBuilder *builder,
           const char  *name)
{
  begin_collection (builder, "views");
  for (guint i = 0; i < G_N_ELEMENTS (view_kinds); i++)
    {
      gboolean is_of_board = g_str_equal (view_kinds[i], "board");

      add_members (builder, "id", name, "name", name, "kind", view_kinds[i], "caption", name, "font", name,
                   "page", name, "palette", name, NULL);
      begin_collection (builder, "focus");
      add_members (builder, "kind", "organizations", "id", is_of_board ? "b" : i == 5 ? "s" : "p", NULL);
      json_builder_end_object (builder);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_hostile_model (const char *path,
                     const char *name)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "partnership");
  add_members (builder, "organization_id", "p", "language", name, "summary", name, NULL);
  json_builder_end_object (builder);
  add_organizations (builder, name);
  begin_collection (builder, "persons");
  add_record (builder, "x", name, "honorific_prefix", name);
  json_builder_end_array (builder);
  begin_collection (builder, "posts");
  add_members (builder, "id", "o", "label", name, "role", name, "organization_id", "b", NULL);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  add_memberships (builder, name);
  begin_collection (builder, "sources");
  add_members (builder, "id", "d", "title", name, "publisher", name, "date", name, NULL);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  add_views (builder, name);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_to_file (generator, path, &error);
  g_assert_no_error (error);
}

static void
check_hostile (CliFolder  *fixture,
               const char *name,
               gboolean    has_xmllint)
{
  g_autofree char *path = g_build_filename (fixture->folder, "hostile.json", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "out/", NULL);
  g_autofree char *script = g_strdup_printf ("xmllint --noout '%s'/*.svg", folder);
  const char *argv[] = { "sh", "-c", script, NULL };
  g_auto (CliRun) run = { 0 };
  g_auto (CliRun) listed = { 0 };

  write_hostile_model (path, name);
  listed = run_cli ("list", path, NULL);
  assert_done (&listed);
  for (guint i = 0; i < G_N_ELEMENTS (view_kinds); i++)
    g_assert_nonnull (strstr (listed.output, view_kinds[i]));

  run = run_cli ("export", path, "--all", "--format", "svg", "--format", "svg-nav", "--format", "png",
                 "--format", "pdf", "--format", "txt", "--format", "alt", "--dpi", "24", "-o", folder, NULL);
  assert_done (&run);
  g_assert_cmpuint (count_lines (run.output), ==, 6 * G_N_ELEMENTS (view_kinds));
  if (has_xmllint)
    {
      g_auto (CliRun) checked = run_program (argv);

      assert_done (&checked);
    }
  remove_all (folder);
}

static void
test_hostile (CliFolder     *fixture,
              gconstpointer  user_data)
{
  g_auto (GStrv) names = load_hostile_strings ();
  g_autofree char *xmllint = g_find_program_in_path ("xmllint");

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_test_message ("%.60s", names[i]);
      check_hostile (fixture, names[i], xmllint != NULL);
    }
}

#define ADD_TEST(path, function)                                                        \
  g_test_add (path, CliFolder, NULL, cli_folder_set_up, function, cli_folder_tear_down)

int
main (int   argc,
      char *argv[])
{
  obey_modes ();
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/cli-input/not-a-model", test_not_a_model);
  ADD_TEST ("/cli-input/nested", test_nested);
  ADD_TEST ("/cli-input/large", test_large);
  ADD_TEST ("/cli-input/no-file", test_no_file);
  ADD_TEST ("/cli-input/popolo", test_popolo);
  ADD_TEST ("/cli-input/hostile", test_hostile);

  return g_test_run ();
}
