/* docx.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/docx.h"

#include <string.h>

#include "export/docx-body.h"
#include "export/docx-styles.h"
#include "export/png.h"
#include "export/xml-writer.h"
#include "export/zip.h"

#define XML_START "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define PACKAGE   "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PART_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

static const char content_types[] =
  XML_START "<Types xmlns=\"" PACKAGE "content-types\">"
  "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
  "<Default Extension=\"png\" ContentType=\"image/png\"/>"
  "<Override PartName=\"/word/document.xml\" ContentType=\"" PART_TYPE "document.main+xml\"/>"
  "<Override PartName=\"/word/styles.xml\" ContentType=\"" PART_TYPE "styles+xml\"/>"
  "<Override PartName=\"/word/numbering.xml\" ContentType=\"" PART_TYPE "numbering+xml\"/>"
  "<Override PartName=\"/word/settings.xml\" ContentType=\"" PART_TYPE "settings+xml\"/>"
  "<Override PartName=\"/docProps/core.xml\""
  " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
  "</Types>\n";

static const char package_relations[] =
  XML_START "<Relationships xmlns=\"" PACKAGE "relationships\">"
  "<Relationship Id=\"rId1\" Type=\"" OFFICE "officeDocument\" Target=\"word/document.xml\"/>"
  "<Relationship Id=\"rId2\" Type=\"" PACKAGE "relationships/metadata/core-properties\""
  " Target=\"docProps/core.xml\"/>"
  "</Relationships>\n";

static const char word_relations[] =
  "<Relationship Id=\"rId2\" Type=\"" OFFICE "styles\" Target=\"styles.xml\"/>"
  "<Relationship Id=\"rId3\" Type=\"" OFFICE "numbering\" Target=\"numbering.xml\"/>"
  "<Relationship Id=\"rId4\" Type=\"" OFFICE "settings\" Target=\"settings.xml\"/>"
  "</Relationships>\n";

/* [MS-DOCX] 2.1.1: without it Word takes the document for one of 2007, says so
 * in its title and sets tables into the margin. */
static const char settings[] =
  XML_START "<w:settings xmlns:w=\"" CHARTER_DOCX_NAMESPACE "\"><w:compat>"
  "<w:compatSetting w:name=\"compatibilityMode\""
  " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
  "</w:compat></w:settings>\n";

/* What the command line calls them. */
static const char *const words_ids[] = {
  [CHARTER_DOCX_WORDS_BOTH] = "both",
  [CHARTER_DOCX_WORDS_ALT] = "alt",
  [CHARTER_DOCX_WORDS_DESCRIPTION] = "description",
};

