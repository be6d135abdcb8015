/* withdrawal-people.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/withdrawal/withdrawal-private.h"

#include <glib/gi18n.h>

#include "analysis/changes/record-match.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"

/* What a person still has. */
typedef struct
{
  guint          n_seats; /* on boards and committees, or not known to be none */
  guint          n_posts;
  CharterRecord *post;    /* nullable: the first of them */
} Standing;

static Standing
find_standing (const CharterWithdrawal *self,
               const CharterState      *state,
               const CharterRecord     *person)
{
  g_autoptr(GPtrArray) memberships =
    charter_withdrawal_list_referrers (state, person, "person_id", CHARTER_KIND_MEMBERSHIP);
  Standing standing = { 0 };

  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *place = charter_withdrawal_find_place (self, membership);
      CharterRecord *post = charter_state_resolve (state, membership, "post_id");

      if (charter_withdrawal_judge (self, state, membership) == CHARTER_IN_FORCE_NO)
        continue;
      if (place != NULL && charter_organization_is_body (place))
        standing.n_seats++;
      else if (post != NULL)
        {
          standing.n_posts++;
          if (standing.post == NULL)
            standing.post = post;
        }
    }
  return standing;
}

static char *
write_person (const char     *name,
              const Standing *after)
{
  g_autofree char *post = NULL;

  if (after->post == NULL)
    /* Translators: a person */
    return g_strdup_printf (_("%s would have no recorded seat or post."), name);
  post = charter_name_get_full (after->post, NULL);
  /* Translators: a person, a post */
  return g_strdup_printf (_("%1$s would have no recorded seat, and would still be %2$s."), name, post);
}

static void
ask_person (CharterWithdrawal *self,
            CharterRecord     *person,
            GPtrArray         *losses)
{
  Standing before = find_standing (self, self->before, person);
  Standing after = find_standing (self, self->after, person);
  g_autofree char *name = NULL;
  CharterConsequence *consequence;

  if (after.n_seats > 0 || before.n_seats + before.n_posts == 0 ||
      (before.n_seats == 0 && after.n_posts > 0))
    return;
  name = charter_name_get_full (person, NULL);
  consequence = charter_withdrawal_add (self, CHARTER_CONSEQUENCE_CAUSED,
                                        CHARTER_CONSEQUENCE_NO_SEAT, CHARTER_CONSEQUENCE_PEOPLE,
                                        person, write_person (name, &after));
  for (guint i = 0; i < losses->len; i++)
    charter_consequence_add_cause (consequence, g_ptr_array_index (losses, i));
}

/* The losses of memberships, by person. */
static void
ask_persons (CharterWithdrawal *self)
{
  CharterRecordSet *records = charter_state_get_records (self->before);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_PERSON); i++)
    {
      CharterRecord *person = charter_record_set_get_record (records, CHARTER_KIND_PERSON, i);
      g_autoptr(GPtrArray) losses = g_ptr_array_new ();
      g_autoptr(GPtrArray) memberships =
        charter_withdrawal_list_referrers (self->before, person, "person_id",
                                           CHARTER_KIND_MEMBERSHIP);

      for (guint j = 0; j < memberships->len; j++)
        {
          CharterConsequence *loss =
            charter_withdrawal_find_loss (self, g_ptr_array_index (memberships, j));

          if (loss != NULL)
            g_ptr_array_add (losses, loss);
        }
      if (losses->len > 0 && person != self->subject)
        ask_person (self, person, losses);
    }
}

static void
ask_post (CharterWithdrawal *self,
          CharterRecord     *post)
{
  g_autoptr(GPtrArray) before = charter_withdrawal_list_holders (self, self->before, post);
  g_autoptr(GPtrArray) after = charter_withdrawal_list_holders (self, self->after, post);
  CharterRecord *place = charter_withdrawal_find_place (self, post);
  gboolean is_seat = place != NULL && charter_organization_is_body (place);
  g_autofree char *name = NULL;
  CharterConsequence *consequence;

  if (before->len == 0 || after->len > 0 ||
      charter_withdrawal_judge (self, self->after, post) == CHARTER_IN_FORCE_NO)
    return;
  name = is_seat ? charter_record_match_write_title (self->before, post)
                 : charter_name_get_full (post, NULL);
  consequence = charter_withdrawal_add (self, CHARTER_CONSEQUENCE_CAUSED,
                                        is_seat ? CHARTER_CONSEQUENCE_EMPTY_SEAT
                                                : CHARTER_CONSEQUENCE_EMPTY_POST,
                                        is_seat ? CHARTER_CONSEQUENCE_BODIES
                                                : CHARTER_CONSEQUENCE_PEOPLE,
                                        post,
                                        is_seat
                                        /* Translators: a seat */
                                        ? g_strdup_printf (_("The seat “%s” would be empty."), name)
                                        /* Translators: a post */
                                        : g_strdup_printf (_("Nobody would hold the post “%s”."),
                                                           name));
  for (guint i = 0; i < before->len; i++)
    charter_consequence_add_cause (consequence,
                                   charter_withdrawal_find_loss (self,
                                                                 g_ptr_array_index (before, i)));
}

/**
 * charter_withdrawal_ask_people:
 * @self: a withdrawal whose losses are known
 *
 * Adds seats and posts that nobody would hold, and people who would have no
 * seat.
 */
void
charter_withdrawal_ask_people (CharterWithdrawal *self)
{
  CharterRecordSet *records;

  g_return_if_fail (self != NULL);

  records = charter_state_get_records (self->before);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_POST); i++)
    ask_post (self, charter_record_set_get_record (records, CHARTER_KIND_POST, i));
  ask_persons (self);
}
