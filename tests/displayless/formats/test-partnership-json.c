/* test-partnership-json.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "formats/partnership-json.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "formats/file-store.h"
#include "formats/json-check.h"
#include "formats/json-value.h"
#include "model/identity.h"
#include "model/value.h"

/* Enough for every operation to meet every other one on every kind. */
#define N_SEQUENCES   1000
#define LONGEST_STORY 30

/* The worked example is large: one sequence in so many is made on it. */
#define EXAMPLE_EVERY 50

/* Popolo's embedding to its full depth, a collection that is none, an entry
 * that is no object, and members that nobody knows at every level. */
static const char embedded_text[] =
  "{"
  " \"meta\": {\"by\": [1, 2.5, null]},"
  " \"persons\": ["
  "  {\"id\": \"ann\", \"name\": \"Ann\", \"shoe_size\": 5, \"memberships\": ["
  "   {\"organization_id\": \"abc\", \"why\": {\"deep\": [true]}}, {\"post_id\": \"chef\"}]},"
  "  {\"id\": \"bob\", \"memberships\": []}"
  " ],"
  " \"organizations\": ["
  "  {\"id\": \"abc\", \"posts\": ["
  "    {\"id\": \"chef\", \"label\": \"Chef\", \"memberships\": [{\"person_id\": \"bob\"}, {}]},"
  "    {\"id\": \"waiter\"}],"
  "   \"memberships\": [{\"id\": \"m9\", \"person_id\": \"ann\"}], \"name\": \"ABC\"},"
  "  17,"
  "  {\"id\": \"def\", \"memberships\": [{\"person_id\": \"ann\"}, \"not a record\"]},"
  "  {\"id\": \"ghi\", \"parent_id\": \"abc\", \"quorum\": {\"words\": \"all\", \"odd\": 1}}"
  " ],"
  " \"events\": \"none\","
  " \"claims\": [{\"id\": \"c\", \"about\": {\"kind\": \"organizations\", \"id\": \"abc\"},"
  "   \"citations\": [{\"place\": \"1\"}, {\"place\": \"2\"}]}],"
  " \"areas\": [{\"id\": \"x\"}]"
  "}";

static char *
find_file (const char *first,
           ...)
{
  g_autofree char *inside = NULL;
  va_list arguments;

  va_start (arguments, first);
  inside = g_build_filename_valist (first, &arguments);
  va_end (arguments);
  return g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), inside, NULL);
}

static CharterDocument *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  CharterDocument *document = charter_partnership_json_parse ("test.json", text, strlen (text),
                                                              &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

static char *
write_out (CharterDocument *document)
{
  return charter_partnership_json_to_text (charter_document_get_records (document));
}

static char *
read_file (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The same values in the same order, and the same bytes from then on. */
static void
assert_kept (const char *text)
{
  g_autoptr(CharterDocument) document = parse (text);
  g_autofree char *once = write_out (document);
  g_autoptr(CharterDocument) again = parse (once);
  g_autofree char *twice = write_out (again);
  g_autoptr(GVariant) before = charter_json_value_parse (text, strlen (text), NULL);
  g_autoptr(GVariant) after = charter_json_value_parse (once, strlen (once), NULL);

  g_assert_true (g_variant_equal (before, after));
  g_assert_cmpstr (once, ==, twice);
  g_assert_true (g_str_has_suffix (once, "\n"));
  g_assert_false (g_str_has_suffix (once, "\n\n"));
}

static void
test_example_to_the_byte (void)
{
  g_autofree char *path = find_file ("data", "examples", "mid-kent.partnership.json", NULL);
  g_autofree char *text = read_file (path);
  g_autoptr(CharterDocument) document = parse (text);
  g_autofree char *written = write_out (document);

  g_assert_cmpstr (text, ==, written);
  g_assert_cmpuint (charter_record_set_get_n_records (charter_document_get_records (document),
                                                      CHARTER_KIND_ORGANIZATION), >, 10);
}

static void
test_small (void)
{
  g_autofree char *path = find_file ("..", "shared", "design", "small.partnership.json", NULL);
  g_autofree char *text = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the small partnership is not on this machine");
      return;
    }
  text = read_file (path);
  assert_kept (text);
}

static void
test_popolo_files (void)
{
  g_autofree char *folder = find_file ("..", "shared", "data", "popolo", NULL);
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      text = read_file (path);
      assert_kept (text);
      n_files++;
    }
  if (n_files == 0)
    g_test_skip ("there are no Popolo files on this machine");
}

