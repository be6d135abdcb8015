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
#include "diagram/pages.h"
#include "export/atomic-file.h"
#include "export/exporter.h"

/* In a folder. */
#define FILE_NAME "comparison"

/* One file on its way: of all pages, or of one. */
static GBytes *
export_file (const CharterComparePicture  *self,
             const CharterExportFormat    *format,
             GPtrArray                    *pages,
             guint                         number,
             GError                      **error)
{
  CharterExportOptions options;

  charter_export_options_init (&options);
  if (charter_export_format_get_paging (format) == CHARTER_EXPORT_PAGING_INSIDE)
    {
      CharterExportPart part = { pages, self->state, self->view };

      return charter_exporter_export_pages (&part, 1, &options, NULL, error);
    }
  return charter_exporter_export (pages != NULL ? g_ptr_array_index (pages, number) : NULL,
                                  self->state, self->view, format, &options, NULL, error);
}

static CharterExit
write_bytes (const CharterExportTarget *target,
             const CharterExportFormat *format,
             GBytes                    *bytes,
             guint                      number,
             const CharterDiagram      *diagram)
{
  g_autofree char *path = NULL;
  g_autofree char *printing = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *line = NULL;
  g_autoptr(GError) error = NULL;

  if (charter_export_target_is_output (target))
    return charter_cli_print_text (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  path = number > 0 ? charter_export_target_get_page_path (target, FILE_NAME, format, number)
                    : charter_export_target_get_path (target, FILE_NAME, format);
  if (!charter_export_write_file (path, bytes, &error))
    return charter_cli_report (charter_export_target_get_exit (error), error);
  if (diagram != NULL)
    printing = charter_diagram_describe_printing (diagram);
  shown = g_filename_display_name (path);
  line = g_strdup_printf ("%s\t%s\n", shown, printing != NULL ? printing : "");
  return charter_cli_print_text (line, strlen (line));
}

/* Takes @error. */
static CharterExit
fail (const CharterComparePicture *self,
      GError                      *error)
{
  g_autoptr(GError) owned = error;

  g_prefix_error (&owned, "%s: %s: ", self->path, self->view->name);
  return charter_cli_report (charter_export_target_get_exit (owned), owned);
}

/* Where a page is a file, as many as there are pages. */
static CharterExit
write_files (const CharterComparePicture *self,
             const CharterExportTarget   *target,
             const CharterExportFormat   *format,
             GPtrArray                   *pages)
{
  gboolean is_divided = pages != NULL && pages->len > 1 &&
                        charter_export_format_get_paging (format) == CHARTER_EXPORT_PAGING_FILES;
  CharterExit code = CHARTER_EXIT_DONE;

  if (is_divided && charter_export_target_is_output (target))
    {
      charter_cli_print_message (_("%1$s: %2$s: %3$s"), self->path, self->view->name,
                                 _("It takes several pages, a file each. Name a file or a folder "
                                   "after -o."));
      return CHARTER_EXIT_UNUSABLE;
    }
  for (guint i = 0; code == CHARTER_EXIT_DONE && i < (is_divided ? pages->len : 1); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = export_file (self, format, pages, i, &error);

      if (bytes == NULL)
        return fail (self, g_steal_pointer (&error));
      code = write_bytes (target, format, bytes, is_divided ? i + 1 : 0,
                          pages != NULL ? g_ptr_array_index (pages, i) : NULL);
    }
  return code;
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
  g_autoptr(GPtrArray) pages = NULL;
  g_autoptr(GError) error = NULL;

  target = charter_export_target_new (self->path, self->output, &error);
  if (target != NULL)
    formats = charter_export_target_choose_formats (target, ids, &error);
  if (formats == NULL || !charter_export_target_check (target, 1, formats, &error))
    return charter_cli_report (charter_export_target_get_exit (error), error);
  if (charter_export_format_is_picture (g_ptr_array_index (formats, 0)))
    {
      pages = charter_pages_new (self->state, self->view, NULL, &error);
      if (pages == NULL)
        return fail (self, g_steal_pointer (&error));
    }
  return write_files (self, target, g_ptr_array_index (formats, 0), pages);
}
