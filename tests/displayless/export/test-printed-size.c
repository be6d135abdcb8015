/* test-printed-size.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/exporter.h"

#include <string.h>

#include "diagram/pages.h"
#include "export/pdf.h"
#include "formats/partnership-json.h"

#include "run-program.h"

/* The size at which Charter says that text prints is what another program
 * reads from the PDF: pdftotext measures the words, and a word of known size
 * in the same font says what a measure means. */

#define KNOWN_SIZE 20.0
#define TOLERANCE  0.02

/* Drawn in the weight of most text. */
static GBytes *
make_calibration (const char *family)
{
  g_autoptr(CharterTypesetter) typesetter = charter_typesetter_new (family);
  g_autoptr(CharterDrawingBuilder) builder = charter_drawing_builder_new (typesetter);
  g_autoptr(CharterDrawing) drawing = NULL;
  g_autoptr(GError) error = NULL;
  CharterFigure figure = { .title = "Calibration", .alt_text = "A word", .language = "en", .scale = 1 };
  GBytes *pdf;

  charter_drawing_builder_begin_group (builder, CHARTER_DRAWING_ROLE_FURNITURE, 0, "Word");
  charter_drawing_builder_add_text (builder, "Calibration", 20, 50, &(CharterFont) { KNOWN_SIZE, FALSE },
                                    &(CharterColour) { 0, 0, 0 });
  charter_drawing_builder_end_group (builder);
  drawing = charter_drawing_builder_finish (g_steal_pointer (&builder), 300, 100);
  figure.drawing = drawing;
  pdf = charter_pdf_export (&figure, NULL, &error);
  g_assert_no_error (error);
  return pdf;
}

/* The lowest word of each page, in points, or %NULL if the program is not
 * there. Signs that the font lacks come from another one, which is as high as
 * it is. */
static GArray *
measure_lowest_words (GBytes *pdf)
{
  g_autofree char *answer = run_program_on (pdf, ".pdf", "pdftotext -bbox FILE -");
  g_autoptr(GRegex) regex = g_regex_new ("<word [^>]*yMin=\"([0-9.]+)\"[^>]*"
                                         "yMax=\"([0-9.]+)\"[^>]*>[A-Za-z0-9]", 0, 0, NULL);
  g_auto(GStrv) pages = answer != NULL ? g_strsplit (answer, "<page ", -1) : NULL;
  GArray *lowest = pages != NULL ? g_array_new (FALSE, FALSE, sizeof (double)) : NULL;

  for (guint i = 1; pages != NULL && pages[i] != NULL; i++)
    {
      g_autoptr(GMatchInfo) match = NULL;
      double least = G_MAXDOUBLE;

      g_regex_match (regex, pages[i], 0, &match);
      g_assert_true (g_match_info_matches (match));
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *top = g_match_info_fetch (match, 1);
          g_autofree char *bottom = g_match_info_fetch (match, 2);

          least = MIN (least, g_ascii_strtod (bottom, NULL) - g_ascii_strtod (top, NULL));
        }
      g_array_append_val (lowest, least);
    }
  return lowest;
}

static CharterRecordSet *
load_example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHARTER_EXAMPLES"), "mid-kent.partnership.json", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document = charter_partnership_json_load (file, NULL, &error);

  g_assert_no_error (error);
  return charter_record_set_ref (charter_document_get_records (document));
}

/* Returns how many pages the view takes. */
static guint
check_view (CharterRecordSet  *records,
            const CharterView *view,
            double             points_of_measure)
{
  g_autoptr(CharterState) state = NULL;
  g_autoptr(GPtrArray) pages = NULL;
  g_autoptr(GArray) measures = NULL;
  g_autoptr(GBytes) pdf = NULL;
  g_autoptr(GError) error = NULL;
  CharterExportPart part = { 0 };
  CharterExportOptions options;
  CharterDate today;

  charter_date_init_today (&today);
  charter_export_options_init (&options);
  state = charter_view_make_state (view, records, &today);
  pages = charter_pages_new (state, view, NULL, &error);
  g_assert_no_error (error);
  part = (CharterExportPart) { pages, state, view };
  pdf = charter_exporter_export_pages (&part, 1, &options, NULL, &error);
  g_assert_no_error (error);
  measures = measure_lowest_words (pdf);
  g_assert_cmpuint (measures->len, ==, pages->len);
  for (guint i = 0; i < pages->len; i++)
    {
      double claimed = charter_diagram_get_printed_size (g_ptr_array_index (pages, i));
      double read = g_array_index (measures, double, i) * points_of_measure;

      g_test_message ("%s on %s, page %u: says %.2f pt, pdftotext reads %.2f pt", view->name,
                      view->page.id, i + 1, claimed, read);
      g_assert_cmpfloat (read, >, claimed * (1 - TOLERANCE));
      g_assert_cmpfloat (read, <, claimed * (1 + TOLERANCE));
    }
  return pages->len;
}

/* One of each kind is enough, since dividing takes its time. */
static gboolean
is_divided (const CharterView *view)
{
  static const char *const ids[] = { "governance", "matrix", "mks-board", NULL };

  return g_strv_contains (ids, charter_record_get_id (view->record));
}

/* Every diagram as it is saved, which has every kind and one that takes two
 * pages; the same too large for its space; and divided over several pages. */
static void
test_example (void)
{
  g_autoptr(CharterRecordSet) records = load_example ();
  g_autoptr(GBytes) calibration = make_calibration (CHARTER_VIEW_FONT);
  g_autoptr(GArray) measures = measure_lowest_words (calibration);
  double scale;
  guint n_divided = 0;

  if (measures == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  scale = KNOWN_SIZE / g_array_index (measures, double, 0);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      g_autoptr(CharterView) view =
        charter_view_new (records, charter_record_set_get_record (records, CHARTER_KIND_VIEW, i));

      n_divided += check_view (records, view, scale) > 1 ? 1 : 0;
      view->several_pages = FALSE;
      view->page = charter_page_for_space (110, 90);
      g_assert_cmpuint (check_view (records, view, scale), ==, 1);
      if (!is_divided (view))
        continue;
      view->several_pages = TRUE;
      view->page = charter_page_for_space (170, 130);
      n_divided += check_view (records, view, scale) > 1 ? 1 : 0;
    }
  g_assert_cmpuint (n_divided, >=, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/printed-size/example", test_example);

  return g_test_run ();
}
