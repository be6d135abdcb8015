/* test-pdf.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/pdf.h"

#include <string.h>

#include "../hostile-strings.h"
#include "export/export-error.h"
#include "export/pdf-update.h"
#include "run-program.h"
#include "sample-description.h"
#include "sample-figure.h"

#define TITLE "Governance of Wye"

/* Titles that look like the parts of a PDF that the update searches for. */
static const char *pdf_strings[] = {
  "/S /Figure", "(/S /Figure", ") >> endobj 5 0 obj << /S /Figure >>", "startxref 0 %%EOF",
  "trailer << /Root 1 0 R >>", "\\) \\( \\", "<< << >>",
};

static const char *const one_alt_text[] = { "Alt", NULL };
static const char *const one_letter[] = { "A", NULL };

static GBytes *
export (const char *text,
        const char *page_id)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, text);
  CharterFigure figure = sample_figure (drawing, text);
  const CharterPage *page = charter_page_find (page_id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) note = NULL;
  GBytes *pdf;

  figure.page_width = page->paper_width;
  figure.page_height = page->paper_height;
  figure.margin_left = page->margin_left;
  figure.margin_top = page->margin_top;
  figure.scale = charter_page_get_scale (page, SAMPLE_WIDTH, SAMPLE_HEIGHT);

  pdf = charter_pdf_export (&figure, &note, &error);
  g_assert_no_error (error);
  g_assert_no_error (note);

  return pdf;
}

static gboolean
contains (GBytes     *pdf,
          const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  for (gsize i = 0; i + strlen (text) <= length; i++)
    if (memcmp (data + i, text, strlen (text)) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_missing (const char *output,
            const char *program)
{
  if (output != NULL)
    return FALSE;

  g_test_skip (program);

  return TRUE;
}

static void
test_page (void)
{
  g_autoptr (GBytes) on_paper = export (TITLE, "a4-portrait");
  g_autoptr (GBytes) alone = export (TITLE, "none");
  g_autofree char *paper_output = run_program_on (on_paper, ".pdf", "pdfinfo FILE");
  g_autofree char *alone_output = run_program_on (alone, ".pdf", "pdfinfo FILE");

  if (is_missing (paper_output, "pdfinfo is not installed"))
    return;

  g_assert_nonnull (strstr (paper_output, "(A4)"));
  g_assert_nonnull (strstr (paper_output, "Title:           " TITLE));
  g_assert_nonnull (strstr (paper_output, "Subject:         " TITLE));
  g_assert_nonnull (strstr (paper_output, "Creator:         Charter " CHARTER_VERSION));
  g_assert_nonnull (strstr (paper_output, "Jan  1 "));
  g_assert_nonnull (strstr (paper_output, "Tagged:          yes"));
  g_assert_nonnull (strstr (paper_output, "Pages:           1"));
  g_assert_nonnull (strstr (alone_output, "500 x 430 pts"));
}

static void
test_structure (void)
{
  g_autoptr (GBytes) pdf = export (TITLE, "a4-portrait");
  g_autofree char *output = run_program_on (pdf, ".pdf", "pdfinfo -struct FILE");

  g_assert_true (contains (pdf, "/Lang (en-GB)"));
  g_assert_true (contains (pdf, "/ViewerPreferences << /DisplayDocTitle true >>"));
  g_assert_true (contains (pdf, "/Alt <FEFF0047006F007600650072006E0061006E0063006500200"
                                "06F00660020005700790065>"));

  if (!is_missing (output, "pdfinfo is not installed"))
    g_assert_cmpstr (g_strstrip (output), ==, "Document\n  Figure");
}

static void
test_text (void)
{
  g_autoptr (GBytes) pdf = export ("Ŵyn a Dyfrdwy", "a4-portrait");
  g_autofree char *output = run_program_on (pdf, ".pdf", "pdftotext FILE -");

  if (is_missing (output, "pdftotext is not installed"))
    return;

  g_assert_nonnull (strstr (output, "Joint Board – leaders and chief executives"));
  g_assert_nonnull (strstr (output, "Cllr Ann Archer"));
  g_assert_nonnull (strstr (output, "Ŵyn a Dyfrdwy"));
}

static void
test_fonts (void)
{
  g_autoptr (GBytes) pdf = export (TITLE, "a4-portrait");
  g_autofree char *output = run_program_on (pdf, ".pdf", "pdffonts FILE");
  g_auto (GStrv) lines = NULL;

  if (is_missing (output, "pdffonts is not installed"))
    return;

  /* Two lines of heading, then "emb sub uni" for each font. */
  lines = g_strsplit (g_strstrip (output), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >=, 4);
  for (guint i = 2; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (lines[i], " yes yes yes "));
}

static void
test_qpdf (void)
{
  g_autoptr (GBytes) pdf = export (TITLE, "a4-portrait");
  g_autofree char *output = run_program_on (pdf, ".pdf", "qpdf --check FILE");

  if (!is_missing (output, "qpdf is not installed"))
    g_assert_nonnull (strstr (output, "No syntax or stream encoding errors"));
}

static void
check_hostile (const char *text)
{
  g_autoptr (GBytes) pdf = export (text, "a4-portrait");
  g_autofree char *output = run_program_on (pdf, ".pdf", "qpdf --check FILE");
  g_autofree char *structure = run_program_on (pdf, ".pdf", "pdfinfo -struct FILE");

  if (output != NULL)
    g_assert_nonnull (strstr (output, "No syntax or stream encoding errors"));
  if (structure != NULL)
    g_assert_cmpstr (g_strstrip (structure), ==, "Document\n  Figure");
  g_assert_true (contains (pdf, "/Lang (en-GB)"));
}

static void
test_hostile (void)
{
  g_auto (GStrv) strings = load_hostile_strings ();

  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    check_hostile (strings[i]);
}

static void
test_looks_like_pdf (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pdf_strings); i++)
    check_hostile (pdf_strings[i]);
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) first = export (TITLE, "a4-portrait");
  g_autoptr (GBytes) second = export (TITLE, "a4-portrait");

  g_assert_true (g_bytes_equal (first, second));
}

