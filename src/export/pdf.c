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
paint_figure (cairo_t             *cr,
              const CharterFigure *figure)
{
  g_autoptr (CharterPainter) painter = charter_painter_new (figure->drawing);

  cairo_tag_begin (cr, "Figure", NULL);
  cairo_save (cr);

  if (figure->page_width > 0 && figure->page_height > 0)
    cairo_translate (cr, figure->margin_left, figure->margin_top);
  cairo_scale (cr, figure->scale, figure->scale);
  charter_painter_paint (painter, cr, NULL, figure->scale);

  cairo_restore (cr);
  cairo_tag_end (cr, "Figure");
}

static gboolean
is_on_paper (const CharterFigure *figure)
{
  return figure->page_width > 0 && figure->page_height > 0;
}

static double
get_sheet_width (const CharterFigure *figure)
{
  return is_on_paper (figure) ? figure->page_width : charter_figure_get_width (figure);
}

static double
get_sheet_height (const CharterFigure *figure)
{
  return is_on_paper (figure) ? figure->page_height : charter_figure_get_height (figure);
}

static void
paint_figures (cairo_surface_t     *surface,
               const CharterFigure *figures,
               guint                n_figures)
{
  cairo_t *cr = cairo_create (surface);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < n_figures; i++)
    {
      /* A new size drops what is on the page, tags with it. */
      if (i > 0)
        {
          cairo_show_page (cr);
          cairo_pdf_surface_set_size (surface, get_sheet_width (&figures[i]),
                                      get_sheet_height (&figures[i]));
        }
      paint_figure (cr, &figures[i]);
    }
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
  cairo_destroy (cr);
}

/**
 * charter_pdf_export:
 * @figures: (array length=n_figures): what to export, a page each
 * @n_figures: how many, at least one; title and language are the first one's
 * @note: (out) (optional) (nullable): set when the file was made but could not
 *   be finished: %CHARTER_EXPORT_ERROR_STRUCTURE
 * @error: return location for an error in the %CHARTER_EXPORT_ERROR domain
 *
 * Makes a PDF: on each page the paper with a picture at its margins, or a page
 * as large as the picture. Text can be selected, fonts are embedded, each
 * picture is tagged as one figure with its alternative text. The same figures
 * give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with
 *   %CHARTER_EXPORT_ERROR_DRAWING
 */
GBytes *
charter_pdf_export (const CharterFigure  *figures,
                    guint                 n_figures,
                    GError              **note,
                    GError              **error)
{
  g_autoptr (GByteArray) written = NULL;
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GPtrArray) alt_texts = NULL;
  g_autofree char *language = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  GBytes *updated;

  g_return_val_if_fail (figures != NULL && n_figures > 0, NULL);
  g_return_val_if_fail (figures->drawing != NULL && figures->scale > 0, NULL);
  g_return_val_if_fail (note == NULL || *note == NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  written = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append_bytes, written, get_sheet_width (figures),
                                                 get_sheet_height (figures));

  /* From 1.5 on a newer cairo packs objects where the update cannot see them. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, figures);
  paint_figures (surface, figures, n_figures);
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
  language = charter_figure_get_language (figures);
  alt_texts = g_ptr_array_new ();
  for (guint i = 0; i < n_figures; i++)
    g_ptr_array_add (alt_texts, (gpointer) (figures[i].alt_text != NULL ? figures[i].alt_text : ""));
  g_ptr_array_add (alt_texts, NULL);
  updated = charter_pdf_update (plain, language, (const char *const *) alt_texts->pdata, note);

  return updated != NULL ? updated : g_steal_pointer (&plain);
}
