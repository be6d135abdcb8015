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

#include "diagram/cards/page.h"
#include "diagram/drawing/clean-text.h"
#include "diagram/drawing/painter.h"
#include "export/export-error.h"
#include "export/pdf-update.h"
#include "export/pdf-words.h"

/* What paper a picture without a page is described on. */
#define USUAL_PAGE "a4-portrait"

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

static gboolean
is_on_paper (const CharterFigure *figure)
{
  return figure->page_width > 0 && figure->page_height > 0;
}

static void
set_page_size (cairo_surface_t     *surface,
               const CharterFigure *figure,
               gboolean             has_words)
{
  const CharterPage *usual = charter_page_find (USUAL_PAGE);

  if (is_on_paper (figure))
    cairo_pdf_surface_set_size (surface, figure->page_width, figure->page_height);
  else if (has_words)
    cairo_pdf_surface_set_size (surface, usual->paper_width, usual->paper_height);
  else
    cairo_pdf_surface_set_size (surface, charter_figure_get_width (figure),
                                charter_figure_get_height (figure));
}

static void
paint_figure (cairo_t             *cr,
              const CharterFigure *figure)
{
  g_autoptr (CharterPainter) painter = charter_painter_new (figure->drawing);

  cairo_save (cr);
  cairo_tag_begin (cr, "Figure", NULL);
  if (is_on_paper (figure))
    cairo_translate (cr, figure->margin_left, figure->margin_top);
  cairo_scale (cr, figure->scale, figure->scale);
  charter_painter_paint (painter, cr, NULL, figure->scale);
  cairo_tag_end (cr, "Figure");
  cairo_restore (cr);
}

static void
add_bookmark (cairo_surface_t     *surface,
              const CharterFigure *figure,
              guint                page)
{
  g_autofree char *title = charter_clean_text (figure->title != NULL ? figure->title : "");
  g_autofree char *place = g_strdup_printf ("page=%u", page);

  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, title, place,
                                 CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

/* Returns how many pages there are then. */
static guint
paint_part (cairo_surface_t      *surface,
            cairo_t              *cr,
            const CharterPdfPart *part,
            guint                 n_pages,
            guint                 heading_level)
{
  for (guint i = 0; i < part->n_pages; i++)
    {
      /* A new size takes away what is on the page, tags too. */
      if (n_pages > 0)
        {
          cairo_show_page (cr);
          set_page_size (surface, &part->pages[i], FALSE);
        }
      paint_figure (cr, &part->pages[i]);
      n_pages++;
    }
  if (part->description == NULL)
    return n_pages;
  cairo_show_page (cr);
  set_page_size (surface, part->pages, TRUE);
  return n_pages + charter_pdf_words_draw (cr, part->pages, part->description, heading_level);
}

static void
paint_parts (cairo_surface_t      *surface,
             const CharterPdfPart *parts,
             guint                 n_parts,
             guint                 heading_level)
{
  cairo_t *cr = cairo_create (surface);
  guint n_pages = 0;

  set_page_size (surface, parts[0].pages, FALSE);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < n_parts; i++)
    {
      if (n_parts > 1)
        add_bookmark (surface, parts[i].pages, n_pages + 1);
      n_pages = paint_part (surface, cr, &parts[i], n_pages, heading_level);
    }

  /* What ends after the last page is not in the file. */
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
  cairo_destroy (cr);
}

static GBytes *
finish (GBytes               *plain,
        const CharterPdfPart *parts,
        guint                 n_parts,
        GError              **note)
{
  g_autoptr (GPtrArray) alt_texts = g_ptr_array_new ();
  g_autofree char *language = charter_figure_get_language (parts[0].pages);

  for (guint i = 0; i < n_parts; i++)
    for (guint j = 0; j < parts[i].n_pages; j++)
      {
        const char *alt_text = parts[i].pages[j].alt_text;

        g_ptr_array_add (alt_texts, (gpointer) (alt_text != NULL ? alt_text : ""));
      }
  g_ptr_array_add (alt_texts, NULL);
  return charter_pdf_update (plain, language, (const char *const *) alt_texts->pdata, note);
}

/**
 * charter_pdf_export_several:
 * @parts: (array length=n_parts): diagrams in their order
 * @n_parts: how many, at least one
 * @heading_level: of the titles of descriptions, 1 to 6
 * @note: (out) (optional) (nullable): set when the file was made but could not
 *   be finished: %CHARTER_EXPORT_ERROR_STRUCTURE
 * @error: return location for an error in the %CHARTER_EXPORT_ERROR domain
 *
 * Makes a PDF: for each diagram its pages, each the paper with a picture at its
 * margins, or as large as the picture, then those with its description if
 * there is one. Several diagrams have bookmarks. Text can be selected, fonts are
 * embedded; each picture is tagged as one figure with its alternative text,
 * and descriptions as headings, paragraphs, lists and tables. The title and
 * the language are those of the first. The same parts give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with
 *   %CHARTER_EXPORT_ERROR_DRAWING
 */
GBytes *
charter_pdf_export_several (const CharterPdfPart  *parts,
                            guint                  n_parts,
                            guint                  heading_level,
                            GError               **note,
                            GError               **error)
{
  g_autoptr (GByteArray) written = NULL;
  g_autoptr (GBytes) plain = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  GBytes *updated;

  g_return_val_if_fail (parts != NULL && n_parts > 0, NULL);
  g_return_val_if_fail (parts->pages != NULL && parts->n_pages > 0, NULL);
  g_return_val_if_fail (note == NULL || *note == NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  written = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append_bytes, written, 1, 1);

  /* From 1.5 on a newer cairo packs objects where the update cannot see them. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, parts[0].pages);
  paint_parts (surface, parts, n_parts, heading_level);
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
  updated = finish (plain, parts, n_parts, note);
  return updated != NULL ? updated : g_steal_pointer (&plain);
}

/**
 * charter_pdf_export:
 * @figure: what to export
 * @note: (out) (optional) (nullable): as for charter_pdf_export_several()
 * @error: return location for an error in the %CHARTER_EXPORT_ERROR domain
 *
 * Makes a PDF of one page with one picture.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with
 *   %CHARTER_EXPORT_ERROR_DRAWING
 */
GBytes *
charter_pdf_export (const CharterFigure  *figure,
                    GError              **note,
                    GError              **error)
{
  CharterPdfPart part = { figure, 1, NULL };

  g_return_val_if_fail (figure != NULL && figure->drawing != NULL, NULL);
  g_return_val_if_fail (figure->scale > 0, NULL);

  return charter_pdf_export_several (&part, 1, 1, note, error);
}
