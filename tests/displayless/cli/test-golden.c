/* test-golden.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "diagram/diagram.h"
#include "formats/partnership-json.h"
#include "run-cli.h"

/* What the sources say of Mid-Kent Services, written by hand from the texts,
 * against what can be read out of the pictures and descriptions. A fact is one
 * line: its parts with tabs between them. */

#define N_SERVICE_FACTS 25
#define N_PEOPLE_FACTS  12

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static GHashTable *
load_golden (const char *name,
             guint       n_facts)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "golden", name, NULL);
  g_autofree char *text = read_file (path);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GHashTable *facts = new_set ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] != '\0')
        g_hash_table_add (facts, g_strdup (lines[i]));
    }
  g_assert_cmpuint (g_hash_table_size (facts), ==, n_facts);
  return facts;
}

/* How many facts one set has and the other has not. */
static guint
count_missing (GHashTable *facts,
               GHashTable *other,
               const char *complaint)
{
  GHashTableIter iter;
  const char *fact;
  guint n_missing = 0;

  g_hash_table_iter_init (&iter, facts);
  while (g_hash_table_iter_next (&iter, (gpointer *) &fact, NULL))
    {
      if (g_hash_table_contains (other, fact))
        continue;
      g_test_message ("%s: %s", complaint, fact);
      n_missing++;
    }
  return n_missing;
}

static void
assert_same (GHashTable *found,
             GHashTable *golden)
{
  g_assert_cmpuint (count_missing (golden, found, "not shown"), ==, 0);
  g_assert_cmpuint (count_missing (found, golden, "shown without a source"), ==, 0);
}

/* Titles are not part of the golden names. */
static char *
strip_title (const char *person)
{
  return g_strdup (g_str_has_prefix (person, "Cllr ") ? person + strlen ("Cllr ") : person);
}

static void
take_name (GMarkupParseContext  *context,
           const char           *element,
           const char          **keys,
           const char          **values,
           gpointer              user_data,
           GError              **error)
{
  for (guint i = 0; keys[i] != NULL; i++)
    {
      if (g_str_equal (keys[i], "aria-label"))
        g_ptr_array_add (user_data, g_strdup (values[i]));
    }
}

/* The names that a screen reader finds in a navigable SVG. */
static GPtrArray *
list_names (const char *svg)
{
  const GMarkupParser parser = { .start_element = take_name };
  g_autoptr (GError) error = NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, names, NULL);

  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
  return names;
}

static GPtrArray *
list_names_of_view (const char *path,
                    const char *view)
{
  g_auto (CliRun) run = run_cli ("export", path, "--view", view, "--format", "svg-nav", NULL);

  assert_done (&run);
  return list_names (run.output);
}

static GHashTable *
rebuild_services (GPtrArray *names)
{
  /* Roles, and what alone is shared, stand behind the service. */
  g_autoptr (GRegex) sentence = g_regex_new ("^(.+) takes part in (.+?)( as [^(]+?)?( \\(.*\\))?$", 0, 0, NULL);
  GHashTable *facts = new_set ();

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *council = NULL;
      g_autofree char *service = NULL;

      if (g_str_has_prefix (name, "Whether ") || !g_regex_match (sentence, name, 0, &match))
        continue;
      council = g_match_info_fetch (match, 1);
      service = g_match_info_fetch (match, 2);
      g_hash_table_add (facts, g_strdup_printf ("%s\t%s", service, council));
    }
  return facts;
}

static void
add_person (GHashTable *facts,
            const char *person,
            const char *body,
            const char *council,
            const char *standing)
{
  g_autofree char *name = strip_title (person);

  g_hash_table_add (facts, g_strdup_printf ("%s\t%s\t%s\t%s", name, body, council, standing));
}

