/* exporter.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/exporter.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/words/language.h"
#include "diagram/alt-text.h"
#include "diagram/drawing/clean-text.h"
#include "diagram/pages.h"
#include "diagram/privacy.h"
#include "export/dot.h"
#include "export/html.h"
#include "export/pdf.h"
#include "export/png.h"
#include "export/svg.h"
#include "export/text.h"

/* Everything that a format may need of one diagram. */
typedef struct
{
  CharterState               *state;
  CharterView                *view;
  const CharterExportOptions *options;
  CharterFigure               figure; /* without a drawing in a format of words */
  CharterDescription         *description;
  GPtrArray                  *untitled;   /* of CharterDiagram; NULL but where titles are words */
  GPtrArray                  *pages;      /* of CharterDiagram; NULL but in a format with pages */
  CharterFigure              *page_figures;
  GPtrArray                  *page_alt_texts;
  char                       *alt_text;
  char                       *plain;
  char                       *language;
} Source;

static void
source_clear (Source *source)
{
  g_clear_pointer (&source->state, charter_state_unref);
  g_clear_pointer (&source->view, charter_view_free);
  g_clear_pointer (&source->description, charter_description_free);
  g_clear_pointer (&source->untitled, g_ptr_array_unref);
  g_clear_pointer (&source->pages, g_ptr_array_unref);
  g_clear_pointer (&source->page_alt_texts, g_ptr_array_unref);
  g_free (source->page_figures);
  g_free (source->alt_text);
  g_free (source->plain);
  g_free (source->language);
}

