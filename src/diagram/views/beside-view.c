/* beside-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/beside-view.h"

#include <glib/gi18n.h>

#include "analysis/changes/comparison-marks.h"
#include "analysis/changes/proposal-words.h"
#include "diagram/cards/furniture.h"
#include "diagram/cards/style.h"
#include "diagram/views/compared-view.h"

/* More sentences than this below a picture are a list to read elsewhere. */
#define MOST_SENTENCES 5

/* What leaves room for "Description follows" in an alternative text. */
#define LONGEST_SUMMARY (CHARTER_ALT_TEXT_LONGEST - 30)

/* One of the arrangements; what a proposed model changes is asked of the
 * current arrangements at its date. */
typedef struct
{
  CharterState *state;
  CharterView  *view;
  char         *when;
  char         *title;
  GPtrArray    *changes;    /* nullable, of sentences: of a proposed model */
  guint         n_withheld;
} Side;

struct _CharterBesideView
{
  CharterState *ground; /* without a proposed model: legend and sources are read in it */
  CharterView  *view;
  GPtrArray    *sides;  /* of Side */
  char         *dates;
};

static Side *
side_new (CharterState      *state,
          const CharterView *view,
          const char        *name)
{
  Side *side = g_new0 (Side, 1);

  side->state = charter_state_ref (state);
  side->view = charter_view_copy_for (view, state);
  side->view->part = (CharterViewPart) { 0 };
  side->when = name != NULL ? g_strdup (name) : charter_comparison_marks_write_when (state);
  return side;
}

static void
side_free (Side *side)
{
  charter_state_unref (side->state);
  charter_view_free (side->view);
  g_free (side->when);
  g_free (side->title);
  g_clear_pointer (&side->changes, g_ptr_array_unref);
  g_free (side);
}

static const Side *
get_side (const CharterBesideView *self,
          guint                    number)
{
  return g_ptr_array_index (self->sides, number);
}

static gboolean
is_proposed (const Side *side)
{
  return charter_state_get_proposal (side->state) != NULL;
}

/* Keeps the order in which they were named where neither is later. */
static void
insert_side (CharterBesideView *self,
             Side              *side)
{
  guint place = self->sides->len;

  while (place > 0 && charter_compared_view_is_later (get_side (self, place - 1)->state, side->state))
    place--;
  g_ptr_array_insert (self->sides, (gint) place, side);
}

static guint32
get_day (const CharterState *state)
{
  const CharterDate *as_at = charter_state_get_as_at (state);

  return as_at != NULL ? charter_date_get_last_day (as_at) : 0;
}

static gboolean
have_one_date (const CharterBesideView *self)
{
  for (guint i = 1; i < self->sides->len; i++)
    {
      if (get_day (get_side (self, i)->state) != get_day (get_side (self, 0)->state))
        return FALSE;
    }
  return TRUE;
}

static gboolean
have_proposal (const CharterBesideView *self)
{
  for (guint i = 0; i < self->sides->len; i++)
    {
      if (is_proposed (get_side (self, i)))
        return TRUE;
    }
  return FALSE;
}

/* What stands for a side where the date is said once for all of them. */
static char *
write_name (const CharterBesideView *self,
            const Side              *side)
{
  char *model = have_one_date (self) && have_proposal (self)
              ? charter_proposal_words_for_name (side->state)
              : NULL;

  if (model != NULL)
    return model;
  return have_one_date (self) && have_proposal (self) ? g_strdup (_("current arrangements"))
                                                      : g_strdup (side->when);
}

static char *
write_title (const CharterBesideView *self,
             const Side              *side)
{
  g_autofree char *name = write_name (self, side);
  g_autofree char *stamp = charter_proposal_words_for_stamp (side->state);
  const CharterDate *as_at = charter_state_get_as_at (side->state);
  g_autofree char *date = as_at != NULL ? charter_date_to_words (as_at) : NULL;

  if (stamp == NULL)
    return charter_compared_view_write_title (name);
  if (have_one_date (self) || date == NULL)
    return g_steal_pointer (&stamp);
  /* Translators: a sentence that names a proposed model, a date */
  return g_strdup_printf (_("%1$s As at %2$s."), stamp, date);
}