static void
test_popolo_embedding (void)
{
  static const struct
  {
    const char    *example;
    const char    *collection;
    CharterKindId  kind;
    guint          n_posts;
    guint          n_memberships;
  } cases[] = {
    { "embedding-organization.json", "organizations", CHARTER_KIND_ORGANIZATION, 2, 2 },
    { "embedding-person.json",       "persons",       CHARTER_KIND_PERSON,       0, 2 },
    { "embedding-post.json",         "posts",         CHARTER_KIND_POST,         1, 1 },
    { "embedding-membership.json",   "memberships",   CHARTER_KIND_MEMBERSHIP,   0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = find_file ("..", "shared", "data", "popolo", "spec", "examples",
                                         cases[i].example, NULL);
      g_autofree char *example = NULL;
      g_autofree char *text = NULL;
      g_autoptr(CharterDocument) document = NULL;
      CharterRecordSet *records;

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        {
          g_test_skip ("Popolo's examples are not on this machine");
          return;
        }
      example = read_file (path);
      text = g_strdup_printf ("{\"%s\": [%s]}", cases[i].collection, example);
      assert_kept (text);

      document = parse (text);
      records = charter_document_get_records (document);
      g_assert_cmpuint (charter_record_set_get_n_records (records, cases[i].kind), ==, 1);
      g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_POST), ==,
                        cases[i].n_posts);
      g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_MEMBERSHIP), ==,
                        cases[i].n_memberships);
    }
}

static void
test_embedding_to_any_depth (void)
{
  g_autoptr(CharterDocument) document = parse (embedded_text);
  CharterRecordSet *records = charter_document_get_records (document);
  CharterRecord *post = charter_record_set_find_id (records, CHARTER_KIND_POST, "chef");
  CharterRecord *abc = charter_record_set_find_id (records, CHARTER_KIND_ORGANIZATION, "abc");
  CharterRecord *def = charter_record_set_find_id (records, CHARTER_KIND_ORGANIZATION, "def");
  CharterRecord *inner = NULL;

  assert_kept (embedded_text);

  g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION), ==, 4);
  g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_POST), ==, 2);
  g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_MEMBERSHIP), ==, 5);
  g_assert_cmpuint (charter_record_get_parent (post), ==, charter_record_get_handle (abc));
  g_assert_true (charter_record_set_resolve (records, post, "organization_id") == abc);

  for (guint i = 0; i < 5; i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_MEMBERSHIP, i);

      if (charter_record_has_text (record, "person_id", "bob"))
        inner = record;
    }
  g_assert_true (charter_record_set_resolve (records, inner, "post_id") == post);

  /* One entry that is no object, and the whole array is nothing but a value. */
  g_assert_true (charter_value_is_array (charter_record_get_value (def, "memberships")));
  g_assert_true (g_variant_is_of_type (charter_record_get_value (abc, "memberships"),
                                       CHARTER_VALUE_HANDLES));
}

static void
test_unknown_members (void)
{
  assert_kept ("{}");
  assert_kept ("{\"zebra\": 1, \"organizations\": [], \"ape\": {\"b\": 1, \"a\": 2}}");
  assert_kept ("{\"organizations\": [{\"zebra\": 1, \"name\": \"A\", \"ape\": [{\"x\": null}],"
               " \"quorum\": {\"odd\": 1, \"members\": 2},"
               " \"other_names\": [{\"odd\": 1, \"name\": \"B\"}]}]}");
  assert_kept ("{\"partnership\": {\"odd\": 1, \"levels\": [{\"odd\": [], \"id\": \"a\"}]}}");
}

static void
test_wrong_types (void)
{
  static const char *const values[] = { "null", "1", "1.5", "true", "\"text\"", "[]", "{}",
                                        "[1]", "[{}]", "{\"a\": 1}" };

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        {
          g_autofree char *text = g_strdup_printf ("{\"a\": 1, \"%s\": %s, \"z\": 2}",
                                                   charter_kind_get (kind)->collection, values[i]);
          g_autofree char *nested = g_strdup_printf (
            "{\"organizations\": [{\"posts\": %s, \"memberships\": %s, \"id\": %s}]}",
            values[i], values[i], values[i]);

          assert_kept (text);
          assert_kept (nested);
        }
    }
}

