/* service-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/service-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "diagram/views/description-parts.h"
#include "diagram/views/service-parts.h"

#define MEMBERSHIP_KIND "service-membership"

static GPtrArray *
list_names (GPtrArray  *records,
            const char *language)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (names, charter_name_get_short (g_ptr_array_index (records, i), language));
  return names;
}

static void
add_assumed_names (GPtrArray  *names,
                   GPtrArray  *assumed,
                   const char *language)
{
  for (guint i = 0; i < assumed->len; i++)
    {
      g_autofree char *name = charter_name_get_short (g_ptr_array_index (assumed, i), language);

      /* Translators: a council of which it is only assumed that it takes part */
      g_ptr_array_add (names, g_strdup_printf (_("%s (assumed)"), name));
    }
}

/* Who runs each service, in one line for all of them and not in ten. */
static void
add_unstated_hosts (const CharterParticipation *participation,
                    CharterDescription         *description)
{
  guint n_services = charter_participation_get_n_services (participation);
  guint n_unstated = 0;
  g_autofree char *item = NULL;

  for (guint i = 0; i < n_services; i++)
    {
      gboolean stated = FALSE;

      for (guint j = 0; j < charter_participation_get_n_councils (participation); j++)
        {
          const char *roles = charter_participation_get_cell (participation, i, j)->roles;

          stated = stated || (roles != NULL && (strstr (roles, "host") != NULL ||
                                                strstr (roles, "lead") != NULL));
        }
      n_unstated += stated ? 0 : 1;
    }
  if (n_unstated == 0)
    return;
  item = g_strdup_printf (ngettext ("Which council hosts or leads the service, for %1$u of %2$u services.",
                                    "Which council hosts or leads the service, for %1$u of %2$u services.",
                                    n_services),
                          n_unstated, n_services);
  charter_description_add_item (description, item);
}

static void
mention_service (const CharterParticipation *participation,
                 guint                       service,
                 CharterDescription         *description)
{
  guint64 to = charter_record_get_handle (charter_participation_get_service (participation, service));

  charter_description_mention (description, to);
  for (guint i = 0; i < charter_participation_get_n_councils (participation); i++)
    {
      const CharterParticipationCell *cell = charter_participation_get_cell (participation, service, i);
      CharterRecord *council = charter_participation_get_council (participation, i);

      if (cell->standing == CHARTER_PARTICIPATION_YES ||
          cell->standing == CHARTER_PARTICIPATION_INFERRED)
        charter_description_mention_line (description, charter_record_get_handle (cell->membership),
                                          charter_record_get_handle (council), to);
    }
}

/**
 * charter_service_words_add_table:
 * @participation: who takes part in what
 * @language: (nullable): a language tag, or %NULL for the names of the file
 * @description: gets a table of services and the councils listed for each
 */
void
charter_service_words_add_table (const CharterParticipation *participation,
                                 const char                 *language,
                                 CharterDescription         *description)
{
  charter_description_begin_table (description, _("Service"), _("Councils listed for it"), NULL);
  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    {
      g_autofree char *service =
        charter_name_get_full (charter_participation_get_service (participation, i), language);
      g_autoptr(GPtrArray) councils =
        charter_participation_list_councils (participation, i, CHARTER_PARTICIPATION_YES);
      g_autoptr(GPtrArray) unknown =
        charter_participation_list_councils (participation, i, CHARTER_PARTICIPATION_NOT_KNOWN);
      g_autoptr(GPtrArray) assumed =
        charter_participation_list_councils (participation, i, CHARTER_PARTICIPATION_INFERRED);
      GPtrArray *names = list_names (councils, language);

      add_assumed_names (names, assumed, language);
      if (names->len == 0)
        g_ptr_array_add (names, g_strdup (unknown->len > 0 ? _("not known") : _("not stated")));
      else if (unknown->len > 0)
        g_ptr_array_add (names, g_strdup (_("others not known")));
      charter_description_begin_row (description, service);
      charter_description_add_cell (description, names);
      mention_service (participation, i, description);
    }
}

static void
mention_unstated (const CharterParticipation *participation,
                  guint                       service,
                  CharterDescription         *description)
{
  for (guint i = 0; i < charter_participation_get_n_councils (participation); i++)
    {
      const CharterParticipationCell *cell = charter_participation_get_cell (participation, service, i);

      if (cell->standing == CHARTER_PARTICIPATION_NOT_STATED)
        charter_description_mention (description, charter_record_get_handle (cell->membership));
    }
}

/**
 * charter_service_words_add_unstated:
 * @participation: who takes part in what
 * @language: (nullable): a language tag, or %NULL for the names of the file
 * @description: gets a list of what is not stated, assumed or particular
 */
void
charter_service_words_add_unstated (const CharterParticipation *participation,
                                    const char                 *language,
                                    CharterDescription         *description)
{
  add_unstated_hosts (participation, description);
  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    {
      CharterRecord *service = charter_participation_get_service (participation, i);
      g_autofree char *name = charter_name_get_full (service, language);
      g_autoptr(GPtrArray) councils =
        charter_participation_list_councils (participation, i, CHARTER_PARTICIPATION_NOT_STATED);
      g_autoptr(GPtrArray) names = list_names (councils, language);
      g_autofree char *list = charter_name_join (names);
      g_autofree char *item = NULL;

      if (names->len == 0)
        continue;
      /* Translators: councils, a service */
      item = g_strdup_printf (ngettext ("Whether %1$s takes part in %2$s.",
                                        "Whether %1$s take part in %2$s.", names->len),
                              list, name);
      charter_description_add_item (description, item);
      mention_unstated (participation, i, description);
    }
}

