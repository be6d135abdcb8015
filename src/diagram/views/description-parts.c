/* description-parts.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/description-parts.h"

#include <glib/gi18n.h>

#include "analysis/changes/proposal-words.h"
#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "diagram/cards/furniture.h"
#include "model/value.h"

static void
add_abbreviations (CharterState       *state,
                   const CharterView  *view,
                   GPtrArray          *used,
                   CharterDescription *description)
{
  g_autoptr(GPtrArray) sentences = charter_furniture_list_abbreviations (state, view, used);
  g_autofree char *text = NULL;

  if (!view->abbreviations || sentences->len == 0)
    return;
  g_ptr_array_add (sentences, NULL);
  text = g_strjoinv (" ", (char **) sentences->pdata);
  charter_description_add_paragraph (description, text);
}

/* What the picture marks as not known for its date. A membership has no name
 * of its own. */
static void
add_not_known (CharterState       *state,
               const CharterView  *view,
               GPtrArray          *used,
               CharterDescription *description)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < used->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (used, i);
      g_autofree char *name = NULL;

      if (!charter_state_is_not_known (state, record))
        continue;
      name = charter_words_for_record (state, record, view->people == CHARTER_PEOPLE_NAMES,
                                       view->language);
      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  if (names->len == 0)
    return;
  list = charter_name_join (names);
  /* Translators: names of councils, boards, persons and so on */
  text = g_strdup_printf (_("Shown although it is not known for this date: %s."), list);
  charter_description_add_paragraph (description, text);
}

/* What an alternative text leaves for its summary, in characters: the rest
 * says that a description follows. */
#define LONGEST_SUMMARY (CHARTER_ALT_TEXT_LONGEST - 25)

/**
 * charter_description_parts_add_opening:
 * @state: a state
 * @view: the view that is described
 * @used: (element-type CharterRecord): the records it shows
 * @description: gets paragraphs with date, sources and abbreviations
 */
void
charter_description_parts_add_opening (CharterState       *state,
                                       const CharterView  *view,
                                       GPtrArray          *used,
                                       CharterDescription *description)
{
  g_autofree char *stamp = charter_proposal_words_for_stamp (state);
  g_autofree char *status = charter_furniture_write_status (view);
  g_autofree char *date = view->as_at_shown ? charter_furniture_write_date (state, used) : NULL;
  g_autoptr(GPtrArray) sources = charter_furniture_list_sources (state, used, view->language);
  g_autofree char *list = charter_name_join (sources);
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  if (stamp != NULL)
    g_ptr_array_add (sentences, g_steal_pointer (&stamp));
  if (status != NULL)
    g_ptr_array_add (sentences, g_steal_pointer (&status));
  if (date != NULL)
    g_ptr_array_add (sentences, g_steal_pointer (&date));
  if (sources->len > 0 && view->sources)
    /* Translators: a list of documents */
    g_ptr_array_add (sentences, g_strdup_printf (ngettext ("Source: %s.", "Sources: %s.", sources->len),
                                                 list));
  if (sentences->len > 0)
    {
      g_ptr_array_add (sentences, NULL);
      text = g_strjoinv (" ", (char **) sentences->pdata);
      charter_description_add_paragraph (description, text);
    }
  if (view->unknown)
    add_not_known (state, view, used, description);
  if (view->n_missing > 0)
    {
      g_autofree char *missing = charter_furniture_write_missing (view->n_missing);

      charter_description_add_paragraph (description, missing);
    }
  add_abbreviations (state, view, used, description);
}

/**
 * charter_description_parts_add_closing:
 * @n_unknown: how many records are left out since they are not known for the
 *   date
 * @description: gets what is left out, or that nothing is
 *
 * Ends the section of what the sources do not say.
 */
void
charter_description_parts_add_closing (guint               n_unknown,
                                       CharterDescription *description)
{
  guint n_blocks = charter_description_get_n_blocks (description);
  const CharterDescriptionBlock *last = n_blocks > 0
                                      ? charter_description_get_block (description, n_blocks - 1)
                                      : NULL;

  if (n_unknown > 0)
    {
      g_autofree char *text = charter_furniture_write_unknown (n_unknown);

      charter_description_add_item (description, text);
    }
  else if (last != NULL && last->type == CHARTER_DESCRIPTION_HEADING)
    charter_description_add_paragraph (description,
                                       _("The records leave nothing open that this diagram shows."));
}

