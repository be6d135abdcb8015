/* html.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/html.h"

#include <glib/gi18n.h>

#include "export/svg.h"
#include "export/text.h"
#include "export/xml-writer.h"

/* The page may not run, load or send anything, whatever a text of the model
 * says (W3C, Content Security Policy Level 3). */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'"

/* A table of so many columns is wider than the screen of a phone. */
#define WIDE_TABLE 3

/* Text is dark on white in every theme: the colours of the picture were
 * chosen for that. Lines are short enough to read, and the picture may be
 * scrolled to rather than shrunk below the size its text was laid out for. On
 * A4 paper the title, a picture as high as a page of a report, and its caption
 * have room on one sheet. */
static const char style[] =
  "html { background: #ffffff; color: #1a1a1a; }\n"
  "body { font: 1.125rem/1.5 Arial, sans-serif; max-width: 56rem; margin: 2rem auto;"
  " padding: 0 1rem; }\n"
  "h1, h2 { line-height: 1.25; }\n"
  "figure { margin: 1.5rem 0; }\n"
  ".picture, .table { overflow-x: auto; }\n"
  "figcaption { margin-top: 0.5rem; font-weight: bold; }\n"
  "table { border-collapse: collapse; width: 100%; margin: 1rem 0; }\n"
  "th, td { border: 1px solid #767676; padding: 0.4rem 0.6rem; text-align: left;"
  " vertical-align: top; }\n"
  "thead th { background: #ececec; }\n"
  "tbody th { font-weight: normal; }\n"
  "td ul { margin: 0; padding-left: 1.2rem; }\n"
  ":focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }\n"
  "@page { margin: 12mm 20mm; }\n"
  "@media print {\n"
  "  body { font-size: 12pt; margin: 0; max-width: none; padding: 0 1px; }\n"
  "  h1 { font-size: 16pt; margin: 0; }\n"
  "  figure { margin: 2mm 0; }\n"
  "  .picture, .table { overflow: visible; }\n"
  "  figure, tr { break-inside: avoid; }\n"
  "  h2 { break-after: avoid; }\n"
  "}\n";

static void
append_element (GString    *html,
                const char *name,
                const char *text)
{
  g_string_append_printf (html, "<%s>", name);
  charter_xml_append_text (html, text);
  g_string_append_printf (html, "</%s>\n", name);
}

static void
append_heading (GString    *html,
                const char *text,
                guint       level)
{
  char name[] = "h1";

  name[1] = (char) ('0' + CLAMP (level, 1, CHARTER_TEXT_DEEPEST_HEADING));
  append_element (html, name, text);
}

static void
append_items (GString   *html,
              GPtrArray *items)
{
  g_string_append (html, "<ul>\n");
  for (guint i = 0; i < items->len; i++)
    append_element (html, "li", g_ptr_array_index (items, i));
  g_string_append (html, "</ul>\n");
}

/* What the row is about heads it; a cell that names several things lists them. */
static void
append_cell (GString   *html,
             GPtrArray *texts,
             gboolean   is_head)
{
  if (is_head)
    g_string_append (html, "<th scope=\"row\">");
  else
    g_string_append (html, "<td>");

  if (texts->len > 1)
    append_items (html, texts);
  else if (texts->len == 1)
    charter_xml_append_text (html, g_ptr_array_index (texts, 0));
  g_string_append (html, is_head ? "</th>\n" : "</td>\n");
}

static void
append_table (GString                       *html,
              const CharterDescriptionBlock *table)
{
  g_string_append (html, "<table>\n<thead>\n<tr>\n");
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_string_append (html, "<th scope=\"col\">");
      charter_xml_append_text (html, g_ptr_array_index (table->columns, i));
      g_string_append (html, "</th>\n");
    }
  g_string_append (html, "</tr>\n</thead>\n<tbody>\n");
  for (guint i = 0; i < table->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (table->rows, i);

      g_string_append (html, "<tr>\n");
      for (guint j = 0; j < row->len; j++)
        append_cell (html, g_ptr_array_index (row, j), j == 0);
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</tbody>\n</table>\n");
}

/* What is wider than the screen is scrolled, by the keys too, and not the page
 * with it. */
static void
append_scrolled (GString    *html,
                 const char *class_name,
                 const char *label)
{
  g_string_append_printf (html, "<div class=\"%s\" tabindex=\"0\" role=\"group\"", class_name);
  charter_xml_append_attribute (html, "aria-label", label);
  g_string_append (html, ">\n");
}

