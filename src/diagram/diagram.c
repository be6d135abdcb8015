/* diagram.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/diagram.h"

#include <glib/gi18n.h>
#include <math.h>

#include "diagram/cards/furniture.h"
#include "diagram/privacy.h"
#include "diagram/tidiness.h"
#include "diagram/views/compared-view.h"
#include "diagram/views/view-kind.h"

/* The most arrangements that are laid out to find the best one. */
#define MOST_CANDIDATES 12

/* What a picture without a page is composed for: the text width of A4. */
#define WIDTH_WITHOUT_PAGE 482.0

/* What a layout may be wider than its widest level, in points: Graphviz gets
 * boxes of whole, even points. */
#define LAYOUT_SLACK 8.0

/* Sizes that differ by less are the same to a reader, in points. */
#define SAME_SIZE 0.05

struct _CharterDiagram
{
  gatomicrefcount    ref_count;
  CharterDrawing    *drawing;
  CharterPage        page;
  CharterLayoutStep  step;
  char              *form;
  guint              columns;
  guint              n_crossings;
  guint              n_undrawn;
  guint              n_clipped;
  guint              n_cramped;
  double             printed_size;
  char              *title;
  char              *page_name;
  char              *missing_font;
  GPtrArray         *order;         /* nullable: of CharterRecord */
};

G_DEFINE_BOXED_TYPE (CharterDiagram, charter_diagram, charter_diagram_ref, charter_diagram_unref)
G_DEFINE_QUARK (charter-diagram-error-quark, charter_diagram_error)

/* How much wider than the page an arrangement is composed; it is printed that
 * much smaller, which may still be larger than another one in which less
 * fits beside each other. */
static const double stretches[] = { 1.0, 1.15, 1.35 };

typedef struct
{
  const char *form;
  guint       columns;
  double      stretch;
} Candidate;

/* What is drawn in one form, in the order that was found for it. */
typedef struct
{
  const char   *form;
  CharterState *state;
  CharterView  *view;
} Reading;

static void
reading_free (Reading *reading)
{
  charter_state_unref (reading->state);
  charter_view_free (reading->view);
  g_free (reading);
}

static void
set_kind_error (const CharterView  *view,
                GError            **error)
{
  g_set_error (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_KIND,
               /* Translators: the name of a diagram, then what it says it is */
               _("The diagram “%1$s” is of a kind that is not known here: “%2$s”. "
                 "Choose one of the kinds that “charter-cli export --help” lists."),
               view->name, view->kind);
}

/* A form that the kind does not have is as if none was asked for. */
static gboolean
is_asked_for (const CharterViewKind *kind,
              const CharterView     *view,
              const char            *form,
              guint                  columns)
{
  if (view->columns > 0 && columns != MIN (view->columns, kind->most_columns))
    return FALSE;
  return view->form == NULL || g_str_equal (view->form, form) ||
         !g_strv_contains (kind->forms, view->form);
}

static void
append_candidates (GArray                *candidates,
                   const CharterViewKind *kind,
                   const CharterView     *view,
                   gboolean               asked_for)
{
  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    for (guint j = 0; kind->forms[j] != NULL; j++)
      for (guint columns = kind->most_columns; columns >= 1; columns--)
        {
          Candidate candidate = { kind->forms[j], columns, stretches[i] };

          if (is_asked_for (kind, view, kind->forms[j], columns) == asked_for)
            g_array_append_val (candidates, candidate);
        }
}

/* Of candidates that are equally good the first one is taken, so what the
 * view asks for comes before anything else. */
static GArray *
list_candidates (const CharterViewKind *kind,
                 const CharterView     *view)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  append_candidates (candidates, kind, view, TRUE);
  if (view->rearrange)
    append_candidates (candidates, kind, view, FALSE);
  return candidates;
}

/* An order that somebody chose stays; so does one that has been found, until a
 * better arrangement is asked for. */
static gboolean
may_find_order (const CharterViewKind *kind,
                const CharterView     *view)
{
  return kind->find_order != NULL && view->rearrange && !view->compares &&
         (view->order->len == 0 || view->order_found);
}

