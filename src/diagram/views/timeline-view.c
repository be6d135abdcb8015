/* timeline-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "analysis/changes/timeline.h"
#include "analysis/words/scope.h"
#include "diagram/cards/style.h"
#include "diagram/cards/time-axis.h"
#include "diagram/views/description-parts.h"
#include "diagram/views/view-kinds.h"

/* The names before the bars, or above them, in one column or two. */
static const char *const forms[] = { "beside", "above", "beside-halves", "above-halves", NULL };

#define COLUMN_GAP   16.0

/* The shares of names and bars in the width. */
#define NAME_WEIGHT  1.0
#define TRACK_WEIGHT 1.35

static gboolean
is_above (const CharterScene *scene)
{
  const char *form = charter_scene_get_form (scene);

  return g_strcmp0 (form, forms[1]) == 0 || g_strcmp0 (form, forms[3]) == 0;
}

static gboolean
is_halved (const CharterScene *scene)
{
  const char *form = charter_scene_get_form (scene);

  return g_strcmp0 (form, forms[2]) == 0 || g_strcmp0 (form, forms[3]) == 0;
}

static const char *
get_group_title (CharterTimelineGroup group)
{
  switch (group)
    {
    case CHARTER_TIMELINE_PARTNERSHIP:
      return _("Partnership");
    case CHARTER_TIMELINE_COUNCILS:
      return _("Councils");
    case CHARTER_TIMELINE_BODIES:
      return _("Boards and committees");
    case CHARTER_TIMELINE_SERVICES:
      return _("Shared services");
    case CHARTER_TIMELINE_POSTS:
      return _("Posts");
    case CHARTER_TIMELINE_PEOPLE:
      return _("People");
    case CHARTER_TIMELINE_AGREEMENTS:
      return _("Agreements");
    case CHARTER_TIMELINE_EVENTS:
    default:
      return _("Events");
    }
}

static CharterTimeline *
find_timeline (CharterState      *state,
               const CharterView *view)
{
  CharterTimelineContent content = {
    .posts = view->posts,
    .events = view->events,
    .assumed = view->assumed_lines,
    .persons = view->people == CHARTER_PEOPLE_NAMES,
  };

  return charter_timeline_new (state, view->focus, &content, view->language);
}

static char *
write_name (const CharterTimelineRow *row)
{
  return row->is_proposed
       /* Translators: a council, board or service */
       ? g_strdup_printf (_("%s (proposed)"), row->name)
       : g_strdup (row->name);
}

/* The council whose colours a row has. */
static CharterRecord *
get_council (CharterState             *state,
             const CharterTimelineRow *row)
{
  CharterRecord *council = charter_record_get_kind (row->record) == CHARTER_KIND_ORGANIZATION
                         ? row->record
                         : charter_state_resolve (state, row->record, "on_behalf_of_id");

  if (council == NULL)
    council = charter_state_resolve (state, row->record, "member");
  return council != NULL && charter_organization_is (council, CHARTER_CLASSIFICATION_COUNCIL)
       ? council
       : NULL;
}

static CharterCell *
build_words (CharterScene             *scene,
             const CharterTimelineRow *row,
             gboolean                  has_bar)
{
  const CharterPalette *palette = charter_scene_get_palette (scene);
  g_autofree char *name = write_name (row);
  g_autofree char *dates = charter_timeline_row_write_dates (row);
  CharterCell *words = charter_cell_new_flow (6);

  charter_cell_append (words, charter_style_text (palette, name));
  if (charter_scene_get_view (scene)->dates || !has_bar)
    charter_cell_append (words, charter_style_quiet (palette, dates));
  return words;
}

