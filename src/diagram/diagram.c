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
#include "diagram/fit.h"
#include "diagram/privacy.h"
#include "diagram/reading.h"
#include "diagram/tidiness.h"
#include "diagram/views/beside-view.h"
#include "diagram/views/compared-view.h"
#include "diagram/views/view-kind.h"

/* The most arrangements that are laid out to find the best one. */
#define MOST_CANDIDATES 12

/* What a picture without a page is composed for: the text width of A4. */
#define WIDTH_WITHOUT_PAGE 482.0

/* What a layout may be wider than its widest level, in points: Graphviz gets
 * boxes of whole, even points. */
#define LAYOUT_SLACK 8.0

/* How much larger what was to stand side by side has to print below each other
 * to be better so. */
#define LEAST_GAIN 1.15

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
  guint              n_broken; /* words, where several pictures share the width */
  double             printed_size;
  char              *title;
  char              *page_name;
  char              *missing_font;
  guint              n_sides; /* arrangements that it shows side by side, or 0 */
  guint              across;  /* how many of them stand beside each other */
  double             beside_size;
  GPtrArray         *order;   /* nullable: of CharterRecord */
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

/* What the picture and its words show. */
typedef struct
{
  CharterState          *state;
  CharterView           *view;
  CharterComparedView   *compared; /* nullable */
  CharterBesideView     *beside;   /* nullable */
  const CharterViewKind *kind;
} Shown;