static void
assert_refused (const char *text,
                GQuark      domain,
                int         code,
                const char *prefix)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (charter_partnership_json_parse ("odd %s.json", text, strlen (text), &error));
  g_assert_error (error, domain, code);
  g_assert_true (g_str_has_prefix (error->message, prefix));
}

static void
test_refused (void)
{
  assert_refused ("{\"a\":\n  1,}", CHARTER_JSON_ERROR, CHARTER_JSON_ERROR_EXTRA_COMMA,
                  "odd %s.json:2:4: ");
  assert_refused ("", CHARTER_JSON_ERROR, CHARTER_JSON_ERROR_EMPTY, "odd %s.json:1:1: ");
  assert_refused ("[]", CHARTER_PARTNERSHIP_JSON_ERROR, CHARTER_PARTNERSHIP_JSON_ERROR_NOT_OBJECT,
                  "odd %s.json: ");
  assert_refused ("12", CHARTER_PARTNERSHIP_JSON_ERROR, CHARTER_PARTNERSHIP_JSON_ERROR_NOT_OBJECT,
                  "odd %s.json: ");
}

static void
test_format_version (void)
{
  static const struct
  {
    const char *text;
    gboolean    read_only;
  } cases[] = {
    { "{}", FALSE },
    { "{\"format_version\": 1}", FALSE },
    { "{\"format_version\": 1.0}", FALSE },
    { "{\"format_version\": 0}", FALSE },
    { "{\"format_version\": 2}", TRUE },
    { "{\"format_version\": 1.5}", TRUE },
    { "{\"format_version\": \"2\"}", FALSE },
    { "{\"format_version\": null}", FALSE },
    { "{\"format_version\": [2]}", FALSE },
    { "{\"a\": 1, \"format_version\": 7}", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CharterDocument) document = parse (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (charter_partnership_json_is_read_only (charter_document_get_records (document)),
                       ==, cases[i].read_only);
      assert_kept (cases[i].text);
    }
}

static void
test_version_comes_with_the_first_own_collection (void)
{
  g_autoptr(CharterDocument) document = parse ("{\"persons\": [], \"odd\": 1}");
  g_autoptr(GError) error = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *own = NULL;

  charter_document_perform_one (document, "add",
                                charter_edit_new_add (CHARTER_KIND_EVENT,
                                                      charter_document_take_handle (document), 0,
                                                      g_variant_new ("a{sv}", NULL)), &error);
  g_assert_no_error (error);
  plain = write_out (document);
  g_assert_cmpstr (plain, ==,
                   "{\n  \"persons\": [],\n  \"events\": [\n    {}\n  ],\n  \"odd\": 1\n}\n");

  charter_document_perform_one (document, "add",
                                charter_edit_new_add (CHARTER_KIND_RELATION,
                                                      charter_document_take_handle (document), 0,
                                                      g_variant_new ("a{sv}", NULL)), &error);
  g_assert_no_error (error);
  own = write_out (document);
  g_assert_cmpstr (own, ==,
                   "{\n  \"format_version\": 1,\n  \"persons\": [],\n"
                   "  \"relations\": [\n    {}\n  ],\n  \"events\": [\n    {}\n  ],\n"
                   "  \"odd\": 1\n}\n");
}

static void
test_canonical (void)
{
  static const char mixed[] =
    "{\"zebra\": 1, \"views\": [], \"organizations\": ["
    "{\"odd\": 1, \"status\": \"agreed\", \"memberships\": [{\"odd\": 1, \"role\": \"chair\","
    " \"id\": \"m\"}], \"quorum\": {\"odd\": 1, \"words\": \"w\", \"members\": 2},"
    " \"other_names\": [{\"note\": \"n\", \"name\": \"B\"}, 5], \"name\": \"A\", \"id\": \"a\"}],"
    " \"ape\": 2, \"events\": \"none\", \"partnership\": {\"summary\": \"s\","
    " \"organization_id\": \"a\"}, \"format_version\": 1}";
  static const char expected[] =
    "{\"format_version\": 1, \"partnership\": {\"organization_id\": \"a\", \"summary\": \"s\"},"
    " \"organizations\": [{\"id\": \"a\", \"name\": \"A\","
    " \"other_names\": [{\"name\": \"B\", \"note\": \"n\"}, 5],"
    " \"quorum\": {\"members\": 2, \"words\": \"w\", \"odd\": 1}, \"status\": \"agreed\","
    " \"odd\": 1, \"memberships\": [{\"id\": \"m\", \"role\": \"chair\", \"odd\": 1}]}],"
    " \"events\": \"none\", \"views\": [], \"zebra\": 1, \"ape\": 2}";
  g_autoptr(CharterDocument) document = parse (mixed);
  g_autoptr(CharterDocument) wanted = parse (expected);
  g_autoptr(CharterRecordSet) ordered =
    charter_partnership_json_canonical (charter_document_get_records (document));
  g_autoptr(CharterRecordSet) again = charter_partnership_json_canonical (ordered);
  g_autofree char *text = charter_partnership_json_to_text (ordered);
  g_autofree char *text_again = charter_partnership_json_to_text (again);
  g_autofree char *wanted_text = write_out (wanted);

  g_assert_cmpstr (text, ==, wanted_text);
  g_assert_cmpstr (text, ==, text_again);
}

static void
test_example_is_canonical (void)
{
  g_autofree char *path = find_file ("data", "examples", "mid-kent.partnership.json", NULL);
  g_autofree char *text = read_file (path);
  g_autoptr(CharterDocument) document = parse (text);
  g_autoptr(CharterRecordSet) ordered =
    charter_partnership_json_canonical (charter_document_get_records (document));
  g_autofree char *written = charter_partnership_json_to_text (ordered);

  g_assert_cmpstr (text, ==, written);
}

static void
test_new_empty (void)
{
  g_autoptr(CharterDocument) document = charter_partnership_json_new_empty ("Mid “Kent”");
  CharterRecordSet *records = charter_document_get_records (document);
  CharterRecord *head = charter_record_set_get_partnership (records);
  CharterRecord *partnership = charter_record_set_resolve (records, head, "organization_id");
  g_autofree char *text = write_out (document);
  guint64 handle = charter_document_take_handle (document);

  g_assert_cmpstr (charter_record_get_name (partnership), ==, "Mid “Kent”");
  g_assert_true (charter_record_has_text (partnership, "classification", "partnership"));
  g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_VIEW), ==, 3);
  g_assert_true (g_str_has_prefix (text, "{\n  \"format_version\": 1,\n  \"partnership\""));
  g_assert_null (charter_record_set_find_handle (records, handle));
  g_assert_true (charter_history_is_saved (charter_document_get_history (document)));
  assert_kept (text);
}

