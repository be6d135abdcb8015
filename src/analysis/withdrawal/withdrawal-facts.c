/* withdrawal-facts.c
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

/* A chain of bodies longer than this goes round in a circle. */
#define LONGEST_CHAIN 32

/* A sentence with more names than these is not read. */
#define MOST_NAMES 20

static gboolean
looks_back (const CharterState *state)
{
  const CharterDate *as_at = charter_state_get_as_at (state);

  return as_at != NULL && charter_date_get_last_day (as_at) <
                          charter_date_get_first_day (charter_state_get_today (state));
}

/**
 * charter_withdrawal_judge:
 * @self: a withdrawal
 * @state: one of its states
 * @record: a record of either
 *
 * Somebody who asks what would be on a day to come takes what is recorded
 * without a date for what will still be so, as a picture without a date does.
 * For a day that has passed it is not known.
 *
 * Returns: whether @record holds there; not known also when no document
 *   states it
 */
CharterInForce
charter_withdrawal_judge (const CharterWithdrawal *self,
                          const CharterState      *state,
                          const CharterRecord     *record)
{
  CharterInForce in_force;

  g_return_val_if_fail (self != NULL, CHARTER_IN_FORCE_NO);
  g_return_val_if_fail (record != NULL, CHARTER_IN_FORCE_NO);

  record = charter_state_get_record (state, record);
  if (record == NULL)
    return CHARTER_IN_FORCE_NO;
  in_force = charter_state_get_in_force (state, record);
  if (in_force == CHARTER_IN_FORCE_NO)
    return CHARTER_IN_FORCE_NO;
  if (charter_record_get_certainty (record) != CHARTER_CERTAINTY_STATED)
    return CHARTER_IN_FORCE_NOT_KNOWN;
  if (in_force == CHARTER_IN_FORCE_NOT_KNOWN && looks_back (state))
    return CHARTER_IN_FORCE_NOT_KNOWN;
  return CHARTER_IN_FORCE_YES;
}

/**
 * charter_withdrawal_is_in_scope:
 * @self: a withdrawal
 * @organization: (nullable): an organization
 *
 * Returns: whether it is what is left or ends, or part of it, and does not
 *   belong to who leaves; a person who goes altogether leaves everything
 */
gboolean
charter_withdrawal_is_in_scope (const CharterWithdrawal *self,
                                const CharterRecord     *organization)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->focus == NULL)
    return TRUE;
  return organization != NULL && charter_scope_contains (self->before, self->focus, organization) &&
         !charter_withdrawal_is_own (self, organization);
}

/**
 * charter_withdrawal_is_own:
 * @self: a withdrawal
 * @organization: (nullable): an organization
 *
 * Returns: whether it is the organization that leaves, or part of it
 */
gboolean
charter_withdrawal_is_own (const CharterWithdrawal *self,
                           const CharterRecord     *organization)
{
  g_autoptr(GPtrArray) own = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (organization == NULL || self->form != CHARTER_WITHDRAWAL_LEAVES)
    return FALSE;
  own = g_ptr_array_new ();
  g_ptr_array_add (own, self->subject);
  return charter_scope_contains (self->before, own, organization);
}

/**
 * charter_withdrawal_find_place:
 * @self: a withdrawal
 * @record: a membership or post
 *
 * Returns: (transfer none) (nullable): the organization in which it is; of a
 *   membership that names only a post, the post's
 */
CharterRecord *
charter_withdrawal_find_place (const CharterWithdrawal *self,
                               const CharterRecord     *record)
{
  CharterRecord *place;
  CharterRecord *post;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  place = charter_state_resolve (self->before, record, "organization_id");
  if (place != NULL)
    return place;
  post = charter_state_resolve (self->before, record, "post_id");
  return post != NULL ? charter_state_resolve (self->before, post, "organization_id") : NULL;
}

/**
 * charter_withdrawal_write_path:
 * @self: a withdrawal
 * @organization: (nullable): an organization
 *
 * The same for all parts of one whole, so that a list of them needs it once.
 *
 * Returns: (transfer full) (nullable): how it belongs to what is left: "what is
 *   part of MKS is part of MKIP"; %NULL when it is that itself
 */
