/* test-docx.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/docx.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "run-program.h"
#include "sample-description.h"
#include "sample-figure.h"

static GBytes *
export_sample (CharterDocxWords words,
               guint            heading_level,
               double           page_width,
               double           page_height)
{
  g_autoptr (CharterDescription) description = sample_description ();
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, "Swale");
  g_autoptr (GError) error = NULL;
  CharterFigure figure = sample_figure (drawing, "Vale & Wold");
  GBytes *bytes;

  figure.alt_text = "One board of \"two\" councils.";
  figure.page_width = page_width;
  figure.page_height = page_height;
  bytes = charter_docx_export (&figure, 1, description, words, heading_level, 96, &error);
  g_assert_no_error (error);
  return bytes;
}

/* The members of the package by their names. */
static GHashTable *
unpack (GBytes *bytes)
{
  GHashTable *members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_memory (archive, g_bytes_get_data (bytes, NULL),
                                             g_bytes_get_size (bytes)), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      GString *content = g_string_new (NULL);
      char buffer[4096];
      la_ssize_t n_read;

      while ((n_read = archive_read_data (archive, buffer, sizeof buffer)) > 0)
        g_string_append_len (content, buffer, n_read);
      g_assert_cmpint (n_read, ==, 0);
      g_assert_true (g_hash_table_insert (members, g_strdup (archive_entry_pathname (entry)),
                                          g_string_free (content, FALSE)));
    }
  archive_read_free (archive);
  return members;
}

static const char *
get_member (GHashTable *members,
            const char *name)
{
  const char *content = g_hash_table_lookup (members, name);

  g_assert_nonnull (content);
  return content;
}

static void
test_members (void)
{
  static const char *const names[] = {
    "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
    "word/styles.xml", "word/numbering.xml", "word/settings.xml", "docProps/core.xml",
  };
  g_autoptr (GBytes) bytes = export_sample (CHARTER_DOCX_WORDS_BOTH, 1, 0, 0);
  g_autoptr (GHashTable) members = unpack (bytes);

  g_assert_cmpuint (g_hash_table_size (members), ==, G_N_ELEMENTS (names) + 1);
  g_assert_true (memcmp (get_member (members, "word/media/picture1.png"), "\x89PNG", 4) == 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *xml = get_member (members, names[i]);
      g_autoptr (GBytes) part = g_bytes_new_static (xml, strlen (xml));
      g_autofree char *output = run_program_on (part, ".xml", "xmllint --noout FILE");

      g_assert_true (output == NULL || *output == '\0');
    }
  g_assert_nonnull (strstr (get_member (members, "word/styles.xml"), "<w:lang w:val=\"en-GB\"/>"));
  g_assert_nonnull (strstr (get_member (members, "docProps/core.xml"),
                            "<dc:title>Vale &amp; Wold</dc:title>"));
  g_assert_nonnull (strstr (get_member (members, "docProps/core.xml"), "2015-01-01T00:00:00Z"));
}

/* The longer text has the wider column, and together they are as wide as the
 * page allows. */
static void
check_columns (const char *body)
{
  const char *first = strstr (body, "<w:gridCol w:w=\"");
  const char *second = first != NULL ? strstr (first + 1, "<w:gridCol w:w=\"") : NULL;
  guint64 narrow;
  guint64 wide;

  g_assert_nonnull (second);
  narrow = g_ascii_strtoull (first + strlen ("<w:gridCol w:w=\""), NULL, 10);
  wide = g_ascii_strtoull (second + strlen ("<w:gridCol w:w=\""), NULL, 10);
  g_assert_cmpuint (narrow, <, wide);
  g_assert_cmpuint (narrow + wide, >=, 9637);
  g_assert_cmpuint (narrow + wide, <=, 9639);
}

/* Each page of a diagram is a figure of the same number on a page of its own,
 * with its alternative text. */
static void
test_pages (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, "Vale");
  g_autoptr (CharterDescription) description = sample_description ();
  CharterFigure pages[] = { sample_figure (drawing, "Vale"), sample_figure (drawing, "Vale") };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GHashTable) members = NULL;
  const char *body;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      pages[i].page = i + 1;
      pages[i].page_name = i == 0 ? "Page 1 of 2: Audit" : "Page 2 of 2: Legal";
      pages[i].alt_text = i == 0 ? "First alternative" : "Second alternative";
    }
  bytes = charter_docx_export (pages, G_N_ELEMENTS (pages), description, CHARTER_DOCX_WORDS_BOTH, 1,
                               96, &error);
  g_assert_no_error (error);
  members = unpack (bytes);
  body = get_member (members, "word/document.xml");
  g_assert_true (memcmp (get_member (members, "word/media/picture2.png"), "\x89PNG", 4) == 0);
  g_assert_nonnull (strstr (body, "descr=\"First alternative\""));
  g_assert_nonnull (strstr (body, "<wp:docPr id=\"2\" name=\"Vale\" descr=\"Second alternative\""));
  g_assert_nonnull (strstr (body, "Page 1 of 2: Audit"));
  g_assert_nonnull (strstr (body, "Page 2 of 2: Legal"));
  g_assert_nonnull (strstr (body, " SEQ Figure \\c \\* ARABIC "));
  g_assert_nonnull (strstr (body, "<w:pageBreakBefore/>"));
  g_assert_null (strstr (strstr (body, "Who is listed") + 1, "Who is listed</w:t>"));
}

