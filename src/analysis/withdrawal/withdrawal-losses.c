/* withdrawal-losses.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/withdrawal/withdrawal-private.h"

#include <glib/gi18n.h>

#include "analysis/changes/comparison.h"
#include "analysis/changes/difference-words.h"
#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"

/* By which fields a record hangs on others, the nearest first. */
static const char *const hosts[] = {
  "post_id", "organization_id", "member", "on_behalf_of_id", "parent_id", "from", "to"
};

static gboolean
is_body (const CharterRecord *organization)
{
  return organization != NULL && charter_organization_is_body (organization);
}

static CharterConsequenceKind
choose_membership (const CharterWithdrawal *self,
                   const CharterRecord     *membership)
{
  CharterRecord *member = charter_state_resolve (self->before, membership, "member");
  CharterRecord *post = charter_state_resolve (self->before, membership, "post_id");

  if (member != NULL && charter_record_get_kind (member) == CHARTER_KIND_ORGANIZATION)
    return CHARTER_LOSS_PARTICIPATION;
  if (is_body (charter_withdrawal_find_place (self, membership)))
    return CHARTER_LOSS_MEMBER;
  return post != NULL ? CHARTER_LOSS_HOLDER : CHARTER_LOSS_MEMBER;
}

static CharterConsequenceKind
choose_kind (const CharterWithdrawal *self,
             const CharterRecord     *record)
{
  switch ((guint) charter_record_get_kind (record))
    {
    case CHARTER_KIND_MEMBERSHIP:
      return choose_membership (self, record);

    case CHARTER_KIND_POST:
      return is_body (charter_withdrawal_find_place (self, record)) ? CHARTER_LOSS_SEAT
                                                                    : CHARTER_LOSS_POST;

    case CHARTER_KIND_RELATION:
      return CHARTER_LOSS_LINE;

    case CHARTER_KIND_CONTRIBUTION:
      return CHARTER_LOSS_CONTRIBUTION;

    default:
      return charter_organization_is_body (record) ? CHARTER_LOSS_BODY : CHARTER_LOSS_SERVICE;
    }
}

static CharterConsequenceTopic
choose_topic (const CharterWithdrawal *self,
              const CharterRecord     *record,
              CharterConsequenceKind   kind)
{
  switch ((guint) kind)
    {
    case CHARTER_LOSS_PARTICIPATION:
      return is_body (charter_withdrawal_find_place (self, record)) ? CHARTER_CONSEQUENCE_BODIES
                                                                    : CHARTER_CONSEQUENCE_SERVICES;

    case CHARTER_LOSS_MEMBER:
      return is_body (charter_withdrawal_find_place (self, record)) ? CHARTER_CONSEQUENCE_BODIES
                                                                    : CHARTER_CONSEQUENCE_PEOPLE;

    case CHARTER_LOSS_SERVICE:
      return CHARTER_CONSEQUENCE_SERVICES;

    case CHARTER_LOSS_BODY:
    case CHARTER_LOSS_SEAT:
      return CHARTER_CONSEQUENCE_BODIES;

    case CHARTER_LOSS_CONTRIBUTION:
      return CHARTER_CONSEQUENCE_MONEY;

    case CHARTER_LOSS_LINE:
      return CHARTER_CONSEQUENCE_LINES;

    default:
      return CHARTER_CONSEQUENCE_PEOPLE;
    }
}

/* A service may be in several places, and who has one of them takes part. */
static char *
write_location (const CharterWithdrawal *self,
                const CharterRecord     *membership,
                CharterRecord           *member,
                CharterRecord           *place)
{
  g_autoptr(GPtrArray) others =
    charter_withdrawal_list_referrers (self->before, place, "organization_id",
                                       CHARTER_KIND_MEMBERSHIP);
  g_autofree char *name = charter_name_get_short (member, NULL);
  g_autofree char *where = charter_name_get_short (place, NULL);

  for (guint i = 0; i < others->len; i++)
    {
      CharterRecord *other = g_ptr_array_index (others, i);

      if (other != membership && charter_withdrawal_find_loss (self, other) != NULL &&
          charter_state_resolve (self->before, other, "member") == member)
        /* Translators: a council, a service */
        return g_strdup_printf (_("%1$s would no longer be a location of %2$s."), name, where);
    }
  /* Translators: a council, a service */
  return g_strdup_printf (_("%1$s would no longer take part in %2$s or be a location of it."),
                          name, where);
}

