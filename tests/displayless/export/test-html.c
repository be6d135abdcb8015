/* test-html.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/html.h"

#include <string.h>

#include "run-program.h"
#include "sample-description.h"
#include "sample-figure.h"

static GBytes *
export_sample (const char *caption)
{
  g_autoptr (CharterDescription) description = sample_description ();
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, "Swale");
  CharterFigure figure = sample_figure (drawing, "Vale & Wold");

  figure.caption = caption;
  return charter_html_export (&figure, 1, description, 1);
}

static char *
get_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_structure (void)
{
  g_autoptr (GBytes) bytes = export_sample ("The board in 2015");
  g_autofree char *html = get_text (bytes);

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\"en-GB\">"));
  g_assert_nonnull (strstr (html, "<title>Vale &amp; Wold</title>"));
  g_assert_nonnull (strstr (html, "<h1>Vale &amp; Wold</h1>"));
  g_assert_nonnull (strstr (html, "role=\"img\""));
  g_assert_nonnull (strstr (html, "<figcaption>The board in 2015</figcaption>"));
  g_assert_nonnull (strstr (html, "<h2>Who is listed</h2>"));
  g_assert_nonnull (strstr (html, "<th scope=\"col\">Councillors</th>"));
  g_assert_nonnull (strstr (html, "<th scope=\"row\">Swale</th>"));
  g_assert_nonnull (strstr (html, "<li>Cllr Roger Truelove</li>"));
  g_assert_nonnull (strstr (html, "<li>Who chairs it.</li>"));
}

static void
test_caption (void)
{
  g_autoptr (GBytes) bytes = export_sample (NULL);
  g_autofree char *html = get_text (bytes);

  g_assert_nonnull (strstr (html, "<figcaption>Vale &amp; Wold</figcaption>"));
}

/* Each page of a diagram is a figure, and no two parts have one id. */
static void
test_pages (void)
{
  g_autoptr (CharterDrawing) drawing = sample_drawing_new (CHARTER_PALETTE_COLOUR, "Vale");
  g_autoptr (CharterDescription) description = sample_description ();
  CharterFigure pages[] = { sample_figure (drawing, "Vale"), sample_figure (drawing, "Vale") };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *html = NULL;
  const char *first;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      pages[i].number = "4";
      pages[i].page = i + 1;
      pages[i].page_name = i == 0 ? "Page 1 of 2" : "Page 2 of 2";
    }
  bytes = charter_html_export (pages, G_N_ELEMENTS (pages), description, 1);
  html = get_text (bytes);
  g_assert_nonnull (strstr (html, "<figcaption>Figure 4: Vale – Page 1 of 2</figcaption>"));
  g_assert_nonnull (strstr (html, "<figcaption>Figure 4: Vale – Page 2 of 2</figcaption>"));
  g_assert_nonnull (strstr (html, "aria-label=\"Vale – Page 2 of 2\""));
  first = strstr (html, "id=\"title\"");
  g_assert_nonnull (first);
  g_assert_null (strstr (first + 1, "id=\"title\""));
  g_assert_nonnull (strstr (html, "aria-labelledby=\"title-2 description-2\""));
}

/* Headings begin where the text they go into is, and end where HTML does. */
static void
test_heading_level (void)
{
  g_autoptr (CharterDescription) description = sample_description ();
  CharterFigure figure = { .title = "Vale", .language = "en-GB" };
  g_autoptr (GBytes) third = charter_html_export (&figure, 1, description, 3);
  g_autoptr (GBytes) deepest = charter_html_export (&figure, 1, description, 9);
  g_autofree char *html = get_text (third);
  g_autofree char *deep = get_text (deepest);

  g_assert_nonnull (strstr (html, "<h3>Vale</h3>"));
  g_assert_nonnull (strstr (html, "<h4>Who is listed</h4>"));
  g_assert_nonnull (strstr (deep, "<h6>Vale</h6>"));
  g_assert_nonnull (strstr (deep, "<h6>Who is listed</h6>"));
}

/* On a phone the table is scrolled, by the keys too, and not the whole page. */
static void
test_wide_table (void)
{
  g_autoptr (CharterDescription) description = sample_description ();
  CharterFigure figure = { .title = "Vale", .language = "en-GB" };
  g_autoptr (GBytes) page = NULL;
  g_autoptr (GBytes) pasted = NULL;
  g_autofree char *html = NULL;
  g_autofree char *words = NULL;

  charter_description_add_heading (description, "Who & where");
  charter_description_begin_table (description, "Council", "Councillors", "Others", NULL);
  page = charter_html_export (&figure, 1, description, 1);
  pasted = charter_html_write_description (&figure, description, 1);
  html = get_text (page);
  words = get_text (pasted);

  g_assert_nonnull (strstr (html, "<h2>Who &amp; where</h2>\n<div class=\"table\" tabindex=\"0\" "
                                  "role=\"group\" aria-label=\"Who &amp; where\">\n<table>"));
  g_assert_nonnull (strstr (html, "</p>\n<table>"));
  g_assert_nonnull (strstr (words, "<h2>Who &amp; where</h2>\n<table>"));
}

/* What is pasted into a report has its structure and none of our looks. */
static void
test_words_alone (void)
{
  g_autoptr (CharterDescription) description = sample_description ();
  CharterFigure figure = { .title = "Vale & Wold", .language = "en-GB" };
  g_autoptr (GBytes) bytes = charter_html_write_description (&figure, description, 2);
  g_autofree char *html = get_text (bytes);

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\"en-GB\">"));
  g_assert_nonnull (strstr (html, "charset=\"utf-8\""));
  g_assert_nonnull (strstr (html, "<h2>Vale &amp; Wold</h2>"));
  g_assert_nonnull (strstr (html, "<h3>Who is listed</h3>"));
  g_assert_nonnull (strstr (html, "<th scope=\"row\">Swale</th>"));
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "<style"));
  g_assert_null (strstr (html, "<svg"));
}

/* The page neither runs nor loads anything. */
static void
test_hostile (void)
{
  g_autoptr (GBytes) bytes = export_sample (SAMPLE_HOSTILE);
  g_autofree char *html = get_text (bytes);

  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "</w:t>"));
  g_assert_null (strstr (html, " src="));
  g_assert_null (strstr (html, " href="));
  g_assert_nonnull (strstr (html, "default-src 'none'"));
}

static void
test_well_formed (void)
{
  g_autoptr (GBytes) bytes = export_sample (NULL);
  g_autofree char *output = run_program_on (bytes, ".html", "xmllint --html --noout --nowarning FILE");

  if (output == NULL)
    g_test_skip ("xmllint is not installed");
  else
    g_assert_cmpstr (output, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/structure", test_structure);
  g_test_add_func ("/html/caption", test_caption);
  g_test_add_func ("/html/pages", test_pages);
  g_test_add_func ("/html/heading-level", test_heading_level);
  g_test_add_func ("/html/wide-table", test_wide_table);
  g_test_add_func ("/html/words-alone", test_words_alone);
  g_test_add_func ("/html/hostile", test_hostile);
  g_test_add_func ("/html/well-formed", test_well_formed);
  return g_test_run ();
}
