/* compare-picture.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/compare-picture.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/export-target.h"
#include "export/atomic-file.h"
#include "export/exporter.h"

static GBytes *
export_picture (const CharterComparePicture  *self,
                const CharterExportFormat    *format,
                char                        **printing,
                GError                      **error)
{
  g_autoptr(CharterDiagram) diagram = NULL;
  CharterExportOptions options;

  charter_export_options_init (&options);
  if (charter_export_format_is_picture (format))
    {
      diagram = charter_diagram_new (self->state, self->view, NULL, error);
      if (diagram == NULL)
        return NULL;
      *printing = charter_diagram_describe_printing (diagram);
    }
  return charter_exporter_export (diagram, self->state, self->view, format, &options, NULL, error);
}

static CharterExit
write_bytes (const CharterExportTarget *target,
             const CharterExportFormat *format,
             GBytes                    *bytes,
             const char                *printing)
{
  g_autofree char *path = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *line = NULL;
  g_autoptr(GError) error = NULL;

  if (charter_export_target_is_output (target))
    return charter_cli_print_text (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  path = charter_export_target_get_path (target, "comparison", format);
  if (!charter_export_write_file (path, bytes, &error))
    return charter_cli_report (charter_export_target_get_exit (error), error);
  shown = g_filename_display_name (path);
  line = g_strdup_printf ("%s\t%s\n", shown, printing != NULL ? printing : "");
  return charter_cli_print_text (line, strlen (line));
}

/**
 * charter_compare_picture_write:
 * @self: a diagram of two states
 *
 * Writes it, or says why not.
 *
 * Returns: how it went
 */
CharterExit
charter_compare_picture_write (const CharterComparePicture *self)
{
  char *ids[] = { (char *) self->format, NULL };
  g_autoptr(CharterExportTarget) target = NULL;
  g_autoptr(GPtrArray) formats = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *printing = NULL;

  target = charter_export_target_new (self->path, self->output, &error);
  if (target != NULL)
    formats = charter_export_target_choose_formats (target, ids, &error);
  if (formats == NULL || !charter_export_target_check (target, 1, formats, &error))
    return charter_cli_report (charter_export_target_get_exit (error), error);
  bytes = export_picture (self, g_ptr_array_index (formats, 0), &printing, &error);
  if (bytes == NULL)
    {
      g_prefix_error (&error, "%s: %s: ", self->path, self->view->name);
      return charter_cli_report (charter_export_target_get_exit (error), error);
    }
  return write_bytes (target, g_ptr_array_index (formats, 0), bytes, printing);
}