static char *
write_dates (const CharterBesideView *self)
{
  const CharterDate *as_at = charter_state_get_as_at (get_side (self, 0)->state);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *date = NULL;

  if (self->sides->len == 2 && !have_proposal (self))
    /* Translators: such as "on 9 July 2008", such as "on 12 January 2015" */
    return g_strdup_printf (_("Compares arrangements %1$s with those %2$s."),
                            get_side (self, 0)->when, get_side (self, 1)->when);
  for (guint i = 0; i < self->sides->len; i++)
    g_ptr_array_add (names, write_name (self, get_side (self, i)));
  g_ptr_array_add (names, NULL);
  list = g_strjoinv ("; ", (char **) names->pdata);
  if (!have_one_date (self) || !have_proposal (self))
    /* Translators: such as "on 9 July 2008; on 12 January 2015; as recorded now" */
    return g_strdup_printf (_("Compares arrangements: %s."), list);
  if (as_at == NULL)
    /* Translators: names of proposed models and "current arrangements" */
    return g_strdup_printf (_("Compares, as recorded now: %s."), list);
  date = charter_date_to_words (as_at);
  /* Translators: a date, names of proposed models and "current arrangements" */
  return g_strdup_printf (_("Compares, as at %1$s: %2$s."), date, list);
}

/* What a proposed model changes in what the diagram shows. */
static void
find_changes (Side              *side,
              const CharterView *view)
{
  const CharterDate *as_at = charter_state_get_as_at (side->state);
  const CharterDate undated = { 0 };
  const CharterViewKind *kind = charter_view_kind_find (view->kind);
  g_autoptr(CharterState) base = NULL;
  g_autoptr(CharterView) pair = NULL;
  g_autoptr(CharterComparedView) compared = NULL;

  if (!is_proposed (side) || kind == NULL)
    return;
  base = charter_compared_view_make_side (side->state, view, as_at != NULL ? as_at : &undated, NULL);
  pair = charter_view_copy (side->view);
  pair->side_by_side = FALSE;
  g_clear_pointer (&pair->other_state, charter_state_unref);
  pair->other_state = g_steal_pointer (&base);
  compared = charter_compared_view_new (side->state, pair);
  side->changes = charter_compared_view_list_differences (compared, kind, &side->n_withheld);
}

static char *
write_withheld (guint n_withheld)
{
  return g_strdup_printf (ngettext ("%u difference about a person is not told in words.",
                                    "%u differences about persons are not told in words.",
                                    n_withheld), n_withheld);
}

/* What stands below a proposed model: nothing about a date. */
static CharterCell *
build_changes (const CharterScene *scene,
               const Side         *side)
{
  const CharterPalette *palette = charter_scene_get_palette (scene);
  CharterCell *foot;

  if (side->changes == NULL)
    return NULL;
  foot = charter_cell_new_stack (3);
  charter_cell_append (foot, charter_style_strong (palette, _("What the model changes")));
  if (side->changes->len == 0 && side->n_withheld == 0)
    charter_cell_append (foot, charter_style_text (palette, _("Nothing that is recorded and shown here.")));
  else if (side->changes->len > MOST_SENTENCES)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("%u change; the description tells it.",
                                   "%u changes; the description tells them.", side->changes->len),
                         side->changes->len);

      charter_cell_append (foot, charter_style_text (palette, text));
    }
  else
    {
      for (guint i = 0; i < side->changes->len; i++)
        charter_cell_append (foot, charter_style_text (palette, g_ptr_array_index (side->changes, i)));
    }
  if (side->n_withheld > 0)
    {
      g_autofree char *text = write_withheld (side->n_withheld);

      charter_cell_append (foot, charter_style_text (palette, text));
    }
  charter_cell_set_subject (foot, CHARTER_DRAWING_ROLE_FURNITURE, 0, _("What the model changes"));
  return foot;
}

/* What of them stands on the page: all of them, unless they are divided. */
static void
get_range (const CharterBesideView *self,
           guint                   *first,
           guint                   *end)
{
  const CharterViewPart *part = &self->view->part;

  *first = part->number > 0 ? MIN (part->first_row, self->sides->len - 1) : 0;
  *end = part->number > 0 ? MIN (*first + MAX (part->n_rows, 1), self->sides->len) : self->sides->len;
}

static gboolean
have_same_notes (const CharterScene *one,
                 const CharterScene *other)
{
  GPtrArray *notes = charter_scene_get_notes (one);
  GPtrArray *other_notes = charter_scene_get_notes (other);

  if (notes->len != other_notes->len ||
      charter_scene_get_n_not_known (one) != charter_scene_get_n_not_known (other))
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      if (!g_str_equal (g_ptr_array_index (notes, i), g_ptr_array_index (other_notes, i)))
        return FALSE;
    }
  return TRUE;
}

static CharterCell *
append_note (const CharterScene *scene,
             CharterCell        *foot,
             const char         *text)
{
  if (foot == NULL)
    {
      foot = charter_cell_new_stack (3);
      charter_cell_set_subject (foot, CHARTER_DRAWING_ROLE_FURNITURE, 0, _("Notes"));
    }
  charter_cell_append (foot, charter_style_text (charter_scene_get_palette (scene), text));
  return foot;
}

