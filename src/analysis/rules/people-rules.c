/* people-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/people-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/rules/rule-facts.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"

static CharterRecord *
resolve (CharterRuleRun      *run,
         const CharterRecord *record,
         const char          *field)
{
  return charter_state_resolve (charter_rule_run_get_state (run), record, field);
}

static CharterRecord *
get_represented (CharterRuleRun      *run,
                 const CharterRecord *membership)
{
  CharterRecord *council = resolve (run, membership, "on_behalf_of_id");
  CharterRecord *post = council == NULL ? resolve (run, membership, "post_id") : NULL;

  return post != NULL ? resolve (run, post, "on_behalf_of_id") : council;
}

static gboolean
has_word (const CharterRecord *organization,
          const char          *word)
{
  const char *text = charter_record_get_text (organization, "classification");
  const char *name = charter_record_get_name (organization);
  g_autofree char *small = text != NULL ? g_utf8_strdown (text, -1) : NULL;
  g_autofree char *small_name = name != NULL ? g_utf8_strdown (name, -1) : NULL;

  return (small != NULL && strstr (small, word) != NULL) ||
         (small_name != NULL && charter_organization_is_body (organization) &&
          strstr (small_name, word) != NULL);
}

/* Whether the one whom a substitute stands in for is, or may be, on the body. */
static gboolean
is_there (CharterRuleRun      *run,
          const CharterRecord *body,
          const CharterRecord *principal)
{
  g_autoptr(GPtrArray) memberships = NULL;

  if (charter_record_get_kind (principal) == CHARTER_KIND_POST)
    return charter_rule_run_may_hold (run, principal);
  memberships = charter_rule_list_referrers (run, principal,
                                             charter_record_get_kind (principal) == CHARTER_KIND_PERSON
                                             ? "person_id" : "on_behalf_of_id",
                                             CHARTER_KIND_MEMBERSHIP);
  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *one = g_ptr_array_index (memberships, i);

      if (charter_rule_run_may_hold (run, one) && !charter_rule_is_substitute (one) &&
          charter_rule_find_place (run, one) == body)
        return TRUE;
    }
  if (charter_record_get_kind (principal) == CHARTER_KIND_ORGANIZATION)
    {
      g_autoptr(GPtrArray) seats =
        charter_rule_list_referrers (run, principal, "on_behalf_of_id", CHARTER_KIND_POST);

      for (guint i = 0; i < seats->len; i++)
        {
          if (resolve (run, g_ptr_array_index (seats, i), "organization_id") == body &&
              charter_rule_run_may_hold (run, g_ptr_array_index (seats, i)))
            return TRUE;
        }
    }
  return FALSE;
}

/* A person may hold a seat by an office held elsewhere. */
static gboolean
holds_seat (CharterRuleRun      *run,
            const CharterRecord *body,
            const CharterRecord *person)
{
  g_autoptr(GPtrArray) seats =
    charter_rule_list_referrers (run, body, "organization_id", CHARTER_KIND_POST);

  for (guint i = 0; i < seats->len; i++)
    {
      g_autoptr(GPtrArray) holders =
        charter_state_list_holders (charter_rule_run_get_state (run), g_ptr_array_index (seats, i));

      for (guint j = 0; j < holders->len; j++)
        {
          CharterRecord *one = g_ptr_array_index (holders, j);

          if (resolve (run, one, "person_id") == person && !charter_rule_is_substitute (one))
            return TRUE;
        }
    }
  return FALSE;
}

static void
check_principal (const CharterRule *rule,
                 CharterRuleRun    *run,
                 CharterRecord     *membership)
{
  CharterRecord *principal = resolve (run, membership, "substitute_for");
  CharterRecord *person = resolve (run, membership, "person_id");
  CharterRecord *body = charter_rule_find_place (run, membership);
  g_autofree char *name = NULL;
  g_autofree char *principal_name = NULL;
  g_autofree char *body_name = NULL;

  if (principal == NULL || person == NULL || body == NULL ||
      !charter_rule_run_holds (run, membership) || is_there (run, body, principal) ||
      holds_seat (run, body, principal))
    return;
  name = charter_rule_run_name (run, person);
  principal_name = charter_rule_run_name (run, principal);
  body_name = charter_name_get_short (body, NULL);
  charter_rule_run_add_fact (
    run,
    charter_rule_run_report (run, rule, membership, "/substitute_for",
                             /* Translators: a person, the one stood in for, a body */
                             _("%1$s is a substitute on %3$s for %2$s, who is not recorded there."),
                             name, principal_name, body_name),
    principal);
}

static void
check_principals (const CharterRule *rule,
                  CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_MEMBERSHIP, check_principal);
}