static void
source_free (Source *source)
{
  source_clear (source);
  g_free (source);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

struct _CharterExportFormat
{
  const char *id;
  const char *suffix;
  const char *name;
  const char *title;
  gboolean    is_picture; /* needs the diagram drawn */
  gboolean    is_text;    /* can be shown in a terminal */
  gboolean    has_title;  /* sets title and caption as words beside the picture */
  guint       choices;    /* CharterExportFeatures */
  GBytes   *(*write) (const Source  *source,
                      GError       **note,
                      GError       **error);
};

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static const CharterFigure *
get_figures (const Source *source)
{
  return source->pages != NULL ? source->page_figures : &source->figure;
}

static guint
count_figures (const Source *source)
{
  return source->pages != NULL ? source->pages->len : 1;
}

static GBytes *
write_docx (const Source  *source,
            GError       **note,
            GError       **error)
{
  return charter_docx_export (get_figures (source), count_figures (source), source->description,
                              source->options->words, source->options->heading_level,
                              source->options->dpi, error);
}

static GBytes *
write_html (const Source  *source,
            GError       **note,
            GError       **error)
{
  return charter_html_export (get_figures (source), count_figures (source), source->description,
                              source->options->heading_level);
}

static GBytes *
write_svg (const Source  *source,
           GError       **note,
           GError       **error)
{
  return charter_svg_export (&source->figure, CHARTER_SVG_PICTURE);
}

static GBytes *
write_navigable_svg (const Source  *source,
                     GError       **note,
                     GError       **error)
{
  return charter_svg_export (&source->figure, CHARTER_SVG_NAVIGABLE);
}

static GBytes *
write_png (const Source  *source,
           GError       **note,
           GError       **error)
{
  return charter_png_export (&source->figure, source->options->dpi, source->options->transparent,
                             error);
}

static CharterPdfPart
make_pdf_part (const Source *source)
{
  return (CharterPdfPart) { source->page_figures, source->pages->len,
                            source->options->with_description ? source->description : NULL };
}

static GBytes *
write_pdf (const Source  *source,
           GError       **note,
           GError       **error)
{
  CharterPdfPart part = make_pdf_part (source);

  return charter_pdf_export_several (&part, 1, source->options->heading_level, note, error);
}

static GBytes *
write_dot (const Source  *source,
           GError       **note,
           GError       **error)
{
  return charter_dot_export (&source->figure, source->state);
}

static GBytes *
write_description (const Source  *source,
                   GError       **note,
                   GError       **error)
{
  return take_text (charter_text_write_markdown (source->description, source->figure.title,
                                                 source->options->heading_level));
}

static GBytes *
write_alt_text (const Source  *source,
                GError       **note,
                GError       **error)
{
  g_autofree char *clean = charter_clean_text (source->figure.alt_text);

  return take_text (g_strconcat (clean, "\n", NULL));
}

/* To add a format, write its function and add a line; the longer of two
 * suffixes that end alike comes first. */
static const CharterExportFormat formats[] = {
  { "docx", ".docx", N_("Word document"),
    N_("Word document with the picture and its description"),
    TRUE, FALSE, TRUE, CHARTER_EXPORT_FEATURE_WORDS | CHARTER_EXPORT_FEATURE_HEADINGS, write_docx },
  { "svg-nav", ".nav.svg", N_("SVG for screen readers"),
    N_("SVG that a screen reader can walk through"),
    TRUE, TRUE, FALSE, 0, write_navigable_svg },
  { "svg", ".svg", N_("SVG picture"),
    N_("SVG picture"),
    TRUE, TRUE, FALSE, 0, write_svg },
  { "png", ".png", N_("PNG image"),
    N_("PNG image"),
    TRUE, FALSE, FALSE, CHARTER_EXPORT_FEATURE_PIXELS, write_png },
  { "pdf", ".pdf", N_("PDF page"),
    N_("PDF page"),
    TRUE, FALSE, FALSE, CHARTER_EXPORT_FEATURE_PAGES, write_pdf },
  { "html", ".html", N_("Web page"),
    N_("Web page with the picture and its description"),
    TRUE, TRUE, TRUE, CHARTER_EXPORT_FEATURE_HEADINGS, write_html },
  { "txt", ".md", N_("Description in words"),
    N_("Description in words, as Markdown"),
    FALSE, TRUE, TRUE, CHARTER_EXPORT_FEATURE_HEADINGS, write_description },
  { "alt", ".alt.txt", N_("Alternative text"),
    N_("Alternative text, one sentence"),
    FALSE, TRUE, FALSE, 0, write_alt_text },
  { "dot", ".dot", N_("Graphviz graph"),
    N_("Graph for Graphviz, to lay out or restyle"),
    TRUE, TRUE, FALSE, 0, write_dot },
};

static void
place_on_page (CharterFigure        *figure,
               const CharterDiagram *diagram)
{
  const CharterPage *page = charter_diagram_get_page (diagram);

  figure->drawing = charter_diagram_get_drawing (diagram);
  figure->title = charter_diagram_get_title (diagram);
  figure->scale = charter_diagram_get_scale (diagram);
  figure->page_width = page->paper_width;
  figure->page_height = page->paper_height;
  figure->margin_left = page->margin_left;
  figure->margin_top = page->margin_top;
}

static void
fill_figure (Source         *source,
             CharterDiagram *diagram)
{
  CharterFigure *figure = &source->figure;

  figure->title = source->view->name;
  source->language = charter_language_choose (charter_state_get_records (source->state),
                                              source->view->language);
  figure->language = source->language;
  if (source->view->caption != NULL && *source->view->caption != '\0')
    figure->caption = source->view->caption;
  figure->number = source->view->figure;
  figure->uncaptioned = !source->view->caption_shown;
  figure->created = source->options->created;
  figure->scale = 1;
  if (diagram != NULL)
    place_on_page (figure, diagram);
}

/* A page says which it is; what they all show is said in the description. */
static char *
write_page_alt_text (const Source         *source,
                     const CharterDiagram *diagram)
{
  const char *page = charter_diagram_get_page_name (diagram);
  g_autofree char *text = NULL;

  if (page == NULL)
    return g_strdup (source->alt_text);
  /* Translators: the title of a diagram, then "Page 2 of 6: what stands there" */
  text = g_strdup_printf (_("%1$s. %2$s. Description follows."), source->view->name, page);
  if (g_utf8_strlen (text, -1) <= CHARTER_ALT_TEXT_LONGEST)
    return g_steal_pointer (&text);
  return g_strdup (source->alt_text);
}

static gboolean
is_page (const CharterDiagram *diagram)
{
  return charter_diagram_get_page_name (diagram) != NULL;
}

static void
use_page_alt_text (Source         *source,
                   CharterDiagram *page)
{
  char *text = write_page_alt_text (source, page);

  g_free (source->alt_text);
  source->alt_text = text;
  source->figure.alt_text = text;
}

static void
set_pages (Source    *source,
           GPtrArray *pages)
{
  source->pages = g_ptr_array_ref (pages);
  source->page_figures = g_new (CharterFigure, pages->len);
  source->page_alt_texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < pages->len; i++)
    {
      const CharterDiagram *diagram = g_ptr_array_index (pages, i);

      source->page_figures[i] = source->figure;
      place_on_page (&source->page_figures[i], diagram);
      source->page_figures[i].page_name = charter_diagram_get_page_name (diagram);
      source->page_figures[i].page = source->page_figures[i].page_name != NULL ? i + 1 : 0;
      g_ptr_array_add (source->page_alt_texts, write_page_alt_text (source, diagram));
      source->page_figures[i].alt_text = g_ptr_array_index (source->page_alt_texts, i);
    }
}

