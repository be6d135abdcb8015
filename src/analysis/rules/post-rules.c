/* post-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/post-rules.h"

#include <glib/gi18n.h>

#include "analysis/rules/rule-facts.h"
#include "analysis/words/names.h"

static CharterRecord *
get_person (CharterRuleRun      *run,
            const CharterRecord *membership)
{
  CharterState *state = charter_rule_run_get_state (run);
  CharterRecord *person = charter_state_resolve (state, membership, "person_id");

  return person != NULL ? person : charter_state_resolve (state, membership, "member");
}

/* Somebody who acts for a while or stands in holds a post beside its holder. */
static gboolean
is_holder (CharterRuleRun      *run,
           const CharterRecord *membership)
{
  return charter_rule_run_holds (run, membership) && !charter_rule_is_substitute (membership) &&
         (charter_record_get_text (membership, "occasion") == NULL ||
          charter_record_has_text (membership, "occasion", "standing"));
}

/* The memberships of different persons by which the post itself is held. */
static GPtrArray *
list_holders (CharterRuleRun      *run,
              const CharterRecord *post)
{
  CharterState *state = charter_rule_run_get_state (run);
  g_autoptr(GPtrArray) memberships = charter_state_list_holders (state, post);
  g_autoptr(GPtrArray) persons = g_ptr_array_new ();
  GPtrArray *holders = g_ptr_array_new ();

  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *person = get_person (run, membership);

      if (person == NULL || !is_holder (run, membership) ||
          charter_state_resolve (state, membership, "post_id") != post ||
          g_ptr_array_find (persons, person, NULL))
        continue;
      g_ptr_array_add (persons, person);
      g_ptr_array_add (holders, membership);
    }
  return holders;
}

static char *
write_persons (CharterRuleRun *run,
               GPtrArray      *memberships)
{
  g_autoptr(GPtrArray) persons = g_ptr_array_new ();

  for (guint i = 0; i < memberships->len; i++)
    g_ptr_array_add (persons, get_person (run, g_ptr_array_index (memberships, i)));
  return charter_rule_write_names (run, persons);
}

static void
check_two_holders (const CharterRule *rule,
                   CharterRuleRun    *run,
                   CharterRecord     *post)
{
  g_autoptr(GPtrArray) holders = NULL;
  g_autofree char *name = NULL;
  g_autofree char *persons = NULL;
  CharterFinding *finding;

  if (!charter_rule_run_may_hold (run, post))
    return;
  holders = list_holders (run, post);
  if (holders->len < 2)
    return;
  name = charter_rule_run_name (run, post);
  persons = write_persons (run, holders);
  finding = charter_rule_run_report (run, rule, post, "",
                                     /* Translators: persons, a post */
                                     _("%1$s are recorded as holding “%2$s” at the same time."),
                                     persons, name);
  for (guint i = 0; i < holders->len; i++)
    charter_rule_run_add_fact (run, finding, g_ptr_array_index (holders, i));
}

static void
check_holders (const CharterRule *rule,
               CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_POST, check_two_holders);
}

/* Who may hold it now, and who is recorded to have held it last. */
static gboolean
is_held (CharterRuleRun       *run,
         const CharterRecord  *post,
         CharterRecord       **last)
{
  g_autoptr(GPtrArray) memberships =
    charter_rule_list_referrers (run, post, "post_id", CHARTER_KIND_MEMBERSHIP);
  CharterDate latest = { 0 };
  CharterDate end;

  *last = NULL;
  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);

      if (charter_rule_run_may_hold (run, membership) &&
          charter_record_get_certainty (membership) != CHARTER_CERTAINTY_NOT_STATED)
        return TRUE;
      if (charter_record_get_end (membership, &end) &&
          charter_date_get_last_day (&end) < charter_rule_run_get_day (run) &&
          (*last == NULL ||
           charter_date_get_last_day (&end) > charter_date_get_last_day (&latest)))
        {
          *last = membership;
          latest = end;
        }
    }
  return FALSE;
}

static void
check_vacant_post (const CharterRule *rule,
                   CharterRuleRun    *run,
                   CharterRecord     *post)
{
  CharterRecord *last;
  CharterRecord *person;
  CharterFinding *finding;
  CharterDate end;
  g_autofree char *name = NULL;
  g_autofree char *person_name = NULL;
  g_autofree char *date = NULL;

  if (!charter_rule_run_holds (run, post) ||
      charter_state_resolve (charter_rule_run_get_state (run), post, "filled_by_post_id") != NULL ||
      is_held (run, post, &last) || last == NULL)
    return;
  person = get_person (run, last);
  if (person == NULL || !charter_record_get_end (last, &end))
    return;
  name = charter_rule_run_name (run, post);
  person_name = charter_rule_run_name (run, person);
  date = charter_date_to_words (&end);
  finding = charter_rule_run_report (run, rule, post, "",
                                     /* Translators: a post, a person, a date */
                                     _("“%1$s” is vacant: %2$s held it until %3$s, and nobody is "
                                       "recorded after."), name, person_name, date);
  charter_rule_run_add_fact (run, finding, last);
}

