/* withdrawal-services.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/withdrawal/withdrawal-private.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "analysis/words/scope.h"

/* Who takes part in a service or partnership. */
typedef struct
{
  GPtrArray *stated;
  GPtrArray *unclear; /* those of whom no document says it */
} Parties;

static void
parties_clear (Parties *self)
{
  g_ptr_array_unref (self->stated);
  g_ptr_array_unref (self->unclear);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parties, parties_clear)

static Parties
list_parties (const CharterWithdrawal *self,
              const CharterState      *state,
              const CharterRecord     *service)
{
  return (Parties) {
    charter_withdrawal_list_parties (self, state, service, CHARTER_IN_FORCE_YES),
    charter_withdrawal_list_parties (self, state, service, CHARTER_IN_FORCE_NOT_KNOWN),
  };
}

static gboolean
has_parties (const CharterRecord *organization)
{
  return charter_organization_is (organization, CHARTER_CLASSIFICATION_SERVICE) ||
         charter_organization_is (organization, "partnership");
}

/* Every loss of a member of it. */
static void
add_causes (CharterWithdrawal   *self,
            CharterConsequence  *consequence,
            const CharterRecord *organization)
{
  g_autoptr(GPtrArray) memberships =
    charter_withdrawal_list_referrers (self->before, organization, "organization_id",
                                       CHARTER_KIND_MEMBERSHIP);

  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *member = charter_state_resolve (self->before, membership, "member");

      if (member != NULL && charter_record_get_kind (member) == CHARTER_KIND_ORGANIZATION)
        charter_consequence_add_cause (consequence,
                                       charter_withdrawal_find_loss (self, membership));
    }
}

static char *
write_would (const char    *name,
             const Parties *parties)
{
  g_autofree char *stated = charter_withdrawal_join_names (parties->stated);
  g_autofree char *unclear = charter_withdrawal_join_names (parties->unclear);

  if (parties->stated->len == 0 && parties->unclear->len == 0)
    /* Translators: a service */
    return g_strdup_printf (_("Nobody would be left in %s."), name);
  if (parties->unclear->len == 0)
    /* Translators: a service, a council */
    return g_strdup_printf (_("%1$s would be left with %2$s alone."), name, stated);
  if (parties->stated->len == 0)
    /* Translators: a service, councils */
    return g_strdup_printf (_("Nobody who is stated to take part would be left in %1$s. It is not "
                              "stated for %2$s."), name, unclear);
  /* Translators: a service, a council, other councils */
  return g_strdup_printf (_("As far as is stated, %1$s would be left with %2$s alone. It is not stated "
                            "for %3$s."), name, stated, unclear);
}

static char *
write_already (const char    *name,
               const Parties *parties)
{
  g_autofree char *stated = charter_withdrawal_join_names (parties->stated);
  g_autofree char *unclear = charter_withdrawal_join_names (parties->unclear);

  if (parties->unclear->len == 0)
    /* Translators: a service, a council */
    return g_strdup_printf (_("Only %2$s takes part in %1$s."), name, stated);
  /* Translators: a service, a council, other councils */
  return g_strdup_printf (_("Only %2$s is stated to take part in %1$s. It is not stated for %3$s."),
                          name, stated, unclear);
}

static void
ask_parties (CharterWithdrawal *self,
             CharterRecord     *service)
{
  g_auto(Parties) before = list_parties (self, self->before, service);
  g_auto(Parties) after = list_parties (self, self->after, service);
  g_autofree char *name = charter_name_get_short (service, NULL);
  CharterConsequence *consequence = NULL;

  if (after.stated->len >= 2)
    return;
  if (before.stated->len > after.stated->len)
    {
      consequence = charter_withdrawal_add (self, after.unclear->len == 0
                                                  ? CHARTER_CONSEQUENCE_CAUSED
                                                  : CHARTER_CONSEQUENCE_NOT_SAID,
                                            CHARTER_CONSEQUENCE_TOO_FEW,
                                            CHARTER_CONSEQUENCE_SERVICES, service,
                                            write_would (name, &after));
      add_causes (self, consequence, service);
    }
  else if (before.stated->len == 1)
    consequence = charter_withdrawal_add (self, CHARTER_CONSEQUENCE_BEFORE,
                                          CHARTER_CONSEQUENCE_TOO_FEW,
                                          CHARTER_CONSEQUENCE_SERVICES, service,
                                          write_already (name, &before));
  for (guint i = 0; consequence != NULL && i < after.stated->len; i++)
    charter_consequence_add_record (consequence, g_ptr_array_index (after.stated, i));
}

/* Roles that one has, or few have, and that are missed when nobody does. */
static const struct
{
  const char *role;
  const char *words;
} roles[] = {
  /* Translators: a service or body */
  { "employer",         N_("%s would be left without an employer.") },
  { "host",             N_("%s would be left without a host.") },
  { "lead",             N_("%s would be left without a lead.") },
  { "accountable body", N_("%s would be left without an accountable body.") },
  { "location",         N_("%s would be left without a location.") },
  { "chair",            N_("%s would be left without a chair.") },
  { "vice-chair",       N_("%s would be left without a vice-chair.") },
};