/* Two pictures, each with a description that is longer than a page. */
static GBytes *
export_two (const char *text)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, text);
  g_autoptr (CharterDescription) description = sample_description ();
  const CharterPage *page = charter_page_find ("a4-landscape");
  CharterFigure first = sample_figure (drawing, "Vale");
  CharterFigure second = sample_figure (drawing, text);
  CharterPdfPart parts[] = { { &first, 1, description }, { &second, 1, description } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) note = NULL;
  GBytes *pdf;

  first.alt_text = "First alternative";
  second.alt_text = "Second alternative";
  second.page_width = page->paper_width;
  second.page_height = page->paper_height;
  for (guint i = 0; i < 80; i++)
    charter_description_add_item (description, i == 79 ? "Last of all" : text);
  charter_description_begin_table (description, "Board", "Members", NULL);
  charter_description_begin_row (description, "Joint Board");
  {
    GPtrArray *members = g_ptr_array_new_with_free_func (g_free);

    for (guint i = 0; i < 120; i++)
      g_ptr_array_add (members, g_strdup_printf ("Member-%u", i));
    charter_description_add_cell (description, members);
  }
  pdf = charter_pdf_export_several (parts, G_N_ELEMENTS (parts), 2, &note, &error);
  g_assert_no_error (error);
  g_assert_no_error (note);
  return pdf;
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

static void
test_several (void)
{
  g_autoptr (GBytes) pdf = export_two ("Wold & Vale");
  g_autofree char *checked = run_program_on (pdf, ".pdf", "qpdf --check FILE");
  g_autofree char *structure = run_program_on (pdf, ".pdf", "pdfinfo -struct FILE");
  g_autofree char *text = run_program_on (pdf, ".pdf", "pdftotext FILE -");
  g_autofree char *unpacked = run_program_on (pdf, ".pdf", "qpdf --qdf --object-streams=disable FILE -");

  if (is_missing (checked, "qpdf is not installed") || is_missing (structure, "pdfinfo is not installed"))
    return;
  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  g_assert_true (g_str_has_prefix (structure, "Document\n  Figure\n  H2 (block)\n"));
  g_assert_cmpuint (count (structure, "\n  Figure"), ==, 2);
  g_assert_cmpuint (count (structure, "\n  H2"), ==, 2);
  g_assert_cmpuint (count (structure, "\n    LI "), >=, 160);
  g_assert_cmpuint (count (structure, "\n      TH"), >=, 8);
  /* Each header cell tells what it heads, as those who read tables aloud need. */
  g_assert_cmpuint (count (structure, "\n      TH"), ==,
                    count (structure, "/Scope /Column\n") + count (structure, "/Scope /Row\n"));
  g_assert_cmpuint (count (structure, "/Scope /Row\n"), >=, 4);
  g_assert_cmpuint (count (text, "Last of all"), ==, 2);
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *member = g_strdup_printf ("Member-%u\n", i);

      g_assert_cmpuint (count (text, member), ==, 2);
    }
  g_assert_cmpuint (count (unpacked, "/Title (Vale)"), ==, 2); /* of the file, and a bookmark */
  g_assert_nonnull (strstr (unpacked, "/Title (Wold & Vale)"));
  g_assert_nonnull (strstr (unpacked, "/Outlines"));
}

