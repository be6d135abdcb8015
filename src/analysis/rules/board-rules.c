/* board-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/board-rules.h"

#include <glib/gi18n.h>

#include "analysis/rules/rule-facts.h"
#include "analysis/seats/seating.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "model/value.h"

/* A chain of bodies longer than this goes round in a circle. */
#define LONGEST_CHAIN 32

/* How many members there are at least and at most, for one council or for all. */
typedef struct
{
  guint least;
  guint most;
} Range;

static gboolean
is_counted (const CharterRecord *membership)
{
  return !charter_rule_is_substitute (membership) &&
         !charter_record_has_text (membership, "role", "observer");
}

static CharterRecord *
find_council_of (CharterRuleRun      *run,
                 const CharterRecord *record)
{
  CharterState *state = charter_rule_run_get_state (run);
  CharterRecord *council = charter_state_resolve (state, record, "on_behalf_of_id");
  CharterRecord *post = council == NULL ? charter_state_resolve (state, record, "post_id") : NULL;

  return post != NULL ? charter_state_resolve (state, post, "on_behalf_of_id") : council;
}

/* Who may sit there beside those who do: members that are not known for the
 * date, or that no document states. */
static guint
count_unsure (CharterRuleRun       *run,
              const CharterSeating *seating,
              const CharterRecord  *council)
{
  g_autoptr(GPtrArray) memberships =
    charter_rule_list_referrers (run, charter_seating_get_body (seating), "organization_id",
                                 CHARTER_KIND_MEMBERSHIP);
  GPtrArray *unstated = charter_seating_get_unstated (seating);
  GPtrArray *not_known = charter_seating_get_not_known (seating);
  guint count = unstated->len;

  for (guint i = 0; i < not_known->len; i++)
    {
      CharterRecord *one = g_ptr_array_index (not_known, i);

      if (is_counted (one) && (council == NULL || find_council_of (run, one) == council))
        count++;
    }
  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *one = g_ptr_array_index (memberships, i);

      if (charter_record_get_certainty (one) != CHARTER_CERTAINTY_STATED && is_counted (one) &&
          charter_rule_run_may_hold (run, one) &&
          (council == NULL || find_council_of (run, one) == council))
        count++;
    }
  return count;
}

static Range
count_members (CharterRuleRun       *run,
               const CharterSeating *seating,
               const CharterRecord  *council)
{
  Range range = { 0, 0 };

  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);

      if (seat->membership != NULL && !seat->is_substitute && is_counted (seat->membership) &&
          (council == NULL || seat->council == council))
        range.least++;
    }
  range.most = range.least + count_unsure (run, seating, council);
  return range;
}

static char *
write_range (const Range *range)
{
  if (range->least == range->most)
    /* Translators: a number of members of a body */
    return g_strdup_printf (ngettext ("%u member", "%u members", range->least), range->least);
  /* Translators: between two numbers of members of a body */
  return g_strdup_printf (_("%1$u to %2$u members"), range->least, range->most);
}

static gboolean
get_quorum (const CharterRecord *body,
            const char          *key,
            guint               *quorum)
{
  GVariant *group = charter_record_get_value (body, "quorum");
  g_autoptr(GVariant) value =
    group != NULL && charter_value_is_object (group) ? charter_value_get_member (group, key) : NULL;
  double number;

  if (value == NULL || !charter_value_get_number (value, &number) || number < 1 || number > G_MAXINT)
    return FALSE;
  *quorum = (guint) number;
  return TRUE;
}

/* Nothing can be said of a body of which nobody is recorded. */
static CharterSeating *
find_seating (CharterRuleRun *run,
              CharterRecord  *body)
{
  g_autoptr(CharterSeating) seating = NULL;

  if (!charter_organization_is_body (body) || !charter_rule_run_may_hold (run, body))
    return NULL;
  seating = charter_seating_new (charter_rule_run_get_state (run), body, NULL);
  return charter_seating_count_members (seating) > 0 ? g_steal_pointer (&seating) : NULL;
}

static void
add_members (CharterRuleRun       *run,
             CharterFinding       *finding,
             const CharterSeating *seating)
{
  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);

      if (seat->membership != NULL)
        charter_rule_run_add_fact (run, finding, seat->membership);
    }
}

static void
check_quorum_of_each (const CharterRule    *rule,
                      CharterRuleRun       *run,
                      CharterRecord        *body,
                      const CharterSeating *seating,
                      guint                 quorum)
{
  g_autofree char *name = charter_name_get_short (body, NULL);

  for (guint i = 0; i < charter_seating_get_n_councils (seating); i++)
    {
      CharterRecord *council = charter_seating_get_council (seating, i);
      Range range = count_members (run, seating, council);
      g_autofree char *council_name = charter_name_get_short (council, NULL);
      g_autofree char *members = write_range (&range);

      if (range.most < quorum)
        add_members (run,
                     charter_rule_run_report (run, rule, body, "/quorum/each_party",
                                              /* Translators: a body, "3 members", a council, a number */
                                              _("%1$s has %2$s for %3$s, and its quorum is %4$u of "
                                                "each party."), name, members, council_name, quorum),
                     seating);
    }
}

