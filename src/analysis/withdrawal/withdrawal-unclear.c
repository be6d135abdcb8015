/* withdrawal-unclear.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/withdrawal/withdrawal-private.h"

#include <glib/gi18n.h>

#include "analysis/changes/difference-words.h"
#include "analysis/changes/record-match.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "model/value.h"

/* Services and bodies of which something is not recorded: one line for all. */
static void
add_line (CharterWithdrawal       *self,
          CharterConsequenceTopic  topic,
          const char              *words,
          GPtrArray               *records)
{
  g_autofree char *names = NULL;
  g_auto(GStrv) parts = NULL;
  CharterConsequence *consequence;

  if (records->len == 0)
    return;
  names = charter_withdrawal_join_names (records);
  parts = g_strsplit (words, "%s", 2);
  consequence = charter_withdrawal_add (self, CHARTER_CONSEQUENCE_NOT_SAID,
                                        CHARTER_CONSEQUENCE_NOT_RECORDED, topic, NULL,
                                        g_strconcat (parts[0], names, parts[1], NULL));
  for (guint i = 0; i < records->len; i++)
    charter_consequence_add_record (consequence, g_ptr_array_index (records, i));
}

static gboolean
has_role (const CharterWithdrawal *self,
          const CharterRecord     *service,
          const char              *role)
{
  g_autoptr(GPtrArray) memberships =
    charter_withdrawal_list_referrers (self->before, service, "organization_id",
                                       CHARTER_KIND_MEMBERSHIP);

  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);

      if (charter_record_has_text (membership, "role", role) &&
          charter_withdrawal_judge (self, self->before, membership) != CHARTER_IN_FORCE_NO)
        return TRUE;
    }
  return FALSE;
}

/* The services that lose somebody who takes part, or end. */
static GPtrArray *
list_services (const CharterWithdrawal *self)
{
  GPtrArray *services = g_ptr_array_new ();

  for (guint i = 0; i < self->consequences->len; i++)
    {
      const CharterConsequence *one = g_ptr_array_index (self->consequences, i);
      CharterRecord *record = one->records->len > 0 ? g_ptr_array_index (one->records, 0) : NULL;
      CharterRecord *service = NULL;

      if (one->kind == CHARTER_LOSS_PARTICIPATION && one->heading == CHARTER_CONSEQUENCE_CAUSED)
        service = charter_withdrawal_find_place (self, record);
      else if (one->kind == CHARTER_LOSS_SERVICE)
        service = record;
      if (service != NULL && charter_organization_is (service, CHARTER_CLASSIFICATION_SERVICE) &&
          !g_ptr_array_find (services, service, NULL))
        g_ptr_array_add (services, service);
    }
  return services;
}

static void
ask_staff (CharterWithdrawal *self)
{
  g_autoptr(GPtrArray) services = list_services (self);
  g_autoptr(GPtrArray) no_employer = g_ptr_array_new ();
  g_autoptr(GPtrArray) no_host = g_ptr_array_new ();

  for (guint i = 0; i < services->len; i++)
    {
      CharterRecord *service = g_ptr_array_index (services, i);

      if (!has_role (self, service, "employer"))
        g_ptr_array_add (no_employer, service);
      if (!has_role (self, service, "host"))
        g_ptr_array_add (no_host, service);
    }
  /* Translators: services */
  add_line (self, CHARTER_CONSEQUENCE_SERVICES, _("Who employs the staff is not recorded for: %s."),
            no_employer);
  /* Translators: services */
  add_line (self, CHARTER_CONSEQUENCE_SERVICES, _("Which council is the host is not recorded for: %s."),
            no_host);
}

static gboolean
has_number (const CharterRecord *body)
{
  GVariant *quorum = charter_record_get_value (body, "quorum");
  g_autoptr(GVariant) members = quorum != NULL ? charter_value_get_member (quorum, "members") : NULL;
  g_autoptr(GVariant) each = quorum != NULL ? charter_value_get_member (quorum, "each_party") : NULL;
  double number;

  return (members != NULL && charter_value_get_number (members, &number)) ||
         (each != NULL && charter_value_get_number (each, &number));
}

