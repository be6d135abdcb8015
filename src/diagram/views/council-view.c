/* council-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "diagram/cards/style.h"
#include "diagram/views/council-words.h"
#include "diagram/views/description-parts.h"
#include "diagram/views/view-kinds.h"

/* What is asked before what is recorded; the councils beside each other; what
 * is asked in two columns; a table with a column for each council. */
static const char *const forms[] = { "rows", "columns", "halves", "table", NULL };

/* The shares of what is asked and what is recorded in the width. */
#define TITLE_WEIGHT   1.0
#define ENTRIES_WEIGHT 2.4

/* How far in what belongs to another entry stands, points. */
#define INNER_PADDING 18.0

/* Around entries that stand behind each other, points. */
#define RUN_PADDING 3.0

/* More councils than this beside each other leave no room for their words. */
#define MOST_ACROSS 4

static gboolean
is_shown (CharterState  *state,
          CharterRecord *council)
{
  return charter_organization_is (council, CHARTER_CLASSIFICATION_COUNCIL) &&
         charter_state_get_in_force (state, council) != CHARTER_IN_FORCE_NO;
}

/* Councils without dates of their own are there all the same: what they take
 * part in has dates. */
static GPtrArray *
list_parts (CharterState      *state,
            const CharterView *view)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_council_part_free);

  for (guint i = 0; i < view->focus->len; i++)
    {
      CharterRecord *council = g_ptr_array_index (view->focus, i);

      if (is_shown (state, council))
        g_ptr_array_add (parts, charter_council_part_new (state, council, view->assumed_lines,
                                                          view->language));
    }
  return parts;
}

static GPtrArray *
list_absences (CharterState      *state,
               const CharterView *view)
{
  GPtrArray *absences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < view->focus->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (view->focus, i);
      g_autofree char *name = NULL;

      if (is_shown (state, record))
        continue;
      name = charter_name_get_full (record, view->language);
      g_ptr_array_add (absences,
                       charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL)
                       ? g_strdup_printf (_("%s is not in force at this date."), name)
                       : g_strdup_printf (_("%s is no council."), name));
    }
  return absences;
}

static CharterCell *
build_title (const CharterCardColours *colours,
             const char               *text)
{
  CharterCell *title = charter_cell_new_text (text, &(CharterFont) { CHARTER_SCENE_TEXT_SIZE, TRUE },
                                              &colours->body_text);

  charter_cell_set_padding (title, 6, 1.5);
  return title;
}

static CharterCell *
build_entries (const CharterCouncilSection *section,
               const CharterCardColours    *colours)
{
  CharterCell *block = charter_style_block (colours);
  CharterCell *list = section->is_run ? charter_cell_append (block, charter_cell_new_flow (0)) : block;

  if (section->is_run)
    charter_cell_set_padding (list, RUN_PADDING, 0);
  for (guint i = 0; i < section->entries->len; i++)
    {
      const CharterCouncilEntry *entry = g_ptr_array_index (section->entries, i);
      gboolean goes_on = section->is_run && i + 1 < section->entries->len;
      g_autofree char *text = g_strdup_printf (goes_on ? "%s;" : "%s", entry->text);
      CharterCell *cell = charter_cell_append (list, charter_style_entry (colours, text));

      if (section->is_run)
        charter_cell_set_padding (cell, RUN_PADDING, 0.8);
      else if (entry->is_inner)
        charter_cell_set_padding (cell, INNER_PADDING, 0.8);
      charter_cell_set_subject (cell, CHARTER_DRAWING_ROLE_PART,
                                entry->record != NULL ? charter_record_get_handle (entry->record) : 0,
                                entry->text);
    }
  if (section->entries->len == 0)
    charter_cell_append (block, charter_style_entry (colours, _("none recorded")));
  return block;
}

static void
add_ruled (CharterCell              *row,
           CharterCell              *cell,
           double                    weight,
           const CharterCardColours *colours)
{
  charter_cell_set_weight (cell, weight);
  charter_cell_set_border (cell, &(CharterStroke) { colours->border, 0.8, CHARTER_DASH_SOLID }, 0);
  charter_cell_append (row, cell);
}

