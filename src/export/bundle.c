/* bundle.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/bundle.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "diagram/privacy.h"
#include "export/atomic-file.h"

/* What the manifest says of one file. */
typedef struct
{
  char       *name;
  char       *view_id; /* nullable */
  char       *view_name;
  const char *format;
  char       *date;    /* that it shows */
  char       *hash;
  gsize       size;
} Entry;

struct _CharterBundle
{
  char                 *folder;
  CharterExportOptions  options;
  GPtrArray            *entries; /* of Entry */
};

static void
entry_free (Entry *entry)
{
  g_free (entry->name);
  g_free (entry->view_id);
  g_free (entry->view_name);
  g_free (entry->date);
  g_free (entry->hash);
  g_free (entry);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_entry (JsonBuilder *builder,
           const Entry *entry)
{
  json_builder_begin_object (builder);
  add_text (builder, "file", entry->name);
  add_text (builder, "view", entry->view_id);
  add_text (builder, "name", entry->view_name);
  add_text (builder, "format", entry->format);
  add_text (builder, "as_at", entry->date);
  json_builder_set_member_name (builder, "bytes");
  json_builder_add_int_value (builder, (gint64) entry->size);
  add_text (builder, "sha256", entry->hash);
  json_builder_end_object (builder);
}

static GBytes *
make_manifest (const CharterBundle *self,
               const char          *model_path,
               const char          *model_hash,
               const CharterDate   *today)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *model_name = g_filename_display_basename (model_path);
  g_autofree char *date = charter_date_to_text (today);
  g_autofree char *text = NULL;
  char *line;

  json_builder_begin_object (builder);
  add_text (builder, "generator", "Charter " CHARTER_VERSION);
  add_text (builder, "date", date);
  json_builder_set_member_name (builder, "model");
  json_builder_begin_object (builder);
  add_text (builder, "file", model_name);
  add_text (builder, "sha256", model_hash);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->entries->len; i++)
    add_entry (builder, g_ptr_array_index (self->entries, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  line = g_strconcat (text, "\n", NULL);
  return g_bytes_new_take (line, strlen (line));
}

static char *
make_date (CharterState *state)
{
  const CharterDate *as_at = charter_state_get_as_at (state);

  return charter_date_to_text (as_at != NULL && charter_date_is_set (as_at)
                               ? as_at : charter_state_get_today (state));
}

static char *
get_manifest_path (const CharterBundle *self)
{
  return g_build_filename (self->folder, CHARTER_BUNDLE_MANIFEST, NULL);
}

/* From the first file that is written on, the list of an earlier bundle in the
 * folder is no longer true, whatever becomes of the others. */
static void
remove_old_manifest (const CharterBundle *self)
{
  g_autofree char *path = get_manifest_path (self);

  if (self->entries->len == 0)
    g_unlink (path);
}

static gboolean
add_format (CharterBundle              *self,
            CharterDiagram             *diagram,
            CharterState               *state,
            const CharterView          *view,
            const char                 *title,
            const char                 *name,
            const CharterExportFormat  *format,
            GError                    **error)
{
  g_autofree char *file_name = g_strconcat (name, charter_export_format_get_suffix (format), NULL);
  g_autofree char *path = g_build_filename (self->folder, file_name, NULL);
  g_autoptr(GBytes) bytes = charter_exporter_export (diagram, state, view, format, &self->options,
                                                     NULL, error);
  Entry *entry;

  if (bytes == NULL)
    return FALSE;
  remove_old_manifest (self);
  if (!charter_export_write_file (path, bytes, error))
    return FALSE;

  entry = g_new0 (Entry, 1);
  entry->name = g_steal_pointer (&file_name);
  entry->view_id = g_strdup (charter_privacy_get_id (charter_state_get_records (state), view));
  entry->view_name = g_strdup (title);
  entry->format = charter_export_format_get_id (format);
  entry->date = make_date (state);
  entry->hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  entry->size = g_bytes_get_size (bytes);
  g_ptr_array_add (self->entries, entry);
  return TRUE;
}

/**
 * charter_bundle_new:
 * @folder: (type filename): a folder that is there
 * @options: what the formats are told
 *
 * Returns: (transfer full): a bundle with nothing in it
 */
CharterBundle *
charter_bundle_new (const char                 *folder,
                    const CharterExportOptions *options)
{
  CharterBundle *self;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_new0 (CharterBundle, 1);
  self->folder = g_strdup (folder);
  self->options = *options;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  return self;
}

/**
 * charter_bundle_free:
 * @self: (transfer full): a bundle
 */
void
charter_bundle_free (CharterBundle *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->folder);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * charter_bundle_add:
 * @self: a bundle
 * @state: what is shown
 * @view: how
 * @name: what its files are called, without a suffix
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of the diagram, of a format, or
 *   %CHARTER_EXPORT_ERROR_WRITE
 *
 * Draws a diagram once and writes it in every format. Each file is written
 * whole or not at all.
 *
 * Returns: whether all are written; those before the error are
 */
gboolean
charter_bundle_add (CharterBundle      *self,
                    CharterState       *state,
                    const CharterView  *view,
                    const char         *name,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_autoptr(CharterDiagram) diagram = NULL;
  g_autoptr(CharterState) shown = NULL;
  g_autoptr(CharterView) seen = NULL;
  const CharterExportFormat *format;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  diagram = charter_diagram_new (state, view, cancellable, error);
  if (diagram == NULL)
    return FALSE;
  shown = charter_privacy_prepare (state, view, &seen);
  for (guint i = 0; (format = charter_export_format_get_nth (i)) != NULL; i++)
    {
      if (!add_format (self, diagram, state, view, seen->name, name, format, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * charter_bundle_get_n_files:
 * @self: a bundle
 *
 * Returns: how many files are written, the manifest not among them
 */
guint
charter_bundle_get_n_files (const CharterBundle *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * charter_bundle_get_file:
 * @self: a bundle
 * @number: from 0
 *
 * Returns: (transfer none): the name of a file in the folder
 */
const char *
charter_bundle_get_file (const CharterBundle *self,
                         guint                number)
{
  g_return_val_if_fail (self != NULL && number < self->entries->len, NULL);

  return ((const Entry *) g_ptr_array_index (self->entries, number))->name;
}

/**
 * charter_bundle_write_manifest:
 * @self: a bundle
 * @model_path: (type filename): the file that the diagrams are of
 * @today: what day it is
 * @error: return location for %CHARTER_EXPORT_ERROR_WRITE or an error of
 *   reading the model
 *
 * Writes what is in the folder: each file with the diagram it shows, its
 * format, its date and its SHA-256, and the SHA-256 of the model, so that
 * anybody can tell later what was published from what.
 *
 * Returns: whether it is written
 */
gboolean
charter_bundle_write_manifest (CharterBundle      *self,
                               const char         *model_path,
                               const CharterDate  *today,
                               GError            **error)
{
  g_autoptr(GBytes) manifest = NULL;
  g_autofree char *model = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *path = NULL;
  gsize length;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (model_path != NULL, FALSE);
  g_return_val_if_fail (today != NULL, FALSE);

  if (!g_file_get_contents (model_path, &model, &length, error))
    return FALSE;
  hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) model, length);
  manifest = make_manifest (self, model_path, hash, today);
  path = get_manifest_path (self);
  return charter_export_write_file (path, manifest, error);
}