/* Bodies that lose somebody, and nobody can say if the rest are enough. */
static void
ask_quorums (CharterWithdrawal *self)
{
  g_autoptr(GPtrArray) touched = charter_withdrawal_list_touched (self);
  g_autoptr(GPtrArray) not_recorded = g_ptr_array_new ();

  for (guint i = 0; i < touched->len; i++)
    {
      CharterRecord *body = g_ptr_array_index (touched, i);
      GVariant *quorum = charter_record_get_value (body, "quorum");
      const char *words = quorum != NULL ? charter_value_get_member_text (quorum, "words") : NULL;
      g_autoptr(GArray) before = charter_withdrawal_list_sitting (self, self->before, body);
      g_autoptr(GArray) after = charter_withdrawal_list_sitting (self, self->after, body);
      g_autofree char *name = NULL;

      if (!charter_organization_is_body (body) || charter_withdrawal_is_own (self, body) ||
          before->len == after->len || has_number (body))
        continue;
      if (!charter_name_is_visible (words))
        {
          g_ptr_array_add (not_recorded, body);
          continue;
        }
      name = charter_name_get_short (body, NULL);
      charter_withdrawal_add (self, CHARTER_CONSEQUENCE_NOT_SAID, CHARTER_CONSEQUENCE_NOT_RECORDED,
                              CHARTER_CONSEQUENCE_BODIES, body,
                              /* Translators: a body, words */
                              g_strdup_printf (_("The quorum of %1$s is recorded in words only: “%2$s”"),
                                               name, words));
    }
  /* Translators: bodies */
  add_line (self, CHARTER_CONSEQUENCE_BODIES, _("The quorum is not recorded for: %s."), not_recorded);
}

static void
ask_holders (CharterWithdrawal *self)
{
  g_autoptr(GPtrArray) posts = g_ptr_array_new ();
  CharterRecordSet *records = charter_state_get_records (self->before);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_POST); i++)
    {
      CharterRecord *post = charter_record_set_get_record (records, CHARTER_KIND_POST, i);
      CharterRecord *place = charter_withdrawal_find_place (self, post);
      g_autoptr(GPtrArray) holders = charter_withdrawal_list_holders (self, self->before, post);

      if (place != NULL && charter_withdrawal_is_in_scope (self, place) && holders->len == 0 &&
          charter_withdrawal_judge (self, self->after, post) != CHARTER_IN_FORCE_NO)
        g_ptr_array_add (posts, post);
    }
  /* Translators: posts */
  add_line (self, CHARTER_CONSEQUENCE_PEOPLE, _("No holder is recorded for: %s."), posts);
}

/* What it takes part in, or has people on, besides what it leaves. */
static void
ask_elsewhere (CharterWithdrawal *self)
{
  CharterRecordSet *records = charter_state_get_records (self->before);
  g_autoptr(GPtrArray) places = g_ptr_array_new ();
  g_autofree char *name = charter_name_get_short (self->subject, NULL);
  g_autofree char *from = charter_name_get_short (self->from, NULL);
  g_autofree char *names = NULL;
  CharterConsequence *consequence;

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_MEMBERSHIP); i++)
    {
      CharterRecord *one = charter_record_set_get_record (records, CHARTER_KIND_MEMBERSHIP, i);
      CharterRecord *place = charter_withdrawal_find_place (self, one);

      if (place == NULL || charter_withdrawal_is_in_scope (self, place) ||
          charter_withdrawal_is_own (self, place) || g_ptr_array_find (places, place, NULL) ||
          charter_withdrawal_judge (self, self->before, one) == CHARTER_IN_FORCE_NO)
        continue;
      if (charter_withdrawal_is_own (self, charter_state_resolve (self->before, one, "member")) ||
          charter_withdrawal_is_own (self, charter_state_resolve (self->before, one,
                                                                  "on_behalf_of_id")))
        g_ptr_array_add (places, place);
    }
  if (places->len == 0)
    return;
  charter_scope_sort_by_name (places, NULL);
  names = charter_withdrawal_join_names (places);
  consequence = charter_withdrawal_add (self, CHARTER_CONSEQUENCE_NOT_SAID,
                                        CHARTER_CONSEQUENCE_ELSEWHERE, CHARTER_CONSEQUENCE_SERVICES,
                                        self->subject,
                                        /* Translators: a council, a partnership, bodies */
                                        g_strdup_printf (_("%1$s is also recorded outside %2$s: %3$s. "
                                                           "Whether that would change is not "
                                                           "recorded."), name, from, names));
  for (guint i = 0; i < places->len; i++)
    charter_consequence_add_record (consequence, g_ptr_array_index (places, i));
}