static void
append_block (GString                       *html,
              const CharterDescriptionBlock *block,
              const char                    *heading,
              guint                          heading_level)
{
  gboolean is_scrolled = heading != NULL && block->type == CHARTER_DESCRIPTION_TABLE &&
                         block->columns->len >= WIDE_TABLE;

  switch (block->type)
    {
    case CHARTER_DESCRIPTION_HEADING:
      append_heading (html, block->text, heading_level);
      break;

    case CHARTER_DESCRIPTION_PARAGRAPH:
      append_element (html, "p", block->text);
      break;

    case CHARTER_DESCRIPTION_LIST:
      append_items (html, block->items);
      break;

    case CHARTER_DESCRIPTION_TABLE:
      if (is_scrolled)
        append_scrolled (html, "table", heading);
      append_table (html, block);
      if (is_scrolled)
        g_string_append (html, "</div>\n");
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
append_head (GString             *html,
             const CharterFigure *figure)
{
  g_autofree char *language = charter_figure_get_language (figure);

  g_string_append (html, "<!DOCTYPE html>\n<html");
  if (*language != '\0')
    charter_xml_append_attribute (html, "lang", language);
  g_string_append (html, ">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY "\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<meta name=\"generator\" content=\"Charter\">\n");
  append_element (html, "title", figure->title);
  g_string_append (html, "<style>\n");
  g_string_append (html, style);
  g_string_append (html, "</style>\n</head>\n");
}

/* With its number where the report has given it one. */
static void
append_caption (GString             *html,
                const CharterFigure *figure)
{
  const char *caption = figure->caption != NULL ? figure->caption : figure->title;

  g_string_append (html, "<figcaption>");
  if (figure->number != NULL)
    {
      /* Translators: before the number of a figure in a report */
      charter_xml_append_text (html, _("Figure"));
      g_string_append_c (html, ' ');
      charter_xml_append_text (html, figure->number);
      g_string_append (html, ": ");
    }
  charter_xml_append_text (html, caption);
  if (figure->page_name != NULL)
    {
      g_string_append (html, " – ");
      charter_xml_append_text (html, figure->page_name);
    }
  g_string_append (html, "</figcaption>\n");
}

static void
append_picture (GString             *html,
                const CharterFigure *figure)
{
  g_autoptr (GBytes) svg = charter_svg_export (figure, CHARTER_SVG_PICTURE);
  gsize size;
  const char *text = g_bytes_get_data (svg, &size);
  const char *root = g_strstr_len (text, (gssize) size, "<svg");
  g_autofree char *label = figure->page_name != NULL
                         ? g_strdup_printf ("%s – %s", figure->title, figure->page_name)
                         : g_strdup (figure->title);

  g_assert (root != NULL);

  g_string_append (html, "<figure>\n");
  append_scrolled (html, "picture", label);
  g_string_append_len (html, root, (gssize) size - (root - text));
  g_string_append (html, "</div>\n");
  append_caption (html, figure);
  g_string_append (html, "</figure>\n");
}

/* Wide tables are scrolled where the page has the @title, and not where its
 * words are to be pasted. */
static void
append_description (GString                  *html,
                    const CharterDescription *description,
                    const char               *title,
                    guint                     heading_level)
{
  const char *heading = title;

  for (guint i = 0; i < charter_description_get_n_blocks (description); i++)
    {
      const CharterDescriptionBlock *block = charter_description_get_block (description, i);

      if (title != NULL && block->type == CHARTER_DESCRIPTION_HEADING)
        heading = block->text;
      append_block (html, block, heading, heading_level + 1);
    }
}

/**
 * charter_html_export:
 * @figures: (array length=n_figures): a picture and what goes with it, or its
 *   title and language alone, or the pages of one diagram
 * @n_figures: how many, at least one
 * @description: what it says, in words
 * @heading_level: of the title, from 1; what stands below it is one lower, and
 *   none is lower than %CHARTER_TEXT_DEEPEST_HEADING
 *
 * Makes one page that needs nothing beside it: each picture as SVG with its
 * caption, and the description with headings, lists and tables whose rows and
 * columns are headed. It holds no script, and no text of the model can become
 * markup.
 *
 * Returns: (transfer full): the page, in UTF-8
 */
GBytes *
charter_html_export (const CharterFigure      *figures,
                     guint                     n_figures,
                     const CharterDescription *description,
                     guint                     heading_level)
{
  GString *html;

  g_return_val_if_fail (figures != NULL && n_figures > 0, NULL);
  g_return_val_if_fail (description != NULL, NULL);

  html = g_string_new (NULL);
  append_head (html, figures);
  g_string_append (html, "<body>\n<main>\n");
  append_heading (html, figures->title, heading_level);
  for (guint i = 0; i < n_figures && figures->drawing != NULL; i++)
    append_picture (html, &figures[i]);
  append_description (html, description, figures->title, heading_level);
  g_string_append (html, "</main>\n</body>\n</html>\n");
  return g_string_free_to_bytes (html);
}

/**
 * charter_html_write_description:
 * @figure: the title and the language of what is described
 * @description: what it says, in words
 * @heading_level: of the title, as in charter_html_export()
 *
 * Writes the words alone, with headings, lists and tables and without a look
 * of their own, so that they take that of the text they are pasted into.
 *
 * Returns: (transfer full): a page, in UTF-8
 */
GBytes *
charter_html_write_description (const CharterFigure      *figure,
                                const CharterDescription *description,
                                guint                     heading_level)
{
  g_autofree char *language = NULL;
  GString *html;

  g_return_val_if_fail (figure != NULL, NULL);
  g_return_val_if_fail (description != NULL, NULL);

  language = charter_figure_get_language (figure);
  html = g_string_new ("<!DOCTYPE html>\n<html");
  if (*language != '\0')
    charter_xml_append_attribute (html, "lang", language);
  g_string_append (html, ">\n<head>\n<meta charset=\"utf-8\">\n");
  append_element (html, "title", figure->title);
  g_string_append (html, "</head>\n<body>\n");
  append_heading (html, figure->title, heading_level);
  append_description (html, description, NULL, heading_level);
  g_string_append (html, "</body>\n</html>\n");
  return g_string_free_to_bytes (html);
}
