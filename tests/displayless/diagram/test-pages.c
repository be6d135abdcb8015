/* test-pages.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/pages.h"

#include <string.h>

#include "diagram/fit.h"
#include "export/exporter.h"

#include "../export/run-program.h"
#include "diagram-fixture.h"
#include "large-partnership.h"

#define N_COUNCILS 9
#define N_SERVICES 40
#define N_SEATS    70

static CharterRecordSet *
make_large (void)
{
  g_autofree char *text = write_large_partnership (N_COUNCILS, N_SERVICES, N_SEATS);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document =
    charter_partnership_json_parse ("large", text, strlen (text), &error);

  g_assert_no_error (error);
  return charter_record_set_ref (charter_document_get_records (document));
}

static GPtrArray *
make_pages (CharterRecordSet *records,
            const char       *id,
            gboolean          several)
{
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, id);
  g_autoptr(GError) error = NULL;
  GPtrArray *pages;

  view->several_pages = several;
  pages = charter_pages_new (state, view, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

/* Every page can be read, says which it is, and where it goes on. */
static void
check_pages (GPtrArray *pages)
{
  g_assert_cmpuint (pages->len, >, 1);
  for (guint i = 0; i < pages->len; i++)
    {
      CharterDiagram *page = g_ptr_array_index (pages, i);
      g_autofree char *name = g_strdup_printf ("Page %u of %u: ", i + 1, pages->len);
      g_autofree char *from = g_strdup_printf ("from page %u", i);
      g_autofree char *to = g_strdup_printf ("on page %u", i + 2);
      g_autofree char *text = get_text (page);

      g_assert_true (charter_diagram_has_room (page));
      g_assert_true (charter_page_is_legible (charter_diagram_get_printed_size (page)));
      g_assert_true (g_str_has_prefix (charter_diagram_get_page_name (page), name));
      g_assert_nonnull (strstr (text, name));
      g_assert_true ((strstr (text, from) != NULL) == (i > 0));
      g_assert_true ((strstr (text, to) != NULL) == (i + 1 < pages->len));
    }
}

static guint
count_in_all (GPtrArray  *pages,
              const char *part_of_name)
{
  guint count = 0;

  for (guint i = 0; i < pages->len; i++)
    count += count_groups (g_ptr_array_index (pages, i), part_of_name);
  return count;
}

/* Every council meets every service once, on one of the pages. */
static void
test_matrix (void)
{
  g_autoptr(CharterRecordSet) records = make_large ();
  g_autoptr(GPtrArray) pages = make_pages (records, "matrix", TRUE);

  check_pages (pages);
  for (guint i = 0; i < N_SERVICES; i++)
    for (guint j = 0; j < N_COUNCILS; j++)
      {
        gboolean takes_part = large_takes_part (i, j);
        g_autofree char *sentence = g_strdup_printf ("Council%u takes part in Service %u.", j, i);

        g_assert_cmpuint (count_in_all (pages, sentence), ==, takes_part ? 1 : 0);
      }
}

static void
test_board (void)
{
  g_autoptr(CharterRecordSet) records = make_large ();
  g_autoptr(GPtrArray) pages = make_pages (records, "board", TRUE);

  check_pages (pages);
  for (guint i = 0; i < N_SEATS; i++)
    {
      g_autofree char *sentence = g_strdup_printf ("Person %u ", i);

      g_assert_cmpuint (count_in_all (pages, sentence), ==, 1);
    }
  /* The chair stands on one of them, and is stated on all. */
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *text = get_text (g_ptr_array_index (pages, i));

      g_assert_nonnull (strstr (text, "Not stated: powers, votes and quorum."));
    }
}

/* Whose own name is on several pages: the councils in every board. */
static void
assert_on_one_page (GPtrArray     *pages,
                    CharterRecord *record)
{
  guint count = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      CharterDrawing *drawing = charter_diagram_get_drawing (g_ptr_array_index (pages, i));

      for (guint j = 0; j < charter_drawing_get_n_groups (drawing); j++)
        {
          const CharterDrawingGroup *group = charter_drawing_get_group (drawing, j);

          count += group->handle == charter_record_get_handle (record) &&
                   group->role == CHARTER_DRAWING_ROLE_CARD ? 1 : 0;
        }
    }
  g_assert_cmpuint (count, ==, 1);
}