static GHashTable *
rebuild_people (GPtrArray *names)
{
  static const struct
  {
    const char *pattern;
    int         body;
    int         council; /* 0 for none */
    int         principal;
  } sentences[] = {
    { "^(.+) represents (.+) on (.+)$", 3, 2, 0 },
    { "^(.+) sits on (.+)$", 2, 0, 0 },
    { "^(.+) is a substitute for (.+) on (.+) for (.+)$", 3, 4, 2 },
  };
  GHashTable *facts = new_set ();

  for (guint i = 0; i < names->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (sentences); j++)
      {
        g_autoptr (GRegex) regex = g_regex_new (sentences[j].pattern, 0, 0, NULL);
        g_autoptr (GMatchInfo) match = NULL;
        g_autofree char *person = NULL;
        g_autofree char *body = NULL;
        g_autofree char *council = NULL;
        g_autofree char *principal = NULL;
        g_autofree char *standing = NULL;

        if (!g_regex_match (regex, g_ptr_array_index (names, i), 0, &match))
          continue;
        person = g_match_info_fetch (match, 1);
        body = g_match_info_fetch (match, sentences[j].body);
        if (sentences[j].council > 0)
          council = g_match_info_fetch (match, sentences[j].council);
        if (sentences[j].principal > 0)
          principal = g_match_info_fetch (match, sentences[j].principal);
        standing = principal != NULL ? g_strdup_printf ("substitute for %s", principal)
                                     : g_strdup ("member");
        add_person (facts, person, body, council != NULL ? council : "", standing);
      }
  return facts;
}

static void
test_services_in_names (gconstpointer user_data)
{
  g_autofree char *path = example_path ();
  g_autoptr (GHashTable) golden = load_golden ("mid-kent-services.tsv", N_SERVICE_FACTS);
  g_autoptr (GPtrArray) names = list_names_of_view (path, user_data);
  g_autoptr (GHashTable) found = rebuild_services (names);

  assert_same (found, golden);
}

static void
test_people_in_names (gconstpointer user_data)
{
  g_autofree char *path = example_path ();
  g_autoptr (GHashTable) golden = load_golden ("mid-kent-people.tsv", N_PEOPLE_FACTS);
  g_autoptr (GPtrArray) names = list_names_of_view (path, user_data);
  g_autoptr (GHashTable) found = rebuild_people (names);

  assert_same (found, golden);
}

/* A view of the example in this program, drawn or described. */
typedef struct
{
  CharterDocument *document;
  CharterView     *view;
  CharterState    *state;
} Opened;

static Opened
open_view (const char *id,
           const char *as_at)
{
  g_autofree char *path = example_path ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  CharterRecordSet *records;
  CharterDate today;
  Opened opened;

  opened.document = charter_partnership_json_load (file, NULL, &error);
  g_assert_no_error (error);
  records = charter_document_get_records (opened.document);
  opened.view = charter_view_new (records, charter_record_set_find_id (records, CHARTER_KIND_VIEW, id));
  if (as_at != NULL)
    g_assert_true (charter_date_parse (as_at, &opened.view->as_at));
  charter_date_init_today (&today);
  opened.state = charter_state_new (records,
                                    charter_date_is_set (&opened.view->as_at) ? &opened.view->as_at
                                                                              : NULL,
                                    &today);
  return opened;
}

static void
opened_clear (Opened *opened)
{
  charter_state_unref (opened->state);
  charter_view_free (opened->view);
  g_object_unref (opened->document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Opened, opened_clear)

static CharterDescription *
describe (const Opened *opened)
{
  g_autoptr (GError) error = NULL;
  CharterDescription *description = charter_diagram_describe (opened->state, opened->view, &error);

  g_assert_no_error (error);
  return description;
}

static const CharterDescriptionBlock *
find_table (const CharterDescription *description,
            const char               *first_column,
            const char               *second_column)
{
  for (guint i = 0; i < charter_description_get_n_blocks (description); i++)
    {
      const CharterDescriptionBlock *block = charter_description_get_block (description, i);

      if (block->type == CHARTER_DESCRIPTION_TABLE &&
          g_str_equal (g_ptr_array_index (block->columns, 0), first_column) &&
          g_str_equal (g_ptr_array_index (block->columns, 1), second_column))
        return block;
    }
  g_test_message ("no table “%s”, “%s”", first_column, second_column);
  g_assert_not_reached ();
}

static const char *
get_item (GPtrArray *row,
          guint      cell,
          guint      item)
{
  GPtrArray *items = g_ptr_array_index (row, cell);

  return item < items->len ? g_ptr_array_index (items, item) : NULL;
}

static void
test_services_in_words (gconstpointer user_data)
{
  g_auto (Opened) opened = open_view (user_data, NULL);
  g_autoptr (CharterDescription) description = describe (&opened);
  g_autoptr (GHashTable) golden = load_golden ("mid-kent-services.tsv", N_SERVICE_FACTS);
  g_autoptr (GHashTable) found = new_set ();
  const CharterDescriptionBlock *table = find_table (description, "Service", "Councils listed for it");
  const char *council;

  for (guint i = 0; i < table->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; (council = get_item (row, 1, j)) != NULL; j++)
        g_hash_table_add (found, g_strdup_printf ("%s\t%s", get_item (row, 0, 0), council));
    }
  assert_same (found, golden);
}