/* A diagram that may take several pages does so where they go into one file,
 * although it was drawn whole. */
static gboolean
divide (Source          *source,
        CharterDiagram  *diagram,
        GError         **error)
{
  g_autoptr(GPtrArray) pages = NULL;

  if (source->view->several_pages)
    pages = charter_pages_new (source->state, source->view, NULL, error);
  else
    {
      pages = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_diagram_unref);
      g_ptr_array_add (pages, charter_diagram_ref (diagram));
    }
  if (pages == NULL)
    return FALSE;
  set_pages (source, pages);
  return TRUE;
}

/* A document that sets the title and the caption itself should not show them
 * twice. */
static GPtrArray *
draw_untitled (CharterState       *state,
               const CharterView  *view,
               GError            **error)
{
  g_autoptr(CharterView) untitled = charter_view_copy (view);

  untitled->titled = FALSE;
  return charter_pages_new (state, untitled, NULL, error);
}

/* What is shown, in words and as it may be shown, without the diagram. */
static gboolean
read_source (Source             *source,
             CharterState       *state,
             const CharterView  *view,
             GError            **error)
{
  source->state = charter_privacy_prepare (state, view, &source->view);
  source->alt_text = charter_alt_text_get (source->state, source->view, error);
  if (source->alt_text == NULL)
    return FALSE;
  source->description = charter_diagram_describe (source->state, source->view, error);
  if (source->description == NULL)
    return FALSE;
  source->plain = charter_text_write_plain (source->description);
  source->figure.alt_text = source->alt_text;
  source->figure.description = source->plain;
  return TRUE;
}

/**
 * charter_export_format_find:
 * @id: (nullable): such as "svg-nav"
 *
 * Returns: (transfer none) (nullable): the format
 */
const CharterExportFormat *
charter_export_format_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_strcmp0 (formats[i].id, id) == 0)
        return &formats[i];
    }
  return NULL;
}

/**
 * charter_export_format_find_suffix:
 * @file_name: (type filename): such as "governance.nav.svg"
 *
 * Returns: (transfer none) (nullable): the format of files that are named so
 */
const CharterExportFormat *
charter_export_format_find_suffix (const char *file_name)
{
  g_return_val_if_fail (file_name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_str_has_suffix (file_name, formats[i].suffix))
        return &formats[i];
    }
  return NULL;
}

/**
 * charter_export_format_get_nth:
 * @number: a number from 0
 *
 * Returns: (transfer none) (nullable): a format, or %NULL past the last
 */