static guint
count_role (const CharterWithdrawal *self,
            const CharterState      *state,
            GPtrArray               *memberships,
            const char              *role)
{
  guint count = 0;

  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);

      if (charter_record_has_text (membership, "role", role) &&
          charter_withdrawal_judge (self, state, membership) != CHARTER_IN_FORCE_NO)
        count++;
    }
  return count;
}

static char *
fill_name (const char *words,
           const char *name)
{
  g_auto(GStrv) parts = g_strsplit (words, "%s", 2);

  return g_strconcat (parts[0], name, parts[1], NULL);
}

static void
ask_roles (CharterWithdrawal *self,
           CharterRecord     *organization)
{
  g_autoptr(GPtrArray) memberships =
    charter_withdrawal_list_referrers (self->before, organization, "organization_id",
                                       CHARTER_KIND_MEMBERSHIP);
  g_autofree char *name = charter_name_get_short (organization, NULL);
  gboolean is_body = charter_organization_is_body (organization);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      CharterConsequence *consequence;

      if (count_role (self, self->before, memberships, roles[i].role) == 0 ||
          count_role (self, self->after, memberships, roles[i].role) > 0)
        continue;
      consequence = charter_withdrawal_add (self, CHARTER_CONSEQUENCE_CAUSED,
                                            is_body ? CHARTER_CONSEQUENCE_BODY_ROLE
                                                    : CHARTER_CONSEQUENCE_SERVICE_ROLE,
                                            is_body ? CHARTER_CONSEQUENCE_BODIES
                                                    : CHARTER_CONSEQUENCE_SERVICES,
                                            organization, fill_name (_(roles[i].words), name));
      for (guint j = 0; j < memberships->len; j++)
        {
          CharterRecord *membership = g_ptr_array_index (memberships, j);

          if (charter_record_has_text (membership, "role", roles[i].role))
            charter_consequence_add_cause (consequence,
                                           charter_withdrawal_find_loss (self, membership));
        }
    }
}

static gboolean
is_service (CharterRecord *organization)
{
  return charter_organization_is (organization, CHARTER_CLASSIFICATION_SERVICE);
}

/* How many services a council takes part in. */
static guint
count_services (const CharterWithdrawal *self,
                const CharterState      *state,
                const CharterRecord     *council)
{
  g_autoptr(GPtrArray) memberships =
    charter_withdrawal_list_referrers (state, council, "member", CHARTER_KIND_MEMBERSHIP);
  guint count = 0;

  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *place = charter_state_resolve (state, membership, "organization_id");

      if (place != NULL && is_service (place) &&
          charter_withdrawal_judge (self, state, membership) != CHARTER_IN_FORCE_NO)
        count++;
    }
  return count;
}

static void
ask_council (CharterWithdrawal *self,
             CharterRecord     *council)
{
  g_autoptr(GPtrArray) memberships = NULL;
  CharterConsequence *consequence;
  g_autofree char *name = NULL;

  if (charter_withdrawal_is_own (self, council) ||
      charter_withdrawal_judge (self, self->after, council) == CHARTER_IN_FORCE_NO ||
      count_services (self, self->before, council) == 0 ||
      count_services (self, self->after, council) > 0)
    return;
  name = charter_name_get_short (council, NULL);
  consequence = charter_withdrawal_add (self, CHARTER_CONSEQUENCE_CAUSED,
                                        CHARTER_CONSEQUENCE_NO_SERVICE,
                                        CHARTER_CONSEQUENCE_SERVICES, council,
                                        /* Translators: a council */
                                        g_strdup_printf (_("%s would take part in no shared service."),
                                                         name));
  memberships = charter_withdrawal_list_referrers (self->before, council, "member",
                                                   CHARTER_KIND_MEMBERSHIP);
  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *place = charter_withdrawal_find_place (self, g_ptr_array_index (memberships, i));
      CharterConsequence *loss = charter_withdrawal_find_loss (self,
                                                               g_ptr_array_index (memberships, i));

      if (place != NULL && is_service (place))
        charter_consequence_add_cause (consequence, loss);
    }
}

/**
 * charter_withdrawal_ask_services:
 * @self: a withdrawal whose losses are known
 *
 * Adds services and partnerships with fewer than two who take part, those
 * without an employer, a host or another role, and councils that would take
 * part in none.
 */
void
charter_withdrawal_ask_services (CharterWithdrawal *self)
{
  g_autoptr(GPtrArray) touched = NULL;
  g_autoptr(GPtrArray) councils = g_ptr_array_new ();
  CharterRecordSet *records;

  g_return_if_fail (self != NULL);

  touched = charter_withdrawal_list_touched (self);
  for (guint i = 0; i < touched->len; i++)
    {
      CharterRecord *organization = g_ptr_array_index (touched, i);

      if (has_parties (organization))
        ask_parties (self, organization);
      ask_roles (self, organization);
    }
  records = charter_state_get_records (self->before);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    g_ptr_array_add (councils, charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i));
  for (guint i = 0; i < councils->len; i++)
    {
      CharterRecord *one = g_ptr_array_index (councils, i);

      if (charter_organization_is (one, CHARTER_CLASSIFICATION_COUNCIL))
        ask_council (self, one);
    }
}