/* ECMA-376 part 2, 11: what file managers and screen readers tell first. */
static char *
write_core_properties (const CharterFigure *figure,
                       const char          *language)
{
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (figure->created);
  g_autofree char *time = g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ");
  GString *xml = g_string_new (XML_START "<cp:coreProperties"
                               " xmlns:cp=\"" PACKAGE "metadata/core-properties\""
                               " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                               " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                               " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                               "<dc:title>");

  charter_xml_append_text (xml, figure->title);
  g_string_append (xml, "</dc:title>");
  if (*language != '\0')
    {
      g_string_append (xml, "<dc:language>");
      charter_xml_append_text (xml, language);
      g_string_append (xml, "</dc:language>");
    }
  g_string_append_printf (xml, "<dcterms:created xsi:type=\"dcterms:W3CDTF\">%s</dcterms:created>"
                               "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">%s</dcterms:modified>"
                               "</cp:coreProperties>\n", time, time);
  return g_string_free (xml, FALSE);
}

static char *
write_picture_name (guint number)
{
  return g_strdup_printf ("picture%u.png", number);
}

static char *
write_relations (guint n_pictures)
{
  GString *xml = g_string_new (XML_START "<Relationships xmlns=\"" PACKAGE "relationships\">");

  for (guint i = 1; i <= n_pictures; i++)
    {
      g_autofree char *name = write_picture_name (i);

      g_string_append_printf (xml, "<Relationship Id=\"" CHARTER_DOCX_PICTURE_ID "\" Type=\""
                                   OFFICE "image\" Target=\"media/%s\"/>", i, name);
    }
  g_string_append (xml, word_relations);
  return g_string_free (xml, FALSE);
}

static gboolean
add_picture (CharterZip           *zip,
             const CharterFigure  *figure,
             guint                 number,
             double                dpi,
             GError              **error)
{
  g_autoptr (GBytes) picture = charter_png_export (figure, dpi, FALSE, error);
  g_autofree char *name = write_picture_name (number);
  g_autofree char *path = g_strconcat ("word/media/", name, NULL);

  return picture != NULL && charter_zip_add (zip, path, picture, error);
}

static gboolean
add_text (CharterZip  *zip,
          const char  *name,
          const char  *text,
          GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return charter_zip_add (zip, name, bytes, error);
}

/**
 * charter_docx_words_find:
 * @id: (nullable): "both", "alt" or "description"
 * @words: (out): which it is
 *
 * Returns: whether there is such a way
 */
gboolean
charter_docx_words_find (const char       *id,
                         CharterDocxWords *words)
{
  g_return_val_if_fail (words != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (words_ids); i++)
    {
      if (g_strcmp0 (words_ids[i], id) == 0)
        {
          *words = (CharterDocxWords) i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * charter_docx_words_get_id:
 * @words: a way
 *
 * Returns: what charter_docx_words_find() finds it by
 */
const char *
charter_docx_words_get_id (CharterDocxWords words)
{
  g_return_val_if_fail ((guint) words < G_N_ELEMENTS (words_ids), NULL);

  return words_ids[words];
}

/**
 * charter_docx_export:
 * @figures: (array length=n_figures): a picture and what goes with it, or its
 *   title and language alone, or the pages of one diagram
 * @n_figures: how many, at least one
 * @description: what it says, in words
 * @words: how the words come
 * @heading_level: of the title, from 1 to %CHARTER_DOCX_DEEPEST_HEADING; the
 *   headings below it are one lower
 * @dpi: pixels to the inch of a picture
 * @error: return location for a #CharterExportError
 *
 * Makes a Word document (ECMA-376, transitional): the picture at its physical
 * size with its alternative text or marked as decorative, a caption that
 * counts itself, and the description with real headings, lists and tables.
 * The same figure gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
charter_docx_export (const CharterFigure       *figures,
                     guint                      n_figures,
                     const CharterDescription  *description,
                     CharterDocxWords           words,
                     guint                      heading_level,
                     double                     dpi,
                     GError                   **error)
{
  g_autoptr (CharterZip) zip = NULL;
  g_autofree char *language = NULL;
  g_autofree char *body = NULL;
  g_autofree char *relations = NULL;
  g_autofree char *styles = NULL;
  g_autofree char *numbering = NULL;
  g_autofree char *properties = NULL;
  guint n_pictures;

  g_return_val_if_fail (figures != NULL && n_figures > 0, NULL);
  g_return_val_if_fail (description != NULL, NULL);

  zip = charter_zip_new (figures->created);
  n_pictures = figures->drawing != NULL ? n_figures : 0;
  language = charter_figure_get_language (figures);
  body = charter_docx_body_write (figures, n_figures, description, words, heading_level);
  relations = write_relations (n_pictures);
  styles = charter_docx_styles_write (language);
  numbering = charter_docx_numbering_write ();
  properties = write_core_properties (figures, language);
  if (!add_text (zip, "[Content_Types].xml", content_types, error) ||
      !add_text (zip, "_rels/.rels", package_relations, error) ||
      !add_text (zip, "word/document.xml", body, error) ||
      !add_text (zip, "word/_rels/document.xml.rels", relations, error) ||
      !add_text (zip, "word/styles.xml", styles, error) ||
      !add_text (zip, "word/numbering.xml", numbering, error) ||
      !add_text (zip, "word/settings.xml", settings, error))
    return NULL;
  for (guint i = 0; i < n_pictures; i++)
    {
      if (!add_picture (zip, &figures[i], i + 1, dpi, error))
        return NULL;
    }
  if (!add_text (zip, "docProps/core.xml", properties, error))
    return NULL;
  return charter_zip_finish (zip, error);
}
