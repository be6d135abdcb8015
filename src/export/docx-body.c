/* docx-body.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/docx-body.h"

#include <glib/gi18n.h>
#include <math.h>

#include "export/docx-columns.h"
#include "export/docx-styles.h"
#include "export/xml-writer.h"

/* ECMA-376 part 1, 20.1.10.16: English Metric Units; 17.18.74: twentieths of
 * a point. */
#define EMU_PER_POINT   12700
#define TWIPS_PER_POINT 20

#define POINTS_PER_MM (72 / 25.4)

/* The paper of a picture that has none of its own. */
#define A4_WIDTH  (210 * POINTS_PER_MM)
#define A4_HEIGHT (297 * POINTS_PER_MM)

/* The picture is as high as the text area it was laid out for, 247 mm on A4
 * upright; the heading and the caption take what margins of 15 mm leave. */
#define MARGIN        (15 * POINTS_PER_MM)
#define SIDE_MARGIN   (20 * POINTS_PER_MM)
#define WORDS_HEIGHT  (20 * POINTS_PER_MM)

#define DRAWING "http://schemas.openxmlformats.org/drawingml/2006/"
#define OFFICE  "http://schemas.openxmlformats.org/officeDocument/2006/"

/* Microsoft, [MS-ODRAWXML] 2.2.9: a picture that says nothing of its own. */
#define DECORATIVE \
  "<a:extLst xmlns:a=\"" DRAWING "main\">" \
  "<a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\">" \
  "<adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\"" \
  " val=\"1\"/></a:ext></a:extLst>"

static double
get_paper_width (const CharterFigure *figure)
{
  return figure->page_width > 0 ? figure->page_width : A4_WIDTH;
}

static double
get_paper_height (const CharterFigure *figure)
{
  return figure->page_width > 0 ? figure->page_height : A4_HEIGHT;
}

static void
append_run (GString    *xml,
            const char *text)
{
  g_string_append (xml, "<w:r><w:t xml:space=\"preserve\">");
  charter_xml_append_text (xml, text);
  g_string_append (xml, "</w:t></w:r>");
}

/* Punctuation, whose spaces count. */
static void
append_literal (GString    *xml,
                const char *text)
{
  g_string_append_printf (xml, "<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r>", text);
}

static void
append_paragraph (GString    *xml,
                  const char *style,
                  const char *text)
{
  g_string_append (xml, "<w:p>");
  if (style != NULL)
    g_string_append_printf (xml, "<w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>", style);
  append_run (xml, text);
  g_string_append (xml, "</w:p>\n");
}

static void
append_heading (GString    *xml,
                guint       level,
                const char *text)
{
  g_autofree char *style =
    g_strdup_printf ("Heading%u", CLAMP (level, 1, CHARTER_DOCX_DEEPEST_HEADING));

  append_paragraph (xml, style, text);
}

/* A cell past the last column has no width of its own. */
static guint
get_twips (const GArray *widths,
           guint         column)
{
  return column < widths->len
         ? (guint) round (g_array_index (widths, double, column) * TWIPS_PER_POINT) : 0;
}

static void
append_cell (GString    *xml,
             GPtrArray  *texts,
             guint       width,
             const char *style)
{
  g_string_append_printf (xml, "<w:tc><w:tcPr><w:tcW w:w=\"%u\" w:type=\"dxa\"/></w:tcPr>", width);
  for (guint i = 0; i < texts->len; i++)
    append_paragraph (xml, style, g_ptr_array_index (texts, i));
  if (texts->len == 0)
    append_paragraph (xml, style, "");
  g_string_append (xml, "</w:tc>");
}

