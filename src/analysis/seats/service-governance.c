/* service-governance.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/service-governance.h"

#include "analysis/words/scope.h"

static gboolean
is_stated (const CharterRecord *record)
{
  return charter_record_get_certainty (record) == CHARTER_CERTAINTY_STATED;
}

/* The records of one kind that name the service by a field and are in force. */
static GPtrArray *
list_related (CharterServiceGovernance *self,
              CharterState             *state,
              const char               *field,
              CharterKindId             kind)
{
  GPtrArray *list = g_ptr_array_new ();
  GPtrArray *referrers =
    charter_record_set_get_referrers (charter_state_get_records (state), self->service, field);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (referrers, i);

      if (charter_record_get_kind (record) != kind || !is_stated (record))
        continue;
      switch (charter_state_get_in_force (state, record))
        {
        case CHARTER_IN_FORCE_YES:
          g_ptr_array_add (list, record);
          break;
        case CHARTER_IN_FORCE_NOT_KNOWN:
          self->n_not_known++;
          break;
        case CHARTER_IN_FORCE_NO:
        default:
          break;
        }
    }
  return list;
}

/* Persons who are there for a council and hold none of the posts. */
static void
find_contacts (CharterServiceGovernance *self,
               CharterState             *state)
{
  GPtrArray *memberships =
    charter_record_set_get_referrers (charter_state_get_records (state), self->service,
                                      "organization_id");

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);

      if (charter_record_get_kind (membership) != CHARTER_KIND_MEMBERSHIP || !is_stated (membership) ||
          charter_state_resolve (state, membership, "person_id") == NULL ||
          charter_state_resolve (state, membership, "post_id") != NULL)
        continue;
      switch (charter_state_get_in_force (state, membership))
        {
        case CHARTER_IN_FORCE_YES:
          g_ptr_array_add (self->contacts, membership);
          break;
        case CHARTER_IN_FORCE_NOT_KNOWN:
          self->n_not_known++;
          break;
        case CHARTER_IN_FORCE_NO:
        default:
          break;
        }
    }
}

static void
count_unknown_holders (CharterServiceGovernance *self,
                       CharterState             *state)
{
  for (guint i = 0; i < self->posts->len; i++)
    {
      g_autoptr(GPtrArray) unknown =
        charter_state_list_referrers (state, g_ptr_array_index (self->posts, i), "post_id",
                                      CHARTER_IN_FORCE_NOT_KNOWN);

      self->n_not_known += unknown->len;
    }
}

/**
 * charter_service_governance_new:
 * @state: a state
 * @service: a shared service
 *
 * Returns: (transfer full): how it is governed at the date of @state
 */
CharterServiceGovernance *
charter_service_governance_new (CharterState  *state,
                                CharterRecord *service)
{
  CharterServiceGovernance *self;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (service != NULL, NULL);

  self = g_new0 (CharterServiceGovernance, 1);
  self->service = service;
  self->boards = list_related (self, state, "parent_id", CHARTER_KIND_ORGANIZATION);
  self->posts = list_related (self, state, "organization_id", CHARTER_KIND_POST);
  self->agreements = list_related (self, state, "covers_ids", CHARTER_KIND_AGREEMENT);
  self->contacts = g_ptr_array_new ();
  find_contacts (self, state);
  count_unknown_holders (self, state);
  return self;
}

/**
 * charter_service_governance_free:
 * @self: (transfer full): how a service is governed
 */
void
charter_service_governance_free (CharterServiceGovernance *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->boards);
  g_ptr_array_unref (self->posts);
  g_ptr_array_unref (self->agreements);
  g_ptr_array_unref (self->contacts);
  g_free (self);
}