char *
charter_withdrawal_write_path (const CharterWithdrawal *self,
                               const CharterRecord     *organization)
{
  const CharterRecord *place = organization;
  GString *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; self->focus != NULL && place != NULL && i < LONGEST_CHAIN; i++)
    {
      CharterRecord *whole = charter_state_resolve (self->before, place, "parent_id");
      g_autofree char *name = whole != NULL ? charter_name_get_short (whole, NULL) : NULL;

      if (whole == NULL || g_ptr_array_find (self->focus, place, NULL))
        break;
      if (i == 0)
        {
          text = g_string_new (NULL);
          /* Translators: a partnership or a group of services */
          g_string_append_printf (text, g_ptr_array_find (self->focus, whole, NULL)
                                        ? _("what is part of %s is left with it")
                                        : _("what is part of %s"), name);
        }
      else if (i == 1)
        /* Translators: continues "what is part of MKS"; a partnership */
        g_string_append_printf (text, _(" is part of %s"), name);
      else
        /* Translators: continues "what is part of MKS is part of MKIP" */
        g_string_append_printf (text, _(", which is part of %s"), name);
      place = whole;
    }
  return text != NULL ? g_string_free (text, FALSE) : NULL;
}

/**
 * charter_withdrawal_list_referrers:
 * @state: a state
 * @record: a record of the other state or of this one
 * @field: a field by which others may name it
 * @kind: of which kind they are
 *
 * Returns: (transfer container) (element-type CharterRecord): who names it
 *   there, in force or not, in the order of the file
 */
GPtrArray *
charter_withdrawal_list_referrers (const CharterState  *state,
                                   const CharterRecord *record,
                                   const char          *field,
                                   CharterKindId        kind)
{
  GPtrArray *list = g_ptr_array_new ();
  GPtrArray *referrers = NULL;

  g_return_val_if_fail (state != NULL, list);
  g_return_val_if_fail (record != NULL, list);

  record = charter_state_get_record (state, record);
  if (record != NULL)
    referrers = charter_record_set_get_referrers (charter_state_get_records (state), record, field);
  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      if (charter_record_get_kind (g_ptr_array_index (referrers, i)) == kind)
        g_ptr_array_add (list, g_ptr_array_index (referrers, i));
    }
  return list;
}

/**
 * charter_withdrawal_list_parties:
 * @self: a withdrawal
 * @state: one of its states
 * @organization: a service or partnership
 * @wanted: those that take part, or those of whom it is not known
 *
 * Returns: (transfer container) (element-type CharterRecord): the
 *   organizations that take part, each once, as the state before has them, in
 *   alphabetical order
 */
GPtrArray *
charter_withdrawal_list_parties (const CharterWithdrawal *self,
                                 const CharterState      *state,
                                 const CharterRecord     *organization,
                                 CharterInForce           wanted)
{
  GPtrArray *list = g_ptr_array_new ();
  g_autoptr(GPtrArray) stated = g_ptr_array_new ();
  g_autoptr(GPtrArray) memberships = NULL;

  g_return_val_if_fail (self != NULL, list);

  memberships = charter_withdrawal_list_referrers (state, organization, "organization_id",
                                                   CHARTER_KIND_MEMBERSHIP);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < memberships->len; i++)
        {
          CharterRecord *membership = g_ptr_array_index (memberships, i);
          CharterRecord *member = charter_state_resolve (state, membership, "member");
          CharterInForce in_force = charter_withdrawal_judge (self, state, membership);

          if (member == NULL || charter_record_get_kind (member) != CHARTER_KIND_ORGANIZATION ||
              in_force != (pass == 0 ? CHARTER_IN_FORCE_YES : CHARTER_IN_FORCE_NOT_KNOWN))
            continue;
          member = charter_state_get_record (self->before, member);
          if (g_ptr_array_find (stated, member, NULL) || g_ptr_array_find (list, member, NULL))
            continue;
          g_ptr_array_add (pass == 0 ? stated : list, member);
        }
    }
  if (wanted == CHARTER_IN_FORCE_YES)
    {
      g_ptr_array_unref (list);
      list = g_ptr_array_ref (stated);
    }
  charter_scope_sort_by_name (list, NULL);
  return list;
}

