/* fit.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/fit.h"

#include <glib/gi18n.h>

#include "diagram/council-pages.h"
#include "diagram/pages.h"

/* What prints larger by less is no reason to change anything, points. */
#define LEAST_GAIN 0.1

/* Pages for more councils than this are not tried: that takes too long. */
#define MOST_COUNCILS 60

static const char *const without_people[] = { "people", NULL };
static const char *const without_posts[] = { "posts", NULL };
static const char *const without_notes[] = { "sources", "legend", "abbreviations", NULL };

static CharterFit *
find_for (CharterState       *state,
          const CharterView  *view,
          GCancellable       *cancellable,
          GError            **error)
{
  g_autoptr(CharterDiagram) diagram = charter_diagram_new (state, view, cancellable, error);
  CharterFit *self;

  if (diagram == NULL)
    return NULL;
  self = g_new0 (CharterFit, 1);
  self->form = g_strdup (charter_diagram_get_form (diagram));
  self->columns = charter_diagram_get_columns (diagram);
  if (charter_diagram_get_order (diagram) != NULL)
    self->order = g_ptr_array_ref (charter_diagram_get_order (diagram));
  self->printed_size = charter_diagram_get_printed_size (diagram);
  self->n_crossings = charter_diagram_get_n_crossings (diagram);
  self->n_pages = 1;
  return self;
}

/* Adds what @other gives to the offers, when it prints larger than @fit. */
static gboolean
add_offer (GPtrArray          *offers,
           CharterState       *state,
           const CharterView  *other,
           const CharterFit   *fit,
           const char         *page,
           const char *const  *without,
           GCancellable       *cancellable,
           GError            **error)
{
  g_autoptr(CharterFit) offer = find_for (state, other, cancellable, error);

  if (offer == NULL)
    return FALSE;
  offer->page = page;
  offer->without = without;
  if (offer->printed_size >= fit->printed_size + LEAST_GAIN)
    g_ptr_array_add (offers, g_steal_pointer (&offer));
  return TRUE;
}

