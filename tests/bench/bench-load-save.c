/* bench-load-save.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "formats/partnership-json.h"

/* Loads and saves a large file, and has json-glib do its own part of it, by
 * turns; prints the medians in ms and their ratio.
 *
 * usage: bench-load-save */

#define N_RUNS     9
#define N_COUNCILS 400
#define N_SERVICES 2000
#define N_PERSONS  12000

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static double
get_median_ms (gint64 *times)
{
  qsort (times, N_RUNS, sizeof *times, compare_times);
  return times[N_RUNS / 2] / 1000.0;
}

static void
append_organizations (GString *text)
{
  for (guint i = 0; i < N_COUNCILS; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"council-%u\", \"name\": \"Council of Somewhere %u\", "
                            "\"classification\": \"council\", \"initials\": \"C%u\"}",
                            i > 0 ? "," : "", i, i, i);
  for (guint i = 0; i < N_SERVICES; i++)
    g_string_append_printf (text,
                            ",{\"id\": \"service-%u\", \"name\": \"Service of something %u\", "
                            "\"classification\": \"shared service\", \"founding_date\": \"20%02u-04-01\", "
                            "\"description\": \"What the councils share in the field of something.\"}",
                            i, i, i % 26);
}

static void
append_memberships (GString *text)
{
  for (guint i = 0; i < N_SERVICES * 4; i++)
    g_string_append_printf (text,
                            "%s{\"organization_id\": \"service-%u\", "
                            "\"member\": {\"@type\": \"Organization\", \"id\": \"council-%u\"}, "
                            "\"start_date\": \"2012-04-01\", \"citations\": [{\"source_id\": \"report\", "
                            "\"place\": \"para %u\", \"quote\": \"The council takes part in the service.\"}]}",
                            i > 0 ? "," : "", i / 4, i * 7 % N_COUNCILS, i % 90);
  for (guint i = 0; i < N_PERSONS; i++)
    g_string_append_printf (text,
                            ",{\"person_id\": \"person-%u\", \"organization_id\": \"council-%u\", "
                            "\"role\": \"member\", \"voting\": true, \"start_date\": \"2023-05-0%u\"}",
                            i, i % N_COUNCILS, i % 9 + 1);
}

static char *
generate_text (void)
{
  g_autoptr(CharterDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) text = g_string_new ("{\"format_version\": 1, \"organizations\": [");

  append_organizations (text);
  g_string_append (text, "], \"persons\": [");
  for (guint i = 0; i < N_PERSONS; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"person-%u\", \"name\": \"Given Family %u\", "
                            "\"given_name\": \"Given\", \"family_name\": \"Family %u\", "
                            "\"email\": \"given.family.%u@example.org\", \"links\": "
                            "[{\"note\": \"page\", \"url\": \"https://example.org/people/%u\"}]}",
                            i > 0 ? "," : "", i, i, i, i, i);
  g_string_append (text, "], \"memberships\": [");
  append_memberships (text);
  g_string_append (text, "]}");

  document = charter_partnership_json_parse ("generated", text->str, text->len, &error);
  if (document == NULL)
    g_error ("%s", error->message);
  return charter_partnership_json_to_text (charter_document_get_records (document));
}

static gint64
time_charter (GFile *file)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GError) error = NULL;
  g_autofree char *hash = NULL;
  g_autoptr(CharterDocument) document = charter_partnership_json_load (file, &hash, &error);

  if (document == NULL || !charter_partnership_json_save (document, file, hash, NULL, &error))
    g_error ("%s", error->message);
  g_clear_object (&document);
  return g_get_monotonic_time () - start;
}

static gint64
time_charter_in_memory (const char *text)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(CharterDocument) document =
    charter_partnership_json_parse ("generated", text, strlen (text), NULL);

  g_free (charter_partnership_json_to_text (charter_document_get_records (document)));
  g_clear_object (&document);
  return g_get_monotonic_time () - start;
}

static gint64
time_json_glib (const char *text)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();

  if (!json_parser_load_from_data (parser, text, -1, NULL))
    g_error ("json-glib cannot read the file");
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, json_parser_get_root (parser));
  g_free (json_generator_to_data (generator, NULL));
  g_clear_object (&generator);
  g_clear_object (&parser);
  return g_get_monotonic_time () - start;
}

int
main (void)
{
  g_autofree char *text = generate_text ();
  g_autofree char *folder = g_dir_make_tmp ("charter-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.json", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  gint64 charter[N_RUNS];
  gint64 in_memory[N_RUNS];
  gint64 json_glib[N_RUNS];
  double charter_ms;
  double in_memory_ms;
  double json_glib_ms;

  if (!g_file_set_contents (path, text, -1, NULL))
    g_error ("%s cannot be written", path);
  for (guint i = 0; i < N_RUNS; i++)
    {
      charter[i] = time_charter (file);
      json_glib[i] = time_json_glib (text);
      in_memory[i] = time_charter_in_memory (text);
    }
  g_unlink (path);
  g_rmdir (folder);

  charter_ms = get_median_ms (charter);
  in_memory_ms = get_median_ms (in_memory);
  json_glib_ms = get_median_ms (json_glib);
  g_print ("file of %.1f MB, medians of %d runs\n", strlen (text) / 1e6, N_RUNS);
  g_print ("load and save, on the disk  %6.0f ms  ratio %.2f (target 2.0)\n", charter_ms,
           charter_ms / json_glib_ms);
  g_print ("parse and write, in memory  %6.0f ms  ratio %.2f\n", in_memory_ms, in_memory_ms / json_glib_ms);
  g_print ("json-glib alone, in memory  %6.0f ms\n", json_glib_ms);
  return 0;
}