static const Reading *
get_reading (GPtrArray             *readings,
             CharterState          *state,
             const CharterViewKind *kind,
             const CharterView     *view,
             const char            *form)
{
  g_autoptr(GPtrArray) order = NULL;
  Reading *reading;

  for (guint i = 0; i < readings->len; i++)
    {
      reading = g_ptr_array_index (readings, i);
      if (g_str_equal (reading->form, form))
        return reading;
    }
  if (may_find_order (kind, view))
    order = kind->find_order (state, view, form);
  reading = g_new0 (Reading, 1);
  reading->form = form;
  reading->view = charter_view_copy (view);
  reading->state = charter_state_ref (state);
  if (order != NULL)
    {
      g_ptr_array_unref (reading->view->order);
      reading->view->order = g_steal_pointer (&order);
      charter_state_unref (reading->state);
      reading->state = charter_state_copy_for_picture (state, view->unknown, reading->view->order);
    }
  g_ptr_array_add (readings, reading);
  return reading;
}

static CharterDiagram *
draw_scene (CharterScene      *scene,
            const CharterView *view,
            const Candidate   *candidate,
            GCancellable      *cancellable,
            GError           **error)
{
  g_autoptr(CharterDiagram) self = g_new0 (CharterDiagram, 1);
  g_autoptr(CharterCell) head = charter_furniture_build_head (scene);
  g_autoptr(CharterCell) foot = charter_furniture_build_foot (scene);
  CharterTidiness tidiness;

  g_atomic_ref_count_init (&self->ref_count);
  self->drawing = charter_scene_draw (scene, head, foot, &self->step, cancellable, error);
  if (self->drawing == NULL)
    return NULL;

  charter_tidiness_measure (self->drawing, &tidiness);
  self->page = view->page;
  self->form = g_strdup (candidate->form);
  self->columns = candidate->columns;
  self->title = g_strdup (view->name);
  self->n_crossings = tidiness.n_crossings;
  self->n_undrawn = charter_scene_get_n_undrawn (scene);
  self->n_clipped = tidiness.n_clipped;
  self->n_cramped = charter_scene_get_n_cramped (scene);
  self->page_name = charter_furniture_write_page (scene);
  self->printed_size =
    charter_page_get_printed_size (&view->page,
                                   charter_drawing_get_width (self->drawing),
                                   charter_drawing_get_height (self->drawing),
                                   charter_drawing_get_smallest_text (self->drawing));
  return g_steal_pointer (&self);
}

static gboolean
is_better (const CharterDiagram *one,
           const CharterDiagram *best)
{
  if (best != NULL && one->n_clipped != best->n_clipped)
    return one->n_clipped < best->n_clipped;
  if (best != NULL && one->n_undrawn != best->n_undrawn)
    return one->n_undrawn < best->n_undrawn;
  if (best == NULL || one->printed_size > best->printed_size + SAME_SIZE)
    return TRUE;
  return one->printed_size > best->printed_size - SAME_SIZE &&
         one->n_crossings < best->n_crossings;
}

static double
get_compose_width (const CharterView *view,
                   double             stretch)
{
  double width = view->page.text_width > 0 ? view->page.text_width : WIDTH_WITHOUT_PAGE;

  return floor (width * stretch - LAYOUT_SLACK);
}

/* The largest size at which the candidate could be printed, known before
 * anything is placed. An empty picture still has its title. */
static double
bound_size (CharterScene      *scene,
            const CharterView *view,
            double             width)
{
  return charter_page_get_printed_size (&view->page, width,
                                        MAX (1, charter_scene_get_least_height (scene)),
                                        CHARTER_SCENE_TEXT_SIZE);
}

static CharterScene *
compose (CharterState              *state,
         const CharterComparedView *compared,
         const CharterViewKind     *kind,
         const CharterView         *view,
         CharterTypesetter         *typesetter,
         const Candidate           *candidate,
         double                     width)
{
  CharterScene *scene;

  if (compared != NULL)
    return charter_compared_view_new_scene (compared, kind, typesetter, candidate->form,
                                            candidate->columns, width);
  scene = charter_scene_new (state, view, typesetter, candidate->form, candidate->columns, width);
  kind->compose (scene);
  return scene;
}

/* Another arrangement may still have room. */
static gboolean
is_too_large (const GError *error)
{
  return g_error_matches (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_TOO_LARGE) ||
         g_error_matches (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_BAD_SIZE);
}

