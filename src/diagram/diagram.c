/* diagram.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/diagram-private.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (CharterDiagram, charter_diagram, charter_diagram_ref, charter_diagram_unref)

/**
 * charter_diagram_measure:
 * @state: what is shown; its date should be the view's
 * @view: how, in a form that can be divided
 * @n_rows: (out): how many rows it has
 * @n_columns: (out): how many columns
 *
 * Counts what several pages can share: what stands side by side is a row each;
 * nothing where a diagram of the kind cannot be divided.
 */
void
charter_diagram_measure (CharterState      *state,
                         const CharterView *view,
                         guint             *n_rows,
                         guint             *n_columns)
{
  g_auto(CharterDiagramShown) shown = { NULL };
  g_autoptr(GError) error = NULL;

  g_return_if_fail (state != NULL);
  g_return_if_fail (view != NULL);
  g_return_if_fail (n_rows != NULL && n_columns != NULL);

  *n_rows = 0;
  *n_columns = 0;
  if (!charter_diagram_shown_prepare (&shown, state, view, &error))
    return;
  if (shown.beside != NULL)
    {
      *n_rows = charter_beside_view_get_n_sides (shown.beside);
      *n_columns = 1;
    }
  else if (shown.kind->measure != NULL && shown.compared != NULL)
    {
      g_autoptr(CharterView) both =
        charter_view_copy_for (shown.view, charter_compared_view_get_state (shown.compared));

      shown.kind->measure (charter_compared_view_get_state (shown.compared), both, n_rows, n_columns);
    }
  else if (shown.kind->measure != NULL)
    shown.kind->measure (shown.state, shown.view, n_rows, n_columns);
}

/**
 * charter_diagram_rate_breaks:
 * @state: what is shown; its date should be the view's
 * @view: how, in a form that can be divided
 *
 * Returns: (transfer full) (nullable) (element-type guint): how well a page may
 *   begin with each row that charter_diagram_measure() counts, 0 inside what
 *   belongs together, more the better; %NULL where all are alike
 */
GArray *
charter_diagram_rate_breaks (CharterState      *state,
                             const CharterView *view)
{
  g_auto(CharterDiagramShown) shown = { NULL };
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (!charter_diagram_shown_prepare (&shown, state, view, &error) || shown.beside != NULL || shown.kind->rate_breaks == NULL)
    return NULL;
  if (shown.compared != NULL)
    {
      g_autoptr(CharterView) both =
        charter_view_copy_for (shown.view, charter_compared_view_get_state (shown.compared));

      return shown.kind->rate_breaks (charter_compared_view_get_state (shown.compared), both);
    }
  return shown.kind->rate_breaks (shown.state, shown.view);
}

/**
 * charter_diagram_list_marked:
 * @state: what is shown; its date should be the view's
 * @view: how, compared with something
 * @error: return location for a #CharterDiagramError
 *
 * Returns: (transfer full) (nullable) (element-type guint64): the handles of
 *   the records that it shows and that differ
 */
GHashTable *
charter_diagram_list_marked (CharterState       *state,
                             const CharterView  *view,
                             GError            **error)
{
  g_auto(CharterDiagramShown) shown = { NULL };
  g_autoptr(CharterView) together = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL && view->compares, NULL);

  together = charter_view_copy (view);
  together->side_by_side = FALSE;
  return charter_diagram_shown_prepare (&shown, state, together, error)
       ? charter_compared_view_list_marked (shown.compared, shown.kind)
       : NULL;
}

/**
 * charter_diagram_ref:
 * @self: a diagram
 *
 * Returns: (transfer full): @self
 */
CharterDiagram *
charter_diagram_ref (CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * charter_diagram_unref:
 * @self: (transfer full): a diagram
 */
void
charter_diagram_unref (CharterDiagram *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->drawing, charter_drawing_unref);
  g_free (self->form);
  g_free (self->title);
  g_free (self->page_name);
  g_free (self->missing_font);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_free (self);
}