static void
test_load_and_save (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("charter-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "a.partnership.json", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(CharterDocument) document = charter_partnership_json_new_empty ("A");
  g_autoptr(CharterDocument) loaded = NULL;
  g_autofree char *first_hash = NULL;
  g_autofree char *loaded_hash = NULL;
  g_autofree char *second_hash = NULL;
  g_autofree char *text = NULL;
  g_autofree char *on_disk = NULL;
  CharterRecord *head;

  g_assert_no_error (error);
  g_assert_true (charter_partnership_json_save (document, file, NULL, &first_hash, &error));
  g_assert_no_error (error);

  loaded = charter_partnership_json_load (file, &loaded_hash, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first_hash, ==, loaded_hash);

  head = charter_record_set_get_partnership (charter_document_get_records (loaded));
  charter_document_perform_one (loaded, "edit",
                                charter_edit_new_set (head, "/summary", g_variant_new_string ("s")),
                                &error);
  g_assert_no_error (error);
  g_assert_false (charter_history_is_saved (charter_document_get_history (loaded)));
  g_assert_true (charter_partnership_json_save (loaded, file, loaded_hash, &second_hash, &error));
  g_assert_no_error (error);
  g_assert_true (charter_history_is_saved (charter_document_get_history (loaded)));
  g_assert_cmpstr (first_hash, !=, second_hash);

  /* The file has changed since @document was saved there. */
  text = write_out (loaded);
  g_assert_false (charter_partnership_json_save (document, file, first_hash, NULL, &error));
  g_assert_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_CHANGED);
  on_disk = read_file (path);
  g_assert_cmpstr (text, ==, on_disk);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_load_refused (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("charter-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bad.json", NULL);
  g_autofree char *prefix = g_strconcat (path, ":1:2: ", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_assert_null (charter_partnership_json_load (file, NULL, &error));
  g_assert_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_MISSING);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "{,}", -1, NULL));
  g_assert_null (charter_partnership_json_load (file, NULL, &error));
  g_assert_error (error, CHARTER_JSON_ERROR, CHARTER_JSON_ERROR_EXTRA_COMMA);
  g_assert_true (g_str_has_prefix (error->message, prefix));

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
assert_not_saved (CharterDocument *document,
                  int              code)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("charter-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.partnership.json", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_assert_false (charter_partnership_json_save (document, file, NULL, NULL, &error));
  g_assert_error (error, CHARTER_PARTNERSHIP_JSON_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_save_refused (void)
{
  g_autoptr(CharterDocument) newer = parse ("{\"format_version\": 2}");
  g_autoptr(CharterDocument) deep = parse ("{\"organizations\": [{}]}");
  g_autoptr(GString) nested = g_string_new (NULL);
  g_autoptr(GVariant) value = NULL;
  CharterRecord *record = charter_record_set_get_record (charter_document_get_records (deep),
                                                         CHARTER_KIND_ORGANIZATION, 0);

  assert_not_saved (newer, CHARTER_PARTNERSHIP_JSON_ERROR_NEWER);

  for (guint i = 0; i < CHARTER_JSON_DEEPEST; i++)
    g_string_append_c (nested, '[');
  for (guint i = 0; i < CHARTER_JSON_DEEPEST; i++)
    g_string_append_c (nested, ']');
  value = charter_json_value_parse (nested->str, nested->len, NULL);
  g_assert_nonnull (value);
  g_assert_true (charter_document_perform_one (deep, "edit",
                                               charter_edit_new_set (record, "/odd", value), NULL));
  assert_not_saved (deep, CHARTER_PARTNERSHIP_JSON_ERROR_NOT_READABLE);
}

/* Undoing to the byte: stories of random edits, told forwards and backwards. */

static CharterRecord *
pick_record (GRand            *random,
             CharterRecordSet *records)
{
  guint n_records = 0;
  guint chosen;

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    n_records += charter_record_set_get_n_records (records, kind);
  if (n_records == 0)
    return NULL;

  chosen = (guint) g_rand_int_range (random, 0, (gint32) n_records);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      guint n_of_kind = charter_record_set_get_n_records (records, kind);

      if (chosen < n_of_kind)
        return charter_record_set_get_record (records, kind, chosen);
      chosen -= n_of_kind;
    }
  g_assert_not_reached ();
}

static GVariant *
make_value (GRand *random)
{
  GVariantBuilder builder;

  switch (g_rand_int_range (random, 0, 7))
    {
    case 0:
      return g_variant_new_string ("2014-05");
    case 1:
      return g_variant_new_int64 (g_rand_int (random));
    case 2:
      return g_variant_new_double (0.5);
    case 3:
      return g_variant_new_boolean (TRUE);
    case 4:
      return g_variant_new_tuple (NULL, 0);
    case 5:
      return charter_value_new_reference ("organizations", "abc");
    default:
      g_variant_builder_init (&builder, CHARTER_VALUE_ARRAY);
      for (int i = g_rand_int_range (random, 0, 4); i > 0; i--)
        g_variant_builder_add (&builder, "v", g_variant_new_string ("entry"));
      return g_variant_builder_end (&builder);
    }
}

static char *
make_path (GRand               *random,
           const CharterRecord *record)
{
  static const char *const strange[] = {
    "/odd", "/a~1b", "/~0", "/odd/er/est", "/known_on", "/known_on/0", "/quorum/words",
    "/citations", "/citations/0", "/citations/1/place", "/name/no/place", "/memberships",
    "/memberships/0", "/posts", "/", "",
  };
  const CharterField *field;

  if (g_rand_boolean (random))
    return g_strdup (strange[g_rand_int_range (random, 0, G_N_ELEMENTS (strange))]);

  field = charter_kind_get_nth_field (charter_record_get_kind (record),
                                      (guint) g_rand_int_range (random, 0, 12));
  return g_strconcat ("/", field != NULL ? field->key : "id", NULL);
}

static void
add_edits (GRand           *random,
           CharterDocument *document,
           GPtrArray       *edits)
{
  CharterRecordSet *records = charter_document_get_records (document);
  CharterRecord *record = pick_record (random, records);
  guint position = g_rand_boolean (random) ? CHARTER_EDIT_AT_END
                                           : (guint) g_rand_int_range (random, 0, 5);
  CharterKindId kind = (CharterKindId) g_rand_int_range (random, 0, CHARTER_N_KINDS);
  int operation = g_rand_int_range (random, 0, 8);
  g_autofree char *path = record != NULL ? make_path (random, record) : NULL;

  if (operation == 0 || record == NULL)
    {
      GVariant *content = g_variant_new_parsed ("{'id': <'new'>, 'odd': <int64 1>}");

      g_ptr_array_add (edits, charter_edit_new_add (kind, charter_document_take_handle (document),
                                                    position, content));
    }
  else if (operation == 1)
    g_ptr_array_add (edits, charter_edit_new_drop (record));
  else if (operation == 2)
    g_ptr_array_add (edits, charter_edit_new_move (record, position));
  else if (operation == 3)
    {
      g_autoptr(GPtrArray) renaming = charter_identity_change_edits (records, record, "renamed");

      g_ptr_array_extend_and_steal (edits, g_steal_pointer (&renaming));
    }
  else if (*path == '\0')
    return;
  else if (operation == 4)
    g_ptr_array_add (edits, charter_edit_new_insert (record, path, position,
                                                     g_variant_new_string ("entry")));
  else if (operation == 5)
    g_ptr_array_add (edits, charter_edit_new_remove (record, path, position));
  else
    g_ptr_array_add (edits, charter_edit_new_set (record, path, operation == 6
                                                                ? make_value (random)
                                                                : NULL));
}

/* Returns how many steps were made; edits that lead nowhere change nothing. */
static guint
tell_story (GRand           *random,
            CharterDocument *document)
{
  guint n_steps = (guint) g_rand_int_range (random, 1, LONGEST_STORY);
  guint n_made = 0;

  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr(GPtrArray) edits =
        g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
      g_autoptr(CharterRecordSet) before =
        charter_record_set_ref (charter_document_get_records (document));
      g_autoptr(GError) error = NULL;
      const char *coalesce = g_rand_boolean (random) ? "field" : NULL;

      for (int n = g_rand_int_range (random, 1, 4); n > 0; n--)
        add_edits (random, document, edits);
      if (charter_document_perform (document, "step", coalesce, edits, &error))
        n_made++;
      else
        {
          g_assert_true (error->domain == CHARTER_EDIT_ERROR);
          g_assert_true (charter_document_get_records (document) == before);
        }
    }
  return n_made;
}

