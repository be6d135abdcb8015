/* withdrawal-bodies.c
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
#include "model/value.h"

/* One body before and after. */
typedef struct
{
  CharterWithdrawal *withdrawal;
  CharterRecord     *body;
  char              *name;
  GArray            *before; /* of CharterSitting */
  GArray            *after;
  GPtrArray         *partnerships; /* the one that the file is about, if it says so */
  GPtrArray         *partners;     /* who would be left in it */
} Asking;

static const CharterSitting *
get_sitting (GArray *sittings,
             guint   number)
{
  return &g_array_index (sittings, CharterSitting, number);
}

/* How many members there are, for one council or for all; substitutes do not
 * count. */
static guint
count_members (GArray              *sittings,
               const CharterRecord *council,
               CharterInForce       in_force)
{
  guint count = 0;

  for (guint i = 0; i < sittings->len; i++)
    {
      const CharterSitting *one = get_sitting (sittings, i);

      if (!one->is_substitute && one->in_force == in_force &&
          (council == NULL || one->council == council))
        count++;
    }
  return count;
}

static CharterConsequence *
add (Asking                    *asking,
     CharterConsequenceHeading  heading,
     CharterConsequenceKind     kind,
     char                      *sentence)
{
  return charter_withdrawal_add (asking->withdrawal, heading, kind, CHARTER_CONSEQUENCE_BODIES,
                                 asking->body, sentence);
}

/* What takes somebody off the body: the end of the membership, or, where a
 * seat goes with an office, the end of that. */
static void
add_causes (Asking              *asking,
            CharterConsequence  *consequence,
            const CharterRecord *council)
{
  for (guint i = 0; i < asking->before->len; i++)
    {
      const CharterSitting *one = get_sitting (asking->before, i);

      if (council == NULL || one->council == council)
        charter_consequence_add_cause (consequence,
                                       charter_withdrawal_find_loss (asking->withdrawal,
                                                                     one->membership));
    }
}

static char *
write_quorum (const Asking        *asking,
              guint                least,
              guint                most,
              guint                quorum,
              gboolean             already)
{
  g_autofree char *members = least == most
    /* Translators: a number of members of a body */
    ? g_strdup_printf (ngettext ("%u member", "%u members", least), least)
    /* Translators: between two numbers of members of a body */
    : g_strdup_printf (_("%1$u to %2$u members"), least, most);

  if (already)
    /* Translators: a body, "3 members", a number */
    return g_strdup_printf (_("%1$s has %2$s, and its quorum is %3$u."), asking->name, members, quorum);
  /* Translators: a body, "3 members", a number */
  return g_strdup_printf (_("%1$s would have %2$s, and its quorum is %3$u."),
                          asking->name, members, quorum);
}

static void
ask_quorum (Asking *asking,
            guint   quorum)
{
  guint least_before = count_members (asking->before, NULL, CHARTER_IN_FORCE_YES);
  guint most_before = least_before + count_members (asking->before, NULL, CHARTER_IN_FORCE_NOT_KNOWN);
  guint least = count_members (asking->after, NULL, CHARTER_IN_FORCE_YES);
  guint most = least + count_members (asking->after, NULL, CHARTER_IN_FORCE_NOT_KNOWN);

  if (most_before < quorum)
    add (asking, CHARTER_CONSEQUENCE_BEFORE, CHARTER_CONSEQUENCE_QUORUM,
         write_quorum (asking, least_before, most_before, quorum, TRUE));
  else if (most < quorum && least_before >= quorum)
    add_causes (asking,
                add (asking, CHARTER_CONSEQUENCE_CAUSED, CHARTER_CONSEQUENCE_QUORUM,
                     write_quorum (asking, least, most, quorum, FALSE)), NULL);
  else if (least < quorum && most_before > most)
    add_causes (asking,
                add (asking, CHARTER_CONSEQUENCE_NOT_SAID, CHARTER_CONSEQUENCE_QUORUM,
                     write_quorum (asking, least, most, quorum, FALSE)), NULL);
}

