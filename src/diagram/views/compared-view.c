/* compared-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/compared-view.h"

#include <glib/gi18n.h>

#include "analysis/changes/difference-list.h"
#include "analysis/words/withholding.h"

/* What a scene is composed for when only its words are wanted, in points. */
#define USUAL_WIDTH 482.0

struct _CharterComparedView
{
  CharterState           *both;
  CharterComparisonMarks *marks;
  CharterView            *view;       /* of both */
  CharterView            *after_view; /* of the second one alone */
  char                   *dates;
};

/* A proposed model that is not there is as if none was named. */
static CharterState *
make_state_as_recorded (const CharterState *state,
                        const CharterDate  *as_at,
                        const char         *option_id)
{
  CharterRecordSet *base = charter_state_get_base (state);
  CharterRecord *option = option_id != NULL
                        ? charter_record_set_find_id (base, CHARTER_KIND_OPTION, option_id)
                        : NULL;
  g_autoptr(CharterProposal) proposal = NULL;

  if (option == NULL)
    return charter_state_new (base, as_at, charter_state_get_today (state));
  proposal = charter_proposal_new (base, option);
  return charter_state_new_for_proposal (proposal, as_at, charter_state_get_today (state));
}

/**
 * charter_compared_view_prepare_state:
 * @recorded: a state
 * @view: the view that is to show it
 *
 * Returns: (transfer full): the same, read as the picture reads the state of
 *   the view itself: in its order, and without names where it has none
 */