static CharterCell *
build_stacked (const CharterCouncilSection *section,
               const CharterCardColours    *colours)
{
  CharterCell *stack = charter_cell_new_stack (0);

  charter_cell_append (stack, build_title (colours, section->title));
  charter_cell_append (stack, build_entries (section, colours));
  return stack;
}

/* The sections from @first up to @end, or all of them. */
static CharterCell *
build_card (CharterScene             *scene,
            const CharterCouncilPart *part,
            guint                     first,
            guint                     end)
{
  const CharterView *view = charter_scene_get_view (scene);
  const char *form = charter_scene_get_form (scene);
  CharterCardColours colours = charter_scene_get_colours (scene, part->council);
  g_autoptr(GPtrArray) sections =
    charter_council_words_list_sections (charter_scene_get_state (scene), view, part);
  g_autofree char *name = charter_name_get_full (part->council, view->language);
  g_autofree char *title = charter_words_for_council (part->council, TRUE, view->language);
  CharterCell *card = charter_style_card (&colours, title);
  guint n_across = g_strcmp0 (form, forms[2]) == 0 ? 2 : 1;

  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD, charter_record_get_handle (part->council), name);
  end = MIN (end, sections->len);
  for (guint i = first; i < end; i += n_across)
    {
      CharterCell *row = charter_cell_append (card, charter_cell_new_row (0));

      if (g_strcmp0 (form, forms[0]) == 0)
        {
          const CharterCouncilSection *section = g_ptr_array_index (sections, i);

          add_ruled (row, build_title (&colours, section->title), TITLE_WEIGHT, &colours);
          add_ruled (row, build_entries (section, &colours), ENTRIES_WEIGHT, &colours);
          continue;
        }
      for (guint j = i; j < MIN (i + n_across, end); j++)
        add_ruled (row, build_stacked (g_ptr_array_index (sections, j), &colours), 1, &colours);
    }
  return card;
}

static CharterCell *
build_header (CharterScene             *scene,
              const CharterCouncilPart *part)
{
  CharterCardColours colours = charter_scene_get_colours (scene, part->council);
  g_autofree char *name =
    charter_words_for_council (part->council, FALSE, charter_scene_get_view (scene)->language);
  CharterCell *header = charter_style_header (&colours, name);

  charter_cell_set_subject (header, CHARTER_DRAWING_ROLE_PART, charter_record_get_handle (part->council),
                            name);
  return header;
}

/* What is asked stands once, across all councils. */
static void
append_table (CharterScene *scene,
              GPtrArray    *parts,
              guint         first,
              guint         last,
              CharterCell  *table)
{
  CharterCardColours neutral = charter_scene_get_colours (scene, NULL);
  g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  CharterCell *row = charter_cell_append (table, charter_cell_new_row (0));
  guint n_sections;

  for (guint i = first; i < last; i++)
    {
      add_ruled (row, build_header (scene, g_ptr_array_index (parts, i)), 1, &neutral);
      g_ptr_array_add (lists, charter_council_words_list_sections (charter_scene_get_state (scene),
                                                                   charter_scene_get_view (scene),
                                                                   g_ptr_array_index (parts, i)));
    }
  n_sections = ((GPtrArray *) g_ptr_array_index (lists, 0))->len;
  for (guint i = 0; i < n_sections; i++)
    {
      const CharterCouncilSection *any = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (lists, 0), i);

      row = charter_cell_append (table, charter_cell_new_row (0));
      add_ruled (row, charter_style_header (&neutral, any->title), 1, &neutral);
      row = charter_cell_append (table, charter_cell_new_row (0));
      for (guint j = 0; j < lists->len; j++)
        {
          const CharterCouncilPart *part = g_ptr_array_index (parts, first + j);
          CharterCardColours colours = charter_scene_get_colours (scene, part->council);

          add_ruled (row, build_entries (g_ptr_array_index ((GPtrArray *) g_ptr_array_index (lists, j), i),
                                         &colours),
                     1, &neutral);
        }
    }
}

