/* test-fit.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/fit.h"

#include "diagram/views/view-kind.h"

#include "diagram-fixture.h"

#define SAME_SIZE 0.06

static CharterState *
make_state_of (CharterRecordSet  *records,
               const CharterView *view)
{
  CharterDate today;

  g_assert_true (charter_date_parse ("2024-01-01", &today));
  return charter_state_new (records, charter_date_is_set (&view->as_at) ? &view->as_at : NULL,
                            &today);
}

static CharterFit *
find_fit (CharterState      *state,
          const CharterView *view)
{
  g_autoptr(GError) error = NULL;
  CharterFit *fit = charter_fit_find (state, view, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (fit);
  return fit;
}

/* No other arrangement prints larger, and what is kept draws what was found. */
static void
check_best (CharterState      *state,
            const CharterView *view)
{
  const CharterViewKind *kind = charter_view_kind_find (view->kind);
  g_autoptr(CharterFit) fit = find_fit (state, view);
  g_autoptr(CharterView) kept = charter_view_copy (view);
  g_autoptr(CharterDiagram) before = draw_view (state, view);
  g_autoptr(CharterDiagram) after = NULL;

  g_free (kept->form);
  kept->form = g_strdup (fit->form);
  kept->columns = fit->columns;
  after = draw_view (state, kept);
  g_assert_cmpstr (charter_diagram_get_form (after), ==, fit->form);
  g_assert_cmpuint (charter_diagram_get_columns (after), ==, fit->columns);
  g_assert_cmpfloat_with_epsilon (charter_diagram_get_printed_size (after), fit->printed_size, 0.001);
  g_assert_cmpfloat (fit->printed_size, >, charter_diagram_get_printed_size (before) - SAME_SIZE);
  g_assert_null (fit->page);
  g_assert_null (fit->without);

  for (guint i = 0; kind->forms[i] != NULL; i++)
    for (guint columns = 1; columns <= kind->most_columns; columns++)
      {
        g_autoptr(CharterView) other = charter_view_copy (view);
        g_autoptr(CharterDiagram) diagram = NULL;

        g_free (other->form);
        other->form = g_strdup (kind->forms[i]);
        other->columns = columns;
        diagram = draw_view (state, other);
        g_assert_cmpfloat (charter_diagram_get_printed_size (diagram), <,
                           fit->printed_size + SAME_SIZE);
      }
}

static void
test_mid_kent (void)
{
  static const char *const ids[] = { "governance", "governance-2014", "matrix", "mks-board" };
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(CharterView) view = make_view (records, ids[i]);
      g_autoptr(CharterState) state = make_state_of (records, view);

      check_best (state, view);
      view->page = charter_page_for_space (110, 90);
      check_best (state, view);
    }
}

/* An arrangement that prints smaller than another one is given up. */
static void
test_leaves_what_is_worse (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  g_autoptr(CharterView) view = make_view (records, "governance");
  g_autoptr(CharterState) state = make_state_of (records, view);
  g_autoptr(CharterFit) best = find_fit (state, view);
  const CharterViewKind *kind = charter_view_kind_find (view->kind);
  guint n_given_up = 0;

  for (guint i = 0; kind->forms[i] != NULL; i++)
    for (guint columns = 1; columns <= kind->most_columns; columns++)
      {
        g_autoptr(CharterView) other = charter_view_copy (view);
        g_autoptr(CharterDiagram) diagram = NULL;
        g_autoptr(CharterFit) fit = NULL;

        other->form = g_strdup (kind->forms[i]);
        other->columns = columns;
        diagram = draw_view (state, other);
        fit = find_fit (state, other);
        g_assert_cmpfloat_with_epsilon (fit->printed_size, best->printed_size, SAME_SIZE);
        if (charter_diagram_get_printed_size (diagram) < best->printed_size - SAME_SIZE)
          n_given_up++;
      }
  g_assert_cmpuint (n_given_up, >, 0);
}

/* What is as good as any stays: the arrangement that the diagram has. */
static void
test_keeps_what_is_as_good (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  g_autoptr(CharterView) view = make_view (records, "matrix");
  g_autoptr(CharterState) state = make_state_of (records, view);

  view->page = *charter_page_find ("none");
  for (guint i = 0; i < 2; i++)
    {
      const char *form = charter_view_kind_find ("matrix")->forms[i];
      g_autoptr(CharterFit) fit = NULL;

      g_free (view->form);
      view->form = g_strdup (form);
      fit = find_fit (state, view);
      g_assert_cmpstr (fit->form, ==, form);
    }
}

static gboolean
has_words (GPtrArray  *offers,
           const char *beginning)
{
  for (guint i = 0; i < offers->len; i++)
    {
      g_autofree char *words = charter_fit_write_words (g_ptr_array_index (offers, i));

      if (g_str_has_prefix (words, beginning))
        return TRUE;
    }
  return FALSE;
}

static void
test_offers (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  g_autoptr(CharterView) view = make_view (records, "governance");
  g_autoptr(CharterState) state = make_state_of (records, view);
  g_autoptr(CharterFit) fit = NULL;
  g_autoptr(GPtrArray) offers = NULL;
  g_autoptr(GError) error = NULL;

  view->page = charter_page_for_space (80, 130);
  fit = find_fit (state, view);
  g_assert_false (charter_page_is_legible (fit->printed_size));
  offers = charter_fit_list_offers (state, view, fit, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (has_words (offers, "A3 portrait: 12 pt"));
  g_assert_true (has_words (offers, "One page for each council, 4 more diagrams: "));
  g_assert_true (has_words (offers, "Without people, only how many there are: "));
  for (guint i = 0; i < offers->len; i++)
    {
      const CharterFit *offer = g_ptr_array_index (offers, i);

      g_assert_cmpfloat (offer->printed_size, >, fit->printed_size);
      g_assert_cmpuint ((offer->page != NULL) + (offer->without != NULL) + (offer->councils != NULL) +
                        (offer->n_pages > 1), ==, 1);
    }
}

static void
test_cancelled (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  g_autoptr(CharterView) view = make_view (records, "governance");
  g_autoptr(CharterState) state = make_state_of (records, view);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterFit) fit = NULL;

  g_cancellable_cancel (cancellable);
  fit = charter_fit_find (state, view, cancellable, &error);
  g_assert_null (fit);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_legible (void)
{
  g_assert_true (charter_page_is_legible (12));
  g_assert_true (charter_page_is_legible (11.9999));
  g_assert_false (charter_page_is_legible (11.9));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fit/mid-kent", test_mid_kent);
  g_test_add_func ("/fit/leaves-what-is-worse", test_leaves_what_is_worse);
  g_test_add_func ("/fit/keeps-what-is-as-good", test_keeps_what_is_as_good);
  g_test_add_func ("/fit/offers", test_offers);
  g_test_add_func ("/fit/cancelled", test_cancelled);
  g_test_add_func ("/fit/legible", test_legible);

  return g_test_run ();
}