/* A governance goes on where a new part of it begins. */
static void
test_governance (void)
{
  g_autoptr(CharterRecordSet) records = make_large ();
  g_autoptr(GPtrArray) pages = make_pages (records, "governance", TRUE);

  check_pages (pages);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (charter_record_has_text (record, "classification", "council") ||
          charter_record_has_text (record, "classification", "shared service"))
        assert_on_one_page (pages, record);
    }
  for (guint i = 0; i < N_SEATS; i++)
    {
      g_autofree char *sentence = g_strdup_printf ("Person %u ", i);

      g_assert_cmpuint (count_in_all (pages, sentence), ==, 1);
    }
}

/* The text of all pages of a diagram of the example, on pages so many mm high or
 * as it is saved. */
static char *
write_pages (const char *id,
             const char *as_at,
             double      height,
             guint      *n_pages)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  g_autoptr(CharterView) view = make_view (records, id);
  g_autoptr(CharterState) state = make_state (records, as_at);
  g_autoptr(GPtrArray) pages = NULL;
  g_autoptr(GError) error = NULL;
  GString *text = g_string_new (NULL);

  if (height > 0)
    {
      view->page = charter_page_for_space (170, height);
      view->several_pages = TRUE;
    }
  pages = charter_pages_new (state, view, NULL, &error);
  g_assert_no_error (error);
  check_pages (pages);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *page = get_text (g_ptr_array_index (pages, i));

      g_string_append (text, page);
    }
  *n_pages = pages->len;
  return g_string_free (text, FALSE);
}

/* The example is saved on two pages, and the page ends where no line is cut.
 * Where one has to be, both pages say where it goes. */
static void
test_lines_between_pages (void)
{
  guint n_pages;
  g_autofree char *saved = write_pages ("governance-2015", "2015-01-12", 0, &n_pages);
  g_autofree char *small = NULL;

  g_assert_cmpuint (n_pages, ==, 2);
  g_assert_nonnull (strstr (saved, "Page 1 of 2: Councils; Joint Task and Finish Group "));
  g_assert_nonnull (strstr (saved, "Page 2 of 2: Posts; Parts of the governance; Shared services "));
  g_assert_null (strstr (saved, "(page "));

  small = write_pages ("governance-2015", "2015-01-12", 200, &n_pages);
  g_assert_cmpuint (n_pages, >, 2);
  g_assert_nonnull (strstr (small, "reports to Strategic Leadership and Corporate Services Overview and "
                                   "Scrutiny Committee (page 1)"));
  g_assert_nonnull (strstr (small, "Page 2: Joint Task and Finish Group reports to Strategic Leadership"));
}

static guint
count_in_text (const char *text,
               const char *words)
{
  guint count = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    count++;
  return count;
}

/* A council goes on with what is asked next, a timeline with its next row; a
 * page begins with a council, or a group, where it can. */
static void
test_lists (void)
{
  guint n_pages;
  g_autofree char *councils = write_pages ("councils", NULL, 240, &n_pages);
  g_autofree char *timeline = NULL;

  g_assert_cmpuint (n_pages, ==, 3);
  g_assert_nonnull (strstr (councils, "Page 1 of 3: Maidstone "));
  g_assert_nonnull (strstr (councils, "Page 2 of 3: Swale "));
  g_assert_cmpuint (count_in_text (councils, " Contributions "), ==, 3);
  g_assert_cmpuint (count_in_text (councils, " Cllr Nancy Warne "), ==, 1);

  timeline = write_pages ("timeline", "2015-01-12", 120, &n_pages);
  g_assert_cmpuint (n_pages, >, 1);
  g_assert_nonnull (strstr (timeline, ": Partnership"));
  g_assert_cmpuint (count_in_text (timeline, " Revenues and Benefits "), ==, 1);
  g_assert_cmpuint (count_in_text (timeline, " 2008 "), ==, n_pages);
}