static CharterConsequenceTopic
choose_topic (const CharterWithdrawal *self,
              const CharterRecord     *record)
{
  CharterRecord *place;

  switch ((guint) charter_record_get_kind (record))
    {
    case CHARTER_KIND_CONTRIBUTION:
      return CHARTER_CONSEQUENCE_MONEY;

    case CHARTER_KIND_RELATION:
      return CHARTER_CONSEQUENCE_LINES;

    default:
      place = charter_withdrawal_find_place (self, record);
      return place != NULL && charter_organization_is_body (place) ? CHARTER_CONSEQUENCE_BODIES
                                                                   : CHARTER_CONSEQUENCE_SERVICES;
    }
}

/* A membership is told as a sentence, other things by what they are called. */
static char *
write_fact (const CharterWithdrawal *self,
            const CharterRecord     *record)
{
  return charter_record_get_kind (record) == CHARTER_KIND_MEMBERSHIP
         ? charter_difference_words_for_fact (self->before, record)
         : charter_record_match_write_title (self->before, record);
}

/* What would end if it were in force: proposed, or of a later day. */
static void
ask_not_in_force (CharterWithdrawal *self,
                  CharterRecord     *record)
{
  const CharterDate *as_at = charter_state_get_as_at (self->before);
  g_autofree char *fact = NULL;
  g_autofree char *words = NULL;
  CharterDate start;

  if (charter_withdrawal_judge (self, self->before, record) != CHARTER_IN_FORCE_NO ||
      !charter_withdrawal_would_end (self, record))
    return;
  fact = write_fact (self, record);
  if (charter_state_is_proposed (self->recorded, record))
    charter_withdrawal_add (self, CHARTER_CONSEQUENCE_NOT_SAID, CHARTER_CONSEQUENCE_PROPOSED,
                            choose_topic (self, record), record,
                            /* Translators: a sentence: "Swale takes part in Audit" */
                            g_strdup_printf (_("This is proposed or recommended, and was not counted: "
                                               "“%s”."), fact));
  else if (as_at != NULL && charter_record_get_start (record, &start) &&
           charter_date_get_first_day (&start) > charter_date_get_last_day (as_at))
    {
      words = charter_date_to_words (&start);
      charter_withdrawal_add (self, CHARTER_CONSEQUENCE_NOT_SAID, CHARTER_CONSEQUENCE_LATER,
                              choose_topic (self, record), record,
                              /* Translators: a sentence: "Swale takes part in Audit"; a date */
                              g_strdup_printf (_("This is recorded to begin later (%2$s): “%1$s”. "
                                                 "Whether it still would is not recorded."),
                                               fact, words));
    }
}

/* Somebody who belongs to who leaves, and sits elsewhere for nobody knows
 * whom. */
static void
ask_for_whom (CharterWithdrawal *self,
              CharterRecord     *membership)
{
  CharterRecord *place = charter_withdrawal_find_place (self, membership);
  CharterRecord *person = charter_state_resolve (self->before, membership, "person_id");
  CharterRecord *post = charter_state_resolve (self->before, membership, "post_id");
  g_autoptr(GPtrArray) memberships = NULL;

  if (place == NULL || person == NULL || !charter_withdrawal_is_in_scope (self, place) ||
      charter_state_resolve (self->before, membership, "on_behalf_of_id") != NULL ||
      (post != NULL && charter_state_resolve (self->before, post, "on_behalf_of_id") != NULL) ||
      charter_withdrawal_judge (self, self->after, membership) == CHARTER_IN_FORCE_NO)
    return;
  memberships = charter_withdrawal_list_referrers (self->before, person, "person_id",
                                                   CHARTER_KIND_MEMBERSHIP);
  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *other = g_ptr_array_index (memberships, i);
      g_autofree char *fact = NULL;
      g_autofree char *name = NULL;

      if (!charter_withdrawal_is_own (self, charter_withdrawal_find_place (self, other)) ||
          charter_withdrawal_judge (self, self->before, other) == CHARTER_IN_FORCE_NO)
        continue;
      fact = charter_difference_words_for_fact (self->before, membership);
      name = charter_name_get_short (self->subject, NULL);
      charter_withdrawal_add (self, CHARTER_CONSEQUENCE_NOT_SAID, CHARTER_CONSEQUENCE_FOR_WHOM,
                              choose_topic (self, membership), membership,
                              /* Translators: a sentence: "Jane Clarke is MKS Director"; a council */
                              g_strdup_printf (_("%1$s, and also belongs to %2$s. Whether one goes with "
                                                 "the other is not recorded."), fact, name));
      return;
    }
}

