/* fit-offers.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/fit-private.h"

#include "diagram/council-pages.h"
#include "diagram/diagram-private.h"
#include "diagram/pages.h"

/* What prints larger by less is no reason to change anything, points. */
#define LEAST_GAIN 0.1

/* Pages for more councils than this are not tried: that takes too long. */
#define MOST_COUNCILS 60

/* All that is tried: every processor has one trial at a time. */
typedef struct
{
  CharterState         *state;
  const CharterView    *view;
  GCancellable         *cancellable;
  CharterReadingOrders *orders;
  GPtrArray            *trials;         /* of Trial, in the order of the offers */
  GPtrArray            *councils;       /* of CharterRecord */
  double                least_size;
  gint                  a_council_small; /* whether one prints no larger */
} Search;

typedef struct _Trial Trial;

/* Finds what it is about, or nothing when that prints no larger. */
typedef CharterFit *(*TrialFunc) (Search  *search,
                                  Trial   *trial,
                                  GError **error);

struct _Trial
{
  TrialFunc          func;
  CharterView       *view;
  const char        *page;    /* nullable: another one */
  const char *const *without; /* nullable */
  CharterFit        *found;   /* nullable */
  GError            *error;
};

static void
trial_free (Trial *trial)
{
  g_clear_pointer (&trial->view, charter_view_free);
  g_clear_pointer (&trial->found, charter_fit_free);
  g_clear_error (&trial->error);
  g_free (trial);
}