static CharterCell *
build_row (CharterScene             *scene,
           const CharterTimelineRow *row,
           const CharterTimeAxis    *axis)
{
  gboolean beside = !is_above (scene);
  CharterRecord *council = get_council (charter_scene_get_state (scene), row);
  CharterCardColours colours = charter_scene_get_colours (scene, council);
  g_autofree char *name = write_name (row);
  g_autofree char *dates = charter_timeline_row_write_dates (row);
  g_autofree char *sentence = g_strdup_printf ("%s: %s", name, dates);
  CharterTimelineSpan span;
  gboolean has_bar = axis != NULL &&
                     charter_timeline_row_get_span (row, charter_time_axis_get_first_day (axis),
                                                    charter_time_axis_get_last_day (axis), &span);
  CharterCell *words = build_words (scene, row, has_bar);
  CharterCell *cell = beside ? charter_cell_new_row (6) : charter_cell_new_stack (0);

  charter_cell_set_weight (words, NAME_WEIGHT);
  charter_cell_append (cell, words);
  if (axis != NULL && (beside || has_bar))
    charter_cell_set_weight (charter_cell_append (cell, charter_time_axis_build_track (axis, scene, row,
                                                                                      &colours)),
                             TRACK_WEIGHT);
  charter_cell_set_padding (cell, 0, beside ? 0 : 2);
  charter_cell_set_subject (cell, CHARTER_DRAWING_ROLE_PART, charter_record_get_handle (row->record),
                            sentence);
  charter_scene_use (scene, row->record);
  return cell;
}

static CharterCell *
build_years (CharterScene          *scene,
             const CharterTimeAxis *axis)
{
  gboolean beside = !is_above (scene);
  CharterCell *row = charter_cell_new_row (6);

  if (beside)
    charter_cell_set_weight (charter_cell_append (row, charter_cell_new_stack (0)), NAME_WEIGHT);
  charter_cell_set_weight (charter_cell_append (row, charter_time_axis_build_years (axis, scene)),
                           TRACK_WEIGHT);
  return row;
}

/* Some of the rows below each other, with the years above and a title where
 * another group begins; a group that goes on in the next column says so. */
static CharterCell *
build_column (CharterScene          *scene,
              const CharterTimeline *timeline,
              const CharterTimeAxis *axis,
              guint                  first,
              guint                  last)
{
  const CharterPalette *palette = charter_scene_get_palette (scene);
  CharterCell *column = charter_cell_new_stack (0);

  if (axis != NULL)
    charter_cell_append (column, build_years (scene, axis));
  for (guint i = first; i < last; i++)
    {
      const CharterTimelineRow *row = charter_timeline_get_row (timeline, i);
      gboolean begins = i == 0 || charter_timeline_get_row (timeline, i - 1)->group != row->group;

      if (begins || i == first)
        {
          g_autofree char *title = begins
                                 ? g_strdup (get_group_title (row->group))
                                 /* Translators: the title of a list that began in another column */
                                 : g_strdup_printf (_("%s, continued"), get_group_title (row->group));

          charter_cell_set_padding (charter_cell_append (column, charter_style_strong (palette, title)),
                                    0, 2);
        }
      charter_cell_append (column, build_row (scene, row, axis));
    }
  return column;
}

static void
explain_date (CharterScene *scene)
{
  const CharterDate *as_at = charter_state_get_as_at (charter_scene_get_state (scene));
  CharterColour text = charter_palette_get_colours (charter_scene_get_palette (scene))->text;
  g_autofree char *words = charter_date_to_words (as_at);
  /* Translators: a date */
  g_autofree char *meaning = g_strdup_printf (_("as at %s"), words);

  charter_legend_add_line (charter_scene_get_legend (scene),
                           &(CharterStroke) { text, 1.4, CHARTER_DASH_DASHED }, FALSE, meaning);
}

/* The rows that stand on the page: all where there is only one. */
static void
get_range (const CharterView     *view,
           const CharterTimeline *timeline,
           guint                 *first,
           guint                 *end)
{
  guint n_rows = charter_timeline_get_n_rows (timeline);

  *first = view->part.number > 0 ? MIN (view->part.first_row, n_rows) : 0;
  *end = view->part.number > 0 ? MIN (*first + view->part.n_rows, n_rows) : n_rows;
}

static void
name_part (CharterScene          *scene,
           const CharterTimeline *timeline,
           guint                  first,
           guint                  end)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *name = NULL;

  for (guint i = first; i < end; i++)
    {
      CharterTimelineGroup group = charter_timeline_get_row (timeline, i)->group;

      if (i == first || charter_timeline_get_row (timeline, i - 1)->group != group)
        g_ptr_array_add (titles, (gpointer) get_group_title (group));
    }
  g_ptr_array_add (titles, NULL);
  name = g_strjoinv ("; ", (char **) titles->pdata);
  charter_scene_set_part_name (scene, name);
}