static void
check_quorum_of (const CharterRule *rule,
                 CharterRuleRun    *run,
                 CharterRecord     *body)
{
  g_autoptr(CharterSeating) seating = find_seating (run, body);
  g_autofree char *name = NULL;
  g_autofree char *members = NULL;
  Range range;
  guint quorum;

  if (seating == NULL)
    return;
  range = count_members (run, seating, NULL);
  if (get_quorum (body, "members", &quorum) && range.most < quorum)
    {
      name = charter_name_get_short (body, NULL);
      members = write_range (&range);
      add_members (run,
                   charter_rule_run_report (run, rule, body, "/quorum/members",
                                            /* Translators: a body, "3 members", a number */
                                            _("%1$s has %2$s, and its quorum is %3$u."),
                                            name, members, quorum),
                   seating);
    }
  if (get_quorum (body, "each_party", &quorum))
    check_quorum_of_each (rule, run, body, seating, quorum);
}

static void
check_quorum (const CharterRule *rule,
              CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_ORGANIZATION, check_quorum_of);
}

/* Whom a board is to have somebody from: who takes part in the service or
 * partnership to which it belongs. */
static GPtrArray *
list_wanted (CharterRuleRun *run,
             CharterRecord  *body)
{
  CharterRecord *place = body;

  for (guint i = 0; i < LONGEST_CHAIN; i++)
    {
      g_autoptr(GPtrArray) parties = NULL;
      guint n_not_known;

      place = charter_state_resolve (charter_rule_run_get_state (run), place, "parent_id");
      if (place == NULL || charter_organization_is (place, CHARTER_CLASSIFICATION_COUNCIL))
        break;
      parties = charter_rule_list_parties (run, place, &n_not_known);
      if (parties->len > 0)
        return g_steal_pointer (&parties);
    }
  return g_ptr_array_new ();
}

/* A board on which most have nobody is not meant for all. */
static void
check_parties_of (const CharterRule *rule,
                  CharterRuleRun    *run,
                  CharterRecord     *body)
{
  g_autoptr(CharterSeating) seating = find_seating (run, body);
  g_autoptr(GPtrArray) wanted = NULL;
  g_autoptr(GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *name = NULL;
  g_autofree char *names = NULL;
  CharterFinding *finding;

  if (seating == NULL || charter_seating_get_n_councils (seating) == 0)
    return;
  wanted = list_wanted (run, body);
  for (guint i = 0; i < wanted->len; i++)
    {
      Range range = count_members (run, seating, g_ptr_array_index (wanted, i));

      if (range.most == 0)
        g_ptr_array_add (missing, g_ptr_array_index (wanted, i));
    }
  if (missing->len == 0 || missing->len * 2 > wanted->len)
    return;
  name = charter_name_get_short (body, NULL);
  names = charter_rule_write_names (run, missing);
  finding = charter_rule_run_report (run, rule, body, "",
                                     /* Translators: a body, councils */
                                     _("Nobody is recorded on %1$s for %2$s."), name, names);
  add_members (run, finding, seating);
  for (guint i = 0; i < missing->len; i++)
    charter_rule_run_add_fact (run, finding, g_ptr_array_index (missing, i));
}

static void
check_parties (const CharterRule *rule,
               CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_ORGANIZATION, check_parties_of);
}

static guint
count_chairs (const CharterSeating *seating)
{
  g_autoptr(GPtrArray) persons = g_ptr_array_new ();

  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);

      if (g_strcmp0 (seat->role, "chair") == 0 && seat->person != NULL && !seat->is_substitute &&
          !g_ptr_array_find (persons, seat->person, NULL))
        g_ptr_array_add (persons, seat->person);
    }
  return persons->len;
}

static void
check_chairs_of (const CharterRule *rule,
                 CharterRuleRun    *run,
                 CharterRecord     *body)
{
  g_autoptr(CharterSeating) seating = find_seating (run, body);
  g_autofree char *name = NULL;
  guint n_chairs = seating != NULL ? count_chairs (seating) : 0;

  if (n_chairs < 2)
    return;
  name = charter_name_get_short (body, NULL);
  add_members (run,
               charter_rule_run_report (run, rule, body, "",
                                        /* Translators: a body, a number from 2 */
                                        _("%1$s has %2$u chairs at the same time."), name, n_chairs),
               seating);
}

static void
check_chairs (const CharterRule *rule,
              CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_ORGANIZATION, check_chairs_of);
}

static void
check_chair_stated (const CharterRule *rule,
                    CharterRuleRun    *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  guint n_records = charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION);
  g_autoptr(GPtrArray) bodies = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *body = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);
      g_autoptr(CharterSeating) seating =
        charter_record_is_readable (body) ? find_seating (run, body) : NULL;

      if (seating != NULL && !charter_seating_has_chair (seating))
        g_ptr_array_add (bodies, body);
    }
  names = charter_rule_write_names (run, bodies);
  charter_rule_run_report_group (
    run, rule, bodies,
    /* Translators: a number, boards and committees */
    g_strdup_printf (ngettext ("The chair of %1$u board or committee is not stated: %2$s.",
                               "The chair of %1$u boards and committees is not stated: %2$s.",
                               bodies->len), bodies->len, names));
}

