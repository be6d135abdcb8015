/* bench-layouts.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Measures many pictures beside what dot alone makes of the same boxes and
 * lines. Prints lines with tabs between the fields.
 *
 * usage: bench-layouts tidiness FILE|NUMBER
 *          every diagram of a file, or every kind summed up over so many
 *          generated partnerships: name, form, page, printed points (the least
 *          and the median), overlaps, clipped texts, lines through cards,
 *          crossings, crossings of dot, white share in per cent
 *        bench-layouts pages FILE
 *          every diagram on its own page, A4 portrait, A4 landscape and in the
 *          space of a report: name, then for each what it prints at as one
 *          picture, and where that is below 12 points how many pages it takes
 *          and what they print at
 *        bench-layouts arrangements FILE
 *          every arrangement of every diagram: name, form, columns, printed
 *          points, width and height in points, crossings
 *        bench-layouts offers FILE
 *          what Fit offers for every diagram below 12 points, and how long
 *          finding it took
 *        bench-layouts stability FILE|NUMBER
 *          so many edits (of a file: 40 to each diagram): name, edits, pairs of
 *          boxes, flips, mean shift in points, flips and shift of dot */

#include "config.h"

#include <stdlib.h>

#include "diagram/fit.h"
#include "diagram/pages.h"
#include "diagram/tidiness.h"
#include "diagram/views/view-kind.h"
#include "formats/partnership-json.h"

#include "../displayless/diagram/edited-partnership.h"
#include "../displayless/diagram/sample-partnership.h"
#include "plain-dot.h"

#define EDITS_TO_A_VIEW 40

typedef struct
{
  guint   n_pictures;
  guint   n_overlaps;
  guint   n_clipped;
  guint   n_through;
  guint   n_crossings;
  guint   n_dot_crossings;
  guint   n_not_first;
  double  white;
  GArray *sizes; /* of double */
} Sum;

typedef struct
{
  guint  n_edits;
  guint  n_pairs;
  guint  n_flips;
  guint  n_dot_flips;
  double shift;
  double dot_shift;
} Moves;

static CharterRecordSet *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document =
    charter_partnership_json_parse ("bench", text, strlen (text), &error);

  if (document == NULL)
    g_error ("%s", error->message);
  return charter_record_set_ref (charter_document_get_records (document));
}

static CharterRecord *
find_view (CharterRecordSet *records,
           const char       *id)
{
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);

      if (g_strcmp0 (charter_record_get_id (view), id) == 0)
        return view;
    }
  return NULL;
}

/* As the window keeps what Fit has found. */
static void
keep_order (CharterView          *view,
            CharterRecordSet     *records,
            const CharterDiagram *like)
{
  GPtrArray *order = charter_diagram_get_order (like);

  for (guint i = 0; order != NULL && i < order->len; i++)
    {
      const CharterRecord *old = g_ptr_array_index (order, i);
      CharterRecord *record = charter_record_set_find_id (records, charter_record_get_kind (old),
                                                          charter_record_get_id (old));

      if (record != NULL)
        g_ptr_array_add (view->order, charter_record_ref (record));
    }
}

/* With the arrangement of another picture, in its order, or the best one when
 * it is arranged afresh; NULL where there is too much for one picture. */
static CharterDiagram *
draw (CharterRecordSet     *records,
      CharterRecord        *record,
      gboolean              afresh,
      const CharterDiagram *like)
{
  g_autoptr(CharterView) view = charter_view_new (records, record);
  g_autoptr(CharterState) state = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  view->rearrange = afresh;
  if (like != NULL)
    {
      keep_order (view, records, like);
      g_free (view->form);
      view->form = g_strdup (charter_diagram_get_form (like));
      view->columns = charter_diagram_get_columns (like);
    }
  state = charter_state_new (records, charter_date_is_set (&view->as_at) ? &view->as_at : NULL, &today);
  return charter_diagram_new (state, view, NULL, NULL);
}

static CharterDrawing *
draw_dot (const CharterDiagram *diagram,
          const CharterRecord  *view)
{
  g_autoptr(CharterTypesetter) typesetter = charter_typesetter_new ("Cantarell");
  gboolean across = g_strcmp0 (charter_record_get_text (view, "kind"), "service-membership") == 0;

  return draw_with_plain_dot (charter_diagram_get_drawing (diagram), across ? "LR" : "TB", typesetter);
}

