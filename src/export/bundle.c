/* bundle.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/bundle.h"

#include <glib/gstdio.h>

#include "analysis/words/language.h"
#include "diagram/alt-text.h"
#include "diagram/privacy.h"
#include "export/atomic-file.h"

struct _CharterBundle
{
  char                 *folder;
  CharterExportOptions  options;
  CharterManifest      *manifest;
  CharterManifest      *before; /* (nullable): what lay in the folder */
};

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

  if (charter_manifest_get_n_files (self->manifest) == 0)
    g_unlink (path);
}

static gboolean
add_format (CharterBundle              *self,
            CharterDiagram             *diagram,
            CharterState               *state,
            const CharterView          *view,
            const char                 *view_id,
            const char                 *name,
            const CharterExportFormat  *format,
            GError                    **error)
{
  g_autofree char *file_name = g_strconcat (name, charter_export_format_get_suffix (format), NULL);
  g_autofree char *path = g_build_filename (self->folder, file_name, NULL);
  g_autoptr(GBytes) bytes = charter_exporter_export (diagram, state, view, format, &self->options,
                                                     NULL, error);
  CharterRecordSet *records = charter_state_get_records (state);
  CharterManifestFile *file;

  if (bytes == NULL)
    return FALSE;
  remove_old_manifest (self);
  if (!charter_export_write_file (path, bytes, error))
    return FALSE;

  file = g_new0 (CharterManifestFile, 1);
  file->name = g_steal_pointer (&file_name);
  file->view_id = g_strdup (view_id);
  file->view_name = g_strdup (view->name);
  file->format = g_strdup (charter_export_format_get_id (format));
  file->language = view->language != NULL ? g_strdup (view->language)
                                          : charter_language_choose (records, NULL);
  file->date = make_date (state);
  file->is_dated = charter_date_is_set (&view->as_at);
  file->people = view->people;
  file->says = charter_alt_text_make_hash (state, view);
  file->hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  file->size = g_bytes_get_size (bytes);
  charter_manifest_add (self->manifest, file);
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
  g_autofree char *path = NULL;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_new0 (CharterBundle, 1);
  self->folder = g_strdup (folder);
  self->options = *options;
  self->manifest = charter_manifest_new ();
  path = get_manifest_path (self);
  self->before = charter_manifest_read (path);
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
  charter_manifest_free (self->manifest);
  g_clear_pointer (&self->before, charter_manifest_free);
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
  const char *view_id;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  shown = charter_privacy_prepare (state, view, &seen);
  diagram = charter_diagram_new (shown, seen, cancellable, error);
  if (diagram == NULL)
    return FALSE;
  view_id = charter_privacy_get_id (charter_state_get_records (state), view);
  for (guint i = 0; (format = charter_export_format_get_nth (i)) != NULL; i++)
    {
      if (!add_format (self, diagram, shown, seen, view_id, name, format, error))
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

  return charter_manifest_get_n_files (self->manifest);
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
  g_return_val_if_fail (self != NULL, NULL);

  return charter_manifest_get_file (self->manifest, number)->name;
}

/**
 * charter_bundle_get_manifest:
 * @self: a bundle
 *
 * Returns: (transfer none): what is written
 */
const CharterManifest *
charter_bundle_get_manifest (const CharterBundle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->manifest;
}

/**
 * charter_bundle_get_before:
 * @self: a bundle
 *
 * Returns: (transfer none) (nullable): what lay in the folder when the bundle
 *   was begun
 */
const CharterManifest *
charter_bundle_get_before (const CharterBundle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->before;
}

/**
 * charter_bundle_write_manifest:
 * @self: a bundle
 * @model_name: what the file that the diagrams are of is called
 * @model_hash: SHA-256 of what it holds
 * @today: what day it is
 * @error: return location for %CHARTER_EXPORT_ERROR_WRITE
 *
 * Writes what is in the folder: each file with the diagram it shows, its
 * format, its language, its date, what it says and its SHA-256, and the SHA-256
 * of the model, so that anybody can tell later what was published from what.
 *
 * Returns: whether it is written
 */
gboolean
charter_bundle_write_manifest (CharterBundle      *self,
                               const char         *model_name,
                               const char         *model_hash,
                               const CharterDate  *today,
                               GError            **error)
{
  g_autoptr(GBytes) manifest = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (model_name != NULL, FALSE);
  g_return_val_if_fail (model_hash != NULL, FALSE);
  g_return_val_if_fail (today != NULL, FALSE);

  manifest = charter_manifest_write (self->manifest, model_name, model_hash, today);
  path = get_manifest_path (self);
  return charter_export_write_file (path, manifest, error);
}