/* A diagram on two pages, then one on one page: the words follow both pages
 * of the first, and its bookmark leads to the first of them. */
static void
test_divided (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, "Vale");
  g_autoptr (CharterDescription) description = sample_description ();
  CharterFigure pages[] = { sample_figure (drawing, "Vale"), sample_figure (drawing, "Vale") };
  CharterFigure other = sample_figure (drawing, "Wold");
  CharterPdfPart parts[] = { { pages, G_N_ELEMENTS (pages), description }, { &other, 1, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) note = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *structure = NULL;
  g_autofree char *unpacked = NULL;

  pages[0].alt_text = "First page";
  pages[1].alt_text = "Second page";
  pdf = charter_pdf_export_several (parts, G_N_ELEMENTS (parts), 1, &note, &error);
  g_assert_no_error (error);
  g_assert_no_error (note);
  structure = run_program_on (pdf, ".pdf", "pdfinfo -struct FILE");
  unpacked = run_program_on (pdf, ".pdf", "qpdf --qdf --object-streams=disable FILE -");
  if (is_missing (structure, "pdfinfo is not installed") || is_missing (unpacked, "qpdf is not installed"))
    return;
  g_assert_true (g_str_has_prefix (structure, "Document\n  Figure\n  Figure\n  H1 (block)\n"));
  g_assert_true (g_str_has_suffix (structure, "\n  Figure\n"));
  g_assert_cmpuint (count (unpacked, "/Title (Vale)"), ==, 2); /* of the file, and a bookmark */
  g_assert_cmpuint (count (unpacked, "/Title (Wold)"), ==, 1);
  g_assert_cmpuint (count (unpacked, "/Alt "), ==, 3);
}

/* The number of the object of the page of the figure whose alternative text
 * begins so, in hexadecimal. */
static guint64
find_page_of (const char *text,
              const char *alt_text)
{
  g_autofree char *start = g_strconcat ("/Alt <FEFF", alt_text, NULL);
  const char *found = strstr (text, start);
  const char *page;

  g_assert_nonnull (found);
  page = g_strrstr_len (text, found - text, "/Pg ");
  g_assert_nonnull (page);
  return g_ascii_strtoull (page + 4, NULL, 10);
}

/* Each figure has its own alternative text: the first stands on the first
 * page. */
static void
test_several_alt_texts (void)
{
  g_autoptr (GBytes) pdf = export_two ("Wold");
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  g_autofree char *text = g_malloc0 (length + 1);
  const char *kids;

  for (gsize i = 0; i < length; i++)
    text[i] = data[i] != '\0' ? data[i] : ' ';
  g_assert_nonnull (strstr (text, "/Lang (en-GB)"));
  g_assert_cmpuint (count (text, "/Alt <"), ==, 2);
  kids = strstr (text, "/Kids [ ");
  g_assert_nonnull (kids);
  g_assert_cmpuint (find_page_of (text, "00460069"), ==, g_ascii_strtoull (kids + 8, NULL, 10));
  g_assert_cmpuint (find_page_of (text, "00530065"), !=, g_ascii_strtoull (kids + 8, NULL, 10));
}

static void
test_several_hostile (void)
{
  g_auto (GStrv) strings = load_hostile_strings ();

  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    {
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *checked = NULL;

      /* The longest would be hundreds of pages. */
      if (strlen (strings[i]) > 500)
        continue;
      pdf = export_two (strings[i]);
      checked = run_program_on (pdf, ".pdf", "qpdf --check FILE");
      if (checked != NULL)
        g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
    }
}

static void
assert_not_updated (const void *data,
                    gsize       length)
{
  g_autoptr (GBytes) pdf = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (charter_pdf_update (pdf, "en", one_alt_text, &error));
  g_assert_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_STRUCTURE);
}