const CharterExportFormat *
charter_export_format_get_nth (guint number)
{
  return number < G_N_ELEMENTS (formats) ? &formats[number] : NULL;
}

/**
 * charter_export_format_get_id:
 * @self: a format
 *
 * Returns: what the command line calls it
 */
const char *
charter_export_format_get_id (const CharterExportFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * charter_export_format_get_name:
 * @self: a format
 *
 * Returns: what it is called in a list, in the user's language
 */
const char *
charter_export_format_get_name (const CharterExportFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _(self->name);
}

/**
 * charter_export_format_get_title:
 * @self: a format
 *
 * Returns: what it is, in the user's language
 */
const char *
charter_export_format_get_title (const CharterExportFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _(self->title);
}

/**
 * charter_export_format_get_suffix:
 * @self: a format
 *
 * Returns: what its files' names end in, with its full stop
 */
const char *
charter_export_format_get_suffix (const CharterExportFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->suffix;
}

/**
 * charter_export_format_is_picture:
 * @self: a format
 *
 * Returns: whether the diagram must be drawn for it
 */
gboolean
charter_export_format_is_picture (const CharterExportFormat *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_picture;
}

/**
 * charter_export_format_is_text:
 * @self: a format
 *
 * Returns: whether its files are text, which a terminal can show
 */
gboolean
charter_export_format_is_text (const CharterExportFormat *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_text;
}

/**
 * charter_export_format_has_title:
 * @self: a format
 *
 * Returns: whether its files have the title and the caption beside the picture,
 *   so that a view for it alone is drawn without them in the picture
 */
gboolean
charter_export_format_has_title (const CharterExportFormat *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_title;
}

/**
 * charter_export_format_takes:
 * @self: a format
 * @choice: something to choose
 *
 * Returns: whether the choice makes a difference to its files
 */
gboolean
charter_export_format_takes (const CharterExportFormat *self,
                             CharterExportFeatures       choice)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->choices & choice) != 0;
}

/**
 * charter_export_format_get_paging:
 * @self: a format
 *
 * Returns: what becomes of a diagram that takes several pages
 */
CharterExportPaging
charter_export_format_get_paging (const CharterExportFormat *self)
{
  g_return_val_if_fail (self != NULL, CHARTER_EXPORT_PAGING_WHOLE);

  if (charter_export_format_takes (self, CHARTER_EXPORT_FEATURE_PAGES))
    return CHARTER_EXPORT_PAGING_INSIDE;
  if (!self->is_picture)
    return CHARTER_EXPORT_PAGING_WHOLE;
  return self->has_title ? CHARTER_EXPORT_PAGING_FIGURES : CHARTER_EXPORT_PAGING_FILES;
}

/**
 * charter_export_options_init:
 * @options: (out caller-allocates): options
 *
 * Sets what is usual. The time is now, or that of `SOURCE_DATE_EPOCH` where
 * it is set (reproducible-builds.org), so that a file can be made again to the
 * byte.
 */
void
charter_export_options_init (CharterExportOptions *options)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");

  g_return_if_fail (options != NULL);

  options->dpi = CHARTER_EXPORT_DPI;
  options->transparent = FALSE;
  options->words = CHARTER_DOCX_WORDS_BOTH;
  options->with_description = FALSE;
  options->heading_level = 1;
  if (epoch == NULL || !g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT64, &options->created, NULL))
    options->created = g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * charter_exporter_export:
 * @diagram: (nullable): the view of @state, drawn; a format of words needs
 *   none
 * @state: what is shown
 * @view: how
 * @format: a format
 * @options: options
 * @note: (out) (optional) (nullable): set when the file was made but lacks
 *   something: %CHARTER_EXPORT_ERROR_STRUCTURE
 * @error: return location for a #CharterDiagramError or
 *   %CHARTER_EXPORT_ERROR_TOO_LARGE or %CHARTER_EXPORT_ERROR_DRAWING
 *
 * Makes a file of a diagram, with its title, its alternative text, its
 * description and its language as far as the format can carry them.
 *
 * Returns: (transfer full) (nullable): what the file is to hold
 */
