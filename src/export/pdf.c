/* pdf.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "diagram/clean-text.h"
#include "diagram/painter.h"
#include "export/export-error.h"
#include "export/pdf-update.h"

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_words (cairo_surface_t      *surface,
           cairo_pdf_metadata_t  metadata,
           const char           *text)
{
  g_autofree char *clean = charter_clean_text (text != NULL ? text : "");

  if (clean[0] != '\0')
    cairo_pdf_surface_set_metadata (surface, metadata, clean);
}

static void
set_metadata (cairo_surface_t     *surface,
              const CharterFigure *figure)
{
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (figure->created);

  set_words (surface, CAIRO_PDF_METADATA_TITLE, figure->title);
  set_words (surface, CAIRO_PDF_METADATA_SUBJECT, figure->alt_text);
  set_words (surface, CAIRO_PDF_METADATA_CREATOR, "Charter " CHARTER_VERSION);

  /* Unless told, cairo takes the clock, and no two files are alike. */
  if (created == NULL)
    created = g_date_time_new_from_unix_utc (0);
  if (created != NULL)
    {
      g_autofree char *text = g_date_time_format_iso8601 (created);

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
    }
}

static void
paint_figure (cairo_surface_t     *surface,
              const CharterFigure *figure)
{
  g_autoptr (CharterPainter) painter = charter_painter_new (figure->drawing);
  cairo_t *cr = cairo_create (surface);

  cairo_tag_begin (cr, "Document", NULL);
  cairo_tag_begin (cr, "Figure", NULL);

  if (figure->page_width > 0 && figure->page_height > 0)
    cairo_translate (cr, figure->margin_left, figure->margin_top);
  cairo_scale (cr, figure->scale, figure->scale);
  charter_painter_paint (painter, cr, NULL, figure->scale);

  cairo_tag_end (cr, "Figure");
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
  cairo_destroy (cr);
}

/**
 * charter_pdf_export:
 * @figure: what to export
 * @note: (out) (optional) (nullable): set when the file was made but could not
 *   be finished: %CHARTER_EXPORT_ERROR_STRUCTURE
 * @error: return location for an error in the %CHARTER_EXPORT_ERROR domain
 *
 * Makes a PDF of one page: the paper with the picture at its margins, or a
 * page as large as the picture. Text can be selected, fonts are embedded, the
 * picture is tagged as one figure with its alternative text. The same figure
 * gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with
 *   %CHARTER_EXPORT_ERROR_DRAWING
 */
GBytes *
charter_pdf_export (const CharterFigure  *figure,
                    GError              **note,
                    GError              **error)
{
  g_autoptr (GByteArray) written = NULL;
  g_autoptr (GBytes) plain = NULL;
  g_autofree char *language = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean on_paper;
  GBytes *updated;

  g_return_val_if_fail (figure != NULL && figure->drawing != NULL, NULL);
  g_return_val_if_fail (figure->scale > 0, NULL);
  g_return_val_if_fail (note == NULL || *note == NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  written = g_byte_array_new ();
  on_paper = figure->page_width > 0 && figure->page_height > 0;
  surface = cairo_pdf_surface_create_for_stream (append_bytes, written,
                                                 on_paper ? figure->page_width
                                                          : charter_figure_get_width (figure),
                                                 on_paper ? figure->page_height
                                                          : charter_figure_get_height (figure));

  /* From 1.5 on a newer cairo packs objects where the update cannot see them. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, figure);
  paint_figure (surface, figure);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_DRAWING,
                   /* Translators: what the drawing library says */
                   _("The picture could not be painted: %s. Choose a smaller page."),
                   cairo_status_to_string (status));
      return NULL;
    }

  plain = g_byte_array_free_to_bytes (g_steal_pointer (&written));
  language = charter_figure_get_language (figure);
  updated = charter_pdf_update (plain, language, figure->alt_text, note);

  return updated != NULL ? updated : g_steal_pointer (&plain);
}