/* Money is told with its amount. */
static char *
write_contribution (const CharterWithdrawal *self,
                    const CharterRecord     *contribution)
{
  const char *per = charter_record_get_text (contribution, "per");
  g_autofree char *amount = charter_words_for_amount (contribution);
  g_autofree char *name = charter_record_match_write_title (self->before, contribution);

  if (amount == NULL)
    return charter_difference_words_for_loss (self->before, contribution);
  /* Translators: what is paid, an amount, "year" */
  return per != NULL ? g_strdup_printf (_("“%1$s”, %2$s for each %3$s, would no longer be paid."),
                                        name, amount, per)
                     /* Translators: what is paid, an amount */
                     : g_strdup_printf (_("“%1$s”, %2$s, would no longer be paid."), name, amount);
}

static char *
write_sure_loss (const CharterWithdrawal *self,
                 const CharterRecord     *record)
{
  CharterRecord *member = charter_state_resolve (self->before, record, "member");
  CharterRecord *place = charter_withdrawal_find_place (self, record);

  if (member != NULL && place != NULL && charter_record_has_text (record, "role", "location"))
    return write_location (self, record, member, place);
  if (charter_record_get_kind (record) == CHARTER_KIND_CONTRIBUTION)
    return write_contribution (self, record);
  return charter_difference_words_for_loss (self->before, record);
}

/* What nobody states, or not for the day, is told with that. */
static char *
write_loss (const CharterWithdrawal *self,
            const CharterRecord     *record,
            CharterInForce           in_force)
{
  g_autofree char *fact = NULL;

  if (in_force == CHARTER_IN_FORCE_YES)
    return write_sure_loss (self, record);
  fact = charter_difference_words_for_fact (self->before, record);
  switch (charter_record_get_certainty (record))
    {
    case CHARTER_CERTAINTY_NOT_STATED:
      /* Translators: a sentence: "Swale takes part in Audit" */
      return g_strdup_printf (_("“%s” would end, if it is so at all: no document says it."), fact);

    case CHARTER_CERTAINTY_INFERRED:
      /* Translators: a sentence: "Swale takes part in Audit" */
      return g_strdup_printf (_("“%s” would end, if it is so at all: it is inferred, and no document "
                                "says it."), fact);

    case CHARTER_CERTAINTY_STATED:
    default:
      /* Translators: a sentence: "Swale takes part in Audit" */
      return g_strdup_printf (_("“%s” would have ended, if it was so then, which is not known."), fact);
    }
}

static void
add_loss (CharterWithdrawal *self,
          CharterRecord     *record)
{
  CharterInForce in_force = charter_withdrawal_judge (self, self->before, record);
  CharterConsequenceKind kind = choose_kind (self, record);
  guint64 handle = charter_record_get_handle (record);
  CharterConsequence *loss =
    charter_withdrawal_add (self,
                            in_force == CHARTER_IN_FORCE_YES ? CHARTER_CONSEQUENCE_CAUSED
                                                             : CHARTER_CONSEQUENCE_NOT_SAID,
                            kind, choose_topic (self, record, kind), record,
                            write_loss (self, record, in_force));

  loss->follows = TRUE;
  g_hash_table_insert (self->losses, g_memdup2 (&handle, sizeof handle), loss);
}

static void
find_cause (CharterWithdrawal  *self,
            CharterConsequence *loss)
{
  CharterRecord *record = g_ptr_array_index (loss->records, 0);
  guint64 handle = charter_record_get_handle (record);

  if (g_hash_table_contains (self->edited, &handle))
    {
      if (loss->kind != CHARTER_LOSS_LINE && self->form != CHARTER_WITHDRAWAL_ENDS)
        loss->reason = charter_withdrawal_write_path (self,
                                                      charter_withdrawal_find_place (self, record));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      CharterRecord *host = charter_state_resolve (self->before, record, hosts[i]);
      CharterConsequence *cause = charter_withdrawal_find_loss (self, host);

      if (cause == NULL)
        continue;
      charter_consequence_add_cause (loss, cause);
      return;
    }
}

/**
 * charter_withdrawal_add_losses:
 * @self: a withdrawal whose two states are known
 *
 * Adds every record that is in force before and not after, as the comparison
 * of the two has them.
 */
void
charter_withdrawal_add_losses (CharterWithdrawal *self)
{
  g_autoptr(CharterComparison) comparison = NULL;

  g_return_if_fail (self != NULL);

  comparison = charter_comparison_new (self->before, self->after, TRUE);
  for (guint i = 0; i < charter_comparison_get_n (comparison); i++)
    {
      const CharterDifference *one = charter_comparison_get (comparison, i);

      if (one->kind == CHARTER_DIFFERENCE_ENDED || one->kind == CHARTER_DIFFERENCE_REMOVED)
        add_loss (self, one->before);
    }
  for (guint i = 0; i < self->consequences->len; i++)
    find_cause (self, g_ptr_array_index (self->consequences, i));
}
