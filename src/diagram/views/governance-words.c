/* governance-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/governance-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "analysis/words/relation.h"
#include "diagram/views/board-parts.h"
#include "diagram/views/board-words.h"
#include "diagram/views/description-parts.h"
#include "diagram/views/service-parts.h"
#include "diagram/views/service-words.h"

/* The most characters of a description that stand behind a name in a list. */
#define LONGEST_REMARK 40

/* The records that the picture shows: both name the same documents. */
static void
use_parts (const CharterGovernance *governance,
           GPtrArray               *used)
{
  const CharterParticipation *participation = charter_governance_get_participation (governance);
  GPtrArray *loose = charter_governance_get_loose_parts (governance);
  GPtrArray *lines = charter_governance_get_lines (governance);

  for (guint i = 0; i < charter_governance_get_n_councils (governance); i++)
    {
      const CharterGovernanceCouncil *council = charter_governance_get_council (governance, i);

      if (council->membership != NULL)
        g_ptr_array_add (used, council->membership);
      g_ptr_array_extend (used, council->bodies, NULL, NULL);
    }
  for (guint i = 0; i < charter_governance_get_n_boards (governance); i++)
    charter_board_parts_list_used (charter_governance_get_board (governance, i), used);
  for (guint i = 0; i < charter_governance_get_n_posts (governance); i++)
    g_ptr_array_add (used, charter_governance_get_post (governance, i)->post);
  charter_service_parts_list_used (participation, used);
  g_ptr_array_extend (used, loose, NULL, NULL);
  g_ptr_array_extend (used, lines, NULL, NULL);
}

static void
mention_all (CharterDescription *description,
             GPtrArray          *records)
{
  for (guint i = 0; i < records->len; i++)
    charter_description_mention (description,
                                 charter_record_get_handle (g_ptr_array_index (records, i)));
}

static void
add_councils (const CharterGovernance *governance,
              const char              *language,
              CharterDescription      *description)
{
  if (charter_governance_get_n_councils (governance) == 0)
    return;

  charter_description_add_heading (description, _("Councils"));
  charter_description_begin_table (description, _("Council"), _("Partnership"),
                                   _("Bodies recorded"), NULL);
  for (guint i = 0; i < charter_governance_get_n_councils (governance); i++)
    {
      const CharterGovernanceCouncil *council = charter_governance_get_council (governance, i);
      g_autofree char *name = charter_name_get_full (council->council, language);
      g_autofree char *standing = charter_words_for_partner (council, language);
      GPtrArray *bodies = g_ptr_array_new_with_free_func (g_free);

      for (guint j = 0; j < council->bodies->len; j++)
        g_ptr_array_add (bodies, charter_name_get_full (g_ptr_array_index (council->bodies, j), language));
      if (bodies->len == 0)
        g_ptr_array_add (bodies, g_strdup (_("none")));
      charter_description_begin_row (description, name);
      charter_description_add_text_cell (description, standing);
      charter_description_add_cell (description, bodies);
      mention_all (description, council->bodies);
      charter_description_mention (description, charter_record_get_handle (council->council));
    }
}

static void
add_parts (const CharterGovernance *governance,
           const CharterView       *view,
           CharterDescription      *description)
{
  GPtrArray *loose = charter_governance_get_loose_parts (governance);

  if (charter_governance_get_n_boards (governance) + charter_governance_get_n_posts (governance) +
      loose->len == 0)
    return;

  charter_description_add_heading (description, _("Parts of the governance"));
  for (guint i = 0; i < charter_governance_get_n_boards (governance); i++)
    {
      CharterRecord *body = charter_seating_get_body (charter_governance_get_board (governance, i));
      g_autofree char *name = charter_governance_words_name_part (body, view->language);

      charter_description_add_item (description, name);
      charter_description_mention (description, charter_record_get_handle (body));
    }
  for (guint i = 0; i < charter_governance_get_n_posts (governance); i++)
    {
      const CharterGovernancePost *post = charter_governance_get_post (governance, i);
      g_autofree char *name = charter_name_get_full (post->post, view->language);
      g_autofree char *holders = charter_words_for_post (post, view->language);
      const CharterRecord *membership = view->dates && post->memberships->len == 1
                                      ? g_ptr_array_index (post->memberships, 0)
                                      : NULL;
      g_autofree char *tenure = membership != NULL ? charter_words_for_tenure (membership) : NULL;
      GString *text = g_string_new (name);

      if (view->people == CHARTER_PEOPLE_NAMES || post->holders->len == 0)
        g_string_append_printf (text, ": %s", holders);
      if (tenure != NULL)
        g_string_append_printf (text, ", %s", tenure);
      charter_description_add_item (description, text->str);
      charter_description_mention (description, charter_record_get_handle (post->post));
      if (view->people == CHARTER_PEOPLE_NAMES && post->holders->len > 0)
        charter_description_mention (description,
                                     charter_record_get_handle (g_ptr_array_index (post->holders, 0)));
      g_string_free (text, TRUE);
    }
  for (guint i = 0; i < loose->len; i++)
    {
      g_autofree char *name =
        charter_governance_words_name_part (g_ptr_array_index (loose, i), view->language);

      charter_description_add_item (description, name);
    }
  mention_all (description, loose);
}