static gboolean
add_pages (GPtrArray          *offers,
           CharterState       *state,
           const CharterView  *view,
           const CharterFit   *fit,
           GCancellable       *cancellable,
           GError            **error)
{
  const CharterPage *page;

  for (guint i = 0; (page = charter_page_get_nth (i)) != NULL; i++)
    {
      g_autoptr(CharterView) other = NULL;

      if (page->paper_width <= 0 || g_strcmp0 (page->id, view->page.id) == 0)
        continue;
      other = charter_view_copy (view);
      other->rearrange = TRUE;
      other->page = *page;
      if (!add_offer (offers, state, other, fit, page->id, NULL, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_omissions (GPtrArray          *offers,
               CharterState       *state,
               const CharterView  *view,
               const CharterFit   *fit,
               GCancellable       *cancellable,
               GError            **error)
{
  g_autoptr(CharterView) nobody = charter_view_copy (view);
  g_autoptr(CharterView) no_posts = charter_view_copy (view);
  g_autoptr(CharterView) no_notes = charter_view_copy (view);

  nobody->rearrange = no_posts->rearrange = no_notes->rearrange = TRUE;
  nobody->people = CHARTER_PEOPLE_COUNTS;
  no_posts->posts = FALSE;
  no_notes->sources = no_notes->legend = no_notes->abbreviations = FALSE;

  return (view->people == CHARTER_PEOPLE_COUNTS ||
          add_offer (offers, state, nobody, fit, NULL, without_people, cancellable, error)) &&
         (!view->posts || view->people == CHARTER_PEOPLE_COUNTS ||
          add_offer (offers, state, no_posts, fit, NULL, without_posts, cancellable, error)) &&
         (!(view->sources || view->legend || view->abbreviations) ||
          add_offer (offers, state, no_notes, fit, NULL, without_notes, cancellable, error));
}

static gboolean
add_several_pages (GPtrArray          *offers,
                   CharterState       *state,
                   const CharterView  *view,
                   const CharterFit   *fit,
                   GCancellable       *cancellable,
                   GError            **error)
{
  g_autoptr(CharterView) several = charter_view_copy (view);
  g_autoptr(GError) own_error = NULL;
  g_autoptr(GPtrArray) pages = NULL;
  CharterFit *offer;

  several->several_pages = TRUE;
  pages = charter_pages_new (state, several, cancellable, &own_error);
  if (pages == NULL && !g_error_matches (own_error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE))
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return FALSE;
    }
  if (pages == NULL || pages->len == 1)
    return TRUE;

  offer = g_new0 (CharterFit, 1);
  offer->form = g_strdup (charter_diagram_get_form (g_ptr_array_index (pages, 0)));
  offer->columns = charter_diagram_get_columns (g_ptr_array_index (pages, 0));
  offer->n_pages = pages->len;
  offer->printed_size = G_MAXDOUBLE;
  for (guint i = 0; i < pages->len; i++)
    offer->printed_size = MIN (offer->printed_size,
                               charter_diagram_get_printed_size (g_ptr_array_index (pages, i)));
  if (offer->printed_size >= fit->printed_size + LEAST_GAIN)
    g_ptr_array_add (offers, offer);
  else
    charter_fit_free (offer);
  return TRUE;
}

/* What is a picture of lines for a few services is a table for many. */
static gboolean
add_matrix (GPtrArray          *offers,
            CharterState       *state,
            const CharterView  *view,
            const CharterFit   *fit,
            GCancellable       *cancellable,
            GError            **error)
{
  g_autoptr(CharterView) matrix = NULL;
  guint n_before = offers->len;

  if (!g_str_equal (view->kind, "service-membership"))
    return TRUE;
  matrix = charter_view_copy (view);
  g_free (matrix->kind);
  matrix->kind = g_strdup ("matrix");
  g_clear_pointer (&matrix->form, g_free);
  matrix->rearrange = TRUE;
  if (!add_offer (offers, state, matrix, fit, NULL, NULL, cancellable, error))
    return FALSE;
  if (offers->len == n_before || !charter_page_is_legible (((CharterFit *) g_ptr_array_index (offers, n_before))->printed_size))
    {
      g_ptr_array_set_size (offers, (gint) n_before);
      if (!add_several_pages (offers, state, matrix, fit, cancellable, error))
        return FALSE;
    }
  if (offers->len > n_before)
    ((CharterFit *) g_ptr_array_index (offers, n_before))->kind = "matrix";
  return TRUE;
}

/* A diagram of each council, as large as the smallest of them prints. */
static gboolean
add_councils (GPtrArray          *offers,
              CharterState       *state,
              const CharterView  *view,
              const CharterFit   *fit,
              GCancellable       *cancellable,
              GError            **error)
{
  g_autoptr(GPtrArray) councils = charter_council_pages_list_councils (state, view);
  double smallest = G_MAXDOUBLE;
  CharterFit *offer;

  if (councils->len == 0 || councils->len > MOST_COUNCILS)
    return TRUE;
  for (guint i = 0; i < councils->len && smallest >= fit->printed_size + LEAST_GAIN; i++)
    {
      g_autoptr(CharterView) own =
        charter_council_pages_new_view (view, g_ptr_array_index (councils, i));
      g_autoptr(CharterDiagram) diagram = NULL;
      g_autoptr(GError) own_error = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      diagram = charter_diagram_new (state, own, cancellable, &own_error);
      if (g_error_matches (own_error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE))
        return TRUE;
      if (diagram == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&own_error));
          return FALSE;
        }
      smallest = MIN (smallest, charter_diagram_get_printed_size (diagram));
    }
  if (smallest < fit->printed_size + LEAST_GAIN)
    return TRUE;
  offer = g_new0 (CharterFit, 1);
  offer->n_pages = 1;
  offer->printed_size = smallest;
  offer->councils = g_steal_pointer (&councils);
  g_ptr_array_add (offers, offer);
  return TRUE;
}

/**
 * charter_fit_find:
 * @state: what is shown; its date should be the view's
 * @view: how
 * @cancellable: (nullable): stops the search
 * @error: return location for an error of charter_diagram_new()
 *
 * Tries the arrangements of the diagram on its page and takes the one that
 * prints largest, of these the one with the fewest crossings, and of these
 * the one that it already has. What is shown does not change.
 *
 * Returns: (transfer full) (nullable): the arrangement
 */
CharterFit *
charter_fit_find (CharterState       *state,
                  const CharterView  *view,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_autoptr(CharterView) open = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  open = charter_view_copy (view);
  open->rearrange = TRUE;
  return find_for (state, open, cancellable, error);
}

/**
 * charter_fit_list_offers:
 * @state: what is shown
 * @view: how
 * @fit: the best arrangement, from charter_fit_find()
 * @cancellable: (nullable): stops the search
 * @error: return location for an error of charter_diagram_new()
 *
 * Tries what a rearrangement alone does not do: another page, or showing
 * less. That takes several times as long as charter_fit_find().
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
  g_autoptr(GPtrArray) offers = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (fit != NULL, NULL);

  offers = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_fit_free);
  if (!add_pages (offers, state, view, fit, cancellable, error) ||
      !add_several_pages (offers, state, view, fit, cancellable, error) ||
      !add_councils (offers, state, view, fit, cancellable, error) ||
      !add_matrix (offers, state, view, fit, cancellable, error) ||
      !add_omissions (offers, state, view, fit, cancellable, error))
    return NULL;
  return g_steal_pointer (&offers);
}

/**
 * charter_fit_write_words:
 * @self: a fit that is offered
 *
 * Returns: (transfer full): what it takes and what it gives: "A3 landscape:
 *   12 pt"
 */
char *
charter_fit_write_words (const CharterFit *self)
{
  g_autofree char *what = NULL;
  g_autofree char *points = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->councils != NULL)
    what = g_strdup_printf (ngettext ("One page for each council, %u more diagram",
                                      "One page for each council, %u more diagrams",
                                      self->councils->len),
                            self->councils->len);
  else if (self->kind != NULL && self->n_pages > 1)
    what = g_strdup_printf (ngettext ("As a matrix, on %u page", "As a matrix, on %u pages",
                                      self->n_pages),
                            self->n_pages);
  else if (self->kind != NULL)
    what = g_strdup (_("As a matrix"));
  else if (self->n_pages > 1)
    what = g_strdup_printf (ngettext ("On %u page", "On %u pages", self->n_pages), self->n_pages);
  else if (self->page != NULL)
    what = charter_page_get_name (charter_page_find (self->page));
  else if (self->without == without_people)
    what = g_strdup (_("Without people, only how many there are"));
  else if (self->without == without_posts)
    what = g_strdup (_("Without posts beside names"));
  else if (self->without == without_notes)
    what = g_strdup (_("Without legend, sources and abbreviations"));
  else
    what = g_strdup (_("Rearranged"));
  points = charter_page_format_points (self->printed_size);
  /* Translators: a page or what is left out, then a number of points */
  return g_strdup_printf (_("%1$s: %2$s pt"), what, points);
}

/**
 * charter_fit_free:
 * @self: (transfer full): a fit
 */
void
charter_fit_free (CharterFit *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->councils, g_ptr_array_unref);
  g_free (self->form);
  g_free (self);
}
