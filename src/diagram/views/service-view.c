/* service-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "analysis/seats/service-governance.h"
#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "diagram/cards/style.h"
#include "diagram/views/description-parts.h"
#include "diagram/views/service-parts.h"
#include "diagram/views/service-words.h"
#include "diagram/views/view-kinds.h"

#define DOWN      "down"
#define TABLES    "tables"
#define QUESTIONS "questions"

/* The services beside each other, or below each other; below each other with
 * what is asked beside what is recorded; or in one table, with a row for each
 * question and a column for each service. */
static const char *const forms[] = { "across", DOWN, TABLES, QUESTIONS, NULL };

/* More services than this beside each other leave no room for their words. */
#define MOST_ACROSS 3

/* What is asked of each service. */
#define MOST_QUESTIONS 4

/* One row of a service's card: what is asked, and what is recorded. */
typedef struct
{
  const char *title;
  GPtrArray  *records; /* of borrowed CharterRecord */
} Question;

static char *
write_record (CharterState        *state,
              const CharterView   *view,
              const CharterRecord *record)
{
  g_autofree char *name = NULL;
  g_autoptr(GPtrArray) holders = NULL;
  g_autoptr(GPtrArray) unknown = NULL;
  g_autoptr(GPtrArray) names = NULL;
  g_autofree char *list = NULL;

  if (charter_record_get_kind (record) == CHARTER_KIND_MEMBERSHIP)
    {
      CharterRecord *person = charter_state_resolve (state, record, "person_id");

      return view->people == CHARTER_PEOPLE_NAMES
           ? charter_name_get_full (person, view->language)
           : g_strdup (_("Post not stated"));
    }

  name = charter_name_get_full (record, view->language);
  if (charter_record_get_kind (record) != CHARTER_KIND_POST || view->people != CHARTER_PEOPLE_NAMES)
    return g_steal_pointer (&name);

  holders = charter_state_list_holders (state, record);
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < holders->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (holders, i);
      CharterRecord *person = charter_state_resolve (state, membership, "person_id");

      if (person != NULL && charter_record_get_certainty (membership) == CHARTER_CERTAINTY_STATED)
        g_ptr_array_add (names, charter_name_get_full (person, view->language));
    }
  unknown = charter_state_list_referrers (state, record, "post_id", CHARTER_IN_FORCE_NOT_KNOWN);
  if (names->len == 0 && unknown->len > 0)
    /* Translators: a post */
    return g_strdup_printf (_("%s (holder not known for this date)"), name);
  if (names->len == 0)
    /* Translators: a post */
    return g_strdup_printf (_("%s (holder not stated)"), name);
  list = charter_name_join (names);
  /* Translators: a post, who holds it */
  return g_strdup_printf (_("%1$s: %2$s"), name, list);
}

static GArray *
list_questions (const CharterServiceGovernance *governance)
{
  GArray *questions = g_array_new (FALSE, FALSE, sizeof (Question));
  Question all[] = {
    { _("Service board"), governance->boards },
    { _("Manager"), governance->posts },
    { _("Client officers"), governance->contacts },
    { _("Agreements"), governance->agreements },
  };

  g_array_append_vals (questions, all, G_N_ELEMENTS (all));
  return questions;
}

/* What is asked, above what is recorded or, in a table, beside it; returns where
 * that goes. */
static CharterCell *
append_title (CharterScene *scene,
              const char   *text,
              CharterCell  *card)
{
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  CharterCell *block = charter_cell_append (card, charter_style_block (&colours));
  CharterCell *title = charter_cell_new_text (text, &(CharterFont) { CHARTER_SCENE_TEXT_SIZE, TRUE },
                                              &colours.body_text);
  CharterCell *row;
  CharterCell *answers;

  charter_cell_set_padding (title, 6, 1);
  if (g_strcmp0 (charter_scene_get_form (scene), TABLES) != 0)
    {
      charter_cell_append (block, title);
      return block;
    }
  row = charter_cell_append (block, charter_cell_new_row (0));
  charter_cell_set_weight (charter_cell_append (row, title), 1);
  answers = charter_cell_append (row, charter_cell_new_stack (0));
  charter_cell_set_weight (answers, 3);
  return answers;
}