static void
add_once (GPtrArray     *list,
          CharterRecord *record)
{
  if (!g_ptr_array_find (list, record, NULL))
    g_ptr_array_add (list, record);
}

/* A claim and, behind it, the claims it differs from; a claim that nothing
 * known differs from is no difference. */
static void
collect_claim (CharterState  *state,
               CharterRecord *claim,
               GPtrArray     *collected)
{
  GVariant *conflicts = charter_record_get_value (claim, "conflicts_with_ids");

  for (gsize i = 0; i < charter_value_get_n_entries (conflicts); i++)
    {
      g_autoptr(GVariant) id = charter_value_get_entry (conflicts, i);
      CharterRecord *other =
        charter_record_set_find_id (charter_state_get_records (state), CHARTER_KIND_CLAIM,
                                    charter_value_get_text (id));

      if (other == NULL || charter_state_get_in_force (state, other) != CHARTER_IN_FORCE_YES)
        continue;
      add_once (collected, claim);
      add_once (collected, other);
    }
}

/**
 * charter_description_parts_add_claims:
 * @state: a state
 * @records: (element-type CharterRecord): what the diagram is about
 * @description: gets a section of what documents say differently, when they do
 *
 * Only what is about @records themselves is told, with what differs from it,
 * and at a date only what is known by then.
 */
void
charter_description_parts_add_claims (CharterState       *state,
                                      GPtrArray          *records,
                                      CharterDescription *description)
{
  g_autoptr(GPtrArray) collected = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr(GPtrArray) claims =
        charter_state_list_referrers (state, g_ptr_array_index (records, i), "about",
                                      CHARTER_IN_FORCE_YES);

      for (guint j = 0; j < claims->len; j++)
        {
          CharterRecord *claim = g_ptr_array_index (claims, j);

          if (charter_record_get_kind (claim) == CHARTER_KIND_CLAIM)
            collect_claim (state, claim, collected);
        }
    }
  if (collected->len == 0)
    return;

  charter_description_add_heading (description, _("What documents say differently"));
  for (guint i = 0; i < collected->len; i++)
    {
      const char *statement = charter_record_get_text (g_ptr_array_index (collected, i), "statement");

      if (statement != NULL)
        charter_description_add_item (description, statement);
    }
}

/**
 * charter_description_parts_summarise:
 * @view: the view that is described
 * @names: (element-type utf8): the parts it shows, the most important first
 *
 * Returns: (transfer full): a sentence with as many of them as an alternative
 *   text has room for, or one that there is nothing to show
 */
char *
charter_description_parts_summarise (const CharterView *view,
                                     GPtrArray         *names)
{
  g_autoptr(GPtrArray) some = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (names != NULL, NULL);

  if (names->len == 0)
    /* Translators: the title of a diagram */
    return g_strdup_printf (_("%s: nothing to show."), view->name);

  for (guint n_named = names->len; n_named > 0; n_named--)
    {
      guint n_left = names->len - n_named;
      g_autofree char *list = NULL;
      g_autofree char *summary = NULL;

      g_ptr_array_set_size (some, 0);
      for (guint i = 0; i < n_named; i++)
        g_ptr_array_add (some, g_strdup (g_ptr_array_index (names, i)));
      if (n_left > 0)
        g_ptr_array_add (some, g_strdup_printf (ngettext ("%u more part", "%u more parts", n_left),
                                                n_left));
      list = charter_name_join (some);
      /* Translators: the title of a diagram, the parts it shows */
      summary = g_strdup_printf (_("%1$s: %2$s."), view->name, list);
      if (g_utf8_strlen (summary, -1) <= LONGEST_SUMMARY)
        return g_steal_pointer (&summary);
    }
  return g_strdup_printf (_("%s."), view->name);
}