static void
compose (CharterScene *scene)
{
  CharterState *state = charter_scene_get_state (scene);
  const CharterView *view = charter_scene_get_view (scene);
  const CharterDate *as_at = charter_state_get_as_at (state);
  g_autoptr(CharterTimeline) timeline = find_timeline (state, view);
  guint start, end, n_columns, in_column;
  CharterTimeAxis axis = { .as_at_day = as_at != NULL ? charter_date_get_last_day (as_at) : 0 };
  gboolean has_axis = charter_timeline_get_years (timeline, &axis.first_year, &axis.last_year);
  CharterCell *table = charter_cell_new_row (COLUMN_GAP);

  get_range (view, timeline, &start, &end);
  n_columns = is_halved (scene) ? MIN (2, MAX (1, end - start)) : 1;
  in_column = (end - start + n_columns - 1) / n_columns;
  charter_cell_set_subject (table, CHARTER_DRAWING_ROLE_CARD, 0, _("Timeline"));
  for (guint first = start; first < end; first += in_column)
    charter_cell_set_weight (charter_cell_append (table, build_column (scene, timeline,
                                                                       has_axis ? &axis : NULL, first,
                                                                       MIN (first + in_column, end))),
                             1);
  if (has_axis && as_at != NULL && start < end)
    explain_date (scene);
  if (view->part.number > 0)
    name_part (scene, timeline, start, end);
  charter_scene_set_table (scene, table);
}

static void
describe (CharterState       *state,
          const CharterView  *view,
          CharterDescription *description)
{
  g_autoptr(CharterTimeline) timeline = find_timeline (state, view);
  g_autoptr(GPtrArray) used = g_ptr_array_new ();
  guint n_undated = 0;

  for (guint i = 0; i < charter_timeline_get_n_rows (timeline); i++)
    g_ptr_array_add (used, charter_timeline_get_row (timeline, i)->record);
  charter_description_parts_add_opening (state, view, used, description);

  for (guint i = 0; i < charter_timeline_get_n_rows (timeline); i++)
    {
      const CharterTimelineRow *row = charter_timeline_get_row (timeline, i);
      g_autofree char *name = write_name (row);
      g_autofree char *dates = charter_timeline_row_write_dates (row);

      if (i == 0 || charter_timeline_get_row (timeline, i - 1)->group != row->group)
        {
          charter_description_add_heading (description, get_group_title (row->group));
          charter_description_begin_table (description, _("What"), _("When"), NULL);
        }
      charter_description_begin_row (description, name);
      charter_description_add_text_cell (description, dates);
      charter_description_mention (description, charter_record_get_handle (row->record));
      n_undated += charter_date_is_set (&row->start) ? 0 : 1;
    }

  charter_description_add_heading (description, _("What the sources do not say"));
  if (n_undated > 0)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("When it began, for %u entry of the timeline.",
                                   "When they began, for %u entries of the timeline.", n_undated),
                         n_undated);

      charter_description_add_item (description, text);
    }
  charter_description_parts_add_closing (0, description);
}

static char *
summarise (CharterState      *state,
           const CharterView *view)
{
  g_autoptr(CharterTimeline) timeline = find_timeline (state, view);
  guint n_rows = charter_timeline_get_n_rows (timeline);
  guint first;
  guint last;

  if (n_rows == 0)
    return g_strdup_printf (_("%s: nothing to show."), view->name);
  if (!charter_timeline_get_years (timeline, &first, &last))
    /* Translators: the title of a diagram */
    return g_strdup_printf (_("%s: a timeline on which no date is recorded."), view->name);
  /* Translators: the title of a diagram, a number of entries, two years */
  return g_strdup_printf (ngettext ("%1$s: a timeline with %2$u entry, from %3$u to %4$u.",
                                    "%1$s: a timeline with %2$u entries, from %3$u to %4$u.", n_rows),
                          view->name, n_rows, first, last);
}

static void
measure (CharterState      *state,
         const CharterView *view,
         guint             *n_rows,
         guint             *n_columns)
{
  g_autoptr(CharterTimeline) timeline = find_timeline (state, view);

  *n_rows = charter_timeline_get_n_rows (timeline);
  *n_columns = 1;
}

const CharterViewKind charter_timeline_view_kind = {
  .id = "timeline",
  .title = N_("Timeline"),
  .forms = forms,
  .most_columns = 1,
  .measure = measure,
  .compose = compose,
  .describe = describe,
  .summarise = summarise,
};