static void
add_picture (Sum                  *sum,
             const CharterDiagram *diagram,
             const CharterRecord  *view)
{
  g_autoptr(CharterDrawing) dot = draw_dot (diagram, view);
  double size = charter_diagram_get_printed_size (diagram);
  CharterTidiness own;
  CharterTidiness others = { 0 };

  charter_tidiness_measure (charter_diagram_get_drawing (diagram), &own);
  if (dot != NULL)
    charter_tidiness_measure (dot, &others);
  sum->n_pictures++;
  sum->n_overlaps += own.n_overlaps;
  sum->n_clipped += own.n_clipped;
  sum->n_through += own.n_through_cards;
  sum->n_crossings += own.n_crossings;
  sum->n_dot_crossings += others.n_crossings;
  sum->n_not_first += charter_diagram_get_step (diagram) != CHARTER_LAYOUT_STEP_CURVES;
  sum->white += own.white_share;
  g_array_append_val (sum->sizes, size);
}

static int
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
print_sum (const char *name,
           const char *form,
           const char *page,
           Sum        *sum)
{
  g_array_sort (sum->sizes, compare_sizes);
  if (sum->n_pictures > 0)
    g_print ("%s\t%s\t%s\t%.1f\t%.1f\t%u\t%u\t%u\t%u\t%u\t%.0f\n", name, form, page,
             g_array_index (sum->sizes, double, 0),
             g_array_index (sum->sizes, double, sum->sizes->len / 2), sum->n_overlaps, sum->n_clipped,
             sum->n_through, sum->n_crossings, sum->n_dot_crossings, 100 * sum->white / sum->n_pictures);
  g_array_unref (sum->sizes);
}

/* The pages that the view takes, or NULL where there is too much. */
static GPtrArray *
draw_pages (CharterRecordSet  *records,
            const CharterView *view)
{
  g_autoptr(CharterState) state = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_view_make_state (view, records, &today);
  return charter_pages_new (state, view, NULL, NULL);
}

static void
measure_file_tidiness (const char *text)
{
  g_autoptr(CharterRecordSet) records = parse (text);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);
      g_autoptr(CharterView) view = charter_view_new (records, record);
      g_autoptr(GPtrArray) pages = draw_pages (records, view);
      g_autofree char *page = NULL;
      Sum sum = { .sizes = g_array_new (FALSE, FALSE, sizeof (double)) };

      if (pages == NULL)
        {
          g_print ("%s\ttoo much for one picture\n", charter_record_get_id (record));
          g_array_unref (sum.sizes);
          continue;
        }
      for (guint j = 0; j < pages->len; j++)
        add_picture (&sum, g_ptr_array_index (pages, j), record);
      page = pages->len == 1 ? g_strdup (view->page.id)
                             : g_strdup_printf ("%s, %u pages", view->page.id, pages->len);
      print_sum (charter_record_get_id (record), charter_diagram_get_form (g_ptr_array_index (pages, 0)),
                 page, &sum);
    }
}

static double
get_least_size (GPtrArray *pages)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < pages->len; i++)
    least = MIN (least, charter_diagram_get_printed_size (g_ptr_array_index (pages, i)));
  return least;
}

static void
print_on_page (CharterRecordSet  *records,
               CharterRecord     *record,
               const CharterPage *page)
{
  g_autoptr(CharterView) view = charter_view_new (records, record);
  g_autoptr(GPtrArray) whole = NULL;
  g_autoptr(GPtrArray) pages = NULL;

  if (page != NULL)
    {
      view->page = *page;
      view->rearrange = TRUE;
    }
  view->several_pages = FALSE;
  whole = draw_pages (records, view);
  view->several_pages = TRUE;
  pages = draw_pages (records, view);
  if (whole == NULL || pages == NULL)
    g_print ("\ttoo much");
  else if (pages->len == 1)
    g_print ("\t%.1f", get_least_size (whole));
  else
    g_print ("\t%.1f; %u pages: %.1f", get_least_size (whole), pages->len, get_least_size (pages));
}

