/* test-personal-data.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <archive.h>
#include <archive_entry.h>
#include <json-glib/json-glib.h>

#include "analysis/tables/table-kind.h"
#include "export/table-writer.h"

#include "run-cli.h"

/* Where somebody may have typed a name. */
static const char *const free_texts[] = {
  "name", "label", "other_label", "description", "summary", "statement", "quote", "place", "title",
  "publisher", "caption", "text", "scope", "meaning", "words", "decision_rule",
  "terms_of_reference", "legal_basis", "condition", "purpose", "basis", "minute", "notes", "note",
  "withdrawal_rule", "meets", "exit_terms", "amount_words", NULL
};

static const char *const forms[] = {
  "Zebedee Oquill", "Cllr ZEBEDEE  OQUILL", "Oquill, Zebedee", "Z. Oquill", "Zebédée\302\240O’quill",
  "Hortense Plimsoll-Gubbins", "Sebedeus Cwil", "Zebedee Oquill's", "Gubbins", "Cŵil", "Oquill’s",
};

/* Of these: what is called by a family name alone may be a place. */
#define N_WHOLE_FORMS 8

/* What any of them leaves, in small letters and without accents. */
static const char *const traces[] = { "oquill", "o’quill", "zebedee", "plimsoll", "gubbins", "cwil" };

static const char person[] =
  "{\"id\": \"zebedee-oquill\", \"name\": \"Zebedee Oquill\", \"honorific_prefix\": \"Cllr\","
  " \"given_name\": \"Zebedee\", \"family_name\": \"Oquill\", \"email\": \"zebedee@oquill.example\","
  " \"other_names\": [{\"name\": \"Hortense Plimsoll-Gubbins\"}],"
  " \"translations\": {\"cy\": {\"name\": \"Sebedeus Cŵil\"}}}";

static void spoil_object (JsonObject *object,
                          guint      *n_spoilt);

static void
spoil_node (JsonNode   *node,
            const char *key,
            guint      *n_spoilt)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    spoil_object (json_node_get_object (node), n_spoilt);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      spoil_node (json_array_get_element (json_node_get_array (node), i), key, n_spoilt);
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
           g_strv_contains (free_texts, key))
    {
      guint form = (*n_spoilt)++ % (g_str_equal (key, "name") ? N_WHOLE_FORMS : G_N_ELEMENTS (forms));
      g_autofree char *text = g_strdup_printf ("%s (%s)", json_node_get_string (node), forms[form]);

      json_node_set_string (node, text);
    }
}

static void
spoil_object (JsonObject *object,
              guint      *n_spoilt)
{
  g_autoptr(GList) keys = json_object_get_members (object);

  for (GList *l = keys; l != NULL; l = l->next)
    spoil_node (json_object_get_member (object, l->data), l->data, n_spoilt);
}

/* Those who are named by their own records stay as they are, and so do the
 * councils: "Swale" is no name of a person, whoever is called so. */
static gboolean
is_spoilt (const char *collection,
           JsonObject *record)
{
  if (g_str_equal (collection, "persons"))
    return FALSE;
  return !json_object_has_member (record, "classification") ||
         g_strcmp0 (json_object_get_string_member (record, "classification"), "council") != 0;
}

static void
add_alt_text (JsonObject *view)
{
  JsonObject *alt_text = json_object_new ();

  json_object_set_string_member (alt_text, "text", "Chaired by Zebedee Oquill.");
  json_object_set_string_member (alt_text, "hash", "0123");
  json_object_set_object_member (view, "alt_text", alt_text);
  json_object_set_string_member (view, "caption", "Cllr Oquill, in the chair");
}

/* The example, with a person in it whose name stands in every free text and in
 * the ids of the diagrams. */