static void
add_notes (CharterScene *scene,
           GPtrArray    *parts)
{
  g_autoptr(GPtrArray) absences =
    list_absences (charter_scene_get_state (scene), charter_scene_get_view (scene));
  g_autoptr(GPtrArray) used = g_ptr_array_new ();

  for (guint i = 0; i < absences->len; i++)
    charter_scene_add_note (scene, g_ptr_array_index (absences, i));
  for (guint i = 0; i < parts->len; i++)
    {
      const CharterCouncilPart *part = g_ptr_array_index (parts, i);

      charter_council_part_add_used (part, used);
      charter_scene_add_not_known (scene, part->n_not_known);
    }
  for (guint i = 0; i < used->len; i++)
    charter_scene_use (scene, g_ptr_array_index (used, i));
}

static guint
count_sections (CharterState             *state,
                const CharterView        *view,
                const CharterCouncilPart *part)
{
  g_autoptr(GPtrArray) sections = charter_council_words_list_sections (state, view, part);

  return MAX (1, sections->len);
}

/* Of a list on several pages the sections that stand on this one. */
static void
compose_page (CharterScene *scene,
              GPtrArray    *parts)
{
  CharterState *state = charter_scene_get_state (scene);
  const CharterView *view = charter_scene_get_view (scene);
  g_autoptr(GPtrArray) shown = g_ptr_array_new ();
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = NULL;
  CharterCell *table = charter_cell_new_stack (12);
  guint position = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      CharterCouncilPart *part = g_ptr_array_index (parts, i);
      guint count = count_sections (state, view, part);
      guint first = CLAMP (view->part.first_row, position, position + count) - position;
      guint end = CLAMP (view->part.first_row + view->part.n_rows, position, position + count) - position;

      position += count;
      if (first == end)
        continue;
      charter_cell_append (table, build_card (scene, part, first, end));
      g_ptr_array_add (shown, part);
      g_ptr_array_add (names, charter_name_get_short (part->council, view->language));
    }
  g_ptr_array_add (names, NULL);
  name = g_strjoinv ("; ", (char **) names->pdata);
  charter_scene_set_part_name (scene, name);
  add_notes (scene, shown);
  charter_scene_set_table (scene, table);
}

static void
compose (CharterScene *scene)
{
  g_autoptr(GPtrArray) parts = list_parts (charter_scene_get_state (scene), charter_scene_get_view (scene));
  const char *form = charter_scene_get_form (scene);
  gboolean beside = g_strcmp0 (form, forms[1]) == 0;
  gboolean aligned = g_strcmp0 (form, forms[3]) == 0;
  guint across = beside || aligned ? MOST_ACROSS : 1;
  CharterCell *table;

  charter_scene_set_names_councils (scene, TRUE);
  if (charter_scene_get_view (scene)->part.number > 0)
    {
      compose_page (scene, parts);
      return;
    }
  table = charter_cell_new_stack (12);
  for (guint first = 0; first < parts->len; first += across)
    {
      guint last = MIN (first + across, parts->len);

      if (aligned)
        {
          CharterCell *card = charter_cell_append (table, charter_cell_new_stack (0));

          charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD, 0, _("Councils"));
          append_table (scene, parts, first, last, card);
        }
      else
        {
          CharterCell *row = charter_cell_append (table, charter_cell_new_row (10));

          for (guint i = first; i < last; i++)
            charter_cell_set_weight (charter_cell_append (row, build_card (scene, g_ptr_array_index (parts, i),
                                                                       0, G_MAXUINT)),
                                     1);
        }
    }
  add_notes (scene, parts);
  charter_scene_set_table (scene, table);
}

static void
mention_section (const CharterCouncilSection *section,
                 CharterDescription          *description)
{
  for (guint i = 0; i < section->entries->len; i++)
    {
      const CharterCouncilEntry *entry = g_ptr_array_index (section->entries, i);

      if (entry->record != NULL)
        charter_description_mention (description, charter_record_get_handle (entry->record));
    }
}

