/* map-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/map-words.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "diagram/views/description-parts.h"

static char *
write_standing (char                         *name,
                CharterParticipationStanding  standing)
{
  g_autofree char *assumed = NULL;

  if (standing != CHARTER_PARTICIPATION_INFERRED)
    return name;
  /* Translators: a council or a service of which it is only assumed that it takes part */
  assumed = g_strdup_printf (_("%s (assumed)"), name);
  g_free (name);
  return g_steal_pointer (&assumed);
}

/* What a council shares by one link, and with whom. */
static char *
write_shared (const CharterSharing     *sharing,
              guint                     shared,
              const CharterSharingLink *own,
              const char               *language)
{
  g_autofree char *name =
    write_standing (charter_name_get_full (charter_sharing_get_shared (sharing, shared), language),
                    own->standing);
  g_autoptr(GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < charter_sharing_get_n_links (sharing, shared); i++)
    {
      const CharterSharingLink *link = charter_sharing_get_link (sharing, shared, i);

      if (link != own)
        g_ptr_array_add (others, write_standing (charter_name_get_short (link->council, language),
                                                 link->standing));
    }
  list = charter_name_join (others);
  /* Translators: a service or board, then the councils with which it is shared */
  return g_strdup_printf (_("%1$s: with %2$s"), name, list);
}

static void
describe_council (const CharterSharing *sharing,
                  CharterRecord        *council,
                  const char           *language,
                  CharterDescription   *description)
{
  g_autofree char *name = charter_name_get_full (council, language);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  charter_description_begin_row (description, name);
  charter_description_mention (description, charter_record_get_handle (council));
  for (guint i = 0; i < charter_sharing_get_n_shared (sharing); i++)
    {
      const CharterSharingLink *link = charter_sharing_find_link (sharing, i, council);
      guint64 shared = charter_record_get_handle (charter_sharing_get_shared (sharing, i));

      if (link == NULL)
        continue;
      g_ptr_array_add (texts, write_shared (sharing, i, link, language));
      charter_description_mention (description, shared);
      charter_description_mention_line (
        description, charter_record_get_handle (g_ptr_array_index (link->memberships, 0)),
        charter_record_get_handle (council), shared);
    }
  if (texts->len == 0)
    g_ptr_array_add (texts, g_strdup (_("none recorded")));
  charter_description_add_cell (description, texts);
}

/**
 * charter_map_words_write_unshared:
 * @sharing: what councils share
 *
 * Returns: (transfer full) (nullable): how many services and boards are not
 *   shown, as a sentence, or %NULL if all are
 */
char *
charter_map_words_write_unshared (const CharterSharing *sharing)
{
  guint n_unshared;

  g_return_val_if_fail (sharing != NULL, NULL);

  n_unshared = charter_sharing_get_n_unshared (sharing);
  if (n_unshared == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u service or board is not shown, as fewer than two councils are "
                                    "recorded for it.",
                                    "%u services and boards are not shown, as fewer than two councils "
                                    "are recorded for them.", n_unshared),
                          n_unshared);
}

/**
 * charter_map_words_list_used:
 * @sharing: what councils share
 * @used: (element-type CharterRecord): gets the records that say so
 */
void
charter_map_words_list_used (const CharterSharing *sharing,
                             GPtrArray            *used)
{
  g_return_if_fail (sharing != NULL);
  g_return_if_fail (used != NULL);

  for (guint i = 0; i < charter_sharing_get_n_shared (sharing); i++)
    {
      g_ptr_array_add (used, charter_sharing_get_shared (sharing, i));
      for (guint j = 0; j < charter_sharing_get_n_links (sharing, i); j++)
        g_ptr_array_add (used,
                         g_ptr_array_index (charter_sharing_get_link (sharing, i, j)->memberships, 0));
    }
}

/**
 * charter_map_words_describe:
 * @state: a state
 * @view: a map
 * @description: gets every council, what it shares and with whom
 */
void
charter_map_words_describe (CharterState       *state,
                            const CharterView  *view,
                            CharterDescription *description)
{
  g_autoptr(CharterSharing) sharing = NULL;
  g_autoptr(GPtrArray) used = g_ptr_array_new ();
  g_autofree char *unshared = NULL;

  g_return_if_fail (state != NULL);
  g_return_if_fail (view != NULL);
  g_return_if_fail (description != NULL);

  sharing = charter_sharing_new (state, view->focus, view->assumed_lines, view->language);
  unshared = charter_map_words_write_unshared (sharing);
  charter_map_words_list_used (sharing, used);
  charter_description_parts_add_opening (state, view, used, description);
  if (unshared != NULL)
    charter_description_add_paragraph (description, unshared);
  if (charter_sharing_get_n_councils (sharing) > 0)
    {
      charter_description_add_heading (description, _("Councils and what they share"));
      charter_description_begin_table (description, _("Council"), _("What it shares, and with whom"),
                                       NULL);
    }
  for (guint i = 0; i < charter_sharing_get_n_councils (sharing); i++)
    describe_council (sharing, charter_sharing_get_council (sharing, i), view->language, description);

  charter_description_add_heading (description, _("What the sources do not say"));
  charter_description_parts_add_closing (charter_sharing_get_n_not_known (sharing), description);
  charter_description_parts_add_claims (state, view->focus, description);
}

/**
 * charter_map_words_summarise:
 * @state: a state
 * @view: a map
 *
 * Returns: (transfer full): in one sentence, how many councils share how much
 */
char *
charter_map_words_summarise (CharterState      *state,
                             const CharterView *view)
{
  g_autoptr(CharterSharing) sharing = NULL;
  g_autofree char *councils = NULL;
  g_autofree char *shared = NULL;
  guint n_councils;
  guint n_shared;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  sharing = charter_sharing_new (state, view->focus, view->assumed_lines, view->language);
  n_councils = charter_sharing_get_n_councils (sharing);
  n_shared = charter_sharing_get_n_shared (sharing);
  if (n_councils == 0)
    return g_strdup_printf (_("%s: nothing to show."), view->name);
  councils = g_strdup_printf (ngettext ("%u council", "%u councils", n_councils), n_councils);
  shared = g_strdup_printf (ngettext ("%u shared service or board", "%u shared services and boards",
                                      n_shared), n_shared);
  /* Translators: the title of a diagram, "4 councils", "6 shared services and boards" */
  return g_strdup_printf (_("%1$s: %2$s, %3$s."), view->name, councils, shared);
}
