/* diagram-search.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/diagram-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "diagram/cards/furniture.h"
#include "diagram/tidiness.h"

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
  if (best == NULL || one->printed_size > best->printed_size + CHARTER_DIAGRAM_SAME_SIZE)
    return TRUE;
  return one->printed_size > best->printed_size - CHARTER_DIAGRAM_SAME_SIZE &&
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

/* The same from the width alone. */
static double
bound_width (const CharterView *view,
             double             width)
{
  return charter_page_get_printed_size (&view->page, width, 1, CHARTER_SCENE_TEXT_SIZE);
}

static CharterScene *
compose (const CharterDiagramShown *shown,
         CharterTypesetter         *typesetter,
         const Candidate           *candidate,
         guint                      across,
         double                     width)
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

/* Draws the candidate and keeps it when it is better; one that has no room for
 * everything is passed over. */
static gboolean
try_candidate (const CharterDiagramShown  *shown,
               const CharterReading       *reading,
               CharterScene               *scene,
               const Candidate            *candidate,
               CharterDiagram            **best,
               guint                      *n_drawn,
               GCancellable               *cancellable,
               GError                    **error)
{
  g_autoptr(GError) own_error = NULL;
  g_autoptr(CharterDiagram) diagram =
    draw_scene (scene, reading->view, candidate, cancellable, &own_error);

  if (diagram == NULL && !is_too_large (own_error))
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return FALSE;
    }
  if (diagram == NULL)
    return TRUE;
  (*n_drawn)++;
  if (charter_reading_may_find (shown->kind, shown->view))
    diagram->order = g_ptr_array_ref (reading->view->order);
  if (is_better (diagram, *best))
    {
      g_clear_pointer (best, charter_diagram_unref);
      *best = g_steal_pointer (&diagram);
    }
  return TRUE;
}

/* Whether drawing it cannot give what is wanted, which its cards tell. */
static gboolean
is_hopeless (CharterScene         *scene,
             const CharterView    *view,
             double                width,
             double                least_size,
             const CharterDiagram *best)
{
  double bound = bound_size (scene, view, width);

  if (bound < least_size - CHARTER_DIAGRAM_SAME_SIZE)
    return TRUE;
  return best != NULL && best->n_clipped == 0 && best->n_broken == 0 &&
         charter_scene_get_n_undrawn (scene) >= best->n_undrawn &&
         bound < best->printed_size - CHARTER_DIAGRAM_SAME_SIZE;
}

static gboolean
is_flawless (const CharterDiagram *diagram)
{
  return diagram->n_undrawn == 0 && diagram->n_clipped == 0 && diagram->n_broken == 0;
}

static gboolean
set_too_large_error (GError **error)
{
  g_set_error_literal (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE,
                       _("It would show more than one picture can. Let it be about less, or show "
                         "less of it, such as how many people there are and not their names."));
  return FALSE;
}

static CharterDiagram *
find_best (const CharterDiagramShown  *shown,
           CharterTypesetter          *typesetter,
           guint                       across,
           const CharterDiagramDemand *demand,
           GCancellable               *cancellable,
           GError                    **error)
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
      const CharterReading *reading;
      CharterDiagramShown read = *shown;
      g_autoptr(CharterScene) scene = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (bound_width (view, width) < demand->least_size - CHARTER_DIAGRAM_SAME_SIZE)
        continue;
      reading = charter_reading_get (readings, demand->orders, shown->state, shown->kind, view,
                                     candidate->form);
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
      if (is_hopeless (scene, view, width, demand->least_size, best))
        continue;
      if (!try_candidate (shown, reading, scene, candidate, &best, &n_drawn, cancellable,
                          error))
        return NULL;
      if (best != NULL && best->n_crossings == 0 && is_flawless (best) &&
          best->printed_size > CHARTER_SCENE_TEXT_SIZE - CHARTER_DIAGRAM_SAME_SIZE)
        break;
    }
  if (best == NULL)
    set_too_large_error (error);
  return g_steal_pointer (&best);
}

/* Side by side as asked for, where that can be read; else the arrangement with
 * fewer beside each other that prints largest. */
static CharterDiagram *
find_beside (const CharterDiagramShown  *shown,
             CharterTypesetter          *typesetter,
             GCancellable               *cancellable,
             GError                    **error)
{
  guint n_sides = charter_beside_view_get_n_sides (shown->beside);
  guint n_shown = shown->view->part.number > 0 ? MIN (n_sides, MAX (1, shown->view->part.n_rows))
                                               : n_sides;
  const CharterDiagramDemand any = { 0 };
  g_autoptr(CharterDiagram) best = NULL;
  double beside_size = 0;

  for (guint across = n_shown; across > 0; across = across == 4 ? 2 : across > 1 ? 1 : 0)
    {
      g_autoptr(CharterDiagram) diagram = find_best (shown, typesetter, across, &any, cancellable, error);

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
      if (charter_diagram_has_room (best) && charter_page_is_legible (best->printed_size))
        break;
    }
  best->n_sides = n_shown;
  best->beside_size = beside_size;
  return g_steal_pointer (&best);
}

/* At most twelve arrangements are laid out; those that cannot be better are left
 * out by the size of their cards. */
static CharterDiagram *
search (const CharterDiagramShown   *shown,
        CharterTypesetter           *typesetter,
        const CharterDiagramDemand  *demand,
        GCancellable                *cancellable,
        GError                     **error)
{
  CharterDiagram *found;

  if (shown->beside != NULL)
    return find_beside (shown, typesetter, cancellable, error);
  found = find_best (shown, typesetter, 1, demand, cancellable, error);
  /* What is left out for its size may have fewer flaws. */
  if (found != NULL && demand->least_size > 0 && !is_flawless (found))
    {
      const CharterDiagramDemand any = { .orders = demand->orders };

      charter_diagram_unref (found);
      found = find_best (shown, typesetter, 1, &any, cancellable, error);
    }
  return found;
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
  const CharterDiagramDemand any = { 0 };

  return charter_diagram_new_for (state, view, &any, cancellable, error);
}

/**
 * charter_diagram_new_for:
 * @state: what is shown; its date should be the view's
 * @view: how
 * @demand: what it is tried for
 * @cancellable: (nullable): stops the layout
 * @error: return location for an error of charter_diagram_new(), or
 *   %CHARTER_DIAGRAM_ERROR_TOO_LARGE where it would be smaller than demanded
 *
 * Draws a view as charter_diagram_new() does, or finds out sooner that it is
 * not what is wanted.
 *
 * Returns: (transfer full) (nullable): the picture, which may still be smaller
 */
CharterDiagram *
charter_diagram_new_for (CharterState                *state,
                         const CharterView           *view,
                         const CharterDiagramDemand  *demand,
                         GCancellable                *cancellable,
                         GError                     **error)
{
  g_autoptr(CharterTypesetter) typesetter = NULL;
  g_autoptr(CharterDiagram) self = NULL;
  g_autoptr(CharterView) afresh = NULL;
  g_auto(CharterDiagramShown) shown = { NULL };

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (demand != NULL, NULL);

  afresh = charter_view_copy (view);
  if (afresh->rearrange && afresh->order_found && !afresh->compares)
    g_ptr_array_set_size (afresh->order, 0);
  if (!charter_diagram_shown_prepare (&shown, state, afresh, error))
    return NULL;
  typesetter = charter_typesetter_new (view->font);
  self = search (&shown, typesetter, demand, cancellable, error);
  if (self != NULL)
    self->missing_font = charter_typesetter_get_replacement (typesetter) != NULL
                       ? g_strdup (view->font)
                       : NULL;
  return g_steal_pointer (&self);
}