CharterState *
charter_compared_view_prepare_state (CharterState      *recorded,
                                     const CharterView *view)
{
  g_autoptr(CharterState) shown = NULL;

  g_return_val_if_fail (recorded != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  shown = view->people == CHARTER_PEOPLE_NAMES
        ? charter_state_ref (recorded) : charter_withholding_apply_state (recorded, NULL);
  return charter_state_copy_for_picture (shown, view->unknown, view->order);
}

/**
 * charter_compared_view_make_side:
 * @state: what a view shows by itself
 * @view: the view
 * @as_at: the date of another side, or not set
 * @option: (nullable): the id of its proposed model
 *
 * Returns: (transfer full): that side as the picture reads it
 */
CharterState *
charter_compared_view_make_side (const CharterState *state,
                                 const CharterView  *view,
                                 const CharterDate  *as_at,
                                 const char         *option)
{
  g_autoptr(CharterState) recorded = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (as_at != NULL, NULL);

  recorded = make_state_as_recorded (state, as_at, option);
  return charter_compared_view_prepare_state (recorded, view);
}

/**
 * charter_compared_view_is_later:
 * @one: a state
 * @other: another one
 *
 * Current arrangements stand before a proposed model, and the earlier date
 * before the later one, whichever of the two the view was made for.
 *
 * Returns: whether @one stands after @other
 */
gboolean
charter_compared_view_is_later (const CharterState *one,
                                const CharterState *other)
{
  gboolean is_proposed;
  gboolean other_is_proposed;
  const CharterDate *date;
  const CharterDate *other_date;

  g_return_val_if_fail (one != NULL && other != NULL, FALSE);

  is_proposed = charter_state_get_proposal (one) != NULL;
  other_is_proposed = charter_state_get_proposal (other) != NULL;
  date = charter_state_get_as_at (one);
  other_date = charter_state_get_as_at (other);
  if (is_proposed != other_is_proposed)
    return is_proposed;
  if (is_proposed || other_date == NULL)
    return FALSE;
  return date == NULL ||
         charter_date_get_last_day (date) > charter_date_get_last_day (other_date);
}

/**
 * charter_compared_view_write_title:
 * @when: what stands for a state in a sentence, such as "on 9 July 2008"
 *
 * Returns: (transfer full): the same to begin with: "On 9 July 2008"
 */
char *
charter_compared_view_write_title (const char *when)
{
  g_autofree char *first = NULL;
  const char *rest;

  g_return_val_if_fail (when != NULL, NULL);

  rest = *when != '\0' ? g_utf8_next_char (when) : when;
  first = g_utf8_strup (when, rest - when);
  return g_strconcat (first, rest, NULL);
}

/**
 * charter_compared_view_new:
 * @state: what the view shows by itself
 * @view: a view
 *
 * Returns: (transfer full) (nullable): @view of both states in one picture;
 *   %NULL when it compares nothing, or they stand side by side
 */
CharterComparedView *
charter_compared_view_new (CharterState      *state,
                           const CharterView *view)
{
  CharterComparedView *self;
  g_autoptr(CharterState) other = NULL;
  CharterState *before;
  CharterState *after;
  gboolean is_swapped;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (!view->compares || view->side_by_side)
    return NULL;
  other = view->other_state != NULL
        ? charter_compared_view_prepare_state (view->other_state, view)
        : charter_compared_view_make_side (state, view, &view->other_as_at, view->other_option);
  is_swapped = view->other_state == NULL && charter_compared_view_is_later (other, state);
  before = is_swapped ? state : other;
  after = is_swapped ? other : state;

  self = g_new0 (CharterComparedView, 1);
  self->both = charter_state_new_union (before, after);
  self->marks = charter_comparison_marks_new (self->both,
                                              is_swapped ? view->own_name : view->other_name,
                                              is_swapped ? view->other_name : view->own_name);
  self->view = charter_view_copy_for (view, self->both);
  self->after_view = charter_view_copy_for (view, after);
  /* Translators: such as "on 9 July 2008", such as "on 12 January 2015" */
  self->dates = g_strdup_printf (_("Compares arrangements %1$s with those %2$s."),
                                 charter_comparison_marks_get_before (self->marks),
                                 charter_comparison_marks_get_after (self->marks));
  return self;
}

/**
 * charter_compared_view_free:
 * @self: (transfer full): a compared view
 */
void
charter_compared_view_free (CharterComparedView *self)
{
  g_return_if_fail (self != NULL);

  charter_state_unref (self->both);
  charter_comparison_marks_free (self->marks);
  charter_view_free (self->view);
  charter_view_free (self->after_view);
  g_free (self->dates);
  g_free (self);
}

/**
 * charter_compared_view_get_state:
 * @self: a compared view
 *
 * Returns: (transfer none): both states together
 */
CharterState *
charter_compared_view_get_state (const CharterComparedView *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->both;
}

/**
 * charter_compared_view_new_scene:
 * @self: a compared view; it must outlive the scene
 * @kind: its kind
 * @typesetter: measures the texts
 * @form: the form of the arrangement
 * @columns: its columns
 * @width: how wide the picture is meant to be, in points
 *
 * Returns: (transfer full): both states, composed
 */
CharterScene *
charter_compared_view_new_scene (const CharterComparedView *self,
                                 const CharterViewKind     *kind,
                                 CharterTypesetter         *typesetter,
                                 const char                *form,
                                 guint                      columns,
                                 double                     width)
{
  CharterScene *scene;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  scene = charter_scene_new (self->both, self->view, typesetter, form, columns, width);
  charter_scene_set_marks (scene, self->marks);
  kind->compose (scene);
  if (g_hash_table_size (charter_scene_get_marked (scene)) == 0)
    charter_scene_add_note (scene, self->view->part.number > 0
                                   ? _("No difference on this page.")
                                   : _("No difference in what is shown."));
  charter_scene_set_dates (scene, self->dates);
  return scene;
}

typedef struct
{
  const CharterView *view;
  GHashTable        *marked;
  GArray            *told; /* the handles of what the words tell of */
  guint              n_withheld;
} Shown;

static gboolean
is_marked (const Shown         *shown,
           const CharterRecord *record)
{
  guint64 handle = record != NULL ? charter_record_get_handle (record) : 0;

  return handle != 0 && g_hash_table_contains (shown->marked, &handle);
}

static void
tell (Shown               *shown,
      const CharterRecord *record)
{
  guint64 handle = record != NULL ? charter_record_get_handle (record) : 0;

  if (is_marked (shown, record))
    g_array_append_val (shown->told, handle);
}

static gboolean
names_person (const CharterRecord *record)
{
  return record != NULL && (charter_record_get_kind (record) == CHARTER_KIND_PERSON ||
                            charter_record_get_value (record, "person_id") != NULL);
}

/* Where a picture names nobody its words do not either. */
static gboolean
is_shown (const CharterDifference *difference,
          gpointer                 user_data)
{
  Shown *shown = user_data;

  if (!is_marked (shown, difference->before) && !is_marked (shown, difference->after))
    return FALSE;
  if (shown->view->people == CHARTER_PEOPLE_NAMES ||
      (!names_person (difference->before) && !names_person (difference->after)))
    {
      tell (shown, difference->before);
      tell (shown, difference->after);
      return TRUE;
    }
  shown->n_withheld++;
  return FALSE;
}

/* The records that are marked in the picture; what is drawn does not depend on
 * its arrangement. */
static CharterScene *
compose_for_words (const CharterComparedView *self,
                   const CharterViewKind     *kind)
{
  g_autoptr(CharterTypesetter) typesetter = charter_typesetter_new (self->view->font);
  CharterScene *scene = charter_scene_new (self->both, self->view, typesetter, kind->forms[0], 1,
                                           USUAL_WIDTH);

  charter_scene_set_marks (scene, self->marks);
  kind->compose (scene);
  return scene;
}

/**
 * charter_compared_view_list_marked:
 * @self: a compared view
 * @kind: its kind
 *
 * Returns: (transfer full) (element-type guint64): the handles of the records
 *   that the picture marks
 */
GHashTable *
charter_compared_view_list_marked (const CharterComparedView *self,
                                   const CharterViewKind     *kind)
{
  g_autoptr(CharterScene) scene = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  scene = compose_for_words (self, kind);
  return g_hash_table_ref (charter_scene_get_marked (scene));
}

/**
 * charter_compared_view_summarise:
 * @self: a compared view
 *
 * Returns: (transfer full): what it shows, in one sentence
 */
char *
charter_compared_view_summarise (const CharterComparedView *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: the title of a diagram, then a sentence */
  return g_strdup_printf (_("%1$s. %2$s"), self->view->name, self->dates);
}

/**
 * charter_compared_view_list_differences:
 * @self: a compared view
 * @kind: its kind
 * @n_withheld: (out): how many are left out as they are about persons
 *
 * Returns: (transfer full) (element-type utf8): what differs in what is shown,
 *   as sentences
 */
GPtrArray *
charter_compared_view_list_differences (const CharterComparedView *self,
                                        const CharterViewKind     *kind,
                                        guint                     *n_withheld)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(CharterScene) scene = NULL;
  g_autoptr(GArray) told = g_array_new (FALSE, FALSE, sizeof (guint64));
  Shown shown = { .told = told };

  g_return_val_if_fail (self != NULL, sentences);
  g_return_val_if_fail (kind != NULL, sentences);
  g_return_val_if_fail (n_withheld != NULL, sentences);

  scene = compose_for_words (self, kind);
  shown.view = self->view;
  shown.marked = charter_scene_get_marked (scene);
  for (guint i = 0; i < CHARTER_N_DIFFERENCE_KINDS; i++)
    {
      g_autoptr(GPtrArray) lines =
        charter_difference_list_write (charter_comparison_marks_get_comparison (self->marks),
                                       (CharterDifferenceKind) i, is_shown, &shown);

      g_ptr_array_extend_and_steal (sentences, g_steal_pointer (&lines));
    }
  *n_withheld = shown.n_withheld;
  return sentences;
}