GBytes *
charter_exporter_export (CharterDiagram              *diagram,
                         CharterState                *state,
                         const CharterView           *view,
                         const CharterExportFormat   *format,
                         const CharterExportOptions  *options,
                         GError                     **note,
                         GError                     **error)
{
  g_auto(Source) source = { .options = options };
  CharterExportPaging paging;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (diagram != NULL || !format->is_picture, NULL);

  paging = charter_export_format_get_paging (format);

  if (!read_source (&source, state, view, error))
    return NULL;
  if (diagram != NULL && paging == CHARTER_EXPORT_PAGING_FIGURES &&
      (view->titled || view->several_pages))
    {
      source.untitled = draw_untitled (source.state, source.view, error);
      if (source.untitled == NULL)
        return NULL;
    }
  fill_figure (&source, source.untitled != NULL ? g_ptr_array_index (source.untitled, 0) : diagram);
  if (source.untitled != NULL && source.untitled->len > 1)
    set_pages (&source, source.untitled);
  if (paging == CHARTER_EXPORT_PAGING_INSIDE && !divide (&source, diagram, error))
    return NULL;
  if (paging == CHARTER_EXPORT_PAGING_FILES && is_page (diagram))
    use_page_alt_text (&source, diagram);
  return format->write (&source, note, error);
}

/**
 * charter_exporter_export_pages:
 * @parts: (array length=n_parts): diagrams in their order, each drawn on its
 *   pages
 * @n_parts: how many, at least one
 * @options: options
 * @note: (out) (optional) (nullable): set when the file was made but lacks
 *   something: %CHARTER_EXPORT_ERROR_STRUCTURE
 * @error: return location for a #CharterDiagramError or
 *   %CHARTER_EXPORT_ERROR_DRAWING
 *
 * Makes one PDF of one or several diagrams, with a bookmark for each of
 * several.
 *
 * Returns: (transfer full) (nullable): what the file is to hold
 */
GBytes *
charter_exporter_export_pages (const CharterExportPart     *parts,
                               guint                        n_parts,
                               const CharterExportOptions  *options,
                               GError                     **note,
                               GError                     **error)
{
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);
  g_autofree CharterPdfPart *pdf_parts = NULL;

  g_return_val_if_fail (parts != NULL && n_parts > 0, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  pdf_parts = g_new0 (CharterPdfPart, n_parts);
  for (guint i = 0; i < n_parts; i++)
    {
      Source *source = g_new0 (Source, 1);

      g_ptr_array_add (sources, source);
      source->options = options;
      if (!read_source (source, parts[i].state, parts[i].view, error))
        return NULL;
      fill_figure (source, g_ptr_array_index (parts[i].pages, 0));
      set_pages (source, parts[i].pages);
      pdf_parts[i] = make_pdf_part (source);
    }
  return charter_pdf_export_several (pdf_parts, n_parts, options->heading_level, note, error);
}

/**
 * charter_exporter_write_html_words:
 * @state: what is shown
 * @view: how
 * @error: return location for a #CharterDiagramError
 *
 * Writes the description of a diagram for a word processor to paste: HTML
 * with headings, lists and tables, and nothing else.
 *
 * Returns: (transfer full) (nullable): the page, in UTF-8
 */
GBytes *
charter_exporter_write_html_words (CharterState       *state,
                                   const CharterView  *view,
                                   GError            **error)
{
  CharterExportOptions options;
  g_auto(Source) source = { .options = &options };

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  charter_export_options_init (&options);
  if (!read_source (&source, state, view, error))
    return NULL;
  fill_figure (&source, NULL);
  return charter_html_write_description (&source.figure, source.description, options.heading_level);
}