static void
check_counted (const CharterRule *rule,
               CharterRuleRun    *run,
               CharterRecord     *membership)
{
  CharterRecord *person = resolve (run, membership, "person_id");
  CharterRecord *body = charter_rule_find_place (run, membership);
  g_autoptr(GPtrArray) others = NULL;

  if (person == NULL || body == NULL || !charter_rule_is_substitute (membership) ||
      !charter_rule_run_holds (run, membership))
    return;
  others = charter_rule_list_referrers (run, person, "person_id", CHARTER_KIND_MEMBERSHIP);
  for (guint i = 0; i < others->len; i++)
    {
      CharterRecord *other = g_ptr_array_index (others, i);
      g_autofree char *name = NULL;
      g_autofree char *body_name = NULL;

      if (charter_rule_is_substitute (other) || !charter_rule_run_holds (run, other) ||
          charter_rule_find_place (run, other) != body)
        continue;
      name = charter_rule_run_name (run, person);
      body_name = charter_name_get_short (body, NULL);
      charter_rule_run_add_fact (
        run,
        charter_rule_run_report (run, rule, membership, "",
                                 /* Translators: a person, a body */
                                 _("%1$s is recorded as a member of %2$s and as a substitute there."),
                                 name, body_name),
        other);
      return;
    }
}

static void
check_counts (const CharterRule *rule,
              CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_MEMBERSHIP, check_counted);
}

/* Whether the person belongs to the council: yes, no longer, or to another one
 * only; nothing is said where nothing is recorded. */
typedef struct
{
  gboolean       belongs;
  CharterRecord *left;  /* the membership that ended */
  CharterRecord *other; /* the council to which the person belongs */
} Belonging;

static Belonging
find_belonging (CharterRuleRun      *run,
                const CharterRecord *person,
                const CharterRecord *council)
{
  g_autoptr(GPtrArray) memberships =
    charter_rule_list_referrers (run, person, "person_id", CHARTER_KIND_MEMBERSHIP);
  Belonging belonging = { FALSE, NULL, NULL };
  CharterDate end;

  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *one = g_ptr_array_index (memberships, i);
      CharterRecord *home = charter_rule_find_council (run, charter_rule_find_place (run, one));

      if (home == NULL)
        continue;
      if (charter_rule_run_may_hold (run, one))
        {
          belonging.belongs = belonging.belongs || home == council;
          if (home != council && charter_rule_run_holds (run, one))
            belonging.other = home;
        }
      else if (home == council && charter_record_get_end (one, &end) &&
               charter_date_get_last_day (&end) < charter_rule_run_get_day (run))
        belonging.left = one;
    }
  return belonging;
}

static void
check_represents (const CharterRule *rule,
                  CharterRuleRun    *run,
                  CharterRecord     *membership)
{
  CharterRecord *person = resolve (run, membership, "person_id");
  CharterRecord *council = get_represented (run, membership);
  CharterRecord *body = charter_rule_find_place (run, membership);
  Belonging belonging;
  CharterFinding *finding;
  g_autofree char *name = NULL;
  g_autofree char *council_name = NULL;
  g_autofree char *body_name = NULL;
  g_autofree char *other_name = NULL;

  if (person == NULL || council == NULL || body == NULL ||
      !charter_rule_run_holds (run, membership) ||
      !charter_organization_is (council, CHARTER_CLASSIFICATION_COUNCIL))
    return;
  belonging = find_belonging (run, person, council);
  if (belonging.belongs || (belonging.left == NULL && belonging.other == NULL))
    return;
  name = charter_rule_run_name (run, person);
  council_name = charter_name_get_short (council, NULL);
  body_name = charter_name_get_short (body, NULL);
  if (belonging.other != NULL)
    {
      other_name = charter_name_get_short (belonging.other, NULL);
      finding = charter_rule_run_report (run, rule, membership, "",
                                         /* Translators: a person, a council, a body, a council */
                                         _("%1$s represents %2$s on %3$s, but is recorded in %4$s."),
                                         name, council_name, body_name, other_name);
    }
  else
    finding = charter_rule_run_report (run, rule, membership, "",
                                       /* Translators: a person, a council, a body */
                                       _("%1$s represents %2$s on %3$s, but is recorded as a member or "
                                         "officer of that council no longer."),
                                       name, council_name, body_name);
  if (belonging.left != NULL)
    charter_rule_run_add_fact (run, finding, belonging.left);
}

static void
check_representing (const CharterRule *rule,
                    CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_MEMBERSHIP, check_represents);
}