static void
shown_clear (Shown *shown)
{
  g_clear_pointer (&shown->state, charter_state_unref);
  g_clear_pointer (&shown->view, charter_view_free);
  g_clear_pointer (&shown->compared, charter_compared_view_free);
  g_clear_pointer (&shown->beside, charter_beside_view_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shown, shown_clear)

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
  for (guint i = 0; i < (kind->is_scattered ? 1 : G_N_ELEMENTS (stretches)); i++)
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
  self->n_broken = charter_scene_count_broken (scene);
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
  if (best != NULL && one->n_clipped + one->n_broken != best->n_clipped + best->n_broken)
    return one->n_clipped + one->n_broken < best->n_clipped + best->n_broken;
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
compose (const Shown       *shown,
         CharterTypesetter *typesetter,
         const Candidate   *candidate,
         guint              across,
         double             width)
{
  CharterScene *scene;

  if (shown->beside != NULL)
    return charter_beside_view_new_scene (shown->beside, shown->kind, typesetter, candidate->form,
                                          candidate->columns, across, width);
  if (shown->compared != NULL)
    return charter_compared_view_new_scene (shown->compared, shown->kind, typesetter, candidate->form,
                                            candidate->columns, width);
  scene = charter_scene_new (shown->state, shown->view, typesetter, candidate->form,
                             candidate->columns, width);
  shown->kind->compose (scene);
  return scene;
}

/* Whether what is cut off or broken in @one is less, or it prints clearly
 * larger. */
static gboolean
has_more_room (const CharterDiagram *one,
               const CharterDiagram *best)
{
  guint n_cut = one->n_clipped + one->n_cramped + one->n_broken;
  guint n_cut_in_best = best->n_clipped + best->n_cramped + best->n_broken;

  if (n_cut != n_cut_in_best)
    return n_cut < n_cut_in_best;
  return one->printed_size > best->printed_size * LEAST_GAIN;
}

/* Another arrangement may still have room. */
static gboolean
is_too_large (const GError *error)
{
  return g_error_matches (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_TOO_LARGE) ||
         g_error_matches (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_BAD_SIZE);
}

static CharterDiagram *
find_best (const Shown        *shown,
           CharterTypesetter  *typesetter,
           guint               across,
           GCancellable       *cancellable,
           GError            **error)
{
  const CharterView *view = shown->view;
  g_autoptr(GArray) candidates = list_candidates (shown->kind, view);
  g_autoptr(GPtrArray) readings = charter_reading_new_list ();
  g_autoptr(CharterDiagram) best = NULL;
  guint n_drawn = 0;

  for (guint i = 0; i < candidates->len && n_drawn < MOST_CANDIDATES; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      /* Each of those beside each other needs the slack of a layout. */
      double width = get_compose_width (view, candidate->stretch) - (across - 1) * LAYOUT_SLACK;
      const CharterReading *reading =
        charter_reading_get (readings, shown->state, shown->kind, view, candidate->form);
      Shown read = *shown;
      g_autoptr(CharterScene) scene = NULL;
      g_autoptr(CharterDiagram) diagram = NULL;
      g_autoptr(GError) own_error = NULL;

      read.state = reading->state;
      read.view = reading->view;
      scene = compose (&read, typesetter, candidate, across, width);
      if (charter_scene_is_left (scene))
        continue;
      if (charter_scene_get_refusal (scene) != NULL)
        {
          g_set_error_literal (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE,
                               charter_scene_get_refusal (scene));
          return NULL;
        }
      if (best != NULL && best->n_clipped == 0 && best->n_broken == 0 &&
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
      if (charter_reading_may_find (shown->kind, view))
        diagram->order = g_ptr_array_ref (reading->view->order);
      if (is_better (diagram, best))
        {
          g_clear_pointer (&best, charter_diagram_unref);
          best = g_steal_pointer (&diagram);
        }
      if (best->n_crossings == 0 && best->n_undrawn == 0 && best->n_clipped == 0 &&
          best->n_broken == 0 && best->printed_size > CHARTER_SCENE_TEXT_SIZE - SAME_SIZE)
        break;
    }
  if (best == NULL)
    g_set_error_literal (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE,
                         _("It would show more than one picture can. Let it be about less, or show "
                           "less of it, such as how many people there are and not their names."));
  return g_steal_pointer (&best);
}

/* Side by side as asked for, where that can be read; else the arrangement with
 * fewer beside each other that prints largest. */
static CharterDiagram *
find_beside (const Shown        *shown,
             CharterTypesetter  *typesetter,
             GCancellable       *cancellable,
             GError            **error)
{
  guint n_sides = charter_beside_view_get_n_sides (shown->beside);
  guint n_shown = shown->view->part.number > 0 ? MIN (n_sides, MAX (1, shown->view->part.n_rows))
                                               : n_sides;
  g_autoptr(CharterDiagram) best = NULL;
  double beside_size = 0;

  for (guint across = n_shown; across > 0; across = across == 4 ? 2 : across > 1 ? 1 : 0)
    {
      g_autoptr(CharterDiagram) diagram = find_best (shown, typesetter, across, cancellable, error);

      if (diagram == NULL)
        return NULL;
      diagram->across = across;
      if (across == n_shown)
        beside_size = diagram->printed_size;
      if (best == NULL || has_more_room (diagram, best))
        {
          g_clear_pointer (&best, charter_diagram_unref);
          best = g_steal_pointer (&diagram);
        }
      if (charter_diagram_has_room (best) && charter_fit_is_legible (best->printed_size))
        break;
    }
  best->n_sides = n_shown;
  best->beside_size = beside_size;
  return g_steal_pointer (&best);
}

/* In the order of the view, without what names persons where it names none. */
static gboolean
prepare (Shown              *shown,
         CharterState       *state,
         const CharterView  *view,
         GError            **error)
{
  g_autoptr(CharterState) picture = NULL;

  shown->kind = charter_view_kind_find (view->kind);
  if (shown->kind == NULL)
    {
      set_kind_error (view, error);
      return FALSE;
    }
  picture = charter_state_copy_for_picture (state, view->unknown, view->order);
  shown->state = charter_privacy_prepare (picture, view, &shown->view);
  shown->compared = charter_compared_view_new (shown->state, shown->view);
  shown->beside = charter_beside_view_new (shown->state, shown->view);
  return TRUE;
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
  g_autoptr(CharterView) afresh = NULL;
  g_auto(Shown) shown = { NULL };

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  afresh = charter_view_copy (view);
  if (afresh->rearrange && afresh->order_found && !afresh->compares)
    g_ptr_array_set_size (afresh->order, 0);
  if (!prepare (&shown, state, afresh, error))
    return NULL;
  typesetter = charter_typesetter_new (view->font);
  self = shown.beside != NULL
       ? find_beside (&shown, typesetter, cancellable, error)
       : find_best (&shown, typesetter, 1, cancellable, error);
  if (self != NULL)
    self->missing_font = charter_typesetter_get_replacement (typesetter) != NULL
                       ? g_strdup (view->font)
                       : NULL;
  return g_steal_pointer (&self);
}

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
  g_auto(Shown) shown = { NULL };
  g_autoptr(GError) error = NULL;

  g_return_if_fail (state != NULL);
  g_return_if_fail (view != NULL);
  g_return_if_fail (n_rows != NULL && n_columns != NULL);

  *n_rows = 0;
  *n_columns = 0;
  if (!prepare (&shown, state, view, &error))
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
  g_auto(Shown) shown = { NULL };
  g_autoptr(CharterView) together = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL && view->compares, NULL);

  together = charter_view_copy (view);
  together->side_by_side = FALSE;
  return prepare (&shown, state, together, error)
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
  if (self->beside_size > self->printed_size - SAME_SIZE)
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
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;
  g_auto(Shown) shown = { NULL };

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (!prepare (&shown, state, view, error))
    return NULL;
  if (charter_state_get_proposal (state) != NULL && shown.beside == NULL)
    {
      char *name = shown.view->name;

      /* Translators: the title of a diagram */
      shown.view->name = g_strdup_printf (_("%s (proposed model)"), name);
      g_free (name);
    }
  if (shown.beside != NULL)
    summary = charter_beside_view_summarise (shown.beside);
  else
    summary = shown.compared != NULL ? charter_compared_view_summarise (shown.compared)
                                     : shown.kind->summarise (shown.state, shown.view);
  /* Translators: the alternative text of a picture with a description */
  text = g_strdup_printf (_("%s Description follows."), summary);
  if (g_utf8_strlen (text, -1) <= CHARTER_ALT_TEXT_LONGEST)
    return g_steal_pointer (&text);

  g_free (text);
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
  g_auto(Shown) shown = { NULL };

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (!prepare (&shown, state, view, error))
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