static void
assert_text (CharterDocument *document,
             const char      *expected)
{
  g_autofree char *text = write_out (document);

  g_assert_cmpstr (text, ==, expected);
}

/* What was written can be read, and no record is lost on the way. */
static void
assert_readable (CharterDocument *document,
                 const char      *text)
{
  g_autoptr(CharterDocument) again = parse (text);

  assert_text (again, text);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    g_assert_cmpuint (charter_record_set_get_n_records (charter_document_get_records (document), kind),
                      ==,
                      charter_record_set_get_n_records (charter_document_get_records (again), kind));
}

static guint
check_story (const char *text,
             guint32     seed)
{
  g_autoptr(CharterDocument) document = parse (text);
  CharterHistory *history = charter_document_get_history (document);
  GRand *random = g_rand_new_with_seed (seed);
  g_autofree char *before = write_out (document);
  g_autofree char *after = NULL;
  guint n_made = tell_story (random, document);

  after = write_out (document);
  assert_readable (document, after);
  for (guint round = 0; round < 2; round++)
    {
      while (charter_document_undo (document))
        continue;
      assert_text (document, before);
      g_assert_true (charter_history_is_saved (history));

      while (charter_document_redo (document))
        continue;
      assert_text (document, after);
    }
  g_rand_free (random);
  return n_made;
}