/* The other membership by which somebody scrutinises what they decide. */
static CharterRecord *
find_scrutiny (CharterRuleRun      *run,
               const CharterRecord *person,
               const CharterRecord *council)
{
  g_autoptr(GPtrArray) memberships =
    charter_rule_list_referrers (run, person, "person_id", CHARTER_KIND_MEMBERSHIP);

  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *one = g_ptr_array_index (memberships, i);
      CharterRecord *body = charter_rule_find_place (run, one);

      if (body != NULL && charter_rule_run_holds (run, one) && has_word (body, "scrutiny") &&
          charter_rule_find_council (run, body) == council &&
          !charter_record_has_text (one, "capacity", "officer"))
        return one;
    }
  return NULL;
}

static void
check_executive (const CharterRule *rule,
                 CharterRuleRun    *run,
                 CharterRecord     *membership)
{
  CharterRecord *person = resolve (run, membership, "person_id");
  CharterRecord *body = charter_rule_find_place (run, membership);
  CharterRecord *council = charter_rule_find_council (run, body);
  CharterRecord *scrutiny;
  g_autofree char *name = NULL;
  g_autofree char *body_name = NULL;
  g_autofree char *scrutiny_name = NULL;

  if (person == NULL || council == NULL || body == council ||
      !charter_organization_is (body, "cabinet") || !charter_rule_run_holds (run, membership) ||
      charter_record_has_text (membership, "capacity", "officer"))
    return;
  scrutiny = find_scrutiny (run, person, council);
  if (scrutiny == NULL)
    return;
  name = charter_rule_run_name (run, person);
  body_name = charter_name_get_short (body, NULL);
  scrutiny_name = charter_name_get_short (charter_rule_find_place (run, scrutiny), NULL);
  charter_rule_run_add_fact (
    run,
    charter_rule_run_report (run, rule, scrutiny, "",
                             /* Translators: a person, a cabinet, a scrutiny committee */
                             _("%1$s is a member of %2$s and of %3$s of the same council."),
                             name, body_name, scrutiny_name),
    membership);
}

static void
check_executives (const CharterRule *rule,
                  CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_MEMBERSHIP, check_executive);
}

static void
check_officer (const CharterRule *rule,
               CharterRuleRun    *run,
               CharterRecord     *membership)
{
  CharterRecord *body = charter_rule_find_place (run, membership);
  CharterRecord *post = resolve (run, membership, "post_id");
  CharterRecord *person = resolve (run, membership, "person_id");
  CharterFlag votes = charter_record_get_flag (membership, "voting");
  g_autofree char *name = NULL;
  g_autofree char *body_name = NULL;

  if (votes == CHARTER_FLAG_NOT_STATED && post != NULL)
    votes = charter_record_get_flag (post, "voting");
  if (body == NULL || person == NULL || votes != CHARTER_FLAG_YES ||
      !charter_record_has_text (membership, "capacity", "officer") ||
      !has_word (body, "committee") || !charter_rule_run_holds (run, membership))
    return;
  name = charter_rule_run_name (run, person);
  body_name = charter_name_get_short (body, NULL);
  charter_rule_run_report (run, rule, membership, "/voting",
                           /* Translators: a person, a committee */
                           _("%1$s is an officer and recorded with a vote on %2$s."), name, body_name);
}

static void
check_officers (const CharterRule *rule,
                CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_MEMBERSHIP, check_officer);
}

static const CharterRule rules[] = {
  { "substitute-alone", CHARTER_SEVERITY_WARNING, N_("Substitute for somebody who is not there"),
    check_principals, N_("A substitute has a place only while the member has one."),
    N_("Write for whom the person stands in now, or when it ended."), FALSE },
  { "substitute-counted", CHARTER_SEVERITY_WARNING, N_("Member and substitute at once"),
    check_counts, N_("The person is counted as a member and listed as a substitute."),
    N_("Remove one of the two, or write when it ended."), FALSE },
  { "represents-other", CHARTER_SEVERITY_WARNING, N_("Represents a council without belonging to it"),
    check_representing, N_("Councils appoint from their own members and officers."),
    N_("Correct whom the person represents, or record how the person belongs to that council."),
    FALSE },
  { "executive-scrutiny", CHARTER_SEVERITY_WARNING, N_("Member of the executive on scrutiny"),
    check_executives,
    N_("A scrutiny committee may not include a member of the executive of the same council "
       "(Local Government Act 2000)."),
    N_("Write when one of the two ended."), FALSE },
  { "officer-votes", CHARTER_SEVERITY_WARNING, N_("Officer with a vote on a committee"),
    check_officers, N_("On committees of councils only councillors vote, unless the law says otherwise."),
    N_("Correct the vote, or the kind of the body."), FALSE },
};

/**
 * charter_people_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on whether persons can be where they are recorded.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_people_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