static void
add_holders (const CharterWithdrawal *self,
             const CharterState      *state,
             const CharterRecord     *post,
             GPtrArray               *holders)
{
  g_autoptr(GPtrArray) memberships =
    charter_withdrawal_list_referrers (state, post, "post_id", CHARTER_KIND_MEMBERSHIP);

  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);

      if (charter_withdrawal_judge (self, state, membership) != CHARTER_IN_FORCE_NO)
        g_ptr_array_add (holders, membership);
    }
}

/**
 * charter_withdrawal_list_holders:
 * @self: a withdrawal
 * @state: one of its states
 * @post: a post or seat
 *
 * Returns: (transfer container) (element-type CharterRecord): the memberships
 *   by which somebody holds it or may hold it; of a seat that is filled by
 *   whoever holds another post, those of that post
 */
GPtrArray *
charter_withdrawal_list_holders (const CharterWithdrawal *self,
                                 const CharterState      *state,
                                 const CharterRecord     *post)
{
  GPtrArray *holders = g_ptr_array_new ();
  CharterRecord *filled_by;

  g_return_val_if_fail (self != NULL, holders);
  g_return_val_if_fail (post != NULL, holders);

  post = charter_state_get_record (state, post);
  if (post == NULL || charter_withdrawal_judge (self, state, post) == CHARTER_IN_FORCE_NO)
    return holders;
  add_holders (self, state, post, holders);
  filled_by = charter_state_resolve (state, post, "filled_by_post_id");
  if (holders->len == 0 && filled_by != NULL && filled_by != post)
    add_holders (self, state, filled_by, holders);
  return holders;
}

static void
add_sitting (const CharterWithdrawal *self,
             const CharterState      *state,
             CharterRecord           *membership,
             const CharterRecord     *post,
             GArray                  *list)
{
  CharterRecord *person = charter_state_resolve (state, membership, "person_id");
  CharterRecord *council = charter_state_resolve (state, membership, "on_behalf_of_id");
  CharterSitting sitting = { membership, NULL, NULL, CHARTER_IN_FORCE_NO, FALSE };

  for (guint i = 0; i < list->len; i++)
    {
      if (g_array_index (list, CharterSitting, i).membership == membership)
        return;
    }
  if (person == NULL)
    person = charter_state_resolve (state, membership, "member");
  if (council == NULL && post != NULL)
    council = charter_state_resolve (state, post, "on_behalf_of_id");
  sitting.person = person != NULL ? charter_state_get_record (self->before, person) : NULL;
  sitting.council = council != NULL ? charter_state_get_record (self->before, council) : NULL;
  sitting.in_force = charter_withdrawal_judge (self, state, membership);
  sitting.is_substitute = charter_record_get_value (membership, "substitute_for") != NULL;
  if (sitting.in_force != CHARTER_IN_FORCE_NO)
    g_array_append_val (list, sitting);
}

/**
 * charter_withdrawal_list_sitting:
 * @self: a withdrawal
 * @state: one of its states
 * @body: a body
 *
 * Returns: (transfer full) (element-type CharterSitting): who sits or may sit
 *   on it, with or without a seat of their own; persons and councils are
 *   those of the state before
 */
GArray *
charter_withdrawal_list_sitting (const CharterWithdrawal *self,
                                 const CharterState      *state,
                                 const CharterRecord     *body)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (CharterSitting));
  g_autoptr(GPtrArray) posts = NULL;
  g_autoptr(GPtrArray) memberships = NULL;

  g_return_val_if_fail (self != NULL, list);
  g_return_val_if_fail (body != NULL, list);

  posts = charter_withdrawal_list_referrers (state, body, "organization_id", CHARTER_KIND_POST);
  for (guint i = 0; i < posts->len; i++)
    {
      g_autoptr(GPtrArray) holders =
        charter_withdrawal_list_holders (self, state, g_ptr_array_index (posts, i));

      for (guint j = 0; j < holders->len; j++)
        add_sitting (self, state, g_ptr_array_index (holders, j), g_ptr_array_index (posts, i), list);
    }
  memberships = charter_withdrawal_list_referrers (state, body, "organization_id",
                                                   CHARTER_KIND_MEMBERSHIP);
  for (guint i = 0; i < memberships->len; i++)
    add_sitting (self, state, g_ptr_array_index (memberships, i),
                 charter_state_resolve (state, g_ptr_array_index (memberships, i), "post_id"), list);
  return list;
}