static CharterDiagram *
find_best (CharterState              *state,
           const CharterComparedView *compared,
           const CharterViewKind     *kind,
           const CharterView         *view,
           CharterTypesetter         *typesetter,
           GCancellable              *cancellable,
           GError                   **error)
{
  g_autoptr(GArray) candidates = list_candidates (kind, view);
  g_autoptr(GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) reading_free);
  g_autoptr(CharterDiagram) best = NULL;
  guint n_drawn = 0;

  for (guint i = 0; i < candidates->len && n_drawn < MOST_CANDIDATES; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      const Reading *reading = get_reading (readings, state, kind, view, candidate->form);
      double width = get_compose_width (view, candidate->stretch);
      g_autoptr(CharterScene) scene =
        compose (reading->state, compared, kind, reading->view, typesetter, candidate, width);
      g_autoptr(CharterDiagram) diagram = NULL;
      g_autoptr(GError) own_error = NULL;

      if (charter_scene_is_left (scene))
        continue;
      if (charter_scene_get_refusal (scene) != NULL)
        {
          g_set_error_literal (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE,
                               charter_scene_get_refusal (scene));
          return NULL;
        }
      if (best != NULL && best->n_clipped == 0 &&
          charter_scene_get_n_undrawn (scene) >= best->n_undrawn &&
          bound_size (scene, view, width) < best->printed_size - SAME_SIZE)
        continue;

      diagram = draw_scene (scene, reading->view, candidate, cancellable, &own_error);
      if (is_too_large (own_error))
        {
          g_clear_error (&own_error);
          continue;
        }
      if (diagram == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&own_error));
          return NULL;
        }
      n_drawn++;
      if (may_find_order (kind, view))
        diagram->order = g_ptr_array_ref (reading->view->order);
      if (is_better (diagram, best))
        {
          g_clear_pointer (&best, charter_diagram_unref);
          best = g_steal_pointer (&diagram);
        }
      if (best->n_crossings == 0 && best->n_undrawn == 0 && best->n_clipped == 0 &&
          best->printed_size > CHARTER_SCENE_TEXT_SIZE - SAME_SIZE)
        break;
    }
  if (best == NULL)
    g_set_error_literal (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE,
                         _("It would show more than one picture can. Let it be about less, or show "
                           "less of it, such as how many people there are and not their names."));
  return g_steal_pointer (&best);
}

/* What the picture and its words show: in the order of the view, without what
 * names persons where it names none. */
static CharterState *
prepare (CharterState         *state,
         const CharterView    *view,
         CharterView         **seen,
         CharterComparedView **compared)
{
  g_autoptr(CharterState) picture =
    charter_state_copy_for_picture (state, view->unknown, view->order);
  CharterState *shown = charter_privacy_prepare (picture, view, seen);

  *compared = charter_compared_view_new (shown, *seen);
  return shown;
}

/**
 * charter_diagram_new:
 * @state: what is shown; its date should be the view's
 * @view: how
 * @cancellable: (nullable): stops the layout
 * @error: return location for a #CharterDiagramError, or a #GError of
 *   charter_layout_new_for_graph()
 *
 * Draws a view. Where the view leaves the arrangement open, one in which all
 * text has room is taken, of these the one that prints largest on its page,
 * then the one with the fewest crossings; what is shown does not depend on it.
 *
 * Returns: (transfer full) (nullable): the picture
 */
CharterDiagram *
charter_diagram_new (CharterState       *state,
                     const CharterView  *view,
                     GCancellable       *cancellable,
                     GError            **error)
{
  g_autoptr(CharterTypesetter) typesetter = NULL;
  g_autoptr(CharterDiagram) self = NULL;
  g_autoptr(CharterState) shown = NULL;
  g_autoptr(CharterView) seen = NULL;
  g_autoptr(CharterComparedView) compared = NULL;
  g_autoptr(CharterView) afresh = NULL;
  const CharterViewKind *kind;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  kind = charter_view_kind_find (view->kind);
  if (kind == NULL)
    {
      set_kind_error (view, error);
      return NULL;
    }

  afresh = charter_view_copy (view);
  if (may_find_order (kind, view))
    g_ptr_array_set_size (afresh->order, 0);
  typesetter = charter_typesetter_new (view->font);
  shown = prepare (state, afresh, &seen, &compared);
  self = find_best (shown, compared, kind, seen, typesetter, cancellable, error);
  if (self != NULL)
    self->missing_font = charter_typesetter_get_replacement (typesetter) != NULL
                       ? g_strdup (view->font)
                       : NULL;
  return g_steal_pointer (&self);
}

