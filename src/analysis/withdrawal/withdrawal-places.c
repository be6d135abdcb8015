/* withdrawal-places.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/withdrawal/withdrawal-places.h"

#include "analysis/words/scope.h"

static void
add_place (GPtrArray     *places,
           CharterRecord *place)
{
  if (place != NULL && charter_record_get_kind (place) == CHARTER_KIND_ORGANIZATION &&
      !g_ptr_array_find (places, place, NULL))
    g_ptr_array_add (places, place);
}

/* The organizations of the memberships that name @subject in @field. */
static void
add_places_of (CharterState        *state,
               const CharterRecord *subject,
               const char          *field,
               GPtrArray           *places)
{
  GPtrArray *memberships =
    charter_record_set_get_referrers (charter_state_get_records (state), subject, field);

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);

      if (charter_record_get_kind (membership) == CHARTER_KIND_MEMBERSHIP &&
          charter_state_get_in_force (state, membership) != CHARTER_IN_FORCE_NO)
        add_place (places, charter_state_resolve (state, membership, "organization_id"));
    }
}

/**
 * charter_withdrawal_can_be_asked:
 * @subject: a record
 *
 * Returns: whether it makes sense to ask what would follow if it left or ended
 */
gboolean
charter_withdrawal_can_be_asked (const CharterRecord *subject)
{
  g_return_val_if_fail (subject != NULL, FALSE);

  return charter_record_get_kind (subject) == CHARTER_KIND_PERSON ||
         (charter_record_get_kind (subject) == CHARTER_KIND_ORGANIZATION &&
          (charter_organization_is (subject, CHARTER_CLASSIFICATION_COUNCIL) ||
           charter_organization_is_body (subject) || charter_organization_is_service (subject)));
}

/**
 * charter_withdrawal_list_places:
 * @state: a state
 * @subject: a council, a person, or what can only end
 *
 * Returns: (transfer container) (element-type CharterRecord): what @subject can
 *   leave: the partnership first, then services and bodies in the order of the
 *   records; none for what can only end
 */
GPtrArray *
charter_withdrawal_list_places (CharterState        *state,
                                const CharterRecord *subject)
{
  GPtrArray *places = g_ptr_array_new ();

  g_return_val_if_fail (state != NULL, places);
  g_return_val_if_fail (subject != NULL, places);

  if (charter_record_get_kind (subject) == CHARTER_KIND_PERSON)
    add_places_of (state, subject, "person_id", places);
  else if (charter_organization_is (subject, CHARTER_CLASSIFICATION_COUNCIL))
    {
      add_place (places, charter_scope_find_partnership (state));
      add_places_of (state, subject, "member", places);
      add_places_of (state, subject, "on_behalf_of_id", places);
    }
  return places;
}
