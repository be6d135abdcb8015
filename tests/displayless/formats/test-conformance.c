/* test-conformance.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Runs the files of tests/data/conformance. The lists there have one line a
 * file: its name, the rule of the format it is about, and, where the rule is
 * about the structure, the JSON pointer of what is found; apart by tabs. */

#include "config.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "analysis/rules/structure-rules.h"
#include "formats/file-store.h"
#include "formats/json-check.h"
#include "formats/partnership-json.h"

#define MEBIBYTE (1024 * 1024)

static const struct
{
  const char *name;
  int         code;
} syntax_rules[] = {
  { "empty",             CHARTER_JSON_ERROR_EMPTY },
  { "byte-order-mark",   CHARTER_JSON_ERROR_BYTE_ORDER_MARK },
  { "encoding",          CHARTER_JSON_ERROR_ENCODING },
  { "too-deep",          CHARTER_JSON_ERROR_TOO_DEEP },
  { "cut-off",           CHARTER_JSON_ERROR_CUT_OFF },
  { "second-value",      CHARTER_JSON_ERROR_SECOND_VALUE },
  { "comment",           CHARTER_JSON_ERROR_COMMENT },
  { "quotes",            CHARTER_JSON_ERROR_QUOTES },
  { "word",              CHARTER_JSON_ERROR_WORD },
  { "missing-comma",     CHARTER_JSON_ERROR_MISSING_COMMA },
  { "extra-comma",       CHARTER_JSON_ERROR_EXTRA_COMMA },
  { "missing-colon",     CHARTER_JSON_ERROR_MISSING_COLON },
  { "missing-name",      CHARTER_JSON_ERROR_MISSING_NAME },
  { "missing-value",     CHARTER_JSON_ERROR_MISSING_VALUE },
  { "wrong-bracket",     CHARTER_JSON_ERROR_WRONG_BRACKET },
  { "duplicate-key",     CHARTER_JSON_ERROR_DUPLICATE_KEY },
  { "control-character", CHARTER_JSON_ERROR_CONTROL_CHARACTER },
  { "escape",            CHARTER_JSON_ERROR_ESCAPE },
  { "nul",               CHARTER_JSON_ERROR_NUL },
  { "surrogate",         CHARTER_JSON_ERROR_SURROGATE },
  { "number",            CHARTER_JSON_ERROR_NUMBER },
  { "integer-range",     CHARTER_JSON_ERROR_INTEGER_RANGE },
  { "number-range",      CHARTER_JSON_ERROR_NUMBER_RANGE },
  { "unexpected",        CHARTER_JSON_ERROR_UNEXPECTED },
};

typedef struct
{
  char     *path;
  char     *rule;
  char     *pointer; /* nullable */
  gboolean  is_valid;
} Case;

static void
case_free (gpointer data)
{
  Case *self = data;

  g_free (self->path);
  g_free (self->rule);
  g_free (self->pointer);
  g_free (self);
}

static char *
get_folder (void)
{
  return g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "tests", "data", "conformance", NULL);
}

static GPtrArray *
read_list (gboolean is_valid)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func (case_free);
  const char *set = is_valid ? "valid" : "invalid";
  g_autofree char *folder = get_folder ();
  g_autofree char *list_name = g_strconcat (set, ".tests", NULL);
  g_autofree char *list_path = g_build_filename (folder, list_name, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) lines = NULL;

  g_file_get_contents (list_path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) columns = g_strsplit (lines[i], "\t", -1);
      Case *new_case = g_new0 (Case, 1);

      g_assert_cmpuint (g_strv_length (columns), >=, 2);
      new_case->path = g_build_filename (folder, set, columns[0], NULL);
      new_case->rule = g_strdup (columns[1]);
      new_case->pointer = g_strdup (columns[2]);
      new_case->is_valid = is_valid;
      g_ptr_array_add (cases, new_case);
    }
  return cases;
}