/**
 * charter_diagram_get_order:
 * @self: a diagram
 *
 * Returns: (transfer none) (nullable) (element-type CharterRecord): the order
 *   that was found, empty where it is the usual one, or %NULL where none was
 *   looked for
 */
GPtrArray *
charter_diagram_get_order (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->order;
}

/**
 * charter_diagram_get_drawing:
 * @self: a diagram
 *
 * Returns: (transfer none): the picture
 */
CharterDrawing *
charter_diagram_get_drawing (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->drawing;
}

/**
 * charter_diagram_get_page:
 * @self: a diagram
 *
 * Returns: (transfer none): what it is printed on
 */
const CharterPage *
charter_diagram_get_page (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->page;
}

/**
 * charter_diagram_get_scale:
 * @self: a diagram
 *
 * Returns: how much it is reduced to fit its page, at most 1
 */
double
charter_diagram_get_scale (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return charter_page_get_scale (&self->page, charter_drawing_get_width (self->drawing),
                                 charter_drawing_get_height (self->drawing));
}

/**
 * charter_diagram_get_printed_size:
 * @self: a diagram
 *
 * Returns: the size at which its smallest text prints, in points
 */
double
charter_diagram_get_printed_size (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->printed_size;
}

/**
 * charter_diagram_get_n_crossings:
 * @self: a diagram
 *
 * Returns: how many of its lines cross each other
 */
guint
charter_diagram_get_n_crossings (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_crossings;
}

/**
 * charter_diagram_describe_printing:
 * @self: a diagram
 *
 * Returns: (transfer full): the same in words: "Smallest text prints at 12 pt
 *   on A4 portrait"
 */
char *
charter_diagram_describe_printing (const CharterDiagram *self)
{
  g_autofree char *printing = NULL;
  g_autofree char *beside = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  printing = charter_page_describe_printing (&self->page,
                                             charter_drawing_get_width (self->drawing),
                                             charter_drawing_get_height (self->drawing),
                                             charter_drawing_get_smallest_text (self->drawing));
  if (self->across >= self->n_sides)
    return g_steal_pointer (&printing);
  if (self->beside_size > self->printed_size - CHARTER_DIAGRAM_SAME_SIZE)
    /* Translators: a sentence without its full stop */
    return g_strdup_printf (_("%s; below each other, as side by side words would be broken"), printing);
  beside = charter_page_format_points (self->beside_size);
  /* Translators: a sentence without its full stop, and a number of points */
  return g_strdup_printf (_("%1$s; below each other, as side by side it would be %2$s pt"), printing,
                          beside);
}

/**
 * charter_diagram_get_step:
 * @self: a diagram
 *
 * Returns: how far down its ladder the layout had to go
 */
CharterLayoutStep
charter_diagram_get_step (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, CHARTER_LAYOUT_STEP_CURVES);

  return self->step;
}

/**
 * charter_diagram_get_form:
 * @self: a diagram
 *
 * Returns: the form of the arrangement that was chosen
 */
const char *
charter_diagram_get_form (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->form;
}

/**
 * charter_diagram_get_columns:
 * @self: a diagram
 *
 * Returns: the columns of the arrangement that was chosen
 */
guint
charter_diagram_get_columns (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->columns;
}

/**
 * charter_diagram_get_title:
 * @self: a diagram
 *
 * Returns: its title
 */