/* What is compared is divided like anything else: what only one of two states
 * has is marked on one of the pages. */
static void
test_compared (void)
{
  g_autoptr(CharterRecordSet) records = make_large ();
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, "matrix");
  g_autoptr(CharterView) beside = NULL;
  g_autoptr(CharterRecordSet) fewer = NULL;
  g_autoptr(GPtrArray) pages = NULL;
  g_autoptr(GPtrArray) apart = NULL;
  g_autofree char *first = NULL;
  g_autoptr(GError) error = NULL;
  guint n_marked = 0;

  /* The partnership and the councils stand before the services. */
  fewer = charter_record_set_remove (records, CHARTER_KIND_ORGANIZATION, 1 + N_COUNCILS + 7);
  view->several_pages = TRUE;
  view->compares = TRUE;
  view->other_state = make_state (fewer, NULL);
  beside = charter_view_copy (view);
  beside->side_by_side = TRUE;
  pages = charter_pages_new (state, view, NULL, &error);
  g_assert_no_error (error);
  check_pages (pages);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *text = get_text (g_ptr_array_index (pages, i));
      gboolean is_marked = strstr (text, "Added: Service 7.") != NULL;

      g_assert_true (is_marked == (strstr (text, "Service 7.") != NULL));
      g_assert_true (is_marked != (strstr (text, "No difference on this page.") != NULL));
      n_marked += is_marked ? 1 : 0;
    }
  g_assert_cmpuint (n_marked, >, 0);

  /* What stands side by side is not divided itself: each has a page. */
  apart = charter_pages_new (state, beside, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (apart->len, ==, 2);
  first = get_text (g_ptr_array_index (apart, 0));
  g_assert_nonnull (strstr (first, "Page 1 of 2: "));
}

/* In a file each page says in its alternative text which it is; one
 * description follows them all. */
static void
test_exported (void)
{
  g_autoptr(CharterRecordSet) records = make_large ();
  g_autoptr(GPtrArray) pages = make_pages (records, "matrix", TRUE);
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, "matrix");
  CharterExportPart part = { pages, state, view };
  g_autoptr(GBytes) pdf = NULL;
  g_autoptr(GBytes) svg = NULL;
  g_autofree char *structure = NULL;
  g_autoptr(GError) error = NULL;
  CharterExportOptions options;

  charter_export_options_init (&options);
  options.with_description = TRUE;
  svg = charter_exporter_export (g_ptr_array_index (pages, 1), state, view,
                                 charter_export_format_find ("svg"), &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg),
                                  "matrix. Page 2 of "));
  pdf = charter_exporter_export_pages (&part, 1, &options, NULL, &error);
  g_assert_no_error (error);
  structure = run_program_on (pdf, ".pdf", "pdfinfo -struct FILE");
  if (structure == NULL)
    return;
  for (guint i = 0; i < pages->len; i++)
    {
      const char *figure = strstr (structure, "  Figure");
      char *rest;

      g_assert_nonnull (figure);
      rest = g_strdup (figure + strlen ("  Figure"));
      g_free (structure);
      structure = rest;
    }
  g_assert_null (strstr (structure, "  Figure"));
  g_assert_nonnull (strstr (structure, "  H1"));
}

/* Nothing is divided that nobody asked to divide, or that fits. */
static void
test_whole (void)
{
  g_autoptr(CharterRecordSet) records = make_large ();
  g_autoptr(CharterRecordSet) example = load_example ("mid-kent.partnership.json");
  g_autoptr(GPtrArray) whole = make_pages (records, "matrix", FALSE);
  g_autoptr(GPtrArray) legible = make_pages (example, "matrix", TRUE);
  g_autoptr(GPtrArray) services = make_pages (records, "services", TRUE);

  g_assert_cmpuint (whole->len, ==, 1);
  g_assert_null (charter_diagram_get_page_name (g_ptr_array_index (whole, 0)));
  g_assert_cmpuint (legible->len, ==, 1);
  g_assert_cmpuint (services->len, ==, 1);
}