static void
check_seats_of (const CharterRule *rule,
                CharterRuleRun    *run,
                CharterRecord     *body)
{
  g_autoptr(CharterSeating) seating = NULL;
  g_autofree char *name = NULL;
  g_autofree char *members = NULL;
  Range range;
  double seats;

  if (!charter_record_get_number (body, "seats", &seats) || seats < 0 || seats > G_MAXINT)
    return;
  seating = find_seating (run, body);
  if (seating == NULL)
    return;
  range = count_members (run, seating, NULL);
  if (range.least <= (guint) seats)
    return;
  members = write_range (&range);
  name = charter_name_get_short (body, NULL);
  add_members (run,
               charter_rule_run_report (run, rule, body, "/seats",
                                        /* Translators: a body, "3 members", a number */
                                        _("%1$s has %2$s, more than its seats (%3$u)."),
                                        name, members, (guint) seats),
               seating);
}

static void
check_seats (const CharterRule *rule,
             CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_ORGANIZATION, check_seats_of);
}

/* How many votes a council has there, if that is stated for every member. */
static gboolean
count_votes (const CharterSeating *seating,
             const CharterRecord  *council,
             guint                *n_votes)
{
  *n_votes = 0;
  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);
      CharterFlag votes;

      if (seat->council != council || seat->membership == NULL || seat->is_substitute)
        continue;
      votes = charter_record_get_flag (seat->membership, "voting");
      if (votes == CHARTER_FLAG_NOT_STATED && seat->post != NULL)
        votes = charter_record_get_flag (seat->post, "voting");
      if (votes == CHARTER_FLAG_NOT_STATED)
        return FALSE;
      *n_votes += votes == CHARTER_FLAG_YES ? 1 : 0;
    }
  return TRUE;
}

static void
check_votes_of (const CharterRule *rule,
                CharterRuleRun    *run,
                CharterRecord     *body)
{
  CharterRecord *head = charter_record_set_get_partnership (charter_rule_run_get_records (run));
  CharterRecord *partnership = charter_scope_find_partnership (charter_rule_run_get_state (run));
  g_autoptr(CharterSeating) seating = NULL;
  g_autoptr(GPtrArray) focus = g_ptr_array_new ();
  g_autofree char *name = charter_name_get_short (body, NULL);
  double rule_votes;

  if (head == NULL || partnership == NULL ||
      !charter_record_get_number (head, "votes_per_partner", &rule_votes) || rule_votes < 1)
    return;
  g_ptr_array_add (focus, partnership);
  if (!charter_scope_contains (charter_rule_run_get_state (run), focus, body))
    return;
  seating = find_seating (run, body);
  for (guint i = 0; seating != NULL && i < charter_seating_get_n_councils (seating); i++)
    {
      CharterRecord *council = charter_seating_get_council (seating, i);
      g_autofree char *council_name = charter_name_get_short (council, NULL);
      guint n_votes;

      if (!count_votes (seating, council, &n_votes) || n_votes <= (guint) rule_votes)
        continue;
      add_members (run,
                   charter_rule_run_report (run, rule, body, "",
                                            /* Translators: a council, a number, a body, a number */
                                            _("%1$s has %2$u votes on %3$s, and each partner is to "
                                              "have %4$u."),
                                            council_name, n_votes, name, (guint) rule_votes),
                   seating);
    }
}

static void
check_votes (const CharterRule *rule,
             CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_ORGANIZATION, check_votes_of);
}

static const CharterRule rules[] = {
  { "board-quorum", CHARTER_SEVERITY_WARNING, N_("Board that cannot reach its quorum"), check_quorum,
    N_("What it decides without its quorum is not valid."),
    N_("Record the members that are missing, or correct the quorum."), FALSE },
  { "board-party-missing", CHARTER_SEVERITY_WARNING, N_("Board without a person from each party"),
    check_parties, N_("A council that takes part has nobody to speak for it."),
    N_("Record who sits there for it, if a document states it."), FALSE },
  { "board-two-chairs", CHARTER_SEVERITY_WARNING, N_("More than one chair"), check_chairs,
    N_("A reader cannot tell who chairs it."),
    N_("Write when the earlier one ended, or correct the role."), FALSE },
  { "board-overfilled", CHARTER_SEVERITY_WARNING, N_("More members than seats"), check_seats,
    N_("Somebody is counted who has no seat, or the number of seats is out of date."),
    N_("Write who left and when, or correct the number of seats."), FALSE },
  { "board-votes", CHARTER_SEVERITY_WARNING, N_("More votes than the others"), check_votes,
    N_("The rule of the partnership gives every partner the same number of votes."),
    N_("Correct who votes, or the number of votes of each partner."), FALSE },
  { "chair-unstated", CHARTER_SEVERITY_NOTE, N_("Chair not stated"), check_chair_stated,
    N_("Descriptions say that the chair is not stated."),
    N_("Give the member who chairs it the role of chair, if a document states it."), FALSE },
};

/**
 * charter_board_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on whether a body can do its work with those who sit on it.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_board_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