/**
 * charter_diagram_find_order:
 * @state: what is shown; its date should be the view's
 * @view: how
 *
 * Returns: (transfer full) (nullable) (element-type CharterRecord): the order
 *   in which the fewest lines of the usual arrangement cross, or %NULL where
 *   that of the file is as good or the order decides nothing
 */
GPtrArray *
charter_diagram_find_order (CharterState      *state,
                            const CharterView *view)
{
  const CharterViewKind *kind;
  g_autoptr(CharterState) shown = NULL;
  g_autoptr(CharterView) seen = NULL;
  g_autoptr(CharterComparedView) compared = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  kind = charter_view_kind_find (view->kind);
  if (kind == NULL || kind->find_order == NULL || view->compares || view->order->len > 0)
    return NULL;
  shown = prepare (state, view, &seen, &compared);
  return kind->find_order (shown, seen, kind->forms[0]);
}

/**
 * charter_diagram_measure:
 * @state: what is shown; its date should be the view's
 * @view: how, in a form that can be divided
 * @n_rows: (out): how many rows it has
 * @n_columns: (out): how many columns
 *
 * Counts what several pages can share; nothing where a diagram of the kind
 * cannot be divided, and where two stand beside each other.
 */
void
charter_diagram_measure (CharterState      *state,
                         const CharterView *view,
                         guint             *n_rows,
                         guint             *n_columns)
{
  const CharterViewKind *kind;
  g_autoptr(CharterState) shown = NULL;
  g_autoptr(CharterView) seen = NULL;
  g_autoptr(CharterComparedView) compared = NULL;

  g_return_if_fail (state != NULL);
  g_return_if_fail (view != NULL);
  g_return_if_fail (n_rows != NULL && n_columns != NULL);

  *n_rows = 0;
  *n_columns = 0;
  kind = charter_view_kind_find (view->kind);
  if (kind == NULL || kind->measure == NULL || (view->compares && view->side_by_side))
    return;

  shown = prepare (state, view, &seen, &compared);
  if (compared != NULL)
    {
      g_autoptr(CharterView) both =
        charter_view_copy_for (seen, charter_compared_view_get_state (compared));

      kind->measure (charter_compared_view_get_state (compared), both, n_rows, n_columns);
    }
  else
    kind->measure (shown, seen, n_rows, n_columns);
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
  g_return_val_if_fail (self != NULL, NULL);

  return charter_page_describe_printing (&self->page,
                                         charter_drawing_get_width (self->drawing),
                                         charter_drawing_get_height (self->drawing),
                                         charter_drawing_get_smallest_text (self->drawing));
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
 *   heading breaks inside a word
 */
gboolean
charter_diagram_has_room (const CharterDiagram *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_clipped == 0 && self->n_cramped == 0;
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
  const CharterViewKind *kind;
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;
  g_autoptr(CharterState) shown = NULL;
  g_autoptr(CharterView) seen = NULL;
  g_autoptr(CharterComparedView) compared = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  kind = charter_view_kind_find (view->kind);
  if (kind == NULL)
    {
      set_kind_error (view, error);
      return NULL;
    }

  shown = prepare (state, view, &seen, &compared);
  if (charter_state_get_proposal (state) != NULL)
    {
      char *name = seen->name;

      /* Translators: the title of a diagram */
      seen->name = g_strdup_printf (_("%s (proposed model)"), name);
      g_free (name);
    }
  summary = compared != NULL ? charter_compared_view_summarise (compared)
                             : kind->summarise (shown, seen);
  /* Translators: the alternative text of a picture with a description */
  text = g_strdup_printf (_("%s Description follows."), summary);
  if (g_utf8_strlen (text, -1) <= CHARTER_ALT_TEXT_LONGEST)
    return g_steal_pointer (&text);

  g_free (text);
  /* Translators: the title of a diagram */
  text = g_strdup_printf (_("Diagram: %s. Description follows."), seen->name);
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
  const CharterViewKind *kind;
  CharterDescription *description;
  g_autoptr(CharterState) shown = NULL;
  g_autoptr(CharterView) seen = NULL;
  g_autoptr(CharterComparedView) compared = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  kind = charter_view_kind_find (view->kind);
  if (kind == NULL)
    {
      set_kind_error (view, error);
      return NULL;
    }

  description = charter_description_new ();
  shown = prepare (state, view, &seen, &compared);
  if (compared != NULL)
    charter_compared_view_describe (compared, kind, description);
  else
    kind->describe (shown, seen, description);
  return description;
}
