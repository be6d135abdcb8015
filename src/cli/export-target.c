/* export-target.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/export-target.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "export/file-names.h"
#include "export/export-error.h"

/* What is written where nothing tells the format. */
#define USUAL_FORMAT "svg"

/* A new folder may be used by whom the user lets use new folders. */
#define NEW_FOLDER_MODE 0777

typedef enum
{
  TARGET_OUTPUT,
  TARGET_FILE,
  TARGET_FOLDER,
} TargetType;

struct _CharterExportTarget
{
  TargetType  type;
  char       *path;
};

static gboolean
fail_format (const char  *id,
             GError     **error)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new ();
  g_autofree char *suggestion = NULL;
  const CharterExportFormat *format;

  for (guint i = 0; (format = charter_export_format_get_nth (i)) != NULL; i++)
    g_ptr_array_add (known, (gpointer) charter_export_format_get_id (format));
  suggestion = charter_cli_suggest (id, known);
  g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
               /* Translators: what the user wrote, then a sentence */
               _("There is no format “%1$s”. %2$s"), id, suggestion);
  return FALSE;
}

/**
 * charter_export_target_new:
 * @model_path: (type filename): the file that is read
 * @output: (nullable) (type filename): what the user wrote: a file, a folder
 *   that exists, anything that ends in a slash, or "-" for the standard output
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * Returns: (transfer full) (nullable): where to write
 */
CharterExportTarget *
charter_export_target_new (const char  *model_path,
                           const char  *output,
                           GError     **error)
{
  g_autoptr(CharterExportTarget) self = g_new0 (CharterExportTarget, 1);

  g_return_val_if_fail (model_path != NULL, NULL);

  self->path = g_strdup (output);
  if (output == NULL || g_str_equal (output, "-"))
    self->type = TARGET_OUTPUT;
  else if (g_file_test (output, G_FILE_TEST_IS_DIR) || g_str_has_suffix (output, G_DIR_SEPARATOR_S))
    self->type = TARGET_FOLDER;
  else
    self->type = TARGET_FILE;

  if (self->type == TARGET_FILE && !charter_cli_check_output (model_path, output, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * charter_export_target_free:
 * @self: (transfer full): a target
 */
void
charter_export_target_free (CharterExportTarget *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  g_free (self);
}

/**
 * charter_export_target_is_output:
 * @self: a target
 *
 * Returns: whether files are written to the standard output
 */
gboolean
charter_export_target_is_output (const CharterExportTarget *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->type == TARGET_OUTPUT;
}

/**
 * charter_export_target_choose_formats:
 * @self: a target
 * @ids: (nullable): the formats that the user wants, or %NULL to go by the
 *   name of the file
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * Returns: (transfer container) (nullable) (element-type CharterExportFormat):
 *   the formats, each once
 */
GPtrArray *
charter_export_target_choose_formats (const CharterExportTarget  *self,
                                      char                      **ids,
                                      GError                    **error)
{
  g_autoptr(GPtrArray) formats = g_ptr_array_new ();
  const CharterExportFormat *format;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      format = charter_export_format_find (ids[i]);
      if (format == NULL)
        {
          fail_format (ids[i], error);
          return NULL;
        }
      if (!g_ptr_array_find (formats, format, NULL))
        g_ptr_array_add (formats, (gpointer) format);
    }
  if (formats->len > 0)
    return g_steal_pointer (&formats);

  format = self->type == TARGET_FILE ? charter_export_format_find_suffix (self->path)
                                     : charter_export_format_find (USUAL_FORMAT);
  if (format == NULL)
    {
      g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                   /* Translators: a file */
                   _("%s: The name does not tell the format. Choose one with --format."), self->path);
      return NULL;
    }
  g_ptr_array_add (formats, (gpointer) format);
  return g_steal_pointer (&formats);
}

/**
 * charter_export_target_is_one_file:
 * @self: a target
 * @formats: (element-type CharterExportFormat): in which formats
 *
 * Returns: whether all diagrams go into one file, which has pages
 */
gboolean
charter_export_target_is_one_file (const CharterExportTarget *self,
                                   GPtrArray                 *formats)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (formats != NULL, FALSE);

  return self->type == TARGET_FILE && formats->len == 1 &&
         charter_export_format_takes (g_ptr_array_index (formats, 0), CHARTER_EXPORT_FEATURE_PAGES);
}