/* What is true of one of them only stands below that one. */
static CharterCell *
append_notes (const CharterScene *panel,
              CharterCell        *foot)
{
  GPtrArray *notes = charter_scene_get_notes (panel);
  guint n_not_known = charter_scene_get_n_not_known (panel);

  for (guint i = 0; i < notes->len; i++)
    foot = append_note (panel, foot, g_ptr_array_index (notes, i));
  if (n_not_known > 0)
    {
      g_autofree char *text = charter_furniture_write_unknown (n_not_known);

      foot = append_note (panel, foot, text);
    }
  return foot;
}

/* Which of them stand on the page, where they are divided. */
static void
name_part (const CharterBesideView *self,
           CharterScene            *scene,
           guint                    first,
           guint                    end)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (self->view->part.number == 0)
    return;
  for (guint i = first; i < end; i++)
    g_ptr_array_add (names, write_name (self, get_side (self, i)));
  g_ptr_array_add (names, NULL);
  list = g_strjoinv ("; ", (char **) names->pdata);
  charter_scene_set_part_name (scene, list);
}

/* What is the same for all of them is said once. */
static void
place_notes (CharterScene *scene,
             GPtrArray    *panels,
             GPtrArray    *feet)
{
  const CharterScene *first = g_ptr_array_index (panels, 0);
  gboolean same = TRUE;

  for (guint i = 1; i < panels->len; i++)
    same = same && have_same_notes (first, g_ptr_array_index (panels, i));
  for (guint i = 0; !same && i < panels->len; i++)
    g_ptr_array_index (feet, i) = append_notes (g_ptr_array_index (panels, i),
                                                g_ptr_array_index (feet, i));
  if (!same)
    return;
  charter_scene_add_not_known (scene, charter_scene_get_n_not_known (first));
  for (guint i = 0; i < charter_scene_get_notes (first)->len; i++)
    charter_scene_add_note (scene, g_ptr_array_index (charter_scene_get_notes (first), i));
}

/* The other side, the view's own and the further ones. */
static void
add_sides (CharterBesideView *self,
           CharterState      *state)
{
  const CharterView *view = self->view;
  g_autoptr(CharterState) other =
    view->other_state != NULL
    ? charter_compared_view_prepare_state (view->other_state, view)
    : charter_compared_view_make_side (state, view, &view->other_as_at, view->other_option);
  gboolean is_given = view->other_state != NULL;

  g_ptr_array_add (self->sides, side_new (other, view, view->other_name));
  if (is_given)
    g_ptr_array_add (self->sides, side_new (state, view, view->own_name));
  else
    insert_side (self, side_new (state, view, view->own_name));
  for (guint i = 0; i < view->further->len; i++)
    {
      const CharterViewSide *further = g_ptr_array_index (view->further, i);
      g_autoptr(CharterState) shown =
        further->state != NULL
        ? charter_compared_view_prepare_state (further->state, view)
        : charter_compared_view_make_side (state, view, &further->as_at, further->option);

      if (is_given)
        g_ptr_array_add (self->sides, side_new (shown, view, further->name));
      else
        insert_side (self, side_new (shown, view, further->name));
    }
}

/**
 * charter_beside_view_new:
 * @state: what the view shows by itself
 * @view: a view
 *
 * Returns: (transfer full) (nullable): @view of all that it compares; %NULL
 *   unless that stands side by side
 */
CharterBesideView *
charter_beside_view_new (CharterState      *state,
                         const CharterView *view)
{
  CharterBesideView *self;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (!view->compares || !view->side_by_side)
    return NULL;
  self = g_new0 (CharterBesideView, 1);
  self->view = charter_view_copy (view);
  self->sides = g_ptr_array_new_with_free_func ((GDestroyNotify) side_free);
  self->ground = charter_state_new (charter_state_get_records (state), charter_state_get_as_at (state),
                                    charter_state_get_today (state));
  add_sides (self, state);
  for (guint i = 0; i < self->sides->len; i++)
    {
      Side *side = g_ptr_array_index (self->sides, i);

      side->title = write_title (self, side);
      find_changes (side, view);
    }
  self->dates = write_dates (self);
  return self;
}

/**
 * charter_beside_view_free:
 * @self: (transfer full): a view of several states
 */
void
charter_beside_view_free (CharterBesideView *self)
{
  g_return_if_fail (self != NULL);

  charter_state_unref (self->ground);
  charter_view_free (self->view);
  g_ptr_array_unref (self->sides);
  g_free (self->dates);
  g_free (self);
}