static void
test_undo_to_the_byte (void)
{
  g_autofree char *example_path = find_file ("data", "examples", "mid-kent.partnership.json", NULL);
  g_autofree char *example = read_file (example_path);
  g_autofree char *small_path = find_file ("..", "shared", "design", "small.partnership.json", NULL);
  g_autofree char *small = NULL;
  guint n_made = 0;

  g_file_get_contents (small_path, &small, NULL, NULL);
  for (guint32 seed = 0; seed < N_SEQUENCES; seed++)
    {
      const char *text = seed % 2 == 0 || small == NULL ? embedded_text : small;

      n_made += check_story (seed % EXAMPLE_EVERY == 0 ? example : text, seed);
    }
  g_test_message ("%u steps made", n_made);
  g_assert_cmpuint (n_made, >, N_SEQUENCES);
}

/* What is selected is still selected when a file is read again. */
static void
test_load_again (void)
{
  const char *now = "{\"persons\": [{\"id\": \"new\"}, {\"id\": \"b\"}, {\"id\": \"a\", "
                    "\"memberships\": [{\"id\": \"m\"}, {\"id\": \"m\"}, {}]}]}";
  const char *was = "{\"persons\": [{\"id\": \"a\", \"memberships\": [{\"id\": \"m\"}]}, "
                    "{\"id\": \"b\"}]}";
  g_autoptr(CharterDocument) before = charter_partnership_json_parse ("was", was, strlen (was), NULL);
  CharterRecordSet *known = charter_document_get_records (before);
  g_autofree char *path = NULL;
  int descriptor = g_file_open_tmp ("charter-XXXXXX.json", &path, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(CharterDocument) again = NULL;
  g_autofree char *hash = NULL;
  CharterRecordSet *records;

  g_assert_cmpint (descriptor, >=, 0);
  g_close (descriptor, NULL);
  g_assert_true (g_file_set_contents (path, now, -1, NULL));
  again = charter_partnership_json_load_again (file, known, charter_document_take_handle (before),
                                               &hash, NULL);
  g_assert_nonnull (again);
  g_assert_nonnull (hash);
  records = charter_document_get_records (again);
  for (const char *id = "ab"; *id != '\0'; id++)
    {
      const char name[] = { *id, '\0' };

      g_assert_cmpuint (
        charter_record_get_handle (charter_record_set_find_id (records, CHARTER_KIND_PERSON, name)),
        ==,
        charter_record_get_handle (charter_record_set_find_id (known, CHARTER_KIND_PERSON, name)));
    }
  g_assert_cmpuint (charter_record_set_get_n_records (records, CHARTER_KIND_MEMBERSHIP), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      CharterRecord *record =
        charter_record_set_get_record (records, CHARTER_KIND_MEMBERSHIP, i);

      g_assert_true (charter_record_set_find_handle (records, charter_record_get_handle (record)) ==
                     record);
    }
  g_unlink (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/partnership-json/example-to-the-byte", test_example_to_the_byte);
  g_test_add_func ("/charter/partnership-json/small", test_small);
  g_test_add_func ("/charter/partnership-json/popolo-files", test_popolo_files);
  g_test_add_func ("/charter/partnership-json/popolo-embedding", test_popolo_embedding);
  g_test_add_func ("/charter/partnership-json/embedding-to-any-depth", test_embedding_to_any_depth);
  g_test_add_func ("/charter/partnership-json/unknown-members", test_unknown_members);
  g_test_add_func ("/charter/partnership-json/wrong-types", test_wrong_types);
  g_test_add_func ("/charter/partnership-json/refused", test_refused);
  g_test_add_func ("/charter/partnership-json/format-version", test_format_version);
  g_test_add_func ("/charter/partnership-json/version-with-own-collection",
                   test_version_comes_with_the_first_own_collection);
  g_test_add_func ("/charter/partnership-json/canonical", test_canonical);
  g_test_add_func ("/charter/partnership-json/example-is-canonical", test_example_is_canonical);
  g_test_add_func ("/charter/partnership-json/new-empty", test_new_empty);
  g_test_add_func ("/charter/partnership-json/load-and-save", test_load_and_save);
  g_test_add_func ("/charter/partnership-json/load-again", test_load_again);
  g_test_add_func ("/charter/partnership-json/load-refused", test_load_refused);
  g_test_add_func ("/charter/partnership-json/save-refused", test_save_refused);
  g_test_add_func ("/charter/partnership-json/undo-to-the-byte", test_undo_to_the_byte);

  return g_test_run ();
}