static void
test_not_cairo (void)
{
  static const char *texts[] = {
    "", "%PDF-1.4", "startxref", "startxref\n99999999999999999999\n%%EOF",
    "xref\n0 0\ntrailer\n<<>>\nstartxref\n0\n%%EOF",
    "xref\n0 999999\ntrailer\n<<>>\nstartxref\n0\n%%EOF",
    "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 0 0 R >>\nstartxref\n0\n%%EOF",
    "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root (((\nstartxref\n0\n%%EOF",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_not_updated (texts[i], strlen (texts[i]));
}

/* Makes a PDF of plain objects, numbered from 1, the first being the root. */
static GBytes *
create_pdf (const char **objects)
{
  GString *pdf = g_string_new ("%PDF-1.4\n");
  g_autoptr (GString) table = g_string_new ("0000000000 65535 f \n");
  guint n_objects = g_strv_length ((char **) objects) + 1;
  gsize start;

  for (guint i = 1; i < n_objects; i++)
    {
      g_string_append_printf (table, "%010" G_GSIZE_FORMAT " 00000 n \n", pdf->len);
      g_string_append_printf (pdf, "%u 0 obj\n%s\nendobj\n", i, objects[i - 1]);
    }

  start = pdf->len;
  g_string_append_printf (pdf, "xref\n0 %u\n%strailer\n<< /Size %u /Root 1 0 R >>\n"
                          "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          n_objects, table->str, n_objects, start);

  return g_string_free_to_bytes (pdf);
}

static void
test_strings_are_skipped (void)
{
  static const char *objects[] = {
    "<< /Type /Catalog /Note (/Lang \\) /Lang) /StructTreeRoot 5 0 R /Pages << /Kids [] >> >>",
    "<< /Title (/S /Figure (>>) /S /Figure) >>",
    "<< /S /FigureCaption >>",
    "<< /S /Figure /P 1 0 R >>",
    "<< /Type /StructTreeRoot /K [ 2 0 R 3 0 R 4 0 R ] >>",
    NULL
  };
  g_autoptr (GBytes) pdf = create_pdf (objects);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) updated = charter_pdf_update (pdf, "cy", one_letter, &error);

  g_assert_no_error (error);
  g_assert_true (contains (updated, "4 0 obj\n<< /S /Figure /P 1 0 R  /Alt <FEFF0041>\n>>"));
  g_assert_true (contains (updated, "/Pages << /Kids [] >>  /Lang (cy) /ViewerPreferences"));
}

static void
test_kept (void)
{
  static const char *objects[] = {
    "<< /Type /Catalog /Lang (fr) /StructTreeRoot 3 0 R /ViewerPreferences << >> >>",
    "<< /S /Figure /Alt (Ours) >>",
    "<< /Type /StructTreeRoot /K 2 0 R >>",
    NULL
  };
  g_autoptr (GBytes) pdf = create_pdf (objects);
  g_autoptr (GBytes) updated = charter_pdf_update (pdf, "cy", one_letter, NULL);

  g_assert_nonnull (updated);
  g_assert_false (contains (updated, "/Lang (cy)"));
  g_assert_false (contains (updated, "FEFF0041"));
}

/* A PDF cut off or with a wrong byte anywhere must not be read beyond. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) pdf = export (TITLE, "a4-portrait");
  gsize length;
  const guint8 *data = g_bytes_get_data (pdf, &length);

  for (gsize cut = length - 200; cut < length; cut += 7)
    {
      g_autoptr (GBytes) damaged = g_bytes_new (data, cut);
      g_autoptr (GBytes) updated = charter_pdf_update (damaged, "en", one_alt_text, NULL);

      g_assert_true (updated == NULL || g_bytes_get_size (updated) > cut);
    }

  for (gsize i = length - 3000; i < length; i += 3)
    {
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GBytes) updated = NULL;

      copy[i] = "9(<>\0 "[i % 6];
      damaged = g_bytes_new (copy, length);
      updated = charter_pdf_update (damaged, "en", one_alt_text, NULL);
      g_assert_true (updated == NULL || g_bytes_get_size (updated) > length);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/pdf/page", test_page);
  g_test_add_func ("/charter/pdf/structure", test_structure);
  g_test_add_func ("/charter/pdf/text", test_text);
  g_test_add_func ("/charter/pdf/fonts", test_fonts);
  g_test_add_func ("/charter/pdf/qpdf", test_qpdf);
  g_test_add_func ("/charter/pdf/hostile", test_hostile);
  g_test_add_func ("/charter/pdf/looks-like-pdf", test_looks_like_pdf);
  g_test_add_func ("/charter/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/charter/pdf/several", test_several);
  g_test_add_func ("/charter/pdf/divided", test_divided);
  g_test_add_func ("/charter/pdf/several-alt-texts", test_several_alt_texts);
  g_test_add_func ("/charter/pdf/several-hostile", test_several_hostile);
  g_test_add_func ("/charter/pdf-update/not-cairo", test_not_cairo);
  g_test_add_func ("/charter/pdf-update/strings-are-skipped", test_strings_are_skipped);
  g_test_add_func ("/charter/pdf-update/kept", test_kept);
  g_test_add_func ("/charter/pdf-update/damaged", test_damaged);

  return g_test_run ();
}