const char *
charter_diagram_get_title (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * charter_diagram_get_page_name:
 * @self: a diagram
 *
 * Returns: (nullable): which page of several it is, and what stands there, or
 *   %NULL for the only one
 */
const char *
charter_diagram_get_page_name (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->page_name;
}

/**
 * charter_diagram_has_room:
 * @self: a diagram
 *
 * Returns: whether everything in it has room: nothing is cut off, and no
 *   heading breaks inside a word, nor any word where several pictures stand
 *   side by side
 */
gboolean
charter_diagram_has_room (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_clipped == 0 && self->n_cramped == 0 && self->n_broken == 0;
}

/**
 * charter_diagram_get_missing_font:
 * @self: a diagram
 *
 * Returns: (nullable): the font family the view asks for, when this machine
 *   does not have it and another one was used
 */
const char *
charter_diagram_get_missing_font (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->missing_font;
}

/* The date belongs to what is shown unless the title says it: two diagrams of
 * different dates that show the same parts would have one text. */
static char *
write_dated_name (const CharterDiagramShown *shown)
{
  const CharterDate *as_at = charter_state_get_as_at (shown->state);
  const char *name = shown->view->name;
  g_autofree char *words = as_at != NULL ? charter_date_to_words (as_at) : NULL;

  if (words == NULL || !shown->view->as_at_shown || shown->beside != NULL ||
      shown->compared != NULL || strstr (name, words) != NULL)
    return g_strdup (name);
  /* Translators: the title of a diagram, a date */
  return g_strdup_printf (_("%1$s as at %2$s"), name, words);
}

/* NULL where that is too long for an alternative text. */
static char *
summarise (const CharterDiagramShown *shown,
           const char                *name)
{
  g_autoptr(CharterView) view = charter_view_copy (shown->view);
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;

  g_free (view->name);
  view->name = g_strdup (name);
  if (shown->beside != NULL)
    summary = charter_beside_view_summarise (shown->beside);
  else
    summary = shown->compared != NULL ? charter_compared_view_summarise (shown->compared)
                                      : shown->kind->summarise (shown->state, view);
  /* Translators: the alternative text of a picture with a description */
  text = g_strdup_printf (_("%s Description follows."), summary);
  return g_utf8_strlen (text, -1) <= CHARTER_ALT_TEXT_LONGEST ? g_steal_pointer (&text) : NULL;
}

/**
 * charter_diagram_write_alt_text:
 * @state: what is shown
 * @view: how
 * @error: return location for a #CharterDiagramError
 *
 * Returns: (transfer full) (nullable): the alternative text: one sentence of
 *   at most %CHARTER_ALT_TEXT_LONGEST characters
 */
char *
charter_diagram_write_alt_text (CharterState       *state,
                                const CharterView  *view,
                                GError            **error)
{
  g_autofree char *dated = NULL;
  g_autofree char *text = NULL;
  g_auto(CharterDiagramShown) shown = { NULL };

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (!charter_diagram_shown_prepare (&shown, state, view, error))
    return NULL;
  if (charter_state_get_proposal (state) != NULL && shown.beside == NULL)
    {
      char *name = shown.view->name;

      /* Translators: the title of a diagram */
      shown.view->name = g_strdup_printf (_("%s (proposed model)"), name);
      g_free (name);
    }
  dated = write_dated_name (&shown);
  text = summarise (&shown, dated);
  if (text == NULL)
    text = summarise (&shown, shown.view->name);
  if (text != NULL)
    return g_steal_pointer (&text);

  /* Translators: the title of a diagram */
  text = g_strdup_printf (_("Diagram: %s. Description follows."), shown.view->name);
  if (g_utf8_strlen (text, -1) <= CHARTER_ALT_TEXT_LONGEST)
    return g_steal_pointer (&text);
  return g_strdup (_("Diagram. Description follows."));
}

/**
 * charter_diagram_describe:
 * @state: what is shown
 * @view: how
 * @error: return location for a #CharterDiagramError
 *
 * Returns: (transfer full) (nullable): the same as the picture in words
 */
CharterDescription *
charter_diagram_describe (CharterState       *state,
                          const CharterView  *view,
                          GError            **error)
{
  CharterDescription *description;
  g_auto(CharterDiagramShown) shown = { NULL };

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (!charter_diagram_shown_prepare (&shown, state, view, error))
    return NULL;
  description = charter_description_new ();
  if (shown.beside != NULL)
    charter_beside_view_describe (shown.beside, shown.kind, description);
  else if (shown.compared != NULL)
    charter_compared_view_describe (shown.compared, shown.kind, description);
  else
    shown.kind->describe (shown.state, shown.view, description);
  return description;
}
