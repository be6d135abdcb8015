/* test-export-memory.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/export-memory.h"

#include <glib/gstdio.h>
#include <string.h>

#include "formats/partnership-json.h"

static const char model[] =
  "{\"partnership\": {\"organization_id\": \"p\", \"language\": \"en-GB\"},"
  " \"organizations\": [{\"id\": \"p\", \"name\": \"Vale\", \"classification\": \"partnership\"}],"
  " \"views\": [{\"id\": \"v\", \"name\": \"Services\", \"kind\": \"matrix\"},"
  " {\"name\": \"Members\", \"kind\": \"matrix\"}]}";

typedef struct
{
  char            *folder;
  char            *memories;
  GFile           *place;
  CharterDocument *document;
} Fixture;

static CharterDocument *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  CharterDocument *document =
    charter_partnership_json_parse ("model", text, strlen (text), &error);

  g_assert_no_error (error);
  return document;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("charter-memory-XXXXXX", NULL);
  fixture->memories = g_build_filename (fixture->folder, "deep", "memories", NULL);
  fixture->place = g_file_new_build_filename (fixture->folder, "vale.json", NULL);
  fixture->document = parse (model);
}

static void
remove_all (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_all (inner);
    }
  g_remove (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->memories);
  g_object_unref (fixture->place);
  g_assert_finalize_object (fixture->document);
}

/* Writes both diagrams, the first as at 2015 and of a model that it is not saved
 * with, and keeps that. */
static void
export_both (Fixture *fixture)
{
  CharterRecordSet *records = charter_document_get_records (fixture->document);
  CharterRecord *first = charter_record_set_get_record (records, CHARTER_KIND_VIEW, 0);
  g_autoptr(CharterRecord) dated =
    charter_record_with_path (first, "/as_at", g_variant_new_string ("2015"));
  g_autoptr(CharterRecord) looked_at =
    charter_record_with_path (dated, "/option_id", g_variant_new_string ("model"));
  g_autoptr(CharterExportSettings) settings = charter_export_settings_new ();
  g_autoptr(CharterExportBatch) batch = NULL;
  g_autofree char *one = g_build_filename (fixture->folder, "one.md", NULL);
  g_autofree char *two = g_build_filename (fixture->folder, "two \xff.md", NULL);
  g_autoptr(GError) error = NULL;

  settings->format = charter_export_format_find ("txt");
  settings->options.heading_level = 3;
  settings->options.words = CHARTER_DOCX_WORDS_ALT;
  settings->options.transparent = TRUE;
  settings->page = g_strdup (CHARTER_EXPORT_PAGE_SPACE);
  settings->space_width = 120;
  settings->palette = g_strdup ("black-and-white");
  settings->people = CHARTER_PEOPLE_COUNTS;
  batch = charter_export_batch_new (records, settings);
  charter_export_batch_add (batch, looked_at, one, NULL);
  charter_export_batch_add (batch, charter_record_set_get_record (records, CHARTER_KIND_VIEW, 1), two,
                            NULL);
  g_assert_true (charter_export_batch_write (batch, 0, NULL));
  g_assert_true (charter_export_batch_write (batch, 1, NULL));
  g_assert_cmpuint (charter_export_batch_get_n_written (batch), ==, 2);
  g_assert_true (charter_export_memory_keep (fixture->memories, fixture->place, records, batch, &error));
  g_assert_no_error (error);
}

static CharterExportBatch *
recall (Fixture         *fixture,
        CharterDocument *document,
        GPtrArray       *gone)
{
  g_autoptr(GError) error = NULL;
  CharterExportBatch *batch =
    charter_export_memory_recall (fixture->memories, fixture->place,
                                  charter_document_get_records (document), gone, &error);

  g_assert_no_error (error);
  return batch;
}