static void
check_vacant (const CharterRule *rule,
              CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_POST, check_vacant_post);
}

static void
check_unstated (const CharterRule *rule,
                CharterRuleRun    *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  guint n_posts = charter_record_set_get_n_records (records, CHARTER_KIND_POST);
  g_autoptr(GPtrArray) posts = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (guint i = 0; i < n_posts; i++)
    {
      CharterRecord *post = charter_record_set_get_record (records, CHARTER_KIND_POST, i);
      CharterRecord *last;

      if (charter_record_is_readable (post) && charter_rule_run_holds (run, post) &&
          charter_state_resolve (charter_rule_run_get_state (run), post,
                                 "filled_by_post_id") == NULL &&
          !is_held (run, post, &last) && last == NULL)
        g_ptr_array_add (posts, post);
    }
  names = charter_rule_write_names (run, posts);
  charter_rule_run_report_group (
    run, rule, posts,
    /* Translators: a number, posts and seats */
    g_strdup_printf (ngettext ("It is not stated who holds %1$u post or seat: %2$s.",
                               "It is not stated who holds %1$u posts or seats: %2$s.", posts->len),
                     posts->len, names));
}

static void
check_seat_holder (const CharterRule *rule,
                   CharterRuleRun    *run,
                   CharterRecord     *seat)
{
  CharterState *state = charter_rule_run_get_state (run);
  CharterRecord *office = charter_state_resolve (state, seat, "filled_by_post_id");
  g_autoptr(GPtrArray) sitting = NULL;
  g_autoptr(GPtrArray) holders = NULL;
  g_autoptr(GPtrArray) persons = g_ptr_array_new ();

  if (office == NULL || office == seat || !charter_rule_run_may_hold (run, seat))
    return;
  sitting = list_holders (run, seat);
  holders = charter_state_list_holders (state, office);
  for (guint i = 0; i < holders->len; i++)
    {
      if (charter_rule_run_holds (run, g_ptr_array_index (holders, i)))
        g_ptr_array_add (persons, get_person (run, g_ptr_array_index (holders, i)));
    }
  for (guint i = 0; persons->len > 0 && i < sitting->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (sitting, i);
      CharterFinding *finding;
      g_autofree char *person = NULL;
      g_autofree char *seat_name = NULL;
      g_autofree char *office_name = NULL;
      g_autofree char *holder = NULL;

      if (g_ptr_array_find (persons, get_person (run, membership), NULL))
        continue;
      person = charter_rule_run_name (run, get_person (run, membership));
      seat_name = charter_rule_run_name (run, seat);
      office_name = charter_rule_run_name (run, office);
      holder = charter_rule_write_names (run, persons);
      finding = charter_rule_run_report (
        run, rule, membership, "",
        /* Translators: a person, a seat, an office, who holds the office */
        _("%1$s has the seat “%2$s”, which goes with the office “%3$s”, but %4$s holds that office."),
        person, seat_name, office_name, holder);
      charter_rule_run_add_fact (run, finding, seat);
      for (guint j = 0; j < holders->len; j++)
        charter_rule_run_add_fact (run, finding, g_ptr_array_index (holders, j));
    }
}

static void
check_seats (const CharterRule *rule,
             CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_POST, check_seat_holder);
}

static const CharterRule rules[] = {
  { "post-two-holders", CHARTER_SEVERITY_WARNING, N_("Two holders of one post"), check_holders,
    N_("A diagram names both, and a reader cannot tell who is in office."),
    N_("Write when the earlier one ended, or make two posts if there are two."), FALSE },
  { "seat-otherwise-held", CHARTER_SEVERITY_WARNING, N_("Seat of an office held by someone else"),
    check_seats,
    N_("Whoever holds the office has the seat, so one of the two records is out of date."),
    N_("Correct who has the seat, or do not tie it to the office."), FALSE },
  { "post-vacant", CHARTER_SEVERITY_WARNING, N_("Vacant post"), check_vacant,
    N_("Diagrams show it as vacant."),
    N_("Record who took over and when, or when the post ended."), FALSE },
  { "holder-unstated", CHARTER_SEVERITY_NOTE, N_("Holder not stated"), check_unstated,
    N_("A diagram may show such a seat as vacant, though no document says so."),
    N_("Record who holds it, if a document states it."), FALSE },
};

/**
 * charter_post_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on who holds posts and seats.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_post_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