/**
 * charter_export_target_check:
 * @self: a target
 * @n_views: how many diagrams are to be written
 * @formats: (element-type CharterExportFormat): in which formats
 * @error: return location for %CHARTER_CLI_ERROR_USAGE or
 *   %CHARTER_EXPORT_ERROR_WRITE
 *
 * Makes sure that what is to be written has a place, and makes the folder.
 *
 * Returns: whether it has
 */
gboolean
charter_export_target_check (const CharterExportTarget  *self,
                             guint                       n_views,
                             GPtrArray                  *formats,
                             GError                    **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (formats != NULL, FALSE);

  if (self->type == TARGET_FOLDER)
    {
      if (g_mkdir_with_parents (self->path, NEW_FOLDER_MODE) == 0)
        return TRUE;
      g_set_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_WRITE,
                   /* Translators: a folder, what the system says */
                   _("%1$s: The folder could not be made: %2$s. Choose another one."),
                   self->path, g_strerror (errno));
      return FALSE;
    }
  if (charter_export_target_is_one_file (self, formats))
    return TRUE;
  if (n_views * formats->len != 1)
    {
      g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                   /* Translators: a number above 1 */
                   _("%u files are to be written. Name a folder for them after -o, ending in a slash."),
                   n_views * formats->len);
      return FALSE;
    }
  if (self->type == TARGET_FILE || charter_export_format_is_text (g_ptr_array_index (formats, 0)))
    return TRUE;

  g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
               /* Translators: a format such as png */
               _("A file of the format “%s” is no text to show here. Name a file after -o."),
               charter_export_format_get_id (g_ptr_array_index (formats, 0)));
  return FALSE;
}

/**
 * charter_export_target_get_path:
 * @self: a target that is not the standard output
 * @name: what the diagram's files are called
 * @format: a format
 *
 * Returns: (transfer full) (type filename): where to write the diagram
 */
char *
charter_export_target_get_path (const CharterExportTarget *self,
                                const char                *name,
                                const CharterExportFormat *format)
{
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->type != TARGET_OUTPUT, NULL);

  if (self->type == TARGET_FILE)
    return g_strdup (self->path);

  file_name = g_strconcat (name, charter_export_format_get_suffix (format), NULL);
  return g_build_filename (self->path, file_name, NULL);
}

/**
 * charter_export_target_get_page_path:
 * @self: a target that is not the standard output
 * @name: what the diagram's files are called
 * @format: a format
 * @number: which page, from 1
 *
 * Returns: (transfer full) (type filename): where to write one page of a
 *   diagram that takes several
 */
char *
charter_export_target_get_page_path (const CharterExportTarget *self,
                                     const char                *name,
                                     const CharterExportFormat *format,
                                     guint                      number)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  path = charter_export_target_get_path (self, name, format);
  return charter_file_names_for_page (path, charter_export_format_get_suffix (format), number);
}

/**
 * charter_export_target_get_exit:
 * @error: why a diagram was not written
 *
 * Returns: what the program is to end with
 */
CharterExit
charter_export_target_get_exit (const GError *error)
{
  g_return_val_if_fail (error != NULL, CHARTER_EXIT_UNUSABLE);

  if (error->domain == CHARTER_LAYOUT_ERROR || error->domain == G_IO_ERROR ||
      g_error_matches (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE))
    return CHARTER_EXIT_NO_LAYOUT;
  if (g_error_matches (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_WRITE) ||
      g_error_matches (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_DRAWING))
    return CHARTER_EXIT_NOT_WRITTEN;
  return CHARTER_EXIT_UNUSABLE;
}