static void
append_columns (GString      *xml,
                GPtrArray    *columns,
                const GArray *widths)
{
  g_string_append (xml, "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
  for (guint i = 0; i < columns->len; i++)
    {
      g_autoptr (GPtrArray) texts = g_ptr_array_new ();

      g_ptr_array_add (texts, g_ptr_array_index (columns, i));
      append_cell (xml, texts, get_twips (widths, i), CHARTER_DOCX_STYLE_TABLE_HEADING);
    }
  g_string_append (xml, "</w:tr>\n");
}

/* The heading before it names the table for who cannot see where it stands. */
static void
append_table (GString                       *xml,
              const CharterDescriptionBlock *table,
              const char                    *heading,
              double                         width)
{
  g_autoptr (GArray) widths = charter_docx_columns_measure (table, width);

  g_string_append (xml, "<w:tbl><w:tblPr><w:tblStyle w:val=\"" CHARTER_DOCX_STYLE_TABLE "\"/>"
                        "<w:tblW w:w=\"5000\" w:type=\"pct\"/>"
                        "<w:tblLook w:val=\"06A0\" w:firstRow=\"1\" w:lastRow=\"0\""
                        " w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\""
                        " w:noVBand=\"1\"/><w:tblCaption");
  charter_xml_append_attribute (xml, "w:val", heading);
  g_string_append (xml, "/></w:tblPr><w:tblGrid>");
  for (guint i = 0; i < table->columns->len; i++)
    g_string_append_printf (xml, "<w:gridCol w:w=\"%u\"/>", get_twips (widths, i));
  g_string_append (xml, "</w:tblGrid>\n");

  append_columns (xml, table->columns, widths);
  for (guint i = 0; i < table->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (table->rows, i);

      g_string_append (xml, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
      for (guint j = 0; j < row->len; j++)
        append_cell (xml, g_ptr_array_index (row, j), get_twips (widths, j),
                     CHARTER_DOCX_STYLE_TABLE_TEXT);
      g_string_append (xml, "</w:tr>\n");
    }
  g_string_append (xml, "</w:tbl>\n");
  /* Two tables without a paragraph between them would become one. */
  append_paragraph (xml, CHARTER_DOCX_STYLE_TABLE_TEXT, "");
}

static void
append_description (GString                  *xml,
                    const CharterFigure      *figure,
                    const CharterDescription *description,
                    guint                     heading_level)
{
  double width = get_paper_width (figure) - 2 * SIDE_MARGIN;
  const char *heading = figure->title;

  for (guint i = 0; i < charter_description_get_n_blocks (description); i++)
    {
      const CharterDescriptionBlock *block = charter_description_get_block (description, i);

      switch (block->type)
        {
        case CHARTER_DESCRIPTION_HEADING:
          heading = block->text;
          append_heading (xml, heading_level + 1, block->text);
          break;

        case CHARTER_DESCRIPTION_PARAGRAPH:
          append_paragraph (xml, NULL, block->text);
          break;

        case CHARTER_DESCRIPTION_LIST:
          for (guint j = 0; j < block->items->len; j++)
            append_paragraph (xml, CHARTER_DOCX_STYLE_LIST, g_ptr_array_index (block->items, j));
          break;

        case CHARTER_DESCRIPTION_TABLE:
          append_table (xml, block, heading, width);
          break;

        default:
          g_assert_not_reached ();
        }
    }
}

static void
append_picture_properties (GString             *xml,
                           const char          *element,
                           const CharterFigure *figure,
                           guint                number,
                           CharterDocxWords     words)
{
  gboolean is_decorative = words == CHARTER_DOCX_WORDS_DESCRIPTION;

  g_string_append_printf (xml, "<%s id=\"%u\"", element, number);
  charter_xml_append_attribute (xml, "name", figure->title);
  charter_xml_append_attribute (xml, "descr", is_decorative ? "" : figure->alt_text);
  if (is_decorative)
    g_string_append_printf (xml, ">%s</%s>", DECORATIVE, element);
  else
    g_string_append (xml, "/>");
}

/* At its physical size, unless the page has less room than that. */
static void
append_picture (GString             *xml,
                const CharterFigure *figure,
                guint                number,
                CharterDocxWords     words)
{
  double width = charter_figure_get_width (figure);
  double height = charter_figure_get_height (figure);
  double room = get_paper_width (figure) - 2 * SIDE_MARGIN;
  double room_below = get_paper_height (figure) - 2 * MARGIN - WORDS_HEIGHT;
  double scale = MIN (1, MIN (room / width, room_below / height));
  gint64 cx = llround (width * scale * EMU_PER_POINT);
  gint64 cy = llround (height * scale * EMU_PER_POINT);
  g_autofree char *extent =
    g_strdup_printf (" cx=\"%" G_GINT64_FORMAT "\" cy=\"%" G_GINT64_FORMAT "\"/>", cx, cy);

  g_string_append (xml, "<w:p><w:pPr><w:pStyle w:val=\"" CHARTER_DOCX_STYLE_FIGURE "\"/>");
  if (number > 1)
    g_string_append (xml, "<w:pageBreakBefore/>");
  g_string_append (xml, "</w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\""
                        " distR=\"0\"><wp:extent");
  g_string_append (xml, extent);
  append_picture_properties (xml, "wp:docPr", figure, number, words);
  g_string_append (xml, "<a:graphic><a:graphicData uri=\"" DRAWING "picture\">"
                        "<pic:pic><pic:nvPicPr>");
  append_picture_properties (xml, "pic:cNvPr", figure, number, words);
  g_string_append_printf (xml, "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
                               "<a:blip r:embed=\"" CHARTER_DOCX_PICTURE_ID "\"/>", number);
  g_string_append (xml, "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                        "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext");
  g_string_append (xml, extent);
  g_string_append (xml, "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
                        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
                        "</w:p>\n");
}

/* The number is a field, so that a report counts its figures itself; all pages
 * of a diagram are one figure. */
static void
append_caption (GString             *xml,
                const CharterFigure *figure,
                guint                number)
{
  g_string_append (xml, "<w:p><w:pPr><w:pStyle w:val=\"" CHARTER_DOCX_STYLE_CAPTION "\"/></w:pPr>");
  /* Translators: before the number of a figure in a report */
  append_run (xml, _("Figure"));
  append_literal (xml, " ");
  g_string_append_printf (xml, "<w:fldSimple w:instr=\" SEQ Figure %s\\* ARABIC \">",
                          number > 1 ? "\\c " : "");
  append_run (xml, figure->number != NULL ? figure->number : "1");
  g_string_append (xml, "</w:fldSimple>");
  append_literal (xml, ": ");
  append_run (xml, figure->caption != NULL ? figure->caption : figure->title);
  if (figure->page_name != NULL)
    {
      append_literal (xml, " – ");
      append_run (xml, figure->page_name);
    }
  g_string_append (xml, "</w:p>\n");
}

static void
append_section (GString             *xml,
                const CharterFigure *figure)
{
  double width = get_paper_width (figure);
  double height = get_paper_height (figure);

  g_string_append_printf (xml, "<w:sectPr><w:pgSz w:w=\"%.0f\" w:h=\"%.0f\"%s/>",
                          width * TWIPS_PER_POINT, height * TWIPS_PER_POINT,
                          width > height ? " w:orient=\"landscape\"" : "");
  g_string_append_printf (xml, "<w:pgMar w:top=\"%.0f\" w:right=\"%.0f\" w:bottom=\"%.0f\""
                               " w:left=\"%.0f\" w:header=\"360\" w:footer=\"360\""
                               " w:gutter=\"0\"/></w:sectPr>\n",
                          MARGIN * TWIPS_PER_POINT, SIDE_MARGIN * TWIPS_PER_POINT,
                          MARGIN * TWIPS_PER_POINT, SIDE_MARGIN * TWIPS_PER_POINT);
}

/**
 * charter_docx_body_write:
 * @figures: (array length=n_figures): a picture and what goes with it, or its
 *   title and language alone, or the pages of one diagram
 * @n_figures: how many, at least one
 * @description: what it says, in words
 * @words: how the words come
 * @heading_level: of the title, from 1; the headings below it are one lower
 *
 * Writes the main part of a Word document (ECMA-376 part 1, 17.2): the title,
 * each picture at its physical size with its caption, and the description.
 *
 * Returns: (transfer full): XML
 */
char *
charter_docx_body_write (const CharterFigure      *figures,
                         guint                     n_figures,
                         const CharterDescription *description,
                         CharterDocxWords          words,
                         guint                     heading_level)
{
  GString *xml;

  g_return_val_if_fail (figures != NULL && n_figures > 0, NULL);
  g_return_val_if_fail (description != NULL, NULL);
  g_return_val_if_fail (heading_level >= 1, NULL);

  xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                      "<w:document xmlns:w=\"" CHARTER_DOCX_NAMESPACE "\""
                      " xmlns:r=\"" OFFICE "relationships\""
                      " xmlns:wp=\"" DRAWING "wordprocessingDrawing\""
                      " xmlns:a=\"" DRAWING "main\" xmlns:pic=\"" DRAWING "picture\">\n"
                      "<w:body>\n");
  append_heading (xml, heading_level, figures->title);
  for (guint i = 0; i < n_figures && figures->drawing != NULL; i++)
    {
      append_picture (xml, &figures[i], i + 1, words);
      if (!figures->uncaptioned)
        append_caption (xml, &figures[i], i + 1);
    }
  if (words != CHARTER_DOCX_WORDS_ALT)
    append_description (xml, figures, description, heading_level);
  append_section (xml, figures);
  g_string_append (xml, "</w:body>\n</w:document>\n");
  return g_string_free (xml, FALSE);
}