static char *
write_spoilt_example (const char *folder)
{
  g_autofree char *example = example_path ();
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(JsonNode) added = json_from_string (person, NULL);
  char *path = g_build_filename (folder, "model.json", NULL);
  g_autoptr(GList) collections = NULL;
  guint n_spoilt = 0;
  JsonObject *root;

  g_assert_true (json_parser_load_from_file (parser, example, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  collections = json_object_get_members (root);
  for (GList *l = collections; l != NULL; l = l->next)
    {
      JsonNode *node = json_object_get_member (root, l->data);
      JsonArray *records = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

      for (guint i = 0; records != NULL && i < json_array_get_length (records); i++)
        {
          JsonObject *record = json_array_get_object_element (records, i);

          if (is_spoilt (l->data, record))
            spoil_object (record, &n_spoilt);
          if (!g_str_equal (l->data, "views"))
            continue;
          json_object_set_string_member (record, "id", i % 2 == 0 ? "oquill" : "zebedee-oquill-seats");
          add_alt_text (record);
        }
    }
  g_assert_cmpuint (n_spoilt, >, 500);
  spoil_object (json_object_get_object_member (root, "partnership"), &n_spoilt);
  json_array_add_element (json_object_get_array_member (root, "persons"), g_steal_pointer (&added));
  {
    g_autofree char *text = json_to_string (json_parser_get_root (parser), FALSE);

    write_text_file (path, text);
  }
  return path;
}

/* The names of the persons of a file: the whole name, and the family name as a
 * word of its own. */
static GRegex *
make_names_regex (const char *path)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GString) pattern = g_string_new (NULL);
  JsonArray *persons;

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  persons = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "persons");
  for (guint i = 0; i < json_array_get_length (persons); i++)
    {
      JsonObject *one = json_array_get_object_element (persons, i);
      g_autofree char *name = g_regex_escape_string (json_object_get_string_member (one, "name"), -1);
      g_autofree char *family =
        g_regex_escape_string (json_object_get_string_member_with_default (one, "family_name", ""), -1);

      g_string_append_printf (pattern, "%s\\b%s\\b", i > 0 ? "|" : "", name);
      if (*family != '\0')
        g_string_append_printf (pattern, "|\\b%s\\b", family);
    }
  return g_regex_new (pattern->str, G_REGEX_OPTIMIZE, 0, NULL);
}

static void
check_text (const char *where,
            const char *data,
            gsize       length,
            GRegex     *names)
{
  g_autofree char *valid = g_utf8_make_valid (data, (gssize) length);
  g_autofree char *decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autoptr(GString) plain = g_string_sized_new (length);
  g_autofree char *small = NULL;
  g_autoptr(GMatchInfo) match = NULL;

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  small = g_utf8_strdown (plain->str, -1);
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    {
      const char *found = strstr (small, traces[i]);

      if (found != NULL)
        g_error ("%s has “%.*s”", where, 60, found);
    }
  if (g_regex_match (names, plain->str, 0, &match))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);

      g_error ("%s has “%s”", where, found);
    }
}

/* What a program makes of a file, if it is installed. */
static void
check_output (const char        *path,
              const char *const *argv,
              GRegex            *names)
{
  g_autofree char *program = g_find_program_in_path (argv[0]);
  g_auto(CliRun) run = { 0 };

  if (program == NULL)
    {
      g_test_message ("%s is not installed", argv[0]);
      return;
    }
  run = run_program (argv);
  g_assert_cmpuint (run.output_length, >, 0);
  check_text (path, run.output, run.output_length, names);
}

static void
check_pdf (const char *path,
           GRegex     *names)
{
  const char *const unpack[] = { "qpdf", "--qdf", "--object-streams=disable", path, "-", NULL };
  const char *const text[] = { "pdftotext", path, "-", NULL };
  const char *const info[] = { "pdfinfo", path, NULL };
  const char *const structure[] = { "pdfinfo", "-struct-text", path, NULL };

  check_output (path, unpack, names);
  check_output (path, text, names);
  check_output (path, info, names);
  check_output (path, structure, names);
}

