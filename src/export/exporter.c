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

#include "analysis/language.h"
#include "diagram/alt-text.h"
#include "diagram/clean-text.h"
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
  const CharterView          *view;
  const CharterExportOptions *options;
  GPtrArray                  *pages;  /* nullable: of CharterDiagram */
  CharterFigure               figure; /* without a drawing in a format of words */
  CharterDescription         *description;
  char                       *language;
} Source;

struct _CharterExportFormat
{
  const char *id;
  const char *suffix;
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

static GBytes *
write_docx (const Source  *source,
            GError       **note,
            GError       **error)
{
  return charter_docx_export (&source->figure, source->description, source->options->words,
                              source->options->heading_level, source->options->dpi, error);
}

static GBytes *
write_html (const Source  *source,
            GError       **note,
            GError       **error)
{
  return charter_html_export (&source->figure, source->description,
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

static void
place_on_page (CharterFigure        *figure,
               const CharterDiagram *diagram)
{
  const CharterPage *page = charter_diagram_get_page (diagram);

  figure->drawing = charter_diagram_get_drawing (diagram);
  figure->scale = charter_diagram_get_scale (diagram);
  figure->page_width = page->paper_width;
  figure->page_height = page->paper_height;
  figure->margin_left = page->margin_left;
  figure->margin_top = page->margin_top;
}

/* A page says which it is; what they all show is said in the description. */
static char *
write_page_alt_text (const Source         *source,
                     const CharterDiagram *diagram)
{
  const char *page = charter_diagram_get_page_name (diagram);
  g_autofree char *text = NULL;

  if (page == NULL)
    return g_strdup (source->figure.alt_text);
  /* Translators: the title of a diagram, then "Page 2 of 6: what stands there" */
  text = g_strdup_printf (_("%1$s. %2$s. Description follows."), source->view->name, page);
  if (g_utf8_strlen (text, -1) <= CHARTER_ALT_TEXT_LONGEST)
    return g_steal_pointer (&text);
  return g_strdup (source->figure.alt_text);
}

static GBytes *
write_pdf (const Source  *source,
           GError       **note,
           GError       **error)
{
  g_autoptr(GPtrArray) divided = NULL;
  g_autoptr(GPtrArray) alt_texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree CharterFigure *figures = NULL;
  GPtrArray *pages = source->pages;

  if (pages == NULL && source->view->several_pages)
    {
      divided = charter_pages_new (source->state, source->view, NULL, error);
      if (divided == NULL)
        return NULL;
      pages = divided;
    }
  if (pages == NULL)
    return charter_pdf_export (&source->figure, 1, note, error);

  figures = g_new (CharterFigure, pages->len);
  for (guint i = 0; i < pages->len; i++)
    {
      const CharterDiagram *diagram = g_ptr_array_index (pages, i);

      figures[i] = source->figure;
      place_on_page (&figures[i], diagram);
      g_ptr_array_add (alt_texts, write_page_alt_text (source, diagram));
      figures[i].alt_text = g_ptr_array_index (alt_texts, i);
    }
  return charter_pdf_export (figures, pages->len, note, error);
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
  { "docx", ".docx", N_("Word document with the picture and its description"),
    TRUE, FALSE, TRUE, CHARTER_EXPORT_FEATURE_WORDS | CHARTER_EXPORT_FEATURE_HEADINGS, write_docx },
  { "svg-nav", ".nav.svg", N_("SVG that a screen reader can walk through"),
    TRUE, TRUE, FALSE, 0, write_navigable_svg },
  { "svg", ".svg", N_("SVG picture"),
    TRUE, TRUE, FALSE, 0, write_svg },
  { "png", ".png", N_("PNG image"),
    TRUE, FALSE, FALSE, CHARTER_EXPORT_FEATURE_PIXELS, write_png },
  { "pdf", ".pdf", N_("PDF page"),
    TRUE, FALSE, FALSE, 0, write_pdf },
  { "html", ".html", N_("Web page with the picture and its description"),
    TRUE, TRUE, TRUE, CHARTER_EXPORT_FEATURE_HEADINGS, write_html },
  { "txt", ".md", N_("Description in words, as Markdown"),
    FALSE, TRUE, TRUE, CHARTER_EXPORT_FEATURE_HEADINGS, write_description },
  { "alt", ".alt.txt", N_("Alternative text, one sentence"),
    FALSE, TRUE, FALSE, 0, write_alt_text },
  { "dot", ".dot", N_("Graph for Graphviz, to lay out or restyle"),
    TRUE, TRUE, FALSE, 0, write_dot },
};

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
    {
      place_on_page (figure, diagram);
      figure->title = charter_diagram_get_title (diagram);
    }
}

/* A document that sets the title and the caption itself should not show them
 * twice. */
static CharterDiagram *
draw_untitled (CharterState       *state,
               const CharterView  *view,
               GError            **error)
{
  g_autoptr(CharterView) untitled = charter_view_copy (view);

  untitled->titled = FALSE;
  return charter_diagram_new (state, untitled, NULL, error);
}

static GBytes *
export (CharterDiagram              *diagram,
        GPtrArray                   *pages,
        CharterState                *state,
        const CharterView           *view,
        const CharterExportFormat   *format,
        const CharterExportOptions  *options,
        GError                     **note,
        GError                     **error)
{
  g_autoptr(CharterDescription) description = NULL;
  g_autoptr(CharterDiagram) untitled = NULL;
  g_autoptr(CharterState) shown = NULL;
  g_autoptr(CharterView) seen = NULL;
  g_autofree char *alt_text = NULL;
  g_autofree char *plain = NULL;
  Source source = { .options = options, .pages = pages };
  GBytes *bytes;

  shown = charter_privacy_prepare (state, view, &seen);
  alt_text = charter_alt_text_get (state, view, error);
  if (alt_text == NULL)
    return NULL;
  description = charter_diagram_describe (shown, seen, error);
  if (description == NULL)
    return NULL;

  plain = charter_text_write_plain (description);
  if (diagram != NULL && format->has_title && view->titled)
    {
      untitled = draw_untitled (shown, seen, error);
      if (untitled == NULL)
        return NULL;
    }
  source.state = shown;
  source.view = seen;
  fill_figure (&source, untitled != NULL ? untitled : diagram);
  source.figure.alt_text = alt_text;
  source.figure.description = plain;
  source.description = description;
  bytes = format->write (&source, note, error);
  g_free (source.language);
  return bytes;
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

  if (self->write == write_pdf)
    return CHARTER_EXPORT_PAGING_INSIDE;
  return self->is_picture && !self->has_title ? CHARTER_EXPORT_PAGING_FILES
                                              : CHARTER_EXPORT_PAGING_WHOLE;
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
  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (diagram != NULL || !format->is_picture, NULL);

  return export (diagram, NULL, state, view, format, options, note, error);
}

/**
 * charter_exporter_export_pages:
 * @pages: (element-type CharterDiagram): from charter_pages_new()
 * @state: what is shown
 * @view: how
 * @format: a format of pictures that holds pages
 * @options: options
 * @note: (out) (optional) (nullable): as of charter_exporter_export()
 * @error: return location for an error of charter_exporter_export()
 *
 * Makes one file of a diagram that takes several pages.
 *
 * Returns: (transfer full) (nullable): what the file is to hold
 */
GBytes *
charter_exporter_export_pages (GPtrArray                   *pages,
                               CharterState                *state,
                               const CharterView           *view,
                               const CharterExportFormat   *format,
                               const CharterExportOptions  *options,
                               GError                     **note,
                               GError                     **error)
{
  g_return_val_if_fail (pages != NULL && pages->len > 0, NULL);
  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (format != NULL && charter_export_format_get_paging (format) != CHARTER_EXPORT_PAGING_FILES,
                        NULL);
  g_return_val_if_fail (options != NULL, NULL);

  return export (g_ptr_array_index (pages, 0), pages, state, view, format, options, note, error);
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
  g_autoptr(CharterDescription) description = NULL;
  g_autoptr(CharterState) shown = NULL;
  g_autoptr(CharterView) seen = NULL;
  CharterExportOptions options;
  Source source = { .options = &options };
  GBytes *bytes;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  charter_export_options_init (&options);
  description = charter_diagram_describe (state, view, error);
  if (description == NULL)
    return NULL;
  shown = charter_privacy_prepare (state, view, &seen);
  source.state = shown;
  source.view = seen;
  fill_figure (&source, NULL);
  bytes = charter_html_write_description (&source.figure, description, options.heading_level);
  g_free (source.language);
  return bytes;
}