static void
append_answers (CharterScene   *scene,
                const Question *question,
                CharterCell    *block)
{
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);

  for (guint i = 0; i < question->records->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (question->records, i);
      g_autofree char *text = write_record (charter_scene_get_state (scene),
                                            charter_scene_get_view (scene), record);
      CharterCell *entry = charter_cell_append (block, charter_style_entry (&colours, text));

      charter_cell_set_subject (entry, CHARTER_DRAWING_ROLE_PART,
                                charter_record_get_handle (record), text);
      charter_scene_use (scene, record);
    }
  if (question->records->len == 0)
    {
      CharterCell *entry =
        charter_cell_append (block, charter_style_quiet (charter_scene_get_palette (scene),
                                                         _("not stated")));

      charter_cell_set_padding (entry, 6, 1);
    }
}

static void
append_councils (CharterScene               *scene,
                 const CharterParticipation *participation,
                 guint                       service,
                 CharterCell                *block)
{
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  g_autofree char *roles =
    charter_words_for_roles (participation, service, charter_scene_get_view (scene)->language);
  CharterCell *chips =
    charter_cell_append (block, charter_service_parts_build_chips (scene, participation, service));

  charter_cell_set_padding (chips, 6, 2);
  if (roles != NULL)
    charter_cell_append (block, charter_style_entry (&colours, roles));
}

static CharterCell *
build_service (CharterScene               *scene,
               const CharterParticipation *participation,
               guint                       service)
{
  CharterState *state = charter_scene_get_state (scene);
  const char *language = charter_scene_get_view (scene)->language;
  CharterRecord *record = charter_participation_get_service (participation, service);
  g_autoptr(CharterServiceGovernance) governance = charter_service_governance_new (state, record);
  g_autoptr(GArray) questions = list_questions (governance);
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  g_autofree char *name = charter_name_get_full (record, language);
  CharterCell *card = charter_style_card (&colours, name);

  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD, charter_record_get_handle (record), name);
  append_councils (scene, participation, service, append_title (scene, _("Councils listed"), card));
  for (guint i = 0; i < questions->len; i++)
    {
      const Question *question = &g_array_index (questions, Question, i);

      append_answers (scene, question, append_title (scene, question->title, card));
    }
  charter_scene_add_not_known (scene, governance->n_not_known);
  return card;
}

static void
compose_cards (CharterScene               *scene,
               const CharterParticipation *participation,
               guint                       n_across,
               CharterCell                *table)
{
  CharterCell *row = NULL;

  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    {
      if (i % n_across == 0)
        row = charter_cell_append (table, charter_cell_new_row (10));
      charter_cell_set_weight (charter_cell_append (row, build_service (scene, participation, i)), 1);
    }
}

static void
append_ruled (CharterScene *scene,
              CharterCell  *row,
              CharterCell  *cell)
{
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);

  charter_cell_set_border (cell, &(CharterStroke) { colours.border, 0.8, CHARTER_DASH_SOLID }, 0);
  charter_cell_set_weight (charter_cell_append (row, cell), 1);
}

static CharterCell *
begin_row (CharterScene *scene,
           const char   *title,
           CharterCell  *table)
{
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  CharterCell *row = charter_cell_append (table, charter_cell_new_row (0));
  CharterCell *header = charter_style_header (&colours, title);

  charter_cell_set_align (header, CHARTER_CELL_START);
  append_ruled (scene, row, header);
  return row;
}

/* The services from @first up to @end as columns. */
static CharterCell *
build_questions (CharterScene               *scene,
                 const CharterParticipation *participation,
                 guint                       first,
                 guint                       end)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterState *state = charter_scene_get_state (scene);
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  CharterCell *table = charter_cell_new_stack (0);
  CharterCell *names = begin_row (scene, _("Service"), table);
  CharterCell *councils = begin_row (scene, _("Councils listed"), table);
  CharterCell *rows[MOST_QUESTIONS] = { NULL };

  for (guint i = first; i < end; i++)
    {
      CharterRecord *record = charter_participation_get_service (participation, i);
      g_autoptr(CharterServiceGovernance) governance = charter_service_governance_new (state, record);
      g_autoptr(GArray) questions = list_questions (governance);
      g_autofree char *name = charter_name_get_full (record, language);
      CharterCell *header = charter_style_header (&colours, name);
      CharterCell *block = charter_style_block (&colours);

      charter_cell_set_subject (header, CHARTER_DRAWING_ROLE_CARD, charter_record_get_handle (record), name);
      append_ruled (scene, names, header);
      append_ruled (scene, councils, block);
      append_councils (scene, participation, i, block);
      for (guint j = 0; j < MIN (questions->len, MOST_QUESTIONS); j++)
        {
          const Question *question = &g_array_index (questions, Question, j);

          if (rows[j] == NULL)
            rows[j] = begin_row (scene, question->title, table);
          block = charter_style_block (&colours);
          append_ruled (scene, rows[j], block);
          append_answers (scene, question, block);
        }
      charter_scene_add_not_known (scene, governance->n_not_known);
    }
  return table;
}

