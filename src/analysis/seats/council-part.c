/* council-part.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/council-part.h"

#include "analysis/words/scope.h"

static gboolean
is_wanted (CharterRecord *record,
           gboolean       with_assumed)
{
  CharterCertainty certainty = charter_record_get_certainty (record);

  return certainty == CHARTER_CERTAINTY_STATED ||
         (certainty == CHARTER_CERTAINTY_INFERRED && with_assumed);
}

/* The records of a kind that name the council in a field and hold; those that
 * are only proposed too, where they are told from the rest. */
static GPtrArray *
list_related (CharterCouncilPart *self,
              CharterState       *state,
              const char         *field,
              CharterKindId       kind,
              gboolean            with_proposed,
              gboolean            with_assumed)
{
  GPtrArray *list = g_ptr_array_new ();
  GPtrArray *referrers =
    charter_record_set_get_referrers (charter_state_get_records (state), self->council, field);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (referrers, i);
      CharterInForce in_force = charter_state_get_in_force (state, record);

      if (charter_record_get_kind (record) != kind || !is_wanted (record, with_assumed))
        continue;
      if (in_force == CHARTER_IN_FORCE_YES ||
          (with_proposed && charter_state_is_proposed (state, record)))
        g_ptr_array_add (list, record);
      else if (in_force == CHARTER_IN_FORCE_NOT_KNOWN)
        self->n_not_known++;
    }
  return list;
}

/* Its memberships of organisations that are neither services nor bodies. */
static void
find_partnerships (CharterCouncilPart *self,
                   CharterState       *state,
                   gboolean            with_assumed)
{
  g_autoptr(GPtrArray) memberships =
    list_related (self, state, "member", CHARTER_KIND_MEMBERSHIP, TRUE, with_assumed);

  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *place = charter_state_resolve (state, membership, "organization_id");

      if (place != NULL && !charter_organization_is (place, CHARTER_CLASSIFICATION_SERVICE))
        g_ptr_array_add (self->partnerships, membership);
    }
}

static const CharterParticipationCell *
find_cell (const CharterParticipation *participation,
           guint                       service,
           const CharterRecord        *council)
{
  guint column = 0;

  while (charter_participation_get_council (participation, column) != council)
    column++;
  return charter_participation_get_cell (participation, service, column);
}

/* What the memberships of the partnership itself say; one with a role says no
 * more than the role. */
static void
find_standing (CharterCouncilPart *self,
               CharterState       *state)
{
  CharterRecord *partnership = charter_scope_find_partnership (state);
  GPtrArray *memberships =
    charter_record_set_get_referrers (charter_state_get_records (state), self->council, "member");

  for (guint i = 0; partnership != NULL && memberships != NULL && i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterInForce in_force = charter_state_get_in_force (state, membership);
      CharterCertainty certainty = charter_record_get_certainty (membership);

      if (charter_state_resolve (state, membership, "organization_id") != partnership ||
          charter_record_get_text (membership, "role") != NULL)
        continue;
      self->is_proposed = self->is_proposed || charter_state_is_proposed (state, membership);
      if (in_force == CHARTER_IN_FORCE_YES && certainty == CHARTER_CERTAINTY_STATED)
        self->standing = CHARTER_PARTICIPATION_YES;
      else if (self->standing == CHARTER_PARTICIPATION_YES)
        continue;
      else if (in_force == CHARTER_IN_FORCE_YES)
        self->standing = certainty == CHARTER_CERTAINTY_INFERRED ? CHARTER_PARTICIPATION_INFERRED
                                                                 : CHARTER_PARTICIPATION_NOT_STATED;
      else if (in_force == CHARTER_IN_FORCE_NOT_KNOWN)
        self->standing = CHARTER_PARTICIPATION_NOT_KNOWN;
    }
}

static void
find_services (CharterCouncilPart *self,
               CharterState       *state,
               gboolean            with_assumed,
               const char         *language)
{
  GPtrArray *memberships =
    charter_record_set_get_referrers (charter_state_get_records (state), self->council, "member");
  g_autoptr(GPtrArray) services = g_ptr_array_new ();
  g_autoptr(GPtrArray) listed = g_ptr_array_new ();
  g_autoptr(GPtrArray) councils = g_ptr_array_new ();
  CharterParticipation *all;

  g_ptr_array_add (councils, self->council);
  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      CharterRecord *service =
        charter_state_resolve (state, g_ptr_array_index (memberships, i), "organization_id");

      if (service != NULL && charter_organization_is (service, CHARTER_CLASSIFICATION_SERVICE) &&
          charter_state_get_in_force (state, service) == CHARTER_IN_FORCE_YES &&
          !g_ptr_array_find (services, service, NULL))
        g_ptr_array_add (services, service);
    }

  all = charter_participation_new_with_councils (state, services, councils, with_assumed, language);
  for (guint i = 0; i < charter_participation_get_n_services (all); i++)
    {
      if (find_cell (all, i, self->council)->standing != CHARTER_PARTICIPATION_NONE)
        g_ptr_array_add (listed, charter_participation_get_service (all, i));
    }
  charter_participation_free (all);
  self->participation =
    charter_participation_new_with_councils (state, listed, councils, with_assumed, language);
}