static void
measure_pages (const char *text)
{
  g_autoptr(CharterRecordSet) records = parse (text);
  CharterPage space = charter_page_for_space (CHARTER_PAGE_SPACE_WIDTH, CHARTER_PAGE_SPACE_HEIGHT);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);

      g_print ("%s", charter_record_get_id (record));
      print_on_page (records, record, NULL);
      print_on_page (records, record, charter_page_find ("a4-portrait"));
      print_on_page (records, record, charter_page_find ("a4-landscape"));
      print_on_page (records, record, &space);
      g_print ("\n");
    }
}

static void
print_arrangements (CharterRecordSet *records,
                    CharterRecord    *record)
{
  g_autoptr(CharterView) view = charter_view_new (records, record);
  const CharterViewKind *kind = charter_view_kind_find (view->kind);
  g_autoptr(CharterState) state = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_view_make_state (view, records, &today);
  for (guint i = 0; kind != NULL && kind->forms[i] != NULL; i++)
    for (view->columns = 1; view->columns <= kind->most_columns; view->columns++)
      {
        g_autoptr(CharterDiagram) diagram = NULL;

        g_free (view->form);
        view->form = g_strdup (kind->forms[i]);
        diagram = charter_diagram_new (state, view, NULL, NULL);
        if (diagram != NULL)
          g_print ("%s\t%s\t%u\t%.1f\t%.0f\t%.0f\t%u\n", charter_record_get_id (record), view->form,
                   view->columns, charter_diagram_get_printed_size (diagram),
                   charter_drawing_get_width (charter_diagram_get_drawing (diagram)),
                   charter_drawing_get_height (charter_diagram_get_drawing (diagram)),
                   charter_diagram_get_n_crossings (diagram));
      }
}

static void
measure_arrangements (const char *text)
{
  g_autoptr(CharterRecordSet) records = parse (text);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    print_arrangements (records, charter_record_set_get_record (records, CHARTER_KIND_VIEW, i));
}

static void
print_offers (CharterRecordSet *records,
              CharterRecord    *record)
{
  g_autoptr(CharterView) view = charter_view_new (records, record);
  g_autoptr(CharterState) state = NULL;
  g_autoptr(CharterFit) fit = NULL;
  g_autoptr(GPtrArray) offers = NULL;
  CharterDate today;
  gint64 start;

  charter_date_init_today (&today);
  state = charter_view_make_state (view, records, &today);
  fit = charter_fit_find (state, view, NULL, NULL);
  if (fit != NULL && charter_page_is_legible (fit->printed_size))
    return;
  start = g_get_monotonic_time ();
  offers = fit != NULL ? charter_fit_list_offers (state, view, fit, NULL, NULL) : NULL;
  g_print ("%s\t%.1f\t%.1f s\n", charter_record_get_id (record), fit != NULL ? fit->printed_size : 0.0,
           (g_get_monotonic_time () - start) / 1e6);
  for (guint i = 0; offers != NULL && i < offers->len; i++)
    {
      g_autofree char *words = charter_fit_write_words (g_ptr_array_index (offers, i));

      g_print ("\t%s\n", words);
    }
}

static void
measure_offers (const char *text)
{
  g_autoptr(CharterRecordSet) records = parse (text);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    print_offers (records, charter_record_set_get_record (records, CHARTER_KIND_VIEW, i));
}

static void
measure_generated_tidiness (guint n_samples)
{
  const CharterViewKind *kind;

  for (guint i = 0; (kind = charter_view_kind_get_nth (i)) != NULL; i++)
    {
      Sum sum = { .sizes = g_array_new (FALSE, FALSE, sizeof (double)) };

      for (guint32 seed = 1; seed <= n_samples; seed++)
        {
          g_autofree char *text = make_partnership (seed, seed % 5 == 0);
          g_autoptr(CharterRecordSet) records = parse (text);
          CharterRecord *view = find_view (records, kind->id);
          g_autoptr(CharterDiagram) diagram = view != NULL ? draw (records, view, TRUE, NULL) : NULL;

          if (diagram != NULL)
            add_picture (&sum, diagram, view);
        }
      print_sum (kind->id, "any", "a4-portrait", &sum);
    }
}