static void
ask_quorum_of (Asking        *asking,
               CharterRecord *council,
               guint          quorum)
{
  guint before = count_members (asking->before, council, CHARTER_IN_FORCE_YES);
  guint after = count_members (asking->after, council, CHARTER_IN_FORCE_YES);
  g_autofree char *name = NULL;
  CharterConsequence *consequence;

  if (after >= quorum || before < quorum || after == before ||
      count_members (asking->after, council, CHARTER_IN_FORCE_NOT_KNOWN) > 0)
    return;
  name = charter_name_get_short (council, NULL);
  consequence = add (asking, CHARTER_CONSEQUENCE_CAUSED, CHARTER_CONSEQUENCE_QUORUM,
                     /* Translators: a body, a number, a council, a number */
                     g_strdup_printf (_("%1$s would have %2$u for %3$s, and its quorum is %4$u of each "
                                        "party."), asking->name, after, name, quorum));
  charter_consequence_add_record (consequence, council);
  add_causes (asking, consequence, council);
}

static gboolean
get_quorum (const Asking *asking,
            const char   *key,
            guint        *quorum)
{
  GVariant *group = charter_record_get_value (asking->body, "quorum");
  g_autoptr(GVariant) value = group != NULL ? charter_value_get_member (group, key) : NULL;
  double number;

  if (value == NULL || !charter_value_get_number (value, &number) || number < 1 || number > G_MAXINT)
    return FALSE;
  *quorum = (guint) number;
  return TRUE;
}

/* Whom a board is to have somebody from: the partners, on a board of the
 * partnership; else those who have somebody there. Who leaves is none. */
static GPtrArray *
list_wanted (Asking *asking)
{
  const CharterWithdrawal *self = asking->withdrawal;
  GPtrArray *wanted;

  if (asking->partners->len > 0 &&
      charter_scope_contains (self->before, asking->partnerships, asking->body))
    return g_ptr_array_ref (asking->partners);
  wanted = g_ptr_array_new ();
  for (guint i = 0; i < asking->before->len; i++)
    {
      CharterRecord *council = get_sitting (asking->before, i)->council;

      if (council != NULL && !charter_withdrawal_is_own (self, council) &&
          charter_withdrawal_judge (self, self->after, council) != CHARTER_IN_FORCE_NO &&
          !g_ptr_array_find (wanted, council, NULL))
        g_ptr_array_add (wanted, council);
    }
  return wanted;
}

static guint
count_any (GArray              *sittings,
           const CharterRecord *council)
{
  return count_members (sittings, council, CHARTER_IN_FORCE_YES) +
         count_members (sittings, council, CHARTER_IN_FORCE_NOT_KNOWN);
}

static void
ask_council (Asking        *asking,
             CharterRecord *council)
{
  g_autofree char *name = NULL;
  CharterConsequence *consequence;

  if (count_any (asking->after, council) > 0 ||
      count_members (asking->before, council, CHARTER_IN_FORCE_YES) == 0)
    return;
  name = charter_name_get_short (council, NULL);
  consequence = add (asking, CHARTER_CONSEQUENCE_CAUSED, CHARTER_CONSEQUENCE_UNREPRESENTED,
                     /* Translators: a body, a council */
                     g_strdup_printf (_("Nobody would sit on %1$s for %2$s."), asking->name, name));
  charter_consequence_add_record (consequence, council);
  add_causes (asking, consequence, council);
}