static GPtrArray *
find_flaws (CharterDocument *document)
{
  CharterDate today = { 2026, 11, 22 };
  g_autoptr(CharterState) state = charter_state_new (charter_document_get_records (document),
                                                     NULL, &today);
  g_autoptr(CharterRuleRun) run = NULL;
  guint n_rules;
  const CharterRule *rules = charter_structure_rules_get (&n_rules);

  run = charter_rule_run_new (state);
  charter_rule_run_follow (run, rules, n_rules, NULL);
  return charter_rule_run_finish (run);
}

static gboolean
find_syntax_rule (const char *rule,
                  int        *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (syntax_rules); i++)
    {
      if (g_str_equal (syntax_rules[i].name, rule))
        {
          *code = syntax_rules[i].code;
          return TRUE;
        }
    }
  return FALSE;
}

/* What was opened is written back with the values it had. */
static void
assert_kept (CharterDocument *document)
{
  g_autofree char *once =
    charter_partnership_json_to_text (charter_document_get_records (document));
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) again =
    charter_partnership_json_parse ("again", once, strlen (once), &error);
  g_autofree char *twice = NULL;

  g_assert_no_error (error);
  twice = charter_partnership_json_to_text (charter_document_get_records (again));
  g_assert_cmpstr (once, ==, twice);
}

static void
test_valid (gconstpointer data)
{
  const Case *self = data;
  g_autoptr(GFile) file = g_file_new_for_path (self->path);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document = charter_partnership_json_load (file, NULL, &error);
  g_autoptr(GPtrArray) flaws = NULL;

  g_assert_no_error (error);
  assert_kept (document);
  flaws = find_flaws (document);
  for (guint i = 0; i < flaws->len; i++)
    {
      const CharterFinding *flaw = g_ptr_array_index (flaws, i);

      g_test_message ("%s %s %s", flaw->rule, flaw->pointer, flaw->words);
    }
  g_assert_cmpuint (flaws->len, ==, 0);
}

static void
test_refused (const Case *self,
              GQuark      domain,
              int         code,
              gboolean    has_line)
{
  g_autoptr(GFile) file = g_file_new_for_path (self->path);
  g_autoptr(GError) error = NULL;
  g_autofree char *prefix = g_strconcat (self->path, ":", NULL);

  g_assert_null (charter_partnership_json_load (file, NULL, &error));
  g_assert_error (error, domain, code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, prefix));
  if (has_line)
    g_assert_true (g_ascii_isdigit (error->message[strlen (prefix)]));
}

static void
test_invalid (gconstpointer data)
{
  const Case *self = data;
  g_autoptr(GFile) file = g_file_new_for_path (self->path);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document = NULL;
  g_autoptr(GPtrArray) flaws = NULL;
  const CharterFinding *flaw;
  int code;

  if (g_str_equal (self->rule, "not-object"))
    {
      test_refused (self, CHARTER_PARTNERSHIP_JSON_ERROR,
                    CHARTER_PARTNERSHIP_JSON_ERROR_NOT_OBJECT, FALSE);
      return;
    }
  if (find_syntax_rule (self->rule, &code))
    {
      test_refused (self, CHARTER_JSON_ERROR, code, TRUE);
      return;
    }

  document = charter_partnership_json_load (file, NULL, &error);
  g_assert_no_error (error);
  assert_kept (document);
  flaws = find_flaws (document);
  g_assert_cmpuint (flaws->len, ==, 1);
  flaw = g_ptr_array_index (flaws, 0);
  g_test_message ("%s %s", flaw->pointer, flaw->words);
  g_assert_cmpstr (flaw->rule, ==, self->rule);
  g_assert_cmpstr (flaw->pointer, ==, self->pointer);
  g_assert_true (g_utf8_validate (flaw->words, -1, NULL));
}

static gboolean
has_case (GPtrArray  *cases,
          const char *rule)
{
  for (guint i = 0; i < cases->len; i++)
    {
      if (g_str_equal (((const Case *) g_ptr_array_index (cases, i))->rule, rule))
        return TRUE;
    }
  return FALSE;
}