static void
check_zip (const char *path,
           GRegex     *names)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  guint n_parts = 0;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, path, 65536), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      g_autoptr(GString) content = g_string_new (NULL);
      char buffer[4096];
      la_ssize_t n_read;

      while ((n_read = archive_read_data (archive, buffer, sizeof buffer)) > 0)
        g_string_append_len (content, buffer, n_read);
      check_text (archive_entry_pathname (entry), content->str, content->len, names);
      n_parts++;
    }
  g_assert_cmpuint (n_parts, >, 5);
  archive_read_free (archive);
}

static guint
check_folder (const char *folder,
              GRegex     *names)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      check_text ("a file name", name, strlen (name), names);
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      check_text (path, contents, length, names);
      if (g_str_has_suffix (name, ".pdf"))
        check_pdf (path, names);
      if (g_str_has_suffix (name, ".docx"))
        check_zip (path, names);
      n_files++;
    }
  return n_files;
}

/* Every table, and every format of one or another. */
static void
write_tables (const char *model,
              const char *people,
              const char *folder)
{
  const CharterTableKind *kind;
  guint n_formats = 0;

  while (charter_table_format_get_nth (n_formats) != NULL)
    n_formats++;
  for (guint i = 0; (kind = charter_table_kind_get_nth (i)) != NULL; i++)
    {
      const CharterTableFormat *format = charter_table_format_get_nth (i % n_formats);
      g_autofree char *name = g_strdup_printf ("%s.%s", kind->id, charter_table_format_get_id (format));
      g_autofree char *json_name = g_strconcat (kind->id, ".json", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *json_path = g_build_filename (folder, json_name, NULL);
      g_auto(CliRun) run = run_cli ("table", model, "--table", kind->id, "--people", people, "-o", path, NULL);
      g_auto(CliRun) json_run = run_cli ("table", model, "--table", kind->id, "--people", people,
                                         "-o", json_path, NULL);

      assert_done (&run);
      assert_done (&json_run);
    }
}

/* Of the same file at two dates, of two files of which one has lost its
 * persons, and as a diagram. */
static void
check_comparisons (const char *model,
                   const char *people,
                   const char *folder,
                   GRegex     *names)
{
  g_autofree char *other = g_build_filename (folder, "other.json", NULL);
  g_autofree char *picture = g_build_filename (folder, "comparison.docx", NULL);
  g_autofree char *text = read_file (model);
  g_auto(GStrv) parts = g_strsplit (text, "\"persons\":", 2);
  g_autofree char *without = g_strjoinv ("\"people\":", parts);
  const char *formats[] = { "txt", "json" };

  write_text_file (other, without);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_auto(CliRun) dates = run_cli ("compare", model, "--from", "2008-07-09", "--to", "2014-05-06",
                                      "--people", people, "--format", formats[i], NULL);
      g_auto(CliRun) files = run_cli ("compare", model, other, "--people", people, "--format",
                                      formats[i], NULL);

      assert_done (&dates);
      assert_done (&files);
      g_assert_nonnull (strstr (files.output, i == 0 ? "not told in words" : "\"n_withheld\""));
      check_text ("a comparison of dates", dates.output, dates.output_length, names);
      check_text ("a comparison of files", files.output, files.output_length, names);
    }
  {
    g_auto(CliRun) drawn = run_cli ("compare", other, model, "--view", "#3", "--people", people,
                                    "-o", picture, NULL);

    assert_done (&drawn);
    check_zip (picture, names);
  }
}