/**
 * charter_beside_view_get_n_sides:
 * @self: a view of several states
 *
 * Returns: how many there are, at least two
 */
guint
charter_beside_view_get_n_sides (const CharterBesideView *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sides->len;
}

/**
 * charter_beside_view_new_scene:
 * @self: a view of several states; it must outlive the scene
 * @kind: its kind
 * @typesetter: measures the texts
 * @form: the form of the arrangement of each
 * @columns: its columns
 * @across: how many stand beside each other; the others stand below
 * @width: how wide the picture is meant to be, in points
 *
 * Returns: (transfer full): all of them, or those of one page, composed
 */
CharterScene *
charter_beside_view_new_scene (const CharterBesideView *self,
                               const CharterViewKind   *kind,
                               CharterTypesetter       *typesetter,
                               const char              *form,
                               guint                    columns,
                               guint                    across,
                               double                   width)
{
  CharterScene *scene;
  g_autoptr(GPtrArray) panels = g_ptr_array_new ();
  g_autoptr(GPtrArray) feet = g_ptr_array_new ();
  guint first;
  guint end;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (across > 0, NULL);

  get_range (self, &first, &end);
  across = MIN (across, end - first);
  scene = charter_scene_new (self->ground, self->view, typesetter, form, columns, width);
  charter_scene_set_across (scene, across);
  for (guint i = first; i < end; i++)
    {
      const Side *side = get_side (self, i);
      CharterScene *panel = charter_scene_new (side->state, side->view, typesetter, form, columns,
                                               charter_scene_get_panel_width (across, width));

      kind->compose (panel);
      g_ptr_array_add (panels, panel);
      g_ptr_array_add (feet, build_changes (panel, side));
    }
  place_notes (scene, panels, feet);
  for (guint i = first; i < end; i++)
    charter_scene_add_panel (scene, g_ptr_array_index (panels, i - first), get_side (self, i)->title,
                             charter_proposal_words_for_summary (get_side (self, i)->state),
                             g_ptr_array_index (feet, i - first));
  charter_scene_set_dates (scene, self->dates);
  name_part (self, scene, first, end);
  return scene;
}

/**
 * charter_beside_view_summarise:
 * @self: a view of several states
 *
 * Returns: (transfer full): what it shows, in one sentence
 */
char *
charter_beside_view_summarise (const CharterBesideView *self)
{
  g_autofree char *summary = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: the title of a diagram, then a sentence */
  summary = g_strdup_printf (_("%1$s. %2$s"), self->view->name, self->dates);
  if (g_utf8_strlen (summary, -1) <= LONGEST_SUMMARY)
    return g_steal_pointer (&summary);
  /* Translators: the title of a diagram, a number */
  return g_strdup_printf (ngettext ("%1$s. Compares %2$u arrangement.",
                                    "%1$s. Compares %2$u arrangements.", self->sides->len),
                          self->view->name, self->sides->len);
}

static void
describe_changes (const Side         *side,
                  CharterDescription *description)
{
  if (side->changes == NULL)
    return;
  charter_description_add_heading (description, _("What the model changes"));
  for (guint i = 0; i < side->changes->len; i++)
    charter_description_add_item (description, g_ptr_array_index (side->changes, i));
  if (side->n_withheld > 0)
    {
      g_autofree char *text = write_withheld (side->n_withheld);

      charter_description_add_paragraph (description, text);
    }
  else if (side->changes->len == 0)
    charter_description_add_paragraph (description, _("Nothing that is recorded and shown here."));
}

/**
 * charter_beside_view_describe:
 * @self: a view of several states
 * @kind: its kind
 * @description: gets each of them, and what a proposed model changes
 */
void
charter_beside_view_describe (const CharterBesideView *self,
                              const CharterViewKind   *kind,
                              CharterDescription      *description)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (kind != NULL);
  g_return_if_fail (description != NULL);

  charter_description_add_paragraph (description, self->dates);
  for (guint i = 0; i < self->sides->len; i++)
    {
      const Side *side = get_side (self, i);
      const char *summary = charter_proposal_words_for_summary (side->state);
      g_autofree char *name = write_name (self, side);
      g_autofree char *title = charter_compared_view_write_title (name);
      g_autofree char *heading = g_str_has_suffix (side->title, ".")
                               ? g_strndup (side->title, strlen (side->title) - 1)
                               : g_strdup (side->title);

      charter_description_add_heading (description, heading);
      if (summary != NULL)
        charter_description_add_paragraph (description, summary);
      charter_description_set_part (description, title);
      describe_changes (side, description);
      kind->describe (side->state, side->view, description);
      charter_description_set_part (description, NULL);
    }
}
