/* rule-facts.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/rule-facts.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "model/value.h"

/* A chain of bodies longer than this goes round in a circle. */
#define LONGEST_CHAIN 32

/* A sentence with more names than these is not read. */
#define MOST_NAMES 12

/**
 * charter_rule_ask_each:
 * @rule: a rule
 * @run: its run
 * @kind: a kind
 * @func: (scope call): what is asked of each record of that kind, in the order
 *   of the file
 */
void
charter_rule_ask_each (const CharterRule     *rule,
                       CharterRuleRun        *run,
                       CharterKindId          kind,
                       CharterRuleRecordFunc  func)
{
  CharterRecordSet *records;
  guint n_records;

  g_return_if_fail (run != NULL);

  records = charter_rule_run_get_records (run);
  n_records = charter_record_set_get_n_records (records, kind);
  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, kind, i);

      if (charter_record_is_readable (record))
        func (rule, run, record);
    }
}

/**
 * charter_rule_list_referrers:
 * @run: a run
 * @record: a record of its state
 * @field: a field by which others may name it
 * @kind: of which kind they are
 *
 * Returns: (transfer container) (element-type CharterRecord): who names it, in
 *   force or not, in the order of the file
 */
GPtrArray *
charter_rule_list_referrers (CharterRuleRun      *run,
                             const CharterRecord *record,
                             const char          *field,
                             CharterKindId        kind)
{
  GPtrArray *list = g_ptr_array_new ();
  GPtrArray *referrers;

  g_return_val_if_fail (run != NULL, list);
  g_return_val_if_fail (record != NULL, list);

  referrers = charter_record_set_get_referrers (charter_rule_run_get_records (run), record, field);
  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      if (charter_record_get_kind (g_ptr_array_index (referrers, i)) == kind)
        g_ptr_array_add (list, g_ptr_array_index (referrers, i));
    }
  return list;
}

/**
 * charter_rule_list_named:
 * @run: a run
 * @record: a record
 * @key: its list of ids of organizations
 *
 * Returns: (transfer container) (element-type CharterRecord): those that are
 *   there, each once
 */
GPtrArray *
charter_rule_list_named (CharterRuleRun      *run,
                         const CharterRecord *record,
                         const char          *key)
{
  GPtrArray *list = g_ptr_array_new ();
  GVariant *ids;

  g_return_val_if_fail (run != NULL, list);
  g_return_val_if_fail (record != NULL, list);

  ids = charter_record_get_value (record, key);
  for (gsize i = 0; i < charter_value_get_n_entries (ids); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (ids, i);
      const char *id = charter_value_get_text (entry);
      CharterRecord *named = id != NULL
        ? charter_record_set_find_id (charter_rule_run_get_records (run),
                                      CHARTER_KIND_ORGANIZATION, id)
        : NULL;

      if (named != NULL && !g_ptr_array_find (list, named, NULL))
        g_ptr_array_add (list, named);
    }
  return list;
}

/**
 * charter_rule_find_place:
 * @run: a run
 * @membership: a membership
 *
 * Returns: (transfer none) (nullable): the organization in which it is; of one
 *   that names only a post, the post's
 */
CharterRecord *
charter_rule_find_place (CharterRuleRun      *run,
                         const CharterRecord *membership)
{
  CharterState *state;
  CharterRecord *place;
  CharterRecord *post;

  g_return_val_if_fail (run != NULL, NULL);
  g_return_val_if_fail (membership != NULL, NULL);

  state = charter_rule_run_get_state (run);
  place = charter_state_resolve (state, membership, "organization_id");
  if (place != NULL)
    return place;
  post = charter_state_resolve (state, membership, "post_id");
  return post != NULL ? charter_state_resolve (state, post, "organization_id") : NULL;
}

/**
 * charter_rule_find_council:
 * @run: a run
 * @organization: (nullable): an organization
 *
 * Returns: (transfer none) (nullable): the council that it is or belongs to
 */
CharterRecord *
charter_rule_find_council (CharterRuleRun *run,
                           CharterRecord  *organization)
{
  g_return_val_if_fail (run != NULL, NULL);

  for (guint i = 0; organization != NULL && i < LONGEST_CHAIN; i++)
    {
      if (charter_organization_is (organization, CHARTER_CLASSIFICATION_COUNCIL))
        return organization;
      organization = charter_state_resolve (charter_rule_run_get_state (run), organization,
                                            "parent_id");
    }
  return NULL;
}

/**
 * charter_rule_list_parties:
 * @run: a run
 * @organization: a service or partnership
 * @n_not_known: (out): of how many others it is not known whether they do
 *
 * Returns: (transfer container) (element-type CharterRecord): the
 *   organizations that take part in it as a document states, each once
 */
GPtrArray *
charter_rule_list_parties (CharterRuleRun      *run,
                           const CharterRecord *organization,
                           guint               *n_not_known)
{
  g_autoptr(GPtrArray) memberships =
    charter_rule_list_referrers (run, organization, "organization_id", CHARTER_KIND_MEMBERSHIP);
  g_autoptr(GPtrArray) unsure = g_ptr_array_new ();
  GPtrArray *parties = g_ptr_array_new ();

  *n_not_known = 0;
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < memberships->len; i++)
        {
          CharterRecord *membership = g_ptr_array_index (memberships, i);
          CharterRecord *member = charter_state_resolve (charter_rule_run_get_state (run),
                                                         membership, "member");
          gboolean holds = charter_rule_run_holds (run, membership);

          if (member == NULL || charter_record_get_kind (member) != CHARTER_KIND_ORGANIZATION ||
              !charter_rule_run_may_hold (run, membership) || holds != (pass == 0) ||
              g_ptr_array_find (parties, member, NULL) || g_ptr_array_find (unsure, member, NULL))
            continue;
          g_ptr_array_add (holds ? parties : unsure, member);
        }
    }
  *n_not_known = unsure->len;
  return parties;
}

/**
 * charter_rule_is_substitute:
 * @membership: a membership
 *
 * Returns: whether it is that of somebody who only stands in
 */
gboolean
charter_rule_is_substitute (const CharterRecord *membership)
{
  g_return_val_if_fail (membership != NULL, FALSE);

  return charter_record_get_value (membership, "substitute_for") != NULL;
}

/**
 * charter_rule_get_months:
 * @agreement: an agreement
 * @months: (out): how many months of notice it asks for
 *
 * Returns: whether it says so
 */
gboolean
charter_rule_get_months (const CharterRecord *agreement,
                         double              *months)
{
  g_return_val_if_fail (agreement != NULL, FALSE);

  return charter_record_get_number (agreement, "notice_months", months) && *months >= 0 &&
         *months <= G_MAXINT;
}

/**
 * charter_rule_write_names:
 * @run: a run
 * @records: (element-type CharterRecord): records
 *
 * Returns: (transfer full): "Maidstone, Swale and Ashford"; of many, the first
 *   and how many more there are
 */
char *
charter_rule_write_names (CharterRuleRun *run,
                          GPtrArray      *records)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (run != NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);

  for (guint i = 0; i < records->len && i < MOST_NAMES; i++)
    {
      CharterRecord *record = g_ptr_array_index (records, i);

      g_ptr_array_add (names, charter_record_get_kind (record) == CHARTER_KIND_ORGANIZATION
                              ? charter_name_get_short (record, NULL)
                              : charter_rule_run_name (run, record));
    }
  if (records->len > MOST_NAMES)
    g_ptr_array_add (names, g_strdup_printf (ngettext ("%u other", "%u others",
                                                       records->len - MOST_NAMES),
                                             records->len - MOST_NAMES));
  return charter_name_join (names);
}
