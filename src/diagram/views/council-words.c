/* council-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/council-words.h"

#include <glib/gi18n.h>

#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"

static void
entry_free (CharterCouncilEntry *entry)
{
  g_free (entry->text);
  g_free (entry);
}

static void
section_free (CharterCouncilSection *section)
{
  g_ptr_array_unref (section->entries);
  g_free (section);
}

/* Takes @text. */
static void
take_entry (CharterCouncilSection *section,
            CharterRecord         *record,
            gboolean               is_inner,
            char                  *text)
{
  CharterCouncilEntry *entry = g_new0 (CharterCouncilEntry, 1);

  entry->record = record;
  entry->is_inner = is_inner;
  entry->text = text;
  g_ptr_array_add (section->entries, entry);
}

static CharterCouncilSection *
begin_section (GPtrArray  *sections,
               const char *title,
               gboolean    is_run)
{
  CharterCouncilSection *section = g_new0 (CharterCouncilSection, 1);

  section->title = title;
  section->is_run = is_run;
  section->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  g_ptr_array_add (sections, section);
  return section;
}

static char *
add_marks (CharterState        *state,
           const CharterView   *view,
           const CharterRecord *record,
           char                *text)
{
  g_autofree char *plain = text;
  g_autofree char *term = view->dates ? charter_words_for_term (record) : NULL;
  GString *marked = g_string_new (plain);

  if (term != NULL)
    g_string_append_printf (marked, ", %s", term);
  if (charter_state_is_proposed (state, record))
    /* Translators: behind something that is only proposed */
    g_string_append (marked, _(" (proposed)"));
  else if (charter_record_get_certainty (record) == CHARTER_CERTAINTY_INFERRED)
    /* Translators: behind something that is only inferred */
    g_string_append (marked, _(" (assumed)"));
  return g_string_free (marked, FALSE);
}

static void
add_partnerships (CharterState             *state,
                  const CharterView        *view,
                  const CharterCouncilPart *part,
                  CharterCouncilSection    *section)
{
  for (guint i = 0; i < part->partnerships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (part->partnerships, i);
      CharterRecord *place = charter_state_resolve (state, membership, "organization_id");
      g_autofree char *name = charter_name_get_full (place, view->language);
      const char *role = charter_record_get_text (membership, "role");

      take_entry (section, membership, FALSE,
                  add_marks (state, view, membership,
                             charter_name_is_visible (role)
                             ? g_strdup_printf ("%s: %s", name, role)
                             : g_strdup (name)));
    }
}

/* A council may take part in services without being a partner: that it is
 * not listed as one is said. */
static void
add_standing (CharterState             *state,
              const CharterView        *view,
              const CharterCouncilPart *part,
              CharterCouncilSection    *section)
{
  CharterRecord *partnership = charter_scope_find_partnership (state);
  g_autofree char *name = NULL;

  if (partnership == NULL || part->standing == CHARTER_PARTICIPATION_YES ||
      (part->standing == CHARTER_PARTICIPATION_INFERRED && view->assumed_lines) || part->is_proposed)
    return;
  name = charter_name_get_full (partnership, view->language);
  if (part->standing == CHARTER_PARTICIPATION_NOT_STATED)
    /* Translators: a partnership */
    take_entry (section, partnership, FALSE, g_strdup_printf (_("%s: not stated whether it is a partner"), name));
  else if (part->standing == CHARTER_PARTICIPATION_NOT_KNOWN)
    take_entry (section, partnership, FALSE, g_strdup_printf (_("%s: not known for this date"), name));
  else
    take_entry (section, partnership, FALSE, g_strdup_printf (_("%s: not listed as partner"), name));
}

static void
add_records (CharterState          *state,
             const CharterView     *view,
             GPtrArray             *records,
             CharterCouncilSection *section)
{
  for (guint i = 0; i < records->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (records, i);

      take_entry (section, record, FALSE,
                  add_marks (state, view, record, charter_name_get_full (record, view->language)));
    }
}

static char *
write_post (CharterState        *state,
            const CharterView   *view,
            const CharterRecord *post)
{
  g_autoptr(GPtrArray) holders = charter_state_list_holders (state, post);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = charter_name_get_full (post, view->language);
  g_autofree char *list = NULL;

  for (guint i = 0; i < holders->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (holders, i);
      CharterRecord *person = charter_state_resolve (state, membership, "person_id");

      if (person != NULL && charter_record_get_certainty (membership) == CHARTER_CERTAINTY_STATED)
        g_ptr_array_add (names, charter_name_get_full (person, view->language));
    }
  if (names->len == 0)
    /* Translators: a post */
    return g_strdup_printf (_("%s (holder not stated)"), name);
  if (view->people != CHARTER_PEOPLE_NAMES)
    return g_steal_pointer (&name);
  list = charter_name_join (names);
  /* Translators: a post, who holds it */
  return g_strdup_printf (_("%1$s: %2$s"), name, list);
}

static void
add_posts (CharterState             *state,
           const CharterView        *view,
           const CharterCouncilPart *part,
           CharterCouncilSection    *section)
{
  for (guint i = 0; view->posts && i < part->posts->len; i++)
    {
      CharterRecord *post = g_ptr_array_index (part->posts, i);

      take_entry (section, post, FALSE, write_post (state, view, post));
    }
}

static char *
write_seat (const CharterView *view,
            const CharterSeat *seat)
{
  g_autofree char *text = NULL;

  if (seat->membership == NULL || view->people == CHARTER_PEOPLE_NAMES)
    text = charter_words_for_person (seat, view->posts, view->language);
  else
    text = charter_words_for_office (seat);
  /* Translators: a person and whom they stand in for */
  return seat->is_substitute ? g_strdup_printf (_("Substitute: %s"), text) : g_steal_pointer (&text);
}