/**
 * charter_withdrawal_list_touched:
 * @self: a withdrawal
 *
 * Returns: (transfer container) (element-type CharterRecord): the
 *   organizations that may be otherwise and still exist: those that are left
 *   and their parts, and every one that loses a member, in the order of the
 *   file
 */
GPtrArray *
charter_withdrawal_list_touched (const CharterWithdrawal *self)
{
  GPtrArray *list = g_ptr_array_new ();
  g_autoptr(GHashTable) losing = g_hash_table_new (NULL, NULL);
  CharterRecordSet *records;

  g_return_val_if_fail (self != NULL, list);

  for (guint i = 0; i < self->consequences->len; i++)
    {
      const CharterConsequence *one = g_ptr_array_index (self->consequences, i);
      CharterRecord *place = one->records->len > 0
                           ? charter_state_resolve (self->before,
                                                    g_ptr_array_index (one->records, 0),
                                                    "organization_id")
                           : NULL;

      if (place != NULL)
        g_hash_table_add (losing, place);
    }
  records = charter_state_get_records (self->before);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    {
      CharterRecord *one = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (charter_withdrawal_judge (self, self->after, one) != CHARTER_IN_FORCE_NO &&
          (g_hash_table_contains (losing, one) ||
           (self->focus != NULL && charter_withdrawal_is_in_scope (self, one))))
        g_ptr_array_add (list, one);
    }
  return list;
}

/**
 * charter_withdrawal_join_names:
 * @records: (element-type CharterRecord): records
 *
 * Returns: (transfer full): their short names: "Maidstone, Swale and Tunbridge
 *   Wells", the last of very many only counted
 */
char *
charter_withdrawal_join_names (GPtrArray *records)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_more;

  g_return_val_if_fail (records != NULL, NULL);

  n_more = records->len > MOST_NAMES ? records->len - MOST_NAMES + 1 : 0;
  for (guint i = 0; i + n_more < records->len; i++)
    g_ptr_array_add (names, charter_name_get_short (g_ptr_array_index (records, i), NULL));
  if (n_more > 0)
    /* Translators: the last entry of a list of names, after "and" */
    g_ptr_array_add (names, g_strdup_printf (ngettext ("%u more", "%u more", n_more), n_more));
  return charter_name_join (names);
}

/**
 * charter_withdrawal_find_loss:
 * @self: a withdrawal
 * @record: (nullable): a record of either state
 *
 * Returns: (transfer none) (nullable): the consequence that it would no longer
 *   be in force
 */
CharterConsequence *
charter_withdrawal_find_loss (const CharterWithdrawal *self,
                              const CharterRecord     *record)
{
  guint64 handle;

  g_return_val_if_fail (self != NULL, NULL);

  if (record == NULL)
    return NULL;
  handle = charter_record_get_handle (record);
  return g_hash_table_lookup (self->losses, &handle);
}

/**
 * charter_withdrawal_add:
 * @self: a withdrawal
 * @heading: under which it stands
 * @kind: what it is
 * @topic: what it is about
 * @record: (nullable): the record it is about
 * @sentence: (transfer full): the same in words
 *
 * Returns: (transfer none): a new consequence
 */
CharterConsequence *
charter_withdrawal_add (CharterWithdrawal         *self,
                        CharterConsequenceHeading  heading,
                        CharterConsequenceKind     kind,
                        CharterConsequenceTopic    topic,
                        CharterRecord             *record,
                        char                      *sentence)
{
  CharterConsequence *consequence;

  g_return_val_if_fail (self != NULL, NULL);

  consequence = charter_consequence_new (heading, kind, topic, sentence);
  charter_consequence_add_record (consequence, record);
  g_ptr_array_add (self->consequences, consequence);
  return consequence;
}