static void
add_board (CharterCouncilPart *self,
           CharterState       *state,
           CharterRecord      *body,
           GPtrArray          *seen,
           const char         *language)
{
  g_autoptr(CharterSeating) seating = NULL;
  gboolean has_seat = FALSE;

  if (body == NULL || !charter_organization_is_body (body) || g_ptr_array_find (seen, body, NULL) ||
      charter_state_get_in_force (state, body) == CHARTER_IN_FORCE_NO)
    return;
  g_ptr_array_add (seen, body);
  seating = charter_seating_new (state, body, language);
  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    has_seat = has_seat || charter_seating_get_seat (seating, i)->council == self->council;
  if (has_seat)
    g_ptr_array_add (self->boards, g_steal_pointer (&seating));
}

/* A seat is for a council when its membership, the seat itself, or the
 * substitution says so. */
static void
find_boards (CharterCouncilPart *self,
             CharterState       *state,
             const char         *language)
{
  static const char *const fields[] = { "on_behalf_of_id", "substitute_for" };
  g_autoptr(GPtrArray) seen = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GPtrArray *referrers =
        charter_record_set_get_referrers (charter_state_get_records (state), self->council, fields[i]);

      for (guint j = 0; referrers != NULL && j < referrers->len; j++)
        {
          CharterRecord *record = g_ptr_array_index (referrers, j);
          CharterRecord *post = charter_state_resolve (state, record, "post_id");

          add_board (self, state, charter_state_resolve (state, record, "organization_id"), seen, language);
          if (post != NULL)
            add_board (self, state, charter_state_resolve (state, post, "organization_id"), seen, language);
          if (charter_state_get_in_force (state, record) == CHARTER_IN_FORCE_NOT_KNOWN)
            self->n_not_known++;
        }
    }
}

/**
 * charter_council_part_new:
 * @state: a state
 * @council: a council
 * @with_assumed: whether what is only inferred is wanted
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): what it takes part in at the date of @state
 */
CharterCouncilPart *
charter_council_part_new (CharterState  *state,
                          CharterRecord *council,
                          gboolean       with_assumed,
                          const char    *language)
{
  CharterCouncilPart *self;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (council != NULL, NULL);

  self = g_new0 (CharterCouncilPart, 1);
  self->council = council;
  self->partnerships = g_ptr_array_new ();
  self->boards = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_seating_free);
  self->bodies = list_related (self, state, "parent_id", CHARTER_KIND_ORGANIZATION, FALSE, with_assumed);
  self->posts = list_related (self, state, "organization_id", CHARTER_KIND_POST, FALSE, with_assumed);
  self->agreements = list_related (self, state, "party_ids", CHARTER_KIND_AGREEMENT, TRUE, with_assumed);
  self->contributions =
    list_related (self, state, "organization_id", CHARTER_KIND_CONTRIBUTION, TRUE, with_assumed);
  find_standing (self, state);
  find_partnerships (self, state, with_assumed);
  find_services (self, state, with_assumed, language);
  find_boards (self, state, language);
  return self;
}

/**
 * charter_council_part_free:
 * @self: (transfer full): what a council takes part in
 */
void
charter_council_part_free (CharterCouncilPart *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->partnerships);
  g_ptr_array_unref (self->bodies);
  g_ptr_array_unref (self->posts);
  g_ptr_array_unref (self->boards);
  charter_participation_free (self->participation);
  g_ptr_array_unref (self->agreements);
  g_ptr_array_unref (self->contributions);
  g_free (self);
}

/**
 * charter_council_part_get_cell:
 * @self: what a council takes part in
 * @service: a number from 0, of a service in its participation
 *
 * Returns: (transfer none): what is recorded for the council there
 */
const CharterParticipationCell *
charter_council_part_get_cell (const CharterCouncilPart *self,
                               guint                     service)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_cell (self->participation, service, self->council);
}

/**
 * charter_council_part_add_used:
 * @self: what a council takes part in
 * @used: (element-type CharterRecord): gets the records that say so
 */
void
charter_council_part_add_used (const CharterCouncilPart *self,
                               GPtrArray                *used)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (used != NULL);

  g_ptr_array_add (used, self->council);
  g_ptr_array_extend (used, self->partnerships, NULL, NULL);
  g_ptr_array_extend (used, self->bodies, NULL, NULL);
  g_ptr_array_extend (used, self->posts, NULL, NULL);
  for (guint i = 0; i < charter_participation_get_n_services (self->participation); i++)
    {
      const CharterParticipationCell *cell = charter_council_part_get_cell (self, i);

      g_ptr_array_add (used, charter_participation_get_service (self->participation, i));
      if (cell->membership != NULL)
        g_ptr_array_add (used, cell->membership);
    }
  for (guint i = 0; i < self->boards->len; i++)
    {
      const CharterSeating *seating = g_ptr_array_index (self->boards, i);

      g_ptr_array_add (used, charter_seating_get_body (seating));
      for (guint j = 0; j < charter_seating_get_n_seats (seating); j++)
        {
          const CharterSeat *seat = charter_seating_get_seat (seating, j);

          if (seat->council != self->council)
            continue;
          g_ptr_array_add (used, seat->membership != NULL ? seat->membership : seat->post);
        }
    }
  g_ptr_array_extend (used, self->agreements, NULL, NULL);
  g_ptr_array_extend (used, self->contributions, NULL, NULL);
}