static void
ask_money (CharterWithdrawal *self)
{
  CharterRecordSet *records = charter_state_get_records (self->before);
  g_autofree char *name = charter_name_get_short (self->subject, NULL);
  gboolean pays = FALSE;

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_CONTRIBUTION); i++)
    {
      CharterRecord *one = charter_record_set_get_record (records, CHARTER_KIND_CONTRIBUTION, i);
      g_autofree char *fact = NULL;

      if (!charter_withdrawal_is_own (self, charter_state_resolve (self->before, one,
                                                                   "organization_id")) ||
          charter_withdrawal_judge (self, self->before, one) == CHARTER_IN_FORCE_NO)
        continue;
      pays = TRUE;
      if (self->from_partnership)
        continue;
      fact = write_fact (self, one);
      charter_withdrawal_add (self, CHARTER_CONSEQUENCE_NOT_SAID,
                              CHARTER_CONSEQUENCE_MONEY_ELSEWHERE, CHARTER_CONSEQUENCE_MONEY, one,
                              /* Translators: what somebody pays */
                              g_strdup_printf (_("Whether this contribution would change is not "
                                                 "recorded: “%s”."), fact));
    }
  if (!pays && self->from_partnership)
    charter_withdrawal_add (self, CHARTER_CONSEQUENCE_NOT_SAID, CHARTER_CONSEQUENCE_NOT_RECORDED,
                            CHARTER_CONSEQUENCE_MONEY, self->subject,
                            /* Translators: a council */
                            g_strdup_printf (_("What %s pays is not recorded."), name));
}

/* Who leaves may be no partner, or be recorded as a part. */
static void
ask_standing (CharterWithdrawal *self)
{
  g_autoptr(GPtrArray) stated = NULL;
  g_autoptr(GPtrArray) unclear = NULL;
  g_autofree char *name = charter_name_get_short (self->subject, NULL);
  g_autofree char *from = charter_name_get_short (self->from, NULL);

  stated = charter_withdrawal_list_parties (self, self->before, self->from, CHARTER_IN_FORCE_YES);
  unclear = charter_withdrawal_list_parties (self, self->before, self->from,
                                             CHARTER_IN_FORCE_NOT_KNOWN);
  if (charter_organization_is (self->from, "partnership") &&
      !g_ptr_array_find (stated, self->subject, NULL) &&
      !g_ptr_array_find (unclear, self->subject, NULL))
    charter_withdrawal_add (self, CHARTER_CONSEQUENCE_BEFORE, CHARTER_CONSEQUENCE_NOT_A_PARTNER,
                            CHARTER_CONSEQUENCE_SERVICES, self->subject,
                            /* Translators: a council, a partnership */
                            g_strdup_printf (_("%1$s is not recorded as a partner in %2$s, only in what "
                                               "is part of it."), name, from));
  if (charter_scope_contains (self->before, self->focus, self->subject))
    charter_withdrawal_add (self, CHARTER_CONSEQUENCE_NOT_SAID, CHARTER_CONSEQUENCE_NOT_RECORDED,
                            CHARTER_CONSEQUENCE_SERVICES, self->subject,
                            /* Translators: a council, a partnership */
                            g_strdup_printf (_("%1$s is recorded as part of %2$s. That has no date, "
                                               "and stays in the records."), name, from));
}

/**
 * charter_withdrawal_ask_unclear:
 * @self: a withdrawal whose consequences are known
 *
 * Adds what cannot be said, as it is not recorded.
 */
void
charter_withdrawal_ask_unclear (CharterWithdrawal *self)
{
  static const CharterKindId kinds[] = {
    CHARTER_KIND_MEMBERSHIP, CHARTER_KIND_POST, CHARTER_KIND_RELATION, CHARTER_KIND_CONTRIBUTION
  };
  CharterRecordSet *records;

  g_return_if_fail (self != NULL);

  ask_staff (self);
  ask_quorums (self);
  records = charter_state_get_records (self->before);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      for (guint j = 0; j < charter_record_set_get_n_records (records, kinds[i]); j++)
        {
          CharterRecord *record = charter_record_set_get_record (records, kinds[i], j);

          ask_not_in_force (self, record);
          if (kinds[i] == CHARTER_KIND_MEMBERSHIP && self->form == CHARTER_WITHDRAWAL_LEAVES)
            ask_for_whom (self, record);
        }
    }
  if (self->form != CHARTER_WITHDRAWAL_LEAVES)
    return;
  ask_holders (self);
  ask_standing (self);
  ask_money (self);
  if (self->from_partnership)
    ask_elsewhere (self);
}
