/* export-memory.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/export-memory.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "export/atomic-file.h"
#include "export/export-error.h"
#include "export/json-members.h"
#include "export/settings-json.h"

/* Where somebody keeps their files is nobody else's business. */
#define FOLDER_MODE 0700

static char *
get_path (const char *folder,
          GFile      *document)
{
  g_autofree char *uri = g_file_get_uri (document);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *name = g_strconcat (hash, ".json", NULL);

  return g_build_filename (folder, name, NULL);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/* Where a diagram was exported as at another date than it is saved with, or of
 * another proposed model, that belongs to what was chosen. */
static const char *const looks[] = { "as_at", "option_id" };

static void
add_looks (JsonBuilder   *builder,
           CharterRecord *saved,
           CharterRecord *exported)
{
  for (guint i = 0; saved != NULL && i < G_N_ELEMENTS (looks); i++)
    {
      const char *look = charter_record_get_text (exported, looks[i]);

      if (g_strcmp0 (look, charter_record_get_text (saved, looks[i])) != 0)
        add_text (builder, looks[i], look != NULL ? look : "");
    }
}

static void
add_file (JsonBuilder      *builder,
          CharterRecordSet *records,
          CharterRecord    *view,
          const char       *path,
          const char       *language,
          const char       *says)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  CharterRecord *saved =
    charter_record_set_find_handle (records, charter_record_get_handle (view));

  if (uri == NULL)
    return;
  json_builder_begin_object (builder);
  add_text (builder, "view", charter_record_get_id (view));
  add_text (builder, "name", charter_record_get_name (view));
  add_looks (builder, saved, view);
  add_text (builder, "file", uri);
  add_text (builder, "language", language);
  add_text (builder, "says", says);
  json_builder_end_object (builder);
}

static char *
write_text (GFile                    *document,
            CharterRecordSet         *records,
            const CharterExportBatch *batch)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *uri = g_file_get_uri (document);

  json_builder_begin_object (builder);
  add_text (builder, "document", uri);
  charter_settings_json_add (builder, charter_export_batch_get_settings (batch));
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < charter_export_batch_get_n_items (batch); i++)
    {
      if (charter_export_batch_is_written (batch, i))
        add_file (builder, records, charter_export_batch_get_view (batch, i),
                  charter_export_batch_get_path (batch, i),
                  charter_export_batch_get_language (batch, i),
                  charter_export_batch_get_says (batch, i));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}

static CharterRecord *
find_view (JsonObject       *file,
           CharterRecordSet *records)
{
  const char *id = charter_json_members_get_text (file, "view");
  const char *name = charter_json_members_get_text (file, "name");

  if (id != NULL)
    return charter_record_set_find_id (records, CHARTER_KIND_VIEW, id);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);

      if (g_strcmp0 (charter_record_get_name (view), name) == 0)
        return view;
    }
  return NULL;
}

/* The diagram as it was looked at when it was exported. */
static CharterRecord *
read_looks (JsonObject    *file,
            CharterRecord *saved)
{
  CharterRecord *view = charter_record_ref (saved);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr(CharterRecord) before = view;
      const char *look = charter_json_members_get_text (file, looks[i]);
      g_autofree char *path = g_strconcat ("/", looks[i], NULL);

      view = look != NULL
           ? charter_record_with_path (before, path, *look != '\0' ? g_variant_new_string (look)
                                                                  : NULL)
           : NULL;
      if (view == NULL)
        view = g_steal_pointer (&before);
    }
  return view;
}

static void
read_file (JsonObject         *file,
           CharterRecordSet   *records,
           CharterExportBatch *batch,
           GPtrArray          *gone)
{
  CharterRecord *saved = find_view (file, records);
  const char *name = charter_json_members_get_text (file, "name");
  const char *uri = charter_json_members_get_text (file, "file");
  g_autofree char *path = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  g_autoptr(CharterRecord) view = NULL;

  if (path == NULL)
    return;
  if (saved == NULL)
    {
      g_ptr_array_add (gone, name != NULL ? g_strdup (name) : g_filename_display_basename (path));
      return;
    }
  view = read_looks (file, saved);
  charter_export_batch_add (batch, view, path, charter_json_members_get_text (file, "language"));
  charter_export_batch_set_says (batch, charter_export_batch_get_n_items (batch) - 1,
                                 charter_json_members_get_text (file, "says"));
}

/**
 * charter_export_memory_keep:
 * @folder: (type filename): the folder of such memories
 * @document: which document was exported
 * @records: its records, which say what date each diagram is saved with
 * @batch: what was written of it, and how
 * @error: return location for %CHARTER_EXPORT_ERROR_WRITE
 *
 * Keeps what was written, in place of what was kept before.
 *
 * Returns: whether it is kept
 */
gboolean
charter_export_memory_keep (const char                *folder,
                            GFile                     *document,
                            CharterRecordSet          *records,
                            const CharterExportBatch  *batch,
                            GError                   **error)
{
  g_autofree char *path = NULL;
  g_autoptr(GBytes) bytes = NULL;
  char *text;

  g_return_val_if_fail (folder != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (document), FALSE);
  g_return_val_if_fail (records != NULL, FALSE);
  g_return_val_if_fail (batch != NULL, FALSE);

  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    {
      g_set_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_WRITE,
                   /* Translators: a folder, what the system says */
                   _("%1$s: The folder could not be made: %2$s. Choose another one."),
                   folder, g_strerror (errno));
      return FALSE;
    }
  path = get_path (folder, document);
  text = write_text (document, records, batch);
  bytes = g_bytes_new_take (text, strlen (text));
  return charter_export_write_file (path, bytes, error);
}

/**
 * charter_export_memory_recall:
 * @folder: (type filename): the folder of such memories
 * @document: which document is to be exported again
 * @records: its records as they are now
 * @gone: (element-type utf8): is given the names of diagrams that are no
 *   longer there
 * @error: return location for %G_IO_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): a batch that makes the same files of
 *   the records as they are now
 */
CharterExportBatch *
charter_export_memory_recall (const char        *folder,
                              GFile             *document,
                              CharterRecordSet  *records,
                              GPtrArray         *gone,
                              GError           **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(CharterExportSettings) settings = NULL;
  g_autoptr(CharterExportBatch) batch = NULL;
  g_autofree char *path = NULL;
  JsonObject *object;
  JsonNode *files = NULL;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (document), NULL);
  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (gone != NULL, NULL);

  path = get_path (folder, document);
  object = charter_json_members_get_root (parser, path);
  if (object != NULL)
    {
      settings = charter_settings_json_read (object);
      files = json_object_get_member (object, "files");
    }
  if (settings == NULL || files == NULL || !JSON_NODE_HOLDS_ARRAY (files))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("Nothing of this partnership was exported before. Choose Export first."));
      return NULL;
    }

  batch = charter_export_batch_new (records, settings);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (files)); i++)
    {
      JsonNode *file = json_array_get_element (json_node_get_array (files), i);

      if (JSON_NODE_HOLDS_OBJECT (file))
        read_file (json_node_get_object (file), records, batch, gone);
    }
  return g_steal_pointer (&batch);
}
