/* fit.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/fit-private.h"

#include <glib/gi18n.h>

const char *const charter_fit_without_people[] = { "people", NULL };
const char *const charter_fit_without_posts[] = { "posts", NULL };
const char *const charter_fit_without_notes[] = { "sources", "legend", "abbreviations", NULL };

/**
 * charter_fit_new_for_diagram:
 * @diagram: a diagram that was drawn
 *
 * Returns: (transfer full): its arrangement
 */
CharterFit *
charter_fit_new_for_diagram (const CharterDiagram *diagram)
{
  CharterFit *self;

  g_return_val_if_fail (diagram != NULL, NULL);

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
  g_autoptr(CharterDiagram) diagram = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  open = charter_view_copy (view);
  open->rearrange = TRUE;
  diagram = charter_diagram_new (state, open, cancellable, error);
  return diagram != NULL ? charter_fit_new_for_diagram (diagram) : NULL;
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
  else if (self->without == charter_fit_without_people)
    what = g_strdup (_("Without people, only how many there are"));
  else if (self->without == charter_fit_without_posts)
    what = g_strdup (_("Without posts beside names"));
  else if (self->without == charter_fit_without_notes)
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
