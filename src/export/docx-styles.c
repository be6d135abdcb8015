/* docx-styles.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/docx-styles.h"

#include "export/docx.h"
#include "export/xml-writer.h"

#define XML_START "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

/* Twelve points is the floor of UK clear-print guidance, for words too; sizes
 * are in half points. */
#define BODY_SIZE 24

/* Half points, from the highest heading down. */
static const guint heading_sizes[] = { 32, 28, 26, 24 };

static void
append_paragraph_style (GString    *xml,
                        const char *id,
                        const char *name,
                        const char *paragraph,
                        const char *run)
{
  g_string_append_printf (xml, "<w:style w:type=\"paragraph\" w:styleId=\"%s\">"
                               "<w:name w:val=\"%s\"/><w:basedOn w:val=\"Normal\"/>"
                               "<w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>\n",
                          id, name, paragraph, run);
}

static void
append_headings (GString *xml)
{
  for (guint level = 1; level <= CHARTER_DOCX_DEEPEST_HEADING; level++)
    {
      guint size = heading_sizes[MIN (level, G_N_ELEMENTS (heading_sizes)) - 1];
      g_autofree char *id = g_strdup_printf ("Heading%u", level);
      g_autofree char *name = g_strdup_printf ("heading %u", level);
      g_autofree char *paragraph =
        g_strdup_printf ("<w:keepNext/><w:keepLines/><w:spacing w:before=\"%u\" w:after=\"80\"/>"
                         "<w:outlineLvl w:val=\"%u\"/>", level == 1 ? 0 : 240, level - 1);
      g_autofree char *run =
        g_strdup_printf ("<w:b/><w:sz w:val=\"%u\"/><w:szCs w:val=\"%u\"/>", size, size);

      append_paragraph_style (xml, id, name, paragraph, run);
    }
}

static void
append_defaults (GString    *xml,
                 const char *language)
{
  g_string_append_printf (xml, "<w:docDefaults><w:rPrDefault><w:rPr>"
                               "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\""
                               " w:eastAsia=\"Arial\"/>"
                               "<w:sz w:val=\"%u\"/><w:szCs w:val=\"%u\"/>",
                          BODY_SIZE, BODY_SIZE);
  if (*language != '\0')
    {
      g_string_append (xml, "<w:lang");
      charter_xml_append_attribute (xml, "w:val", language);
      g_string_append (xml, "/>");
    }
  g_string_append (xml, "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
                        "<w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>"
                        "</w:pPr></w:pPrDefault></w:docDefaults>\n"
                        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
                        "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>\n");
}

/**
 * charter_docx_styles_write:
 * @language: BCP 47 tag of the words, or an empty text
 *
 * Writes the styles of a Word document (ECMA-376 part 1, 17.7). They have the
 * names of Word's own.
 *
 * Returns: (transfer full): XML
 */
char *
charter_docx_styles_write (const char *language)
{
  GString *xml;

  g_return_val_if_fail (language != NULL, NULL);

  xml = g_string_new (XML_START "<w:styles xmlns:w=\"" CHARTER_DOCX_NAMESPACE "\">\n");
  append_defaults (xml, language);
  append_headings (xml);
  append_paragraph_style (xml, CHARTER_DOCX_STYLE_FIGURE, "Figure",
                          "<w:keepNext/><w:spacing w:after=\"60\" w:line=\"240\""
                          " w:lineRule=\"auto\"/>", "");
  append_paragraph_style (xml, CHARTER_DOCX_STYLE_CAPTION, "caption",
                          "<w:spacing w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>",
                          "<w:b/>");
  append_paragraph_style (xml, CHARTER_DOCX_STYLE_LIST, "List Bullet",
                          "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"
                          "<w:spacing w:after=\"60\"/><w:contextualSpacing/>", "");
  append_paragraph_style (xml, CHARTER_DOCX_STYLE_TABLE_TEXT, "Table Text",
                          "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\""
                          " w:lineRule=\"auto\"/>", "");
  append_paragraph_style (xml, CHARTER_DOCX_STYLE_TABLE_HEADING, "Table Heading",
                          "<w:keepNext/><w:spacing w:before=\"20\" w:after=\"20\""
                          " w:line=\"240\" w:lineRule=\"auto\"/>", "<w:b/>");
  g_string_append (xml, "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
                        "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\""
                        " w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"100\" w:type=\"dxa\"/>"
                        "<w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
                        "</w:style>\n"
                        "<w:style w:type=\"table\" w:styleId=\"" CHARTER_DOCX_STYLE_TABLE "\">"
                        "<w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/>"
                        "<w:tblPr><w:tblBorders>");
  for (guint i = 0; i < 6; i++)
    {
      static const char *const edges[] = { "top", "left", "bottom", "right", "insideH", "insideV" };

      g_string_append_printf (xml, "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\""
                                   " w:color=\"767676\"/>", edges[i]);
    }
  g_string_append (xml, "</w:tblBorders></w:tblPr></w:style>\n</w:styles>\n");
  return g_string_free (xml, FALSE);
}

/**
 * charter_docx_numbering_write:
 *
 * Writes the bullets of a Word document's lists (ECMA-376 part 1, 17.9).
 *
 * Returns: (transfer full): XML
 */
char *
charter_docx_numbering_write (void)
{
  return g_strdup (XML_START "<w:numbering xmlns:w=\"" CHARTER_DOCX_NAMESPACE "\">"
                   "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>"
                   "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>"
                   "<w:lvlText w:val=\"\xe2\x80\xa2\"/><w:lvlJc w:val=\"left\"/>"
                   "<w:pPr><w:ind w:left=\"360\" w:hanging=\"360\"/></w:pPr></w:lvl>"
                   "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                   "</w:numbering>\n");
}