static char *
write_counts (const CharterSeating *seating,
              const CharterRecord  *council)
{
  g_autoptr(GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  guint n_members = 0;
  guint n_substitutes = 0;
  guint n_vacant = 0;

  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);

      if (seat->council != council)
        continue;
      if (seat->membership == NULL)
        n_vacant++;
      else if (seat->is_substitute)
        n_substitutes++;
      else
        n_members++;
    }
  if (n_members > 0)
    g_ptr_array_add (counts, g_strdup_printf (ngettext ("%u person", "%u people", n_members), n_members));
  if (n_substitutes > 0)
    g_ptr_array_add (counts, g_strdup_printf (ngettext ("%u substitute", "%u substitutes", n_substitutes),
                                              n_substitutes));
  if (n_vacant > 0)
    g_ptr_array_add (counts, g_strdup_printf (ngettext ("%u vacant seat", "%u vacant seats", n_vacant),
                                              n_vacant));
  return charter_name_join (counts);
}

static void
add_boards (const CharterView        *view,
            const CharterCouncilPart *part,
            CharterCouncilSection    *section)
{
  for (guint i = 0; i < part->boards->len; i++)
    {
      const CharterSeating *seating = g_ptr_array_index (part->boards, i);
      CharterRecord *body = charter_seating_get_body (seating);

      take_entry (section, body, FALSE, charter_name_get_full (body, view->language));
      if (view->people == CHARTER_PEOPLE_COUNTS)
        {
          take_entry (section, NULL, TRUE, write_counts (seating, part->council));
          continue;
        }
      for (guint j = 0; j < charter_seating_get_n_seats (seating); j++)
        {
          const CharterSeat *seat = charter_seating_get_seat (seating, j);

          if (seat->council == part->council)
            take_entry (section, seat->membership != NULL ? seat->membership : seat->post, TRUE,
                        write_seat (view, seat));
        }
    }
}

static char *
write_service (const CharterView              *view,
               const CharterRecord            *service,
               const CharterParticipationCell *cell)
{
  g_autofree char *name = charter_name_get_full (service, view->language);
  GString *text = g_string_new (name);

  if (charter_name_is_visible (cell->roles))
    g_string_append_printf (text, ": %s", cell->roles);
  if (charter_name_is_visible (cell->scope))
    g_string_append_printf (text, ", %s", cell->scope);
  if (cell->standing == CHARTER_PARTICIPATION_NOT_STATED)
    g_string_append (text, _(": not stated whether it takes part"));
  else if (cell->standing == CHARTER_PARTICIPATION_NOT_KNOWN)
    g_string_append (text, _(": not known for this date"));
  else if (cell->standing == CHARTER_PARTICIPATION_INFERRED)
    g_string_append (text, _(" (assumed)"));
  return g_string_free (text, FALSE);
}

static void
add_services (const CharterView        *view,
              const CharterCouncilPart *part,
              CharterCouncilSection    *section)
{
  for (guint i = 0; i < charter_participation_get_n_services (part->participation); i++)
    {
      CharterRecord *service = charter_participation_get_service (part->participation, i);
      const CharterParticipationCell *cell = charter_council_part_get_cell (part, i);

      take_entry (section, cell->membership != NULL ? cell->membership : service, FALSE,
                  write_service (view, service, cell));
    }
}

static void
add_contributions (CharterState             *state,
                   const CharterView        *view,
                   const CharterCouncilPart *part,
                   CharterCouncilSection    *section)
{
  for (guint i = 0; i < part->contributions->len; i++)
    {
      CharterRecord *contribution = g_ptr_array_index (part->contributions, i);
      g_autofree char *amount = charter_words_for_amount (contribution);
      const char *per = charter_record_get_text (contribution, "per");
      const char *purpose = charter_record_get_text (contribution, "purpose");
      GString *text = g_string_new (amount != NULL ? amount : _("Amount not stated"));

      if (amount != NULL && charter_name_is_visible (per))
        /* Translators: behind an amount of money: "year" */
        g_string_append_printf (text, _(" per %s"), per);
      if (charter_name_is_visible (purpose))
        g_string_append_printf (text, ": %s", purpose);
      take_entry (section, contribution, FALSE,
                  add_marks (state, view, contribution, g_string_free (text, FALSE)));
    }
}

/**
 * charter_council_words_list_sections:
 * @state: a state
 * @view: how much is said
 * @part: what a council takes part in
 *
 * Returns: (transfer full) (element-type CharterCouncilSection): what the
 *   picture and its description say of it, always the same sections
 */
GPtrArray *
charter_council_words_list_sections (CharterState             *state,
                                     const CharterView        *view,
                                     const CharterCouncilPart *part)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  CharterCouncilSection *partnerships;
  CharterCouncilSection *own;

  g_return_val_if_fail (state != NULL, sections);
  g_return_val_if_fail (view != NULL, sections);
  g_return_val_if_fail (part != NULL, sections);

  partnerships = begin_section (sections, _("Partnerships"), TRUE);
  add_standing (state, view, part, partnerships);
  add_partnerships (state, view, part, partnerships);
  own = begin_section (sections, _("Its own bodies and posts"), FALSE);
  add_records (state, view, part->bodies, own);
  add_posts (state, view, part, own);
  add_boards (view, part, begin_section (sections, _("Boards and committees it sits on"), FALSE));
  add_services (view, part, begin_section (sections, _("Shared services it takes part in"), TRUE));
  add_records (state, view, part->agreements,
               begin_section (sections, _("Agreements it is party to"), FALSE));
  add_contributions (state, view, part, begin_section (sections, _("Contributions"), FALSE));
  return sections;
}