/* A body on which most have nobody is not meant for all. */
static void
ask_already (Asking    *asking,
             GPtrArray *wanted)
{
  g_autoptr(GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *names = NULL;
  CharterConsequence *consequence;

  for (guint i = 0; i < wanted->len; i++)
    {
      if (count_any (asking->before, g_ptr_array_index (wanted, i)) == 0)
        g_ptr_array_add (missing, g_ptr_array_index (wanted, i));
    }
  if (missing->len == 0 || missing->len * 2 > wanted->len)
    return;
  names = charter_withdrawal_join_names (missing);
  consequence = add (asking, CHARTER_CONSEQUENCE_BEFORE, CHARTER_CONSEQUENCE_UNREPRESENTED,
                     /* Translators: a body, councils */
                     g_strdup_printf (_("Nobody is recorded on %1$s for %2$s."), asking->name, names));
  for (guint i = 0; i < missing->len; i++)
    charter_consequence_add_record (consequence, g_ptr_array_index (missing, i));
}

static gboolean
says_for_whom (GArray *sittings)
{
  for (guint i = 0; i < sittings->len; i++)
    {
      if (get_sitting (sittings, i)->council != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
ask_councils (Asking *asking)
{
  g_autoptr(GPtrArray) wanted = list_wanted (asking);
  guint quorum;

  if (!says_for_whom (asking->before))
    return;
  ask_already (asking, wanted);
  for (guint i = 0; i < wanted->len; i++)
    {
      ask_council (asking, g_ptr_array_index (wanted, i));
      if (get_quorum (asking, "each_party", &quorum))
        ask_quorum_of (asking, g_ptr_array_index (wanted, i), quorum);
    }
}

/* Whether the one whom somebody stands in for is there. */
static gboolean
is_there (const Asking        *asking,
          const CharterState  *state,
          GArray              *sittings,
          const CharterRecord *principal)
{
  if (charter_record_get_kind (principal) == CHARTER_KIND_POST)
    return charter_withdrawal_judge (asking->withdrawal, state, principal) != CHARTER_IN_FORCE_NO;
  for (guint i = 0; i < sittings->len; i++)
    {
      const CharterSitting *one = get_sitting (sittings, i);

      if (!one->is_substitute && (one->person == principal || one->council == principal))
        return TRUE;
    }
  return FALSE;
}

static void
ask_substitutes (Asking *asking)
{
  CharterWithdrawal *self = asking->withdrawal;

  for (guint i = 0; i < asking->after->len; i++)
    {
      const CharterSitting *one = get_sitting (asking->after, i);
      CharterRecord *principal = charter_state_resolve (self->after, one->membership,
                                                        "substitute_for");
      CharterConsequence *consequence;
      g_autofree char *name = NULL;
      g_autofree char *gone = NULL;

      principal = principal != NULL ? charter_state_get_record (self->before, principal) : NULL;
      if (principal == NULL || one->person == NULL ||
          !is_there (asking, self->before, asking->before, principal) ||
          is_there (asking, self->after, asking->after, principal))
        continue;
      name = charter_name_get_full (one->person, NULL);
      gone = charter_name_get_full (principal, NULL);
      consequence = add (asking, CHARTER_CONSEQUENCE_CAUSED, CHARTER_CONSEQUENCE_SUBSTITUTE,
                         /* Translators: a person, the one stood in for, a body */
                         g_strdup_printf (_("%1$s would be a substitute on %3$s for %2$s, who would not "
                                            "be there."), name, gone, asking->name));
      charter_consequence_add_record (consequence, one->person);
      for (guint j = 0; j < asking->before->len; j++)
        {
          const CharterSitting *other = get_sitting (asking->before, j);

          if (other->person == principal || other->council == principal)
            charter_consequence_add_cause (consequence,
                                           charter_withdrawal_find_loss (self, other->membership));
        }
      charter_consequence_add_cause (consequence, charter_withdrawal_find_loss (self, principal));
    }
}

static void
ask_body (Asking        *asking,
          CharterRecord *body)
{
  CharterWithdrawal *self = asking->withdrawal;
  g_autofree char *name = charter_name_get_short (body, NULL);
  g_autoptr(GArray) before = charter_withdrawal_list_sitting (self, self->before, body);
  g_autoptr(GArray) after = charter_withdrawal_list_sitting (self, self->after, body);
  guint quorum;

  if (before->len == 0)
    return;
  asking->body = body;
  asking->name = name;
  asking->before = before;
  asking->after = after;
  if (get_quorum (asking, "members", &quorum))
    ask_quorum (asking, quorum);
  ask_councils (asking);
  ask_substitutes (asking);
}

/**
 * charter_withdrawal_ask_bodies:
 * @self: a withdrawal whose losses are known
 *
 * Adds boards and committees below their quorum or without a person of a
 * party, and substitutes for somebody who would not be there.
 */
void
charter_withdrawal_ask_bodies (CharterWithdrawal *self)
{
  CharterRecord *partnership;
  g_autoptr(GPtrArray) touched = NULL;
  g_autoptr(GPtrArray) partnerships = g_ptr_array_new ();
  g_autoptr(GPtrArray) partners = NULL;
  Asking asking = { NULL };

  g_return_if_fail (self != NULL);

  partnership = charter_scope_find_partnership (self->before);
  if (partnership != NULL)
    g_ptr_array_add (partnerships, partnership);
  partners = partnership != NULL
           ? charter_withdrawal_list_parties (self, self->after, partnership, CHARTER_IN_FORCE_YES)
           : g_ptr_array_new ();
  asking.withdrawal = self;
  asking.partnerships = partnerships;
  asking.partners = partners;
  touched = charter_withdrawal_list_touched (self);
  for (guint i = 0; i < touched->len; i++)
    {
      CharterRecord *organization = g_ptr_array_index (touched, i);

      if (charter_organization_is_body (organization) &&
          !charter_withdrawal_is_own (self, organization))
        ask_body (&asking, organization);
    }
}