static void
describe_part (CharterState             *state,
               const CharterView        *view,
               const CharterCouncilPart *part,
               CharterDescription       *description)
{
  g_autoptr(GPtrArray) sections = charter_council_words_list_sections (state, view, part);
  g_autofree char *name = charter_name_get_full (part->council, view->language);

  charter_description_add_heading (description, name);
  charter_description_mention (description, charter_record_get_handle (part->council));
  charter_description_begin_table (description, _("Part"), _("What is recorded"), NULL);
  for (guint i = 0; i < sections->len; i++)
    {
      const CharterCouncilSection *section = g_ptr_array_index (sections, i);
      GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

      for (guint j = 0; j < section->entries->len; j++)
        g_ptr_array_add (texts, g_strdup (((CharterCouncilEntry *) g_ptr_array_index (section->entries, j))->text));
      if (texts->len == 0)
        g_ptr_array_add (texts, g_strdup (_("none recorded")));
      charter_description_begin_row (description, section->title);
      charter_description_add_cell (description, texts);
      mention_section (section, description);
    }
}

static void
describe (CharterState       *state,
          const CharterView  *view,
          CharterDescription *description)
{
  g_autoptr(GPtrArray) parts = list_parts (state, view);
  g_autoptr(GPtrArray) absences = list_absences (state, view);
  g_autoptr(GPtrArray) used = g_ptr_array_new ();
  guint n_unknown = 0;

  for (guint i = 0; i < parts->len; i++)
    charter_council_part_add_used (g_ptr_array_index (parts, i), used);
  charter_description_parts_add_opening (state, view, used, description);
  for (guint i = 0; i < absences->len; i++)
    charter_description_add_paragraph (description, g_ptr_array_index (absences, i));
  for (guint i = 0; i < parts->len; i++)
    {
      describe_part (state, view, g_ptr_array_index (parts, i), description);
      n_unknown += ((CharterCouncilPart *) g_ptr_array_index (parts, i))->n_not_known;
    }

  charter_description_add_heading (description, _("What the sources do not say"));
  for (guint i = 0; i < parts->len; i++)
    {
      const CharterCouncilPart *part = g_ptr_array_index (parts, i);
      g_autofree char *name = charter_name_get_short (part->council, view->language);
      g_autofree char *item = g_strdup_printf (_("What %s pays."), name);

      if (part->contributions->len == 0)
        charter_description_add_item (description, item);
    }
  charter_description_parts_add_closing (n_unknown, description);
  charter_description_parts_add_claims (state, view->focus, description);
}

static char *
summarise (CharterState      *state,
           const CharterView *view)
{
  g_autoptr(GPtrArray) parts = list_parts (state, view);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (names, charter_name_get_short (((CharterCouncilPart *) g_ptr_array_index (parts, i))->council,
                                                    view->language));
  if (names->len == 0)
    return g_strdup_printf (_("%s: nothing to show."), view->name);
  list = charter_name_join (names);
  /* Translators: the title of a diagram, councils */
  return g_strdup_printf (_("%1$s: boards, services, agreements and contributions of %2$s."), view->name, list);
}

static void
measure (CharterState      *state,
         const CharterView *view,
         guint             *n_rows,
         guint             *n_columns)
{
  g_autoptr(GPtrArray) parts = list_parts (state, view);

  *n_rows = 0;
  *n_columns = 1;
  for (guint i = 0; i < parts->len; i++)
    *n_rows += count_sections (state, view, g_ptr_array_index (parts, i));
}

/* A page begins best with a council. */
static GArray *
rate_breaks (CharterState      *state,
             const CharterView *view)
{
  g_autoptr(GPtrArray) parts = list_parts (state, view);
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < parts->len; i++)
    {
      guint count = count_sections (state, view, g_ptr_array_index (parts, i));

      for (guint j = 0; j < count; j++)
        {
          guint rating = j == 0 ? 2 : 1;

          g_array_append_val (breaks, rating);
        }
    }
  return breaks;
}

const CharterViewKind charter_council_view_kind = {
  .id = "council",
  .title = N_("Council"),
  .forms = forms,
  .most_columns = 1,
  .divided_form = "rows",
  .measure = measure,
  .rate_breaks = rate_breaks,
  .compose = compose,
  .describe = describe,
  .summarise = summarise,
};
