/* test-printed-size.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/exporter.h"

#include <string.h>

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

/* The lowest word of all pages, in points, or 0 if the program is not there.
 * Signs that the font lacks come from another one, which is as high as it is. */
static double
measure_lowest_word (GBytes *pdf)
{
  g_autofree char *answer = run_program_on (pdf, ".pdf", "pdftotext -bbox FILE -");
  g_autoptr(GRegex) regex = g_regex_new ("<word [^>]*yMin=\"([0-9.]+)\"[^>]*"
                                         "yMax=\"([0-9.]+)\"[^>]*>[A-Za-z0-9]", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  double lowest = G_MAXDOUBLE;

  if (answer == NULL)
    return 0;
  g_regex_match (regex, answer, 0, &match);
  g_assert_true (g_match_info_matches (match));
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *top = g_match_info_fetch (match, 1);
      g_autofree char *bottom = g_match_info_fetch (match, 2);

      lowest = MIN (lowest, g_ascii_strtod (bottom, NULL) - g_ascii_strtod (top, NULL));
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

static void
check_view (CharterRecordSet  *records,
            const CharterView *view,
            double             points_of_measure)
{
  g_autoptr(CharterState) state = NULL;
  g_autoptr(CharterDiagram) diagram = NULL;
  g_autoptr(GBytes) pdf = NULL;
  g_autoptr(GError) error = NULL;
  CharterExportOptions options;
  CharterDate today;
  double claimed;
  double read;

  charter_date_init_today (&today);
  charter_export_options_init (&options);
  state = charter_state_new (records, charter_date_is_set (&view->as_at) ? &view->as_at : NULL, &today);
  diagram = charter_diagram_new (state, view, NULL, &error);
  g_assert_no_error (error);
  pdf = charter_exporter_export (diagram, state, view, charter_export_format_find ("pdf"), &options,
                                 NULL, &error);
  g_assert_no_error (error);
  claimed = charter_diagram_get_printed_size (diagram);
  read = measure_lowest_word (pdf) * points_of_measure;
  g_test_message ("%s on %s: says %.2f pt, pdftotext reads %.2f pt", view->name, view->page.id,
                  claimed, read);
  g_assert_cmpfloat (read, >, claimed * (1 - TOLERANCE));
  g_assert_cmpfloat (read, <, claimed * (1 + TOLERANCE));
}

static void
test_example (void)
{
  g_autoptr(CharterRecordSet) records = load_example ();
  g_autoptr(GBytes) calibration = make_calibration (CHARTER_VIEW_FONT);
  double measure = measure_lowest_word (calibration);

  if (measure <= 0)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      g_autoptr(CharterView) view =
        charter_view_new (records, charter_record_set_get_record (records, CHARTER_KIND_VIEW, i));

      check_view (records, view, KNOWN_SIZE / measure);
      view->page = charter_page_for_space (110, 90);
      check_view (records, view, KNOWN_SIZE / measure);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/printed-size/example", test_example);

  return g_test_run ();
}