/* What nobody would read is refused in words. */
static void
test_too_many (void)
{
  g_autofree char *text = write_large_partnership (120, 200, 4);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document =
    charter_partnership_json_parse ("large", text, strlen (text), &error);
  CharterRecordSet *records = charter_document_get_records (document);
  static const char *const ids[] = { "matrix", "services", "governance" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(CharterState) state = make_state (records, NULL);
      g_autoptr(CharterView) view = make_view (records, ids[i]);
      g_autoptr(GPtrArray) pages = NULL;
      g_autoptr(CharterDiagram) diagram = NULL;

      view->several_pages = TRUE;
      /* A governance goes on several pages; how many takes long to find out. */
      if (!g_str_equal (ids[i], "governance"))
        {
          pages = charter_pages_new (state, view, NULL, &error);
          g_assert_error (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE);
          g_clear_error (&error);
        }
      diagram = charter_diagram_new (state, view, NULL, &error);
      g_assert_error (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE);
      g_assert_nonnull (strstr (error->message, "one picture"));
      g_clear_error (&error);
    }
}

static gboolean
has_offer (GPtrArray  *offers,
           const char *beginning,
           const char *end)
{
  for (guint i = 0; i < offers->len; i++)
    {
      g_autofree char *words = charter_fit_write_words (g_ptr_array_index (offers, i));

      if (g_str_has_prefix (words, beginning) && g_str_has_suffix (words, end))
        return TRUE;
    }
  return FALSE;
}

static void
check_offer (CharterRecordSet *records,
             const char       *id,
             const char       *beginning)
{
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, id);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterFit) fit = charter_fit_find (state, view, NULL, &error);
  g_autoptr(GPtrArray) offers = NULL;

  g_assert_no_error (error);
  offers = charter_fit_list_offers (state, view, fit, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (has_offer (offers, beginning, " pages: 12 pt"));
}

static void
test_offers (void)
{
  g_autoptr(CharterRecordSet) records = make_large ();

  check_offer (records, "matrix", "On ");
  check_offer (records, "services", "As a matrix, on ");
}

/* Many boards fold: everything is still there, the lines in words. */
static void
test_folding (void)
{
  g_autoptr(CharterRecordSet) records = make_large ();
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, "governance");
  g_autoptr(CharterView) flat = charter_view_copy (view);
  g_autoptr(CharterDiagram) folded = draw_view (state, view);
  g_autoptr(CharterDiagram) other = NULL;
  g_autoptr(CharterDiagram) example = draw (load_example ("mid-kent.partnership.json"), "governance", NULL);

  flat->form = g_strdup ("councils-list");
  other = draw_view (state, flat);
  g_assert_cmpstr (charter_diagram_get_form (folded), ==, "folded");
  g_assert_cmpfloat (charter_diagram_get_printed_size (folded), >,
                     1.3 * charter_diagram_get_printed_size (other));
  for (guint i = 0; i < N_SEATS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u ", i);

      g_assert_cmpuint (count_groups (folded, name), ==, count_groups (other, name));
    }
  g_assert_cmpuint (count_groups (folded, " reports to Board 0"), ==, N_LARGE_BOARDS - 1);
  g_assert_cmpuint (count_groups (other, " reports to Board 0"), ==, N_LARGE_BOARDS - 1);
  g_assert_cmpstr (charter_diagram_get_form (example), !=, "folded");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/pages/matrix", test_matrix);
  g_test_add_func ("/charter/pages/board", test_board);
  g_test_add_func ("/charter/pages/governance", test_governance);
  g_test_add_func ("/charter/pages/lines-between-pages", test_lines_between_pages);
  g_test_add_func ("/charter/pages/lists", test_lists);
  g_test_add_func ("/charter/pages/compared", test_compared);
  g_test_add_func ("/charter/pages/exported", test_exported);
  g_test_add_func ("/charter/pages/whole", test_whole);
  g_test_add_func ("/charter/pages/too-many", test_too_many);
  g_test_add_func ("/charter/pages/offers", test_offers);
  g_test_add_func ("/charter/pages/folding", test_folding);

  return g_test_run ();
}