static void
search_clear (Search *search)
{
  g_clear_pointer (&search->trials, g_ptr_array_unref);
  g_clear_pointer (&search->councils, g_ptr_array_unref);
  g_clear_pointer (&search->orders, charter_reading_orders_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* That there is too much is no error of a search: there is nothing to offer. */
static gboolean
is_failure (GError  *own_error,
            GError **error)
{
  if (own_error == NULL)
    return FALSE;
  if (g_error_matches (own_error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE))
    {
      g_error_free (own_error);
      return FALSE;
    }
  g_propagate_error (error, own_error);
  return TRUE;
}

static CharterFit *
try_picture (Search  *search,
             Trial   *trial,
             GError **error)
{
  const CharterDiagramDemand demand = { search->least_size, search->orders };
  GError *own_error = NULL;
  g_autoptr(CharterDiagram) diagram =
    charter_diagram_new_for (search->state, trial->view, &demand, search->cancellable, &own_error);
  CharterFit *offer;

  if (is_failure (own_error, error) || diagram == NULL ||
      charter_diagram_get_printed_size (diagram) < search->least_size)
    return NULL;
  offer = charter_fit_new_for_diagram (diagram);
  offer->page = trial->page;
  offer->without = trial->without;
  return offer;
}

static CharterFit *
try_several_pages (Search  *search,
                   Trial   *trial,
                   GError **error)
{
  GError *own_error = NULL;
  g_autoptr(GPtrArray) pages =
    charter_pages_new (search->state, trial->view, search->cancellable, &own_error);
  CharterFit *offer;

  if (is_failure (own_error, error) || pages == NULL || pages->len == 1)
    return NULL;
  offer = charter_fit_new_for_diagram (g_ptr_array_index (pages, 0));
  g_clear_pointer (&offer->order, g_ptr_array_unref);
  offer->n_crossings = 0;
  offer->n_pages = pages->len;
  for (guint i = 0; i < pages->len; i++)
    offer->printed_size = MIN (offer->printed_size,
                               charter_diagram_get_printed_size (g_ptr_array_index (pages, i)));
  if (offer->printed_size >= search->least_size)
    return offer;
  charter_fit_free (offer);
  return NULL;
}

/* What is a picture of lines for a few services is a table for many. */
static CharterFit *
try_matrix (Search  *search,
            Trial   *trial,
            GError **error)
{
  GError *own_error = NULL;
  g_autoptr(CharterFit) offer = try_picture (search, trial, &own_error);

  if (own_error != NULL)
    {
      g_propagate_error (error, own_error);
      return NULL;
    }
  if (offer == NULL || !charter_page_is_legible (offer->printed_size))
    {
      g_clear_pointer (&offer, charter_fit_free);
      trial->view->rearrange = FALSE;
      trial->view->several_pages = TRUE;
      offer = try_several_pages (search, trial, error);
    }
  if (offer != NULL)
    offer->kind = "matrix";
  return g_steal_pointer (&offer);
}

static CharterFit *
try_council (Search  *search,
             Trial   *trial,
             GError **error)
{
  CharterFit *offer = g_atomic_int_get (&search->a_council_small) ? NULL
                                                                  : try_picture (search, trial, error);

  if (offer == NULL)
    g_atomic_int_set (&search->a_council_small, TRUE);
  return offer;
}

static void
run_trial (gpointer data,
           gpointer user_data)
{
  Trial *trial = data;
  Search *search = user_data;

  if (!g_cancellable_set_error_if_cancelled (search->cancellable, &trial->error))
    trial->found = trial->func (search, trial, &trial->error);
}

static Trial *
add_trial (Search      *search,
           TrialFunc    func,
           CharterView *view)
{
  Trial *trial = g_new0 (Trial, 1);

  trial->func = func;
  trial->view = view;
  g_ptr_array_add (search->trials, trial);
  return trial;
}

static void
add_pages (Search *search)
{
  const CharterPage *page;
  CharterView *several = charter_view_copy (search->view);

  for (guint i = 0; (page = charter_page_get_nth (i)) != NULL; i++)
    {
      CharterView *view;

      if (page->paper_width <= 0 || g_strcmp0 (page->id, search->view->page.id) == 0)
        continue;
      view = charter_view_copy (search->view);
      view->rearrange = TRUE;
      view->page = *page;
      add_trial (search, try_picture, view)->page = page->id;
    }
  several->several_pages = TRUE;
  add_trial (search, try_several_pages, several);
}

static void
add_councils (Search *search)
{
  search->councils = charter_council_pages_list_councils (search->state, search->view);
  if (search->councils->len > MOST_COUNCILS)
    return;
  for (guint i = 0; i < search->councils->len; i++)
    add_trial (search, try_council,
               charter_council_pages_new_view (search->view, g_ptr_array_index (search->councils, i)));
}

static void
add_matrix (Search *search)
{
  CharterView *matrix;

  if (!g_str_equal (search->view->kind, "service-membership"))
    return;
  matrix = charter_view_copy (search->view);
  g_free (matrix->kind);
  matrix->kind = g_strdup ("matrix");
  g_clear_pointer (&matrix->form, g_free);
  matrix->rearrange = TRUE;
  add_trial (search, try_matrix, matrix);
}

static void
add_omissions (Search *search)
{
  const CharterView *view = search->view;
  CharterView *less;

  if (view->people != CHARTER_PEOPLE_COUNTS)
    {
      less = charter_view_copy (view);
      less->rearrange = TRUE;
      less->people = CHARTER_PEOPLE_COUNTS;
      add_trial (search, try_picture, less)->without = charter_fit_without_people;
    }
  if (view->posts && view->people != CHARTER_PEOPLE_COUNTS)
    {
      less = charter_view_copy (view);
      less->rearrange = TRUE;
      less->posts = FALSE;
      add_trial (search, try_picture, less)->without = charter_fit_without_posts;
    }
  if (view->sources || view->legend || view->abbreviations)
    {
      less = charter_view_copy (view);
      less->rearrange = TRUE;
      less->sources = less->legend = less->abbreviations = FALSE;
      add_trial (search, try_picture, less)->without = charter_fit_without_notes;
    }
}

/* One page for each council is one offer, as large as the smallest prints. */
static CharterFit *
join_councils (Search *search,
               guint   first)
{
  CharterFit *offer;

  if (g_atomic_int_get (&search->a_council_small))
    return NULL;
  offer = g_new0 (CharterFit, 1);
  offer->n_pages = 1;
  offer->printed_size = G_MAXDOUBLE;
  for (guint i = first; i < first + search->councils->len; i++)
    {
      const Trial *trial = g_ptr_array_index (search->trials, i);

      offer->printed_size = MIN (offer->printed_size, trial->found->printed_size);
    }
  offer->councils = g_ptr_array_ref (search->councils);
  return offer;
}

static gboolean
run_trials (Search  *search,
            GError **error)
{
  GThreadPool *pool = g_thread_pool_new (run_trial, search, (gint) g_get_num_processors (), FALSE, NULL);

  for (guint i = 0; i < search->trials->len; i++)
    g_thread_pool_push (pool, g_ptr_array_index (search->trials, i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  for (guint i = 0; i < search->trials->len; i++)
    {
      Trial *trial = g_ptr_array_index (search->trials, i);

      if (trial->error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&trial->error));
          return FALSE;
        }
    }
  return TRUE;
}

static GPtrArray *
list_found (Search *search)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_fit_free);

  for (guint i = 0; i < search->trials->len; i++)
    {
      Trial *trial = g_ptr_array_index (search->trials, i);
      CharterFit *offer;

      if (trial->func == try_council)
        {
          offer = join_councils (search, i);
          i += search->councils->len - 1;
        }
      else
        offer = g_steal_pointer (&trial->found);
      if (offer != NULL)
        g_ptr_array_add (offers, offer);
    }
  return offers;
}

/**
 * charter_fit_list_offers:
 * @state: what is shown
 * @view: how
 * @fit: the best arrangement, from charter_fit_find()
 * @cancellable: (nullable): stops the search
 * @error: return location for an error of charter_diagram_new()
 *
 * Tries what a rearrangement alone does not do: another page, several pages, or
 * showing less, on all processors. That takes several times as long as
 * charter_fit_find().
 *
 * Returns: (transfer full) (nullable) (element-type CharterFit): what prints
 *   larger than @fit, pages first
 */
GPtrArray *
charter_fit_list_offers (CharterState       *state,
                         const CharterView  *view,
                         const CharterFit   *fit,
                         GCancellable       *cancellable,
                         GError            **error)
{
  g_auto(Search) search = { 0 };

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (fit != NULL, NULL);

  search = (Search) {
    .state = state,
    .view = view,
    .cancellable = cancellable,
    .orders = charter_reading_orders_new (),
    .trials = g_ptr_array_new_with_free_func ((GDestroyNotify) trial_free),
    .least_size = fit->printed_size + LEAST_GAIN,
  };
  add_pages (&search);
  add_councils (&search);
  add_matrix (&search);
  add_omissions (&search);
  return run_trials (&search, error) ? list_found (&search) : NULL;
}