static void
test_structure (void)
{
  g_autoptr (GBytes) bytes = export_sample (CHARTER_DOCX_WORDS_BOTH, 2, 0, 0);
  g_autoptr (GHashTable) members = unpack (bytes);
  const char *body = get_member (members, "word/document.xml");

  g_assert_nonnull (strstr (body, "<w:pStyle w:val=\"Heading2\"/></w:pPr><w:r>"
                                  "<w:t xml:space=\"preserve\">Vale &amp; Wold</w:t>"));
  g_assert_nonnull (strstr (body, "<w:pStyle w:val=\"Heading3\"/></w:pPr><w:r>"
                                  "<w:t xml:space=\"preserve\">Who is listed</w:t>"));
  g_assert_nonnull (strstr (body, "SEQ Figure"));
  g_assert_nonnull (strstr (body, "<w:tblHeader/>"));
  /* The first row and the first column are heads, in both ways to say it. */
  g_assert_nonnull (strstr (body, "<w:tblLook w:val=\"06A0\" w:firstRow=\"1\" w:lastRow=\"0\""
                                  " w:firstColumn=\"1\""));
  check_columns (body);
  g_assert_nonnull (strstr (body, "<w:tblCaption w:val=\"Who is listed\"/>"));
  g_assert_nonnull (strstr (body, "<w:pStyle w:val=\"ListBullet\"/>"));
  g_assert_null (strstr (body, "<script"));
  /* 500 x 430 points fit the text area of A4, 482 points wide, only reduced. */
  g_assert_nonnull (strstr (body, "<wp:extent cx=\"6120000\""));
  g_assert_nonnull (strstr (body, "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
}

static void
test_landscape (void)
{
  g_autoptr (GBytes) bytes = export_sample (CHARTER_DOCX_WORDS_BOTH, 1, 842, 595);
  g_autoptr (GHashTable) members = unpack (bytes);
  const char *body = get_member (members, "word/document.xml");

  g_assert_nonnull (strstr (body, "<w:pgSz w:w=\"16840\" w:h=\"11900\" w:orient=\"landscape\"/>"));
}

/* Three ways of words, and none says a thing twice or not at all. */
static void
test_words (void)
{
  static const struct
  {
    const char       *id;
    CharterDocxWords  words;
    gboolean          alt;
    gboolean          description;
  } ways[] = {
    { "both", CHARTER_DOCX_WORDS_BOTH, TRUE, TRUE },
    { "alt", CHARTER_DOCX_WORDS_ALT, TRUE, FALSE },
    { "description", CHARTER_DOCX_WORDS_DESCRIPTION, FALSE, TRUE },
  };
  CharterDocxWords found;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GBytes) bytes = export_sample (ways[i].words, 1, 0, 0);
      g_autoptr (GHashTable) members = unpack (bytes);
      const char *body = get_member (members, "word/document.xml");

      g_assert_true (charter_docx_words_find (ways[i].id, &found));
      g_assert_cmpint (found, ==, ways[i].words);
      g_assert_true ((strstr (body, "descr=\"One board of &quot;two&quot; councils.\"") != NULL) ==
                     ways[i].alt);
      g_assert_true ((strstr (body, "decorative") == NULL) == ways[i].alt);
      g_assert_true ((strstr (body, "Who is listed") != NULL) == ways[i].description);
    }
  g_assert_false (charter_docx_words_find ("none", &found));
  g_assert_false (charter_docx_words_find (NULL, &found));
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) first = export_sample (CHARTER_DOCX_WORDS_BOTH, 1, 0, 0);
  g_autoptr (GBytes) second = export_sample (CHARTER_DOCX_WORDS_BOTH, 1, 0, 0);

  g_assert_true (g_bytes_equal (first, second));
}

/* Another program opens it, and finds the words and the picture. */
static void
test_libreoffice (void)
{
  g_autoptr (GBytes) bytes = export_sample (CHARTER_DOCX_WORDS_BOTH, 1, 0, 0);
  g_autofree char *folder = g_dir_make_tmp ("charter-XXXXXX", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *command = g_strdup_printf (
    "soffice %s --headless --convert-to txt:Text --outdir %s FILE", profile, folder);
  g_autofree char *output = run_program_on (bytes, ".docx", command);
  g_autofree char *remove = g_strdup_printf ("rm -r %s", folder);
  g_autofree char *text = NULL;
  g_autoptr (GDir) listing = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (listing)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".txt"))
        g_file_get_contents (path, &text, NULL, NULL);
    }
  g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL);
  if (output == NULL)
    {
      g_test_skip ("LibreOffice is not installed");
      return;
    }
  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, "Vale & Wold"));
  g_assert_nonnull (strstr (text, "Figure 1: Vale & Wold"));
  g_assert_nonnull (strstr (text, "Cllr Mike Baldock"));
  g_assert_nonnull (strstr (text, SAMPLE_HOSTILE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docx/members", test_members);
  g_test_add_func ("/docx/structure", test_structure);
  g_test_add_func ("/docx/pages", test_pages);
  g_test_add_func ("/docx/landscape", test_landscape);
  g_test_add_func ("/docx/words", test_words);
  g_test_add_func ("/docx/same-bytes", test_same_bytes);
  g_test_add_func ("/docx/libreoffice", test_libreoffice);
  return g_test_run ();
}