static void
test_round (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(CharterExportBatch) batch = NULL;
  g_autofree char *text = NULL;
  const CharterExportSettings *settings;

  export_both (fixture);
  batch = recall (fixture, fixture->document, gone);
  settings = charter_export_batch_get_settings (batch);
  g_assert_cmpstr (charter_export_format_get_id (settings->format), ==, "txt");
  g_assert_cmpuint (settings->options.heading_level, ==, 3);
  g_assert_cmpint (settings->options.words, ==, CHARTER_DOCX_WORDS_ALT);
  g_assert_true (settings->options.transparent);
  g_assert_cmpstr (settings->page, ==, CHARTER_EXPORT_PAGE_SPACE);
  g_assert_cmpfloat (settings->space_width, ==, 120);
  g_assert_cmpstr (settings->palette, ==, "black-and-white");
  g_assert_cmpint (settings->people, ==, CHARTER_PEOPLE_COUNTS);
  g_assert_cmpuint (charter_export_batch_get_n_items (batch), ==, 2);
  g_assert_cmpuint (gone->len, ==, 0);
  g_assert_cmpstr (charter_record_get_text (charter_export_batch_get_view (batch, 0), "as_at"), ==,
                   "2015");
  g_assert_cmpstr (charter_record_get_text (charter_export_batch_get_view (batch, 0), "option_id"),
                   ==, "model");
  g_assert_true (charter_export_batch_write (batch, 0, NULL));
  g_assert_true (g_file_get_contents (charter_export_batch_get_path (batch, 0), &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "### Services"));
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CharterDocument) later =
    parse ("{\"views\": [{\"id\": \"v\", \"name\": \"Renamed\", \"kind\": \"matrix\"}]}");
  g_autoptr(GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(CharterExportBatch) batch = NULL;

  export_both (fixture);
  batch = recall (fixture, later, gone);
  g_assert_cmpuint (charter_export_batch_get_n_items (batch), ==, 1);
  g_assert_cmpuint (gone->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (gone, 0), ==, "Members");
}

/* A folder that is gone is an error of that file, in words. */
static void
test_missing_folder (Fixture       *fixture,
                     gconstpointer  data)
{
  CharterRecordSet *records = charter_document_get_records (fixture->document);
  g_autoptr(CharterExportSettings) settings = charter_export_settings_new ();
  g_autoptr(CharterExportBatch) batch = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "one.md", NULL);

  settings->format = charter_export_format_find ("txt");
  batch = charter_export_batch_new (records, settings);
  charter_export_batch_add (batch, charter_record_set_get_record (records, CHARTER_KIND_VIEW, 0), path,
                            NULL);
  g_assert_false (charter_export_batch_write (batch, 0, NULL));
  g_assert_nonnull (strstr (charter_export_batch_get_error (batch, 0)->message, "one.md"));
  g_assert_false (charter_export_batch_is_written (batch, 0));
}

/* Nothing kept, and whatever else may stand in its place. */
static void
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const texts[] = {
    "", "[]", "7", "null", "{}", "{\"format\": \"txt\"}", "{\"format\": 7, \"files\": []}",
    "{\"format\": \"txt\", \"files\": 1}", "{\"format\": \"jpeg\", \"files\": []}", "{",
  };
  g_autofree char *uri = g_file_get_uri (fixture->place);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *path = g_strdup_printf ("%s/%s.json", fixture->memories, hash);
  g_autoptr(GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(CharterExportBatch) batch = NULL;

  g_mkdir_with_parents (fixture->memories, 0700);
  for (guint i = 0; i <= G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      if (i > 0)
        g_assert_true (g_file_set_contents (path, texts[i - 1], -1, NULL));
      g_assert_null (charter_export_memory_recall (fixture->memories, fixture->place,
                                                   charter_document_get_records (fixture->document),
                                                   gone, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
    }
  g_assert_true (g_file_set_contents (path,
                                      "{\"format\": \"txt\", \"dpi\": \"x\", \"heading_level\": 1e300,"
                                      " \"space_width\": -1, \"palette\": \"puce\", \"people\": \"all\","
                                      " \"files\": [1, {}, {\"view\": \"v\", \"file\": \"https://a/b\"},"
                                      " {\"view\": \"v\", \"file\": \"file:///tmp/x.md\", \"as_at\": \"soon\"}]}",
                                      -1, NULL));
  batch = recall (fixture, fixture->document, gone);
  g_assert_cmpuint (charter_export_batch_get_n_items (batch), ==, 1);
  g_assert_null (charter_export_batch_get_settings (batch)->palette);
  g_assert_cmpint (charter_export_batch_get_settings (batch)->people, ==,
                   CHARTER_EXPORT_PEOPLE_UNCHANGED);
  g_assert_cmpuint (charter_export_batch_get_settings (batch)->options.heading_level, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/export-memory/round", Fixture, NULL, set_up, test_round, tear_down);
  g_test_add ("/export-memory/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/export-memory/missing-folder", Fixture, NULL, set_up, test_missing_folder, tear_down);
  g_test_add ("/export-memory/hostile", Fixture, NULL, set_up, test_hostile, tear_down);
  return g_test_run ();
}
