/* test-exporter.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/exporter.h"

#include <string.h>

#include "formats/partnership-json.h"

static const char model[] =
  "{\"partnership\": {\"organization_id\": \"p\", \"language\": \"en-GB\"},"
  " \"organizations\": [{\"id\": \"p\", \"name\": \"Vale\", \"classification\": \"partnership\"}],"
  " \"views\": [{\"id\": \"v\", \"name\": \"Services & councils\", \"kind\": \"matrix\"}]}";

static void
test_table (void)
{
  const CharterExportFormat *format;

  for (guint i = 0; (format = charter_export_format_get_nth (i)) != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("a.b", charter_export_format_get_suffix (format), NULL);

      g_assert_true (charter_export_format_find (charter_export_format_get_id (format)) == format);
      g_assert_true (charter_export_format_find_suffix (name) == format);
    }
  g_assert_null (charter_export_format_find ("jpeg"));
  g_assert_null (charter_export_format_find (NULL));
  g_assert_null (charter_export_format_find_suffix ("picture.jpeg"));
}

static void
test_time (void)
{
  CharterExportOptions options;

  g_setenv ("SOURCE_DATE_EPOCH", "1234567890", TRUE);
  charter_export_options_init (&options);
  g_assert_cmpint (options.created, ==, 1234567890);

  g_setenv ("SOURCE_DATE_EPOCH", "yesterday", TRUE);
  charter_export_options_init (&options);
  g_assert_cmpint (options.created, >, 1234567890);
  g_assert_cmpfloat (options.dpi, ==, CHARTER_EXPORT_DPI);
}

static void
test_export (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CharterDocument) document =
    charter_partnership_json_parse ("model", model, strlen (model), &error);
  CharterRecordSet *records = charter_document_get_records (document);
  g_autoptr (CharterView) view =
    charter_view_new (records, charter_record_set_get_record (records, CHARTER_KIND_VIEW, 0));
  CharterDate today = { 2026, 11, 22 };
  g_autoptr (CharterState) state = charter_state_new (records, NULL, &today);
  g_autoptr (CharterDiagram) diagram = charter_diagram_new (state, view, NULL, &error);
  const CharterExportFormat *format;
  CharterExportOptions options;

  g_assert_no_error (error);
  charter_export_options_init (&options);
  for (guint i = 0; (format = charter_export_format_get_nth (i)) != NULL; i++)
    {
      g_autoptr (GError) note = NULL;
      g_autoptr (GBytes) bytes = NULL;

      bytes = charter_exporter_export (charter_export_format_is_picture (format) ? diagram : NULL, state,
                                       view, format, &options, &note, &error);
      g_assert_no_error (error);
      g_assert_no_error (note);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
      if (charter_export_format_is_text (format))
        g_assert_true (g_utf8_validate (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
    }
}

static void
test_language (void)
{
  static const char *const languages[] = { "en-GB", "en-IE" };
  g_autoptr (CharterDocument) document =
    charter_partnership_json_parse ("model", model, strlen (model), NULL);
  CharterRecordSet *records = charter_document_get_records (document);
  g_autoptr (CharterView) view =
    charter_view_new (records, charter_record_set_get_record (records, CHARTER_KIND_VIEW, 0));
  CharterDate today = { 2026, 11, 22 };
  g_autoptr (CharterState) state = charter_state_new (records, NULL, &today);
  CharterExportOptions options;

  charter_export_options_init (&options);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *attribute = g_strdup_printf (" xml:lang=\"%s\"", languages[i]);
      g_autoptr (CharterDiagram) diagram = NULL;
      g_autoptr (GBytes) bytes = NULL;
      gsize length;
      const char *svg;

      if (i > 0)
        view->language = g_strdup (languages[i]);
      diagram = charter_diagram_new (state, view, NULL, NULL);
      bytes = charter_exporter_export (diagram, state, view, charter_export_format_find ("svg"), &options,
                                       NULL, NULL);
      svg = g_bytes_get_data (bytes, &length);
      g_assert_nonnull (g_strstr_len (svg, (gssize) length, attribute));
      g_assert_nonnull (g_strstr_len (svg, (gssize) length, "Services &amp; councils</title>"));
    }
}

static void
test_errors (void)
{
  g_autoptr (CharterDocument) document =
    charter_partnership_json_parse ("model", model, strlen (model), NULL);
  CharterRecordSet *records = charter_document_get_records (document);
  g_autoptr (CharterView) view =
    charter_view_new (records, charter_record_set_get_record (records, CHARTER_KIND_VIEW, 0));
  CharterDate today = { 2026, 11, 22 };
  g_autoptr (CharterState) state = charter_state_new (records, NULL, &today);
  g_autoptr (GError) error = NULL;
  CharterExportOptions options;

  charter_export_options_init (&options);
  g_free (view->kind);
  view->kind = g_strdup ("pie");
  g_assert_null (charter_exporter_export (NULL, state, view, charter_export_format_find ("txt"), &options,
                                          NULL, &error));
  g_assert_error (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_KIND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/exporter/table", test_table);
  g_test_add_func ("/charter/exporter/time", test_time);
  g_test_add_func ("/charter/exporter/export", test_export);
  g_test_add_func ("/charter/exporter/language", test_language);
  g_test_add_func ("/charter/exporter/errors", test_errors);

  return g_test_run ();
}