static void
compose (CharterScene *scene)
{
  guint n_unknown;
  g_autoptr(CharterParticipation) participation =
    charter_service_parts_find (charter_scene_get_state (scene), charter_scene_get_view (scene),
                                &n_unknown);
  guint n_services = charter_participation_get_n_services (participation);
  const char *form = charter_scene_get_form (scene);
  CharterCell *table = charter_cell_new_stack (10);

  if (g_strcmp0 (form, QUESTIONS) == 0)
    for (guint i = 0; i < n_services; i += MOST_ACROSS)
      charter_cell_append (table, build_questions (scene, participation, i,
                                                   MIN (i + MOST_ACROSS, n_services)));
  else
    compose_cards (scene, participation,
                   g_strcmp0 (form, DOWN) == 0 || g_strcmp0 (form, TABLES) == 0 ? 1 : MOST_ACROSS, table);
  charter_scene_add_note (scene, _("The sources do not say who reports to whom."));
  charter_service_parts_use (scene, participation);
  charter_scene_add_not_known (scene, n_unknown);
  charter_scene_set_table (scene, table);
}

static GPtrArray *
list_answers (CharterState      *state,
              const CharterView *view,
              GPtrArray         *records)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (answers, write_record (state, view, g_ptr_array_index (records, i)));
  if (answers->len == 0)
    g_ptr_array_add (answers, g_strdup (_("not stated")));
  return answers;
}

/* The records that the picture shows: both name the same documents. */
static void
use_parts (CharterState               *state,
           const CharterParticipation *participation,
           GPtrArray                  *used)
{
  charter_service_parts_list_used (participation, used);
  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    {
      g_autoptr(CharterServiceGovernance) governance =
        charter_service_governance_new (state, charter_participation_get_service (participation, i));

      g_ptr_array_extend (used, governance->boards, NULL, NULL);
      g_ptr_array_extend (used, governance->posts, NULL, NULL);
      g_ptr_array_extend (used, governance->contacts, NULL, NULL);
      g_ptr_array_extend (used, governance->agreements, NULL, NULL);
    }
}

static void
describe_service (CharterState                   *state,
                  const CharterView              *view,
                  const CharterServiceGovernance *governance,
                  CharterDescription             *description)
{
  g_autoptr(GArray) questions = list_questions (governance);
  g_autofree char *name = charter_name_get_full (governance->service, view->language);

  charter_description_add_heading (description, name);
  charter_description_begin_table (description, _("Part"), _("What is recorded"), NULL);
  for (guint i = 0; i < questions->len; i++)
    {
      const Question *question = &g_array_index (questions, Question, i);

      charter_description_begin_row (description, question->title);
      charter_description_add_cell (description, list_answers (state, view, question->records));
      for (guint j = 0; j < question->records->len; j++)
        charter_description_mention (description,
                                     charter_record_get_handle (g_ptr_array_index (question->records, j)));
    }
}

static void
describe (CharterState       *state,
          const CharterView  *view,
          CharterDescription *description)
{
  guint n_unknown;
  g_autoptr(CharterParticipation) participation = charter_service_parts_find (state, view, &n_unknown);
  g_autoptr(GPtrArray) used = g_ptr_array_new ();

  use_parts (state, participation, used);
  charter_description_parts_add_opening (state, view, used, description);
  charter_description_add_heading (description, _("Services and the councils listed for each"));
  charter_service_words_add_table (participation, view->language, description);

  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    {
      g_autoptr(CharterServiceGovernance) governance =
        charter_service_governance_new (state, charter_participation_get_service (participation, i));

      describe_service (state, view, governance, description);
      n_unknown += governance->n_not_known;
    }

  charter_description_add_heading (description, _("What the sources do not say"));
  charter_description_add_item (description, _("Who reports to whom."));
  charter_service_words_add_unstated (participation, view->language, description);
  charter_description_parts_add_closing (n_unknown, description);
}

static char *
summarise (CharterState      *state,
           const CharterView *view)
{
  /* Translators: the title of a diagram */
  return g_strdup_printf (_("%s: councils, board, manager, client officers and agreements of each."),
                          view->name);
}

const CharterViewKind charter_service_view_kind = {
  .id = "service-governance",
  .title = N_("Governance of services"),
  .forms = forms,
  .most_columns = 1,
  .compose = compose,
  .describe = describe,
  .summarise = summarise,
};