/* The body stands in the heading before the table. */
static void
add_people_of_row (GHashTable *facts,
                   GPtrArray  *row,
                   const char *body)
{
  const char *council = get_item (row, 0, 0);
  const char *person;

  if (g_str_equal (council, "No council stated"))
    council = "";
  for (guint i = 1; i < row->len; i++)
    for (guint j = 0; (person = get_item (row, i, j)) != NULL; j++)
      {
        const char *principal = strstr (person, ", for ");
        g_autofree char *name = g_strndup (person, strcspn (person, ",("));
        g_autofree char *standing = principal != NULL
                                  ? g_strdup_printf ("substitute%s", principal + 1)
                                  : g_strdup ("member");

        if (g_str_equal (person, "none listed"))
          continue;
        add_person (facts, g_strstrip (name), body, council, standing);
      }
}

static void
test_people_in_words (gconstpointer user_data)
{
  g_auto (Opened) opened = open_view (user_data, NULL);
  g_autoptr (CharterDescription) description = describe (&opened);
  g_autoptr (GHashTable) golden = load_golden ("mid-kent-people.tsv", N_PEOPLE_FACTS);
  g_autoptr (GHashTable) found = new_set ();
  const char *heading_start = "Who is listed on the ";
  const char *body = NULL;

  for (guint i = 0; i < charter_description_get_n_blocks (description); i++)
    {
      const CharterDescriptionBlock *block = charter_description_get_block (description, i);

      if (block->type == CHARTER_DESCRIPTION_HEADING)
        body = g_str_has_prefix (block->text, heading_start) ? block->text + strlen (heading_start)
                                                             : NULL;
      for (guint j = 0; block->type == CHARTER_DESCRIPTION_TABLE && body != NULL &&
                        j < block->rows->len; j++)
        add_people_of_row (found, g_ptr_array_index (block->rows, j), body);
    }
  assert_same (found, golden);
}

static void
append_lines (GString   *text,
              GPtrArray *lines)
{
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (lines, i));
}

static char *
collect_words (const Opened *opened)
{
  g_autoptr (CharterDescription) description = describe (opened);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < charter_description_get_n_blocks (description); i++)
    {
      const CharterDescriptionBlock *block = charter_description_get_block (description, i);

      g_string_append_printf (text, "%s\n", block->text != NULL ? block->text : "");
      append_lines (text, block->items);
      append_lines (text, block->columns);
      for (guint j = 0; block->rows != NULL && j < block->rows->len; j++)
        {
          GPtrArray *row = g_ptr_array_index (block->rows, j);

          for (guint k = 0; k < row->len; k++)
            append_lines (text, g_ptr_array_index (row, k));
        }
    }
  return g_string_free (text, FALSE);
}

/* A name that is wrapped stands in several texts, one after the other. */
static char *
collect_drawing (const Opened *opened)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CharterDiagram) diagram = charter_diagram_new (opened->state, opened->view, NULL, &error);
  GString *text = g_string_new (NULL);
  CharterDrawing *drawing;

  g_assert_no_error (error);
  drawing = charter_diagram_get_drawing (diagram);
  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, i);

      if (item->shape == CHARTER_DRAWING_TEXT)
        g_string_append_printf (text, "%s ", item->text);
    }
  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    g_string_append_printf (text, "\n%s", charter_drawing_get_group (drawing, i)->name);
  return g_string_free (text, FALSE);
}

static void
assert_no_undated_name (const char *text,
                        const char *where,
                        const char *date)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "golden",
                                            "undated-only-names.txt", NULL);
  g_autofree char *list = read_file (path);
  g_auto (GStrv) names = g_strsplit (g_strchomp (list), "\n", -1);
  guint n_found = 0;

  g_assert_cmpuint (strlen (text), >, 0);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (strstr (text, names[i]) == NULL)
        continue;
      g_test_message ("%s as at %s: %s", where, date, names[i]);
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, 0);
}

