/* pages.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/pages.h"

#include <glib/gi18n.h>

#include "diagram/diagram-private.h"

/* No page has room for so many places of a table, whatever its size. */
#define MOST_PLACES_ON_A_PAGE 2000

/* A page that ends before its middle has at least one row of so many. */
#define LEAST_SHARE 4

/* A diagram being divided: the rows and columns it has, and where each page
 * begins. A page number has at most as many digits as %CHARTER_PAGES_MOST
 * while it is tried, so that the real one has room too. */
typedef struct
{
  CharterState *state;
  CharterView  *view;         /* its part is the page that is tried */
  GCancellable *cancellable;
  guint         n_rows;
  guint         n_columns;
  guint         column_step;  /* columns to a page */
  GArray       *row_starts;   /* of guint; the last one is the end */
  GArray       *breaks;       /* nullable: of guint: how well a page begins with a row */
} Division;

static void
division_clear (Division *self)
{
  g_clear_pointer (&self->view, charter_view_free);
  g_clear_pointer (&self->row_starts, g_array_unref);
  g_clear_pointer (&self->breaks, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Division, division_clear)

static CharterDiagram *
draw_part (Division                *self,
           const CharterViewPart   *part,
           double                   least_size,
           GError                 **error)
{
  const CharterDiagramDemand demand = { .least_size = least_size };

  self->view->part = *part;
  return charter_diagram_new_for (self->state, self->view, &demand, self->cancellable, error);
}

static gboolean
can_be_read (const CharterDiagram *diagram)
{
  return charter_diagram_has_room (diagram) &&
         charter_page_is_legible (charter_diagram_get_printed_size (diagram));
}

/* Whether the rows and columns can be read on one page. */
static gboolean
try_part (Division  *self,
          guint      first_row,
          guint      n_rows,
          guint      first_column,
          guint      n_columns,
          gboolean  *fits,
          GError   **error)
{
  CharterViewPart part = {
    CHARTER_PAGES_MOST, CHARTER_PAGES_MOST, first_row, n_rows, first_column, n_columns,
  };
  g_autoptr(GError) own_error = NULL;
  g_autoptr(CharterDiagram) diagram = draw_part (self, &part, CHARTER_PAGE_FLOOR, &own_error);

  *fits = diagram != NULL && can_be_read (diagram);
  if (diagram != NULL || g_error_matches (own_error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}

/* Whether every page that has the rows can be read. */
static gboolean
try_rows (Division  *self,
          guint      first_row,
          guint      n_rows,
          guint      column_step,
          gboolean  *fits,
          GError   **error)
{
  *fits = TRUE;
  for (guint column = 0; *fits && column < self->n_columns; column += column_step)
    {
      if (!try_part (self, first_row, n_rows, column, MIN (column_step, self->n_columns - column),
                     fits, error))
        return FALSE;
    }
  return TRUE;
}

/* Columns are shared out evenly: no page has only the last of them. */
static gboolean
find_column_step (Division  *self,
                  GError   **error)
{
  for (guint n_pages = 1; n_pages <= MIN (self->n_columns, CHARTER_PAGES_MOST); n_pages++)
    {
      guint step = (self->n_columns + n_pages - 1) / n_pages;
      gboolean fits;

      if (step == self->column_step)
        continue;
      self->column_step = step;
      if (!try_rows (self, 0, 1, step, &fits, error))
        return FALSE;
      if (fits)
        break;
    }
  return TRUE;
}

/* The most rows from @first on that can be read on a page, at least one. */
static gboolean
find_row_count (Division  *self,
                guint      first,
                guint      guess,
                guint     *count,
                GError   **error)
{
  guint least = 1;
  guint most = self->n_rows - first;
  guint trial = CLAMP (guess, least, most);

  while (least < most)
    {
      gboolean fits;

      if (!try_rows (self, first, trial, self->column_step, &fits, error))
        return FALSE;
      if (fits)
        least = trial;
      else
        most = trial - 1;
      /* Near the guess first: pages are much alike. */
      trial = fits && trial == guess ? MIN (trial + 1, most) : (least + most + 1) / 2;
    }
  *count = least;
  return TRUE;
}

/* Rather a page that is not full than one that ends inside what belongs
 * together: how many of the @count rows from @first on, at least half of them
 * for a still better break. */
static guint
end_well (const Division *self,
          guint           first,
          guint           count)
{
  guint best = count;
  guint best_rating = 0;

  if (self->breaks == NULL || first + count >= self->n_rows)
    return count;
  for (guint rows = count; rows > 0; rows--)
    {
      guint rating = g_array_index (self->breaks, guint, first + rows);

      if (rating > best_rating &&
          (2 * rows >= count || (best_rating == 0 && LEAST_SHARE * rows >= count)))
        {
          best = rows;
          best_rating = rating;
        }
    }
  return best;
}

static gboolean
set_too_many_error (const Division  *self,
                    GError         **error)
{
  g_set_error (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE,
               /* Translators: rows, columns, the most pages */
               _("It has %1$u rows and %2$u columns, which would take more than %3$u pages. "
                 "Choose a larger page, or let it be about less."),
               self->n_rows, self->n_columns, CHARTER_PAGES_MOST);
  return FALSE;
}

static gboolean
divide (Division  *self,
        GError   **error)
{
  guint first = 0;
  guint count = (self->n_rows + 1) / 2;
  guint across;

  if ((guint64) self->n_rows * self->n_columns > CHARTER_PAGES_MOST * MOST_PLACES_ON_A_PAGE)
    return set_too_many_error (self, error);
  if (!find_column_step (self, error))
    return FALSE;
  across = (self->n_columns + self->column_step - 1) / self->column_step;
  g_array_append_val (self->row_starts, first);
  while (first < self->n_rows)
    {
      if (self->row_starts->len * across > CHARTER_PAGES_MOST)
        return set_too_many_error (self, error);
      if (!find_row_count (self, first, count, &count, error))
        return FALSE;
      first += end_well (self, first, count);
      g_array_append_val (self->row_starts, first);
    }
  return TRUE;
}

/* Page after page along the rows, then the next rows. */
static GPtrArray *
draw_pages (Division  *self,
            GError   **error)
{
  g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_diagram_unref);
  guint across = (self->n_columns + self->column_step - 1) / self->column_step;
  guint down = self->row_starts->len - 1;

  if (across == 1)
    self->view->page_starts = g_array_ref (self->row_starts);
  for (guint i = 0; i < down; i++)
    for (guint j = 0; j < across; j++)
      {
        guint first_row = g_array_index (self->row_starts, guint, i);
        guint first_column = j * self->column_step;
        CharterViewPart part = {
          i * across + j + 1, down * across,
          first_row, g_array_index (self->row_starts, guint, i + 1) - first_row,
          first_column, MIN (self->column_step, self->n_columns - first_column),
        };
        CharterDiagram *diagram = draw_part (self, &part, 0, error);

        if (diagram == NULL)
          return NULL;
        g_ptr_array_add (pages, diagram);
      }
  return g_steal_pointer (&pages);
}

/* Counts nothing where it has to be one picture. */
static void
prepare_division (Division          *self,
                  const CharterView *view)
{
  const CharterViewKind *kind = charter_view_kind_find (view->kind);

  self->view = charter_view_copy_for (view, self->state);
  if (kind == NULL || !view->several_pages || view->page.text_height <= 0)
    return;
  /* Of what stands side by side whole pictures are shared out. */
  if (!(view->compares && view->side_by_side) &&
      (kind->divided_form != NULL || self->view->form == NULL))
    {
      g_free (self->view->form);
      self->view->form = g_strdup (kind->divided_form != NULL ? kind->divided_form : kind->forms[0]);
    }
  self->view->rearrange = FALSE;
  charter_diagram_measure (self->state, self->view, &self->n_rows, &self->n_columns);
  self->breaks = charter_diagram_rate_breaks (self->state, self->view);
}

/* The whole on one page, or %NULL without an error where there is too much
 * for one but several can share it. */
static gboolean
draw_whole (CharterState       *state,
            const CharterView  *view,
            gboolean            can_divide,
            GCancellable       *cancellable,
            CharterDiagram    **whole,
            GError            **error)
{
  g_autoptr(GError) own_error = NULL;

  *whole = charter_diagram_new (state, view, cancellable, &own_error);
  if (*whole != NULL ||
      (can_divide && g_error_matches (own_error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE)))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}

/**
 * charter_pages_new:
 * @state: what is shown; its date should be the view's
 * @view: how
 * @cancellable: (nullable): stops the layout
 * @error: return location for an error of charter_diagram_new(), or
 *   %CHARTER_DIAGRAM_ERROR_TOO_LARGE
 *
 * Draws a view that may take several pages on few that can be read: tables
 * are divided between rows and columns, and each page repeats the headings; a
 * governance is divided between its parts. Each page says which one it is and
 * where it goes on. Everything else, and what can be read on one page, is one
 * picture.
 *
 * Returns: (transfer full) (nullable) (element-type CharterDiagram): the
 *   pages, at least one
 */
GPtrArray *
charter_pages_new (CharterState       *state,
                   const CharterView  *view,
                   GCancellable       *cancellable,
                   GError            **error)
{
  g_auto(Division) division = { 0 };
  g_autoptr(CharterDiagram) whole = NULL;
  gboolean can_divide;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  division.state = state;
  division.cancellable = cancellable;
  division.row_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  prepare_division (&division, view);
  can_divide = division.n_rows > 0 && division.n_columns > 0;
  if (!draw_whole (state, view, can_divide, cancellable, &whole, error))
    return NULL;
  if (whole != NULL && (!can_divide || can_be_read (whole)))
    {
      GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_diagram_unref);

      g_ptr_array_add (pages, g_steal_pointer (&whole));
      return pages;
    }
  return divide (&division, error) ? draw_pages (&division, error) : NULL;
}