static void
add_lines (CharterState            *state,
           const CharterGovernance *governance,
           const char              *language,
           CharterDescription      *description)
{
  GPtrArray *lines = charter_governance_get_lines (governance);
  g_autofree char *note = charter_governance_words_write_lines_note (governance);

  charter_description_add_heading (description, _("Who reports to whom"));
  for (guint i = 0; i < lines->len; i++)
    {
      CharterRecord *line = g_ptr_array_index (lines, i);
      g_autofree char *sentence = charter_relation_write_sentence (state, line, language);
      g_autofree char *item = g_strdup_printf ("%s.", sentence);

      charter_description_add_item (description, item);
      charter_description_mention_line (description, charter_record_get_handle (line),
                                        charter_record_get_handle (charter_state_resolve (state, line, "from")),
                                        charter_record_get_handle (charter_state_resolve (state, line, "to")));
    }
  charter_description_add_paragraph (description, note);
}

static void
list_council_names (const CharterGovernance *governance,
                    const char              *language,
                    GPtrArray               *names)
{
  for (guint i = 0; i < charter_governance_get_n_councils (governance); i++)
    g_ptr_array_add (names, charter_name_get_short (charter_governance_get_council (governance, i)->council,
                                                    language));
}

/**
 * charter_governance_words_name_part:
 * @part: a body
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): its name, with a short remark where there is one:
 *   "Individual full councils (where necessary)"
 */
char *
charter_governance_words_name_part (const CharterRecord *part,
                                    const char          *language)
{
  g_autofree char *name = charter_name_get_full (part, language);
  g_autofree char *description = charter_name_get_text (part, language, "description");
  g_autofree char *remark = NULL;
  gsize length;

  if (description == NULL || g_utf8_strlen (description, -1) > LONGEST_REMARK)
    return g_steal_pointer (&name);

  /* What begins with an abbreviation keeps its capital. */
  length = strlen (description);
  remark = g_strndup (description, description[length - 1] == '.' ? length - 1 : length);
  if (!g_ascii_isupper (remark[1]))
    remark[0] = g_ascii_tolower (remark[0]);
  /* Translators: a body, then a remark about it */
  return g_strdup_printf (_("%1$s (%2$s)"), name, remark);
}

/**
 * charter_governance_words_write_lines_note:
 * @governance: the parts of a governance
 *
 * Returns: (transfer full): how much the sources say about who reports to
 *   whom, as a sentence
 */
char *
charter_governance_words_write_lines_note (const CharterGovernance *governance)
{
  return g_strdup (charter_governance_get_lines (governance)->len == 0
                   ? _("The sources do not say who reports to whom.")
                   : _("Otherwise the sources do not say who reports to whom."));
}

/**
 * charter_governance_words_describe:
 * @state: a state
 * @view: a view of a governance
 * @description: gets the description
 */
void
charter_governance_words_describe (CharterState       *state,
                                   const CharterView  *view,
                                   CharterDescription *description)
{
  g_autoptr(CharterGovernance) governance =
    charter_governance_new (state, view->focus, view->assumed_lines, view->language);
  const CharterParticipation *participation = charter_governance_get_participation (governance);
  g_autoptr(GPtrArray) used = g_ptr_array_new ();
  CharterRecord *group;

  use_parts (governance, used);
  charter_description_add_heading (description, _("How it is governed"));
  charter_description_parts_add_opening (state, view, used, description);
  add_councils (governance, view->language, description);
  add_parts (governance, view, description);
  for (guint i = 0; i < charter_governance_get_n_boards (governance); i++)
    {
      const CharterSeating *seating = charter_governance_get_board (governance, i);

      if (charter_seating_get_n_seats (seating) > 0)
        charter_board_words_add_table (seating, view, description);
    }
  if (charter_participation_get_n_services (participation) > 0)
    {
      charter_description_add_heading (description, _("Services and the councils listed for each"));
      charter_service_words_add_table (participation, view->language, description);
      group = charter_service_parts_find_group (state, participation);
      if (group != NULL)
        charter_description_mention (description, charter_record_get_handle (group));
    }
  add_lines (state, governance, view->language, description);

  charter_description_add_heading (description, _("What the sources do not say"));
  for (guint i = 0; i < charter_governance_get_n_boards (governance); i++)
    charter_board_words_add_unstated (state, charter_governance_get_board (governance, i),
                                      view, description);
  charter_service_words_add_unstated (participation, view->language, description);
  charter_description_parts_add_closing (charter_governance_get_n_not_known (governance), description);
  charter_description_parts_add_claims (state, view->focus, description);
}

/**
 * charter_governance_words_summarise:
 * @state: a state
 * @view: a view of a governance
 *
 * Returns: (transfer full): what is shown, in one sentence
 */
char *
charter_governance_words_summarise (CharterState      *state,
                                    const CharterView *view)
{
  g_autoptr(CharterGovernance) governance =
    charter_governance_new (state, view->focus, view->assumed_lines, view->language);
  GPtrArray *loose = charter_governance_get_loose_parts (governance);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < charter_governance_get_n_boards (governance); i++)
    g_ptr_array_add (names,
                     charter_name_get_full (charter_seating_get_body (charter_governance_get_board (governance, i)),
                                            view->language));
  for (guint i = 0; i < charter_governance_get_n_posts (governance); i++)
    g_ptr_array_add (names, charter_name_get_full (charter_governance_get_post (governance, i)->post,
                                                   view->language));
  for (guint i = 0; i < loose->len; i++)
    g_ptr_array_add (names, charter_name_get_full (g_ptr_array_index (loose, i), view->language));
  if (names->len == 0)
    list_council_names (governance, view->language, names);
  return charter_description_parts_summarise (view, names);
}