static void
add_particulars (const CharterParticipation *participation,
                 const char                 *language,
                 CharterDescription         *description)
{
  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    {
      CharterRecord *service = charter_participation_get_service (participation, i);

      for (guint j = 0; j < charter_participation_get_n_councils (participation); j++)
        {
          const CharterParticipationCell *cell = charter_participation_get_cell (participation, i, j);
          g_autofree char *sentence = NULL;
          g_autofree char *item = NULL;

          if (cell->roles == NULL && cell->scope == NULL)
            continue;
          sentence = charter_words_for_participation (service,
                                                      charter_participation_get_council (participation, j),
                                                      cell, language);
          item = g_strdup_printf ("%s.", sentence);
          charter_description_add_item (description, item);
        }
    }
}

static gboolean
takes_part (const CharterParticipation *participation,
            guint                       council)
{
  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    {
      CharterParticipationStanding standing =
        charter_participation_get_cell (participation, i, council)->standing;

      if (standing == CHARTER_PARTICIPATION_YES || standing == CHARTER_PARTICIPATION_INFERRED)
        return TRUE;
    }
  return FALSE;
}

/* The picture shows councils also where it is not known what they take part
 * in: the table does not name these. */
static void
add_councils (const CharterParticipation *participation,
              const char                 *language,
              CharterDescription         *description)
{
  g_autoptr(GPtrArray) others = g_ptr_array_new ();
  g_autoptr(GPtrArray) names = NULL;
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < charter_participation_get_n_councils (participation); i++)
    {
      CharterRecord *council = charter_participation_get_council (participation, i);

      if (takes_part (participation, i))
        charter_description_mention (description, charter_record_get_handle (council));
      else
        g_ptr_array_add (others, council);
    }
  if (others->len == 0)
    return;
  names = list_names (others, language);
  list = charter_name_join (names);
  /* Translators: councils */
  text = g_strdup_printf (_("No service is known for %s."), list);
  charter_description_add_paragraph (description, text);
  for (guint i = 0; i < others->len; i++)
    charter_description_mention (description,
                                 charter_record_get_handle (g_ptr_array_index (others, i)));
}

/* A card of a council names what is not known of it, while signs and lines stand
 * for what is known only: there is nothing to go to. */
static void
add_unknown (const CharterParticipation *participation,
             const CharterView          *view,
             CharterDescription         *description)
{
  gboolean is_drawn = g_strcmp0 (view->kind, MEMBERSHIP_KIND) == 0 &&
                      g_strcmp0 (view->form, CHARTER_SERVICE_WORDS_COUNCILS) == 0;

  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    for (guint j = 0; j < charter_participation_get_n_councils (participation); j++)
      {
        const CharterParticipationCell *cell = charter_participation_get_cell (participation, i, j);
        g_autofree char *sentence = NULL;
        g_autofree char *item = NULL;

        if (cell->standing != CHARTER_PARTICIPATION_NOT_KNOWN)
          continue;
        sentence = charter_words_for_participation (charter_participation_get_service (participation, i),
                                                    charter_participation_get_council (participation, j),
                                                    cell, view->language);
        item = g_strdup_printf ("%s.", sentence);
        charter_description_add_item (description, item);
        if (is_drawn && cell->membership != NULL)
          charter_description_mention (description, charter_record_get_handle (cell->membership));
      }
}

/**
 * charter_service_words_describe:
 * @state: a state
 * @view: a view of services and councils
 * @description: gets the description
 */
void
charter_service_words_describe (CharterState       *state,
                                const CharterView  *view,
                                CharterDescription *description)
{
  guint n_unknown;
  g_autoptr(CharterParticipation) participation = charter_service_parts_find (state, view, &n_unknown);
  g_autoptr(GPtrArray) used = g_ptr_array_new ();

  charter_service_parts_list_used (participation, used);
  charter_description_parts_add_opening (state, view, used, description);
  charter_description_add_heading (description, _("Services and the councils listed for each"));
  charter_service_words_add_table (participation, view->language, description);
  add_councils (participation, view->language, description);
  add_particulars (participation, view->language, description);

  charter_description_add_heading (description, _("What the sources do not say"));
  charter_service_words_add_unstated (participation, view->language, description);
  add_unknown (participation, view, description);
  charter_description_parts_add_closing (n_unknown, description);
  charter_description_parts_add_claims (state, view->focus, description);
}

/**
 * charter_service_words_summarise:
 * @state: a state
 * @view: a view of services and councils
 *
 * Returns: (transfer full): what is shown, in one sentence
 */
char *
charter_service_words_summarise (CharterState      *state,
                                 const CharterView *view)
{
  g_autoptr(CharterParticipation) participation = charter_service_parts_find (state, view, NULL);

  /* Translators: the title of a diagram, numbers of services and councils */
  return g_strdup_printf (_("%1$s: which of %2$u councils are listed for each of %3$u services."),
                          view->name,
                          charter_participation_get_n_councils (participation),
                          charter_participation_get_n_services (participation));
}