static void
add_edit (Moves      *moves,
          const char *before_text,
          const char *after_text,
          const char *about,
          const char *id,
          gboolean    afresh)
{
  g_autoptr(CharterRecordSet) old_records = parse (before_text);
  g_autoptr(CharterRecordSet) new_records = parse (after_text);
  g_autoptr(CharterDiagram) before = draw (old_records, find_view (old_records, id), afresh, NULL);
  g_autoptr(CharterDiagram) after = before != NULL
                                  ? draw (new_records, find_view (new_records, id), FALSE, before) : NULL;
  g_autoptr(CharterDrawing) dot_before = NULL;
  g_autoptr(CharterDrawing) dot_after = NULL;
  Stability own;
  Stability others = { 0 };

  if (after == NULL)
    return;
  dot_before = draw_dot (before, find_view (old_records, id));
  dot_after = draw_dot (after, find_view (new_records, id));
  compare_pictures (charter_diagram_get_drawing (before), charter_diagram_get_drawing (after),
                    about, &own);
  if (dot_before != NULL && dot_after != NULL)
    compare_pictures (dot_before, dot_after, about, &others);
  moves->n_edits++;
  moves->n_pairs += own.n_pairs;
  moves->n_flips += own.n_flips;
  moves->n_dot_flips += others.n_flips;
  moves->shift += own.shift;
  moves->dot_shift += others.shift;
}

static void
print_moves (const char  *name,
             const Moves *moves)
{
  if (moves->n_edits > 0)
    g_print ("%s\t%u\t%u\t%u\t%.1f\t%u\t%.1f\n", name, moves->n_edits, moves->n_pairs, moves->n_flips,
             moves->shift / moves->n_edits, moves->n_dot_flips, moves->dot_shift / moves->n_edits);
}

static void
measure_file_stability (const char *text)
{
  g_autoptr(CharterRecordSet) records = parse (text);
  g_autoptr(GRand) random = g_rand_new_with_seed (2026);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      const char *id =
        charter_record_get_id (charter_record_set_get_record (records, CHARTER_KIND_VIEW, i));
      Moves moves = { 0 };

      for (guint j = 0; j < EDITS_TO_A_VIEW; j++)
        {
          g_autofree char *about = NULL;
          g_autofree char *edited = edit_partnership (text, random, &about);

          add_edit (&moves, text, edited, about, id, FALSE);
        }
      print_moves (id, &moves);
    }
}

/* Only kinds whose boxes Graphviz places have something to move. */
static void
measure_generated_stability (guint n_edits)
{
  static const char *const ids[] = { "governance", "service-membership", "service-governance" };
  g_autoptr(GRand) random = g_rand_new_with_seed (2026);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      Moves moves = { 0 };

      for (guint32 j = i; j < n_edits; j += G_N_ELEMENTS (ids))
        {
          g_autofree char *text = make_partnership (j + 1, FALSE);
          g_autofree char *about = NULL;
          g_autofree char *edited = edit_partnership (text, random, &about);

          add_edit (&moves, text, edited, about, ids[i], TRUE);
        }
      print_moves (ids[i], &moves);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *text = NULL;
  gboolean is_file;
  gboolean is_tidiness;
  guint number;

  if (argc != 3)
    g_error ("usage: bench-layouts tidiness|pages|arrangements|offers|stability FILE|NUMBER");
  is_tidiness = g_str_equal (argv[1], "tidiness");
  is_file = g_file_get_contents (argv[2], &text, NULL, NULL);
  number = (guint) strtoul (argv[2], NULL, 10);
  if (!is_file && number == 0)
    g_error ("%s is no file and no number", argv[2]);
  if (is_file && g_str_equal (argv[1], "arrangements"))
    measure_arrangements (text);
  else if (is_file && g_str_equal (argv[1], "pages"))
    measure_pages (text);
  else if (is_file && g_str_equal (argv[1], "offers"))
    measure_offers (text);
  else if (is_file && is_tidiness)
    measure_file_tidiness (text);
  else if (is_file)
    measure_file_stability (text);
  else if (is_tidiness)
    measure_generated_tidiness (number);
  else
    measure_generated_stability (number);
  return 0;
}
