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

/* Space between two pictures beside each other, in points. */
#define BESIDE_GAP 18.0

struct _CharterComparedView
{
  CharterState           *both;
  CharterComparisonMarks *marks;
  CharterView            *view;        /* of both */
  CharterView            *before_view; /* of each alone */
  CharterView            *after_view;
  char                   *dates;
};

/* A proposed model that is not there is as if none was named. */
static CharterState *
make_other_state_as_recorded (const CharterState *state,
                              const CharterView  *view)
{
  CharterRecordSet *base = charter_state_get_base (state);
  CharterRecord *option = charter_record_set_find_id (base, CHARTER_KIND_OPTION, view->other_option);
  g_autoptr(CharterProposal) proposal = NULL;

  if (view->other_state != NULL)
    return charter_state_ref (view->other_state);
  if (option == NULL)
    return charter_state_new (base, &view->other_as_at, charter_state_get_today (state));
  proposal = charter_proposal_new (base, option);
  return charter_state_new_for_proposal (proposal, &view->other_as_at, charter_state_get_today (state));
}

/* Read as the picture reads the state of the view itself. */
static CharterState *
make_other_state (const CharterState *state,
                  const CharterView  *view)
{
  g_autoptr(CharterState) recorded = make_other_state_as_recorded (state, view);
  g_autoptr(CharterState) other =
    view->people == CHARTER_PEOPLE_NAMES || (view->withheld && view->other_state != NULL)
    ? charter_state_ref (recorded)
    : charter_withholding_apply_state (recorded, NULL);

  return charter_state_copy_for_picture (other, view->unknown, view->order);
}

/* Current arrangements stand before a proposed model, and the earlier date
 * before the later one, whichever of the two the view was made for. */
static gboolean
is_later (const CharterState *one,
          const CharterState *other)
{
  gboolean is_proposed = charter_state_get_proposal (one) != NULL;
  gboolean other_is_proposed = charter_state_get_proposal (other) != NULL;
  const CharterDate *date = charter_state_get_as_at (one);
  const CharterDate *other_date = charter_state_get_as_at (other);

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
 * Returns: (transfer full) (nullable): @view of both states; %NULL when it
 *   compares nothing
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

  if (!view->compares)
    return NULL;
  other = make_other_state (state, view);
  is_swapped = view->other_state == NULL && is_later (other, state);
  before = is_swapped ? state : other;
  after = is_swapped ? other : state;

  self = g_new0 (CharterComparedView, 1);
  self->both = charter_state_new_union (before, after);
  self->marks = charter_comparison_marks_new (self->both,
                                              is_swapped ? view->own_name : view->other_name,
                                              is_swapped ? view->other_name : view->own_name);
  self->view = charter_view_copy_for (view, self->both);
  self->before_view = charter_view_copy_for (view, before);
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
  charter_view_free (self->before_view);
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

/* The first of two pictures is drawn by the second one. */
static CharterScene *
new_scenes_beside (const CharterComparedView *self,
                   const CharterViewKind     *kind,
                   CharterTypesetter         *typesetter,
                   const char                *form,
                   guint                      columns,
                   double                     width)
{
  double half = (width - BESIDE_GAP) / 2;
  CharterScene *left = charter_scene_new (charter_state_get_before (self->both), self->before_view,
                                          typesetter, form, columns, half);
  CharterScene *scene = charter_scene_new (charter_state_get_after (self->both), self->after_view,
                                           typesetter, form, columns, half);

  g_autofree char *left_title = charter_compared_view_write_title (charter_comparison_marks_get_before (self->marks));
  g_autofree char *title = charter_compared_view_write_title (charter_comparison_marks_get_after (self->marks));

  kind->compose (left);
  kind->compose (scene);
  charter_scene_set_beside (scene, left, left_title, title);
  return scene;
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

  if (self->view->side_by_side)
    scene = new_scenes_beside (self, kind, typesetter, form, columns, width);
  else
    {
      scene = charter_scene_new (self->both, self->view, typesetter, form, columns, width);
      charter_scene_set_marks (scene, self->marks);
      kind->compose (scene);
      if (g_hash_table_size (charter_scene_get_marked (scene)) == 0)
        charter_scene_add_note (scene, self->view->part.number > 0
                                       ? _("No difference on this page.")
                                       : _("No difference in what is shown."));
    }
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

static void
describe_differences (const CharterComparedView *self,
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
      for (guint i = 0; i < shown->told->len; i++)
        charter_description_mention (description, g_array_index (shown->told, guint64, i));
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
    describe_differences (self, &shown, description);
  /* Translators: such as "on 12 January 2015" */
  heading = g_strdup_printf (_("The arrangements %s"), charter_comparison_marks_get_after (self->marks));
  charter_description_add_heading (description, heading);
  kind->describe (charter_state_get_after (self->both), self->after_view, description);
}