/* The navigable SVG of a view, of all its pages where there are several. */
static char *
export_pages (const char *path,
              const char *view,
              const char *date)
{
  g_autofree char *folder = g_dir_make_tmp ("charter-golden-XXXXXX", NULL);
  g_autofree char *output = g_strconcat (folder, G_DIR_SEPARATOR_S, NULL);
  g_auto (CliRun) run = run_cli ("export", path, "--view", view, "--as-at", date, "--format", "svg-nav",
                                 "-o", output, NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  GString *text = g_string_new (NULL);
  const char *name;

  assert_done (&run);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      g_autofree char *page = read_file (file);

      g_string_append (text, page);
      g_unlink (file);
    }
  g_rmdir (folder);
  return g_string_free (text, FALSE);
}

/* What is only known today is in no picture of an earlier date. */
static void
test_undated_names (gconstpointer user_data)
{
  static const char *const views[] = { "governance", "governance-2008", "governance-2014", "governance-2015",
                                       "services", "services-grouped", "matrix", "eh-ps-governance" };
  g_autofree char *path = example_path ();
  const char *date = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *pages = export_pages (path, views[i], date);
      g_auto (Opened) opened = open_view (views[i], date);
      g_autofree char *words = collect_words (&opened);
      g_autofree char *drawing = collect_drawing (&opened);

      assert_no_undated_name (words, "description", date);
      assert_no_undated_name (drawing, "drawing", date);
      assert_no_undated_name (pages, "navigable SVG", date);
    }
}

/* A test that cannot fail shows nothing: with one council's name changed in a
 * copy, facts are missing and others are there without a source. */
static void
test_notices_change (CliFolder     *fixture,
                     gconstpointer  user_data)
{
  g_autofree char *path = example_path ();
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.json", NULL);
  g_autofree char *text = read_file (path);
  g_autoptr (GString) changed = g_string_new (text);
  g_autoptr (GHashTable) services = load_golden ("mid-kent-services.tsv", N_SERVICE_FACTS);
  g_autoptr (GHashTable) people = load_golden ("mid-kent-people.tsv", N_PEOPLE_FACTS);
  g_autoptr (GPtrArray) service_names = NULL;
  g_autoptr (GPtrArray) board_names = NULL;
  g_autoptr (GHashTable) found_services = NULL;
  g_autoptr (GHashTable) found_people = NULL;

  g_assert_cmpuint (g_string_replace (changed, "\"name\": \"Audit\"", "\"name\": \"Auditing\"", 0), ==, 1);
  g_assert_cmpuint (g_string_replace (changed, "Nancy Warne", "Nancy Waren", 0), >, 0);
  write_text_file (copy, changed->str);

  service_names = list_names_of_view (copy, "matrix");
  board_names = list_names_of_view (copy, "mks-board");
  found_services = rebuild_services (service_names);
  found_people = rebuild_people (board_names);
  g_assert_cmpuint (count_missing (services, found_services, "as it should, not shown"), ==, 4);
  g_assert_cmpuint (count_missing (found_services, services, "as it should, shown"), ==, 4);
  g_assert_cmpuint (count_missing (people, found_people, "as it should, not shown"), ==, 1);
  g_assert_cmpuint (count_missing (found_people, people, "as it should, shown"), ==, 1);
}

static void
add_view_tests (const char    *path,
                const char    *first,
                const char    *second,
                const char    *third,
                GTestDataFunc  function)
{
  const char *const views[] = { first, second, third };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *full = g_strdup_printf ("/golden/%s/%s", path, views[i]);

      if (views[i] != NULL)
        g_test_add_data_func (full, views[i], function);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_view_tests ("services-in-names", "services", "matrix", "governance", test_services_in_names);
  add_view_tests ("services-in-words", "services", "matrix", "governance", test_services_in_words);
  add_view_tests ("people-in-names", "governance", "mks-board", NULL, test_people_in_names);
  add_view_tests ("people-in-words", "governance", "mks-board", NULL, test_people_in_words);
  add_view_tests ("undated-names", "2008-07-09", "2014-05-06", "2015-01-12", test_undated_names);
  g_test_add ("/golden/notices-change", CliFolder, NULL, cli_folder_set_up, test_notices_change,
              cli_folder_tear_down);

  return g_test_run ();
}