/* What is marked at a line is found at the line. */
static void
mention_told (CharterScene       *scene,
              const GArray       *told,
              CharterDescription *description)
{
  const CharterPlacement *placement = charter_scene_get_placement (scene);

  for (guint i = 0; i < told->len; i++)
    {
      guint64 handle = g_array_index (told, guint64, i);
      guint64 from;
      guint64 to;

      if (charter_placement_find_line (placement, handle, &from, &to))
        charter_description_mention_line (description, handle, from, to);
      else
        charter_description_mention (description, handle);
    }
}

static void
describe_differences (const CharterComparedView *self,
                      CharterScene              *scene,
                      Shown                     *shown,
                      CharterDescription        *description)
{
  const CharterComparison *comparison = charter_comparison_marks_get_comparison (self->marks);
  guint n_lines = 0;

  for (guint kind = 0; kind < CHARTER_N_DIFFERENCE_KINDS; kind++)
    {
      g_autoptr(GPtrArray) lines =
        charter_difference_list_write (comparison, (CharterDifferenceKind) kind, is_shown, shown);

      if (lines->len > 0)
        charter_description_add_heading (description,
                                         charter_difference_kind_get_title ((CharterDifferenceKind) kind));
      for (guint i = 0; i < lines->len; i++)
        charter_description_add_item (description, g_ptr_array_index (lines, i));
      mention_told (scene, shown->told, description);
      g_array_set_size (shown->told, 0);
      n_lines += lines->len;
    }
  if (shown->n_withheld > 0)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("%u difference about a person is not told in words.",
                                   "%u differences about persons are not told in words.",
                                   shown->n_withheld), shown->n_withheld);

      charter_description_add_paragraph (description, text);
    }
  else if (n_lines == 0)
    charter_description_add_paragraph (description, _("No difference in what is shown."));
}

/**
 * charter_compared_view_describe:
 * @self: a compared view
 * @kind: its kind
 * @description: gets what differs, and then how things stand afterwards
 */
void
charter_compared_view_describe (const CharterComparedView *self,
                                const CharterViewKind     *kind,
                                CharterDescription        *description)
{
  g_autoptr(CharterScene) scene = NULL;
  g_autofree char *heading = NULL;
  g_autoptr(GArray) told = g_array_new (FALSE, FALSE, sizeof (guint64));
  Shown shown = { .told = told };

  g_return_if_fail (self != NULL);
  g_return_if_fail (kind != NULL);
  g_return_if_fail (description != NULL);

  scene = compose_for_words (self, kind);
  shown.view = self->view;
  shown.marked = charter_scene_get_marked (scene);
  charter_description_add_paragraph (description, self->dates);
  if (charter_scene_get_refusal (scene) != NULL)
    charter_description_add_paragraph (description, charter_scene_get_refusal (scene));
  else
    describe_differences (self, scene, &shown, description);
  /* Translators: such as "on 12 January 2015" */
  heading = g_strdup_printf (_("The arrangements %s"), charter_comparison_marks_get_after (self->marks));
  charter_description_add_heading (description, heading);
  kind->describe (charter_state_get_after (self->both), self->after_view, description);
}
