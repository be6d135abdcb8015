/* description-parts.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/description-parts.h"

#include <glib/gi18n.h>

#include "analysis/names.h"
#include "diagram/furniture.h"

/* What an alternative text leaves for its summary, in characters: the rest
 * says that a description follows. */
#define LONGEST_SUMMARY (CHARTER_ALT_TEXT_LONGEST - 25)

/**
 * charter_description_parts_add_opening:
 * @state: a state
 * @view: the view that is described
 * @used: (element-type CharterRecord): the records it shows
 * @description: gets a paragraph with date and sources
 */
void
charter_description_parts_add_opening (CharterState       *state,
                                       const CharterView  *view,
                                       GPtrArray          *used,
                                       CharterDescription *description)
{
  g_autofree char *date = charter_furniture_write_date (state, used);
  g_autoptr(GPtrArray) sources = charter_furniture_list_sources (state, used, view->language);
  g_autofree char *list = charter_name_join (sources);
  g_autofree char *text = NULL;

  if (sources->len == 0 || !view->sources)
    text = g_strdup (date);
  else
    /* Translators: a sentence about the date, then a list of documents */
    text = g_strdup_printf (ngettext ("%1$s Source: %2$s.", "%1$s Sources: %2$s.", sources->len),
                            date, list);
  charter_description_add_paragraph (description, text);
  if (view->n_missing > 0)
    {
      g_autofree char *missing = charter_furniture_write_missing (view->n_missing);

      charter_description_add_paragraph (description, missing);
    }
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

/**
 * charter_description_parts_add_claims:
 * @state: a state
 * @records: (element-type CharterRecord): what the diagram is about
 * @description: gets a section of what documents say differently, when they do
 *
 * Only what is about @records themselves is told, and at a date only what is
 * known by then.
 */
void
charter_description_parts_add_claims (CharterState       *state,
                                      GPtrArray          *records,
                                      CharterDescription *description)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr(GPtrArray) claims =
        charter_state_list_referrers (state, g_ptr_array_index (records, i), "about",
                                      CHARTER_IN_FORCE_YES);

      for (guint j = 0; j < claims->len; j++)
        {
          CharterRecord *claim = g_ptr_array_index (claims, j);
          const char *statement = charter_record_get_text (claim, "statement");

          if (charter_record_get_kind (claim) != CHARTER_KIND_CLAIM || statement == NULL ||
              charter_state_resolve (state, claim, "conflicts_with_ids") == NULL)
            continue;
          if (!has_heading)
            charter_description_add_heading (description, _("What documents say differently"));
          has_heading = TRUE;
          charter_description_add_item (description, statement);
        }
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