/* Identifiers name persons too, so programs are told nothing. */
static void
check_withdrawals (const char *model,
                   const char *people,
                   GRegex     *names)
{
  g_auto(CliRun) council = run_cli ("withdraw", model, "--member", "swale", "--people", people, NULL);
  g_auto(CliRun) gone = run_cli ("withdraw", model, "--member", "larissa-reed", "--format", "md",
                                 "--people", people, NULL);
  g_auto(CliRun) drawn = run_cli ("withdraw", model, "--member", "larissa-reed", "--view",
                                  "oquill", "--format", "svg", "--people", people, NULL);
  g_auto(CliRun) json = run_cli ("withdraw", model, "--member", "swale", "--format", "json",
                                 "--people", people, NULL);

  assert_done (&council);
  assert_done (&gone);
  assert_done (&drawn);
  g_assert_nonnull (strstr (council.output, "Name withheld would no longer be a member"));
  check_text ("what follows", council.output, council.output_length, names);
  check_text ("what follows", gone.output, gone.output_length, names);
  check_text ("the picture of what follows", drawn.output, drawn.output_length, names);
  g_assert_cmpint (json.code, ==, 2);
  g_assert_nonnull (strstr (json.messages, "--people"));
}

/* Whatever is written where persons are not named, no form of any person's
 * name is in it. */
static void
test_absent (CliFolder     *fixture,
             gconstpointer  people)
{
  g_autofree char *model = write_spoilt_example (fixture->folder);
  g_autofree char *bundle = g_build_filename (fixture->folder, "bundle", NULL);
  g_autofree char *exported = g_build_filename (fixture->folder, "exported/", NULL);
  g_autofree char *tables = g_build_filename (fixture->folder, "tables", NULL);
  g_autofree char *together = g_build_filename (fixture->folder, "together.pdf", NULL);
  g_autoptr(GRegex) names = make_names_regex (model);
  g_auto(CliRun) bundle_run = run_cli ("bundle", model, "--view", "#3", "--view", "#8", "--people", people,
                                       "-o", bundle, NULL);
  g_auto(CliRun) export_run = run_cli ("export", model, "--all", "--format", "svg", "--format", "txt",
                                       "--format", "alt", "--people", people, "-o", exported, NULL);

  g_auto(CliRun) pdf_run = run_cli ("export", model, "--view", "#5", "--view", "#15", "--view", "#17",
                                    "--view", "#18", "--with-description", "--people", people,
                                    "-o", together, NULL);

  assert_done (&bundle_run);
  assert_done (&export_run);
  assert_done (&pdf_run);
  check_pdf (together, names);
  g_assert_nonnull (strstr (export_run.messages, "names a person, so it was withheld."));
  g_assert_cmpint (g_mkdir (tables, 0700), ==, 0);
  write_tables (model, people, tables);
  g_assert_cmpuint (check_folder (bundle, names), >, 16);
  g_assert_cmpuint (check_folder (exported, names), >=, 30);
  g_assert_cmpuint (check_folder (tables, names), >, 10);
  check_comparisons (model, people, fixture->folder, names);
  check_withdrawals (model, people, names);
}

/* The same texts are there where persons are named: the test can see them. */
static void
test_present (CliFolder     *fixture,
              gconstpointer  user_data)
{
  g_autofree char *model = write_spoilt_example (fixture->folder);
  g_auto(CliRun) run = run_cli ("export", model, "--view", "#1", "--format", "txt", NULL);

  g_autofree char *small = g_utf8_strdown (run.output, -1);
  guint n_traces = 0;

  assert_done (&run);
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    n_traces += strstr (small, traces[i]) != NULL;
  g_assert_cmpuint (n_traces, >, 1);
  g_assert_nonnull (strstr (run.output, "Larissa Reed"));
  g_assert_nonnull (strstr (run.messages, "was typed when the diagram said something else"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/charter/personal-data/posts", CliFolder, "posts",
              cli_folder_set_up, test_absent, cli_folder_tear_down);
  g_test_add ("/charter/personal-data/counts", CliFolder, "counts",
              cli_folder_set_up, test_absent, cli_folder_tear_down);
  g_test_add ("/charter/personal-data/names", CliFolder, NULL,
              cli_folder_set_up, test_present, cli_folder_tear_down);

  return g_test_run ();
}