/* Every rule has a file that keeps it and one that breaks it. */
static void
test_every_rule (gconstpointer data)
{
  GPtrArray *const *lists = data;
  g_autoptr(CharterRuleRun) run = NULL;
  guint n_rules;
  const CharterRule *rules = charter_structure_rules_get (&n_rules);

  g_assert_cmpuint (G_N_ELEMENTS (syntax_rules), ==, CHARTER_JSON_ERROR_FAILED);
  for (guint list = 0; list < 2; list++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (syntax_rules); i++)
        {
          g_test_message ("%s", syntax_rules[i].name);
          g_assert_cmpint (syntax_rules[i].code, ==, i);
          g_assert_true (has_case (lists[list], syntax_rules[i].name));
        }
      for (guint i = 0; i < n_rules; i++)
        {
          g_test_message ("%s", rules[i].id);
          g_assert_true (has_case (lists[list], rules[i].id));
        }
    }
}

/* Every file is in its list. */
static void
test_every_file (gconstpointer data)
{
  static const char *const sets[] = { "valid", "invalid" };
  GPtrArray *const *lists = data;

  for (guint list = 0; list < G_N_ELEMENTS (sets); list++)
    {
      g_autofree char *conformance = get_folder ();
      g_autofree char *folder = g_build_filename (conformance, sets[list], NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(GDir) files = g_dir_open (folder, 0, &error);
      guint n_files = 0;

      g_assert_no_error (error);
      while (g_dir_read_name (files) != NULL)
        n_files++;
      g_assert_cmpuint (n_files, ==, lists[list]->len);
    }
}

static void
test_very_deep (void)
{
  g_autoptr(GString) text = g_string_new ("{\"odd\": ");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 80000; i++)
    g_string_append_c (text, '[');
  g_assert_null (charter_partnership_json_parse ("deep", text->str, text->len, &error));
  g_assert_error (error, CHARTER_JSON_ERROR, CHARTER_JSON_ERROR_TOO_DEEP);
}

static void
test_very_large (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;
  int descriptor = g_file_open_tmp ("charter-XXXXXX.json", &path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (ftruncate (descriptor, (off_t) 300 * MEBIBYTE), ==, 0);
  g_assert_true (g_close (descriptor, NULL));
  file = g_file_new_for_path (path);
  g_assert_null (charter_partnership_json_load (file, NULL, &error));
  g_assert_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_TOO_LARGE);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_folder (void)
{
  g_autofree char *folder = get_folder ();
  g_autoptr(GFile) file = g_file_new_for_path (folder);
  g_autoptr(GError) error = NULL;

  g_assert_null (charter_partnership_json_load (file, NULL, &error));
  g_assert_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_FOLDER);
}

static void
add_cases (GPtrArray     *cases,
           GTestDataFunc  func)
{
  for (guint i = 0; i < cases->len; i++)
    {
      const Case *self = g_ptr_array_index (cases, i);
      g_autofree char *base = g_path_get_basename (self->path);
      g_autofree char *name = g_strconcat ("/charter/conformance/",
                                           self->is_valid ? "valid/" : "invalid/", base, NULL);

      g_test_add_data_func (name, self, func);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) valid = NULL;
  g_autoptr(GPtrArray) invalid = NULL;
  GPtrArray *lists[2];

  g_test_init (&argc, &argv, NULL);

  valid = read_list (TRUE);
  invalid = read_list (FALSE);
  lists[0] = valid;
  lists[1] = invalid;

  add_cases (valid, test_valid);
  add_cases (invalid, test_invalid);
  g_test_add_data_func ("/charter/conformance/every-rule", lists, test_every_rule);
  g_test_add_data_func ("/charter/conformance/every-file", lists, test_every_file);
  g_test_add_func ("/charter/conformance/very-deep", test_very_deep);
  g_test_add_func ("/charter/conformance/very-large", test_very_large);
  g_test_add_func ("/charter/conformance/folder", test_folder);

  return g_test_run ();
}
